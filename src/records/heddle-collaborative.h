/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COLLABORATIVE (heddle_collaborative_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCollaborative, heddle_collaborative,
                      HEDDLE, COLLABORATIVE, HeddleRecord)

/**
 * HeddleCollaborative:
 *
 * A group of authorities that improve together: one of the six regional ones, or
 * another.
 */
struct _HeddleCollaborative
{
  HeddleRecord parent;

  char *code;
  char *name;
  char *short_name;
  char *other_names;
  char *grouping;
  char *status;
  char *status_note;
  gint64 population;
  gint64 area;
  char *source;
};

extern const HeddleKind heddle_collaborative_kind;
extern const HeddleChoice heddle_collaborative_statuses[];

G_END_DECLS
