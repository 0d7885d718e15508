/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting-parts.h"

#include <glib/gi18n-lib.h>

#include "heddle-clock-text.h"
#include "heddle-date-names.h"
#include "heddle-date-text.h"

/* "18 January 2027" */
static char *
dup_day (HeddleDay day)
{
  int y, m, d;

  heddle_day_get_ymd (day, &y, &m, &d);
  return g_strdup_printf ("%d %s %d", d, heddle_date_names_get_month (m), y);
}

/* "Strategic Group; Thursday 21 January 2027, 10:02 to 11:40": as it was, or as it is
 * @planned, which an agenda with planned times says. */
static char *
dup_subtitle (HeddleMeeting *meeting,
              const char    *group,
              gboolean       planned)
{
  g_autofree char *title = heddle_meeting_dup_title (meeting);
  g_autofree char *day = heddle_date_text_show_day_long (heddle_day_parse (meeting->held_on));
  const char *starts = !planned && meeting->opened_at != NULL ? meeting->opened_at
                                                              : meeting->starts;
  const char *ends = !planned && meeting->closed_at != NULL ? meeting->closed_at : meeting->ends;
  GString *text = g_string_new (group);

  if (!g_str_equal (title, group))
    g_string_append_printf (text, ", %s", title);
  g_string_append_printf (text, "; %s", day);
  if (starts != NULL && ends != NULL)
    /* Translators: when a meeting began and ended */
    g_string_append_printf (text, _(", %s to %s"), heddle_clock_text_show (starts),
                            heddle_clock_text_show (ends));
  else if (starts != NULL)
    g_string_append_printf (text, ", %s", heddle_clock_text_show (starts));
  return g_string_free_and_steal (text);
}

HeddleDocument *
heddle_meeting_parts_begin (const HeddleBrief  *brief,
                            const char         *title,
                            const char         *name,
                            gboolean            planned,
                            HeddleMeeting     **meeting,
                            GError            **error)
{
  HeddleRecord *record = heddle_store_get (brief->store, &heddle_meeting_kind,
                                           heddle_brief_get_record (brief), error);
  g_autofree char *group = NULL, *day = NULL, *named = NULL, *version = NULL, *subtitle = NULL;
  HeddleDocument *document;

  if (record == NULL)
    return NULL;
  *meeting = HEDDLE_MEETING (record);
  group = heddle_brief_dup_name (brief, &heddle_meeting_group_kind, (*meeting)->group);
  if (group == NULL)
    group = g_strdup (_("Meeting"));
  day = dup_day (heddle_day_parse ((*meeting)->held_on));
  named = g_strdup_printf ("%s, %s", name, day);
  document = heddle_brief_begin (brief, title, group, named, NULL);
  if ((*meeting)->minutes_state != NULL)
    version = g_strdup (g_str_equal ((*meeting)->minutes_state, "agreed") ? _("agreed")
                                                                          : _("draft"));
  g_free (document->footer);
  document->footer = heddle_brief_dup_footer (brief, version, _("for the members"));
  subtitle = dup_subtitle (*meeting, group, planned);
  heddle_brief_add_title (document, subtitle);
  return document;
}

HeddleNode *
heddle_meeting_parts_add_facts (HeddleNode *body)
{
  const HeddleColumn columns[] = { { "", 28 }, { "", 0 } };
  HeddleNode *table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);

  table->dense = TRUE;
  return table;
}

void
heddle_meeting_parts_add_fact (HeddleNode *table,
                               const char *name,
                               const char *text)
{
  HeddleNode *row;
  HeddlePhrase *phrase;

  if (text == NULL || *text == '\0')
    return;
  row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
  phrase = heddle_phrase_new (NULL);
  heddle_phrase_add (phrase, HEDDLE_INK_BOLD, name);
  heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, phrase);
  heddle_row_add_cell (row, text);
}

gboolean
heddle_meeting_parts_hides (const HeddleBrief *brief,
                            const char        *item_id)
{
  g_autoptr (HeddleRecord) item =
    item_id != NULL ? heddle_store_get (brief->store, &heddle_agenda_item_kind, item_id, NULL)
                    : NULL;

  return item != NULL && heddle_brief_hides (brief, item);
}

guint
heddle_meeting_parts_find (const HeddleBrief *brief,
                           GPtrArray         *items,
                           const char        *item_id)
{
  for (guint i = 0; i < items->len && item_id != NULL; i++)
    {
      HeddleRecord *item = g_ptr_array_index (items, i);

      if (g_str_equal (heddle_record_get_id (item), item_id))
        return heddle_brief_hides (brief, item) ? 0 : i + 1;
    }
  return 0;
}

char *
heddle_meeting_parts_dup_leader (const HeddleBrief *brief,
                                 HeddleAgendaItem  *item)
{
  return item->owner != NULL ? heddle_brief_dup_person (brief, item->owner)
                             : heddle_brief_dup_field (brief, HEDDLE_RECORD (item), "post");
}

char *
heddle_meeting_parts_dup_due (HeddleMeeting *meeting,
                              const char    *edtf)
{
  return edtf != NULL && *edtf != '\0'
           ? heddle_date_text_show (edtf, heddle_day_parse (meeting->held_on)) : g_strdup ("");
}
