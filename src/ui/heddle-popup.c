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

static gboolean
unparent_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

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
