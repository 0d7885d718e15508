/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-library.h"
#include "heddle-tags.h"
#include "test-workspace.h"

static const char *
find_episode (TestWorkspace *self,
              const char    *part)
{
  g_autoptr (GPtrArray) all = heddle_query_records (self->store, &heddle_episode_kind, NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    if (strstr (HEDDLE_EPISODE (all->pdata[i])->title, part) != NULL)
      return heddle_record_get_id (test_get (self, &heddle_episode_kind,
                                             heddle_record_get_id (all->pdata[i])));
  g_assert_not_reached ();
}

static guint
count (GPtrArray                 *list,
       const HeddleLibraryFilter *filter)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += heddle_library_matches (list->pdata[i], filter);

  return n;
}

/* The library of the example, by kind, theme, year and words. */
static void
test_filter (TestWorkspace *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) list = heddle_library_list (self->store);
  g_autoptr (GPtrArray) practice = heddle_query_records (self->store, &heddle_practice_kind, NULL,
                                                         NULL);
  const HeddleLibraryFilter all = { 0 };
  const char *const practices[] = { "practice", NULL };
  const char *const clusters[] = { "clusters", NULL };
  const char *const pilots[] = { "2021/22", NULL };
  const HeddleLibraryFilter kind = { .chosen[HEDDLE_LIBRARY_KIND] = practices };
  const HeddleLibraryFilter words = { .words = "EXCHANGE day" };
  const HeddleLibraryFilter theme = { .chosen[HEDDLE_LIBRARY_THEME] = clusters };
  const HeddleLibraryFilter year = { .chosen[HEDDLE_LIBRARY_YEAR] = pilots };
  const HeddleLibraryFilter none = { .words = "nobody wrote this" };

  g_assert_cmpuint (list->len, >, practice->len);
  g_assert_cmpuint (count (list, &all), ==, list->len);
  g_assert_cmpuint (count (list, &kind), ==, practice->len);
  g_assert_cmpuint (count (list, &words), ==, 1);
  for (guint i = 0; i < list->len; i++)
    {
      HeddleLibraryEntry *entry = list->pdata[i];
      gboolean has = FALSE;

      for (guint j = 0; entry->themes != NULL && entry->themes[j] != NULL; j++)
        has = has || heddle_tags_equal (entry->themes[j], "clusters");
      g_assert_cmpint (heddle_library_matches (entry, &theme), ==, has);
    }
  g_assert_cmpuint (count (list, &theme), >, 0);
  g_assert_cmpuint (count (list, &theme), <, list->len);
  g_assert_cmpuint (count (list, &year), >, 0);
  g_assert_cmpuint (count (list, &none), ==, 0);
  for (guint i = 1; i < list->len; i++)
    g_assert_cmpint (g_strcmp0 (((HeddleLibraryEntry *) list->pdata[i - 1])->year,
                                ((HeddleLibraryEntry *) list->pdata[i])->year),
                     >=, 0);
}

/* A number beside a value is that of the entries that choosing it shows; what was chosen of
 * the same facet does not count, so that another can be chosen too. */
static void
test_facets (TestWorkspace *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) list = heddle_library_list (self->store);
  const char *const learning[] = { "learning", NULL };
  const char *const both[] = { "learning", "practice", NULL };
  const HeddleLibraryFilter any = { .chosen[HEDDLE_LIBRARY_KIND] = both };
  const HeddleLibraryFilter filter = { .chosen[HEDDLE_LIBRARY_KIND] = learning };
  g_autoptr (GHashTable) kinds = heddle_library_count (list, &filter, HEDDLE_LIBRARY_KIND);
  g_autoptr (GHashTable) themes = heddle_library_count (list, &filter, HEDDLE_LIBRARY_THEME);
  g_auto (GStrv) all = heddle_library_list_values (list, HEDDLE_LIBRARY_THEME);
  g_auto (GStrv) years = heddle_library_list_values (list, HEDDLE_LIBRARY_YEAR);

  g_assert_cmpuint (count (list, &any), ==, list->len);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (kinds, "learning")), ==,
                    count (list, &filter));
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (kinds, "practice")), ==,
                    list->len - count (list, &filter));
  g_assert_cmpuint (g_strv_length (all), >, g_hash_table_size (themes));
  for (guint i = 0; all[i] != NULL; i++)
    {
      const char *const one[] = { all[i], NULL };
      const HeddleLibraryFilter narrowed = { .chosen = { learning, one, NULL, NULL } };

      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (themes, all[i])), ==,
                        count (list, &narrowed));
    }
  for (guint i = 1; years[i] != NULL; i++)
    g_assert_cmpstr (years[i - 1], >, years[i]);
}

/* Gathered over chosen episodes: counts, and practice without consent is left out. */
static void
test_gather (TestWorkspace *self,
             gconstpointer  data)
{
  const char *episode = find_episode (self, "Fife, September");
  const char *const episodes[] = { episode, find_episode (self, "South Ayrshire"), NULL };
  const char *const none[] = { NULL };
  g_autoptr (HeddleLibraryGather) both = heddle_library_gather (self->store, episodes);
  g_autoptr (HeddleLibraryGather) after = NULL;
  g_autoptr (GPtrArray) practice = heddle_query_records (self->store, &heddle_practice_kind,
                                                         "episode", episode);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *strengths = NULL;
  g_autofree char *kept = NULL;
  HeddleLearning *summary;
  const char *digest;

  g_assert_cmpuint (heddle_gather_get_episodes (both->gather), ==, 2);
  g_assert_cmpuint (both->without_consent, >, 0);
  g_assert_cmpuint (both->practice + both->without_consent, >=, practice->len);

  digest = test_digest (self);
  id = heddle_library_write_summary (self->store, episodes, TEST_TODAY, &error);
  g_assert_no_error (error);
  summary = test_get (self, &heddle_learning_kind, id);
  g_assert_cmpstr (summary->sort, ==, "national");
  g_assert_cmpint (summary->findings, ==, heddle_gather_get_findings (both->gather, NULL));
  g_assert_cmpstr (summary->title, ==,
                   "Learning gathered from 2 episodes, Monday 18 January 2027");
  g_assert_nonnull (strstr (summary->text, " in 1 episode (thin evidence)"));
  strengths = heddle_library_dup_counts (both->gather);
  g_assert_nonnull (strstr (summary->text, strengths));
  g_assert_cmpuint (heddle_gather_get_findings (both->gather, "strength"), >, 0);
  g_assert_cmpuint (both->practice, >, 0);
  kept = g_strdup_printf ("Practice worth sharing: %u; left out for want of consent: %u.",
                          both->practice, both->without_consent);
  g_assert_nonnull (strstr (summary->text, kept));
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);

  /* what is private stays with those who noted it */
  test_add (self, &heddle_fieldwork_finding_kind, "episode", episode, "sort", "strength", "text",
            "Between us", "private", "yes", NULL);
  after = heddle_library_gather (self->store, episodes);
  g_assert_cmpuint (heddle_gather_get_findings (after->gather, NULL), ==,
                    heddle_gather_get_findings (both->gather, NULL));

  g_assert_null (heddle_library_write_summary (self->store, none, TEST_TODAY, &error));
  test_assert_refused (error, "Learning", "Findings");
}

static void
test_counts (TestWorkspace *self,
             gconstpointer  data)
{
  static const char *const sorts[] = { "strength", "area", "area", "question", "evidence" };
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *const episodes[] = { id, NULL };
  g_autofree char *none = NULL;
  g_autofree char *some = NULL;
  g_autoptr (HeddleLibraryGather) before = heddle_library_gather (self->store, episodes);
  g_autoptr (HeddleLibraryGather) after = NULL;

  none = heddle_library_dup_counts (before->gather);
  g_assert_cmpstr (none, ==, "0 strengths, 0 areas to consider, 0 questions");
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    test_add (self, &heddle_fieldwork_finding_kind, "episode", id, "sort", sorts[i], "text",
              "Time", NULL);
  after = heddle_library_gather (self->store, episodes);
  some = heddle_library_dup_counts (after->gather);
  g_assert_cmpstr (some, ==, "1 strength, 2 areas to consider, 1 question");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add_example ("/library/C18/filter", test_filter);
  test_workspace_add_example ("/library/C18/facets", test_facets);
  test_workspace_add_example ("/library/C22/gather", test_gather);
  test_workspace_add ("/library/C22/counts", test_counts);

  return g_test_run ();
}
