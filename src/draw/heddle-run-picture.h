/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-palette.h"
#include "heddle-run-chart.h"

G_BEGIN_DECLS

/**
 * HeddleRunNote:
 * @title: stands in bold
 * @text: (nullable): a second line
 *
 * What is written at a day of the chart: a remark, or the start of a test of change.
 */
typedef struct
{
  HeddleDay day;
  const char *title;
  const char *text;
} HeddleRunNote;

/**
 * HeddleRunInput:
 * @unit: what stands after a value with its space, such as " %"; "" for none
 * @target: NAN for none
 * @target_on: (nullable): EDTF
 * @width, @height: in pixels
 * @scale: of the text
 * @rtl: later is left
 */
typedef struct
{
  const HeddleRunChart *chart;
  HeddlePace pace;
  const char *unit;
  double target;
  const char *target_on;
  const HeddleRunNote *notes;
  guint n_notes;
  HeddleDay today;
  float width;
  float height;
  float scale;
  gboolean rtl;
} HeddleRunInput;

/**
 * HeddleRunTone:
 *
 * Which colour a text has.
 */
typedef enum
{
  HEDDLE_RUN_TONE_PLAIN,
  HEDDLE_RUN_TONE_DIM,
  HEDDLE_RUN_TONE_TARGET,
  HEDDLE_RUN_TONE_INK,
} HeddleRunTone;

typedef enum
{
  HEDDLE_RUN_FONT_PLAIN,
  HEDDLE_RUN_FONT_BOLD,
  HEDDLE_RUN_FONT_SMALL,
} HeddleRunFont;

/**
 * HeddleRunText:
 * @area: room for it; what does not fit is cut
 * @at_end: it stands at the right of its room
 */
typedef struct
{
  char *text;
  graphene_rect_t area;
  HeddleRunFont font;
  HeddleRunTone tone;
  gboolean at_end;
} HeddleRunText;

/**
 * HeddleRunDot:
 * @point: index among the chart's points
 */
typedef struct
{
  guint point;
  float x;
  float y;
} HeddleRunDot;

/**
 * HeddleRunFlag:
 * @x: of its line
 * @bubble: what its words or its number stand on
 * @number: stands for its words; 0 where they are in the bubble
 * @key: what the number stands on beside the words below; without size for none
 */
typedef struct
{
  float x;
  graphene_rect_t bubble;
  guint number;
  graphene_rect_t key;
} HeddleRunFlag;

/**
 * HeddleRunPicture:
 * @plot: where the values are
 * @ticks: (element-type float): heights of the lines behind
 * @sessions: (element-type float): where each session year begins
 * @dots: (element-type HeddleRunDot): values, and what is late or next
 * @tints: (element-type graphene_rect_t): behind each shift
 * @flags: (element-type HeddleRunFlag): for each note
 * @texts: (element-type HeddleRunText): every word of the picture
 * @median_y, @target_y: negative for none
 * @frozen_x: where the median's line begins to be dashed
 * @legend: how much of the height the words of numbered notes take, at the foot; 0 where
 *   every note has room for its words at its line
 *
 * Where everything on a run chart lies.
 */
typedef struct
{
  float width;
  float height;
  float scale;
  gboolean rtl;
  graphene_rect_t plot;
  float median_y;
  float target_y;
  float frozen_x;
  float legend;
  GArray *ticks;
  GArray *sessions;
  GArray *dots;
  GArray *tints;
  GArray *flags;
  GArray *texts;
} HeddleRunPicture;

HeddleRunPicture *heddle_run_picture_new       (const HeddleRunInput   *input,
                                                PangoContext           *context);
void              heddle_run_picture_free      (HeddleRunPicture       *self);
guint             heddle_run_picture_find      (const HeddleRunPicture *self,
                                                float                   x);
void              heddle_run_picture_paint     (const HeddleRunPicture *self,
                                                const HeddleRunChart   *chart,
                                                GtkSnapshot            *snapshot,
                                                PangoContext           *context,
                                                const char             *code,
                                                const HeddlePalette    *palette);
PangoLayout      *heddle_run_text_new          (PangoContext           *context,
                                                const char             *text,
                                                HeddleRunFont           font);
char             *heddle_run_value_show        (double                  value,
                                                const char             *unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleRunPicture, heddle_run_picture_free)

G_END_DECLS
