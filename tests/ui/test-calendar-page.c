/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar/heddle-calendar-page.h"
#include "calendar/heddle-day-cell.h"
#include "calendar/heddle-day-pane.h"
#include "calendar/heddle-entry-chip.h"
#include "calendar/heddle-shift-popover.h"
#include "calendar/heddle-week-row.h"
#include "calendar/heddle-year-day.h"
#include "heddle-move-dialog.h"
#include "ui-test.h"

static gpointer
get_child (gpointer    widget,
           const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

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
  return gtk_label_get_label (get_child (page, "title_label"));
}

static void
test_views (UiTest        *self,
            gconstpointer  data)
{
  static const char *const views[][2] = {
    { "week", "18 – 24 January 2027" },
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

#define ADD(path, func) \
  g_test_add (path, UiTest, NULL, ui_test_set_up, func, ui_test_tear_down)

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);
  ADD ("/calendar/views", test_views);
  return g_test_run ();
}
