/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-person.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePerson, heddle_person)

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddlePerson, post,
               .label = N_("Post"),
               .help = N_("What the person is called publicly: Director, Headteacher."),
               .group = N_("Post"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddlePerson, authority, "authority",
                    .label = N_("Authority"), .group = N_("Post"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddlePerson, organisation, "organisation",
                    .label = N_("Organisation"),
                    .help = N_("Where it is no authority: an agency, a university, a school."),
                    .group = N_("Post"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddlePerson, name,
               .label = N_("Name"),
               .help = N_("Private: not presented, exported or shared unless asked."),
               .group = N_("Contact"),
               .flags = HEDDLE_FIELD_SEARCHED | HEDDLE_FIELD_PRIVATE),
  HEDDLE_TEXT (HeddlePerson, email,
               .label = N_("Email"), .group = N_("Contact"),
               .flags = HEDDLE_FIELD_SEARCHED | HEDDLE_FIELD_PRIVATE | HEDDLE_FIELD_EMAIL),
  HEDDLE_TEXT (HeddlePerson, phone,
               .label = N_("Phone"), .group = N_("Contact"),
               .flags = HEDDLE_FIELD_SEARCHED | HEDDLE_FIELD_PRIVATE),
  HEDDLE_LONG_TEXT (HeddlePerson, expertise,
                    .label = N_("Expertise"),
                    .help = N_("What the person can be asked for."), .group = N_("Expertise"),
                    .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddlePerson *self = (HeddlePerson *) record;
  const char *home_field = self->authority != NULL ? "authority" : "organisation";
  g_autofree char *post = heddle_title_or_kind (record, self->post);
  g_autofree char *home = NULL;

  if (self->authority == NULL && self->organisation == NULL)
    return g_steal_pointer (&post);

  home = heddle_title_of_reference (record, home_field);
  if (g_str_has_suffix (post, home))
    return g_steal_pointer (&post);

  /* Translators: a post and whose it is: "Director, Fife" */
  return g_strdup_printf (_("%s, %s"), post, home);
}

const HeddleKind heddle_person_kind = {
  .name = "person",
  .table = "person",
  .label = N_("Person"),
  .label_plural = N_("People"),
  .get_type = heddle_person_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "post, id",
  .dup_title = dup_title,
};
