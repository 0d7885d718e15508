/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "heddle-collaborative-records.h"
#include "heddle-collaboratives.h"
#include "heddle-members.h"
#include "heddle-officers.h"
#include "heddle-tenures.h"
#include "test-workspace.h"

#define DAY(iso) (heddle_day_parse (iso))

static HeddleCollaborative *
get_collaborative (TestWorkspace *self,
                   const char    *code)
{
  return test_get (self, &heddle_collaborative_kind,
                   test_find (self, &heddle_collaborative_kind, code));
}

/* Both at once: the list holds what the authorities hold. */
typedef struct
{
  GPtrArray *authorities;
  GPtrArray *list;
} Standings;

static void
stand (TestWorkspace *self,
       Standings     *standings,
       HeddleDay      day)
{
  standings->authorities = heddle_collaboratives_authorities (self->store, day);
  standings->list = heddle_collaboratives_list (self->store, standings->authorities, day,
                                                TEST_TODAY);
}

static void
standings_clear (Standings *standings)
{
  g_clear_pointer (&standings->list, g_ptr_array_unref);
  g_clear_pointer (&standings->authorities, g_ptr_array_unref);
}

static const HeddleCollaborativeStanding *
find (const Standings *standings,
      const char      *code)
{
  for (guint i = 0; i < standings->list->len; i++)
    {
      const HeddleCollaborativeStanding *standing = g_ptr_array_index (standings->list, i);

      if (g_strcmp0 (standing->record->code, code) == 0)
        return standing;
    }
  return NULL;
}

static const HeddleAuthorityStanding *
find_authority (const Standings *standings,
                const char      *name)
{
  for (guint i = 0; i < standings->authorities->len; i++)
    {
      const HeddleAuthorityStanding *standing = g_ptr_array_index (standings->authorities, i);

      if (g_strcmp0 (heddle_authority_get_name (standing->authority), name) == 0)
        return standing;
    }
  g_assert_not_reached ();
}

/* 32 authorities, six regions from north to south, each authority in one. */
static void
test_regions (TestWorkspace *self,
              gconstpointer  data)
{
  static const char *const codes[] = { "NA", "TAY", "FVWL", "SEIC", "WP", "SWEIC" };
  static const guint members[] = { 8, 3, 4, 5, 8, 4 };
  Standings standings;

  stand (self, &standings, TEST_TODAY);
  g_assert_cmpuint (standings.authorities->len, ==, 32);
  g_assert_cmpuint (standings.list->len, >=, 6);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const HeddleCollaborativeStanding *standing = g_ptr_array_index (standings.list, i);

      g_assert_cmpstr (standing->record->code, ==, codes[i]);
      g_assert_cmpuint (standing->members->len, ==, members[i]);
    }
  standings_clear (&standings);

  /* Before they were made nobody belonged to any. */
  stand (self, &standings, DAY ("2017-09-30"));
  g_assert_cmpuint (find (&standings, "NA")->members->len, ==, 0);
  g_assert_null (find_authority (&standings, "Moray")->collaborative);
  standings_clear (&standings);
}

/* A member leaves: from then on it is another's, and before it is not. */
static void
test_moves (TestWorkspace *self,
            gconstpointer  data)
{
  const char *angus = test_find (self, &heddle_authority_kind, "Angus");
  g_autoptr (GPtrArray) memberships =
    heddle_query_records (self->store, &heddle_membership_kind, "authority", angus);
  Standings standings;

  test_set (self, &heddle_membership_kind,
            heddle_record_get_id (g_ptr_array_index (memberships, 0)), "until", "2020-06-30",
            NULL);
  test_add (self, &heddle_membership_kind, "authority", angus, "collaborative",
            test_find (self, &heddle_collaborative_kind, "NA"), "since", "2020-07-01", NULL);
  stand (self, &standings, DAY ("2020-06-30"));
  g_assert_cmpstr (find_authority (&standings, "Angus")->collaborative->code, ==, "TAY");
  g_assert_cmpuint (find (&standings, "TAY")->members->len, ==, 3);
  standings_clear (&standings);
  stand (self, &standings, DAY ("2020-07-01"));
  g_assert_cmpstr (find_authority (&standings, "Angus")->collaborative->code, ==, "NA");
  g_assert_cmpuint (find (&standings, "TAY")->members->len, ==, 2);
  g_assert_cmpuint (find (&standings, "NA")->members->len, ==, 9);
  standings_clear (&standings);
}

/* A grouping has members whatever region these are in, and takes nobody away. */
static void
test_groupings (TestWorkspace *self,
                gconstpointer  data)
{
  const char *islands = test_add (self, &heddle_collaborative_kind, "code", "ISLES", "name",
                                  "Islands", "grouping", "other", NULL);
  const HeddleCollaborativeStanding *last;
  Standings standings;

  test_add (self, &heddle_membership_kind, "authority",
            test_find (self, &heddle_authority_kind, "Orkney"), "collaborative", islands, NULL);
  stand (self, &standings, TEST_TODAY);
  last = g_ptr_array_index (standings.list, standings.list->len - 1);
  g_assert_cmpstr (last->record->code, ==, "ISLES");
  g_assert_false (heddle_collaborative_is_regional (last->record));
  g_assert_cmpuint (last->members->len, ==, 1);
  g_assert_cmpstr (find_authority (&standings, "Orkney")->collaborative->code, ==, "NA");
  standings_clear (&standings);
}

/* From planned to reporting; the host that comes first stands on the card. */
static void
test_phases (TestWorkspace *self,
             gconstpointer  data)
{
  static const struct
  {
    const char *day;
    HeddlePhase phase;
  } cases[] = {
    { "2026-06-01", HEDDLE_PHASE_PLANNED },   { "2027-02-01", HEDDLE_PHASE_PREPARING },
    { "2027-03-09", HEDDLE_PHASE_PREPARING }, { "2027-04-20", HEDDLE_PHASE_REPORTING },
    { "2029-01-01", HEDDLE_PHASE_REPORTING },
  };
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  Standings standings;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HeddleAuthorityStanding *fife;

      stand (self, &standings, DAY (cases[i].day));
      fife = find_authority (&standings, "Fife");
      g_assert_cmpint (fife->phase, ==, cases[i].phase);
      test_assert_day (fife->start, "2027-03-09");
      g_assert_true (find (&standings, "SEIC")->host == fife);
      g_assert_null (find (&standings, "TAY")->host);
      standings_clear (&standings);
    }

  test_set (self, &heddle_episode_kind, episode, "status", "cancelled", NULL);
  stand (self, &standings, TEST_TODAY);
  g_assert_cmpint (find_authority (&standings, "Fife")->phase, ==, HEDDLE_PHASE_NONE);
  g_assert_null (find (&standings, "SEIC")->host);
  standings_clear (&standings);
}

/* Who leads, how far the plan is and what is open, on the example. */
static void
test_card (TestWorkspace *self,
           gconstpointer  data)
{
  const HeddleCollaborativeStanding *south_west;
  Standings standings;

  stand (self, &standings, DAY ("2018-06-01"));
  g_assert_cmpstr (find (&standings, "SWEIC")->lead, ==, "Director, South Ayrshire");
  g_assert_cmpstr (find (&standings, "SWEIC")->plan->title, ==,
                   "Improvement plan 2018–21 (example)");
  g_assert_null (find (&standings, "NA")->plan);
  standings_clear (&standings);

  stand (self, &standings, TEST_TODAY);
  south_west = find (&standings, "SWEIC");
  g_assert_null (south_west->lead);
  g_assert_cmpstr (south_west->plan->title, ==, "Improvement plan, this session (example)");
  g_assert_cmpuint (south_west->approval->n_executives_agreed, ==, 2);
  g_assert_cmpuint (south_west->open->len, ==, 2);
  /* Nobody keeps the Northern Alliance in the example: one item says so. */
  g_assert_cmpuint (find (&standings, "NA")->open->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (find (&standings, "NA")->open, 0),
                                   "fill in its Regional"));
  standings_clear (&standings);
}

/* "Regional Improvement Lead: nobody, since July 2023, 3 years": every part of
 * every lane, a line each. */
static char *
show_lanes (TestWorkspace *self,
            const char    *code,
            HeddleDay      today)
{
  HeddleDay first;
  g_autoptr (GPtrArray) lanes = heddle_tenures_list (self->store, get_collaborative (self, code),
                                                     today, &first);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lanes->len; i++)
    {
      const HeddleTenureLane *lane = g_ptr_array_index (lanes, i);

      for (guint j = 0; j < lane->tenures->len; j++)
        {
          g_autofree char *who = heddle_tenure_lane_dup_who (lane, j);
          g_autofree char *period = heddle_tenure_lane_dup_period (lane, j, today);

          g_string_append_printf (text, "%s: %s, %s\n", lane->role, who, period);
        }
    }
  return g_string_free_and_steal (text);
}

static void
test_lanes (TestWorkspace *self,
            gconstpointer  data)
{
  g_autofree char *south_west = show_lanes (self, "SWEIC", TEST_TODAY);
  g_autofree char *north = show_lanes (self, "NA", TEST_TODAY);

  g_assert_cmpstr (south_west, ==,
                   "lead: Director, South Ayrshire, October 2017 to June 2019\n"
                   "lead: nobody, July 2019 to December 2019\n"
                   "lead: Director of a member authority, January 2020 to June 2023\n"
                   "lead: nobody, since July 2023, 3 years\n"
                   "chief-executive-contact: not on record, October 2017\n"
                   "chief-executive-contact: Chief Executive, South Ayrshire, "
                   "since November 2017\n"
                   "senior-regional-adviser: not on record, October 2017\n"
                   "senior-regional-adviser: Regional Lead Officer (South West), "
                   "Education Scotland, November 2017 to March 2019\n"
                   "senior-regional-adviser: Senior Regional Adviser (South West), "
                   "Education Scotland, since Mon 1 Apr 2019\n");
  g_assert_cmpstr (north, ==,
                   "lead: not on record, since October 2017\n"
                   "chief-executive-contact: not on record, since October 2017\n"
                   "senior-regional-adviser: not on record, since October 2017\n");
}

static char *
show_officers (TestWorkspace *self,
               const char    *code,
               HeddleDay      day)
{
  const char *id = test_find (self, &heddle_collaborative_kind, code);
  g_autoptr (GPtrArray) members = heddle_members_on (self->store, id, day);
  g_autoptr (GPtrArray) officers = heddle_officers_list (self->store, id, members, day);
  g_autofree char *words = heddle_officers_dup_words (officers, members);
  GString *text = g_string_new (words);

  for (guint i = 0; i < officers->len; i++)
    {
      const HeddleOfficer *one = officers->pdata[i];

      g_string_append_printf (text, "\n%s: %s", one->who, one->words);
    }
  return g_string_free_and_steal (text);
}

/* Directors and Chief Executives of the members, and those of the collaborative itself, as
 * at a day: whoever has left or comes later is not among them. */
static void
test_officers (TestWorkspace *self,
               gconstpointer  data)
{
  const char *tayside = test_find (self, &heddle_collaborative_kind, "TAY");
  const char *angus = test_find (self, &heddle_authority_kind, "Angus");
  g_autofree char *none = show_officers (self, "TAY", TEST_TODAY);
  g_autofree char *now = NULL, *then = NULL;

  g_assert_cmpstr (none, ==, "0 of 3 Directors, 0 of 3 Chief Executives on record");
  test_add (self, &heddle_appointment_kind, "role", "chief-executive", "authority", angus, "post",
            "Chief Executive, Angus", "since", "2019", NULL);
  test_add (self, &heddle_appointment_kind, "role", "director", "authority", angus, "post",
            "Old director", "since", "2015", "until", "2024-06", NULL);
  test_add (self, &heddle_appointment_kind, "role", "director", "authority", angus, "post",
            "New director", "since", "2024-08-01", NULL);
  test_add (self, &heddle_appointment_kind, "role", "director", "authority",
            test_find (self, &heddle_authority_kind, "Fife"), "post", "Elsewhere", NULL);
  test_add (self, &heddle_appointment_kind, "role", "director", "collaborative", tayside, "post",
            "Of all three", "since", "2026-01", NULL);
  test_add (self, &heddle_appointment_kind, "role", "lead", "collaborative", tayside, "post",
            "Lead", "since", "2026-01", NULL);
  now = show_officers (self, "TAY", TEST_TODAY);
  then = show_officers (self, "TAY", DAY ("2018-03-01"));
  g_assert_cmpstr (now, ==, "1 of 3 Directors, 1 of 3 Chief Executives on record\n"
                            "New director: Director, Angus; since Thu 1 Aug 2024\n"
                            "Chief Executive, Angus: since 2019\n"
                            "Of all three: Director; since January 2026");
  g_assert_cmpstr (then, ==, "1 of 3 Directors, 0 of 3 Chief Executives on record\n"
                             "Old director: Director, Angus; 2015 to June 2024");
}

/* Somebody who is wanted is no tenure, but says by when. A grouping has no lane
 * until something is on record, and no region. */
static void
test_wanted (TestWorkspace *self,
             gconstpointer  data)
{
  const char *islands = test_add (self, &heddle_collaborative_kind, "code", "ISLES", "name",
                                  "Islands", "grouping", "other", NULL);
  HeddleDay first;
  g_autoptr (GPtrArray) lanes = NULL;
  const HeddleTenureLane *lane;

  lanes = heddle_tenures_list (self->store, get_collaborative (self, "ISLES"), TEST_TODAY,
                               &first);
  g_assert_cmpuint (lanes->len, ==, 0);
  g_clear_pointer (&lanes, g_ptr_array_unref);
  test_add (self, &heddle_appointment_kind, "role", "lead", "collaborative", islands, "due",
            "2027-03-01", NULL);
  lanes = heddle_tenures_list (self->store, get_collaborative (self, "ISLES"), TEST_TODAY,
                               &first);
  g_assert_cmpuint (lanes->len, ==, 1);
  lane = g_ptr_array_index (lanes, 0);
  g_assert_cmpstr (lane->title, ==, "Lead");
  g_assert_cmpuint (lane->appointments->len, ==, 0);
  g_assert_cmpstr (lane->wanted->due, ==, "2027-03-01");
  g_assert_cmpint (first, ==, heddle_day_add_months (TEST_TODAY, -12));
}

static void
test_plans (TestWorkspace *self,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) stories = heddle_collaborative_plans (
    self->store, test_find (self, &heddle_collaborative_kind, "SWEIC"), TEST_TODAY);
  const HeddlePlanStory *story = g_ptr_array_index (stories, 0);
  const HeddlePlanIteration *version = g_ptr_array_index (story->versions, 0);

  g_assert_cmpuint (stories->len, ==, 4);
  g_assert_false (story->over);
  g_assert_cmpstr (story->plan->title, ==, "Improvement plan, this session (example)");
  g_assert_cmpuint (version->seats->len, ==, 4);
  for (guint i = 0; i < version->seats->len; i++)
    {
      const HeddleApprovalSeat *seat = g_ptr_array_index (version->seats, i);

      g_assert_nonnull (seat->answer);
      g_assert_cmpstr (seat->answer->party, ==, "chief-executive");
    }

  story = g_ptr_array_index (stories, 2);
  g_assert_true (story->over);
  g_assert_cmpstr (story->plan->sort, ==, "improvement");
  g_assert_cmpuint (story->versions->len, ==, 2);
  /* The newest version first. */
  version = g_ptr_array_index (story->versions, 0);
  g_assert_cmpstr (version->iteration->due, ==, "2018-23");
}

/* Whoever was forgotten in the asking has a seat without an answer. */
static void
test_seats (TestWorkspace *self,
            gconstpointer  data)
{
  const char *sweic = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *plan = test_add (self, &heddle_plan_kind, "title", "Plan", "collaborative", sweic,
                               "sort", "improvement", NULL);
  const char *version = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "First",
                                  NULL);
  g_autoptr (HeddleApprovalState) state = NULL;
  g_autoptr (GPtrArray) seats = NULL;
  guint answered = 0;

  test_add (self, &heddle_approval_kind, "iteration", version, "party", "chief-executive",
            "authority", test_find (self, &heddle_authority_kind, "South Ayrshire"), "asked_on",
            "2018-01-15", NULL);
  state = heddle_approval_state_load (self->store, "iteration", version, NULL);
  seats = heddle_approval_state_list_seats (state);
  g_assert_cmpuint (seats->len, ==, 4);
  for (guint i = 0; i < seats->len; i++)
    answered += ((HeddleApprovalSeat *) seats->pdata[i])->answer != NULL;
  g_assert_cmpuint (answered, ==, 1);
  g_assert_cmpstr (((HeddleApprovalSeat *) seats->pdata[0])->authority->name, ==,
                   "Dumfries and Galloway");
}

/* What is open by date, then without a date, then what is over, latest first. */
static void
test_milestones (TestWorkspace *self,
                 gconstpointer  data)
{
  static const char *const expected[] = { "May", "June", "Some day", "Over", "Long over" };
  const char *tay = test_find (self, &heddle_collaborative_kind, "TAY");
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GPtrArray) north = NULL;

#define MILESTONE(title_text, sort_text, ...) \
  test_add (self, &heddle_milestone_kind, "title", title_text, "sort", sort_text, __VA_ARGS__, NULL)
  MILESTONE ("June", "deadline", "collaborative", tay, "due", "2027-06");
  MILESTONE ("Over", "event", "collaborative", tay, "due", "2026-12-01");
  MILESTONE ("Some day", "deadline", "collaborative", tay);
  MILESTONE ("Long over", "deadline", "collaborative", tay, "due", "2018-01-31", "done_on",
             "2018-02");
  MILESTONE ("May", "deadline", "due", "2027-05-03");
#undef MILESTONE
  milestones = heddle_collaborative_milestones (self->store, get_collaborative (self, "TAY"),
                                                TEST_TODAY);
  g_assert_cmpuint (milestones->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < milestones->len; i++)
    g_assert_cmpstr (((HeddleMilestone *) milestones->pdata[i])->title, ==, expected[i]);
  north = heddle_collaborative_milestones (self->store, get_collaborative (self, "NA"),
                                           TEST_TODAY);
  g_assert_cmpuint (north->len, ==, 1);
}

static char *
dup_words (TestWorkspace *self,
           const char    *code,
           HeddleDay      day)
{
  g_autoptr (GPtrArray) memberships = heddle_collaborative_memberships (
    self->store, test_find (self, &heddle_collaborative_kind, code));

  return heddle_memberships_dup_words (memberships, day);
}

static void
test_words (TestWorkspace *self,
            gconstpointer  data)
{
  const char *tay = test_find (self, &heddle_collaborative_kind, "TAY");
  g_autofree char *usual = dup_words (self, "TAY", TEST_TODAY);
  g_autofree char *before = dup_words (self, "TAY", DAY ("2016-01-01"));
  g_autofree char *joined = NULL;
  g_autofree char *many = NULL;
  static const char *const others[] = { "Moray", "Highland" };

  g_assert_cmpstr (usual, ==, "since October 2017");
  g_assert_cmpstr (before, ==, "no members");
  test_add (self, &heddle_membership_kind, "collaborative", tay, "authority",
            test_find (self, &heddle_authority_kind, "Fife"), "since", "2019-23", NULL);
  joined = dup_words (self, "TAY", TEST_TODAY);
  g_assert_cmpstr (joined, ==, "Fife since Autumn 2019, the others since October 2017");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    test_add (self, &heddle_membership_kind, "collaborative", tay, "authority",
              test_find (self, &heddle_authority_kind, others[i]), "since",
              i == 0 ? "2020" : "2021", NULL);
  many = dup_words (self, "TAY", TEST_TODAY);
  g_assert_cmpstr (many, ==, "since different days");
}

/* What concerns the plans and dates of one, not of another; a vacancy is said
 * by its lane, and whose it is stands above. */
static void
test_open (TestWorkspace *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) open =
    heddle_collaborative_findings (self->store, get_collaborative (self, "SWEIC"), TEST_TODAY);
  g_autoptr (GPtrArray) north =
    heddle_collaborative_findings (self->store, get_collaborative (self, "NA"), TEST_TODAY);
  g_autoptr (GHashTable) rules = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < open->len; i++)
    {
      const HeddleFinding *finding = g_ptr_array_index (open, i);

      g_hash_table_add (rules, (gpointer) finding->rule);
      g_assert_null (strstr (finding->message, "South West Educational"));
      g_assert_true (g_unichar_isupper (g_utf8_get_char (finding->message)));
    }
  g_assert_true (g_hash_table_contains (rules, "approval-waiting"));
  g_assert_true (g_hash_table_contains (rules, "contact-not-confirmed"));
  g_assert_true (g_hash_table_contains (rules, "sources-disagree"));
  g_assert_false (g_hash_table_contains (rules, "collaborative-without-lead"));
  g_assert_cmpuint (north->len, ==, 0);
}

static void
test_episodes (TestWorkspace *self,
               gconstpointer  data)
{
  const char *late = test_plan (self, "Fife", "2027-06-08", 3);
  const char *early = test_plan (self, "Midlothian", "2027-03-09", 3);
  const char *seic = test_find (self, &heddle_collaborative_kind, "SEIC");
  g_autoptr (GPtrArray) episodes = NULL;

  test_plan (self, "Moray", "2027-03-09", 3);
  episodes = heddle_collaborative_episodes (self->store, seic, TEST_TODAY);
  g_assert_cmpuint (episodes->len, ==, 2);
  g_assert_cmpstr (heddle_record_get_id (episodes->pdata[0]), ==, early);
  g_assert_cmpstr (heddle_record_get_id (episodes->pdata[1]), ==, late);
}

static const char *
add (HeddleEdit       *edit,
     const HeddleKind *kind,
     ...)
{
  g_autoptr (GError) error = NULL;
  const char *id = g_intern_string (heddle_edit_add (edit, kind, NULL, &error));
  const char *field;
  va_list pairs;

  va_start (pairs, kind);
  while ((field = va_arg (pairs, const char *)) != NULL)
    heddle_edit_set_text (edit, kind, id, field, va_arg (pairs, const char *), &error);
  va_end (pairs);
  g_assert_no_error (error);
  return id;
}

/* 10,000 records: milestones with statements, versions with approvals. */
static void
fill (TestWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all =
    heddle_query_records (self->store, &heddle_collaborative_kind, "grouping", "regional");
  const char *fife = test_find (self, &heddle_authority_kind, "Fife");
  HeddleEdit *edit = heddle_edit_begin (self->store, "Many", &error);

  for (guint i = 0; i < 2000; i++)
    {
      const char *id = heddle_record_get_id (all->pdata[i % all->len]);
      g_autofree char *day = heddle_day_to_iso (TEST_TODAY - 1800 + (HeddleDay) i);
      const char *milestone = add (edit, &heddle_milestone_kind, "title", "Something", "sort",
                                   "deadline", "collaborative", id, "due", day, NULL);
      const char *plan;

      for (guint j = 0; j < 2; j++)
        add (edit, &heddle_date_statement_kind, "milestone", milestone, "value",
             j == 0 ? day : "2018-01-31", "source", "Source", NULL);
      if (i % 20 != 0)
        continue;
      plan = add (edit, &heddle_plan_kind, "title", "Plan", "collaborative", id, "sort",
                  "improvement", "starts", day, NULL);
      for (guint j = 0; j < 10; j++)
        {
          const char *version = add (edit, &heddle_iteration_kind, "plan", plan, "title",
                                     "Version", "due", day, NULL);

          for (guint k = 0; k < 3; k++)
            add (edit, &heddle_approval_kind, "iteration", version, "party", "chief-executive",
                 "authority", fife, "asked_on", "2019-01-31", NULL);
        }
    }
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* The sanitizers take several times as long. */
#ifdef __SANITIZE_ADDRESS__
#define PAGE_SECONDS 1.2
#else
#define PAGE_SECONDS 0.3
#endif

static double
seconds_since (clock_t begun)
{
  return (double) (clock () - begun) / CLOCKS_PER_SEC;
}

/* The place with its cards does not grow with what lies within the plans, and
 * the page of one only with what is its own. */
static void
test_cost (TestWorkspace *self,
           gconstpointer  data)
{
  HeddleCollaborative *north = get_collaborative (self, "NA");
  Standings standings;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  double place, page;
  clock_t begun;

  fill (self);
  begun = clock ();
  stand (self, &standings, TEST_TODAY);
  place = seconds_since (begun);
  standings_clear (&standings);
  begun = clock ();
  open = heddle_collaborative_findings (self->store, north, TEST_TODAY);
  milestones = heddle_collaborative_milestones (self->store, north, TEST_TODAY);
  plans = heddle_collaborative_plans (self->store, heddle_record_get_id (HEDDLE_RECORD (north)),
                                      TEST_TODAY);
  page = seconds_since (begun);
  g_test_message ("the place %.4f s, a page %.4f s", place, page);
  g_assert_cmpuint (open->len, >, 300);
  g_assert_cmpuint (milestones->len, >, 300);
  g_assert_cmpfloat (place, <, 0.03);
  g_assert_cmpfloat (page, <, PAGE_SECONDS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/collaboratives/regions", test_regions);
  test_workspace_add ("/collaboratives/moves", test_moves);
  test_workspace_add ("/collaboratives/groupings", test_groupings);
  test_workspace_add ("/collaboratives/phases", test_phases);
  test_workspace_add_example ("/collaboratives/card", test_card);
  test_workspace_add_example ("/collaboratives/lanes", test_lanes);
  test_workspace_add ("/collaboratives/officers", test_officers);
  test_workspace_add ("/collaboratives/wanted", test_wanted);
  test_workspace_add_example ("/collaboratives/plans", test_plans);
  test_workspace_add ("/collaboratives/seats", test_seats);
  test_workspace_add ("/collaboratives/milestones", test_milestones);
  test_workspace_add ("/collaboratives/words", test_words);
  test_workspace_add_example ("/collaboratives/open", test_open);
  test_workspace_add ("/collaboratives/episodes", test_episodes);
  test_workspace_add ("/collaboratives/cost", test_cost);

  return g_test_run ();
}
