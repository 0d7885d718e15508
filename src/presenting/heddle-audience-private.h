/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-audience.h"
#include "heddle-deadlines.h"

G_BEGIN_DECLS

/* One function per view: a slide from the records of an open file. What is private
 * is left out by each of them, and a slide has no place for it. */
typedef HeddleSlide *(*HeddleAudienceBuild) (HeddleStore                 *store,
                                             const HeddleAudienceSubject *subject,
                                             HeddleDay                    today);

HeddleSlide *heddle_audience_actions (HeddleStore *store,
                                      const HeddleAudienceSubject *subject,
                                      HeddleDay today);
HeddleSlide *heddle_audience_approvals (HeddleStore *store,
                                        const HeddleAudienceSubject *subject,
                                        HeddleDay today);
HeddleSlide *heddle_audience_break (HeddleStore *store,
                                    const HeddleAudienceSubject *subject,
                                    HeddleDay today);
HeddleSlide *heddle_audience_capacity (HeddleStore *store,
                                       const HeddleAudienceSubject *subject,
                                       HeddleDay today);
HeddleSlide *heddle_audience_coverage (HeddleStore *store,
                                       const HeddleAudienceSubject *subject,
                                       HeddleDay today);
HeddleSlide *heddle_audience_day (HeddleStore *store,
                                  const HeddleAudienceSubject *subject,
                                  HeddleDay today);
HeddleSlide *heddle_audience_decision (HeddleStore *store,
                                       const HeddleAudienceSubject *subject,
                                       HeddleDay today);
HeddleSlide *heddle_audience_drivers (HeddleStore *store,
                                      const HeddleAudienceSubject *subject,
                                      HeddleDay today);
HeddleSlide *heddle_audience_due (HeddleStore *store,
                                  const HeddleAudienceSubject *subject,
                                  HeddleDay today);
HeddleSlide *heddle_audience_episode (HeddleStore *store,
                                      const HeddleAudienceSubject *subject,
                                      HeddleDay today);
HeddleSlide *heddle_audience_learning (HeddleStore *store,
                                       const HeddleAudienceSubject *subject,
                                       HeddleDay today);
HeddleSlide *heddle_audience_message (HeddleStore *store,
                                      const HeddleAudienceSubject *subject,
                                      HeddleDay today);
HeddleSlide *heddle_audience_month (HeddleStore *store,
                                    const HeddleAudienceSubject *subject,
                                    HeddleDay today);
HeddleSlide *heddle_audience_programme_map (HeddleStore *store,
                                            const HeddleAudienceSubject *subject,
                                            HeddleDay today);
HeddleSlide *heddle_audience_run_chart (HeddleStore *store,
                                        const HeddleAudienceSubject *subject,
                                        HeddleDay today);
HeddleSlide *heddle_audience_team (HeddleStore *store,
                                   const HeddleAudienceSubject *subject,
                                   HeddleDay today);
HeddleSlide *heddle_audience_timeline (HeddleStore *store,
                                       const HeddleAudienceSubject *subject,
                                       HeddleDay today);
HeddleSlide *heddle_audience_where_to_go (HeddleStore *store,
                                          const HeddleAudienceSubject *subject,
                                          HeddleDay today);

/* Shared parts. */

/* "13 days late", "tomorrow", "in 8 days", with the tone it is said in. */
char        *heddle_audience_dup_when  (HeddleDay                    day,
                                        HeddleDay                    today,
                                        HeddleSlideTone             *tone);
/* A row of a deadline, which is not private. */
HeddleSlideRow *heddle_audience_add_deadline (HeddleSlide           *slide,
                                        HeddleStore                 *store,
                                        const HeddleDeadline        *deadline,
                                        HeddleDay                    today);
/* (nullable): of a collaborative, by its id */
char        *heddle_audience_dup_code (HeddleStore                  *store,
                                        const char                  *collaborative);
/* A view that has nothing to show says so. */
HeddleSlide *heddle_audience_make_empty (const char                 *message);
/* "as at Mon 18 January 2027" */
char        *heddle_audience_dup_as_at (HeddleDay                    today);

G_END_DECLS
