/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agreed functions of a collaborative, one by one (guidance on regional improvement
 * plans, agreed functions 1 to 11 and functions to tailor 1 to 3), and the reference data
 * that they are for. */

#include <string.h>

#include "heddle-collaboratives.h"
#include "heddle-members.h"
#include "heddle-plan-coverage.h"
#include "heddle-plan-links.h"
#include "test-workspace.h"

typedef struct
{
  const char *path;
  int number;
  const char *words; /* of its title */
  gboolean tailored;
} FunctionCase;

static const FunctionCase functions[] = {
  { "/functions/F01", 1, "evidence", FALSE },
  { "/functions/F02", 2, "regional improvement plan", FALSE },
  { "/functions/F03", 3, "professional learning", FALSE },
  { "/functions/F04", 4, "support and programmes", FALSE },
  { "/functions/F05", 5, "good practice", FALSE },
  { "/functions/F06", 6, "developments and research", FALSE },
  { "/functions/F07", 7, "curriculum area", FALSE },
  { "/functions/F08", 8, "sector", FALSE },
  { "/functions/F09", 9, "improvement methods", FALSE },
  { "/functions/F10", 10, "staffing challenges", FALSE },
  { "/functions/F11", 11, "beyond education", FALSE },
  { "/functions/F12", 12, "need", TRUE },
  { "/functions/F13", 13, "deployed", TRUE },
  { "/functions/F14", 14, "new ways", TRUE },
};

static HeddleCoreFunction *
find (TestWorkspace *self,
      int            number)
{
  g_autoptr (GPtrArray) all = heddle_query_records (self->store, &heddle_core_function_kind, NULL,
                                                    NULL);

  for (guint i = 0; i < all->len; i++)
    if (HEDDLE_CORE_FUNCTION (all->pdata[i])->number == number)
      return test_get (self, &heddle_core_function_kind, heddle_record_get_id (all->pdata[i]));
  g_error ("no function %d", number);
}

/* What the plan's own coverage, or that of all collaboratives, has for a function. */
static HeddleCover
get_cover (TestWorkspace *self,
           const char    *plan,
           const char    *function)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (HeddleCoverage) coverage = NULL;

  if (plan == NULL)
    coverage = heddle_plan_coverage_all (self->store, HEDDLE_COVERAGE_FUNCTIONS, TRUE);
  else
    {
      content = heddle_plan_content_load (self->store, plan, &error);
      g_assert_no_error (error);
      coverage = heddle_plan_coverage_make (self->store, content, HEDDLE_COVERAGE_FUNCTIONS);
    }
  for (guint i = 0; i < coverage->rows->len; i++)
    if (g_str_equal (((HeddleCoverageLine *) coverage->rows->pdata[i])->id, function))
      return heddle_coverage_get_row (coverage, i);
  g_error ("no row");
}

/* It ships with Heddle, is a row of coverage from the start, and an activity that does it
 * fills the row: of its plan, and beside the other collaboratives'. */
static void
test_function (TestWorkspace *self,
               gconstpointer  data)
{
  const FunctionCase *expected = data;
  HeddleCoreFunction *function = find (self, expected->number);
  const char *id = heddle_record_get_id (HEDDLE_RECORD (function));
  const char *plan = test_add (self, &heddle_plan_kind, "title", "Plan", "collaborative",
                               test_find (self, &heddle_collaborative_kind, "SWEIC"), "sort",
                               "improvement", NULL);
  const char *activity = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Work",
                                   "status", "running", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (function->title, expected->words));
  g_assert_cmpint (function->tailored, ==, expected->tailored);
  g_assert_cmpint (get_cover (self, plan, id), ==, HEDDLE_COVER_EMPTY);
  g_assert_cmpint (get_cover (self, NULL, id), ==, HEDDLE_COVER_EMPTY);
  heddle_plan_link_toggle (self->store, &heddle_activity_function_kind, activity, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_cover (self, plan, id), ==, HEDDLE_COVER_COVERED);
  g_assert_cmpint (get_cover (self, NULL, id), ==, HEDDLE_COVER_COVERED);
}

/* F05: networks have members, a curriculum area and a sector, and go with neither lost. */
static void
test_networks (TestWorkspace *self,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) areas =
    heddle_query_records (self->store, &heddle_curriculum_area_kind, NULL, NULL);
  const char *area = heddle_record_get_id (areas->pdata[0]);
  const char *id = test_add (self, &heddle_network_kind, "collaborative",
                             test_find (self, &heddle_collaborative_kind, "SWEIC"), "title",
                             "Numeracy leads", "curriculum_area", area, "sector", "Primary", NULL);
  const char *person = test_add (self, &heddle_person_kind, "post", "Headteacher", NULL);
  HeddleNetwork *network = test_get (self, &heddle_network_kind, id);
  g_autoptr (GPtrArray) members = NULL, left = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  g_assert_cmpstr (network->curriculum_area, ==, area);
  g_assert_cmpstr (network->sector, ==, "Primary");
  test_add (self, &heddle_network_member_kind, "network", id, "person", person, NULL);
  test_add (self, &heddle_network_member_kind, "network", id, "authority",
            test_find (self, &heddle_authority_kind, "East Ayrshire"), NULL);
  members = heddle_query_records (self->store, &heddle_network_member_kind, "network", id);
  g_assert_cmpuint (members->len, ==, 2);
  edit = heddle_edit_begin (self->store, "Nobody", &error);
  heddle_edit_set_text (edit, &heddle_network_member_kind,
                        heddle_edit_add (edit, &heddle_network_member_kind, NULL, &error),
                        "network", id, &error);
  g_assert_no_error (error);
  g_assert_false (heddle_edit_commit (g_steal_pointer (&edit), &error));
  test_remove (self, &heddle_network_kind, id);
  left = heddle_query_records (self->store, &heddle_network_member_kind, "network", id);
  g_assert_cmpuint (left->len, ==, 0);
}

/* The names of the members on a day. */
static char *
show_members (TestWorkspace *self,
              const char    *collaborative,
              const char    *day)
{
  g_autoptr (GPtrArray) members = heddle_members_on (self->store, collaborative,
                                                     heddle_day_parse (day));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            heddle_authority_get_name (members->pdata[i]));
  return g_string_free_and_steal (names);
}

/* R10: an authority goes to another collaborative on a day: who belonged where before is
 * what it was. */
static void
test_membership_dated (TestWorkspace *self,
                       gconstpointer  data)
{
  const char *tayside = test_find (self, &heddle_collaborative_kind, "TAY");
  const char *north = test_find (self, &heddle_collaborative_kind, "NA");
  const char *angus = test_find (self, &heddle_authority_kind, "Angus");
  g_autoptr (GPtrArray) memberships =
    heddle_query_records (self->store, &heddle_membership_kind, "authority", angus);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *not_yet = NULL;

  g_assert_cmpuint (memberships->len, ==, 1);
  test_set (self, &heddle_membership_kind, heddle_record_get_id (memberships->pdata[0]), "until",
            "2027-07-31", NULL);
  test_add (self, &heddle_membership_kind, "collaborative", north, "authority", angus, "since",
            "2027-08-01", NULL);
  before = show_members (self, tayside, "2027-07-31");
  after = show_members (self, tayside, "2027-08-01");
  joined = show_members (self, north, "2027-08-01");
  not_yet = show_members (self, north, "2027-07-31");
  g_assert_cmpstr (before, ==, "Angus, Dundee, Perth and Kinross");
  g_assert_cmpstr (after, ==, "Dundee, Perth and Kinross");
  g_assert_nonnull (strstr (joined, "Angus"));
  g_assert_null (strstr (not_yet, "Angus"));
}

/* R10: six collaboratives and 32 authorities from the start, dated, each authority in one,
 * and all of it can be edited. */
static void
test_regions (TestWorkspace *self,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) authorities =
    heddle_query_records (self->store, &heddle_authority_kind, NULL, NULL);
  g_autoptr (GPtrArray) collaboratives =
    heddle_query_records (self->store, &heddle_collaborative_kind, NULL, NULL);
  guint n_regional = 0;

  g_assert_cmpuint (authorities->len, ==, 32);
  for (guint i = 0; i < collaboratives->len; i++)
    n_regional += heddle_collaborative_is_regional (collaboratives->pdata[i]);
  g_assert_cmpuint (n_regional, ==, 6);
  for (guint i = 0; i < authorities->len; i++)
    {
      g_autoptr (GPtrArray) members =
        heddle_query_records (self->store, &heddle_membership_kind, "authority",
                              heddle_record_get_id (authorities->pdata[i]));
      guint n = 0;

      for (guint j = 0; j < members->len; j++)
        {
          HeddleMembership *member = members->pdata[j];
          g_autoptr (HeddleRecord) whole =
            heddle_store_get (self->store, &heddle_collaborative_kind, member->collaborative, NULL);

          if (!heddle_collaborative_is_regional (HEDDLE_COLLABORATIVE (whole)))
            continue;
          g_assert_nonnull (member->since);
          n += member->until == NULL;
        }
      g_assert_cmpuint (n, ==, 1);
    }
  test_set (self, &heddle_authority_kind, heddle_record_get_id (authorities->pdata[0]),
            "short_name", "Another name", NULL);
  g_assert_cmpstr (heddle_authority_get_name (test_get (
                     self, &heddle_authority_kind,
                     heddle_record_get_id (authorities->pdata[0]))), ==, "Another name");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    test_workspace_add_case (functions[i].path, &functions[i], test_function);
  test_workspace_add ("/functions/F05/networks", test_networks);
  test_workspace_add ("/functions/R10/regions", test_regions);
  test_workspace_add ("/functions/R10/dated", test_membership_dated);

  return g_test_run ();
}
