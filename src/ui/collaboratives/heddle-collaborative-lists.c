/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaborative-lists.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-date-text.h"
#include "heddle-network-members.h"
#include "heddle-titles.h"
#include "records/heddle-record-row.h"

static char *
dup_span (const char    *since,
          const char    *until,
          HeddleSession *session)
{
  HeddleDay today = heddle_session_get_today (session);
  g_autofree char *first = since != NULL ? heddle_date_text_show (since, today)
                                         : g_strdup (_("an unknown day"));
  g_autofree char *last = until != NULL ? heddle_date_text_show (until, today) : NULL;

  return last != NULL ? g_strdup_printf (_("%s to %s"), first, last)
                      : g_strdup_printf (_("since %s"), first);
}

static void
fill_phase (AdwActionRow  *row,
            HeddleRecord  *record,
            HeddleSession *session)
{
  HeddleCollaborativePhase *phase = HEDDLE_COLLABORATIVE_PHASE (record);
  g_autofree char *status = phase->status != NULL ? heddle_title_of_choice (record, "status")
                                                  : NULL;
  g_autofree char *span = dup_span (phase->since, phase->until, session);
  g_autofree char *words
    = phase->remark != NULL ? g_strdup_printf ("%s; %s", span, phase->remark) : g_strdup (span);

  heddle_record_row_set_texts (row, phase->name != NULL ? phase->name : status, words);
  if (phase->name != NULL && status != NULL)
    heddle_record_row_add_state (row, NULL, status, "dim-label");
}

static void
add_words (GString    *text,
           const char *separator,
           const char *words)
{
  if (words != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", words);
}

static void
fill_network (AdwActionRow  *row,
              HeddleRecord  *record,
              HeddleSession *session)
{
  HeddleNetwork *network = HEDDLE_NETWORK (record);
  g_autofree char *area = heddle_record_dup_reference_title (record, "curriculum_area");
  g_autofree char *lead = heddle_record_dup_reference_title (record, "lead");
  g_autoptr (GString) words = g_string_new (NULL);

  add_words (words, "; ", area);
  add_words (words, "; ", network->sector);
  add_words (words, "; ", network->meets);
  heddle_record_row_set_texts (row, network->title, words->str);
  if (lead != NULL)
    heddle_record_row_add_state (row, NULL, lead, "dim-label");
  heddle_network_members_add (row, network);
}

static void
fill_grant (AdwActionRow  *row,
            HeddleRecord  *record,
            HeddleSession *session)
{
  HeddleGrant *grant = HEDDLE_GRANT (record);
  /* Translators: an amount of money */
  g_autofree char *amount = isnan (grant->amount) ? g_strdup (_("amount not known"))
                                                  : g_strdup_printf (_("£%'.0f"), grant->amount);
  g_autofree char *title = g_strdup_printf ("%s: %s", grant->year, amount);

  heddle_record_row_set_texts (row, title, grant->purpose);
  if (grant->status != NULL)
    heddle_record_row_add_state (row, NULL, grant->status, "dim-label");
}

/* What was not counted is not said to be none. */
static void
add_count (GString    *text,
           gint64      n,
           const char *format)
{
  g_autofree char *words = n != HEDDLE_NO_INTEGER ? g_strdup_printf (format, (int) n) : NULL;

  add_words (text, ", ", words);
}

/* How many were reached, which is not yet an impact. */
static void
fill_reach (AdwActionRow  *row,
            HeddleRecord  *record,
            HeddleSession *session)
{
  HeddleReach *reach = HEDDLE_REACH (record);
  g_autofree char *day = heddle_date_text_show (reach->counted_on,
                                                heddle_session_get_today (session));
  g_autofree char *activity = heddle_record_dup_reference_title (record, "activity");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *title = activity != NULL ? g_strdup_printf ("%s, %s", activity, day)
                                            : g_strdup (day);

  add_count (words, reach->schools,
             ngettext ("%'d school", "%'d schools", MAX (reach->schools, 0)));
  add_count (words, reach->staff, _("%'d staff"));
  add_count (words, reach->pupils, ngettext ("%'d pupil", "%'d pupils", MAX (reach->pupils, 0)));
  heddle_record_row_set_texts (row, title, words->str);
}

static void
fill_communication (AdwActionRow  *row,
                    HeddleRecord  *record,
                    HeddleSession *session)
{
  HeddleCommunication *communication = HEDDLE_COMMUNICATION (record);

  heddle_record_row_set_texts (row, communication->audience, communication->message);
  heddle_record_row_add_tick (row, record, session, "done_on");
  heddle_record_row_add_due (row, session, communication->due, communication->done_on != NULL);
}

const HeddleRecordListInfo *
heddle_collaborative_lists_get_left (void)
{
  static const HeddleRecordListInfo lists[] = {
    { N_("Names and Status over Time"), N_("Add Phase…"),
      N_("Under which names and in which state it was, and since when."),
      &heddle_collaborative_phase_kind, "collaborative", NULL, NULL, fill_phase },
    { N_("Networks"), N_("Add Network…"),
      N_("Who meets across schools and authorities, about which subject or sector."),
      &heddle_network_kind, "collaborative", NULL, NULL, fill_network },
    { NULL },
  };

  return lists;
}

const HeddleRecordListInfo *
heddle_collaborative_lists_get_right (void)
{
  static const HeddleRecordListInfo lists[] = {
    { N_("Communications"), N_("Add Communication…"),
      N_("Who hears what, how and when."),
      &heddle_communication_kind, "collaborative", NULL, NULL, fill_communication },
    { N_("Grants"), N_("Add Grant…"), N_("What it was given for which year."),
      &heddle_grant_kind, "collaborative", NULL, NULL, fill_grant },
    { N_("Reach"), N_("Add Count…"),
      N_("How many schools, staff and pupils took part; that is not yet an impact."),
      &heddle_reach_kind, "collaborative", NULL, NULL, fill_reach },
    { NULL },
  };

  return lists;
}
