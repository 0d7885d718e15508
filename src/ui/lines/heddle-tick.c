/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tick.h"

#include <glib/gi18n-lib.h>

#include "heddle-episode-plan.h"

/* Of kinds that are ticked: the field that says when. */
static const struct
{
  const HeddleKind *kind;
  const char *field;
} ticked[] = {
  { &heddle_milestone_kind, "done_on" },   { &heddle_iteration_kind, "submitted_on" },
  { &heddle_action_kind, "done_on" },      { &heddle_review_kind, "held_on" },
  { &heddle_engagement_kind, "done_on" },  { &heddle_circulation_kind, "sent_on" },
};

static gboolean
set_day (HeddleStore           *store,
         const HeddleKind      *kind,
         const char            *field,
         const HeddleDeadline  *deadline,
         HeddleDay              day,
         GError               **error)
{
  g_autofree char *iso = day != HEDDLE_DAY_NONE ? heddle_day_to_iso (day) : NULL;
  /* Translators: whose deadline, and what it is */
  g_autofree char *what = deadline->subject != NULL
                              ? g_strdup_printf (_("%s: %s"), deadline->subject, deadline->what)
                              : g_strdup (deadline->what);
  g_autofree char *label
      = g_strdup_printf (iso != NULL ? _("Tick “%s”") : _("Take the tick off “%s”"), what);
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, label, error);

  if (edit == NULL || !heddle_edit_set_text (edit, kind, deadline->id, field, iso, error))
    return FALSE;

  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
heddle_tick_applies (const HeddleDeadline *deadline)
{
  gboolean applies = g_str_equal (deadline->kind, "step");

  for (guint i = 0; i < G_N_ELEMENTS (ticked) && !applies; i++)
    applies = g_str_equal (deadline->kind, ticked[i].kind->name);

  return applies;
}

gboolean
heddle_tick_deadline (HeddleSession         *session,
                      const HeddleDeadline  *deadline,
                      GError               **error)
{
  return heddle_tick_set (heddle_session_get_store (session), deadline,
                          deadline->done_on == HEDDLE_DAY_NONE ? heddle_session_get_today (session)
                                                               : HEDDLE_DAY_NONE,
                          error);
}

gboolean
heddle_tick_set (HeddleStore           *store,
                 const HeddleDeadline  *deadline,
                 HeddleDay              day,
                 GError               **error)
{
  if (g_str_equal (deadline->kind, "step"))
    return heddle_episode_plan_tick (store, deadline->id, day, error);
  for (guint i = 0; i < G_N_ELEMENTS (ticked); i++)
    if (g_str_equal (deadline->kind, ticked[i].kind->name))
      return set_day (store, ticked[i].kind, ticked[i].field, deadline, day, error);

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
               _("“%s” cannot be ticked: open it instead"), deadline->what);

  return FALSE;
}
