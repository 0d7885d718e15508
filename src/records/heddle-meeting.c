/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-text.h"
#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleMeeting, heddle_meeting)

static const HeddleChoice states[] = {
  { "planned", N_("Planned") },
  { "held", N_("Held") },
  { "cancelled", N_("Cancelled") },
  { NULL, NULL },
};

static const HeddleChoice minutes_states[] = {
  { "draft", N_("Draft") },
  { "agreed", N_("Agreed") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleMeeting, group, "meeting-group",
                    .label = N_("Group"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleMeeting, series, "series",
                    .label = N_("Series"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleMeeting, title,
               .label = N_("Title"), .help = N_("Empty: the name of the group."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleMeeting, state, states,
                 .label = N_("State"), .initial = "planned"),
  HEDDLE_EXACT_DAY (HeddleMeeting, held_on,
                    .label = N_("Day"), .group = N_("When"),
                    .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TIME (HeddleMeeting, starts,
               .label = N_("Starts"), .group = N_("When"),
               .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TIME (HeddleMeeting, ends,
               .label = N_("Ends"), .group = N_("When")),
  HEDDLE_TIME (HeddleMeeting, opened_at,
               .label = N_("Began at"), .group = N_("When")),
  HEDDLE_TIME (HeddleMeeting, closed_at,
               .label = N_("Ended at"), .group = N_("When")),
  HEDDLE_TEXT (HeddleMeeting, place,
               .label = N_("Place"), .group = N_("Where"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleMeeting, link,
               .label = N_("Link"), .help = N_("Where it is online."),
               .group = N_("Where")),
  HEDDLE_CHOICE (HeddleMeeting, minutes_state, minutes_states,
                 .label = N_("Minutes"), .group = N_("Minutes")),
  HEDDLE_REFERENCE (HeddleMeeting, minutes_by, "person",
                    .label = N_("Minutes by"), .group = N_("Minutes"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleMeeting *self = (HeddleMeeting *) record;
  g_autofree char *title =
    self->title != NULL ? g_strdup (self->title) : heddle_title_of_reference (record, "group");
  g_autofree char *day = NULL;

  if (self->held_on == NULL)
    return g_steal_pointer (&title);
  day = heddle_date_text_show_day_long (heddle_day_parse (self->held_on));
  /* Translators: name of a group, day of its meeting */
  return g_strdup_printf (_("%s, %s"), title, day);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleMeeting *self = (HeddleMeeting *) record;

  if (self->starts != NULL && self->ends != NULL && strcmp (self->ends, self->starts) <= 0)
    return heddle_rule_refuse (record, "ends", error, _("is not after the start"));

  return TRUE;
}

gboolean
heddle_meeting_is_cancelled (HeddleMeeting *self)
{
  return g_strcmp0 (self->state, "cancelled") == 0;
}

const HeddleKind heddle_meeting_kind = {
  .name = "meeting",
  .table = "meeting",
  .label = N_("Meeting"),
  .label_plural = N_("Meetings"),
  .get_type = heddle_meeting_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "held_on, starts, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
