/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleKnownName:
 * @title: as lists show it
 * @names: what else the record is known by: a name, public codes, and those of
 *   its authority
 * @folded_title: @title as it is compared
 * @folded: @names likewise, in the same order
 * @well_known: whether the first of @names stands beside the title always
 * @distance: of heddle_known_names_load_near(), from the nearest owner
 */
typedef struct
{
  char *id;
  char *title;
  GPtrArray *names;
  char *folded_title;
  GPtrArray *folded;
  gboolean well_known;
  guint distance;
} HeddleKnownName;

GPtrArray  *heddle_known_names_load  (HeddleStore           *store,
                                      const HeddleKind      *kind);
void        heddle_known_names_add_owner (GPtrArray         *owners,
                                      HeddleStore           *store,
                                      const HeddleField     *field,
                                      const char            *id);
GPtrArray  *heddle_known_names_load_near (HeddleStore       *store,
                                      const HeddleKind      *kind,
                                      GPtrArray             *owners);
GPtrArray  *heddle_known_names_match (GPtrArray             *names,
                                      const char            *text);
const char *heddle_known_name_beside (const HeddleKnownName *self,
                                      const char            *text);
gboolean    heddle_known_name_is_code (const HeddleKind     *kind,
                                       const char           *field);

G_END_DECLS
