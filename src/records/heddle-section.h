/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SECTION (heddle_section_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSection, heddle_section, HEDDLE, SECTION, HeddleRecord)

/**
 * HeddleSection:
 *
 * A section of text of a plan.
 */
struct _HeddleSection
{
  HeddleRecord parent;

  char *plan;
  char *title;
  char *text;
  char *owner;
  gint64 position;
};

extern const HeddleKind heddle_section_kind;

G_END_DECLS
