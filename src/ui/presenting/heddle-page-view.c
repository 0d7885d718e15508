/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-page-view.h"

#include "calendar/heddle-calendar-page.h"
#include "heddle-plan-tab.h"
#include "heddle-tabs-page.h"
#include "learning/heddle-learning-page.h"
#include "measures/heddle-measures-tab.h"
#include "plans/heddle-plan-coverage-tab.h"
#include "plans/heddle-where-page.h"
#include "workforce/heddle-workforce-page.h"

/* A page, or a part of it, and what an audience sees of it. */
typedef struct
{
  const char *name;
  const char *views[HEDDLE_PAGE_VIEWS_MAX];
} PageView;

static const PageView places[] = {
  { "today", { "due" } },
  { "collaboratives", { "programme-map", "approvals" } },
  { "plans", { "coverage", "approvals" } },
  { "workforce", { "capacity" } },
  { "episodes", { "timeline", "programme-map" } },
  { "learning", { "learning" } },
  { NULL },
};

static const PageView calendar_views[] = {
  { "month", { "month" } },
  { "week", { "month" } },
  { "year", { "month" } },
  { "agenda", { "due" } },
  { "timeline", { "timeline" } },
  { NULL },
};

static const PageView episode_tabs[] = {
  { "overview", { "episode", "team" } },
  { "timeline", { "episode" } },
  { "team", { "team" } },
  { "programme", { "day" } },
  { "fieldwork", { "day" } },
  { "follow-up", { "actions" } },
  { NULL },
};

static const PageView plan_tabs[] = {
  { "priorities", { "coverage" } },
  { "activities", { "capacity" } },
  { "coverage", { "coverage" } },
  { "measures", { "run-chart" } },
  { "drivers", { "drivers" } },
  { "approvals", { "approvals" } },
  { NULL },
};

/* Puts the views that @table has for @name into @views, or @usual where it has none. */
static guint
take (const PageView        *table,
      const char            *name,
      const char            *usual,
      HeddleAudienceSubject *views)
{
  guint n = 0;

  for (; table->name != NULL; table++)
    if (g_strcmp0 (table->name, name) == 0)
      for (; n < HEDDLE_PAGE_VIEWS_MAX && table->views[n] != NULL; n++)
        views[n] = (HeddleAudienceSubject) { .view = table->views[n] };
  if (n == 0)
    views[n++] = (HeddleAudienceSubject) { .view = usual };
  return n;
}

static guint
list_episode (HeddlePage            *page,
              HeddleAudienceSubject *views)
{
  HeddleTab *tab;
  const char *name = heddle_tabs_page_get_tab (HEDDLE_TABS_PAGE (page), &tab);
  guint n = take (episode_tabs, name, "episode", views);

  for (guint i = 0; i < n; i++)
    views[i].episode = heddle_page_get_record_id (page);
  return n;
}

static guint
list_plan (HeddlePage            *page,
           HeddleAudienceSubject *views)
{
  HeddleTab *tab;
  const char *name = heddle_tabs_page_get_tab (HEDDLE_TABS_PAGE (page), &tab);
  guint n = take (plan_tabs, name, "coverage", views);
  HeddlePlanLine *line = tab != NULL ? heddle_plan_tab_get_line (tab) : NULL;
  gboolean all = FALSE;

  for (guint i = 0; i < n; i++)
    {
      views[i].plan = heddle_page_get_record_id (page);
      if (line != NULL && line->collaborative != NULL)
        views[i].collaborative = heddle_record_get_id (HEDDLE_RECORD (line->collaborative));
    }
  if (HEDDLE_IS_PLAN_COVERAGE_TAB (tab))
    views[0].dimension =
      heddle_plan_coverage_tab_get_dimension (HEDDLE_PLAN_COVERAGE_TAB (tab), &all);
  else if (g_strcmp0 (name, "priorities") == 0)
    views[0].dimension = HEDDLE_COVERAGE_NIF;
  if (all)
    views[0].plan = NULL;
  if (HEDDLE_IS_MEASURES_TAB (tab))
    views[0].measure = heddle_measures_tab_get_shown (HEDDLE_MEASURES_TAB (tab));
  return n;
}

static guint
list_calendar (HeddleCalendarPage    *page,
               HeddleAudienceSubject *views)
{
  HeddleCalendarState *state = heddle_calendar_page_get_state (page);
  guint n = take (calendar_views, heddle_calendar_page_get_view (page), "month", views);

  for (guint i = 0; i < n; i++)
    {
      views[i].day = heddle_calendar_state_get_day (state);
      views[i].collaborative = heddle_calendar_state_get_filter (state)->collaborative;
    }
  return n;
}

guint
heddle_page_view_list (HeddlePage            *page,
                       HeddleAudienceSubject  views[HEDDLE_PAGE_VIEWS_MAX])
{
  const char *kind = heddle_page_get_record_kind (page);
  guint n;

  if (HEDDLE_IS_TABS_PAGE (page) && g_strcmp0 (kind, heddle_episode_kind.name) == 0)
    return list_episode (page, views);
  if (HEDDLE_IS_TABS_PAGE (page) && g_strcmp0 (kind, heddle_plan_kind.name) == 0)
    return list_plan (page, views);
  if (HEDDLE_IS_CALENDAR_PAGE (page))
    return list_calendar (HEDDLE_CALENDAR_PAGE (page), views);

  n = take (places, adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (page)), "due", views);
  if (HEDDLE_IS_WHERE_PAGE (page))
    views[0] = (HeddleAudienceSubject) {
      .view = "where-to-go",
      .authority = heddle_where_page_get_authority (HEDDLE_WHERE_PAGE (page)),
    };
  else if (HEDDLE_IS_WORKFORCE_PAGE (page))
    views[0].collaborative = heddle_workforce_page_get_collaborative (HEDDLE_WORKFORCE_PAGE (page));
  else if (HEDDLE_IS_LEARNING_PAGE (page)
           && heddle_learning_page_shows_programme (HEDDLE_LEARNING_PAGE (page)))
    views[0].view = "programme-map";
  else if (g_strcmp0 (kind, heddle_collaborative_kind.name) == 0)
    views[0].collaborative = heddle_page_get_record_id (page);
  return n;
}
