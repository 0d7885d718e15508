/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-change-story.h"

G_BEGIN_DECLS

/* What a change did to the fields of one record: what each was, what it became, and
 * whether it still is so. */
GtkWidget *heddle_change_table_new         (const HeddleChangedRecord *record);
/* A field takes several lines, where there is no room for columns. */
void       heddle_change_table_set_compact (GtkWidget                 *table,
                                            gboolean                   compact);

G_END_DECLS
