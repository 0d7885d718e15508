/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-reference.h"

#include "heddle-edit.h"
#include "heddle-id.h"
#include "heddle-reference-resources.h"

#define FOLDER "/scot/heddle/Heddle/"

/* When this edition was made, in µs since 1970: a fixed time, so that the same
 * edition is the same change in every file. */
#define EDITION_TIME G_GINT64_CONSTANT (1795305600000000)

/* Each table names fields in its first row. The first column is the public
 * code that the record's id is made from; references are given by that code. */
static const struct
{
  const char *kind;
  const char *path;
} tables[] = {
  { "authority", FOLDER "reference/authority.csv" },
  { "collaborative", FOLDER "reference/collaborative.csv" },
  { "membership", FOLDER "reference/membership.csv" },
  { "organisation", FOLDER "reference/organisation.csv" },
  { "closure", FOLDER "reference/closure.csv" },
  { "core-function", FOLDER "reference/core-function.csv" },
  { "principle", FOLDER "reference/principle.csv" },
  { "nif-item", FOLDER "reference/nif-item.csv" },
  { "curriculum-area", FOLDER "reference/curriculum-area.csv" },
  { "expertise", FOLDER "reference/expertise.csv" },
  { "term", FOLDER "reference/term.csv" },
  { "template", FOLDER "reference/template.csv" },
  { "template-step", FOLDER "templates/collaborative-improvement.csv" },
};

/* Of the resource @path. */
static HeddleSheet *
read_table (const char  *path,
            GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeddleSheet) table = NULL;

  /* A static library's resources are linked only where something names them. */
  heddle_reference_get_resource ();

  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  table = heddle_csv_read (bytes, error);
  return table != NULL && heddle_sheet_check (table, error) ? g_steal_pointer (&table) : NULL;
}

HeddleSheet *
heddle_reference_read_table (const char  *name,
                             GError     **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);

  return read_table (path, error);
}

static gboolean
set_cell (HeddleEdit        *edit,
          const HeddleKind  *kind,
          const char        *id,
          const char        *name,
          const char        *text,
          GError           **error)
{
  const HeddleField *field = heddle_kind_get_field (kind, name);
  g_autofree char *target = NULL;

  if (*text == '\0')
    return TRUE;

  if (field != NULL && field->type == HEDDLE_FIELD_REFERENCE)
    text = target = heddle_id_from_name (field->target, text);
  else if (field != NULL && field->type == HEDDLE_FIELD_FLAG)
    text = g_str_equal (text, "yes") ? "1" : "0";

  return heddle_edit_set_text (edit, kind, id, name, text, error);
}

static gboolean
load_row (HeddleEdit        *edit,
          const HeddleKind  *kind,
          HeddleSheet         *table,
          guint              row,
          GError           **error)
{
  g_autofree char *id = heddle_id_from_name (kind->name, heddle_sheet_get (table, row, 0));

  if (heddle_edit_add (edit, kind, id, error) == NULL)
    return FALSE;

  for (int column = 1; table->header[column] != NULL; column++)
    if (!set_cell (edit, kind, id, table->header[column], heddle_sheet_get (table, row, column),
                   error))
      return FALSE;

  return TRUE;
}

static gboolean
load_table (HeddleEdit        *edit,
            const HeddleKind  *kind,
            const char        *path,
            GError           **error)
{
  g_autoptr (HeddleSheet) table = read_table (path, error);

  if (table == NULL)
    return FALSE;

  for (guint row = 0; row < table->rows->len; row++)
    if (!load_row (edit, kind, table, row, error))
      {
        g_prefix_error (error, "%s, row %u: ", path, row + 2);
        return FALSE;
      }

  return TRUE;
}

gboolean
heddle_reference_load (HeddleStore *store,
                       GError     **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  g_autoptr (HeddleEdit) edit = NULL;

  if (heddle_edit_has_reference (store, HEDDLE_REFERENCE_EDITION))
    return TRUE;

  edit = heddle_edit_begin_reference (store, HEDDLE_REFERENCE_EDITION, "Reference data",
                                      EDITION_TIME, error);
  if (edit == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!load_table (edit, heddle_schema_get_kind (schema, tables[i].kind), tables[i].path,
                     error))
      return FALSE;

  return heddle_edit_commit (g_steal_pointer (&edit), error);
}
