/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-edtf.h"

G_BEGIN_DECLS

/* Seasons have the numbers that EDTF gives them in the place of a month. */
#define HEDDLE_SEASON_SPRING 21
#define HEDDLE_SEASON_WINTER 24

const char *heddle_date_names_get_month        (int         month);
const char *heddle_date_names_get_month_short  (int         month);
const char *heddle_date_names_get_weekday      (int         weekday);
const char *heddle_date_names_get_weekday_short (int        weekday);
const char *heddle_date_names_get_season       (int         season);
int         heddle_date_names_find_month       (const char *word);
int         heddle_date_names_find_weekday     (const char *word);
int         heddle_date_names_find_season      (const char *word);

G_END_DECLS
