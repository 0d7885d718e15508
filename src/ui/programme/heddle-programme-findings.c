/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme-findings.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-findings.h"
#include "heddle-reason-dialog.h"
#include "heddle-timeline-words.h"

/* So many are seen before somebody asks for the rest. */
#define FIRST_ROWS 6

struct _HeddleProgrammeFindings
{
  GtkBox parent_instance;

  HeddleSession *session;
  GPtrArray *found; /* (element-type HeddleFinding) */
  guint count;
  gboolean all;

  GtkLabel *number;
  GtkListBox *list;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (HeddleProgrammeFindings, heddle_programme_findings, GTK_TYPE_BOX)

static guint chosen_signal;

static void
response_cb (HeddleProgrammeFindings *self,
             const char              *response,
             AdwDialog               *dialog)
{
  const HeddleFinding *finding = g_object_get_data (G_OBJECT (dialog), "finding");
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "apply"))
    return;
  heddle_findings_dismiss (heddle_session_get_store (self->session), finding,
                           heddle_reason_dialog_get_reason (dialog),
                           heddle_session_get_today (self->session), &error);
  heddle_reason_dialog_finish (dialog, GTK_WIDGET (self), error);
}

static void
dismiss_cb (HeddleProgrammeFindings *self,
            GtkWidget               *button)
{
  const HeddleFinding *finding = g_object_get_data (G_OBJECT (button), "finding");
  AdwDialog *dialog
      = heddle_reason_dialog_new_dismissal (heddle_session_get_store (self->session), finding);

  /* The list may be filled anew while the dialog asks. */
  g_object_set_data_full (G_OBJECT (dialog), "found", g_ptr_array_ref (self->found),
                          (GDestroyNotify) g_ptr_array_unref);
  g_object_set_data (G_OBJECT (dialog), "finding", (gpointer) finding);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* What is left over is one row, which gives way to the rest. */
static void
fold (HeddleProgrammeFindings *self)
{
  GtkListBoxRow *row;
  int n = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, n)) != NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (row), self->all || n < FIRST_ROWS);
      n++;
    }
  if (!self->all && n > FIRST_ROWS)
    {
      g_autofree char *title = g_strdup_printf (_("%d more"), n - FIRST_ROWS);
      GtkWidget *more = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "activatable", TRUE,
                                      NULL);

      gtk_list_box_append (self->list, more);
    }
}

static void
row_activated_cb (HeddleProgrammeFindings *self,
                  GtkListBoxRow           *row)
{
  if (g_object_get_data (G_OBJECT (row), "session") == NULL)
    {
      GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->list, FIRST_ROWS);

      self->all = TRUE;
      fold (self);
      gtk_widget_grab_focus (GTK_WIDGET (next));
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
      return;
    }
  g_signal_emit (self, chosen_signal, 0, g_object_get_data (G_OBJECT (row), "session"));
}

static GtkWidget *
dismiss_button_new (HeddleProgrammeFindings *self,
                    const HeddleFinding     *finding,
                    const char              *text)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = g_strdup_printf (_("Dismiss: %s"), text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Dismiss with a Reason…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data (G_OBJECT (button), "finding", (gpointer) finding);
  g_signal_connect_object (button, "clicked", G_CALLBACK (dismiss_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_row (HeddleProgrammeFindings *self,
         HeddleProgrammeProblem  *problem,
         const HeddleFinding     *finding)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", problem->text,
                                 "activatable", TRUE,
                                 NULL);
  g_autofree char *dismissed =
    finding->dismissed != NULL ? g_strdup_printf (_("Dismissed: %s"), finding->dismissed) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               dismissed != NULL ? dismissed : problem->when);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             heddle_timeline_words_make_icon (problem->severity));
  if (dismissed != NULL)
    gtk_widget_add_css_class (row, "dimmed");
  else
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 dismiss_button_new (self, finding, problem->text));
      self->count++;
    }
  g_object_set_data_full (G_OBJECT (row), "session",
                          g_strdup (g_ptr_array_index (finding->ids, 0)), g_free);
  gtk_list_box_append (self->list, row);
}

/* The finding is what is dismissed, the problem is how it is said here. */
static const HeddleFinding *
find_finding (HeddleProgrammeFindings   *self,
              const HeddleProgrammePlan *plan,
              HeddleProgrammeProblem    *problem)
{
  const char *session = heddle_record_get_id (
    g_ptr_array_index (plan->sessions, g_array_index (problem->sessions, guint, 0)));
  g_autofree char *facts = g_strdup_printf ("%s %s", session, problem->facts);

  for (guint i = 0; self->found != NULL && i < self->found->len; i++)
    {
      const HeddleFinding *finding = g_ptr_array_index (self->found, i);

      if (g_str_equal (finding->rule, problem->rule) && g_str_equal (finding->facts, facts))
        return finding;
    }
  return NULL;
}

static void
heddle_programme_findings_dispose (GObject *object)
{
  HeddleProgrammeFindings *self = HEDDLE_PROGRAMME_FINDINGS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_programme_findings_parent_class)->dispose (object);
}

static void
heddle_programme_findings_class_init (HeddleProgrammeFindingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_programme_findings_dispose;
  chosen_signal = g_signal_new ("chosen", HEDDLE_TYPE_PROGRAMME_FINDINGS, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/programme/heddle-programme-findings.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeFindings, number);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeFindings, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleProgrammeFindings, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
heddle_programme_findings_init (HeddleProgrammeFindings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
heddle_programme_findings_fill (HeddleProgrammeFindings   *self,
                                HeddleSession             *session,
                                const HeddleProgrammePlan *plan,
                                GPtrArray                 *problems)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (plan->episode));
  g_autofree char *number = NULL;

  g_return_if_fail (HEDDLE_IS_PROGRAMME_FINDINGS (self));

  g_set_object (&self->session, session);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = heddle_findings_list (heddle_session_get_store (session), "episode", id,
                                      heddle_session_get_today (session), NULL);
  self->count = 0;
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < problems->len; i++)
    {
      HeddleProgrammeProblem *problem = g_ptr_array_index (problems, i);
      const HeddleFinding *finding = find_finding (self, plan, problem);

      if (finding != NULL)
        add_row (self, problem, finding);
    }
  fold (self);
  number = g_strdup_printf ("%u", self->count);
  gtk_label_set_label (self->number, self->count > 0 ? number : "");
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          gtk_list_box_get_row_at_index (self->list, 0) != NULL);
  gtk_widget_set_visible (self->nothing, gtk_list_box_get_row_at_index (self->list, 0) == NULL);
}

GPtrArray *
heddle_programme_findings_list_standing (HeddleProgrammeFindings   *self,
                                         const HeddleProgrammePlan *plan,
                                         GPtrArray                 *problems)
{
  GPtrArray *standing = g_ptr_array_new ();

  g_return_val_if_fail (HEDDLE_IS_PROGRAMME_FINDINGS (self), standing);

  for (guint i = 0; i < problems->len; i++)
    {
      const HeddleFinding *finding = find_finding (self, plan, problems->pdata[i]);

      if (finding != NULL && finding->dismissed == NULL)
        g_ptr_array_add (standing, problems->pdata[i]);
    }
  return standing;
}

guint
heddle_programme_findings_count (HeddleProgrammeFindings *self)
{
  g_return_val_if_fail (HEDDLE_IS_PROGRAMME_FINDINGS (self), 0);

  return self->count;
}
