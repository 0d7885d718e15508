/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-copy.h"
#include "heddle-members-dialog.h"
#include "heddle-programme-build.h"
#include "heddle-programme-findings.h"
#include "heddle-programme-jobs.h"
#include "heddle-programme-view.h"
#include "heddle-programme-words.h"
#include "heddle-regroup-dialog.h"
#include "heddle-session-form.h"
#include "heddle-timetable-dialog.h"

struct _HeddleProgrammeTab
{
  HeddleTab parent_instance;

  HeddleProgrammePlan *plan;
  GPtrArray *problems; /* (element-type HeddleProgrammeProblem) */
  char *shown; /* a session that was asked for before it could be shown */
  gboolean opened;

  GtkStack *stack;
  AdwStatusPage *empty;
  GtkButton *build_button;
  AdwOverlaySplitView *split;
  GtkButton *pane_button;
  HeddleProgrammeView *view;
  HeddleProgrammeFindings *findings;
  HeddleSessionForm *form;
  GtkLabel *asked_hours;
  GtkLabel *asked_of;
};

G_DEFINE_FINAL_TYPE (HeddleProgrammeTab, heddle_programme_tab, HEDDLE_TYPE_TAB)

static HeddleSession *
get_session (HeddleProgrammeTab *self)
{
  return heddle_tab_get_session (HEDDLE_TAB (self));
}

static HeddleStore *
get_store (HeddleProgrammeTab *self)
{
  return heddle_session_get_store (get_session (self));
}

static void
fill_form (HeddleProgrammeTab *self)
{
  int index = heddle_programme_plan_find_session (self->plan,
                                                  heddle_programme_view_get_selected (self->view));

  heddle_session_form_fill (self->form, get_store (self), self->plan, index);
}

static void
selected_cb (HeddleProgrammeTab *self)
{
  fill_form (self);
}

static void
finding_chosen_cb (HeddleProgrammeTab *self,
                   const char         *session)
{
  heddle_programme_view_select (self->view, session, TRUE);
  if (adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
}

/* "; of families: 5 h", where anything is asked of them */
static void
append_hours (GString    *text,
              const char *format,
              guint64     minutes)
{
  g_autofree char *hours = heddle_programme_dup_hours (minutes);

  if (minutes > 0)
    g_string_append_printf (text, format, hours);
}

/* U03: what it asks of schools, in one figure with its n; Overview and paper say the same. */
static void
fill_asked (HeddleProgrammeTab *self)
{
  HeddleProgrammeTime times[HEDDLE_PROGRAMME_SIDES];
  HeddleProgrammeTime *school = &times[HEDDLE_PROGRAMME_SCHOOL];
  HeddleProgrammeTime *family = &times[HEDDLE_PROGRAMME_FAMILY];
  HeddleProgrammeTime *staff = &times[HEDDLE_PROGRAMME_STAFF];
  g_autofree char *hours = NULL;
  g_autoptr (GString) text = g_string_new (_("asked of schools: "));

  heddle_programme_get_time (&self->plan->input, times);
  hours = heddle_programme_dup_hours (school->minutes);
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people",
                                             school->people), school->people);
  if (school->schools > 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u school", "%u schools",
                                                 school->schools), school->schools);
    }
  append_hours (text, _("; of families: %s"), family->minutes);
  append_hours (text, _("; of the host’s staff: %s"), staff->minutes);
  gtk_label_set_label (self->asked_hours, hours);
  gtk_label_set_label (self->asked_of, text->str);
}

static void
fill_empty (HeddleProgrammeTab *self)
{
  int days = self->plan->input.days;
  g_autofree char *label = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "Build from Exemplar for %d Day",
                 "Build from Exemplar for %d Days", (gulong) days), days);

  adw_status_page_set_description (
    self->empty, _("The guidance has an exemplar: welcome, groups by theme, plenaries, time to "
                   "reflect. Everything in it can be changed."));
  gtk_button_set_label (self->build_button, label);
}

static void
show_asked_for (HeddleProgrammeTab *self)
{
  if (self->shown == NULL || self->plan == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  heddle_programme_view_select (self->view, self->shown, TRUE);
  g_clear_pointer (&self->shown, g_free);
}

/* Somebody who opens the tab sees first what needs somebody. */
static void
select_first (HeddleProgrammeTab *self,
              GPtrArray          *standing)
{
  guint first = 0;

  if (self->opened || self->plan->sessions->len == 0)
    return;
  self->opened = TRUE;
  for (guint i = 0; i < self->plan->input.n_sessions && first == 0; i++)
    if (self->plan->input.sessions[i].sort == HEDDLE_PROGRAMME_GROUP)
      first = i;
  if (standing->len > 0)
    first = g_array_index (((HeddleProgrammeProblem *) standing->pdata[0])->sessions, guint, 0);
  heddle_programme_view_select (
    self->view, heddle_record_get_id (g_ptr_array_index (self->plan->sessions, first)), FALSE);
}

static void
name_pane_button (HeddleProgrammeTab *self)
{
  guint n = heddle_programme_findings_count (self->findings);
  g_autofree char *label =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Finding", "%u Findings", n), n);

  gtk_button_set_label (self->pane_button, n > 0 ? label : _("Selected Session"));
}

static void
heddle_programme_tab_refresh (HeddleTab *tab)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (tab);
  HeddleEpisodePlan *episode = heddle_episode_tab_get_plan (tab);
  HeddleProgrammePlan *plan = heddle_programme_plan_new (get_store (self), episode);
  HeddleProgrammePlan *former = self->plan;
  g_autoptr (GPtrArray) standing = NULL;

  self->plan = plan;
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems =
    heddle_programme_plan_list_problems (plan, heddle_session_get_today (get_session (self)));
  heddle_programme_findings_fill (self->findings, get_session (self), plan, self->problems);
  /* A block is marked for what the list says, and for nothing else. */
  standing = heddle_programme_findings_list_standing (self->findings, plan, self->problems);
  heddle_programme_view_set_plan (self->view, plan, standing,
                                  episode->collaborative != NULL ? episode->collaborative->code
                                                                 : NULL);
  g_clear_pointer (&former, heddle_programme_plan_free);
  fill_empty (self);
  gtk_stack_set_visible_child_name (self->stack, plan->sessions->len > 0 ? "programme" : "empty");
  select_first (self, standing);
  fill_form (self);
  fill_asked (self);
  name_pane_button (self);
  heddle_tab_set_focus_target (tab, plan->sessions->len > 0
                                ? GTK_WIDGET (self->view)
                                : GTK_WIDGET (self->build_button));
  show_asked_for (self);
}

static void
heddle_programme_tab_act (HeddleTab *tab)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (tab);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_programme_add_session (
    get_store (self), self->plan, heddle_programme_view_get_day (self->view), &error);

  heddle_ask_window_report (GTK_WIDGET (self), error);
  if (id == NULL)
    return;
  heddle_programme_view_select (self->view, id, TRUE);
  if (heddle_programme_view_get_selected (self->view) != NULL)
    heddle_session_form_focus_title (self->form);
}

static void
heddle_programme_tab_show_record (HeddleTab  *tab,
                                  const char *kind,
                                  const char *id)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (tab);
  g_autoptr (HeddleRecord) participant =
    g_str_equal (kind, "participant")
      ? heddle_store_get (get_store (self), &heddle_participant_kind, id, NULL) : NULL;

  g_set_str (&self->shown, participant != NULL ? HEDDLE_PARTICIPANT (participant)->session : id);
  self->opened = TRUE;
  show_asked_for (self);
}

static void
heddle_programme_tab_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (heddle_programme_tab_parent_class)->map (widget);

  show_asked_for (HEDDLE_PROGRAMME_TAB (widget));
}

static void
move (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (widget);
  g_autoptr (GError) error = NULL;
  const char *id;
  int days, minutes;
  gboolean done;

  g_variant_get (parameter, "(&sii)", &id, &days, &minutes);
  done = heddle_programme_move_session (get_store (self), id, days, minutes, &error);
  heddle_ask_window_report (widget, error);
  if (done && days != 0)
    heddle_programme_view_select (self->view, id, TRUE);
}

static void
resize (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (widget);
  g_autoptr (GError) error = NULL;
  const char *id;
  int minutes;

  g_variant_get (parameter, "(&si)", &id, &minutes);
  if (!heddle_programme_resize_session (get_store (self), id, minutes, &error))
    heddle_ask_window_report (widget, error);
}

static void
remove_session (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (widget);
  g_autoptr (GError) error = NULL;
  const char *id = g_variant_get_string (parameter, NULL);
  gboolean done = heddle_programme_remove_session (get_store (self), id, &error);

  heddle_ask_window_report (widget, error);
  if (done)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
edit (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.edit-record", "(ss)", "session",
                              g_variant_get_string (parameter, NULL));
}

static void
build (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (widget);
  const char *id = heddle_tab_get_id (HEDDLE_TAB (self));
  g_autoptr (GError) error = NULL;
  gboolean done = heddle_programme_build (get_store (self), id, FALSE, &error);

  heddle_ask_window_report (widget, error);
  if (done)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
regroup (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (widget);
  const char *id = heddle_tab_get_id (HEDDLE_TAB (self));

  adw_dialog_present (heddle_regroup_dialog_new (get_session (self), id), widget);
}

static void
members (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (widget);
  int index =
    heddle_programme_plan_find_session (self->plan, g_variant_get_string (parameter, NULL));

  if (index >= 0)
    adw_dialog_present (heddle_members_dialog_new (get_session (self), self->plan, (guint) index),
                        widget);
}

static void
timetables (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (widget);
  const char *id = heddle_tab_get_id (HEDDLE_TAB (self));

  adw_dialog_present (heddle_timetable_dialog_new (get_session (self), id), widget);
}

static void
toggle_pane (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (widget);

  adw_overlay_split_view_set_show_sidebar (
    self->split, !adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
width_cb (HeddleProgrammeTab *self)
{
  gboolean compact = heddle_tab_get_compact (HEDDLE_TAB (self));
  gboolean narrow = heddle_tab_get_narrow (HEDDLE_TAB (self));
  int margin = narrow ? 12 : 18;

  adw_overlay_split_view_set_collapsed (self->split, compact);
  adw_overlay_split_view_set_show_sidebar (self->split, !compact);
  gtk_widget_set_visible (GTK_WIDGET (self->pane_button), compact);
  gtk_widget_set_margin_start (GTK_WIDGET (self->view), margin);
  gtk_widget_set_margin_end (GTK_WIDGET (self->view), margin);
  heddle_programme_view_set_narrow (self->view, narrow);
}

static char *
dup_lead (HeddleProgrammeTab *self,
          int                 person)
{
  return person != HEDDLE_NOBODY ? heddle_programme_plan_dup_person (self->plan, (guint) person)
                                 : NULL;
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (widget);
  const char *const headings[] = { _("Day"),         _("Time"),     _("Session"), _("Where"),
                                   _("Facilitator"), _("Recorder"), _("People"),  NULL };
  g_autofree char *title = NULL;
  HeddleTable *table;

  if (self->plan == NULL || self->plan->sessions->len == 0)
    return NULL;
  title = heddle_record_dup_title (HEDDLE_RECORD (self->plan->episode));
  table = heddle_table_new (title, headings);
  for (guint i = 0; i < self->plan->sessions->len; i++)
    {
      HeddleProgrammeSession *session = heddle_programme_plan_get_session (self->plan, i);
      const HeddleSessionFacts *facts = &self->plan->input.sessions[i];
      g_autofree char *date = heddle_programme_words_date (self->plan, facts->day, TRUE);
      g_autofree char *day = g_strdup_printf (_("Day %d %s"), facts->day, date);
      g_autofree char *span = heddle_programme_words_span (session);
      g_autofree char *name = session->letter != NULL
                                ? g_strdup_printf ("%s %s", session->letter, session->title)
                                : g_strdup (session->title);
      g_autofree char *where = heddle_programme_words_where (session);
      g_autofree char *people = heddle_programme_words_people (self->plan, i);
      g_autofree char *facilitator = dup_lead (self, facts->facilitator);
      g_autofree char *recorder = dup_lead (self, facts->recorder);

      heddle_table_add (table, (const char *const[]) { day, span, name, where, facilitator,
                                                       recorder, people, NULL });
    }
  return table;
}

static void
heddle_programme_tab_dispose (GObject *object)
{
  /* The template's child is the bin's own too. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_PROGRAMME_TAB);

  G_OBJECT_CLASS (heddle_programme_tab_parent_class)->dispose (object);
}

static void
heddle_programme_tab_finalize (GObject *object)
{
  HeddleProgrammeTab *self = HEDDLE_PROGRAMME_TAB (object);

  g_clear_pointer (&self->plan, heddle_programme_plan_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self->shown);

  G_OBJECT_CLASS (heddle_programme_tab_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "programme.move", "(sii)", move },        { "programme.resize", "(si)", resize },
    { "programme.remove", "s", remove_session }, { "programme.edit", "s", edit },
    { "programme.build", NULL, build },          { "programme.regroup", NULL, regroup },
    { "programme.members", "s", members },       { "programme.timetables", NULL, timetables },
    { "programme.pane", NULL, toggle_pane },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].func);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F8, 0, "programme.pane", NULL);
}

static void
heddle_programme_tab_class_init (HeddleProgrammeTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_programme_tab_dispose;
  object_class->finalize = heddle_programme_tab_finalize;
  widget_class->map = heddle_programme_tab_map;
  HEDDLE_TAB_CLASS (klass)->refresh = heddle_programme_tab_refresh;
  HEDDLE_TAB_CLASS (klass)->act = heddle_programme_tab_act;
  HEDDLE_TAB_CLASS (klass)->show_record = heddle_programme_tab_show_record;

  g_type_ensure (HEDDLE_TYPE_PROGRAMME_FINDINGS);
  g_type_ensure (HEDDLE_TYPE_PROGRAMME_VIEW);
  g_type_ensure (HEDDLE_TYPE_SESSION_FORM);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/programme/heddle-programme-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeTab, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeTab, empty);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeTab, build_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeTab, split);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeTab, pane_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeTab, view);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeTab, findings);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeTab, form);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeTab, asked_hours);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeTab, asked_of);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_chosen_cb);
}

static void
heddle_programme_tab_init (HeddleProgrammeTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  g_signal_connect (self, "notify::compact", G_CALLBACK (width_cb), NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (width_cb), NULL);
}
