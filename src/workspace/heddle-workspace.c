/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workspace.h"

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
 * heddle_workspace_open:
 *
 * Opens a file and has its table of deadlines follow every commit.
 *
 * Returns: (transfer full): the store, or %NULL with an error of the file
 */
HeddleStore *
heddle_workspace_open (const char        *path,
                       HeddleStoreFlags   flags,
                       GError           **error)
{
  HeddleStore *store = heddle_store_open (path, heddle_records_get_schema (), flags, error);

  if (store != NULL)
    heddle_derive_attach (store);
  return store;
}

static gboolean
fill (HeddleStore  *store,
      gboolean      example,
      HeddleDay     today,
      GError      **error)
{
  return heddle_reference_load (store, error)
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
  /* Where the folder cannot be made, opening says so. */
  g_mkdir_with_parents (folder, 0700);
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
