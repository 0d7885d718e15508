/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-records.h"
#include "heddle-session.h"
#include "heddle-timeline.h"

G_BEGIN_DECLS

/**
 * HeddleEpisodeWords:
 * @code: (nullable): of the collaborative
 * @stage: the stage's name; "" where the episode is over
 * @fieldwork: its days, or ""
 * @word: how far the fieldwork is away, or what became of the episode
 * @next: the next open step and when it is due
 * @state: of that step
 * @spoken: all of it in one sentence for a screen reader
 *
 * What a line or a card says of an episode.
 */
typedef struct
{
  char *title;
  const char *code;
  const char *stage;
  char *fieldwork;
  char *word;
  char *next;
  HeddleState state;
  char *spoken;
} HeddleEpisodeWords;

/* Reads and words it as of today. Transfer full. */
HeddleEpisodeWords *heddle_episode_words_new  (HeddleSession      *session,
                                               HeddleEpisode      *episode);
void                heddle_episode_words_free (HeddleEpisodeWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleEpisodeWords, heddle_episode_words_free)

G_END_DECLS
