/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"
#include "heddle-host-calendar.h"

G_BEGIN_DECLS

/* load() with calendars that are already built. */
HeddleEpisodePlan *heddle_episode_plan_load_with (HeddleStore          *store,
                                                  const char           *episode_id,
                                                  HeddleHostCalendars  *calendars,
                                                  GError              **error);
/* The same episode with its fieldwork elsewhere, pins of a late start released
 * if asked; nothing is written. */
HeddleEpisodePlan *heddle_episode_plan_moved     (HeddleEpisodePlan    *self,
                                                  HeddleDay             start,
                                                  int                   days,
                                                  gboolean              with_late_pins,
                                                  GError              **error);
/* Of the host on the first day of the fieldwork. Transfer full, nullable. */
HeddleCollaborative *heddle_episode_dup_collaborative (HeddleStore   *store,
                                                  HeddleEpisode      *episode);
/* Whether the step was pinned by compression and is still open. */
gboolean           heddle_step_is_late_pin       (HeddleStep           *step);
/* "Fife, March 2027" */
char              *heddle_episode_title          (HeddleAuthority      *host,
                                                  const char           *fieldwork);
/* "16 – 18 March 2027" */
char              *heddle_fieldwork_span_text    (HeddleDay             first,
                                                  HeddleDay             last);
/* create() within an edit that goes on; @id NULL: a random one. */
char              *heddle_episode_plan_add       (HeddleEdit           *edit,
                                                  HeddleStore          *store,
                                                  const char           *id,
                                                  const char           *host_id,
                                                  const char           *fieldwork,
                                                  int                   days,
                                                  const char           *mode,
                                                  const char           *template_id,
                                                  GError              **error);
/* (element-type HeddleTemplateStep), in order. */
GPtrArray         *heddle_episode_template_steps (HeddleStore          *store,
                                                  HeddleTemplate       *template);
/* What a step and a template's step have in common, from one to the other. */
gboolean           heddle_episode_copy_step      (HeddleEdit           *edit,
                                                  HeddleRecord         *from,
                                                  const HeddleKind     *kind,
                                                  const char           *id,
                                                  GError              **error);

G_END_DECLS
