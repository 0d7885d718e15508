/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-finding.h"
#include "heddle-store.h"

G_BEGIN_DECLS

/* Asks why; its response "apply" comes only with a reason. Closed with Escape it
 * keeps what was typed, once heddle_reason_dialog_keep() was called. */
AdwDialog  *heddle_reason_dialog_new         (const char *title,
                                              const char *message,
                                              const char *apply);
/* What was typed, "" for nothing. Transfer none. */
const char *heddle_reason_dialog_get_reason  (AdwDialog  *dialog);
/* Asks for something else in one line, such as a name, and proposes @text. */
void        heddle_reason_dialog_ask_for     (AdwDialog  *dialog,
                                              const char *label,
                                              const char *text);

/**
 * heddle_reason_dialog_keep:
 * @dialog: not shown yet; asks for what it asks
 * @what: a word for what is asked, which no kind is called
 * @record: id of the record that it is asked about
 *
 * Keeps what is typed and not answered, and fills in what was kept.
 */
void        heddle_reason_dialog_keep        (AdwDialog   *dialog,
                                              HeddleStore *store,
                                              const char  *what,
                                              const char  *record);

/**
 * heddle_reason_dialog_finish:
 * @parent: what it was asked over
 * @error: (nullable): why the answer could not be taken; %NULL: it was
 *
 * Forgets what was kept, or says why nothing was changed.
 */
void        heddle_reason_dialog_finish      (AdwDialog    *dialog,
                                              GtkWidget    *parent,
                                              const GError *error);

/**
 * heddle_reason_dialog_new_dismissal:
 * @finding: what the rules found
 *
 * Returns: (transfer floating): asks why @finding is dismissed, and keeps that
 */
AdwDialog  *heddle_reason_dialog_new_dismissal
                                             (HeddleStore         *store,
                                              const HeddleFinding *finding);

G_END_DECLS
