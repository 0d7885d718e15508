/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Memberships are dated: who belongs to what is always a question of a day. */

gboolean             heddle_members_covers          (const char  *since,
                                                     const char  *until,
                                                     HeddleDay    day);
/* (element-type HeddleAuthority), by name. */
GPtrArray           *heddle_members_on              (HeddleStore *store,
                                                     const char  *collaborative_id,
                                                     HeddleDay    day);
/* The regional collaborative of an authority on a day, else another grouping
 * it belongs to. Transfer full, nullable. */
HeddleCollaborative *heddle_members_dup_collaborative (HeddleStore *store,
                                                     const char  *authority_id,
                                                     HeddleDay    day);
/* Id of the authority a person works for, also by way of an organisation.
 * Transfer full, nullable. */
char                *heddle_members_dup_home        (HeddleStore *store,
                                                     const char  *person_id);
/* The same of all @people, a set of ids, at once: id to id, without those that have none.
 * Transfer full. */
GHashTable          *heddle_members_list_homes      (HeddleStore *store,
                                                     GHashTable  *people);

G_END_DECLS
