/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SLOT (heddle_slot_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSlot, heddle_slot, HEDDLE, SLOT, HeddleRecord)

/**
 * HeddleSlot:
 *
 * A role that an episode needs, filled or still empty.
 */
struct _HeddleSlot
{
  HeddleRecord parent;

  char *episode;
  char *role;
  char *side;
  char *person;
  gint64 position;
};

extern const HeddleKind heddle_slot_kind;
extern const HeddleChoice heddle_slot_sides[];

G_END_DECLS
