/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-overview-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-plan-content.h"
#include "heddle-plan-tab.h"
#include "heddle-titles.h"
#include "records/heddle-record-row.h"

struct _HeddlePlanOverviewTab
{
  HeddleRecordsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (HeddlePlanOverviewTab, heddle_plan_overview_tab, HEDDLE_TYPE_RECORDS_TAB)

static char *
dup_date (const char    *date,
          HeddleSession *session)
{
  return heddle_date_text_show (date, heddle_session_get_today (session));
}

/* What was done of it last. */
static char *
dup_iteration_words (HeddleIteration *iteration,
                     HeddleSession   *session)
{
  const char *date = iteration->agreed_on != NULL ? iteration->agreed_on
                                                  : iteration->submitted_on;
  g_autofree char *day = NULL;

  if (date == NULL)
    return g_strdup (_("not submitted yet"));
  day = dup_date (date, session);
  return g_strdup_printf (iteration->agreed_on != NULL ? _("agreed %s") : _("submitted %s"), day);
}

/* The framework is renewed in December; plans and reports follow its year. */
static char *
dup_nif_distance (HeddleIteration *iteration,
                  HeddleSession   *session)
{
  HeddleDay due = heddle_edtf_get_last (iteration->due);
  HeddleDay next = due != HEDDLE_DAY_NONE ? heddle_plan_get_nif_date (due) : HEDDLE_DAY_NONE;
  g_autofree char *length = NULL;

  if (next == HEDDLE_DAY_NONE || iteration->submitted_on != NULL)
    return NULL;
  length = heddle_date_text_show_length (due, next);
  /* Translators: how long it is from an iteration's date to the next NIF in December */
  return g_strdup_printf (_("%s before the next NIF"), length);
}

static void
fill_iteration (AdwActionRow  *row,
                HeddleRecord  *record,
                HeddleSession *session)
{
  HeddleIteration *iteration = HEDDLE_ITERATION (record);
  g_autofree char *words = dup_iteration_words (iteration, session);
  g_autofree char *nif = dup_nif_distance (iteration, session);
  g_autofree char *both = nif != NULL ? g_strdup_printf ("%s; %s", words, nif) : NULL;

  heddle_record_row_set_texts (row, iteration->title, both != NULL ? both : words);
  heddle_record_row_add_due (row, session, iteration->due, iteration->submitted_on != NULL);
}

static void
fill_intention (AdwActionRow  *row,
                HeddleRecord  *record,
                HeddleSession *session)
{
  HeddleIntention *intention = HEDDLE_INTENTION (record);

  heddle_record_row_set_texts (row, intention->text,
                               intention->taken_up ? _("taken up") : _("not taken up yet"));
  heddle_record_row_add_due (row, session, intention->due, intention->taken_up);
}

static void
fill_workstream (AdwActionRow  *row,
                 HeddleRecord  *record,
                 HeddleSession *session)
{
  HeddleWorkstream *stream = HEDDLE_WORKSTREAM (record);
  g_autofree char *lead = heddle_record_dup_reference_title (record, "lead");

  heddle_record_row_set_texts (row, stream->title, stream->aim);
  if (lead != NULL)
    heddle_record_row_add_state (row, NULL, lead, "dim-label");
  else
    heddle_record_row_add_state (row, "dialog-warning-symbolic", _("nobody leads it"),
                                 "warning");
}

/* Who said what, and what became of it: without a change it was heard only. */
static void
fill_consultation (AdwActionRow  *row,
                   HeddleRecord  *record,
                   HeddleSession *session)
{
  HeddleConsultation *consultation = HEDDLE_CONSULTATION (record);
  g_autofree char *group = heddle_title_of_choice (record, "group");
  g_autofree char *day = dup_date (consultation->held_on, session);
  g_autofree char *many = consultation->how_many > 0
                            ? g_strdup_printf (", n %'d", (int) consultation->how_many) : NULL;
  g_autofree char *title = g_strdup_printf ("%s, %s%s", group, day, many != NULL ? many : "");

  heddle_record_row_set_texts (row, title, consultation->changed != NULL ? consultation->changed
                                                                         : consultation->said);
  if (consultation->changed == NULL)
    heddle_record_row_add_state (row, "heddle-half-symbolic", _("no change on record"),
                                 "warning");
  else
    heddle_record_row_add_state (row, "heddle-check-symbolic", _("plan changed"), "success");
}

static void
fill_challenge (AdwActionRow  *row,
                HeddleRecord  *record,
                HeddleSession *session)
{
  HeddleChallenge *challenge = HEDDLE_CHALLENGE (record);
  g_autofree char *day = dup_date (challenge->made_on, session);
  g_autofree char *by = heddle_record_dup_reference_title (record, "made_by");
  g_autofree char *subtitle
    = challenge->reply != NULL
        ? g_strdup_printf (_("Reply: %s"), challenge->reply)
        : g_strdup_printf ("%s, %s", by != NULL ? by
                                     : challenge->post != NULL ? challenge->post : _("unnamed"),
                           day);

  heddle_record_row_set_texts (row, challenge->text, subtitle);
  if (challenge->reply == NULL)
    heddle_record_row_add_state (row, "heddle-half-symbolic", _("no reply"), "warning");
}

static void
fill_learning (AdwActionRow  *row,
               HeddleRecord  *record,
               HeddleSession *session)
{
  HeddleProfessionalLearning *learning = HEDDLE_PROFESSIONAL_LEARNING (record);
  g_autofree char *places
    = learning->places > 0 ? g_strdup_printf (_("%d of %d places taken"), (int) learning->taken,
                                              (int) learning->places) : NULL;
  g_autofree char *subtitle
    = g_strdup_printf ("%s%s%s", learning->audience != NULL ? learning->audience : "",
                       learning->audience != NULL && places != NULL ? "; " : "",
                       places != NULL ? places : "");

  heddle_record_row_set_texts (row, learning->title, subtitle);
  heddle_record_row_add_due (row, session, learning->starts,
                             g_strcmp0 (learning->status, "held") == 0);
}

static void
fill_communication (AdwActionRow  *row,
                    HeddleRecord  *record,
                    HeddleSession *session)
{
  HeddleCommunication *communication = HEDDLE_COMMUNICATION (record);
  g_autofree char *title
    = communication->channel != NULL
        ? g_strdup_printf ("%s: %s", communication->audience, communication->channel)
        : g_strdup (communication->audience);

  heddle_record_row_set_texts (row, title, communication->message);
  heddle_record_row_add_tick (row, record, session, "done_on");
  heddle_record_row_add_due (row, session, communication->due, communication->done_on != NULL);
}

static const HeddleRecordListInfo left[] = {
  { N_("Iterations"), N_("Add Iteration…"),
    N_("No iteration yet: the initial plan, then its revisions, each with a date."),
    &heddle_iteration_kind, "plan", NULL, NULL, fill_iteration },
  { N_("Meant for the Next Iteration"), N_("Add Intention…"),
    N_("What the next iteration should bring; it is taken up or carried over."),
    &heddle_intention_kind, "iteration", NULL, NULL, fill_intention },
  { N_("Workstreams"), N_("Add Workstream…"),
    N_("No workstream yet: each has a lead, and activities belong to it."),
    &heddle_workstream_kind, "plan", NULL, NULL, fill_workstream },
  { N_("Challenge and Reply"), N_("Add Note…"),
    N_("What the Regional Lead Officer and others ask of the plan, and what is answered."),
    &heddle_challenge_kind, "plan", NULL, NULL, fill_challenge },
  { NULL },
};

static const HeddleRecordListInfo right[] = {
  { N_("Contributions"), N_("Add Contribution…"),
    N_("Nobody’s contribution is on record: schools, pupils, parents, communities, partners."),
    &heddle_consultation_kind, "plan", NULL, NULL, fill_consultation },
  { N_("Professional Learning"), N_("Add Learning…"),
    N_("The programme is empty: what is offered, for whom, when and where."),
    &heddle_professional_learning_kind, "plan", NULL, NULL, fill_learning },
  { N_("Communications"), N_("Add Communication…"),
    N_("Who hears what, how and when, once the plan is there."),
    &heddle_communication_kind, "plan", NULL, NULL, fill_communication },
  { NULL },
};

/* What is meant for the next iteration belongs to the one that is worked on. */
static char *
dup_owner (HeddleRecordsTab           *tab,
           const HeddleRecordListInfo *info)
{
  HeddlePlanLine *line = heddle_plan_tab_get_line (HEDDLE_TAB (tab));

  if (info->kind != &heddle_intention_kind)
    return g_strdup (heddle_tab_get_id (HEDDLE_TAB (tab)));
  return line->iteration != NULL
           ? g_strdup (heddle_record_get_id (HEDDLE_RECORD (line->iteration))) : NULL;
}

static char *
dup_headline (HeddleRecordsTab *tab)
{
  HeddlePlanLine *line = heddle_plan_tab_get_line (HEDDLE_TAB (tab));
  HeddleDay today = heddle_session_get_today (heddle_tab_get_session (HEDDLE_TAB (tab)));
  g_autofree char *next = line->next != NULL ? heddle_date_text_show (line->next, today) : NULL;

  if (line->stage == HEDDLE_PLAN_ENDED)
    /* Translators: a plan's last day, and how long that is ago */
    return g_strdup_printf (_("Ended %s; %s"), next, line->why);
  if (next == NULL && line->iteration == NULL)
    /* Translators: state of a plan, "no version yet" */
    return g_strdup_printf (_("State: %s, %s"), line->words, line->version);
  if (line->iteration == NULL)
    /* Translators: state of a plan, "no version yet", what comes next, its date */
    return g_strdup_printf (_("State: %s, %s; %s %s"), line->words, line->version, line->why, next);
  if (next == NULL)
    /* Translators: version of a plan, its state */
    return g_strdup_printf (_("%s: %s"), line->version, line->words);
  /* Translators: version of a plan, its state, what comes next, its date */
  return g_strdup_printf (_("%s: %s; %s %s"), line->version, line->words, line->why, next);
}

static char *
dup_warning (HeddleRecordsTab *tab)
{
  HeddlePlanLine *line = heddle_plan_tab_get_line (HEDDLE_TAB (tab));

  return g_strdup (line->remark);
}

static void
heddle_plan_overview_tab_class_init (HeddlePlanOverviewTabClass *klass)
{
  HeddleRecordsTabClass *records_class = HEDDLE_RECORDS_TAB_CLASS (klass);

  records_class->left = left;
  records_class->right = right;
  records_class->dup_owner = dup_owner;
  records_class->dup_headline = dup_headline;
  records_class->dup_warning = dup_warning;
}

static void
heddle_plan_overview_tab_init (HeddlePlanOverviewTab *self)
{
}
