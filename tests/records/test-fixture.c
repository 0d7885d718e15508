/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of every released schema opens, holds what it held, and is sound. */

#include <gio/gio.h>

#include "fill.h"
#include "heddle-query.h"
#include "heddle-verify.h"

static char *
copy_fixture (const char  *name,
              char       **folder)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  char *path;

  *folder = g_dir_make_tmp ("heddle-fixture-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (*folder, name, NULL);
  g_file_get_contents (from, &bytes, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);

  return path;
}

static void
assert_sound (HeddleStore *store)
{
  g_autoptr (GPtrArray) checks = heddle_verify (store);

  g_assert_cmpuint (checks->len, >, 0);
  for (guint i = 0; i < checks->len; i++)
    {
      HeddleCheck *check = g_ptr_array_index (checks, i);

      g_test_message ("%s", check->name);
      g_assert_cmpstr (check->found, ==, NULL);
    }
}

static void
test_schema (gconstpointer data)
{
  const HeddleSchema *schema = heddle_records_get_schema ();
  int version = GPOINTER_TO_INT (data);
  g_autofree char *name = g_strdup_printf ("schema-%03d.db", version);
  g_autofree char *folder = NULL;
  g_autofree char *path = copy_fixture (name, &folder);
  g_autoptr (GError) error = NULL;
  HeddleStore *store = heddle_store_open (path, schema, 0, &error);

  g_assert_no_error (error);
  assert_sound (store);

  /* it was made with a filled record of each kind there was */
  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];
      g_autoptr (GPtrArray) records = heddle_query_records (store, kind, NULL, NULL);
      guint n_filled = 0;

      if (MAX (kind->since, 1) > version)
        continue;
      for (guint j = 0; j < records->len; j++)
        {
          gboolean filled = TRUE;

          for (guint k = 0; k < kind->n_fields && filled; k++)
            {
              g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

              if (MAX (kind->fields[k].since, 1) > version
                  || fill_is_left (kind, &kind->fields[k]))
                continue;
              heddle_record_get_value (g_ptr_array_index (records, j), &kind->fields[k], &value);
              filled = value.type != HEDDLE_VALUE_NULL;
            }
          n_filled += filled;
        }
      g_test_message ("%s", kind->name);
      g_assert_cmpuint (n_filled, >=, 1);
    }

  fill_close (store);
}

int
main (int    argc,
      char **argv)
{
  int version = heddle_records_get_schema ()->version;

  g_test_init (&argc, &argv, NULL);

  /* the newest schema has its file from its release on; without one for schema
   * 1 there would be nothing to test */
  for (int i = 1; i <= version; i++)
    {
      g_autofree char *name = g_strdup_printf ("schema-%03d.db", i);
      g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
      g_autofree char *path = g_strdup_printf ("/records/fixture/%d", i);

      if (i == 1 || i < version || g_file_test (file, G_FILE_TEST_EXISTS))
        g_test_add_data_func (path, GINT_TO_POINTER (i), test_schema);
    }

  return g_test_run ();
}
