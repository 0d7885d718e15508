/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that several sources state, and weekdays that do not fit. */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-statements.h"
#include "heddle-date-text.h"

static const HeddleRule sources_disagree = {
  "sources-disagree", HEDDLE_SEVERITY_NOTE, NULL,
};
static const HeddleRule wrong_weekday = {
  "wrong-weekday", HEDDLE_SEVERITY_WARNING, NULL,
};

static const char *
subject_id (HeddleDateStatement *statement)
{
  return statement->milestone != NULL ? statement->milestone : statement->iteration;
}

static int
compare_subjects (gconstpointer a,
                  gconstpointer b)
{
  HeddleDateStatement *first = *(HeddleDateStatement **) a;
  HeddleDateStatement *second = *(HeddleDateStatement **) b;
  int order = g_strcmp0 (subject_id (first), subject_id (second));

  return order != 0 ? order : g_strcmp0 (first->value, second->value);
}

static void
check_weekday (HeddleRuleRun       *run,
               HeddleDateStatement *statement)
{
  const char *weekday = heddle_date_statement_wrong_weekday (statement->wording,
                                                             statement->value);
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;

  if (weekday == NULL)
    return;
  title = heddle_record_dup_title (HEDDLE_RECORD (statement));
  day = heddle_date_text_show_day_long (heddle_edtf_get_day (statement->value));
  heddle_rule_run_add (run, &wrong_weekday, HEDDLE_RECORD (statement),
                       g_strdup_printf ("%s %s", statement->value, weekday),
                       g_strdup_printf (_("%s: “%s” says %s, but the day is %s."), title,
                                        statement->wording, weekday, day));
}

/* "30 Jan 2018 (Guidance, paragraph 9) and 31 Jan 2018 (Letter)" */
static char *
join_statements (HeddleRuleRun *run,
                 GPtrArray     *statements)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      HeddleDateStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *date = heddle_date_text_show (statement->value, run->today);

      if (i > 0)
        g_string_append (text, i + 1 < statements->len ? ", " : _(" and "));
      g_string_append_printf (text, statement->effective ? _("%s, in force (%s)") : "%s (%s)",
                              date, statement->source);
    }
  return g_string_free_and_steal (text);
}

static void
check_agreement (HeddleRuleRun *run,
                 GPtrArray     *statements)
{
  HeddleDateStatement *chief = g_ptr_array_index (statements, 0);
  const HeddleKind *kind = chief->milestone != NULL ? &heddle_milestone_kind
                                                    : &heddle_iteration_kind;
  g_autoptr (HeddleRecord) subject = NULL;
  g_autofree char *title = NULL;
  g_autofree char *said = NULL;
  GString *facts;
  HeddleFinding *finding;

  if (!heddle_date_statements_disagree (statements))
    return;
  subject = heddle_store_get (run->store, kind, subject_id (chief), NULL);
  if (subject == NULL || heddle_record_is_deleted (subject))
    return;

  facts = g_string_new (NULL);
  for (guint i = 0; i < statements->len; i++)
    {
      HeddleDateStatement *statement = g_ptr_array_index (statements, i);

      g_string_append_printf (facts, "%s ", statement->value);
    }
  title = heddle_record_dup_title (subject);
  said = join_statements (run, statements);
  finding = heddle_rule_run_add (run, &sources_disagree, subject,
                                 g_string_free_and_steal (facts),
                                 g_strdup_printf (_("%s: the sources differ: %s."), title, said));
  for (guint i = 0; i < statements->len; i++)
    heddle_rule_add_record (finding, g_ptr_array_index (statements, i));
}

static void
add_ids (GHashTable *ids,
         GPtrArray  *records)
{
  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (ids, (gpointer) heddle_record_get_id (g_ptr_array_index (records, i)));
}

/* Few dates are stated anywhere: all of them are read, instead of asking each
 * of many milestones for its own. */
static GPtrArray *
list_statements (HeddleRuleRun *run)
{
  GPtrArray *statements =
    heddle_query_records (run->store, &heddle_date_statement_kind, NULL, NULL);
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GPtrArray) iterations = NULL;

  if (run->collaborative == NULL)
    return statements;

  ids = g_hash_table_new (g_str_hash, g_str_equal);
  milestones = heddle_query_records (run->store, &heddle_milestone_kind, "collaborative",
                                     run->collaborative);
  iterations = heddle_rule_run_list_iterations (run);
  add_ids (ids, milestones);
  add_ids (ids, iterations);
  for (guint i = statements->len; i > 0; i--)
    {
      const char *id = subject_id (g_ptr_array_index (statements, i - 1));

      if (id == NULL || !g_hash_table_contains (ids, id))
        g_ptr_array_remove_index_fast (statements, i - 1);
    }
  return statements;
}

void
heddle_rules_dates (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) statements = list_statements (run);
  g_autoptr (GPtrArray) same = g_ptr_array_new ();

  g_ptr_array_sort (statements, compare_subjects);
  for (guint i = 0; i < statements->len; i++)
    {
      HeddleDateStatement *statement = g_ptr_array_index (statements, i);

      check_weekday (run, statement);
      if (same->len > 0
          && g_strcmp0 (subject_id (g_ptr_array_index (same, 0)), subject_id (statement)) != 0)
        {
          check_agreement (run, same);
          g_ptr_array_set_size (same, 0);
        }
      g_ptr_array_add (same, statement);
    }
  if (same->len > 0)
    check_agreement (run, same);
}
