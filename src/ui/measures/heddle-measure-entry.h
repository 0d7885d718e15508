/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-measures.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEASURE_ENTRY (heddle_measure_entry_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeasureEntry, heddle_measure_entry, HEDDLE, MEASURE_ENTRY, AdwBin)

/**
 * HeddleMeasureEntry:
 *
 * One line in which values are entered one after the other: when, what, of how many.
 * Enter saves from any field and goes on with the next that is due.
 */
void heddle_measure_entry_show (HeddleMeasureEntry     *self,
                                HeddleSession          *session,
                                const HeddleMeasureRun *run);
/* Begins with this date, as EDTF; %NULL: with the next that is due. Takes the focus. */
void heddle_measure_entry_begin (HeddleMeasureEntry    *self,
                                 const char            *date);

G_END_DECLS
