/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-move-dialog.h"
#include "heddle-move-row.h"
#include "heddle-episode-page.h"
#include "ui-test.h"

static AdwDialog *
show_dialog (UiTest *self)
{
  AdwDialog *dialog = heddle_move_dialog_new (self->session, self->episode);

  ui_test_show (self, heddle_episode_page_new (self->session, self->episode));
  adw_dialog_present (dialog, self->window);
  ui_test_settle ();
  return dialog;
}

static void
type_day (AdwDialog  *dialog,
          const char *text)
{
  GtkWidget *entry = ui_test_child (dialog, "day_entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  ui_test_settle ();
}

static const char *
get_start (UiTest *self)
{
  return ((HeddleEpisode *) test_get (&self->workspace, &heddle_episode_kind, self->episode))
    ->fieldwork_start;
}

static gboolean
can_apply (AdwDialog *dialog)
{
  return gtk_widget_get_sensitive (ui_test_child (dialog, "move_button"));
}

static void
test_unchanged (UiTest        *self,
                gconstpointer  data)
{
  AdwDialog *dialog = show_dialog (self);

  g_assert_false (can_apply (dialog));
  g_assert_cmpstr (gtk_label_get_label (ui_test_child (dialog, "from")), ==,
                   "Tue 9 – Thu 11 Mar 2027");
  g_assert_false (gtk_widget_get_visible (ui_test_child (dialog, "moves")));
}

/* Seen before it is done, done as one change, taken back as one. */
static void
test_move (UiTest        *self,
           gconstpointer  data)
{
  AdwDialog *dialog = show_dialog (self);
  GtkWidget *moves = ui_test_child (dialog, "moves");

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  type_day (dialog, "Tue 16 March");
  g_assert_cmpstr (get_start (self), ==, "2027-03-09");
  g_assert_true (can_apply (dialog));
  g_assert_cmpstr (gtk_button_get_label (ui_test_child (dialog, "move_button")), ==,
                   "Move 21 Dates");
  g_assert_cmpuint (ui_test_count (moves, HEDDLE_TYPE_MOVE_ROW), ==, 22);
  g_assert_cmpstr (gtk_label_get_label (ui_test_child (dialog, "distance")), ==, "1 week later");
  g_assert_cmpstr (gtk_label_get_label (ui_test_child (dialog, "until")), ==, "to Thu 18 Mar");
  g_assert_nonnull (ui_test_find (moves, GTK_TYPE_LABEL, "label", "Tue 26 Jan"));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "move.apply", NULL);
  ui_test_settle ();
  g_assert_null (dialog);
  g_assert_cmpstr (get_start (self), ==, "2027-03-16");
  g_assert_nonnull (ui_test_find (self->window, GTK_TYPE_LABEL, "label",
                                  "8 weeks and 1 day to fieldwork"));

  test_undo (&self->workspace);
  ui_test_settle ();
  g_assert_cmpstr (get_start (self), ==, "2027-03-09");
  g_assert_nonnull (ui_test_find (self->window, GTK_TYPE_LABEL, "label",
                                  "7 weeks and 1 day to fieldwork"));
}

static void
test_week_buttons (UiTest        *self,
                   gconstpointer  data)
{
  AdwDialog *dialog = show_dialog (self);
  GtkWidget *later = ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "tooltip-text",
                                   "A week later");
  GtkWidget *earlier = ui_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "tooltip-text",
                                     "A week earlier");

  g_signal_emit_by_name (later, "clicked");
  g_signal_emit_by_name (later, "clicked");
  g_assert_cmpstr (gtk_editable_get_text (ui_test_child (dialog, "day_entry")), ==,
                   "Tue 23 Mar 2027");
  g_signal_emit_by_name (earlier, "clicked");
  g_assert_cmpstr (gtk_label_get_label (ui_test_child (dialog, "distance")), ==, "1 week later");
  gtk_spin_button_set_value (ui_test_child (dialog, "days"), 2);
  ui_test_settle ();
  g_assert_cmpstr (gtk_label_get_label (ui_test_child (dialog, "until")), ==, "to Wed 17 Mar");
}

static void
test_wrong_date (UiTest        *self,
                 gconstpointer  data)
{
  static const char *const wrong[] = { "29 February 2027", "", "whenever", "2027-03" };
  AdwDialog *dialog = show_dialog (self);
  GtkWidget *hint = ui_test_child (dialog, "hint");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type_day (dialog, wrong[i]);
      g_assert_true (gtk_widget_get_visible (hint));
      g_assert_true (gtk_widget_has_css_class (hint, "error"));
      g_assert_false (can_apply (dialog));
      gtk_widget_activate_action (GTK_WIDGET (dialog), "move.apply", NULL);
      g_assert_cmpstr (get_start (self), ==, "2027-03-09");
    }

  /* A weekday that does not fit is pointed out, not put right. */
  type_day (dialog, "Monday 16 March 2027");
  g_assert_true (gtk_widget_get_visible (hint));
  g_assert_false (gtk_widget_has_css_class (hint, "error"));
  g_assert_true (can_apply (dialog));
}

/* What was typed a moment ago is not moved to unseen. */
static void
test_unseen (UiTest        *self,
             gconstpointer  data)
{
  AdwDialog *dialog = show_dialog (self);

  type_day (dialog, "Tue 16 March");
  gtk_editable_set_text (ui_test_child (dialog, "day_entry"), "Tue 23 March");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "move.apply", NULL);
  g_assert_cmpstr (get_start (self), ==, "2027-03-09");
  g_assert_cmpstr (gtk_label_get_label (ui_test_child (dialog, "distance")), ==, "2 weeks later");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "move.apply", NULL);
  ui_test_settle ();
  g_assert_cmpstr (get_start (self), ==, "2027-03-23");
}

static void
test_find_dates (UiTest        *self,
                 gconstpointer  data)
{
  AdwDialog *dialog = show_dialog (self);
  GtkListBox *candidates = ui_test_child (dialog, "candidates");
  GtkListBoxRow *row;

  gtk_menu_button_popup (ui_test_child (dialog, "find_button"));
  ui_test_settle ();
  row = gtk_list_box_get_row_at_index (candidates, 0);
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "");
  g_signal_emit_by_name (candidates, "row-activated", row);
  ui_test_settle ();
  g_assert_true (can_apply (dialog));
}

/* Steps that are done or agreed stay, and say so. */
static void
test_stays (UiTest        *self,
            gconstpointer  data)
{
  AdwDialog *dialog;

  test_set (&self->workspace, &heddle_step_kind,
            test_step (&self->workspace, self->episode, "first-meeting"),
            "done_on", "2027-01-15", NULL);
  test_set (&self->workspace, &heddle_step_kind,
            test_step (&self->workspace, self->episode, "pre-meeting"),
            "pinned", "2027-02-18", "pin_reason", "all four leads free", NULL);
  dialog = show_dialog (self);
  type_day (dialog, "16/03/2027");
  g_assert_cmpstr (gtk_button_get_label (ui_test_child (dialog, "move_button")), ==,
                   "Move 19 Dates");
  g_assert_nonnull (ui_test_find (ui_test_child (dialog, "stays"), GTK_TYPE_LABEL, "label",
                                  "done Fri 15 Jan"));
  g_assert_nonnull (ui_test_find (ui_test_child (dialog, "stays"), GTK_TYPE_LABEL, "label",
                                  "Thu 18 Feb, agreed by hand: 3 w 5 d before the new fieldwork"));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ui_test_add ("/move-dialog/unchanged", test_unchanged);
  ui_test_add ("/move-dialog/move", test_move);
  ui_test_add ("/move-dialog/week-buttons", test_week_buttons);
  ui_test_add ("/move-dialog/wrong-date", test_wrong_date);
  ui_test_add ("/move-dialog/unseen", test_unseen);
  ui_test_add ("/move-dialog/find-dates", test_find_dates);
  ui_test_add ("/move-dialog/stays", test_stays);
#undef ADD
  return g_test_run ();
}
