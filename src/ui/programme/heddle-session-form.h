/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-programme-plan.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SESSION_FORM (heddle_session_form_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSessionForm, heddle_session_form, HEDDLE, SESSION_FORM, GtkBox)

/**
 * HeddleSessionForm:
 *
 * What is most often changed of the session that is selected.
 */

/* @index: of the session, -1 for none; @plan stays until another is given */
void heddle_session_form_fill        (HeddleSessionForm         *self,
                                      HeddleStore               *store,
                                      const HeddleProgrammePlan *plan,
                                      int                        index);
/* Puts the focus into the title and selects it. */
void heddle_session_form_focus_title (HeddleSessionForm         *self);

G_END_DECLS
