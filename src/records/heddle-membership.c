/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-membership.h"

#include <glib/gi18n-lib.h>

#include "heddle-edtf.h"
#include "heddle-query.h"
#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleMembership, heddle_membership)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleMembership, collaborative, "collaborative",
                    .label = N_("Collaborative"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleMembership, authority, "authority",
                    .label = N_("Authority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_DATE (HeddleMembership, since,
               .label = N_("Since")),
  HEDDLE_DATE (HeddleMembership, until,
               .label = N_("Until"), .help = N_("Last day; empty while it is a member.")),
  HEDDLE_TEXT (HeddleMembership, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *authority = heddle_title_of_reference (record, "authority");
  g_autofree char *collaborative = heddle_title_of_reference (record, "collaborative");

  /* Translators: an authority in a collaborative, "Fife in South East Improvement Collaborative" */
  return g_strdup_printf (_("%s in %s"), authority, collaborative);
}

/* The pair is certainly in both periods; fuzzy ends get the benefit of doubt. */
static gboolean
overlaps (HeddleMembership *a,
          HeddleMembership *b)
{
  HeddleDay a_since = a->since != NULL ? heddle_edtf_get_last (a->since) : HEDDLE_DAY_NONE;
  HeddleDay b_since = b->since != NULL ? heddle_edtf_get_last (b->since) : HEDDLE_DAY_NONE;
  HeddleDay a_until = a->until != NULL ? heddle_edtf_get_first (a->until) : HEDDLE_DAY_OPEN;
  HeddleDay b_until = b->until != NULL ? heddle_edtf_get_first (b->until) : HEDDLE_DAY_OPEN;

  return MAX (a_since, b_since) <= MIN (a_until, b_until);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleMembership *self = (HeddleMembership *) record;
  g_autoptr (GPtrArray) others = NULL;

  if (!heddle_rule_not_before (record, "until", "since", error))
    return FALSE;

  others = heddle_query_records (heddle_record_get_store (record), &heddle_membership_kind,
                                 "authority", self->authority);
  for (guint i = 0; i < others->len; i++)
    {
      HeddleMembership *other = g_ptr_array_index (others, i);

      if (other != self
          && g_strcmp0 (other->collaborative, self->collaborative) == 0
          && overlaps (self, other))
        return heddle_rule_refuse (record, "since", error,
                                   _("overlaps another membership of the same authority"));
    }

  return TRUE;
}

const HeddleKind heddle_membership_kind = {
  .name = "membership",
  .table = "membership",
  .label = N_("Membership"),
  .label_plural = N_("Memberships"),
  .get_type = heddle_membership_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "collaborative, since, id",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
  .check = check,
};
