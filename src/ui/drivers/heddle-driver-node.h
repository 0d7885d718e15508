/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-drivers.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DRIVER_NODE (heddle_driver_node_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDriverNodeWidget, heddle_driver_node, HEDDLE, DRIVER_NODE, GtkButton)

/* A driver of the diagram: its title and what is to be said of it. Its name says its
 * sort and what it hangs on, too. @code: of the collaborative, for its hue. */
GtkWidget  *heddle_driver_node_new    (const HeddleDriverPlan *plan,
                                       guint                   node,
                                       HeddleDay               today,
                                       const char             *code);
/* Of the record that the node stands for. Transfer none. */
const char *heddle_driver_node_get_id (HeddleDriverNodeWidget *self);

G_END_DECLS
