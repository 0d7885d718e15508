/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One number for all that a file says. */

#include "heddle-verify.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-store-private.h"

/* With its length, so that no text can look like two. */
static void
add_text (GChecksum  *sum,
          const char *text)
{
  g_autofree char *length = g_strdup_printf ("%zu:", strlen (text));

  g_checksum_update (sum, (const guchar *) length, -1);
  g_checksum_update (sum, (const guchar *) text, -1);
}

static int
compare_fields (gconstpointer a,
                gconstpointer b)
{
  return strcmp ((*(const HeddleField *const *) a)->name,
                 (*(const HeddleField *const *) b)->name);
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(const HeddleKind *const *) a)->name,
                 (*(const HeddleKind *const *) b)->name);
}

/* All but `deleted`, by name. */
static GPtrArray *
sorted_fields (const HeddleKind *kind)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
    {
      const HeddleField *field = heddle_kind_get_nth_field (kind, i);

      if (!g_str_equal (field->name, "deleted"))
        g_ptr_array_add (fields, (gpointer) field);
    }
  g_ptr_array_sort (fields, compare_fields);
  return fields;
}

static void
add_row (GChecksum        *sum,
         const HeddleKind *kind,
         GPtrArray        *fields,
         sqlite3_stmt     *stmt)
{
  add_text (sum, kind->name);
  add_text (sum, (const char *) sqlite3_column_text (stmt, 0));
  for (guint i = 0; i < fields->len; i++)
    {
      const HeddleField *field = fields->pdata[i];
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      g_auto (HeddleValue) initial = HEDDLE_VALUE_INIT;
      g_autofree char *text = NULL;

      heddle_store_column_value (stmt, (int) i + 1, &value);
      heddle_field_get_initial (field, &initial);
      if (heddle_value_equal (&value, &initial))
        continue;

      text = heddle_value_to_text (&value);
      add_text (sum, field->name);
      add_text (sum, text != NULL ? text : "");
    }
  add_text (sum, "");
}

static gboolean
add_kind (HeddleStore      *store,
          GChecksum        *sum,
          const HeddleKind *kind)
{
  g_autoptr (GPtrArray) fields = sorted_fields (kind);
  g_autoptr (GString) sql = g_string_new ("SELECT id");
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt;

  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (sql, ", \"%s\"", ((const HeddleField *) fields->pdata[i])->name);
  g_string_append_printf (sql, " FROM \"%s\" WHERE deleted = 0 ORDER BY id", kind->table);

  stmt = heddle_store_prepare (store, sql->str, &error);
  if (stmt == NULL)
    return FALSE;
  while (heddle_store_step (store, stmt, N_("read the records"), &error))
    add_row (sum, kind, fields, stmt);
  return error == NULL;
}

/**
 * heddle_verify_digest:
 *
 * Leaves out removed records, values that are the field's initial one, and
 * everything that is not a fact: history, sites, clocks, local tables.
 *
 * Returns: (transfer full) (nullable): SHA-256 in hexadecimal; %NULL where the
 *   file cannot be read
 */
char *
heddle_verify_digest (HeddleStore *store)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; i < schema->n_kinds; i++)
    g_ptr_array_add (kinds, (gpointer) schema->kinds[i]);
  g_ptr_array_sort (kinds, compare_kinds);

  for (guint i = 0; i < kinds->len; i++)
    if (!add_kind (store, sum, kinds->pdata[i]))
      return NULL;
  return g_strdup (g_checksum_get_string (sum));
}
