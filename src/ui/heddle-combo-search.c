/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-combo-search.h"

#include <glib/gi18n-lib.h>

/* The toolkit shows these and has no word for them. */
typedef struct
{
  GtkEditable *entry;
  GtkListView *list;
  GtkWidget *nothing;
} Parts;

static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
typed_cb (Parts *self)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  gboolean found = model == NULL || g_list_model_get_n_items (model) > 0;
  g_autofree char *words = g_strdup_printf (_("Nothing found for “%s”"),
                                            gtk_editable_get_text (self->entry));

  gtk_label_set_label (GTK_LABEL (self->nothing), found ? "" : words);
  gtk_widget_set_visible (self->nothing, !found);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->list),
                                                   GTK_TYPE_SCROLLED_WINDOW), found);
}

void
heddle_combo_search_say_nothing (GtkWidget *combo)
{
  GtkWidget *entry = find_below (combo, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *popover = entry != NULL ? gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER) : NULL;
  GtkWidget *list = popover != NULL ? find_below (popover, GTK_TYPE_LIST_VIEW) : NULL;
  GtkWidget *box = popover != NULL ? gtk_popover_get_child (GTK_POPOVER (popover)) : NULL;
  Parts *parts;

  if (list == NULL || !GTK_IS_BOX (box))
    return;
  parts = g_new (Parts, 1);
  *parts = (Parts) { GTK_EDITABLE (entry), GTK_LIST_VIEW (list), gtk_label_new (NULL) };
  gtk_label_set_wrap (GTK_LABEL (parts->nothing), TRUE);
  gtk_widget_add_css_class (parts->nothing, "dimmed");
  gtk_widget_set_margin_top (parts->nothing, 12);
  gtk_widget_set_margin_bottom (parts->nothing, 18);
  gtk_widget_set_margin_start (parts->nothing, 12);
  gtk_widget_set_margin_end (parts->nothing, 12);
  gtk_widget_set_visible (parts->nothing, FALSE);
  gtk_box_append (GTK_BOX (box), parts->nothing);
  /* after the list has been narrowed */
  g_signal_connect_data (entry, "search-changed", G_CALLBACK (typed_cb), parts,
                         (GClosureNotify) (GCallback) g_free,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}
