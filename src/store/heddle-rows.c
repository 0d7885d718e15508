/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-rows.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "heddle-store-private.h"

struct _HeddleRows
{
  HeddleStore *store;
  sqlite3_stmt *stmt; /* NULL after the last row */
};

/* @where: "" or a condition on ?1, which is @value. */
static HeddleRows *
rows_new (HeddleStore       *store,
          const HeddleKind  *kind,
          const char *const *fields,
          const char        *where,
          const char        *value)
{
  HeddleRows *self = g_new0 (HeddleRows, 1);
  g_autoptr (GString) sql = g_string_new ("SELECT id");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; fields[i] != NULL; i++)
    g_string_append_printf (sql, ", \"%s\"", fields[i]);
  g_string_append_printf (sql, " FROM \"%s\" WHERE deleted = 0%s", kind->table, where);
  self->store = g_object_ref (store);
  self->stmt = heddle_store_prepare (store, sql->str, &error);
  if (error != NULL)
    g_warning ("%s", error->message);
  if (self->stmt != NULL && value != NULL)
    sqlite3_bind_text (self->stmt, 1, value, -1, SQLITE_TRANSIENT);

  return self;
}

HeddleRows *
heddle_rows_new (HeddleStore       *store,
                 const HeddleKind  *kind,
                 const char *const *fields)
{
  return rows_new (store, kind, fields, "", NULL);
}

HeddleRows *
heddle_rows_new_through (HeddleStore       *store,
                         const HeddleKind  *kind,
                         const char *const *fields,
                         const char        *field,
                         const HeddleKind  *owner,
                         const char        *owner_field,
                         const char        *value)
{
  g_autofree char *where = heddle_query_dup_through (field, owner, owner_field);

  return rows_new (store, kind, fields, where, value);
}

gboolean
heddle_rows_next (HeddleRows *self)
{
  g_autoptr (GError) error = NULL;

  if (self->stmt != NULL
      && !heddle_store_step (self->store, self->stmt, N_("read the records"), &error))
    self->stmt = NULL;
  if (error != NULL)
    g_warning ("%s", error->message);

  return self->stmt != NULL;
}

const char *
heddle_rows_get_id (HeddleRows *self)
{
  return (const char *) sqlite3_column_text (self->stmt, 0);
}

/**
 * heddle_rows_get_text:
 * @field: a place in the fields that were asked for, from 0
 *
 * Returns: (nullable) (transfer none): its text in this row, which lives until the next
 */
const char *
heddle_rows_get_text (HeddleRows *self,
                      guint       field)
{
  return (const char *) sqlite3_column_text (self->stmt, (int) field + 1);
}

double
heddle_rows_get_decimal (HeddleRows *self,
                         guint       field)
{
  int column = (int) field + 1;
  double decimal = sqlite3_column_double (self->stmt, column);

  /* what is not known reads as 0, and is told from it by its type alone */
  return decimal == 0 && sqlite3_column_type (self->stmt, column) == SQLITE_NULL ? NAN : decimal;
}

void
heddle_rows_free (HeddleRows *self)
{
  if (self->stmt != NULL)
    sqlite3_reset (self->stmt);
  g_object_unref (self->store);
  g_free (self);
}
