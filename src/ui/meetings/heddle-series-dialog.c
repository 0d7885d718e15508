/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-series-dialog.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-record-form.h"
#include "heddle-date-text.h"
#include "heddle-entry.h"
#include "heddle-meeting-jobs.h"
#include "heddle-meeting-outline.h"
#include "records/heddle-record-row.h"

/* Days that the preview lists; the summary counts all. */
#define AT_ONCE 60

struct _HeddleSeriesDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  HeddleRecordForm *form;

  AdwToolbarView *view;
  AdwBin *bin;
  GtkLabel *error_label;
  GtkLabel *summary;
  GtkListBox *days;
  GtkButton *plan_button;
};

G_DEFINE_FINAL_TYPE (HeddleSeriesDialog, heddle_series_dialog, ADW_TYPE_DIALOG)

static HeddleStore *
get_store (HeddleSeriesDialog *self)
{
  return heddle_session_get_store (self->session);
}

/* --- The days that follow ------------------------------------------------- */

/* What the form says of a field, as it is stored; NULL where it cannot be read yet. */
static char *
dup_value (HeddleSeriesDialog *self,
           const char         *name)
{
  HeddleFieldEditor *editor = heddle_record_form_get_editor (self->form, name);
  const HeddleField *field = heddle_field_editor_get_field (editor);
  g_autofree char *text = heddle_field_editor_dup_text (editor);
  g_autofree char *note = NULL;
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (!heddle_entry_read (get_store (self), &heddle_series_kind, field, text,
                          heddle_session_get_today (self->session), &value, &note, NULL))
    return NULL;
  return value.type == HEDDLE_VALUE_TEXT ? g_strdup (value.text) : NULL;
}

/* The series as it is typed; in no file. */
static HeddleSeries *
read_series (HeddleSeriesDialog *self,
             const char         *group)
{
  HeddleSeries *series = g_object_new (HEDDLE_TYPE_SERIES, NULL);
  g_autofree char *skips =
    heddle_field_editor_dup_text (heddle_record_form_get_editor (self->form, "skips_closures"));

  series->group = g_strdup (group);
  series->every = dup_value (self, "every");
  series->nth = dup_value (self, "nth");
  series->weekday = dup_value (self, "weekday");
  series->since = dup_value (self, "since");
  series->until = dup_value (self, "until");
  series->skips_closures = g_str_equal (skips, "yes");
  return series;
}

static void
add_day (HeddleSeriesDialog *self,
         HeddleDay           day,
         gboolean            skipped)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = heddle_date_text_show_day_long (day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  if (skipped)
    {
      heddle_record_row_add_state (ADW_ACTION_ROW (row), "heddle-alert-symbolic",
                                   _("closed, left out"), "warning");
      gtk_widget_add_css_class (row, "skipped");
    }
  gtk_list_box_append (self->days, row);
}

static void
list_days (HeddleSeriesDialog *self,
           GArray             *days,
           GArray             *skipped)
{
  guint s = 0;

  gtk_list_box_remove_all (self->days);
  for (guint i = 0; i < MIN (days->len, AT_ONCE); i++)
    {
      HeddleDay day = g_array_index (days, HeddleDay, i);

      for (; s < skipped->len && g_array_index (skipped, HeddleDay, s) < day; s++)
        add_day (self, g_array_index (skipped, HeddleDay, s), TRUE);
      add_day (self, day, FALSE);
    }
  for (; s < skipped->len && days->len <= AT_ONCE; s++)
    add_day (self, g_array_index (skipped, HeddleDay, s), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->days), days->len + skipped->len > 0);
}

static void
preview (HeddleSeriesDialog *self)
{
  g_autofree char *group = dup_value (self, "group");
  g_autoptr (HeddleSeries) series = read_series (self, group);
  g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  g_autoptr (GArray) days = heddle_series_list_days (get_store (self), series, skipped);
  g_autofree char *rule = heddle_series_dup_rule (series);
  g_autofree char *n = g_strdup_printf (ngettext ("%u meeting", "%u meetings", days->len),
                                        days->len);
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  if (days->len == 0)
    words = g_strdup (_("No day follows from this yet: say which weekday, and from when to when."));
  else if (skipped->len > 0)
    words = g_strdup_printf (_("%s, %s, %u left out"), n, rule, skipped->len);
  else
    words = g_strdup_printf ("%s, %s", n, rule);
  gtk_label_set_label (self->summary, words);
  label = g_strdup_printf (ngettext ("_Plan %u Meeting", "_Plan %u Meetings", days->len),
                           days->len);
  gtk_button_set_label (self->plan_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "series.plan", days->len > 0);
  list_days (self, days, skipped);
}

/* --- Planning ------------------------------------------------------------- */

static gboolean
plan (HeddleSeriesDialog  *self,
      GError             **error)
{
  const HeddleKind *kind = &heddle_series_kind;
  g_autoptr (HeddleEdit) edit =
    heddle_edit_begin (get_store (self), _("Plan a Series of Meetings"), error);
  g_autoptr (HeddleRecord) series = NULL;
  g_autofree char *id = NULL;
  guint n;

  if (edit == NULL)
    return FALSE;
  id = g_strdup (heddle_edit_add (edit, kind, NULL, error));
  if (id == NULL || !heddle_record_form_apply (self->form, edit, id, error))
    return FALSE;
  series = heddle_store_get (get_store (self), kind, id, error);
  return series != NULL
         && heddle_series_add_meetings (edit, HEDDLE_SERIES (series), &n, NULL, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static void
plan_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleSeriesDialog *self = HEDDLE_SERIES_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  if (!heddle_record_form_check (self->form, NULL))
    return;
  if (plan (self, &error))
    {
      heddle_form_drafts_discard (heddle_record_form_get_drafts (self->form));
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  if (!heddle_record_form_show_error (self->form, error))
    {
      gtk_label_set_label (self->error_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
    }
}

static void
entered_cb (HeddleSeriesDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "series.plan", NULL);
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleSeriesDialog *self = HEDDLE_SERIES_DIALOG (widget);

  heddle_form_drafts_discard (heddle_record_form_get_drafts (self->form));
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* A year of meetings by the month is what most groups plan. */
static void
fill_in (HeddleSeriesDialog *self,
         const char         *group_id)
{
  HeddleDay today = heddle_session_get_today (self->session);
  g_autofree char *since = heddle_day_to_iso (today);
  g_autofree char *until = heddle_day_to_iso (heddle_day_add_months (today, 12));
  const struct
  {
    const char *field;
    const char *text;
  } values[] = {
    { "group", group_id }, { "every", "month" }, { "nth", "first" }, { "weekday", "thursday" },
    { "since", since }, { "until", until }, { "starts", "10:00" }, { "ends", "12:00" },
    { "skips_closures", "yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    heddle_form_drafts_fill (heddle_record_form_get_drafts (self->form), values[i].field,
                             values[i].text);
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_series_dialog_dispose (GObject *object)
{
  HeddleSeriesDialog *self = HEDDLE_SERIES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_SERIES_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_series_dialog_parent_class)->dispose (object);
}

static void
heddle_series_dialog_class_init (HeddleSeriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_series_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/meetings/heddle-series-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleSeriesDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HeddleSeriesDialog, bin);
  gtk_widget_class_bind_template_child (widget_class, HeddleSeriesDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleSeriesDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, HeddleSeriesDialog, days);
  gtk_widget_class_bind_template_child (widget_class, HeddleSeriesDialog, plan_button);
  gtk_widget_class_install_action (widget_class, "series.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "series.cancel", NULL, cancel_cb);
}

static void
heddle_series_dialog_init (HeddleSeriesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
heddle_series_dialog_new (HeddleSession *session,
                          const char    *group_id)
{
  HeddleSeriesDialog *self = g_object_new (HEDDLE_TYPE_SERIES_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->form = HEDDLE_RECORD_FORM (heddle_record_form_new (session, &heddle_series_kind, NULL));
  adw_bin_set_child (self->bin, GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "entered", G_CALLBACK (entered_cb), self,
                           G_CONNECT_SWAPPED);
  fill_in (self, group_id);
  heddle_form_drafts_follow (heddle_record_form_get_drafts (self->form), ADW_DIALOG (self),
                             self->view);
  heddle_record_form_aim (self->form, "every");
  g_signal_connect_object (self, "map", G_CALLBACK (heddle_record_form_focus), self->form,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (preview), self, G_CONNECT_SWAPPED);
  preview (self);
  return ADW_DIALOG (self);
}
