/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-drivers.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-measures.h"
#include "heddle-privacy.h"

static const struct
{
  const char *name;
  const char *label;
  const char *plural;
} sorts[HEDDLE_N_DRIVER_SORTS] = {
  { "aim", N_("Aim"), N_("Aim") },
  { "primary", N_("Primary driver"), N_("Primary drivers") },
  { "secondary", N_("Secondary driver"), N_("Secondary drivers") },
  { "idea", N_("Change idea"), N_("Change ideas and tests") },
};

const char *
heddle_driver_sort_get_label (HeddleDriverSort self)
{
  return _(sorts[self].label);
}

/**
 * heddle_driver_sort_get_plural:
 *
 * Returns: the heading of its column
 */
const char *
heddle_driver_sort_get_plural (HeddleDriverSort self)
{
  return _(sorts[self].plural);
}

static HeddleDriverSort
get_sort (HeddleDriver *driver)
{
  for (guint i = 0; i < HEDDLE_N_DRIVER_SORTS; i++)
    if (g_strcmp0 (sorts[i].name, driver->sort) == 0)
      return i;
  return HEDDLE_DRIVER_IDEA;
}

static char **
list_links (HeddleStore *store,
            const char  *id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) links =
    heddle_query_records (store, &heddle_driver_link_kind, "driver", id);

  for (guint i = 0; i < links->len; i++)
    g_strv_builder_add (builder, HEDDLE_DRIVER_LINK (links->pdata[i])->drives);
  return g_strv_builder_end (builder);
}

static HeddleDriverPlan *
load (HeddleStore *store,
      const char  *plan,
      gboolean     with_private)
{
  HeddleDriverPlan *self = g_new0 (HeddleDriverPlan, 1);

  self->store = g_object_ref (store);
  self->plan = g_strdup (plan);
  self->drivers = heddle_query_records (store, &heddle_driver_kind, "plan", plan);
  if (!with_private)
    heddle_privacy_drop_hidden (self->drivers);
  self->tests = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->inputs = g_new0 (HeddleDriverInput, self->drivers->len + 1);
  for (guint i = 0; i < self->drivers->len; i++)
    {
      HeddleDriver *driver = self->drivers->pdata[i];
      const char *id = heddle_record_get_id (HEDDLE_RECORD (driver));
      char **links = list_links (store, id);

      GPtrArray *tests =
        heddle_query_records (store, &heddle_test_of_change_kind, "driver", id);

      if (!with_private)
        heddle_privacy_drop_hidden (tests);
      g_ptr_array_add (self->links, links);
      g_ptr_array_add (self->tests, tests);
      self->inputs[i] = (HeddleDriverInput) {
        id, driver->title, get_sort (driver),
        driver->position == HEDDLE_NO_INTEGER ? G_MAXINT : driver->position,
        driver->drives, (const char *const *) links,
      };
    }
  self->tree = heddle_driver_tree_new (self->inputs, self->drivers->len);
  return self;
}

/**
 * heddle_driver_plan_load:
 * @plan: id
 *
 * Returns: (transfer full): its drivers, none where there are none
 */
HeddleDriverPlan *
heddle_driver_plan_load (HeddleStore *store,
                         const char  *plan)
{
  return load (store, plan, TRUE);
}

/**
 * heddle_driver_plan_load_public:
 * @plan: id
 *
 * Returns: (transfer full): the same without what is private
 */
HeddleDriverPlan *
heddle_driver_plan_load_public (HeddleStore *store,
                                const char  *plan)
{
  return load (store, plan, FALSE);
}

void
heddle_driver_plan_free (HeddleDriverPlan *self)
{
  heddle_driver_tree_free (self->tree);
  g_free (self->inputs);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->tests);
  g_ptr_array_unref (self->drivers);
  g_free (self->plan);
  g_object_unref (self->store);
  g_free (self);
}

/**
 * heddle_driver_plan_get:
 *
 * Returns: (transfer none): the record of a node
 */
HeddleDriver *
heddle_driver_plan_get (const HeddleDriverPlan *self,
                        guint                   node)
{
  return self->drivers->pdata[heddle_driver_tree_get (self->tree, node)->input];
}

/**
 * heddle_driver_plan_get_tests:
 *
 * Returns: (transfer none) (element-type HeddleTestOfChange): the tests that hang on a
 *   node, by number
 */
GPtrArray *
heddle_driver_plan_get_tests (const HeddleDriverPlan *self,
                              guint                   node)
{
  return self->tests->pdata[heddle_driver_tree_get (self->tree, node)->input];
}

static HeddleTestOfChange *
get_newest (const HeddleDriverPlan *self,
            guint                   node)
{
  GPtrArray *tests = heddle_driver_plan_get_tests (self, node);

  return tests->len > 0 ? tests->pdata[tests->len - 1] : NULL;
}

HeddleTestState
heddle_driver_plan_get_state (const HeddleDriverPlan *self,
                              guint                   node)
{
  HeddleTestOfChange *test = get_newest (self, node);

  if (test == NULL)
    return HEDDLE_TEST_NONE;
  if (g_strcmp0 (test->decision, "stop") == 0)
    return HEDDLE_TEST_STOPPED;
  if (test->stage == NULL || g_str_equal (test->stage, "plan"))
    return HEDDLE_TEST_PLANNED;
  return g_str_equal (test->stage, "do") ? HEDDLE_TEST_RUNNING : HEDDLE_TEST_STUDIED;
}

static char *
dup_choice (HeddleTestOfChange *test,
            const char         *name)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_test_of_change_kind, name);
  g_autofree char *label = heddle_record_dup_text (HEDDLE_RECORD (test), field);

  return g_utf8_strdown (label != NULL ? label : "", -1);
}

/* "test 4, act: adopt" */
static char *
dup_test (HeddleTestOfChange *test)
{
  g_autofree char *stage = dup_choice (test, "stage");
  g_autofree char *decision = dup_choice (test, "decision");
  gint64 number = MAX (test->number, 1);

  if (*decision != '\0')
    /* Translators: number of a test, its stage, what was decided */
    return g_strdup_printf (_("test %d, %s: %s"), (int) number, stage, decision);
  if (*stage == '\0')
    return g_strdup_printf (_("test %d"), (int) number);
  return g_strdup_printf (_("test %d, %s"), (int) number, stage);
}

static void
count_below (const HeddleDriverPlan *self,
             guint                   node,
             guint                  *counts)
{
  const GArray *children = heddle_driver_tree_get (self->tree, node)->children;

  for (guint i = 0; i < children->len; i++)
    {
      guint child = g_array_index (children, guint, i);

      counts[heddle_driver_tree_get (self->tree, child)->sort]++;
      count_below (self, child, counts);
    }
}

/* "2 secondary drivers, 3 ideas" */
static char *
dup_below (const HeddleDriverPlan *self,
           guint                   node)
{
  guint counts[HEDDLE_N_DRIVER_SORTS] = { 0 };
  g_autofree char *drivers = NULL;
  g_autofree char *ideas = NULL;

  count_below (self, node, counts);
  if (counts[HEDDLE_DRIVER_IDEA] > 0)
    ideas = g_strdup_printf (ngettext ("%u idea", "%u ideas", counts[HEDDLE_DRIVER_IDEA]),
                             counts[HEDDLE_DRIVER_IDEA]);
  if (counts[HEDDLE_DRIVER_SECONDARY] > 0)
    drivers = g_strdup_printf (ngettext ("%u secondary driver", "%u secondary drivers",
                                         counts[HEDDLE_DRIVER_SECONDARY]),
                               counts[HEDDLE_DRIVER_SECONDARY]);
  if (drivers != NULL && ideas != NULL)
    return g_strdup_printf ("%s, %s", drivers, ideas);
  if (drivers != NULL)
    return g_strdup_printf (_("%s, no idea yet"), drivers);
  return ideas != NULL ? g_steal_pointer (&ideas) : g_strdup (_("no idea yet"));
}

/* "90.2 % now, n = 11648" */
static char *
dup_latest (const HeddleDriverPlan *self,
            const char             *measure,
            HeddleDay               today)
{
  g_autoptr (HeddleMeasureRun) run = NULL;
  const HeddleRunChart *chart;
  const HeddlePoint *latest;
  g_autofree char *value = NULL;

  run = measure != NULL ? heddle_measure_run_load (self->store, measure, today, NULL) : NULL;
  if (run == NULL)
    return NULL;
  chart = run->charts[heddle_measure_run_get_split (run)];
  if (chart->latest == G_MAXUINT)
    return g_strdup (_("no value yet"));
  latest = &g_array_index (chart->points, HeddlePoint, chart->latest);
  value = heddle_measure_dup_value (run->measure, latest->value);
  if (latest->n < 0)
    return g_strdup_printf (_("%s now"), value);
  return g_strdup_printf (_("%s now, n = %'" G_GINT64_FORMAT), value, latest->n);
}

/**
 * heddle_driver_plan_dup_note:
 *
 * Returns: (transfer full) (nullable): what stands under a node: the latest value of
 *   its measure, what hangs on it, how far its test is
 */
char *
heddle_driver_plan_dup_note (const HeddleDriverPlan *self,
                             guint                   node,
                             HeddleDay               today)
{
  HeddleDriver *driver = heddle_driver_plan_get (self, node);
  const HeddleDriverNode *place = heddle_driver_tree_get (self->tree, node);
  HeddleTestOfChange *test = get_newest (self, node);
  char *latest;

  if (test != NULL)
    return dup_test (test);
  if (place->sort == HEDDLE_DRIVER_IDEA)
    return g_strdup (_("no test yet"));
  latest = dup_latest (self, driver->measure, today);
  if (latest != NULL)
    return latest;
  if (place->sort == HEDDLE_DRIVER_SECONDARY && place->children->len > 0)
    return NULL;
  return dup_below (self, node);
}

/**
 * heddle_driver_plan_dup_spoken:
 *
 * Returns: (transfer full): a node in words: its sort, its title, what is to be said
 *   of it, and what it hangs on
 */
char *
heddle_driver_plan_dup_spoken (const HeddleDriverPlan *self,
                               guint                   node,
                               HeddleDay               today)
{
  const HeddleDriverNode *place = heddle_driver_tree_get (self->tree, node);
  g_autofree char *note = heddle_driver_plan_dup_note (self, node, today);
  g_autoptr (GString) spoken = g_string_new (NULL);

  g_string_append_printf (spoken, "%s: %s", heddle_driver_sort_get_label (place->sort),
                          heddle_driver_plan_get (self, node)->title);
  if (note != NULL)
    g_string_append_printf (spoken, ", %s", note);
  if (place->parent != HEDDLE_DRIVER_NONE)
    g_string_append_printf (spoken, _("; hangs on %s"),
                            heddle_driver_plan_get (self, place->parent)->title);
  for (guint i = 0; i < place->links->len; i++)
    g_string_append_printf (
      spoken, _(" and on %s"),
      heddle_driver_plan_get (self, g_array_index (place->links, guint, i))->title);
  if (place->parent == HEDDLE_DRIVER_NONE && place->sort != HEDDLE_DRIVER_AIM)
    g_string_append (spoken, _("; hangs on nothing"));
  return g_strdup (spoken->str);
}

static void
append_title (GString                *text,
              const HeddleDriverPlan *self,
              guint                   node)
{
  HeddleDriver *driver = heddle_driver_plan_get (self, node);

  if (!heddle_privacy_hides (HEDDLE_RECORD (driver)))
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", driver->title);
}

/**
 * heddle_driver_plan_to_table:
 *
 * Returns: (transfer full): a line for each node in the order of the tree: its sort, its
 *   title, what it hangs on and what is to be said of it, without what is private
 */
HeddleTable *
heddle_driver_plan_to_table (const HeddleDriverPlan *self,
                             HeddleDay               today)
{
  const char *const headings[] = { _("Sort"), _("Title"), _("Hangs on"), _("State"), NULL };
  HeddleTable *table = heddle_table_new (_("Theory of change"), headings);

  for (guint i = 0; i < heddle_driver_tree_get_size (self->tree); i++)
    {
      const HeddleDriverNode *place = heddle_driver_tree_get (self->tree, i);
      HeddleDriver *driver = heddle_driver_plan_get (self, i);
      g_autofree char *note = heddle_driver_plan_dup_note (self, i, today);
      g_autoptr (GString) above = g_string_new (NULL);

      if (heddle_privacy_hides (HEDDLE_RECORD (driver)))
        continue;
      if (place->parent != HEDDLE_DRIVER_NONE)
        append_title (above, self, place->parent);
      for (guint j = 0; j < place->links->len; j++)
        append_title (above, self, g_array_index (place->links, guint, j));
      heddle_table_add (table, (const char *[]) { heddle_driver_sort_get_label (place->sort),
                                                  driver->title, above->str, note, NULL });
    }
  return table;
}

/**
 * heddle_driver_plan_count:
 *
 * Returns: how many change ideas are in this state
 */
guint
heddle_driver_plan_count (const HeddleDriverPlan *self,
                          HeddleTestState         state)
{
  guint n = 0;

  for (guint i = 0; i < heddle_driver_tree_get_size (self->tree); i++)
    n += heddle_driver_tree_get (self->tree, i)->sort == HEDDLE_DRIVER_IDEA
         && heddle_driver_plan_get_state (self, i) == state;
  return n;
}

/**
 * heddle_driver_plan_serves:
 * @measure: id
 *
 * Returns: whether a node, or what it hangs on, is measured by it
 */
gboolean
heddle_driver_plan_serves (const HeddleDriverPlan *self,
                           guint                   node,
                           const char             *measure)
{
  for (guint i = 0; i < heddle_driver_tree_get_size (self->tree); i++)
    if (g_strcmp0 (heddle_driver_plan_get (self, i)->measure, measure) == 0
        && heddle_driver_tree_carries (self->tree, i, node))
      return TRUE;
  return FALSE;
}
