/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-meeting-jobs.h"
#include "heddle-slide.h"

G_BEGIN_DECLS

/**
 * HeddleAudienceSubject:
 * @view: a word of the field `view` of agenda items: "due", "episode" …
 * @episode, @collaborative, @plan, @measure, @authority: (nullable): ids of what it is
 *   about
 * @item: (nullable): id of the agenda item that shows it
 * @message: (nullable): for the views "message" and "break"
 * @day: of a programme, a month or a year; %HEDDLE_DAY_NONE for the one of today
 * @dimension: a #HeddleCoverageDimension, for the view "coverage"
 * @now, @until: of a break, minutes after midnight; 0 where nobody says
 *
 * What an audience is to see. Texts are borrowed.
 */
typedef struct
{
  const char *view;
  const char *episode;
  const char *collaborative;
  const char *plan;
  const char *measure;
  const char *authority;
  const char *item;
  const char *message;
  HeddleDay day;
  guint dimension;
  int now;
  int until;
} HeddleAudienceSubject;

/* A subject that owns its texts. */
HeddleAudienceSubject *heddle_audience_subject_copy (const HeddleAudienceSubject *self);
void         heddle_audience_subject_free (HeddleAudienceSubject       *self);

gboolean     heddle_audience_has_view     (const char                  *view);
HeddleSlide *heddle_audience_build        (HeddleStore                 *store,
                                           const HeddleAudienceSubject *subject,
                                           HeddleDay                    today);
/* (transfer full): of an item of an agenda. */
HeddleSlide *heddle_audience_build_item   (HeddleStore                 *store,
                                           HeddleAgendaItem            *item,
                                           HeddleDay                    today);
/* (transfer full): of a break: how much is left of it. Minutes after midnight. */
HeddleSlide *heddle_audience_build_break  (HeddleAgendaItem            *item,
                                           int                          now,
                                           int                          until);
/* (transfer full): the first page of a meeting: its name and its agenda. */
HeddleSlide *heddle_audience_build_agenda (HeddleStore                 *store,
                                           HeddleMeeting               *meeting,
                                           HeddleDay                    today);

G_END_DECLS
