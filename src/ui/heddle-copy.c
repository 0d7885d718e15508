/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-copy.h"

#include <glib/gi18n-lib.h>

#define FUNC_KEY "heddle-table-func"

void
heddle_copy_offer (GtkWidget       *widget,
                   HeddleTableFunc  dup_table)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), FUNC_KEY, dup_table);
}

static GtkWidget *
find_above (GtkWidget *widget)
{
  while (widget != NULL && g_object_get_data (G_OBJECT (widget), FUNC_KEY) == NULL)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static GtkWidget *
find_below (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_object_get_data (G_OBJECT (widget), FUNC_KEY) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_below (child);

  return found;
}

static void
copy (GtkWidget   *widget,
      HeddleTable *table)
{
  g_autofree char *text = heddle_table_to_text (table);
  char *html = heddle_table_to_html (table);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };
  g_autoptr (GdkContentProvider) provider
      = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}

void
heddle_copy_table (GtkWidget *window)
{
  GtkWidget *widget = find_above (gtk_window_get_focus (GTK_WINDOW (window)));
  g_autoptr (HeddleTable) table = NULL;
  g_autofree char *done = NULL;

  if (widget == NULL)
    widget = find_below (window);
  if (widget != NULL)
    table = ((HeddleTableFunc) g_object_get_data (G_OBJECT (widget), FUNC_KEY)) (widget);
  if (table == NULL || table->rows->len == 0)
    {
      gtk_widget_activate_action (window, "win.announce", "s",
                                  _("There is no list here to copy"));
      return;
    }

  copy (window, table);
  /* Translators: a list and how many lines it has */
  done = g_strdup_printf (ngettext ("Copied as a table: %s, %u line",
                                    "Copied as a table: %s, %u lines", table->rows->len),
                          table->title, table->rows->len);
  gtk_widget_activate_action (window, "win.announce", "s", done);
}

void
heddle_copy_text (GtkWidget  *widget,
                  const char *text,
                  const char *announcement)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.announce", "s", announcement);
}
