/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-drivers.h"
#include "heddle-session.h"

G_BEGIN_DECLS

/* What asks for a little more about a driver of the diagram. Each closes itself when it
 * is done; what the store refuses it says itself. */

/* A title that is typed: Enter takes it. */
typedef gboolean (*HeddleTitleFunc) (const char  *title,
                                     gpointer     data,
                                     GError     **error);

/* @record: id of the driver, or the plan, that it is asked of: what is typed is kept by it;
 * @data is freed by @free_data. */
GtkWidget *heddle_title_popover_new   (HeddleStore            *store,
                                       const char             *record,
                                       const char             *label,
                                       const char             *title,
                                       HeddleTitleFunc         take,
                                       gpointer                data,
                                       GDestroyNotify          free_data);
/* What may carry the driver, ticked where it does. */
GtkWidget *heddle_parents_popover_new (HeddleStore            *store,
                                       const HeddleDriverPlan *plan,
                                       guint                   node);
/* The tests of change on a driver: each can be taken on to its next stage, and a new
 * one typed. */
GtkWidget *heddle_tests_popover_new   (HeddleSession          *session,
                                       const HeddleDriverPlan *plan,
                                       guint                   node);

G_END_DECLS
