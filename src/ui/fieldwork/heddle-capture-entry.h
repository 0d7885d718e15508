/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-gather.h"
#include "heddle-store.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CAPTURE_ENTRY (heddle_capture_entry_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCaptureEntry, heddle_capture_entry, HEDDLE, CAPTURE_ENTRY, AdwBin)

/**
 * HeddleCaptureEntry:
 *
 * The line in which findings are noted while a session runs (see
 * heddle_capture_parse()). Themes and roles that exist are offered while one is typed:
 * Up and Down choose, Enter and Tab take, Escape closes.
 */

/**
 * HeddleCaptureEntry::note:
 * @line: what was typed
 *
 * Enter was pressed. The line stays until heddle_capture_entry_set_line().
 */

/**
 * HeddleCaptureEntry::paste:
 * @text: several lines
 *
 * A text of more than one line was pasted.
 */

/**
 * HeddleCaptureEntry::recall:
 *
 * Up was pressed in an empty line: the finding noted last is wanted back.
 */

/**
 * HeddleCaptureEntry::cancel:
 *
 * Escape was pressed: what is typed is not wanted.
 */

void        heddle_capture_entry_set_line    (HeddleCaptureEntry *self,
                                              const char         *line);
/* Kind of a line that begins with no sign. */
const char *heddle_capture_entry_get_sort    (HeddleCaptureEntry *self);
/* What the next note is: the word of a finding's sort. */
void        heddle_capture_entry_set_sort    (HeddleCaptureEntry *self,
                                              const char         *sort);
/* @themes: (element-type HeddleThemeCount), kept; @roles: as they were typed. */
void        heddle_capture_entry_set_offers  (HeddleCaptureEntry *self,
                                              GPtrArray          *themes,
                                              const char * const *roles);

/* What is typed and not noted is kept for @episode, also while another is shown. */
void        heddle_capture_entry_keep       (HeddleCaptureEntry *self,
                                             HeddleStore        *store,
                                             const char         *episode);

G_END_DECLS
