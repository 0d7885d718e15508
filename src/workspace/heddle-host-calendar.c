/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-host-calendar.h"

/* What a record of one says: the record would hold the store. */
typedef struct
{
  HeddleClosureKind kind;
  HeddleDay first;
  HeddleDay last;
  gboolean assumed;
  char *title;
  char *id;
} Closure;

struct _HeddleHostCalendars
{
  HeddleStore *store; /* not held: the store can keep its calendars */
  GArray *national; /* (element-type Closure): of no one authority */
  GHashTable *of_authority; /* id -> HeddleCalendar */
};

static const struct
{
  const char *word;
  HeddleClosureKind kind;
} closure_sorts[] = {
  { "bank-holiday", HEDDLE_CLOSURE_BANK_HOLIDAY },
  { "local-holiday", HEDDLE_CLOSURE_LOCAL_HOLIDAY },
  { "school-holiday", HEDDLE_CLOSURE_SCHOOL_HOLIDAY },
  { "in-service", HEDDLE_CLOSURE_IN_SERVICE },
  { "pre-election", HEDDLE_CLOSURE_PRE_ELECTION },
  { "polling", HEDDLE_CLOSURE_POLLING },
};

static gboolean
read_sort (const char        *word,
           HeddleClosureKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (closure_sorts); i++)
    if (g_strcmp0 (word, closure_sorts[i].word) == 0)
      {
        *kind = closure_sorts[i].kind;
        return TRUE;
      }
  return FALSE;
}

static void
clear_closure (gpointer data)
{
  Closure *closure = data;

  g_free (closure->title);
  g_free (closure->id);
}

static GArray *
read_closures (HeddleStore *store,
               const char  *authority_id)
{
  g_autoptr (GPtrArray) records =
    heddle_query_records (store, &heddle_closure_kind, "authority", authority_id);
  GArray *closures = g_array_new (FALSE, FALSE, sizeof (Closure));

  g_array_set_clear_func (closures, clear_closure);
  for (guint i = 0; i < records->len; i++)
    {
      HeddleClosure *record = g_ptr_array_index (records, i);
      Closure closure = {
        .first = heddle_day_parse (record->starts),
        .last = heddle_day_parse (record->ends),
        .assumed = record->assumed,
      };

      /* A merge checks the shape of values only: rows that a rule would refuse
       * can be there, and close nothing. */
      if (!read_sort (record->sort, &closure.kind)
          || closure.first == HEDDLE_DAY_NONE || closure.last < closure.first)
        continue;
      closure.title = g_strdup (record->title);
      closure.id = g_strdup (heddle_record_get_id (HEDDLE_RECORD (record)));
      g_array_append_val (closures, closure);
    }
  return closures;
}

static void
add_closures (HeddleCalendar *calendar,
              GArray         *closures,
              gboolean        works_on_bank_holidays)
{
  for (guint i = 0; i < closures->len; i++)
    {
      const Closure *closure = &g_array_index (closures, Closure, i);

      if (closure->kind != HEDDLE_CLOSURE_BANK_HOLIDAY || !works_on_bank_holidays)
        heddle_calendar_add (calendar, closure->kind, closure->first, closure->last,
                             closure->title, closure->id, closure->assumed);
    }
}

static HeddleCalendar *
build (HeddleHostCalendars *self,
       const char          *authority_id)
{
  HeddleCalendar *calendar = heddle_calendar_new ();
  g_autoptr (HeddleRecord) authority = NULL;
  gboolean works_on_bank_holidays = FALSE;

  if (*authority_id != '\0')
    authority = heddle_store_get (self->store, &heddle_authority_kind, authority_id, NULL);
  if (authority != NULL)
    works_on_bank_holidays = HEDDLE_AUTHORITY (authority)->works_on_bank_holidays;

  add_closures (calendar, self->national, works_on_bank_holidays);
  if (authority != NULL)
    {
      g_autoptr (GArray) own = read_closures (self->store, authority_id);

      add_closures (calendar, own, works_on_bank_holidays);
    }
  return calendar;
}

/**
 * heddle_host_calendars_new:
 *
 * Returns: (transfer full): calendars as the closures of @store are now
 */
HeddleHostCalendars *
heddle_host_calendars_new (HeddleStore *store)
{
  HeddleHostCalendars *self = g_new0 (HeddleHostCalendars, 1);

  self->store = store;
  self->national = read_closures (store, NULL);
  self->of_authority = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) heddle_calendar_unref);
  return self;
}

void
heddle_host_calendars_free (HeddleHostCalendars *self)
{
  g_hash_table_unref (self->of_authority);
  g_array_unref (self->national);
  g_free (self);
}

/**
 * heddle_host_calendars_get:
 * @authority_id: (nullable): %NULL gives the calendar of no one authority:
 *   weekends and what closes everybody
 *
 * Bank holidays close every authority but those that work on them; the other
 * closures are those of everybody and the authority's own.
 *
 * Returns: (transfer none): its calendar
 */
HeddleCalendar *
heddle_host_calendars_get (HeddleHostCalendars *self,
                           const char          *authority_id)
{
  const char *key = authority_id != NULL ? authority_id : "";
  HeddleCalendar *calendar = g_hash_table_lookup (self->of_authority, key);

  if (calendar == NULL)
    {
      calendar = build (self, key);
      g_hash_table_insert (self->of_authority, g_strdup (key), calendar);
    }
  return calendar;
}
