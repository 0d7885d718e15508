/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-item.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAgendaItem, heddle_agenda_item)

const HeddleChoice heddle_agenda_item_sorts[] = {
  { "information", N_("For information") },
  { "discussion", N_("For discussion") },
  { "decision", N_("For decision") },
  { NULL, NULL },
};

const HeddleChoice heddle_agenda_item_views[] = {
  { "agenda", N_("Agenda") },
  { "due", N_("What is due") },
  { "programme-map", N_("Programme map") },
  { "episode", N_("Episode: you are here") },
  { "timeline", N_("All episodes") },
  { "team", N_("Team and gaps") },
  { "day", N_("Programme of the day") },
  { "coverage", N_("Coverage") },
  { "capacity", N_("Capacity") },
  { "run-chart", N_("Run chart") },
  { "drivers", N_("Driver diagram") },
  { "approvals", N_("Approvals") },
  { "decision", N_("Decision to take") },
  { "actions", N_("Actions") },
  { "month", N_("Month") },
  { "where-to-go", N_("Where to go") },
  { "message", N_("Message") },
  { "break", N_("Break") },
  { NULL, NULL },
};

static const HeddleChoice states[] = {
  { "open", N_("Open") },
  { "done", N_("Done") },
  { "carried-over", N_("Carried over") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleAgendaItem, meeting, "meeting",
                    .label = N_("Meeting"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_INTEGER (HeddleAgendaItem, position,
                  .label = N_("Position"), .help = N_("Order in the agenda."),
                  .minimum = 0, .maximum = 100000),
  HEDDLE_TEXT (HeddleAgendaItem, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleAgendaItem, sort, heddle_agenda_item_sorts,
                 .label = N_("Sort"), .initial = "discussion"),
  HEDDLE_INTEGER (HeddleAgendaItem, minutes,
                  .label = N_("Minutes"), .help = N_("How long it may take."),
                  .minimum = 0, .maximum = 600),
  HEDDLE_REFERENCE (HeddleAgendaItem, owner, "person",
                    .label = N_("Owner"), .help = N_("Who leads it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleAgendaItem, post,
               .label = N_("Led by"), .help = N_("Where the person is not on record."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleAgendaItem, view, heddle_agenda_item_views,
                 .label = N_("On the screen"), .group = N_("Screen")),
  HEDDLE_REFERENCE (HeddleAgendaItem, episode, "episode",
                    .label = N_("Episode"), .group = N_("Screen"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleAgendaItem, plan, "plan",
                    .label = N_("Plan"), .group = N_("Screen"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleAgendaItem, collaborative, "collaborative",
                    .label = N_("Collaborative"), .group = N_("Screen"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleAgendaItem, measure, "measure",
                    .label = N_("Measure"), .group = N_("Screen"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleAgendaItem, authority, "authority",
                    .label = N_("Authority"), .group = N_("Screen"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_LONG_TEXT (HeddleAgendaItem, question,
                    .label = N_("Question"),
                    .help = N_("What is to be decided, or the message shown."),
                    .group = N_("Screen"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleAgendaItem, state, states,
                 .label = N_("State"), .group = N_("Outcome"), .initial = "open"),
  HEDDLE_LONG_TEXT (HeddleAgendaItem, outcome,
                    .label = N_("Led to"), .group = N_("Outcome"),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleAgendaItem, carried_from, "agenda-item",
                    .label = N_("Carried over from"), .group = N_("Outcome"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_LONG_TEXT (HeddleAgendaItem, covers,
                    .label = N_("Suggestions taken"), .group = N_("Outcome"),
                    .flags = HEDDLE_FIELD_INTERNAL),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAgendaItem *self = (HeddleAgendaItem *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "meeting", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_no_circle (record, "carried_from", error);
}

const HeddleKind heddle_agenda_item_kind = {
  .name = "agenda-item",
  .table = "agenda_item",
  .label = N_("Agenda item"),
  .label_plural = N_("Agenda items"),
  .get_type = heddle_agenda_item_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "meeting, position, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
