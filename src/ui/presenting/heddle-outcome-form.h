/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-presentation.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_OUTCOME_FORM (heddle_outcome_form_get_type ())
G_DECLARE_FINAL_TYPE (HeddleOutcomeForm, heddle_outcome_form, HEDDLE, OUTCOME_FORM, AdwBin)

/**
 * HeddleOutcomeForm:
 *
 * What is decided, or agreed to be done, at the item that is shown: no more than what
 * is typed, so that an audience may look on.
 */

/**
 * HeddleOutcomeForm::done:
 * @recorded: whether it was recorded, or is not wanted
 *
 * The form can go.
 */

/* @wish: %HEDDLE_WISH_DECISION or %HEDDLE_WISH_ACTION */
GtkWidget *heddle_outcome_form_new   (HeddlePresentation *presentation,
                                      HeddleWish          wish);
/* Puts the focus into the first field. */
void       heddle_outcome_form_focus (HeddleOutcomeForm  *self);

G_END_DECLS
