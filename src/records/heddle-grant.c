/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-grant.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleGrant, heddle_grant)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleGrant, collaborative, "collaborative",
                    .label = N_("Collaborative"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_TEXT (HeddleGrant, year,
               .label = N_("Year"), .help = N_("As “2018/19”."),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_DECIMAL (HeddleGrant, amount,
                  .label = N_("Amount (£)"), .minimum = 0, .maximum = 1000000000),
  HEDDLE_TEXT (HeddleGrant, purpose,
               .label = N_("Purpose"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleGrant, status,
               .label = N_("Status"), .help = N_("Offered, claimed, paid.")),
  HEDDLE_TEXT (HeddleGrant, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleGrant *self = (HeddleGrant *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->year);

  return heddle_title_within (record, "collaborative", title);
}

const HeddleKind heddle_grant_kind = {
  .name = "grant",
  .table = "grant",
  .label = N_("Grant"),
  .label_plural = N_("Grants"),
  .get_type = heddle_grant_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "collaborative, year, id",
  .since = 3,
  .dup_title = dup_title,
};
