/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-authority-table.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"

#define MODEL_KEY "heddle-authorities"

/* A row is a string: its cells with tabs between, then the authority's id. */
#define N_COLUMNS 5

static const char *const titles[N_COLUMNS] = {
  N_("Authority"), N_("Code"), N_("Collaborative"), N_("Member since"), N_("Episode"),
};

static char *
dup_cell (GtkStringObject *row,
          int              column)
{
  g_auto (GStrv) cells = g_strsplit (gtk_string_object_get_string (row), "\t", -1);

  return g_strdup (cells[column]);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  g_autofree char *text = dup_cell (gtk_list_item_get_item (item), GPOINTER_TO_INT (column));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

void
heddle_authority_table_setup (GtkColumnView *view)
{
  GtkStringList *rows = gtk_string_list_new (NULL);
  g_autoptr (GtkSingleSelection) selection = NULL;

  for (int i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_(titles[i]), factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, i == N_COLUMNS - 1);
      gtk_column_view_append_column (view, column);
    }
  g_object_set_data_full (G_OBJECT (view), MODEL_KEY, g_object_ref (rows), g_object_unref);
  selection = gtk_single_selection_new (G_LIST_MODEL (rows));
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
}

static char *
dup_row (const HeddleAuthorityStanding *standing)
{
  HeddleAuthority *authority = standing->authority;
  g_autofree char *since = NULL;
  g_autofree char *episode = NULL;

  if (standing->membership != NULL && standing->membership->since != NULL)
    since = heddle_date_text_show (standing->membership->since, HEDDLE_DAY_NONE);
  if (standing->phase != HEDDLE_PHASE_NONE)
    {
      g_autofree char *start = heddle_date_text_show_day (standing->start, HEDDLE_DAY_NONE);

      episode = g_strdup_printf ("%s, %s", start, heddle_phase_get_word (standing->phase));
    }
  return g_strjoin ("\t", heddle_authority_get_name (authority),
                    authority->code3 != NULL ? authority->code3 : "",
                    standing->collaborative != NULL
                      ? heddle_collaborative_get_name (standing->collaborative) : "",
                    since != NULL ? since : "", episode != NULL ? episode : "",
                    heddle_record_get_id (HEDDLE_RECORD (authority)), NULL);
}

static GtkStringList *
get_rows (GtkColumnView *view)
{
  return g_object_get_data (G_OBJECT (view), MODEL_KEY);
}

/* Rows that stay the same stay in place, and with them focus and scrolling. */
void
heddle_authority_table_show (GtkColumnView *view,
                             GPtrArray     *authorities)
{
  GtkStringList *rows = get_rows (view);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (rows));

  for (guint i = 0; i < authorities->len; i++)
    {
      g_autofree char *row = dup_row (g_ptr_array_index (authorities, i));
      const char *strings[] = { row, NULL };

      if (i >= n)
        gtk_string_list_append (rows, row);
      else if (g_strcmp0 (gtk_string_list_get_string (rows, i), row) != 0)
        gtk_string_list_splice (rows, i, 1, strings);
    }
  if (n > authorities->len)
    gtk_string_list_splice (rows, authorities->len, n - authorities->len, NULL);
}

const char *
heddle_authority_table_get_id (GtkColumnView *view,
                               guint          position)
{
  const char *row = gtk_string_list_get_string (get_rows (view), position);

  return row != NULL ? strrchr (row, '\t') + 1 : NULL;
}

HeddleTable *
heddle_authority_table_dup_table (GtkColumnView *view)
{
  GtkStringList *rows = get_rows (view);
  const char *headings[N_COLUMNS + 1] = { NULL };
  HeddleTable *table;

  for (int i = 0; i < N_COLUMNS; i++)
    headings[i] = _(titles[i]);
  table = heddle_table_new (_("Authorities"), headings);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_auto (GStrv) cells = g_strsplit (gtk_string_list_get_string (rows, i), "\t", -1);

      heddle_table_add (table, (const char *const *) cells);
    }

  return table;
}
