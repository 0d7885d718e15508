/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-national-programme.h"

#include "heddle-collaboratives.h"
#include "heddle-host-calendar.h"
#include "heddle-members.h"
#include "heddle-privacy.h"
#include "heddle-rows.h"

/* Days of fieldwork where an episode does not say. */
#define USUAL_DAYS 3

static const char *
keep (HeddleNationalProgramme *self,
      const char              *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
find_days (HeddleEpisode         *episode,
           HeddleHostCalendars   *calendars,
           HeddleNationalEpisode *found)
{
  HeddleDay first;

  if (episode->fieldwork_start == NULL)
    return;
  first = heddle_edtf_get_day (episode->fieldwork_start);
  if (first == HEDDLE_DAY_NONE)
    {
      found->first = heddle_edtf_get_first (episode->fieldwork_start);
      found->last = heddle_edtf_get_last (episode->fieldwork_start);
      return;
    }
  found->first = first;
  found->last = heddle_timeline_get_fieldwork_end (
      heddle_host_calendars_get (calendars, episode->host), first,
      episode->days != HEDDLE_NO_INTEGER ? (int) episode->days : USUAL_DAYS);
}

static void
read_episodes (HeddleNationalProgramme *self,
               HeddleStore             *store,
               gboolean                 with_private)
{
  g_autoptr (HeddleHostCalendars) calendars = heddle_host_calendars_new (store);
  g_autoptr (GPtrArray) all = heddle_query_records (store, &heddle_episode_kind, NULL, NULL);

  if (!with_private)
    heddle_privacy_drop_hidden (all);
  for (guint i = 0; i < all->len; i++)
    {
      HeddleEpisode *episode = g_ptr_array_index (all, i);
      HeddleNationalEpisode found = {
        .id = keep (self, heddle_id_of (episode)),
        .host = keep (self, episode->host),
        .co_host = keep (self, episode->co_host),
        .first = HEDDLE_DAY_NONE,
        .last = HEDDLE_DAY_NONE,
      };

      if (heddle_episode_is_cancelled (episode))
        continue;
      /* A postponed one keeps the date that it will not have. */
      if (g_strcmp0 (episode->status, "postponed") != 0)
        find_days (episode, calendars, &found);
      g_array_append_val (self->episodes, found);
    }
}

typedef struct
{
  const char *person;
  const char *episode;
} Guest;

/* Who is in the team of an episode and not of its host. Of thousands of members a few words
 * are read, and no record is made. */
static GArray *
read_guests (HeddleNationalProgramme *self,
             HeddleStore             *store,
             gboolean                 with_private)
{
  enum { PERSON, EPISODE, SIDE, STATE };
  static const char *const fields[] = { "person", "episode", "side", "state", NULL };
  g_autoptr (HeddleRows) rows = heddle_rows_new (store, &heddle_team_member_kind, fields);
  GArray *guests = g_array_new (FALSE, FALSE, sizeof (Guest));

  while (heddle_rows_next (rows))
    {
      Guest guest;

      if (g_strcmp0 (heddle_rows_get_text (rows, STATE), "confirmed") != 0
          || g_strcmp0 (heddle_rows_get_text (rows, SIDE), "host") == 0
          || (!with_private
              && heddle_privacy_hides_id (store, &heddle_team_member_kind,
                                          heddle_rows_get_id (rows))))
        continue;
      guest = (Guest) { keep (self, heddle_rows_get_text (rows, PERSON)),
                        keep (self, heddle_rows_get_text (rows, EPISODE)) };
      g_array_append_val (guests, guest);
    }
  return guests;
}

static void
read_loans (HeddleNationalProgramme *self,
            HeddleStore             *store,
            gboolean                 with_private)
{
  g_autoptr (GArray) guests = read_guests (self, store, with_private);
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) homes = NULL;

  for (guint i = 0; i < guests->len; i++)
    g_hash_table_add (people, (gpointer) g_array_index (guests, Guest, i).person);
  homes = heddle_members_list_homes (store, people);
  for (guint i = 0; i < guests->len; i++)
    {
      const Guest *guest = &g_array_index (guests, Guest, i);
      const char *home = g_hash_table_lookup (homes, guest->person);
      HeddleLoan loan;

      if (home == NULL)
        continue;
      loan = (HeddleLoan) { keep (self, home), guest->episode };
      g_array_append_val (self->loans, loan);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  HeddleAuthority *first = *(HeddleAuthority **) a;
  HeddleAuthority *second = *(HeddleAuthority **) b;

  return g_utf8_collate (heddle_authority_get_name (first), heddle_authority_get_name (second));
}

/**
 * heddle_national_programme_new:
 * @from, @until: the period looked at, both days included
 * @today: the day to look from
 * @with_private: whether private episodes and members count
 *
 * Returns: (transfer full): what each authority has done and will do in the period;
 *   the strings of its rows are its own
 */
HeddleNationalProgramme *
heddle_national_programme_new (HeddleStore *store,
                               HeddleDay    from,
                               HeddleDay    until,
                               HeddleDay    today,
                               gboolean     with_private)
{
  HeddleNationalProgramme *self = g_new0 (HeddleNationalProgramme, 1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  self->texts = g_string_chunk_new (4096);
  self->episodes = g_array_new (FALSE, TRUE, sizeof (HeddleNationalEpisode));
  self->loans = g_array_new (FALSE, TRUE, sizeof (HeddleLoan));
  self->authorities = heddle_query_records (store, &heddle_authority_kind, NULL, NULL);
  g_ptr_array_sort (self->authorities, compare_names);
  for (guint i = 0; i < self->authorities->len; i++)
    g_ptr_array_add (ids,
                     (gpointer) keep (self, heddle_id_of (self->authorities->pdata[i])));
  g_ptr_array_add (ids, NULL);

  read_episodes (self, store, with_private);
  read_loans (self, store, with_private);
  self->rows = heddle_national_list ((const char *const *) ids->pdata,
                                     (const HeddleNationalEpisode *) self->episodes->data,
                                     self->episodes->len, (const HeddleLoan *) self->loans->data,
                                     self->loans->len, from, until, today);
  return self;
}

void
heddle_national_programme_free (HeddleNationalProgramme *self)
{
  g_ptr_array_unref (self->authorities);
  g_array_unref (self->rows);
  g_array_unref (self->episodes);
  g_array_unref (self->loans);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * heddle_national_programme_get_row:
 *
 * Returns: (transfer none) (nullable): the row of an authority
 */
const HeddleNationalRow *
heddle_national_programme_get_row (const HeddleNationalProgramme *self,
                                   const char                    *authority)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HeddleNationalRow *row = &g_array_index (self->rows, HeddleNationalRow, i);

      if (g_strcmp0 (row->authority, authority) == 0)
        return row;
    }
  return NULL;
}

/**
 * heddle_national_programme_get_authority:
 *
 * Returns: (transfer none) (nullable): the authority with this id
 */
HeddleAuthority *
heddle_national_programme_get_authority (const HeddleNationalProgramme *self,
                                         const char                    *authority)
{
  for (guint i = 0; i < self->authorities->len; i++)
    if (g_strcmp0 (heddle_id_of (self->authorities->pdata[i]), authority) == 0)
      return self->authorities->pdata[i];
  return NULL;
}

/**
 * heddle_national_programme_get_episode:
 *
 * Returns: (transfer none) (nullable): the episode with this id, unless it was cancelled
 */
const HeddleNationalEpisode *
heddle_national_programme_get_episode (const HeddleNationalProgramme *self,
                                       const char                    *episode)
{
  for (guint i = 0; i < self->episodes->len; i++)
    {
      const HeddleNationalEpisode *found =
        &g_array_index (self->episodes, HeddleNationalEpisode, i);

      if (g_strcmp0 (found->id, episode) == 0)
        return found;
    }
  return NULL;
}

/**
 * heddle_national_programme_suggest_hosts:
 * @episode: id of the episode whose team is being gathered
 * @n_most: how many to suggest at most
 *
 * See heddle_national_suggest_hosts().
 *
 * Returns: (transfer full) (element-type HeddleNationalRow): rows in order; none where
 *   the episode was cancelled
 */
GArray *
heddle_national_programme_suggest_hosts (const HeddleNationalProgramme *self,
                                         const char                    *episode,
                                         guint                          n_most)
{
  const HeddleNationalEpisode *found = heddle_national_programme_get_episode (self, episode);

  if (found == NULL)
    return g_array_new (FALSE, FALSE, sizeof (HeddleNationalRow));
  return heddle_national_suggest_hosts (self->rows,
                                        (const HeddleNationalEpisode *) self->episodes->data,
                                        self->episodes->len, found, n_most);
}

/**
 * heddle_national_programme_suggest_next:
 * @today: the day to look from
 * @n_most: how many to suggest at most
 *
 * Who could host next of all that have no date yet: all authorities take part
 * (Collaborative Improvement guidance, §3). Who has lent nobody comes first.
 *
 * Returns: (transfer full) (element-type HeddleNationalRow): rows in order
 */
GArray *
heddle_national_programme_suggest_next (const HeddleNationalProgramme *self,
                                        HeddleDay                      today,
                                        guint                          n_most)
{
  const HeddleNationalEpisode now = { .first = today, .last = today };
  const HeddleNationalEpisode *episodes = (const HeddleNationalEpisode *) self->episodes->data;
  GArray *rows = heddle_national_suggest_hosts (self->rows, episodes, self->episodes->len, &now,
                                                self->rows->len);
  guint n_dated = 0;

  while (n_dated < rows->len
         && g_array_index (rows, HeddleNationalRow, n_dated).next_day != HEDDLE_DAY_NONE)
    n_dated++;
  g_array_remove_range (rows, 0, n_dated);
  if (rows->len > n_most)
    g_array_set_size (rows, n_most);

  return rows;
}
