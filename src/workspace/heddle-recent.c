/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-recent.h"

#include <glib/gstdio.h>

#include "heddle-workspace.h"

#define GROUP "recent"
#define KEY "files"

static char *
dup_list_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "heddle", "recent.ini", NULL);
}

/**
 * heddle_recent_list:
 *
 * Returns: (transfer full) (array zero-terminated=1) (element-type filename)
 */
GStrv
heddle_recent_list (void)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *list = dup_list_path ();
  g_auto (GStrv) uris = NULL;
  guint n = 0;

  if (g_key_file_load_from_file (file, list, G_KEY_FILE_NONE, NULL))
    uris = g_key_file_get_string_list (file, GROUP, KEY, NULL, NULL);
  for (guint i = 0; uris != NULL && uris[i] != NULL && n < HEDDLE_RECENT_MOST; i++)
    {
      /* what somebody wrote there by hand may be anything */
      g_autofree char *path = g_filename_from_uri (uris[i], NULL, NULL);

      if (path == NULL)
        continue;
      g_strv_builder_add (paths, path);
      n++;
    }
  return g_strv_builder_end (paths);
}

char *
heddle_recent_dup_last (void)
{
  g_auto (GStrv) recent = heddle_recent_list ();
  g_autofree char *path = heddle_workspace_get_default_path ();

  if (recent[0] != NULL)
    return g_strdup (recent[0]);
  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

static void
write_list (const char *first,
            const char *without)
{
  g_auto (GStrv) old = heddle_recent_list ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *list = dup_list_path ();
  g_autofree char *folder = g_path_get_dirname (list);
  g_auto (GStrv) uris = NULL;
  g_autofree char *data = NULL;
  gsize length;

  if (first != NULL)
    g_strv_builder_take (builder, g_filename_to_uri (first, NULL, NULL));
  for (guint i = 0; old[i] != NULL; i++)
    if (!g_str_equal (old[i], without))
      g_strv_builder_take (builder, g_filename_to_uri (old[i], NULL, NULL));
  uris = g_strv_builder_end (builder);

  g_key_file_set_string_list (file, GROUP, KEY, (const char *const *) uris,
                              MIN (g_strv_length (uris), HEDDLE_RECENT_MOST));
  data = g_key_file_to_data (file, &length, NULL);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (list, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                              NULL);
}

void
heddle_recent_add (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_auto (GStrv) old = heddle_recent_list ();

  if (g_strcmp0 (old[0], whole) != 0)
    write_list (whole, whole);
}

void
heddle_recent_remove (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  write_list (NULL, whole);
}
