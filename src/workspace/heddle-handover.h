/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-open-work.h"

G_BEGIN_DECLS

/**
 * HeddleHandover:
 * @from: id of the person who gives
 * @to: id of the person who takes
 * @work: (element-type HeddleOpenWork): all open work of @from
 * @taken: (element-type gboolean): of each of @work, whether it goes
 * @obstacles: (element-type utf8) (nullable members): of each of @work, why it
 *   cannot go
 *
 * What one post would give to another. Done work stays with who did it.
 */
typedef struct
{
  HeddleStore *store;
  char *from;
  char *to;
  GPtrArray *work;
  GArray *taken;
  GPtrArray *obstacles;
} HeddleHandover;

/* Everything that can go is taken. Refused where the two are one. */
HeddleHandover *heddle_handover_new      (HeddleStore    *store,
                                          const char     *from,
                                          const char     *to,
                                          HeddleDay       today,
                                          GError        **error);
void            heddle_handover_free     (HeddleHandover *self);
/* Whether the work at @i, from 0, goes along; at first what has no obstacle does. */
gboolean        heddle_handover_is_taken (HeddleHandover *self,
                                          guint           i);
/* (nullable): why it cannot go. */
const char     *heddle_handover_get_obstacle (HeddleHandover *self,
                                          guint           i);
/* Does nothing where there is an obstacle. */
void            heddle_handover_take     (HeddleHandover *self,
                                          guint           i,
                                          gboolean        take);
/* How much goes along. */
guint           heddle_handover_count    (HeddleHandover *self);
/* One change, "Hand over …". A place in a team is asked for anew: the answer
 * that was given is that of who gave it. Refused where nothing is taken. */
gboolean        heddle_handover_apply    (HeddleHandover  *self,
                                          GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleHandover, heddle_handover_free)

G_END_DECLS
