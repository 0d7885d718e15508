/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-timeline.h"

G_BEGIN_DECLS

/* The timeline of Collaborative Improvement as data/ has it, on a calendar
 * with the bank holidays of data/. */
typedef struct
{
  HeddleTimelineInput input;
  HeddleStepInput *steps; /* the input's own, to be changed */
  HeddleStepDates *dates; /* of the last compute */
  GPtrArray *strings;
} TimelineFixture;

TimelineFixture *timeline_fixture_new          (const char      *start,
                                                int              days);
TimelineFixture *timeline_fixture_new_custom   (const char      *start,
                                                int              days);
void             timeline_fixture_free         (TimelineFixture *self);
HeddleStepInput *timeline_fixture_add_step     (TimelineFixture *self,
                                                const char      *key,
                                                HeddleStepKind   kind,
                                                const char      *anchor,
                                                const char      *from,
                                                const char      *to);
guint            timeline_fixture_find         (TimelineFixture *self,
                                                const char      *key);
HeddleStepInput *timeline_fixture_get_step     (TimelineFixture *self,
                                                const char      *key);
void             timeline_fixture_compute      (TimelineFixture *self);
HeddleStepDates *timeline_fixture_get_dates    (TimelineFixture *self,
                                                const char      *key);
void             timeline_fixture_work_on_bank_holidays
                                               (TimelineFixture *self);
void             timeline_fixture_add_school_holidays
                                               (HeddleCalendar  *calendar);
GPtrArray       *timeline_fixture_read_csv     (const char      *path);

/* Ends the test where @iso is no day. */
HeddleDay        iso_day                       (const char      *iso);
void             timeline_fixture_assert_day   (HeddleDay        day,
                                                const char      *iso);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TimelineFixture, timeline_fixture_free)

G_END_DECLS
