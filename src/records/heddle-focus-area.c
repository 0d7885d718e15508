/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-focus-area.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleFocusArea, heddle_focus_area)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleFocusArea, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleFocusArea, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_FLAG (HeddleFocusArea, chosen,
               .label = N_("Chosen"), .help = N_("Whether the episode looks at it.")),
  HEDDLE_LONG_TEXT (HeddleFocusArea, strengths,
                    .label = N_("Strengths"), .help = N_("What already goes well."),
                    .group = N_("Self-evaluation"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleFocusArea, improvements,
                    .label = N_("Areas for improvement"),
                    .help = N_("What does not go well enough yet."),
                    .group = N_("Self-evaluation"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleFocusArea, rationale,
                    .label = N_("Rationale"), .help = N_("Why this area, or why not."),
                    .group = N_("Self-evaluation"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleFocusArea, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleFocusArea *self = (HeddleFocusArea *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "episode", title);
}

const HeddleKind heddle_focus_area_kind = {
  .name = "focus-area",
  .table = "focus_area",
  .label = N_("Focus area"),
  .label_plural = N_("Focus areas"),
  .get_type = heddle_focus_area_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, position, id",
  .since = 2,
  .dup_title = dup_title,
};
