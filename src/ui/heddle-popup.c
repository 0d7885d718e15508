/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-popup.h"

#include <adwaita.h>

/**
 * heddle_popup_show:
 * @owner: a widget that lays out its children by a manager or as a bin
 * @place: (inout): where @owner keeps its popover
 * @popover: (transfer full): the popover to show
 * @at: what it is about
 */
void
heddle_popup_show (GtkWidget  *owner,
                   GtkWidget **place,
                   GtkWidget  *popover,
                   GtkWidget  *at)
{
  graphene_rect_t bounds;
  GdkRectangle rectangle = { 0, 0, 1, 1 };

  if (gtk_widget_compute_bounds (at, owner, &bounds))
    rectangle = (GdkRectangle) { (int) (bounds.origin.x + bounds.size.width / 2),
                                 (int) bounds.origin.y, 1, (int) bounds.size.height };
  g_clear_pointer (place, gtk_widget_unparent);
  *place = popover;
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &rectangle);
  gtk_widget_set_parent (popover, owner);
  gtk_popover_popup (GTK_POPOVER (popover));
}

typedef struct
{
  GtkWidget *focus; /* (weak): where it was before */
} Before;

static void
before_free (gpointer data)
{
  Before *self = data;

  g_clear_weak_pointer (&self->focus);
  g_free (self);
}

static void
note_focus (GtkWidget *popover,
            GtkWidget *parent)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  Before *before = g_new0 (Before, 1);

  if (root != NULL)
    g_set_weak_pointer (&before->focus, gtk_root_get_focus (root));
  g_object_set_data_full (G_OBJECT (popover), "before", before, before_free);
}

static GtkWidget *
get_page (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_PAGE);

  return page != NULL ? page : widget;
}

/* With the popover, the focus leaves for the first that the window has; if nobody on
 * the page has taken it, it goes back to where it was. */
static void
give_focus_back (GtkWidget *popover,
                 GtkWidget *parent)
{
  Before *before = g_object_get_data (G_OBJECT (popover), "before");
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (before->focus == NULL || !gtk_widget_get_mapped (before->focus))
    return;
  if (focus == NULL
      || (!gtk_widget_is_ancestor (focus, get_page (parent))
          && gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG) == NULL))
    gtk_widget_grab_focus (before->focus);
}

static gboolean
unparent_cb (gpointer popover)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);

  if (parent != NULL)
    {
      g_object_ref (parent);
      gtk_widget_unparent (popover);
      give_focus_back (popover, parent);
      g_object_unref (parent);
    }

  return G_SOURCE_REMOVE;
}

/* Not while it is still telling that it is closed. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

void
heddle_popup_once (GtkWidget *popover,
                   GtkWidget *parent)
{
  note_focus (popover, parent);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

void
heddle_popup_on_page (GtkWidget *popover,
                      GtkWidget *at,
                      int        height)
{
  GtkWidget *page = gtk_widget_get_ancestor (at, ADW_TYPE_NAVIGATION_PAGE);
  GtkWidget *parent = page != NULL ? page : at;
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (at, parent, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width,
                                                   (int) MIN (bounds.size.height,
                                                              (float) height) });
  heddle_popup_once (popover, parent);
}
