/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-review.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleReview, heddle_review)

static const HeddleChoice sorts[] = {
  { "review", N_("Review") },
  { "review-of-progress", N_("Review of progress") },
  { "meeting", N_("Meeting") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleReview, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleReview, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleReview, sort, sorts,
                 .label = N_("Sort"), .initial = "review"),
  HEDDLE_DATE (HeddleReview, due,
               .label = N_("Due"), .group = N_("Dates")),
  HEDDLE_EXACT_DAY (HeddleReview, held_on,
                    .label = N_("Held on"), .group = N_("Dates")),
  HEDDLE_LONG_TEXT (HeddleReview, outcome,
                    .label = N_("Outcome"), .group = N_("Outcome"),
                    .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleReview *self = (HeddleReview *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "episode", title);
}

const HeddleKind heddle_review_kind = {
  .name = "review",
  .table = "review",
  .label = N_("Review"),
  .label_plural = N_("Reviews"),
  .get_type = heddle_review_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, due, id",
  .since = 2,
  .dup_title = dup_title,
};
