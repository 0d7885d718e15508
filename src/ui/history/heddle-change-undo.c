/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-change-undo.h"

#include <glib/gi18n-lib.h>

#include "heddle-boxed-list.h"
#include "heddle-change-story.h"
#include "heddle-wrapped-label.h"

/* So many of the values that go back are told. */
#define MOST_VALUES 4

struct _HeddleChangeUndo
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (HeddleChangeUndo, heddle_change_undo, GTK_TYPE_BOX)

static guint undo_signal;

static void
append_row (GtkWidget  *list,
            GtkWidget  *child,
            const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (child, "change-field");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static GtkWidget *
value_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = heddle_wrapped_label_new (text, css_class);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 3);

  return label;
}

static void
append_effect (GtkWidget  *list,
               const char *icon_name,
               const char *css_class,
               const char *title,
               const char *subtitle)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  g_autofree char *name = subtitle != NULL ? g_strdup_printf ("%s, %s", title, subtitle)
                                           : g_strdup (title);

  gtk_widget_add_css_class (icon, css_class);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (lines), value_new (title, NULL));
  if (subtitle != NULL)
    gtk_box_append (GTK_BOX (lines), value_new (subtitle, "second-line"));
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), lines);
  append_row (list, row, name);
}

/* What undo does to the records: made ones go, removed ones come back. */
static void
append_whole (GtkWidget         *list,
              GPtrArray         *story,
              HeddleChangedSort  sort,
              gboolean           holds,
              const char        *icon,
              const char        *css_class,
              const char        *one,
              const char        *many)
{
  const HeddleChangedRecord *first = NULL;
  g_autofree char *title = NULL;
  g_autofree char *which = NULL;
  guint n = 0;

  for (guint i = 0; i < story->len; i++)
    {
      const HeddleChangedRecord *record = g_ptr_array_index (story, i);

      if (record->sort != sort || record->holds != holds)
        continue;
      first = n == 0 ? record : first;
      n++;
    }
  if (n == 0)
    return;

  title = g_strdup_printf (n == 1 ? one : many, n);
  which = n == 1 ? g_strdup (first->title) : g_strdup_printf (_("%s and others"), first->title);
  append_effect (list, icon, css_class, title, which);
}

/* The names of the fields that go back, and each that stays with its value. */
static void
append_fields_effect (GtkWidget *list,
                      GPtrArray *story)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *title = NULL;
  guint n_back = 0;
  guint n_stay = 0;

  for (guint i = 0; i < story->len; i++)
    {
      const HeddleChangedRecord *record = g_ptr_array_index (story, i);

      for (guint j = 0; record->sort != HEDDLE_MADE && j < record->fields->len; j++)
        {
          const HeddleChangedField *field = g_ptr_array_index (record->fields, j);

          if (!field->holds)
            {
              n_stay++;
              continue;
            }
          if (n_back++ < MOST_VALUES)
            g_string_append_printf (names, "%s%s: %s", names->len > 0 ? "; " : "",
                                    heddle_field_get_label (field->field),
                                    field->was != NULL ? field->was : _("empty"));
        }
    }
  if (n_back > 0)
    {
      title = g_strdup_printf (ngettext ("%'u value goes back", "%'u values go back", n_back),
                               n_back);
      append_effect (list, "heddle-check-symbolic", "success", title, names->str);
      g_clear_pointer (&title, g_free);
    }
  if (n_stay > 0)
    {
      title = g_strdup_printf (ngettext ("%'u value stays", "%'u values stay", n_stay), n_stay);
      append_effect (list, "heddle-alert-symbolic", "warning", title, _("set later"));
    }
}

static GtkWidget *
effects_new (GPtrArray *story)
{
  GtkWidget *list = heddle_boxed_list_new (_("If You Undo This"));

  append_whole (list, story, HEDDLE_MADE, TRUE, "user-trash-symbolic", "dim-icon",
                _("%'u record goes to the trash"), _("%'u records go to the trash"));
  append_whole (list, story, HEDDLE_PUT_BACK, TRUE, "user-trash-symbolic", "dim-icon",
                _("%'u record goes to the trash again"), _("%'u records go to the trash again"));
  append_whole (list, story, HEDDLE_REMOVED, TRUE, "heddle-check-symbolic", "success",
                _("%'u record comes back"), _("%'u records come back"));
  append_whole (list, story, HEDDLE_REMOVED, FALSE, "heddle-check-symbolic", "dim-icon",
                _("%'u record is back already"), _("%'u records are back already"));
  append_whole (list, story, HEDDLE_MADE, FALSE, "heddle-check-symbolic", "dim-icon",
                _("%'u record is in the trash already"), _("%'u records are in the trash already"));
  append_fields_effect (list, story);

  return list;
}

static void
clicked_cb (HeddleChangeUndo *self)
{
  g_signal_emit (self, undo_signal, 0);
}

static GtkWidget *
button_new (HeddleChangeUndo *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "edit-undo-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("_Undo This Change"));
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Undo This Change"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
heddle_change_undo_class_init (HeddleChangeUndoClass *klass)
{
  /**
   * HeddleChangeUndo::undo:
   *
   * The button was pressed: who holds this undoes the change.
   */
  undo_signal = g_signal_new ("undo", HEDDLE_TYPE_CHANGE_UNDO, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
}

static void
heddle_change_undo_init (HeddleChangeUndo *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

GtkWidget *
heddle_change_undo_new (GPtrArray *story,
                        gboolean   can_undo)
{
  HeddleChangeUndo *self = g_object_new (HEDDLE_TYPE_CHANGE_UNDO, NULL);
  GtkWidget *buttons = adw_wrap_box_new ();
  GtkWidget *button = button_new (self);

  gtk_widget_set_sensitive (button, can_undo);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), button);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons),
                       heddle_wrapped_label_new (_("An undo can be undone"), "second-line"));
  gtk_box_append (GTK_BOX (self), heddle_wrapped_label_new (_("If You Undo This"), "heading"));
  gtk_box_append (GTK_BOX (self), effects_new (story));
  gtk_box_append (GTK_BOX (self), buttons);

  return GTK_WIDGET (self);
}
