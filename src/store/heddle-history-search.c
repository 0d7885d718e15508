/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the history a stretch at a time, newest first: however long it is, no
 * step holds anybody up. */

#include "heddle-history-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-belonging.h"
#include "heddle-log.h"
#include "heddle-search.h"

/* Changes that one step looks at. */
#define STRETCH 400

struct _HeddleHistorySearch
{
  HeddleStore *store;
  HeddleHistoryFilter filter; /* its texts are ours */
  char **words;               /* folded */
  char *records;              /* that are asked about, a JSON list of kind and id; or NULL */
  gint64 hlc;                 /* of the last change that was looked at */
  gint64 site;
};

#define CHANGE_COLUMNS "e.site, e.seq, e.wall, e.author, e.label, e.u_site, e.u_seq, e.hlc, "
#define TOUCHES_KIND \
  "(?4 IS NULL OR EXISTS (SELECT 1 FROM op WHERE site = e.site AND seq = e.seq AND kind = ?4)) "
#define BEFORE "(e.hlc, e.site) < (?1, ?2) ORDER BY e.hlc DESC, e.site DESC LIMIT ?3"

static const char of_file_sql[]
    = "SELECT " CHANGE_COLUMNS TOUCHES_KIND "FROM edit AS e WHERE " BEFORE;
static const char of_record_sql[]
    = "SELECT " CHANGE_COLUMNS TOUCHES_KIND "FROM edit AS e WHERE (e.site, e.seq) IN "
      "(SELECT op.site, op.seq FROM json_each (?5) AS part CROSS JOIN op"
      " ON op.kind = part.value ->> 0 AND op.row = part.value ->> 1) AND " BEFORE;

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Ids have no characters that JSON would have to escape. */
static char *
dup_records (HeddleStore               *store,
             const HeddleHistoryFilter *filter)
{
  g_autoptr (HeddleTouchedSet) set = NULL;
  GString *text = g_string_new ("[");

  if (filter->with_parts)
    set = heddle_belonging_list (store, filter->record_kind, filter->record_id, NULL);
  if (set == NULL)
    {
      set = heddle_touched_set_new ();
      heddle_touched_set_add (set, filter->record_kind, filter->record_id);
    }
  for (guint i = 0; i < set->list->len; i++)
    {
      const HeddleTouched *record = &g_array_index (set->list, HeddleTouched, i);

      g_string_append_printf (text, "%s[\"%s\",\"%s\"]", i > 0 ? "," : "", record->kind->name,
                              record->id);
    }
  g_string_append_c (text, ']');

  return g_string_free_and_steal (text);
}

GHashTable *
heddle_history_list_parts (HeddleStore       *store,
                           const HeddleKind  *kind,
                           const char        *id,
                           GError           **error)
{
  g_autoptr (HeddleTouchedSet) set = heddle_belonging_list (store, kind, id, error);
  GHashTable *ids;

  if (set == NULL)
    return NULL;

  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < set->list->len; i++)
    g_hash_table_add (ids, g_strdup (g_array_index (set->list, HeddleTouched, i).id));

  return ids;
}

/**
 * heddle_history_search_new:
 * @filter: copied
 *
 * Returns: (transfer full): begins with the newest change
 */
HeddleHistorySearch *
heddle_history_search_new (HeddleStore               *store,
                           const HeddleHistoryFilter *filter)
{
  HeddleHistorySearch *self = g_new0 (HeddleHistorySearch, 1);
  g_autofree char *folded = heddle_search_fold (filter->words != NULL ? filter->words : "");

  self->store = g_object_ref (store);
  self->filter = *filter;
  self->filter.words = NULL;
  self->filter.author = g_strdup (filter->author);
  self->filter.record_id = NULL;
  if (filter->record_kind != NULL)
    self->records = dup_records (store, filter);
  self->words = g_strsplit (folded, " ", -1);
  self->hlc = self->site = G_MAXINT64;

  return self;
}

void
heddle_history_search_free (HeddleHistorySearch *self)
{
  g_object_unref (self->store);
  g_free ((char *) self->filter.author);
  g_free (self->records);
  g_strfreev (self->words);
  g_free (self);
}

static sqlite3_stmt *
prepare (HeddleHistorySearch  *self,
         GError              **error)
{
  const HeddleHistoryFilter *filter = &self->filter;
  sqlite3_stmt *stmt = heddle_store_prepare (
      self->store, self->records != NULL ? of_record_sql : of_file_sql, error);

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, self->hlc);
  sqlite3_bind_int64 (stmt, 2, self->site);
  sqlite3_bind_int64 (stmt, 3, STRETCH);
  if (filter->kind != NULL)
    sqlite3_bind_text (stmt, 4, filter->kind->name, -1, SQLITE_STATIC);
  if (self->records != NULL)
    sqlite3_bind_text (stmt, 5, self->records, -1, SQLITE_STATIC);
  return stmt;
}

/* Every word is in the name of the change or in who made it. */
static gboolean
has_words (HeddleHistorySearch *self,
           const char          *label,
           const char          *author)
{
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      if (*self->words[i] == '\0')
        continue;
      if (folded == NULL)
        {
          text = g_strconcat (label, "\n", author, NULL);
          folded = heddle_search_fold (text);
        }
      if (strstr (folded, self->words[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_wanted (HeddleHistorySearch *self,
           sqlite3_stmt        *stmt,
           const char          *label)
{
  const HeddleHistoryFilter *filter = &self->filter;
  const char *author = (const char *) sqlite3_column_text (stmt, 3);
  gint64 site = sqlite3_column_int64 (stmt, 0);

  if (sqlite3_column_int64 (stmt, 2) < filter->since || !sqlite3_column_int (stmt, 8)
      || (is_given (filter->author) && !g_str_equal (author, filter->author)))
    return FALSE;
  if (filter->elsewhere
      && (site <= HEDDLE_EDITION_LAST || site == heddle_store_get_site (self->store)))
    return FALSE;

  return has_words (self, label, author);
}

static HeddleChange *
read_change (sqlite3_stmt *stmt,
             const char   *label)
{
  HeddleChange *change = g_new0 (HeddleChange, 1);

  change->site = sqlite3_column_int64 (stmt, 0);
  change->seq = sqlite3_column_int64 (stmt, 1);
  change->wall = sqlite3_column_int64 (stmt, 2);
  change->author = g_strdup ((const char *) sqlite3_column_text (stmt, 3));
  change->label = g_strdup (label);
  change->undoes_site = sqlite3_column_int64 (stmt, 5);
  change->undoes_seq = sqlite3_column_int64 (stmt, 6);
  return change;
}

static void
tell_undone (HeddleHistorySearch *self,
             GPtrArray           *changes,
             guint                from)
{
  for (guint i = from; i < changes->len; i++)
    {
      HeddleChange *change = changes->pdata[i];

      change->undone = !heddle_history_is_active (self->store, change->site, change->seq);
    }
}

/**
 * heddle_history_search_step:
 * @changes: (element-type HeddleChange): takes what is found
 * @most: stops where @changes has as many; 0: does not
 * @more: (out): whether there are changes that were not looked at
 *
 * Looks at the next few hundred changes. What others add meanwhile is newer and does
 * not come.
 *
 * Returns: whether that could be read
 */
gboolean
heddle_history_search_step (HeddleHistorySearch  *self,
                            GPtrArray            *changes,
                            guint                 most,
                            gboolean             *more,
                            GError              **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = prepare (self, error);
  guint before = changes->len;
  guint n_seen = 0;

  *more = FALSE;
  if (stmt == NULL)
    return FALSE;

  while (heddle_store_step (self->store, stmt, N_("read the history"), &local))
    {
      const char *label
          = heddle_log_get_shown_label ((const char *) sqlite3_column_text (stmt, 4));

      n_seen++;
      self->hlc = sqlite3_column_int64 (stmt, 7);
      self->site = sqlite3_column_int64 (stmt, 0);
      if (is_wanted (self, stmt, label))
        g_ptr_array_add (changes, read_change (stmt, label));
      if (most > 0 && changes->len >= most)
        {
          sqlite3_reset (stmt);
          *more = TRUE;
          break;
        }
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  *more = *more || n_seen == STRETCH;
  tell_undone (self, changes, before);
  return TRUE;
}

/**
 * heddle_history_list:
 * @record_kind: (nullable): %NULL: of the whole file
 * @record_id: (nullable): of this record
 * @limit: 0: all
 *
 * Returns: (nullable) (transfer full) (element-type HeddleChange): newest first
 */
GPtrArray *
heddle_history_list (HeddleStore      *store,
                     const HeddleKind *record_kind,
                     const char       *record_id,
                     guint             limit,
                     GError          **error)
{
  const HeddleHistoryFilter filter = { .record_kind = record_kind, .record_id = record_id };

  return heddle_history_find (store, &filter, limit, error);
}

/**
 * heddle_history_find:
 * @limit: 0: all
 *
 * Returns: (nullable) (transfer full) (element-type HeddleChange): newest first
 */
GPtrArray *
heddle_history_find (HeddleStore                *store,
                     const HeddleHistoryFilter  *filter,
                     guint                       limit,
                     GError                    **error)
{
  g_autoptr (HeddleHistorySearch) search = heddle_history_search_new (store, filter);
  g_autoptr (GPtrArray) changes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_change_free);
  gboolean more = TRUE;

  while (more && (limit == 0 || changes->len < limit))
    if (!heddle_history_search_step (search, changes, limit, &more, error))
      return NULL;

  return g_steal_pointer (&changes);
}

static void
read_texts (HeddleStore *store,
            const char  *sql,
            GPtrArray   *texts)
{
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, NULL);

  while (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (texts, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  if (stmt != NULL)
    sqlite3_reset (stmt);
}

char **
heddle_history_list_authors (HeddleStore *store)
{
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);

  read_texts (store,
              "SELECT DISTINCT author FROM edit WHERE site > " G_STRINGIFY (HEDDLE_EDITION_LAST)
              " AND author <> '' ORDER BY author", authors);
  g_ptr_array_add (authors, NULL);
  return (char **) g_ptr_array_steal (authors, NULL);
}

GPtrArray *
heddle_history_list_kinds (HeddleStore *store)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  GPtrArray *kinds = g_ptr_array_new ();
  sqlite3_stmt *stmt
      = heddle_store_prepare (store, "SELECT EXISTS (SELECT 1 FROM op WHERE kind = ?1)", NULL);

  for (guint i = 0; stmt != NULL && i < schema->n_kinds; i++)
    {
      sqlite3_bind_text (stmt, 1, schema->kinds[i]->name, -1, SQLITE_STATIC);
      if (sqlite3_step (stmt) == SQLITE_ROW && sqlite3_column_int (stmt, 0))
        g_ptr_array_add (kinds, (gpointer) schema->kinds[i]);
      sqlite3_reset (stmt);
    }
  return kinds;
}
