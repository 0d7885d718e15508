/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What can be done with a record of any kind, as one change each. */

/* Sets one field to a strict text, NULL empties it: "Change Name Partners". */
gboolean heddle_record_set_text (HeddleStore  *store,
                                 HeddleRecord *record,
                                 const char   *field,
                                 const char   *text,
                                 GError      **error);
/* Puts it into the trash with what hangs on it: "Remove Name Partners". */
gboolean heddle_record_remove   (HeddleStore  *store,
                                 HeddleRecord *record,
                                 GError      **error);

G_END_DECLS
