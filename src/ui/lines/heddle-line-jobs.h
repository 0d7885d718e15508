/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-line.h"

G_BEGIN_DECLS

/**
 * HeddleLineJob:
 * @name: "open", "tick", "done-on", "pin", "owner", "note", "state-date",
 *   "dismiss", "write", "hand-over", "copy"
 * @label: N_(): in the menu
 * @key: that starts it from the list; 0: none of its own
 * @accel: (nullable): the same, as the menu shows it
 *
 * What can be done with a line, in the order of its menu; alike in all lists.
 */
typedef struct
{
  const char *name;
  const char *label;
  guint key;
  const char *accel;
} HeddleLineJob;

/* All of them, in the order of the menu. Static. */
const HeddleLineJob *heddle_line_jobs_get (guint *n_jobs);

/* Looks for what the rules found about the line, where it has none yet. */
gboolean    heddle_line_job_applies (HeddleSession *session,
                                     HeddleLine    *line,
                                     const char    *job);
/* Does it, or returns a (transfer floating) popover that asks for more and is
 * to be shown at the line. @widget: reports what could not be done, and lives
 * as long as the popover. Takes @line. */
GtkWidget  *heddle_line_job_start   (GtkWidget     *widget,
                                     HeddleSession *session,
                                     HeddleLine    *line,
                                     const char    *job);
/* The menu of a line; its items activate "PREFIX.JOB". */
GMenu      *heddle_line_jobs_menu   (HeddleSession *session,
                                     HeddleLine    *line,
                                     const char    *prefix);

G_END_DECLS
