/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"

G_BEGIN_DECLS

/**
 * HeddleTeamOffer:
 * @interest: the offer
 * @title: the post, else the authority
 * @authority: its name
 * @code: (nullable): code of the authority's collaborative
 * @themes: how many themes the focus has
 * @met: how many of them the expertise meets
 * @busy: the first day of the fieldwork that does not fit, or %HEDDLE_DAY_NONE
 * @days: when they are free, in words: "free", "not free on Thu 11 Mar", or "" where
 *   nothing is known
 *
 * An authority's offer to lend somebody, beside what the episode needs.
 */
typedef struct
{
  HeddleInterest *interest;
  char *title;
  char *authority;
  const char *code;
  guint themes;
  guint met;
  HeddleDay busy;
  char *days;
} HeddleTeamOffer;

/* (element-type HeddleTeamOffer): all offers to an episode, open ones first, of these
 * the best matches first (update of September 2021, pilots). */
GPtrArray *heddle_team_list_offers (HeddleStore       *store,
                                    HeddleEpisodePlan *plan,
                                    HeddleDay          today);
/* Nobody has answered it yet. */
gboolean   heddle_team_offer_is_open (const HeddleTeamOffer *offer);
/* @offers: (element-type HeddleTeamOffer) */
guint      heddle_team_count_open   (GPtrArray         *offers);

G_END_DECLS
