/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-organisation.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleOrganisation, heddle_organisation)

static const HeddleChoice sorts[] = {
  { "authority", N_("Authority") },
  { "education-scotland", N_("Education Scotland") },
  { "ades", N_("ADES") },
  { "government", N_("Government") },
  { "school", N_("School") },
  { "third-sector", N_("Third sector") },
  { "nhs", N_("NHS") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleOrganisation, name,
               .label = N_("Name"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleOrganisation, sort, sorts,
                 .label = N_("Sort"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_REFERENCE (HeddleOrganisation, authority, "authority",
                    .label = N_("Authority"),
                    .help = N_("The authority it belongs to or lies in."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleOrganisation, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleOrganisation *self = (HeddleOrganisation *) record;

  return heddle_title_or_kind (record, self->name);
}

const HeddleKind heddle_organisation_kind = {
  .name = "organisation",
  .table = "organisation",
  .label = N_("Organisation"),
  .label_plural = N_("Organisations"),
  .get_type = heddle_organisation_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "name",
  .dup_title = dup_title,
};
