/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-presentation.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRESENTER_AGENDA (heddle_presenter_agenda_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePresenterAgenda, heddle_presenter_agenda, HEDDLE, PRESENTER_AGENDA,
                      AdwBin)

/* The items of a meeting, with the minutes they were given and those they took; an
 * activated one is shown. */
GtkWidget *heddle_presenter_agenda_new  (HeddlePresentation    *presentation);
/* Shows the minutes as they are by now. */
void       heddle_presenter_agenda_tick (HeddlePresenterAgenda *self);

G_END_DECLS
