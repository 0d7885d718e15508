/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-letter.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_LETTER_DIALOG (heddle_letter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleLetterDialog, heddle_letter_dialog, HEDDLE, LETTER_DIALOG, AdwDialog)

/* Shows a letter before the mail program gets it, or its text is copied.
 * Takes @letter. */
AdwDialog *heddle_letter_dialog_new (HeddleLetter *letter);

G_END_DECLS
