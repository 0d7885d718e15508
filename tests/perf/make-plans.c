/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a workspace with six improvement plans for the benchmark of their pages:
 *
 *   make-plans FILE PRIORITIES
 *
 * Each plan has three iterations, PRIORITIES priorities of ten activities, and ten
 * allocations an activity: 20 is the full size, with 200 activities and 2,000
 * allocations a plan. */

#include <stdlib.h>

#include "heddle-workspace.h"

#define PLANS 6
#define ITERATIONS 3
#define ACTIVITIES 10
#define ALLOCATIONS 10
#define PEOPLE_A_PRIORITY 5

static const char *
add (HeddleEdit        *edit,
     const HeddleKind  *kind,
     GError           **error,
     ...)
{
  va_list args;
  const char *field;
  const char *id = heddle_edit_add (edit, kind, NULL, error);

  va_start (args, error);
  while (id != NULL && (field = va_arg (args, const char *)) != NULL)
    if (!heddle_edit_set_text (edit, kind, id, field, va_arg (args, const char *), error))
      id = NULL;
  va_end (args);

  return id;
}

static gboolean
add_people (HeddleEdit  *edit,
            GPtrArray   *authorities,
            guint        number,
            GPtrArray   *people,
            GError     **error)
{
  for (guint i = 0; i < number; i++)
    {
      g_autofree char *post = g_strdup_printf ("Improvement officer %u", people->len + 1);
      const char *authority = heddle_record_get_id (authorities->pdata[i % authorities->len]);
      const char *id = add (edit, &heddle_person_kind, error, "post", post, "authority", authority,
                            "expertise", i % 3 == 0 ? "Literacy" : "Equity; data", NULL);

      if (id == NULL)
        return FALSE;
      g_ptr_array_add (people, g_strdup (id));
      if (add (edit, &heddle_working_time_kind, error, "person",
               people->pdata[people->len - 1], "what", "post", "fte", "0.5", "since",
               "2026-08-01", NULL) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_activity (HeddleEdit  *edit,
              const char  *plan,
              const char  *priority,
              guint        number,
              GPtrArray   *people,
              GError     **error)
{
  static const char *const supports[] = { "light", "targeted", "intensive" };
  g_autofree char *title = g_strdup_printf ("Clusters read together, round %u", number);
  g_autofree char *activity = g_strdup (add (edit, &heddle_activity_kind, error, "plan", plan,
                                             "priority", priority, "title", title, "starts",
                                             "2026-08-17", "ends", "2027-06-25", "support",
                                             supports[number % G_N_ELEMENTS (supports)],
                                             "fte_needed", "0.2", NULL));

  for (guint i = 0; activity != NULL && i < ALLOCATIONS; i++)
    if (add (edit, &heddle_allocation_kind, error, "person",
             people->pdata[(number * ALLOCATIONS + i) % people->len], "activity", activity, "fte",
             "0.02", "starts", "2026-08-17", "ends", "2027-06-25", NULL) == NULL)
      return FALSE;

  return activity != NULL;
}

static gboolean
add_plan (HeddleEdit    *edit,
          HeddleRecord  *collaborative,
          GPtrArray     *authorities,
          guint          priorities,
          GError       **error)
{
  static const char *const dues[ITERATIONS] = { "2026-09-30", "2027-01-29", "2027-09-30" };
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *plan = g_strdup (add (edit, &heddle_plan_kind, error, "title",
                                         "Improvement plan 2026-29", "sort", "improvement",
                                         "collaborative", heddle_record_get_id (collaborative),
                                         "starts", "2026-08-01", "ends", "2029-07-31", NULL));

  if (plan == NULL
      || !add_people (edit, authorities, priorities * PEOPLE_A_PRIORITY, people, error))
    return FALSE;
  for (guint i = 0; i < ITERATIONS; i++)
    if (add (edit, &heddle_iteration_kind, error, "plan", plan, "title", "Iteration", "due",
             dues[i], NULL) == NULL)
      return FALSE;
  for (guint i = 0; i < priorities; i++)
    {
      g_autofree char *title = g_strdup_printf ("Reading in the early years %u", i + 1);
      g_autofree char *priority = g_strdup (add (edit, &heddle_priority_kind, error, "plan", plan,
                                                 "title", title, "themes", "Literacy", NULL));

      if (priority == NULL)
        return FALSE;
      for (guint k = 0; k < ACTIVITIES; k++)
        if (!add_activity (edit, plan, priority, i * ACTIVITIES + k, people, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
fill (HeddleStore  *store,
      guint         priorities,
      GError      **error)
{
  g_autoptr (GPtrArray) collaboratives =
    heddle_query_records (store, &heddle_collaborative_kind, NULL, NULL);
  g_autoptr (GPtrArray) authorities = heddle_query_records (store, &heddle_authority_kind, NULL,
                                                            NULL);

  for (guint i = 0; i < PLANS; i++)
    {
      g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, "Fill a Plan", error);

      if (edit == NULL
          || !add_plan (edit, collaboratives->pdata[i], authorities, priorities, error)
          || !heddle_edit_commit (g_steal_pointer (&edit), error))
        return FALSE;
    }
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (HeddleStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("usage: make-plans FILE PRIORITIES\n");
      return 2;
    }

  store = heddle_workspace_create (argv[1], FALSE, heddle_day_parse ("2027-01-18"), &error);
  if (store == NULL || !fill (store, (guint) atoi (argv[2]), &error)
      || !heddle_store_close (store, &error))
    {
      g_printerr ("make-plans: %s\n", error->message);
      return 1;
    }
  return 0;
}
