/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report-log.h"

#include <glib/gi18n-lib.h>

#include "heddle-agreement-row.h"
#include "heddle-date-text.h"
#include "heddle-deadlines.h"
#include "heddle-records.h"
#include "records/heddle-record-list.h"
#include "records/heddle-record-row.h"

/* When the timeline has the report go to an audience: "timeline: Thu 1 Apr". */
static char *
dup_timeline_day (HeddleCirculation *circulation,
                  HeddleSession     *session)
{
  static const char *const steps[][2] = {
    { "core-team", "draft-report" },
    { "leads-meeting", "leads-meeting" },
    { "strategic-group", "report-strategic" },
    { "operational-group", "report-strategic" },
  };
  HeddleStore *store = heddle_session_get_store (session);
  g_autoptr (HeddleRecord) of = heddle_store_get (store, &heddle_report_kind, circulation->report,
                                                  NULL);
  g_autoptr (GPtrArray) rows = NULL;

  if (of == NULL)
    return NULL;
  rows = heddle_deadlines_of_episode (store, HEDDLE_REPORT (of)->episode);
  for (guint i = 0; i < rows->len; i++)
    {
      HeddleDeadline *row = rows->pdata[i];
      g_autoptr (HeddleRecord) step = heddle_store_get (store, &heddle_step_kind, row->id, NULL);
      g_autofree char *day = NULL;

      for (guint k = 0; step != NULL && k < G_N_ELEMENTS (steps); k++)
        if (g_strcmp0 (circulation->audience, steps[k][0]) == 0
            && g_strcmp0 (HEDDLE_STEP (step)->key, steps[k][1]) == 0)
          {
            day = heddle_date_text_show_day (row->last, heddle_session_get_today (session));
            return g_strdup_printf (_("timeline: %s"), day);
          }
    }
  return NULL;
}

static void
append_words (GString    *line,
              const char *words)
{
  if (words != NULL)
    g_string_append_printf (line, line->len > 0 ? "; %s" : "%s", words);
}

/* "Education: Thu 10 Jun" */
static char *
dup_committee (HeddleCirculation *circulation,
               HeddleSession     *session)
{
  g_autoptr (HeddleRecord) found = NULL;
  g_autofree char *day = NULL;

  if (circulation->committee_date == NULL)
    return NULL;
  found = heddle_store_get (heddle_session_get_store (session), &heddle_committee_date_kind,
                            circulation->committee_date, NULL);
  if (found == NULL)
    return NULL;
  day = heddle_date_text_show (HEDDLE_COMMITTEE_DATE (found)->meets_on,
                               heddle_session_get_today (session));
  return g_strdup_printf ("%s: %s", HEDDLE_COMMITTEE_DATE (found)->committee, day);
}

static void
fill_circulation (AdwActionRow  *row,
                  HeddleRecord  *record,
                  HeddleSession *session)
{
  HeddleCirculation *circulation = HEDDLE_CIRCULATION (record);
  const HeddleField *field = heddle_kind_get_field (&heddle_circulation_kind, "audience");
  g_autofree char *audience = heddle_record_dup_text (record, field);
  g_autofree char *version = g_strdup_printf (_("version %d"), (int) MAX (circulation->version, 0));
  g_autofree char *timeline = dup_timeline_day (circulation, session);
  g_autofree char *committee = dup_committee (circulation, session);
  g_autoptr (GString) subtitle = g_string_new (NULL);

  append_words (subtitle, circulation->to_whom);
  append_words (subtitle, committee);
  append_words (subtitle, circulation->version > 0 ? version : NULL);
  append_words (subtitle, timeline);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), audience);
  adw_action_row_set_subtitle (row, subtitle->str);
  heddle_record_row_add_tick (row, record, session, "sent_on");
  if (circulation->sent_on != NULL)
    {
      g_autofree char *day = heddle_date_text_show (circulation->sent_on,
                                                    heddle_session_get_today (session));
      g_autofree char *words = g_strdup_printf (_("sent %s"), day);

      heddle_record_row_add_state (row, "object-select-symbolic", words, "success");
    }
  heddle_record_row_add_due (row, session, circulation->due, circulation->sent_on != NULL);
}

static void
fill_version (AdwActionRow  *row,
              HeddleRecord  *record,
              HeddleSession *session)
{
  HeddleReportVersion *version = HEDDLE_REPORT_VERSION (record);
  g_autofree char *title = g_strdup_printf (_("Version %d"), (int) version->number);
  g_autofree char *day = heddle_date_text_show (version->made_on,
                                                heddle_session_get_today (session));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, version->label != NULL ? version->label : "");
  heddle_record_row_add_state (row, NULL, day, "numeric");
}

/* When it meets, and by when it wants its papers. */
static void
fill_committee_date (AdwActionRow  *row,
                     HeddleRecord  *record,
                     HeddleSession *session)
{
  HeddleCommitteeDate *committee = HEDDLE_COMMITTEE_DATE (record);
  HeddleDay today = heddle_session_get_today (session);
  HeddleDay papers = heddle_committee_date_get_papers_day (committee);
  g_autofree char *day = papers != HEDDLE_DAY_NONE ? heddle_date_text_show_day (papers, today)
                                                   : NULL;
  g_autofree char *words = day != NULL ? g_strdup_printf (_("papers by %s"), day) : NULL;

  heddle_record_row_set_texts (row, committee->committee, words);
  heddle_record_row_add_due (row, session, committee->meets_on,
                             heddle_day_parse (committee->meets_on) < today);
}

static const HeddleRecordListInfo infos[] = {
  { N_("Circulation"), N_("Add…"),
    N_("Sent to nobody yet. “Send” keeps a version and enters it here."), &heddle_circulation_kind,
    "report", NULL, NULL, fill_circulation },
  { N_("Agreement"), N_("Add…"), N_("Host, ADES and Education Scotland agree the report."),
    &heddle_agreement_kind, "report", NULL, NULL, heddle_agreement_fill_row },
  { N_("Committee Dates of the Host"), N_("Add Date…"),
    N_("When does the host’s committee meet, and how long before does it want the report?"),
    &heddle_committee_date_kind, "authority", NULL, NULL, fill_committee_date },
  { N_("Versions"), NULL, N_("No version was saved yet."), &heddle_report_version_kind, "report",
    NULL, NULL, fill_version },
};

struct _HeddleReportLog
{
  GtkBox parent_instance;

  GPtrArray *lists; /* (element-type HeddleRecordList), made when first shown */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (HeddleReportLog, heddle_report_log, GTK_TYPE_BOX)

static void
add_lists (HeddleReportLog *self,
           HeddleSession   *session)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      GtkWidget *list = heddle_record_list_new (session, &infos[i]);

      heddle_record_list_set_narrow (HEDDLE_RECORD_LIST (list), self->narrow);
      gtk_box_append (GTK_BOX (self), list);
      g_ptr_array_add (self->lists, list);
    }
}

void
heddle_report_log_show (HeddleReportLog *self,
                        HeddleSession   *session,
                        const char      *report,
                        const char      *host)
{
  g_return_if_fail (HEDDLE_IS_REPORT_LOG (self));

  if (self->lists->len == 0)
    add_lists (self, session);
  for (guint i = 0; i < self->lists->len; i++)
    heddle_record_list_show (self->lists->pdata[i],
                             infos[i].kind == &heddle_committee_date_kind ? host : report);
}

void
heddle_report_log_set_narrow (HeddleReportLog *self,
                              gboolean         narrow)
{
  g_return_if_fail (HEDDLE_IS_REPORT_LOG (self));

  self->narrow = narrow;
  for (guint i = 0; i < self->lists->len; i++)
    heddle_record_list_set_narrow (self->lists->pdata[i], narrow);
}

static void
heddle_report_log_finalize (GObject *object)
{
  g_ptr_array_unref (HEDDLE_REPORT_LOG (object)->lists);

  G_OBJECT_CLASS (heddle_report_log_parent_class)->finalize (object);
}

static void
heddle_report_log_class_init (HeddleReportLogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_report_log_finalize;
}

static void
heddle_report_log_init (HeddleReportLog *self)
{
  self->lists = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}
