/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"

G_BEGIN_DECLS

/**
 * HeddleTeamSort:
 * @HEDDLE_TEAM_SORT_SIDE: heads those who come from one side
 * @HEDDLE_TEAM_SORT_MEMBER: somebody who was asked
 * @HEDDLE_TEAM_SORT_NAMED: somebody named for a role who was not asked yet
 * @HEDDLE_TEAM_SORT_SLOT: a role for which nobody is named
 *
 * What an entry of the team is.
 */
typedef enum
{
  HEDDLE_TEAM_SORT_SIDE,
  HEDDLE_TEAM_SORT_MEMBER,
  HEDDLE_TEAM_SORT_NAMED,
  HEDDLE_TEAM_SORT_SLOT,
} HeddleTeamSort;

#define HEDDLE_TYPE_TEAM_ENTRY (heddle_team_entry_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTeamEntry, heddle_team_entry, HEDDLE, TEAM_ENTRY, GObject)

/**
 * HeddleTeamEntry:
 * @key: stays the same as long as the entry is about the same
 * @side: word of the side
 * @member: (nullable): id of the team member
 * @slot: (nullable): id of the slot
 * @person: (nullable): id of the person
 * @title: the side, the post, or the role of a slot
 * @subtitle: the organisation, or how many a side has
 * @warning: (nullable): what to know about it; of a side and a slot in place of @subtitle
 * @initials: of the post; "" without a person
 * @code: (nullable): code of the collaborative that lends the person
 * @brings: (nullable): expertise
 * @briefed, @has_read: CI guidance, §7
 * @state: (nullable): invited, confirmed or declined
 * @answer: "confirmed", "asked Thu 14 Jan", or ""
 *
 * One line of the team of an episode.
 */
struct _HeddleTeamEntry
{
  GObject parent_instance;

  HeddleTeamSort sort;
  char *key;
  const char *side;
  char *member;
  char *slot;
  char *person;
  char *title;
  char *subtitle;
  char *warning;
  char *initials;
  const char *code;
  char *brings;
  gboolean briefed;
  gboolean has_read;
  const char *state;
  char *answer;
};

/**
 * HeddleTeam:
 * @entries: (element-type HeddleTeamEntry): by side, each headed by its own entry
 * @clashes: (element-type HeddleFinding): what is open about who takes part
 * @people: members who have not declined
 * @empty_slots: roles for which nobody is named
 * @headline: which sides are in the team, in one sentence
 *
 * The team of an episode: host, other authorities through ADES, ADES, Education
 * Scotland and where possible the next host (CI guidance, §6, team). A snapshot: ask
 * again after a commit.
 */
typedef struct
{
  GPtrArray *entries;
  GPtrArray *clashes;
  guint people;
  guint empty_slots;
  char *headline;
} HeddleTeam;

HeddleTeam *heddle_team_new      (HeddleStore       *store,
                                  HeddleEpisodePlan *plan,
                                  HeddleDay          today);
void        heddle_team_free     (HeddleTeam        *self);
/* Members who have not declined. */
guint       heddle_team_count    (HeddleStore       *store,
                                  const char        *episode);
/* First day of the fieldwork on which a person is not free, by what the person said;
 * %HEDDLE_DAY_NONE: none is known. @offer: (nullable): what was offered counts too;
 * %NULL: the offer of this person that was accepted for the episode. */
HeddleDay   heddle_team_find_busy (HeddleStore      *store,
                                  HeddleEpisodePlan *plan,
                                  const char        *person,
                                  HeddleInterest    *offer);
/* Code of the collaborative of an authority, interned, nullable. */
const char *heddle_team_get_code (HeddleStore       *store,
                                  const char        *authority,
                                  HeddleDay          day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleTeam, heddle_team_free)

G_END_DECLS
