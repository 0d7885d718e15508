/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRIORITY_NIF (heddle_priority_nif_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePriorityNif, heddle_priority_nif, HEDDLE, PRIORITY_NIF,
                      HeddleRecord)

/**
 * HeddlePriorityNif:
 *
 * A national priority that a priority of a plan serves. Its id is made from the pair.
 */
struct _HeddlePriorityNif
{
  HeddleRecord parent;

  char *priority;
  char *nif_item;
};

extern const HeddleKind heddle_priority_nif_kind;

G_END_DECLS
