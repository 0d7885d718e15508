/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-regroup-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-programme-jobs.h"
#include "heddle-programme-words.h"

/* Names wrap, so that three groups find room beside each other. */
#define NAME_CHARS 18

struct _HeddleRegroupDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  HeddleProgrammePlan *plan;
  GArray *with_groups; /* (element-type int): days that have groups */
  HeddleRegrouping *regrouping;

  AdwToggleGroup *days;
  GtkLabel *summary;
  GtkLabel *remark;
  GtkFlowBox *groups;
};

G_DEFINE_FINAL_TYPE (HeddleRegroupDialog, heddle_regroup_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
name_new (const char *name,
          gboolean    comes)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0f, "wrap", TRUE,
                                   "hexpand", TRUE, "max-width-chars", NAME_CHARS, NULL);

  gtk_box_append (GTK_BOX (box), label);
  if (comes)
    {
      GtkWidget *sign = gtk_label_new (_("comes"));

      gtk_widget_add_css_class (label, "heading");
      gtk_widget_add_css_class (sign, "caption");
      gtk_widget_add_css_class (sign, "dimmed");
      gtk_widget_set_valign (sign, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), sign);
    }
  return box;
}

static void
add_group (HeddleRegroupDialog *self,
           guint                session,
           const gboolean      *attends)
{
  HeddleProgrammeSession *record = heddle_programme_plan_get_session (self->plan, session);
  guint n = self->plan->input.n_people;
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *child = gtk_flow_box_child_new ();
  g_autofree char *title = record->letter != NULL
                             ? g_strdup_printf ("%s  %s", record->letter, record->title)
                             : g_strdup (record->title);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "wrap",
                                     TRUE, "max-width-chars", NAME_CHARS, NULL);
  g_autoptr (GString) spoken = g_string_new (title);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "regroup");
  gtk_box_append (GTK_BOX (card), heading);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      gboolean comes = !attends[(gsize) session * n + i];

      if (!self->regrouping->groups[(gsize) session * n + i])
        continue;
      name = heddle_programme_plan_dup_person (self->plan, i);
      gtk_box_append (GTK_BOX (card), name_new (name, comes));
      g_string_append_printf (spoken, ", %s", name);
      if (comes)
        g_string_append_printf (spoken, " (%s)", _("comes"));
    }
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken->str, -1);
  gtk_flow_box_append (self->groups, child);
}

/* @fills: groups that held nobody but their leads. */
static void
fill_summary (HeddleRegroupDialog *self,
              gboolean             fills)
{
  const HeddleRegrouping *found = self->regrouping;
  g_autofree char *summary = NULL;
  g_autofree char *remark = NULL;

  if (found == NULL)
    {
      gtk_label_set_label (self->summary, _("There is nobody to be put into groups yet."));
      gtk_label_set_label (self->remark,
                           _("Name people in the groups of day 1, or add them to the team."));
      return;
    }
  if (fills)
    summary = g_strdup_printf (
      ngettext ("Groups that were empty are filled: %u pair that has worked together meets again.",
                "Groups that were empty are filled: %u pairs that have worked together meet again.",
                found->repeated),
      found->repeated);
  else if (found->repeated == found->before)
    summary = g_strdup_printf (
      ngettext ("%u pair that has worked together meets again, as it is now.",
                "%u pairs that have worked together meet again, as it is now.", found->repeated),
      found->repeated);
  else
    summary = g_strdup_printf (
      ngettext ("%u pair that has worked together meets again instead of %u.",
                "%u pairs that have worked together meet again instead of %u.", found->repeated),
      found->repeated, found->before);
  remark = found->repeated == found->bound
             ? g_strdup (_("With groups of these sizes fewer is not possible. Facilitators and "
                           "recorders stay in their groups."))
             : g_strdup_printf (_("With groups of these sizes it cannot be fewer than %u. "
                                  "Facilitators and recorders stay in their groups."),
                                found->bound);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->remark, remark);
}

static gboolean
has_changes (HeddleRegroupDialog *self,
             const gboolean      *attends)
{
  guint n = self->plan->input.n_people;

  for (guint i = 0; self->regrouping != NULL && i < self->plan->input.n_sessions; i++)
    for (guint j = 0; j < n; j++)
      if (self->regrouping->groups[(gsize) i * n + j] && !attends[(gsize) i * n + j])
        return TRUE;
  return FALSE;
}

/* Whether the day has a group that nobody but its leads was in. */
static gboolean
fills_groups (HeddleRegroupDialog *self,
              const gboolean      *attends,
              int                  day)
{
  const HeddleProgrammeInput *input = &self->plan->input;

  for (guint i = 0; i < input->n_sessions; i++)
    {
      const HeddleSessionFacts *session = &input->sessions[i];
      gboolean empty = session->day == day && session->sort == HEDDLE_PROGRAMME_GROUP;

      for (guint j = 0; j < input->n_people && empty; j++)
        empty = !attends[(gsize) i * input->n_people + j] || session->facilitator == (int) j
                || session->recorder == (int) j;
      if (empty)
        return TRUE;
    }
  return FALSE;
}

static void
show_day (HeddleRegroupDialog *self,
          int                  day)
{
  g_autofree gboolean *attends = heddle_programme_find_attendance (&self->plan->input);

  g_clear_pointer (&self->regrouping, heddle_regrouping_free);
  self->regrouping = heddle_regroup (&self->plan->input, day);
  gtk_flow_box_remove_all (self->groups);
  fill_summary (self, fills_groups (self, attends, day));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "regroup.apply", has_changes (self, attends));
  for (guint i = 0; self->regrouping != NULL && i < self->plan->input.n_sessions; i++)
    if (self->plan->input.sessions[i].day == day
        && self->plan->input.sessions[i].sort == HEDDLE_PROGRAMME_GROUP)
      add_group (self, i, attends);
}

static void
day_cb (HeddleRegroupDialog *self)
{
  guint active = adw_toggle_group_get_active (self->days);

  if (active < self->with_groups->len)
    show_day (self, g_array_index (self->with_groups, int, active));
}

static void
apply (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  HeddleRegroupDialog *self = HEDDLE_REGROUP_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  gboolean done =
    heddle_programme_apply_groups (heddle_session_get_store (self->session), self->plan,
                                   self->regrouping, &error);

  heddle_ask_window_report (widget, error);
  if (done)
    adw_dialog_close (ADW_DIALOG (self));
}

static void
heddle_regroup_dialog_dispose (GObject *object)
{
  HeddleRegroupDialog *self = HEDDLE_REGROUP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_REGROUP_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->regrouping, heddle_regrouping_free);
  g_clear_pointer (&self->plan, heddle_programme_plan_free);
  g_clear_pointer (&self->with_groups, g_array_unref);

  G_OBJECT_CLASS (heddle_regroup_dialog_parent_class)->dispose (object);
}

static void
heddle_regroup_dialog_class_init (HeddleRegroupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_regroup_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "regroup.apply", NULL, apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "regroup.apply", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/programme/heddle-regroup-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleRegroupDialog, days);
  gtk_widget_class_bind_template_child (widget_class, HeddleRegroupDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, HeddleRegroupDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, HeddleRegroupDialog, groups);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
}

static void
heddle_regroup_dialog_init (HeddleRegroupDialog *self)
{
  self->with_groups = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_groups (const HeddleProgrammeInput *input,
            int                         day)
{
  for (guint i = 0; i < input->n_sessions; i++)
    if (input->sessions[i].day == day && input->sessions[i].sort == HEDDLE_PROGRAMME_GROUP)
      return TRUE;
  return FALSE;
}

/* The second day with groups is what is asked for as a rule. */
static void
fill_days (HeddleRegroupDialog *self)
{
  for (int day = 1; day <= HEDDLE_DAYS_MAX; day++)
    {
      AdwToggle *toggle;
      g_autofree char *label = g_strdup_printf (_("Day %d"), day);

      if (!has_groups (&self->plan->input, day))
        continue;
      g_array_append_val (self->with_groups, day);
      toggle = adw_toggle_new ();
      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (self->days, toggle);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->days), self->with_groups->len > 1);
  if (self->with_groups->len > 1)
    adw_toggle_group_set_active (self->days, 1);
  else if (self->with_groups->len == 1)
    show_day (self, g_array_index (self->with_groups, int, 0));
  else
    {
      gtk_label_set_label (self->summary, _("The programme has no groups."));
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "regroup.apply", FALSE);
    }
}

AdwDialog *
heddle_regroup_dialog_new (HeddleSession *session,
                           const char    *episode)
{
  HeddleRegroupDialog *self = g_object_new (HEDDLE_TYPE_REGROUP_DIALOG, NULL);
  HeddleStore *store = heddle_session_get_store (session);
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (store, episode, NULL);

  self->session = g_object_ref (session);
  if (plan != NULL)
    {
      self->plan = heddle_programme_plan_new (store, plan);
      fill_days (self);
    }
  return ADW_DIALOG (self);
}
