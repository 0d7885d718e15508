/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What members get before a meeting: its agenda with times, what there is to choose
 * from, the papers, and the actions that are still open. */

#include <glib/gi18n-lib.h>

#include "heddle-meeting-parts.h"

typedef struct
{
  const HeddleBrief *brief;
  HeddleMeeting *meeting;
  GPtrArray *items;
} Papers;

static void
add_facts (Papers     *self,
           HeddleNode *body)
{
  HeddleNode *table = heddle_meeting_parts_add_facts (body);
  g_autofree char *place = heddle_brief_dup_field (self->brief, HEDDLE_RECORD (self->meeting),
                                                   "place");
  g_autofree char *purpose = NULL;
  g_autoptr (HeddleRecord) group =
    heddle_store_get (self->brief->store, &heddle_meeting_group_kind, self->meeting->group, NULL);

  if (group != NULL)
    purpose = heddle_brief_dup_field (self->brief, group, "purpose");
  heddle_meeting_parts_add_fact (table, _("Place"), place);
  heddle_meeting_parts_add_fact (table, _("Online"), self->meeting->link);
  heddle_meeting_parts_add_fact (table, _("Purpose"), purpose);
  if (heddle_meeting_is_cancelled (self->meeting))
    heddle_meeting_parts_add_fact (table, _("State"), _("cancelled"));
}

/* When the meeting before was, of an item that it did not come to. */
static char *
dup_carried_from (Papers           *self,
                  HeddleAgendaItem *item)
{
  g_autoptr (HeddleRecord) from =
    item->carried_from != NULL ? heddle_store_get (self->brief->store, &heddle_agenda_item_kind,
                                                   item->carried_from, NULL) : NULL;
  g_autoptr (HeddleRecord) meeting =
    from != NULL ? heddle_store_get (self->brief->store, &heddle_meeting_kind,
                                     HEDDLE_AGENDA_ITEM (from)->meeting, NULL) : NULL;
  g_autofree char *day = NULL;

  if (meeting == NULL || heddle_brief_hides (self->brief, meeting))
    return NULL;
  day = heddle_brief_dup_date (HEDDLE_MEETING (meeting)->held_on);
  return g_strdup_printf (_("Carried over from %s."), day);
}

static void
add_item (Papers                 *self,
          HeddleNode             *table,
          HeddleAgendaItem       *item,
          guint                   number,
          const HeddleAgendaTime *time)
{
  gboolean hidden = heddle_brief_hides (self->brief, HEDDLE_RECORD (item));
  HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN), *cell;
  HeddlePhrase *title = heddle_phrase_new (NULL);
  g_autofree char *place = g_strdup_printf ("%u", number);
  g_autofree char *starts = heddle_agenda_format_time (time->starts);
  g_autofree char *length = time->minutes > 0 ? g_strdup_printf ("%d", time->minutes) : NULL;
  g_autofree char *leader = hidden ? NULL : heddle_meeting_parts_dup_leader (self->brief, item);
  g_autofree char *carried = hidden ? NULL : dup_carried_from (self, item);

  heddle_row_add_cell (row, place);
  heddle_row_add_cell (row, starts);
  cell = heddle_row_add_cell (row, NULL);
  heddle_phrase_add (title, HEDDLE_INK_BOLD, hidden ? _("Confidential item") : item->title);
  if (!hidden && g_strcmp0 (item->sort, "decision") == 0)
    heddle_phrase_add (title, HEDDLE_INK_PLAIN, _(", for decision"));
  heddle_node_add_phrase (cell, HEDDLE_TEXT_SMALL, title);
  if (!hidden)
    heddle_node_add_paragraphs (cell, HEDDLE_TEXT_SMALL, item->question);
  if (carried != NULL)
    heddle_node_add_text (cell, HEDDLE_TEXT_NOTE, carried);
  heddle_row_add_cell (row, leader != NULL ? leader : "");
  heddle_row_add_cell (row, length != NULL ? length : "");
}

static void
add_agenda (Papers     *self,
            HeddleNode *body)
{
  const HeddleColumn columns[] = {
    { "", 8 }, { _("At"), 14 }, { _("Item"), -1.7 }, { _("Led by"), -1 },
    { _("Minutes"), 17, HEDDLE_ALIGN_END },
  };
  g_autofree HeddleAgendaTime *times = heddle_agenda_list_times (self->meeting, self->items);
  HeddleNode *table;
  int over = 0;

  heddle_node_add_heading (body, 2, _("Agenda"));
  if (self->items->len == 0)
    {
      heddle_brief_add_nothing (body, _("Nothing is on the agenda yet."));
      return;
    }
  table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < self->items->len; i++)
    {
      add_item (self, table, g_ptr_array_index (self->items, i), i + 1, &times[i]);
      over = MAX (over, times[i].over);
    }
  if (over > 0)
    {
      g_autofree char *note =
        g_strdup_printf (ngettext ("The items take %d minute longer than the meeting.",
                                   "The items take %d minutes longer than the meeting.", over),
                         over);

      heddle_brief_add_nothing (body, note);
    }
}

/* A line that begins with a dash speaks against a choice. */
static void
add_points (HeddleNode *cell,
            const char *points)
{
  g_auto (GStrv) lines = g_strsplit (points != NULL ? points : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      gboolean against = g_str_has_prefix (line, "–") || g_str_has_prefix (line, "-");
      HeddlePhrase *phrase;

      if (*line == '\0')
        continue;
      if (against)
        line = g_utf8_next_char (line);
      phrase = heddle_phrase_new (NULL);
      heddle_phrase_add (phrase, HEDDLE_INK_GREY, against ? _("against: ") : _("for: "));
      heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, g_strchug ((char *) line));
      heddle_node_add_phrase (cell, HEDDLE_TEXT_SMALL, phrase);
    }
}

/* What an item lets members choose from, as far as it may be named. */
static void
add_choices_of (Papers           *self,
                HeddleNode       *body,
                HeddleAgendaItem *item,
                guint             number)
{
  const HeddleColumn columns[] = {
    { "", 8 }, { _("Choice"), -1 }, { _("What speaks for and against it"), -1.3 },
  };
  g_autoptr (GPtrArray) choices =
    heddle_brief_list (self->brief, &heddle_agenda_choice_kind, "item",
                       heddle_record_get_id (HEDDLE_RECORD (item)));
  g_autofree char *heading = NULL;
  HeddleNode *table;

  if (choices->len == 0 || heddle_brief_hides (self->brief, HEDDLE_RECORD (item)))
    return;
  heading = g_strdup_printf (_("Item %u: %s"), number,
                             item->question != NULL ? item->question : item->title);
  heddle_node_add_heading (body, 3, heading);
  table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < choices->len; i++)
    {
      HeddleAgendaChoice *choice = g_ptr_array_index (choices, i);
      HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN), *cell;
      HeddlePhrase *letter = heddle_phrase_new (NULL);

      heddle_phrase_add_format (letter, HEDDLE_INK_BOLD, "%c", 'A' + (int) MIN (i, 25));
      heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, letter);
      cell = heddle_row_add_cell (row, choice->title);
      heddle_node_add_paragraphs (cell, HEDDLE_TEXT_SMALL, choice->detail);
      add_points (heddle_row_add_cell (row, NULL), choice->points);
    }
}

static void
add_choices (Papers     *self,
             HeddleNode *body)
{
  gboolean headed = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      HeddleAgendaItem *item = g_ptr_array_index (self->items, i);
      g_autoptr (GPtrArray) choices =
        heddle_brief_list (self->brief, &heddle_agenda_choice_kind, "item",
                           heddle_record_get_id (HEDDLE_RECORD (item)));

      if (choices->len == 0 || heddle_brief_hides (self->brief, HEDDLE_RECORD (item)))
        continue;
      if (!headed)
        heddle_node_add_heading (body, 2, _("What there is to decide"));
      headed = TRUE;
      add_choices_of (self, body, item, i + 1);
    }
}

/* The paper as it can be found: its link, its file, or the register it is in. */
static void
add_paper (Papers            *self,
           HeddleNode        *table,
           HeddleAgendaPaper *paper,
           guint              number)
{
  HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
  g_autofree char *place = g_strdup_printf ("%u", number);
  g_autofree char *pages =
    paper->pages > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, paper->pages) : g_strdup ("");
  g_autofree char *document = heddle_brief_dup_name (self->brief, &heddle_shared_document_kind,
                                                     paper->document);
  HeddlePhrase *where = heddle_phrase_new (NULL);

  heddle_row_add_cell (row, place);
  heddle_row_add_cell (row, paper->title);
  if (paper->link != NULL)
    heddle_phrase_add_link (where, paper->link, paper->link);
  else if (paper->file_name != NULL)
    heddle_phrase_add (where, HEDDLE_INK_PLAIN, paper->file_name);
  else if (document != NULL)
    heddle_phrase_add (where, HEDDLE_INK_PLAIN, document);
  heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, where);
  heddle_row_add_cell (row, pages);
}

static void
add_papers (Papers     *self,
            HeddleNode *body)
{
  const HeddleColumn columns[] = {
    { _("Item"), 12 }, { _("Paper"), -1 }, { _("Where it is"), -1.2 },
    { _("Pages"), 14, HEDDLE_ALIGN_END },
  };
  HeddleNode *table = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      HeddleRecord *item = g_ptr_array_index (self->items, i);
      g_autoptr (GPtrArray) papers =
        heddle_brief_list (self->brief, &heddle_agenda_paper_kind, "item",
                           heddle_record_get_id (item));

      for (guint j = 0; j < papers->len && !heddle_brief_hides (self->brief, item); j++)
        {
          if (table == NULL)
            {
              heddle_node_add_heading (body, 2, _("Papers"));
              table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
            }
          add_paper (self, table, g_ptr_array_index (papers, j), i + 1);
        }
    }
}

static void
add_action (Papers       *self,
            HeddleNode   *table,
            HeddleAction *action)
{
  HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
  g_autofree char *owner = heddle_brief_dup_person (self->brief, action->owner);
  g_autofree char *due = heddle_meeting_parts_dup_due (self->meeting, action->due);
  gboolean late = action->due != NULL && heddle_edtf_get_last (action->due) < self->brief->today;

  heddle_row_add_cell (row, action->title);
  heddle_brief_add_cell (row, owner, _("owner"));
  if (late)
    {
      g_autofree char *words = g_strdup_printf (_("%s, late"), due);

      heddle_row_add_cell (row, words);
    }
  else
    heddle_row_add_cell (row, due);
}

/* What earlier meetings of the group agreed and is not done. */
static void
add_open_actions (Papers     *self,
                  HeddleNode *body)
{
  const HeddleColumn columns[] = {
    { _("What"), -1.35 }, { _("Owner"), -1 }, { _("By"), 34, HEDDLE_ALIGN_END },
  };
  g_autoptr (GPtrArray) meetings = heddle_meeting_list (self->brief->store, self->meeting->group);
  HeddleNode *table = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      HeddleMeeting *meeting = g_ptr_array_index (meetings, i);
      g_autoptr (GPtrArray) actions = NULL;

      if (g_strcmp0 (meeting->held_on, self->meeting->held_on) >= 0
          || heddle_brief_hides (self->brief, HEDDLE_RECORD (meeting)))
        continue;
      actions = heddle_meeting_list_actions (self->brief->store,
                                             heddle_record_get_id (HEDDLE_RECORD (meeting)));
      for (guint j = 0; j < actions->len; j++)
        {
          HeddleAction *action = g_ptr_array_index (actions, j);

          if (action->done_on != NULL || heddle_brief_hides (self->brief, HEDDLE_RECORD (action))
              || heddle_meeting_parts_hides (self->brief, action->item))
            continue;
          if (table == NULL)
            {
              heddle_node_add_heading (body, 2, _("Actions that are open"));
              table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
            }
          add_action (self, table, action);
        }
    }
}

HeddleDocument *
heddle_document_build_papers (const HeddleDocumentRequest *request,
                              GError                     **error)
{
  g_autoptr (HeddleMeeting) meeting = NULL;
  g_autoptr (HeddleDocument) document =
    heddle_meeting_parts_begin (request, _("Agenda and papers"), _("Agenda"), TRUE, &meeting,
                                error);
  g_autoptr (GPtrArray) items = NULL;
  Papers self = { request, meeting };

  if (document == NULL)
    return NULL;
  self.items = items = heddle_agenda_list (request->store, heddle_brief_get_record (request));
  add_facts (&self, document->body);
  add_agenda (&self, document->body);
  add_choices (&self, document->body);
  add_papers (&self, document->body);
  if (request->audience == HEDDLE_AUDIENCE_TEAM)
    add_open_actions (&self, document->body);
  return g_steal_pointer (&document);
}
