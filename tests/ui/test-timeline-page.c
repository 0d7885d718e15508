/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-popover.h"
#include "heddle-owner-popover.h"
#include "heddle-step-row.h"
#include "heddle-strip-point.h"
#include "heddle-timeline-page.h"
#include "ui-test.h"

static GtkWidget *
show_page (UiTest *self)
{
  GtkWidget *page = heddle_timeline_page_new (self->session, self->episode);

  ui_test_show (self, page);
  return page;
}

static GtkWidget *
find_row (GtkWidget  *page,
          const char *label)
{
  GtkWidget *found = ui_test_find (page, GTK_TYPE_LABEL, "label", label);

  g_assert_nonnull (found);
  return gtk_widget_get_ancestor (found, HEDDLE_TYPE_STEP_ROW);
}

static HeddleStep *
get_step (UiTest     *self,
          const char *key)
{
  return test_get (&self->workspace, &heddle_step_kind,
                   test_step (&self->workspace, self->episode, key));
}

static GtkWidget *
open_popover (GtkWidget  *row,
              const char *action,
              GType       type)
{
  GtkWidget *popover;

  gtk_widget_activate_action (row, action, NULL);
  ui_test_settle ();
  popover = ui_test_find (row, type, NULL, NULL);
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_mapped (popover));
  return popover;
}

static gpointer
get_child (GtkWidget  *widget,
           const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

static void
test_shown (UiTest        *self,
            gconstpointer  data)
{
  GtkWidget *page = show_page (self);

  g_assert_nonnull (ui_test_find (page, GTK_TYPE_LABEL, "label",
                                  "7 weeks and 1 day to fieldwork"));
  g_assert_cmpuint (ui_test_count (page, HEDDLE_TYPE_STEP_ROW), ==, 23);
  /* No mark for what has no date or lies half a year off; the block is none. */
  g_assert_cmpuint (ui_test_count (page, HEDDLE_TYPE_STRIP_POINT), ==, 20);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (page, "Fieldwork dates agreed")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "T minus 7 weeks, Fieldwork dates agreed, due Tuesday "
                                       "19 January 2027, tomorrow, owner Director, Fife, "
                                       "not done");
}

static void
test_tick (UiTest        *self,
           gconstpointer  data)
{
  GtkWidget *page = show_page (self);
  GtkWidget *row = find_row (page, "Fieldwork dates agreed");

  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (row, "step.tick", NULL);
  ui_test_settle ();
  g_assert_cmpstr (get_step (self, "dates")->done_on, ==, "2027-01-18");
  g_assert_nonnull (ui_test_find (row, GTK_TYPE_LABEL, "label", "done 18 Jan"));
  g_assert_true (row == find_row (page, "Fieldwork dates agreed"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == row);

  /* The box in the row does the same as the key. */
  gtk_check_button_set_active (get_child (row, "check"), FALSE);
  ui_test_settle ();
  g_assert_null (get_step (self, "dates")->done_on);
  g_assert_null (self->reported);
}

static void
test_done_on (UiTest        *self,
              gconstpointer  data)
{
  GtkWidget *page = show_page (self);
  GtkWidget *row = find_row (page, "First discussion, host named");
  GtkWidget *popover = open_popover (row, "step.done-on", HEDDLE_TYPE_DATE_POPOVER);

  gtk_editable_set_text (get_child (popover, "day_entry"), "Fri 15 January");
  g_signal_emit_by_name (get_child (popover, "apply"), "clicked");
  ui_test_settle ();
  g_assert_cmpstr (get_step (self, "first-meeting")->done_on, ==, "2027-01-15");
  g_assert_nonnull (ui_test_find (row, GTK_TYPE_LABEL, "label", "done 15 Jan, 3 days late"));
  /* The popover is gone and the focus is back. */
  g_assert_null (ui_test_find (row, HEDDLE_TYPE_DATE_POPOVER, NULL, NULL));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == row);
}

/* What cannot be read is said in its place, and nothing is changed. */
static void
test_wrong_date (UiTest        *self,
                 gconstpointer  data)
{
  static const char *const wrong[] = { "29 February 2027", "31 June", "soon", "2027-03", "20226" };
  GtkWidget *page = show_page (self);
  GtkWidget *row = find_row (page, "Timetable agreed");
  GtkWidget *popover = open_popover (row, "step.done-on", HEDDLE_TYPE_DATE_POPOVER);
  GtkWidget *entry = get_child (popover, "day_entry");
  GtkWidget *hint = get_child (popover, "hint");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), wrong[i]);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (hint)), !=, "");
      g_assert_true (gtk_widget_has_css_class (hint, "error"));
      g_assert_false (gtk_widget_get_sensitive (get_child (popover, "apply")));
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                        GTK_ACCESSIBLE_INVALID_TRUE);
      g_signal_emit_by_name (entry, "activate");
      ui_test_settle ();
      g_assert_null (get_step (self, "timetable")->done_on);
    }

  gtk_editable_set_text (GTK_EDITABLE (entry), "15 February 2027");
  g_assert_false (gtk_widget_has_css_class (hint, "error"));
  g_assert_true (gtk_widget_get_sensitive (get_child (popover, "apply")));
}

static void
test_pin (UiTest        *self,
          gconstpointer  data)
{
  GtkWidget *page = show_page (self);
  GtkWidget *row = find_row (page, "Team pre-meeting");
  GtkWidget *popover = open_popover (row, "step.pin", HEDDLE_TYPE_DATE_POPOVER);
  GtkWidget *reason = get_child (popover, "reason");

  /* A pin needs a reason. */
  gtk_editable_set_text (get_child (popover, "day_entry"), "Thu 18 Feb");
  g_assert_false (gtk_widget_get_sensitive (get_child (popover, "apply")));
  gtk_editable_set_text (GTK_EDITABLE (reason), "all four leads free");
  g_assert_true (gtk_widget_get_sensitive (get_child (popover, "apply")));
  g_signal_emit_by_name (reason, "activate");
  ui_test_settle ();
  g_assert_cmpstr (get_step (self, "pre-meeting")->pinned, ==, "2027-02-18");
  g_assert_cmpstr (get_step (self, "pre-meeting")->pin_reason, ==, "all four leads free");
  g_assert_nonnull (ui_test_find (row, GTK_TYPE_LABEL, "label", "by hand: all four leads free"));
  g_assert_nonnull (ui_test_find (row, GTK_TYPE_LABEL, "label", "23 Feb"));

  popover = open_popover (row, "step.pin", HEDDLE_TYPE_DATE_POPOVER);
  g_signal_emit_by_name (get_child (popover, "release"), "clicked");
  ui_test_settle ();
  g_assert_null (get_step (self, "pre-meeting")->pinned);
}

static void
test_owner (UiTest        *self,
            gconstpointer  data)
{
  const char *person = test_add (&self->workspace, &heddle_person_kind,
                                 "post", "Head of Service, Fife", NULL);
  GtkWidget *page = show_page (self);
  GtkWidget *row = find_row (page, "Timetable agreed");
  GtkWidget *popover = open_popover (row, "step.owner", HEDDLE_TYPE_OWNER_POPOVER);

  gtk_editable_set_text (get_child (popover, "search"), "head of");
  gtk_list_box_invalidate_filter (get_child (popover, "list"));
  ui_test_settle ();
  g_signal_emit_by_name (get_child (popover, "search"), "activate");
  ui_test_settle ();
  g_assert_cmpstr (get_step (self, "timetable")->owner, ==, person);
  g_assert_nonnull (ui_test_find (row, GTK_TYPE_LABEL, "label", "Head of Service, Fife"));
}

/* A row and its mark light each other. */
static void
test_lit (UiTest        *self,
          gconstpointer  data)
{
  GtkWidget *page = show_page (self);
  GtkWidget *row = find_row (page, "Timetable agreed");
  const char *id = test_step (&self->workspace, self->episode, "timetable");
  GtkWidget *strip = get_child (page, "strip");
  GtkWidget *mark = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (strip); child != NULL && mark == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (heddle_strip_point_get_id (HEDDLE_STRIP_POINT (child)), id))
      mark = child;
  g_assert_nonnull (mark);

  gtk_widget_grab_focus (mark);
  ui_test_settle ();
  g_assert_true (gtk_widget_has_css_class (row, "lit"));
  g_signal_emit_by_name (mark, "activate");
  ui_test_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == row);
  g_assert_true (gtk_widget_has_css_class (mark, "lit"));
  gtk_widget_grab_focus (find_row (page, "Fieldwork dates agreed"));
  ui_test_settle ();
  g_assert_false (gtk_widget_has_css_class (mark, "lit"));
}

/* Two steps late: the page says so and offers to compress. */
static void
test_late (UiTest        *self,
           gconstpointer  data)
{
  GtkWidget *page = show_page (self);
  AdwBanner *banner = get_child (page, "banner");

  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==,
                   "7 weeks and 1 day left: 2 steps are already late");
  test_set (&self->workspace, &heddle_step_kind,
            test_step (&self->workspace, self->episode, "first-meeting"),
            "done_on", "2027-01-12", NULL);
  ui_test_settle ();
  g_assert_false (adw_banner_get_revealed (banner));
}

static void
test_show_step (UiTest        *self,
                gconstpointer  data)
{
  GtkWidget *page = heddle_timeline_page_new (self->session, self->episode);

  heddle_timeline_page_show_step (HEDDLE_TIMELINE_PAGE (page),
                                  test_step (&self->workspace, self->episode, "report-final"));
  ui_test_show (self, page);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window))
                 == find_row (page, "Report final"));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
#define ADD(name, func) g_test_add (name, UiTest, NULL, ui_test_set_up, func, ui_test_tear_down)
  ADD ("/timeline-page/shown", test_shown);
  ADD ("/timeline-page/tick", test_tick);
  ADD ("/timeline-page/done-on", test_done_on);
  ADD ("/timeline-page/wrong-date", test_wrong_date);
  ADD ("/timeline-page/pin", test_pin);
  ADD ("/timeline-page/owner", test_owner);
  ADD ("/timeline-page/lit", test_lit);
  ADD ("/timeline-page/late", test_late);
  ADD ("/timeline-page/show-step", test_show_step);
#undef ADD
  return g_test_run ();
}
