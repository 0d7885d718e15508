/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What widgets ask of the window they are in. */

/**
 * heddle_ask_window_report:
 * @error: (nullable): why a job was not done; %NULL: it was
 *
 * Says in a dialog why nothing was changed. Call it after the job, never around it:
 * in which order C reads the arguments of one call is open.
 */
void heddle_ask_window_report (GtkWidget    *widget,
                               const GError *error);

/**
 * heddle_ask_window_add:
 * @kind: name of a kind
 * @...: names of fields, each with the text it is filled in with; a %NULL name ends them
 *
 * Opens the form of a new record. A field whose text is %NULL or empty stays as it is.
 */
void heddle_ask_window_add    (GtkWidget    *widget,
                               const char   *kind,
                               ...) G_GNUC_NULL_TERMINATED;

/**
 * heddle_ask_window_tell_kept:
 * @kind: name of the kind that the drafts are of
 * @record: what they are kept as; see heddle_draft_keep()
 * @title: of the dialog that was typed into
 *
 * Says in a toast that what was typed is there the next time, and offers to discard it.
 */
void heddle_ask_window_tell_kept (GtkWidget  *widget,
                                  const char *kind,
                                  const char *record,
                                  const char *title);

G_END_DECLS
