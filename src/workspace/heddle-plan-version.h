/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-plan-text.h"

G_BEGIN_DECLS

/**
 * HeddlePlanChangeSort:
 * @HEDDLE_PLAN_PART_CHANGED: in both, with another title or text
 * @HEDDLE_PLAN_PART_ADDED: only in the later one
 * @HEDDLE_PLAN_PART_REMOVED: only in the earlier one
 */
typedef enum
{
  HEDDLE_PLAN_PART_CHANGED,
  HEDDLE_PLAN_PART_ADDED,
  HEDDLE_PLAN_PART_REMOVED,
} HeddlePlanChangeSort;

/**
 * HeddlePlanChange:
 * @title: of the part, as the later one has it
 * @key: of the part
 * @was: (nullable): its title before, where that was another
 * @before: (nullable): its text in the earlier one
 * @after: (nullable): its text in the later one
 * @runs: (element-type HeddleRun): the words that stayed, went and came
 * @author: (nullable): whose copy of the file changed it last
 * @wall: when, in µs since 1970; 0 where that is not known
 *
 * A part of a plan that two texts of it have differently.
 */
typedef struct
{
  HeddlePlanChangeSort sort;
  char *title;
  char *key;
  char *was;
  char *before;
  char *after;
  GPtrArray *runs;
  char *author;
  gint64 wall;
} HeddlePlanChange;

/* Freezes the working copy of a plan, one change ("Make Version 3 of …"): the text with
 * a SHA-256 over it, and the number after the last. Returns its id, NULL on error: a
 * plan that is as its last version has it needs no new one. (guidance on regional
 * improvement plans, paragraph 9: iterations) */
char              *heddle_plan_version_freeze   (HeddleStore        *store,
                                                 const char         *plan_id,
                                                 const char         *iteration_id,
                                                 const char         *label,
                                                 HeddleDay           day,
                                                 GError            **error);
/* Number, text and digest of the version @id, within an edit that goes on. */
gboolean           heddle_plan_version_fill     (HeddleEdit         *edit,
                                                 const char         *id,
                                                 const char         *plan_id,
                                                 GError            **error);
/* The version with the highest number, or NULL; transfer full. */
HeddlePlanVersion *heddle_plan_version_dup_last (HeddleStore        *store,
                                                 const char         *plan_id);
/* "Version 3"; transfer full. */
char              *heddle_plan_version_dup_name (HeddlePlanVersion  *self);
/* The first eight digits of its digest, in two groups: "3f9a c21e". */
char              *heddle_plan_version_dup_short_digest (HeddlePlanVersion *self);
/* Whether its text is the one its digest was made of. */
gboolean           heddle_plan_version_is_whole (HeddlePlanVersion  *self);
/* Whether the plan still says what @self says. */
gboolean           heddle_plan_version_is_current (HeddlePlanVersion *self);
/* What the working copy has differently, with who changed it last and when; and what
 * @later has. (element-type HeddlePlanChange), transfer full. */
GPtrArray         *heddle_plan_version_changed_since (HeddlePlanVersion *self);
/* What is said in one and not in the other, in the order of @later. Transfer full. */
GPtrArray         *heddle_plan_version_compare  (HeddlePlanVersion  *self,
                                                 HeddlePlanVersion  *later);

G_END_DECLS
