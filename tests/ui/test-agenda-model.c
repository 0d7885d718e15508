/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar/heddle-agenda-model.h"
#include "lines/heddle-tick.h"
#include "test-workspace.h"
#include "ui-test.h"

typedef struct
{
  UiTest ui;
  HeddleAgendaModel *model;
  guint n_signals;
  guint n_removed;
  guint n_added;
  gboolean was_empty;
} Fixture;

static void
changed_cb (GListModel *model,
            guint       position,
            guint       removed,
            guint       added,
            Fixture    *self)
{
  self->n_signals++;
  self->n_removed += removed;
  self->n_added += added;
  self->was_empty |= g_list_model_get_n_items (model) == 0;
}

static void
forget (Fixture *self)
{
  self->n_signals = self->n_removed = self->n_added = 0;
  self->was_empty = FALSE;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  ui_test_set_up (&self->ui, data);
  self->model = heddle_agenda_model_new (self->ui.session);
  heddle_agenda_model_reload (self->model);
  g_signal_connect (self->model, "items-changed", G_CALLBACK (changed_cb), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->model);
  ui_test_tear_down (&self->ui, data);
}

static HeddleAgendaEntry *
get (Fixture *self,
     guint    position)
{
  g_autoptr (HeddleAgendaEntry) entry
      = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  return entry; /* the model keeps it */
}

static guint
count (Fixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static void
test_groups (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *title = heddle_agenda_entry_dup_title (get (self, 0));

  /* Two steps were due before 18 January; then come two of 19 January. */
  g_assert_cmpstr (title, ==, "Fife: Own preparation under way");
  g_assert_true (get (self, 0)->overdue && get (self, 0)->first && !get (self, 0)->last);
  g_assert_cmpuint (get (self, 0)->n_group, ==, 2);
  g_assert_true (get (self, 1)->overdue && get (self, 1)->last);
  g_assert_true (!get (self, 2)->overdue && get (self, 2)->first && !get (self, 2)->last);
  test_assert_day (get (self, 2)->deadline->last, "2027-01-19");
  g_assert_true (!get (self, 3)->first && get (self, 3)->last);
}

static void
test_from (Fixture       *self,
           gconstpointer  data)
{
  heddle_agenda_model_set_from (self->model, heddle_day_parse ("2027-02-09"));
  g_assert_false (get (self, 0)->overdue);
  test_assert_day (get (self, 0)->deadline->last, "2027-02-09");

  heddle_agenda_model_set_from (self->model, heddle_day_parse ("2030-01-01"));
  g_assert_cmpuint (count (self), ==, 0);
}

/* A tick changes the lines of what was overdue and nothing else. */
static void
test_tick (Fixture       *self,
           gconstpointer  data)
{
  guint n = count (self);
  g_autoptr (GError) error = NULL;

  forget (self);
  heddle_tick_deadline (self->ui.session, get (self, 0)->deadline, &error);
  g_assert_no_error (error);
  heddle_agenda_model_reload (self->model);
  g_assert_cmpuint (count (self), ==, n - 1);
  g_assert_cmpuint (self->n_signals, ==, 1);
  g_assert_cmpuint (self->n_removed, <=, 2);
  g_assert_false (self->was_empty);

  forget (self);
  heddle_agenda_model_reload (self->model);
  g_assert_cmpuint (self->n_signals, ==, 0);
}

/* Pages come as they are asked for, and a day that one ends in is one day. */
static void
test_pages (Fixture       *self,
            gconstpointer  data)
{
  guint first;
  guint n = 0;

  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *title = g_strdup_printf ("Board %03u", i);
      g_autofree char *due = heddle_day_to_iso (heddle_day_parse ("2027-02-01") + (int) i / 6);

      test_add (&self->ui.workspace, &heddle_milestone_kind, "title", title, "sort", "deadline",
                "due", due, NULL);
    }
  heddle_agenda_model_reload (self->model);
  first = count (self);
  g_assert_cmpuint (first, <, 40);

  while (heddle_agenda_model_load_more (self->model))
    n++;
  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpuint (count (self), >, 150);
  for (guint i = 1; i < count (self); i++)
    {
      gboolean same = get (self, i)->overdue == get (self, i - 1)->overdue
                      && (get (self, i)->overdue
                          || get (self, i)->deadline->last == get (self, i - 1)->deadline->last);

      g_assert_cmpint (get (self, i)->first, ==, !same);
      g_assert_cmpint (get (self, i - 1)->last, ==, !same);
    }
}

/* What is long overdue does not push today off the screen. */
static void
test_more_overdue (Fixture       *self,
                   gconstpointer  data)
{
  for (guint i = 0; i < 10; i++)
    test_add (&self->ui.workspace, &heddle_milestone_kind, "title", "Board", "sort", "deadline",
              "due", "2026-11-02", NULL);
  heddle_agenda_model_reload (self->model);
  g_assert_cmpuint (get (self, 0)->n_group, ==, 12);
  g_assert_null (get (self, 5)->deadline);
  g_assert_cmpuint (get (self, 5)->n_more, ==, 7);
  g_assert_true (get (self, 5)->last);

  heddle_agenda_model_show_more_overdue (self->model);
  g_assert_nonnull (get (self, 5)->deadline);
  g_assert_true (get (self, 11)->overdue);
  g_assert_false (get (self, 12)->overdue);
}

static void
test_filter (Fixture       *self,
             gconstpointer  data)
{
  HeddleDeadlineFilter filter = { .kind = "milestone" };

  test_add (&self->ui.workspace, &heddle_milestone_kind, "title", "Board", "sort", "deadline",
            "due", "2027-03-01", NULL);
  heddle_agenda_model_set_filter (self->model, &filter);
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_cmpstr (get (self, 0)->deadline->what, ==, "Board");
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/agenda/groups", test_groups);
  ADD ("/agenda/from", test_from);
  ADD ("/agenda/tick", test_tick);
  ADD ("/agenda/pages", test_pages);
  ADD ("/agenda/more-overdue", test_more_overdue);
  ADD ("/agenda/filter", test_filter);

  return g_test_run ();
}
