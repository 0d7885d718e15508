/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-handover-dialog.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-completion.h"
#include "heddle-date-text.h"
#include "heddle-handover.h"

#define CHECK_KEY "heddle-check"

struct _HeddleHandoverDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  HeddleCompletion *from;
  HeddleCompletion *to;
  HeddleHandover *handover; /* NULL until both are chosen */

  GtkButton *apply_button;
  AdwEntryRow *from_row;
  AdwEntryRow *to_row;
  GtkLabel *heading;
  GtkLabel *error_label;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeddleHandoverDialog, heddle_handover_dialog, ADW_TYPE_DIALOG)

static void
show_error (HeddleHandoverDialog *self,
            const char           *message)
{
  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);
  if (message != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_count (HeddleHandoverDialog *self)
{
  guint all = self->handover != NULL ? self->handover->work->len : 0;
  guint n = self->handover != NULL ? heddle_handover_count (self->handover) : 0;
  g_autofree char *heading = NULL;
  g_autofree char *label = NULL;

  if (self->handover == NULL)
    heading = g_strdup (_("Choose who gives and who takes. What is done stays with who did it."));
  else if (all == 0)
    heading = g_strdup_printf (_("Nothing is open with %s."),
                               gtk_editable_get_text (GTK_EDITABLE (self->from_row)));
  else
    heading = g_strdup_printf (_("%u of %u go to %s"), n, all,
                               gtk_editable_get_text (GTK_EDITABLE (self->to_row)));
  label = n > 0 ? g_strdup_printf (_("_Hand Over %u"), n) : g_strdup (_("_Hand Over"));
  gtk_label_set_label (self->heading, heading);
  gtk_button_set_label (self->apply_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "handover.apply", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "handover.all", n < all);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "handover.none", n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), all > 0);
}

static void
toggled_cb (GtkCheckButton       *check,
            HeddleHandoverDialog *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW);

  heddle_handover_take (self->handover, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)),
                        gtk_check_button_get_active (check));
  show_count (self);
}

static char *
dup_subtitle (HeddleHandoverDialog *self,
              guint                 i)
{
  const HeddleOpenWork *work = g_ptr_array_index (self->handover->work, i);
  HeddleDay today = heddle_session_get_today (self->session);
  const char *obstacle = heddle_handover_get_obstacle (self->handover, i);
  const char *kind = heddle_kind_get_label (work->kind);
  const char *role = heddle_field_get_label (work->field);
  g_autofree char *day = NULL;
  g_autofree char *distance = NULL;

  if (obstacle != NULL)
    return g_strdup (obstacle);
  if (work->is_part)
    return g_strdup_printf ("%s, %s", kind, role);
  if (work->due == HEDDLE_DAY_NONE)
    return g_strdup_printf (_("%s, %s; no date yet"), kind, role);
  day = heddle_date_text_show_day (work->due, today);
  distance = heddle_date_text_show_distance (work->due, today);

  /* Translators: "Step, Owner; due Tue 19 Jan, tomorrow" */
  return g_strdup_printf (_("%s, %s; due %s, %s"), kind, role, day, distance);
}

static GtkWidget *
row_new (HeddleHandoverDialog *self,
         guint                 i)
{
  const HeddleOpenWork *work = g_ptr_array_index (self->handover->work, i);
  gboolean possible = heddle_handover_get_obstacle (self->handover, i) == NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *subtitle = dup_subtitle (self, i);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), work->what);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               heddle_handover_is_taken (self->handover, i));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_can_focus (check, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  work->what, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_sensitive (row, possible);
  g_object_set_data (G_OBJECT (row), CHECK_KEY, check);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);

  return row;
}

static void
show_work (HeddleHandoverDialog *self)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; self->handover != NULL && i < self->handover->work->len; i++)
    gtk_list_box_append (self->list, row_new (self, i));
  show_count (self);
}

static void
chosen_cb (HeddleHandoverDialog *self)
{
  const char *from = self->from != NULL ? heddle_completion_get_chosen (self->from) : NULL;
  const char *to = self->to != NULL ? heddle_completion_get_chosen (self->to) : NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->handover, heddle_handover_free);
  if (from != NULL && to != NULL)
    self->handover = heddle_handover_new (heddle_session_get_store (self->session), from, to,
                                          heddle_session_get_today (self->session), &error);
  show_error (self, error != NULL ? error->message : NULL);
  show_work (self);
}

static void
tick_all (HeddleHandoverDialog *self,
          gboolean              take)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_sensitive (GTK_WIDGET (row)))
      gtk_check_button_set_active (g_object_get_data (G_OBJECT (row), CHECK_KEY), take);
}

static void
all_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  tick_all (HEDDLE_HANDOVER_DIALOG (widget), TRUE);
}

static void
none_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  tick_all (HEDDLE_HANDOVER_DIALOG (widget), FALSE);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleHandoverDialog *self = HEDDLE_HANDOVER_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (heddle_handover_apply (self->handover, &error))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    show_error (self, error->message);
}

static void
heddle_handover_dialog_dispose (GObject *object)
{
  HeddleHandoverDialog *self = HEDDLE_HANDOVER_DIALOG (object);

  self->from = self->to = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_HANDOVER_DIALOG);
  g_clear_pointer (&self->handover, heddle_handover_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_handover_dialog_parent_class)->dispose (object);
}

static void
heddle_handover_dialog_class_init (HeddleHandoverDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_handover_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/people/heddle-handover-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleHandoverDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleHandoverDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleHandoverDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleHandoverDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, HeddleHandoverDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleHandoverDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "handover.apply", NULL, apply_cb);
  gtk_widget_class_install_action (widget_class, "handover.all", NULL, all_cb);
  gtk_widget_class_install_action (widget_class, "handover.none", NULL, none_cb);
}

static void
heddle_handover_dialog_init (HeddleHandoverDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
heddle_handover_dialog_new (HeddleSession *session,
                            const char    *from)
{
  HeddleHandoverDialog *self = g_object_new (HEDDLE_TYPE_HANDOVER_DIALOG, NULL);
  HeddleStore *store = heddle_session_get_store (session);

  self->session = g_object_ref (session);
  self->from = heddle_completion_attach (self->from_row, store, &heddle_person_kind);
  self->to = heddle_completion_attach (self->to_row, store, &heddle_person_kind);
  heddle_completion_allow_adding (self->to, session);
  if (from != NULL && *from != '\0')
    heddle_completion_choose (self->from, from);
  adw_dialog_set_focus (ADW_DIALOG (self), from != NULL && *from != '\0'
                                               ? GTK_WIDGET (self->to_row)
                                               : GTK_WIDGET (self->from_row));
  chosen_cb (self);

  return ADW_DIALOG (self);
}
