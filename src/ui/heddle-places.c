/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-places.h"

#include <glib/gi18n-lib.h>

#include "calendar/heddle-calendar-page.h"
#include "collaboratives/heddle-collaboratives-page.h"
#include "episodes/heddle-episodes-page.h"
#include "learning/heddle-learning-page.h"
#include "meetings/heddle-meetings-page.h"
#include "plans/heddle-plans-page.h"
#include "heddle-workforce.h"
#include "today/heddle-today-page.h"
#include "workforce/heddle-workforce-page.h"

/* In the order of the sidebar. */
static const HeddlePlace places[] = {
  { "today", N_("Today"), "heddle-today-symbolic", heddle_today_page_get_type,
    .counts_overdue = TRUE, .style = "today/heddle-today.css" },
  { "calendar", N_("Calendar"), "heddle-calendar-symbolic", heddle_calendar_page_get_type,
    .style = "calendar/heddle-calendar.css" },
  { "collaboratives", N_("Collaboratives"), "heddle-collaboratives-symbolic",
    heddle_collaboratives_page_get_type, &heddle_collaborative_kind },
  { "plans", N_("Plans"), "heddle-plans-symbolic", heddle_plans_page_get_type,
    &heddle_plan_kind },
  { "workforce", N_("Workforce"), "heddle-workforce-symbolic", heddle_workforce_page_get_type,
    .count_faults = heddle_workforce_count_over, .faults = N_("%u with more work than time"),
    .fault_kinds = { "allocation", "working-time", "person", NULL } },
  { "episodes", N_("Episodes"), "heddle-episodes-symbolic", heddle_episodes_page_get_type,
    &heddle_episode_kind },
  { "learning", N_("Learning"), "heddle-learning-symbolic", heddle_learning_page_get_type },
  { "meetings", N_("Meetings"), "heddle-meetings-symbolic", heddle_meetings_page_get_type,
    &heddle_meeting_group_kind },
};

G_STATIC_ASSERT (G_N_ELEMENTS (places) == HEDDLE_N_PLACES);

const HeddlePlace *
heddle_places_get (guint place)
{
  g_return_val_if_fail (place < HEDDLE_N_PLACES, NULL);

  return &places[place];
}

guint
heddle_places_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].name, name) == 0)
      return i;

  return 0;
}
