/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-approval-state.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"
#include "heddle-members.h"

static gboolean
is_party (HeddleApproval *row,
          const char     *party)
{
  return g_strcmp0 (row->party, party) == 0;
}

static int
party_rank (HeddleApproval *row)
{
  return is_party (row, "chief-executive") ? 0 : is_party (row, "scottish-government") ? 1 : 2;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  HeddleApproval *first = *(HeddleApproval **) a;
  HeddleApproval *second = *(HeddleApproval **) b;
  g_autofree char *first_title = NULL;
  g_autofree char *second_title = NULL;

  if (party_rank (first) != party_rank (second))
    return party_rank (first) - party_rank (second);

  first_title = heddle_record_dup_title (HEDDLE_RECORD (first));
  second_title = heddle_record_dup_title (HEDDLE_RECORD (second));
  return g_strcmp0 (first_title, second_title);
}

/* The collaborative whose members are asked. */
static char *
dup_collaborative (HeddleStore  *store,
                   const char   *kind,
                   const char   *id,
                   GError      **error)
{
  g_autoptr (HeddleRecord) plan = NULL;
  g_autoptr (HeddleRecord) record = NULL;

  if (g_str_equal (kind, "appointment"))
    {
      record = heddle_store_get (store, &heddle_appointment_kind, id, error);
      if (record == NULL)
        return NULL;
      if (HEDDLE_APPOINTMENT (record)->collaborative == NULL)
        heddle_field_set_invalid (heddle_kind_get_field (&heddle_appointment_kind,
                                                         "collaborative"),
                                  &heddle_appointment_kind, NULL, error,
                                  _("is needed to ask for approval"));
      return g_strdup (HEDDLE_APPOINTMENT (record)->collaborative);
    }

  record = heddle_store_get (store, &heddle_iteration_kind, id, error);
  if (record == NULL)
    return NULL;
  plan = heddle_store_get (store, &heddle_plan_kind, HEDDLE_ITERATION (record)->plan, error);
  return plan != NULL ? g_strdup (HEDDLE_PLAN (plan)->collaborative) : NULL;
}

static gboolean
has_executive (GPtrArray  *rows,
               const char *authority_id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (rows, i);

      if (is_party (row, "chief-executive") && g_strcmp0 (row->authority, authority_id) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_party (GPtrArray  *rows,
           const char *party)
{
  for (guint i = 0; i < rows->len; i++)
    if (is_party (g_ptr_array_index (rows, i), party))
      return TRUE;
  return FALSE;
}

static HeddleApprovalStatus
derive_status (HeddleApprovalState *self)
{
  gboolean with_conditions = FALSE;
  gboolean complete = self->missing->len == 0 && !self->government_missing
                      && !self->inspector_missing;

  if (self->asked_on == HEDDLE_DAY_NONE && self->n_waiting == self->rows->len)
    return HEDDLE_APPROVAL_NOT_ASKED;

  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (row->outcome, "not-agreed") == 0)
        return HEDDLE_APPROVAL_NOT_AGREED;
      if (g_strcmp0 (row->outcome, "agreed-with-conditions") == 0)
        with_conditions = TRUE;
    }
  if (self->n_waiting > 0 || !complete)
    return HEDDLE_APPROVAL_WAITING;
  return with_conditions ? HEDDLE_APPROVAL_AGREED_WITH_CONDITIONS : HEDDLE_APPROVAL_AGREED;
}

static void
count_rows (HeddleApprovalState *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (self->rows, i);
      HeddleDay asked = heddle_day_parse (row->asked_on);
      gboolean agreed = g_strcmp0 (row->outcome, "agreed") == 0
                        || g_strcmp0 (row->outcome, "agreed-with-conditions") == 0;

      if (asked != HEDDLE_DAY_NONE
          && (self->asked_on == HEDDLE_DAY_NONE || asked < self->asked_on))
        self->asked_on = asked;
      if (row->decided_on == NULL)
        self->n_waiting++;
      if (is_party (row, "chief-executive"))
        {
          self->n_executives++;
          if (agreed)
            self->n_executives_agreed++;
        }
    }
  self->government_missing = !has_party (self->rows, "scottish-government");
  self->inspector_missing = !has_party (self->rows, "chief-inspector");
}

/**
 * heddle_approval_state_load:
 * @kind: `iteration` or `appointment`
 *
 * Members count as of the day of asking: a later change of members neither adds
 * a row nor takes one away.
 *
 * Returns: (transfer full): the approvals of a record and what follows from them
 */
HeddleApprovalState *
heddle_approval_state_load (HeddleStore  *store,
                            const char   *kind,
                            const char   *id,
                            GError      **error)
{
  g_autofree char *collaborative = NULL;
  HeddleApprovalState *self;
  g_autoptr (GError) local_error = NULL;

  collaborative = dup_collaborative (store, kind, id, &local_error);
  if (collaborative == NULL && !g_error_matches (local_error, HEDDLE_ERROR,
                                                 HEDDLE_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  self = g_new0 (HeddleApprovalState, 1);
  self->missing = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = heddle_query_records (store, &heddle_approval_kind, kind, id);
  g_ptr_array_sort (self->rows, compare_rows);
  count_rows (self);
  if (self->asked_on != HEDDLE_DAY_NONE && collaborative != NULL)
    {
      g_autoptr (GPtrArray) members = heddle_members_on (store, collaborative, self->asked_on);

      for (guint i = 0; i < members->len; i++)
        {
          HeddleRecord *member = g_ptr_array_index (members, i);

          if (!has_executive (self->rows, heddle_record_get_id (member)))
            g_ptr_array_add (self->missing, g_object_ref (member));
        }
    }
  self->status = derive_status (self);
  return self;
}

void
heddle_approval_state_free (HeddleApprovalState *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->missing);
  g_free (self);
}

static void
seat_free (gpointer data)
{
  HeddleApprovalSeat *self = data;

  g_object_unref (self->authority);
  g_clear_object (&self->answer);
  g_free (self);
}

static void
add_seat (GPtrArray      *seats,
          HeddleRecord   *authority,
          HeddleApproval *answer)
{
  HeddleApprovalSeat *seat = g_new0 (HeddleApprovalSeat, 1);

  seat->authority = HEDDLE_AUTHORITY (g_object_ref (authority));
  g_set_object (&seat->answer, answer);
  g_ptr_array_add (seats, seat);
}

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  const HeddleApprovalSeat *first = *(HeddleApprovalSeat **) a;
  const HeddleApprovalSeat *second = *(HeddleApprovalSeat **) b;

  return g_strcmp0 (first->authority->name, second->authority->name);
}

GPtrArray *
heddle_approval_state_list_seats (HeddleApprovalState *self)
{
  GPtrArray *seats = g_ptr_array_new_with_free_func (seat_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (self->rows, i);
      g_autoptr (HeddleRecord) authority = NULL;

      if (!is_party (row, "chief-executive") || row->authority == NULL)
        continue;
      authority = heddle_store_get (heddle_record_get_store (HEDDLE_RECORD (row)),
                                    &heddle_authority_kind, row->authority, NULL);
      if (authority != NULL)
        add_seat (seats, authority, row);
    }
  for (guint i = 0; i < self->missing->len; i++)
    add_seat (seats, g_ptr_array_index (self->missing, i), NULL);
  g_ptr_array_sort (seats, compare_seats);
  return seats;
}

const char *
heddle_approval_status_get_word (HeddleApprovalStatus status)
{
  static const char *const words[] = {
    [HEDDLE_APPROVAL_NOT_ASKED] = N_("not asked"),
    [HEDDLE_APPROVAL_WAITING] = N_("waiting"),
    [HEDDLE_APPROVAL_AGREED] = N_("agreed"),
    [HEDDLE_APPROVAL_AGREED_WITH_CONDITIONS] = N_("agreed with conditions"),
    [HEDDLE_APPROVAL_NOT_AGREED] = N_("not agreed"),
  };

  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (words), NULL);
  return _(words[status]);
}

static gboolean
add_row (HeddleEdit  *edit,
         const char  *kind,
         const char  *id,
         const char  *party,
         const char  *authority_id,
         const char  *day,
         GError     **error)
{
  /* Two people who ask at once on two copies make the same row. */
  g_autofree char *name = g_strconcat ("approval:", party, ":",
                                       authority_id != NULL ? authority_id : "", NULL);
  g_autofree char *row = heddle_id_from_name (id, name);

  return heddle_edit_add (edit, &heddle_approval_kind, row, error) != NULL
         && heddle_edit_set_text (edit, &heddle_approval_kind, row, kind, id, error)
         && heddle_edit_set_text (edit, &heddle_approval_kind, row, "party", party, error)
         && heddle_edit_set_text (edit, &heddle_approval_kind, row, "authority",
                                  authority_id, error)
         && heddle_edit_set_text (edit, &heddle_approval_kind, row, "asked_on", day, error);
}

static gboolean
add_rows (HeddleEdit   *edit,
          GPtrArray    *rows,
          GPtrArray    *members,
          const char   *kind,
          const char   *id,
          const char   *day,
          GError      **error)
{
  static const char *const national[] = { "scottish-government", "chief-inspector" };

  for (guint i = 0; i < members->len; i++)
    {
      const char *member = heddle_record_get_id (g_ptr_array_index (members, i));

      if (!has_executive (rows, member)
          && !add_row (edit, kind, id, "chief-executive", member, day, error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (national); i++)
    if (!has_party (rows, national[i])
        && !add_row (edit, kind, id, national[i], NULL, day, error))
      return FALSE;
  return TRUE;
}

/* Asking again completes the rows of the first time. */
static HeddleDay
first_asked (GPtrArray *rows,
             HeddleDay  day)
{
  for (guint i = 0; i < rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (rows, i);
      HeddleDay asked = heddle_day_parse (row->asked_on);

      if (asked != HEDDLE_DAY_NONE)
        day = MIN (day, asked);
    }
  return day;
}

/**
 * heddle_approval_ask:
 * @kind: `iteration` or `appointment`
 * @day: the day of asking, which decides whose Chief Executives are asked
 *
 * Returns: whether it was written
 */
gboolean
heddle_approval_ask (HeddleStore  *store,
                     const char   *kind,
                     const char   *id,
                     HeddleDay     day,
                     GError      **error)
{
  g_autofree char *collaborative = dup_collaborative (store, kind, id, error);
  g_autofree char *iso = heddle_day_to_iso (day);
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;
  g_autoptr (HeddleRecord) subject = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) members = NULL;

  if (collaborative == NULL)
    return FALSE;
  if (iso == NULL)
    {
      heddle_field_set_invalid (heddle_kind_get_field (&heddle_approval_kind, "asked_on"),
                                &heddle_approval_kind, NULL, error,
                                _("is needed to ask for approval"));
      return FALSE;
    }

  subject = heddle_store_get (store, heddle_schema_get_kind (heddle_store_get_schema (store),
                                                             kind), id, error);
  if (subject == NULL)
    return FALSE;
  title = heddle_record_dup_title (subject);
  label = g_strdup_printf (_("Ask for approval of “%s”"), title);
  rows = heddle_query_records (store, &heddle_approval_kind, kind, id);
  members = heddle_members_on (store, collaborative, first_asked (rows, day));
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && add_rows (edit, rows, members, kind, id, iso, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_approval_answer:
 * @day: when it was decided
 * @outcome: `agreed`, `agreed-with-conditions`, `not-agreed`, or `advised` for
 *   the Chief Inspector
 * @conditions: (nullable): what the agreement hangs on
 *
 * Returns: whether it was written
 */
gboolean
heddle_approval_answer (HeddleStore  *store,
                        const char   *approval_id,
                        HeddleDay     day,
                        const char   *outcome,
                        const char   *conditions,
                        GError      **error)
{
  g_autoptr (HeddleRecord) row =
    heddle_store_get (store, &heddle_approval_kind, approval_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *iso = heddle_day_to_iso (day);
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;

  if (row == NULL)
    return FALSE;

  title = heddle_record_dup_title (row);
  label = g_strdup_printf (_("Record the answer: %s"), title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && heddle_edit_set_text (edit, &heddle_approval_kind, approval_id, "decided_on",
                                  iso, error)
         && heddle_edit_set_text (edit, &heddle_approval_kind, approval_id, "outcome",
                                  outcome, error)
         && heddle_edit_set_text (edit, &heddle_approval_kind, approval_id, "conditions",
                                  conditions, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
