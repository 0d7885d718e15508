/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TEMPLATE (heddle_template_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTemplate, heddle_template, HEDDLE, TEMPLATE, HeddleRecord)

/**
 * HeddleTemplate:
 *
 * Steps with their offsets, from which a timeline is made.
 */
struct _HeddleTemplate
{
  HeddleRecord parent;

  char *name;
  gint64 version;
  char *sort;
  char *source;
};

extern const HeddleKind heddle_template_kind;

G_END_DECLS
