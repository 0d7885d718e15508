/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-palette.h"

G_BEGIN_DECLS

/** HEDDLE_PEOPLE_MARK_HEIGHT: Height of the box with the number, at scale 1. */
#define HEDDLE_PEOPLE_MARK_HEIGHT 19.0f

/**
 * HeddlePeopleMark:
 * @HEDDLE_PEOPLE_NOBODY: a dot
 * @HEDDLE_PEOPLE_UNKNOWN: a dotted box: nothing is known of their time
 * @HEDDLE_PEOPLE_COMING: a dashed box: they have time later
 * @HEDDLE_PEOPLE_FULL: a dark box: all time is given
 * @HEDDLE_PEOPLE_FREE: a light box: some is free
 *
 * How a number of people stands in a cell of the map of expertise; a word stands below.
 */
typedef enum
{
  HEDDLE_PEOPLE_NOBODY,
  HEDDLE_PEOPLE_UNKNOWN,
  HEDDLE_PEOPLE_COMING,
  HEDDLE_PEOPLE_FULL,
  HEDDLE_PEOPLE_FREE,
} HeddlePeopleMark;

/* @x, @middle: the middle of the mark. */
void heddle_people_mark_paint (HeddlePeopleMark     mark,
                               guint                n,
                               float                x,
                               float                middle,
                               float                scale,
                               GtkSnapshot         *snapshot,
                               PangoContext        *context,
                               const HeddlePalette *palette);

G_END_DECLS
