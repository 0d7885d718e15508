/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRIORITY (heddle_priority_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePriority, heddle_priority, HEDDLE, PRIORITY, HeddleRecord)

/**
 * HeddlePriority:
 *
 * What a plan sets out to improve, and why.
 */
struct _HeddlePriority
{
  HeddleRecord parent;

  char *plan;
  char *title;
  char *rationale;
  char *themes;
  char *owner;
  char *status;
  gint64 position;
  char *source;
};

extern const HeddleKind heddle_priority_kind;

G_END_DECLS
