/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes into the dialog otherwise than by a chooser: a file that is dropped, and
 * rows that were copied. */

#include <glib/gstdio.h>

#include "exchange/heddle-import-dialog.h"
#include "heddle-attachment.h"
#include "heddle-table-bundle.h"
#include "heddle-work-bar.h"
#include "ui-test.h"

#define WAIT (10 * G_TIME_SPAN_SECOND)
#define LARGE 10000

static AdwDialog *
show_dialog (UiTest *self)
{
  AdwDialog *dialog = heddle_import_dialog_new (self->session, NULL, NULL);

  ui_test_show (self, adw_bin_new ());
  adw_dialog_present (dialog, self->window);
  ui_test_settle ();
  return dialog;
}

static GtkDropTarget *
get_drop_target (gpointer widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  g_assert_not_reached ();
}

static gboolean
drop (AdwDialog  *dialog,
      const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFile *files[] = { file };
  GdkFileList *list = gdk_file_list_new_from_array (files, 1);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  g_signal_emit_by_name (get_drop_target (dialog), "drop", &value, 10.0, 10.0, &taken);
  return taken;
}

static void
wait_for_verdict (AdwDialog  *dialog,
                  const char *words)
{
  gint64 begin = g_get_monotonic_time ();

  while (g_strcmp0 (gtk_label_get_label (ui_test_child (dialog, "verdict")), words) != 0)
    {
      g_assert_cmpint (g_get_monotonic_time () - begin, <, WAIT);
      g_main_context_iteration (NULL, TRUE);
    }
}

static const char table[] = "What,From,Until,Council\n"
                            "Mid-term,2027-02-08,2027-02-10,Fife\n"
                            "Spring,2027-04-05,2027-04-16,Fife\n";

static void
test_dropped (UiTest        *self,
              gconstpointer  data)
{
  AdwDialog *dialog = show_dialog (self);
  g_autofree char *path = g_build_filename (self->workspace.folder, "fife.csv", NULL);

  g_file_set_contents (path, table, -1, NULL);
  g_assert_true (drop (dialog, path));
  wait_for_verdict (dialog, "All 2 rows can be taken");
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Import Closures");
  g_assert_true (gtk_widget_get_sensitive (ui_test_child (dialog, "apply_button")));
  /* the round table of 9 February is on a day that the mid-term closes */
  g_assert_true (gtk_widget_get_visible (ui_test_child (dialog, "effects_group")));
  g_assert_nonnull (ui_test_find (ui_test_child (dialog, "effects_group"), ADW_TYPE_PREFERENCES_ROW,
                                  "title",
                                  "Fife: Round-table scoping discussion, Tue 9 Feb, falls into "
                                  "Mid-term"));

  /* another one takes its place; what is no table says so */
  g_file_set_contents (path, "What,From,Until,Council\nMid-term,2027-02-08,2027-02-10,Fife\n", -1,
                       NULL);
  g_assert_true (drop (dialog, path));
  wait_for_verdict (dialog, "1 row can be taken");
  g_unlink (path);
  g_assert_true (drop (dialog, path));
  while (gtk_stack_get_visible_child (ui_test_child (dialog, "stack"))
         != ui_test_child (dialog, "problem"))
    g_main_context_iteration (NULL, TRUE);
  adw_dialog_force_close (dialog);
}

/* A bundle of a colleague: the preview says how many files come along, and they do, also
 * where the records are there already. */
static void
test_bundle (UiTest        *self,
             gconstpointer  data)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("Dear all", 8);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_autofree char *text = g_strdup_printf ("[{\"title\": \"Letter\", \"episode\": \"%s\", "
                                           "\"file_name\": \"letter.txt\", "
                                           "\"attachment\": \"%s\"}]", self->episode, hash);
  g_autoptr (GBytes) records = g_bytes_new (text, strlen (text));
  g_autoptr (GHashTable) files = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *path = g_build_filename (self->workspace.folder, "documents.zip", NULL);
  g_autofree char *plain = g_build_filename (self->workspace.folder, "documents.json", NULL);
  g_autoptr (GBytes) bundle = NULL;
  AdwDialog *dialog;

  g_hash_table_insert (files, hash, content);
  bundle = heddle_table_bundle_write (records, files);
  g_file_set_contents (path, g_bytes_get_data (bundle, NULL), (gssize) g_bytes_get_size (bundle),
                       NULL);
  g_file_set_contents (plain, text, -1, NULL);

  dialog = show_dialog (self);
  g_assert_true (drop (dialog, plain));
  wait_for_verdict (dialog, "1 row can be taken");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL);
  while (g_strcmp0 (test_undo_label (&self->workspace), "Import Documents") != 0)
    g_main_context_iteration (NULL, TRUE);
  ui_test_settle ();
  g_assert_false (heddle_attachment_has (self->workspace.store, hash, NULL));

  dialog = show_dialog (self);
  g_assert_true (drop (dialog, path));
  wait_for_verdict (dialog, "1 attached file comes along (8 bytes)");
  g_assert_true (gtk_widget_get_sensitive (ui_test_child (dialog, "apply_button")));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL);
  while (!heddle_attachment_has (self->workspace.store, hash, NULL))
    g_main_context_iteration (NULL, TRUE);
  ui_test_settle ();
}

static void
test_pasted (UiTest        *self,
             gconstpointer  data)
{
  AdwDialog *dialog = show_dialog (self);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (dialog));

  gdk_clipboard_set_text (clipboard, "What\tFrom\tUntil\tCouncil\n"
                                     "Mid-term\t8 Feb 2027\t10 Feb 2027\tFife\n");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.paste", NULL);
  wait_for_verdict (dialog, "1 row can be taken");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL);
  while (g_strcmp0 (test_undo_label (&self->workspace), "Import Closures") != 0)
    g_main_context_iteration (NULL, TRUE);
  ui_test_settle ();
}

/* What is pasted on the page of an episode is of that episode. */
static void
test_of_episode (UiTest        *self,
                 gconstpointer  data)
{
  AdwDialog *dialog = show_dialog (self);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (dialog));
  g_autoptr (GPtrArray) offers = NULL;

  heddle_import_dialog_set_owner (HEDDLE_IMPORT_DIALOG (dialog), "episode", self->episode);
  gdk_clipboard_set_text (clipboard, "Authority,Post,Expertise,Free from\n"
                                     "Angus,Officer,data,8 March 2027\n"
                                     "Moray,Head of Education,rural schools,\n");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.paste", NULL);
  wait_for_verdict (dialog, "All 2 rows can be taken");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL);
  while (g_strcmp0 (test_undo_label (&self->workspace), "Import Offers to take part") != 0)
    g_main_context_iteration (NULL, TRUE);
  offers = heddle_query_records (self->workspace.store, &heddle_interest_kind, "episode",
                                 self->episode);
  g_assert_cmpuint (offers->len, ==, 2);
  ui_test_settle ();
}

/* However much it is: the window answers at once, and what is stopped was never
 * there. */
static void
test_large (UiTest        *self,
            gconstpointer  data)
{
  AdwDialog *dialog = show_dialog (self);
  GtkProgressBar *progress = ui_test_child (dialog, "progress");
  g_autofree char *before = g_strdup (test_digest (&self->workspace));
  g_autofree char *path = g_build_filename (self->workspace.folder, "milestones.csv", NULL);
  g_autoptr (GString) rows = g_string_new ("title,sort,due\n");

  for (int i = 0; i < LARGE; i++)
    {
      g_autofree char *due = heddle_day_to_iso (TEST_TODAY + i % 1500);

      g_string_append_printf (rows, "Return of the region %d,deadline,%s\n", i, due);
    }
  g_file_set_contents (path, rows->str, -1, NULL);
  g_assert_true (drop (dialog, path));
  wait_for_verdict (dialog, "All 10,000 rows can be taken");

  /* stopped when all rows are taken and are being written out */
  ui_test_watch ();
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL);
  while (gtk_progress_bar_get_fraction (progress) < 0.6)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (progress), <, 1);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.stop", NULL);
  while (gtk_stack_get_visible_child (ui_test_child (dialog, "stack"))
         != ui_test_child (dialog, "found"))
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("stopping held up for %.0f ms at most", ui_test_get_held ());
  g_assert_cmpstr (test_digest (&self->workspace), ==, before);
  wait_for_verdict (dialog, "All 10,000 rows can be taken");

  ui_test_watch ();
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL);
  while (g_strcmp0 (test_undo_label (&self->workspace), "Import Milestones") != 0)
    g_main_context_iteration (NULL, TRUE);
  ui_test_settle ();
  g_test_message ("held up for %.0f ms at most", ui_test_get_held ());
  g_assert_cmpfloat (ui_test_get_held (), <=, 50);
}

/* Long work shows how far it is, and a button that stops it; short work shows nothing. */
static void
test_work_bar (UiTest        *self,
               gconstpointer  data)
{
  GtkWidget *bar = g_object_new (HEDDLE_TYPE_WORK_BAR, NULL);
  g_autoptr (HeddleWork) work = heddle_work_new ();
  g_autoptr (HeddleWork) other = heddle_work_new ();

  ui_test_show (self, bar);
  heddle_work_bar_begin (HEDDLE_WORK_BAR (bar), work, "Saving a.pdf…");
  g_assert_false (gtk_widget_get_visible (bar));
  heddle_work_set_done (0.5, work);
  while (!gtk_widget_get_visible (bar))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (ui_test_child (bar, "progress")), ==, 0.5);
  g_assert_cmpstr (gtk_label_get_label (ui_test_child (bar, "label")), ==, "Saving a.pdf…");

  g_signal_emit_by_name (ui_test_child (bar, "stop_button"), "clicked");
  g_assert_true (g_cancellable_is_cancelled (heddle_work_get_cancellable (work)));
  heddle_work_bar_end (HEDDLE_WORK_BAR (bar), other);
  g_assert_true (gtk_widget_get_visible (bar));
  heddle_work_bar_end (HEDDLE_WORK_BAR (bar), work);
  g_assert_false (gtk_widget_get_visible (bar));

  /* who closes the dialog stops what goes on in it */
  heddle_work_bar_begin (HEDDLE_WORK_BAR (bar), other, "Exporting…");
  ui_test_show (self, adw_bin_new ());
  g_assert_true (g_cancellable_is_cancelled (heddle_work_get_cancellable (other)));
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ui_test_add ("/import-dialog/dropped", test_dropped);
  ui_test_add ("/import-dialog/bundle", test_bundle);
  ui_test_add ("/import-dialog/pasted", test_pasted);
  ui_test_add ("/import-dialog/of-episode", test_of_episode);
  ui_test_add ("/import-dialog/large", test_large);
  ui_test_add ("/work-bar", test_work_bar);

  return g_test_run ();
}
