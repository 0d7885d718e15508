/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddlePlanPart:
 * @key: says which part of the plan it is, whatever it is called: `section:ID`,
 *   `evidence`
 * @title: as shown: "Priority: Reading in every school"
 * @text: paragraphs and lines of "Label: value"; "" where there is nothing to say
 * @records: (nullable) (element-type HeddleRecord): what it was written from; %NULL
 *   where it was read from a version
 *
 * A part of a plan as text.
 */
typedef struct
{
  char *key;
  char *title;
  char *text;
  GPtrArray *records;
} HeddlePlanPart;

/* What a plan says, part by part: what was decided, not how far it has come, so that
 * ticking off an activity is no change of the plan. Nothing private is in it. All
 * (element-type HeddlePlanPart), transfer full. */
GPtrArray            *heddle_plan_text_write (HeddleStore          *store,
                                              const char           *plan_id);
/* The parts as one text, and back. */
char                 *heddle_plan_text_join  (GPtrArray            *parts);
GPtrArray            *heddle_plan_text_split (const char           *content);
const HeddlePlanPart *heddle_plan_text_find  (GPtrArray            *parts,
                                              const char           *key);

G_END_DECLS
