/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-people.h"

#include <glib/gi18n-lib.h>

#include "heddle-workforce-requests.h"

static gint
compare_people (gconstpointer a,
                gconstpointer b,
                gpointer      workforce)
{
  HeddleWorker *first = heddle_workforce_get_worker (workforce, *(const guint *) a);
  HeddleWorker *second = heddle_workforce_get_worker (workforce, *(const guint *) b);
  gint by_home = g_utf8_collate (first->home, second->home);

  if ((*first->home == '\0') != (*second->home == '\0'))
    return *first->home == '\0' ? 1 : -1;
  return by_home != 0 ? by_home : g_utf8_collate (first->post, second->post);
}

GArray *
heddle_workforce_list_people (HeddleWorkforce            *workforce,
                              const HeddleWorkforceScope *who)
{
  g_autofree gboolean *scope = heddle_workforce_list_scope (workforce, who);
  GArray *people = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < workforce->people->len; i++)
    if (scope[i])
      g_array_append_val (people, i);
  g_array_sort_with_data (people, compare_people, workforce);

  return people;
}

char *
heddle_workforce_dup_lent (HeddleWorkforce            *workforce,
                           const HeddleWorkforceScope *who,
                           guint                       person)
{
  for (guint i = 0; i < workforce->times->len; i++)
    {
      const HeddleCapacityTime *span = &g_array_index (workforce->time_spans,
                                                       HeddleCapacityTime, i);
      HeddleWorkingTime *time = workforce->times->pdata[i];
      g_autoptr (HeddleRecord) record = NULL;

      if (span->row != person || span->sort != HEDDLE_TIME_SECONDMENT
          || time->collaborative == NULL || span->first > who->last
          || span->last < who->first)
        continue;
      record = heddle_store_get (workforce->store, &heddle_collaborative_kind,
                                 time->collaborative, NULL);
      if (record != NULL)
        return g_strdup (HEDDLE_COLLABORATIVE (record)->short_name != NULL
                           ? HEDDLE_COLLABORATIVE (record)->short_name
                           : HEDDLE_COLLABORATIVE (record)->name);
    }

  return NULL;
}

char *
heddle_workforce_dup_shares (HeddleWorkforce            *workforce,
                             const HeddleWorkforceScope *who,
                             guint                       person,
                             HeddleDay                   today,
                             guint                      *n)
{
  const HeddleWorkforceRow row = { .number = person };
  const HeddleWorkforcePeriod period = { .first = who->first, .last = who->last };
  g_autoptr (GPtrArray) causes =
    heddle_workforce_list_causes (workforce, who, HEDDLE_WORKFORCE_PERSON, &row, &period, today);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < causes->len; i++)
    {
      const HeddleWorkforceCause *cause = causes->pdata[i];
      g_autofree char *fte = heddle_workforce_dup_fte (cause->given);

      g_string_append_printf (all, i > 0 ? "; %s %s" : "%s %s", fte, cause->title);
    }
  *n = causes->len;

  return g_strdup (all->str);
}

/* "Education Scotland gives 0.4 FTE now, coordinated by …": whose share it is. */
static char *
dup_national_headline (HeddleWorkforce            *workforce,
                       const HeddleWorkforceScope *scope,
                       double                      load)
{
  g_autofree char *who = NULL;
  g_autofree char *fte = heddle_workforce_dup_fte (load);

  if (scope->collaborative == NULL)
    return g_strdup_printf (_("Education Scotland: %s FTE of work; choose a collaborative to see "
                              "who coordinates it"), fte);
  who = heddle_workforce_dup_coordinator (workforce->store, scope->collaborative, scope->first);
  if (who == NULL)
    return g_strdup_printf (_("Education Scotland: %s FTE of work; nobody is named who coordinates "
                              "it"), fte);

  return g_strdup_printf (_("Education Scotland: %s FTE of work, coordinated by %s"), fte, who);
}

char *
heddle_workforce_people_dup_headline (HeddleWorkforce            *workforce,
                                      const HeddleWorkforceScope *who,
                                      GArray                     *people,
                                      double                      load)
{
  g_autoptr (GHashTable) homes = g_hash_table_new (g_str_hash, g_str_equal);
  guint lent = 0;
  guint n = people->len;
  g_autofree char *words = g_strdup_printf (ngettext ("%u person", "%u people", n), n);

  if (g_strcmp0 (who->sort, "education-scotland") == 0)
    return dup_national_headline (workforce, who, load);
  for (guint i = 0; i < n; i++)
    {
      guint person = g_array_index (people, guint, i);
      g_autofree char *to = heddle_workforce_dup_lent (workforce, who, person);

      g_hash_table_add (homes, heddle_workforce_get_worker (workforce, person)->home);
      lent += to != NULL ? 1 : 0;
    }

  return g_strdup_printf (ngettext ("%s from %u organisation, %u lent",
                                    "%s from %u organisations, %u lent",
                                    g_hash_table_size (homes)),
                          words, g_hash_table_size (homes), lent);
}

HeddleTable *
heddle_workforce_people_to_table (HeddleWorkforce            *workforce,
                                  const HeddleWorkforceScope *who,
                                  GArray                     *people,
                                  HeddleDay                   today)
{
  const char *const heads[] = { _("Person"), _("Home organisation"), _("Works on"), _("Lent to"),
                                _("Knows"), NULL };
  HeddleTable *table = heddle_table_new (_("People"), heads);

  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, person);
      g_autofree char *lent = heddle_workforce_dup_lent (workforce, who, person);
      g_autofree char *knows = g_strjoinv ("; ", worker->expertise);
      guint n;
      g_autofree char *work = heddle_workforce_dup_shares (workforce, who, person, today, &n);

      heddle_table_add (table, (const char *[]) { worker->post, worker->home, work, lent, knows,
                                                  NULL });
    }

  return table;
}
