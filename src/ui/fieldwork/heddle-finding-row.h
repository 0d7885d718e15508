/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-records.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FINDING_ROW (heddle_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFindingRow, heddle_finding_row, HEDDLE, FINDING_ROW, AdwBin)

/* A finding as a line of a list: its sign, what was found, themes and voices, when. */
GtkWidget              *heddle_finding_row_new         (void);
void                    heddle_finding_row_set_finding (HeddleFindingRow       *self,
                                                        HeddleFieldworkFinding *finding);
HeddleFieldworkFinding *heddle_finding_row_get_finding (HeddleFindingRow       *self);
/* "Strength: Families choose the times; themes Families, Time; Headteacher, 4 voices":
 * transfer full. */
char                   *heddle_finding_row_dup_name    (HeddleFieldworkFinding *finding);

G_END_DECLS
