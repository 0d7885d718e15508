/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a workspace with a number of episodes for the benchmark of their pages:
 *
 *   make-episodes FILE EPISODES
 *
 * Each brings 25 people, of whom ten are in its team, 100 findings, a programme, a
 * report and practice. Whatever the number, ten run; the others are closed. */

#include <stdlib.h>

#include "heddle-episode-plan.h"
#include "heddle-programme-build.h"
#include "heddle-workspace.h"

#define RUNNING 10
#define PEOPLE 25
#define TEAM 10
#define FINDINGS 100

static gboolean
set (HeddleEdit        *edit,
     const HeddleKind  *kind,
     const char        *id,
     GError           **error,
     ...)
{
  va_list args;
  const char *field;
  gboolean done = id != NULL;

  va_start (args, error);
  while (done && (field = va_arg (args, const char *)) != NULL)
    done = heddle_edit_set_text (edit, kind, id, field, va_arg (args, const char *), error);
  va_end (args);

  return done;
}

static gboolean
add_people (HeddleEdit    *edit,
            HeddleRecord  *authority,
            const char    *episode,
            GError       **error)
{
  for (guint i = 0; i < PEOPLE; i++)
    {
      g_autofree char *post = g_strdup_printf ("Officer %u", i);
      g_autofree char *person = g_strdup (heddle_edit_add (edit, &heddle_person_kind, NULL,
                                                           error));

      if (!set (edit, &heddle_person_kind, person, error, "post", post, "authority",
                heddle_record_get_id (authority), "expertise", "Equity; data", NULL))
        return FALSE;
      if (i < TEAM
          && !set (edit, &heddle_team_member_kind,
                   heddle_edit_add (edit, &heddle_team_member_kind, NULL, error), error, "episode",
                   episode, "person", person, "side", i % 2 == 0 ? "host" : "other-authorities",
                   "state", "confirmed", NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_findings (HeddleEdit  *edit,
              const char  *episode,
              const char  *day,
              GError     **error)
{
  static const char *const sorts[] = { "strength", "area", "practice", "question", "evidence" };
  static const char *const themes[] = { "Equity", "Reach", "Equity; Reach", "Clusters" };

  for (guint i = 0; i < FINDINGS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Heads of cluster %u speak of what they share", i);
      g_autofree char *position = g_strdup_printf ("%u", i + 1);

      if (!set (edit, &heddle_fieldwork_finding_kind,
                heddle_edit_add (edit, &heddle_fieldwork_finding_kind, NULL, error), error,
                "episode", episode, "sort", sorts[i % G_N_ELEMENTS (sorts)], "text", text,
                "themes", themes[i % G_N_ELEMENTS (themes)], "voices", "3", "noted_on", day,
                "position", position, NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_episode (HeddleStore   *store,
             HeddleRecord  *authority,
             guint          i,
             HeddleDay      today,
             GError       **error)
{
  HeddleDay start = i < RUNNING ? today + 22 + 7 * (HeddleDay) i
                                : today - 91 - 7 * (HeddleDay) (i % 150);
  g_autofree char *day = heddle_day_to_iso (start);
  g_autofree char *id = heddle_episode_plan_create (store, heddle_record_get_id (authority), day, 3,
                                                    "mixed", NULL, error);
  g_autoptr (HeddleEdit) edit = NULL;

  if (id == NULL || !heddle_programme_build (store, id, FALSE, error))
    return FALSE;
  edit = heddle_edit_begin (store, "Fill an Episode", error);
  if (edit == NULL || !add_people (edit, authority, id, error)
      || !add_findings (edit, id, day, error)
      || !set (edit, &heddle_practice_kind,
               heddle_edit_add (edit, &heddle_practice_kind, NULL, error), error, "title",
               "Visits of three schools", "episode", id, "authority",
               heddle_record_get_id (authority), "themes", "Equity", "consent", "given", NULL)
      || !set (edit, &heddle_episode_kind, id, error, "focus", "Equity in clusters", "themes",
               "Equity; Reach", "status", i < RUNNING ? "planned" : "closed", NULL))
    return FALSE;

  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
fill (HeddleStore  *store,
      guint         number,
      HeddleDay     today,
      GError      **error)
{
  g_autoptr (GPtrArray) authorities = heddle_query_records (store, &heddle_authority_kind, NULL,
                                                            NULL);

  for (guint i = 0; i < number; i++)
    if (!add_episode (store, authorities->pdata[i % authorities->len], i, today, error))
      return FALSE;
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (HeddleStore) store = NULL;
  g_autoptr (GError) error = NULL;
  HeddleDay today = heddle_day_parse ("2027-01-18");

  if (argc != 3)
    {
      g_printerr ("usage: make-episodes FILE EPISODES\n");
      return 2;
    }

  store = heddle_workspace_create (argv[1], FALSE, today, &error);
  if (store == NULL || !fill (store, (guint) atoi (argv[2]), today, &error)
      || !heddle_store_close (store, &error))
    {
      g_printerr ("make-episodes: %s\n", error->message);
      return 1;
    }
  return 0;
}
