/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-field-editor.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-day-button.h"
#include "heddle-edtf.h"
#include "heddle-entry.h"
#include "heddle-field-rows.h"
#include "heddle-message-row.h"

struct _HeddleFieldEditor
{
  GObject parent_instance;

  HeddleSession *session;
  const HeddleKind *kind;
  const HeddleField *field;
  GtkWidget *row;
  GtkWidget *message_row;
  GtkWidget *message;
  HeddleCompletion *completion; /* references */
  gboolean filling;
  gboolean touched;
  gboolean required;
};

G_DEFINE_FINAL_TYPE (HeddleFieldEditor, heddle_field_editor, G_TYPE_OBJECT)

enum
{
  CHANGED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the field is for stands there as long as nothing else is to be said.
 * Rows that have a second line of their own say it in that, but for choices:
 * it would leave the chosen one no room. */
static const char *
get_help (HeddleFieldEditor *self)
{
  gboolean says_it = ADW_IS_SWITCH_ROW (self->row) || ADW_IS_SPIN_ROW (self->row);

  return self->field->help != NULL && !says_it ? g_dgettext (GETTEXT_PACKAGE, self->field->help)
                                               : NULL;
}

static void
say (HeddleFieldEditor *self,
     const char        *text,
     const char        *css_class)
{
  static const char *const classes[] = { "error", "warning", "dimmed" };
  gboolean wrong = g_strcmp0 (css_class, "error") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (self->message, classes[i]);
  gtk_widget_remove_css_class (self->row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_widget_set_visible (self->message_row, text != NULL);
  if (text == NULL)
    {
      gtk_widget_remove_css_class (self->row, "explained");
      return;
    }

  gtk_label_set_label (GTK_LABEL (self->message), text);
  gtk_widget_add_css_class (self->message, css_class);
  gtk_widget_add_css_class (self->row, "explained");
  if (wrong)
    {
      gtk_widget_add_css_class (self->row, "error");
      gtk_accessible_announce (GTK_ACCESSIBLE (self->row), text,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

/* Whether there is more to say of a value than that it can be read. */
static gboolean
can_say (HeddleFieldEditor *self,
         const char        *text)
{
  HeddleFieldType type = self->field->type;

  if (type == HEDDLE_FIELD_DATE || type == HEDDLE_FIELD_DAY || type == HEDDLE_FIELD_TIME)
    return TRUE;
  /* an address is half typed until it is left */
  if ((self->field->flags & HEDDLE_FIELD_EMAIL) != 0)
    return !self->touched;

  return (self->field->flags & HEDDLE_FIELD_FTE) != 0 && strchr (text, '%') != NULL;
}

static char *
describe_reading (HeddleFieldEditor *self,
                  const HeddleValue *value)
{
  HeddleDay today = heddle_session_get_today (self->session);
  HeddleDay day;

  if (self->field->type == HEDDLE_FIELD_TIME)
    return g_strdup (value->text);
  if (value->type == HEDDLE_VALUE_DECIMAL)
    {
      g_autofree char *number = heddle_value_to_text (value);

      return g_strdup_printf (_("%s FTE"), number);
    }

  day = heddle_day_parse (value->text);
  if (day != HEDDLE_DAY_NONE)
    {
      g_autofree char *words = heddle_date_text_show_day_long (day);
      g_autofree char *distance = heddle_date_text_show_distance (day, today);

      return g_strdup_printf ("%s, %s", words, distance);
    }

  return heddle_date_text_show (value->text, HEDDLE_DAY_NONE);
}

/* While somebody types, only what can be read is said; what cannot be read
 * yet is not called wrong before they are done. A time that is typed as it
 * will be written needs no word. */
static void
say_reading (HeddleFieldEditor *self)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *text = heddle_field_editor_dup_text (self);
  g_autofree char *note = NULL;
  g_autofree char *words = NULL;

  if (!can_say (self, text)
      || *text == '\0'
      || !heddle_entry_read (heddle_session_get_store (self->session), self->kind, self->field,
                             text, heddle_session_get_today (self->session), &value, &note, NULL)
      || (value.type != HEDDLE_VALUE_TEXT && value.type != HEDDLE_VALUE_DECIMAL)
      || (self->field->type == HEDDLE_FIELD_TIME && g_str_equal (text, value.text))
      || (self->field->type == HEDDLE_FIELD_TEXT && note == NULL))
    {
      say (self, get_help (self), "dimmed");
      return;
    }

  words = note == NULL ? describe_reading (self, &value) : NULL;
  say (self, note != NULL ? note : words, note != NULL ? "warning" : "dimmed");
}

static void
changed_cb (HeddleFieldEditor *self)
{
  if (self->filling)
    return;

  self->touched = TRUE;
  say_reading (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
leave_cb (HeddleFieldEditor *self)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *text = NULL;

  if (!self->touched)
    return;

  self->touched = FALSE;
  text = heddle_field_editor_dup_text (self);
  if (*text != '\0')
    heddle_field_editor_read (self, &value, NULL);
  g_signal_emit (self, signals[LEFT], 0);
}

/* What is said of the field that has the focus is seen, too. */
static void
reveal (HeddleFieldEditor *self)
{
  if (gtk_widget_get_visible (self->message_row))
    heddle_message_row_reveal (HEDDLE_MESSAGE_ROW (self->message_row));
}

static void
make_message (HeddleFieldEditor *self)
{
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->message), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_add_css_class (self->message, "field-message");

  self->message_row = g_object_new (HEDDLE_TYPE_MESSAGE_ROW,
                                    "visible", FALSE,
                                    "child", self->message,
                                    NULL);
  gtk_widget_add_css_class (self->message_row, "message");
  g_object_ref_sink (self->message_row);
}

/* What is typed, as far as it can be read. */
static HeddleDay
get_day (gpointer   data,
         HeddleDay *today)
{
  HeddleFieldEditor *self = data;
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *text = heddle_field_editor_dup_text (self);

  *today = heddle_session_get_today (self->session);
  if (*text == '\0'
      || !heddle_entry_read (heddle_session_get_store (self->session), self->kind, self->field,
                             text, *today, &value, NULL, NULL)
      || value.type != HEDDLE_VALUE_TEXT)
    return HEDDLE_DAY_NONE;

  return heddle_edtf_get_first (value.text);
}

static void
make_row (HeddleFieldEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  HeddleStore *store = heddle_session_get_store (self->session);

  self->row = g_object_ref_sink (heddle_field_row_new (self->field, G_CALLBACK (changed_cb), self));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (reveal), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  /* A row has more than its text; leaving that is what counts. */
  gtk_widget_add_controller (ADW_IS_ENTRY_ROW (self->row)
                                 ? GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->row)))
                                 : self->row,
                             focus);
  if (self->field->type == HEDDLE_FIELD_REFERENCE)
    {
      self->completion = heddle_completion_attach (
          ADW_ENTRY_ROW (self->row), store,
          heddle_schema_get_kind (heddle_store_get_schema (store), self->field->target));
      heddle_completion_allow_adding (self->completion, self->session);
    }
  if (self->field->type == HEDDLE_FIELD_DATE || self->field->type == HEDDLE_FIELD_DAY)
    heddle_day_button_add (ADW_ENTRY_ROW (self->row), get_day, self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->row),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->message, NULL, -1);
}

static void
heddle_field_editor_dispose (GObject *object)
{
  HeddleFieldEditor *self = HEDDLE_FIELD_EDITOR (object);

  self->filling = TRUE;
  g_clear_object (&self->row);
  g_clear_object (&self->message_row);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_field_editor_parent_class)->dispose (object);
}

static void
heddle_field_editor_class_init (HeddleFieldEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_field_editor_dispose;

  signals[CHANGED] = g_signal_new ("changed", HEDDLE_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", HEDDLE_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_field_editor_init (HeddleFieldEditor *self)
{
}

HeddleFieldEditor *
heddle_field_editor_new (HeddleSession     *session,
                         const HeddleKind  *kind,
                         const HeddleField *field)
{
  HeddleFieldEditor *self = g_object_new (HEDDLE_TYPE_FIELD_EDITOR, NULL);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *text = NULL;

  self->session = g_object_ref (session);
  self->kind = kind;
  self->field = field;
  make_message (self);
  make_row (self);
  heddle_field_get_initial (field, &value);
  text = heddle_value_to_text (&value);
  heddle_field_editor_set_text (self, text);
  /* What always has a value cannot be left out. */
  if ((field->flags & HEDDLE_FIELD_REQUIRED) != 0
      && (ADW_IS_ENTRY_ROW (self->row) || field->type == HEDDLE_FIELD_LONG_TEXT))
    heddle_field_editor_require (self);

  return self;
}

void
heddle_field_editor_require (HeddleFieldEditor *self)
{
  g_return_if_fail (HEDDLE_IS_FIELD_EDITOR (self));

  self->required = TRUE;
  heddle_field_row_require (self->row, self->field);
}

const char *
heddle_field_editor_explain_mark (void)
{
  return _("Fields marked * are required; Enter or Ctrl+Enter saves");
}

gboolean
heddle_field_editor_is_required (HeddleFieldEditor *self)
{
  g_return_val_if_fail (HEDDLE_IS_FIELD_EDITOR (self), FALSE);

  return self->required;
}

void
heddle_field_editor_add_to (HeddleFieldEditor   *self,
                            AdwPreferencesGroup *group)
{
  g_return_if_fail (HEDDLE_IS_FIELD_EDITOR (self));

  adw_preferences_group_add (group, self->row);
  adw_preferences_group_add (group, self->message_row);
}

GtkWidget *
heddle_field_editor_get_row (HeddleFieldEditor *self)
{
  g_return_val_if_fail (HEDDLE_IS_FIELD_EDITOR (self), NULL);

  return self->row;
}

const HeddleField *
heddle_field_editor_get_field (HeddleFieldEditor *self)
{
  g_return_val_if_fail (HEDDLE_IS_FIELD_EDITOR (self), NULL);

  return self->field;
}

void
heddle_field_editor_set_owners (HeddleFieldEditor *self,
                                HeddleOwnersFunc   get_owners,
                                gpointer           data)
{
  g_return_if_fail (HEDDLE_IS_FIELD_EDITOR (self));

  if (self->completion != NULL)
    heddle_completion_set_owners (self->completion, get_owners, data);
}

char *
heddle_field_editor_dup_text (HeddleFieldEditor *self)
{
  const char *id;

  g_return_val_if_fail (HEDDLE_IS_FIELD_EDITOR (self), NULL);

  id = self->completion != NULL ? heddle_completion_get_chosen (self->completion) : NULL;
  if (id != NULL)
    return g_strdup (id);

  return g_strstrip (heddle_field_row_dup_text (self->row, self->field));
}

/* A date as the rest of the window shows it, where it is read back as the same. */
static char *
dup_shown (HeddleFieldEditor *self,
           const char        *text)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *shown = NULL;

  if ((self->field->type != HEDDLE_FIELD_DATE && self->field->type != HEDDLE_FIELD_DAY)
      || *text == '\0')
    return g_strdup (text);

  shown = heddle_date_text_show_entry (text);
  if (!heddle_entry_read (heddle_session_get_store (self->session), self->kind, self->field,
                          shown, heddle_session_get_today (self->session), &value, NULL, NULL)
      || value.type != HEDDLE_VALUE_TEXT
      || !g_str_equal (value.text, text))
    return g_strdup (text);

  return g_steal_pointer (&shown);
}

void
heddle_field_editor_set_text (HeddleFieldEditor *self,
                              const char        *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (HEDDLE_IS_FIELD_EDITOR (self));

  self->filling = TRUE;
  if (text == NULL)
    text = "";
  shown = dup_shown (self, text);
  if (self->completion == NULL || !heddle_completion_choose (self->completion, text))
    heddle_field_row_set_text (self->row, self->field, shown);
  self->filling = FALSE;
  self->touched = FALSE;
  say_reading (self);
}

gboolean
heddle_field_editor_read (HeddleFieldEditor  *self,
                          HeddleValue        *value,
                          GError            **error)
{
  g_autofree char *text = heddle_field_editor_dup_text (self);
  g_autofree char *note = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (HEDDLE_IS_FIELD_EDITOR (self), FALSE);

  if (heddle_entry_read (heddle_session_get_store (self->session), self->kind, self->field, text,
                         heddle_session_get_today (self->session), value, &note, &local_error)
      && heddle_field_check (self->field, self->kind, value, &local_error))
    {
      if (self->completion != NULL && value->type == HEDDLE_VALUE_TEXT)
        {
          self->filling = TRUE;
          heddle_completion_choose (self->completion, value->text);
          self->filling = FALSE;
        }
      say_reading (self);
      return TRUE;
    }

  heddle_field_editor_show_error (self, local_error->message);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

void
heddle_field_editor_show_error (HeddleFieldEditor *self,
                                const char        *message)
{
  g_autofree char *rule = NULL;

  g_return_if_fail (HEDDLE_IS_FIELD_EDITOR (self));

  rule = heddle_field_dup_rule (self->field, self->kind, message);
  say (self, rule, "error");
  if ((gtk_widget_get_state_flags (self->row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    reveal (self);
}
