/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRINCIPLE (heddle_principle_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePrinciple, heddle_principle, HEDDLE, PRINCIPLE, HeddleRecord)

/**
 * HeddlePrinciple:
 *
 * One of the principles that regional plans are to follow.
 */
struct _HeddlePrinciple
{
  HeddleRecord parent;

  gint64 number;
  char *title;
  char *source;
};

extern const HeddleKind heddle_principle_kind;

G_END_DECLS
