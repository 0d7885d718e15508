/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleReading:
 * @documents: documents in the register
 * @essential: how many of them everybody has to read
 * @pages: pages of these
 * @minutes: minutes that these take each member; a document without minutes counts two
 *   minutes a page
 * @unshared: how many were not shared yet
 *
 * What an episode asks its team to read: only the essential (Collaborative Improvement
 * guidance, Appendix 2).
 */
typedef struct
{
  guint documents;
  guint essential;
  guint pages;
  guint minutes;
  guint unshared;
} HeddleReading;

void  heddle_reading_count       (HeddleStore   *store,
                                  const char    *episode_id,
                                  HeddleReading *reading);
void  heddle_reading_add_up      (GPtrArray     *documents,
                                  HeddleReading *reading);
/* "1 h 20 min", transfer full. */
char *heddle_reading_dup_minutes (guint          minutes);

G_END_DECLS
