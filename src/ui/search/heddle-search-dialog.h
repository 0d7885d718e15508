/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SEARCH_DIALOG (heddle_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSearchDialog, heddle_search_dialog, HEDDLE, SEARCH_DIALOG, AdwDialog)

/* Finds words in every kind of record; a hit opens its record. */
AdwDialog *heddle_search_dialog_new (HeddleSession *session);

G_END_DECLS
