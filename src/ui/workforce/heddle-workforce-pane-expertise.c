/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-pane-private.h"

#include <glib/gi18n-lib.h>

#define SOME 0.005

/* --- Expertise ------------------------------------------------------------ */

static void
add_people (HeddleWorkforcePane *self,
            HeddleWorkforce     *workforce,
            HeddleExpertiseMap  *map,
            const char          *title,
            GArray              *people,
            GArray              *without)
{
  GtkListBox *list = NULL;
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, person);
      HeddleCapacityCell cell;
      g_autofree char *fte = NULL;
      g_autofree char *words = NULL;
      gboolean skip = FALSE;

      for (guint k = 0; without != NULL && k < without->len; k++)
        skip = skip || g_array_index (without, guint, k) == person;
      if (skip || n++ >= HEDDLE_PANE_MOST_LINES)
        continue;
      if (list == NULL)
        list = heddle_pane_add_group (self, title);
      heddle_capacity_measure (workforce->by_person, person, map->period.first, map->period.last,
                               &cell);
      fte = heddle_workforce_dup_fte (heddle_capacity_cell_is_over (&cell) ? cell.peak
                                                                            : cell.free);
      words = !worker->timed ? g_strdup (_("time ?"))
              : heddle_capacity_cell_is_over (&cell) ? g_strdup_printf (_("%s over"), fte)
              : cell.time <= 0 ? g_strdup (_("no time"))
              : cell.free < SOME ? g_strdup (_("full")) : g_strdup_printf (_("%s free"), fte);
      heddle_pane_add_row (list, worker->post, worker->home, words,
                           heddle_capacity_cell_is_over (&cell) ? "error" : NULL,
                           HEDDLE_RECORD (worker->record));
    }
  if (list != NULL)
    heddle_pane_add_more (list, n);
}

static void
add_requests (HeddleWorkforcePane *self,
              HeddleWorkforce     *workforce,
              GPtrArray           *requests,
              const char          *folded)
{
  GtkListBox *list = NULL;

  for (guint i = 0; i < requests->len; i++)
    {
      const HeddleWorkforceRequest *request = requests->pdata[i];
      g_autofree char *detail = NULL;
      g_autofree char *name = NULL;

      if (!request->open || !g_strv_contains ((const char *const *) request->needs, folded))
        continue;
      if (list == NULL)
        list = heddle_pane_add_group (self, _("Asked for"));
      detail = heddle_workforce_request_dup_detail (workforce, request,
                                                    heddle_pane_get_today (self));
      name = g_strdup_printf (_("Match %s"), request->purpose);
      heddle_pane_row_add_button (heddle_pane_add_row (list, request->purpose, detail, NULL,
                                                       NULL,
                                                       HEDDLE_RECORD (request->record)),
                                  _("_Match…"), name, "workforce.show-request",
                                  g_variant_new_string (heddle_id_of (request->record)));
    }
}

void
heddle_workforce_pane_show_expertise (HeddleWorkforcePane *self,
                                      HeddleWorkforce     *workforce,
                                      HeddleExpertiseMap  *map,
                                      GPtrArray           *requests,
                                      guint                number,
                                      guint                column)
{
  const HeddleExpertiseRow *row = map->rows->pdata[number];
  const HeddleExpertiseCell *cell = &row->cells[column];
  g_autofree char *subtitle = g_strdup_printf (_("%s; %s"), (char *) map->columns->pdata[column],
                                               map->period.label);
  g_autofree char *together = heddle_expertise_row_dup_together (row);

  heddle_pane_set_title (self, row->title, subtitle);
  if (cell->people->len > 0)
    add_people (self, workforce, map, _("Here"), cell->people, NULL);
  else
    heddle_pane_add_row (heddle_pane_add_group (self, _("Here")), _("Nobody"), NULL, NULL,
                         NULL, NULL);
  add_people (self, workforce, map, _("Others who know it"), row->together.people, cell->people);
  /* What it comes to is said already of nobody. */
  if (row->together.people->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (heddle_pane_add_label (self, together, "caption")),
                              "second");
  add_requests (self, workforce, requests, row->folded);
  heddle_pane_add_button (self, _("_Ask for It…"), "workforce.ask-expertise",
                          g_variant_new_string (row->title));
}

/* --- Requests ------------------------------------------------------------- */

static void
add_matches (HeddleWorkforcePane          *self,
             HeddleWorkforce              *workforce,
             const HeddleWorkforceRequest *request)
{
  g_autoptr (GPtrArray) helpers = heddle_workforce_match_request (workforce, request);
  GtkListBox *list = heddle_pane_add_group (self, _("Could do it"));

  if (helpers->len == 0)
    heddle_pane_add_row (list, _("Nobody on record knows this"),
                         _("Ask an organisation, and say of whom it is asked."), NULL, NULL, NULL);
  for (guint i = 0; i < MIN (helpers->len, HEDDLE_PANE_MOST_LINES); i++)
    {
      const HeddleWorkforceHelper *helper = helpers->pdata[i];
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, helper->match.row);
      g_autofree char *name = g_strdup_printf (_("Match with %s"), worker->name);
      double fte = request->fte > 0 ? request->fte : helper->match.least;

      heddle_pane_row_add_button (heddle_pane_add_row (list, worker->name, helper->why,
                                                       NULL, NULL,
                                                       HEDDLE_RECORD (worker->record)),
                                  _("Match"), name, "workforce.match",
                                  g_variant_new ("(ssdii)", heddle_id_of (request->record),
                                                 heddle_id_of (worker->record), fte,
                                                 request->first, request->last));
    }
  heddle_pane_add_more (list, helpers->len);
}

void
heddle_workforce_pane_show_request (HeddleWorkforcePane          *self,
                                    HeddleWorkforce              *workforce,
                                    const HeddleWorkforceRequest *request)
{
  g_autofree char *detail = heddle_workforce_request_dup_detail (workforce, request,
                                                                 heddle_pane_get_today (self));
  guint person = heddle_workforce_find_person (workforce, request->record->person);

  heddle_pane_set_title (self, request->title, request->purpose);
  heddle_pane_add_label (self, detail, "caption");
  if (person != HEDDLE_NOBODY)
    {
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, person);

      heddle_pane_add_row (heddle_pane_add_group (self, _("Who comes")), worker->post,
                           worker->home, NULL, NULL, HEDDLE_RECORD (worker->record));
    }
  if (request->open)
    add_matches (self, workforce, request);
  heddle_pane_add_button (self, _("_Open…"), "win.edit-record",
                          g_variant_new ("(ss)", "request", heddle_id_of (request->record)));
}
