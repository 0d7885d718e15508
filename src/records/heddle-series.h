/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SERIES (heddle_series_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSeries, heddle_series, HEDDLE, SERIES, HeddleRecord)

/**
 * HeddleSeries:
 *
 * When a group meets again and again, as on the first Thursday of each month. @nth
 * says which of the month and is empty where it meets by the week. Times are local.
 */
struct _HeddleSeries
{
  HeddleRecord parent;

  char *group;
  char *title;
  char *every;
  char *nth;
  char *weekday;
  char *since;
  char *until;
  char *starts;
  char *ends;
  gboolean skips_closures;
  char *agenda;
  char *place;
  char *link;
};

extern const HeddleKind heddle_series_kind;

G_END_DECLS
