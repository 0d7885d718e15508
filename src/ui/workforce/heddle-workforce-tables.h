/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workforce-grid.h"
#include "heddle-workforce-map.h"
#include "heddle-workforce-people.h"
#include "heddle-workforce-requests.h"
#include "heddle-workforce-sign.h"

G_BEGIN_DECLS

typedef enum
{
  HEDDLE_WORKFORCE_PEOPLE,
  HEDDLE_WORKFORCE_EXPERTISE,
  HEDDLE_WORKFORCE_CAPACITY,
  HEDDLE_WORKFORCE_REQUESTS,
  HEDDLE_WORKFORCE_N_VIEWS,
} HeddleWorkforceView;

/* A sign, and what it says. */
typedef struct
{
  HeddleSign sign;
  const char *words;
} HeddleWorkforceLegend;

/**
 * HeddleWorkforceTables:
 * @collaborative, @sort: (nullable): whom @who names
 * @from: a day of the first quarter
 * @people: (element-type guint): numbers of those that the view of people shows
 * @requests: (element-type HeddleWorkforceRequest)
 * @most: FTE that a bar's whole width stands for
 *
 * What the views of the Workforce place show: read once, and a table of the one that is
 * seen.
 */
typedef struct
{
  HeddleWorkforceView view;
  HeddleWorkforceBy by;
  HeddleExpertiseAgainst against;
  char *collaborative;
  const char *sort;
  HeddleDay today;
  HeddleDay from;
  gboolean narrow;
  gboolean compact;

  HeddleWorkforce *workforce;
  HeddleWorkforceScope who;
  HeddleWorkforceChart *chart;
  HeddleExpertiseMap *map;
  GPtrArray *requests;
  GArray *people;
  double most;
} HeddleWorkforceTables;

void         heddle_workforce_tables_clear (HeddleWorkforceTables *self);
/* Works out what the view shows, of what is read already. */
void         heddle_workforce_tables_make  (HeddleWorkforceTables *self);
/* Of the view that is seen; 0: nothing is there to be shown. */
guint        heddle_workforce_tables_count_rows (HeddleWorkforceTables *self);
/* (nullable): the person that a row of the view stands for. */
const char  *heddle_workforce_tables_get_person (HeddleWorkforceTables *self,
                                            guint                  row);
/* Fills @grid with the view that is seen. It fills its lines when they are scrolled to,
 * so that this has to stay as it is until then. */
void         heddle_workforce_tables_show  (HeddleWorkforceTables *self,
                                            HeddleWorkforceGrid   *grid);
/* What the view that is seen shows, as one sentence. Transfer full. */
char        *heddle_workforce_tables_dup_headline (HeddleWorkforceTables *self);
/* (nullable): its end has no words. */
const HeddleWorkforceLegend *heddle_workforce_tables_get_legend (HeddleWorkforceTables *self);
/* The same to be copied, without what may not leave the file. Transfer full. */
HeddleTable *heddle_workforce_tables_dup_table    (HeddleWorkforceTables *self);

G_END_DECLS
