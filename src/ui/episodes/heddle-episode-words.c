/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-words.h"

#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-date-text.h"
#include "heddle-episode-status.h"
#include "heddle-next-step.h"

static const char *
find_collaborative (GPtrArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (deadline->collaborative != NULL)
        return deadline->collaborative;
    }

  return NULL;
}

static HeddleState
get_state (HeddleSession  *session,
           HeddleDeadline *next)
{
  if (next == NULL)
    return HEDDLE_STATE_OPEN;

  return heddle_timeline_get_state (next->last, HEDDLE_DAY_NONE,
                                    heddle_session_get_today (session),
                                    heddle_session_get_due_soon_days (session));
}

/* "in 7 w 1 d", "fieldwork now", "over", or the word of an episode that is
 * not going on. */
static char *
dup_word (HeddleSession *session,
          HeddleEpisode *episode)
{
  HeddleDay today = heddle_session_get_today (session);
  HeddleDay start = heddle_edtf_get_first (episode->fieldwork_start);

  if (g_strcmp0 (episode->status, "planned") != 0 && episode->status != NULL)
    {
      const HeddleField *field = heddle_kind_get_field (&heddle_episode_kind, "status");

      return heddle_record_dup_text (HEDDLE_RECORD (episode), field);
    }
  if (start == HEDDLE_DAY_NONE)
    return g_strdup (_("no date yet"));
  if (start < today)
    return g_strdup (_("after fieldwork"));

  return heddle_date_text_show_distance (start, today);
}

static char *
dup_fieldwork (HeddleSession *session,
               HeddleEpisode *episode)
{
  if (episode->fieldwork_start == NULL)
    return g_strdup ("");

  return heddle_date_text_show (episode->fieldwork_start, heddle_session_get_today (session));
}

/* The stage of an episode that is over says nothing. */
static gboolean
goes_on (HeddleEpisode *episode)
{
  return g_strcmp0 (episode->status, "closed") != 0
         && g_strcmp0 (episode->status, "cancelled") != 0;
}

static char *
dup_spoken (HeddleEpisodeWords *self)
{
  if (*self->stage == '\0')
    return g_strdup_printf (_("%s, fieldwork %s, %s, %s"), self->title, self->fieldwork,
                            self->word, self->next);

  /* Translators: an episode, its days, how far away, its stage, its next step */
  return g_strdup_printf (_("%s, fieldwork %s, %s, stage %s, %s"), self->title, self->fieldwork,
                          self->word, self->stage, self->next);
}

HeddleEpisodeWords *
heddle_episode_words_new (HeddleSession *session,
                          HeddleEpisode *episode)
{
  HeddleEpisodeWords *self = g_new0 (HeddleEpisodeWords, 1);
  HeddleStore *store = heddle_session_get_store (session);
  HeddleDay today = heddle_session_get_today (session);
  HeddleStages stages = heddle_episode_find_stages (store, episode, today);
  g_autoptr (GPtrArray) deadlines
    = heddle_deadlines_of_episode (store, heddle_record_get_id (HEDDLE_RECORD (episode)));
  HeddleDeadline *next = heddle_next_step_find (deadlines);

  self->title = heddle_record_dup_title (HEDDLE_RECORD (episode));
  self->code = heddle_badge_get_code (store, find_collaborative (deadlines));
  self->stage = goes_on (episode) ? heddle_stage_get_name (stages.current) : "";
  self->fieldwork = dup_fieldwork (session, episode);
  self->word = dup_word (session, episode);
  self->next = heddle_next_step_dup_words (next, today);
  self->state = get_state (session, next);
  self->spoken = dup_spoken (self);

  return self;
}

void
heddle_episode_words_free (HeddleEpisodeWords *self)
{
  g_free (self->title);
  g_free (self->fieldwork);
  g_free (self->word);
  g_free (self->next);
  g_free (self->spoken);
  g_free (self);
}
