/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A clicker waits for nobody: a view is there within a frame's time, whatever is in the
 * file. */

#include <time.h>

#include "audience-scenes.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PangoContext, g_object_unref)

#define N_RECORDS 10000
/* Milliseconds of the processor, from the key to what is painted. */
#define MOST 17.0
#define TRIES 7

typedef struct
{
  const char *episode;
  const char *activity;
  const char *measure;
  const char *person;
} Places;

static void
set (HeddleEdit       *edit,
     const HeddleKind *kind,
     ...)
{
  g_autoptr (GError) error = NULL;
  const char *id = heddle_edit_add (edit, kind, NULL, &error);
  va_list fields;
  const char *name;

  va_start (fields, kind);
  while (error == NULL && (name = va_arg (fields, const char *)) != NULL)
    heddle_edit_set_text (edit, kind, id, name, va_arg (fields, const char *), &error);
  va_end (fields);
  g_assert_no_error (error);
}

static void
add (HeddleEdit   *edit,
     const Places *at,
     guint         i)
{
  HeddleDay day = TEST_TODAY - 900 + (HeddleDay) (i * 7919 % 1800);
  g_autofree char *due = heddle_day_to_iso (day);
  g_autofree char *title = g_strdup_printf ("Board papers %u", i);
  g_autofree char *theme = g_strdup_printf ("theme %u", i % 40);

  switch (i % 10)
    {
    case 0:
      set (edit, &heddle_action_kind, "title", title, "due", due, "episode", at->episode, NULL);
      break;
    case 1:
      set (edit, &heddle_allocation_kind, "person", at->person, "activity", at->activity, "fte",
           "0.1", "starts", due, "ends", due, NULL);
      break;
    case 2:
      set (edit, &heddle_observation_kind, "measure", at->measure, "observed_on", due, "value",
           "91", NULL);
      break;
    case 3:
      set (edit, &heddle_fieldwork_finding_kind, "episode", at->episode, "sort", "strength",
           "text", title, "themes", theme, NULL);
      break;
    default:
      set (edit, &heddle_milestone_kind, "title", title, "sort", "deadline", "due", due,
           day < TEST_TODAY - 30 ? "done_on" : NULL, due, NULL);
    }
}

static void
add_many (TestWorkspace *self)
{
  const Places at = {
    scenes_get_first (self, &heddle_episode_kind),
    scenes_get_first (self, &heddle_activity_kind),
    scenes_get_first (self, &heddle_measure_kind),
    scenes_get_first (self, &heddle_person_kind),
  };
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (self->store, "Much", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_RECORDS; i++)
    add (edit, &at, i);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

static double
get_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* The least of several tries: what is measured is the work, not what else goes on. */
static double
measure (TestWorkspace *self,
         const Scene   *scene,
         PangoContext  *context)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < TRIES; i++)
    {
      double begun = get_milliseconds ();
      g_autoptr (HeddleSlide) slide = scene_make (self, scene);
      g_autoptr (HeddleSlideLayout) layout =
        heddle_slide_layout_new (slide, context, 1920, 1080, 100, FALSE);
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      GskRenderNode *node;

      heddle_slide_paint (layout, 0, snapshot, context, FALSE);
      node = gtk_snapshot_free_to_node (snapshot);
      gsk_render_node_unref (node);
      least = MIN (least, get_milliseconds () - begun);
    }
  return least;
}

static void
test_frame (TestWorkspace *self,
            gconstpointer  data)
{
  g_autoptr (PangoContext) context =
    pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Adwaita Sans 12");
  g_autoptr (GPtrArray) scenes = NULL;
  gboolean slow = FALSE;

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  scenes_add_meeting (self);
  add_many (self);
  scenes = scenes_list (self);
  for (guint i = 0; i < scenes->len; i++)
    {
      const Scene *scene = scenes->pdata[i];
      double taken = measure (self, scene, context);

      if (taken > MOST / 2)
        g_test_message ("%s: %.1f ms", scene->name, taken);
      slow |= taken > MOST;
    }
  g_assert_false (slow);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  test_workspace_add_example ("/speed/frame", test_frame);

  return g_test_run ();
}
