/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* From areas of focus that are considered to the one that is chosen (CI guidance, §5,
 * stages 1 and 2). */

/** HEDDLE_EVIDENCE_FACTORS: Kinds of evidence, CI guidance, §5, Stage 2. */
#define HEDDLE_EVIDENCE_FACTORS 9

/* "Choose Equity in clusters": this area and no other of its episode. Focus and rationale
 * of the episode are taken from it, unless somebody has worded them otherwise. */
gboolean heddle_focus_choose              (HeddleStore  *store,
                                           const char   *area_id,
                                           GError      **error);
/* How many kinds of evidence the self-evaluation of an episode rests on. */
guint    heddle_focus_count_evidence      (HeddleStore  *store,
                                           const char   *episode_id);
/* "Not used yet: Inspection, Destinations"; NULL while none was used, and when all were. */
char    *heddle_focus_dup_unused_evidence (HeddleStore  *store,
                                           const char   *episode_id);

G_END_DECLS
