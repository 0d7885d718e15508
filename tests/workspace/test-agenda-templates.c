/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agendas that are kept, and used again. */
#include "heddle-agenda-templates.h"
#include "heddle-meeting-jobs.h"
#include "meeting-fixture.h"
#include "test-workspace.h"

static char *
show_template (TestWorkspace *self,
               const char    *template)
{
  g_autoptr (GPtrArray) items = heddle_agenda_template_list_items (self->store, template);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      HeddleAgendaTemplateItem *item = items->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", item->title);
      g_assert_null (heddle_record_get_notes (HEDDLE_RECORD (item)));
      g_assert_null (item->owner);
    }
  return g_string_free_and_steal (text);
}

/* A template keeps of an agenda what the next meeting could begin with: nothing that is
 * confidential or was carried over, no notes, nobody who is private. */
static void
test_template_saved (TestWorkspace *self,
                     gconstpointer  data)
{
  const char *group = test_add_group (self);
  const char *meeting = test_add_meeting (self, group, "2027-01-21");
  const char *person = test_add (self, &heddle_person_kind, "post", "Somebody", "private", "1",
                                 NULL);
  const char *a = test_add_agenda_item (self, meeting, "A");
  const char *secret = test_add_agenda_item (self, meeting, "Secret");
  const char *carried = test_add_agenda_item (self, meeting, "Carried");
  const char *b = test_add_agenda_item (self, meeting, "B");
  const char *digest;
  g_autofree char *template = NULL;
  g_autofree char *again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  test_set (self, &heddle_agenda_item_kind, a, "notes", "Secret", "owner", person, "question",
            "Which?", NULL);
  test_set (self, &heddle_agenda_item_kind, secret, "private", "1", NULL);
  test_set (self, &heddle_agenda_item_kind, carried, "carried_from", b, NULL);
  test_set (self, &heddle_agenda_item_kind, b, "covers", "plan:1", "question", "Plan sent", NULL);
  digest = test_digest (self);
  template = heddle_agenda_template_save (self->store, meeting, " Board ", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Save Agenda as Board");
  before = show_template (self, template);
  g_assert_cmpstr (before, ==, "A, B");
  items = heddle_agenda_template_list_items (self->store, template);
  g_assert_cmpstr (HEDDLE_AGENDA_TEMPLATE_ITEM (items->pdata[0])->question, ==, "Which?");
  g_assert_cmpint (HEDDLE_AGENDA_TEMPLATE_ITEM (items->pdata[0])->minutes, ==, 10);
  g_assert_cmpstr (HEDDLE_AGENDA_TEMPLATE_ITEM (items->pdata[0])->view, ==, "due");
  g_assert_null (HEDDLE_AGENDA_TEMPLATE_ITEM (items->pdata[1])->question);
  g_assert_false (heddle_record_is_private (test_get (self, &heddle_agenda_template_kind,
                                                      template)));

  /* the same name, in whatever case, is the same template */
  test_add_agenda_item (self, meeting, "C");
  again = heddle_agenda_template_save (self->store, meeting, "board", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, template);
  g_assert_cmpstr (test_undo_label (self), ==, "Change Template board");
  after = show_template (self, template);
  g_assert_cmpstr (after, ==, "A, B, C");
  test_undo (self);
  test_undo (self);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* What a confidential meeting leaves is confidential; of nothing there is no template,
 * and none is without a name. */
static void
test_template_refused (TestWorkspace *self,
                       gconstpointer  data)
{
  const char *meeting = test_add_meeting (self, test_add_group (self), "2027-01-21");
  g_autofree char *template = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (heddle_agenda_template_save (self->store, meeting, "Board", &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);
  test_add_agenda_item (self, meeting, "A");
  g_assert_null (heddle_agenda_template_save (self->store, meeting, "  ", &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID);
  g_clear_error (&error);
  test_set (self, &heddle_meeting_kind, meeting, "private", "1", NULL);
  template = heddle_agenda_template_save (self->store, meeting, "Board", &error);
  g_assert_no_error (error);
  g_assert_true (heddle_record_is_private (test_get (self, &heddle_agenda_template_kind,
                                                     template)));
}

/* A template is used for a meeting, at the end of its agenda, and for each new meeting of
 * a series; those that are there stay as they are. */
static void
test_template_used (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *group = test_add_group (self);
  const char *first = test_add_meeting (self, group, "2027-01-21");
  const char *second = test_add_meeting (self, group, "2027-02-18");
  const char *series;
  const char *digest;
  g_autofree char *template = NULL;
  g_autofree char *agenda = NULL;
  g_autofree char *of_series = NULL;
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  test_add_agenda_item (self, first, "A");
  test_add_agenda_item (self, first, "B");
  template = heddle_agenda_template_save (self->store, first, "Board", &error);
  g_assert_no_error (error);
  items = heddle_agenda_template_list_items (self->store, template);
  test_set (self, &heddle_agenda_template_item_kind, heddle_record_get_id (items->pdata[1]),
            "private", "1", NULL);
  test_add_agenda_item (self, second, "Own");
  digest = test_digest (self);
  g_assert_true (heddle_agenda_template_use (self->store, second, template, &error));
  g_assert_cmpstr (test_undo_label (self), ==, "Use Template Board");
  agenda = test_show_agenda (self, second);
  g_assert_cmpstr (agenda, ==, "Own, A, B");
  g_clear_pointer (&items, g_ptr_array_unref);
  items = heddle_agenda_list (self->store, second);
  g_assert_false (heddle_record_is_private (items->pdata[1]));
  g_assert_true (heddle_record_is_private (items->pdata[2]));
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);

  series = test_add (self, &heddle_series_kind, "group", group, "every", "week", "weekday",
                     "monday", "since", "2027-06-01", "until", "2027-06-14", "starts", "10:00",
                     "ends", "11:00", "agenda", template, NULL);
  digest = test_digest (self);
  g_assert_true (heddle_series_plan (self->store, series, &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  meetings = heddle_meeting_list (self->store, group);
  of_series = test_show_agenda (self, heddle_record_get_id (meetings->pdata[3]));
  g_assert_cmpstr (of_series, ==, "A, B");
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/meetings/template-saved", test_template_saved);
  test_workspace_add ("/meetings/template-refused", test_template_refused);
  test_workspace_add ("/meetings/C02/template-used", test_template_used);

  return g_test_run ();
}
