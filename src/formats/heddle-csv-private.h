/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-csv.h"

G_BEGIN_DECLS

/* What a spreadsheet takes for the beginning of a formula. */
#define HEDDLE_CSV_FORMULA "=+-@\t\r"

/* Whether text behind an apostrophe got that apostrophe from us. */
gboolean heddle_csv_is_guarded (const char *text);

G_END_DECLS
