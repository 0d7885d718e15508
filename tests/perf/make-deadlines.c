/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a workspace with a number of deadlines for the benchmark:
 *
 *   make-deadlines FILE NUMBER
 *
 * Whatever the number, about 60 lie in the six weeks around today, so that
 * what a window shows stays the same; the others are 90 days to 5 years away,
 * those in the past done. */

#include <stdlib.h>

#include "heddle-workspace.h"

#define VISIBLE 60
#define PER_EDIT 10000

static HeddleDay
choose_day (guint     i,
            HeddleDay today)
{
  if (i < VISIBLE)
    return today - 7 + (HeddleDay) (i * 42 / VISIBLE);
  return today + (i % 2 == 0 ? 1 : -1) * (HeddleDay) (90 + i * 7919 % 1735);
}

static gboolean
add_milestone (HeddleEdit  *edit,
               const char  *collaborative,
               guint        i,
               HeddleDay    today,
               GError     **error)
{
  static const char *const whats[] = {
    "Fieldwork plan sent", "Regional improvement report", "Workforce return", "Board papers",
    "Interim evaluation of the literacy network",
  };
  HeddleDay day = choose_day (i, today);
  g_autofree char *due = heddle_day_to_iso (day);
  g_autofree char *title = g_strdup_printf ("%s %u", whats[i % G_N_ELEMENTS (whats)], i);
  const HeddleKind *kind = &heddle_milestone_kind;
  const char *id = heddle_edit_add (edit, kind, NULL, error);

  return id != NULL
         && heddle_edit_set_text (edit, kind, id, "title", title, error)
         && heddle_edit_set_text (edit, kind, id, "sort", "deadline", error)
         && heddle_edit_set_text (edit, kind, id, "collaborative", collaborative, error)
         && heddle_edit_set_text (edit, kind, id, "due", due, error)
         && (day >= today - 3 || heddle_edit_set_text (edit, kind, id, "done_on", due, error));
}

static gboolean
fill (HeddleStore  *store,
      guint         number,
      HeddleDay     today,
      GError      **error)
{
  g_autoptr (GPtrArray) places =
    heddle_query_records (store, &heddle_collaborative_kind, NULL, NULL);
  guint i = 0;

  while (i < number)
    {
      g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, "Add Deadlines", error);

      if (edit == NULL)
        return FALSE;
      for (guint end = MIN (number, i + PER_EDIT); i < end; i++)
        if (!add_milestone (edit, heddle_record_get_id (places->pdata[i % places->len]), i, today,
                            error))
          return FALSE;
      if (!heddle_edit_commit (g_steal_pointer (&edit), error))
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
  HeddleDay today = heddle_day_today ();

  if (argc != 3)
    {
      g_printerr ("usage: make-deadlines FILE NUMBER\n");
      return 2;
    }

  store = heddle_workspace_create (argv[1], FALSE, today, &error);
  if (store == NULL || !fill (store, (guint) atoi (argv[2]), today, &error)
      || !heddle_store_close (store, &error))
    {
      g_printerr ("make-deadlines: %s\n", error->message);
      return 1;
    }
  return 0;
}
