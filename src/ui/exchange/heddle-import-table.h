/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-import-model.h"

G_BEGIN_DECLS

/* Gives @view the columns of @import: number, verdict, what the fields get, why. */
void        heddle_import_table_set_columns (GtkColumnView       *view,
                                             HeddleImport        *import);
/* "Two rows are refused", and how many of each verdict there are. */
char       *heddle_import_table_dup_verdict (HeddleImport        *import);

G_END_DECLS
