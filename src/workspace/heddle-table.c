/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-table.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-date-names.h"
#include "heddle-kind.h"
#include "heddle-privacy.h"

/* What a spreadsheet reads as the beginning of a formula. */
#define FORMULA "=+-@"

HeddleTable *
heddle_table_new (const char        *title,
                  const char *const *headings)
{
  HeddleTable *self = g_new0 (HeddleTable, 1);

  self->title = g_strdup (title);
  self->headings = g_strdupv ((char **) headings);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

void
heddle_table_free (HeddleTable *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_strfreev (self->headings);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
heddle_table_add (HeddleTable       *self,
                  const char *const *cells)
{
  guint n = g_strv_length (self->headings);
  char **row = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    row[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (self->rows, row);
}

static void
append_line (GString            *text,
             const char *const  *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = g_strdelimit (g_strdup (cells[i]), "\t\r\n", ' ');

      if (i > 0)
        g_string_append_c (text, '\t');
      if (*cell != '\0' && strchr (FORMULA, *cell) != NULL)
        g_string_append_c (text, '\'');
      g_string_append (text, cell);
    }
  g_string_append_c (text, '\n');
}

char *
heddle_table_to_text (HeddleTable *self)
{
  GString *text = g_string_new (NULL);

  append_line (text, (const char *const *) self->headings);
  for (guint i = 0; i < self->rows->len; i++)
    append_line (text, g_ptr_array_index (self->rows, i));

  return g_string_free_and_steal (text);
}

static void
append_element (GString    *html,
                const char *tag,
                const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append_printf (html, "<%s>", tag);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      g_string_append_printf (html, "%s%s", i > 0 ? "<br>" : "", escaped);
    }
  g_string_append_printf (html, "</%.*s>", (int) strcspn (tag, " "), tag);
}

char *
heddle_table_to_html (HeddleTable *self)
{
  GString *html = g_string_new ("<meta charset=\"utf-8\"><table>");

  append_element (html, "caption", self->title);
  g_string_append (html, "<thead><tr>");
  for (guint i = 0; self->headings[i] != NULL; i++)
    append_element (html, "th scope=\"col\"", self->headings[i]);
  g_string_append (html, "</tr></thead><tbody>");
  for (guint i = 0; i < self->rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (self->rows, i);

      g_string_append (html, "<tr>");
      for (guint j = 0; cells[j] != NULL; j++)
        append_element (html, "td", cells[j]);
      g_string_append (html, "</tr>");
    }
  g_string_append (html, "</tbody></table>");

  return g_string_free_and_steal (html);
}

char *
heddle_table_dup_day (HeddleDay day)
{
  int year, month, number;

  if (day == HEDDLE_DAY_NONE)
    return g_strdup ("");

  heddle_day_get_ymd (day, &year, &month, &number);
  /* Translators: number, name of a month and year, as spreadsheets read them */
  return g_strdup_printf (_("%1$d %2$s %3$d"), number, heddle_date_names_get_month (month), year);
}

static char *
dup_cell (HeddleRecord      *record,
          const HeddleField *field)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  HeddleDay day;

  if (field == NULL || heddle_privacy_hides_field (record, field))
    return NULL;

  heddle_record_get_value (record, field, &value);
  day = value.type == HEDDLE_VALUE_TEXT
            && (field->type == HEDDLE_FIELD_DAY || field->type == HEDDLE_FIELD_DATE)
            ? heddle_day_parse (value.text) : HEDDLE_DAY_NONE;

  /* Dates that are no day keep their words: "Autumn 2018". */
  return day != HEDDLE_DAY_NONE
           ? heddle_table_dup_day (day)
           : heddle_field_dup_text (field, heddle_record_get_store (record), &value);
}

/* What says most of a record: not whose it is, which is the same for all of a
 * list, nor what is private or only the program's. */
static GPtrArray *
list_fields (const HeddleKind  *kind,
             const char *const *names)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (fields, (gpointer) heddle_kind_get_field (kind, names[i]));
  for (guint i = 0; names == NULL && i < kind->n_fields; i++)
    {
      const HeddleField *field = &kind->fields[i];
      gboolean owner = field->type == HEDDLE_FIELD_REFERENCE
                       && field->on_delete == HEDDLE_DELETE_CASCADE;

      if (!owner && !(field->flags & (HEDDLE_FIELD_PRIVATE | HEDDLE_FIELD_INTERNAL))
          && !g_str_equal (field->name, "position"))
        g_ptr_array_add (fields, (gpointer) field);
    }

  return fields;
}

HeddleTable *
heddle_table_new_records (const HeddleKind  *kind,
                          GPtrArray         *records,
                          const char *const *fields)
{
  g_autoptr (GPtrArray) shown = list_fields (kind, fields);
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  HeddleTable *self;

  g_ptr_array_add (headings, (gpointer) heddle_kind_get_label (kind));
  for (guint i = 0; i < shown->len; i++)
    g_ptr_array_add (headings, (gpointer) heddle_field_get_label (shown->pdata[i]));
  g_ptr_array_add (headings, NULL);
  self = heddle_table_new (_(kind->label_plural),
                           (const char *const *) headings->pdata);

  for (guint i = 0; i < records->len; i++)
    {
      HeddleRecord *record = g_ptr_array_index (records, i);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      if (heddle_privacy_hides (record))
        continue;
      g_ptr_array_add (cells, heddle_record_dup_title (record));
      for (guint j = 0; j < shown->len; j++)
        g_ptr_array_add (cells, dup_cell (record, shown->pdata[j]));
      heddle_table_add (self, (const char *const *) cells->pdata);
    }

  return self;
}

HeddleTable *
heddle_table_new_deadlines (const char *title)
{
  const char *const headings[] = { _("Group"), _("Date"), _("What"), _("Whose"),
                                   _("Collaborative"), _("Who"), _("State"), NULL };

  return heddle_table_new (title, headings);
}

static char *
dup_code (HeddleStore *store,
          const char  *collaborative)
{
  g_autoptr (HeddleRecord) record = NULL;

  if (collaborative == NULL)
    return g_strdup (_("National"));

  record = heddle_store_get (store, &heddle_collaborative_kind, collaborative, NULL);

  return record != NULL ? g_strdup (HEDDLE_COLLABORATIVE (record)->code) : NULL;
}

static char *
dup_days (const HeddleDeadline *deadline)
{
  g_autofree char *last = heddle_table_dup_day (deadline->last);
  g_autofree char *first = NULL;

  if (deadline->first == HEDDLE_DAY_NONE || deadline->first >= deadline->last)
    return g_steal_pointer (&last);

  first = heddle_table_dup_day (deadline->first);
  /* Translators: first and last day of a span */
  return g_strdup_printf (_("%s to %s"), first, last);
}

void
heddle_table_add_deadlines (HeddleTable *self,
                            HeddleStore *store,
                            const char  *group,
                            GPtrArray   *deadlines,
                            HeddleDay    today,
                            int          due_soon_days)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *days = dup_days (deadline);
      g_autofree char *code = dup_code (store, deadline->collaborative);
      HeddleState state = heddle_timeline_get_state (deadline->last, deadline->done_on, today,
                                                     due_soon_days);
      const char *const cells[] = {
        group, days, deadline->what, deadline->subject, code,
        heddle_privacy_hides_owner (store, deadline) ? NULL : deadline->whom,
        deadline->fixed ? NULL : _(heddle_state_get_word (state)),
      };

      if (!heddle_privacy_hides_deadline (store, deadline))
        heddle_table_add (self, cells);
    }
}
