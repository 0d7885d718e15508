/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"
#include "heddle-today-row.h"

G_BEGIN_DECLS

/* Whether it makes sense for the line. */
gboolean   heddle_today_job_applies (HeddleTodayRow *row,
                                     const char     *what);
/* Does it, or asks what it still needs to know. @what: "tick", "pin", "owner",
 * "dismiss". Each is one change, which the window announces. Returns a popover
 * that has no parent yet, or %NULL. */
GtkWidget *heddle_today_job_start   (HeddlePage     *page,
                                     HeddleTodayRow *row,
                                     const char     *what);

G_END_DECLS
