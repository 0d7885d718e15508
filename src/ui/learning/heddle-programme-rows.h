/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

typedef enum
{
  HEDDLE_PERIOD_ALL,
  HEDDLE_PERIOD_SESSION,
  HEDDLE_PERIOD_THREE_YEARS,
} HeddlePeriod;

/* A row per authority with its part in the national programme; what all of them come
 * to, as a sentence. Transfer full. */
char *heddle_programme_rows_fill (GtkListBox    *list,
                                  HeddleSession *session,
                                  HeddlePeriod   period);

G_END_DECLS
