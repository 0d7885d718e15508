/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-today-row.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TODAY_GROUP (heddle_today_group_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTodayGroup, heddle_today_group, HEDDLE, TODAY_GROUP, GtkBox)

/**
 * HeddleTodayGroup:
 *
 * A heading with a count and a card of lines, of which the last may say how
 * many more there are. Hidden where it has none, unless lines can be added.
 */

/**
 * HeddleTodayGroup::more:
 *
 * Somebody wants to see more; get_limit() has grown.
 */

GtkWidget  *heddle_today_group_new       (const char       *title,
                                          guint             limit);
/* The heading ends in a button that adds, and @empty stands where there is
 * no line. */
void        heddle_today_group_set_add   (HeddleTodayGroup *self,
                                          GtkWidget        *button,
                                          const char       *empty);
/* Transfer none. */
GtkListBox *heddle_today_group_get_list  (HeddleTodayGroup *self);
/* Lines to make for a group of @n: a line that would only say "1 more" is
 * better spent on that one. */
guint       heddle_today_group_get_limit (HeddleTodayGroup *self,
                                          guint             n);
/* Lines that it may have besides its limit. */
void        heddle_today_group_set_extra (HeddleTodayGroup *self,
                                          guint             extra);
/* Whether there are more than it shows. */
gboolean    heddle_today_group_has_more  (HeddleTodayGroup *self);
void        heddle_today_group_clear     (HeddleTodayGroup *self);
/* @row goes to the end. */
void        heddle_today_group_add       (HeddleTodayGroup *self,
                                          GtkWidget        *row);
/* @n: how many there are, shown or not; @most: there are more still.
 * @note: (nullable): at the end of the heading. */
void        heddle_today_group_finish    (HeddleTodayGroup *self,
                                          guint             n,
                                          gboolean          most,
                                          const char       *note);

G_END_DECLS
