/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-import-side.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-completion.h"
#include "heddle-import-effects.h"
#include "heddle-painting-look.h"

#define LINK_KEY "heddle-import-link"
/** EFFECTS: How many are counted, and how many have room beside the rows. */
#define EFFECTS 99
#define EFFECTS_SHOWN 2

/* What a row of the side stands for. */
typedef struct
{
  HeddleImport *import;
  guint column;
  const char *field;
  GPtrArray *targets; /* names of fields by place in the list, NULL first */
  HeddleImportSideFunc chosen;
  gpointer data;
} Link;

static void
link_free (gpointer data)
{
  Link *self = data;

  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_free (self);
}

static Link *
link_new (GtkWidget            *row,
          HeddleImport         *import,
          HeddleImportSideFunc  chosen,
          gpointer              data)
{
  Link *self = g_new0 (Link, 1);

  self->import = import;
  self->chosen = chosen;
  self->data = data;
  g_object_set_data_full (G_OBJECT (row), LINK_KEY, self, link_free);
  return self;
}

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group,
         GPtrArray           *rows,
         GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
column_chosen_cb (AdwComboRow *row)
{
  Link *self = g_object_get_data (G_OBJECT (row), LINK_KEY);
  guint place = adw_combo_row_get_selected (row);

  if (place >= self->targets->len
      || g_strcmp0 (self->targets->pdata[place],
                    heddle_import_get_target (self->import, self->column)) == 0)
    return;
  heddle_import_set_target (self->import, self->column, self->targets->pdata[place]);
  self->chosen (self->data);
}

static gboolean
is_target (const char *one,
           const char *other)
{
  return g_strcmp0 (one, other) == 0;
}

/* Not imported, the record itself, then the fields of the kind; those that nobody would
 * choose only where the column is one. */
static GtkStringList *
list_targets (HeddleImport *import,
              const char   *current,
              GPtrArray    *targets)
{
  g_autoptr (GPtrArray) fields = heddle_import_list_fields (import);
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _("not imported"));
  g_ptr_array_add (targets, NULL);
  gtk_string_list_append (labels, _("which record it is"));
  g_ptr_array_add (targets, (gpointer) HEDDLE_IMPORT_ID_COLUMN);
  for (guint i = 0; i < fields->len; i++)
    {
      const HeddleField *field = g_ptr_array_index (fields, i);

      gtk_string_list_append (labels, heddle_field_get_label (field));
      g_ptr_array_add (targets, (gpointer) field->name);
    }
  if (current != NULL
      && !g_ptr_array_find_with_equal_func (targets, current, (GEqualFunc) is_target, NULL))
    {
      gtk_string_list_append (labels, heddle_field_get_label (heddle_kind_get_field (
                                          heddle_import_get_kind (import), current)));
      g_ptr_array_add (targets, (gpointer) current);
    }

  return labels;
}

void
heddle_import_side_show_columns (AdwPreferencesGroup  *group,
                                 GPtrArray            *rows,
                                 HeddleImport         *import,
                                 HeddleImportSideFunc  chosen,
                                 gpointer              data)
{
  HeddleSheet *sheet = heddle_import_get_sheet (import);

  clear_rows (group, rows);
  for (guint i = 0; sheet->header[i] != NULL; i++)
    {
      GtkWidget *row = adw_combo_row_new ();
      Link *self = link_new (row, import, chosen, data);
      g_autoptr (GtkStringList) labels = NULL;

      self->column = i;
      self->targets = g_ptr_array_new ();
      labels = list_targets (import, heddle_import_get_target (import, i), self->targets);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     *sheet->header[i] != '\0' ? sheet->header[i]
                                                               : _("(no name)"));
      adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
      for (guint j = 0; j < self->targets->len; j++)
        if (g_strcmp0 (self->targets->pdata[j], heddle_import_get_target (import, i)) == 0)
          adw_combo_row_set_selected (ADW_COMBO_ROW (row), j);
      g_signal_connect (row, "notify::selected", G_CALLBACK (column_chosen_cb), NULL);
      add_row (group, rows, row);
    }
}

static void
set_fixed (GtkWidget  *row,
           const char *text)
{
  Link *self = g_object_get_data (G_OBJECT (row), LINK_KEY);
  g_autoptr (GError) error = NULL;
  gboolean fits = heddle_import_set_fixed (self->import, self->field,
                                           *text != '\0' ? text : NULL, &error);

  heddle_painting_look_set_class (row, "error", !fits);
  gtk_widget_set_tooltip_text (row, error != NULL ? error->message : NULL);
  self->chosen (self->data);
}

static void
typed_cb (GtkEditable *row)
{
  set_fixed (GTK_WIDGET (row), gtk_editable_get_text (row));
}

static void
choice_chosen_cb (AdwComboRow *row)
{
  Link *self = g_object_get_data (G_OBJECT (row), LINK_KEY);
  const char *word = self->targets->pdata[adw_combo_row_get_selected (row)];

  set_fixed (GTK_WIDGET (row), word != NULL ? word : "");
}

static GtkWidget *
choice_row_new (HeddleImport         *import,
                const HeddleField    *field,
                HeddleImportSideFunc  chosen,
                gpointer              data)
{
  GtkWidget *row = adw_combo_row_new ();
  Link *self = link_new (row, import, chosen, data);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->field = field->name;
  self->targets = g_ptr_array_new ();
  gtk_string_list_append (labels, _("to be chosen"));
  g_ptr_array_add (self->targets, NULL);
  for (guint i = 0; field->choices[i].word != NULL; i++)
    {
      gtk_string_list_append (labels, _(field->choices[i].label));
      g_ptr_array_add (self->targets, (gpointer) field->choices[i].word);
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  g_signal_connect (row, "notify::selected", G_CALLBACK (choice_chosen_cb), NULL);

  return row;
}

static GtkWidget *
entry_row_new (HeddleImport         *import,
               HeddleStore          *store,
               const HeddleField    *field,
               HeddleImportSideFunc  chosen,
               gpointer              data)
{
  GtkWidget *row = adw_entry_row_new ();
  Link *self = link_new (row, import, chosen, data);

  self->field = field->name;
  if (field->type == HEDDLE_FIELD_REFERENCE)
    heddle_completion_attach (ADW_ENTRY_ROW (row), store,
                              heddle_schema_get_kind (heddle_store_get_schema (store),
                                                      field->target));
  g_signal_connect (row, "changed", G_CALLBACK (typed_cb), NULL);

  return row;
}

void
heddle_import_side_show_missing (AdwPreferencesGroup  *group,
                                 GPtrArray            *rows,
                                 HeddleImport         *import,
                                 HeddleStore          *store,
                                 HeddleImportSideFunc  chosen,
                                 gpointer              data)
{
  g_autoptr (GPtrArray) fields = heddle_import_list_missing (import);

  clear_rows (group, rows);
  for (guint i = 0; i < fields->len; i++)
    {
      const HeddleField *field = g_ptr_array_index (fields, i);
      g_autofree char *title = NULL;
      GtkWidget *row = field->type == HEDDLE_FIELD_CHOICE
                         ? choice_row_new (import, field, chosen, data)
                         : entry_row_new (import, store, field, chosen, data);

      /* Translators: a field, and that one value of it is for all rows */
      title = g_strdup_printf (_("%s, of all rows"), heddle_field_get_label (field));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      add_row (group, rows, row);
    }
}

void
heddle_import_side_fill_owner (GPtrArray        *rows,
                               const HeddleKind *kind,
                               HeddleRecord     *owner)
{
  g_autofree char *title = heddle_record_dup_title (owner);

  for (guint i = 0; i < rows->len; i++)
    {
      Link *link = g_object_get_data (G_OBJECT (rows->pdata[i]), LINK_KEY);
      const HeddleField *field = heddle_kind_get_field (kind, link->field);

      if (field != NULL && field->type == HEDDLE_FIELD_REFERENCE
          && g_str_equal (field->target, heddle_record_get_kind (owner)->name))
        gtk_editable_set_text (GTK_EDITABLE (rows->pdata[i]), title);
    }
}

/* As narrow as the other rows of the side. */
static GtkWidget *
make_effect_row (const char *text)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (sign, "warning");
  gtk_accessible_update_state (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

void
heddle_import_side_show_effects (AdwPreferencesGroup *group,
                                 GPtrArray           *rows,
                                 HeddleImport        *import)
{
  g_autoptr (GPtrArray) effects = heddle_import_list_effects (import, EFFECTS);
  g_autofree char *more = NULL;

  clear_rows (group, rows);
  for (guint i = 0; i < MIN (effects->len, EFFECTS_SHOWN); i++)
    add_row (group, rows, make_effect_row (effects->pdata[i]));
  more = effects->len > EFFECTS_SHOWN
           ? g_strdup_printf (_("The first two; %u more"),
                              effects->len - EFFECTS_SHOWN)
           : NULL;
  adw_preferences_group_set_description (group, more);
  gtk_widget_set_visible (GTK_WIDGET (group), effects->len > 0);
}
