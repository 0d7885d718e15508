/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PROFESSIONAL_LEARNING (heddle_professional_learning_get_type ())
G_DECLARE_FINAL_TYPE (HeddleProfessionalLearning, heddle_professional_learning,
                      HEDDLE, PROFESSIONAL_LEARNING, HeddleRecord)

/**
 * HeddleProfessionalLearning:
 * @places: how many can take part
 * @taken: how many take part
 *
 * A course, event or visit that people learn from; of one person where it is for them
 * alone.
 */
struct _HeddleProfessionalLearning
{
  HeddleRecord parent;

  char *plan;
  char *activity;
  char *person;
  char *title;
  char *audience;
  char *provider;
  char *curriculum_area;
  char *status;
  char *starts;
  char *ends;
  char *place;
  char *link;
  gint64 places;
  gint64 taken;
};

extern const HeddleKind heddle_professional_learning_kind;

G_END_DECLS
