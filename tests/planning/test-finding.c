/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-finding.h"

static void
test_records (void)
{
  g_autoptr (HeddleFinding) finding
    = heddle_finding_new ("fieldwork-on-closure", HEDDLE_SEVERITY_WARNING, "section 6",
                          g_strdup ("Fieldwork is on a local holiday."));
  char id[] = "one";

  heddle_finding_add_record (finding, "episode", id);
  heddle_finding_add_record (finding, "closure", "two");
  id[0] = 'X';

  g_assert_cmpstr (finding->rule, ==, "fieldwork-on-closure");
  g_assert_cmpint (finding->severity, ==, HEDDLE_SEVERITY_WARNING);
  g_assert_cmpstr (finding->message, ==, "Fieldwork is on a local holiday.");
  g_assert_cmpstr (finding->place, ==, "section 6");
  g_assert_null (finding->facts);
  g_assert_null (finding->dismissed);
  g_assert_cmpuint (finding->ids->len, ==, 2);
  g_assert_cmpstr (finding->kinds->pdata[0], ==, "episode");
  g_assert_cmpstr (finding->ids->pdata[0], ==, "one");
  g_assert_cmpstr (finding->kinds->pdata[1], ==, "closure");
  g_assert_cmpstr (finding->ids->pdata[1], ==, "two");
}

static void
test_severity (void)
{
  g_assert_cmpstr (heddle_severity_get_word (HEDDLE_SEVERITY_NOTE), ==, "note");
  g_assert_cmpstr (heddle_severity_get_word (HEDDLE_SEVERITY_WARNING), ==, "warning");
  g_assert_cmpstr (heddle_severity_get_word (HEDDLE_SEVERITY_PROBLEM), ==, "problem");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/records", test_records);
  g_test_add_func ("/finding/severity", test_severity);
  return g_test_run ();
}
