/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-section.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleSection, heddle_section)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleSection, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleSection, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleSection, text,
                    .label = N_("Text"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleSection, owner, "person",
                    .label = N_("Owner"), .help = N_("Who writes it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddleSection, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleSection *self = (HeddleSection *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "plan", title);
}

const HeddleKind heddle_section_kind = {
  .name = "section",
  .table = "section",
  .label = N_("Section"),
  .label_plural = N_("Sections"),
  .get_type = heddle_section_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, position, id",
  .since = 3,
  .dup_title = dup_title,
};
