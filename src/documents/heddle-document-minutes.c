/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The minutes of a meeting: who was there, what was decided and by whom it is done,
 * notes by item, and what comes next. Private notes are never in them. */

#include <glib/gi18n-lib.h>

#include "heddle-clock-text.h"
#include "heddle-meeting-parts.h"

/* Decisions and actions, hidden ones too: those after them keep their numbers. */
typedef struct
{
  const HeddleBrief *brief;
  HeddleMeeting *meeting;
  GPtrArray *items;
  GPtrArray *decisions;
  GPtrArray *actions;
} Minutes;

static gboolean
hides (Minutes      *self,
       HeddleRecord *record,
       const char   *item_id)
{
  return heddle_brief_hides (self->brief, record)
         || heddle_meeting_parts_hides (self->brief, item_id);
}

/* "Director, Fife (Chair)", "Headteacher (online)" */
static void
append_person (Minutes              *self,
               GString              *names,
               const HeddleExpected *one)
{
  g_autofree char *person = heddle_brief_dup_person (self->brief, one->person);
  const char *state = one->attendance != NULL ? one->attendance->state : NULL;
  const HeddleField *field = heddle_kind_get_field (&heddle_group_member_kind, "role");
  gboolean plain = one->role == NULL || g_str_equal (one->role, _(field->choices[3].label));

  if (names->len > 0)
    g_string_append (names, "; ");
  g_string_append (names, person != NULL ? person : one->name);
  if (!plain && g_strcmp0 (state, "online") == 0)
    /* Translators: the role of a member of a group who took part online */
    g_string_append_printf (names, _(" (%s, online)"), one->role);
  else if (!plain)
    g_string_append_printf (names, " (%s)", one->role);
  else if (g_strcmp0 (state, "online") == 0)
    g_string_append (names, _(" (online)"));
}

/* One line for each state; roles that nobody has stand last. */
static void
add_attendance (Minutes    *self,
                HeddleNode *table)
{
  enum { PRESENT, APOLOGIES, ABSENT, UNKNOWN, VACANT, N };
  static const char *const labels[N] = {
    N_("Present"), N_("Apologies"), N_("Absent"), N_("Not noted"), N_("Vacant"),
  };
  g_autoptr (GPtrArray) expected =
    heddle_meeting_list_expected (self->brief->store,
                                  heddle_record_get_id (HEDDLE_RECORD (self->meeting)));
  GString *names[N];

  for (guint i = 0; i < N; i++)
    names[i] = g_string_new (NULL);
  for (guint i = 0; i < expected->len; i++)
    {
      const HeddleExpected *one = g_ptr_array_index (expected, i);
      const char *state = one->attendance != NULL ? one->attendance->state : NULL;

      if (one->hidden && !self->brief->with_private)
        continue;
      if (one->name == NULL)
        g_string_append_printf (names[VACANT], "%s%s", names[VACANT]->len > 0 ? "; " : "",
                                one->role);
      else if (state == NULL)
        append_person (self, names[UNKNOWN], one);
      else
        append_person (self,
                       names[g_str_equal (state, "apologies") ? APOLOGIES
                             : g_str_equal (state, "absent")  ? ABSENT : PRESENT],
                       one);
    }
  for (guint i = 0; i < N; i++)
    {
      heddle_meeting_parts_add_fact (table, _(labels[i]), names[i]->str);
      g_string_free (names[i], TRUE);
    }
}

static void
add_facts (Minutes    *self,
           HeddleNode *body)
{
  HeddleNode *table = heddle_meeting_parts_add_facts (body);
  g_autofree char *place = heddle_brief_dup_field (self->brief, HEDDLE_RECORD (self->meeting),
                                                   "place");
  g_autofree char *by = heddle_brief_dup_person (self->brief, self->meeting->minutes_by);

  if (place == NULL && self->meeting->link != NULL)
    place = g_strdup (_("online"));
  heddle_meeting_parts_add_fact (table, _("Place"), place);
  if (self->brief->audience == HEDDLE_AUDIENCE_TEAM)
    add_attendance (self, table);
  heddle_meeting_parts_add_fact (table, _("Minutes by"), by);
}

/* A cell in bold, as "D1". */
static void
add_number (HeddleNode *row,
            const char *letter,
            gint64      number)
{
  HeddlePhrase *phrase = heddle_phrase_new (NULL);

  heddle_phrase_add_format (phrase, HEDDLE_INK_BOLD, "%s%" G_GINT64_FORMAT, letter, number);
  heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, phrase);
}

static void
add_decisions (Minutes    *self,
               HeddleNode *body)
{
  const HeddleColumn columns[] = { { "", 10 }, { _("Decided"), 0 }, { _("How"), 42 } };
  HeddleNode *table = NULL;

  heddle_node_add_heading (body, 2, _("Decisions"));
  for (guint i = 0; i < self->decisions->len; i++)
    {
      HeddleDecision *decision = g_ptr_array_index (self->decisions, i);
      guint item = heddle_meeting_parts_find (self->brief, self->items, decision->item);
      HeddlePhrase *how;
      HeddleNode *row;

      if (hides (self, HEDDLE_RECORD (decision), decision->item))
        continue;
      how = heddle_phrase_new (NULL);
      if (table == NULL)
        table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
      row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
      add_number (row, _("D"), decision->number);
      heddle_row_add_cell (row, decision->text);
      if (item > 0)
        /* Translators: place on an agenda */
        heddle_phrase_add_format (how, HEDDLE_INK_GREY, _("item %u"), item);
      if (decision->how != NULL)
        heddle_phrase_add_format (how, HEDDLE_INK_GREY, "%s%s", item > 0 ? "; " : "",
                                  decision->how);
      heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, how);
    }
  if (table == NULL)
    heddle_brief_add_nothing (body, _("No decision was taken."));
}

static void
add_actions (Minutes    *self,
             HeddleNode *body)
{
  const HeddleColumn columns[] = {
    { "", 10 }, { _("What"), -1.35 }, { _("Owner"), -1 }, { _("By"), 31, HEDDLE_ALIGN_END },
  };
  HeddleNode *table = NULL;

  heddle_node_add_heading (body, 2, _("Actions"));
  for (guint i = 0; i < self->actions->len; i++)
    {
      HeddleAction *action = g_ptr_array_index (self->actions, i);
      g_autofree char *owner = NULL, *due = NULL;
      HeddleNode *row;

      if (hides (self, HEDDLE_RECORD (action), action->item))
        continue;
      owner = heddle_brief_dup_person (self->brief, action->owner);
      due = heddle_meeting_parts_dup_due (self->meeting, action->due);
      if (table == NULL)
        table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
      row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
      add_number (row, _("A"), i + 1);
      heddle_row_add_cell (row, action->title);
      heddle_brief_add_cell (row, owner, _("owner"));
      heddle_brief_add_cell (row, due, _("date"));
    }
  if (table == NULL)
    heddle_brief_add_nothing (body, _("No action was agreed."));
}

/* "D1, A2": what came of an item. */
static char *
dup_led_to (Minutes    *self,
            const char *item_id)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->decisions->len; i++)
    {
      HeddleDecision *decision = g_ptr_array_index (self->decisions, i);

      if (g_strcmp0 (decision->item, item_id) == 0
          && !heddle_brief_hides (self->brief, HEDDLE_RECORD (decision)))
        g_string_append_printf (text, "%s%s%" G_GINT64_FORMAT, text->len > 0 ? ", " : "", _("D"),
                                decision->number);
    }
  for (guint i = 0; i < self->actions->len; i++)
    if (g_strcmp0 (HEDDLE_ACTION (g_ptr_array_index (self->actions, i))->item, item_id) == 0
        && !heddle_brief_hides (self->brief, g_ptr_array_index (self->actions, i)))
      g_string_append_printf (text, "%s%s%u", text->len > 0 ? ", " : "", _("A"), i + 1);
  return g_string_free_and_steal (text);
}

static void
add_item (Minutes          *self,
          HeddleNode       *table,
          HeddleAgendaItem *item,
          guint             number)
{
  gboolean hidden = heddle_brief_hides (self->brief, HEDDLE_RECORD (item));
  g_autofree char *led_to = dup_led_to (self, heddle_record_get_id (HEDDLE_RECORD (item)));
  g_autofree char *place = g_strdup_printf ("%u", number);
  HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
  HeddlePhrase *grey = heddle_phrase_new (NULL), *title = heddle_phrase_new (NULL);
  HeddleNode *cell;

  heddle_phrase_add (grey, HEDDLE_INK_GREY, place);
  heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, grey);
  cell = heddle_row_add_cell (row, NULL);
  heddle_phrase_add (title, HEDDLE_INK_BOLD, hidden ? _("Confidential item") : item->title);
  heddle_node_add_phrase (cell, HEDDLE_TEXT_SMALL, title);
  if (!hidden)
    heddle_node_add_paragraphs (cell, HEDDLE_TEXT_SMALL, item->outcome);
  if (g_strcmp0 (item->state, "carried-over") == 0)
    heddle_node_add_text (cell, HEDDLE_TEXT_SMALL, _("Carried over."));
  heddle_row_add_cell (row, hidden ? "" : led_to);
}

static void
add_notes (Minutes    *self,
           HeddleNode *body)
{
  const HeddleColumn columns[] = {
    { "", 10 }, { _("Item"), 0 }, { _("Led to"), 30, HEDDLE_ALIGN_END },
  };
  HeddleNode *table;

  if (self->items->len == 0)
    return;
  heddle_node_add_heading (body, 2, _("Notes by item"));
  table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < self->items->len; i++)
    add_item (self, table, g_ptr_array_index (self->items, i), i + 1);
}

/* "items 4 and 6" by their numbers, as far as they may be named. */
static void
append_carried (Minutes      *self,
                HeddlePhrase *phrase)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (HEDDLE_AGENDA_ITEM (g_ptr_array_index (self->items, i))->state,
                   "carried-over") == 0)
      g_string_append_printf (numbers, "%s%u", n++ > 0 ? ", " : "", i + 1);
  if (n > 0)
    /* Translators: numbers of items */
    heddle_phrase_add_format (phrase, HEDDLE_INK_PLAIN,
                              ngettext (" Carried over: item %s.", " Carried over: items %s.", n),
                              numbers->str);
}

static void
add_next (Minutes    *self,
          HeddleNode *body)
{
  HeddleDay day = heddle_day_parse (self->meeting->held_on);
  g_autoptr (HeddleMeeting) next =
    heddle_meeting_dup_next (self->brief->store, self->meeting->group, day + 1);
  HeddlePhrase *phrase = heddle_phrase_new (NULL);

  heddle_phrase_add (phrase, HEDDLE_INK_BOLD, _("Next meeting:"));
  if (next != NULL && !heddle_brief_hides (self->brief, HEDDLE_RECORD (next)))
    {
      g_autofree char *on = heddle_brief_dup_day (heddle_day_parse (next->held_on));

      heddle_phrase_add_format (phrase, HEDDLE_INK_PLAIN, " %s, %s", on,
                                heddle_clock_text_show (next->starts));
      if (next->place != NULL)
        heddle_phrase_add_format (phrase, HEDDLE_INK_PLAIN, ", %s", next->place);
      heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, ".");
    }
  else
    heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, _(" not fixed yet."));
  append_carried (self, phrase);
  heddle_node_add_phrase (body, HEDDLE_TEXT_BODY, phrase);
}

HeddleDocument *
heddle_document_build_minutes (const HeddleDocumentRequest *request,
                               GError                     **error)
{
  const char *id = heddle_brief_get_record (request);
  g_autoptr (HeddleMeeting) meeting = NULL;
  g_autoptr (HeddleDocument) document =
    heddle_meeting_parts_begin (request, _("Decisions and actions"), _("Minutes"), FALSE,
                                &meeting, error);
  g_autoptr (GPtrArray) items = NULL, decisions = NULL, actions = NULL;
  Minutes self = { request, meeting };

  if (document == NULL)
    return NULL;
  self.items = items = heddle_agenda_list (request->store, id);
  self.decisions = decisions =
    heddle_query_records (request->store, &heddle_decision_kind, "meeting", id);
  self.actions = actions = heddle_meeting_list_actions (request->store, id);

  add_facts (&self, document->body);
  add_decisions (&self, document->body);
  add_actions (&self, document->body);
  if (request->audience == HEDDLE_AUDIENCE_TEAM)
    add_notes (&self, document->body);
  add_next (&self, document->body);
  return g_steal_pointer (&document);
}
