/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-import-effects.h"

#include <glib/gi18n-lib.h>

#include "heddle-closure.h"
#include "heddle-date-text.h"
#include "heddle-deadlines.h"
#include "heddle-edtf.h"
#include "heddle-import-private.h"

/** ROWS: How many rows are looked at: nobody reads what more of them do. */
#define ROWS 200

/* What a row says of a field, or what is said for all rows; NULL for nothing. */
static char *
dup_value (HeddleImport *self,
           guint         index,
           const char   *name)
{
  const HeddleValue *fixed = g_hash_table_lookup (self->fixed, name);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const HeddleField *field = self->columns[i].field;
      const char *cell = heddle_sheet_get (self->sheet, index, (int) i);
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      if (field != NULL && g_str_equal (field->name, name) && *cell != '\0'
          && heddle_import_read_cell (self, field, cell, &value, NULL, NULL)
          && value.type == HEDDLE_VALUE_TEXT)
        return g_strdup (value.text);
    }

  return fixed != NULL && fixed->type == HEDDLE_VALUE_TEXT ? g_strdup (fixed->text) : NULL;
}

static void
add_effects (HeddleImport *self,
             guint         index,
             guint         most,
             GPtrArray    *effects)
{
  g_autofree char *authority = dup_value (self, index, "authority");
  g_autofree char *title = dup_value (self, index, "title");
  g_autofree char *starts = dup_value (self, index, "starts");
  g_autofree char *ends = dup_value (self, index, "ends");
  HeddleDay first = heddle_edtf_get_first (starts);
  HeddleDay last = heddle_edtf_get_last (ends != NULL ? ends : starts != NULL ? starts : "");
  HeddleDeadlineFilter filter = { .authority = authority };
  g_autoptr (GPtrArray) deadlines = NULL;

  if (first == HEDDLE_DAY_NONE || last == HEDDLE_DAY_NONE || last < first)
    return;

  deadlines = heddle_deadlines_range (self->store, &filter, first, last);
  for (guint i = 0; i < deadlines->len && effects->len < most; i++)
    {
      const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *edtf = NULL, *day = NULL, *what = NULL;

      /* a window that only begins or ends there has other days */
      if (deadline->authority == NULL || deadline->done_on != HEDDLE_DAY_NONE
          || deadline->last < first || deadline->last > last
          || g_strcmp0 (deadline->kind, heddle_closure_kind.name) == 0)
        continue;
      edtf = heddle_day_to_iso (deadline->last);
      day = heddle_date_text_show (edtf, self->today);
      what = deadline->subject != NULL && *deadline->subject != '\0'
               ? g_strdup_printf ("%s: %s", deadline->subject, deadline->what)
               : g_strdup (deadline->what);
      /* Translators: what is due, the day, and a holiday */
      g_ptr_array_add (effects, g_strdup_printf (_("%s, %s, falls into %s"), what, day,
                                                 title != NULL ? title : _("a closure")));
    }
}

GPtrArray *
heddle_import_list_effects (HeddleImport *self,
                            guint         most)
{
  GPtrArray *effects = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; self->kind == &heddle_closure_kind && i < MIN (self->rows->len, ROWS); i++)
    {
      const HeddleImportRow *row = g_ptr_array_index (self->rows, i);

      if (row != NULL
          && (row->verdict == HEDDLE_IMPORT_NEW || row->verdict == HEDDLE_IMPORT_CHANGED))
        add_effects (self, i, most, effects);
    }

  return effects;
}
