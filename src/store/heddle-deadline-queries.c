/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the table of deadlines is asked; see heddle-deadlines.c for why each
 * question costs no more than its answer. */

#include "heddle-deadlines-private.h"

typedef struct
{
  const char *column;
  gsize offset;
} Facet;

/* The narrowest first: its index is the one that is read. */
static const Facet facets[] = {
  { "episode", G_STRUCT_OFFSET (HeddleDeadlineFilter, episode) },
  { "owner", G_STRUCT_OFFSET (HeddleDeadlineFilter, owner) },
  { "authority", G_STRUCT_OFFSET (HeddleDeadlineFilter, authority) },
  { "collaborative", G_STRUCT_OFFSET (HeddleDeadlineFilter, collaborative) },
  { "kind", G_STRUCT_OFFSET (HeddleDeadlineFilter, kind) },
};

static const char *
facet_id (const HeddleDeadlineFilter *filter,
          guint                       i)
{
  return filter != NULL ? G_STRUCT_MEMBER (const char *, filter, facets[i].offset) : NULL;
}

static void
append_filter (GString                    *sql,
               const HeddleDeadlineFilter *filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    if (facet_id (filter, i) != NULL)
      g_string_append_printf (sql, " AND %1$s = @%1$s", facets[i].column);
}

static void
bind_filter (sqlite3_stmt               *stmt,
             const HeddleDeadlineFilter *filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    if (facet_id (filter, i) != NULL)
      {
        char name[32];

        g_snprintf (name, sizeof name, "@%s", facets[i].column);
        sqlite3_bind_text (stmt, sqlite3_bind_parameter_index (stmt, name),
                           facet_id (filter, i), -1, SQLITE_TRANSIENT);
      }
}

/* Returns a statement with the filter bound; @where uses @day, @sort, @key
 * and the like, which are the caller's to bind. */
static sqlite3_stmt *
prepare (HeddleStore                *store,
         const HeddleDeadlineFilter *filter,
         gboolean                    open,
         const char                 *where,
         const char                 *order)
{
  g_autoptr (GString) sql = g_string_new ("SELECT " HEDDLE_DEADLINE_COLUMNS
                                          " FROM deadline INDEXED BY deadline_");
  g_autoptr (GError) error = NULL;
  const char *facet = "all";
  sqlite3_stmt *stmt;

  for (guint i = G_N_ELEMENTS (facets); i > 0; i--)
    if (facet_id (filter, i - 1) != NULL)
      facet = facets[i - 1].column;

  g_string_append_printf (sql, "%s%s WHERE %s%s", open ? "open_" : "", facet,
                          open ? "open = 1 AND " : "", where);
  append_filter (sql, filter);
  g_string_append_printf (sql, " ORDER BY %s", order);

  stmt = heddle_store_prepare (store, sql->str, &error);
  if (stmt == NULL)
    g_warning ("%s", error->message);
  else
    bind_filter (stmt, filter);
  return stmt;
}

static void
bind_int (sqlite3_stmt *stmt,
          const char   *name,
          gint64        value)
{
  sqlite3_bind_int64 (stmt, sqlite3_bind_parameter_index (stmt, name), value);
}

/* A table that cannot be read shows nothing: the next write or check of the
 * file, which can say why, fails too. */
static GPtrArray *
collect_or_nothing (HeddleStore  *store,
                    sqlite3_stmt *stmt)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = stmt != NULL ? heddle_deadline_collect (store, stmt, &error) : NULL;

  if (rows != NULL)
    return rows;
  if (error != NULL)
    g_warning ("%s", error->message);
  return g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_deadline_free);
}

#define RISING "last_day, sort, key"

/**
 * heddle_deadlines_overdue:
 * @filter: (nullable):
 * @limit: how many at the most
 *
 * Returns: (transfer full) (element-type HeddleDeadline): what is open and was
 *   due before @today, the longest overdue first
 */
GPtrArray *
heddle_deadlines_overdue (HeddleStore                *store,
                          const HeddleDeadlineFilter *filter,
                          HeddleDay                   today,
                          guint                       limit)
{
  sqlite3_stmt *stmt = prepare (store, filter, TRUE, "last_day < @day", RISING " LIMIT @limit");

  if (stmt != NULL)
    {
      bind_int (stmt, "@day", today);
      bind_int (stmt, "@limit", limit);
    }
  return collect_or_nothing (store, stmt);
}

/**
 * heddle_deadlines_page:
 * @filter: (nullable):
 * @from: first day
 * @after: (nullable): last entry of the page before
 * @limit: how many at the most
 *
 * Returns: (transfer full) (element-type HeddleDeadline): what is due on @from
 *   or later, or the page after @after, by day and what
 */
GPtrArray *
heddle_deadlines_page (HeddleStore                *store,
                       const HeddleDeadlineFilter *filter,
                       HeddleDay                   from,
                       const HeddleDeadline       *after,
                       guint                       limit)
{
  sqlite3_stmt *stmt = prepare (store, filter, FALSE,
                                after != NULL
                                  ? "(last_day, sort, key) > (@day, @sort, @key)"
                                  : "last_day >= @day",
                                RISING " LIMIT @limit");

  if (stmt != NULL)
    {
      bind_int (stmt, "@day", after != NULL ? after->last : from);
      bind_int (stmt, "@limit", limit);
      if (after != NULL)
        {
          sqlite3_bind_text (stmt, sqlite3_bind_parameter_index (stmt, "@sort"),
                             heddle_deadline_dup_sort (after), -1, g_free);
          bind_int (stmt, "@key", after->key);
        }
    }
  return collect_or_nothing (store, stmt);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const HeddleDeadline *x = *(HeddleDeadline *const *) a;
  const HeddleDeadline *y = *(HeddleDeadline *const *) b;
  g_autofree char *sort_x = heddle_deadline_dup_sort (x);
  g_autofree char *sort_y = heddle_deadline_dup_sort (y);
  int order;

  if (x->last != y->last)
    return x->last < y->last ? -1 : 1;
  order = strcmp (sort_x, sort_y);
  return order != 0 ? order : (x->key > y->key) - (x->key < y->key);
}

/* What holds @day and goes on after it. */
static GPtrArray *
spans_over (HeddleStore                *store,
            const HeddleDeadlineFilter *filter,
            HeddleDay                   day)
{
  g_autoptr (GString) sql = g_string_new ("SELECT " HEDDLE_DEADLINE_COLUMNS
                                          " FROM deadline NOT INDEXED"
                                          " WHERE key IN ("
                                          "SELECT key FROM deadline_span WHERE block IN (");
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt;
  GPtrArray *rows;

  for (int level = 0; level < HEDDLE_DEADLINE_LEVELS; level++)
    g_string_append (sql, level > 0 ? ",?" : "?");
  g_string_append (sql, "))");
  append_filter (sql, filter);

  stmt = heddle_store_prepare (store, sql->str, &error);
  if (stmt == NULL)
    {
      g_warning ("%s", error->message);
      return collect_or_nothing (store, NULL);
    }
  for (int level = 0; level < HEDDLE_DEADLINE_LEVELS; level++)
    sqlite3_bind_int64 (stmt, level + 1, heddle_deadline_get_block (level, day >> level));
  bind_filter (stmt, filter);

  rows = collect_or_nothing (store, stmt);
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/**
 * heddle_deadlines_range:
 * @filter: (nullable):
 *
 * Returns: (transfer full) (element-type HeddleDeadline): what touches any day
 *   from @from to @to, by last day and what
 */
GPtrArray *
heddle_deadlines_range (HeddleStore                *store,
                        const HeddleDeadlineFilter *filter,
                        HeddleDay                   from,
                        HeddleDay                   to)
{
  sqlite3_stmt *stmt = prepare (store, filter, FALSE, "last_day BETWEEN @day AND @to", RISING);
  GPtrArray *rows;

  if (stmt != NULL)
    {
      bind_int (stmt, "@day", from);
      bind_int (stmt, "@to", to);
    }
  rows = collect_or_nothing (store, stmt);
  /* These end later than all of the others. */
  g_ptr_array_extend_and_steal (rows, spans_over (store, filter, to));
  return rows;
}

/**
 * heddle_deadlines_undated:
 * @filter: (nullable):
 *
 * Returns: (transfer full) (element-type HeddleDeadline): what has no date yet
 */
GPtrArray *
heddle_deadlines_undated (HeddleStore                *store,
                          const HeddleDeadlineFilter *filter)
{
  return collect_or_nothing (store, prepare (store, filter, FALSE, "last_day IS NULL", RISING));
}

/**
 * heddle_deadlines_undated_open:
 * @filter: with a kind
 * @limit: how many at the most
 *
 * Returns: (transfer full) (element-type HeddleDeadline): what is not done and
 *   has no date yet
 */
GPtrArray *
heddle_deadlines_undated_open (HeddleStore                *store,
                               const HeddleDeadlineFilter *filter,
                               guint                       limit)
{
  g_autoptr (GString) sql = g_string_new ("SELECT " HEDDLE_DEADLINE_COLUMNS " FROM deadline"
                                          " INDEXED BY deadline_undated"
                                          " WHERE last_day IS NULL AND done_on IS NULL");
  sqlite3_stmt *stmt;

  append_filter (sql, filter);
  g_string_append (sql, " ORDER BY sort, key LIMIT @limit");
  stmt = heddle_store_prepare (store, sql->str, NULL);
  if (stmt != NULL)
    {
      bind_filter (stmt, filter);
      bind_int (stmt, "@limit", limit);
    }
  return collect_or_nothing (store, stmt);
}

/**
 * heddle_deadlines_fieldwork:
 * @from: the day that it is not over before
 * @limit: how many at the most
 *
 * Returns: (transfer full) (element-type HeddleDeadline): fieldwork that is
 *   not done, what ends first before the others
 */
GPtrArray *
heddle_deadlines_fieldwork (HeddleStore *store,
                            HeddleDay    from,
                            guint        limit)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "SELECT " HEDDLE_DEADLINE_COLUMNS " FROM deadline"
                          " INDEXED BY deadline_open_fieldwork"
                          " WHERE open = 1 AND mark = 'fieldwork' AND last_day >= @day"
                          " ORDER BY " RISING " LIMIT @limit", NULL);

  if (stmt != NULL)
    {
      bind_int (stmt, "@day", from);
      bind_int (stmt, "@limit", limit);
    }
  return collect_or_nothing (store, stmt);
}

/**
 * heddle_deadlines_of_episode:
 *
 * Returns: (transfer full) (element-type HeddleDeadline): all of an episode,
 *   those without a date first
 */
GPtrArray *
heddle_deadlines_of_episode (HeddleStore *store,
                             const char  *episode)
{
  HeddleDeadlineFilter filter = { .episode = episode };

  return collect_or_nothing (store, prepare (store, &filter, FALSE, "1", RISING));
}

/**
 * heddle_deadlines_count_overdue:
 * @most: where counting stops, for a badge such as "99+"
 *
 * Returns: how many are overdue, at most @most + 1
 */
guint
heddle_deadlines_count_overdue (HeddleStore *store,
                                HeddleDay    today,
                                guint        most)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "SELECT count(*) FROM (SELECT 1 FROM deadline"
                          " INDEXED BY deadline_open_all"
                          " WHERE open = 1 AND last_day < @day LIMIT @limit)", NULL);
  guint count = 0;

  if (stmt == NULL)
    return 0;
  bind_int (stmt, "@day", today);
  bind_int (stmt, "@limit", (gint64) most + 1);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    count = (guint) sqlite3_column_int (stmt, 0);
  sqlite3_reset (stmt);
  return count;
}
