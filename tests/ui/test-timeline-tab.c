/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-popover.h"
#include "heddle-findings.h"
#include "heddle-kept-numbers.h"
#include "heddle-owner-popover.h"
#include "heddle-step-row.h"
#include "heddle-strip-point.h"
#include "heddle-episode-page.h"
#include "heddle-timeline-tab.h"
#include "heddle-timeline-words.h"
#include "ui-test.h"

static GtkWidget *
page_new (UiTest        *self,
          HeddleSession *session)
{
  GtkWidget *page = heddle_episode_page_new (session, self->episode);

  heddle_tabs_page_show_tab (page, "timeline");
  return page;
}

static GtkWidget *
show_page (UiTest *self)
{
  GtkWidget *page = page_new (self, self->session);

  ui_test_show (self, page);
  return page;
}

static GtkWidget *
get_tab (GtkWidget *page)
{
  return ui_test_find (page, HEDDLE_TYPE_TIMELINE_TAB, NULL, NULL);
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

/* A note wraps, but never within a date. */
static void
test_note (UiTest        *self,
           gconstpointer  data)
{
  GtkWidget *page = show_page (self);
  GtkWidget *row = find_row (page, "Own preparation under way");
  g_autofree char *plain = heddle_kept_numbers_dup ("Before, in a week");

  g_assert_nonnull (ui_test_find (row, GTK_TYPE_LABEL, "label",
                                  "Sat\u00a09\u00a0Jan is a weekend"));
  g_assert_cmpstr (plain, ==, "Before, in a week");
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
  gtk_check_button_set_active (ui_test_child (row, "check"), FALSE);
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

  gtk_editable_set_text (ui_test_child (popover, "day_entry"), "Fri 15 January");
  g_signal_emit_by_name (ui_test_child (popover, "apply"), "clicked");
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
  GtkWidget *entry = ui_test_child (popover, "day_entry");
  GtkWidget *hint = ui_test_child (popover, "hint");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), wrong[i]);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (hint)), !=, "");
      g_assert_true (gtk_widget_has_css_class (hint, "error"));
      g_assert_false (gtk_widget_get_sensitive (ui_test_child (popover, "apply")));
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                        GTK_ACCESSIBLE_INVALID_TRUE);
      g_signal_emit_by_name (entry, "activate");
      ui_test_settle ();
      g_assert_null (get_step (self, "timetable")->done_on);
    }

  gtk_editable_set_text (GTK_EDITABLE (entry), "15 February 2027");
  g_assert_false (gtk_widget_has_css_class (hint, "error"));
  g_assert_true (gtk_widget_get_sensitive (ui_test_child (popover, "apply")));
}

static void
test_pin (UiTest        *self,
          gconstpointer  data)
{
  GtkWidget *page = show_page (self);
  GtkWidget *row = find_row (page, "Team pre-meeting");
  GtkWidget *popover = open_popover (row, "step.pin", HEDDLE_TYPE_DATE_POPOVER);
  GtkWidget *reason = ui_test_child (popover, "reason");

  /* A pin needs a reason. */
  gtk_editable_set_text (ui_test_child (popover, "day_entry"), "Thu 18 Feb");
  g_assert_false (gtk_widget_get_sensitive (ui_test_child (popover, "apply")));
  gtk_editable_set_text (GTK_EDITABLE (reason), "all four leads free");
  g_assert_true (gtk_widget_get_sensitive (ui_test_child (popover, "apply")));
  g_signal_emit_by_name (reason, "activate");
  ui_test_settle ();
  g_assert_cmpstr (get_step (self, "pre-meeting")->pinned, ==, "2027-02-18");
  g_assert_cmpstr (get_step (self, "pre-meeting")->pin_reason, ==, "all four leads free");
  g_assert_nonnull (ui_test_find (row, GTK_TYPE_LABEL, "label", "by hand: all four leads free"));
  g_assert_nonnull (ui_test_find (row, GTK_TYPE_LABEL, "label", "23 Feb"));

  popover = open_popover (row, "step.pin", HEDDLE_TYPE_DATE_POPOVER);
  g_signal_emit_by_name (ui_test_child (popover, "release"), "clicked");
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

  gtk_editable_set_text (ui_test_child (popover, "search"), "head of");
  gtk_list_box_invalidate_filter (ui_test_child (popover, "list"));
  ui_test_settle ();
  g_signal_emit_by_name (ui_test_child (popover, "search"), "activate");
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
  GtkWidget *strip = ui_test_child (get_tab (page), "strip");
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
  AdwBanner *banner = ui_test_child (get_tab (page), "banner");

  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==,
                   "7 weeks and 1 day left: 2 steps are already late");
  test_set (&self->workspace, &heddle_step_kind,
            test_step (&self->workspace, self->episode, "first-meeting"),
            "done_on", "2027-01-12", NULL);
  ui_test_settle ();
  g_assert_false (adw_banner_get_revealed (banner));
}

static AdwDialog *
get_dialog (UiTest *self)
{
  AdwDialog *dialog;

  ui_test_settle ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->window));
  g_assert_nonnull (dialog);
  return dialog;
}

/* The response of a dialog, as pressing its button would give it. */
static void
answer (AdwDialog  *dialog,
        const char *response)
{
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
  ui_test_settle ();
}

/* Compressing is one change, shown before; what is late is late no more. */
static void
test_compress (UiTest        *self,
               gconstpointer  data)
{
  GtkWidget *page = show_page (self);
  AdwDialog *dialog;

  gtk_widget_activate_action (get_tab (page), "timeline.compress", NULL);
  dialog = get_dialog (self);
  g_assert_cmpuint (ui_test_count (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW), ==, 2);
  g_assert_null (get_step (self, "prepare")->pinned);
  answer (dialog, "compress");
  g_assert_cmpstr (get_step (self, "prepare")->pinned, ==, "2027-01-18");
  g_assert_cmpstr (get_step (self, "prepare")->pin_reason, ==, "started late");
  g_assert_false (adw_banner_get_revealed (ui_test_child (get_tab (page), "banner")));
  test_undo (&self->workspace);
  ui_test_settle ();
  g_assert_null (get_step (self, "prepare")->pinned);
}

static const char *
find_template_step (UiTest     *self,
                    const char *key)
{
  g_autoptr (GPtrArray) steps
    = heddle_query_records (self->workspace.store, &heddle_template_step_kind, NULL, NULL);

  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((HeddleTemplateStep *) steps->pdata[i])->key, key))
      return test_find (&self->workspace, &heddle_template_step_kind,
                        heddle_record_get_id (steps->pdata[i]));
  g_assert_not_reached ();
}

/* A changed template reaches the episode only when asked, and says what with. */
static void
test_update (UiTest        *self,
             gconstpointer  data)
{
  GtkWidget *page = show_page (self);
  AdwDialog *dialog;

  gtk_widget_activate_action (page, "episode.update", NULL);
  dialog = get_dialog (self);
  g_assert_false (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "update"));
  answer (dialog, "cancel");

  test_set (&self->workspace, &heddle_template_step_kind, find_template_step (self, "timetable"),
            "label", "Timetable agreed by all", NULL);
  ui_test_settle ();
  g_assert_cmpstr (get_step (self, "timetable")->label, ==, "Timetable agreed");
  gtk_widget_activate_action (page, "episode.update", NULL);
  dialog = get_dialog (self);
  g_assert_cmpuint (ui_test_count (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW), >=, 1);
  answer (dialog, "update");
  g_assert_nonnull (find_row (page, "Timetable agreed by all"));
}

static guint
count_open_findings (UiTest *self)
{
  g_autoptr (GPtrArray) found = heddle_findings_list (self->workspace.store, "episode",
                                                      self->episode, TEST_TODAY, NULL);
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += ((HeddleFinding *) found->pdata[i])->dismissed == NULL;
  return n;
}

/* A finding is dismissed with a reason, which stays to be read. */
static void
test_dismiss (UiTest        *self,
              gconstpointer  data)
{
  GtkWidget *page = show_page (self);
  GtkWidget *button = ui_test_child (get_tab (page), "findings");
  guint before = count_open_findings (self);
  GtkWidget *dismiss;
  AdwDialog *dialog;

  g_assert_cmpuint (before, >, 0);
  dismiss = ui_test_find (ui_test_child (button, "list"), GTK_TYPE_BUTTON, "tooltip-text",
                          "Dismiss with a Reason…");
  g_signal_emit_by_name (dismiss, "clicked");
  dialog = get_dialog (self);
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "apply"));
  gtk_editable_set_text (GTK_EDITABLE (ui_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW,
                                                     NULL, NULL)),
                         "known to all");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "apply"));
  answer (dialog, "apply");
  g_assert_cmpuint (count_open_findings (self), ==, before - 1);
  g_assert_nonnull (ui_test_find (ui_test_child (button, "list"), GTK_TYPE_LABEL, "label",
                                  "Dismissed: known to all"));
}

/* The fieldwork is a row once it is there to be done. */
static void
test_fieldwork_row (UiTest        *self,
                    gconstpointer  data)
{
  HeddleSession *session = heddle_session_new (self->workspace.store,
                                               heddle_day_parse ("2027-03-10"));
  GtkWidget *page = page_new (self, session);
  GtkWidget *row;

  ui_test_show (self, page);
  g_assert_cmpuint (ui_test_count (page, HEDDLE_TYPE_STEP_ROW), ==, 24);
  row = find_row (page, "under way");
  gtk_widget_activate_action (row, "step.tick", NULL);
  ui_test_settle ();
  g_assert_cmpstr (get_step (self, "fieldwork")->done_on, ==, "2027-03-10");
  adw_window_set_content (ADW_WINDOW (self->window), NULL);
  g_object_unref (session);
}

/* How far the fieldwork is away, in words that fit the distance. */
static void
test_heading (UiTest        *self,
              gconstpointer  data)
{
  static const struct
  {
    const char *today, *status, *heading;
  } rows[] = {
    { "2026-06-01", "planned", "Fieldwork in 9 months" },
    { "2027-01-18", "planned", "7 weeks and 1 day to fieldwork" },
    { "2027-02-09", "planned", "4 weeks to fieldwork" },
    { "2027-03-08", "planned", "1 day to fieldwork" },
    { "2027-03-09", "planned", "Fieldwork, day 1 of 3" },
    { "2027-03-11", "planned", "Fieldwork, day 3 of 3" },
    { "2027-03-12", "planned", "1 day since fieldwork" },
    { "2029-05-01", "closed", "Closed; fieldwork 2 years ago" },
    { "2027-01-18", "cancelled", "Cancelled" },
    { "2027-01-18", "postponed", "Postponed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HeddleEpisodePlan) plan = NULL;
      g_autofree char *heading = NULL;

      test_set (&self->workspace, &heddle_episode_kind, self->episode,
                "status", rows[i].status, "status_reason", "for the test", NULL);
      plan = heddle_episode_plan_load (self->workspace.store, self->episode, NULL);
      heading = heddle_timeline_words_heading (plan, heddle_day_parse (rows[i].today));
      g_assert_cmpstr (heading, ==, rows[i].heading);
    }
}

static void
test_show_step (UiTest        *self,
                gconstpointer  data)
{
  GtkWidget *page = heddle_episode_page_new (self->session, self->episode);

  heddle_tabs_page_show_record (page, "step",
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
  ui_test_add ("/timeline-tab/shown", test_shown);
  ui_test_add ("/timeline-tab/note", test_note);
  ui_test_add ("/timeline-tab/tick", test_tick);
  ui_test_add ("/timeline-tab/done-on", test_done_on);
  ui_test_add ("/timeline-tab/wrong-date", test_wrong_date);
  ui_test_add ("/timeline-tab/pin", test_pin);
  ui_test_add ("/timeline-tab/owner", test_owner);
  ui_test_add ("/timeline-tab/lit", test_lit);
  ui_test_add ("/timeline-tab/late", test_late);
  ui_test_add ("/timeline-tab/compress", test_compress);
  ui_test_add ("/timeline-tab/update", test_update);
  ui_test_add ("/timeline-tab/dismiss", test_dismiss);
  ui_test_add ("/timeline-tab/fieldwork-row", test_fieldwork_row);
  ui_test_add ("/timeline-tab/heading", test_heading);
  ui_test_add ("/timeline-tab/show-step", test_show_step);
  return g_test_run ();
}
