/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-library.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_LIBRARY_FILTERS (heddle_library_filters_get_type ())

/**
 * HeddleLibraryFilters:
 *
 * What the entries of the library are chosen by: kind, theme, sector and year, each value
 * with the number of entries that choosing it shows. Emits `changed`.
 */
G_DECLARE_FINAL_TYPE (HeddleLibraryFilters, heddle_library_filters, HEDDLE, LIBRARY_FILTERS, AdwBin)

/**
 * heddle_library_filters_set_library:
 * @library: (element-type HeddleLibraryEntry): all there is
 *
 * Offers its values. What was chosen stays so, if it is still there.
 */
void  heddle_library_filters_set_library (HeddleLibraryFilters *self,
                                          GPtrArray            *library);
/**
 * heddle_library_filters_show_counts:
 * @found: (element-type HeddleLibraryEntry): what has the words looked for
 */
void  heddle_library_filters_show_counts (HeddleLibraryFilters *self,
                                          GPtrArray            *found);
/**
 * heddle_library_filters_fill:
 * @filter: (out): gets what is chosen, valid until that changes
 */
void  heddle_library_filters_fill        (HeddleLibraryFilters *self,
                                          HeddleLibraryFilter  *filter);
/* How many values are chosen. */
guint heddle_library_filters_get_n_chosen (HeddleLibraryFilters *self);
/* Chooses nothing any more. */
void  heddle_library_filters_clear       (HeddleLibraryFilters *self);

G_END_DECLS
