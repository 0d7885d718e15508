/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-popup.h"

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
