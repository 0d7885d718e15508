/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report-editor.h"

#include <glib/gi18n-lib.h>

#include "fieldwork/heddle-finding-sign.h"
#include "heddle-agreement-row.h"
#include "heddle-ask-window.h"
#include "heddle-date-text.h"
#include "heddle-drafts.h"
#include "heddle-fieldwork.h"
#include "heddle-record-jobs.h"
#include "heddle-report-draft.h"
#include "heddle-report-jobs.h"
#include "records/heddle-record-list.h"
#include "records/heddle-record-row.h"

/* Milliseconds after a key at which the text is kept. */
#define KEEP_AFTER 800

/* Parts that a kind of finding belongs into; the others are offered all. */
static const struct
{
  const char *key;
  const char *sorts[3];
} wants[] = {
  { "positive", { "strength", "practice" } },
  { "areas", { "area" } },
  { "findings", { "evidence", "question" } },
  { "next-steps", { "area" } },
};

struct _HeddleReportEditor
{
  AdwBin parent_instance;

  HeddleSession *session;
  HeddleRecord *record; /* a part or a statement */
  char *episode;
  GtkWidget *comments;   /* on a part, made when first shown */
  GtkWidget *agreements; /* to the statement, likewise */
  char *shown;           /* what the lists show */
  gboolean dirty;
  gboolean filling;
  guint keep_id;

  GtkBox *page;
  GtkLabel *title;
  GtkDropDown *state;
  GtkLabel *subtitle;
  GtkWidget *begin;
  GtkTextView *text;
  GtkBox *lists;
  GtkWidget *findings_scroll;
  GtkWidget *findings_box;
  GtkListBox *findings;
  GtkWidget *no_findings;
};

G_DEFINE_FINAL_TYPE (HeddleReportEditor, heddle_report_editor, ADW_TYPE_BIN)

static HeddleStore *
get_store (HeddleReportEditor *self)
{
  return heddle_session_get_store (self->session);
}

static HeddleReportPart *
get_part (HeddleReportEditor *self)
{
  return HEDDLE_IS_REPORT_PART (self->record) ? HEDDLE_REPORT_PART (self->record) : NULL;
}

static const char *
get_field (HeddleReportEditor *self)
{
  return get_part (self) != NULL ? "text" : "statement";
}

static const char *
get_written (HeddleReportEditor *self)
{
  const char *text = get_part (self) != NULL ? get_part (self)->text
                                             : HEDDLE_REPORT (self->record)->statement;

  return text != NULL ? text : "";
}

static char *
dup_typed (HeddleReportEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* --- Keeping and writing -------------------------------------------------- */

static gboolean
keep_cb (gpointer data)
{
  HeddleReportEditor *self = data;
  g_autofree char *typed = dup_typed (self);
  g_autoptr (GError) error = NULL;

  self->keep_id = 0;
  if (!heddle_draft_keep (get_store (self), heddle_record_get_kind (self->record)->name,
                          heddle_record_get_id (self->record), get_field (self),
                          get_written (self), typed, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);

  return G_SOURCE_REMOVE;
}

static void
discard_draft (HeddleReportEditor *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (!heddle_draft_discard (get_store (self), heddle_record_get_kind (self->record)->name,
                             heddle_record_get_id (self->record), get_field (self), &error))
    g_message ("%s", error->message);
}

static void
typed_cb (HeddleReportEditor *self)
{
  if (self->filling || self->record == NULL)
    return;
  self->dirty = TRUE;
  gtk_widget_set_visible (self->begin, FALSE);
  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->keep_id = g_timeout_add (KEEP_AFTER, keep_cb, self);
}

/**
 * heddle_report_editor_save:
 *
 * Writes what was typed as one change; where that fails it stays, and the window says
 * why.
 */
void
heddle_report_editor_save (HeddleReportEditor *self)
{
  g_autofree char *typed = NULL;
  g_autoptr (GError) error = NULL;
  const char *id;
  gboolean done = TRUE;

  if (!self->dirty || self->record == NULL)
    return;
  typed = dup_typed (self);
  id = heddle_record_get_id (self->record);
  if (g_strcmp0 (typed, get_written (self)) != 0)
    {
      if (get_part (self) != NULL)
        done = heddle_report_write_part (get_store (self), id, typed, &error);
      else
        done = heddle_report_write_statement (get_store (self), id, typed, &error);
    }
  heddle_ask_window_report (GTK_WIDGET (self), error);
  if (!done)
    return;
  self->dirty = FALSE;
  discard_draft (self);
}

/* What the file knows for a part that nobody has begun; else NULL. */
static char *
dup_known (HeddleReportEditor *self)
{
  HeddleReportPart *part = get_part (self);

  if (part == NULL || part->text != NULL || self->dirty)
    return NULL;
  return heddle_report_draft_part (get_store (self), self->episode, part->key,
                                   heddle_session_get_today (self->session));
}

static void
begin_cb (HeddleReportEditor *self)
{
  g_autofree char *known = dup_known (self);
  g_autoptr (GError) error = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  if (known == NULL)
    return;
  heddle_report_write_part (get_store (self), heddle_record_get_id (self->record), known, &error);
  heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
show_begin (HeddleReportEditor *self)
{
  g_autofree char *known = dup_known (self);

  gtk_widget_set_visible (self->begin, known != NULL);
}

/* --- Findings ------------------------------------------------------------- */

static gboolean
is_wanted (HeddleReportPart       *part,
           HeddleFieldworkFinding *finding)
{
  for (guint i = 0; i < G_N_ELEMENTS (wants); i++)
    if (g_strcmp0 (wants[i].key, part->key) == 0)
      return g_strv_contains (wants[i].sorts, finding->sort);
  return TRUE;
}

static void
take_cb (HeddleReportEditor *self,
         GtkWidget          *button)
{
  g_autoptr (GError) error = NULL;

  heddle_report_editor_save (self);
  if (!heddle_report_take_finding (get_store (self), heddle_record_get_id (self->record),
                                   g_object_get_data (G_OBJECT (button), "finding"), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
add_finding (HeddleReportEditor     *self,
             HeddleFieldworkFinding *finding,
             gboolean                taken)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *sign = gtk_label_new (NULL);
  GtkWidget *button;
  g_autofree char *name = g_strdup_printf (_("Put into this part: %s"), finding->text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 6);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               taken ? _("in this part")
                                     : finding->said_by != NULL ? finding->said_by : "");
  heddle_finding_sign_set (GTK_LABEL (sign), finding->sort);
  gtk_widget_add_css_class (sign, "finding-sign");
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), sign);
  if (taken)
    {
      button = gtk_image_new_from_icon_name ("object-select-symbolic");
      gtk_widget_add_css_class (button, "success");
    }
  else
    {
      button = gtk_button_new_from_icon_name ("list-add-symbolic");
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, _("Put into This Part"));
      g_object_set_data_full (G_OBJECT (button), "finding",
                              g_strdup (heddle_record_get_id (HEDDLE_RECORD (finding))), g_free);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (take_cb), self);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  taken ? _("in this part") : name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->findings, row);
}

static gboolean
is_taken (GPtrArray    *links,
          HeddleRecord *finding)
{
  for (guint i = 0; i < links->len; i++)
    if (g_str_equal (HEDDLE_REPORT_FINDING (links->pdata[i])->finding,
                     heddle_record_get_id (finding)))
      return TRUE;
  return FALSE;
}

static gboolean
is_compact (HeddleReportEditor *self)
{
  return gtk_widget_get_parent (self->findings_box) == GTK_WIDGET (self->page);
}

static void
fill_findings (HeddleReportEditor *self,
               GPtrArray          *findings,
               GPtrArray          *links)
{
  HeddleReportPart *part = get_part (self);
  guint n = 0;

  gtk_list_box_remove_all (self->findings);
  gtk_widget_set_visible (self->findings_box, part != NULL);
  gtk_widget_set_visible (self->findings_scroll, part != NULL && !is_compact (self));
  if (part == NULL)
    return;
  for (guint i = 0; i < findings->len; i++)
    if (is_wanted (part, findings->pdata[i]))
      {
        add_finding (self, findings->pdata[i], is_taken (links, findings->pdata[i]));
        n++;
      }
  gtk_widget_set_visible (GTK_WIDGET (self->findings), n > 0);
  gtk_widget_set_visible (self->no_findings, n == 0);
}

/* --- Comments ------------------------------------------------------------- */

static void
fill_comment (AdwActionRow  *row,
              HeddleRecord  *record,
              HeddleSession *session)
{
  HeddleComment *comment = HEDDLE_COMMENT (record);
  g_autofree char *day = NULL;
  g_autofree char *subtitle = NULL;

  day = comment->made_on != NULL
          ? heddle_date_text_show (comment->made_on, heddle_session_get_today (session))
          : g_strdup ("");
  subtitle = g_strdup_printf ("%s, %s", comment->made_by != NULL ? comment->made_by : _("somebody"),
                              day);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), comment->text);
  adw_action_row_set_title_lines (row, 0);
  adw_action_row_set_subtitle (row, subtitle);
  heddle_record_row_add_tick (row, record, session, "settled_on");
  if (comment->settled_on != NULL)
    heddle_record_row_add_state (row, NULL, _("settled"), "dim-label");
  else if (comment->reply_to != NULL)
    heddle_record_row_add_state (row, NULL, _("answer"), "dim-label");
  else
    heddle_record_row_add_state (row, NULL, _("open"), "warning");
}

static const HeddleRecordListInfo comment_info = {
  N_("Comments"), N_("Add Comment…"),
  N_("No comments. A tick settles one."), &heddle_comment_kind, "part", NULL, NULL, fill_comment,
};

static const HeddleRecordListInfo agreement_info = {
  N_("Agreement"), N_("Add…"), N_("Host, ADES and Education Scotland agree the statement."),
  &heddle_agreement_kind, "report", NULL, NULL, heddle_agreement_fill_row,
};

/* --- Showing -------------------------------------------------------------- */

static void
state_cb (HeddleReportEditor *self)
{
  const HeddleChoice *states = heddle_kind_get_field (&heddle_report_part_kind, "state")->choices;
  g_autoptr (GError) error = NULL;
  const char *state;

  if (self->filling || get_part (self) == NULL)
    return;
  heddle_report_editor_save (self);
  state = states[gtk_drop_down_get_selected (self->state)].word;
  if (g_strcmp0 (state, get_part (self)->state) == 0)
    return;
  if (!heddle_record_set_text (get_store (self), self->record, "state", state, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
edit_cb (HeddleReportEditor *self)
{
  heddle_report_editor_save (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                              heddle_record_get_kind (self->record)->name,
                              heddle_record_get_id (self->record));
}

static guint
count_words (const char *text)
{
  guint n = 0;
  gboolean inside = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean space = g_unichar_isspace (g_utf8_get_char (p));

      n += !space && !inside;
      inside = !space;
    }

  return n;
}

static void
fill_heading (HeddleReportEditor *self)
{
  HeddleReportPart *part = get_part (self);
  const HeddleChoice *states = heddle_kind_get_field (&heddle_report_part_kind, "state")->choices;
  g_autofree char *title = NULL;
  g_autofree char *owner = NULL;
  g_autofree char *subtitle = NULL;
  guint n_words = count_words (get_written (self));

  gtk_widget_set_visible (GTK_WIDGET (self->state), part != NULL);
  if (part == NULL)
    {
      gtk_label_set_label (self->title, _("Statement in place of the report"));
      gtk_label_set_label (self->subtitle, _("Short and factual; host, ADES and Education Scotland "
                                             "agree it"));
      return;
    }
  title = g_strdup_printf ("%d %s", (int) part->number, part->title);
  owner = heddle_record_dup_reference_title (self->record, "owner");
  subtitle = g_strdup_printf (ngettext ("%s; %u word", "%s; %u words", n_words),
                              owner != NULL ? owner : _("nobody writes it yet"), n_words);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  for (guint i = 0; states[i].word != NULL; i++)
    if (g_strcmp0 (states[i].word, part->state) == 0)
      gtk_drop_down_set_selected (self->state, i);
}

/* What was typed before a crash comes back; else what is written. */
static void
fill_text (HeddleReportEditor *self)
{
  g_autofree char *draft = heddle_draft_dup (get_store (self),
                                             heddle_record_get_kind (self->record)->name,
                                             heddle_record_get_id (self->record), get_field (self),
                                             NULL);
  g_autofree char *typed = dup_typed (self);
  const char *text = draft != NULL ? draft : get_written (self);

  self->dirty = draft != NULL && g_strcmp0 (draft, get_written (self)) != 0;
  if (g_strcmp0 (typed, text) != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
}

/* The list of @info at @list, shown where @wanted. */
static void
fill_list (HeddleReportEditor          *self,
           GtkWidget                  **list,
           const HeddleRecordListInfo  *info,
           gboolean                     wanted)
{
  if (*list == NULL && wanted)
    {
      *list = heddle_record_list_new (self->session, info);
      gtk_box_append (self->lists, *list);
    }
  if (*list == NULL)
    return;
  gtk_widget_set_visible (*list, wanted);
  if (wanted)
    heddle_record_list_show (HEDDLE_RECORD_LIST (*list), heddle_record_get_id (self->record));
}

static void
append_records (GString   *all,
                GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      HeddleRecord *record = records->pdata[i];
      const HeddleKind *kind = heddle_record_get_kind (record);

      g_string_append_printf (all, "\n%s", heddle_record_get_id (record));
      for (guint k = 0; k < kind->n_fields; k++)
        {
          g_autofree char *text = heddle_record_dup_text (record, &kind->fields[k]);

          g_string_append_printf (all, "\t%s", text != NULL ? text : "");
        }
    }
}

/* Comments or agreements, and findings; made anew only where they have changed. What was
 * typed is written when the focus leaves the text for one of their rows, and GTK does not
 * get over it if that goes meanwhile. */
static void
fill_lists (HeddleReportEditor *self)
{
  gboolean is_part = get_part (self) != NULL;
  HeddleStore *store = get_store (self);
  const char *id = heddle_record_get_id (self->record);
  g_autoptr (GString) all = g_string_new (id);
  g_autoptr (GPtrArray) findings = heddle_fieldwork_list (store, self->episode);
  g_autoptr (GPtrArray) links =
    heddle_query_records (store, &heddle_report_finding_kind, "part", id);
  g_autoptr (GPtrArray) said =
    heddle_query_records (store, is_part ? &heddle_comment_kind : &heddle_agreement_kind,
                          is_part ? "part" : "report", id);

  append_records (all, said);
  append_records (all, links);
  append_records (all, findings);
  if (!g_set_str (&self->shown, all->str))
    return;
  fill_list (self, &self->comments, &comment_info, is_part);
  fill_list (self, &self->agreements, &agreement_info, !is_part);
  fill_findings (self, findings, links);
}

/* Another part begins with its title, however far down the one before was read. */
static void
scroll_to_start (HeddleReportEditor *self)
{
  GtkWidget *scroll = gtk_widget_get_ancestor (GTK_WIDGET (self->page), GTK_TYPE_SCROLLED_WINDOW);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll)),
                            0);
}

void
heddle_report_editor_show (HeddleReportEditor *self,
                           HeddleRecord       *record,
                           const char         *episode_id)
{
  g_return_if_fail (HEDDLE_IS_REPORT_EDITOR (self));

  if (record != self->record)
    {
      heddle_report_editor_save (self);
      scroll_to_start (self);
    }
  self->filling = TRUE;
  if (record != self->record || !self->dirty)
    {
      g_clear_handle_id (&self->keep_id, g_source_remove);
      g_set_object (&self->record, record);
      g_set_str (&self->episode, episode_id);
      fill_text (self);
    }
  fill_heading (self);
  show_begin (self);
  fill_lists (self);
  self->filling = FALSE;
}

void
heddle_report_editor_set_session (HeddleReportEditor *self,
                                  HeddleSession      *session)
{
  g_return_if_fail (HEDDLE_IS_REPORT_EDITOR (self));

  g_set_object (&self->session, session);
}

/* Where there is no room beside it, the findings follow the text and its comments. */
void
heddle_report_editor_set_compact (HeddleReportEditor *self,
                                  gboolean            compact)
{
  GtkScrolledWindow *scroll;

  g_return_if_fail (HEDDLE_IS_REPORT_EDITOR (self));

  scroll = GTK_SCROLLED_WINDOW (self->findings_scroll);
  if (compact == is_compact (self))
    return;
  g_object_ref (self->findings_box);
  if (compact)
    {
      gtk_scrolled_window_set_child (scroll, NULL);
      gtk_box_append (self->page, self->findings_box);
      gtk_widget_remove_css_class (self->findings_box, "side-pane");
    }
  else
    {
      gtk_box_remove (self->page, self->findings_box);
      gtk_scrolled_window_set_child (scroll, self->findings_box);
      gtk_widget_add_css_class (self->findings_box, "side-pane");
    }
  g_object_unref (self->findings_box);
  gtk_widget_set_visible (self->findings_scroll,
                          !compact && (self->record == NULL || get_part (self) != NULL));
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_report_editor_dispose (GObject *object)
{
  HeddleReportEditor *self = HEDDLE_REPORT_EDITOR (object);

  g_clear_handle_id (&self->keep_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_REPORT_EDITOR);
  g_clear_object (&self->record);
  g_clear_object (&self->session);
  g_clear_pointer (&self->episode, g_free);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (heddle_report_editor_parent_class)->dispose (object);
}

static void
heddle_report_editor_class_init (HeddleReportEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_report_editor_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/report/heddle-report-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, title);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, state);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, begin);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, text);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, lists);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, findings_scroll);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, findings_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, page);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, findings);
  gtk_widget_class_bind_template_child (widget_class, HeddleReportEditor, no_findings);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
}

static void
heddle_report_editor_init (HeddleReportEditor *self)
{
  const HeddleChoice *states = heddle_kind_get_field (&heddle_report_part_kind, "state")->choices;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; states[i].word != NULL; i++)
    gtk_string_list_append (labels, _(states[i].label));
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (labels));
  g_signal_connect_swapped (self->state, "notify::selected", G_CALLBACK (state_cb), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text), "changed",
                            G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (heddle_report_editor_save), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
}
