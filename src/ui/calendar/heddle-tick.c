/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tick.h"

#include <glib/gi18n-lib.h>

#include "heddle-episode-plan.h"

static gboolean
set_day (HeddleStore           *store,
         const HeddleKind      *kind,
         const char            *field,
         const HeddleDeadline  *deadline,
         HeddleDay              day,
         GError               **error)
{
  g_autofree char *iso = day != HEDDLE_DAY_NONE ? heddle_day_to_iso (day) : NULL;
  g_autofree char *label = g_strdup_printf (iso != NULL ? _("Tick %s") : _("Take the Tick off %s"),
                                            deadline->what);
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, label, error);

  if (edit == NULL || !heddle_edit_set_text (edit, kind, deadline->id, field, iso, error))
    return FALSE;

  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
heddle_tick_deadline (HeddleSession         *session,
                      const HeddleDeadline  *deadline,
                      GError               **error)
{
  HeddleStore *store = heddle_session_get_store (session);
  HeddleDay day = deadline->done_on == HEDDLE_DAY_NONE ? heddle_session_get_today (session)
                                                       : HEDDLE_DAY_NONE;

  if (g_str_equal (deadline->kind, "step"))
    return heddle_episode_plan_tick (store, deadline->id, day, error);
  if (g_str_equal (deadline->kind, "milestone"))
    return set_day (store, &heddle_milestone_kind, "done_on", deadline, day, error);
  if (g_str_equal (deadline->kind, "iteration"))
    return set_day (store, &heddle_iteration_kind, "submitted_on", deadline, day, error);

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
               _("“%s” cannot be ticked: open it instead"), deadline->what);

  return FALSE;
}
