/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-workspace.h"

#include <string.h>

#include "heddle-entry.h"
#include "heddle-episode-plan.h"
#include "heddle-findings.h"
#include "heddle-history.h"
#include "heddle-id.h"
#include "heddle-plan-text.h"
#include "heddle-verify.h"
#include "test-folder.h"

void
test_workspace_create (TestWorkspace *self,
                       gboolean       example,
                       HeddleDay      today)
{
  g_autoptr (GError) error = NULL;

  self->held = g_ptr_array_new_with_free_func (g_object_unref);
  self->folder = g_dir_make_tmp ("heddle-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.db", NULL);
  self->store = heddle_workspace_create (self->path, example, today, &error);
  g_assert_no_error (error);
}

void
test_workspace_set_up (TestWorkspace *self,
                       gconstpointer  data)
{
  test_workspace_create (self, FALSE, TEST_TODAY);
}

void
test_workspace_set_up_example (TestWorkspace *self,
                               gconstpointer  data)
{
  test_workspace_create (self, TRUE, TEST_TODAY);
}

void
test_workspace_tear_down (TestWorkspace *self,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->held, g_ptr_array_unref);
  if (self->store != NULL)
    {
      heddle_store_close (self->store, &error);
      g_assert_no_error (error);
    }
  g_clear_object (&self->store);
  test_folder_remove (self->folder);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

void
test_workspace_add (const char        *path,
                    TestWorkspaceFunc  test)
{
  test_workspace_add_case (path, NULL, test);
}

void
test_workspace_add_example (const char        *path,
                            TestWorkspaceFunc  test)
{
  g_test_add (path, TestWorkspace, NULL, test_workspace_set_up_example, test,
              test_workspace_tear_down);
}

void
test_workspace_add_case (const char        *path,
                         gconstpointer      data,
                         TestWorkspaceFunc  test)
{
  g_test_add (path, TestWorkspace, data, test_workspace_set_up, test, test_workspace_tear_down);
}

static void
set_fields (HeddleEdit       *edit,
            const HeddleKind *kind,
            const char       *id,
            va_list           pairs)
{
  g_autoptr (GError) error = NULL;
  const char *field;

  while ((field = va_arg (pairs, const char *)) != NULL)
    {
      heddle_edit_set_text (edit, kind, id, field, va_arg (pairs, const char *), &error);
      g_assert_no_error (error);
    }
}

const char *
test_add (TestWorkspace    *self,
          const HeddleKind *kind,
          ...)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (self->store, "Add", &error);
  const char *id;
  va_list pairs;

  g_assert_no_error (error);
  id = g_intern_string (heddle_edit_add (edit, kind, NULL, &error));
  g_assert_no_error (error);
  va_start (pairs, kind);
  set_fields (edit, kind, id, pairs);
  va_end (pairs);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
  return id;
}

void
test_set (TestWorkspace    *self,
          const HeddleKind *kind,
          const char       *id,
          ...)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (self->store, "Set", &error);
  va_list pairs;

  g_assert_no_error (error);
  va_start (pairs, id);
  set_fields (edit, kind, id, pairs);
  va_end (pairs);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
test_remove (TestWorkspace    *self,
             const HeddleKind *kind,
             const char       *id)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (self->store, "Remove", &error);

  g_assert_no_error (error);
  heddle_edit_remove (edit, kind, id, &error);
  g_assert_no_error (error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
test_undo (TestWorkspace *self)
{
  g_autoptr (GError) error = NULL;

  heddle_history_undo (self->store, NULL, &error);
  g_assert_no_error (error);
}

const char *
test_find (TestWorkspace    *self,
           const HeddleKind *kind,
           const char       *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleRecord) record = heddle_entry_find (self->store, kind, name, &error);

  g_assert_no_error (error);
  return g_intern_string (heddle_record_get_id (record));
}

gpointer
test_get (TestWorkspace    *self,
          const HeddleKind *kind,
          const char       *id)
{
  g_autoptr (GError) error = NULL;
  HeddleRecord *record = heddle_store_get (self->store, kind, id, &error);

  g_assert_no_error (error);
  g_ptr_array_add (self->held, record);
  return record;
}

const char *
test_plan (TestWorkspace *self,
           const char    *host,
           const char    *fieldwork,
           int            days)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_episode_plan_create (
    self->store, test_find (self, &heddle_authority_kind, host), fieldwork, days, NULL, NULL,
    &error);

  g_assert_no_error (error);
  return g_intern_string (id);
}

const char *
test_step (TestWorkspace *self,
           const char    *episode,
           const char    *key)
{
  g_autofree char *id = heddle_id_from_name (episode, key);

  return g_intern_string (id);
}

const char *
test_undo_label (TestWorkspace *self)
{
  g_autofree char *label = heddle_history_dup_undo_label (self->store);

  return g_intern_string (label);
}

const char *
test_digest (TestWorkspace *self)
{
  g_autofree char *digest = heddle_verify_digest (self->store);

  return g_intern_string (digest);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

static void
append_rows (GPtrArray *lines,
             GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      HeddleDeadline *row = g_ptr_array_index (rows, i);

      char *line =
        g_strdup_printf ("%s %s %d %d %d %d %s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%d%d",
                         row->kind, row->id, row->first, row->last, row->nominal, row->done_on,
                         row->date, row->what, row->subject, row->whom, row->reason, row->source,
                         row->mark, row->tag, row->owner, row->authority, row->collaborative,
                         row->episode, row->fixed, row->pinned);

      g_ptr_array_add (lines, line);
    }
}

char *
test_dump_deadlines (TestWorkspace *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) dated =
    heddle_deadlines_range (self->store, NULL, heddle_day_new (1900, 1, 1),
                            heddle_day_new (2199, 12, 31));
  g_autoptr (GPtrArray) undated = heddle_deadlines_undated (self->store, NULL);

  append_rows (lines, dated);
  append_rows (lines, undated);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

const char *
test_finding (TestWorkspace *self,
              const char    *rule,
              const char    *id,
              HeddleDay      today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings =
    heddle_findings_list (self->store, NULL, NULL, today, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      HeddleFinding *finding = g_ptr_array_index (findings, i);

      if (!g_str_equal (finding->rule, rule) || finding->dismissed != NULL)
        continue;
      for (guint j = 0; j < finding->ids->len; j++)
        if (id == NULL || g_str_equal (g_ptr_array_index (finding->ids, j), id))
          return g_intern_string (finding->message);
    }
  return NULL;
}

void
test_assert_written (TestWorkspace *self,
                     const char    *plan,
                     const char    *words)
{
  g_autoptr (GPtrArray) parts = heddle_plan_text_write (self->store, plan);
  g_autofree char *content = heddle_plan_text_join (parts);

  if (strstr (content, words) == NULL)
    g_error ("no “%s” in:\n%s", words, content);
}
