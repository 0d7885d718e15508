/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-change-table.h"

#include <glib/gi18n-lib.h>

#include "heddle-boxed-list.h"
#include "heddle-painting-look.h"
#include "heddle-wrapped-label.h"

#define MOST_FIELDS 40
/* Of a value, in characters: what is longer goes on in further lines. */
#define WIDE 24
#define WIDE_NAME 14
#define MOST_LINES 3
#define COLUMNS_KEY "heddle-columns"

/* The columns of all lines are equally wide; the values share what is left. */
typedef struct
{
  GtkSizeGroup *names;
  GtkSizeGroup *now;
  GtkWidget *head;
} Columns;

static void
columns_free (gpointer data)
{
  Columns *self = data;

  g_object_unref (self->names);
  g_object_unref (self->now);
  g_object_unref (self->head);
  g_free (self);
}

static GtkWidget *
cell_new (const char *text,
          const char *css_class,
          int         width)
{
  GtkWidget *label = heddle_wrapped_label_new (text, css_class);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

static GtkWidget *
value_new (const char *text,
           const char *css_class)
{
  return text != NULL ? cell_new (text, css_class, WIDE) : cell_new (_("empty"), "second", WIDE);
}

static GtkWidget *
now_new (const HeddleChangedField *field)
{
  g_autofree char *since = g_strdup_printf (_("changed since: %s"),
                                            field->now != NULL ? field->now : _("empty"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *icon = gtk_image_new_from_icon_name (field->holds ? "heddle-check-symbolic"
                                                               : "heddle-alert-symbolic");
  GtkWidget *label = cell_new (field->holds ? _("still so") : since, NULL, WIDE_NAME);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "state");
  gtk_widget_add_css_class (box, field->holds ? "success" : "warning");

  return box;
}

/* What was, and the arrow to what became. */
static GtkWidget *
was_new (GtkWidget *was,
         gboolean   arrow)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_widget_set_hexpand (was, TRUE);
  gtk_box_append (GTK_BOX (box), was);
  if (arrow)
    {
      GtkWidget *image = gtk_image_new_from_icon_name ("go-next-symbolic");

      gtk_widget_set_valign (image, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), image);
    }

  return box;
}

/* Name, then the values side by side, then how it is now. @was, @now: (nullable) */
static GtkWidget *
line_new (Columns   *columns,
          GtkWidget *name,
          GtkWidget *was,
          GtkWidget *became,
          GtkWidget *now)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *values = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_size_group_add_widget (columns->names, name);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_set_homogeneous (GTK_BOX (values), TRUE);
  gtk_widget_set_hexpand (values, TRUE);
  if (was != NULL)
    gtk_box_append (GTK_BOX (values), was);
  gtk_box_append (GTK_BOX (values), became);
  gtk_box_append (GTK_BOX (line), values);
  if (now != NULL)
    {
      gtk_size_group_add_widget (columns->now, now);
      gtk_box_append (GTK_BOX (line), now);
    }
  gtk_widget_add_css_class (line, "change-field");

  return line;
}

static void
append_field (GtkWidget                 *list,
              Columns                   *columns,
              const HeddleChangedRecord *record,
              const HeddleChangedField  *field)
{
  const char *label = heddle_field_get_label (field->field);
  const char *was = field->was != NULL ? field->was : _("empty");
  const char *became = field->became != NULL ? field->became : _("empty");
  gboolean made = record->sort == HEDDLE_MADE;
  g_autofree char *said = made ? g_strdup_printf ("%s: %s", label, became)
                               : g_strdup_printf (_("%s: was %s, became %s, %s"), label, was,
                                                  became, field->holds ? _("still so")
                                                                       : _("changed since"));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = line_new (columns, cell_new (label, "field-name", WIDE_NAME),
                              made ? NULL : was_new (value_new (field->was, "struck"), TRUE),
                              value_new (field->became, "became"),
                              made && field->holds ? NULL : now_new (field));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* Each line says by itself what its values are; the heads are for the eye. */
static GtkWidget *
head_new (Columns  *columns,
          gboolean  made)
{
  GtkWidget *head = line_new (columns, cell_new (_("Field"), "head", WIDE_NAME),
                              made ? NULL : was_new (cell_new (_("Was"), "head", WIDE), FALSE),
                              cell_new (made ? _("Value") : _("Became"), "head", WIDE),
                              made ? NULL : cell_new (_("Now"), "head", WIDE_NAME));

  gtk_widget_add_css_class (head, "change-head");
  return g_object_ref_sink (head);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  Columns *columns = data;

  gtk_list_box_row_set_header (row, before == NULL ? columns->head : NULL);
}

GtkWidget *
heddle_change_table_new (const HeddleChangedRecord *record)
{
  GtkWidget *list = heddle_boxed_list_new (record->title != NULL ? record->title : record->id);
  Columns *columns = g_new0 (Columns, 1);

  columns->names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  columns->now = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  columns->head = head_new (columns, record->sort == HEDDLE_MADE);
  g_object_set_data_full (G_OBJECT (list), COLUMNS_KEY, columns, columns_free);
  gtk_list_box_set_header_func (GTK_LIST_BOX (list), header_cb, columns, NULL);
  for (guint i = 0; i < MIN (record->fields->len, MOST_FIELDS); i++)
    append_field (list, columns, record, g_ptr_array_index (record->fields, i));

  return list;
}

void
heddle_change_table_set_compact (GtkWidget *table,
                                 gboolean   compact)
{
  Columns *columns = g_object_get_data (G_OBJECT (table), COLUMNS_KEY);
  GtkListBoxRow *row;

  gtk_size_group_set_mode (columns->names, compact ? GTK_SIZE_GROUP_NONE
                                                   : GTK_SIZE_GROUP_HORIZONTAL);
  gtk_size_group_set_mode (columns->now, compact ? GTK_SIZE_GROUP_NONE
                                                 : GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_set_visible (columns->head, !compact);
  heddle_painting_look_set_class (table, "compact", compact);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (table), i)) != NULL; i++)
    {
      GtkWidget *line = gtk_list_box_row_get_child (row);

      gtk_orientable_set_orientation (GTK_ORIENTABLE (line),
                                      compact ? GTK_ORIENTATION_VERTICAL
                                              : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_spacing (GTK_BOX (line), compact ? 3 : 12);
    }
}
