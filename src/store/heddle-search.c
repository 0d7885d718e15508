/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A local table holds the folded text of each live record: the title and then
 * the searched fields, a line each.  Searching reads it from end to end, which
 * for 100,000 records takes a few frames and, unlike a word index, finds parts
 * of words too. */

#include "heddle-search.h"

#include <string.h>

#include "heddle-store-private.h"

const char heddle_search_sql[] =
  "CREATE TABLE search ("
  "  kind INTEGER NOT NULL,"
  "  record TEXT NOT NULL,"
  "  text TEXT NOT NULL"
  ") STRICT;"
  "CREATE UNIQUE INDEX search_record ON search(kind, record);";

/* Bytes of an excerpt before and after the match, roughly. */
#define EXCERPT_BEFORE 40
#define EXCERPT_AFTER 80

void
heddle_hit_free (HeddleHit *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->excerpt);
  g_free (self);
}

/* The texts of a record */

/* The @number-th searched field of @kind, from 1 on; NULL behind the last. */
static const HeddleField *
searched_field (const HeddleKind *kind,
                guint             number)
{
  guint n_common;
  const HeddleField *common = heddle_record_get_common_fields (&n_common);

  for (guint i = 0; i < kind->n_fields + n_common; i++)
    {
      const HeddleField *field = i < kind->n_fields ? &kind->fields[i]
                                                    : &common[i - kind->n_fields];

      if ((field->flags & HEDDLE_FIELD_SEARCHED) != 0 && --number == 0)
        return field;
    }
  return NULL;
}

static char *
dup_title (HeddleRecord *record)
{
  char *title = heddle_record_dup_title (record);

  return title != NULL ? title : g_strdup ("");
}

static char *
dup_search_text (HeddleRecord *record)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  g_autofree char *title = dup_title (record);
  g_autofree char *folded_title = heddle_search_fold (title);
  GString *text = g_string_new (folded_title);
  const HeddleField *field;

  for (guint number = 1; (field = searched_field (kind, number)) != NULL; number++)
    {
      g_autofree char *value = heddle_record_dup_text (record, field);
      g_autofree char *folded = heddle_search_fold (value != NULL ? value : "");

      g_string_append_c (text, '\n');
      g_string_append (text, folded);
    }
  return g_string_free_and_steal (text);
}

static int
kind_number (const HeddleSchema *schema,
             const HeddleKind   *kind)
{
  for (guint i = 0; i < schema->n_kinds; i++)
    if (schema->kinds[i] == kind)
      return (int) i;
  return -1;
}

/* Keeping the table */

static sqlite3_stmt *
prepare_for (HeddleStore      *store,
             const char       *sql,
             const HeddleKind *kind,
             const char       *id,
             GError          **error)
{
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_int (stmt, 1, kind_number (heddle_store_get_schema (store), kind));
  sqlite3_bind_text (stmt, 2, id, -1, SQLITE_TRANSIENT);
  return stmt;
}

static gboolean
run (HeddleStore  *store,
     sqlite3_stmt *stmt,
     GError      **error)
{
  int rc;

  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  if (rc != SQLITE_DONE)
    heddle_store_set_error (store, error, "write the search table");
  sqlite3_reset (stmt);
  return rc == SQLITE_DONE;
}

static gboolean
read_text (HeddleStore      *store,
           const HeddleKind *kind,
           const char       *id,
           char            **text,
           GError          **error)
{
  sqlite3_stmt *stmt = prepare_for (store, "SELECT text FROM search WHERE kind = ? AND record = ?",
                                    kind, id, error);
  int rc;

  *text = NULL;
  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    *text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  else if (rc != SQLITE_DONE)
    heddle_store_set_error (store, error, "read the search table");
  sqlite3_reset (stmt);
  return rc == SQLITE_ROW || rc == SQLITE_DONE;
}

static gboolean
write_text (HeddleStore      *store,
            const HeddleKind *kind,
            const char       *id,
            const char       *text,
            GError          **error)
{
  sqlite3_stmt *stmt = prepare_for (store,
                                    "INSERT INTO search(kind, record, text) VALUES (?1, ?2, ?3)"
                                    " ON CONFLICT(kind, record) DO UPDATE SET text = ?3",
                                    kind, id, error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 3, text, -1, SQLITE_STATIC);
  return run (store, stmt, error);
}

static gboolean
same_title (const char *a,
            const char *b)
{
  gsize length = strcspn (a, "\n");

  return strcspn (b, "\n") == length && memcmp (a, b, length) == 0;
}

/* Adds what refers to a record, whose title theirs may carry. */
static gboolean
add_referrers (HeddleStore      *store,
               const HeddleKind *target,
               const char       *id,
               GArray           *queue,
               GError          **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);

  for (guint i = 0; i < schema->n_kinds; i++)
    for (guint j = 0; j < schema->kinds[i]->n_fields; j++)
      {
        const HeddleField *field = &schema->kinds[i]->fields[j];
        g_autofree char *sql = NULL;
        sqlite3_stmt *stmt;

        if (field->type != HEDDLE_FIELD_REFERENCE || !g_str_equal (field->target, target->name))
          continue;

        sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?",
                               schema->kinds[i]->table, field->name);
        stmt = heddle_store_prepare (store, sql, error);
        if (stmt == NULL)
          return FALSE;
        sqlite3_bind_text (stmt, 1, id, -1, SQLITE_TRANSIENT);
        while (sqlite3_step (stmt) == SQLITE_ROW)
          {
            HeddleTouched touched = {
              .kind = schema->kinds[i],
              .id = g_strdup ((const char *) sqlite3_column_text (stmt, 0)),
            };

            g_array_append_val (queue, touched);
          }
        sqlite3_reset (stmt);
      }
  return TRUE;
}

/* Reads one record's texts anew; where its title changed, @queue gets what
 * refers to it. */
static gboolean
refresh_one (HeddleStore         *store,
             const HeddleTouched *touched,
             GArray              *queue,
             GError             **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, touched->kind, touched->id, NULL);
  g_autofree char *old = NULL;
  g_autofree char *text = NULL;

  if (!read_text (store, touched->kind, touched->id, &old, error))
    return FALSE;

  if (record == NULL || heddle_record_is_deleted (record))
    return old == NULL
           || run (store, prepare_for (store, "DELETE FROM search WHERE kind = ? AND record = ?",
                                       touched->kind, touched->id, error), error);

  text = dup_search_text (record);
  if (g_strcmp0 (old, text) == 0)
    return TRUE;
  if (!write_text (store, touched->kind, touched->id, text, error))
    return FALSE;
  return old == NULL || same_title (old, text)
         || add_referrers (store, touched->kind, touched->id, queue, error);
}

static void
clear_touched (gpointer data)
{
  HeddleTouched *touched = data;

  g_free (touched->id);
}

gboolean
heddle_search_refresh (HeddleStore         *self,
                       const HeddleTouched *touched,
                       guint                n_touched,
                       GError             **error)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (HeddleTouched));

  g_array_set_clear_func (queue, clear_touched);
  for (guint i = 0; i < n_touched; i++)
    if (!refresh_one (self, &touched[i], queue, error))
      return FALSE;

  /* Ends even where records refer to each other in a ring, unless each new
   * title makes the next one longer; hence the limit. */
  for (guint i = 0; i < queue->len && i < 1000 * 1000; i++)
    {
      HeddleTouched next = g_array_index (queue, HeddleTouched, i);

      if (!refresh_one (self, &next, queue, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
rebuild_kind (HeddleStore      *store,
              const HeddleKind *kind,
              GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE deleted = 0 ORDER BY id",
                                          kind->table);
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);
  int rc;

  if (stmt == NULL)
    return FALSE;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_autofree char *id = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
      g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, error);
      g_autofree char *text = record != NULL ? dup_search_text (record) : NULL;

      if (text == NULL || !write_text (store, kind, id, text, error))
        break;
    }
  if (rc != SQLITE_DONE && (error == NULL || *error == NULL))
    heddle_store_set_error (store, error, "read the records for search");
  sqlite3_reset (stmt);
  return rc == SQLITE_DONE;
}

gboolean
heddle_search_rebuild (HeddleStore *self,
                       GError     **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (self);

  if (!heddle_store_exec (self, "DELETE FROM search", error))
    return FALSE;
  for (guint i = 0; i < schema->n_kinds; i++)
    if (!rebuild_kind (self, schema->kinds[i], error))
      return FALSE;
  return TRUE;
}

/* Searching */

/* A record that has all words; the best ones are kept in order. */
typedef struct
{
  guint rank;
  int kind;
  char *title; /* folded */
  char *id;
  guint line;  /* of the first word: 0 the title, else a searched field */
} Candidate;

static void
clear_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->title);
  g_free (candidate->id);
}

static gboolean
begins_word (const char *text,
             const char *found)
{
  return found == text || !(g_ascii_isalnum (found[-1]) || (found[-1] & 0x80) != 0);
}

/* How well a text that has all words fits: 0 is best. */
static guint
rank_text (const char *text,
           gsize       title_length,
           char      **words)
{
  gboolean all_in_title = TRUE, all_begin = TRUE;
  const char *first = strstr (text, words[0]);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = strstr (text, words[i]);

      all_in_title = all_in_title && found < text + title_length;
      all_begin = all_begin && begins_word (text, found);
    }

  if (all_in_title && first == text && words[1] == NULL && strlen (words[0]) == title_length)
    return 0;
  if (all_in_title && first == text && all_begin)
    return 1;
  if (all_in_title)
    return all_begin ? 2 : 3;
  if (first < text + title_length)
    return 4;
  return all_begin ? 5 : 6;
}

static int
compare_titles (const char *a,
                gsize       a_length,
                const char *b,
                gsize       b_length)
{
  int order = memcmp (a, b, MIN (a_length, b_length));

  return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
}

static int
compare_candidates (const Candidate *a,
                    gsize            a_length,
                    const Candidate *b)
{
  int order;

  if (a->rank != b->rank)
    return a->rank < b->rank ? -1 : 1;
  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  order = compare_titles (a->title, a_length, b->title, strlen (b->title));
  return order != 0 ? order : strcmp (a->id, b->id);
}

/* Puts the candidate, whose texts are borrowed, in its place if it is among
 * the @limit best. */
static void
keep_candidate (GArray          *best,
                guint            limit,
                const Candidate *candidate,
                gsize            title_length)
{
  guint low = 0, high = best->len;
  Candidate copy = *candidate;

  if (best->len >= limit
      && compare_candidates (candidate, title_length,
                             &g_array_index (best, Candidate, best->len - 1)) > 0)
    return;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (compare_candidates (candidate, title_length,
                              &g_array_index (best, Candidate, middle)) < 0)
        high = middle;
      else
        low = middle + 1;
    }

  copy.title = g_strndup (candidate->title, title_length);
  copy.id = g_strdup (candidate->id);
  g_array_insert_val (best, low, copy);
  if (best->len > limit)
    g_array_set_size (best, limit);
}

static gboolean
has_all (const char *text,
         gsize       length,
         char      **words,
         gsize      *lengths)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (memmem (text, length, words[i], lengths[i]) == NULL)
      return FALSE;
  return TRUE;
}

static guint
line_of (const char *text,
         const char *place)
{
  guint line = 0;

  for (const char *p = text; p < place; p++)
    line += *p == '\n';
  return line;
}

static GArray *
find_best (HeddleStore *store,
           char       **words,
           guint        limit,
           GError     **error)
{
  g_autoptr (GArray) best = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree gsize *lengths = g_new (gsize, g_strv_length (words));
  sqlite3_stmt *stmt = heddle_store_prepare (store, "SELECT text, kind, record FROM search", error);
  int rc;

  if (stmt == NULL)
    return NULL;

  g_array_set_clear_func (best, clear_candidate);
  for (guint i = 0; words[i] != NULL; i++)
    lengths[i] = strlen (words[i]);

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      const char *text = (const char *) sqlite3_column_text (stmt, 0);
      gsize title_length;
      Candidate candidate;

      if (!has_all (text, (gsize) sqlite3_column_bytes (stmt, 0), words, lengths))
        continue;

      title_length = strcspn (text, "\n");
      candidate.rank = rank_text (text, title_length, words);
      candidate.kind = sqlite3_column_int (stmt, 1);
      candidate.title = (char *) text;
      candidate.id = (char *) sqlite3_column_text (stmt, 2);
      candidate.line = line_of (text, strstr (text, words[0]));
      keep_candidate (best, limit, &candidate, title_length);
    }
  if (rc != SQLITE_DONE)
    heddle_store_set_error (store, error, "read the search table");
  sqlite3_reset (stmt);
  return rc == SQLITE_DONE ? g_steal_pointer (&best) : NULL;
}

/* Moves a cut to the next border of words, or at least of characters. */
static gsize
cut_before (const char *text,
            gsize       start)
{
  gsize cut = start > EXCERPT_BEFORE ? start - EXCERPT_BEFORE : 0;

  while (cut > 0 && cut < start && text[cut - 1] != ' ')
    cut++;
  return cut;
}

static gsize
cut_after (const char *text,
           gsize       end)
{
  gsize length = strlen (text), cut = end + EXCERPT_AFTER;

  if (cut >= length)
    return length;
  while (cut > end && text[cut] != ' ')
    cut--;
  return cut;
}

static void
set_excerpt (HeddleHit  *hit,
             const char *text,
             const char *word)
{
  g_autofree char *line = g_strdup (text);
  gsize start = 0, end = 0, from, to;
  const char *mark;

  g_strdelimit (line, "\t\n\v\f\r", ' ');
  if (!heddle_search_find_folded (line, word, &start, &end))
    start = end = 0;
  from = cut_before (line, start);
  to = cut_after (line, end);

  mark = from > 0 ? "…" : "";
  hit->excerpt = g_strdup_printf ("%s%.*s%s", mark, (int) (to - from), line + from,
                                  to < strlen (line) ? "…" : "");
  hit->match_start = (guint) (start - from + strlen (mark));
  hit->match_end = (guint) (end - from + strlen (mark));
}

static HeddleHit *
make_hit (HeddleStore     *store,
          const Candidate *candidate,
          const char      *word)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  const HeddleKind *kind = schema->kinds[candidate->kind];
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, candidate->id, NULL);
  g_autofree char *value = NULL;
  HeddleHit *hit;

  if (record == NULL)
    return NULL;

  hit = g_new0 (HeddleHit, 1);
  hit->kind = kind;
  hit->id = g_strdup (candidate->id);
  hit->title = dup_title (record);
  hit->field = candidate->line > 0 ? searched_field (kind, candidate->line) : NULL;
  if (hit->field != NULL)
    value = heddle_record_dup_text (record, hit->field);
  set_excerpt (hit, value != NULL ? value : hit->title, word);
  return hit;
}

static char **
split_words (const char *words)
{
  g_autofree char *folded = heddle_search_fold (words);
  g_auto (GStrv) all = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (*all[i] != '\0')
      g_strv_builder_add (builder, all[i]);
  return g_strv_builder_end (builder);
}

/**
 * heddle_search:
 * @words: parts of words, in any order, case and accents; all must occur
 * @limit: how many hits at the most
 *
 * Hits in the title come first, then by kind in the schema's order, then by
 * title.  Removed records are not found.
 *
 * Returns: (transfer full) (element-type HeddleHit) (nullable): none for no
 *   words; %NULL with @error where the file cannot be read
 */
GPtrArray *
heddle_search (HeddleStore *store,
               const char  *words,
               guint        limit,
               GError     **error)
{
  g_auto (GStrv) parts = split_words (words);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_hit_free);
  g_autoptr (GArray) best = NULL;

  if (parts[0] == NULL || limit == 0)
    return g_steal_pointer (&hits);

  best = find_best (store, parts, limit, error);
  if (best == NULL)
    return NULL;

  for (guint i = 0; i < best->len; i++)
    {
      HeddleHit *hit = make_hit (store, &g_array_index (best, Candidate, i), parts[0]);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  return g_steal_pointer (&hits);
}
