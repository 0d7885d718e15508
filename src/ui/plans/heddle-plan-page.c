/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-plan-activities-tab.h"
#include "heddle-plan-approvals-tab.h"
#include "heddle-plan-coverage-tab.h"
#include "heddle-plan-menu.h"
#include "heddle-plan-overview-tab.h"
#include "heddle-plan-priorities-tab.h"
#include "heddle-plan-sections-tab.h"
#include "heddle-plans.h"
#include "drivers/heddle-drivers-tab.h"
#include "measures/heddle-measures-tab.h"

struct _HeddlePlanPage
{
  HeddleTabsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (HeddlePlanPage, heddle_plan_page, HEDDLE_TYPE_TABS_PAGE)

static const HeddleTabInfo tabs[] = {
  { "overview", N_("Overview"), NULL, heddle_plan_overview_tab_get_type,
    { "iteration", "intention", "workstream", "challenge", "consultation",
      "professional-learning", "communication" } },
  { "sections", N_("Sections"), N_("_Add Section…"), heddle_plan_sections_tab_get_type,
    { "section", "function-account" } },
  { "priorities", N_("Priorities"), N_("_Add Priority…"), heddle_plan_priorities_tab_get_type,
    { "priority", "evidence", "source-plan" } },
  { "activities", N_("Activities"), N_("_Add Activity…"), heddle_plan_activities_tab_get_type,
    { "activity" } },
  { "coverage", N_("Coverage"), NULL, heddle_plan_coverage_tab_get_type,
    { "principle-check" } },
  { "measures", N_("Measures"), N_("Add _Measure…"), heddle_measures_tab_get_type,
    { "measure", "observation" } },
  { "drivers", N_("Drivers"), N_("_Outline…"), heddle_drivers_tab_get_type,
    { "driver", "test-of-change" } },
  { "approvals", N_("Approvals"), N_("_Ask for Approval"), heddle_plan_approvals_tab_get_type,
    { "plan-version", "approval" } },
  { NULL },
};

static gpointer
load (HeddleTabsPage  *page,
      GError         **error)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (page));
  HeddlePlanLine *line
    = heddle_plan_line_load (heddle_session_get_store (session),
                             heddle_page_get_record_id (HEDDLE_PAGE (page)),
                             heddle_session_get_today (session),
                             heddle_session_get_due_soon_days (session));

  if (line == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("The plan was removed."));
  return line;
}

static void
free_line (gpointer data)
{
  heddle_plan_line_free (data);
}

static char *
dup_title (HeddleTabsPage *page)
{
  HeddlePlanLine *line = heddle_tabs_page_get_data (page);

  return heddle_record_dup_title (HEDDLE_RECORD (line->plan));
}

static char *
dup_subtitle (HeddleTabsPage *page,
              gboolean        narrow)
{
  HeddlePlanLine *line = heddle_tabs_page_get_data (page);
  const char *name = heddle_collaborative_get_name (line->collaborative);

  if (narrow)
    return g_strdup (name);
  /* Translators: collaborative, version of its plan, in what state that is */
  return g_strdup_printf (_("%s, %s, %s"), name, line->version, line->words);
}

static char *
dup_number (HeddleStore      *store,
            const HeddleKind *kind,
            const char       *plan)
{
  g_autoptr (GPtrArray) records = heddle_query_records (store, kind, "plan", plan);

  return records->len > 0 ? g_strdup_printf ("%u", records->len) : NULL;
}

static char *
dup_count (HeddleTabsPage *page,
           const char     *tab)
{
  HeddlePlanLine *line = heddle_tabs_page_get_data (page);
  HeddleStore *store = heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (page)));
  const char *plan = heddle_record_get_id (HEDDLE_RECORD (line->plan));

  if (g_str_equal (tab, "measures"))
    return heddle_measures_tab_dup_count (store, plan);
  if (g_str_equal (tab, "approvals"))
    return line->n_seats > 0 ? g_strdup_printf ("%u/%u", line->n_agreed, line->n_seats) : NULL;
  if (g_str_equal (tab, "priorities"))
    return dup_number (store, &heddle_priority_kind, plan);
  if (g_str_equal (tab, "activities"))
    return dup_number (store, &heddle_activity_kind, plan);
  return NULL;
}

static void
heddle_plan_page_class_init (HeddlePlanPageClass *klass)
{
  HeddleTabsPageClass *page_class = HEDDLE_TABS_PAGE_CLASS (klass);

  page_class->tabs = tabs;
  page_class->action_label = N_("_Edit…");
  page_class->action_name = "plan.edit";
  page_class->load = load;
  page_class->free_data = free_line;
  page_class->dup_title = dup_title;
  page_class->dup_subtitle = dup_subtitle;
  page_class->dup_count = dup_count;
  page_class->attach_menu = heddle_plan_menu_attach;

  heddle_plan_menu_install (GTK_WIDGET_CLASS (klass));
}

static void
heddle_plan_page_init (HeddlePlanPage *self)
{
}

GtkWidget *
heddle_plan_page_new (HeddleSession *session,
                      const char    *id)
{
  return heddle_tabs_page_new (HEDDLE_TYPE_PLAN_PAGE, session, heddle_plan_kind.name, id);
}
