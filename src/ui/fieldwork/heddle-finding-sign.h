/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-records.h"

G_BEGIN_DECLS

/* The sign of a kind of finding, as a label in its colour; the sign and the word in
 * its tooltip and name carry the kind, the colour only helps. */
void                heddle_finding_sign_set       (GtkLabel   *label,
                                                   const char *sort);
const HeddleChoice *heddle_finding_sign_get_sorts (void);
/* "Area to consider" */
const char         *heddle_finding_sign_get_word  (const char *sort);
/* "Area", where there is little room */
const char         *heddle_finding_sign_get_short_word (const char *sort);

G_END_DECLS
