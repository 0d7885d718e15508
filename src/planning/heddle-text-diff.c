/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-text-diff.h"

#include <string.h>

/* Words that two texts may differ by before they count as two different texts: what
 * is remembered of the search grows with its square. */
#define MOST_CHANGES 1000

/* A word, or the white space before the next one, as part of the text it is from. */
typedef struct
{
  const char *start;
  gsize length;
} Token;

typedef struct
{
  const Token *before;
  int n_before;
  const Token *after;
  int n_after;
  GArray *trace;  /* furthest places on each diagonal, one row for each change more */
  GArray *starts; /* where each row begins in it */
} Search;

static GArray *
split (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  const char *p = text;

  while (*p != '\0')
    {
      Token token = { p, 0 };
      gboolean space = g_unichar_isspace (g_utf8_get_char (p));
      gboolean line_end = *p == '\n';

      do
        p = g_utf8_next_char (p);
      while (*p != '\0' && !line_end && *p != '\n'
             && g_unichar_isspace (g_utf8_get_char (p)) == space);
      token.length = (gsize) (p - token.start);
      g_array_append_val (tokens, token);
    }

  return tokens;
}

static gboolean
is_same (const Token *a,
         const Token *b)
{
  return a->length == b->length && memcmp (a->start, b->start, a->length) == 0;
}

/* --- Runs ----------------------------------------------------------------- */

static void
run_free (HeddleRun *run)
{
  g_free (run->text);
  g_free (run);
}

static void
add_run (GPtrArray     *runs,
         HeddleRunKind  kind,
         const Token   *tokens,
         int            n)
{
  HeddleRun *last = runs->len > 0 ? runs->pdata[runs->len - 1] : NULL;
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  /* Tokens of one text lie side by side in it. */
  text = g_strndup (tokens[0].start,
                    (gsize) (tokens[n - 1].start - tokens[0].start) + tokens[n - 1].length);
  if (last != NULL && last->kind == kind)
    {
      char *joined = g_strconcat (last->text, text, NULL);

      g_free (last->text);
      last->text = joined;
      return;
    }
  last = g_new (HeddleRun, 1);
  last->kind = kind;
  last->text = g_steal_pointer (&text);
  g_ptr_array_add (runs, last);
}

/* --- The shortest way from one text to the other (E. W. Myers, 1986) ------- */

static int *
row_of (Search *self,
        int     d)
{
  return &g_array_index (self->trace, int, g_array_index (self->starts, guint, d)) + d;
}

/* From which side diagonal @k is reached with @d changes: TRUE by a word added. */
static gboolean
comes_down (Search *self,
            int     d,
            int     k)
{
  const int *furthest = row_of (self, d - 1);

  return k == -d || (k != d && furthest[k - 1] < furthest[k + 1]);
}

static int
follow (Search *self,
        int     x,
        int     k)
{
  while (x < self->n_before && x - k < self->n_after
         && is_same (&self->before[x], &self->after[x - k]))
    x++;
  return x;
}

/* How many changes lead to the end, or -1 when there are too many. */
static int
search (Search *self)
{
  for (int d = 0; d <= MIN (self->n_before + self->n_after, MOST_CHANGES); d++)
    {
      guint start = self->trace->len;

      g_array_append_val (self->starts, start);
      g_array_set_size (self->trace, start + 2 * (guint) d + 1);
      for (int k = -d; k <= d; k += 2)
        {
          int x = 0;

          if (d > 0)
            x = comes_down (self, d, k) ? row_of (self, d - 1)[k + 1]
                                        : row_of (self, d - 1)[k - 1] + 1;
          x = follow (self, x, k);
          row_of (self, d)[k] = x;
          if (x >= self->n_before && x - k >= self->n_after)
            return d;
        }
    }

  return -1;
}

/* Walks back along the way that was found; each change is one word with its sign. */
static void
add_way (Search    *self,
         int        changes,
         GPtrArray *runs)
{
  g_autofree int *diagonals = g_new (int, changes + 1);
  int k = self->n_before - self->n_after;
  int x = 0;

  for (int d = changes; d > 0; d--)
    {
      diagonals[d] = k;
      k += comes_down (self, d, k) ? 1 : -1;
    }
  diagonals[0] = 0;

  for (int d = 0; d <= changes; d++)
    {
      int end;

      if (d > 0 && diagonals[d] < diagonals[d - 1])
        add_run (runs, HEDDLE_RUN_ADDED, &self->after[x - diagonals[d - 1]], 1);
      else if (d > 0)
        add_run (runs, HEDDLE_RUN_REMOVED, &self->before[x++], 1);
      end = follow (self, x, diagonals[d]);
      add_run (runs, HEDDLE_RUN_SAME, &self->before[x], end - x);
      x = end;
    }
}

static void
add_changes (Search    *self,
             GPtrArray *runs)
{
  int changes = search (self);

  if (changes >= 0)
    {
      add_way (self, changes, runs);
      return;
    }
  add_run (runs, HEDDLE_RUN_REMOVED, self->before, self->n_before);
  add_run (runs, HEDDLE_RUN_ADDED, self->after, self->n_after);
}

/**
 * heddle_text_diff:
 * @before: the earlier text
 * @after: the later text
 *
 * Tells word by word how one text became the other. Texts that differ by more than
 * 1,000 words in one stretch are told as taken out and put in whole.
 *
 * Returns: (transfer full) (element-type HeddleRun): what stayed, went and came, in
 *   order; the runs that stayed or went make up @before, those that stayed or came
 *   make up @after
 */
GPtrArray *
heddle_text_diff (const char *before,
                  const char *after)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  g_autoptr (GArray) old = split (before);
  g_autoptr (GArray) new = split (after);
  g_autoptr (GArray) trace = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  const Token *o = (const Token *) (gpointer) old->data;
  const Token *n = (const Token *) (gpointer) new->data;
  int head = 0;
  int tail = 0;
  int shorter = (int) MIN (old->len, new->len);
  Search self;

  while (head < shorter && is_same (&o[head], &n[head]))
    head++;
  while (tail < shorter - head && is_same (&o[old->len - 1 - tail], &n[new->len - 1 - tail]))
    tail++;

  self = (Search) { o + head, (int) old->len - head - tail, n + head,
                    (int) new->len - head - tail, trace, starts };
  add_run (runs, HEDDLE_RUN_SAME, o, head);
  add_changes (&self, runs);
  add_run (runs, HEDDLE_RUN_SAME, o + old->len - tail, tail);

  return runs;
}
