/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-self-evaluation.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleSelfEvaluation, heddle_self_evaluation)

static const HeddleChoice factors[] = {
  { "closing-the-gap", N_("Closing the gap") },
  { "stretch-aims", N_("Stretch aims") },
  { "nif-priorities", N_("National Improvement Framework") },
  { "attainment", N_("Attainment") },
  { "destinations", N_("Destinations") },
  { "inspection", N_("Inspection") },
  { "locality-working", N_("Locality working and visits") },
  { "children-and-young-people", N_("Children and young people") },
  { "staff-views", N_("Leaders and staff") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleSelfEvaluation, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleSelfEvaluation, focus_area, "focus-area",
                    .label = N_("Focus area"),
                    .help = N_("Empty: about the whole episode."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_CHOICE (HeddleSelfEvaluation, factor, factors,
                 .label = N_("Kind of evidence"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_LONG_TEXT (HeddleSelfEvaluation, says,
                    .label = N_("What it says"),
                    .help = N_("Outcomes rather than process."),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleSelfEvaluation, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_choice (record, "factor");

  return heddle_title_within (record, "episode", title);
}

const HeddleKind heddle_self_evaluation_kind = {
  .name = "self-evaluation",
  .table = "self_evaluation",
  .label = N_("Self-evaluation"),
  .label_plural = N_("Self-evaluation"),
  .get_type = heddle_self_evaluation_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, focus_area, factor, id",
  .since = 2,
  .dup_title = dup_title,
};
