/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-approval-state.h"

#include <glib/gi18n-lib.h>

#include "heddle-approval-private.h"
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

static gint64
get_number (HeddleApproval *row)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_approval_kind, "version");
  g_autoptr (HeddleRecord) version =
    heddle_record_dup_reference (HEDDLE_RECORD (row), field);

  return version != NULL ? HEDDLE_PLAN_VERSION (version)->number : 0;
}

/* Leaves the rows about the newest version that was asked about; what was said of
 * versions before it, or before there were any, goes to @earlier. */
static void
split_versions (HeddleApprovalState *self)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_approval_kind, "version");
  HeddleApproval *newest = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (self->rows, i);

      if (row->version != NULL && (newest == NULL || get_number (row) > get_number (newest)))
        newest = row;
    }
  if (newest == NULL)
    return;

  self->version =
    (HeddlePlanVersion *) heddle_record_dup_reference (HEDDLE_RECORD (newest), field);
  for (guint i = self->rows->len; i-- > 0;)
    {
      HeddleApproval *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (row->version, newest->version) == 0)
        continue;
      g_ptr_array_add (self->earlier, g_object_ref (row));
      g_ptr_array_remove_index (self->rows, i);
    }
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
  self->government_missing = !heddle_approval_has_party (self->rows, "scottish-government");
  self->inspector_missing = !heddle_approval_has_party (self->rows, "chief-inspector");
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

  collaborative = heddle_approval_dup_collaborative (store, kind, id, &local_error);
  if (collaborative == NULL && !g_error_matches (local_error, HEDDLE_ERROR,
                                                 HEDDLE_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  self = g_new0 (HeddleApprovalState, 1);
  self->missing = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = heddle_query_records (store, &heddle_approval_kind, kind, id);
  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
  split_versions (self);
  g_ptr_array_sort (self->rows, compare_rows);
  count_rows (self);
  if (self->asked_on != HEDDLE_DAY_NONE && collaborative != NULL)
    {
      g_autoptr (GPtrArray) members = heddle_members_on (store, collaborative, self->asked_on);

      for (guint i = 0; i < members->len; i++)
        {
          HeddleRecord *member = g_ptr_array_index (members, i);

          if (!heddle_approval_has_executive (self->rows, heddle_record_get_id (member)))
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
  g_ptr_array_unref (self->earlier);
  g_clear_object (&self->version);
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

gboolean
heddle_approval_state_is_changed (HeddleApprovalState *self)
{
  return self->version != NULL && !heddle_plan_version_is_current (self->version);
}

char *
heddle_approval_state_dup_words (HeddleApprovalState *self)
{
  const char *word = heddle_approval_status_get_word (self->status);
  int number;

  if (self->version == NULL)
    return g_strdup (word);
  number = (int) self->version->number;
  /* Translators: "agreed (version 3), changed since" */
  return g_strdup_printf (heddle_approval_state_is_changed (self)
                            ? _("%s (version %d), changed since") : _("%s (version %d)"),
                          word, number);
}

int
heddle_approval_get_days_waiting (HeddleApproval *row,
                                  HeddleDay       today)
{
  HeddleDay asked = row->asked_on != NULL ? heddle_day_parse (row->asked_on) : HEDDLE_DAY_NONE;

  if (asked == HEDDLE_DAY_NONE || asked > today || row->decided_on != NULL)
    return -1;
  return today - asked;
}

char *
heddle_approval_dup_collaborative (HeddleStore  *store,
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

gboolean
heddle_approval_has_executive (GPtrArray  *rows,
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

gboolean
heddle_approval_has_party (GPtrArray  *rows,
                           const char *party)
{
  for (guint i = 0; i < rows->len; i++)
    if (is_party (g_ptr_array_index (rows, i), party))
      return TRUE;
  return FALSE;
}
