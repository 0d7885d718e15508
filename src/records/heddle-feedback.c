/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-feedback.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleFeedback, heddle_feedback)

static const HeddleChoice degrees[] = {
  { "very", N_("Very useful") },
  { "fairly", N_("Fairly useful") },
  { "little", N_("Of little use") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleFeedback, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleFeedback, member, "team-member",
                    .label = N_("Team member"), .flags = HEDDLE_FIELD_PRIVATE,
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleFeedback, role,
               .label = N_("Role"), .flags = HEDDLE_FIELD_PRIVATE),
  HEDDLE_CHOICE (HeddleFeedback, useful, degrees,
                 .label = N_("Useful")),
  HEDDLE_EXACT_DAY (HeddleFeedback, given_on,
                    .label = N_("Given on")),
  HEDDLE_LONG_TEXT (HeddleFeedback, helped,
                    .label = N_("What helped"), .group = N_("Words"),
                    .flags = HEDDLE_FIELD_PRIVATE | HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleFeedback, hindered,
                    .label = N_("What hindered"), .group = N_("Words"),
                    .flags = HEDDLE_FIELD_PRIVATE | HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleFeedback, suggestion,
                    .label = N_("Suggestion"), .group = N_("Words"),
                    .flags = HEDDLE_FIELD_PRIVATE | HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleFeedback *self = (HeddleFeedback *) record;
  g_autofree char *title = NULL;

  /* who gave it is private */
  if (self->given_on != NULL)
    title = g_strdup_printf (_("Feedback (%s)"), self->given_on);
  else
    title = heddle_title_or_kind (record, NULL);

  return heddle_title_within (record, "episode", title);
}

const HeddleKind heddle_feedback_kind = {
  .name = "feedback",
  .table = "feedback",
  .label = N_("Feedback"),
  .label_plural = N_("Feedback"),
  .get_type = heddle_feedback_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, given_on, id",
  .since = 2,
  .dup_title = dup_title,
};
