/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-episode-plan.h"
#include "heddle-history.h"
#include "test-workspace.h"

typedef struct
{
  const char *key;
  const char *nominal;
  const char *due;
  const char *earliest;
  const char *tag;
  const char *whom;
} Expected;

/* Fieldwork in Fife on 9 to 11 March 2027, worked out by hand from the CI
 * guidance and a calendar: two months before is Saturday 9 January, six months
 * after Saturday 11 September; Good Friday, 26 March, lies in no way. */
static const Expected fife[] = {
  { "prepare", "2027-01-09", "2027-01-08", NULL, "T−2m", "Director, Fife" },
  { "first-meeting", "2027-01-12", "2027-01-12", NULL, "T−8w", "Operational Group" },
  { "dates", "2027-01-19", "2027-01-19", NULL, "T−7w", "Director, Fife" },
  { "leads", "2027-01-19", "2027-01-19", NULL, "T−7w", "Operational Group" },
  { "local-group", "2027-01-26", "2027-01-26", NULL, "T−6w", "Local Organisational Group" },
  { "focus", "2027-01-26", "2027-01-26", NULL, "T−6w", "Director, Fife" },
  { "hopes", "2027-01-26", "2027-01-26", NULL, "T−6w", "Director, Fife" },
  { "team", "2027-01-26", "2027-01-26", NULL, "T−6w",
    "ADES coordinator and Senior Regional Adviser" },
  { "scoping-paper", "2027-02-09", "2027-02-09", NULL, "T−4w", "Director, Fife" },
  { "round-table", "2027-02-09", "2027-02-09", NULL, "T−4w", "Local Organisational Group" },
  { "timetable", "2027-02-16", "2027-02-16", NULL, "T−3w", "Local Organisational Group" },
  { "programme", "2027-02-23", "2027-02-23", NULL, "T−2w", "Director, Fife" },
  { "pre-meeting", "2027-02-23", "2027-02-23", NULL, "T−2w", "ADES coordinator" },
  { "documents", "2027-03-02", "2027-03-02", NULL, "T−1w", "Director, Fife" },
  { "briefing", "2027-03-08", "2027-03-08", NULL, "before", "Operational Group" },
  { "form", "2027-03-08", "2027-03-08", NULL, "before",
    "ADES coordinator and Senior Regional Adviser" },
  { "fieldwork", "2027-03-09", "2027-03-09", NULL, "T", "Director, Fife" },
  { "draft-report", "2027-04-01", "2027-04-01", "2027-03-25", "T+2–3w", "Director, Fife" },
  { "leads-meeting", "2027-04-15", "2027-04-15", "2027-04-08", "T+4–5w", "ADES coordinator" },
  { "report-final", "2027-04-29", "2027-04-29", "2027-04-22", "T+6–7w", "Director, Fife" },
  { "report-strategic", "2027-04-29", "2027-04-29", NULL, "T+7w", "Director, Fife" },
  { "final-reporting", NULL, NULL, NULL, "to be set", "Director, Fife" },
  { "learning", NULL, NULL, NULL, "to be set", "Operational Group" },
  { "progress-review", "2027-09-11", "2027-09-10", NULL, "+6 months", "Director, Fife" },
};

static HeddleEpisodePlan *
load (TestWorkspace *self,
      const char    *id)
{
  g_autoptr (GError) error = NULL;
  HeddleEpisodePlan *plan = heddle_episode_plan_load (self->store, id, &error);

  g_assert_no_error (error);
  return plan;
}

static guint
index_of (HeddleEpisodePlan *plan,
          const char        *key)
{
  for (guint i = 0; i < plan->steps->len; i++)
    if (g_str_equal (plan->input.steps[i].key, key))
      return i;
  g_error ("no step %s", key);
}

static HeddleDay
due_of (TestWorkspace *self,
        const char    *episode,
        const char    *key)
{
  g_autoptr (HeddleEpisodePlan) plan = load (self, episode);

  return plan->dates[index_of (plan, key)].due;
}

static void
test_timeline (TestWorkspace *self,
               gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleEpisodePlan) plan = load (self, id);

  g_assert_cmpstr (test_undo_label (self), ==, "Plan episode in Fife");
  g_assert_cmpstr (plan->episode->title, ==, "Fife, March 2027");
  g_assert_cmpstr (plan->episode->mode, ==, "mixed");
  g_assert_cmpint (plan->episode->template_version, ==, 1);
  g_assert_cmpstr (plan->collaborative->code, ==, "SEIC");
  test_assert_day (plan->fieldwork_end, "2027-03-11");
  g_assert_cmpuint (plan->steps->len, ==, G_N_ELEMENTS (fife));
  for (guint i = 0; i < G_N_ELEMENTS (fife); i++)
    {
      g_autofree char *tag = heddle_episode_plan_dup_tag (plan, i);
      g_autofree char *whom = heddle_episode_plan_dup_whom (plan, i);

      g_assert_cmpstr (plan->input.steps[i].key, ==, fife[i].key);
      test_assert_day (plan->dates[i].nominal, fife[i].nominal);
      test_assert_day (plan->dates[i].due, fife[i].due);
      test_assert_day (plan->dates[i].earliest, fife[i].earliest);
      g_assert_cmpstr (tag, ==, fife[i].tag);
      g_assert_cmpstr (whom, ==, fife[i].whom);
      if (plan->dates[i].due != plan->dates[i].nominal)
        g_assert_nonnull (plan->dates[i].reason);
    }
}

/* The Local Organisational Group has its four places from the start. */
static void
test_slots (TestWorkspace *self,
            gconstpointer  data)
{
  static const char *const sides[] = { "host", "ades", "education-scotland",
                                       "education-scotland" };
  const char *fife_id = test_find (self, &heddle_authority_kind, "Fife");
  const char *director = test_add (self, &heddle_person_kind, "post", "Director",
                                   "authority", fife_id, NULL);
  const char *id;
  g_autoptr (GPtrArray) slots = NULL;

  test_add (self, &heddle_appointment_kind, "role", "director", "person", director,
            "authority", fife_id, "since", "2024", NULL);
  id = test_plan (self, "Fife", "2027-03-09", 3);
  slots = heddle_query_records (self->store, &heddle_slot_kind, "episode", id);
  g_assert_cmpuint (slots->len, ==, G_N_ELEMENTS (sides));
  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (slots, i);

      g_assert_cmpstr (slot->side, ==, sides[i]);
      g_assert_cmpstr (slot->person, ==, i == 0 ? director : NULL);
    }
}

/* What is refused changes nothing and says which kind, field, value and rule. */
static void
test_bad_input (TestWorkspace *self,
                gconstpointer  data)
{
  static const struct
  {
    const char *fieldwork;
    int days;
    const char *mode;
    const char *words[3];
  } cases[] = {
    { "2027-02-29", 3, NULL, { "Episode", "Fieldwork start", "2027-02-29" } },
    { "2027-06-31", 3, NULL, { "Episode", "Fieldwork start", "2027-06-31" } },
    { "20226-03-09", 3, NULL, { "Episode", "Fieldwork start", "20226" } },
    { "", 3, NULL, { "Episode", "Fieldwork start", "needed" } },
    { "2027-03-09", 0, NULL, { "Episode", "Fieldwork days", "0" } },
    { "2027-03-09", 40, NULL, { "Episode", "Fieldwork days", "40" } },
    { "2027-03-09", 3, "telepathy", { "Episode", "Mode", "telepathy" } },
    { "2027-03-09", 3, "on\nline", { "Episode", "Mode", "" } },
  };
  const char *host = test_find (self, &heddle_authority_kind, "Fife");
  const char *digest = test_digest (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = heddle_episode_plan_create (self->store, host, cases[i].fieldwork,
                                                        cases[i].days, cases[i].mode, NULL,
                                                        &error);

      g_assert_null (id);
      test_assert_refused (error, cases[i].words[0], cases[i].words[1], cases[i].words[2]);
      g_assert_null (strchr (error->message, '\n'));
    }
  g_assert_cmpstr (test_digest (self), ==, digest);
}

static void
test_bad_host (TestWorkspace *self,
               gconstpointer  data)
{
  const char *person = test_add (self, &heddle_person_kind, "post", "Director", NULL);
  const char *const hosts[] = { "no-such-id", person, NULL };
  const char *digest = test_digest (self);

  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (heddle_episode_plan_create (self->store, hosts[i], "2027-03-09", 3, NULL,
                                                 NULL, &error));
      test_assert_refused (error, "Episode", "Host", "no authority");
    }
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (heddle_episode_plan_create (
      self->store, test_find (self, &heddle_authority_kind, "Fife"), "2027-03-09", 3, NULL,
      "no such template", &error));
    g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND);
  }
  g_assert_cmpstr (test_digest (self), ==, digest);
}

static void
test_tick (TestWorkspace *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *step = test_step (self, id, "dates");
  const char *digest = test_digest (self);

  heddle_episode_plan_tick (self->store, step, heddle_day_parse ("2027-01-18"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Tick “Fife, March 2027: Fieldwork dates agreed”");
  g_assert_cmpstr (((HeddleStep *) test_get (self, &heddle_step_kind, step))->done_on, ==,
                   "2027-01-18");

  heddle_episode_plan_tick (self->store, step, HEDDLE_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

static void
test_pin (TestWorkspace *self,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *step = test_step (self, id, "pre-meeting");
  const char *digest = test_digest (self);
  HeddleDay day = heddle_day_parse ("2027-02-18");

  g_assert_false (heddle_episode_plan_pin (self->store, step, day, NULL, &error));
  test_assert_refused (error, "Step", "Reason of the agreed date");
  g_clear_error (&error);
  g_assert_cmpstr (test_digest (self), ==, digest);

  heddle_episode_plan_pin (self->store, step, day, "all four leads free", &error);
  g_assert_no_error (error);
  {
    g_autoptr (HeddleEpisodePlan) plan = load (self, id);
    guint i = index_of (plan, "pre-meeting");

    test_assert_day (plan->dates[i].due, "2027-02-18");
    test_assert_day (plan->dates[i].nominal, "2027-02-23");
    g_assert_cmpstr (plan->dates[i].reason, ==, "all four leads free");
  }

  heddle_episode_plan_pin (self->store, step, HEDDLE_DAY_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* Preview, then one change, and one undo that takes it all back. */
static void
test_move (TestWorkspace *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *digest;
  g_autoptr (HeddleMovePreview) preview = NULL;
  guint i;

  heddle_episode_plan_tick (self->store, test_step (self, id, "first-meeting"),
                            heddle_day_parse ("2027-01-12"), &error);
  heddle_episode_plan_pin (self->store, test_step (self, id, "pre-meeting"),
                           heddle_day_parse ("2027-02-18"), "all four leads free", &error);
  g_assert_no_error (error);
  digest = test_digest (self);

  preview = heddle_move_preview_new (self->store, id, heddle_day_parse ("2027-03-16"), 0, FALSE,
                                     TEST_TODAY, &error);
  g_assert_no_error (error);
  i = index_of (preview->before, "timetable");
  test_assert_day (preview->moves[i].old_due, "2027-02-16");
  test_assert_day (preview->moves[i].new_due, "2027-02-23");
  i = index_of (preview->before, "first-meeting");
  g_assert_true (preview->moves[i].stays);
  test_assert_day (preview->moves[i].new_due, "2027-01-12");
  g_assert_true (preview->moves[index_of (preview->before, "pre-meeting")].stays);
  g_assert_true (preview->moves[index_of (preview->before, "learning")].stays);
  g_assert_cmpuint (preview->n_moving, ==, 20);
  /* The pre-election period before 6 May 2027 is assumed from 15 March. */
  g_assert_cmpuint (preview->new_findings->len, >=, 1);
  g_assert_cmpstr (test_digest (self), ==, digest);

  g_assert_true (heddle_move_preview_apply (preview, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==,
                   "Move the fieldwork of Fife, March 2027 to 16 – 18 March 2027");
  test_assert_day (due_of (self, id, "timetable"), "2027-02-23");
  test_assert_day (due_of (self, id, "first-meeting"), "2027-01-12");
  test_assert_day (due_of (self, id, "pre-meeting"), "2027-02-18");

  /* Without its tick it is due as any other step. */
  heddle_episode_plan_tick (self->store, test_step (self, id, "first-meeting"), HEDDLE_DAY_NONE,
                            &error);
  g_assert_no_error (error);
  test_assert_day (due_of (self, id, "first-meeting"), "2027-01-19");
  test_undo (self);

  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

static void
test_move_retitles (TestWorkspace *self,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleEpisode *episode = test_get (self, &heddle_episode_kind, id);
  g_autoptr (HeddleMovePreview) first = NULL;
  g_autoptr (HeddleMovePreview) second = NULL;

  first = heddle_move_preview_new (self->store, id, heddle_day_parse ("2027-05-18"), 2, FALSE,
                                   TEST_TODAY, &error);
  g_assert_no_error (error);
  heddle_move_preview_apply (first, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (episode->title, ==, "Fife, May 2027");
  g_assert_cmpint (episode->days, ==, 2);

  test_set (self, &heddle_episode_kind, id, "title", "Numeracy in Fife", NULL);
  second = heddle_move_preview_new (self->store, id, heddle_day_parse ("2027-06-15"), 0, FALSE,
                                    TEST_TODAY, &error);
  g_assert_no_error (error);
  heddle_move_preview_apply (second, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (episode->title, ==, "Numeracy in Fife");
}

static void
test_move_refused (TestWorkspace *self,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleMovePreview) preview = NULL;

  g_assert_null (heddle_move_preview_new (self->store, id, HEDDLE_DAY_NONE, 0, FALSE, TEST_TODAY,
                                          &error));
  test_assert_refused (error, "Episode", "Fieldwork start");
  g_clear_error (&error);
  g_assert_null (heddle_move_preview_new (self->store, id, heddle_day_parse ("2027-03-16"), 11,
                                          FALSE, TEST_TODAY, &error));
  test_assert_refused (error, "Episode", "Fieldwork days", "11");
  g_clear_error (&error);

  /* Somebody else moved it while the preview was open. */
  preview = heddle_move_preview_new (self->store, id, heddle_day_parse ("2027-03-16"), 0, FALSE,
                                     TEST_TODAY, &error);
  g_assert_no_error (error);
  test_set (self, &heddle_episode_kind, id, "fieldwork_start", "2027-03-23", NULL);
  g_assert_false (heddle_move_preview_apply (preview, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_CHANGED);
  g_clear_error (&error);
  test_undo (self);
  heddle_episode_plan_tick (self->store, test_step (self, id, "dates"), TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_false (heddle_move_preview_apply (preview, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_CHANGED);
  g_clear_error (&error);
  test_undo (self);
  g_assert_true (heddle_move_preview_apply (preview, &error));
}

/* Only the month was known: moving gives the days. */
static void
test_move_from_month (TestWorkspace *self,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03", 3);
  g_autoptr (HeddleMovePreview) preview = NULL;
  guint i;

  g_assert_cmpint (due_of (self, id, "dates"), ==, HEDDLE_DAY_NONE);
  preview = heddle_move_preview_new (self->store, id, heddle_day_parse ("2027-03-09"), 0, FALSE,
                                     TEST_TODAY, &error);
  g_assert_no_error (error);
  i = index_of (preview->before, "dates");
  g_assert_cmpint (preview->moves[i].old_due, ==, HEDDLE_DAY_NONE);
  test_assert_day (preview->moves[i].new_due, "2027-01-19");
  g_assert_cmpuint (preview->n_moving, ==, 22);
  heddle_move_preview_apply (preview, &error);
  g_assert_no_error (error);
  test_assert_day (due_of (self, id, "dates"), "2027-01-19");
}

/* Started late: pins with a reason, which a later move can release. */
static void
test_compress (TestWorkspace *self,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleDay today = heddle_day_parse ("2027-01-25");
  const char *digest = test_digest (self);
  g_autoptr (HeddleMovePreview) kept = NULL;
  g_autoptr (HeddleMovePreview) released = NULL;
  guint i;

  g_assert_false (heddle_episode_plan_compress (self->store, id, heddle_day_parse ("2026-12-01"),
                                                &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpstr (test_digest (self), ==, digest);

  heddle_episode_plan_compress (self->store, id, today, &error);
  g_assert_no_error (error);
  {
    g_autoptr (HeddleEpisodePlan) plan = load (self, id);
    HeddleDay before = HEDDLE_DAY_NONE;

    g_assert_cmpuint (heddle_timeline_count_late (&plan->input, plan->dates, today), ==, 0);
    for (i = 0; i < index_of (plan, "fieldwork"); i++)
      {
        g_assert_true (heddle_calendar_is_working_day (plan->calendar, plan->dates[i].due, NULL));
        g_assert_cmpint (plan->dates[i].due, >=, MAX (today, before));
        before = plan->dates[i].due;
        if (plan->input.steps[i].pinned != HEDDLE_DAY_NONE)
          g_assert_cmpstr (plan->input.steps[i].pin_reason, ==, HEDDLE_PIN_STARTED_LATE);
      }
    g_assert_cmpint (plan->input.steps[0].pinned, !=, HEDDLE_DAY_NONE);
  }

  kept = heddle_move_preview_new (self->store, id, heddle_day_parse ("2027-06-08"), 0, FALSE,
                                  today, &error);
  g_assert_no_error (error);
  released = heddle_move_preview_new (self->store, id, heddle_day_parse ("2027-06-08"), 0, TRUE,
                                      today, &error);
  g_assert_no_error (error);
  i = index_of (kept->before, "dates");
  g_assert_cmpuint (kept->n_late_pins, >=, 4);
  g_assert_true (kept->moves[i].stays);
  g_assert_false (released->moves[i].stays);
  test_assert_day (released->moves[i].new_due, "2027-04-20");

  heddle_move_preview_apply (released, &error);
  g_assert_no_error (error);
  g_assert_null (((HeddleStep *) test_get (self, &heddle_step_kind,
                                           test_step (self, id, "dates")))->pinned);
  test_undo (self);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* A template's new version reaches an episode only when asked for. */
static void
test_update (TestWorkspace *self,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *template = test_add (self, &heddle_template_kind, "name", "Short", NULL);
  const char *dates = test_add (self, &heddle_template_step_kind, "template", template,
                                "position", "1", "key", "dates", "label", "Dates agreed",
                                "sort", "no-later-than", "anchor", "fieldwork_start",
                                "offset_to", "-4w", NULL);
  g_autofree char *id = heddle_episode_plan_create (
    self->store, test_find (self, &heddle_authority_kind, "Moray"), "2027-03-09", 3, "online",
    "Short", &error);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) some = NULL;
  const char *digest;

  g_assert_no_error (error);
  test_assert_day (due_of (self, id, "dates"), "2027-02-09");
  heddle_episode_plan_tick (self->store, test_step (self, id, "dates"), TEST_TODAY, &error);
  none = heddle_episode_plan_update (self->store, id, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  test_set (self, &heddle_template_step_kind, dates, "offset_to", "-5w", NULL);
  test_add (self, &heddle_template_step_kind, "template", template, "position", "2",
            "key", "papers", "label", "Papers open", "sort", "no-later-than",
            "anchor", "step:dates", "offset_to", "+1w", NULL);
  digest = test_digest (self);
  some = heddle_episode_plan_update (self->store, id, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (some->len, ==, 2);
  g_assert_nonnull (strstr (g_ptr_array_index (some, 0), "-4w"));
  g_assert_nonnull (strstr (g_ptr_array_index (some, 1), "Papers open"));
  g_assert_cmpstr (test_digest (self), ==, digest);

  g_clear_pointer (&some, g_ptr_array_unref);
  some = heddle_episode_plan_update (self->store, id, TRUE, &error);
  g_assert_no_error (error);
  test_assert_day (due_of (self, id, "dates"), "2027-02-02");
  test_assert_day (due_of (self, id, "papers"), "2027-02-09");
  g_assert_cmpstr (((HeddleStep *) test_get (self, &heddle_step_kind,
                                             test_step (self, id, "dates")))->done_on, ==,
                   "2027-01-18");
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

static void
test_find_dates (TestWorkspace *self,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *fife_id = test_find (self, &heddle_authority_kind, "Fife");
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) found = NULL;

  found = heddle_episode_plan_find_dates (self->store, fife_id, heddle_day_parse ("2027-03-01"),
                                          3, TEST_TODAY, 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 5);
  for (guint i = 0; i < found->len; i++)
    {
      HeddleCandidate *candidate = g_ptr_array_index (found, i);

      /* Not in the way of what the host has already. */
      g_assert_true (candidate->end < heddle_day_parse ("2027-03-09")
                     || candidate->start > heddle_day_parse ("2027-03-11"));
    }
  g_clear_pointer (&found, g_ptr_array_unref);
  found = heddle_episode_plan_find_dates (self->store, fife_id, heddle_day_parse ("2027-03-01"),
                                          0, TEST_TODAY, 5, &error);
  g_assert_null (found);
  test_assert_refused (error, "Episode", "Fieldwork days", "0");
  g_assert_nonnull (id);
}

/* An episode is not in its own way. */
static void
test_find_moves (TestWorkspace *self,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleEpisodePlan) plan = load (self, id);
  g_autoptr (GPtrArray) found = NULL;
  gboolean overlaps = FALSE;

  found = heddle_episode_plan_find_moves (plan, heddle_day_parse ("2027-03-01"), 3, TEST_TODAY,
                                          400, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      HeddleCandidate *candidate = g_ptr_array_index (found, i);

      overlaps = overlaps || candidate->start == heddle_day_parse ("2027-03-10");
    }
  g_assert_true (overlaps);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/episode-plan/timeline", test_timeline);
  test_workspace_add ("/episode-plan/slots", test_slots);
  test_workspace_add ("/episode-plan/bad-input", test_bad_input);
  test_workspace_add ("/episode-plan/bad-host", test_bad_host);
  test_workspace_add ("/episode-plan/tick", test_tick);
  test_workspace_add ("/episode-plan/pin", test_pin);
  test_workspace_add ("/episode-plan/move", test_move);
  test_workspace_add ("/episode-plan/move-retitles", test_move_retitles);
  test_workspace_add ("/episode-plan/move-refused", test_move_refused);
  test_workspace_add ("/episode-plan/move-from-month", test_move_from_month);
  test_workspace_add ("/episode-plan/compress", test_compress);
  test_workspace_add ("/episode-plan/update", test_update);
  test_workspace_add ("/episode-plan/find-dates", test_find_dates);
  test_workspace_add ("/episode-plan/find-moves", test_find_moves);

  return g_test_run ();
}
