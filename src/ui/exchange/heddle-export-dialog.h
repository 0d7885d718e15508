/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"
#include "heddle-table.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EXPORT_DIALOG (heddle_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleExportDialog, heddle_export_dialog, HEDDLE, EXPORT_DIALOG, AdwDialog)

/**
 * HeddleExportDialog:
 *
 * What goes out: the list that is seen, the calendar, the records of a kind, or
 * everything; as a spreadsheet, CSV, JSON or a calendar file.
 *
 * Actions: `export.save`.
 */

/* Takes @list: (nullable): the list that is seen */
AdwDialog *heddle_export_dialog_new (HeddleSession *session,
                                     HeddleTable   *list);
/* The calendar can be narrowed to @episode, the one that is seen. */
void       heddle_export_dialog_set_episode (HeddleExportDialog *self,
                                             const char         *episode);

G_END_DECLS
