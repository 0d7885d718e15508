/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several episodes ask at the same time of one authority or person.
 * Everything that takes somebody's days is a booking; sorted by whose and when,
 * only bookings that overlap are ever compared. */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-members.h"

static const HeddleRule hosting_twice = {
  "authority-hosting-twice", HEDDLE_SEVERITY_PROBLEM, N_("CI guidance, section 6"),
};
static const HeddleRule hosting_and_lending = {
  "authority-hosting-and-lending", HEDDLE_SEVERITY_WARNING, N_("CI guidance, section 6"),
};
static const HeddleRule double_booked = {
  "person-double-booked", HEDDLE_SEVERITY_PROBLEM, NULL,
};

/**
 * Booking:
 * @whose: id of the authority or person
 * @record: (nullable): the team member or slot; %NULL: hosting
 */
typedef struct
{
  char *whose;
  HeddleHosting *hosting;
  HeddleRecord *record;
} Booking;

static void
booking_free (gpointer data)
{
  Booking *self = data;

  g_free (self->whose);
  g_clear_object (&self->record);
  g_free (self);
}

/* Once for each episode, however many parts somebody has in it; @booked holds
 * whom the episode has already. */
static void
book (GPtrArray     *bookings,
      GHashTable    *booked,
      const char    *whose,
      HeddleHosting *hosting,
      HeddleRecord  *record)
{
  Booking *booking;

  if (!g_hash_table_add (booked, g_strdup (whose)))
    return;

  booking = g_new0 (Booking, 1);
  booking->whose = g_strdup (whose);
  booking->hosting = hosting;
  booking->record = record != NULL ? g_object_ref (record) : NULL;
  g_ptr_array_add (bookings, booking);
}

static int
compare_bookings (gconstpointer a,
                  gconstpointer b)
{
  Booking *first = *(Booking **) a;
  Booking *second = *(Booking **) b;
  int order = g_strcmp0 (first->whose, second->whose);

  if (order != 0)
    return order;
  if (first->hosting->first != second->hosting->first)
    return first->hosting->first < second->hosting->first ? -1 : 1;
  return g_strcmp0 (heddle_record_get_id (HEDDLE_RECORD (first->hosting->episode)),
                    heddle_record_get_id (HEDDLE_RECORD (second->hosting->episode)));
}

typedef void (*ClashFunc) (HeddleRuleRun *run,
                           Booking       *a,
                           Booking       *b);

/* @found is called for each two bookings of one owner whose days overlap and
 * that are of different episodes. */
static void
sweep (HeddleRuleRun *run,
       GPtrArray     *bookings,
       ClashFunc      found)
{
  g_ptr_array_sort (bookings, compare_bookings);
  for (guint i = 0; i < bookings->len; i++)
    for (guint j = i + 1; j < bookings->len; j++)
      {
        Booking *a = g_ptr_array_index (bookings, i);
        Booking *b = g_ptr_array_index (bookings, j);

        if (!g_str_equal (a->whose, b->whose) || b->hosting->first > a->hosting->last)
          break;
        if (a->hosting->episode == b->hosting->episode)
          continue;
        if (run->plan != NULL && run->plan->episode != a->hosting->episode
            && run->plan->episode != b->hosting->episode)
          continue;
        found (run, a, b);
      }
}

static char *
dup_common_days (HeddleRuleRun *run,
                 Booking       *a,
                 Booking       *b)
{
  return heddle_date_text_show_span (MAX (a->hosting->first, b->hosting->first),
                                     MIN (a->hosting->last, b->hosting->last), run->today);
}

static void
add_clash (HeddleRuleRun    *run,
           const HeddleRule *rule,
           const HeddleKind *kind,
           Booking          *a,
           Booking          *b,
           const char       *format)
{
  g_autoptr (HeddleRecord) owner = heddle_store_get (run->store, kind, a->whose, NULL);
  g_autofree char *name = NULL;
  g_autofree char *days = dup_common_days (run, a, b);
  g_autofree char *first = heddle_record_dup_title (HEDDLE_RECORD (a->hosting->episode));
  g_autofree char *second = heddle_record_dup_title (HEDDLE_RECORD (b->hosting->episode));
  HeddleFinding *finding;

  if (owner == NULL)
    return;
  name = heddle_record_dup_title (owner);
  finding = heddle_rule_run_add (run, rule, HEDDLE_RECORD (a->hosting->episode),
                                 g_strdup_printf ("%s %d %d %d %d", a->whose,
                                                  a->hosting->first, a->hosting->last,
                                                  b->hosting->first, b->hosting->last),
                                 g_strdup_printf (format, name, days, first, second));
  heddle_rule_add_record (finding, HEDDLE_RECORD (b->hosting->episode));
  heddle_rule_add_record (finding, owner);
  if (a->record != NULL)
    heddle_rule_add_record (finding, a->record);
  if (b->record != NULL)
    heddle_rule_add_record (finding, b->record);
}

static void
clash_of_authority (HeddleRuleRun *run,
                    Booking       *a,
                    Booking       *b)
{
  /* Lending to two teams is what the authority may do. */
  if (a->record != NULL && b->record != NULL)
    return;
  if (a->record == NULL && b->record == NULL)
    {
      /* Translators: an authority, days, titles of two episodes */
      add_clash (run, &hosting_twice, &heddle_authority_kind, a, b,
                 _("%s hosts two fieldworks at once on %s: %s and %s."));
      return;
    }
  /* The hosted episode stands first. */
  add_clash (run, &hosting_and_lending, &heddle_authority_kind,
             a->record == NULL ? a : b, a->record == NULL ? b : a,
             /* Translators: an authority, days, the episode it hosts, the other one */
             _("%s hosts and lends a team member at once on %s: %s and %s."));
}

static void
clash_of_person (HeddleRuleRun *run,
                 Booking       *a,
                 Booking       *b)
{
  /* Translators: a person's post, days, titles of two episodes */
  add_clash (run, &double_booked, &heddle_person_kind, a, b,
             _("%s is in two places on %s: %s and %s."));
}

static void
book_team (HeddleRuleRun *run,
           HeddleHosting *hosting,
           GHashTable    *booked,
           GPtrArray     *of_authorities,
           GPtrArray     *of_people)
{
  const char *episode = heddle_record_get_id (HEDDLE_RECORD (hosting->episode));
  g_autoptr (GPtrArray) team =
    heddle_query_records (run->store, &heddle_team_member_kind, "episode", episode);
  g_autoptr (GPtrArray) slots =
    heddle_query_records (run->store, &heddle_slot_kind, "episode", episode);

  for (guint i = 0; i < team->len; i++)
    {
      HeddleTeamMember *member = g_ptr_array_index (team, i);
      g_autofree char *authority = NULL;

      if (member->person == NULL || g_strcmp0 (member->state, "declined") == 0)
        continue;
      book (of_people, booked, member->person, hosting, HEDDLE_RECORD (member));
      authority = heddle_members_dup_home (run->store, member->person);
      if (authority != NULL && g_strcmp0 (authority, hosting->episode->host) != 0)
        book (of_authorities, booked, authority, hosting, HEDDLE_RECORD (member));
    }
  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (slots, i);

      if (slot->person != NULL)
        book (of_people, booked, slot->person, hosting, HEDDLE_RECORD (slot));
    }
}

void
heddle_rules_clashes (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) of_authorities = g_ptr_array_new_with_free_func (booking_free);
  g_autoptr (GPtrArray) of_people = g_ptr_array_new_with_free_func (booking_free);

  for (guint i = 0; i < run->hostings->len; i++)
    {
      HeddleHosting *hosting = g_ptr_array_index (run->hostings, i);

      g_autoptr (GHashTable) booked = NULL;

      if (hosting->last < run->today)
        continue;
      booked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      book (of_authorities, booked, hosting->episode->host, hosting, NULL);
      book_team (run, hosting, booked, of_authorities, of_people);
    }
  sweep (run, of_authorities, clash_of_authority);
  sweep (run, of_people, clash_of_person);
}
