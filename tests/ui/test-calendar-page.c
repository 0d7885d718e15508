/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar/heddle-calendar-page.h"
#include "heddle-episode-plan.h"
#include "ui-test.h"

#include <time.h>

static GtkWidget *
show_page (UiTest *self)
{
  GtkWidget *page = g_object_new (HEDDLE_TYPE_CALENDAR_PAGE, "session", self->session,
                                  "title", "Calendar", NULL);

  ui_test_show (self, page);
  heddle_page_focus_content (HEDDLE_PAGE (page));
  ui_test_settle ();
  return page;
}

static const char *
get_title (GtkWidget *page)
{
  return gtk_label_get_label (ui_test_child (page, "title_label"));
}

static void
test_views (UiTest        *self,
            gconstpointer  data)
{
  static const char *const views[][2] = {
    { "week", "18 – 24 Jan 2027" },
    { "agenda", "From Mon 18 Jan" },
    { "year", "Session 2026/27" },
    { "month", "January 2027" },
  };
  GtkWidget *page = show_page (self);

  g_assert_cmpstr (get_title (page), ==, "January 2027");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *kept = NULL;

      gtk_widget_activate_action (page, "calendar.view", "s", views[i][0]);
      ui_test_settle ();
      g_assert_cmpstr (get_title (page), ==, views[i][1]);
      kept = heddle_session_dup_setting (self->session, "calendar-view");
      g_assert_cmpstr (kept, ==, views[i][0]);
    }
}

static void
add_milestones (UiTest    *self,
                HeddleDay  first,
                guint      n)
{
  HeddleStore *store = self->workspace.store;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, "Many milestones", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Milestone %u", i);
      g_autofree char *due = heddle_day_to_iso (first + (HeddleDay) (i % 28));
      const char *id = heddle_edit_add (edit, &heddle_milestone_kind, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (heddle_edit_set_text (edit, &heddle_milestone_kind, id, "title", title, NULL));
      g_assert_true (heddle_edit_set_text (edit, &heddle_milestone_kind, id, "sort", "deadline",
                                           NULL));
      g_assert_true (heddle_edit_set_text (edit, &heddle_milestone_kind, id, "due", due, &error));
    }
  g_assert_true (heddle_edit_commit (g_steal_pointer (&edit), &error));
  g_assert_no_error (error);
  ui_test_settle ();
}

static gint64
get_spent (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
count_frame_cb (guint *n_frames)
{
  (*n_frames)++;
}

/* What the least of some visits to a month costs until it is painted, in µs;
 * each is one frame. */
static gint64
measure_month (UiTest    *self,
               GtkWidget *page)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (page);
  gint64 best = G_MAXINT64;
  guint n_frames = 0;
  gulong id = g_signal_connect_swapped (clock, "paint", G_CALLBACK (count_frame_cb), &n_frames);

  for (guint i = 0; i < 7; i++)
    {
      gint64 before;

      gtk_widget_activate_action (page, "calendar.earlier", NULL);
      gtk_test_widget_wait_for_draw (self->window);
      ui_test_settle ();
      n_frames = 0;
      before = get_spent ();
      gtk_widget_activate_action (page, "calendar.later", NULL);
      gtk_test_widget_wait_for_draw (self->window);
      best = MIN (best, get_spent () - before);
      g_assert_cmpuint (n_frames, ==, 1);
    }
  g_signal_handler_disconnect (clock, id);
  return best;
}

/* A crowded month costs at most three times what a usual one does. */
static void
test_crowd (UiTest        *self,
            gconstpointer  data)
{
  GtkWidget *page;
  gint64 few, many;

  add_milestones (self, heddle_day_new (2030, 2, 1), 60);
  add_milestones (self, heddle_day_new (2030, 4, 1), 1150);
  page = show_page (self);
  for (guint i = 0; i < 37; i++)
    gtk_widget_activate_action (page, "calendar.later", NULL);
  g_assert_cmpstr (get_title (page), ==, "February 2030");
  few = measure_month (self, page);
  gtk_widget_activate_action (page, "calendar.later", NULL);
  gtk_widget_activate_action (page, "calendar.later", NULL);
  many = measure_month (self, page);
  g_test_message ("60 entries: %" G_GINT64_FORMAT " µs, 1150 entries: %" G_GINT64_FORMAT " µs",
                  few, many);
  g_assert_cmpint (few, <=, 17 * 1000);
  g_assert_cmpint (many, <=, 3 * few);
}

static void
plan_episodes (UiTest    *self,
               HeddleDay  first,
               guint      n)
{
  HeddleStore *store = self->workspace.store;
  g_autoptr (GPtrArray) hosts = heddle_query_records (store, &heddle_authority_kind, NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = heddle_day_to_iso (first + 7 * (HeddleDay) (i % 50));
      g_autoptr (GError) error = NULL;
      g_autofree char *id
          = heddle_episode_plan_create (store, heddle_record_get_id (hosts->pdata[i % hosts->len]),
                                        day, 3, "mixed", NULL, &error);

      g_assert_no_error (error);
    }
}

static GtkAdjustment *
get_adjustment (GtkWidget *page)
{
  GtkWidget *shown = gtk_stack_get_visible_child (ui_test_child (page, "stack"));
  GtkWidget *view = g_object_get_data (G_OBJECT (shown), "heddle-view");

  return gtk_scrolled_window_get_vadjustment (ui_test_child (view, "scrolled"));
}

/* What the least of some visits to the timeline costs, and of going on there by
 * as much as is seen. */
static void
measure_tracks (UiTest    *self,
                GtkWidget *page,
                gint64    *open,
                gint64    *scroll)
{
  *open = *scroll = G_MAXINT64;
  for (guint i = 0; i < 15; i++)
    {
      GtkAdjustment *adjustment;
      gint64 before;

      gtk_widget_activate_action (page, "calendar.view", "s", "week");
      gtk_test_widget_wait_for_draw (self->window);
      ui_test_settle ();
      before = get_spent ();
      gtk_widget_activate_action (page, "calendar.view", "s", "timeline");
      gtk_test_widget_wait_for_draw (self->window);
      *open = MIN (*open, get_spent () - before);
      ui_test_settle ();
      adjustment = get_adjustment (page);
      before = get_spent ();
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_page_size (adjustment));
      gtk_test_widget_wait_for_draw (self->window);
      *scroll = MIN (*scroll, get_spent () - before);
      gtk_adjustment_set_value (adjustment, 0);
    }
}

/* A quarter of a frame, in µs: so much a busy machine adds to what is cheap. */
#define LEAST 4000

/* However many episodes run, only those that are seen cost: the same, for the
 * others come later. Ten do not fill two pages to scroll by. */
static void
test_tracks (UiTest        *self,
             gconstpointer  data)
{
  gint64 open_few, open_many, scroll_few, scroll_many, other;
  GtkWidget *page;

  plan_episodes (self, heddle_day_new (2027, 2, 2), 10);
  page = show_page (self);
  measure_tracks (self, page, &open_few, &other);
  plan_episodes (self, heddle_day_new (2027, 5, 4), 20);
  measure_tracks (self, page, &other, &scroll_few);
  plan_episodes (self, heddle_day_new (2027, 11, 2), 170);
  measure_tracks (self, page, &open_many, &scroll_many);
  g_test_message ("10 and 200 episodes: %" G_GINT64_FORMAT " µs, %" G_GINT64_FORMAT
                  " µs; scrolled %" G_GINT64_FORMAT " µs, %" G_GINT64_FORMAT " µs",
                  open_few, open_many, scroll_few, scroll_many);
  g_assert_cmpint (open_many, <=, MAX (open_few + open_few / 5, open_few + LEAST));
  g_assert_cmpint (scroll_many, <=, MAX (scroll_few + scroll_few / 5, scroll_few + LEAST));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);
  ui_test_add ("/calendar/views", test_views);
  ui_test_add ("/calendar/crowd", test_crowd);
  ui_test_add ("/calendar/tracks", test_tracks);
  return g_test_run ();
}
