/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is dated after a report: actions, reviews, further engagements, support,
 * circulations, and the dates of committees. */

#include <glib/gi18n-lib.h>

#include "heddle-derive-private.h"
#include "heddle-episode-plan-private.h"
#include "heddle-members.h"

/* Kinds whose row is read straight from fields; NULL where they have none. */
static const struct
{
  const HeddleKind *kind;
  const char *done;
  const char *mark;
  const char *short_word;
} plain[] = {
  { &heddle_action_kind, "done_on", "no-later-than", N_("action") },
  { &heddle_review_kind, "held_on", "meeting", N_("review") },
  { &heddle_engagement_kind, "done_on", "meeting", N_("further") },
  { &heddle_support_offer_kind, NULL, "meeting", N_("support") },
};

/* Who is to do it, by the first of these fields that is filled. */
static const char *const who[] = { "owner", "person", "authority", "organisation" };

/* The texts that a row points to. */
typedef struct
{
  HeddleEpisode *episode;
  HeddleMeetingGroup *group;
  HeddleAuthority *host;
  HeddleCollaborative *collaborative;
  char *date;
  char *done;
  char *what;
  char *whom;
  char *owner;
  char *authority;
} Texts;

static void
texts_clear (Texts *self)
{
  g_clear_object (&self->episode);
  g_clear_object (&self->group);
  g_clear_object (&self->host);
  g_clear_object (&self->collaborative);
  g_free (self->date);
  g_free (self->done);
  g_free (self->what);
  g_free (self->whom);
  g_free (self->owner);
  g_free (self->authority);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

static gboolean
forget (HeddleStore       *store,
        const HeddleKind  *kind,
        const char        *id,
        GError           **error)
{
  return heddle_deadlines_replace (store, kind->name, id, NULL, 0, error);
}

static char *
dup_who (HeddleRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (who); i++)
    {
      const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (record), who[i]);
      g_autoptr (HeddleRecord) target = NULL;

      if (field != NULL)
        target = heddle_record_dup_reference (record, field);
      if (target != NULL && !heddle_record_is_deleted (target))
        return heddle_record_dup_title (target);
    }
  return NULL;
}

/* Episode, host and collaborative; a cancelled episode waits for nothing. */
static gboolean
read_episode (HeddleStore *store,
              const char  *episode_id,
              Texts       *texts)
{
  texts->episode = heddle_derive_dup_live (store, &heddle_episode_kind, episode_id);
  if (texts->episode == NULL || heddle_episode_is_cancelled (texts->episode))
    return FALSE;
  texts->host = heddle_derive_dup_live (store, &heddle_authority_kind, texts->episode->host);
  texts->collaborative = heddle_episode_dup_collaborative (store, texts->episode);
  return TRUE;
}

/* What was agreed at a meeting and is of no episode is shown with the group. */
static gboolean
read_meeting (HeddleStore *store,
              const char  *meeting_id,
              Texts       *texts)
{
  g_autoptr (HeddleMeeting) meeting = heddle_derive_dup_live (store, &heddle_meeting_kind,
                                                             meeting_id);

  if (meeting != NULL)
    texts->group = heddle_derive_dup_live (store, &heddle_meeting_group_kind, meeting->group);
  if (texts->group == NULL)
    return FALSE;
  texts->collaborative = heddle_derive_dup_live (store, &heddle_collaborative_kind,
                                                 texts->group->collaborative);
  return TRUE;
}

/* Whose it is; FALSE where nobody waits for it any more. */
static gboolean
read_home (HeddleStore  *store,
           HeddleRecord *record,
           Texts        *texts)
{
  g_autofree char *episode = heddle_derive_dup_value (record, "episode");

  if (episode == NULL && HEDDLE_IS_ACTION (record))
    return read_meeting (store, HEDDLE_ACTION (record)->meeting, texts);
  return read_episode (store, episode, texts);
}

static void
fill_row (HeddleDeadline *row,
          Texts          *texts)
{
  if (texts->date != NULL)
    {
      row->first = heddle_edtf_get_first (texts->date);
      row->last = heddle_edtf_get_last (texts->date);
      if (row->last == HEDDLE_DAY_OPEN)
        row->last = HEDDLE_DAY_NONE;
      row->nominal = row->last;
      row->date = texts->date;
    }
  if (texts->done != NULL)
    row->done_on = heddle_edtf_get_last (texts->done);
  row->what = texts->what;
  row->whom = texts->whom;
  row->owner = texts->owner;
  if (texts->group != NULL)
    row->subject = texts->group->name;
  if (texts->host != NULL)
    row->subject = texts->host->short_name != NULL ? texts->host->short_name
                                                   : texts->host->name;
  row->authority = texts->authority;
  if (texts->episode != NULL)
    {
      row->episode = (char *) heddle_record_get_id (HEDDLE_RECORD (texts->episode));
      if (row->authority == NULL)
        row->authority = texts->episode->host;
    }
  if (texts->collaborative != NULL)
    row->collaborative = (char *) heddle_record_get_id (HEDDLE_RECORD (texts->collaborative));
}

/* Support that was declined is nobody's; what was given was given by its date. */
static gboolean
read_support (HeddleSupportOffer *offer,
              Texts              *texts)
{
  if (offer->due == NULL || g_strcmp0 (offer->state, "declined") == 0)
    return FALSE;
  if (g_strcmp0 (offer->state, "given") == 0)
    texts->done = g_strdup (offer->due);
  return TRUE;
}

static gboolean
derive_plain (HeddleStore  *store,
              guint         i,
              const char   *id,
              GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_derive_dup_live (store, plain[i].kind, id);
  g_auto (Texts) texts = { NULL };
  HeddleDeadline row = {
    .kind = plain[i].kind->name,
    .id = (char *) id,
    .mark = (char *) plain[i].mark,
    .short_word = (char *) _(plain[i].short_word),
  };

  if (record == NULL)
    return forget (store, plain[i].kind, id, error);
  if (!read_home (store, record, &texts)
      || (HEDDLE_IS_SUPPORT_OFFER (record)
          && !read_support (HEDDLE_SUPPORT_OFFER (record), &texts)))
    return forget (store, plain[i].kind, id, error);

  texts.date = heddle_derive_dup_value (record, "due");
  texts.what = heddle_derive_dup_value (record, "title");
  texts.whom = dup_who (record);
  texts.authority = heddle_derive_dup_value (record, "authority");
  texts.owner = heddle_derive_dup_value (record, HEDDLE_IS_SUPPORT_OFFER (record) ? "person"
                                                                                  : "owner");
  if (texts.done == NULL)
    texts.done = heddle_derive_dup_value (record, plain[i].done);
  fill_row (&row, &texts);
  return heddle_deadlines_replace (store, row.kind, id, &row, 1, error);
}

/* A report is due for a committee when its papers are. */
static char *
dup_circulation_due (HeddleStore       *store,
                     HeddleCirculation *circulation)
{
  g_autoptr (HeddleCommitteeDate) meeting = NULL;
  HeddleDay papers;

  if (circulation->due != NULL)
    return g_strdup (circulation->due);
  meeting = heddle_derive_dup_live (store, &heddle_committee_date_kind,
                                    circulation->committee_date);
  papers = meeting != NULL ? heddle_committee_date_get_papers_day (meeting) : HEDDLE_DAY_NONE;
  return papers != HEDDLE_DAY_NONE ? heddle_day_to_iso (papers) : NULL;
}

static gboolean
derive_circulation (HeddleStore  *store,
                    const char   *id,
                    GError      **error)
{
  const HeddleKind *kind = &heddle_circulation_kind;
  g_autoptr (HeddleCirculation) circulation = heddle_derive_dup_live (store, kind, id);
  g_autoptr (HeddleReport) report = NULL;
  g_autoptr (HeddleCommitteeDate) meeting = NULL;
  g_auto (Texts) texts = { NULL };
  g_autofree char *audience = NULL;
  HeddleDeadline row = {
    .kind = kind->name,
    .id = (char *) id,
    .mark = (char *) "no-later-than",
    .short_word = (char *) _("report"),
  };

  if (circulation != NULL)
    report = heddle_derive_dup_live (store, &heddle_report_kind, circulation->report);
  if (report == NULL || !read_episode (store, report->episode, &texts))
    return forget (store, kind, id, error);
  texts.date = dup_circulation_due (store, circulation);
  if (texts.date == NULL)
    return forget (store, kind, id, error);

  audience = heddle_record_dup_text (HEDDLE_RECORD (circulation),
                                     heddle_kind_get_field (kind, "audience"));
  /* Translators: to whom a report goes: Core team, Committee */
  texts.what = g_strdup_printf (_("Report sent: %s"), audience);
  meeting = heddle_derive_dup_live (store, &heddle_committee_date_kind,
                                    circulation->committee_date);
  texts.whom = g_strdup (circulation->to_whom == NULL && meeting != NULL ? meeting->committee
                                                                         : circulation->to_whom);
  texts.done = g_strdup (circulation->sent_on);
  fill_row (&row, &texts);
  return heddle_deadlines_replace (store, row.kind, id, &row, 1, error);
}

static gboolean
derive_committee_date (HeddleStore  *store,
                       const char   *id,
                       GError      **error)
{
  const HeddleKind *kind = &heddle_committee_date_kind;
  g_autoptr (HeddleCommitteeDate) meeting = heddle_derive_dup_live (store, kind, id);
  g_autofree char *papers_what = NULL;
  g_autofree char *papers_date = NULL;
  g_auto (Texts) texts = { NULL };
  HeddleDay papers;
  HeddleDeadline rows[2] = {
    { .kind = kind->name, .id = (char *) id, .mark = (char *) "event",
      .short_word = (char *) _("committee"), .fixed = TRUE },
    { .kind = kind->name, .id = (char *) id, .mark = (char *) "no-later-than",
      .short_word = (char *) _("papers"), .fixed = TRUE },
  };

  if (meeting == NULL || meeting->meets_on == NULL)
    return forget (store, kind, id, error);

  texts.host = heddle_derive_dup_live (store, &heddle_authority_kind, meeting->authority);
  texts.authority = g_strdup (meeting->authority);
  texts.collaborative = heddle_members_dup_collaborative (store, meeting->authority,
                                                          heddle_day_parse (meeting->meets_on));
  texts.what = g_strdup (meeting->committee);
  texts.date = g_strdup (meeting->meets_on);
  fill_row (&rows[0], &texts);

  papers = heddle_committee_date_get_papers_day (meeting);
  if (papers == HEDDLE_DAY_NONE)
    return heddle_deadlines_replace (store, kind->name, id, rows, 1, error);

  fill_row (&rows[1], &texts);
  papers_what = g_strdup_printf (_("Papers for %s"), meeting->committee);
  papers_date = heddle_day_to_iso (papers);
  rows[1].what = papers_what;
  rows[1].date = papers_date;
  rows[1].first = rows[1].last = rows[1].nominal = papers;
  return heddle_deadlines_replace (store, kind->name, id, rows, G_N_ELEMENTS (rows), error);
}

gboolean
heddle_derive_follow_up (HeddleStore       *store,
                         const HeddleKind  *kind,
                         const char        *id,
                         GError           **error)
{
  if (kind == &heddle_circulation_kind)
    return derive_circulation (store, id, error);
  if (kind == &heddle_committee_date_kind)
    return derive_committee_date (store, id, error);
  if (kind == &heddle_meeting_kind)
    return heddle_derive_meeting (store, id, error);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (plain[i].kind == kind)
      return derive_plain (store, i, id, error);
  return heddle_derive_plan_part (store, kind, id, error);
}
