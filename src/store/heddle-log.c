/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing the log. The triggers put the ops in; here they become an edit. */

#include "heddle-log.h"

#include <string.h>
#include <sys/random.h>

#include <glib/gi18n-lib.h>

#include "heddle-field-private.h"
#include "heddle-purge.h"
#include "heddle-turns.h"

gboolean
heddle_log_use_edition (HeddleStore *store,
                        guint        edition,
                        GError     **error)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE ctx SET site = %u, seq = 1, hlc = %u", edition, edition);

  return heddle_store_exec (store, sql, error);
}

gboolean
heddle_log_put (HeddleStore       *store,
                const HeddleKind  *kind,
                const char        *row,
                const HeddleField *field,
                const HeddleValue *value,
                GError           **error)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "INSERT INTO op (kind, row, field, hlc, site, seq, value) "
                          "SELECT ?1, ?2, ?3, hlc, site, seq, ?4 FROM ctx WHERE TRUE "
                          "ON CONFLICT DO UPDATE SET value = excluded.value",
                          error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, row, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 3, field->name, -1, SQLITE_STATIC);
  heddle_store_bind_value (stmt, 4, value);
  return heddle_store_run (store, stmt, error);
}

static gboolean
is_edition (gint64 site)
{
  return site > 0 && site <= HEDDLE_EDITION_LAST;
}

/* The same in every file, as the values are public. */
static void
salt_for_edition (HeddleLogOp *op)
{
  memset (op->salt, 0, sizeof op->salt);
}

static void
seal_ops (HeddleLogEdit *edit)
{
  for (guint i = 0; i < edit->ops->len; i++)
    {
      HeddleLogOp *op = edit->ops->pdata[i];

      heddle_turns_offer ();
      if (is_edition (edit->site))
        salt_for_edition (op);
      else if (getrandom (op->salt, sizeof op->salt, 0) != sizeof op->salt)
        for (guint b = 0; b < sizeof op->salt; b++)
          op->salt[b] = (guint8) g_random_int ();
      heddle_log_op_digest (op, op->digest);
    }
}

static gboolean
write_seals (HeddleStore   *store,
             HeddleLogEdit *edit,
             GError       **error)
{
  for (guint i = 0; i < edit->ops->len; i++)
    {
      const HeddleLogOp *op = edit->ops->pdata[i];
      sqlite3_stmt *stmt =
        heddle_store_prepare (store,
                              "UPDATE op SET salt = ?1, digest = ?2 WHERE kind = ?3 "
                              "AND row = ?4 AND field = ?5 AND hlc = ?6 AND site = ?7",
                              error);

      heddle_turns_tell (HEDDLE_VALIDATED
                         + (HEDDLE_SEALED - HEDDLE_VALIDATED) * i / edit->ops->len);
      if (stmt == NULL)
        return FALSE;
      sqlite3_bind_blob (stmt, 1, op->salt, sizeof op->salt, SQLITE_STATIC);
      sqlite3_bind_blob (stmt, 2, op->digest, sizeof op->digest, SQLITE_STATIC);
      sqlite3_bind_text (stmt, 3, op->kind, -1, SQLITE_STATIC);
      sqlite3_bind_text (stmt, 4, op->row, -1, SQLITE_STATIC);
      sqlite3_bind_text (stmt, 5, op->field, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (stmt, 6, edit->hlc);
      sqlite3_bind_int64 (stmt, 7, edit->site);
      if (!heddle_store_run (store, stmt, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_header (HeddleStore         *store,
              const HeddleLogEdit *edit,
              GError             **error)
{
  sqlite3_stmt *stmt;

  stmt = heddle_store_prepare (store,
                               "UPDATE edit SET hash = ?3 WHERE site = ?1 AND seq = ?2",
                               error);
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, edit->site);
  sqlite3_bind_int64 (stmt, 2, edit->seq);
  sqlite3_bind_blob (stmt, 3, edit->hash, sizeof edit->hash, SQLITE_STATIC);
  return heddle_store_run (store, stmt, error);
}

static gboolean
drop_unchanged (HeddleStore *store,
                gint64       site,
                gint64       seq,
                GError     **error)
{
  g_autofree char *sql =
    g_strdup_printf ("DELETE FROM op WHERE site = %" G_GINT64_FORMAT " AND seq = %"
                     G_GINT64_FORMAT " AND value IS old", site, seq);

  return heddle_store_exec_long (store, sql, error);
}

/* One line of valid UTF-8 of at most @most bytes. */
static char *
fit (const char *text,
     gsize       most)
{
  char *line = g_utf8_make_valid (text, (gssize) strnlen (text, most));
  gsize length = strlen (line);

  for (char *p = line; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  /* what was not valid got longer */
  while (length > most || (guchar) (line[length] & 0xc0) == 0x80)
    length--;
  line[length] = '\0';
  return line;
}

static gboolean
name_edit (HeddleStore          *store,
           const HeddleLogLabel *label,
           gboolean              of_edition,
           GError              **error)
{
  g_autofree char *author = fit (heddle_store_get_author (store), HEDDLE_AUTHOR_BYTES);
  g_autofree char *name = fit (label->label, HEDDLE_LABEL_BYTES);
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "INSERT INTO edit (site, seq, hlc, wall, author, label, schema, "
                          "u_site, u_seq, hash) SELECT site, seq, hlc, ?1, ?2, ?3, ?4, "
                          "nullif (?5, 0), nullif (?6, 0), x'' FROM ctx",
                          error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, label->wall);
  /* the same in every file, whoever and whichever version writes them */
  sqlite3_bind_text (stmt, 2, of_edition ? "" : author, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 3, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int (stmt, 4, of_edition ? 0 : heddle_store_get_schema (store)->version);
  sqlite3_bind_int64 (stmt, 5, label->undoes_site);
  sqlite3_bind_int64 (stmt, 6, label->undoes_seq);
  return heddle_store_run (store, stmt, error);
}

/* Own edits build on what ships with Heddle: nobody may take them over
 * without it. */
static gboolean
note_edition (HeddleStore         *store,
              const HeddleLogEdit *edit,
              GError             **error)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT OR REPLACE INTO seen SELECT own, 1 + coalesce ((SELECT "
                     "max (seq) FROM edit WHERE site = own), 0), %" G_GINT64_FORMAT ", %"
                     G_GINT64_FORMAT " FROM ctx", edit->site, edit->seq);

  return heddle_store_exec (store, sql, error);
}

gboolean
heddle_log_close (HeddleStore          *store,
                  const HeddleLogLabel *label,
                  gboolean             *empty,
                  GError              **error)
{
  gint64 site = heddle_store_get_number (store, "SELECT site FROM ctx");
  gint64 seq = heddle_store_get_number (store, "SELECT seq FROM ctx");
  gboolean of_edition = is_edition (site);
  g_autoptr (HeddleLogEdit) edit = NULL;
  g_autoptr (GError) local = NULL;
  guint8 previous[HEDDLE_HASH_BYTES];
  gboolean has_previous;

  if ((!of_edition && !drop_unchanged (store, site, seq, error))
      || !name_edit (store, label, of_edition, error))
    return FALSE;
  edit = heddle_log_edit_load (store, site, seq, &local);
  if (edit == NULL)
    {
      if (local == NULL)
        heddle_store_set_error (store, &local, _("write"));
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  *empty = edit->ops->len == 0 && !label->keep_empty;
  if (*empty)
    return TRUE;

  has_previous = heddle_log_get_hash (store, site, seq - 1, previous);
  seal_ops (edit);
  heddle_log_edit_chain (edit, has_previous ? previous : NULL, edit->hash);
  return write_seals (store, edit, error)
         && write_header (store, edit, error)
         && (!of_edition || note_edition (store, edit, error));
}

/* State from the log. */

static sqlite3_stmt *
prepare_winner (HeddleStore *store,
                const char  *kind,
                const char  *row,
                const char  *field,
                GError     **error)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "SELECT hlc, site, value FROM op WHERE kind = ?1 AND row = ?2 "
                          "AND field = ?3 ORDER BY hlc DESC, site DESC LIMIT 1",
                          error);

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_text (stmt, 1, kind, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 2, row, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 3, field, -1, SQLITE_TRANSIENT);
  return stmt;
}

/* An undo of a later change brings the value back under a newer stamp, so that
 * it is the value that tells, not the stamp. */
gboolean
heddle_log_still_holds (HeddleStore       *store,
                        const HeddleLogOp *op)
{
  sqlite3_stmt *stmt = prepare_winner (store, op->kind, op->row, op->field, NULL);
  g_auto (HeddleValue) now = HEDDLE_VALUE_INIT;
  gboolean found;

  if (stmt == NULL)
    return FALSE;
  found = sqlite3_step (stmt) == SQLITE_ROW;
  if (found)
    heddle_store_column_value (stmt, 2, &now);
  sqlite3_reset (stmt);
  return found && heddle_value_equal (&now, &op->value);
}

gboolean
heddle_log_knows (HeddleStore *store,
                  const char  *kind,
                  const char  *row,
                  const char  *field)
{
  sqlite3_stmt *stmt = prepare_winner (store, kind, row, field, NULL);
  gboolean found = stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW;

  if (stmt != NULL)
    sqlite3_reset (stmt);
  return found;
}

static gboolean
make_row (HeddleStore      *store,
          const HeddleKind *kind,
          const char       *row,
          GError          **error)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT OR IGNORE INTO \"%s\" (id) VALUES (?1)", kind->table);
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, row, -1, SQLITE_TRANSIENT);
  return heddle_store_run (store, stmt, error);
}

gboolean
heddle_log_materialise (HeddleStore       *store,
                        const HeddleKind  *kind,
                        const char        *row,
                        const HeddleField *field,
                        GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?1 WHERE id = ?2",
                                          kind->table, field->name);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  sqlite3_stmt *stmt = prepare_winner (store, kind->name, row, field->name, error);

  if (stmt == NULL || !make_row (store, kind, row, error))
    return FALSE;
  if (sqlite3_step (stmt) == SQLITE_ROW)
    heddle_store_column_value (stmt, 2, &value);
  sqlite3_reset (stmt);
  /* whoever put it back did not know yet */
  if (g_str_equal (field->name, "deleted") && heddle_purge_is_done (store, kind->name, row))
    value.integer = 1;
  /* kept from a newer Heddle whose field was not this one: stays in the log */
  if (!heddle_field_accepts (field, &value))
    return TRUE;

  stmt = heddle_store_prepare (store, sql, error);
  if (stmt == NULL)
    return FALSE;
  heddle_store_bind_value (stmt, 1, &value);
  sqlite3_bind_text (stmt, 2, row, -1, SQLITE_TRANSIENT);
  return heddle_store_run (store, stmt, error);
}
