/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleSeat:
 * @person: (nullable): nobody is named yet
 * @member: (nullable): what they answered, where they were asked
 *
 * One role of an episode's Local Organisational Group and who has it. CI
 * guidance 2024, §4.
 */
typedef struct
{
  HeddleSlot *slot;
  HeddlePerson *person;
  HeddleTeamMember *member;
} HeddleSeat;

void       heddle_seat_free          (HeddleSeat   *self);
/* (element-type HeddleSeat), in their order. */
GPtrArray *heddle_local_group_list   (HeddleStore  *store,
                                      const char   *episode_id);
/* One change, "Invite Director, Fife": gives a person the role, and makes them
 * a member of the team who was asked today, unless they are one. */
gboolean   heddle_local_group_invite (HeddleStore  *store,
                                      const char   *slot_id,
                                      const char   *person_id,
                                      HeddleDay     today,
                                      GError      **error);

/**
 * HeddleTeamFigures:
 * @n_offers: authorities that are interested to take part and did not withdraw
 * @n_members: people in the team who have not declined
 * @n_sides: of host, other authorities, ADES and Education Scotland, how many
 *   are in the team
 * @next_host: somebody of the next host has confirmed
 * @pages, @minutes: of the documents that everybody is to read
 * @n_factors: kinds of evidence that its self-evaluation rests on
 *
 * The few numbers that say how far an episode's preparation is.
 */
typedef struct
{
  guint n_offers;
  guint n_members;
  guint n_sides;
  gboolean next_host;
  guint pages;
  guint minutes;
  guint n_factors;
} HeddleTeamFigures;

#define HEDDLE_TEAM_SIDES 4

void       heddle_team_figures_count (HeddleStore       *store,
                                      const char        *episode_id,
                                      HeddleTeamFigures *figures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleSeat, heddle_seat_free)

G_END_DECLS
