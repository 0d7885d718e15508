/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-clock-text.h"

static void
test_read (void)
{
  static const struct
  {
    const char *typed;
    const char *stored; /* NULL: no time of day, or one that can mean two */
  } rows[] = {
    { "09:30", "09:30" }, { "9:30", "09:30" }, { "9.30", "09:30" }, { "930", "09:30" },
    { "0930", "09:30" }, { "1600", "16:00" }, { "16h05", "16:05" }, { "14", "14:00" },
    { "9", "09:00" }, { "7", "07:00" }, { "2pm", "14:00" }, { "2 PM", "14:00" },
    { "2.30 p.m.", "14:30" }, { "230pm", "14:30" }, { "9 a.m", "09:00" }, { "12am", "00:00" },
    { "12 pm", "12:00" }, { "12:15am", "00:15" }, { " noon ", "12:00" }, { "Midnight", "00:00" },
    { "0:00", "00:00" }, { "23:59", "23:59" }, { "2:00", "02:00" },
    { "", NULL }, { "6", NULL }, { "0", NULL }, { "24:00", NULL }, { "24", NULL },
    { "9:60", NULL }, { "9:3", NULL }, { "9:300", NULL }, { "123:00", NULL }, { "13pm", NULL },
    { "0am", NULL }, { "pm", NULL }, { "soon", NULL }, { "9:30 Fri", NULL }, { "-930", NULL },
    { "12345", NULL }, { ":30", NULL }, { "9:", NULL }, { "\xc3\xa9", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *read = heddle_clock_text_read (rows[i].typed);

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpstr (read, ==, rows[i].stored);
    }
}

/* Everywhere in one form. */
static void
test_show (void)
{
  g_assert_cmpstr (heddle_clock_text_show ("09:05"), ==, "9:05");
  g_assert_cmpstr (heddle_clock_text_show ("00:15"), ==, "0:15");
  g_assert_cmpstr (heddle_clock_text_show ("20:30"), ==, "20:30");
  g_assert_cmpstr (heddle_clock_text_show (NULL), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock-text/read", test_read);
  g_test_add_func ("/clock-text/show", test_show);
  return g_test_run ();
}
