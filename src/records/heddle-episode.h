/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EPISODE (heddle_episode_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEpisode, heddle_episode, HEDDLE, EPISODE, HeddleRecord)

/**
 * HeddleEpisode:
 *
 * One episode of Collaborative Improvement: a host, its fieldwork, and the timeline
 * around it.
 */
struct _HeddleEpisode
{
  HeddleRecord parent;

  char *title;
  char *host;
  char *co_host;
  char *accountable;
  char *status;
  char *status_reason;
  char *stage;
  char *fieldwork_start;
  gint64 days;
  char *mode;
  char *venue;
  char *focus;
  char *rationale;
  char *hopes;
  char *themes;
  char *outcome_short;
  char *outcome_medium;
  char *outcome_longer;
  char *no_practice_reason;
  char *learning_closed_on;
  char *template;
  gint64 template_version;
  char *source;
};

extern const HeddleKind heddle_episode_kind;

/* Neither postponed, cancelled nor closed; so is one of which nothing is said. */
gboolean heddle_episode_is_planned   (HeddleEpisode *self);
/* It will not be held. */
gboolean heddle_episode_is_cancelled (HeddleEpisode *self);

G_END_DECLS
