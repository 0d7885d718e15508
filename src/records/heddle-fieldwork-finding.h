/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FIELDWORK_FINDING (heddle_fieldwork_finding_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFieldworkFinding, heddle_fieldwork_finding, HEDDLE, FIELDWORK_FINDING,
                      HeddleRecord)

/**
 * HeddleFieldworkFinding:
 *
 * What was found in the fieldwork of an episode; by role, not by name
 * (CI guidance, section 5, stages 4 and 5).
 */
struct _HeddleFieldworkFinding
{
  HeddleRecord parent;

  char *episode;
  char *session;
  gint64 position;
  char *sort;
  char *text;
  char *themes;
  char *said_by;
  gint64 voices;
  char *noted_on;
  char *noted_at;
  char *merged_into;
  gboolean to_sort;
};

extern const HeddleKind heddle_fieldwork_finding_kind;

G_END_DECLS
