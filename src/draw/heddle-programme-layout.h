/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HEDDLE_PROGRAMME_HOUR: Height of an hour in pixels at the normal text size. */
#define HEDDLE_PROGRAMME_HOUR 94
/** HEDDLE_PROGRAMME_STEP: Minutes by which sessions move and grow. */
#define HEDDLE_PROGRAMME_STEP 15

/**
 * HeddleProgrammeItem:
 * @day: from 0; others than those of the layout are not shown
 * @starts: minutes after midnight
 * @ends: minutes after midnight
 *
 * One session as the layout needs it.
 */
typedef struct
{
  int day;
  int starts;
  int ends;
} HeddleProgrammeItem;

/**
 * HeddleProgrammeLayoutInput:
 * @n_days: days that there are
 * @chosen: the wide one, from 0
 * @only_chosen: only that day, over the whole width
 * @width: in pixels; what does not fit makes the layout wider
 * @scale: text size, 1 at the normal one; heights grow with it
 * @rtl: days run from right to left
 */
typedef struct
{
  const HeddleProgrammeItem *items;
  guint n_items;
  guint n_days;
  guint chosen;
  gboolean only_chosen;
  int width;
  double scale;
  gboolean rtl;
} HeddleProgrammeLayoutInput;

/**
 * HeddleProgrammePlace:
 * @shown: whether its day is shown
 * @lane: place beside those that overlap it, from 0
 * @n_lanes: how many stand side by side
 *
 * Where a session stands, in pixels.
 */
typedef struct
{
  gboolean shown;
  int x;
  int y;
  int width;
  int height;
  guint lane;
  guint n_lanes;
} HeddleProgrammePlace;

/**
 * HeddleProgrammeColumn:
 *
 * A day, in pixels; 0 wide where it is not shown.
 */
typedef struct
{
  int x;
  int width;
} HeddleProgrammeColumn;

/**
 * HeddleProgrammeLayout:
 * @first: hour of the upper edge
 * @last: hour of the lower edge
 * @hour: height of an hour
 * @axis_x: left edge of the hours
 * @axis_width: width of the hours
 */
typedef struct
{
  int first;
  int last;
  double hour;
  int axis_x;
  int axis_width;
  int width;
  int height;
  guint n_days;
  HeddleProgrammeColumn *columns;
  HeddleProgrammePlace *places;
} HeddleProgrammeLayout;

HeddleProgrammeLayout *heddle_programme_layout_new      (const HeddleProgrammeLayoutInput *input);
void                   heddle_programme_layout_free     (HeddleProgrammeLayout            *self);
int                    heddle_programme_layout_get_y    (const HeddleProgrammeLayout      *self,
                                                         int                               minutes);
int                    heddle_programme_layout_find_day (const HeddleProgrammeLayout      *self,
                                                         int                               x);
int                    heddle_programme_layout_snap     (const HeddleProgrammeLayout      *self,
                                                         double                            pixels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleProgrammeLayout, heddle_programme_layout_free)

G_END_DECLS
