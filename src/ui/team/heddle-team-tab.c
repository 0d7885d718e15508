/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-offers-dialog.h"
#include "heddle-team-pane.h"
#include "heddle-team-table.h"
#include "heddle-team-view.h"

struct _HeddleTeamTab
{
  HeddleTab parent_instance;

  GtkBox *heading;
  GtkLabel *headline;
  GtkWidget *pane_button;
  AdwToggleGroup *views;
  GtkStack *stack;
  AdwOverlaySplitView *split;
  GtkStack *team_stack;
  HeddleTeamView *view;
  HeddleTeamPane *pane;
  HeddleTeamTable *share;
  HeddleTeamTable *pairs;
};

G_DEFINE_FINAL_TYPE (HeddleTeamTab, heddle_team_tab, HEDDLE_TYPE_TAB)

static gboolean
is_shown (HeddleTeamTab *self,
          const char    *view)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->views), view) == 0;
}

/* Only what is seen is made: who met whom grows with the square of the team. */
static void
fill (HeddleTeamTab *self)
{
  HeddleTab *tab = HEDDLE_TAB (self);
  HeddleSession *session = heddle_tab_get_session (tab);
  HeddleStore *store = heddle_session_get_store (session);
  HeddleDay today = heddle_session_get_today (session);
  HeddleEpisodePlan *plan = heddle_episode_tab_get_plan (tab);
  g_autoptr (HeddleTeam) team = heddle_team_new (store, plan, today);
  g_autoptr (HeddleNationalProgramme) programme = NULL;
  g_autoptr (HeddleProgrammePlan) groups = NULL;

  gtk_label_set_label (self->headline, team->headline);
  if (is_shown (self, "pairs"))
    {
      groups = heddle_programme_plan_new (store, plan);
      heddle_team_table_show_pairs (self->pairs, groups);
      return;
    }
  programme = heddle_national_programme_new (store, HEDDLE_DAY_FIRST, HEDDLE_DAY_LAST, today,
                                             TRUE);
  if (is_shown (self, "share"))
    {
      heddle_team_table_show_share (self->share, programme);
      return;
    }
  heddle_team_view_set_session (self->view, session, heddle_tab_get_id (tab));
  heddle_team_view_show (self->view, team);
  gtk_stack_set_visible_child_name (
      self->team_stack, team->people > 0 || team->empty_slots > 0 ? "list" : "empty");
  heddle_team_pane_show (self->pane, session, plan, team, programme);
}

static void
heddle_team_tab_refresh (HeddleTab *tab)
{
  fill (HEDDLE_TEAM_TAB (tab));
}

static void
view_cb (HeddleTeamTab *self)
{
  gtk_stack_set_visible_child_name (self->stack, adw_toggle_group_get_active_name (self->views));
  gtk_widget_set_visible (self->pane_button,
                          is_shown (self, "team")
                            && heddle_tab_get_compact (HEDDLE_TAB (self)));
  if (heddle_episode_tab_get_plan (HEDDLE_TAB (self)) != NULL)
    fill (self);
}

static void
heddle_team_tab_act (HeddleTab *tab)
{
  heddle_team_view_invite (HEDDLE_TEAM_TAB (tab)->view);
}

static void
go_to_cb (HeddleTeamTab *self,
          const char    *id)
{
  if (heddle_tab_get_compact (HEDDLE_TAB (self)))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  heddle_team_view_go_to (self->view, id);
}

/* An offer is shown in the list of all offers, also one that has its answer. */
static void
heddle_team_tab_show_record (HeddleTab  *tab,
                             const char *kind,
                             const char *id)
{
  HeddleTeamTab *self = HEDDLE_TEAM_TAB (tab);

  adw_toggle_group_set_active_name (self->views, "team");
  if (g_str_equal (kind, heddle_interest_kind.name))
    heddle_team_pane_show_offer (self->pane, id);
  else
    heddle_team_view_go_to (self->view, id);
}

static void
pane_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleTeamTab *self = HEDDLE_TEAM_TAB (widget);

  adw_overlay_split_view_set_show_sidebar (
      self->split, !adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
width_cb (HeddleTeamTab *self)
{
  HeddleTab *tab = HEDDLE_TAB (self);
  gboolean narrow = heddle_tab_get_narrow (tab);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->heading),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->heading, narrow ? 6 : 12);
  heddle_team_view_set_narrow (self->view, narrow);
}

static void
heddle_team_tab_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_TEAM_TAB);

  G_OBJECT_CLASS (heddle_team_tab_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, heading);
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, headline);
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, pane_button);
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, views);
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, stack);
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, split);
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, team_stack);
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, view);
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, pane);
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, share);
  gtk_widget_class_bind_template_child (klass, HeddleTeamTab, pairs);
  gtk_widget_class_bind_template_callback (klass, go_to_cb);
}

static void
heddle_team_tab_class_init (HeddleTeamTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_TEAM_PANE);
  g_type_ensure (HEDDLE_TYPE_TEAM_TABLE);
  g_type_ensure (HEDDLE_TYPE_TEAM_VIEW);
  G_OBJECT_CLASS (klass)->dispose = heddle_team_tab_dispose;
  HEDDLE_TAB_CLASS (klass)->refresh = heddle_team_tab_refresh;
  HEDDLE_TAB_CLASS (klass)->act = heddle_team_tab_act;
  HEDDLE_TAB_CLASS (klass)->show_record = heddle_team_tab_show_record;
  gtk_widget_class_install_action (widget_class, "team-tab.pane", NULL, pane_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "team-tab.pane", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/team/heddle-team-tab.ui");
  bind_children (widget_class);
}

static void
heddle_team_tab_init (HeddleTeamTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->views, "notify::active", G_CALLBACK (view_cb), self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (width_cb), NULL);
  heddle_tab_set_focus_target (HEDDLE_TAB (self), GTK_WIDGET (self->view));
}

char *
heddle_team_tab_dup_count (HeddleStore       *store,
                           HeddleEpisodePlan *plan)
{
  guint n = heddle_team_count (store, heddle_id_of (plan->episode));

  return n > 0 ? g_strdup_printf ("%u", n) : NULL;
}
