/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-capture.h"

#include <string.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *line;
    const char *sort;
    const char *text;
    const char *said_by;
    const char *themes;
    int voices;
  } rows[] = {
    { "+ Families choose the times #Families #Time", "strength", "Families choose the times",
      NULL, "Families|Time", 0 },
    { "!Asked twice @Parent n=3 #\"Small schools\"", "area", "Asked twice", "Parent",
      "Small schools", 3 },
    { "* A night for neighbours @“Headteacher, primary”", "practice", "A night for neighbours",
      "Headteacher, primary", "", 0 },
    { "? Who follows them", "question", "Who follows them", NULL, "", 0 },
    { "= 212 in autumn n=212", "evidence", "212 in autumn", NULL, "", 212 },
    { "No sign at all", NULL, "No sign at all", NULL, "", 0 },
    { "The #Data in the middle is left out", NULL, "The in the middle is left out", NULL, "Data",
      0 },
    { "Priority #1, C# and post@example.org", NULL, "Priority #1, C# and post@example.org", NULL,
      "", 0 },
    { "Two @Parent and @Pupil", NULL, "Two and @Pupil", "Parent", "", 0 },
    { "Twice #Data #Data", NULL, "Twice", NULL, "Data", 0 },
    { "Foghlam #Gàidhlig @Tidsear", NULL, "Foghlam", "Tidsear", "Gàidhlig", 0 },
    { "#O'Neill's then", NULL, "then", NULL, "O'Neill's", 0 },
    { "Open #\"never closed", NULL, "Open", NULL, "never closed", 0 },
    { "Many n=0 n=99999 n=4x", NULL, "Many n=0 n=99999 n=4x", NULL, "", 0 },
    { "Empty #\"\" @\"\"", NULL, "Empty", NULL, "", 0 },
    { "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xf0\x9f\x8c\xb1 #Growth", NULL,
      "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xf0\x9f\x8c\xb1", NULL, "Growth", 0 },
    { "bad \xff byte", NULL, "bad \xef\xbf\xbd byte", NULL, "", 0 },
    { " \t ", NULL, "", NULL, "", 0 },
    { "+", "strength", "", NULL, "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HeddleCapture) read = heddle_capture_parse (rows[i].line);
      g_autofree char *themes = g_strjoinv ("|", read->themes);

      g_test_message ("row %u", i);
      g_assert_cmpstr (read->sort, ==, rows[i].sort);
      g_assert_cmpstr (read->text, ==, rows[i].text);
      g_assert_cmpstr (read->said_by, ==, rows[i].said_by);
      g_assert_cmpstr (themes, ==, rows[i].themes);
      g_assert_cmpint (read->voices, ==, rows[i].voices);
    }
}

/* What is shown for another edit reads back as it was. */
static void
test_show (void)
{
  static const char *const lines[] = {
    "! Asked twice @Parent n=3 #\"Small schools\" #Transition",
    "+ Plain",
    "= n=3 @\"Group A\" 141 the year before #Data",
    "Without a sign #Gàidhlig",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (HeddleCapture) once = heddle_capture_parse (lines[i]);
      g_autofree char *shown = heddle_capture_show (once);
      g_autoptr (HeddleCapture) twice = heddle_capture_parse (shown);

      g_test_message ("%s", shown);
      g_assert_cmpstr (twice->sort, ==, once->sort);
      g_assert_cmpstr (twice->text, ==, once->text);
      g_assert_cmpstr (twice->said_by, ==, once->said_by);
      g_assert_cmpint (twice->voices, ==, once->voices);
      g_assert_true (g_strv_equal ((const char *const *) twice->themes,
                                   (const char *const *) once->themes));
    }
}

static void
test_lines (void)
{
  const char text[] = "• one\r\n\r\n- two\rthree\n   \n\t– four\n! five\n* six\n-seven\n";
  g_auto (GStrv) lines = heddle_capture_split_lines (text, -1);
  g_autofree char *joined = g_strjoinv ("|", lines);
  g_autoptr (GString) many = g_string_new (NULL);
  g_auto (GStrv) five_hundred = NULL;
  g_auto (GStrv) none = heddle_capture_split_lines ("\n \r\n", -1);
  g_auto (GStrv) hostile = heddle_capture_split_lines ("a\0b\n\xff", 5);

  g_assert_cmpstr (joined, ==, "one|two|three|four|! five|* six|-seven");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (hostile), ==, 2);

  for (int i = 0; i < 500; i++)
    g_string_append_printf (many, "Line %d\n", i);
  five_hundred = heddle_capture_split_lines (many->str, -1);
  g_assert_cmpuint (g_strv_length (five_hundred), ==, 500);
  g_assert_cmpstr (five_hundred[499], ==, "Line 499");
}

static void
test_word (void)
{
  static const struct
  {
    const char *line; /* the cursor is at its | */
    char sigil;
    const char *typed;
    const char *completed; /* with "New one" */
  } rows[] = {
    { "The book #tra|", '#', "tra", "The book #\"New one\" |" },
    { "The book #|", '#', "", "The book #\"New one\" |" },
    { "@par| stops", '@', "par", "@\"New one\" |stops" },
    { "#\"small sch|", '#', "small sch", "#\"New one\" |" },
    { "#tra|nsition", '#', "transition", "#\"New one\" |" },
    { "#done and |", 0, NULL, NULL },
    { "no word|", 0, NULL, NULL },
    { "C#|", 0, NULL, NULL },
    { "#1|", 0, NULL, NULL },
    { "|#tra", 0, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) parts = g_strsplit (rows[i].line, "|", 2);
      g_autofree char *line = g_strconcat (parts[0], parts[1], NULL);
      g_autoptr (HeddleCaptureWord) word = heddle_capture_word_at (line, strlen (parts[0]));
      g_autofree char *done = NULL;
      g_autofree char *marked = NULL;
      gsize cursor;

      g_test_message ("%s", rows[i].line);
      if (rows[i].typed == NULL)
        {
          g_assert_null (word);
          continue;
        }
      g_assert_cmpint (word->sigil, ==, rows[i].sigil);
      g_assert_cmpstr (word->typed, ==, rows[i].typed);
      done = heddle_capture_complete (line, word, "New one", &cursor);
      marked = g_strdup_printf ("%.*s|%s", (int) cursor, done, done + cursor);
      g_assert_cmpstr (marked, ==, rows[i].completed);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capture/parse", test_parse);
  g_test_add_func ("/capture/show", test_show);
  g_test_add_func ("/capture/lines", test_lines);
  g_test_add_func ("/capture/word", test_word);

  return g_test_run ();
}
