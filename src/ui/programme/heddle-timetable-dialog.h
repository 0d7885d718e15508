/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TIMETABLE_DIALOG (heddle_timetable_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTimetableDialog, heddle_timetable_dialog, HEDDLE, TIMETABLE_DIALOG,
                      AdwDialog)

/* Where each person of an episode's programme is, and when. */
AdwDialog *heddle_timetable_dialog_new (HeddleSession *session,
                                        const char    *episode);

G_END_DECLS
