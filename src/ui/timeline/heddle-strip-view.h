/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-step-item.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_STRIP_VIEW (heddle_strip_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleStripView, heddle_strip_view, HEDDLE, STRIP_VIEW, GtkWidget)

/**
 * HeddleStripView:
 *
 * An episode's weeks on one line, with its marks to point at. It is one stop
 * for Tab; arrows go from mark to mark in the order of their days.
 */

/**
 * HeddleStripView::lit:
 * @id: of the step whose mark is pointed at or focused
 * @lit: or no longer is
 */

/**
 * HeddleStripView::activated:
 * @id: of the step whose mark was clicked or entered
 */

void heddle_strip_view_set_plan   (HeddleStripView   *self,
                                   HeddleEpisodePlan *plan,
                                   GPtrArray         *items,
                                   HeddleDay          today);
/* Under 600 sp: lays the steps out anew for little room. */
void heddle_strip_view_set_narrow (HeddleStripView   *self,
                                   gboolean           narrow);
/* Marks the points of the step @id, or no longer. */
void heddle_strip_view_set_lit    (HeddleStripView   *self,
                                   const char        *id,
                                   gboolean           lit);

G_END_DECLS
