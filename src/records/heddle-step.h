/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_STEP (heddle_step_get_type ())
G_DECLARE_FINAL_TYPE (HeddleStep, heddle_step, HEDDLE, STEP, HeddleRecord)

/**
 * HeddleStep:
 *
 * One step of an episode's timeline. Nominal, earliest and due dates follow from these
 * facts and are kept nowhere.
 */
struct _HeddleStep
{
  HeddleRecord parent;

  char *episode;
  gint64 position;
  char *key;
  char *label;
  char *short_word;
  char *sort;
  char *anchor;
  char *offset_from;
  char *offset_to;
  char *pinned;
  char *pin_reason;
  char *done_on;
  char *owner_role;
  char *owner;
  char *in_guidance;
  char *source;
};

extern const HeddleKind heddle_step_kind;
extern const HeddleChoice heddle_step_sorts[];

G_END_DECLS
