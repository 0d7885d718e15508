/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"
#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddleDeadline:
 * @kind: kind of the record it comes from ("step", "milestone" …)
 * @id: that record
 * @first: first day it can be done or can mean (windows, fuzzy dates)
 * @last: day it is due; %HEDDLE_DAY_NONE where it has no date yet
 * @nominal: what the guidance or plan said, before any rolling; may equal @last
 * @date: as shown and printed: EDTF
 * @done_on: %HEDDLE_DAY_NONE while open
 * @mark: shape: "no-later-than", "meeting", "window", "fieldwork", "plan", "measure", "event"
 * @fixed: an event: neither open nor late
 * @pinned: agreed by hand
 * @key: its place in the table, by which a page finds the next; set by queries
 *
 * A row of the local table of everything dated. It is worked out from the
 * records by the planning rules and can be rebuilt at any time.
 */
typedef struct
{
  const char *kind;
  char *id;
  HeddleDay first;
  HeddleDay last;
  HeddleDay nominal;
  HeddleDay done_on;
  char *date;
  char *what;          /* "Fieldwork dates agreed" */
  char *subject;       /* whose: "Fife", "Tayside"; NULL national */
  char *whom;          /* owner as shown: "Director, Fife" */
  char *reason;        /* why due differs from nominal; NULL */
  char *source;
  char *mark;
  char *tag;           /* "T−7w" or NULL */
  char *short_word;    /* ≤ 9 letters, for month chips */
  char *owner;         /* id of a person, or NULL */
  char *authority;     /* id, or NULL */
  char *collaborative; /* id, or NULL */
  char *episode;       /* id, or NULL */
  gboolean fixed;
  gboolean pinned;
  gint64 key;
} HeddleDeadline;

/**
 * HeddleDeadlineFilter:
 *
 * Ids to narrow to; %NULL members narrow nothing.
 */
typedef struct
{
  const char *collaborative;
  const char *authority;
  const char *episode;
  const char *owner;
  const char *kind;
} HeddleDeadlineFilter;

void       heddle_deadline_free        (HeddleDeadline             *self);

/* For derive functions, inside a commit: replaces all rows of one record. */
gboolean   heddle_deadlines_replace    (HeddleStore                *store,
                                        const char                 *kind,
                                        const char                 *id,
                                        const HeddleDeadline       *rows,
                                        guint                       n_rows,
                                        GError                    **error);

/* All of (element-type HeddleDeadline), by day then what. */
GPtrArray *heddle_deadlines_overdue    (HeddleStore                *store,
                                        const HeddleDeadlineFilter *filter,
                                        HeddleDay                   today,
                                        guint                       limit);
/* Due on @from or later, after the entry (@from, @after) of the page before;
 * @after is NULL for the first page. */
GPtrArray *heddle_deadlines_page       (HeddleStore                *store,
                                        const HeddleDeadlineFilter *filter,
                                        HeddleDay                   from,
                                        const HeddleDeadline       *after,
                                        guint                       limit);
/* Touching any day of the range, spans included. */
GPtrArray *heddle_deadlines_range      (HeddleStore                *store,
                                        const HeddleDeadlineFilter *filter,
                                        HeddleDay                   from,
                                        HeddleDay                   to);
GPtrArray *heddle_deadlines_undated    (HeddleStore                *store,
                                        const HeddleDeadlineFilter *filter);
/* Those of one kind that are not done. */
GPtrArray *heddle_deadlines_undated_open (HeddleStore              *store,
                                        const HeddleDeadlineFilter *filter,
                                        guint                       limit);
/* Fieldwork that is not done and ends on @from or later. */
GPtrArray *heddle_deadlines_fieldwork  (HeddleStore                *store,
                                        HeddleDay                   from,
                                        guint                       limit);
GPtrArray *heddle_deadlines_of_episode (HeddleStore                *store,
                                        const char                 *episode);
GPtrArray *heddle_deadlines_of_record  (HeddleStore                *store,
                                        const char                 *kind,
                                        const char                 *id,
                                        GError                    **error);
/* At most @most + 1. */
guint      heddle_deadlines_count_overdue (HeddleStore             *store,
                                        HeddleDay                   today,
                                        guint                       most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleDeadline, heddle_deadline_free)

G_END_DECLS
