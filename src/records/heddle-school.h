/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SCHOOL (heddle_school_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSchool, heddle_school, HEDDLE, SCHOOL, HeddleRecord)

/**
 * HeddleSchool:
 * @roll: pupils
 *
 * A school of an authority.
 */
struct _HeddleSchool
{
  HeddleRecord parent;

  char *authority;
  char *name;
  char *code;
  char *sector;
  gint64 roll;
  char *source;
};

extern const HeddleKind heddle_school_kind;

G_END_DECLS
