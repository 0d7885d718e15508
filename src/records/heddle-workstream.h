/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WORKSTREAM (heddle_workstream_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWorkstream, heddle_workstream, HEDDLE, WORKSTREAM,
                      HeddleRecord)

/**
 * HeddleWorkstream:
 *
 * A part of a plan’s work that one person leads.
 */
struct _HeddleWorkstream
{
  HeddleRecord parent;

  char *plan;
  char *title;
  char *aim;
  char *lead;
  char *sponsor;
  gint64 position;
  char *source;
};

extern const HeddleKind heddle_workstream_kind;

G_END_DECLS
