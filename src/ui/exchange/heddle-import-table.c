/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-import-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a column shows; columns of the sheet come behind these. */
enum
{
  NUMBER,
  VERDICT,
  WHY,
  FIRST_CELL,
};

#define PLACE_KEY "heddle-place"
#define MAX_SHOWN 200 /* characters of a cell */

static const struct
{
  const char *word;
  const char *icon;
  const char *style;
} looks[HEDDLE_IMPORT_N_VERDICTS] = {
  { N_("new"), "list-add-symbolic", "accent" },
  { N_("changed"), "document-edit-symbolic", "warning" },
  { N_("same"), "heddle-check-symbolic", "second" },
  { N_("cancelled"), "user-trash-symbolic", "warning" },
  { N_("refused"), "heddle-alert-symbolic", "error" },
  { N_("left out"), "list-remove-symbolic", "second" },
};

char *
heddle_import_table_dup_verdict (HeddleImport *import)
{
  guint refused = heddle_import_get_n_verdicts (import, HEDDLE_IMPORT_REFUSED);
  guint n = heddle_import_get_n_rows (import);
  g_autofree char *words = NULL;
  g_autofree char *files = NULL;

  if (refused > 0)
    return g_strdup_printf (ngettext ("%'u row is refused", "%'u rows are refused", refused),
                            refused);
  files = heddle_import_dup_files_words (import);
  if (heddle_import_get_n_verdicts (import, HEDDLE_IMPORT_SAME) == n)
    return files != NULL ? g_steal_pointer (&files)
                         : g_strdup (_("All of it is in Heddle already"));
  words = g_strdup_printf (ngettext ("%'u row can be taken", "All %'u rows can be taken", n), n);
  /* Translators: two sentences of a preview, such as "All 4 rows can be taken" */
  return files != NULL ? g_strdup_printf (_("%s; %s"), words, files) : g_steal_pointer (&words);
}

/* The cell that is marked says which kind and field a message is about. */
static const char *
skip_field (const char      *message,
            const HeddleKind *kind)
{
  const char *label = heddle_kind_get_label (kind);
  const char *colon = g_str_has_prefix (message, label) ? strstr (message, ": ") : NULL;

  return colon != NULL ? colon + strlen (": ") : message;
}

static char *
dup_why (const HeddleImportRow *row,
         const HeddleKind      *kind)
{
  const char *main = row->verdict == HEDDLE_IMPORT_CHANGED ? row->before : row->message;

  if (row->verdict == HEDDLE_IMPORT_REFUSED && row->column >= 0)
    main = skip_field (main, kind);

  if (row->verdict == HEDDLE_IMPORT_SAME && main == NULL)
    main = _("as it is in Heddle");
  if (main != NULL && row->note != NULL)
    return g_strdup_printf ("%s; %s", main, row->note);
  return g_strdup (main != NULL ? main : row->note != NULL ? row->note : "");
}

/* One line, not longer than anybody reads. */
static char *
dup_shown (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');

  return g_utf8_strlen (line, -1) > MAX_SHOWN ? g_utf8_substring (line, 0, MAX_SHOWN)
                                              : g_steal_pointer (&line);
}

static char *
dup_text (HeddleImport          *import,
          const HeddleImportRow *row,
          guint                  index,
          guint                  place)
{
  g_autofree char *text = NULL;

  if (place == NUMBER)
    return g_strdup_printf ("%u", row->row);
  if (place == VERDICT)
    return g_strdup (_(looks[row->verdict].word));
  text = place == WHY ? dup_why (row, heddle_import_get_kind (import))
                      : heddle_import_dup_cell (import, index, place - FIRST_CELL);
  return dup_shown (text);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  import)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), PLACE_KEY));
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *box;

  gtk_label_set_xalign (GTK_LABEL (label), place == NUMBER ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), place == NUMBER || place == VERDICT
                                                ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (place == NUMBER)
    gtk_widget_add_css_class (label, "numeric");
  if (place != VERDICT)
    {
      gtk_list_item_set_child (item, label);
      return;
    }
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static const char *
get_style (const HeddleImportRow *row,
           guint                  place)
{
  gboolean fault = row->verdict == HEDDLE_IMPORT_REFUSED && row->column >= 0
                   && place == FIRST_CELL + (guint) row->column;

  if (place == VERDICT || place == WHY || fault)
    return looks[row->verdict].style;
  if (place == NUMBER || row->verdict == HEDDLE_IMPORT_SAME
      || row->verdict == HEDDLE_IMPORT_LEFT_OUT)
    return "second";
  return NULL;
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  import)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), PLACE_KEY));
  guint index = heddle_import_item_get_index (gtk_list_item_get_item (item));
  const HeddleImportRow *row = heddle_import_get_row (import, index);
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *label = place == VERDICT ? gtk_widget_get_last_child (child) : child;
  const char *classes[] = { NULL, NULL, NULL };
  g_autofree char *text = NULL;
  guint n = 0;

  if (row == NULL)
    return;
  text = dup_text (import, row, index, place);
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, place == WHY && *text != '\0' ? text : NULL);
  if (place == NUMBER)
    classes[n++] = "numeric";
  classes[n] = get_style (row, place);
  gtk_widget_set_css_classes (child, classes);
  if (place == VERDICT)
    gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (child)),
                                  looks[row->verdict].icon);
}

/* As much as most values of a field need. */
static int
get_width (const HeddleField *field)
{
  if (field->type == HEDDLE_FIELD_DAY || field->type == HEDDLE_FIELD_DATE)
    return 112;
  if (field->type == HEDDLE_FIELD_TEXT || field->type == HEDDLE_FIELD_LONG_TEXT)
    return 122;
  return 92;
}

/* @field: (nullable): what a column of the sheet goes into */
static void
add_column (GtkColumnView     *view,
            HeddleImport      *import,
            guint              place,
            const HeddleField *field,
            const char        *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), PLACE_KEY, GUINT_TO_POINTER (place));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), import);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), import);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, place != NUMBER && place != VERDICT);
  if (place == WHY)
    gtk_column_view_column_set_expand (column, TRUE);
  else if (field != NULL)
    gtk_column_view_column_set_fixed_width (column, get_width (field));
  gtk_column_view_append_column (view, column);
}

void
heddle_import_table_set_columns (GtkColumnView *view,
                                 HeddleImport  *import)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  guint width = heddle_sheet_get_width (heddle_import_get_sheet (import));

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }

  add_column (view, import, NUMBER, NULL, _("Row"));
  add_column (view, import, VERDICT, NULL, _("Verdict"));
  for (guint i = 0; i < width; i++)
    {
      const char *target = heddle_import_get_target (import, i);
      const HeddleField *field = NULL;

      if (target == NULL || g_str_equal (target, HEDDLE_IMPORT_ID_COLUMN))
        continue;
      for (guint j = 0; j < heddle_kind_get_n_all_fields (heddle_import_get_kind (import)); j++)
        if (g_str_equal (heddle_kind_get_nth_field (heddle_import_get_kind (import), j)->name,
                         target))
          field = heddle_kind_get_nth_field (heddle_import_get_kind (import), j);
      add_column (view, import, FIRST_CELL + i, field, heddle_field_get_label (field));
    }
  add_column (view, import, WHY, NULL, _("Why"));
}
