/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is dated in a plan: observations of measures, communications, intentions,
 * professional learning, the ends of activities and of tests of change. */

#include <glib/gi18n-lib.h>

#include "heddle-derive-private.h"

typedef struct
{
  const HeddleKind *kind;
  const char *owner;     /* the field of the record, or of @above, that holds it */
  const char *above;     /* what it belongs to, where that is not the plan itself */
  const char *due;
  const char *done;      /* a date; NULL where a state says it */
  const char *mark;
  const char *short_word;
} Source;

static const Source sources[] = {
  { &heddle_observation_kind, "owner", "measure", "due", "observed_on", "no-later-than",
    N_("value") },
  { &heddle_communication_kind, "owner", NULL, "due", "done_on", "no-later-than",
    N_("tell") },
  { &heddle_intention_kind, "owner", "iteration", "due", NULL, "no-later-than", N_("next") },
  { &heddle_professional_learning_kind, "person", NULL, "starts", NULL, "event",
    N_("learning") },
  { &heddle_activity_kind, "lead", NULL, "ends", NULL, "no-later-than", N_("activity") },
  { &heddle_test_of_change_kind, "lead", "driver", "ends", NULL, "no-later-than", N_("test") },
};

/* The live record that the field @name of @record refers to, or NULL. */
static gpointer
dup_live (HeddleRecord *record,
          const char   *name)
{
  const HeddleField *field =
    name != NULL ? heddle_kind_get_field (heddle_record_get_kind (record), name) : NULL;
  g_autoptr (HeddleRecord) target =
    field != NULL ? heddle_record_dup_reference (record, field) : NULL;

  if (target == NULL || heddle_record_is_deleted (target))
    return NULL;
  return g_steal_pointer (&target);
}

/* Whether a record waits for its day; what was stopped, decided or left out does not. */
static gboolean
is_wanted (HeddleRecord *record)
{
  if (HEDDLE_IS_ACTIVITY (record))
    return g_strcmp0 (HEDDLE_ACTIVITY (record)->status, "stopped") != 0;
  if (HEDDLE_IS_PROFESSIONAL_LEARNING (record))
    return g_strcmp0 (HEDDLE_PROFESSIONAL_LEARNING (record)->status, "cancelled") != 0;
  return TRUE;
}

/* What has no day of its doing was done by the day it was due. */
static gboolean
is_done (HeddleRecord *record)
{
  if (HEDDLE_IS_ACTIVITY (record))
    return g_strcmp0 (HEDDLE_ACTIVITY (record)->status, "done") == 0;
  if (HEDDLE_IS_PROFESSIONAL_LEARNING (record))
    return g_strcmp0 (HEDDLE_PROFESSIONAL_LEARNING (record)->status, "held") == 0;
  if (HEDDLE_IS_INTENTION (record))
    return HEDDLE_INTENTION (record)->taken_up;
  if (HEDDLE_IS_TEST_OF_CHANGE (record))
    return HEDDLE_TEST_OF_CHANGE (record)->decision != NULL;
  return FALSE;
}

/* "Attendance to be observed": a row of an observation is named by its measure. */
static char *
dup_what (HeddleRecord *record,
          HeddleRecord *above)
{
  g_autofree char *title = NULL;

  if (HEDDLE_IS_OBSERVATION (record))
    return g_strdup_printf (_("Observe: %s"), HEDDLE_MEASURE (above)->title);
  if (HEDDLE_IS_COMMUNICATION (record))
    return g_strdup_printf (_("Tell: %s"), HEDDLE_COMMUNICATION (record)->audience);
  if (HEDDLE_IS_INTENTION (record))
    return g_strdup_printf (_("Take up: %s"), HEDDLE_INTENTION (record)->text);
  title = heddle_derive_dup_value (record, "title");
  if (HEDDLE_IS_ACTIVITY (record))
    return g_strdup_printf (_("Ends: %s"), title);
  if (HEDDLE_IS_TEST_OF_CHANGE (record))
    return g_strdup_printf (_("Test of change: %s"), title);
  return g_steal_pointer (&title);
}

static const Source *
find_source (const HeddleKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (sources[i].kind == kind)
      return &sources[i];
  g_return_val_if_reached (NULL);
}

/* Whose it is: the collaborative that the record or its plan names. */
static HeddleCollaborative *
dup_collaborative (HeddleRecord *record,
                   HeddleRecord *above)
{
  g_autoptr (HeddleRecord) plan = dup_live (above != NULL ? above : record, "plan");
  HeddleCollaborative *collaborative = dup_live (record, "collaborative");

  if (collaborative == NULL && plan != NULL)
    collaborative = dup_live (plan, "collaborative");
  return collaborative;
}

static void
fill_row (HeddleDeadline      *row,
          HeddleCollaborative *collaborative,
          char                *due,
          gboolean             done)
{
  row->date = due;
  row->first = heddle_edtf_get_first (due);
  row->last = row->nominal = heddle_derive_get_last_day (due);
  if (done && row->done_on == HEDDLE_DAY_NONE)
    row->done_on = row->last;
  if (collaborative == NULL)
    return;
  row->subject = collaborative->short_name != NULL ? collaborative->short_name
                                                   : collaborative->name;
  row->collaborative = (char *) heddle_record_get_id (HEDDLE_RECORD (collaborative));
}

static gboolean
replace_row (HeddleStore   *store,
             const Source  *source,
             HeddleRecord  *record,
             HeddleRecord  *above,
             char          *due,
             GError       **error)
{
  g_autoptr (HeddleCollaborative) collaborative = dup_collaborative (record, above);
  HeddleRecord *owned = above != NULL ? above : record;
  g_autoptr (HeddleRecord) owner = dup_live (
    heddle_kind_get_field (source->kind, source->owner) != NULL ? record : owned,
    source->owner);
  g_autofree char *done = heddle_derive_dup_value (record, source->done);
  g_autofree char *what = dup_what (record, above);
  g_autofree char *whom = owner != NULL ? heddle_record_dup_title (owner) : NULL;
  g_autofree char *accountable = heddle_derive_dup_value (record, "accountable");
  HeddleDeadline row = {
    .kind = source->kind->name,
    .id = (char *) heddle_record_get_id (record),
    .done_on = heddle_derive_get_last_day (done),
    .what = what,
    .whom = whom,
    .owner = owner != NULL ? (char *) heddle_record_get_id (owner) : NULL,
    .authority = accountable,
    .mark = (char *) source->mark,
    .short_word = (char *) _(source->short_word),
    .fixed = g_str_equal (source->mark, "event"),
  };

  fill_row (&row, collaborative, due, is_done (record));
  return heddle_deadlines_replace (store, row.kind, row.id, &row, 1, error);
}

gboolean
heddle_derive_plan_part (HeddleStore       *store,
                         const HeddleKind  *kind,
                         const char        *id,
                         GError           **error)
{
  const Source *source = find_source (kind);
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, NULL);
  g_autoptr (HeddleRecord) above = NULL;
  g_autofree char *due = NULL;

  if (record != NULL && !heddle_record_is_deleted (record) && is_wanted (record))
    {
      due = heddle_derive_dup_value (record, source->due);
      above = dup_live (record, source->above);
    }
  if (due == NULL || (source->above != NULL && above == NULL))
    return heddle_deadlines_replace (store, kind->name, id, NULL, 0, error);
  return replace_row (store, source, record, above, due, error);
}
