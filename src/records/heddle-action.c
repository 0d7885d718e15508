/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-action.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAction, heddle_action)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleAction, episode, "episode",
                    .label = N_("Episode"), .help = N_("Empty: of a meeting only."),
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleAction, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleAction, owner, "person",
                    .label = N_("Owner"), .help = N_("Who sees to it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleAction, finding, "finding",
                    .label = N_("Finding"), .help = N_("What it comes from."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_DATE (HeddleAction, due,
               .label = N_("Due"), .group = N_("Dates")),
  HEDDLE_EXACT_DAY (HeddleAction, done_on,
                    .label = N_("Done on"), .group = N_("Dates")),
  HEDDLE_INTEGER (HeddleAction, progress_done,
                  .label = N_("Done so far"), .group = N_("Progress"),
                  .minimum = 0, .maximum = 100000),
  HEDDLE_INTEGER (HeddleAction, progress_total,
                  .label = N_("Of"), .group = N_("Progress"),
                  .minimum = 1, .maximum = 100000),
  HEDDLE_TEXT (HeddleAction, progress_unit,
               .label = N_("Unit"), .help = N_("As “schools”."), .group = N_("Progress")),
  HEDDLE_TEXT (HeddleAction, status_note,
               .label = N_("How it stands"), .group = N_("Progress"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleAction, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
  HEDDLE_REFERENCE (HeddleAction, meeting, "meeting",
                    .label = N_("Meeting"), .help = N_("Where it was agreed."),
                    .group = N_("Meeting"), .on_delete = HEDDLE_DELETE_CASCADE, .since = 3),
  HEDDLE_REFERENCE (HeddleAction, item, "agenda-item",
                    .label = N_("Agenda item"), .group = N_("Meeting"),
                    .on_delete = HEDDLE_DELETE_CLEAR, .since = 3),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAction *self = (HeddleAction *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, self->episode != NULL ? "episode" : "meeting", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleAction *self = (HeddleAction *) record;
  static const char *const homes[] = { "episode", "meeting", NULL };

  if (!heddle_rule_at_least_one (record, homes, error))
    return FALSE;
  if (self->progress_done != HEDDLE_NO_INTEGER && self->progress_total != HEDDLE_NO_INTEGER
      && self->progress_done > self->progress_total)
    return heddle_rule_refuse (record, "progress_done", error, _("is more than there is to do"));

  return TRUE;
}

const HeddleKind heddle_action_kind = {
  .name = "action",
  .table = "action",
  .label = N_("Action"),
  .label_plural = N_("Actions"),
  .get_type = heddle_action_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, position, due, id",
  .since = 2,
  .dup_title = dup_title,
  .check = check,
};
