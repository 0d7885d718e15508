/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of fields by themselves, and against the first migration. */

#include <gio/gio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "heddle-records.h"

/* Letters, digits and single underscores, as SQL, CSV and JSON all take them. */
static gboolean
is_name (const char *name,
         char        joint)
{
  gboolean joined = TRUE;

  for (const char *p = name; *p != '\0'; p++)
    {
      if (*p == joint && joined)
        return FALSE;
      joined = *p == joint;
      if (!joined && !g_ascii_islower (*p) && !g_ascii_isdigit (*p))
        return FALSE;
    }

  return !joined && g_ascii_islower (*name);
}

static void
test_names (void)
{
  const HeddleSchema *schema = heddle_records_get_schema ();
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];
      g_autoptr (GHashTable) fields = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *table = g_strdelimit (g_strdup (kind->name), "-", '_');

      g_test_message ("%s", kind->name);
      g_assert_true (is_name (kind->name, '-'));
      g_assert_true (g_hash_table_add (kinds, (gpointer) kind->name));
      g_assert_cmpstr (kind->table, ==, table);
      g_assert_true (heddle_schema_get_kind (schema, kind->name) == kind);
      g_assert_true (g_type_is_a (kind->get_type (), HEDDLE_TYPE_RECORD));

      for (guint j = 0; j < kind->n_fields; j++)
        {
          const HeddleField *field = &kind->fields[j];

          g_test_message ("%s.%s", kind->name, field->name);
          g_assert_true (is_name (field->name, '_'));
          g_assert_true (g_hash_table_add (fields, (gpointer) field->name));
          g_assert_true (heddle_kind_get_field (kind, field->name) == field);
          g_assert_false (g_str_equal (field->name, "id"));
          g_assert_false (g_str_equal (field->name, "record_id"));
        }
    }
}

static void
test_references (void)
{
  const HeddleSchema *schema = heddle_records_get_schema ();

  for (guint i = 0; i < schema->n_kinds; i++)
    for (guint j = 0; j < schema->kinds[i]->n_fields; j++)
      {
        const HeddleField *field = &schema->kinds[i]->fields[j];

        g_test_message ("%s.%s", schema->kinds[i]->name, field->name);
        if (field->type == HEDDLE_FIELD_REFERENCE)
          {
            g_assert_nonnull (heddle_schema_get_kind (schema, field->target));
            /* what must be there cannot become empty */
            if (field->flags & HEDDLE_FIELD_REQUIRED)
              g_assert_cmpint (field->on_delete, !=, HEDDLE_DELETE_CLEAR);
          }
        else
          g_assert_null (field->target);
      }
}

static void
test_labels (void)
{
  const HeddleSchema *schema = heddle_records_get_schema ();

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];

      g_assert_cmpstr (kind->label, !=, NULL);
      g_assert_cmpstr (kind->label_plural, !=, NULL);
      for (guint j = 0; j < kind->n_fields; j++)
        {
          const HeddleField *field = &kind->fields[j];

          g_test_message ("%s.%s", kind->name, field->name);
          g_assert_cmpuint (strlen (field->label), >, 0);
          g_assert_true (g_ascii_isupper (field->label[0]));
          if (field->help != NULL)
            g_assert_true (g_str_has_suffix (field->help, "."));
          if (field->type == HEDDLE_FIELD_CHOICE)
            for (const HeddleChoice *c = field->choices; c->word != NULL; c++)
              {
                g_assert_true (is_name (c->word, '-'));
                g_assert_cmpuint (strlen (c->label), >, 0);
              }
        }
    }
}

/* A form shows each group once. */
static void
test_groups (void)
{
  const HeddleSchema *schema = heddle_records_get_schema ();

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];
      g_autoptr (GHashTable) ended = g_hash_table_new (g_str_hash, g_str_equal);
      const char *group = NULL;

      for (guint j = 0; j < kind->n_fields; j++)
        {
          const char *next = kind->fields[j].group != NULL ? kind->fields[j].group : "";

          if (j > 0 && g_str_equal (next, group))
            continue;
          g_test_message ("%s.%s", kind->name, kind->fields[j].name);
          g_assert_true (g_hash_table_add (ended, (gpointer) next));
          group = next;
        }
    }
}

static void
test_initial (void)
{
  const HeddleSchema *schema = heddle_records_get_schema ();

  for (guint i = 0; i < schema->n_kinds; i++)
    for (guint j = 0; j < schema->kinds[i]->n_fields; j++)
      {
        const HeddleKind *kind = schema->kinds[i];
        const HeddleField *field = &kind->fields[j];
        g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
        g_auto (HeddleValue) read = HEDDLE_VALUE_INIT;
        g_autoptr (GError) error = NULL;

        if (field->initial == NULL)
          continue;
        heddle_field_get_initial (field, &value);
        heddle_field_parse (field, kind, field->initial, &read, &error);
        g_assert_no_error (error);
        g_assert_true (heddle_value_equal (&value, &read));
      }
}

/* Columns as SQL text: name, type, default, target. */
static char *
describe_table (sqlite3    *db,
                const char *table)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT c.name, c.type, ifnull (c.dflt_value, 'NULL'), ifnull (f.\"table\", '') "
    "FROM pragma_table_info ('%s') c LEFT JOIN pragma_foreign_key_list ('%s') f "
    "ON f.\"from\" = c.name ORDER BY c.cid", table, table);
  GString *text = g_string_new (NULL);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (text, "%s %s %s %s\n", sqlite3_column_text (stmt, 0),
                            sqlite3_column_text (stmt, 1), sqlite3_column_text (stmt, 2),
                            sqlite3_column_text (stmt, 3));
  sqlite3_finalize (stmt);

  return g_string_free_and_steal (text);
}

static int
compare_lines (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static const char *
get_sql_type (const HeddleField *field)
{
  if (field->type == HEDDLE_FIELD_INTEGER || field->type == HEDDLE_FIELD_FLAG)
    return "INTEGER";
  return field->type == HEDDLE_FIELD_DECIMAL ? "REAL" : "TEXT";
}

static char *
describe_kind (const HeddleSchema *schema,
               const HeddleKind   *kind)
{
  GString *text = g_string_new ("id TEXT NULL \n");

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const HeddleField *field = &kind->fields[i];
      g_auto (HeddleValue) initial = HEDDLE_VALUE_INIT;
      g_autofree char *word = NULL;
      const char *target = "";

      heddle_field_get_initial (field, &initial);
      word = heddle_value_to_text (&initial);
      if (initial.type == HEDDLE_VALUE_TEXT)
        {
          g_autofree char *quoted = g_strdup_printf ("'%s'", word);

          g_set_str (&word, quoted);
        }
      if (field->target != NULL)
        target = heddle_schema_get_kind (schema, field->target)->table;
      g_string_append_printf (text, "%s %s %s %s\n", field->name, get_sql_type (field),
                              word != NULL ? word : "NULL", target);
    }
  g_string_append (text, "notes TEXT NULL \nprivate INTEGER 0 \ndeleted INTEGER 0 \n");

  return g_string_free_and_steal (text);
}

/* A later migration adds its columns behind the others. */
static char *
sort_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  qsort (lines, g_strv_length (lines), sizeof *lines, compare_lines);
  return g_strjoinv ("\n", lines);
}

static void
test_schema (void)
{
  const HeddleSchema *schema = heddle_records_get_schema ();
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  for (int i = 1; i <= schema->version; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%03d.sql", schema->migrations, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) sql = g_resources_lookup_data (path, 0, &error);

      g_assert_no_error (error);
      sqlite3_exec (db, g_bytes_get_data (sql, NULL), NULL, NULL, &message);
      g_assert_cmpstr (message, ==, NULL);
    }

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      g_autofree char *is = describe_table (db, schema->kinds[i]->table);
      g_autofree char *should_be = describe_kind (schema, schema->kinds[i]);
      g_autofree char *table = sort_lines (is);
      g_autofree char *fields = sort_lines (should_be);
      g_autofree char *order = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY %s",
                                                schema->kinds[i]->table,
                                                schema->kinds[i]->order);

      g_test_message ("%s", schema->kinds[i]->name);
      g_assert_cmpstr (table, ==, fields);
      sqlite3_exec (db, order, NULL, NULL, &message);
      g_assert_cmpstr (message, ==, NULL);
    }
  sqlite3_close (db);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/records/names", test_names);
  g_test_add_func ("/records/references", test_references);
  g_test_add_func ("/records/labels", test_labels);
  g_test_add_func ("/records/groups", test_groups);
  g_test_add_func ("/records/initial", test_initial);
  g_test_add_func ("/records/schema", test_schema);

  return g_test_run ();
}
