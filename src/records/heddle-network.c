/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-network.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleNetwork, heddle_network)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleNetwork, collaborative, "collaborative",
                    .label = N_("Collaborative"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_TEXT (HeddleNetwork, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleNetwork, curriculum_area, "curriculum-area",
                    .label = N_("Curriculum area"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleNetwork, sector,
               .label = N_("Sector"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleNetwork, lead, "person",
                    .label = N_("Lead"), .help = N_("Who leads it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleNetwork, meets,
               .label = N_("Meets"), .help = N_("How often and where.")),
  HEDDLE_TEXT (HeddleNetwork, link,
               .label = N_("Link")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleNetwork *self = (HeddleNetwork *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "collaborative", title);
}

const HeddleKind heddle_network_kind = {
  .name = "network",
  .table = "network",
  .label = N_("Network"),
  .label_plural = N_("Networks"),
  .get_type = heddle_network_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "collaborative, title, id",
  .since = 3,
  .dup_title = dup_title,
};
