/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-run-picture.h"

G_BEGIN_DECLS

/* At scale 1. */
#define HEDDLE_RUN_LINE 15.0f
/* Months and sessions under the plot. */
#define HEDDLE_RUN_AXIS 44.0f
/* Before the first and after the last point. */
#define HEDDLE_RUN_SIDE 9.0f

/* A run chart while it is laid out: values at the foot and the head of the plot,
 * days at its sides, and how many of the points are shown. */
typedef struct
{
  const HeddleRunInput *input;
  PangoContext *context;
  HeddleRunPicture *self;
  float scale;
  double lowest, highest;
  double step;
  HeddleDay first, last;
  guint shown;
} HeddleRunWork;

/* Words at the end of a line of the chart. */
typedef struct
{
  char *words;
  char *note;
  HeddleRunTone tone;
  float y;
} HeddleRunEnd;
#define HEDDLE_RUN_ENDS 3

const HeddlePoint *heddle_run_get_point    (HeddleRunWork *work,
                                            guint          index);
HeddleDay          heddle_run_get_day      (HeddleRunWork *work,
                                            guint          index);
float              heddle_run_measure      (HeddleRunWork *work,
                                            const char    *text,
                                            HeddleRunFont  font);
void               heddle_run_add_text     (HeddleRunWork *work,
                                            char          *text,
                                            float          x,
                                            float          y,
                                            float          width,
                                            HeddleRunFont  font,
                                            HeddleRunTone  tone);
float              heddle_run_find_x       (HeddleRunWork *work,
                                            HeddleDay      day);
float              heddle_run_find_y       (HeddleRunWork *work,
                                            double         value);
guint              heddle_run_list_ends    (HeddleRunWork *work,
                                            HeddleRunEnd  *ends);
float              heddle_run_measure_ends (HeddleRunWork *work,
                                            HeddleRunEnd  *ends,
                                            guint          n,
                                            gboolean       brief);
void               heddle_run_place_ends   (HeddleRunWork *work,
                                            HeddleRunEnd  *ends,
                                            guint          n,
                                            float          width,
                                            gboolean       brief);
float              heddle_run_place_flags  (HeddleRunWork *work);
void               heddle_run_write_flags  (HeddleRunWork *work);

G_END_DECLS
