/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-timeline.h"

G_BEGIN_DECLS

/* A step can lose what it counts from: the other step was removed, or a
 * colleague's change made a circle. Says of each step what is wrong with it,
 * in words kept in @texts, NULL where nothing is; and takes the anchor or
 * offset at fault out of @inputs, so that all other steps keep their dates.
 * Returns an array of @n, transfer container. */
const char **heddle_step_faults_mend (HeddleStepInput *inputs,
                                      guint            n,
                                      GStringChunk    *texts);

G_END_DECLS
