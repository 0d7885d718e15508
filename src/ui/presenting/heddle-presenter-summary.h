/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-presentation.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRESENTER_SUMMARY (heddle_presenter_summary_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePresenterSummary, heddle_presenter_summary, HEDDLE, PRESENTER_SUMMARY,
                      AdwBin)

/**
 * HeddlePresenterSummary:
 *
 * What a meeting came to, where presenting ends: decided, agreed, who was there, how
 * long it took; and Finish Meeting. Nothing in it is private: with one screen the
 * audience sees it.
 */

/**
 * HeddlePresenterSummary::resume:
 *
 * Presenting goes on where it was.
 */

/**
 * HeddlePresenterSummary::leave:
 * @minutes: whether the minutes are to be opened
 *
 * Back to the program, which the audience may see now.
 */

GtkWidget *heddle_presenter_summary_new   (HeddlePresentation     *presentation);
/* On what does no harm when a key of the clicker is pressed once more. */
void       heddle_presenter_summary_focus (HeddlePresenterSummary *self);

G_END_DECLS
