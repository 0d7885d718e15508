/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For the files of this layer only: SQLite never leaves it. */

#include <sqlite3.h>

#include "heddle-deadlines.h"
#include "heddle-store.h"

G_BEGIN_DECLS

/* How much of a commit is done by then, for who wants to know how far it is. */
#define HEDDLE_VALIDATED 0.3
#define HEDDLE_SEALED 0.6
#define HEDDLE_SEARCHED 0.8

/* ctx.mode: what the triggers allow. */
typedef enum
{
  HEDDLE_MODE_CLOSED = 0,   /* any write to a kind's table fails */
  HEDDLE_MODE_EDIT = 1,     /* writes are logged */
  HEDDLE_MODE_APPLY = 2,    /* writes come from the log and are not logged again */
} HeddleMode;

/* Bytes 68 to 71 of each file of Heddle's: "Hddl". */
#define HEDDLE_APPLICATION_ID 0x4864646c

/* Sites up to this are editions of what ships with Heddle, YYYYMMDD; each
 * wrote one edit, the same in every file. */
#define HEDDLE_EDITION_LAST 99999999

struct _HeddleStore
{
  GObject parent_instance;

  sqlite3 *db;
  char *path;
  const HeddleSchema *schema;
  gboolean read_only;
  gboolean note_due;       /* the file, or when it was checked, has changed */
  gboolean attached;       /* something was, that no record may name */
  gint64 checked;          /* when the whole file was last found sound */
  char *place;             /* device and inode, which this process holds open */
  gint64 site;
  HeddleMode mode;         /* of the open transaction */
  char *author;

  HeddleClockFunc clock;
  gpointer clock_data;
  HeddleDeriveFunc derive;
  gpointer derive_data;
  GDestroyNotify derive_destroy;

  GTask *backup;           /* being made in the main loop, not owned */

  struct _HeddleTurns *turns; /* work with it that is under way, not owned */
  /* of everybody, and of such work, which is in the middle of what it reads when
   * others go on */
  GHashTable *statements[2]; /* SQL → sqlite3_stmt */
  GHashTable *reads[2];      /* HeddleKind → that of them which reads one record */
  GHashTable *live;        /* "kind/id" → HeddleRecord, not owned */
  GHashTable *pending;     /* set of records read or changed in the open transaction */
};

/* Transfer none. */
sqlite3      *heddle_store_get_db      (HeddleStore     *self);
/* A cached statement, reset and without bindings; step it to the end or reset
 * it before it is asked for again. NULL with @error where it does not compile. */
sqlite3_stmt *heddle_store_prepare     (HeddleStore     *self,
                                        const char      *sql,
                                        GError         **error);
/* What cannot be interrupted and takes long, such as waiting for the disk: work
 * that takes turns lets the other go on meanwhile, as far as that does not ask
 * the file. */
gboolean      heddle_store_exec_long   (HeddleStore     *self,
                                        const char      *sql,
                                        GError         **error);
/* TRUE for a row. FALSE at the end, with @error where it failed; @doing is marked with
 * N_() and translated only then, for rows are many. @stmt is reset at the end. */
gboolean      heddle_store_step        (HeddleStore     *self,
                                        sqlite3_stmt    *stmt,
                                        const char      *doing,
                                        GError         **error);
/* Steps once, for a write, and resets. */
gboolean      heddle_store_run         (HeddleStore     *self,
                                        sqlite3_stmt    *stmt,
                                        GError         **error);
/* Runs SQL without results; a failure is an error about the file in our words. */
gboolean      heddle_store_exec        (HeddleStore     *self,
                                        const char      *sql,
                                        GError         **error);
/* Makes a HEDDLE_ERROR_FILE_* from SQLite's last error; @doing: "write …". */
void          heddle_store_set_error   (HeddleStore     *self,
                                        GError         **error,
                                        const char      *doing);
/* The same for a file that is not the store's. */
void          heddle_store_set_sqlite_error (sqlite3    *db,
                                        const char      *path,
                                        GError         **error,
                                        const char      *doing);
/* @index: from 1. The statement copies the value. */
void          heddle_store_bind_value  (sqlite3_stmt      *stmt,
                                        int                index,
                                        const HeddleValue *value);
/* @column: from 0. @value has to be cleared. */
void          heddle_store_column_value (sqlite3_stmt     *stmt,
                                        int                column,
                                        HeddleValue       *value);
/* Begins a transaction that the triggers log as @mode says. %FALSE with @error where the
 * file cannot be written or a change is already being made. */
gboolean      heddle_store_begin       (HeddleStore     *self,
                                        HeddleMode       mode,
                                        GError         **error);
/* A live record, should there be one, follows what was just written. */
void          heddle_store_follow      (HeddleStore     *self,
                                        const HeddleKind *kind,
                                        const char      *id);
/* Runs search and derive over @touched (HeddleTouched), commits, refreshes
 * live records and queries and announces. Rolls back on any failure. */
/* Makes the commit, of which nobody hears before announce(). */
gboolean      heddle_store_write_out   (HeddleStore     *self,
                                        GArray          *touched,
                                        GError         **error);
/* Notifies the records that were @touched (element-type HeddleTouched), then emits
 * `committed`. */
void          heddle_store_announce    (HeddleStore     *self,
                                        GArray          *touched);
/* Both. */
gboolean      heddle_store_finish      (HeddleStore     *self,
                                        GArray          *touched,
                                        GError         **error);
/* Undoes all since heddle_store_begin(); records read their values anew. */
void          heddle_store_rollback    (HeddleStore     *self);
/* Derives every record anew, inside a transaction. */
gboolean      heddle_store_derive_all  (HeddleStore     *self,
                                        GError         **error);
/* The number of this copy of the file. */
gint64        heddle_store_get_site    (HeddleStore     *self);
/* µs since 1970, by the clock of the computer or, in tests, theirs. */
gint64        heddle_store_now         (HeddleStore     *self);
/* First column of the first row; 0 where there is none. */
gint64        heddle_store_get_number  (HeddleStore     *self,
                                        const char      *sql);
/* FALSE with an error where the file cannot be written. */
gboolean      heddle_store_check_writable (HeddleStore  *self,
                                        GError         **error);
/* SQL, to be appended to a condition, for records whose reference @field leads to one of
 * @owner whose @owner_field is parameter 1. Transfer full. */
char         *heddle_query_dup_through (const char      *field,
                                        const HeddleKind *owner,
                                        const char      *owner_field);
/* The record of which a row has the id and then all fields: the live one, or a new one.
 * Transfer full. */
HeddleRecord *heddle_store_take_row    (HeddleStore     *self,
                                        const HeddleKind *kind,
                                        sqlite3_stmt    *stmt);
/* @record is going: the store has no live object of its row any more. */
void          heddle_store_release_record (HeddleStore  *self,
                                        HeddleRecord    *record);
/* Frees all prepared statements, as has to be before the file is closed. */
void          heddle_store_finalize_statements (HeddleStore *self);

/**
 * HeddleTouchedSet:
 * @list: (element-type HeddleTouched): in the order in which they were touched
 *
 * Records that a transaction touched, each once.
 */
typedef struct
{
  GArray *list;
  GHashTable *keys; /* "table/id" → id in the list */
} HeddleTouchedSet;

/* What tells a record from all others: "table/id". Transfer full. */
char         *heddle_touched_dup_key   (const HeddleKind *kind,
                                        const char       *id);
/* Empty. Transfer full. */
HeddleTouchedSet *heddle_touched_set_new  (void);
void          heddle_touched_set_free  (HeddleTouchedSet *self);
/* Returns the set's own copy of @id. */
const char   *heddle_touched_set_add   (HeddleTouchedSet *self,
                                        const HeddleKind *kind,
                                        const char       *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleTouchedSet, heddle_touched_set_free)

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
/* Tables that are made where they are missing and never altered. */
extern const char heddle_attachments_sql[];

G_END_DECLS
