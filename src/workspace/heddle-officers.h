/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleOfficer:
 * @appointment: as Director or as Chief Executive
 * @who: who holds it, or the post
 * @words: "Director, Angus; since 2017"; the post only where @who does not say it
 * @authority: (nullable): id of the authority
 *
 * Who directs a member authority or is its Chief Executive.
 */
typedef struct
{
  HeddleAppointment *appointment;
  char *who;
  char *words;
  char *authority;
} HeddleOfficer;

/* (element-type HeddleOfficer): those of @members, and those appointed to the collaborative
 * itself, on @day; by authority, the Director first. @members: (element-type
 * HeddleAuthority). Transfer full. */
GPtrArray *heddle_officers_list      (HeddleStore *store,
                                      const char  *collaborative,
                                      GPtrArray   *members,
                                      HeddleDay    day);
/* "2 of 4 Directors, 4 of 4 Chief Executives on record": how many of @members have one. */
char      *heddle_officers_dup_words (GPtrArray   *officers,
                                      GPtrArray   *members);

G_END_DECLS
