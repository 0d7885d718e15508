/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-overview-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-plan-page.h"

struct _HeddlePlanOverviewTab
{
  HeddleRecordsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (HeddlePlanOverviewTab, heddle_plan_overview_tab, HEDDLE_TYPE_RECORDS_TAB)

static void
set_texts (AdwActionRow *row,
           const char   *title,
           const char   *subtitle)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
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
  day = heddle_date_text_show (date, heddle_session_get_today (session));
  return g_strdup_printf (iteration->agreed_on != NULL ? _("agreed %s") : _("submitted %s"), day);
}

static void
fill_iteration (AdwActionRow  *row,
                HeddleRecord  *record,
                HeddleSession *session)
{
  HeddleIteration *iteration = HEDDLE_ITERATION (record);
  g_autofree char *words = dup_iteration_words (iteration, session);

  set_texts (row, iteration->title, words);
  heddle_record_list_add_due (row, session, iteration->due, iteration->submitted_on != NULL);
}

static const HeddleRecordListInfo wide[] = {
  { N_("Iterations"), N_("Add Iteration…"),
    N_("No iteration yet: the initial plan, then its revisions, each with a date."),
    &heddle_iteration_kind, "plan", NULL, NULL, fill_iteration },
  { NULL },
};

static char *
dup_headline (HeddleRecordsTab *tab)
{
  HeddlePlanLine *line = heddle_plan_tab_get_line (HEDDLE_TAB (tab));
  HeddleDay today = heddle_session_get_today (heddle_tab_get_session (HEDDLE_TAB (tab)));
  g_autofree char *next = line->next != NULL ? heddle_date_text_show (line->next, today) : NULL;

  if (next == NULL)
    /* Translators: version of a plan, its state */
    return g_strdup_printf (_("%s: %s"), line->version, line->words);
  /* Translators: version of a plan, its state, what comes next, its date */
  return g_strdup_printf (_("%s: %s; %s %s"), line->version, line->words, line->why, next);
}

static void
heddle_plan_overview_tab_class_init (HeddlePlanOverviewTabClass *klass)
{
  HeddleRecordsTabClass *records_class = HEDDLE_RECORDS_TAB_CLASS (klass);

  records_class->wide = wide;
  records_class->dup_headline = dup_headline;
}

static void
heddle_plan_overview_tab_init (HeddlePlanOverviewTab *self)
{
}
