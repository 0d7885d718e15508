/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-sheet.h"

G_BEGIN_DECLS

/* A spreadsheet of one sheet with @sheet in it: numbers and days typed, texts
 * never formulas, the first row bold and kept in view. The same sheet makes
 * the same bytes. */
GBytes      *heddle_ods_write (HeddleSheet  *sheet);
/* The first sheet of @bytes that is not empty: what its cells show for texts,
 * numbers with a point, days as ISO texts, yes and no. Formulas count as what
 * they were when the file was saved. */
HeddleSheet *heddle_ods_read  (GBytes       *bytes,
                               GError      **error);

G_END_DECLS
