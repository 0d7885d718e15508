/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agreement-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-report-jobs.h"
#include "records/heddle-record-row.h"

static gboolean
agree (HeddleStore  *store,
       HeddleRecord *record,
       HeddleDay     day,
       GError      **error)
{
  HeddleAgreement *agreement = HEDDLE_AGREEMENT (record);

  return heddle_report_agree (store, agreement->report, agreement->party, day, error);
}

void
heddle_agreement_fill_row (AdwActionRow  *row,
                           HeddleRecord  *record,
                           HeddleSession *session)
{
  HeddleAgreement *agreement = HEDDLE_AGREEMENT (record);
  const HeddleField *field = heddle_kind_get_field (&heddle_agreement_kind, "party");
  HeddleDay today = heddle_session_get_today (session);
  gboolean agreed = agreement->agreed_on != NULL;
  g_autofree char *party = heddle_record_dup_text (record, field);
  const char *date = agreed ? agreement->agreed_on : agreement->asked_on;
  g_autofree char *day = date != NULL ? heddle_date_text_show (date, today) : NULL;
  g_autofree char *words = NULL;

  if (day == NULL)
    words = g_strdup (_("not asked yet"));
  else
    words = g_strdup_printf (agreed ? _("agreed %s") : _("asked %s"), day);
  heddle_record_row_set_texts (row, party, agreement->remark);
  heddle_record_row_add_job_tick (row, record, session, agreed, agree);
  heddle_record_row_add_state (row, agreed ? "object-select-symbolic" : NULL, words,
                               agreed ? "success" : "dim-label");
}
