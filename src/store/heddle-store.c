/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-store-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-attachment.h"
#include "heddle-backup-private.h"
#include "heddle-open.h"
#include "heddle-search-private.h"
#include "heddle-search.h"
#include "heddle-turns.h"

#define ID_PREFIX_MIN 6
#define ID_SHOWN 8
#define NAMES_SHOWN 6

G_DEFINE_FINAL_TYPE (HeddleStore, heddle_store, G_TYPE_OBJECT)

enum
{
  TOUCHED,
  COMMITTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
finalize_statement (gpointer data)
{
  sqlite3_finalize (data);
}

static void
heddle_store_finalize (GObject *object)
{
  HeddleStore *self = HEDDLE_STORE (object);

  heddle_store_close (self, NULL);
  heddle_store_set_derive (self, NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->statements); i++)
    {
      g_hash_table_unref (self->reads[i]);
      g_hash_table_unref (self->statements[i]);
    }
  g_hash_table_unref (self->live);
  g_hash_table_unref (self->pending);
  g_free (self->path);
  g_free (self->author);

  G_OBJECT_CLASS (heddle_store_parent_class)->finalize (object);
}

static void
heddle_store_class_init (HeddleStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_store_finalize;

  /* For queries alone: they are up to date before anybody hears `committed`. */
  signals[TOUCHED] = g_signal_new ("touched", HEDDLE_TYPE_STORE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[COMMITTED] = g_signal_new ("committed", HEDDLE_TYPE_STORE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
}

static void
heddle_store_init (HeddleStore *self)
{
  self->author = g_strdup ("");
  for (guint i = 0; i < G_N_ELEMENTS (self->statements); i++)
    {
      self->statements[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                   finalize_statement);
      self->reads[i] = g_hash_table_new (NULL, NULL);
    }
  self->live = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pending = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * heddle_store_open:
 * @path: the file; its last component must not be a symbolic link
 * @schema: (transfer none): has to outlive the store
 *
 * Opens the file and keeps it locked until it is closed. A file that cannot be
 * written is opened for reading; see heddle_store_is_read_only(). Older files
 * are migrated, after a backup. Where the last session did not end well or
 * the file changed outside Heddle, it is checked first.
 *
 * Returns: (nullable) (transfer full): the store; %NULL with one of
 *   HEDDLE_ERROR_FILE_*. A file of a newer Heddle is %HEDDLE_ERROR_FILE_NEWER
 *   unless %HEDDLE_STORE_READ_ONLY is asked for.
 */
HeddleStore *
heddle_store_open (const char          *path,
                   const HeddleSchema  *schema,
                   HeddleStoreFlags     flags,
                   GError             **error)
{
  g_autoptr (HeddleStore) self = g_object_new (HEDDLE_TYPE_STORE, NULL);

  self->schema = schema;
  if (!heddle_open (self, path, flags, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * heddle_store_close:
 *
 * Records that are still alive keep their values; everything else fails from
 * now on. An open edit is rolled back.
 *
 * Returns: %FALSE with an error of the file where it was not closed well; it is closed
 *   all the same
 */
gboolean
heddle_store_close (HeddleStore *self,
                    GError     **error)
{
  g_return_val_if_fail (HEDDLE_IS_STORE (self), FALSE);

  if (self->db == NULL)
    return TRUE;
  heddle_turns_end_all (self, TRUE);
  heddle_backup_abandon (self);
  if (self->mode != HEDDLE_MODE_CLOSED)
    heddle_store_rollback (self);
  if (self->attached)
    heddle_attachment_sweep (self, NULL);
  return heddle_open_end (self, error);
}

/**
 * heddle_store_get_path:
 *
 * Returns: (transfer none): path of the file
 */
const char *
heddle_store_get_path (HeddleStore *self)
{
  return self->path;
}

/**
 * heddle_store_get_schema:
 *
 * Returns: (transfer none): the kinds that it holds
 */
const HeddleSchema *
heddle_store_get_schema (HeddleStore *self)
{
  return self->schema;
}

/**
 * heddle_store_is_read_only:
 *
 * Returns: whether nothing can be written: the file, its folder, a newer Heddle or who opened it
 *   forbids it
 */
gboolean
heddle_store_is_read_only (HeddleStore *self)
{
  return self->read_only;
}

gint64
heddle_store_get_site (HeddleStore *self)
{
  return self->site;
}

/* The clock and who writes. */

/**
 * heddle_store_set_clock:
 * @clock: (nullable): says the time, in µs since 1970; %NULL: the computer does
 *
 * Replaces the clock that changes are stamped by, for tests.
 */
void
heddle_store_set_clock (HeddleStore     *self,
                        HeddleClockFunc  clock,
                        gpointer         data)
{
  self->clock = clock;
  self->clock_data = data;
}

gint64
heddle_store_now (HeddleStore *self)
{
  return self->clock != NULL ? self->clock (self->clock_data) : g_get_real_time ();
}

/**
 * heddle_store_set_author:
 * @author: (nullable): whose name changes carry from now on
 */
void
heddle_store_set_author (HeddleStore *self,
                         const char  *author)
{
  g_set_str (&self->author, author != NULL ? author : "");
}

/**
 * heddle_store_get_author:
 *
 * Returns: (nullable) (transfer none): in whose name changes are written
 */
const char *
heddle_store_get_author (HeddleStore *self)
{
  return self->author;
}

/* Settings. */

/**
 * heddle_store_get_setting:
 *
 * Returns: (nullable) (transfer full): %NULL where it was never set
 */
char *
heddle_store_get_setting (HeddleStore *self,
                          const char  *name)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (self, "SELECT value FROM setting WHERE name = ?1", NULL);
  char *value = NULL;

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_text (stmt, 1, name, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    value = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  return value;
}

/**
 * heddle_store_set_setting:
 * @value: (nullable): %NULL forgets it
 */
gboolean
heddle_store_set_setting (HeddleStore *self,
                          const char  *name,
                          const char  *value,
                          GError     **error)
{
  g_autofree char *old = heddle_store_get_setting (self, name);
  sqlite3_stmt *stmt;

  /* Not worth a commit, nor a check of the whole file after a crash. */
  if (g_strcmp0 (old, value) == 0)
    return TRUE;
  if (!heddle_store_check_writable (self, error))
    return FALSE;
  stmt = heddle_store_prepare (self,
                               value != NULL ? "REPLACE INTO setting VALUES (?1, ?2)"
                                             : "DELETE FROM setting WHERE name = ?1",
                               error);
  if (stmt == NULL)
    return FALSE;
  self->note_due = TRUE;
  sqlite3_bind_text (stmt, 1, name, -1, SQLITE_TRANSIENT);
  if (value != NULL)
    sqlite3_bind_text (stmt, 2, value, -1, SQLITE_TRANSIENT);
  return heddle_store_run (self, stmt, error);
}

gboolean
heddle_store_needs_rederive (HeddleStore *self)
{
  g_autofree char *stale = heddle_store_get_setting (self, "stale");

  return stale != NULL;
}

/* Finding by name. */

static GPtrArray *
list_ids (HeddleStore *self,
          const char  *sql,
          const char  *bound)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt = heddle_store_prepare (self, sql, NULL);

  if (stmt == NULL)
    return ids;
  if (bound != NULL)
    sqlite3_bind_text (stmt, 1, bound, -1, SQLITE_TRANSIENT);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  sqlite3_reset (stmt);
  return ids;
}

static GPtrArray *
list_ids_with_prefix (HeddleStore      *self,
                      const HeddleKind *kind,
                      const char       *prefix)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM \"%s\" WHERE id >= ?1 AND id < ?1 || '~' "
                     "AND (deleted = 0 OR id = ?1) LIMIT 2", kind->table);
  g_autofree char *lower = g_ascii_strdown (prefix, -1);

  return list_ids (self, sql, lower);
}

/* How well a folded title fits: 2 whole, 1 by whole words, 0 not. */
static guint
match_title (const char *title,
             const char *wanted)
{
  gsize length = strlen (wanted);

  if (g_str_equal (title, wanted))
    return 2;
  for (const char *p = strstr (title, wanted); p != NULL; p = strstr (p + 1, wanted))
    {
      gunichar before = p > title ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';
      gunichar after = g_utf8_get_char (p + length);

      if (!g_unichar_isalnum (before) && !g_unichar_isalnum (after))
        return 1;
    }
  return 0;
}

/* The search table has every title folded, but not yet those of records that
 * an open edit made or changed. */
static GPtrArray *
list_ids_by_title (HeddleStore      *self,
                   const HeddleKind *kind,
                   const char       *wanted)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT id FROM \"%s\" WHERE deleted = 0", kind->table);
  if (self->mode == HEDDLE_MODE_CLOSED)
    g_string_append_printf (sql, " AND id IN (SELECT record FROM search WHERE kind = %d"
                                 " AND instr (text, ?1))",
                            heddle_search_get_kind_number (self->schema, kind));
  g_string_append_printf (sql, " ORDER BY %s, id", kind->order != NULL ? kind->order : "id");
  return list_ids (self, sql->str, self->mode == HEDDLE_MODE_CLOSED ? wanted : NULL);
}

static GPtrArray *
list_records_by_title (HeddleStore      *self,
                       const HeddleKind *kind,
                       const char       *name)
{
  g_autofree char *wanted = g_strstrip (heddle_search_fold (name));
  g_autoptr (GPtrArray) ids = list_ids_by_title (self, kind, wanted);
  g_autoptr (GPtrArray) whole = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) partly = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len && *wanted != '\0'; i++)
    {
      g_autoptr (HeddleRecord) record = heddle_store_get (self, kind, ids->pdata[i], NULL);
      g_autofree char *title = record != NULL ? heddle_record_dup_title (record) : NULL;
      g_autofree char *folded = title != NULL ? heddle_search_fold (title) : NULL;
      guint match = folded != NULL ? match_title (folded, wanted) : 0;

      if (match > 0)
        g_ptr_array_add (match == 2 ? whole : partly, g_steal_pointer (&record));
    }
  return whole->len > 0 ? g_steal_pointer (&whole) : g_steal_pointer (&partly);
}

/* Only the id tells namesakes apart. */
static gboolean
has_namesake (GPtrArray  *titles,
              guint       which)
{
  for (guint i = 0; i < titles->len; i++)
    if (i != which && g_str_equal (titles->pdata[i], titles->pdata[which]))
      return TRUE;
  return FALSE;
}

static void
set_ambiguous (const HeddleKind *kind,
               const char       *name,
               GPtrArray        *records,
               GError          **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (titles, heddle_record_dup_title (records->pdata[i]));
  for (guint i = 0; i < MIN (records->len, NAMES_SHOWN); i++)
    {
      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", (char *) titles->pdata[i]);
      if (has_namesake (titles, i))
        g_string_append_printf (names, " (%.*s)", ID_SHOWN,
                                heddle_record_get_id (records->pdata[i]));
    }
  if (records->len > NAMES_SHOWN)
    g_string_append (names, "; …");
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_AMBIGUOUS,
               _("%s: \"%.64s\" fits more than one: %s."),
               heddle_kind_get_label (kind), name, names->str);
}

/**
 * heddle_store_find:
 * @name: an id, a prefix of one, or a title or whole words of one
 *
 * Returns: (nullable) (transfer full): the one record that @name fits; %NULL
 *   with %HEDDLE_ERROR_NOT_FOUND or %HEDDLE_ERROR_AMBIGUOUS. A removed record
 *   is found by its whole id only.
 */
HeddleRecord *
heddle_store_find (HeddleStore      *self,
                   const HeddleKind *kind,
                   const char       *name,
                   GError          **error)
{
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (strlen (name) >= ID_PREFIX_MIN && g_utf8_validate (name, -1, NULL))
    {
      ids = list_ids_with_prefix (self, kind, name);
      if (ids->len == 1)
        return heddle_store_get (self, kind, ids->pdata[0], error);
    }

  if (g_utf8_validate (name, -1, NULL))
    records = list_records_by_title (self, kind, name);
  if (records != NULL && records->len == 1)
    return g_object_ref (records->pdata[0]);

  if (records != NULL && records->len > 1)
    set_ambiguous (kind, name, records, error);
  else if (ids != NULL && ids->len > 1)
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_AMBIGUOUS,
                 _("%s: more than one id begins with \"%.64s\"."),
                 heddle_kind_get_label (kind), name);
  else
    {
      g_autofree char *shown = g_utf8_make_valid (name, (gssize) strnlen (name, 64));

      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                   _("%s: there is none called \"%s\"."),
                   heddle_kind_get_label (kind), shown);
    }
  return NULL;
}
