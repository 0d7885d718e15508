/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TEXT_SIZE_MIN 80
#define HEDDLE_TEXT_SIZE_MAX 200

/* The size of text as a percentage of what the desktop asks for, kept with
 * the file. Widths in sp, and so the breakpoints, follow it. */
void heddle_text_size_follow (GtkWidget     *widget,
                              HeddleSession *session);
/* @steps of 10 %; 0 goes back to 100 %. @session may be NULL. */
void heddle_text_size_change (GtkWidget     *widget,
                              HeddleSession *session,
                              int            steps);
/* @percent of the size of the desktop. Is kept in the file of @session (nullable). */
void heddle_text_size_set    (GtkWidget     *widget,
                              HeddleSession *session,
                              int            percent);
/* In percent, 100 without @session or where nothing was chosen. */
int  heddle_text_size_get    (HeddleSession *session);
/* How large the text of @widget is, with everything that changes it, as a
 * multiple of what drawings are made for: 0.8 to 4. */
float heddle_text_size_get_scale (GtkWidget *widget);

G_END_DECLS
