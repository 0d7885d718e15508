/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-follow-up-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-date-text.h"
#include "heddle-process-feedback.h"
#include "heddle-report-jobs.h"
#include "records/heddle-record-row.h"

struct _HeddleFollowUpTab
{
  HeddleRecordsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (HeddleFollowUpTab, heddle_follow_up_tab, HEDDLE_TYPE_RECORDS_TAB)

static char *
dup_date (const char    *date,
          HeddleSession *session)
{
  return heddle_date_text_show (date, heddle_session_get_today (session));
}

/* --- Actions -------------------------------------------------------------- */

/* Progress of all actions stands in one column, whose width this is. */
#define PROGRESS_CHARS 20

/* "9 of 16 schools" over a bar, in the action's own units. */
static void
add_progress (AdwActionRow *row,
              HeddleAction *action)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gboolean known = action->progress_total > 0;
  gint64 done = MAX (action->progress_done, 0);
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, known ? (double) action->progress_total : 1);
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (known)
    words = g_strdup_printf (_("%'d of %'d %s"), (int) done, (int) action->progress_total,
                             action->progress_unit != NULL ? action->progress_unit : "");
  else
    words = g_strdup (done > 0 ? _("under way") : _("not started"));
  label = gtk_label_new (g_strchomp (words));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), PROGRESS_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), PROGRESS_CHARS);
  gtk_widget_set_tooltip_text (label, words);
  gtk_widget_add_css_class (label, "caption");
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), known ? (double) done : 0);
  gtk_widget_set_size_request (bar, 104, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_widget_add_css_class (box, "progress");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (row, box);
}

static void
fill_action (AdwActionRow  *row,
             HeddleRecord  *record,
             HeddleSession *session)
{
  HeddleAction *action = HEDDLE_ACTION (record);
  g_autofree char *owner = heddle_record_dup_reference_title (record, "owner");
  const HeddleField *field = heddle_kind_get_field (&heddle_action_kind, "finding");
  g_autoptr (HeddleRecord) finding = heddle_record_dup_reference (record, field);
  g_autofree char *subtitle = NULL;

  if (finding != NULL)
    subtitle = g_strdup_printf (_("%s; from “%s”"), owner != NULL ? owner : _("nobody yet"),
                                HEDDLE_FIELDWORK_FINDING (finding)->text);
  heddle_record_row_set_texts (row, action->title,
                               subtitle != NULL ? subtitle
                               : owner != NULL ? owner : _("nobody yet"));
  adw_action_row_set_subtitle_lines (row, 1);
  heddle_record_row_add_tick (row, record, session, "done_on");
  if (action->done_on == NULL)
    add_progress (row, action);
  heddle_record_row_add_due (row, session, action->due, action->done_on != NULL);
}

/* --- Reviews, circulation, engagement ------------------------------------- */

static void
fill_review (AdwActionRow  *row,
             HeddleRecord  *record,
             HeddleSession *session)
{
  HeddleReview *review = HEDDLE_REVIEW (record);

  heddle_record_row_set_texts (row, review->title, review->outcome);
  adw_action_row_set_subtitle_lines (row, 2);
  heddle_record_row_add_tick (row, record, session, "held_on");
  heddle_record_row_add_due (row, session, review->due, review->held_on != NULL);
}

static void
fill_engagement (AdwActionRow  *row,
                 HeddleRecord  *record,
                 HeddleSession *session)
{
  HeddleEngagement *engagement = HEDDLE_ENGAGEMENT (record);
  g_autofree char *authority = heddle_record_dup_reference_title (record, "authority");

  heddle_record_row_set_texts (row, engagement->title, authority);
  heddle_record_row_add_tick (row, record, session, "done_on");
  heddle_record_row_add_due (row, session, engagement->due, engagement->done_on != NULL);
}

static void
fill_support (AdwActionRow  *row,
              HeddleRecord  *record,
              HeddleSession *session)
{
  HeddleSupportOffer *offer = HEDDLE_SUPPORT_OFFER (record);
  g_autofree char *person = heddle_record_dup_reference_title (record, "person");
  g_autofree char *authority = heddle_record_dup_reference_title (record, "authority");
  g_autofree char *organisation = heddle_record_dup_reference_title (record, "organisation");
  const HeddleField *field = heddle_kind_get_field (&heddle_support_offer_kind, "state");
  g_autofree char *state = heddle_record_dup_text (record, field);
  gboolean taken = g_strcmp0 (offer->state, "accepted") == 0
                   || g_strcmp0 (offer->state, "given") == 0;

  heddle_record_row_set_texts (row, offer->title,
                               person != NULL ? person
                               : authority != NULL ? authority : organisation);
  heddle_record_row_add_state (row, taken ? "object-select-symbolic" : NULL, state,
                               taken ? "success" : "dim-label");
  heddle_record_row_add_due (row, session, offer->due, g_strcmp0 (offer->state, "given") == 0);
}

/* --- Practice and learning ------------------------------------------------ */

/* "shared with: All authorities; interested: Moray, Angus" */
static char *
dup_reach (HeddleRecord *practice)
{
  const HeddleField *level = heddle_kind_get_field (&heddle_practice_kind, "level");
  g_autofree char *shared = heddle_record_dup_text (practice, level);
  g_autofree char *interested = NULL;
  g_autoptr (GPtrArray) interests = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  interests = heddle_query_records (heddle_record_get_store (practice),
                                    &heddle_practice_interest_kind, "practice",
                                    heddle_record_get_id (practice));
  for (guint i = 0; i < interests->len; i++)
    g_strv_builder_take (names, heddle_record_dup_reference_title (interests->pdata[i],
                                                                   "authority"));
  list = g_strv_builder_end (names);
  interested = list[0] != NULL ? g_strjoinv (", ", list) : g_strdup (_("nobody yet"));
  if (HEDDLE_PRACTICE (practice)->level == NULL
      || g_strcmp0 (HEDDLE_PRACTICE (practice)->consent, "given") != 0)
    return g_strdup_printf (_("interested: %s"), interested);

  return g_strdup_printf (_("shared with: %s; interested: %s"), shared, interested);
}

/* Consent in words; what is not given yet is asked for. */
static void
add_consent (AdwActionRow   *row,
             HeddlePractice *practice,
             HeddleSession  *session)
{
  g_autofree char *day = practice->consent_on != NULL ? dup_date (practice->consent_on, session)
                                                      : NULL;
  g_autofree char *words = NULL;

  if (g_strcmp0 (practice->consent, "given") == 0)
    heddle_record_row_add_state (row, "object-select-symbolic", _("consent given"), "success");
  else if (g_strcmp0 (practice->consent, "refused") == 0)
    heddle_record_row_add_state (row, NULL, _("consent refused: not shared"), "dim-label");
  else if (g_strcmp0 (practice->consent, "asked") == 0)
    {
      words = day != NULL ? g_strdup_printf (_("consent asked %s"), day)
                          : g_strdup (_("consent asked"));
      heddle_record_row_add_state (row, NULL, words, "dim-label");
    }
  else
    heddle_record_row_add_state (row, "dialog-warning-symbolic", _("consent to be asked"),
                                 "warning");
}

static void
add_interest_cb (GtkWidget *button,
                 gpointer   practice)
{
  heddle_ask_window_add (button, heddle_practice_interest_kind.name, "practice", practice, NULL);
}

static void
add_interest_button (AdwActionRow   *row,
                     HeddlePractice *practice)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *name = g_strdup_printf (_("Add who is interested in %s"), practice->title);

  gtk_widget_set_tooltip_text (button, _("Add an Interested Authority…"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (add_interest_cb),
                         g_strdup (heddle_record_get_id (HEDDLE_RECORD (practice))),
                         (GClosureNotify) (void (*) (void)) g_free, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (row, button);
}

static void
fill_practice (AdwActionRow  *row,
               HeddleRecord  *record,
               HeddleSession *session)
{
  HeddlePractice *practice = HEDDLE_PRACTICE (record);
  g_autofree char *subtitle = dup_reach (record);

  heddle_record_row_set_texts (row, practice->title, subtitle);
  add_consent (row, practice, session);
  /* Whether it may be shared is a sentence: below the title, which keeps its width. */
  heddle_record_row_stack_ends (row);
  add_interest_button (row, practice);
}

static void
fill_learning (AdwActionRow  *row,
               HeddleRecord  *record,
               HeddleSession *session)
{
  HeddleLearning *learning = HEDDLE_LEARNING (record);
  const HeddleField *field = heddle_kind_get_field (&heddle_learning_kind, "sort");
  g_autofree char *sort = heddle_record_dup_text (record, field);
  g_autofree char *day = learning->shared_on != NULL ? dup_date (learning->shared_on, session)
                                                     : NULL;
  g_autofree char *words = NULL;

  heddle_record_row_set_texts (row, learning->title, sort);
  words = day != NULL ? g_strdup_printf (_("shared %s"), day) : g_strdup (_("not shared yet"));
  heddle_record_row_add_state (row, day != NULL ? "object-select-symbolic" : NULL, words,
                               day != NULL ? "success" : "dim-label");
}

/* Private fields stay in the form: here is only how useful it was, and when. */
static void
fill_feedback (AdwActionRow  *row,
               HeddleRecord  *record,
               HeddleSession *session)
{
  HeddleFeedback *feedback = HEDDLE_FEEDBACK (record);
  const HeddleField *field = heddle_kind_get_field (&heddle_feedback_kind, "useful");
  g_autofree char *useful = heddle_record_dup_text (record, field);
  g_autofree char *day = feedback->given_on != NULL ? dup_date (feedback->given_on, session) : NULL;

  heddle_record_row_set_texts (row, feedback->useful != NULL ? useful : _("In words only"), day);
}

/* Private ones count: the window is the file's own. */
static char *
dup_feedback_note (HeddleSession *session,
                   const char    *owner)
{
  const char *const episodes[] = { owner, NULL };
  HeddleProcessFeedback feedback;

  heddle_process_feedback_count (heddle_session_get_store (session), episodes, TRUE, &feedback);
  return heddle_process_feedback_dup_words (&feedback);
}

/* --- Tables --------------------------------------------------------------- */

static const HeddleRecordListInfo wide[] = {
  { N_("Actions from the Report"), N_("Add Action…"),
    N_("No action yet: add one, or make actions of the next steps in the report."),
    &heddle_action_kind, "episode", NULL, NULL, fill_action },
  { NULL },
};

static const HeddleRecordListInfo left[] = {
  { N_("Reviews and Meetings"), N_("Add Review…"),
    N_("Agree when progress is looked at, and with whom."), &heddle_review_kind, "episode", NULL,
    NULL, fill_review },
  { N_("Further Engagement"), N_("Add Engagement…"),
    N_("Which authority could help the host further, or learn from it?"), &heddle_engagement_kind,
    "episode", NULL, NULL, fill_engagement },
  { N_("Feedback on the Process"), N_("Add Feedback…"),
    N_("Ask each member of the team what helped and what hindered."), &heddle_feedback_kind,
    "episode", NULL, NULL, fill_feedback, dup_feedback_note },
  { NULL },
};

static const HeddleRecordListInfo right[] = {
  { N_("Practice Worth Sharing"), N_("Add Practice…"),
    N_("Nothing kept yet: what did the team see that others could use?"), &heddle_practice_kind,
    "episode", NULL, NULL, fill_practice },
  { N_("Support Offered"), N_("Add Offer…"), N_("Nobody has offered support yet."),
    &heddle_support_offer_kind, "episode", NULL, NULL, fill_support },
  { N_("Learning"), N_("Add Learning…"),
    N_("What did those who took part learn, and what is of use elsewhere?"), &heddle_learning_kind,
    "episode", NULL, NULL, fill_learning },
  { NULL },
};

/* --- Headline ------------------------------------------------------------- */

static HeddleStore *
get_store (HeddleRecordsTab *tab)
{
  return heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (tab)));
}

static const char *
get_review_date (GPtrArray *reviews)
{
  for (guint i = 0; i < reviews->len; i++)
    {
      HeddleReview *review = reviews->pdata[i];

      if (g_strcmp0 (review->sort, "review-of-progress") == 0 && review->held_on == NULL)
        return review->due;
    }
  return NULL;
}

/* "Four actions, one late; review of progress Wed 19 May" */
static char *
dup_headline (HeddleRecordsTab *tab)
{
  HeddleSession *session = heddle_tab_get_session (HEDDLE_TAB (tab));
  HeddleDay today = heddle_session_get_today (session);
  const char *episode = heddle_tab_get_id (HEDDLE_TAB (tab));
  g_autoptr (GPtrArray) actions = heddle_query_records (get_store (tab), &heddle_action_kind,
                                                        "episode", episode);
  g_autoptr (GPtrArray) reviews = heddle_query_records (get_store (tab), &heddle_review_kind,
                                                        "episode", episode);
  g_autoptr (GString) headline = g_string_new (NULL);
  const char *review = get_review_date (reviews);
  guint n_late = 0;
  guint n_open = 0;

  for (guint i = 0; i < actions->len; i++)
    {
      HeddleAction *action = actions->pdata[i];

      n_open += action->done_on == NULL;
      n_late += action->done_on == NULL && action->due != NULL
                && heddle_edtf_get_last (action->due) < today;
    }
  if (actions->len == 0)
    g_string_append (headline, _("No actions yet"));
  else if (n_open == 0)
    g_string_append (headline, _("All actions are done"));
  else
    g_string_append_printf (headline, ngettext ("%u open action", "%u open actions", n_open),
                            n_open);
  if (n_late > 0)
    g_string_append_printf (headline, ngettext (", %u late", ", %u late", n_late), n_late);
  if (review != NULL)
    {
      g_autofree char *day = dup_date (review, session);

      g_string_append_printf (headline, _("; review of progress %s"), day);
    }

  return g_strdup (headline->str);
}

static char *
dup_warning (HeddleRecordsTab *tab)
{
  g_autoptr (HeddleReport) report = NULL;

  report = heddle_report_dup_of_episode (get_store (tab),
                                         heddle_tab_get_id (HEDDLE_TAB (tab)));
  if (report == NULL || g_strcmp0 (report->state, "final") == 0
      || g_strcmp0 (report->state, "agreed") == 0)
    return NULL;

  return g_strdup (_("The report is not final: actions may change"));
}

static void
heddle_follow_up_tab_class_init (HeddleFollowUpTabClass *klass)
{
  HeddleRecordsTabClass *tab_class = HEDDLE_RECORDS_TAB_CLASS (klass);

  tab_class->wide = wide;
  tab_class->left = left;
  tab_class->right = right;
  tab_class->dup_headline = dup_headline;
  tab_class->dup_warning = dup_warning;
}

static void
heddle_follow_up_tab_init (HeddleFollowUpTab *self)
{
}

char *
heddle_follow_up_tab_dup_count (HeddleStore       *store,
                                HeddleEpisodePlan *plan)
{
  g_autoptr (GPtrArray) actions = NULL;
  guint n = 0;

  actions = heddle_query_records (store, &heddle_action_kind, "episode",
                                  heddle_record_get_id (HEDDLE_RECORD (plan->episode)));
  for (guint i = 0; i < actions->len; i++)
    n += HEDDLE_ACTION (actions->pdata[i])->done_on == NULL;

  return n > 0 ? g_strdup_printf ("%u", n) : NULL;
}
