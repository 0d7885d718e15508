/* SPDX-License-Identifier: GPL-3.0-or-later */

/* However much a document is made from, the window answers at once. */

#include "print/heddle-documents-dialog.h"
#include "ui-test.h"

#define WAIT (30 * G_TIME_SPAN_SECOND)
#define LARGE 40000
#define YEARS 10

static void
add_deadlines (HeddleStore *store)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (store, "Add Deadlines", &error);
  const HeddleKind *kind = &heddle_milestone_kind;

  for (int i = 0; i < LARGE; i++)
    {
      const char *id = heddle_edit_add (edit, kind, NULL, &error);
      g_autofree char *title = g_strdup_printf ("Return of the region %d", i);
      g_autofree char *due = heddle_day_to_iso (TEST_TODAY + i % (YEARS * 365));

      heddle_edit_set_text (edit, kind, id, "title", title, &error);
      heddle_edit_set_text (edit, kind, id, "sort", "deadline", &error);
      heddle_edit_set_text (edit, kind, id, "due", due, &error);
      g_assert_no_error (error);
    }
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
wait_for (AdwDialog  *dialog,
          const char *view)
{
  gint64 begin = g_get_monotonic_time ();

  while (g_strcmp0 (gtk_stack_get_visible_child_name (ui_test_child (dialog, "stack")), view) != 0)
    {
      g_assert_cmpint (g_get_monotonic_time () - begin, <, WAIT);
      g_main_context_iteration (NULL, TRUE);
    }
}

/* The row of the document with this title. */
static void
choose (AdwDialog  *dialog,
        const char *title)
{
  GtkListBox *choices = ui_test_child (dialog, "choices");
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (choices, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))), title))
      {
        gtk_list_box_select_row (choices, row);
        return;
      }
  g_assert_not_reached ();
}

static void
test_large (UiTest        *self,
            gconstpointer  data)
{
  AdwDialog *dialog;
  GtkLabel *label;

  add_deadlines (self->workspace.store);
  dialog = heddle_documents_dialog_new (self->session, NULL, NULL, NULL);
  ui_test_show (self, adw_bin_new ());
  adw_dialog_present (dialog, self->window);
  wait_for (dialog, "pages");
  label = ui_test_child (ui_test_child (dialog, "work_bar"), "label");

  /* until the records are read; what comes then is in a thread, whose work would be
   * counted too */
  gtk_editable_set_text (ui_test_child (dialog, "from_row"), "2027-01-01");
  gtk_editable_set_text (ui_test_child (dialog, "to_row"), "2036-12-31");
  choose (dialog, "Calendar: Months");
  wait_for (dialog, "working");
  ui_test_watch ();
  while (g_strcmp0 (gtk_label_get_label (label), "Laying out the pages…") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("held up for %.0f ms at most", ui_test_get_held ());
  g_assert_cmpfloat (ui_test_get_held (), <=, 50);

  /* another is chosen meanwhile, and is the one that is shown */
  choose (dialog, "Calendar: Agenda");
  wait_for (dialog, "pages");
  adw_dialog_force_close (dialog);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ui_test_add ("/documents-dialog/large", test_large);

  return g_test_run ();
}
