/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-outcome-form.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-field-editor.h"
#include "forms/heddle-field-rows.h"
#include "forms/heddle-form-drafts.h"

#define N_FIELDS_MAX 3

struct _HeddleOutcomeForm
{
  AdwBin parent_instance;

  HeddlePresentation *presentation;
  gboolean action;
  char *item; /* where it was opened: who moves on meanwhile means this one */
  HeddleFieldEditor *editors[N_FIELDS_MAX];
  guint n_editors;
  HeddleFormDrafts *drafts;
  GtkWidget *error;
};

G_DEFINE_FINAL_TYPE (HeddleOutcomeForm, heddle_outcome_form, ADW_TYPE_BIN)

static guint done_signal;

static void
show_error (HeddleOutcomeForm *self,
            const GError      *error)
{
  gtk_label_set_label (GTK_LABEL (self->error), error->message);
  gtk_widget_set_visible (self->error, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
read_values (HeddleOutcomeForm *self,
             HeddleValue       *values)
{
  gboolean good = TRUE;

  for (guint i = 0; i < self->n_editors; i++)
    if (!heddle_field_editor_read (self->editors[i], &values[i], NULL))
      {
        if (good)
          heddle_field_row_focus (heddle_field_editor_get_row (self->editors[i]));
        good = FALSE;
      }
  return good;
}

static const char *
get_text (const HeddleValue *value)
{
  return value->type == HEDDLE_VALUE_TEXT ? value->text : NULL;
}

static char *
record (HeddleOutcomeForm  *self,
        const HeddleValue  *values,
        GError            **error)
{
  HeddleStore *store =
    heddle_session_get_store (heddle_presentation_get_session (self->presentation));
  const char *meeting = heddle_presentation_get_meeting (self->presentation);

  if (self->action)
    return heddle_meeting_agree_action (store, meeting, self->item, get_text (&values[0]),
                                        get_text (&values[1]), get_text (&values[2]), error);
  return heddle_meeting_decide (store, meeting, self->item, get_text (&values[0]),
                                get_text (&values[1]), error);
}

static void
save (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  HeddleOutcomeForm *self = HEDDLE_OUTCOME_FORM (widget);
  HeddleValue values[N_FIELDS_MAX] = { HEDDLE_VALUE_INIT, HEDDLE_VALUE_INIT, HEDDLE_VALUE_INIT };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  gtk_widget_set_visible (self->error, FALSE);
  if (read_values (self, values))
    {
      id = record (self, values, &error);
      if (id != NULL)
        {
          heddle_form_drafts_discard (self->drafts);
          g_signal_emit (self, done_signal, 0, TRUE);
        }
      else
        show_error (self, error);
    }
  for (guint i = 0; i < N_FIELDS_MAX; i++)
    heddle_value_clear (&values[i]);
}

static void
cancel (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  heddle_form_drafts_discard (HEDDLE_OUTCOME_FORM (widget)->drafts);
  g_signal_emit (widget, done_signal, 0, FALSE);
}

/* What was typed is there when the same is asked at the same item again. */
static void
leave (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  HeddleOutcomeForm *self = HEDDLE_OUTCOME_FORM (widget);

  if (heddle_form_drafts_keep (self->drafts))
    heddle_presentation_say (self->presentation, _("What was typed is kept for next time"));
  g_signal_emit (self, done_signal, 0, FALSE);
}

static void
activated_cb (HeddleOutcomeForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "outcome.save", NULL);
}

/* --- Its rows --------------------------------------------------------------- */

static void
add_editor (HeddleOutcomeForm   *self,
            AdwPreferencesGroup *group,
            const HeddleKind    *kind,
            const char          *name)
{
  HeddleFieldEditor *editor =
    heddle_field_editor_new (heddle_presentation_get_session (self->presentation), kind,
                             heddle_kind_get_field (kind, name));
  GtkWidget *row = heddle_field_editor_get_row (editor);

  heddle_field_editor_add_to (editor, group);
  heddle_form_drafts_add_editor (self->drafts, editor);
  if (ADW_IS_ENTRY_ROW (row))
    g_signal_connect_object (row, "entry-activated", G_CALLBACK (activated_cb), self,
                             G_CONNECT_SWAPPED);
  self->editors[self->n_editors++] = editor;
}

static GtkWidget *
button_new (const char *label,
            const char *action,
            const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  return button;
}

static GtkWidget *
make_buttons (HeddleOutcomeForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *cancel_button = button_new (_("_Cancel"), "outcome.cancel", NULL);
  GtkWidget *save_button =
    button_new (self->action ? _("_Record Action") : _("_Record Decision"), "outcome.save",
                "suggested-action");

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), cancel_button);
  gtk_box_append (GTK_BOX (box), save_button);
  return box;
}

static void
fill (HeddleOutcomeForm *self)
{
  static const char *const decision_fields[] = { "text", "how" };
  static const char *const action_fields[] = { "title", "owner", "due" };
  const HeddleKind *kind = self->action ? &heddle_action_kind : &heddle_decision_kind;
  const char *const *names = self->action ? action_fields : decision_fields;
  guint n = self->action ? G_N_ELEMENTS (action_fields) : G_N_ELEMENTS (decision_fields);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *heading = gtk_label_new (self->action ? _("Action") : _("Decision"));

  self->drafts = heddle_form_drafts_new (
      heddle_session_get_store (heddle_presentation_get_session (self->presentation)),
      self->action ? "outcome action" : "outcome decision",
      self->item != NULL ? self->item : heddle_presentation_get_meeting (self->presentation));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "title-2");
  for (guint i = 0; i < n; i++)
    add_editor (self, ADW_PREFERENCES_GROUP (group), kind, names[i]);
  self->error = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->error), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->error), 0);
  gtk_widget_add_css_class (self->error, "error");
  gtk_widget_set_visible (self->error, FALSE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), heddle_form_drafts_offer (self->drafts));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), self->error);
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_widget_add_css_class (box, "outcome");
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
heddle_outcome_form_dispose (GObject *object)
{
  HeddleOutcomeForm *self = HEDDLE_OUTCOME_FORM (object);

  g_clear_object (&self->drafts);
  for (guint i = 0; i < self->n_editors; i++)
    g_clear_object (&self->editors[i]);
  self->n_editors = 0;
  g_clear_pointer (&self->item, g_free);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (heddle_outcome_form_parent_class)->dispose (object);
}

static void
heddle_outcome_form_class_init (HeddleOutcomeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_outcome_form_dispose;
  gtk_widget_class_install_action (widget_class, "outcome.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "outcome.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "outcome.leave", NULL, leave);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "outcome.leave", NULL);
  done_signal = g_signal_new ("done", HEDDLE_TYPE_OUTCOME_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

/* Enter records, in a long text too, where it goes to a new line with Shift. */
static gboolean
key_cb (HeddleOutcomeForm *self,
        guint              key,
        guint              code,
        GdkModifierType    modifiers)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  if ((modifiers & GDK_CONTROL_MASK) == 0
      && (!GTK_IS_TEXT_VIEW (focus) || (modifiers & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_PROPAGATE;
  activated_cb (self);
  return GDK_EVENT_STOP;
}

static void
heddle_outcome_form_init (HeddleOutcomeForm *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

GtkWidget *
heddle_outcome_form_new (HeddlePresentation *presentation,
                         HeddleWish          wish)
{
  HeddleOutcomeForm *self = g_object_new (HEDDLE_TYPE_OUTCOME_FORM, NULL);

  self->presentation = g_object_ref (presentation);
  self->action = wish == HEDDLE_WISH_ACTION;
  self->item = g_strdup (heddle_presentation_get_item_id (presentation));
  fill (self);
  return GTK_WIDGET (self);
}

void
heddle_outcome_form_focus (HeddleOutcomeForm *self)
{
  heddle_field_row_focus (heddle_field_editor_get_row (self->editors[0]));
}
