/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-table-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-copy.h"

#define WIDTH 960
#define HEIGHT 620
/* Words that go on in further lines. */
#define MOST_CHARS 44

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkColumnViewCell        *cell,
          gpointer                  column)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_column_view_cell_set_child (cell, GTK_WIDGET (label));
  gtk_column_view_cell_set_focusable (cell, TRUE);
}

/* What is empty is said, too: a cell without words has no name. */
static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkColumnViewCell        *cell,
         gpointer                  column)
{
  GtkStringList *row = gtk_column_view_cell_get_item (cell);
  const char *text = gtk_string_list_get_string (row, GPOINTER_TO_UINT (column));
  GtkLabel *label = GTK_LABEL (gtk_column_view_cell_get_child (cell));
  int n = text != NULL ? MIN ((int) g_utf8_strlen (text, -1), MOST_CHARS) : 0;

  gtk_label_set_label (label, n > 0 ? text : "–");
  gtk_label_set_width_chars (label, n);
  gtk_label_set_max_width_chars (label, MAX (n, 1));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkColumnViewRow         *row,
             gpointer                  data)
{
  GtkStringList *cells = gtk_column_view_row_get_item (row);
  const char *title = gtk_string_list_get_string (cells, 0);

  gtk_column_view_row_set_accessible_label (row, title != NULL && *title != '\0' ? title : "–");
}

static GListModel *
make_rows (HeddleTable *table)
{
  GListStore *rows = g_list_store_new (GTK_TYPE_STRING_LIST);

  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autoptr (GtkStringList) row = gtk_string_list_new (table->rows->pdata[i]);

      g_list_store_append (rows, row);
    }
  return G_LIST_MODEL (rows);
}

static GtkWidget *
make_view (HeddleTable *table)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (make_rows (table)));
  GtkWidget *view = gtk_column_view_new (model);
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();

  for (guint i = 0; table->headings[i] != NULL; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (table->headings[i], factory);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_column_view_set_row_factory (GTK_COLUMN_VIEW (view), rows);
  g_object_unref (rows);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_column_view_set_show_column_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  table->title, -1);
  gtk_widget_add_css_class (view, "read-table");
  return view;
}

static void
copy_cb (GtkWidget   *button,
         HeddleTable *table)
{
  heddle_copy_put (button, table);
}

static GtkWidget *
make_header (HeddleTable *table)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *copy = gtk_button_new_with_mnemonic (_("_Copy"));

  gtk_widget_set_tooltip_text (copy, _("Copy the Table"));
  g_signal_connect (copy, "clicked", G_CALLBACK (copy_cb), table);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), copy);
  return header;
}

void
heddle_table_dialog_present (GtkWidget   *parent,
                             HeddleTable *table)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *view = make_view (table);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), view);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), make_header (table));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), scroll);
  adw_dialog_set_title (dialog, table->title);
  adw_dialog_set_content_width (dialog, WIDTH);
  adw_dialog_set_content_height (dialog, HEIGHT);
  adw_dialog_set_child (dialog, toolbar);
  adw_dialog_set_focus (dialog, view);
  g_object_set_data_full (G_OBJECT (dialog), "heddle-table", table,
                          (GDestroyNotify) heddle_table_free);
  adw_dialog_present (dialog, parent);
}
