/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the documents of a file take to be made of its records:
 *
 *   documents FILE TODAY [FROM TO]
 *
 * Of each document the record that takes longest, in milliseconds, and how long
 * who waits for it is held up when it takes turns. */

#include <stdlib.h>
#include <time.h>

#include "heddle-calendar-export.h"
#include "heddle-documents.h"
#include "heddle-turns.h"

#define MOST 40 /* records of a kind */
#define SLICE 8000 /* µs */

typedef struct
{
  const HeddleDocumentInfo *info; /* NULL: a calendar for other programs */
  HeddleDocumentRequest request;
} Making;

static double
get_worked (void)
{
  struct timespec worked;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &worked);
  return (double) worked.tv_sec * 1000 + (double) worked.tv_nsec / 1e6;
}

static void
make_calendar (HeddleStore *store)
{
  const HeddleCalendarScope scope = { .sessions = TRUE };
  g_autofree char *memory = NULL;

  heddle_ics_free (heddle_calendar_export (store, &scope, "Heddle", 0, &memory));
}

static void
make_document (Making *self)
{
  g_autoptr (GError) error = NULL;
  HeddleDocument *document = heddle_documents_build (self->info, &self->request, &error);

  if (document == NULL)
    g_printerr ("%s: %s\n", self->info->name, error->message);
  g_clear_pointer (&document, heddle_document_unref);
}

static void
make (gpointer data)
{
  Making *self = data;

  if (self->info != NULL)
    make_document (self);
  else
    make_calendar (self->request.store);
}

static void
measure (Making *making,
         double *whole,
         double *held)
{
  HeddleTurns *turns = heddle_turns_new (making->request.store, make, making);
  double begin = get_worked ();
  gboolean ended;

  make (making);
  *whole = MAX (*whole, get_worked () - begin);
  do
    {
      begin = get_worked ();
      ended = heddle_turns_take (turns, SLICE);
      *held = MAX (*held, get_worked () - begin);
    }
  while (!ended);
  heddle_turns_free (turns);
}

static void
measure_calendar (HeddleStore *store)
{
  Making making = { NULL, { .store = store } };
  double whole = 0, held = 0;

  measure (&making, &whole, &held);
  g_print ("%-24s %8.1f %8.1f\n", ".ics", whole, held);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleStore) store = heddle_workspace_open (argv[1], 0, &error);
  guint n;
  const HeddleDocumentInfo *infos = heddle_documents_get (&n);

  g_assert_no_error (error);
  measure_calendar (store);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) records =
        infos[i].kind != NULL ? heddle_query_records (store, infos[i].kind, NULL, NULL) : NULL;
      Making making = { &infos[i], { .store = store, .today = heddle_day_parse (argv[2]),
                                     .from = HEDDLE_DAY_NONE, .to = HEDDLE_DAY_NONE } };
      double whole = 0, held = 0;

      if (infos[i].dated && argc > 4)
        {
          making.request.from = heddle_day_parse (argv[3]);
          making.request.to = heddle_day_parse (argv[4]);
        }
      for (guint r = 0; r < (records != NULL ? MIN (records->len, MOST) : 1); r++)
        {
          const char *ids[] = { records != NULL ? heddle_record_get_id (records->pdata[r]) : NULL,
                                NULL };

          making.request.records = ids[0] != NULL ? ids : NULL;
          measure (&making, &whole, &held);
        }
      g_print ("%-24s %8.1f %8.1f\n", infos[i].name, whole, held);
    }

  return EXIT_SUCCESS;
}
