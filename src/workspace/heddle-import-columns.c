/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-import-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-search.h"

#define SETTING "import-columns:"
#define GROUP "columns"
/* What a column that is not imported is kept as. */
#define NOWHERE "-"
/* Names of columns can be any text; more of them than this are not kept. */
#define MAX_REMEMBERED 500

/* What councils call their columns, folded. */
static const struct
{
  const char *heading;
  const char *field;
} synonyms[] = {
  { "what", "title" },         { "name", "title" },          { "holiday", "title" },
  { "description", "title" },  { "event", "title" },         { "summary", "title" },
  { "from", "starts" },        { "start", "starts" },        { "start date", "starts" },
  { "first day", "starts" },   { "begins", "starts" },       { "date from", "starts" },
  { "until", "ends" },         { "to", "ends" },             { "end", "ends" },
  { "end date", "ends" },      { "last day", "ends" },       { "date to", "ends" },
  { "council", "authority" },  { "local authority", "authority" },
  { "la", "authority" },       { "type", "sort" },           { "kind", "sort" },
  { "job title", "post" },     { "role", "post" },           { "e mail", "email" },
  { "email address", "email" }, { "telephone", "phone" },    { "school name", "name" },
  { "seed code", "code" },     { "pupil roll", "roll" },     { "date", "observed_on" },
};

/* "First_day:" and "first day" are one heading. */
static char *
fold_heading (const char *heading)
{
  g_autofree char *plain = g_strdup (heading);

  g_strdelimit (plain, "_-:.*", ' ');
  g_strstrip (plain);
  return heddle_search_fold (plain);
}

const HeddleField *
heddle_import_find_field (HeddleImport *self,
                          const char   *name)
{
  const HeddleField *field = heddle_kind_get_field (self->kind, name);
  guint n;
  const HeddleField *common = heddle_record_get_common_fields (&n);

  for (guint i = 0; field == NULL && i < n; i++)
    if (g_str_equal (common[i].name, name))
      field = &common[i];

  return field != NULL && !g_str_equal (field->name, "deleted") ? field : NULL;
}

GPtrArray *
heddle_import_list_fields (HeddleImport *self)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < heddle_kind_get_n_all_fields (self->kind); i++)
    {
      const HeddleField *field = heddle_kind_get_nth_field (self->kind, i);

      if (!g_str_equal (field->name, "deleted") && !(field->flags & HEDDLE_FIELD_INTERNAL))
        g_ptr_array_add (fields, (gpointer) field);
    }

  return fields;
}

static gboolean
is_taken (HeddleImport      *self,
          const HeddleField *field)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].field == field)
      return TRUE;

  return FALSE;
}

static void
set_column (HeddleImport *self,
            guint         column,
            const char   *target,
            gboolean      chosen)
{
  HeddleImportColumn *mapped = &self->columns[column];
  const HeddleField *field;

  if (g_strcmp0 (target, HEDDLE_IMPORT_ID_COLUMN) == 0)
    {
      if (self->id_column < 0)
        {
          self->id_column = (int) column;
          *mapped = (HeddleImportColumn) { .id = TRUE, .chosen = chosen };
        }
      return;
    }

  field = target != NULL ? heddle_import_find_field (self, target) : NULL;
  if (field == NULL && target != NULL)
    return;
  if (field == NULL || !is_taken (self, field))
    *mapped = (HeddleImportColumn) { .field = field, .chosen = chosen };
}

static GKeyFile *
load_remembered (HeddleImport *self)
{
  g_autofree char *setting = g_strconcat (SETTING, self->kind->name, NULL);
  g_autofree char *text = heddle_store_get_setting (self->store, setting);
  GKeyFile *file = g_key_file_new ();

  if (text != NULL)
    g_key_file_load_from_data (file, text, -1, G_KEY_FILE_NONE, NULL);
  return file;
}

/* Headings can hold what a key cannot. */
static char *
dup_key (const char *heading)
{
  g_autofree char *folded = fold_heading (heading);

  return g_compute_checksum_for_string (G_CHECKSUM_MD5, folded, -1);
}

static void
map_remembered (HeddleImport *self,
                guint         column)
{
  g_autoptr (GKeyFile) file = load_remembered (self);
  g_autofree char *key = dup_key (self->sheet->header[column]);
  g_autofree char *target = g_key_file_get_string (file, GROUP, key, NULL);

  if (target != NULL)
    set_column (self, column, g_str_equal (target, NOWHERE) ? NULL : target, TRUE);
}

static void
map_by_name (HeddleImport *self,
             guint         column)
{
  const char *heading = self->sheet->header[column];
  g_autofree char *folded = fold_heading (heading);

  if (g_str_equal (folded, "record id"))
    set_column (self, column, HEDDLE_IMPORT_ID_COLUMN, FALSE);
  for (guint i = 0; i < heddle_kind_get_n_all_fields (self->kind); i++)
    {
      const HeddleField *field = heddle_kind_get_nth_field (self->kind, i);
      g_autofree char *name = fold_heading (field->name);
      g_autofree char *label = fold_heading (heddle_field_get_label (field));

      if (g_str_equal (folded, name) || g_str_equal (folded, label))
        {
          set_column (self, column, field->name, FALSE);
          return;
        }
    }
}

static void
map_by_synonym (HeddleImport *self,
                guint         column)
{
  g_autofree char *folded = fold_heading (self->sheet->header[column]);

  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (g_str_equal (folded, synonyms[i].heading)
        && heddle_kind_get_field (self->kind, synonyms[i].field) != NULL)
      {
        set_column (self, column, synonyms[i].field, FALSE);
        return;
      }
}

void
heddle_import_map_columns (HeddleImport *self)
{
  static void (*const ways[]) (HeddleImport *self,
                               guint         column) = {
    map_remembered, map_by_name, map_by_synonym,
  };

  self->id_column = -1;
  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    for (guint i = 0; i < self->n_columns; i++)
      if (!self->columns[i].chosen && !self->columns[i].id && self->columns[i].field == NULL)
        ways[way] (self, i);
}

const char *
heddle_import_get_target (HeddleImport *self,
                          guint         column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);

  if (self->columns[column].id)
    return HEDDLE_IMPORT_ID_COLUMN;
  return self->columns[column].field != NULL ? self->columns[column].field->name : NULL;
}

void
heddle_import_set_target (HeddleImport *self,
                          guint         column,
                          const char   *target)
{
  const HeddleField *field = target != NULL ? heddle_import_find_field (self, target) : NULL;

  g_return_if_fail (column < self->n_columns);

  if (self->columns[column].id)
    self->id_column = -1;
  for (guint i = 0; i < self->n_columns; i++)
    if ((field != NULL && self->columns[i].field == field)
        || (g_strcmp0 (target, HEDDLE_IMPORT_ID_COLUMN) == 0 && self->columns[i].id))
      self->columns[i] = (HeddleImportColumn) { .chosen = TRUE };
  if (g_strcmp0 (target, HEDDLE_IMPORT_ID_COLUMN) == 0)
    self->id_column = -1;

  self->columns[column] = (HeddleImportColumn) { .chosen = TRUE };
  set_column (self, column, target, TRUE);
  heddle_import_cancel (self);
}

gboolean
heddle_import_remember (HeddleImport  *self,
                        GError       **error)
{
  g_autoptr (GKeyFile) file = load_remembered (self);
  g_auto (GStrv) keys = g_key_file_get_keys (file, GROUP, NULL, NULL);
  g_autofree char *setting = g_strconcat (SETTING, self->kind->name, NULL);
  g_autofree char *text = NULL;

  if (keys != NULL && g_strv_length (keys) > MAX_REMEMBERED)
    g_key_file_remove_group (file, GROUP, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *key = dup_key (self->sheet->header[i]);
      const char *target = heddle_import_get_target (self, i);

      g_key_file_set_string (file, GROUP, key, target != NULL ? target : NOWHERE);
    }

  text = g_key_file_to_data (file, NULL, NULL);
  return heddle_store_set_setting (self->store, setting, text, error);
}

gboolean
heddle_import_check_columns (HeddleImport  *self,
                             GError       **error)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *heading = self->sheet->header[i];

      if (heddle_sheet_find (self->sheet, heading) != (int) i)
        {
          g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                       _("Row 1: the column \"%.64s\" is there twice."), heading);
          return FALSE;
        }
      if (!self->columns[i].chosen && heddle_import_get_target (self, i) == NULL
          && (int) i != self->cancel_column)
        {
          g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                       _("Row 1: %s has no field \"%.64s\"."),
                       heddle_kind_get_label (self->kind), heading);
          return FALSE;
        }
    }

  return TRUE;
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  const HeddleKind *x = *(const HeddleKind *const *) a;
  const HeddleKind *y = *(const HeddleKind *const *) b;

  return g_utf8_collate (_(x->label_plural), _(y->label_plural));
}

GPtrArray *
heddle_import_list_kinds (HeddleStore *store)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  GPtrArray *kinds = g_ptr_array_new ();

  for (guint i = 0; i < schema->n_kinds; i++)
    if (!(schema->kinds[i]->flags & HEDDLE_KIND_INTERNAL))
      g_ptr_array_add (kinds, (gpointer) schema->kinds[i]);
  g_ptr_array_sort (kinds, compare_kinds);

  return kinds;
}

/* Whether an import is of no use without a value for @field. */
static gboolean
is_wanted (HeddleImport      *self,
           const HeddleField *field)
{
  if (field->type == HEDDLE_FIELD_REFERENCE && g_str_equal (field->name, "authority"))
    return TRUE;
  /* its title says it */
  if (g_str_equal (self->kind->name, "closure") && g_str_equal (field->name, "sort"))
    return FALSE;
  return field->flags & HEDDLE_FIELD_REQUIRED && field->initial == NULL;
}

GPtrArray *
heddle_import_list_missing (HeddleImport *self)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; self->id_column < 0 && i < self->kind->n_fields; i++)
    {
      const HeddleField *field = &self->kind->fields[i];

      if (is_wanted (self, field) && !is_taken (self, field))
        g_ptr_array_add (fields, (gpointer) field);
    }

  return fields;
}

/* Columns that have a place count for a kind, fields that are missing against
 * it; what the user chose before counts twice. */
static int
rate_kind (HeddleStore      *store,
           const HeddleKind *kind,
           HeddleSheet      *sheet)
{
  HeddleImport *import = heddle_import_new (store, kind, sheet, HEDDLE_DAY_NONE);
  g_autoptr (GPtrArray) missing = heddle_import_list_missing (import);
  int rate = -(int) missing->len;

  for (guint i = 0; i < import->n_columns; i++)
    if (import->columns[i].field != NULL
        && heddle_kind_get_field (kind, import->columns[i].field->name) != NULL)
      rate += import->columns[i].chosen ? 4 : 2;
  heddle_import_steal_sheet (import);
  heddle_import_free (import);

  return rate;
}

const HeddleKind *
heddle_import_guess_kind (HeddleStore *store,
                          HeddleSheet *sheet)
{
  g_autoptr (GPtrArray) kinds = heddle_import_list_kinds (store);
  const HeddleKind *best = NULL;
  int most = 0;

  for (guint i = 0; i < kinds->len; i++)
    {
      int rate = rate_kind (store, kinds->pdata[i], sheet);

      if (rate > most)
        {
          most = rate;
          best = kinds->pdata[i];
        }
    }

  return best;
}
