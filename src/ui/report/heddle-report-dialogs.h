/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* Asks to whom the report is sent, and enters that as one change. */
void heddle_report_send_dialog_present    (HeddleSession *session,
                                           HeddleReport  *report,
                                           GtkWidget     *parent);
/* What has changed since the version saved last, word by word. */
void heddle_report_compare_dialog_present (HeddleSession *session,
                                           HeddleReport  *report,
                                           GtkWidget     *parent);

G_END_DECLS
