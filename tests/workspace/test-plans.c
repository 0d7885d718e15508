/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What plans cover and lack, on records. */

#include <string.h>

#include "heddle-order.h"
#include "heddle-plan-coverage.h"
#include "heddle-plan-links.h"
#include "heddle-plan-sight.h"
#include "heddle-plans.h"
#include "heddle-where-to-go.h"
#include "test-workspace.h"

static const char *
add_plan (TestWorkspace *self)
{
  return test_add (self, &heddle_plan_kind, "title", "Plan", "collaborative",
                   test_find (self, &heddle_collaborative_kind, "SWEIC"), "sort", "improvement",
                   "starts", "2018-01", "nif_year", "2018", NULL);
}

static HeddlePlanContent *
load (TestWorkspace *self,
      const char    *plan)
{
  g_autoptr (GError) error = NULL;
  HeddlePlanContent *content = heddle_plan_content_load (self->store, plan, &error);

  g_assert_no_error (error);
  return content;
}

static void
toggle (TestWorkspace    *self,
        const HeddleKind *link,
        const char       *from,
        const char       *to)
{
  g_autoptr (GError) error = NULL;

  heddle_plan_link_toggle (self->store, link, from, to, &error);
  g_assert_no_error (error);
}

/* The state of the row that is called so. */
static HeddleCover
get_cover (TestWorkspace           *self,
           const char              *plan,
           HeddleCoverageDimension  dimension,
           const char              *label)
{
  g_autoptr (HeddlePlanContent) content = load (self, plan);
  g_autoptr (HeddleCoverage) coverage = heddle_plan_coverage_make (self->store, content,
                                                                   dimension);

  for (guint i = 0; i < coverage->rows->len; i++)
    if (strstr (((HeddleCoverageLine *) coverage->rows->pdata[i])->label, label) != NULL)
      return heddle_coverage_get_row (coverage, i);
  g_error ("no row %s", label);
}

static guint
count_rows (TestWorkspace           *self,
            const char              *plan,
            HeddleCoverageDimension  dimension)
{
  g_autoptr (HeddlePlanContent) content = load (self, plan);
  g_autoptr (HeddleCoverage) coverage = heddle_plan_coverage_make (self->store, content,
                                                                   dimension);

  return coverage->rows->len;
}

/* --- Functions -------------------------------------------------------------- */

/* R05, F01-F15: the functions are there from the start; each is empty until an activity
 * does it, planned with it, covered when it runs; words say how, or why not yet. */
static void
test_functions (TestWorkspace *self,
                gconstpointer  data)
{
  const char *plan = add_plan (self);
  g_autoptr (GPtrArray) functions
    = heddle_query_records (self->store, &heddle_core_function_kind, NULL, NULL);
  guint tailored = 0;

  g_assert_cmpuint (functions->len, ==, 14);
  for (guint i = 0; i < functions->len; i++)
    {
      HeddleCoreFunction *function = functions->pdata[i];
      const char *id = heddle_record_get_id (HEDDLE_RECORD (function));
      const char *activity = test_add (self, &heddle_activity_kind, "plan", plan, "title",
                                       function->title, "status", "planned", NULL);

      tailored += function->tailored;
      g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_FUNCTIONS, function->title), ==,
                       HEDDLE_COVER_EMPTY);
      toggle (self, &heddle_activity_function_kind, activity, id);
      g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_FUNCTIONS, function->title), ==,
                       HEDDLE_COVER_PLANNED);
      test_set (self, &heddle_activity_kind, activity, "status", "running", NULL);
      g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_FUNCTIONS, function->title), ==,
                       HEDDLE_COVER_COVERED);
      test_set (self, &heddle_activity_kind, activity, "status", "stopped", NULL);
      g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_FUNCTIONS, function->title), ==,
                       HEDDLE_COVER_EMPTY);
    }
  g_assert_cmpuint (tailored, ==, 3);
}

static void
test_account (TestWorkspace *self,
              gconstpointer  data)
{
  const char *plan = add_plan (self);
  g_autoptr (GPtrArray) functions
    = heddle_query_records (self->store, &heddle_core_function_kind, NULL, NULL);
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (HeddleCoverage) coverage = NULL;

  test_add (self, &heddle_function_account_kind, "plan", plan, "core_function",
            heddle_record_get_id (functions->pdata[0]), "how", "Not yet: nobody has the data.",
            NULL);
  content = load (self, plan);
  coverage = heddle_plan_coverage_make (self->store, content, HEDDLE_COVERAGE_FUNCTIONS);
  g_assert_cmpstr (((HeddleCoverageLine *) coverage->rows->pdata[0])->remark, ==,
                   "Not yet: nobody has the data.");
}

/* A link can be undone and comes back with what was said about it. */
static void
test_link (TestWorkspace *self,
           gconstpointer  data)
{
  const char *plan = add_plan (self);
  const char *activity = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Network",
                                   NULL);
  g_autoptr (GPtrArray) functions
    = heddle_query_records (self->store, &heddle_core_function_kind, NULL, NULL);
  const char *function = heddle_record_get_id (functions->pdata[4]);
  g_autoptr (GPtrArray) links = NULL;

  toggle (self, &heddle_activity_function_kind, activity, function);
  links = heddle_query_records (self->store, &heddle_activity_function_kind, "activity", activity);
  g_assert_cmpuint (links->len, ==, 1);
  test_set (self, &heddle_activity_function_kind, heddle_record_get_id (links->pdata[0]), "how",
            "By visits", NULL);
  toggle (self, &heddle_activity_function_kind, activity, function);
  g_clear_pointer (&links, g_ptr_array_unref);
  links = heddle_query_records (self->store, &heddle_activity_function_kind, "activity", activity);
  g_assert_cmpuint (links->len, ==, 0);
  toggle (self, &heddle_activity_function_kind, activity, function);
  g_clear_pointer (&links, g_ptr_array_unref);
  links = heddle_query_records (self->store, &heddle_activity_function_kind, "activity", activity);
  g_assert_cmpstr (HEDDLE_ACTIVITY_FUNCTION (links->pdata[0])->how, ==, "By visits");
}

static guint
count_links (TestWorkspace *self)
{
  g_autoptr (GPtrArray) links =
    heddle_query_records (self->store, &heddle_activity_measure_kind, NULL, NULL);

  return links->len;
}

/* Links that came by hand or from a table have an id of their own, and may be there twice:
 * all of them go, in one change. */
static void
test_link_added (TestWorkspace *self,
                 gconstpointer  data)
{
  const char *plan = add_plan (self);
  const char *activity = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Visits",
                                   NULL);
  const char *measure = test_add (self, &heddle_measure_kind, "plan", plan, "title", "Level",
                                  NULL);

  for (guint i = 0; i < 2; i++)
    test_add (self, &heddle_activity_measure_kind, "activity", activity, "measure", measure, NULL);
  toggle (self, &heddle_activity_measure_kind, activity, measure);
  g_assert_cmpuint (count_links (self), ==, 0);
  g_assert_cmpstr (test_undo_label (self), ==, "Unlink Visits from Level");
  test_undo (self);
  g_assert_cmpuint (count_links (self), ==, 2);
  toggle (self, &heddle_activity_measure_kind, activity, measure);
  toggle (self, &heddle_activity_measure_kind, activity, measure);
  g_assert_cmpuint (count_links (self), ==, 1);
}

/* --- The other dimensions --------------------------------------------------- */

/* R16: twelve principles an iteration, with change against the one before. */
static void
test_principles (TestWorkspace *self,
                 gconstpointer  data)
{
  const char *plan = add_plan (self);
  const char *first = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Initial",
                                "due", "2018-01-31", NULL);
  const char *second = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Autumn",
                                 "due", "2018-23", NULL);
  g_autoptr (GPtrArray) principles
    = heddle_query_records (self->store, &heddle_principle_kind, NULL, NULL);
  const char *principle = heddle_record_get_id (principles->pdata[0]);
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (HeddleCoverage) coverage = NULL;

  g_assert_cmpuint (count_rows (self, plan, HEDDLE_COVERAGE_PRINCIPLES), ==, 12);
  test_add (self, &heddle_principle_check_kind, "iteration", first, "principle", principle,
            "state", "partly", "evidence", "Eight functions", NULL);
  test_add (self, &heddle_principle_check_kind, "iteration", second, "principle", principle,
            "state", "met", "evidence", "All of them", NULL);
  content = load (self, plan);
  coverage = heddle_plan_coverage_make (self->store, content, HEDDLE_COVERAGE_PRINCIPLES);
  g_assert_cmpint (heddle_coverage_get (coverage, 0, 0), ==, HEDDLE_COVER_PLANNED);
  g_assert_cmpint (heddle_coverage_get (coverage, 0, 1), ==, HEDDLE_COVER_COVERED);
  g_assert_cmpint (heddle_coverage_get_change (coverage, 0), ==, 1);
  g_assert_cmpstr (((HeddleCoverageLine *) coverage->rows->pdata[0])->remark, ==, "All of them");
}

/* R15: the set is that of the year; what no priority serves is shown. */
static void
test_nif (TestWorkspace *self,
          gconstpointer  data)
{
  const char *plan = add_plan (self);
  const char *priority = test_add (self, &heddle_priority_kind, "plan", plan, "title", "Writing",
                                   "status", "agreed", NULL);
  g_autoptr (GPtrArray) items = heddle_nif_list_priorities (self->store, 2018);

  g_assert_cmpuint (count_rows (self, plan, HEDDLE_COVERAGE_NIF), ==, 4);
  toggle (self, &heddle_priority_nif_kind, priority, heddle_record_get_id (items->pdata[1]));
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_NIF, "Closing the attainment gap"), ==,
                   HEDDLE_COVER_COVERED);
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_NIF, "health and wellbeing"), ==,
                   HEDDLE_COVER_EMPTY);
  /* what is not agreed yet is planned */
  test_set (self, &heddle_priority_kind, priority, "status", "proposed", NULL);
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_NIF, "Closing the attainment gap"), ==,
                   HEDDLE_COVER_PLANNED);
  test_set (self, &heddle_plan_kind, plan, "nif_year", "2024", NULL);
  g_assert_cmpuint (count_rows (self, plan, HEDDLE_COVERAGE_NIF), ==, 5);
}

/* R18, F07: eight areas, supported by an activity or a network. */
static void
test_curriculum (TestWorkspace *self,
                 gconstpointer  data)
{
  const char *plan = add_plan (self);
  g_autoptr (GPtrArray) areas
    = heddle_query_records (self->store, &heddle_curriculum_area_kind, NULL, NULL);

  g_assert_cmpuint (count_rows (self, plan, HEDDLE_COVERAGE_CURRICULUM), ==, areas->len);
  g_assert_cmpuint (areas->len, >=, 8);
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_CURRICULUM, "Languages"), ==,
                   HEDDLE_COVER_EMPTY);
  for (guint i = 0; i < areas->len; i++)
    if (g_str_equal (HEDDLE_CURRICULUM_AREA (areas->pdata[i])->title, "Languages"))
      test_add (self, &heddle_network_kind, "collaborative",
                test_find (self, &heddle_collaborative_kind, "SWEIC"), "title", "Reading leads",
                "curriculum_area", heddle_record_get_id (areas->pdata[i]), NULL);
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_CURRICULUM, "Languages"), ==,
                   HEDDLE_COVER_COVERED);

  /* a network of another collaborative supports nothing here */
  test_add (self, &heddle_network_kind, "collaborative",
            test_find (self, &heddle_collaborative_kind, "TAY"), "title", "Laboratories",
            "curriculum_area", test_find (self, &heddle_curriculum_area_kind, "Sciences"), NULL);
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_CURRICULUM, "Sciences"), ==,
                   HEDDLE_COVER_EMPTY);
  toggle (self, &heddle_activity_curriculum_kind,
          test_add (self, &heddle_activity_kind, "plan", plan, "title", "Labs", "status",
                    "planned", NULL),
          test_find (self, &heddle_curriculum_area_kind, "Sciences"));
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_CURRICULUM, "Sciences"), ==,
                   HEDDLE_COVER_PLANNED);
}

/* R34, R11: kinds of evidence that no priority uses are shown, health and justice among
 * them. */
static void
test_evidence (TestWorkspace *self,
               gconstpointer  data)
{
  const char *plan = add_plan (self);
  const char *priority = test_add (self, &heddle_priority_kind, "plan", plan, "title", "Writing",
                                   NULL);
  const char *evidence = test_add (self, &heddle_evidence_kind, "plan", plan, "title",
                                   "Dental health of children", "sort", "health", NULL);

  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_EVIDENCE, "Justice"), ==,
                   HEDDLE_COVER_EMPTY);
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_EVIDENCE, "Community planning"), ==,
                   HEDDLE_COVER_EMPTY);
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_EVIDENCE, "Health"), ==,
                   HEDDLE_COVER_PLANNED);
  toggle (self, &heddle_priority_evidence_kind, priority, evidence);
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_EVIDENCE, "Health"), ==,
                   HEDDLE_COVER_COVERED);
}

/* R21: a group without a contribution is shown; heard is not yet answered. */
static void
test_partners (TestWorkspace *self,
               gconstpointer  data)
{
  const char *plan = add_plan (self);
  const char *one;

  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_PARTNERS, "Pupils"), ==,
                   HEDDLE_COVER_EMPTY);
  one = test_add (self, &heddle_consultation_kind, "plan", plan, "group", "pupils", "held_on",
                  "2018-06", "how_many", "18", NULL);
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_PARTNERS, "Pupils"), ==,
                   HEDDLE_COVER_PLANNED);
  test_set (self, &heddle_consultation_kind, one, "changed", "A page for pupils", NULL);
  g_assert_cmpint (get_cover (self, plan, HEDDLE_COVERAGE_PARTNERS, "Pupils"), ==,
                   HEDDLE_COVER_COVERED);
}

/* F16: all six collaboratives side by side. */
static void
test_all (TestWorkspace *self,
          gconstpointer  data)
{
  const char *plan = add_plan (self);
  const char *activity = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Network",
                                   "status", "running", NULL);
  g_autoptr (GPtrArray) functions
    = heddle_query_records (self->store, &heddle_core_function_kind, NULL, NULL);
  g_autoptr (HeddleCoverage) all = NULL;

  /* groupings other than the six are not beside them */
  test_add (self, &heddle_collaborative_kind, "code", "ISL", "name", "Islands", "grouping",
            "other", NULL);
  toggle (self, &heddle_activity_function_kind, activity,
          heddle_record_get_id (functions->pdata[0]));
  all = heddle_plan_coverage_all (self->store, HEDDLE_COVERAGE_FUNCTIONS, TRUE);
  g_assert_cmpuint (all->columns->len, ==, 6);
  g_assert_cmpstr (((HeddleCoverageLine *) all->columns->pdata[5])->label, ==, "South West");
  g_assert_cmpint (heddle_coverage_get (all, 0, 5), ==, HEDDLE_COVER_COVERED);
  g_assert_cmpint (heddle_coverage_get (all, 0, 0), ==, HEDDLE_COVER_EMPTY);

  /* a plan that began before says nothing of today */
  test_add (self, &heddle_plan_kind, "title", "Before", "sort", "improvement", "collaborative",
            test_find (self, &heddle_collaborative_kind, "SWEIC"), "starts", "2010-01", NULL);
  g_clear_pointer (&all, heddle_coverage_free);
  all = heddle_plan_coverage_all (self->store, HEDDLE_COVERAGE_FUNCTIONS, TRUE);
  g_assert_cmpint (heddle_coverage_get (all, 0, 5), ==, HEDDLE_COVER_COVERED);
}

/* --- Line of sight ---------------------------------------------------------- */

/* R04: school priorities are linked to a regional one and counted by theme and
 * authority. R11: it names the source plans and the national priorities. */
static void
test_sight (TestWorkspace *self,
            gconstpointer  data)
{
  static const char *const authorities[] = { "South Ayrshire", "East Ayrshire",
                                             "South Ayrshire" };
  const char *plan = add_plan (self);
  const char *priority = test_add (self, &heddle_priority_kind, "plan", plan, "title", "Writing",
                                   NULL);
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (HeddlePlanSight) facts = NULL;
  g_autoptr (HeddleSight) sight = NULL;
  const char *source = test_add (self, &heddle_source_plan_kind, "plan", plan, "title",
                                 "Children’s services plan", "places", "Outcome 2", NULL);
  const HeddleSightNode *need;

  toggle (self, &heddle_priority_source_kind, priority, source);
  toggle (self, &heddle_priority_nif_kind, priority,
          test_find (self, &heddle_nif_item_kind, "Closing the attainment gap"));
  for (guint i = 0; i < G_N_ELEMENTS (authorities); i++)
    test_add (self, &heddle_school_priority_kind, "authority",
              test_find (self, &heddle_authority_kind, authorities[i]), "title", "Write better",
              "themes", "Writing", "priority", priority, NULL);
  content = load (self, plan);
  facts = heddle_plan_sight_new (self->store, content);
  sight = heddle_plan_sight_trace (facts, priority);
  need = sight->nodes->pdata[0];
  g_assert_cmpstr (need->title, ==, "Writing");
  g_assert_cmpstr (need->remark, ==, "3 school plans of 2 authorities");
  need = sight->nodes->pdata[1];
  g_assert_nonnull (strstr (need->title, "attainment gap"));
  g_assert_cmpstr (need->remark, ==, "national priority");
  need = sight->nodes->pdata[2];
  g_assert_cmpstr (need->title, ==, "Children’s services plan");
  g_assert_cmpstr (need->remark, ==, "Outcome 2");
  g_assert_cmpuint (sight->n_needs, ==, 3);
}

/* R12: same function, audience and period by another provider. */
static void
test_duplicates (TestWorkspace *self,
                 gconstpointer  data)
{
  static const char *const providers[] = { "authority", "third-sector" };
  const char *plan = add_plan (self);
  g_autoptr (GPtrArray) functions
    = heddle_query_records (self->store, &heddle_core_function_kind, NULL, NULL);
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (providers); i++)
    toggle (self, &heddle_activity_function_kind,
            test_add (self, &heddle_activity_kind, "plan", plan, "title", providers[i],
                      "audience", "Primary teachers", "provider_sort", providers[i], "starts",
                      "2018-08", "ends", "2019-06", NULL),
            heddle_record_get_id (functions->pdata[2]));
  content = load (self, plan);
  found = heddle_plan_content_find_duplicates (content);
  g_assert_cmpuint (found->len, ==, 1);
}

/* --- Others ----------------------------------------------------------------- */

/* R24: sections are free: added, renamed and put in another order. */
static void
test_sections (TestWorkspace *self,
               gconstpointer  data)
{
  const char *plan = add_plan (self);
  const char *first = test_add (self, &heddle_section_kind, "plan", plan, "title", "Vision",
                                "position", "1", NULL);
  const char *second = test_add (self, &heddle_section_kind, "plan", plan, "title", "Staff",
                                 "position", "2", NULL);
  g_autoptr (GPtrArray) sections = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_order_has (&heddle_section_kind));
  g_assert_cmpint (heddle_order_get_next (self->store, &heddle_section_kind, "plan", plan), ==, 3);
  heddle_order_move (self->store, &heddle_section_kind, "plan", second, -1, &error);
  g_assert_no_error (error);
  test_set (self, &heddle_section_kind, first, "title", "Where we are going", NULL);
  sections = heddle_query_records (self->store, &heddle_section_kind, "plan", plan);
  g_assert_cmpstr (HEDDLE_SECTION (sections->pdata[0])->title, ==, "Staff");
  g_assert_cmpstr (HEDDLE_SECTION (sections->pdata[1])->title, ==, "Where we are going");
  g_assert_true (heddle_order_move (self->store, &heddle_section_kind, "plan", second, -1, NULL));
}

/* R17, F15: what schools of one authority can get, of their collaborative and their own,
 * with doubles flagged; nothing that others get, or that is over. */
static void
test_where (TestWorkspace *self,
            gconstpointer  data)
{
  const char *west = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *authority = test_find (self, &heddle_authority_kind, "South Ayrshire");
  g_autoptr (HeddleWhereToGo) guide = NULL;
  g_autoptr (GPtrArray) authorities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *headline = NULL;
  g_autoptr (GError) error = NULL;

  test_add (self, &heddle_provision_kind, "collaborative", west, "need", "Help with writing",
            "title", "Network", "provider_sort", "collaborative", NULL);
  test_add (self, &heddle_provision_kind, "authority", authority, "need", "help with Writing",
            "title", "Course", "provider_sort", "education-scotland", NULL);
  test_add (self, &heddle_provision_kind, "authority",
            test_find (self, &heddle_authority_kind, "East Ayrshire"), "need", "Other", "title",
            "Other", "provider_sort", "authority", NULL);
  /* of the collaborative, and for one other member alone */
  test_add (self, &heddle_provision_kind, "collaborative", west, "authority",
            test_find (self, &heddle_authority_kind, "North Ayrshire"), "need", "Theirs", "title",
            "Theirs", "provider_sort", "collaborative", NULL);
  test_add (self, &heddle_provision_kind, "collaborative", west, "need", "Over", "title", "Over",
            "provider_sort", "health", "until", "2026-12", NULL);
  guide = heddle_where_to_go_load (self->store, authority, TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (guide->lines->len, ==, 2);
  g_assert_cmpuint (guide->n_doubled, ==, 1);
  headline = heddle_where_to_go_dup_headline (guide);
  g_assert_cmpstr (headline, ==, "2 offers; 1 need has more than one provider");
  g_assert_cmpstr (((HeddleWhereLine *) guide->lines->pdata[0])->who, ==, "Collaborative");
  g_assert_cmpstr (((HeddleWhereLine *) guide->lines->pdata[1])->who, ==, "Education Scotland");
  g_ptr_array_add (authorities,
                   heddle_store_get (self->store, &heddle_authority_kind,
                                     test_find (self, &heddle_authority_kind, "Fife"), NULL));
  g_ptr_array_add (authorities, g_object_ref (guide->authority));
  g_assert_cmpuint (heddle_where_to_go_find (self->store, authorities, TEST_TODAY), ==, 1);

  /* the same provider twice is no duplicate; what names both is one offer */
  heddle_where_to_go_free (g_steal_pointer (&guide));
  test_add (self, &heddle_provision_kind, "collaborative", west, "authority", authority, "need",
            "Both", "title", "Both", "provider_sort", "university", NULL);
  for (guint i = 0; i < 2; i++)
    test_add (self, &heddle_provision_kind, "authority", authority, "need", "A new head", "title",
              i == 0 ? "A talk" : "A visit", "provider_sort", "authority", NULL);
  guide = heddle_where_to_go_load (self->store, authority, TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (guide->lines->len, ==, 5);
  g_assert_cmpuint (guide->n_doubled, ==, 1);
  for (guint i = 0; i < guide->lines->len; i++)
    {
      const HeddleWhereLine *line = guide->lines->pdata[i];

      g_assert_true (line->doubled
                     == (g_ascii_strcasecmp (line->provision->need, "Help with writing") == 0));
    }
}

/* R25: support can come from these: by offers, by activities, and by the people of such
 * organisations. */
static void
test_providers (TestWorkspace *self,
                gconstpointer  data)
{
  static const char *const providers[] = { "collaborative", "authority", "education-scotland",
                                           "third-sector", "health", "university", "other",
                                           NULL };
  static const char *const homes[] = { "authority", "education-scotland", "third-sector", "nhs",
                                       "other", NULL };
  static const struct
  {
    const HeddleKind *kind;
    const char *field;
    const char *const *words;
  } sorts[] = {
    { &heddle_activity_kind, "provider_sort", providers },
    { &heddle_provision_kind, "provider_sort", providers },
    { &heddle_organisation_kind, "sort", homes },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    for (guint j = 0; sorts[i].words[j] != NULL; j++)
      {
        const HeddleChoice *choices = heddle_kind_get_field (sorts[i].kind,
                                                             sorts[i].field)->choices;

        while (choices->word != NULL && !g_str_equal (choices->word, sorts[i].words[j]))
          choices++;
        g_assert_nonnull (choices->word);
      }
}

/* F12: how much support an activity gives, from light to intensive, which is said of it
 * where it stands in the line of sight, and in what is agreed. */
static void
test_support (TestWorkspace *self,
              gconstpointer  data)
{
  static const char *const words[] = { "light", "targeted", "intensive" };
  static const char *const labels[] = { "Light", "Targeted", "Intensive" };
  const char *plan = add_plan (self);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *id = test_add (self, &heddle_activity_kind, "plan", plan, "title", words[i],
                                 "support", words[i], NULL);
      HeddleActivity *activity = test_get (self, &heddle_activity_kind, id);
      g_autoptr (HeddlePlanContent) content = load (self, plan);
      g_autoptr (HeddlePlanSight) facts = heddle_plan_sight_new (self->store, content);
      g_autoptr (HeddleSight) sight = heddle_plan_sight_trace (facts, id);
      g_autofree char *level = g_strconcat ("Level of support: ", labels[i], NULL);

      g_assert_cmpstr (activity->support, ==, words[i]);
      g_assert_cmpstr (((HeddleSightNode *) sight->nodes->pdata[0])->remark, ==, labels[i]);
      test_assert_written (self, plan, level);
    }
}

static HeddlePlanStage
get_stage (TestWorkspace *self,
           const char    *plan)
{
  g_autoptr (HeddlePlanLine) line = heddle_plan_line_load (self->store, plan, TEST_TODAY, 14);

  return line->stage;
}

/* F02, R23: how far a plan is, from its iterations; what has run out says so. */
static void
test_stages (TestWorkspace *self,
             gconstpointer  data)
{
  const char *plan = add_plan (self);
  g_autoptr (HeddlePlanLine) line = NULL;
  const char *iteration;

  g_assert_cmpint (get_stage (self, plan), ==, HEDDLE_PLAN_DRAFT);
  iteration = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Autumn", "due",
                        "2027-23", NULL);
  line = heddle_plan_line_load (self->store, plan, TEST_TODAY, 14);
  g_assert_cmpstr (line->next, ==, "2027-23");
  g_assert_cmpstr (line->name, ==, "Improvement plan 2018");
  test_set (self, &heddle_iteration_kind, iteration, "agreed_on", "2026-11-02", NULL);
  g_assert_cmpint (get_stage (self, plan), ==, HEDDLE_PLAN_IN_FORCE);
  test_set (self, &heddle_plan_kind, plan, "ends", "2026-12", NULL);
  g_assert_cmpint (get_stage (self, plan), ==, HEDDLE_PLAN_ENDED);
}

/* R02: each regional collaborative has both plans, or the list says which is missing. */
static void
test_list (TestWorkspace *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *headline = NULL;

  add_plan (self);
  lines = heddle_plans_list (self->store, TEST_TODAY, 14);
  g_assert_cmpuint (lines->len, ==, 12);
  g_assert_cmpint (((HeddlePlanLine *) lines->pdata[10])->stage, ==, HEDDLE_PLAN_DRAFT);
  g_assert_cmpint (((HeddlePlanLine *) lines->pdata[11])->stage, ==, HEDDLE_PLAN_NOT_BEGUN);
  headline = heddle_plans_dup_headline (lines);
  g_assert_cmpstr (headline, ==, "11 plans are not begun");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/plans/R02/list", test_list);
  test_workspace_add ("/plans/R04/R11/sight", test_sight);
  test_workspace_add ("/plans/R05/F01-F15/functions", test_functions);
  test_workspace_add ("/plans/R05/account", test_account);
  test_workspace_add ("/plans/link", test_link);
  test_workspace_add ("/plans/R20/link-added", test_link_added);
  test_workspace_add ("/plans/R12/duplicates", test_duplicates);
  test_workspace_add ("/plans/R15/nif", test_nif);
  test_workspace_add ("/plans/R16/principles", test_principles);
  test_workspace_add ("/plans/R17/F15/where-to-go", test_where);
  test_workspace_add ("/plans/R18/F07/curriculum", test_curriculum);
  test_workspace_add ("/plans/R21/partners", test_partners);
  test_workspace_add ("/plans/R24/sections", test_sections);
  test_workspace_add ("/plans/R25/providers", test_providers);
  test_workspace_add ("/plans/R34/R11/evidence", test_evidence);
  test_workspace_add ("/plans/F02/R23/stages", test_stages);
  test_workspace_add ("/plans/F12/support", test_support);
  test_workspace_add ("/plans/F16/all", test_all);

  return g_test_run ();
}
