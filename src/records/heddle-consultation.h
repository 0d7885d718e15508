/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CONSULTATION (heddle_consultation_get_type ())
G_DECLARE_FINAL_TYPE (HeddleConsultation, heddle_consultation, HEDDLE, CONSULTATION,
                      HeddleRecord)

/**
 * HeddleConsultation:
 * @how_many: people
 *
 * What a group of people or partners contributed to a plan, and what changed because of
 * it.
 */
struct _HeddleConsultation
{
  HeddleRecord parent;

  char *plan;
  char *group;
  char *held_on;
  char *how;
  gint64 how_many;
  char *said;
  char *changed;
  char *source;
};

extern const HeddleKind heddle_consultation_kind;
extern const HeddleChoice heddle_consultation_groups[];

G_END_DECLS
