/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleSchoolCount:
 * @title: a theme in the spelling met first, or an authority's name
 * @records: (element-type HeddleSchoolPriority): those it counts
 * @n_authorities: of how many authorities they are
 * @n_linked: how many a regional priority answers
 * @answers: (nullable): the regional priorities that answer them, by name
 *
 * Priorities of schools that have a theme or an authority in common.
 */
typedef struct
{
  char *title;
  GPtrArray *records;
  guint n_authorities;
  guint n_linked;
  char *answers;
} HeddleSchoolCount;

/**
 * HeddleSchoolBy:
 * @HEDDLE_SCHOOL_BY_THEME: by the first theme, else the title
 * @HEDDLE_SCHOOL_BY_AUTHORITY: by the school's authority
 */
typedef enum
{
  HEDDLE_SCHOOL_BY_THEME,
  HEDDLE_SCHOOL_BY_AUTHORITY,
} HeddleSchoolBy;

/* (element-type HeddleSchoolCount): the most first. What comes from schools is bottom-up
 * in numbers: letter to Chief Executives of 3 October 2017, paragraph 4. @with_private: also
 * what may not leave the file. */
GPtrArray *heddle_school_priorities_count        (HeddleStore    *store,
                                                  HeddleSchoolBy  by,
                                                  gboolean        with_private);
/* "12 priorities of schools of 3 authorities; 9 are answered by a regional priority";
 * transfer full. */
char      *heddle_school_priorities_dup_headline (HeddleStore    *store);
/* "12 of 3 authorities, 9 answered by Reading together"; transfer full. */
char      *heddle_school_count_dup_words         (HeddleSchoolCount *self,
                                                  HeddleSchoolBy     by);

G_END_DECLS
