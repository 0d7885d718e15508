/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-gather.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What a team finds during the fieldwork (Collaborative Improvement guidance, §5,
 * Stages 4 and 5): noted as it is heard, merged and sorted afterwards. */

/**
 * HeddleFieldworkNote:
 * @episode: id of the episode
 * @session: (nullable): id of the session in which it was heard
 * @sort: kind of finding of a line that has no sign for it
 * @day: when it was noted
 * @time: (nullable): local time of that, "HH:MM"
 *
 * What findings that are noted together have in common.
 */
typedef struct
{
  const char *episode;
  const char *session;
  const char *sort;
  HeddleDay day;
  const char *time;
} HeddleFieldworkNote;

GStrv         heddle_fieldwork_note        (HeddleStore               *store,
                                            const HeddleFieldworkNote *note,
                                            const char * const        *lines,
                                            GError                   **error);
gboolean      heddle_fieldwork_rewrite     (HeddleStore               *store,
                                            const char                *finding_id,
                                            const char                *line,
                                            GError                   **error);
gboolean      heddle_fieldwork_set_sort    (HeddleStore               *store,
                                            const char                *finding_id,
                                            const char                *sort,
                                            GError                   **error);
gboolean      heddle_fieldwork_set_private (HeddleStore               *store,
                                            const char                *finding_id,
                                            gboolean                   is_private,
                                            GError                   **error);
gboolean      heddle_fieldwork_remove      (HeddleStore               *store,
                                            const char                *finding_id,
                                            GError                   **error);
gboolean      heddle_fieldwork_merge       (HeddleStore               *store,
                                            const char                *into,
                                            const char * const        *others,
                                            GError                   **error);
char         *heddle_fieldwork_keep_practice (HeddleStore             *store,
                                            const char                *finding_id,
                                            GError                   **error);
GPtrArray    *heddle_fieldwork_list        (HeddleStore               *store,
                                            const char                *episode_id);
GPtrArray    *heddle_fieldwork_find_alike  (GPtrArray                 *findings);
HeddleGather *heddle_fieldwork_gather      (HeddleStore               *store,
                                            const char * const        *episodes,
                                            gboolean                   with_private);

G_END_DECLS
