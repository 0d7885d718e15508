/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-stage.h"

#define FIELDWORK (heddle_day_new (2027, 3, 9))
#define DONE (heddle_day_new (2027, 1, 15))

static const char *const keys[] = {
  "prepare", "first-meeting", "dates", "leads", "local-group", "focus", "hopes", "team",
  "scoping-paper", "round-table", "timetable", "programme", "pre-meeting", "documents",
  "briefing", "form", "fieldwork", "draft-report", "leads-meeting", "report-final",
  "report-strategic", "final-reporting", "learning", "progress-review",
};

#define N_STEPS G_N_ELEMENTS (keys)

/* @done: keys, joined by spaces; "..KEY" means all up to this one. */
static void
fill_steps (HeddleStepInput *steps,
            const char      *done)
{
  g_auto (GStrv) words = g_strsplit (done, " ", -1);

  for (guint i = 0; i < N_STEPS; i++)
    steps[i] = (HeddleStepInput) { .key = keys[i] };
  for (guint w = 0; words[w] != NULL; w++)
    for (guint i = 0; i < N_STEPS; i++)
      if (g_str_equal (words[w], keys[i]))
        steps[i].done_on = DONE;
      else if (g_str_has_prefix (words[w], "..") && g_str_equal (words[w] + 2, keys[i]))
        for (guint j = 0; j <= i; j++)
          steps[j].done_on = DONE;
}

/* "exploring: getting-ready exploring": the current stage, and all that are
 * under way. */
static char *
show (const HeddleStages *stages)
{
  GString *text = g_string_new (heddle_stage_get_word (stages->current));

  g_string_append_c (text, ':');
  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    if (stages->parts[i].under_way)
      g_string_append_printf (text, " %s", heddle_stage_get_word (i));
  return g_string_free_and_steal (text);
}

/* Derived from what is done, may be set by hand, may overlap. */
static void
test_stage (void)
{
  static const struct
  {
    const char *name, *done, *today, *chosen, *expected;
  } cases[] = {
    { "nothing is done", "", "2027-01-18", NULL, "getting-ready: getting-ready" },
    { "something is", "first-meeting", "2027-01-18", NULL, "getting-ready: getting-ready" },
    { "all of one stage is", "..leads", "2027-01-18", NULL, "exploring: exploring" },
    { "stages overlap", "first-meeting focus", "2027-01-18", NULL,
      "exploring: getting-ready exploring" },
    { "an open step does not hold it back", "first-meeting dates leads local-group focus hopes",
      "2027-01-18", NULL, "preparing: getting-ready preparing" },
    { "ready for the fieldwork", "..form", "2027-03-01", NULL, "fieldwork: fieldwork" },
    { "the fieldwork is there", "..pre-meeting", "2027-03-09", NULL,
      "fieldwork: preparing fieldwork" },
    { "not the day before", "..pre-meeting", "2027-03-08", NULL, "preparing: preparing" },
    { "the fieldwork is done", "..fieldwork", "2027-03-15", NULL, "reporting: reporting" },
    { "the report is out", "..final-reporting", "2027-05-01", NULL,
      "moving-forward: moving-forward" },
    { "learning is shared early", "..draft-report learning", "2027-05-01", NULL,
      "moving-forward: reporting moving-forward" },
    { "all is done", "..progress-review", "2027-10-01", NULL, "moving-forward:" },
    { "by hand, ahead", "first-meeting", "2027-01-18", "preparing",
      "preparing: getting-ready preparing" },
    { "by hand, back", "..focus", "2027-01-18", "getting-ready", "getting-ready: exploring" },
    { "no stage by hand", "..leads", "2027-01-18", "somewhere", "exploring: exploring" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeddleStepInput steps[N_STEPS];
      HeddleStages stages;
      g_autofree char *shown = NULL;

      fill_steps (steps, cases[i].done);
      stages = heddle_stages_derive (steps, N_STEPS, FIELDWORK,
                                     heddle_day_parse (cases[i].today), cases[i].chosen);
      shown = show (&stages);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (shown, ==, cases[i].expected);
      g_assert_cmpint (stages.by_hand, ==, heddle_stage_from_word (cases[i].chosen)
                                             != HEDDLE_N_STAGES);
    }
}

/* What would follow stays known beside what was chosen. */
static void
test_by_hand (void)
{
  HeddleStepInput steps[N_STEPS];
  HeddleStages stages;

  fill_steps (steps, "..leads");
  stages = heddle_stages_derive (steps, N_STEPS, FIELDWORK, DONE, "reporting");
  g_assert_cmpint (stages.current, ==, HEDDLE_STAGE_REPORTING);
  g_assert_cmpint (stages.derived, ==, HEDDLE_STAGE_EXPLORING);
  g_assert_true (stages.by_hand);
}

/* A step of one's own counts where the step before it does. */
static void
test_own_step (void)
{
  const HeddleStepInput steps[] = {
    { .key = "ours" },
    { .key = "focus", .done_on = DONE },
    { .key = "visit" },
    { .key = "days", .kind = HEDDLE_STEP_FIELDWORK },
    { .key = "thanks" },
  };
  HeddleStages stages = heddle_stages_derive (steps, G_N_ELEMENTS (steps), HEDDLE_DAY_NONE, DONE,
                                              NULL);

  g_assert_cmpint (stages.current, ==, HEDDLE_STAGE_EXPLORING);
  g_assert_cmpuint (stages.parts[HEDDLE_STAGE_GETTING_READY].n_steps, ==, 1);
  g_assert_cmpuint (stages.parts[HEDDLE_STAGE_EXPLORING].n_steps, ==, 2);
  g_assert_cmpuint (stages.parts[HEDDLE_STAGE_EXPLORING].n_done, ==, 1);
  g_assert_cmpuint (stages.parts[HEDDLE_STAGE_FIELDWORK].n_steps, ==, 2);
  g_assert_cmpuint (stages.parts[HEDDLE_STAGE_REPORTING].n_steps, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/episode/C05/stage", test_stage);
  g_test_add_func ("/episode/C05/by-hand", test_by_hand);
  g_test_add_func ("/episode/C05/own-step", test_own_step);
  return g_test_run ();
}
