/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-aim.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAim, heddle_aim)

static const HeddleChoice reviews[] = {
  { "not-met", N_("Not met") },
  { "partly-met", N_("Partly met") },
  { "met", N_("Met") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleAim, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleAim, text,
               .label = N_("Aim"), .help = N_("In the host’s own words."),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleAim, review, reviews,
                 .label = N_("Review"), .help = N_("Empty: not reviewed yet."),
                 .group = N_("Review")),
  HEDDLE_LONG_TEXT (HeddleAim, remark,
                    .label = N_("Remark"),
                    .help = N_("On which findings the review rests."),
                    .group = N_("Review"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_EXACT_DAY (HeddleAim, reviewed_on,
                    .label = N_("Reviewed on"), .group = N_("Review")),
  HEDDLE_INTEGER (HeddleAim, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAim *self = (HeddleAim *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->text);

  return heddle_title_within (record, "episode", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleAim *self = (HeddleAim *) record;

  if (self->reviewed_on != NULL && self->review == NULL)
    return heddle_rule_refuse (record, "review", error,
                               _("must be given with the day of the review"));

  return TRUE;
}

const HeddleKind heddle_aim_kind = {
  .name = "aim",
  .table = "aim",
  .label = N_("Aim"),
  .label_plural = N_("Aims"),
  .get_type = heddle_aim_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, position, id",
  .since = 2,
  .dup_title = dup_title,
  .check = check,
};
