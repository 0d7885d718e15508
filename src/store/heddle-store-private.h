/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For the files of this layer only: SQLite never leaves it. */

#include <sqlite3.h>

#include "heddle-deadlines.h"
#include "heddle-store.h"

G_BEGIN_DECLS

/* ctx.mode: what the triggers allow. */
typedef enum
{
  HEDDLE_MODE_CLOSED = 0,   /* any write to a kind's table fails */
  HEDDLE_MODE_EDIT = 1,     /* writes are logged */
  HEDDLE_MODE_APPLY = 2,    /* writes come from the log and are not logged again */
} HeddleMode;

sqlite3      *heddle_store_get_db      (HeddleStore     *self);
/* A cached statement, reset and without bindings; step it to the end or reset
 * it before it is asked for again. NULL with @error where it does not compile. */
sqlite3_stmt *heddle_store_prepare     (HeddleStore     *self,
                                        const char      *sql,
                                        GError         **error);
gboolean      heddle_store_exec        (HeddleStore     *self,
                                        const char      *sql,
                                        GError         **error);
/* Makes a HEDDLE_ERROR_FILE_* from SQLite's last error; @doing: "write …". */
void          heddle_store_set_error   (HeddleStore     *self,
                                        GError         **error,
                                        const char      *doing);
void          heddle_store_bind_value  (sqlite3_stmt      *stmt,
                                        int                index,
                                        const HeddleValue *value);
void          heddle_store_column_value (sqlite3_stmt     *stmt,
                                        int                column,
                                        HeddleValue       *value);
gboolean      heddle_store_begin       (HeddleStore     *self,
                                        HeddleMode       mode,
                                        GError         **error);
/* Runs search and derive over @touched (HeddleTouched), commits, refreshes
 * live records and queries and announces. Rolls back on any failure. */
gboolean      heddle_store_finish      (HeddleStore     *self,
                                        GArray          *touched,
                                        GError         **error);
void          heddle_store_rollback    (HeddleStore     *self);
gint64        heddle_store_get_site    (HeddleStore     *self);
gint64        heddle_store_now         (HeddleStore     *self);

/* Has search forget and read anew the texts of these records; part of finish. */
gboolean      heddle_search_refresh    (HeddleStore         *self,
                                        const HeddleTouched *touched,
                                        guint                n_touched,
                                        GError             **error);
/* Has search read every record anew; inside a transaction. */
gboolean      heddle_search_rebuild    (HeddleStore         *self,
                                        GError             **error);
/* Empties the table of deadlines before derive runs over everything. */
gboolean      heddle_deadlines_clear   (HeddleStore         *self,
                                        GError             **error);
/* Hash over all deadlines, whatever the order they were written in. */
char         *heddle_deadlines_digest  (HeddleStore         *self);
/* CREATE TABLE statements of the local tables (deadline, search, draft, …),
 * which are neither logged nor migrated but made anew when they change. */
extern const char heddle_deadlines_sql[];
extern const char heddle_search_sql[];
extern const char heddle_drafts_sql[];

G_END_DECLS
