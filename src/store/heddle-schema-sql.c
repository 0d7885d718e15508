/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQL that is worked out from the tables of fields. */

#include "heddle-schema.h"

#include "heddle-field-private.h"
#include "heddle-store-private.h"

static void
append_column (GString           *sql,
               const HeddleField *field,
               const HeddleSchema *schema)
{
  g_autofree char *initial = heddle_field_dup_default (field);

  g_string_append_printf (sql, ",\n  \"%s\" %s", field->name,
                          heddle_field_get_storage (field));
  if (field->type == HEDDLE_FIELD_FLAG)
    g_string_append (sql, " NOT NULL");
  if (!g_str_equal (initial, "NULL"))
    g_string_append_printf (sql, " DEFAULT %s", initial);
  if (field->type == HEDDLE_FIELD_REFERENCE)
    {
      const HeddleKind *target = heddle_schema_get_kind (schema, field->target);

      if (target == NULL)
        g_error ("field %s refers to the unknown kind %s", field->name, field->target);
      g_string_append_printf (sql, " REFERENCES \"%s\" (id) DEFERRABLE INITIALLY DEFERRED",
                              target->table);
    }
}

/**
 * heddle_schema_dup_tables:
 *
 * Returns: (transfer full): the CREATE statements that the kinds ask for. The
 *   migrations together have to make the same tables; a test compares them.
 */
char *
heddle_schema_dup_tables (const HeddleSchema *schema)
{
  GString *sql = g_string_new (NULL);

  for (guint k = 0; k < schema->n_kinds; k++)
    {
      const HeddleKind *kind = schema->kinds[k];

      g_string_append_printf (sql, "CREATE TABLE \"%s\" (\n"
                                   "  id TEXT PRIMARY KEY NOT NULL", kind->table);
      for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
        append_column (sql, heddle_kind_get_nth_field (kind, i), schema);
      g_string_append (sql, "\n) STRICT;\n");

      for (guint i = 0; i < kind->n_fields; i++)
        if (kind->fields[i].type == HEDDLE_FIELD_REFERENCE)
          g_string_append_printf (sql, "CREATE INDEX \"%s_by_%s\" ON \"%s\" (\"%s\");\n",
                                  kind->table, kind->fields[i].name,
                                  kind->table, kind->fields[i].name);
      g_string_append_c (sql, '\n');
    }
  return g_string_free_and_steal (sql);
}

/* SELECT 'name' AS field, NEW."name" AS value, OLD."name" AS old UNION ALL … */
static void
append_changes (GString          *sql,
                const HeddleKind *kind,
                gboolean          is_new)
{
  for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
    {
      const HeddleField *field = heddle_kind_get_nth_field (kind, i);
      g_autofree char *initial = heddle_field_dup_default (field);
      g_autofree char *old = g_strdup_printf ("OLD.\"%s\"", field->name);

      /* being there is what `deleted` logs of a new record: no default */
      if (is_new)
        g_set_str (&old, g_str_equal (field->name, "deleted") ? "NULL" : initial);
      g_string_append_printf (sql, i == 0 ? "\n  SELECT '%s' AS field, NEW.\"%s\" AS value, "
                                            "%s AS old"
                                          : "\n  UNION ALL SELECT '%s', NEW.\"%s\", %s",
                              field->name, field->name, old);
    }
}

/* Each write to a kind's table becomes ops of the open edit, except while ops
 * are being applied; a write outside both fails. */
static void
append_log_trigger (GString          *sql,
                    const HeddleKind *kind,
                    gboolean          is_new)
{
  g_string_append_printf (sql,
                          "CREATE TRIGGER \"%s_%s\" AFTER %s ON \"%s\"\n"
                          "WHEN (SELECT mode FROM ctx) <> %d BEGIN\n"
                          "SELECT RAISE (ABORT, 'no edit open') FROM ctx WHERE mode = %d;\n"
                          "INSERT INTO op (kind, row, field, hlc, site, seq, value, old)\n"
                          "SELECT '%s', NEW.id, f.field, hlc, site, seq, f.value, f.old\n"
                          "FROM ctx, (",
                          kind->table, is_new ? "added" : "changed",
                          is_new ? "INSERT" : "UPDATE", kind->table,
                          HEDDLE_MODE_APPLY, HEDDLE_MODE_CLOSED, kind->name);
  append_changes (sql, kind, is_new);
  g_string_append (sql,
                   ") AS f\n"
                   "WHERE f.value IS NOT f.old\n"
                   "ON CONFLICT DO UPDATE SET value = excluded.value;\n"
                   "END;\n");
}

/**
 * heddle_schema_dup_triggers:
 *
 * Returns: (transfer full): the triggers that write the log
 */
char *
heddle_schema_dup_triggers (const HeddleKind *kind)
{
  GString *sql = g_string_new (NULL);

  append_log_trigger (sql, kind, TRUE);
  append_log_trigger (sql, kind, FALSE);
  g_string_append_printf (sql,
                          "CREATE TRIGGER \"%s_renamed\" BEFORE UPDATE OF id ON \"%s\"\n"
                          "WHEN NEW.id IS NOT OLD.id BEGIN\n"
                          "SELECT RAISE (ABORT, 'an id never changes');\n"
                          "END;\n"
                          "CREATE TRIGGER \"%s_deleted\" BEFORE DELETE ON \"%s\" BEGIN\n"
                          "SELECT RAISE (ABORT, 'records are never deleted');\n"
                          "END;\n",
                          kind->table, kind->table, kind->table, kind->table);
  return g_string_free_and_steal (sql);
}
