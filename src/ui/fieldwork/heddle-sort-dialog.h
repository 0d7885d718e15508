/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SORT_DIALOG (heddle_sort_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSortDialog, heddle_sort_dialog, HEDDLE, SORT_DIALOG, AdwDialog)

/* After the fieldwork: findings that look alike are merged, those that were pasted
 * without a sign get their kind. Each is one change. */
AdwDialog *heddle_sort_dialog_new (HeddleSession *session,
                                   const char    *episode_id);

G_END_DECLS
