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

/* Where the session keeps the tab that was last chosen. */
#define CHOSEN_KEY "heddle-episode-tab"

static const struct
{
  const char *name;
  const char *title;
  const char *action; /* label of the bar's button; NULL: Move Fieldwork… */
  GType (*get_type) (void);
  /* A number or progress beside the title; nullable, as what it returns. */
  char *(*dup_count) (HeddleStore       *store,
                      HeddleEpisodePlan *plan);
  const char *kinds[8]; /* of records that it shows, after which comes NULL */
} tab_table[] = {
  { "overview", N_("Overview"), NULL, heddle_overview_tab_get_type, NULL, { NULL } },
  { "focus", N_("Focus"), N_("_Edit Focus…"), heddle_focus_tab_get_type, NULL,
    { "focus-area", "discussion", "aim", "self-evaluation", "served-priority", "task" } },
  { "timeline", N_("Timeline"), NULL, heddle_timeline_tab_get_type, NULL, { "step" } },
  { "team", N_("Team"), N_("_Invite…"), heddle_team_tab_get_type, heddle_team_tab_dup_count,
    { "team-member", "slot", "interest" } },
  { "programme", N_("Programme"), N_("_Add Session"), heddle_programme_tab_get_type, NULL,
    { "session", "participant" } },
  { "documents", N_("Documents"), N_("_Add Document…"), heddle_documents_tab_get_type,
    heddle_documents_tab_dup_count, { "document" } },
  { "fieldwork", N_("Fieldwork"), N_("M_erge and Sort…"), heddle_fieldwork_tab_get_type,
    heddle_fieldwork_tab_dup_count, { "finding" } },
  { "report", N_("Report"), N_("_Send…"), heddle_report_tab_get_type,
    heddle_report_tab_dup_count, { "report-part", "report" } },
  { "follow-up", N_("Follow-up"), N_("_Add Action…"), heddle_follow_up_tab_get_type,
    heddle_follow_up_tab_dup_count,
    { "action", "review", "engagement", "feedback", "practice", "support-offer", "learning" } },
};

#define N_TABS G_N_ELEMENTS (tab_table)

struct _HeddleEpisodePage
{
  HeddlePage parent_instance;

  HeddleEpisodePlan *plan;
  guint shown;
  gboolean drawn;  /* once: widgets have their fonts */
  guint fold_id;
  gboolean naming; /* the list of names changes, not the choice */
  HeddleEpisodeTab *tabs[N_TABS]; /* made when they are first shown */
  GtkLabel *counts[N_TABS];

  AdwBreakpointBin *bin;
  AdwBreakpoint *compact_breakpoint;
  AdwBreakpoint *folded_breakpoint;
  AdwBreakpoint *folded_compact_breakpoint;
  AdwBreakpoint *narrow_breakpoint;
  AdwToggleGroup *toggles;
  GtkDropDown *drop_down;
  GtkStringList *names;
  GtkWidget *action;
  GtkMenuButton *menu_button;
  GtkMenuButton *header_menu_button;
  GtkStack *stack;
  GtkWidget *bottom_action;
};

G_DEFINE_FINAL_TYPE (HeddleEpisodePage, heddle_episode_page, HEDDLE_TYPE_PAGE)

static void
tell_width (HeddleEpisodePage *self,
            HeddleEpisodeTab  *tab)
{
  AdwBreakpoint *current = adw_breakpoint_bin_get_current_breakpoint (self->bin);
  gboolean narrow = current == self->narrow_breakpoint;

  g_object_set (tab,
                "compact", narrow || current == self->compact_breakpoint
                             || current == self->folded_compact_breakpoint,
                "narrow", narrow,
                NULL);
}

/* Tabs that are not seen hear of it when they are up to date again. */
static void
breakpoint_cb (HeddleEpisodePage *self)
{
  if (self->tabs[self->shown] != NULL)
    tell_width (self, self->tabs[self->shown]);
}

static void
ensure_tab (HeddleEpisodePage *self,
            guint              n)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));

  if (self->tabs[n] != NULL)
    return;
  self->tabs[n] = g_object_new (tab_table[n].get_type (), "session", session, NULL);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->tabs[n]));
  if (self->plan != NULL)
    heddle_episode_tab_set_plan (self->tabs[n], self->plan);
}

static void
update_tab (HeddleEpisodePage *self)
{
  HeddleEpisodeTab *tab = self->tabs[self->shown];

  if (self->plan != NULL)
    heddle_episode_tab_update (tab);
  tell_width (self, tab);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), heddle_episode_tab_get_focus_target (tab));
}

static void
name_actions (HeddleEpisodePage *self)
{
  GtkWidget *const buttons[] = { self->action, self->bottom_action };
  const char *label = tab_table[self->shown].action;

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      gtk_button_set_label (GTK_BUTTON (buttons[i]),
                            label != NULL ? _(label) : _("_Move Fieldwork…"));
      gtk_button_set_use_underline (GTK_BUTTON (buttons[i]), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (buttons[i]),
                                      label != NULL ? "episode.act" : "episode.move");
    }
}

static void
show_tab (HeddleEpisodePage *self,
          guint              n)
{
  ensure_tab (self, n);
  self->shown = n;
  update_tab (self);
  name_actions (self);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->tabs[n]));
  adw_toggle_group_set_active (self->toggles, n);
  gtk_drop_down_set_selected (self->drop_down, n);
}

/* Only what a user chose is the tab to begin with, not what a search or a
 * deadline led to. */
static void
choose_tab (HeddleEpisodePage *self,
            guint              n)
{
  if (n >= N_TABS || n == self->shown)
    return;
  show_tab (self, n);
  g_object_set_data (G_OBJECT (heddle_page_get_session (HEDDLE_PAGE (self))), CHOSEN_KEY,
                     (gpointer) tab_table[n].name);
}

static void
toggled_cb (HeddleEpisodePage *self)
{
  choose_tab (self, adw_toggle_group_get_active (self->toggles));
}

static void
selected_cb (HeddleEpisodePage *self)
{
  if (!self->naming)
    choose_tab (self, gtk_drop_down_get_selected (self->drop_down));
}

static void
turn (HeddleEpisodePage *self,
      guint              by)
{
  choose_tab (self, (self->shown + by) % N_TABS);
  heddle_page_focus_content (HEDDLE_PAGE (self));
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  turn (HEDDLE_EPISODE_PAGE (widget), 1);
}

static void
previous_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  turn (HEDDLE_EPISODE_PAGE (widget), N_TABS - 1);
}

static void
act (GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  HeddleEpisodePage *self = HEDDLE_EPISODE_PAGE (widget);

  heddle_episode_tab_act (self->tabs[self->shown]);
}

static void
tab_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  heddle_episode_page_show_tab (widget, g_variant_get_string (parameter, NULL));
}

static void
fill_title (HeddleEpisodePage *self)
{
  HeddleEpisodePlan *plan = self->plan;
  GtkWidget *title = heddle_page_get_title_widget (HEDDLE_PAGE (self));
  g_autofree char *name = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  g_autofree char *days = heddle_date_text_show_span (plan->input.fieldwork_start,
                                                      plan->fieldwork_end, HEDDLE_DAY_NONE);
  /* Translators: under the name of an episode; %s are its days */
  g_autofree char *subtitle = g_strdup_printf (_("Collaborative Improvement, %s"), days);

  if (!ADW_IS_WINDOW_TITLE (title))
    {
      title = adw_window_title_new ("", "");
      heddle_page_set_title_widget (HEDDLE_PAGE (self), title);
    }
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  adw_window_title_set_title (ADW_WINDOW_TITLE (title), name);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (title),
                                 plan->input.fieldwork_start != HEDDLE_DAY_NONE
                                   && !heddle_page_get_narrow (HEDDLE_PAGE (self))
                                   ? subtitle : days);
}

/* Only here: the header has its place already when the content finds out that
 * it is narrow. */
static void
narrow_cb (HeddleEpisodePage *self)
{
  gboolean narrow = heddle_page_get_narrow (HEDDLE_PAGE (self));

  heddle_page_set_shows_add (HEDDLE_PAGE (self), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->header_menu_button), narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), !narrow);
  if (self->plan != NULL)
    fill_title (self);
}

static void
set_condition (AdwBreakpoint *breakpoint,
               const char    *format,
               double         width)
{
  g_autofree char *text = g_strdup_printf (format, (int) width);
  AdwBreakpointCondition *condition = adw_breakpoint_condition_parse (text);

  adw_breakpoint_set_condition (breakpoint, condition);
  adw_breakpoint_condition_free (condition);
}

/* The tabs become a list where they and the action would not fit. Both grow
 * with the text, and so does the condition. */
static void
fold_where_too_narrow (HeddleEpisodePage *self)
{
  GtkWidget *const parts[] = { GTK_WIDGET (self->toggles), self->action,
                               GTK_WIDGET (self->menu_button) };
  int width = 6 * 6; /* margins and spacing */
  double scaled;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      int natural;

      gtk_widget_measure (parts[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      width += natural;
    }
  if (!self->drawn)
    width += width / 10;
  scaled = adw_length_unit_from_px (ADW_LENGTH_UNIT_SP, width,
                                    gtk_widget_get_settings (GTK_WIDGET (self)));
  set_condition (self->folded_breakpoint, "max-width: %dsp", scaled);
  set_condition (self->folded_compact_breakpoint, "max-width: %dsp and max-width: 900sp", scaled);
}

/* Labels are measured in the usual font until they are drawn, and the tabs' is
 * bold. */
static gboolean
fold_cb (gpointer data)
{
  HeddleEpisodePage *self = data;

  self->fold_id = 0;
  self->drawn = TRUE;
  fold_where_too_narrow (self);

  return G_SOURCE_REMOVE;
}

static void
fill_counts (HeddleEpisodePage *self)
{
  HeddleStore *store = heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (self)));

  self->naming = TRUE;
  for (guint i = 0; i < N_TABS; i++)
    {
      g_autofree char *count = tab_table[i].dup_count != NULL
                                 ? tab_table[i].dup_count (store, self->plan) : NULL;
      g_autofree char *name = count != NULL
                                ? g_strdup_printf ("%s  %s", _(tab_table[i].title), count)
                                : g_strdup (_(tab_table[i].title));
      const char *const names[] = { name, NULL };

      gtk_label_set_label (self->counts[i], count != NULL ? count : "");
      gtk_widget_set_visible (GTK_WIDGET (self->counts[i]), count != NULL);
      if (!g_str_equal (gtk_string_list_get_string (self->names, i), name))
        gtk_string_list_splice (self->names, i, 1, names);
    }
  gtk_drop_down_set_selected (self->drop_down, self->shown);
  self->naming = FALSE;
  fold_where_too_narrow (self);
}

static void
heddle_episode_page_refresh (HeddlePage *page)
{
  HeddleEpisodePage *self = HEDDLE_EPISODE_PAGE (page);
  HeddleSession *session = heddle_page_get_session (page);
  g_autoptr (GError) error = NULL;
  HeddleEpisodePlan *plan
    = heddle_episode_plan_load (heddle_session_get_store (session),
                                heddle_page_get_record_id (page), &error);

  if (plan == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
      return;
    }

  for (guint i = 0; i < N_TABS; i++)
    if (self->tabs[i] != NULL)
      heddle_episode_tab_set_plan (self->tabs[i], plan);
  g_clear_pointer (&self->plan, heddle_episode_plan_free);
  self->plan = plan;
  fill_title (self);
  heddle_episode_menu_set_status (GTK_WIDGET (self), plan->episode->status);
  fill_counts (self);
  update_tab (self);
  if (!self->drawn && self->fold_id == 0)
    self->fold_id = g_idle_add_full (G_PRIORITY_LOW, fold_cb, self, NULL);
}

static void
add_toggle (HeddleEpisodePage *self,
            guint              n)
{
  AdwToggle *toggle = adw_toggle_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_(tab_table[n].title));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (box, 4);
  gtk_widget_set_margin_end (box, 4);
  gtk_widget_add_css_class (count, "count");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_visible (count, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  self->counts[n] = GTK_LABEL (count);
  adw_toggle_set_name (toggle, tab_table[n].name);
  adw_toggle_set_child (toggle, box);
  adw_toggle_group_add (self->toggles, toggle);
  gtk_string_list_append (self->names, _(tab_table[n].title));
}

/* Before the lists, which would take the keys for themselves. */
static void
add_keys (HeddleEpisodePage *self)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } keys[] = {
    { "<Control>Page_Down|<Control>KP_Page_Down", "episode.next-tab" },
    { "<Control>Page_Up|<Control>KP_Page_Up", "episode.previous-tab" },
    { "<Control>m", "episode.move" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                          gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static guint
find_tab (const char *name)
{
  for (guint i = 0; i < N_TABS; i++)
    if (g_strcmp0 (tab_table[i].name, name) == 0)
      return i;

  return N_TABS;
}

static void
heddle_episode_page_constructed (GObject *object)
{
  HeddleEpisodePage *self = HEDDLE_EPISODE_PAGE (object);
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  guint chosen = find_tab (g_object_get_data (G_OBJECT (session), CHOSEN_KEY));

  G_OBJECT_CLASS (heddle_episode_page_parent_class)->constructed (object);

  self->shown = chosen < N_TABS ? chosen : 0;
  for (guint i = 0; i < N_TABS; i++)
    add_toggle (self, i);
  show_tab (self, self->shown);
  /* Only now: the first tab to be added chooses itself. */
  g_signal_connect_swapped (self->toggles, "notify::active", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

static void
heddle_episode_page_dispose (GObject *object)
{
  g_clear_handle_id (&HEDDLE_EPISODE_PAGE (object)->fold_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_EPISODE_PAGE);

  G_OBJECT_CLASS (heddle_episode_page_parent_class)->dispose (object);
}

static void
heddle_episode_page_finalize (GObject *object)
{
  HeddleEpisodePage *self = HEDDLE_EPISODE_PAGE (object);

  g_clear_pointer (&self->plan, heddle_episode_plan_free);

  G_OBJECT_CLASS (heddle_episode_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, bin);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, compact_breakpoint);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, folded_breakpoint);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, folded_compact_breakpoint);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, narrow_breakpoint);
  gtk_widget_class_bind_template_callback (klass, breakpoint_cb);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, toggles);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, drop_down);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, names);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, action);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, menu_button);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, header_menu_button);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, stack);
  gtk_widget_class_bind_template_child (klass, HeddleEpisodePage, bottom_action);
}

static void
heddle_episode_page_class_init (HeddleEpisodePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_episode_page_constructed;
  object_class->dispose = heddle_episode_page_dispose;
  object_class->finalize = heddle_episode_page_finalize;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_episode_page_refresh;

  heddle_episode_menu_install (widget_class);
  gtk_widget_class_install_action (widget_class, "episode.act", NULL, act);
  gtk_widget_class_install_action (widget_class, "episode.tab", "s", tab_cb);
  gtk_widget_class_install_action (widget_class, "episode.next-tab", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "episode.previous-tab", NULL, previous_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/episodes/heddle-episode-page.ui");
  bind_children (widget_class);
}

static void
heddle_episode_page_init (HeddleEpisodePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_page_pack_end (HEDDLE_PAGE (self), GTK_WIDGET (self->header_menu_button));
  heddle_episode_menu_attach (self->menu_button);
  heddle_episode_menu_attach (self->header_menu_button);
  add_keys (self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
}

GtkWidget *
heddle_episode_page_new (HeddleSession *session,
                         const char    *id)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (heddle_session_get_store (session),
                                                      &heddle_episode_kind, id, NULL);
  g_autofree char *title = record != NULL ? heddle_record_dup_title (record) : g_strdup ("");
  HeddleEpisodePage *self = g_object_new (HEDDLE_TYPE_EPISODE_PAGE,
                                          "session", session,
                                          "tag", id,
                                          "title", title,
                                          NULL);

  heddle_page_set_record (HEDDLE_PAGE (self), "episode", id);
  return GTK_WIDGET (self);
}

void
heddle_episode_page_show_tab (GtkWidget  *page,
                              const char *tab)
{
  guint n = find_tab (tab);

  g_return_if_fail (HEDDLE_IS_EPISODE_PAGE (page));

  if (n < N_TABS)
    show_tab (HEDDLE_EPISODE_PAGE (page), n);
}

gboolean
heddle_episode_page_has_tab (const char *tab)
{
  return find_tab (tab) < N_TABS;
}

void
heddle_episode_page_show_record (GtkWidget  *page,
                                 const char *kind,
                                 const char *id)
{
  HeddleEpisodePage *self = HEDDLE_EPISODE_PAGE (page);

  g_return_if_fail (HEDDLE_IS_EPISODE_PAGE (page));

  for (guint i = 0; i < N_TABS; i++)
    if (g_strv_contains (tab_table[i].kinds, kind))
      {
        show_tab (self, i);
        heddle_episode_tab_show_record (self->tabs[i], kind, id);
        return;
      }
}
