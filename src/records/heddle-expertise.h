/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EXPERTISE (heddle_expertise_get_type ())
G_DECLARE_FINAL_TYPE (HeddleExpertise, heddle_expertise, HEDDLE, EXPERTISE, HeddleRecord)

/**
 * HeddleExpertise:
 *
 * A word of the vocabulary for what people can be asked for. People and activities keep
 * theirs as tags, which are compared with these but for case and accents.
 */
struct _HeddleExpertise
{
  HeddleRecord parent;

  char *title;
  char *sort;
  char *curriculum_area;
  gint64 position;
};

extern const HeddleKind heddle_expertise_kind;

G_END_DECLS
