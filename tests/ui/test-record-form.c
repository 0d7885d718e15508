/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forms/heddle-kind-words.h"
#include "forms/heddle-record-form.h"
#include "heddle-history.h"
#include "test-workspace.h"
#include "ui-test.h"

/* A form over the file's record that nobody touched: saving it is no change. */
static void
assert_round_trip (HeddleSession    *session,
                   const HeddleKind *kind,
                   HeddleRecord     *record)
{
  HeddleStore *store = heddle_session_get_store (session);
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *before = heddle_history_dup_undo_label (store);
  g_autofree char *after = NULL;
  g_autoptr (GtkWidget) form
      = g_object_ref_sink (heddle_record_form_new (session, kind, record));
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s: %s", kind->name, title);
  heddle_record_form_check (HEDDLE_RECORD_FORM (form), &error);
  g_assert_no_error (error);
  edit = heddle_edit_begin (store, "round trip", &error);
  g_assert_no_error (error);
  heddle_record_form_apply (HEDDLE_RECORD_FORM (form), edit, heddle_record_get_id (record),
                            &error);
  g_assert_no_error (error);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);

  after = heddle_history_dup_undo_label (store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_round_trip (void)
{
  const HeddleSchema *schema = heddle_records_get_schema ();
  TestWorkspace workspace;
  g_autoptr (HeddleSession) session = NULL;

  test_workspace_create (&workspace, TRUE, TEST_TODAY);
  session = heddle_session_new (workspace.store, TEST_TODAY);
  for (guint i = 0; i < schema->n_kinds; i++)
    {
      g_autoptr (GPtrArray) records
          = heddle_query_records (workspace.store, schema->kinds[i], NULL, NULL);

      /* The first and the last few show what a kind's records look like. */
      for (guint j = 0; j < records->len; j++)
        if (j < 4 || j + 4 > records->len)
          assert_round_trip (session, schema->kinds[i], g_ptr_array_index (records, j));
    }
  g_clear_object (&session);
  test_workspace_tear_down (&workspace, NULL);
}

static void
test_every_kind (UiTest        *test,
                 gconstpointer  data)
{
  const HeddleSchema *schema = heddle_records_get_schema ();

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];
      g_autoptr (GtkWidget) form
          = g_object_ref_sink (heddle_record_form_new (test->session, kind, NULL));
      gboolean needed = FALSE;

      for (guint j = 0; j < kind->n_fields; j++)
        {
          const HeddleField *field = &kind->fields[j];
          gboolean shown = !(field->flags & HEDDLE_FIELD_INTERNAL);

          g_test_message ("%s.%s", kind->name, field->name);
          g_assert_cmpint (heddle_record_form_get_editor (HEDDLE_RECORD_FORM (form), field->name)
                               != NULL, ==, shown);
          needed |= shown && (field->flags & HEDDLE_FIELD_REQUIRED) && field->initial == NULL
                    && field->type != HEDDLE_FIELD_CHOICE && field->type != HEDDLE_FIELD_FLAG;
        }
      g_assert_cmpint (heddle_record_form_check (HEDDLE_RECORD_FORM (form), NULL), ==, !needed);
    }
}

/* What cannot be of a field's type is refused in words that name the field. */
static void
test_types (UiTest        *test,
            gconstpointer  data)
{
  static const struct
  {
    const HeddleKind *kind;
    const char *field;
    const char *typed;
    const char *message;
  } cases[] = {
    { &heddle_availability_kind, "starts", "31 June 2027", "Availability, First day:" },
    { &heddle_programme_session_kind, "starts", "25:99", "Session, Starts:" },
    { &heddle_programme_session_kind, "day", "two", "Session, Day:" },
    { &heddle_measure_kind, "baseline", "about 90", "Measure, Baseline:" },
    { &heddle_allocation_kind, "fte", "half", "Allocation, Full-time equivalent:" },
    { &heddle_school_kind, "authority", "Nowhere", "School, Authority:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) form
          = g_object_ref_sink (heddle_record_form_new (test->session, cases[i].kind, NULL));
      HeddleFieldEditor *editor
          = heddle_record_form_get_editor (HEDDLE_RECORD_FORM (form), cases[i].field);
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].message);
      g_assert_nonnull (editor);
      heddle_field_editor_set_text (editor, cases[i].typed);
      g_assert_false (heddle_field_editor_read (editor, &value, &error));
      g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
      g_assert_true (gtk_widget_has_css_class (heddle_field_editor_get_row (editor), "error"));
    }
}

static void
test_errors (UiTest        *test,
             gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *typed;
    const char *message;
  } cases[] = {
    { "due", "29 February 2027", "Milestone, Date:" },
    { "due", "next year sometime", "Milestone, Date:" },
    { "collaborative", "no such", "Milestone, Collaborative:" },
    { "title", "", "Milestone, Title:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) form = g_object_ref_sink (
          heddle_record_form_new (test->session, &heddle_milestone_kind, NULL));
      HeddleRecordForm *self = HEDDLE_RECORD_FORM (form);
      HeddleFieldEditor *editor = heddle_record_form_get_editor (self, cases[i].field);
      g_autoptr (GError) error = NULL;

      heddle_field_editor_set_text (heddle_record_form_get_editor (self, "title"), "Board meets");
      heddle_field_editor_set_text (editor, cases[i].typed);
      g_assert_false (heddle_record_form_check (self, &error));
      g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
      g_assert_true (gtk_widget_has_css_class (heddle_field_editor_get_row (editor), "error"));
      gtk_test_accessible_assert_state (heddle_field_editor_get_row (editor),
                                        GTK_ACCESSIBLE_STATE_INVALID,
                                        GTK_ACCESSIBLE_INVALID_TRUE);
    }
}

static void
assert_text (GtkWidget  *form,
             const char *field,
             const char *expected)
{
  g_autofree char *text = heddle_field_editor_dup_text (
      heddle_record_form_get_editor (HEDDLE_RECORD_FORM (form), field));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_drafts (UiTest        *test,
             gconstpointer  data)
{
  g_autoptr (GtkWidget) form
      = g_object_ref_sink (heddle_record_form_new (test->session, &heddle_milestone_kind, NULL));
  HeddleFieldEditor *title = heddle_record_form_get_editor (HEDDLE_RECORD_FORM (form), "title");
  g_autoptr (GtkWidget) again = NULL;
  HeddleFormDrafts *drafts = heddle_record_form_get_drafts (HEDDLE_RECORD_FORM (form));

  /* What is filled in from elsewhere is not typed. */
  heddle_form_drafts_fill (drafts, "due", "2027-03-09");
  g_assert_false (heddle_form_drafts_keep (drafts));
  gtk_editable_set_text (GTK_EDITABLE (heddle_field_editor_get_row (title)), "Board meets");
  g_assert_true (heddle_form_drafts_keep (drafts));

  again = g_object_ref_sink (heddle_record_form_new (test->session, &heddle_milestone_kind, NULL));
  drafts = heddle_record_form_get_drafts (HEDDLE_RECORD_FORM (again));
  heddle_form_drafts_fill (drafts, "due", "2027-03-10");
  g_assert_true (heddle_form_drafts_restore (drafts));
  assert_text (again, "title", "Board meets");
  assert_text (again, "due", "10 Mar 2027");

  /* Discarded, what was filled in stays. */
  heddle_form_drafts_discard (drafts);
  heddle_form_drafts_reset (drafts);
  assert_text (again, "title", "");
  assert_text (again, "due", "10 Mar 2027");
  g_assert_false (heddle_form_drafts_restore (drafts));
  g_assert_false (heddle_form_drafts_keep (drafts));
}

static gboolean
has_focus (UiTest     *test,
           GtkWidget  *form,
           const char *field)
{
  GtkWidget *row = heddle_field_editor_get_row (
      heddle_record_form_get_editor (HEDDLE_RECORD_FORM (form), field));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

/* Keys that are typed at once do not take a record away from what it belongs to. */
static void
test_focus (UiTest        *test,
            gconstpointer  data)
{
  const char *plan = test_add (&test->workspace, &heddle_plan_kind, "title", "Plan",
                               "collaborative",
                               test_find (&test->workspace, &heddle_collaborative_kind, "TAY"),
                               "sort", "improvement", NULL);
  const char *activity = test_add (&test->workspace, &heddle_activity_kind, "plan", plan,
                                   "title", "Coaches", NULL);
  g_autoptr (HeddleRecord) record
      = heddle_store_get (test->workspace.store, &heddle_activity_kind, activity, NULL);
  GtkWidget *form = heddle_record_form_new (test->session, &heddle_activity_kind, record);
  GtkWidget *row = heddle_field_editor_get_row (
      heddle_record_form_get_editor (HEDDLE_RECORD_FORM (form), "plan"));

  ui_test_show (test, form);
  heddle_record_form_focus (HEDDLE_RECORD_FORM (form));
  g_assert_true (has_focus (test, form, "title"));

  heddle_record_form_aim (HEDDLE_RECORD_FORM (form), "plan");
  heddle_record_form_focus (HEDDLE_RECORD_FORM (form));
  g_assert_true (has_focus (test, form, "plan"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Plan");
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (row), NULL, NULL));
}

static const char *
get_title (HeddleRecordForm *form,
           const char       *field)
{
  GtkWidget *row
    = heddle_field_editor_get_row (heddle_record_form_get_editor (form, field));

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

/* What has to be filled in is marked for who sees it and for who hears it. */
static void
test_required (UiTest        *test,
               gconstpointer  data)
{
  g_autoptr (GtkWidget) form
      = g_object_ref_sink (heddle_record_form_new (test->session, &heddle_person_kind, NULL));
  HeddleRecordForm *self = HEDDLE_RECORD_FORM (form);
  GtkWidget *page = adw_bin_get_child (ADW_BIN (form));
  GtkWidget *post
      = heddle_field_editor_get_row (heddle_record_form_get_editor (self, "post"));
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (post));

  g_assert_cmpstr (get_title (self, "post"), ==, "Post *");
  g_assert_cmpstr (get_title (self, "name"), ==, "Name");
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, "Post");
  g_assert_cmpstr (adw_preferences_page_get_description (ADW_PREFERENCES_PAGE (page)), ==,
                   "Fields marked * are required; Enter or Ctrl+Enter saves");
}

/* An address that is none is remarked on when it is left, and taken all the same. */
static void
test_email (UiTest        *test,
            gconstpointer  data)
{
  g_autoptr (GtkWidget) form
      = g_object_ref_sink (heddle_record_form_new (test->session, &heddle_person_kind, NULL));
  HeddleFieldEditor *email = heddle_record_form_get_editor (HEDDLE_RECORD_FORM (form), "email");
  GtkWidget *row = heddle_field_editor_get_row (email);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  gtk_editable_set_text (GTK_EDITABLE (row), "mary");
  g_assert_false (gtk_widget_has_css_class (row, "explained"));
  heddle_field_editor_set_text (email, "mary");
  g_assert_true (gtk_widget_has_css_class (row, "explained"));
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_true (heddle_field_editor_read (email, &value, NULL));
}

/* Whoever adds the first of a kind reads what it is. */
static void
test_words (void)
{
  const HeddleSchema *schema = heddle_records_get_schema ();

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];
      const char *words = heddle_kind_words_get (kind);

      if (kind->flags & HEDDLE_KIND_INTERNAL || g_str_equal (kind->name, "episode"))
        continue;
      g_test_message ("%s", kind->name);
      g_assert_nonnull (words);
      g_assert_cmpuint (g_utf8_strlen (words, -1), <=, 64);
    }
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/form/untouched-is-no-change", test_round_trip);
  g_test_add_func ("/form/words", test_words);
  ui_test_add ("/form/every-kind", test_every_kind);
  ui_test_add ("/form/errors", test_errors);
  ui_test_add ("/form/types", test_types);
  ui_test_add ("/form/required", test_required);
  ui_test_add ("/form/email", test_email);
  ui_test_add ("/form/drafts", test_drafts);
  ui_test_add ("/form/focus", test_focus);

  return g_test_run ();
}
