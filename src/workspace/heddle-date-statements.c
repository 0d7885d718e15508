/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-statements.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-names.h"

static int
compare_statements (gconstpointer a,
                    gconstpointer b)
{
  HeddleDateStatement *first = *(HeddleDateStatement **) a;
  HeddleDateStatement *second = *(HeddleDateStatement **) b;
  HeddleDay first_day = heddle_edtf_get_last (first->value);
  HeddleDay second_day = heddle_edtf_get_last (second->value);

  if (first_day != second_day)
    return first_day < second_day ? -1 : 1;
  return g_strcmp0 (first->source, second->source);
}

/**
 * heddle_date_statements_list:
 * @kind: `milestone` or `iteration`
 *
 * Returns: (transfer full) (element-type HeddleDateStatement): what the sources
 *   say about the record's date, the earliest first
 */
GPtrArray *
heddle_date_statements_list (HeddleStore *store,
                             const char  *kind,
                             const char  *id)
{
  GPtrArray *statements = heddle_query_records (store, &heddle_date_statement_kind, kind, id);

  g_ptr_array_sort (statements, compare_statements);
  return statements;
}

gboolean
heddle_date_statements_disagree (GPtrArray *statements)
{
  for (guint i = 1; i < statements->len; i++)
    {
      HeddleDateStatement *first = g_ptr_array_index (statements, 0);
      HeddleDateStatement *other = g_ptr_array_index (statements, i);

      if (heddle_edtf_get_last (first->value) != heddle_edtf_get_last (other->value))
        return TRUE;
    }
  return FALSE;
}

static gboolean
put_in_force (HeddleEdit           *edit,
              GPtrArray            *statements,
              HeddleDateStatement  *chosen,
              GError              **error)
{
  for (guint i = 0; i < statements->len; i++)
    {
      HeddleDateStatement *statement = g_ptr_array_index (statements, i);

      if (!heddle_edit_set_text (edit, &heddle_date_statement_kind,
                                 heddle_record_get_id (HEDDLE_RECORD (statement)),
                                 "effective", statement == chosen ? "1" : "0", error))
        return FALSE;
    }
  return TRUE;
}

/**
 * heddle_date_statement_put_in_force:
 *
 * What [func@date_statement_choose] does, as part of an open edit.
 *
 * Returns: %FALSE with an error where a value was refused
 */
gboolean
heddle_date_statement_put_in_force (HeddleEdit  *edit,
                                    const char  *statement_id,
                                    GError     **error)
{
  HeddleStore *store = heddle_edit_get_store (edit);
  g_autoptr (HeddleRecord) record =
    heddle_store_get (store, &heddle_date_statement_kind, statement_id, error);
  g_autoptr (GPtrArray) statements = NULL;
  HeddleDateStatement *chosen;
  const HeddleKind *kind;
  const char *subject;

  if (record == NULL)
    return FALSE;

  chosen = HEDDLE_DATE_STATEMENT (record);
  kind = chosen->milestone != NULL ? &heddle_milestone_kind : &heddle_iteration_kind;
  subject = chosen->milestone != NULL ? chosen->milestone : chosen->iteration;
  /* committing says what a statement without subject or date lacks */
  if (subject == NULL || chosen->value == NULL)
    return TRUE;

  statements = heddle_date_statements_list (store, kind->name, subject);
  return put_in_force (edit, statements, chosen, error)
         && heddle_edit_set_text (edit, kind, subject, "due", chosen->value, error);
}

/* The subject's own date, and where it is said to be from. */
static gboolean
get_own_date (HeddleRecord  *subject,
              const char   **due,
              const char   **source)
{
  *due = HEDDLE_IS_MILESTONE (subject) ? HEDDLE_MILESTONE (subject)->due
                                       : HEDDLE_ITERATION (subject)->due;
  *source = HEDDLE_IS_MILESTONE (subject) ? HEDDLE_MILESTONE (subject)->source : NULL;
  if (*source == NULL || **source == '\0')
    *source = _("On record before");

  return *due != NULL && **due != '\0';
}

static gboolean
is_stated (GPtrArray  *statements,
           const char *due,
           gboolean   *decided)
{
  gboolean stated = FALSE;

  *decided = FALSE;
  for (guint i = 0; i < statements->len; i++)
    {
      HeddleDateStatement *statement = g_ptr_array_index (statements, i);

      stated = stated || g_strcmp0 (statement->value, due) == 0;
      *decided = *decided || statement->effective;
    }

  return stated;
}

static gboolean
keep_own_date (HeddleEdit    *edit,
               HeddleRecord  *subject,
               GError       **error)
{
  const HeddleKind *kind = heddle_record_get_kind (subject);
  const char *subject_id = heddle_record_get_id (subject);
  g_autoptr (GPtrArray) statements =
    heddle_date_statements_list (heddle_edit_get_store (edit), kind->name, subject_id);
  const char *due, *source, *id;
  gboolean decided;

  if (!get_own_date (subject, &due, &source) || is_stated (statements, due, &decided))
    return TRUE;

  id = heddle_edit_add (edit, &heddle_date_statement_kind, NULL, error);
  return id != NULL
         && heddle_edit_set_text (edit, &heddle_date_statement_kind, id, kind->name, subject_id,
                                  error)
         && heddle_edit_set_text (edit, &heddle_date_statement_kind, id, "value", due, error)
         && heddle_edit_set_text (edit, &heddle_date_statement_kind, id, "source", source, error)
         && heddle_edit_set_text (edit, &heddle_date_statement_kind, id, "effective",
                                  decided ? "0" : "1", error);
}

/**
 * heddle_date_statement_settle:
 *
 * A date that a milestone or an iteration had before anything was stated about
 * it becomes a statement too, with the record's source: so that whichever
 * counts, none is lost (R02, R08).
 *
 * Returns: %FALSE with an error where a value was refused
 */
gboolean
heddle_date_statement_settle (HeddleEdit  *edit,
                              const char  *statement_id,
                              GError     **error)
{
  HeddleStore *store = heddle_edit_get_store (edit);
  g_autoptr (HeddleRecord) record =
    heddle_store_get (store, &heddle_date_statement_kind, statement_id, error);
  g_autoptr (HeddleRecord) subject = NULL;
  HeddleDateStatement *statement;

  if (record == NULL)
    return FALSE;

  statement = HEDDLE_DATE_STATEMENT (record);
  if (statement->milestone != NULL)
    subject = heddle_store_get (store, &heddle_milestone_kind, statement->milestone, NULL);
  else if (statement->iteration != NULL)
    subject = heddle_store_get (store, &heddle_iteration_kind, statement->iteration, NULL);

  return (subject == NULL || keep_own_date (edit, subject, error))
         && (!statement->effective
             || heddle_date_statement_put_in_force (edit, statement_id, error));
}

/**
 * heddle_date_statement_choose:
 *
 * Chooses which of several stated dates counts (R02 and R08: the letter and the
 * guidance differ); nothing that was stated is lost.
 *
 * Returns: whether it was written
 */
gboolean
heddle_date_statement_choose (HeddleStore  *store,
                              const char   *statement_id,
                              GError      **error)
{
  g_autoptr (HeddleRecord) record =
    heddle_store_get (store, &heddle_date_statement_kind, statement_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (record == NULL)
    return FALSE;

  label = g_strdup_printf (_("Let the date of “%s” count"),
                           HEDDLE_DATE_STATEMENT (record)->source);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && heddle_date_statement_put_in_force (edit, statement_id, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_date_statement_wrong_weekday:
 * @wording: (nullable): as a source writes the date, in English
 * @value: the date it is read as
 *
 * Returns: (nullable): the name of the weekday in @wording where @value is a day
 *   and falls on another one
 */
const char *
heddle_date_statement_wrong_weekday (const char *wording,
                                     const char *value)
{
  HeddleDay day = heddle_edtf_get_day (value);
  g_auto (GStrv) words = NULL;

  if (wording == NULL || day == HEDDLE_DAY_NONE)
    return NULL;

  words = g_strsplit_set (wording, " ,.;:()\"", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      int weekday = *words[i] != '\0' ? heddle_date_names_find_weekday (words[i]) : 0;

      if (weekday > 0)
        return (int) heddle_day_get_weekday (day) == weekday
                 ? NULL : heddle_date_names_get_weekday (weekday);
    }
  return NULL;
}
