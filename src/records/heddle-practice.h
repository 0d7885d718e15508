/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRACTICE (heddle_practice_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePractice, heddle_practice, HEDDLE, PRACTICE, HeddleRecord)

/**
 * HeddlePractice:
 *
 * Practice that others may take up, as the library knows it
 * (CI guidance, section 5, stages 3 and 6).
 */
struct _HeddlePractice
{
  HeddleRecord parent;

  char *title;
  char *authority;
  char *episode;
  char *finding;
  char *summary;
  char *themes;
  char *sector;
  char *level;
  char *consent;
  char *consent_on;
  gint64 groups;
  gint64 voices;
  char *source;
};

extern const HeddleKind heddle_practice_kind;
/* Where practice and learning are at home. */
extern const HeddleChoice heddle_practice_sectors[];

G_END_DECLS
