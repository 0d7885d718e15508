/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleOpenWork:
 * @field: of @kind, which names the person
 * @what: "Fife, March 2027: Fieldwork dates agreed"
 * @due: %HEDDLE_DAY_NONE where it has no date
 * @is_part: a part that somebody has, such as a place in a team, rather than
 *   something to be done
 * @place: (nullable): id of the slot that a step goes with: it is that of who
 *   holds it, as it has no owner of its own
 *
 * Something that is not done yet and that a post has to do, or a place that it
 * keeps in a team.
 */
typedef struct
{
  const HeddleKind *kind;
  const HeddleField *field;
  char *id;
  char *what;
  HeddleDay due;
  gboolean is_part;
  char *place;
} HeddleOpenWork;

void       heddle_open_work_free (HeddleOpenWork *self);

/* (element-type HeddleOpenWork), by day, undated after
 * them, parts last. Whatever kind refers to
 * a person counts, until it is done or its episode is over; what a person has
 * or had by date (appointments, availability) is no work. */
GPtrArray *heddle_open_work_list (HeddleStore    *store,
                                  const char     *person,
                                  HeddleDay       today);

/* Whom a record names (transfer full): the person itself, an owner, or who
 * holds a place; %NULL where nobody. */
char      *heddle_open_work_dup_person (HeddleRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleOpenWork, heddle_open_work_free)

G_END_DECLS
