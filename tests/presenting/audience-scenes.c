/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "audience-scenes.h"

#include "heddle-coverage.h"

#define LONG "Na h-Eileanan Siar and Argyll and Bute together, with all their schools, "

static const HeddleChoice *
get_views (void)
{
  return heddle_kind_get_field (&heddle_agenda_item_kind, "view")->choices;
}

const char *
scenes_get_first (TestWorkspace    *self,
                  const HeddleKind *kind)
{
  g_autoptr (GPtrArray) records = heddle_query_records (self->store, kind, NULL, NULL);

  return records->len > 0
           ? heddle_record_get_id (test_get (self, kind, heddle_record_get_id (records->pdata[0])))
           : NULL;
}

/* The plan that has a theory of change. */
static const char *
get_plan (TestWorkspace *self)
{
  const char *driver = scenes_get_first (self, &heddle_driver_kind);

  return driver != NULL
           ? HEDDLE_DRIVER (test_get (self, &heddle_driver_kind, driver))->plan
           : scenes_get_first (self, &heddle_plan_kind);
}

void
scenes_add_meeting (TestWorkspace *self)
{
  const char *group = test_add (self, &heddle_meeting_group_kind, "name", "Operational Group",
                                "sort", "operational", NULL);
  const char *meeting = test_add (self, &heddle_meeting_kind, "group", group, "held_on",
                                  "2027-01-21", "starts", "10:00", "ends", "11:00", NULL);
  const char *authority = test_find (self, &heddle_authority_kind, "Fife");

  for (const HeddleChoice *view = get_views (); view->word != NULL; view++)
    {
      const char *item = test_add (self, &heddle_agenda_item_kind, "meeting", meeting, "title",
                                   view->label, "view", view->word, "position", "1", "minutes",
                                   "10", "authority", authority, NULL);
      const char *of[][2] = {
        { "episode", scenes_get_first (self, &heddle_episode_kind) },
        { "plan", g_str_equal (view->word, "coverage") ? NULL : get_plan (self) },
        { "measure", scenes_get_first (self, &heddle_measure_kind) },
      };

      for (guint i = 0; i < G_N_ELEMENTS (of); i++)
        if (of[i][1] != NULL)
          test_set (self, &heddle_agenda_item_kind, item, of[i][0], of[i][1], NULL);
      if (g_str_equal (view->word, "decision"))
        for (guint i = 0; i < 2; i++)
          test_add (self, &heddle_agenda_choice_kind, "item", item, "title",
                    i == 0 ? "Keep" : "Move a week", "points",
                    "+ Nothing changes\n– Somebody is away\n! A holiday", NULL);
    }
}

static void
add_plans (TestWorkspace *self,
           const char    *plan)
{
  const char *measure;
  const char *primary = NULL;
  const char *secondary = NULL;

  for (int i = 0; i < 30; i++)
    {
      g_autofree char *title = g_strdup_printf (LONG "activity %d", i);

      test_add (self, &heddle_activity_kind, "plan", plan, "title", title, "status", "running",
                "fte_needed", "1.5", NULL);
      test_add (self, &heddle_provision_kind, "authority",
                test_find (self, &heddle_authority_kind, "Fife"), "need", title, "area",
                "learning-and-teaching", "title", LONG "a course", "how", LONG "ask",
                "provider_sort", "other", NULL);
    }
  for (int i = 0; i < 24; i++)
    {
      g_autofree char *title = g_strdup_printf (LONG "driver %d", i);

      if (i % 6 == 0)
        primary = test_add (self, &heddle_driver_kind, "plan", plan, "title", title, "sort",
                            "primary", NULL);
      else if (i % 3 == 1)
        secondary = test_add (self, &heddle_driver_kind, "plan", plan, "title", title, "sort",
                              "secondary", "drives", primary, NULL);
      else
        test_add (self, &heddle_driver_kind, "plan", plan, "title", title, "sort", "idea",
                  "drives", secondary, NULL);
    }
  measure = test_add (self, &heddle_measure_kind, "plan", plan, "title", LONG "attendance",
                      "unit", "per-cent", "target", "93", NULL);
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *month = g_strdup_printf ("%d-%02d", 2022 + i / 12, i % 12 + 1);
      g_autofree char *value = g_strdup_printf ("%d.5", 80 + (i * 7) % 11);

      test_add (self, &heddle_observation_kind, "measure", measure, "observed_on", month,
                "value", value, "n", "1234", NULL);
    }
}

static void
add_episode (TestWorkspace *self)
{
  const char *episode = test_plan (self, "Argyll and Bute", "2027-02-09", 3);

  for (int i = 0; i < 24; i++)
    {
      g_autofree char *starts = g_strdup_printf ("%02d:00", 8 + i / 3);
      g_autofree char *ends = g_strdup_printf ("%02d:45", 8 + i / 3);
      g_autofree char *theme = g_strdup_printf (LONG "theme %d", i);

      test_add (self, &heddle_programme_session_kind, "episode", episode, "title", LONG "talk",
                "sort", "other", "day", "1", "starts", starts, "ends", ends, "place",
                LONG "hall", NULL);
      test_add (self, &heddle_slot_kind, "episode", episode, "role", LONG "a head",
                "side", "host", NULL);
      test_add (self, &heddle_fieldwork_finding_kind, "episode", episode, "sort", "strength",
                "text", LONG "works", "themes", theme, NULL);
      test_add (self, &heddle_action_kind, "episode", episode, "title", LONG "do", "due",
                i % 2 == 0 ? "2027-01-04" : "2027-01-25", NULL);
      test_add (self, &heddle_milestone_kind, "title", LONG "milestone", "sort",
                "deadline", "due",
                i % 2 == 0 ? "2027-01-07" : "2027-01-20", NULL);
    }
}

void
scenes_add_much (TestWorkspace *self)
{
  add_plans (self, get_plan (self));
  add_episode (self);
}

static void
mark (TestWorkspace    *self,
      const HeddleKind *kind,
      const char       *marker,
      guint             rest)
{
  g_autoptr (GPtrArray) records = heddle_query_records (self->store, kind, NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const char *id = heddle_record_get_id (g_ptr_array_index (records, i));
      gboolean whole = i % 3 == rest;

      for (guint j = 0; j < heddle_kind_get_n_all_fields (kind); j++)
        {
          const HeddleField *field = heddle_kind_get_nth_field (kind, j);
          gboolean text = field->type == HEDDLE_FIELD_TEXT
                          || field->type == HEDDLE_FIELD_LONG_TEXT;
          g_autoptr (HeddleEdit) edit = NULL;

          if (!text || (field->flags & HEDDLE_FIELD_INTERNAL)
              || !(whole || (field->flags & HEDDLE_FIELD_PRIVATE)))
            continue;
          /* some fields take no such text: the others do */
          edit = heddle_edit_begin (self->store, "Mark", NULL);
          if (heddle_edit_set_text (edit, kind, id, field->name, marker, NULL))
            heddle_edit_commit (g_steal_pointer (&edit), NULL);
        }
      if (whole)
        {
          g_autoptr (HeddleEdit) edit = heddle_edit_begin (self->store, "Hide", NULL);

          if (heddle_edit_set_text (edit, kind, id, "private", "true", NULL))
            heddle_edit_commit (g_steal_pointer (&edit), NULL);
        }
    }
}

void
scenes_mark (TestWorkspace *self,
             const char    *marker,
             guint          rest)
{
  const HeddleSchema *schema = heddle_records_get_schema ();

  for (guint i = 0; i < schema->n_kinds; i++)
    mark (self, schema->kinds[i], marker, rest);
}

static Scene *
add (GPtrArray  *scenes,
     const char *view,
     const char *of)
{
  Scene *scene = g_new0 (Scene, 1);

  scene->name = of != NULL ? g_strdup_printf ("%s-%s", view, of) : g_strdup (view);
  scene->subject.view = view;
  scene->subject.message = "Which week?";
  g_ptr_array_add (scenes, scene);
  return scene;
}

static void
scene_free (gpointer data)
{
  Scene *scene = data;

  g_free (scene->name);
  g_free (scene);
}

/* The view of every record of @kind, by the member of a subject that names it. */
static void
add_each (TestWorkspace    *self,
          GPtrArray        *scenes,
          const char       *view,
          const HeddleKind *kind,
          gsize             member)
{
  g_autoptr (GPtrArray) records = heddle_query_records (self->store, kind, NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%s-%u", kind->name, i + 1);
      Scene *scene = add (scenes, view, number);
      const char *id = heddle_record_get_id (records->pdata[i]);

      G_STRUCT_MEMBER (const char *, &scene->subject, member)
        = heddle_record_get_id (test_get (self, kind, id));
    }
}

GPtrArray *
scenes_list (TestWorkspace *self)
{
  GPtrArray *scenes = g_ptr_array_new_with_free_func (scene_free);
  g_autoptr (GPtrArray) items =
    heddle_query_records (self->store, &heddle_agenda_item_kind, NULL, NULL);
  g_autoptr (GPtrArray) meetings =
    heddle_query_records (self->store, &heddle_meeting_kind, NULL, NULL);

#define MEMBER(name) G_STRUCT_OFFSET (HeddleAudienceSubject, name)
  for (const HeddleChoice *view = get_views (); view->word != NULL; view++)
    if (heddle_audience_has_view (view->word))
      add (scenes, view->word, NULL);
  add (scenes, "learning", NULL);
  add (scenes, "break", "counted")->subject.until = 675;
  ((Scene *) scenes->pdata[scenes->len - 1])->subject.now = 660;
  add_each (self, scenes, "episode", &heddle_episode_kind, MEMBER (episode));
  add_each (self, scenes, "team", &heddle_episode_kind, MEMBER (episode));
  add_each (self, scenes, "day", &heddle_episode_kind, MEMBER (episode));
  add_each (self, scenes, "run-chart", &heddle_measure_kind, MEMBER (measure));
  add_each (self, scenes, "run-chart", &heddle_plan_kind, MEMBER (plan));
  add_each (self, scenes, "drivers", &heddle_plan_kind, MEMBER (plan));
  add_each (self, scenes, "coverage", &heddle_plan_kind, MEMBER (plan));
  add_each (self, scenes, "capacity", &heddle_collaborative_kind, MEMBER (collaborative));
  add_each (self, scenes, "due", &heddle_collaborative_kind, MEMBER (collaborative));
  add_each (self, scenes, "where-to-go", &heddle_authority_kind, MEMBER (authority));
  for (guint i = 1; i < HEDDLE_N_COVERAGES; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      add (scenes, "coverage", number)->subject.dimension = i;
    }
  for (guint i = 0; i < items->len; i++)
    {
      HeddleAgendaItem *item =
        test_get (self, &heddle_agenda_item_kind, heddle_record_get_id (items->pdata[i]));

      add (scenes, "item", item->view)->item = item;
    }
  for (guint i = 0; i < meetings->len; i++)
    add (scenes, "agenda", NULL)->meeting =
      test_get (self, &heddle_meeting_kind, heddle_record_get_id (meetings->pdata[i]));
  return scenes;
}

HeddleSlide *
scene_make (TestWorkspace *self,
            const Scene   *scene)
{
  if (scene->item != NULL)
    return heddle_audience_build_item (self->store, scene->item, TEST_TODAY);
  if (scene->meeting != NULL)
    return heddle_audience_build_agenda (self->store, scene->meeting, TEST_TODAY);
  return heddle_audience_build (self->store, &scene->subject, TEST_TODAY);
}
