/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-collaboratives.h"
#include "heddle-date-names.h"
#include "heddle-members.h"
#include "heddle-search.h"
#include "heddle-tags.h"
#include "heddle-workforce-requests.h"

#define SOME 0.005

/* A column of the map: who of the scope stands in it. */
typedef struct
{
  char *title;
  char *key; /* id of an authority or collaborative, sort of organisation, or a tag */
  char *code; /* (nullable): of a collaborative */
  GStrv tags;
} Column;

typedef struct
{
  HeddleWorkforce *workforce;
  const HeddleWorkforceScope *who;
  HeddleExpertiseAgainst against;
  GArray *columns;
  GHashTable *collaborative_of; /* id of an authority to that of its collaborative */
} Making;

static void
clear_column (gpointer data)
{
  Column *self = data;

  g_free (self->title);
  g_free (self->key);
  g_free (self->code);
  g_strfreev (self->tags);
}

static Column *
add_column (Making     *making,
            const char *title,
            const char *key)
{
  Column column = { .title = g_strdup (title), .key = g_strdup (key) };

  g_array_append_val (making->columns, column);

  return &g_array_index (making->columns, Column, making->columns->len - 1);
}

/* --- Columns -------------------------------------------------------------- */

static const struct
{
  const char *sort;
  const char *title;
} partners[] = {
  { "education-scotland", N_("Education Scotland") },
  { "nhs", N_("NHS") },
  { "third-sector", N_("Third sector") },
  { "authority", N_("Other authorities") },
  { "other", N_("Others") },
};

/* Where the person stands: in the column of the authority or collaborative, else in that
 * of the sort of organisation, else among the others. */
static guint
find_home (Making       *making,
           HeddleWorker *worker)
{
  const char *key = worker->home_id;
  guint other = HEDDLE_NOBODY;

  if (g_str_equal (worker->sort, "authority") && making->who->collaborative == NULL)
    key = worker->authority != NULL
            ? g_hash_table_lookup (making->collaborative_of, worker->authority) : NULL;
  for (guint i = 0; i < making->columns->len; i++)
    {
      const Column *column = &g_array_index (making->columns, Column, i);

      if (g_strcmp0 (column->key, key) == 0)
        return i;
      if (g_str_equal (column->key, worker->sort)
          || (other == HEDDLE_NOBODY && g_str_equal (column->key, "other")))
        other = i;
    }

  return other;
}

static void
add_partners (Making         *making,
              const gboolean *scope)
{
  guint first = making->columns->len;
  gboolean met[G_N_ELEMENTS (partners)] = { TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    add_column (making, _(partners[i].title), partners[i].sort);
  for (guint i = 0; i < making->workforce->people->len; i++)
    {
      HeddleWorker *worker = heddle_workforce_get_worker (making->workforce, i);
      guint column = find_home (making, worker);

      if (scope[i] && worker->knows[0] != NULL && column != HEDDLE_NOBODY && column >= first)
        met[column - first] = TRUE;
    }
  for (guint i = G_N_ELEMENTS (partners); i > 0; i--)
    if (!met[i - 1])
      g_array_remove_index (making->columns, first + i - 1);
}

static void
add_collaboratives (Making    *making,
                    HeddleDay  day)
{
  g_autoptr (GPtrArray) all = heddle_query_records (making->workforce->store,
                                                    &heddle_collaborative_kind, NULL, NULL);
  g_autoptr (GPtrArray) memberships = heddle_query_records (making->workforce->store,
                                                            &heddle_membership_kind, NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    if (heddle_collaborative_is_regional (all->pdata[i]))
      {
        add_column (making, heddle_collaborative_get_name (all->pdata[i]),
                    heddle_id_of (all->pdata[i]))->code
          = g_strdup (HEDDLE_COLLABORATIVE (all->pdata[i])->code);
        for (guint k = 0; k < memberships->len; k++)
          {
            HeddleMembership *membership = memberships->pdata[k];

            if (g_strcmp0 (membership->collaborative, heddle_id_of (all->pdata[i])) == 0
                && membership->authority != NULL
                && heddle_members_covers (membership->since, membership->until, day))
              g_hash_table_insert (making->collaborative_of, g_strdup (membership->authority),
                                   g_strdup (membership->collaborative));
          }
      }
}

static void
add_members (Making    *making,
             HeddleDay  day)
{
  g_autoptr (GPtrArray) members = heddle_members_on (making->workforce->store,
                                                     making->who->collaborative, day);

  for (guint i = 0; i < members->len; i++)
    add_column (making, heddle_authority_get_name (members->pdata[i]),
                heddle_id_of (members->pdata[i]));
}

static void
add_tagged (Making *making)
{
  g_autoptr (GPtrArray) vocabulary = heddle_query_records (making->workforce->store,
                                                           &heddle_expertise_kind, NULL, NULL);
  g_autoptr (GPtrArray) areas = NULL;

  if (making->against == HEDDLE_EXPERTISE_SECTOR)
    {
      for (guint i = 0; i < vocabulary->len; i++)
        {
          HeddleExpertise *one = vocabulary->pdata[i];

          if (g_strcmp0 (one->sort, "sector") == 0)
            add_column (making, one->title, heddle_id_of (one))->tags
              = heddle_tags_fold (one->title);
        }
      return;
    }
  areas = heddle_query_records (making->workforce->store, &heddle_curriculum_area_kind, NULL, NULL);
  for (guint i = 0; i < areas->len; i++)
    {
      g_autofree char *title = heddle_record_dup_title (areas->pdata[i]);
      g_autoptr (GString) tags = g_string_new (title);

      for (guint k = 0; k < vocabulary->len; k++)
        {
          HeddleExpertise *one = vocabulary->pdata[k];

          if (g_strcmp0 (one->curriculum_area, heddle_id_of (areas->pdata[i])) == 0)
            g_string_append_printf (tags, "; %s", one->title);
        }
      add_column (making, title, heddle_id_of (areas->pdata[i]))->tags
        = heddle_tags_fold (tags->str);
    }
}

static void
make_columns (Making         *making,
              const gboolean *scope,
              HeddleDay       day)
{
  if (making->against != HEDDLE_EXPERTISE_AUTHORITY)
    {
      add_tagged (making);
      return;
    }
  if (making->who->collaborative != NULL)
    add_members (making, day);
  else
    add_collaboratives (making, day);
  add_partners (making, scope);
}

static gboolean
knows_any (HeddleWorker *worker,
           GStrv         tags)
{
  for (guint i = 0; tags[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) worker->knows, tags[i]))
      return TRUE;

  return FALSE;
}

/* --- Rows ----------------------------------------------------------------- */

static void
row_free (gpointer data)
{
  HeddleExpertiseRow *self = data;

  /* The cells are freed with the map, which knows how many there are. */
  g_clear_object (&self->record);
  g_free (self->title);
  g_free (self->folded);
  g_free (self);
}

static HeddleExpertiseRow *
row_new (Making          *making,
         HeddleExpertise *record,
         const char      *title)
{
  HeddleExpertiseRow *row = g_new0 (HeddleExpertiseRow, 1);

  row->record = record != NULL ? g_object_ref (record) : NULL;
  row->title = g_strdup (title);
  row->folded = heddle_search_fold (title);
  row->cells = g_new0 (HeddleExpertiseCell, making->columns->len);
  for (guint i = 0; i < making->columns->len; i++)
    row->cells[i].people = g_array_new (FALSE, FALSE, sizeof (guint));
  row->together.people = g_array_new (FALSE, FALSE, sizeof (guint));

  return row;
}

static void
add_rows (HeddleExpertiseMap *self,
          Making             *making,
          const gboolean     *scope)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) vocabulary = heddle_query_records (making->workforce->store,
                                                           &heddle_expertise_kind, NULL, NULL);

  for (guint i = 0; i < vocabulary->len; i++)
    {
      HeddleExpertise *one = vocabulary->pdata[i];
      HeddleExpertiseRow *row;

      if (one->title == NULL || (making->against == HEDDLE_EXPERTISE_SECTOR
                                 && g_strcmp0 (one->sort, "sector") == 0))
        continue;
      row = row_new (making, one, one->title);
      g_ptr_array_add (self->rows, row);
      g_hash_table_add (seen, row->folded);
    }
  for (guint i = 0; i < making->workforce->people->len; i++)
    {
      HeddleWorker *worker = heddle_workforce_get_worker (making->workforce, i);

      for (guint k = 0; scope[i] && worker->knows[k] != NULL; k++)
        if (!g_hash_table_contains (seen, worker->knows[k]))
          {
            HeddleExpertiseRow *row = row_new (making, NULL, worker->expertise[k]);

            g_hash_table_add (seen, row->folded);
            g_ptr_array_add (self->rows, row);
          }
    }
}

static void
add_person (HeddleExpertiseMap  *self,
            Making              *making,
            HeddleExpertiseCell *cell,
            guint                person)
{
  HeddleWorker *worker = heddle_workforce_get_worker (making->workforce, person);
  HeddleExpertiseState state = HEDDLE_EXPERTISE_UNKNOWN;
  HeddleCapacityCell time;
  HeddleDay from;

  g_array_append_val (cell->people, person);
  heddle_capacity_measure (making->workforce->by_person, person, self->period.first,
                           self->period.last, &time);
  cell->free += time.free;
  if (time.time > 0)
    state = time.free >= SOME ? HEDDLE_EXPERTISE_FREE : HEDDLE_EXPERTISE_FULL;
  else if (worker->timed)
    {
      from = heddle_capacity_find_time (making->workforce->by_person, person,
                                        self->period.last + 1);
      state = from != HEDDLE_DAY_NONE ? HEDDLE_EXPERTISE_COMING : HEDDLE_EXPERTISE_UNKNOWN;
      if (from != HEDDLE_DAY_NONE && (cell->from == HEDDLE_DAY_NONE || from < cell->from))
        cell->from = from;
    }
  cell->state = MAX (cell->state, state);
}

static void
fill_rows (HeddleExpertiseMap *self,
           Making             *making,
           const gboolean     *scope)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleExpertiseRow *row = self->rows->pdata[i];

      for (guint person = 0; person < making->workforce->people->len; person++)
        {
          HeddleWorker *worker = heddle_workforce_get_worker (making->workforce, person);

          if (!scope[person]
              || !g_strv_contains ((const char *const *) worker->knows, row->folded))
            continue;
          add_person (self, making, &row->together, person);
          if (making->against == HEDDLE_EXPERTISE_AUTHORITY)
            {
              guint home = find_home (making, worker);

              if (home != HEDDLE_NOBODY)
                add_person (self, making, &row->cells[home], person);
              continue;
            }
          for (guint k = 0; k < making->columns->len; k++)
            if (knows_any (worker, g_array_index (making->columns, Column, k).tags))
              add_person (self, making, &row->cells[k], person);
        }
    }
}

static void
count_requests (HeddleExpertiseMap *self,
                Making             *making)
{
  g_autoptr (GPtrArray) requests =
    heddle_workforce_list_requests (making->workforce, making->who->collaborative,
                                    self->period.first);

  for (guint i = 0; i < requests->len; i++)
    {
      const HeddleWorkforceRequest *request = requests->pdata[i];

      if (!request->open || request->last < self->period.first)
        continue;
      for (guint k = 0; k < self->rows->len; k++)
        {
          HeddleExpertiseRow *row = self->rows->pdata[k];

          if (!g_strv_contains ((const char *const *) request->needs, row->folded))
            continue;
          row->requests++;
          row->asked += request->fte;
        }
    }
  for (guint k = 0; k < self->rows->len; k++)
    {
      HeddleExpertiseRow *row = self->rows->pdata[k];

      row->gap = row->together.state == HEDDLE_EXPERTISE_NOBODY
                 || row->together.state == HEDDLE_EXPERTISE_COMING
                 || (row->requests > 0 && (row->together.free < SOME
                                           || row->asked > row->together.free + SOME));
    }
}

static void
mark_wanted (HeddleExpertiseMap *self,
             Making             *making)
{
  for (guint k = 0; k < self->rows->len; k++)
    {
      HeddleExpertiseRow *row = self->rows->pdata[k];

      row->wanted = row->requests > 0;
      for (guint i = 0; i < making->workforce->activities->len && !row->wanted; i++)
        {
          HeddleWork *work = heddle_workforce_get_work (making->workforce, i);

          row->wanted = !work->over && work->last >= self->period.first
                        && (making->who->collaborative == NULL
                            || g_strcmp0 (work->collaborative, making->who->collaborative) == 0)
                        && g_strv_contains ((const char *const *) work->needs, row->folded);
        }
    }
}

/**
 * heddle_expertise_map_new:
 * @workforce: everybody
 * @who: whose expertise
 * @against: what the columns are
 * @day: a day of the quarter in which free time is counted
 *
 * Returns: (transfer full): the map
 */
HeddleExpertiseMap *
heddle_expertise_map_new (HeddleWorkforce            *workforce,
                          const HeddleWorkforceScope *who,
                          HeddleExpertiseAgainst      against,
                          HeddleDay                   day)
{
  HeddleExpertiseMap *self = g_new0 (HeddleExpertiseMap, 1);
  HeddleWorkforceScope within = *who;
  Making making = { .workforce = workforce, .who = &within, .against = against };
  g_autofree gboolean *scope = NULL;

  heddle_workforce_period_init (&self->period, day);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  within.first = self->period.first;
  within.last = self->period.last;
  making.columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (making.columns, clear_column);
  making.collaborative_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  scope = heddle_workforce_list_scope (workforce, &within);
  make_columns (&making, scope, day);
  add_rows (self, &making, scope);
  fill_rows (self, &making, scope);
  count_requests (self, &making);
  mark_wanted (self, &making);
  for (guint i = 0; i < making.columns->len; i++)
    {
      const Column *column = &g_array_index (making.columns, Column, i);

      g_ptr_array_add (self->columns, g_strdup (column->title));
      g_ptr_array_add (self->codes, g_strdup (column->code));
    }
  g_hash_table_unref (making.collaborative_of);
  g_array_unref (making.columns);

  return self;
}

void
heddle_expertise_map_free (HeddleExpertiseMap *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleExpertiseRow *row = self->rows->pdata[i];

      for (guint k = 0; k < self->columns->len; k++)
        g_array_unref (row->cells[k].people);
      g_array_unref (row->together.people);
      g_free (row->cells);
    }
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->codes);
  heddle_workforce_period_clear (&self->period);
  g_free (self);
}

/* --- Words ---------------------------------------------------------------- */

static const char *
get_month (HeddleDay day)
{
  int year;
  int month;
  int of_month;

  heddle_day_get_ymd (day, &year, &month, &of_month);

  return heddle_date_names_get_month (month);
}

char *
heddle_expertise_cell_dup_words (const HeddleExpertiseCell *cell)
{
  g_autofree char *fte = heddle_workforce_dup_fte (cell->free);

  switch (cell->state)
    {
    case HEDDLE_EXPERTISE_FREE:
      /* Translators: FTE */
      return g_strdup_printf (_("%s free"), fte);
    case HEDDLE_EXPERTISE_FULL:
      /* Translators: all time is given */
      return g_strdup (_("full"));
    case HEDDLE_EXPERTISE_COMING:
      return g_strdup_printf (_("from %s"), get_month (cell->from));
    case HEDDLE_EXPERTISE_UNKNOWN:
      /* Translators: nothing is on record about the time of these people */
      return g_strdup (_("time ?"));
    case HEDDLE_EXPERTISE_NOBODY:
    default:
      return g_strdup ("");
    }
}

char *
heddle_expertise_row_dup_together (const HeddleExpertiseRow *row)
{
  guint n = row->together.people->len;
  g_autofree char *asked = heddle_workforce_dup_fte (row->asked);
  g_autofree char *free = heddle_workforce_dup_fte (row->together.free);

  if (row->together.state == HEDDLE_EXPERTISE_NOBODY)
    return row->requests > 0
             ? g_strdup_printf (ngettext ("nobody, %u request", "nobody, %u requests",
                                          row->requests), row->requests)
             : g_strdup (_("nobody"));
  if (row->together.state == HEDDLE_EXPERTISE_COMING)
    return g_strdup_printf (_("nobody until %s"), get_month (row->together.from));
  if (row->gap && row->asked > 0)
    /* Translators: FTE twice */
    return g_strdup_printf (_("%s asked, %s free"), asked, free);
  if (row->gap)
    return g_strdup_printf (ngettext ("%u request, %s free", "%u requests, %s free",
                                      row->requests), row->requests, free);
  if (row->together.state == HEDDLE_EXPERTISE_UNKNOWN)
    return g_strdup_printf (ngettext ("%u person, time not known", "%u people, time not known", n),
                            n);

  /* Translators: a number of people, FTE */
  return g_strdup_printf (ngettext ("%u person, %s FTE free", "%u people, %s FTE free", n), n,
                          free);
}

char *
heddle_expertise_map_dup_name (HeddleExpertiseMap       *self,
                               const HeddleExpertiseRow *row,
                               guint                     column)
{
  const HeddleExpertiseCell *cell = &row->cells[column];
  const char *where = self->columns->pdata[column];
  guint n = cell->people->len;
  g_autofree char *words = heddle_expertise_cell_dup_words (cell);

  if (n == 0)
    return g_strdup_printf (_("%s, %s: nobody"), row->title, where);
  if (cell->state == HEDDLE_EXPERTISE_FULL)
    return g_strdup_printf (ngettext ("%s, %s: %u person, time all given",
                                      "%s, %s: %u people, time all given", n),
                            row->title, where, n);
  if (cell->state == HEDDLE_EXPERTISE_UNKNOWN)
    return g_strdup_printf (ngettext ("%s, %s: %u person, time not known",
                                      "%s, %s: %u people, time not known", n),
                            row->title, where, n);

  /* Translators: an expertise, an authority, a number, "0.3 free" or "from April" */
  return g_strdup_printf (ngettext ("%s, %s: %u person, %s", "%s, %s: %u people, %s", n),
                          row->title, where, n, words);
}

/* What somebody wants is named first. */
static void
add_name (GPtrArray                *names,
          const HeddleExpertiseRow *row,
          guint                    *wanted)
{
  if (row->wanted)
    g_ptr_array_insert (names, (int) (*wanted)++, row->title);
  else
    g_ptr_array_add (names, row->title);
}

static char *
dup_names (GPtrArray *names)
{
  enum { MOST = 3 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, MOST); i++)
    g_string_append_printf (text, i > 0 ? ", %s" : "%s", (const char *) names->pdata[i]);
  if (names->len > MOST)
    g_string_append_printf (text, _(" and %u more"), names->len - MOST);

  return g_strdup (text->str);
}

char *
heddle_expertise_map_dup_headline (HeddleExpertiseMap *self)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) full = g_ptr_array_new ();
  guint wanted[2] = { 0 };
  g_autofree char *without = NULL;
  g_autofree char *without_time = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleExpertiseRow *row = self->rows->pdata[i];

      if (row->together.state <= HEDDLE_EXPERTISE_COMING
          && row->together.state != HEDDLE_EXPERTISE_UNKNOWN)
        add_name (nobody, row, &wanted[0]);
      else if (row->gap)
        add_name (full, row, &wanted[1]);
    }
  if (self->rows->len == 0)
    return g_strdup (_("No expertise on record"));
  without = dup_names (nobody);
  without_time = dup_names (full);
  if (nobody->len > 0 && full->len > 0)
    /* Translators: kinds of expertise, twice */
    return g_strdup_printf (_("Nobody for %s; too little time for %s"), without, without_time);
  if (nobody->len > 0)
    return g_strdup_printf (_("Nobody for %s"), without);
  if (full->len > 0)
    return g_strdup_printf (_("Too little time for %s"), without_time);

  return g_strdup (_("Somebody for every kind of expertise"));
}

HeddleTable *
heddle_expertise_map_to_table (HeddleExpertiseMap *self)
{
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  HeddleTable *table;

  g_strv_builder_add (headings, _("Expertise"));
  for (guint i = 0; i < self->columns->len; i++)
    g_strv_builder_add (headings, self->columns->pdata[i]);
  g_strv_builder_add (headings, _("Together"));
  texts = g_strv_builder_end (headings);
  table = heddle_table_new (_("Expertise"), (const char *const *) texts);
  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleExpertiseRow *row = self->rows->pdata[i];
      g_autoptr (GStrvBuilder) line = g_strv_builder_new ();
      g_auto (GStrv) cells = NULL;

      g_strv_builder_add (line, row->title);
      for (guint k = 0; k < self->columns->len; k++)
        {
          g_autofree char *words = heddle_expertise_cell_dup_words (&row->cells[k]);
          guint n = row->cells[k].people->len;

          g_strv_builder_take (line, n > 0 ? g_strdup_printf ("%u, %s", n, words) : g_strdup (""));
        }
      g_strv_builder_take (line, heddle_expertise_row_dup_together (row));
      cells = g_strv_builder_end (line);
      heddle_table_add (table, (const char *const *) cells);
    }

  return table;
}
