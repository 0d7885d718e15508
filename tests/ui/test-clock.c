/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-shell.h"
#include "ui-test.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Fife's own preparation was due on 8 January, the first discussion on the
 * 12th; on the 20th the dates of the 19th are late too. */
static void
test_another_day (UiTest        *self,
                  gconstpointer  data)
{
  GtkWidget *shell = heddle_shell_new (self->session);
  HeddleClock *clock = heddle_session_get_clock (self->session);
  guint n_changes = 0;

  ui_test_show (self, shell);
  g_assert_nonnull (ui_test_find (shell, GTK_TYPE_LABEL, "label", "Monday 18 January 2027"));
  g_assert_nonnull (ui_test_find (shell, GTK_TYPE_WIDGET, "tooltip-text", "2 overdue"));

  g_signal_connect_swapped (self->session, "changed", G_CALLBACK (count_cb), &n_changes);
  heddle_clock_set_fixed (clock, heddle_day_new (2027, 1, 20));
  ui_test_settle ();
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_nonnull (ui_test_find (shell, GTK_TYPE_LABEL, "label", "Wednesday 20 January 2027"));
  g_assert_null (ui_test_find (shell, GTK_TYPE_LABEL, "label", "Monday 18 January 2027"));
  g_assert_nonnull (ui_test_find (shell, GTK_TYPE_WIDGET, "tooltip-text", "4 overdue"));

  /* A clock that is set back counts as well. */
  heddle_clock_set_fixed (clock, heddle_day_new (2027, 1, 9));
  ui_test_settle ();
  g_assert_nonnull (ui_test_find (shell, GTK_TYPE_WIDGET, "tooltip-text", "1 overdue"));

  heddle_clock_set_fixed (clock, heddle_day_new (2027, 1, 9));
  heddle_clock_refresh (clock);
  g_assert_cmpuint (n_changes, ==, 2);
}

/* A page that is not seen shows the new day when it is. */
static void
test_unseen (UiTest        *self,
             gconstpointer  data)
{
  GtkWidget *shell = heddle_shell_new (self->session);

  ui_test_show (self, shell);
  heddle_shell_show_place (HEDDLE_SHELL (shell), "calendar");
  ui_test_settle ();
  heddle_clock_set_fixed (heddle_session_get_clock (self->session), heddle_day_new (2027, 2, 1));
  heddle_shell_show_place (HEDDLE_SHELL (shell), "today");
  ui_test_settle ();
  g_assert_nonnull (ui_test_find (shell, GTK_TYPE_LABEL, "label", "Monday 1 February 2027"));
}

/* The line of a timer in what the kernel tells of a file; FALSE: it is none. */
static gboolean
read_timer (const char *name,
            gint64     *seconds,
            gboolean   *until_set)
{
  g_autofree char *path = g_build_filename ("/proc/self/fdinfo", name, NULL);
  g_autofree char *text = NULL;
  const char *value, *flags;

  if (!g_file_get_contents (path, &text, NULL, NULL) || strstr (text, "clockid: 0") == NULL)
    return FALSE;
  value = strstr (text, "it_value: (");
  flags = strstr (text, "settime flags: ");
  if (value == NULL || flags == NULL)
    return FALSE;
  *seconds = g_ascii_strtoll (value + strlen ("it_value: ("), NULL, 10);
  *until_set = (g_ascii_strtoll (flags + strlen ("settime flags: "), NULL, 8) & 2) != 0;

  return TRUE;
}

/* The machine's clock wakes it at the next midnight by the time of day, so
 * that a suspend does not count, and when it is set. */
static void
test_midnight (void)
{
  g_autoptr (HeddleClock) clock = heddle_clock_new (HEDDLE_DAY_NONE);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDir) files = g_dir_open ("/proc/self/fdinfo", 0, NULL);
  gint64 left = 86400 - (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now)) * 60
                - g_date_time_get_second (now);
  guint n = 0;
  const char *name;

  g_assert_cmpint (heddle_clock_get_today (clock), ==, heddle_day_today ());
  while ((name = g_dir_read_name (files)) != NULL)
    {
      gint64 seconds;
      gboolean until_set;

      if (!read_timer (name, &seconds, &until_set))
        continue;
      n++;
      g_assert_true (until_set);
      g_assert_cmpint (ABS (seconds - left), <=, 3);
    }
  g_assert_cmpuint (n, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);
  ui_test_add ("/clock/another-day", test_another_day);
  ui_test_add ("/clock/unseen", test_unseen);
  g_test_add_func ("/clock/midnight", test_midnight);

  return g_test_run ();
}
