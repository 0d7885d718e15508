/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-template.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleTemplate, heddle_template)

static const HeddleChoice sorts[] = {
  { "episode", N_("Episode") },
  { "plan", N_("Plan") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleTemplate, name,
               .label = N_("Name"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleTemplate, version,
                  .label = N_("Version"), .flags = HEDDLE_FIELD_REQUIRED,
                  .minimum = 1, .maximum = 9999, .initial = "1"),
  HEDDLE_CHOICE (HeddleTemplate, sort, sorts,
                 .label = N_("Sort"), .help = N_("What it is a timeline of."),
                 .initial = "episode"),
  HEDDLE_TEXT (HeddleTemplate, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleTemplate *self = (HeddleTemplate *) record;

  if (self->version <= 1 || self->name == NULL)
    return heddle_title_or_kind (record, self->name);

  /* Translators: name of a template and its number */
  return g_strdup_printf (_("%s, version %d"), self->name, (int) self->version);
}

const HeddleKind heddle_template_kind = {
  .name = "template",
  .table = "template",
  .label = N_("Template"),
  .label_plural = N_("Templates"),
  .get_type = heddle_template_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "name, version",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
};
