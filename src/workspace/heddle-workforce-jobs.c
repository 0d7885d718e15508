/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-jobs.h"

#include <glib/gi18n-lib.h>

#include "heddle-record-jobs.h"

#define ALLOCATION (&heddle_allocation_kind)
#define PERSON (&heddle_person_kind)
#define REQUEST (&heddle_request_kind)
#define WORKING_TIME (&heddle_working_time_kind)

static gboolean
set_fte (HeddleEdit       *edit,
         const HeddleKind *kind,
         const char       *id,
         double            fte,
         GError          **error)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return heddle_edit_set_text (edit, kind, id, "fte",
                               g_ascii_formatd (text, sizeof text, "%.3f", fte), error);
}

static char *
write_allocation (HeddleEdit                 *edit,
                  const char                 *person,
                  const HeddleAllocationWish *wish,
                  GError                    **error)
{
  const char *id = heddle_edit_add (edit, ALLOCATION, NULL, error);

  if (id == NULL
      || !heddle_edit_set_text (edit, ALLOCATION, id, "person", person, error)
      || !heddle_edit_set_text (edit, ALLOCATION, id, "activity", wish->activity, error)
      || !heddle_edit_set_text (edit, ALLOCATION, id, "role", wish->role, error)
      || !heddle_edit_set_text (edit, ALLOCATION, id, "collaborative", wish->collaborative,
                                error)
      || !heddle_edit_set_text (edit, ALLOCATION, id, "plan", wish->plan, error)
      || !set_fte (edit, ALLOCATION, id, wish->fte, error)
      || !heddle_record_write_day (edit, ALLOCATION, id, "starts", wish->first, error)
      || !heddle_record_write_day (edit, ALLOCATION, id, "ends", wish->last, error))
    return NULL;

  return g_strdup (id);
}

/**
 * heddle_workforce_allocate:
 * @person: whose time
 * @wish: to what, how much and when
 *
 * Gives somebody to an activity or a role for a set amount of time (guidance on regional
 * improvement plans, paragraph 15).
 *
 * Returns: (transfer full): id of the allocation, or %NULL with an error
 */
char *
heddle_workforce_allocate (HeddleStore                *store,
                           const char                 *person,
                           const HeddleAllocationWish *wish,
                           GError                    **error)
{
  g_autoptr (HeddleEdit) edit = heddle_record_begin_by_id (store, PERSON, person,
                                                           _("Allocate %s"), error);
  g_autofree char *id = NULL;

  if (edit == NULL)
    return NULL;
  id = write_allocation (edit, person, wish, error);
  if (id == NULL || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;

  return g_steal_pointer (&id);
}

/* What stays with whoever had it: a smaller share, the days before, or nothing. */
static gboolean
cut_back (HeddleEdit       *edit,
          HeddleAllocation *allocation,
          double            left,
          HeddleDay         from,
          GError          **error)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (allocation));
  HeddleDay first = heddle_edtf_get_first (allocation->starts);

  if (first < from)
    {
      const HeddleAllocationWish rest = {
        .activity = allocation->activity, .role = allocation->role,
        .collaborative = allocation->collaborative, .plan = allocation->plan, .fte = left,
        .first = from,
        .last = allocation->ends != NULL ? heddle_edtf_get_last (allocation->ends)
                                         : HEDDLE_DAY_OPEN,
      };
      g_autofree char *other = NULL;

      if (!heddle_record_write_day (edit, ALLOCATION, id, "ends", from - 1, error))
        return FALSE;
      if (left <= 0)
        return TRUE;
      other = write_allocation (edit, allocation->person, &rest, error);
      return other != NULL;
    }
  if (left > 0)
    return set_fte (edit, ALLOCATION, id, left, error);

  return heddle_edit_remove (edit, ALLOCATION, id, error);
}

/**
 * heddle_workforce_reallocate:
 * @allocation: id of an allocation
 * @person: who takes it over
 * @fte: how much of it; 0 for all
 * @from: from which day on; days before it stay as they were
 *
 * Gives work to somebody else, whole or in part.
 *
 * Returns: (transfer full): id of the new allocation, or %NULL with an error
 */
char *
heddle_workforce_reallocate (HeddleStore *store,
                             const char  *allocation,
                             const char  *person,
                             double       fte,
                             HeddleDay    from,
                             GError     **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, ALLOCATION, allocation, error);
  HeddleAllocation *old = (HeddleAllocation *) record;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *id = NULL;
  HeddleAllocationWish wish;

  if (old == NULL)
    return NULL;
  wish = (HeddleAllocationWish) {
    .activity = old->activity, .role = old->role, .collaborative = old->collaborative,
    .plan = old->plan, .fte = fte > 0 ? MIN (fte, old->fte) : old->fte,
    .first = MAX (heddle_edtf_get_first (old->starts), from),
    .last = old->ends != NULL ? heddle_edtf_get_last (old->ends) : HEDDLE_DAY_OPEN,
  };
  if (wish.last < wish.first)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("allocation, ends: %s is over before the day from which it is to be given to "
                     "somebody else"), old->ends);
      return NULL;
    }
  edit = heddle_record_begin_by_id (store, PERSON, person, _("Reallocate to %s"), error);
  if (edit == NULL)
    return NULL;
  id = write_allocation (edit, person, &wish, error);
  /* Less than a thousandth is nothing. */
  if (id == NULL || !cut_back (edit, old, old->fte - wish.fte < 0.001 ? 0 : old->fte - wish.fte,
                               wish.first, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;

  return g_steal_pointer (&id);
}

/**
 * heddle_workforce_match_with:
 * @request: id of a request
 * @person: who does it
 * @fte: how much
 * @first: first day
 * @last: last day, or %HEDDLE_DAY_OPEN
 * @today: when it was agreed
 *
 * Answers a request: names the person and allocates the time.
 *
 * Returns: (transfer full): id of the allocation, or %NULL with an error
 */
char *
heddle_workforce_match_with (HeddleStore *store,
                             const char  *request,
                             const char  *person,
                             double       fte,
                             HeddleDay    first,
                             HeddleDay    last,
                             HeddleDay    today,
                             GError     **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, REQUEST, request, error);
  HeddleRequest *asked = (HeddleRequest *) record;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *id = NULL;
  HeddleAllocationWish wish;

  if (asked == NULL)
    return NULL;
  wish = (HeddleAllocationWish) {
    .activity = asked->activity, .role = asked->activity == NULL ? asked->expertise : NULL,
    .collaborative = asked->collaborative, .fte = fte, .first = first, .last = last,
  };
  edit = heddle_record_begin_by_id (store, PERSON, person, _("Match with %s"), error);
  if (edit == NULL
      || !heddle_edit_set_text (edit, REQUEST, request, "person", person, error)
      || !heddle_edit_set_text (edit, REQUEST, request, "state", "agreed", error)
      || !heddle_record_write_day (edit, REQUEST, request, "answered_on", today, error))
    return NULL;
  id = write_allocation (edit, person, &wish, error);
  if (id == NULL || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;

  return g_steal_pointer (&id);
}

/**
 * heddle_workforce_lend:
 * @person: who is lent
 * @collaborative: to which collaborative
 * @fte: how much of the week
 * @first: first day
 * @last: last day, or %HEDDLE_DAY_OPEN
 *
 * Records a secondment. The home organisation stays what it was: a collaborative employs
 * nobody.
 *
 * Returns: (transfer full): id of the working time, or %NULL with an error
 */
char *
heddle_workforce_lend (HeddleStore *store,
                       const char  *person,
                       const char  *collaborative,
                       double       fte,
                       HeddleDay    first,
                       HeddleDay    last,
                       GError     **error)
{
  g_autoptr (HeddleEdit) edit = heddle_record_begin_by_id (store, PERSON, person,
                                                           _("Lend %s"), error);
  const char *id;
  g_autofree char *kept = NULL;

  if (edit == NULL)
    return NULL;
  id = heddle_edit_add (edit, WORKING_TIME, NULL, error);
  if (id == NULL)
    return NULL;
  kept = g_strdup (id);
  if (!heddle_edit_set_text (edit, WORKING_TIME, id, "person", person, error)
      || !heddle_edit_set_text (edit, WORKING_TIME, id, "what", "secondment", error)
      || !heddle_edit_set_text (edit, WORKING_TIME, id, "collaborative", collaborative, error)
      || !set_fte (edit, WORKING_TIME, id, fte, error)
      || !heddle_record_write_day (edit, WORKING_TIME, id, "since", first, error)
      || !heddle_record_write_day (edit, WORKING_TIME, id, "until", last, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;

  return g_steal_pointer (&kept);
}
