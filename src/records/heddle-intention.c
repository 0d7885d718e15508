/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-intention.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleIntention, heddle_intention)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleIntention, iteration, "iteration",
                    .label = N_("Iteration"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleIntention, text,
               .label = N_("Text"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_DATE (HeddleIntention, due,
               .label = N_("Due")),
  HEDDLE_FLAG (HeddleIntention, taken_up,
               .label = N_("Taken up")),
  HEDDLE_INTEGER (HeddleIntention, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleIntention *self = (HeddleIntention *) record;
  g_autofree char *title = heddle_title_of_text (record, self->text);

  return heddle_title_within (record, "iteration", title);
}

const HeddleKind heddle_intention_kind = {
  .name = "intention",
  .table = "intention",
  .label = N_("Intention"),
  .label_plural = N_("Intentions"),
  .get_type = heddle_intention_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "iteration, position, id",
  .since = 3,
  .dup_title = dup_title,
};
