/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TERM (heddle_term_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTerm, heddle_term, HEDDLE, TERM, HeddleRecord)

/**
 * HeddleTerm:
 *
 * An abbreviation and what it stands for.
 */
struct _HeddleTerm
{
  HeddleRecord parent;

  char *abbreviation;
  char *expansion;
  char *sort;
  char *source;
};

extern const HeddleKind heddle_term_kind;

G_END_DECLS
