/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-choice-popover.h"

#include <glib/gi18n-lib.h>

/* More than these are found by typing. */
#define MOST_SHOWN 50
#define MOST_HEIGHT 264

struct _HeddleChoicePopover
{
  GtkPopover parent_instance;

  const HeddleKind *kind;
  gboolean can_add;
  GtkListBox *list;
  GtkViewport *viewport;
};

G_DEFINE_FINAL_TYPE (HeddleChoicePopover, heddle_choice_popover, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  ADD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_id (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "heddle-id");
}

static void
activated_cb (HeddleChoicePopover *self,
              GtkListBoxRow       *row)
{
  g_autofree char *id = g_strdup (get_id (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  if (id != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, id);
  else
    g_signal_emit (self, signals[ADD], 0);
}

static GtkWidget *
label_new (const char *text,
           gboolean    dimmed)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* Titles say first what they belong to, and last what they are. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  if (dimmed)
    gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static GtkListBoxRow *
add_row (HeddleChoicePopover *self,
         const char          *title,
         const char          *beside)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = label_new (title, FALSE);
  g_autofree char *spoken = beside != NULL ? g_strdup_printf ("%s, %s", title, beside)
                                           : g_strdup (title);

  gtk_box_append (GTK_BOX (box), label);
  if (beside != NULL)
    gtk_box_append (GTK_BOX (box), label_new (beside, TRUE));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "heddle-title", g_steal_pointer (&spoken), g_free);
  gtk_list_box_append (self->list, row);

  return GTK_LIST_BOX_ROW (row);
}

/* What only says something. */
static void
add_note (HeddleChoicePopover *self,
          const char          *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = label_new (text, TRUE);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
}

/* What ships with Heddle is seldom added to: only where nothing else fits. */
static void
add_end (HeddleChoicePopover *self,
         guint                n_found,
         const char          *text)
{
  g_autofree char *note = NULL;
  g_autofree char *kind = heddle_kind_dup_heading (self->kind);
  g_autofree char *add = g_strdup_printf (_("Add %s…"), kind);

  if (n_found > MOST_SHOWN)
    note = g_strdup_printf (ngettext ("%u more: type to find it", "%u more: type to find them",
                                      n_found - MOST_SHOWN),
                            n_found - MOST_SHOWN);
  else if (n_found == 0 && *text != '\0')
    note = g_strdup_printf (_("Nothing found for “%s”"), text);
  else if (n_found == 0)
    note = g_strdup (_("There are none yet"));
  if (note != NULL)
    add_note (self, note);
  if (self->can_add && (n_found == 0 || !(self->kind->flags & HEDDLE_KIND_REFERENCE)))
    add_row (self, add, NULL);
}

/* Rows have no place before the list was laid out. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  HeddleChoicePopover *self = HEDDLE_CHOICE_POPOVER (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL && gtk_widget_get_height (GTK_WIDGET (row)) == 0)
    return G_SOURCE_CONTINUE;
  if (row != NULL)
    gtk_viewport_scroll_to (self->viewport, GTK_WIDGET (row), NULL);

  return G_SOURCE_REMOVE;
}

static void
select_row (HeddleChoicePopover *self,
            GtkListBoxRow       *row)
{
  gtk_list_box_select_row (self->list, row);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

void
heddle_choice_popover_fill (HeddleChoicePopover *self,
                            GPtrArray           *names,
                            const char          *text,
                            const char          *chosen,
                            gboolean             first)
{
  g_autoptr (GPtrArray) found = heddle_known_names_match (names, text);
  GtkListBoxRow *selected = NULL;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < MIN (found->len, MOST_SHOWN); i++)
    {
      const HeddleKnownName *name = g_ptr_array_index (found, i);
      GtkListBoxRow *row = add_row (self, name->title, heddle_known_name_beside (name, text));

      g_object_set_data_full (G_OBJECT (row), "heddle-id", g_strdup (name->id), g_free);
      if ((first && selected == NULL) || g_strcmp0 (chosen, name->id) == 0)
        selected = row;
    }
  add_end (self, found->len, text);
  if (selected != NULL)
    select_row (self, selected);
  else
    gtk_list_box_unselect_all (self->list);
}

const char *
heddle_choice_popover_step (HeddleChoicePopover *self,
                            int                  by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;

  /* A note between the records and what adds one is passed over. */
  while ((row = gtk_list_box_get_row_at_index (self->list, MAX (index, 0))) != NULL
         && !gtk_list_box_row_get_selectable (row))
    index += by < 0 ? -1 : 1;
  if (row == NULL)
    return NULL;

  select_row (self, row);

  return g_object_get_data (G_OBJECT (row), "heddle-title");
}

gboolean
heddle_choice_popover_take (HeddleChoicePopover *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    return FALSE;
  activated_cb (self, row);

  return TRUE;
}

static void
heddle_choice_popover_class_init (HeddleChoicePopoverClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", HEDDLE_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ADD] = g_signal_new ("add", HEDDLE_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_choice_popover_init (HeddleChoicePopover *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Suggestions"), -1);
  self->viewport = GTK_VIEWPORT (gtk_viewport_new (NULL, NULL));
  gtk_viewport_set_child (self->viewport, GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->viewport));

  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_popover_set_child (GTK_POPOVER (self), scrolled);
}

GtkWidget *
heddle_choice_popover_new (const HeddleKind *kind,
                           gboolean          can_add)
{
  HeddleChoicePopover *self = g_object_new (HEDDLE_TYPE_CHOICE_POPOVER, NULL);

  self->kind = kind;
  self->can_add = can_add;

  return GTK_WIDGET (self);
}
