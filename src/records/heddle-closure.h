/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CLOSURE (heddle_closure_get_type ())
G_DECLARE_FINAL_TYPE (HeddleClosure, heddle_closure, HEDDLE, CLOSURE, HeddleRecord)

/**
 * HeddleClosure:
 *
 * Days on which an authority, or every authority, is closed or must take care.
 */
struct _HeddleClosure
{
  HeddleRecord parent;

  char *authority;
  char *title;
  char *sort;
  char *starts;
  char *ends;
  gboolean assumed;
  char *source;
};

extern const HeddleKind heddle_closure_kind;

G_END_DECLS
