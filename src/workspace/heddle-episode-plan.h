/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleEpisodePlan:
 *
 * An episode as planned: its records and what the rules make of them.
 * @steps, @inputs and @dates have the same order and @n_steps members.
 * A snapshot: ask again after a commit. @texts keeps what @input points to.
 */
typedef struct
{
  HeddleEpisode *episode;
  HeddleAuthority *host;
  HeddleCollaborative *collaborative; /* of the host on the first day; nullable */
  HeddleCalendar *calendar;
  HeddleTimelineInput input;
  GPtrArray *steps; /* (element-type HeddleStep) */
  GHashTable *holders; /* of the roles of @steps, see heddle_step_list_holders() */
  HeddleStepDates *dates;
  HeddleDay fieldwork_end;
  const char **faults; /* of each step: why it cannot be dated, or NULL */
  GStringChunk *texts;
} HeddleEpisodePlan;

/** HEDDLE_PIN_STARTED_LATE: The reason that compression writes into its pins. */
#define HEDDLE_PIN_STARTED_LATE "started late"

/** HEDDLE_PIN_DONE: The reason that a move writes into the pin that holds the
 * due date of a step that was done before. */
#define HEDDLE_PIN_DONE "done before the move"

HeddleEpisodePlan *heddle_episode_plan_load  (HeddleStore        *store,
                                              const char         *episode_id,
                                              GError            **error);
void               heddle_episode_plan_free  (HeddleEpisodePlan  *self);
/* (transfer none) (nullable): id of the person whose step it is, see
 * heddle_step_get_owner(). */
const char        *heddle_episode_plan_get_owner (HeddleEpisodePlan *self,
                                              guint               step);
/* "Director, Fife": the posts of its owner or of who holds its roles, else the
 * role for this host. */
char              *heddle_episode_plan_dup_whom (HeddleEpisodePlan *self,
                                              guint               step);
/* "T−7w", "T+2–3w", "+6 months", "before", or "to be set". */
char              *heddle_episode_plan_dup_tag (HeddleEpisodePlan *self,
                                              guint               step);

/* The newest template of this name or id; NULL: of Collaborative Improvement. */
HeddleTemplate    *heddle_episode_template_dup (HeddleStore       *store,
                                              const char         *name,
                                              GError            **error);

/* One change each. */

/* "Plan Episode in Fife". @mode: online, in-person, mixed. @template NULL: the
 * newest template of Collaborative Improvement. Returns the id. */
char     *heddle_episode_plan_create         (HeddleStore        *store,
                                              const char         *host_id,
                                              const char         *fieldwork,
                                              int                 days,
                                              const char         *mode,
                                              const char         *template_id,
                                              GError            **error);
gboolean  heddle_episode_plan_tick           (HeddleStore        *store,
                                              const char         *step_id,
                                              HeddleDay           done_on,
                                              GError            **error);
/* HEDDLE_DAY_NONE releases the pin. A pin needs a reason. */
gboolean  heddle_episode_plan_pin            (HeddleStore        *store,
                                              const char         *step_id,
                                              HeddleDay           day,
                                              const char         *reason,
                                              GError            **error);
/* Writes pins with the reason "started late" for the open late steps. */
gboolean  heddle_episode_plan_compress       (HeddleStore        *store,
                                              const char         *episode_id,
                                              HeddleDay           today,
                                              GError            **error);
/* Update from template: adds missing steps, changes offsets and labels of
 * steps as the template now has them; keeps done, pins, owners and notes.
 * With @apply FALSE only says what would change (element-type utf8). */
GPtrArray *heddle_episode_plan_update        (HeddleStore        *store,
                                              const char         *episode_id,
                                              gboolean            apply,
                                              GError            **error);

/**
 * HeddleMovePreview:
 *
 * What moving the fieldwork would do. @moves has one member per step.
 */
typedef struct
{
  HeddleEpisodePlan *before;
  HeddleEpisodePlan *after;
  HeddleStepMove *moves;
  guint n_moving;
  GPtrArray *new_findings;    /* (element-type HeddleFinding) */
  GPtrArray *solved_findings; /* (element-type HeddleFinding) */
  guint n_late_pins;          /* pins "started late" that can be released */
} HeddleMovePreview;

HeddleMovePreview *heddle_move_preview_new   (HeddleStore        *store,
                                              const char         *episode_id,
                                              HeddleDay           start,
                                              int                 days,
                                              gboolean            release_late_pins,
                                              HeddleDay           today,
                                              GError            **error);
void               heddle_move_preview_free  (HeddleMovePreview  *self);
gboolean           heddle_move_preview_apply (HeddleMovePreview  *self,
                                              GError            **error);
/* Ranked feasible dates; see heddle_date_search(). */
GPtrArray         *heddle_episode_plan_find_dates (HeddleStore   *store,
                                              const char         *host_id,
                                              HeddleDay           after,
                                              int                 days,
                                              HeddleDay           today,
                                              guint               count,
                                              GError            **error);
GPtrArray         *heddle_episode_plan_find_moves (HeddleEpisodePlan *self,
                                              HeddleDay           after,
                                              int                 days,
                                              HeddleDay           today,
                                              guint               count,
                                              GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleEpisodePlan, heddle_episode_plan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleMovePreview, heddle_move_preview_free)

G_END_DECLS
