/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-field-rows.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

static gboolean
is_spin (const HeddleField *field)
{
  return field->type == HEDDLE_FIELD_INTEGER && field->initial != NULL
         && field->maximum > field->minimum;
}

static GtkWidget *
entry_row_new (GCallback changed,
               gpointer  data)
{
  GtkWidget *row = adw_entry_row_new ();

  g_signal_connect_swapped (row, "changed", changed, data);

  return row;
}

/* AdwSpinRow hides itself from screen readers unless it gets another role. */
static GtkWidget *
spin_row_new (const HeddleField *field,
              GCallback          changed,
              gpointer           data)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (atoi (field->initial), field->minimum,
                                                  field->maximum, 1, 5, 0);
  GtkWidget *row = g_object_new (ADW_TYPE_SPIN_ROW,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "adjustment", adjustment,
                                 NULL);

  g_signal_connect_swapped (row, "notify::value", changed, data);

  return row;
}

static GtkWidget *
switch_row_new (const HeddleField *field,
                GCallback          changed,
                gpointer           data)
{
  GtkWidget *row = adw_switch_row_new ();

  g_signal_connect_swapped (row, "notify::active", changed, data);

  return row;
}

/* Where nothing is a choice too, it stands first. */
static gboolean
has_nothing (const HeddleField *field)
{
  return !(field->flags & HEDDLE_FIELD_REQUIRED) && field->initial == NULL;
}

static GtkWidget *
choice_row_new (const HeddleField *field,
                GCallback          changed,
                gpointer           data)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  if (has_nothing (field))
    gtk_string_list_append (list, _("Not set"));
  for (const HeddleChoice *choice = field->choices; choice->word != NULL; choice++)
    gtk_string_list_append (list, g_dgettext (GETTEXT_PACKAGE, choice->label));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  gtk_widget_add_css_class (row, "choices");
  g_signal_connect_swapped (row, "notify::selected", changed, data);

  return row;
}

static GtkWidget *
long_text_row_new (const HeddleField *field,
                   GCallback          changed,
                   gpointer           data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW,
                                 "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (heddle_field_get_label (field));
  GtkWidget *view = gtk_text_view_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 54);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heddle_field_get_label (field), -1);
  gtk_widget_add_css_class (row, "long");
  gtk_widget_add_css_class (box, "long-text");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "heddle-view", view);
  g_object_set_data (G_OBJECT (row), "heddle-buffer",
                     gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", changed,
                            data);

  return row;
}

GtkWidget *
heddle_field_row_new (const HeddleField *field,
                      GCallback          changed,
                      gpointer           data)
{
  GtkWidget *row;

  if (field->type == HEDDLE_FIELD_LONG_TEXT)
    row = long_text_row_new (field, changed, data);
  else if (field->type == HEDDLE_FIELD_FLAG)
    row = switch_row_new (field, changed, data);
  else if (field->type == HEDDLE_FIELD_CHOICE)
    row = choice_row_new (field, changed, data);
  else if (is_spin (field))
    row = spin_row_new (field, changed, data);
  else
    row = entry_row_new (changed, data);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heddle_field_get_label (field));
  if (field->help != NULL && (ADW_IS_SWITCH_ROW (row) || ADW_IS_SPIN_ROW (row)))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), g_dgettext (GETTEXT_PACKAGE, field->help));

  return row;
}

/* What somebody is told who cannot see the mark. */
static void
tell_required (GtkWidget  *widget,
               const char *label)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE,
                                  -1);
}

void
heddle_field_row_require (GtkWidget         *row,
                          const HeddleField *field)
{
  const char *label = heddle_field_get_label (field);
  /* Translators: a field that has to be filled in */
  g_autofree char *marked = g_strdup_printf (_("%s *"), label);
  GtkWidget *view = g_object_get_data (G_OBJECT (row), "heddle-view");

  if (view != NULL)
    {
      gtk_label_set_label (GTK_LABEL (gtk_widget_get_prev_sibling (view)), marked);
      tell_required (view, label);
      return;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), marked);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (ADW_IS_ENTRY_ROW (row))
    tell_required (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))), label);
}

char *
heddle_field_row_dup_text (GtkWidget         *row,
                           const HeddleField *field)
{
  GtkTextBuffer *buffer = g_object_get_data (G_OBJECT (row), "heddle-buffer");

  if (buffer != NULL)
    {
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
    }
  if (ADW_IS_SWITCH_ROW (row))
    return g_strdup (adw_switch_row_get_active (ADW_SWITCH_ROW (row)) ? "yes" : "no");
  if (ADW_IS_SPIN_ROW (row))
    return g_strdup_printf ("%d", (int) adw_spin_row_get_value (ADW_SPIN_ROW (row)));
  if (ADW_IS_COMBO_ROW (row))
    {
      guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

      if (has_nothing (field))
        return g_strdup (selected == 0 ? "" : field->choices[selected - 1].word);
      return g_strdup (field->choices[selected].word);
    }

  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static guint
find_choice (const HeddleField *field,
             const char        *word)
{
  for (guint i = 0; field->choices[i].word != NULL; i++)
    if (g_str_equal (field->choices[i].word, word))
      return has_nothing (field) ? i + 1 : i;

  return 0;
}

void
heddle_field_row_set_text (GtkWidget         *row,
                           const HeddleField *field,
                           const char        *text)
{
  GtkTextBuffer *buffer = g_object_get_data (G_OBJECT (row), "heddle-buffer");

  if (buffer != NULL)
    gtk_text_buffer_set_text (buffer, text, -1);
  else if (ADW_IS_SWITCH_ROW (row))
    adw_switch_row_set_active (ADW_SWITCH_ROW (row),
                               g_str_equal (text, "1") || g_str_equal (text, "yes"));
  else if (ADW_IS_SPIN_ROW (row))
    adw_spin_row_set_value (ADW_SPIN_ROW (row), atoi (*text != '\0' ? text : field->initial));
  else if (ADW_IS_COMBO_ROW (row))
    adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_choice (field, text));
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* The row of a long text takes no focus itself. A choice that is selected would
 * be lost with the first key. */
void
heddle_field_row_focus (GtkWidget *row)
{
  GtkWidget *view = g_object_get_data (G_OBJECT (row), "heddle-view");

  gtk_widget_grab_focus (view != NULL ? view : row);
  if (GTK_IS_EDITABLE (row) && gtk_widget_has_css_class (row, "choices"))
    gtk_editable_set_position (GTK_EDITABLE (row), -1);
}
