/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-backup-look.h"
#include "heddle-backup.h"
#include "heddle-history.h"
#include "heddle-session.h"

G_BEGIN_DECLS

/* Why it was made, in words; NULL where its name does not say. */
const char *heddle_backup_words_get_reason (HeddleBackupReason reason);
/* One line of a boxed list for each change, with when and by whom; what is
 * beyond @most, or not in @changes at all, is counted in a last line. */
void        heddle_backup_words_list_changes (GtkListBox      *list,
                                              GPtrArray       *changes,
                                              guint            most,
                                              guint            n_all,
                                              HeddleSession   *session,
                                              HeddleDay        today);
/* One line for each record, with what restoring does to it: those that go before those
 * that come back and those that change, and of each the chief ones first. */
void        heddle_backup_words_list_records (GtkListBox      *list,
                                              GPtrArray       *records,
                                              guint            most);

G_END_DECLS
