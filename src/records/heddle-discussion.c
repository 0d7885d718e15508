/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-discussion.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleDiscussion, heddle_discussion)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleDiscussion, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleDiscussion, focus_area, "focus-area",
                    .label = N_("Focus area"), .help = N_("Empty: about several."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_DATE (HeddleDiscussion, held_on,
               .label = N_("Held on"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleDiscussion, with_whom,
               .label = N_("With whom"), .help = N_("Posts or groups."),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleDiscussion, outcome,
                    .label = N_("Outcome"), .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleDiscussion *self = (HeddleDiscussion *) record;
  g_autofree char *whom = heddle_title_or_kind (record, self->with_whom);
  g_autofree char *dated = NULL;

  if (self->held_on != NULL)
    {
      dated = g_strdup_printf (_("%s (%s)"), whom, self->held_on);
      g_set_str (&whom, dated);
    }

  return heddle_title_within (record, "episode", whom);
}

const HeddleKind heddle_discussion_kind = {
  .name = "discussion",
  .table = "discussion",
  .label = N_("Discussion"),
  .label_plural = N_("Discussions"),
  .get_type = heddle_discussion_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, held_on, id",
  .since = 2,
  .dup_title = dup_title,
};
