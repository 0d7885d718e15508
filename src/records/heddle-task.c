/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-task.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleTask, heddle_task)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleTask, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleTask, key,
               .label = N_("Key"),
               .help = N_("Short word that names it within the episode."),
               .flags = HEDDLE_FIELD_INTERNAL),
  HEDDLE_TEXT (HeddleTask, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleTask, owner, "person",
                    .label = N_("Owner"), .help = N_("Who sees to it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_EXACT_DAY (HeddleTask, done_on,
                    .label = N_("Done on")),
  HEDDLE_INTEGER (HeddleTask, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleTask *self = (HeddleTask *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "episode", title);
}

const HeddleKind heddle_task_kind = {
  .name = "task",
  .table = "task",
  .label = N_("Task"),
  .label_plural = N_("Tasks"),
  .get_type = heddle_task_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, position, id",
  .since = 2,
  .dup_title = dup_title,
};
