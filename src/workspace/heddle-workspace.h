/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-date-search.h"
#include "heddle-finding.h"
#include "heddle-timeline.h"
#include "heddle-records.h"
#include "heddle-deadlines.h"
#include "heddle-edit.h"
#include "heddle-edtf.h"
#include "heddle-query.h"

G_BEGIN_DECLS

/* A workspace is an open file with the planning rules attached to it, so that
 * the table of deadlines follows every commit. */

/* $XDG_DATA_HOME/heddle/heddle.db */
char        *heddle_workspace_get_default_path (void);
HeddleStore *heddle_workspace_open             (const char       *path,
                                                HeddleStoreFlags  flags,
                                                GError          **error);
/* Again after the setting `person` changed; opening does it once. */
void         heddle_workspace_sign             (HeddleStore      *store);
/* Makes a file with the reference data and, if asked, the example, whose
 * planned episodes count from @today. */
HeddleStore *heddle_workspace_create           (const char       *path,
                                                gboolean          example,
                                                HeddleDay         today,
                                                GError          **error);

G_END_DECLS
