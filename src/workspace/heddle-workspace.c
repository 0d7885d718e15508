/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workspace.h"

#include <errno.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heddle-derive.h"
#include "heddle-example-resources.h"
#include "heddle-example.h"
#include "heddle-reference-resources.h"
#include "heddle-reference.h"

/**
 * heddle_workspace_get_default_path:
 *
 * Returns: (transfer full): the file that is used where none is named
 */
char *
heddle_workspace_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "heddle", "heddle.db", NULL);
}

/**
 * heddle_workspace_sign:
 *
 * Signs changes from now on with the post of the person who was chosen in
 * Preferences (the setting `person`), else with the name the machine knows.
 */
void
heddle_workspace_sign (HeddleStore *store)
{
  g_autofree char *id = heddle_store_get_setting (store, "person");
  g_autoptr (HeddleRecord) person = NULL;
  g_autofree char *title = NULL;

  if (id != NULL)
    person = heddle_store_get (store, &heddle_person_kind, id, NULL);
  if (person != NULL)
    title = heddle_record_dup_title (person);
  heddle_store_set_author (store, title != NULL ? title : g_get_real_name ());
}

/**
 * heddle_workspace_open:
 *
 * Opens a file and has its table of deadlines follow every commit. Where this
 * Heddle ships newer reference data than the file has, they are brought in;
 * where it has newer rules, the deadlines are worked out anew.
 *
 * Returns: (transfer full): the store, or %NULL with an error of the file
 */
HeddleStore *
heddle_workspace_open (const char        *path,
                       HeddleStoreFlags   flags,
                       GError           **error)
{
  HeddleStore *store = heddle_store_open (path, heddle_records_get_schema (), flags, error);

  if (store == NULL)
    return NULL;

  heddle_derive_attach (store);
  heddle_workspace_sign (store);
  /* Where it cannot be written the older data do; the next opening tries again. */
  if (!(flags & (HEDDLE_STORE_READ_ONLY | HEDDLE_STORE_CREATE)))
    {
      heddle_reference_load (store, NULL);
      heddle_derive_update (store, NULL);
    }
  return store;
}

static gboolean
fill (HeddleStore  *store,
      gboolean      example,
      HeddleDay     today,
      GError      **error)
{
  return heddle_reference_load (store, error)
         && heddle_derive_update (store, error)
         && (!example || heddle_example_load (store, today, error));
}

/**
 * heddle_workspace_create:
 * @example: whether the file gets the example as well
 * @today: the day the example's planned episodes count from
 *
 * Makes a file; where it cannot be filled nothing is left of it. Its folder is
 * made if it is not there.
 *
 * Returns: (transfer full): the store, or %NULL with an error
 */
HeddleStore *
heddle_workspace_create (const char  *path,
                         gboolean     example,
                         HeddleDay    today,
                         GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (HeddleStore) store = NULL;

  /* A static library's resources are linked only where something names them. */
  heddle_reference_get_resource ();
  heddle_example_get_resource ();
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_IO,
                   _("\"%s\" cannot be made: there is no folder \"%s\", and it cannot be made "
                     "either (%s)."), path, folder, g_strerror (errno));
      return NULL;
    }
  store = heddle_workspace_open (path, HEDDLE_STORE_CREATE, error);
  if (store == NULL)
    return NULL;

  if (!fill (store, example, today, error))
    {
      heddle_store_close (store, NULL);
      g_unlink (path);
      return NULL;
    }
  return g_steal_pointer (&store);
}
