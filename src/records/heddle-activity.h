/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ACTIVITY (heddle_activity_get_type ())
G_DECLARE_FINAL_TYPE (HeddleActivity, heddle_activity, HEDDLE, ACTIVITY, HeddleRecord)

/**
 * HeddleActivity:
 * @fte_needed: days a week / 5 of all its people, 0 to 100
 *
 * What is done for a priority of a plan, by whom and for whom, and what it adds that
 * nobody else does.
 */
struct _HeddleActivity
{
  HeddleRecord parent;

  char *plan;
  char *title;
  char *priority;
  char *workstream;
  char *status;
  char *adds;
  char *lead;
  char *accountable;
  char *provider_sort;
  char *provider;
  char *audience;
  char *sectors;
  char *support;
  char *starts;
  char *ends;
  char *place;
  double fte_needed;
  char *expertise;
  gint64 position;
  char *source;
};

extern const HeddleKind heddle_activity_kind;
extern const HeddleChoice heddle_activity_provider_sorts[];

/* Done, or stopped before it was. */
gboolean heddle_activity_is_over (HeddleActivity *self);

G_END_DECLS
