/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "test-workspace.h"

/* Neither a file nor a half of one is left where it cannot be made. */
static void
test_refused (TestWorkspace *self,
              gconstpointer  data)
{
  g_autofree char *below_file = g_build_filename (self->path, "folder", "a.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (heddle_workspace_create (below_file, TRUE, TEST_TODAY, &error));
  g_assert_true (heddle_error_is_file (error));
  g_assert_nonnull (strstr (error->message, "a.db"));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_missing (TestWorkspace *self,
              gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (self->folder, "missing.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (heddle_workspace_open (missing, 0, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_MISSING);
  g_assert_nonnull (strstr (error->message, "missing.db"));
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

/* The folder of the default file need not be there. */
static void
test_folder (TestWorkspace *self,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "new", "folder", "a.db", NULL);
  g_autofree char *usual = heddle_workspace_get_default_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleStore) store = heddle_workspace_create (path, FALSE, TEST_TODAY, &error);

  g_assert_no_error (error);
  heddle_store_close (store, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (usual, "/heddle/heddle.db"));
}

/* Read only: everything can be looked at, nothing written. */
static void
test_read_only (TestWorkspace *self,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *host = test_find (self, &heddle_authority_kind, "Fife");
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  test_plan (self, "Fife", "2027-03-09", 3);
  g_ptr_array_set_size (self->held, 0);
  heddle_store_close (self->store, &error);
  g_assert_no_error (error);
  g_clear_object (&self->store);
  self->store = heddle_workspace_open (self->path, HEDDLE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_find (self, &heddle_authority_kind, "FIF"), ==, host);
  rows = heddle_deadlines_range (self->store, NULL, heddle_day_parse ("2027-03-08"),
                                 heddle_day_parse ("2027-03-12"));
  g_assert_cmpuint (rows->len, ==, 3);
  edit = heddle_edit_begin (self->store, "Write", &error);
  g_assert_null (edit);
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_READ_ONLY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/workspace/refused", test_refused);
  test_workspace_add ("/workspace/missing", test_missing);
  test_workspace_add ("/workspace/folder", test_folder);
  test_workspace_add ("/workspace/read-only", test_read_only);

  return g_test_run ();
}
