/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-words.h"

#include <glib/gi18n-lib.h>

char *
heddle_plan_words_dup (HeddleIteration           *iteration,
                       const HeddleApprovalState *approval,
                       HeddleState               *state)
{
  *state = HEDDLE_STATE_OPEN;
  if (iteration == NULL || approval == NULL)
    return g_strdup (_("none"));

  switch (approval->status)
    {
    case HEDDLE_APPROVAL_AGREED:
    case HEDDLE_APPROVAL_AGREED_WITH_CONDITIONS:
      *state = HEDDLE_STATE_DONE;
      break;
    case HEDDLE_APPROVAL_NOT_AGREED:
      *state = HEDDLE_STATE_OVERDUE;
      break;
    case HEDDLE_APPROVAL_WAITING:
      *state = HEDDLE_STATE_DUE_SOON;
      return g_strdup_printf (_("%u of %u agreed"), approval->n_executives_agreed,
                              approval->n_executives + approval->missing->len);
    case HEDDLE_APPROVAL_NOT_ASKED:
    default:
      if (iteration->agreed_on != NULL)
        {
          *state = HEDDLE_STATE_DONE;
          return g_strdup (_("agreed"));
        }
      return g_strdup (iteration->submitted_on != NULL ? _("submitted") : _("draft"));
    }
  return g_strdup (heddle_approval_status_get_word (approval->status));
}
