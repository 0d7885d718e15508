/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store-private.h"

G_BEGIN_DECLS

/* What heddle_deadline_read() reads, in this order. */
#define HEDDLE_DEADLINE_COLUMNS \
  "kind, record, first_day, last_day, nominal, done_on, date, what, subject, whom," \
  " reason, source, mark, tag, short_word, owner, authority, collaborative, episode," \
  " fixed, pinned, key"

/* Sizes of the blocks that spans are kept in: 2^0 to 2^21 days, so that the
 * largest holds HEDDLE_DAY_OPEN. */
#define HEDDLE_DEADLINE_LEVELS 22

/* The row that @stmt stands on. Transfer full. */
HeddleDeadline *heddle_deadline_read          (sqlite3_stmt         *stmt);
/* All rows of @stmt, which it resets; NULL with @error where one cannot be read. */
GPtrArray      *heddle_deadline_collect       (HeddleStore          *store,
                                               sqlite3_stmt         *stmt,
                                               GError              **error);
/* Order within a day: what, then whose. */
char           *heddle_deadline_dup_sort      (const HeddleDeadline *self);
/* The number of a block of days in its level, as it is stored. */
gint64          heddle_deadline_get_block     (int                   level,
                                               gint64                number);

G_END_DECLS
