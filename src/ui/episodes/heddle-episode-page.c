/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-episode-menu.h"
#include "documents/heddle-documents-tab.h"
#include "fieldwork/heddle-fieldwork-tab.h"
#include "focus/heddle-focus-tab.h"
#include "followup/heddle-follow-up-tab.h"
#include "heddle-overview-tab.h"
#include "heddle-programme-tab.h"
#include "heddle-team-tab.h"
#include "heddle-timeline-tab.h"
#include "report/heddle-report-tab.h"

struct _HeddleEpisodePage
{
  HeddleTabsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (HeddleEpisodePage, heddle_episode_page, HEDDLE_TYPE_TABS_PAGE)

static const HeddleTabInfo tabs[] = {
  { "overview", N_("Overview"), NULL, heddle_overview_tab_get_type, { NULL } },
  { "focus", N_("Focus"), N_("_Edit Focus…"), heddle_focus_tab_get_type,
    { "focus-area", "discussion", "aim", "self-evaluation", "served-priority", "task" } },
  { "timeline", N_("Timeline"), NULL, heddle_timeline_tab_get_type, { "step" } },
  { "team", N_("Team"), N_("_Invite…"), heddle_team_tab_get_type,
    { "team-member", "slot", "interest" } },
  { "programme", N_("Programme"), N_("_Add Session"), heddle_programme_tab_get_type,
    { "session", "participant" } },
  { "documents", N_("Documents"), N_("_Add Document…"), heddle_documents_tab_get_type,
    { "document" } },
  { "fieldwork", N_("Fieldwork"), N_("M_erge and Sort…"), heddle_fieldwork_tab_get_type,
    { "finding" } },
  { "report", N_("Report"), N_("_Send…"), heddle_report_tab_get_type,
    { "report-part", "report" } },
  { "follow-up", N_("Follow-up"), N_("_Add Action…"), heddle_follow_up_tab_get_type,
    { "action", "review", "engagement", "feedback", "practice", "support-offer", "learning" } },
  { NULL },
};

static const struct
{
  const char *tab;
  char *(*dup_count) (HeddleStore       *store,
                      HeddleEpisodePlan *plan);
} counts[] = {
  { "team", heddle_team_tab_dup_count },
  { "documents", heddle_documents_tab_dup_count },
  { "fieldwork", heddle_fieldwork_tab_dup_count },
  { "report", heddle_report_tab_dup_count },
  { "follow-up", heddle_follow_up_tab_dup_count },
};

static HeddleStore *
get_store (HeddleTabsPage *page)
{
  return heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (page)));
}

static gpointer
load (HeddleTabsPage  *page,
      GError         **error)
{
  return heddle_episode_plan_load (get_store (page),
                                   heddle_page_get_record_id (HEDDLE_PAGE (page)), error);
}

static char *
dup_title (HeddleTabsPage *page)
{
  HeddleEpisodePlan *plan = heddle_tabs_page_get_data (page);

  return heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
}

static char *
dup_subtitle (HeddleTabsPage *page,
              gboolean        narrow)
{
  HeddleEpisodePlan *plan = heddle_tabs_page_get_data (page);
  g_autofree char *days = heddle_date_text_show_span (plan->input.fieldwork_start,
                                                      plan->fieldwork_end, HEDDLE_DAY_NONE);

  if (plan->input.fieldwork_start == HEDDLE_DAY_NONE || narrow)
    return g_steal_pointer (&days);
  /* Translators: under the name of an episode; %s are its days */
  return g_strdup_printf (_("Collaborative Improvement, %s"), days);
}

static char *
dup_count (HeddleTabsPage *page,
           const char     *tab)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (g_str_equal (counts[i].tab, tab))
      return counts[i].dup_count (get_store (page), heddle_tabs_page_get_data (page));

  return NULL;
}

static void
loaded (HeddleTabsPage *page)
{
  HeddleEpisodePlan *plan = heddle_tabs_page_get_data (page);

  heddle_episode_menu_set_episode (GTK_WIDGET (page), plan->episode);
}

static void
free_plan (gpointer data)
{
  heddle_episode_plan_free (data);
}

static void
heddle_episode_page_class_init (HeddleEpisodePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HeddleTabsPageClass *page_class = HEDDLE_TABS_PAGE_CLASS (klass);

  page_class->tabs = tabs;
  page_class->action_label = N_("_Move Fieldwork…");
  page_class->action_name = "episode.move";
  page_class->load = load;
  page_class->free_data = free_plan;
  page_class->dup_title = dup_title;
  page_class->dup_subtitle = dup_subtitle;
  page_class->dup_count = dup_count;
  page_class->loaded = loaded;
  page_class->attach_menu = heddle_episode_menu_attach;

  heddle_episode_menu_install (widget_class);
}

/* Before the lists, which would take the key for themselves. */
static void
heddle_episode_page_init (HeddleEpisodePage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>m"),
                        gtk_named_action_new ("episode.move")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

GtkWidget *
heddle_episode_page_new (HeddleSession *session,
                         const char    *id)
{
  return heddle_tabs_page_new (HEDDLE_TYPE_EPISODE_PAGE, session, "episode", id);
}

gboolean
heddle_episode_page_has_tab (const char *tab)
{
  for (guint i = 0; tabs[i].name != NULL; i++)
    if (g_strcmp0 (tabs[i].name, tab) == 0)
      return TRUE;

  return FALSE;
}
