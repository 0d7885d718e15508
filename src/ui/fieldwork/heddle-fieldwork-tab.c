/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-fieldwork-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-capture-entry.h"
#include "heddle-capture.h"
#include "heddle-clock-text.h"
#include "heddle-date-text.h"
#include "heddle-episode-tab.h"
#include "heddle-fieldwork-pane.h"
#include "heddle-finding-sign.h"
#include "heddle-findings-view.h"
#include "heddle-sort-dialog.h"
#include "heddle-tags.h"

struct _HeddleFieldworkTab
{
  HeddleTab parent_instance;

  GPtrArray *findings; /* (element-type HeddleFieldworkFinding), of the episode */
  char *editing; /* id of the finding that the line stands for */
  gboolean filling;
  gboolean to_end; /* what was just noted is to be seen */

  AdwOverlaySplitView *split;
  GtkLabel *letter;
  GtkLabel *title;
  GtkLabel *subtitle;
  AdwToggleGroup *filter;
  GtkStack *stack;
  AdwStatusPage *empty;
  HeddleFindingsView *view;
  HeddleCaptureEntry *capture;
  HeddleFieldworkPane *pane;
};

G_DEFINE_FINAL_TYPE (HeddleFieldworkTab, heddle_fieldwork_tab, HEDDLE_TYPE_TAB)

static HeddleStore *
get_store (HeddleFieldworkTab *self)
{
  return heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (self)));
}

static HeddleDay
get_today (HeddleFieldworkTab *self)
{
  return heddle_session_get_today (heddle_tab_get_session (HEDDLE_TAB (self)));
}

/* --- Showing -------------------------------------------------------------- */

static gboolean
is_in_session (HeddleFieldworkTab     *self,
               HeddleFieldworkFinding *finding)
{
  const char *session = heddle_fieldwork_pane_get_session (self->pane);
  const char *theme = heddle_fieldwork_pane_get_theme (self->pane);

  return (session == NULL || g_strcmp0 (finding->session, session) == 0)
         && (theme == NULL || heddle_tags_has (finding->themes, theme));
}

static void
name_filter (HeddleFieldworkTab *self,
             guint               n,
             const char         *words,
             guint               count)
{
  AdwToggle *toggle = adw_toggle_group_get_toggle (self->filter, n);
  g_autofree char *label = g_strdup_printf ("%s  %u", words, count);

  adw_toggle_set_label (toggle, label);
}

static void
fill_filter (HeddleFieldworkTab *self)
{
  const HeddleChoice *sorts = heddle_finding_sign_get_sorts ();
  guint all = 0;

  for (guint i = 0; sorts[i].word != NULL; i++)
    {
      guint n = 0;

      for (guint k = 0; k < self->findings->len; k++)
        {
          HeddleFieldworkFinding *finding = self->findings->pdata[k];

          n += is_in_session (self, finding) && g_str_equal (finding->sort, sorts[i].word);
        }
      name_filter (self, i + 1,
                   heddle_tab_get_narrow (HEDDLE_TAB (self))
                     ? heddle_capture_get_sign (sorts[i].word)
                     : heddle_finding_sign_get_short_word (sorts[i].word),
                   n);
      all += n;
    }
  if (heddle_tab_get_narrow (HEDDLE_TAB (self)))
    adw_toggle_set_label (adw_toggle_group_get_toggle (self->filter, 0), _("All"));
  else
    name_filter (self, 0, _("All"), all);
}

static void
fill_list (HeddleFieldworkTab *self)
{
  const char *sort = adw_toggle_group_get_active_name (self->filter);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  for (guint i = 0; i < self->findings->len; i++)
    {
      HeddleFieldworkFinding *finding = self->findings->pdata[i];

      if (is_in_session (self, finding)
          && (g_strcmp0 (sort, "all") == 0 || g_strcmp0 (sort, finding->sort) == 0))
        g_ptr_array_add (wanted, finding);
    }
  heddle_findings_view_show (self->view, wanted);
  gtk_stack_set_visible_child_name (self->stack, wanted->len > 0 ? "list" : "empty");
  if (had_focus && wanted->len == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->capture));
  adw_status_page_set_title (self->empty, self->findings->len > 0 ? _("Nothing Noted Here")
                                                                  : _("Nothing Noted Yet"));
}

static HeddleProgrammeSession *
dup_session (HeddleFieldworkTab *self)
{
  const char *id = heddle_fieldwork_pane_get_session (self->pane);

  if (id == NULL)
    return NULL;
  return (HeddleProgrammeSession *) heddle_store_get (get_store (self),
                                                      &heddle_programme_session_kind, id, NULL);
}

static char *
dup_session_when (HeddleFieldworkTab     *self,
                  HeddleProgrammeSession *session)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_programme_session_kind, "recorder");
  g_autofree char *recorder = heddle_record_dup_text (HEDDLE_RECORD (session), field);
  g_autofree char *when = g_strdup_printf (_("Day %d, %s – %s"), (int) session->day,
                                           heddle_clock_text_show (session->starts),
                                           heddle_clock_text_show (session->ends));

  return session->recorder != NULL ? g_strdup_printf (_("%s; recorder %s"), when, recorder)
                                   : g_strdup_printf (_("%s; no recorder"), when);
}

static void
fill_heading (HeddleFieldworkTab *self)
{
  g_autoptr (HeddleProgrammeSession) session = dup_session (self);
  g_autofree char *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->letter), session != NULL && session->letter != NULL);
  if (session == NULL)
    {
      gtk_label_set_label (self->title, _("Whole Episode"));
      gtk_label_set_label (self->subtitle,
                           _("Every finding; what you add here belongs to no session"));
      return;
    }
  subtitle = dup_session_when (self, session);
  gtk_label_set_label (self->letter, session->letter != NULL ? session->letter : "");
  gtk_label_set_label (self->title, session->title);
  gtk_label_set_label (self->subtitle, subtitle);
}

static void
add_role (GHashTable   *seen,
          GStrvBuilder *roles,
          const char   *role)
{
  if (role != NULL && g_hash_table_add (seen, (gpointer) role))
    g_strv_builder_add (roles, role);
}

/* Roles that were used, those who take part, and those that every episode meets. */
static GStrv
list_roles (HeddleFieldworkTab *self)
{
  static const char *const usual[] = { N_("Headteacher"), N_("Teacher"), N_("Parent"),
                                       N_("Pupil"),       N_("Partner"), N_("Officer") };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();
  g_autoptr (GPtrArray) people = NULL;
  const char *session = heddle_fieldwork_pane_get_session (self->pane);

  for (guint i = self->findings->len; i-- > 0;)
    add_role (seen, roles, HEDDLE_FIELDWORK_FINDING (self->findings->pdata[i])->said_by);
  if (session != NULL)
    people = heddle_query_records (get_store (self), &heddle_participant_kind, "session", session);
  for (guint i = 0; people != NULL && i < people->len; i++)
    add_role (seen, roles, HEDDLE_PARTICIPANT (people->pdata[i])->role);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    add_role (seen, roles, _(usual[i]));

  return g_strv_builder_end (roles);
}

static guint
count_to_sort (HeddleFieldworkTab *self)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    n += HEDDLE_FIELDWORK_FINDING (self->findings->pdata[i])->to_sort;

  return n;
}

/* Of the fieldwork, before today. */
static int
count_days_over (HeddleFieldworkTab *self)
{
  HeddleDay start = heddle_episode_tab_get_plan (HEDDLE_TAB (self))->input.fieldwork_start;

  return start != HEDDLE_DAY_NONE ? MAX (get_today (self) - start, 0) : 0;
}

static void
heddle_fieldwork_tab_refresh (HeddleTab *tab)
{
  HeddleFieldworkTab *self = HEDDLE_FIELDWORK_TAB (tab);
  const char *episode = heddle_tab_get_id (tab);
  const char *const episodes[] = { episode, NULL };
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) alike = NULL;
  g_autoptr (GPtrArray) themes = NULL;
  g_autoptr (HeddleGather) gather = NULL;
  g_auto (GStrv) roles = NULL;

  heddle_findings_view_set_session (self->view, heddle_tab_get_session (tab));
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = heddle_fieldwork_list (get_store (self), episode);
  sessions = heddle_query_records (get_store (self), &heddle_programme_session_kind, "episode",
                                   episode);
  alike = heddle_fieldwork_find_alike (self->findings);
  gather = heddle_fieldwork_gather (get_store (self), episodes, TRUE);
  themes = heddle_gather_list_themes (gather);

  self->filling = TRUE;
  heddle_fieldwork_pane_show (self->pane, sessions, self->findings, themes,
                              count_days_over (self), count_to_sort (self), alike->len);
  fill_filter (self);
  fill_list (self);
  fill_heading (self);
  self->filling = FALSE;
  if (self->to_end)
    heddle_findings_view_go_to (self->view, NULL, FALSE);
  self->to_end = FALSE;
  roles = list_roles (self);
  heddle_capture_entry_set_offers (self->capture, themes, (const char *const *) roles);
  heddle_capture_entry_keep (self->capture, get_store (self), episode);
}

static void
chosen_cb (HeddleFieldworkTab *self)
{
  if (self->findings == NULL || self->filling)
    return;
  fill_filter (self);
  fill_list (self);
  fill_heading (self);
}

static void
filter_cb (HeddleFieldworkTab *self)
{
  if (self->findings != NULL && !self->filling)
    fill_list (self);
}

/* A search or a link led to a finding: whatever was chosen, it is shown. */
static void
heddle_fieldwork_tab_show_record (HeddleTab  *tab,
                                  const char *kind,
                                  const char *id)
{
  HeddleFieldworkTab *self = HEDDLE_FIELDWORK_TAB (tab);

  heddle_fieldwork_pane_choose_all (self->pane);
  adw_toggle_group_set_active (self->filter, 0);
  heddle_findings_view_go_to (self->view, id, TRUE);
}

/* --- Noting --------------------------------------------------------------- */

static void
stop_editing (HeddleFieldworkTab *self)
{
  g_clear_pointer (&self->editing, g_free);
}

static gboolean
note_lines (HeddleFieldworkTab *self,
            const char *const  *lines)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;
  const HeddleFieldworkNote note = {
    heddle_tab_get_id (HEDDLE_TAB (self)),
    heddle_fieldwork_pane_get_session (self->pane),
    heddle_capture_entry_get_sort (self->capture),
    get_today (self),
    time,
  };

  self->to_end = TRUE;
  ids = heddle_fieldwork_note (get_store (self), &note, lines, &error);
  heddle_ask_window_report (GTK_WIDGET (self), error);

  return ids != NULL;
}

static void
note_cb (HeddleFieldworkTab *self,
         const char         *line)
{
  const char *const lines[] = { line, NULL };
  g_autofree char *text = g_strstrip (g_strdup (line));
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (*text == '\0')
    return;
  if (self->editing != NULL)
    {
      done = heddle_fieldwork_rewrite (get_store (self), self->editing, line, &error);
      heddle_ask_window_report (GTK_WIDGET (self), error);
    }
  else
    done = note_lines (self, lines);
  if (!done)
    return;
  stop_editing (self);
  heddle_capture_entry_set_line (self->capture, "");
}

static void
paste_cb (HeddleFieldworkTab *self,
          const char         *text)
{
  g_auto (GStrv) lines = heddle_capture_split_lines (text, -1);

  note_lines (self, (const char *const *) lines);
}

static void
edit (HeddleFieldworkTab     *self,
      HeddleFieldworkFinding *finding)
{
  g_auto (GStrv) themes = heddle_tags_split (finding->themes);
  const HeddleCapture capture = {
    finding->sort,
    finding->text,
    themes,
    finding->said_by,
    finding->voices > 0 ? (int) finding->voices : 0,
  };
  g_autofree char *line = heddle_capture_show (&capture);
  g_autofree char *spaced = g_strconcat (line, " ", NULL); /* for more to be typed */

  g_set_str (&self->editing, heddle_id_of (finding));
  heddle_capture_entry_set_line (self->capture, spaced);
  gtk_widget_grab_focus (GTK_WIDGET (self->capture));
}

static void
recall_cb (HeddleFieldworkTab *self)
{
  gpointer last = heddle_findings_view_go_to (self->view, NULL, FALSE);

  if (last != NULL)
    edit (self, last);
}

static void
cancel_cb (HeddleFieldworkTab *self)
{
  stop_editing (self);
}

static void
edit_cb (HeddleFieldworkTab     *self,
         HeddleFieldworkFinding *finding)
{
  edit (self, finding);
}

/* --- The pane ------------------------------------------------------------- */

static void
step_session_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  heddle_fieldwork_pane_step_session (HEDDLE_FIELDWORK_TAB (widget)->pane,
                                      g_variant_get_int32 (parameter));
}

static void
pane_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleFieldworkTab *self = HEDDLE_FIELDWORK_TAB (widget);

  adw_overlay_split_view_set_show_sidebar (
      self->split, !adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
heddle_fieldwork_tab_act (HeddleTab *tab)
{
  AdwDialog *dialog = heddle_sort_dialog_new (heddle_tab_get_session (tab),
                                              heddle_tab_get_id (tab));

  adw_dialog_present (dialog, GTK_WIDGET (tab));
}

static void
sort_cb (HeddleFieldworkTab *self)
{
  heddle_fieldwork_tab_act (HEDDLE_TAB (self));
}

static void
make_filter (HeddleFieldworkTab *self)
{
  const HeddleChoice *sorts = heddle_finding_sign_get_sorts ();
  AdwToggle *all = adw_toggle_new ();

  adw_toggle_set_name (all, "all");
  adw_toggle_set_label (all, _("All"));
  adw_toggle_group_add (self->filter, all);
  for (guint i = 0; sorts[i].word != NULL; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, sorts[i].word);
      adw_toggle_set_label (toggle, heddle_finding_sign_get_short_word (sorts[i].word));
      adw_toggle_set_tooltip (toggle, _(sorts[i].label));
      adw_toggle_group_add (self->filter, toggle);
    }
  adw_toggle_group_set_active (self->filter, 0);
  g_signal_connect_swapped (self->filter, "notify::active", G_CALLBACK (filter_cb), self);
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_fieldwork_tab_finalize (GObject *object)
{
  HeddleFieldworkTab *self = HEDDLE_FIELDWORK_TAB (object);

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self->editing);

  G_OBJECT_CLASS (heddle_fieldwork_tab_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "fieldwork.step-session", "i", step_session_action);
  gtk_widget_class_install_action (klass, "fieldwork.pane", NULL, pane_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_CONTROL_MASK,
                                       "fieldwork.step-session", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_CONTROL_MASK,
                                       "fieldwork.step-session", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F8, 0, "fieldwork.pane", NULL);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      klass, "/scot/heddle/Heddle/ui/fieldwork/heddle-fieldwork-tab.ui");
  gtk_widget_class_bind_template_child (klass, HeddleFieldworkTab, split);
  gtk_widget_class_bind_template_child (klass, HeddleFieldworkTab, letter);
  gtk_widget_class_bind_template_child (klass, HeddleFieldworkTab, title);
  gtk_widget_class_bind_template_child (klass, HeddleFieldworkTab, subtitle);
  gtk_widget_class_bind_template_child (klass, HeddleFieldworkTab, filter);
  gtk_widget_class_bind_template_child (klass, HeddleFieldworkTab, stack);
  gtk_widget_class_bind_template_child (klass, HeddleFieldworkTab, empty);
  gtk_widget_class_bind_template_child (klass, HeddleFieldworkTab, view);
  gtk_widget_class_bind_template_child (klass, HeddleFieldworkTab, capture);
  gtk_widget_class_bind_template_child (klass, HeddleFieldworkTab, pane);
  gtk_widget_class_bind_template_callback (klass, edit_cb);
  gtk_widget_class_bind_template_callback (klass, note_cb);
  gtk_widget_class_bind_template_callback (klass, paste_cb);
  gtk_widget_class_bind_template_callback (klass, recall_cb);
  gtk_widget_class_bind_template_callback (klass, cancel_cb);
  gtk_widget_class_bind_template_callback (klass, chosen_cb);
  gtk_widget_class_bind_template_callback (klass, sort_cb);
}

static void
heddle_fieldwork_tab_class_init (HeddleFieldworkTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_CAPTURE_ENTRY);
  g_type_ensure (HEDDLE_TYPE_FIELDWORK_PANE);
  g_type_ensure (HEDDLE_TYPE_FINDINGS_VIEW);
  object_class->finalize = heddle_fieldwork_tab_finalize;
  HEDDLE_TAB_CLASS (klass)->refresh = heddle_fieldwork_tab_refresh;
  HEDDLE_TAB_CLASS (klass)->act = heddle_fieldwork_tab_act;
  HEDDLE_TAB_CLASS (klass)->show_record = heddle_fieldwork_tab_show_record;
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
heddle_fieldwork_tab_init (HeddleFieldworkTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_filter (self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (chosen_cb), NULL);
  heddle_tab_set_focus_target (HEDDLE_TAB (self), GTK_WIDGET (self->capture));
}

char *
heddle_fieldwork_tab_dup_count (HeddleStore       *store,
                                HeddleEpisodePlan *plan)
{
  g_autoptr (GPtrArray) findings = heddle_fieldwork_list (store,
                                                          heddle_id_of (plan->episode));

  return findings->len > 0 ? g_strdup_printf ("%u", findings->len) : NULL;
}
