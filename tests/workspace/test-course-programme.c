/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme that an episode begins with, for one day to three. */

#include "heddle-programme-build.h"
#include "test-workspace.h"

static GPtrArray *
list_sessions (TestWorkspace *self,
               const char    *episode)
{
  return heddle_query_records (self->store, &heddle_programme_session_kind, "episode", episode);
}

static guint
count_sort (GPtrArray  *sessions,
            const char *sort,
            int         day)
{
  guint n = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      HeddleProgrammeSession *session = g_ptr_array_index (sessions, i);

      n += g_str_equal (session->sort, sort) && (day == 0 || session->day == day);
    }
  return n;
}

/* Sessions of a day follow each other, but for groups, which stand side by side. */
static void
assert_in_order (GPtrArray *sessions)
{
  for (guint i = 1; i < sessions->len; i++)
    {
      HeddleProgrammeSession *one = g_ptr_array_index (sessions, i - 1);
      HeddleProgrammeSession *next = g_ptr_array_index (sessions, i);

      if (one->day != next->day)
        continue;
      if (g_str_equal (one->sort, "group") && g_str_equal (next->sort, "group"))
        g_assert_cmpstr (one->starts, ==, next->starts);
      else
        g_assert_cmpstr (one->ends, ==, next->starts);
    }
}

/* C15, B04, B05: from the exemplar for any number of days, with times. */
static void
test_programme (TestWorkspace *self,
                gconstpointer  data)
{
  static const char *const elements[] = { "welcome", "context", "overview", "direction", "group",
                                          "plenary", "blue-sky", "reflection" };

  for (int days = 1; days <= 10; days++)
    {
      g_autoptr (GError) error = NULL;
      const char *id = test_plan (self, "Fife", "2027-03-09", days);
      g_autoptr (GPtrArray) sessions = NULL;
      HeddleProgrammeSession *first;

      test_set (self, &heddle_episode_kind, id, "themes", "Equity; Reach; Time", NULL);
      heddle_programme_build (self->store, id, FALSE, &error);
      g_assert_no_error (error);
      sessions = list_sessions (self, id);
      for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
        g_assert_cmpuint (count_sort (sessions, elements[i], 0), >=, 1);
      for (int day = 1; day <= days; day++)
        g_assert_cmpuint (count_sort (sessions, "plenary", day), >=, 1);
      for (int day = 2; day <= days; day++)
        g_assert_cmpuint (count_sort (sessions, "review", day), ==, 1);
      assert_in_order (sessions);

      /* the Director's welcome and scene setting, then the joint overview */
      first = g_ptr_array_index (sessions, 0);
      g_assert_cmpstr (first->sort, ==, "welcome");
      g_assert_cmpstr (((HeddleProgrammeSession *) g_ptr_array_index (sessions, 1))->sort, ==,
                       "context");
      g_assert_cmpstr (((HeddleProgrammeSession *) g_ptr_array_index (sessions, 2))->sort, ==,
                       "overview");
      g_assert_cmpuint (count_sort (sessions, "group", 1), ==, 3);
    }
}

/* "09:00 welcome, 09:30 context, …": a day of the programme; groups side by side are one. */
static char *
show_day (GPtrArray *sessions,
          int        day)
{
  GString *text = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; i < sessions->len; i++)
    {
      HeddleProgrammeSession *session = sessions->pdata[i];

      if (session->day != day || g_strcmp0 (session->starts, last) == 0)
        continue;
      last = session->starts;
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", session->starts,
                              session->sort);
      if (i + 1 == sessions->len || HEDDLE_PROGRAMME_SESSION (sessions->pdata[i + 1])->day != day)
        g_string_append_printf (text, ", %s", session->ends);
    }
  return g_string_free_and_steal (text);
}

/* C15, B04, B05: the exemplar item by item, for one day, two and three. */
static void
test_exemplar (TestWorkspace *self,
               gconstpointer  data)
{
  static const char *const models[][3] = {
    { "09:00 welcome, 09:20 context, 10:00 overview, 10:20 direction, 10:45 break, 11:00 group, "
      "12:15 break, 13:00 meeting, 13:45 plenary, 15:00 blue-sky, 15:30 reflection, 16:00" },
    { "09:00 welcome, 09:30 context, 10:15 overview, 10:45 questions, 11:00 break, "
      "11:15 direction, 11:45 group, 13:00 break, 13:45 plenary, 15:00 recording, 16:00",
      "09:00 review, 09:30 questions, 10:00 group, 11:15 break, 11:30 meeting, 12:15 break, "
      "13:00 blue-sky, 13:45 plenary, 15:00 reflection, 15:45" },
    { "09:00 welcome, 09:30 context, 10:15 overview, 10:45 questions, 11:00 break, "
      "11:15 direction, 11:45 group, 13:00 break, 13:45 plenary, 15:00 recording, 16:00",
      "09:00 review, 09:30 questions, 10:00 group, 11:15 break, 11:30 meeting, 12:30 break, "
      "13:15 plenary, 14:30 recording, 15:15",
      "09:00 review, 09:30 blue-sky, 10:45 break, 11:00 plenary, 12:15 break, "
      "13:00 reflection, 13:45 plenary, 14:30" },
  };

  for (int days = 1; days <= (int) G_N_ELEMENTS (models); days++)
    {
      const char *id = test_plan (self, "Fife", "2027-03-09", days);
      g_autoptr (GPtrArray) sessions = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (heddle_programme_build (self->store, id, FALSE, &error));
      sessions = list_sessions (self, id);
      for (int day = 1; day <= days; day++)
        {
          g_autofree char *shown = show_day (sessions, day);

          g_assert_cmpstr (shown, ==, models[days - 1][day - 1]);
        }
    }
}

/* B04: day 2 of the two-day model: review, questions, other groups, plenary,
 * blue sky, reflection. */
static void
test_second_day (TestWorkspace *self,
                 gconstpointer  data)
{
  static const char *const elements[] = { "review", "questions", "group", "plenary", "blue-sky",
                                          "reflection" };
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 2);
  g_autoptr (GPtrArray) sessions = NULL;

  heddle_programme_build (self->store, id, FALSE, &error);
  g_assert_no_error (error);
  sessions = list_sessions (self, id);
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    g_assert_cmpuint (count_sort (sessions, elements[i], 2), >=, 1);
}

/* C15: what is there is not lost without being asked, and comes back. */
static void
test_build_again (TestWorkspace *self,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *own;
  const char *before;
  g_autoptr (GPtrArray) sessions = NULL;

  own = test_add (self, &heddle_programme_session_kind, "episode", id, "title", "Walk", "sort",
                  "other", "day", "1", "starts", "08:00", "ends", "08:30", NULL);
  before = test_digest (self);
  g_assert_false (heddle_programme_build (self->store, id, FALSE, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);

  for (guint i = 0; i < 2; i++)
    {
      heddle_programme_build (self->store, id, TRUE, &error);
      g_assert_no_error (error);
    }
  sessions = list_sessions (self, id);
  for (guint i = 0; i < sessions->len; i++)
    g_assert_cmpstr (heddle_record_get_id (g_ptr_array_index (sessions, i)), !=, own);
  g_assert_cmpuint (count_sort (sessions, "welcome", 1), ==, 1);
  test_undo (self);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, before);
}

/* U01: online, and with several themes, each of which gets a group. */
static void
test_online (TestWorkspace *self,
             gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GHashTable) themes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  guint n_places = 0;

  test_set (self, &heddle_episode_kind, id, "mode", "online", "themes",
            "Self-improving systems; Equity; Reading", "venue", "Rothes Halls", NULL);
  g_assert_true (heddle_programme_build (self->store, id, FALSE, &error));
  g_assert_no_error (error);
  sessions = list_sessions (self, id);
  for (guint i = 0; i < sessions->len; i++)
    {
      HeddleProgrammeSession *session = sessions->pdata[i];

      n_places += session->place != NULL;
      if (g_str_equal (session->sort, "group") && session->day == 1)
        g_hash_table_add (themes, session->themes);
    }
  g_assert_cmpuint (g_hash_table_size (themes), ==, 3);
  g_assert_true (g_hash_table_contains (themes, "Equity"));
  g_assert_true (g_hash_table_contains (themes, "Self-improving systems"));
  g_assert_cmpuint (n_places, ==, 0);
}

/* On which days something happens: "1 3". */
static char *
show_days (GPtrArray  *sessions,
           const char *sort,
           int         days)
{
  GString *found = g_string_new (NULL);

  for (int day = 1; day <= days; day++)
    if (count_sort (sessions, sort, day) > 0)
      g_string_append_printf (found, found->len > 0 ? " %d" : "%d", day);
  return g_string_free_and_steal (found);
}

/* B05: the variant of three days has all that two have, with a day of its own for what
 * could be: blue-sky thinking, the last plenary and the look back at the process. */
static void
test_third_day (TestWorkspace *self,
                gconstpointer  data)
{
  static const char *const days_of[][2] = {
    { "welcome", "1" }, { "context", "1" }, { "overview", "1" }, { "group", "1 2" },
    { "questions", "1 2" }, { "plenary", "1 2 3" }, { "review", "2 3" }, { "blue-sky", "3" },
    { "reflection", "3" },
  };
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_programme_build (self->store, id, FALSE, &error));
  sessions = list_sessions (self, id);
  for (guint i = 0; i < G_N_ELEMENTS (days_of); i++)
    {
      g_autofree char *found = show_days (sessions, days_of[i][0], 3);

      g_test_message ("%s", days_of[i][0]);
      g_assert_cmpstr (found, ==, days_of[i][1]);
    }
}

/* B05: three days have all that two have: welcome, groups and plenary, the look back,
 * other groups, blue-sky thinking and the look back at the process. */
static void
test_three_days (TestWorkspace *self,
                 gconstpointer  data)
{
  static const char *const sorts[] = { "welcome", "context", "overview", "questions", "group",
                                       "plenary", "review", "blue-sky", "reflection" };

  for (int days = 2; days <= 3; days++)
    {
      const char *id = test_plan (self, "Fife", days == 2 ? "2027-02-09" : "2027-03-09", days);
      g_autoptr (GPtrArray) sessions = NULL;
      g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GError) error = NULL;
      gint64 last = 0;

      g_assert_true (heddle_programme_build (self->store, id, FALSE, &error));
      sessions = list_sessions (self, id);
      for (guint i = 0; i < sessions->len; i++)
        {
          HeddleProgrammeSession *session = sessions->pdata[i];

          g_hash_table_add (found, session->sort);
          last = MAX (last, session->day);
        }
      g_assert_cmpint (last, ==, days);
      for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
        if (!g_hash_table_contains (found, sorts[i]))
          g_error ("%d days have no %s", days, sorts[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/course/C15", test_programme);
  test_workspace_add ("/course/B04", test_second_day);
  test_workspace_add ("/course/C15/exemplar", test_exemplar);
  test_workspace_add ("/course/C15/build-again", test_build_again);
  test_workspace_add ("/course/U01", test_online);
  test_workspace_add ("/course/B05", test_three_days);
  test_workspace_add ("/course/B05/third-day", test_third_day);

  return g_test_run ();
}
