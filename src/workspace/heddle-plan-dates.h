/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-table.h"

G_BEGIN_DECLS

/**
 * HeddlePlanDate:
 * @date: a day, month or season as it is stored
 * @what: "First version: agreed"
 * @waits: nothing has come of it yet
 */
typedef struct
{
  char *date;
  char *what;
  gboolean waits;
} HeddlePlanDate;

/* The timeline of a plan's iterations, by date: when each is due, was submitted and agreed,
 * who contributed before, versions, who was asked and answered, challenge and reply, what the
 * next one is to take up, and the NIF after it (plan guidance, paragraph 20). Without what is
 * private. @iteration: (nullable): of that one alone. (element-type HeddlePlanDate) (transfer
 * full) */
GPtrArray   *heddle_plan_dates_list     (HeddleStore *store,
                                         const char  *plan,
                                         const char  *iteration);
/* The same to be read: date, what, state; transfer full. */
HeddleTable *heddle_plan_dates_to_table (HeddleStore *store,
                                         const char  *plan,
                                         HeddleDay    today);

G_END_DECLS
