/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/** HEDDLE_ROLE_HOST_DIRECTOR: How timelines call the Director of the host. */
#define HEDDLE_ROLE_HOST_DIRECTOR "Host Director"

/* The places of the Local Organisational Group that the timeline's roles are
 * filled from: section 4 of the CI guidance, Appendix 4. */

/**
 * HeddleGroupPlace:
 * @role: what the place is called; to be translated
 * @side: of the slot that it becomes
 * @step_role: what timelines call who holds it
 */
typedef struct
{
  const char *key;
  const char *role;
  const char *side;
  const char *step_role;
} HeddleGroupPlace;

/* In the guidance's order; ends with a %NULL key. */
extern const HeddleGroupPlace heddle_group_places[];

/**
 * heddle_slot_dup_id:
 * @key: `director`, `ades-coordinator`, `senior-regional-adviser`, `scrutiny`
 *
 * Returns: (transfer full): the id that a place of the group has that is made
 *   with its episode
 */
char     *heddle_slot_dup_id         (const char *episode,
                                      const char *key);
/* Whether it is one of those places, and of the episode that it was made with. */
gboolean  heddle_slot_is_of_group    (HeddleSlot *slot);
/* (transfer none): what timelines call who holds this place. */
const char *heddle_slot_get_step_role (HeddleSlot *slot);
/* (transfer full): the one or two roles of a step, whoever owns it; empty where
 * it has none. */
GStrv     heddle_step_dup_roles      (HeddleStep *step);

/* (transfer full) (element-type utf8 utf8): role to the id of the person who
 * holds its place in this episode; without the roles that nobody holds. */
GHashTable *heddle_step_list_holders (HeddleStore *store,
                                      const char  *episode);
/**
 * heddle_step_get_owner:
 * @holders: of its episode, of heddle_step_list_holders()
 *
 * Returns: (transfer none) (nullable): id of the person whose step it is: its
 *   own owner, else who holds the first of its roles that somebody holds
 */
const char *heddle_step_get_owner    (HeddleStep *step,
                                      GHashTable *holders);

G_END_DECLS
