/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-milestone.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleMilestone, heddle_milestone)

static const HeddleChoice sorts[] = {
  { "deadline", N_("Deadline") },
  { "event", N_("Event") },
  { NULL, NULL },
};

static const HeddleChoice intervals[] = {
  { "yearly", N_("Yearly") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleMilestone, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleMilestone, short_word,
               .label = N_("Short word"), .help = N_("One short word for the month view."),
               .flags = HEDDLE_FIELD_SEARCHED, .max_length = 12),
  HEDDLE_REFERENCE (HeddleMilestone, collaborative, "collaborative",
                    .label = N_("Collaborative"), .help = N_("Empty: national."),
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_CHOICE (HeddleMilestone, sort, sorts,
                 .label = N_("Sort"),
                 .help = N_("A deadline can be late; an event cannot."),
                 .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_REFERENCE (HeddleMilestone, owner, "person",
                    .label = N_("Owner"), .help = N_("Who sees to it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_DATE (HeddleMilestone, due,
               .label = N_("Date"), .group = N_("Dates")),
  HEDDLE_DATE (HeddleMilestone, done_on,
               .label = N_("Done on"), .group = N_("Dates")),
  HEDDLE_CHOICE (HeddleMilestone, repeats, intervals,
                 .label = N_("Repeats"), .help = N_("Empty: once."), .group = N_("Dates"),
                 .since = 3),
  HEDDLE_TEXT (HeddleMilestone, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleMilestone *self = (HeddleMilestone *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "collaborative", title);
}

const HeddleKind heddle_milestone_kind = {
  .name = "milestone",
  .table = "milestone",
  .label = N_("Milestone"),
  .label_plural = N_("Milestones"),
  .get_type = heddle_milestone_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "due, title",
  .dup_title = dup_title,
};
