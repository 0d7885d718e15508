/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The local table of everything dated.
 *
 * Its queries cost what they show and nothing that grows with the file: each
 * reads one index in the order of the result and stops at the limit.  What an
 * entry is narrowed by (facet) has an index of its own, and the open entries
 * have a second, smaller one, so that ten years of ticked steps do not stand
 * between today and what is overdue.  INDEXED BY makes a query that could not
 * use its index fail to compile instead of becoming slow.
 *
 * Spans: a range shows what ends in it, which the index by last day gives, and
 * what goes on beyond its end.  The latter are the spans that hold one certain
 * day.  A span is kept as the few aligned blocks of 2^n days that make it up;
 * a day lies in one block of each size, so that looking up 22 blocks finds
 * each such span once, and nothing else. */

#include "heddle-deadlines-private.h"

#include "heddle-search.h"
#include "heddle-turns.h"

#define FACET(name) \
  "CREATE INDEX deadline_" #name " ON deadline(" #name ", last_day, sort)" \
  "  WHERE " #name " IS NOT NULL;" \
  "CREATE INDEX deadline_open_" #name " ON deadline(" #name ", last_day, sort)" \
  "  WHERE open = 1 AND " #name " IS NOT NULL;"

const char heddle_deadlines_sql[] =
  "CREATE TABLE deadline ("
  "  key INTEGER PRIMARY KEY,"
  "  kind TEXT NOT NULL,"
  "  record TEXT NOT NULL,"
  "  part INTEGER NOT NULL,"
  "  first_day INTEGER,"
  "  last_day INTEGER,"
  "  nominal INTEGER,"
  "  done_on INTEGER,"
  "  date TEXT,"
  "  what TEXT NOT NULL,"
  "  subject TEXT,"
  "  whom TEXT,"
  "  reason TEXT,"
  "  source TEXT,"
  "  mark TEXT,"
  "  tag TEXT,"
  "  short_word TEXT,"
  "  owner TEXT,"
  "  authority TEXT,"
  "  collaborative TEXT,"
  "  episode TEXT,"
  "  fixed INTEGER NOT NULL,"
  "  pinned INTEGER NOT NULL,"
  "  open INTEGER NOT NULL,"
  "  sort TEXT NOT NULL"
  ") STRICT;"
  "CREATE UNIQUE INDEX deadline_record ON deadline(kind, record, part);"
  "CREATE INDEX deadline_all ON deadline(last_day, sort);"
  "CREATE INDEX deadline_open_all ON deadline(last_day, sort) WHERE open = 1;"
  "CREATE INDEX deadline_open_fieldwork ON deadline(last_day, sort)"
  "  WHERE open = 1 AND mark = 'fieldwork';"
  "CREATE INDEX deadline_undated ON deadline(kind, sort)"
  "  WHERE last_day IS NULL AND done_on IS NULL;"
  FACET (episode)
  FACET (owner)
  FACET (authority)
  FACET (collaborative)
  FACET (kind)
  "CREATE TABLE deadline_span ("
  "  block INTEGER NOT NULL,"
  "  key INTEGER NOT NULL,"
  "  PRIMARY KEY (block, key)"
  ") STRICT, WITHOUT ROWID;";

void
heddle_deadline_free (HeddleDeadline *self)
{
  if (self == NULL)
    return;

  /* there may be very many */
  heddle_turns_offer ();
  g_free (self->id);
  g_free (self->date);
  g_free (self->what);
  g_free (self->subject);
  g_free (self->whom);
  g_free (self->reason);
  g_free (self->source);
  g_free (self->mark);
  g_free (self->tag);
  g_free (self->short_word);
  g_free (self->owner);
  g_free (self->authority);
  g_free (self->collaborative);
  g_free (self->episode);
  g_free (self);
}

static char *
column_text (sqlite3_stmt *stmt,
             int           column)
{
  return g_strdup ((const char *) sqlite3_column_text (stmt, column));
}

HeddleDeadline *
heddle_deadline_read (sqlite3_stmt *stmt)
{
  HeddleDeadline *row = g_new0 (HeddleDeadline, 1);
  int column = 0;

  row->kind = g_intern_string ((const char *) sqlite3_column_text (stmt, column++));
  row->id = column_text (stmt, column++);
  row->first = sqlite3_column_int (stmt, column++);
  row->last = sqlite3_column_int (stmt, column++);
  row->nominal = sqlite3_column_int (stmt, column++);
  row->done_on = sqlite3_column_int (stmt, column++);
  row->date = column_text (stmt, column++);
  row->what = column_text (stmt, column++);
  row->subject = column_text (stmt, column++);
  row->whom = column_text (stmt, column++);
  row->reason = column_text (stmt, column++);
  row->source = column_text (stmt, column++);
  row->mark = column_text (stmt, column++);
  row->tag = column_text (stmt, column++);
  row->short_word = column_text (stmt, column++);
  row->owner = column_text (stmt, column++);
  row->authority = column_text (stmt, column++);
  row->collaborative = column_text (stmt, column++);
  row->episode = column_text (stmt, column++);
  row->fixed = sqlite3_column_int (stmt, column++);
  row->pinned = sqlite3_column_int (stmt, column++);
  row->key = sqlite3_column_int64 (stmt, column++);
  return row;
}

char *
heddle_deadline_dup_sort (const HeddleDeadline *row)
{
  g_autofree char *what = heddle_search_fold (row->what != NULL ? row->what : "");
  g_autofree char *subject = heddle_search_fold (row->subject != NULL ? row->subject : "");

  return g_strconcat (what, "\x1f", subject, NULL);
}

typedef struct
{
  gint64 block[2 * HEDDLE_DEADLINE_LEVELS];
  guint n_blocks;
} Blocks;

gint64
heddle_deadline_get_block (int    level,
                           gint64 number)
{
  return (gint64) level << 32 | number;
}

/* The blocks that make up the days on which a row shows but does not end. */
static Blocks
split_span (HeddleDay first,
            HeddleDay last)
{
  Blocks blocks = { .n_blocks = 0 };
  gint64 low = first, high = (gint64) last - 1;

  if (last == HEDDLE_DAY_NONE)
    return blocks;

  for (int level = 0; low <= high; level++, low >>= 1, high >>= 1)
    {
      if (low & 1)
        blocks.block[blocks.n_blocks++] = heddle_deadline_get_block (level, low++);
      if (low <= high && !(high & 1))
        blocks.block[blocks.n_blocks++] = heddle_deadline_get_block (level, high--);
    }
  return blocks;
}

static gboolean
step_done (HeddleStore  *store,
           sqlite3_stmt *stmt,
           GError      **error)
{
  int rc = sqlite3_step (stmt);

  if (rc != SQLITE_DONE)
    heddle_store_set_error (store, error, "write the deadlines");
  sqlite3_reset (stmt);
  return rc == SQLITE_DONE;
}

static gboolean
write_span (HeddleStore          *store,
            const char           *sql,
            const HeddleDeadline *row,
            GError              **error)
{
  Blocks blocks = split_span (row->first, row->last);

  for (guint i = 0; i < blocks.n_blocks; i++)
    {
      sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);

      if (stmt == NULL)
        return FALSE;
      sqlite3_bind_int64 (stmt, 1, blocks.block[i]);
      sqlite3_bind_int64 (stmt, 2, row->key);
      if (!step_done (store, stmt, error))
        return FALSE;
    }
  return TRUE;
}

static void
bind_text (sqlite3_stmt *stmt,
           int           index,
           const char   *text)
{
  if (text != NULL && *text != '\0')
    sqlite3_bind_text (stmt, index, text, -1, SQLITE_TRANSIENT);
}

static void
bind_day (sqlite3_stmt *stmt,
          int           index,
          HeddleDay     day)
{
  if (day != HEDDLE_DAY_NONE)
    sqlite3_bind_int (stmt, index, day);
}

/* @row has its key, or 0 for a new one, which it gets. */
static gboolean
write_row (HeddleStore    *store,
           HeddleDeadline *row,
           guint           part,
           GError        **error)
{
  g_autofree char *sort = heddle_deadline_dup_sort (row);
  gboolean open = row->done_on == HEDDLE_DAY_NONE && !row->fixed
                  && row->last != HEDDLE_DAY_NONE;
  int index = 1;
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "INSERT OR REPLACE INTO deadline(" HEDDLE_DEADLINE_COLUMNS
                          ", part, open, sort)"
                          " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", error);

  if (stmt == NULL)
    return FALSE;

  bind_text (stmt, index++, row->kind);
  bind_text (stmt, index++, row->id);
  bind_day (stmt, index++, row->first);
  bind_day (stmt, index++, row->last);
  bind_day (stmt, index++, row->nominal);
  bind_day (stmt, index++, row->done_on);
  bind_text (stmt, index++, row->date);
  sqlite3_bind_text (stmt, index++, row->what != NULL ? row->what : "", -1,
                     SQLITE_TRANSIENT);
  bind_text (stmt, index++, row->subject);
  bind_text (stmt, index++, row->whom);
  bind_text (stmt, index++, row->reason);
  bind_text (stmt, index++, row->source);
  bind_text (stmt, index++, row->mark);
  bind_text (stmt, index++, row->tag);
  bind_text (stmt, index++, row->short_word);
  bind_text (stmt, index++, row->owner);
  bind_text (stmt, index++, row->authority);
  bind_text (stmt, index++, row->collaborative);
  bind_text (stmt, index++, row->episode);
  sqlite3_bind_int (stmt, index++, row->fixed != FALSE);
  sqlite3_bind_int (stmt, index++, row->pinned != FALSE);
  if (row->key != 0)
    sqlite3_bind_int64 (stmt, index, row->key);
  index++;
  sqlite3_bind_int (stmt, index++, (int) part);
  sqlite3_bind_int (stmt, index++, open);
  sqlite3_bind_text (stmt, index++, sort, -1, SQLITE_TRANSIENT);
  if (!step_done (store, stmt, error))
    return FALSE;

  if (row->key == 0)
    row->key = sqlite3_last_insert_rowid (heddle_store_get_db (store));
  return write_span (store, "INSERT INTO deadline_span(block, key) VALUES (?, ?)", row, error);
}

static gboolean
erase_span (HeddleStore          *store,
            const HeddleDeadline *row,
            GError              **error)
{
  return write_span (store, "DELETE FROM deadline_span WHERE block = ? AND key = ?", row,
                     error);
}

static gboolean
erase_row (HeddleStore          *store,
           const HeddleDeadline *row,
           GError              **error)
{
  sqlite3_stmt *stmt;

  if (!erase_span (store, row, error))
    return FALSE;

  stmt = heddle_store_prepare (store, "DELETE FROM deadline WHERE key = ?", error);
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, row->key);
  return step_done (store, stmt, error);
}

static gboolean
same_text (const char *a,
           const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static gboolean
same_row (const HeddleDeadline *a,
          const HeddleDeadline *b)
{
  return a->first == b->first && a->last == b->last && a->nominal == b->nominal
         && a->done_on == b->done_on && !a->fixed == !b->fixed && !a->pinned == !b->pinned
         && same_text (a->date, b->date) && same_text (a->what, b->what)
         && same_text (a->subject, b->subject) && same_text (a->whom, b->whom)
         && same_text (a->reason, b->reason) && same_text (a->source, b->source)
         && same_text (a->mark, b->mark) && same_text (a->tag, b->tag)
         && same_text (a->short_word, b->short_word) && same_text (a->owner, b->owner)
         && same_text (a->authority, b->authority)
         && same_text (a->collaborative, b->collaborative)
         && same_text (a->episode, b->episode);
}

GPtrArray *
heddle_deadline_collect (HeddleStore  *store,
                         sqlite3_stmt *stmt,
                         GError      **error)
{
  g_autoptr (GPtrArray) rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_deadline_free);
  int rc;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      heddle_turns_offer ();
      g_ptr_array_add (rows, heddle_deadline_read (stmt));
    }
  if (rc != SQLITE_DONE)
    heddle_store_set_error (store, error, "read the deadlines");
  sqlite3_reset (stmt);
  return rc == SQLITE_DONE ? g_steal_pointer (&rows) : NULL;
}

/**
 * heddle_deadlines_of_record:
 *
 * Returns: (transfer full) (element-type HeddleDeadline): the rows that come
 *   from one record; %NULL with an error
 */
GPtrArray *
heddle_deadlines_of_record (HeddleStore  *store,
                            const char   *kind,
                            const char   *id,
                            GError      **error)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "SELECT " HEDDLE_DEADLINE_COLUMNS
                          " FROM deadline INDEXED BY deadline_record"
                          " WHERE kind = ? AND record = ? ORDER BY part", error);

  if (stmt == NULL)
    return NULL;
  bind_text (stmt, 1, kind);
  bind_text (stmt, 2, id);
  return heddle_deadline_collect (store, stmt, error);
}

/**
 * heddle_deadlines_replace:
 * @kind: name of the record's kind
 * @id: the record
 * @rows: (array length=n_rows): what it now gives; their kind and id need not
 *   be set. A first day that is missing or after the last counts as the last.
 *
 * For derive functions, inside a commit. A row that stays keeps its key, and
 * one that does not change is not written.
 *
 * Returns: whether it was written
 */
gboolean
heddle_deadlines_replace (HeddleStore          *store,
                          const char           *kind,
                          const char           *id,
                          const HeddleDeadline *rows,
                          guint                 n_rows,
                          GError              **error)
{
  g_autoptr (GPtrArray) old = heddle_deadlines_of_record (store, kind, id, error);

  if (old == NULL)
    return FALSE;

  for (guint i = 0; i < n_rows; i++)
    {
      const HeddleDeadline *before = i < old->len ? old->pdata[i] : NULL;
      HeddleDeadline row = rows[i];

      row.kind = kind;
      row.id = (char *) id;
      row.key = before != NULL ? before->key : 0;
      if (row.first == HEDDLE_DAY_NONE || row.first > row.last)
        row.first = row.last;

      if (before != NULL && same_row (before, &row))
        continue;
      if (before != NULL && !erase_span (store, before, error))
        return FALSE;
      if (!write_row (store, &row, i, error))
        return FALSE;
    }

  for (guint i = n_rows; i < old->len; i++)
    if (!erase_row (store, old->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
heddle_deadlines_clear (HeddleStore *self,
                        GError     **error)
{
  return heddle_store_exec (self, "DELETE FROM deadline; DELETE FROM deadline_span", error);
}

char *
heddle_deadlines_digest (HeddleStore *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  sqlite3_stmt *stmt =
    heddle_store_prepare (self,
                          "SELECT " HEDDLE_DEADLINE_COLUMNS ", open, sort FROM deadline"
                          " INDEXED BY deadline_record ORDER BY kind, record, part", NULL);

  if (stmt == NULL)
    return NULL;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (stmt); i++)
      {
        const char *text;

        if (g_str_equal (sqlite3_column_name (stmt, i), "key"))
          continue;
        text = (const char *) sqlite3_column_text (stmt, i);
        if (text != NULL)
          g_checksum_update (sum, (const guchar *) text, -1);
        g_checksum_update (sum, (const guchar *) "\x1f", 1);
      }
  sqlite3_reset (stmt);
  return g_strdup (g_checksum_get_string (sum));
}
