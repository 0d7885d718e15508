/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SERIES_DIALOG (heddle_series_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSeriesDialog, heddle_series_dialog, HEDDLE, SERIES_DIALOG, AdwDialog)

/* Plans a series of meetings of a group: its form, and the days that follow from it, with
 * those left out as closed, before any meeting is made. */
AdwDialog *heddle_series_dialog_new (HeddleSession *session,
                                     const char    *group_id);

G_END_DECLS
