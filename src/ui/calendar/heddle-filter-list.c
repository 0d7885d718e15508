/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-filter-list.h"

#include <glib/gi18n-lib.h>

#include "heddle-search.h"

#define WIDTH 260
#define MOST_HEIGHT 360

struct _HeddleFilterList
{
  GtkPopover parent_instance;

  GtkEditable *search;
  GtkListBox *list;
  char *wanted; /* what is typed, folded */
};

G_DEFINE_FINAL_TYPE (HeddleFilterList, heddle_filter_list, GTK_TYPE_POPOVER)

static guint chosen_signal;

static const char *
get_text (GtkListBoxRow *row,
          const char    *key)
{
  return g_object_get_data (G_OBJECT (row), key);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  HeddleFilterList *self = data;

  return self->wanted == NULL || strstr (get_text (row, "folded"), self->wanted) != NULL;
}

static void
typed_cb (HeddleFilterList *self)
{
  g_free (self->wanted);
  self->wanted = heddle_search_fold (gtk_editable_get_text (self->search));
  gtk_list_box_invalidate_filter (self->list);
}

static void
activated_cb (HeddleFilterList *self,
              GtkListBoxRow    *row)
{
  g_autofree char *value = g_strdup (get_text (row, "value"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, value);
}

static void
take_cb (HeddleFilterList *self)
{
  GtkListBoxRow *row;

  typed_cb (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        activated_cb (self, row);
        return;
      }
}

static void
heddle_filter_list_finalize (GObject *object)
{
  g_free (HEDDLE_FILTER_LIST (object)->wanted);

  G_OBJECT_CLASS (heddle_filter_list_parent_class)->finalize (object);
}

static void
heddle_filter_list_class_init (HeddleFilterListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_filter_list_finalize;
  chosen_signal = g_signal_new ("chosen", HEDDLE_TYPE_FILTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_scroller (HeddleFilterList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *nothing = gtk_label_new (_("Nothing found"));

  gtk_widget_add_css_class (nothing, "dimmed");
  gtk_widget_set_margin_top (nothing, 12);
  gtk_widget_set_margin_bottom (nothing, 12);
  gtk_list_box_set_placeholder (self->list, nothing);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "filter-list");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  return scroller;
}

static void
heddle_filter_list_init (HeddleFilterList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->search = GTK_EDITABLE (gtk_search_entry_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (take_cb), self);
  /* The entry keeps Escape to itself. */
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), make_scroller (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
heddle_filter_list_new (const char *name,
                        const char *remark)
{
  HeddleFilterList *self = g_object_new (HEDDLE_TYPE_FILTER_LIST, NULL);
  /* Translators: a kind of record, such as Authority */
  g_autofree char *find = g_strdup_printf (_("Find: %s"), name);

  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search), find);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  find, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (remark != NULL)
    {
      GtkWidget *label = gtk_label_new (remark);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (gtk_popover_get_child (GTK_POPOVER (self))), label);
    }
  return GTK_WIDGET (self);
}

void
heddle_filter_list_add (HeddleFilterList *self,
                        const char       *label,
                        const char       *value,
                        gboolean          chosen)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (label);
  GtkWidget *check = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "visible", chosen, NULL);

  g_return_if_fail (HEDDLE_IS_FILTER_LIST (self));

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (row, label);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                               chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                      : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  g_object_set_data_full (G_OBJECT (row), "value", g_strdup (value), g_free);
  g_object_set_data_full (G_OBJECT (row), "folded", heddle_search_fold (label), g_free);
  gtk_list_box_append (self->list, row);
}
