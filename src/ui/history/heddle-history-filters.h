/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-history.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_HISTORY_FILTERS (heddle_history_filters_get_type ())
G_DECLARE_FINAL_TYPE (HeddleHistoryFilters, heddle_history_filters, HEDDLE, HISTORY_FILTERS,
                      AdwBin)

/**
 * HeddleHistoryFilters:
 *
 * Which changes are wanted: words, who, what kind of record, since when. Its signal
 * `changed` says that others are.
 */

/* Offers who made changes and of which kinds there are any. */
void     heddle_history_filters_offer  (HeddleHistoryFilters *self,
                                        HeddleSession        *session);
/* Typing anywhere in @widget is for the words. */
void     heddle_history_filters_listen (HeddleHistoryFilters *self,
                                        GtkWidget            *widget);
/* The kind of record is known already. */
void     heddle_history_filters_hide_kinds (HeddleHistoryFilters *self);
/* What @filter points to stays as long as nothing else is chosen. */
void     heddle_history_filters_get    (HeddleHistoryFilters *self,
                                        HeddleSession        *session,
                                        HeddleHistoryFilter  *filter);
/* Whether anything is left out. */
gboolean heddle_history_filters_is_set (HeddleHistoryFilters *self);
void     heddle_history_filters_clear  (HeddleHistoryFilters *self);

G_END_DECLS
