/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_FILTER_LIST (heddle_filter_list_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFilterList, heddle_filter_list, HEDDLE, FILTER_LIST, GtkPopover)

/**
 * HeddleFilterList:
 *
 * What a list is narrowed to, out of more than a menu is good for: typing finds it,
 * Enter takes the first that is found.
 */

/**
 * HeddleFilterList::chosen:
 * @value: the value; "" for all
 */

/**
 * heddle_filter_list_new:
 * @name: of what is chosen from
 * @remark: (nullable): what choosing does besides
 */
GtkWidget *heddle_filter_list_new (const char       *name,
                                   const char       *remark);
/* @chosen: whether it is what is chosen now */
void       heddle_filter_list_add (HeddleFilterList *self,
                                   const char       *label,
                                   const char       *value,
                                   gboolean          chosen);

G_END_DECLS
