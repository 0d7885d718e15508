/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-dialog.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-field-editor.h"
#include "forms/heddle-form-drafts.h"
#include "heddle-episode-plan.h"
#include "heddle-episode-preview.h"
#include "heddle-sheet-focus.h"

/* Drafts of an episode that does not exist yet. */
#define PLANNED "planned"

typedef enum
{
  HOST,
  FIELDWORK,
  DAYS,
  MODE,
  N_EDITORS,
} Editor;

struct _HeddleEpisodeDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  HeddleFieldEditor *editors[N_EDITORS];
  GPtrArray *templates; /* (element-type HeddleRecord) */
  HeddleFormDrafts *drafts;

  AdwToolbarView *view;
  AdwPreferencesGroup *group;
  GtkLabel *warning_label;
  GtkLabel *preview_label;
  AdwComboRow *template_row; /* NULL where there is only one */
};

G_DEFINE_FINAL_TYPE (HeddleEpisodeDialog, heddle_episode_dialog, ADW_TYPE_DIALOG)

static const char *
get_template (HeddleEpisodeDialog *self)
{
  guint selected;

  if (self->templates->len == 0)
    return NULL;
  selected = self->template_row != NULL ? adw_combo_row_get_selected (self->template_row)
                                        : self->templates->len - 1;

  return heddle_record_get_id (g_ptr_array_index (self->templates, selected));
}

static gboolean
read_editors (HeddleEpisodeDialog *self,
              HeddleValue         *values)
{
  GtkWidget *wrong = NULL;

  for (guint i = 0; i < N_EDITORS; i++)
    if (!heddle_field_editor_read (self->editors[i], &values[i], NULL) && wrong == NULL)
      wrong = heddle_field_editor_get_row (self->editors[i]);
  if (wrong == NULL && values[FIELDWORK].type == HEDDLE_VALUE_NULL)
    {
      wrong = heddle_field_editor_get_row (self->editors[FIELDWORK]);
      heddle_field_editor_show_error (self->editors[FIELDWORK],
                                      _("Episode, Fieldwork start: a day is needed to lay out "
                                        "the timeline."));
    }
  if (wrong != NULL)
    gtk_widget_grab_focus (wrong);

  return wrong == NULL;
}

static void
clear_values (HeddleValue *values)
{
  for (guint i = 0; i < N_EDITORS; i++)
    heddle_value_clear (&values[i]);
}

static void
plan (HeddleEpisodeDialog *self,
      const HeddleValue   *values)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  id = heddle_episode_plan_create (store, values[HOST].text, values[FIELDWORK].text,
                                   (int) values[DAYS].integer, values[MODE].text,
                                   get_template (self), &error);
  if (id == NULL)
    {
      gtk_label_set_label (self->preview_label, error->message);
      gtk_widget_add_css_class (GTK_WIDGET (self->preview_label), "error");
      gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }

  heddle_form_drafts_discard (self->drafts);
  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.open-episode", "(ss)", id, "timeline");
}

static void
plan_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleEpisodeDialog *self = HEDDLE_EPISODE_DIALOG (widget);
  HeddleValue values[N_EDITORS] = { 0 };

  if (read_editors (self, values))
    plan (self, values);
  clear_values (values);
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  heddle_form_drafts_discard (HEDDLE_EPISODE_DIALOG (widget)->drafts);
  adw_dialog_force_close (ADW_DIALOG (widget));
}

/* Entered in any row but while a list of suggestions is open. */
static void
activated_cb (HeddleEpisodeDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "episode.plan", NULL);
}

static void
changed_cb (HeddleEpisodeDialog *self)
{
  g_autofree char *host = heddle_field_editor_dup_text (self->editors[HOST]);
  g_autofree char *fieldwork = heddle_field_editor_dup_text (self->editors[FIELDWORK]);
  g_autofree char *days = heddle_field_editor_dup_text (self->editors[DAYS]);
  g_autofree char *warnings = NULL;
  g_autofree char *text = heddle_episode_preview_new (self->session, host, fieldwork, days,
                                                      get_template (self), &warnings);

  if (*warnings != '\0' && g_strcmp0 (warnings, gtk_label_get_label (self->warning_label)) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), warnings,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_label_set_label (self->warning_label, warnings);
  gtk_widget_set_visible (GTK_WIDGET (self->warning_label), *warnings != '\0');
  gtk_widget_remove_css_class (GTK_WIDGET (self->preview_label), "error");
  gtk_label_set_label (self->preview_label, text);
}

static void
add_editors (HeddleEpisodeDialog *self)
{
  static const char *const names[N_EDITORS] = { "host", "fieldwork_start", "days", "mode" };

  for (guint i = 0; i < N_EDITORS; i++)
    {
      const HeddleField *field = heddle_kind_get_field (&heddle_episode_kind, names[i]);
      GtkWidget *row;

      self->editors[i] = heddle_field_editor_new (self->session, &heddle_episode_kind, field);
      heddle_field_editor_add_to (self->editors[i], self->group);
      heddle_form_drafts_add_editor (self->drafts, self->editors[i]);
      g_signal_connect_object (self->editors[i], "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      row = heddle_field_editor_get_row (self->editors[i]);
      if (ADW_IS_ENTRY_ROW (row))
        g_signal_connect_object (row, "entry-activated", G_CALLBACK (activated_cb), self,
                                 G_CONNECT_SWAPPED);
    }
}

static void
load_templates (HeddleEpisodeDialog *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (HeddleTemplate) usual = heddle_episode_template_dup (store, NULL, NULL);
  guint selected = 0;

  self->templates = heddle_query_records (store, &heddle_template_kind, "sort", "episode");
  if (self->templates->len < 2)
    return;

  for (guint i = 0; i < self->templates->len; i++)
    {
      g_autofree char *title = heddle_record_dup_title (g_ptr_array_index (self->templates, i));

      gtk_string_list_append (titles, title);
      if (g_ptr_array_index (self->templates, i) == (gpointer) usual)
        selected = i;
    }
  self->template_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->template_row), _("Template"));
  adw_combo_row_set_model (self->template_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->template_row, selected);
  g_signal_connect_object (self->template_row, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->template_row));
}

static void
heddle_episode_dialog_dispose (GObject *object)
{
  HeddleEpisodeDialog *self = HEDDLE_EPISODE_DIALOG (object);

  g_clear_object (&self->drafts);
  for (guint i = 0; i < N_EDITORS; i++)
    g_clear_object (&self->editors[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_EPISODE_DIALOG);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_episode_dialog_parent_class)->dispose (object);
}

static void
heddle_episode_dialog_class_init (HeddleEpisodeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_episode_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/episodes/heddle-episode-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeDialog, group);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeDialog, warning_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeDialog, preview_label);
  gtk_widget_class_install_action (widget_class, "episode.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "episode.cancel", NULL, cancel_cb);
}

static void
heddle_episode_dialog_init (HeddleEpisodeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
heddle_episode_dialog_new (HeddleSession *session)
{
  HeddleEpisodeDialog *self = g_object_new (HEDDLE_TYPE_EPISODE_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->drafts = heddle_form_drafts_new (heddle_session_get_store (session),
                                         heddle_episode_kind.name, PLANNED);
  add_editors (self);
  heddle_field_editor_require (self->editors[FIELDWORK]);
  adw_preferences_group_set_description (self->group, heddle_field_editor_explain_mark ());
  load_templates (self);
  heddle_form_drafts_follow (self->drafts, ADW_DIALOG (self), self->view);
  changed_cb (self);
  heddle_sheet_focus_set (ADW_DIALOG (self), heddle_field_editor_get_row (self->editors[HOST]));

  return ADW_DIALOG (self);
}

void
heddle_episode_dialog_set_host (AdwDialog  *dialog,
                                const char *authority)
{
  HeddleEpisodeDialog *self = HEDDLE_EPISODE_DIALOG (dialog);

  heddle_form_drafts_fill (self->drafts, "host", authority);
  changed_cb (self);
  heddle_sheet_focus_set (dialog, heddle_field_editor_get_row (self->editors[FIELDWORK]));
}
