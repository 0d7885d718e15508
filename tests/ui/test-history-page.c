/* SPDX-License-Identifier: GPL-3.0-or-later */

/* However much was changed, History answers each key at once, and fills its window. */

#include "history/heddle-history-page.h"
#include "history/heddle-change-row.h"
#include "ui-test.h"

#define LARGE 10000
#define N_RECORDS 500
/* ms of this program's own work: a frame */
#define HELD 17

static void
add_changes (HeddleStore *store,
             guint        n)
{
  const HeddleKind *kind = &heddle_milestone_kind;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("Change number %u of the board", i);
      const char *id;
      HeddleEdit *edit = heddle_edit_begin (store, label, &error);

      g_assert_no_error (error);
      if (ids->len < N_RECORDS)
        g_ptr_array_add (ids, g_strdup (heddle_edit_add (edit, kind, NULL, &error)));
      id = ids->pdata[i % N_RECORDS];
      heddle_edit_set_text (edit, kind, id, "title", label, &error);
      heddle_edit_set_text (edit, kind, id, "sort", "deadline", &error);
      g_assert_no_error (error);
      heddle_edit_commit (edit, &error);
      g_assert_no_error (error);
    }
}

static guint
count_lines (GtkWidget *page)
{
  GtkListBox *list = ui_test_child (page, "list");
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

static const char *
get_first (GtkWidget *page)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (ui_test_child (page, "list"), 0);

  return row != NULL ? heddle_change_row_get_change (GTK_WIDGET (row))->label : NULL;
}

static void
wait_for_search (void)
{
  gint64 begin = g_get_monotonic_time ();

  while (g_get_monotonic_time () - begin < G_USEC_PER_SEC / 5)
    g_main_context_iteration (NULL, FALSE);
  ui_test_settle ();
}

/* What the least of some turns holds the window up for; a busy machine can disturb
 * one. */
static void
type (UiTest      *self,
      GtkWidget   *page,
      const char  *before,
      const char  *words,
      const char  *wanted)
{
  GtkEditable *entry = ui_test_child (ui_test_child (page, "filters"), "entry");
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < 30 && (i < 2 || least >= HELD); i++)
    {
      gtk_editable_set_text (entry, before);
      wait_for_search ();
      ui_test_watch ();
      gtk_editable_set_text (entry, words);
      wait_for_search ();
      least = MIN (least, ui_test_get_held ());
      g_assert_cmpstr (get_first (page), ==, wanted);
    }
  g_test_message ("“%s”: %.1f ms", words, least);
  g_assert_cmpfloat (least, <, HELD);
}

static void
test_large (UiTest        *self,
            gconstpointer  data)
{
  GtkWidget *page;

  add_changes (self->workspace.store, LARGE);
  page = g_object_new (HEDDLE_TYPE_HISTORY_PAGE, "session", self->session, "title", "History",
                       NULL);
  ui_test_show (self, page);
  ui_test_settle ();
  g_assert_cmpuint (count_lines (page), ==, 24);

  type (self, page, "", "b", "Change number 9999 of the board");
  type (self, page, "board 7", "board 77", "Change number 9977 of the board");
  type (self, page, "board 777", "board 7777", "Change number 7777 of the board");
  g_assert_cmpuint (count_lines (page), ==, 1);
  /* the oldest, the last that is looked at */
  type (self, page, "plan fif", "plan fife", "Plan episode in Fife");
  type (self, page, "n", "nobody did this", NULL);
  g_assert_true (gtk_stack_get_visible_child (ui_test_child (page, "stack"))
                 == ui_test_child (page, "nothing_found"));
  type (self, page, "x", "", "Change number 9999 of the board");
  g_assert_cmpuint (count_lines (page), ==, 24);
}

/* A window of two dozen lines has more below, and going down goes on as long as there
 * are changes. */
static void
test_tall (UiTest        *self,
           gconstpointer  data)
{
  GtkScrolledWindow *scrolled;
  GtkAdjustment *adjustment;
  GtkWidget *page;
  guint n_first;

  add_changes (self->workspace.store, 120);
  page = g_object_new (HEDDLE_TYPE_HISTORY_PAGE, "session", self->session, "title", "History",
                       NULL);
  scrolled = ui_test_child (page, "scrolled");
  adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 1900);
  ui_test_show (self, page);
  wait_for_search ();
  n_first = count_lines (page);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >,
                     1.25 * gtk_adjustment_get_page_size (adjustment));
  g_assert_cmpuint (n_first, >, 24);
  g_assert_cmpuint (n_first, <, 120);

  for (guint i = 0; i < 4; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      wait_for_search ();
    }
  /* with those of making the file and planning the episode */
  g_assert_cmpuint (count_lines (page), >, 120);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ui_test_add ("/history-page/large", test_large);
  ui_test_add ("/history-page/tall", test_tall);

  return g_test_run ();
}
