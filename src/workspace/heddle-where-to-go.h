/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleWhereLine:
 * @who: as shown: the organisation, else the sort of provider
 * @doubled: another provider meets the same need
 *
 * One way to get what a headteacher needs.
 */
typedef struct
{
  HeddleProvision *provision;
  char *who;
  gboolean doubled;
} HeddleWhereLine;

/**
 * HeddleWhereToGo:
 * @collaborative: (nullable): of which the authority is a member on the day
 * @lines: (element-type HeddleWhereLine): by area and need
 * @n_doubled: needs that more than one provider meets
 *
 * The guide for the headteachers of one authority: what they need, who has it and how to
 * get it (guidance on regional improvement plans, paragraph 9 and its last function).
 */
typedef struct
{
  HeddleAuthority *authority;
  HeddleCollaborative *collaborative;
  GPtrArray *lines;
  guint n_doubled;
} HeddleWhereToGo;

/* What is offered on @day: of its collaborative for every member, and of its own. */
HeddleWhereToGo *heddle_where_to_go_load (HeddleStore      *store,
                                          const char       *authority,
                                          HeddleDay         day,
                                          GError          **error);
void             heddle_where_to_go_free (HeddleWhereToGo  *self);
/* The first of @authorities (element-type HeddleAuthority) to which something is offered on
 * @day, as its number; 0 where nothing is offered to any. */
guint            heddle_where_to_go_find (HeddleStore      *store,
                                          GPtrArray        *authorities,
                                          HeddleDay         day);
/* "12 needs; 2 have more than one provider"; transfer full. */
char            *heddle_where_to_go_dup_headline (HeddleWhereToGo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleWhereToGo, heddle_where_to_go_free)

G_END_DECLS
