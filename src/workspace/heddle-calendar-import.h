/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-ics.h"
#include "heddle-import.h"

G_BEGIN_DECLS

/* Whether calendars can be read as records of @kind. */
gboolean      heddle_calendar_import_knows (const HeddleKind *kind);
/* What the events of @ics do to the records of @kind, as heddle_import_new():
 * an event is about the record it was exported from, or about the one that was
 * made of it before, known by its UID; one that is cancelled removes it.
 * @source: (nullable): what stands as source of new records, such as the
 * name of the file */
HeddleImport *heddle_calendar_import_new   (HeddleStore      *store,
                                            const HeddleKind *kind,
                                            HeddleIcs        *ics,
                                            const char       *source,
                                            HeddleDay         today);

G_END_DECLS
