/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What is done with the team of an episode; each is one change. The team is named at
 * least six weeks ahead (CI guidance, Appendix 1), is briefed and reads the guidance
 * (§7). */

gboolean heddle_team_fill_slot    (HeddleStore  *store,
                                   const char   *slot,
                                   const char   *person,
                                   HeddleDay     today,
                                   GError      **error);
gboolean heddle_team_set_state    (HeddleStore  *store,
                                   const char   *member,
                                   const char   *state,
                                   HeddleDay     today,
                                   GError      **error);
gboolean heddle_team_set_briefed  (HeddleStore  *store,
                                   const char   *member,
                                   HeddleDay     day,
                                   GError      **error);
gboolean heddle_team_set_has_read (HeddleStore  *store,
                                   const char   *member,
                                   HeddleDay     day,
                                   GError      **error);
gboolean heddle_team_remove       (HeddleStore  *store,
                                   const HeddleKind *kind,
                                   const char   *id,
                                   GError      **error);
char    *heddle_team_accept_offer (HeddleStore  *store,
                                   const char   *interest,
                                   HeddleDay     today,
                                   GError      **error);
gboolean heddle_team_decline_offer (HeddleStore *store,
                                   const char   *interest,
                                   GError      **error);

G_END_DECLS
