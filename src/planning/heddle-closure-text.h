/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar.h"

G_BEGIN_DECLS

char *heddle_closure_text_closed (HeddleCalendar *calendar,
                                  HeddleDay       day);
char *heddle_closure_text_school (HeddleCalendar *calendar,
                                  HeddleDay       first,
                                  HeddleDay       last);
char *heddle_closure_text_name   (const HeddleSpan *span);

G_END_DECLS
