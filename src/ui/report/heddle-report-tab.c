/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-episode-outline.h"
#include "heddle-episode-tab.h"
#include "heddle-report-dialogs.h"
#include "heddle-report-editor.h"
#include "heddle-report-jobs.h"
#include "heddle-report-log.h"
#include "heddle-shown-focus.h"
#include "records/heddle-record-row.h"

struct _HeddleReportTab
{
  HeddleTab parent_instance;

  HeddleReport *full;      /* NULL: none */
  HeddleReport *statement; /* in its place; NULL: none */
  HeddleReport *report;    /* which of them is shown, and meant by what is done */
  char *chosen;            /* id of the part or statement that is shown */
  gboolean filling;

  GtkLabel *headline;
  AdwToggleGroup *views;
  GtkStack *stack;
  GtkBox *panes;
  GtkWidget *parts_scroll;
  GtkListBox *parts;
  HeddleReportEditor *editor;
  HeddleReportLog *log;
};

G_DEFINE_FINAL_TYPE (HeddleReportTab, heddle_report_tab, HEDDLE_TYPE_TAB)

static HeddleSession *
get_session (HeddleReportTab *self)
{
  return heddle_tab_get_session (HEDDLE_TAB (self));
}

static HeddleStore *
get_store (HeddleReportTab *self)
{
  return heddle_session_get_store (get_session (self));
}

static HeddleDay
get_today (HeddleReportTab *self)
{
  return heddle_session_get_today (get_session (self));
}

static const char *
get_episode (HeddleReportTab *self)
{
  return heddle_tab_get_id (HEDDLE_TAB (self));
}

static const char *
get_report_id (HeddleReportTab *self)
{
  return heddle_record_get_id (HEDDLE_RECORD (self->report));
}

/* --- The parts ------------------------------------------------------------ */

static guint
count_open_comments (HeddleReportTab *self,
                     const char      *part)
{
  g_autoptr (GPtrArray) comments = heddle_query_records (get_store (self), &heddle_comment_kind,
                                                         "part", part);
  guint n = 0;

  for (guint i = 0; i < comments->len; i++)
    n += HEDDLE_COMMENT (comments->pdata[i])->settled_on == NULL
         && HEDDLE_COMMENT (comments->pdata[i])->reply_to == NULL;

  return n;
}

static void
add_state (HeddleReportTab *self,
           AdwActionRow    *row,
           HeddleRecord    *part)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_report_part_kind, "state");
  const char *state = HEDDLE_REPORT_PART (part)->state;
  g_autofree char *word = heddle_record_dup_text (part, field);
  guint n_open = count_open_comments (self, heddle_record_get_id (part));
  g_autofree char *comments = g_strdup_printf (ngettext ("%u comment", "%u comments", n_open),
                                               n_open);

  if (n_open > 0)
    heddle_record_row_add_state (row, NULL, comments, "warning");
  else if (g_strcmp0 (state, "agreed") == 0)
    heddle_record_row_add_state (row, "object-select-symbolic", word, "success");
  else
    heddle_record_row_add_state (row, g_strcmp0 (state, "draft") == 0 ? "document-edit-symbolic"
                                      : g_strcmp0 (state, "not-started") == 0
                                        ? "heddle-ring-symbolic" : NULL,
                                 word, "dim-label");
}

static HeddleRecord *
get_record (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "record") : NULL;
}

/* Numbers stand in one column; they are part of the row's name. */
static void
set_number (AdwActionRow     *row,
            HeddleReportPart *part)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (row), "number");
  g_autofree char *number = g_strdup_printf ("%d", (int) part->number);
  g_autofree char *name = g_strdup_printf ("%s  %s", number, part->title);

  if (label == NULL)
    {
      label = gtk_label_new (NULL);
      gtk_label_set_width_chars (GTK_LABEL (label), 2);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_add_css_class (label, "second");
      adw_action_row_add_prefix (row, label);
      g_object_set_data (G_OBJECT (row), "number", label);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (row),
                                     GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    }
  gtk_label_set_label (GTK_LABEL (label), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_row (HeddleReportTab *self,
          AdwActionRow    *row,
          HeddleRecord    *record)
{
  g_autofree char *owner = NULL;

  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  if (!HEDDLE_IS_REPORT_PART (record))
    {
      heddle_record_row_set_texts (row, _("Statement"), _("in place of the report"));
      return;
    }
  set_number (row, HEDDLE_REPORT_PART (record));
  owner = heddle_record_dup_reference_title (record, "owner");
  heddle_record_row_set_texts (row, HEDDLE_REPORT_PART (record)->title,
                               owner != NULL ? owner : _("nobody yet"));
  heddle_record_row_clear_states (row);
  add_state (self, row, record);
}

static void
add_row (HeddleReportTab *self,
         HeddleRecord    *record)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  fill_row (self, ADW_ACTION_ROW (row), record);
  gtk_list_box_append (self->parts, row);
}

static void
select_chosen (HeddleReportTab *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->parts, i)) != NULL; i++)
    if (g_strcmp0 (self->chosen, heddle_record_get_id (get_record (row))) == 0)
      gtk_list_box_select_row (self->parts, row);
  if (gtk_list_box_get_selected_row (self->parts) == NULL)
    gtk_list_box_select_row (self->parts, gtk_list_box_get_row_at_index (self->parts, 0));
}

/* The parts, then the statement. */
static GPtrArray *
list_records (HeddleReportTab *self)
{
  GPtrArray *records = NULL;

  if (self->full != NULL)
    records = heddle_report_list_parts (get_store (self),
                                        heddle_record_get_id (HEDDLE_RECORD (self->full)));
  else
    records = g_ptr_array_new_with_free_func (g_object_unref);
  if (self->statement != NULL)
    g_ptr_array_add (records, g_object_ref (self->statement));

  return records;
}

static gboolean
has_rows_of (HeddleReportTab *self,
             GPtrArray       *records)
{
  for (guint i = 0; i <= records->len; i++)
    {
      HeddleRecord *shown = get_record (gtk_list_box_get_row_at_index (self->parts, (int) i));
      HeddleRecord *record = i < records->len ? records->pdata[i] : NULL;

      if ((shown == NULL) != (record == NULL)
          || (record != NULL && !g_str_equal (heddle_record_get_id (shown),
                                              heddle_record_get_id (record))))
        return FALSE;
    }
  return TRUE;
}

/* Rows stay: what was typed is written when the focus leaves the text for one of them, and
 * GTK does not get over it if that goes meanwhile. */
static void
fill_parts (HeddleReportTab *self)
{
  g_autoptr (GPtrArray) records = list_records (self);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->parts)) != NULL;
  gboolean anew = !has_rows_of (self, records);

  if (anew)
    gtk_list_box_remove_all (self->parts);
  for (guint i = 0; i < records->len; i++)
    if (anew)
      add_row (self, records->pdata[i]);
    else
      fill_row (self, ADW_ACTION_ROW (gtk_list_box_get_row_at_index (self->parts, (int) i)),
                records->pdata[i]);
  select_chosen (self);
  if (anew && had_focus && gtk_list_box_get_selected_row (self->parts) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->parts)));
}

/* --- Showing -------------------------------------------------------------- */

/* "Draft 2, changed since; 5 of 12 parts agreed, 2 of 3 have agreed" */
static char *
dup_headline (HeddleReportTab *self)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_report_kind, "state");
  g_autofree char *word = heddle_record_dup_text (HEDDLE_RECORD (self->report), field);
  g_autoptr (GString) headline = g_string_new (NULL);
  HeddleReportState state;

  /* Translators: how far the statement in place of the report is: "Draft" */
  g_string_append_printf (headline, self->report == self->statement ? _("Statement: %s") : "%s",
                          word);

  heddle_report_read_state (get_store (self), self->report, &state);
  if (self->report->version > 0)
    g_string_append_printf (headline,
                            state.changed ? _(", version %d, changed since") : _(", version %d"),
                            (int) self->report->version);
  if (state.n_parts > 0)
    g_string_append_printf (headline, _("; %u of %u parts agreed"), state.n_agreed, state.n_parts);
  if (state.n_agreed_parties > 0)
    g_string_append_printf (headline, _("; %u of 3 have agreed"), state.n_agreed_parties);

  return g_strdup (headline->str);
}

static void
show_log (HeddleReportTab *self)
{
  HeddleEpisodePlan *plan = heddle_episode_tab_get_plan (HEDDLE_TAB (self));

  heddle_report_log_set_narrow (self->log, heddle_tab_get_narrow (HEDDLE_TAB (self)));
  heddle_report_log_show (self->log, get_session (self), get_report_id (self),
                          plan->episode->host);
}

/* What is chosen, and how far the report is, or the statement, that it belongs to. */
static void
show_chosen (HeddleReportTab *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->parts);
  HeddleRecord *record = get_record (row);
  g_autofree char *headline = NULL;

  if (record == NULL)
    return;
  g_set_str (&self->chosen, heddle_record_get_id (record));
  g_set_object (&self->report, (HEDDLE_IS_REPORT (record) ? self->statement : self->full));
  heddle_report_editor_show (self->editor, record, get_episode (self));
  headline = dup_headline (self);
  gtk_label_set_label (self->headline, headline);
  show_log (self);
}

static void
part_cb (HeddleReportTab *self)
{
  if (!self->filling)
    show_chosen (self);
}

static void
read_reports (HeddleReportTab *self)
{
  g_clear_object (&self->full);
  g_clear_object (&self->statement);
  g_clear_object (&self->report);
  self->full = heddle_report_dup_of_sort (get_store (self), get_episode (self), "full");
  self->statement = heddle_report_dup_of_sort (get_store (self), get_episode (self), "statement");
}

static void
heddle_report_tab_refresh (HeddleTab *tab)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (tab);
  gboolean there;

  read_reports (self);
  there = self->full != NULL || self->statement != NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self->views), there);
  if (!there)
    {
      gtk_label_set_label (self->headline, _("No report yet"));
      gtk_stack_set_visible_child_name (self->stack, "none");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, adw_toggle_group_get_active_name (self->views));
  heddle_report_editor_set_session (self->editor, get_session (self));
  self->filling = TRUE;
  fill_parts (self);
  self->filling = FALSE;
  show_chosen (self);
}

/* The list of parts grows with the text, up to half as wide again. */
#define PARTS_WIDTH 312

static int
get_parts_width (HeddleReportTab *self)
{
  double scaled = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, PARTS_WIDTH,
                                         gtk_widget_get_settings (GTK_WIDGET (self)));

  return (int) CLAMP (scaled, PARTS_WIDTH, PARTS_WIDTH * 1.5);
}

static void
width_cb (HeddleReportTab *self)
{
  gboolean compact = heddle_tab_get_compact (HEDDLE_TAB (self));
  gboolean narrow = heddle_tab_get_narrow (HEDDLE_TAB (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->parts_scroll, narrow ? -1 : get_parts_width (self), -1);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->parts_scroll),
                                              narrow ? 110 : -1);
  heddle_report_editor_set_compact (self->editor, compact);
}

static void
heddle_report_tab_show_record (HeddleTab  *tab,
                               const char *kind,
                               const char *id)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (tab);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->parts, i)) != NULL; i++)
    if (g_str_equal (heddle_record_get_id (get_record (row)), id))
      {
        gtk_list_box_select_row (self->parts, row);
        heddle_shown_focus_give (GTK_WIDGET (row));
      }
}

/* --- Actions -------------------------------------------------------------- */

static void
create_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_report_create (get_store (self), get_episode (self), "full", &error);

  heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
statement_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  id = heddle_report_create (get_store (self), get_episode (self), "statement", &error);
  heddle_ask_window_report (GTK_WIDGET (self), error);
  if (id == NULL)
    return;
  g_set_str (&self->chosen, id);
  heddle_report_tab_refresh (HEDDLE_TAB (self));
}

static void
fill_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (widget);
  g_autoptr (GError) error = NULL;

  heddle_report_editor_save (self->editor);
  if (self->report != NULL
      && !heddle_report_fill_in (get_store (self), get_report_id (self), get_today (self),
                                 &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
make_actions_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (widget);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  heddle_report_editor_save (self->editor);
  if (self->report == NULL)
    return;
  ids = heddle_report_make_actions (get_store (self), get_report_id (self), get_today (self),
                                    &error);
  heddle_ask_window_report (GTK_WIDGET (self), error);
  if (ids != NULL && ids[0] == NULL)
    gtk_widget_activate_action (widget, "win.announce", "s",
                                _("No next step that is not an action already"));
}

static void
save_version_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (widget);
  g_autoptr (GError) error = NULL;

  heddle_report_editor_save (self->editor);
  if (self->report != NULL
      && !heddle_report_save_version (get_store (self), get_report_id (self), NULL,
                                      get_today (self), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
compare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (widget);

  heddle_report_editor_save (self->editor);
  if (self->report != NULL)
    heddle_report_compare_dialog_present (get_session (self), self->report, widget);
}

static void
agree_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (widget);
  g_autoptr (GError) error = NULL;

  heddle_report_editor_save (self->editor);
  if (self->report != NULL
      && !heddle_report_agree (get_store (self), get_report_id (self),
                               g_variant_get_string (parameter, NULL), get_today (self), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
heddle_report_tab_act (HeddleTab *tab)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (tab);

  heddle_report_editor_save (self->editor);
  if (self->report != NULL)
    heddle_report_send_dialog_present (get_session (self), self->report, GTK_WIDGET (self));
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_report_tab_dispose (GObject *object)
{
  HeddleReportTab *self = HEDDLE_REPORT_TAB (object);

  /* The list goes with what was chosen in it, which shows nothing any more. */
  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_REPORT_TAB);
  g_clear_object (&self->full);
  g_clear_object (&self->statement);
  g_clear_object (&self->report);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (heddle_report_tab_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "report.create", NULL, create_cb },
    { "report.statement", NULL, statement_cb },
    { "report.fill-in", NULL, fill_in_cb },
    { "report.make-actions", NULL, make_actions_cb },
    { "report.save-version", NULL, save_version_cb },
    { "report.compare", NULL, compare_cb },
    { "report.agree", "s", agree_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

static void
heddle_report_tab_class_init (HeddleReportTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HeddleTabClass *tab_class = HEDDLE_TAB_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_REPORT_EDITOR);
  g_type_ensure (HEDDLE_TYPE_REPORT_LOG);
  object_class->dispose = heddle_report_tab_dispose;
  tab_class->refresh = heddle_report_tab_refresh;
  tab_class->act = heddle_report_tab_act;
  tab_class->show_record = heddle_report_tab_show_record;
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/report/heddle-report-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleReportTab, headline);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportTab, views);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportTab, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportTab, panes);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportTab, parts_scroll);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportTab, parts);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportTab, editor);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportTab, log);
  gtk_widget_class_bind_template_callback (widget_class, part_cb);
}

static void
heddle_report_tab_init (HeddleReportTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  width_cb (self);
  g_signal_connect (self, "notify::compact", G_CALLBACK (width_cb), NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (width_cb), NULL);
  heddle_tab_set_focus_target (HEDDLE_TAB (self), GTK_WIDGET (self->parts));
}

char *
heddle_report_tab_dup_count (HeddleStore       *store,
                             HeddleEpisodePlan *plan)
{
  g_autoptr (HeddleReport) found = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  guint n_agreed = 0;

  found = heddle_report_dup_of_sort (store, heddle_record_get_id (HEDDLE_RECORD (plan->episode)),
                                     "full");
  if (found == NULL)
    return NULL;
  parts = heddle_report_list_parts (store, heddle_record_get_id (HEDDLE_RECORD (found)));
  for (guint i = 0; i < parts->len; i++)
    n_agreed += g_strcmp0 (HEDDLE_REPORT_PART (parts->pdata[i])->state, "agreed") == 0;

  return g_strdup_printf ("%u/%u", n_agreed, parts->len);
}
