/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_BACKUPS_PAGE (heddle_backups_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleBackupsPage, heddle_backups_page, HEDDLE, BACKUPS_PAGE, HeddlePage)

/**
 * HeddleBackupsPage:
 *
 * The kept copies of the file, when and why they were made and in which of the
 * two folders they are; each can be looked into and put in the file's place.
 */

/* Says that a backup was restored, until another one is made. */
void heddle_backups_page_tell_restored (HeddleBackupsPage *self);

G_END_DECLS
