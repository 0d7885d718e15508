/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-run-chart.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Measures with their observations: the run chart of each split, what it says, and
 * what is entered. Guidance on Regional Improvement Plans, paragraph 9. */

/**
 * HeddleMeasureRun:
 * @observations: (element-type HeddleObservation): by their dates; a point of a chart
 *   names one by its index
 * @charts: of each #HeddleSplit
 * @today: the day it was loaded for
 */
typedef struct
{
  HeddleMeasure *measure;
  GPtrArray *observations;
  HeddleRunChart *charts[HEDDLE_N_SPLITS];
  HeddleDay today;
} HeddleMeasureRun;

/**
 * HeddleSignalSort:
 * @HEDDLE_SIGNAL_FOUND: chance does not explain it
 * @HEDDLE_SIGNAL_NONE: chance explains it
 * @HEDDLE_SIGNAL_NOTE: neither: there are too few points, or just enough
 */
typedef enum
{
  HEDDLE_SIGNAL_FOUND,
  HEDDLE_SIGNAL_NONE,
  HEDDLE_SIGNAL_NOTE,
} HeddleSignalSort;

/**
 * HeddleSignal:
 * @title: what is found
 * @text: with which numbers
 */
typedef struct
{
  HeddleSignalSort sort;
  char *title;
  char *text;
} HeddleSignal;

/** HEDDLE_N_SIGNALS: Shift, crossings, and whether there are enough points. */
#define HEDDLE_N_SIGNALS 3

/**
 * HeddleEntered:
 * @observation: (nullable): id of the one that waits for its value; otherwise the one
 *   that is due on @observed_on, else a new one
 * @observed_on: EDTF
 * @value, @q1, @q5, @gap, @n: as typed; a sign of per cent and what parts thousands are
 *   passed over; %NULL or "" where there is none
 * @remark: (nullable): stays as it is where it is empty
 */
typedef struct
{
  const char *observation;
  const char *observed_on;
  const char *value;
  const char *q1;
  const char *q5;
  const char *gap;
  const char *n;
  const char *remark;
} HeddleEntered;

HeddleMeasureRun *heddle_measure_run_load         (HeddleStore            *store,
                                                   const char             *id,
                                                   HeddleDay               today,
                                                   GError                **error);
HeddleMeasureRun *heddle_measure_run_load_public  (HeddleStore            *store,
                                                   const char             *id,
                                                   HeddleDay               today,
                                                   GError                **error);
void              heddle_measure_run_free         (HeddleMeasureRun       *self);
HeddleObservation *heddle_measure_run_get         (const HeddleMeasureRun *self,
                                                   const HeddlePoint      *point);
char             *heddle_measure_run_dup_headline (const HeddleMeasureRun *self,
                                                   HeddleSplit             split);
char             *heddle_measure_run_dup_about    (const HeddleMeasureRun *self,
                                                   HeddleSplit             split);
void              heddle_measure_run_list_signals (const HeddleMeasureRun *self,
                                                   HeddleSplit             split,
                                                   HeddleSignal           *signals);
void              heddle_signal_clear             (HeddleSignal           *self);
HeddleSplit       heddle_measure_run_get_split    (const HeddleMeasureRun *self);

const char       *heddle_split_get_name           (HeddleSplit             self);
/* Translated. Transfer none. */
const char       *heddle_split_get_label          (HeddleSplit             self);
/* Returns: whether @name is one; else @split stays as it is */
gboolean          heddle_split_parse              (const char             *name,
                                                   HeddleSplit            *split);
/* How far apart its observations are; a year where it does not say. */
HeddlePace        heddle_measure_get_pace         (HeddleMeasure          *self);
const char       *heddle_measure_get_unit         (HeddleMeasure          *self);
char             *heddle_measure_dup_value        (HeddleMeasure          *self,
                                                   double                  value);

char             *heddle_measure_observe          (HeddleStore            *store,
                                                   const char             *id,
                                                   const HeddleEntered    *entered,
                                                   GError                **error);
guint             heddle_measure_plan             (HeddleStore            *store,
                                                   const char             *id,
                                                   HeddleDay               today,
                                                   GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleMeasureRun, heddle_measure_run_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeddleSignal, heddle_signal_clear)

G_END_DECLS
