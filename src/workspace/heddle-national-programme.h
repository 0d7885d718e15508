/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-national.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleNationalProgramme:
 * @authorities: (element-type HeddleAuthority): all, by name
 * @rows: (element-type HeddleNationalRow): as @authorities
 * @episodes: (element-type HeddleNationalEpisode): those that were not cancelled
 * @loans: (element-type HeddleLoan): confirmed members of the team of another
 *   authority's episode
 *
 * The national programme as the file has it in one period: all authorities take part
 * (Collaborative Improvement guidance, §3). A snapshot: ask again after a commit.
 */
typedef struct
{
  GPtrArray *authorities;
  GArray *rows;
  GArray *episodes;
  GArray *loans;
  GStringChunk *texts;
} HeddleNationalProgramme;

HeddleNationalProgramme *heddle_national_programme_new (HeddleStore *store,
                                                        HeddleDay    from,
                                                        HeddleDay    until,
                                                        HeddleDay    today,
                                                        gboolean     with_private);
void heddle_national_programme_free (HeddleNationalProgramme *self);
const HeddleNationalRow *
heddle_national_programme_get_row (const HeddleNationalProgramme *self,
                                   const char                    *authority);
HeddleAuthority *
heddle_national_programme_get_authority (const HeddleNationalProgramme *self,
                                         const char                    *authority);
const HeddleNationalEpisode *
heddle_national_programme_get_episode (const HeddleNationalProgramme *self,
                                       const char                    *episode);
GArray *
heddle_national_programme_suggest_hosts (const HeddleNationalProgramme *self,
                                         const char                    *episode,
                                         guint                          n_most);

GArray *
heddle_national_programme_suggest_next (const HeddleNationalProgramme *self,
                                        HeddleDay                      today,
                                        guint                          n_most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleNationalProgramme, heddle_national_programme_free)

G_END_DECLS
