/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding words in the table of folded texts; see heddle-search-table.c. */

#include "heddle-search.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-search-private.h"
#include "heddle-store-private.h"

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

/* The texts of @candidate are borrowed. */
typedef void (*VisitFunc) (const Candidate *candidate,
                           gsize            title_length,
                           gpointer         data);

static gboolean
visit_all (HeddleStore  *store,
           char        **words,
           VisitFunc     visit,
           gpointer      data,
           GError      **error)
{
  g_autofree gsize *lengths = g_new (gsize, g_strv_length (words));
  sqlite3_stmt *stmt = heddle_store_prepare (store, "SELECT text, kind, record FROM search", error);
  int rc;

  if (stmt == NULL)
    return FALSE;

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
      visit (&candidate, title_length, data);
    }
  if (rc != SQLITE_DONE)
    heddle_store_set_error (store, error, "read the search table");
  sqlite3_reset (stmt);
  return rc == SQLITE_DONE;
}

/* The best of all, or of one kind with their number. */
typedef struct
{
  GArray *best; /* NULL: none yet */
  guint limit;
  guint n;
} Best;

static void
visit_best (const Candidate *candidate,
            gsize            title_length,
            gpointer         data)
{
  Best *self = data;

  if (self->best == NULL)
    {
      self->best = g_array_new (FALSE, FALSE, sizeof (Candidate));
      g_array_set_clear_func (self->best, clear_candidate);
    }
  self->n++;
  keep_candidate (self->best, self->limit, candidate, title_length);
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
  gboolean fits;
  const char *mark;

  g_strdelimit (line, "\t\n\v\f\r", ' ');
  if (!heddle_search_find_folded (line, word, &start, &end))
    start = end = 0;
  /* A title is not cut where all of it fits. */
  fits = strlen (line) <= EXCERPT_BEFORE + EXCERPT_AFTER;
  from = fits ? 0 : cut_before (line, start);
  to = fits ? strlen (line) : cut_after (line, end);

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
  hit->title = heddle_record_dup_title (record);
  hit->field = candidate->line > 0 ? heddle_search_get_field (kind, candidate->line) : NULL;
  if (hit->field != NULL)
    value = heddle_record_dup_text (record, hit->field);
  set_excerpt (hit, value != NULL ? value : hit->title, word);
  return hit;
}

static void
add_hits (HeddleStore *store,
          GArray      *best,
          const char  *word,
          GPtrArray   *hits)
{
  for (guint i = 0; best != NULL && i < best->len; i++)
    {
      HeddleHit *hit = make_hit (store, &g_array_index (best, Candidate, i), word);

      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
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
  Best best = { .limit = limit };
  g_autoptr (GArray) found = NULL;

  if (parts[0] == NULL || limit == 0)
    return g_steal_pointer (&hits);

  if (!visit_all (store, parts, visit_best, &best, error))
    return NULL;

  found = best.best;
  add_hits (store, found, parts[0], hits);

  return g_steal_pointer (&hits);
}

void
heddle_kind_hits_free (HeddleKindHits *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->hits);
  g_free (self);
}

typedef struct
{
  Best *kinds; /* by number */
  int only;    /* number of a kind, or -1 */
} ByKind;

static void
visit_by_kind (const Candidate *candidate,
               gsize            title_length,
               gpointer         data)
{
  ByKind *self = data;

  if (self->only < 0 || self->only == candidate->kind)
    visit_best (candidate, title_length, &self->kinds[candidate->kind]);
}

/* The kind whose best hit is the best comes first. */
static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  const Candidate *first = &g_array_index ((*(Best *const *) a)->best, Candidate, 0);
  const Candidate *second = &g_array_index ((*(Best *const *) b)->best, Candidate, 0);

  return compare_candidates (first, strlen (first->title), second);
}

/**
 * heddle_search_kinds:
 * @words: as for heddle_search()
 * @only: (nullable): the one kind to look at
 * @limit: how many hits of a kind at the most; their number is told anyway
 *
 * Returns: (transfer full) (element-type HeddleKindHits) (nullable): the kinds
 *   with hits, that of the best hit first; %NULL with @error where the file
 *   cannot be read
 */
GPtrArray *
heddle_search_kinds (HeddleStore       *store,
                     const char        *words,
                     const HeddleKind  *only,
                     guint              limit,
                     GError           **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  g_auto (GStrv) parts = split_words (words);
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_kind_hits_free);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autofree Best *kinds = g_new0 (Best, schema->n_kinds);
  ByKind by_kind = { kinds, only != NULL ? heddle_search_get_kind_number (schema, only) : -1 };
  gboolean ok;

  for (guint i = 0; i < schema->n_kinds; i++)
    kinds[i].limit = limit;
  ok = parts[0] == NULL || limit == 0 || visit_all (store, parts, visit_by_kind, &by_kind, error);
  for (guint i = 0; i < schema->n_kinds; i++)
    if (kinds[i].best != NULL)
      g_ptr_array_add (found, &kinds[i]);
  g_ptr_array_sort (found, compare_kinds);
  for (guint i = 0; i < found->len; i++)
    {
      Best *best = g_ptr_array_index (found, i);
      HeddleKindHits *hits = g_new0 (HeddleKindHits, 1);

      hits->kind = schema->kinds[best - kinds];
      hits->n = best->n;
      hits->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_hit_free);
      add_hits (store, best->best, parts[0], hits->hits);
      g_array_unref (best->best);
      g_ptr_array_add (list, hits);
    }

  return ok ? g_steal_pointer (&list) : NULL;
}

/**
 * heddle_search_find:
 * @text: valid UTF-8
 * @words: as for heddle_search()
 * @from: byte offset of a character in @text
 * @start: (out): where the first of @words after @from begins
 * @end: (out): the byte after it
 *
 * Returns: whether one of the words occurs
 */
gboolean
heddle_search_find (const char *text,
                    const char *words,
                    gsize       from,
                    gsize      *start,
                    gsize      *end)
{
  g_auto (GStrv) parts = split_words (words);
  gboolean found = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize first, last;

      if (!heddle_search_find_folded (text + from, parts[i], &first, &last)
          || (found && from + first > *start)
          || (found && from + first == *start && from + last < *end))
        continue;
      found = TRUE;
      *start = from + first;
      *end = from + last;
    }

  return found;
}
