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

/* The days on which an authority certainly is a member, and those on which it
 * may be: dates can be fuzzy. */
typedef struct
{
  HeddleDay certain_first, certain_last;
  HeddleDay possible_first, possible_last;
} Period;

static Period
get_period (HeddleMembership *self)
{
  Period period = { HEDDLE_DAY_NONE, HEDDLE_DAY_OPEN, HEDDLE_DAY_NONE, HEDDLE_DAY_OPEN };

  if (self->since != NULL)
    {
      period.certain_first = heddle_edtf_get_last (self->since);
      period.possible_first = heddle_edtf_get_first (self->since);
    }
  if (self->until != NULL)
    {
      period.certain_last = heddle_edtf_get_first (self->until);
      period.possible_last = heddle_edtf_get_last (self->until);
    }

  return period;
}

static gboolean
lies_within (const Period *self,
             const Period *other)
{
  return self->possible_first >= other->certain_first
         && self->possible_last <= other->certain_last;
}

/* Certainly: fuzzy ends get the benefit of the doubt. */
static gboolean
overlap (HeddleMembership *a,
         HeddleMembership *b)
{
  Period one = get_period (a);
  Period two = get_period (b);

  return MAX (one.certain_first, two.certain_first) <= MIN (one.certain_last, two.certain_last)
         || lies_within (&one, &two) || lies_within (&two, &one);
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
          && overlap (self, other))
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
