/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-findings-button.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-findings.h"
#include "heddle-reason-dialog.h"
#include "heddle-timeline-words.h"
#include "heddle-tone-label.h"

struct _HeddleFindingsButton
{
  AdwBin parent_instance;

  HeddleSession *session;
  GPtrArray *found; /* (element-type HeddleFinding) */
  const HeddleFinding *dismissing;

  GtkMenuButton *button;
  HeddleToneLabel *words;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeddleFindingsButton, heddle_findings_button, ADW_TYPE_BIN)

static void
response_cb (HeddleFindingsButton *self,
             const char           *response,
             AdwDialog            *dialog)
{
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "apply") || self->dismissing == NULL)
    return;
  heddle_findings_dismiss (heddle_session_get_store (self->session), self->dismissing,
                           heddle_reason_dialog_get_reason (dialog),
                           heddle_session_get_today (self->session), &error);
  heddle_reason_dialog_finish (dialog, GTK_WIDGET (self), error);
}

static void
dismiss_cb (HeddleFindingsButton *self,
            GtkWidget            *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "finding"));
  AdwDialog *dialog;

  self->dismissing = self->found->pdata[index];
  gtk_menu_button_popdown (self->button);
  dialog = heddle_reason_dialog_new_dismissal (heddle_session_get_store (self->session),
                                               self->dismissing);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static GtkWidget *
make_dismiss_button (HeddleFindingsButton *self,
                     guint                 index,
                     const char           *message)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = g_strdup_printf (_("Dismiss: %s"), message);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Dismiss with a Reason…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "finding", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (dismiss_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_row (HeddleFindingsButton *self,
         HeddleEpisodePlan    *plan,
         guint                 index)
{
  const HeddleFinding *finding = self->found->pdata[index];
  g_autofree char *message = heddle_timeline_words_finding (plan, finding);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", message, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             heddle_timeline_words_make_icon (finding->severity));
  if (finding->dismissed != NULL)
    {
      g_autofree char *reason = g_strdup_printf (_("Dismissed: %s"), finding->dismissed);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
      gtk_widget_add_css_class (row, "dimmed");
    }
  else
    {
      if (finding->place != NULL)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), finding->place);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 make_dismiss_button (self, index, message));
    }
  gtk_list_box_append (self->list, row);
}

static void
heddle_findings_button_dispose (GObject *object)
{
  HeddleFindingsButton *self = HEDDLE_FINDINGS_BUTTON (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_findings_button_parent_class)->dispose (object);
}

static void
heddle_findings_button_class_init (HeddleFindingsButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_findings_button_dispose;

  g_type_ensure (HEDDLE_TYPE_TONE_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/timeline/heddle-findings-button.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleFindingsButton, button);
  gtk_widget_class_bind_template_child (widget_class, HeddleFindingsButton, words);
  gtk_widget_class_bind_template_child (widget_class, HeddleFindingsButton, list);
}

static void
heddle_findings_button_init (HeddleFindingsButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
heddle_findings_button_fill (HeddleFindingsButton *self,
                             HeddleSession        *session,
                             HeddleEpisodePlan    *plan,
                             gboolean              brief)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (plan->episode));
  g_autofree char *text = NULL;
  guint n = 0;

  g_return_if_fail (HEDDLE_IS_FINDINGS_BUTTON (self));

  g_set_object (&self->session, session);
  self->dismissing = NULL;
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = heddle_findings_list (heddle_session_get_store (session), "episode", id,
                                      heddle_session_get_today (session), NULL);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; self->found != NULL && i < self->found->len; i++)
    {
      add_row (self, plan, i);
      n += ((const HeddleFinding *) self->found->pdata[i])->dismissed == NULL;
    }

  gtk_widget_set_visible (GTK_WIDGET (self), self->found != NULL && self->found->len > 0);
  text = heddle_timeline_words_findings (n, brief);
  heddle_tone_label_set (self->words, text, n > 0 ? HEDDLE_TONE_WARNING : HEDDLE_TONE_PLAIN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}
