/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-presentation.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRESENTER_NOTES (heddle_presenter_notes_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePresenterNotes, heddle_presenter_notes, HEDDLE, PRESENTER_NOTES, AdwBin)

/* The private notes of the item that is shown. What is typed is kept as a draft, and
 * is one change when the text is left or another item is shown. */
GtkWidget *heddle_presenter_notes_new  (HeddlePresentation   *presentation);
/* Writes what was typed, if anything was; it is otherwise written after a pause. */
void       heddle_presenter_notes_save (HeddlePresenterNotes *self);

G_END_DECLS
