/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report-jobs.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"
#include "heddle-report-draft.h"

static HeddleReport *
get_report (HeddleStore  *store,
            const char   *id,
            GError      **error)
{
  return (HeddleReport *) heddle_store_get (store, &heddle_report_kind, id, error);
}

/* "Send the Report of Fife, March 2027": @format has a place for the episode. */
static HeddleEdit *
begin (HeddleReport  *report,
       const char    *format,
       GError       **error)
{
  HeddleStore *store = heddle_record_get_store (HEDDLE_RECORD (report));
  g_autoptr (HeddleRecord) episode = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  episode = heddle_store_get (store, &heddle_episode_kind, report->episode, error);
  if (episode == NULL)
    return NULL;
  title = heddle_record_dup_title (episode);
  label = g_strdup_printf (format, title);

  return heddle_edit_begin (store, label, error);
}

static gboolean
is_statement (HeddleReport *report)
{
  return g_strcmp0 (report->sort, "statement") == 0;
}

/* --- Reading -------------------------------------------------------------- */

/**
 * heddle_report_dup_of_sort:
 * @episode_id: an episode
 * @sort: "full" or "statement"
 *
 * Returns: (transfer full) (nullable): its report of this sort
 */
HeddleReport *
heddle_report_dup_of_sort (HeddleStore *store,
                           const char  *episode_id,
                           const char  *sort)
{
  g_autoptr (GPtrArray) reports = heddle_query_records (store, &heddle_report_kind, "episode",
                                                        episode_id);

  for (guint i = 0; i < reports->len; i++)
    if (g_strcmp0 (HEDDLE_REPORT (reports->pdata[i])->sort, sort) == 0)
      return g_object_ref (reports->pdata[i]);
  return NULL;
}

/**
 * heddle_report_dup_of_episode:
 * @episode_id: an episode
 *
 * Returns: (transfer full) (nullable): its report, else the statement in its place
 */
HeddleReport *
heddle_report_dup_of_episode (HeddleStore *store,
                              const char  *episode_id)
{
  HeddleReport *report = heddle_report_dup_of_sort (store, episode_id, "full");

  return report != NULL ? report : heddle_report_dup_of_sort (store, episode_id, "statement");
}

/**
 * heddle_report_list_parts:
 * @report_id: a report
 *
 * Returns: (transfer full) (element-type HeddleReportPart): its parts by number
 */
GPtrArray *
heddle_report_list_parts (HeddleStore *store,
                          const char  *report_id)
{
  return heddle_query_records (store, &heddle_report_part_kind, "report", report_id);
}

/**
 * heddle_report_dup_content:
 * @report: a report
 *
 * Returns: (transfer full): all parts with their headings, or the statement that takes
 *   their place, as one text to keep and to compare
 */
char *
heddle_report_dup_content (HeddleStore  *store,
                           HeddleReport *report)
{
  g_autoptr (GPtrArray) parts = heddle_report_list_parts (store, heddle_id_of (report));
  g_autoptr (GString) content = g_string_new (NULL);

  if (is_statement (report))
    return g_strdup (report->statement != NULL ? report->statement : "");

  for (guint i = 0; i < parts->len; i++)
    {
      HeddleReportPart *part = parts->pdata[i];

      g_string_append_printf (content, "%s%" G_GINT64_FORMAT " %s", i > 0 ? "\n\n" : "",
                              part->number, part->title);
      if (part->text != NULL)
        g_string_append_printf (content, "\n\n%s", part->text);
    }

  return g_strdup (content->str);
}

static HeddleReportVersion *
dup_last_version (HeddleStore *store,
                  const char  *report_id)
{
  g_autoptr (GPtrArray) versions = heddle_query_records (store, &heddle_report_version_kind,
                                                         "report", report_id);
  HeddleReportVersion *last = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      HeddleReportVersion *version = versions->pdata[i];

      if (last == NULL || version->number > last->number)
        last = version;
    }

  return last != NULL ? g_object_ref (last) : NULL;
}

static gboolean
is_changed (HeddleStore  *store,
            HeddleReport *report)
{
  g_autoptr (HeddleReportVersion) last = dup_last_version (store, heddle_id_of (report));
  g_autofree char *content = heddle_report_dup_content (store, report);

  return last == NULL || g_strcmp0 (last->content, content) != 0;
}

static guint
count_open_comments (HeddleStore *store,
                     const char  *part_id)
{
  g_autoptr (GPtrArray) comments = heddle_query_records (store, &heddle_comment_kind, "part",
                                                         part_id);
  guint n = 0;

  for (guint i = 0; i < comments->len; i++)
    {
      HeddleComment *comment = comments->pdata[i];

      n += comment->settled_on == NULL && comment->reply_to == NULL;
    }

  return n;
}

/**
 * heddle_report_read_state:
 * @report: a report
 * @state: (out): how far it is
 */
void
heddle_report_read_state (HeddleStore       *store,
                          HeddleReport      *report,
                          HeddleReportState *state)
{
  g_autoptr (GPtrArray) parts = heddle_report_list_parts (store, heddle_id_of (report));
  g_autoptr (GPtrArray) agreements = NULL;

  *state = (HeddleReportState) { .n_parts = parts->len };
  for (guint i = 0; i < parts->len; i++)
    {
      HeddleReportPart *part = parts->pdata[i];

      state->n_agreed += g_strcmp0 (part->state, "agreed") == 0;
      state->n_in_comment += g_strcmp0 (part->state, "in-comment") == 0;
      state->n_draft += g_strcmp0 (part->state, "draft") == 0;
      state->n_not_started += g_strcmp0 (part->state, "not-started") == 0;
      state->n_open_comments += count_open_comments (store, heddle_id_of (part));
    }

  agreements = heddle_query_records (store, &heddle_agreement_kind, "report",
                                     heddle_id_of (report));
  for (guint i = 0; i < agreements->len; i++)
    state->n_agreed_parties += HEDDLE_AGREEMENT (agreements->pdata[i])->agreed_on != NULL;
  state->changed = is_changed (store, report);
}

/* --- Writing -------------------------------------------------------------- */

static gboolean
set_part (HeddleEdit        *edit,
          HeddleReportPart  *part,
          const char        *text,
          GError           **error)
{
  const HeddleKind *kind = &heddle_report_part_kind;

  return heddle_edit_set_text (edit, kind, heddle_id_of (part), "text", text, error)
         && (g_strcmp0 (part->state, "not-started") != 0
             || heddle_edit_set_text (edit, kind, heddle_id_of (part), "state", "draft", error));
}

/**
 * heddle_report_fill_in:
 * @report_id: a report
 * @today: the day
 *
 * Begins every part that is still empty with what the file knows for it. Parts
 * that say something stay as they are.
 *
 * Returns: whether it was written
 */
gboolean
heddle_report_fill_in (HeddleStore  *store,
                       const char   *report_id,
                       HeddleDay     today,
                       GError      **error)
{
  g_autoptr (HeddleReport) report = get_report (store, report_id, error);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  if (report == NULL)
    return FALSE;
  parts = heddle_report_list_parts (store, report_id);
  edit = begin (report, _("Fill In the Report of %s"), error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      HeddleReportPart *part = parts->pdata[i];
      g_autofree char *text = NULL;

      if (part->text != NULL)
        continue;
      text = heddle_report_draft_part (store, report->episode, part->key, today);
      if (text != NULL && !set_part (edit, part, text, error))
        return FALSE;
    }

  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_report_write_part:
 * @part_id: a part of a report
 * @text: (nullable): what it says now
 *
 * Returns: whether it was written; a part that was not started is a draft then
 */
gboolean
heddle_report_write_part (HeddleStore  *store,
                          const char   *part_id,
                          const char   *text,
                          GError      **error)
{
  g_autoptr (HeddleRecord) part = heddle_store_get (store, &heddle_report_part_kind, part_id,
                                                    error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (part == NULL)
    return FALSE;
  label = g_strdup_printf (_("Write “%s”"), HEDDLE_REPORT_PART (part)->title);
  edit = heddle_edit_begin (store, label, error);

  return edit != NULL && set_part (edit, HEDDLE_REPORT_PART (part), text, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_report_write_statement:
 * @report_id: a report of the sort "statement"
 * @text: (nullable): the statement
 *
 * Returns: whether it was written
 */
gboolean
heddle_report_write_statement (HeddleStore  *store,
                               const char   *report_id,
                               const char   *text,
                               GError      **error)
{
  g_autoptr (HeddleReport) report = get_report (store, report_id, error);
  g_autoptr (HeddleEdit) edit = NULL;

  if (report == NULL)
    return FALSE;
  edit = begin (report, _("Write the Statement of %s"), error);

  return edit != NULL
         && heddle_edit_set_text (edit, &heddle_report_kind, report_id, "statement", text, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_report_take_finding:
 * @part_id: a part of a report
 * @finding_id: a finding of the same episode
 *
 * Puts a finding at the end of a part and keeps the link, so that it stays to be seen
 * where it is said. A finding that the part has already is not put in again.
 *
 * Returns: whether it was written
 */
gboolean
heddle_report_take_finding (HeddleStore  *store,
                            const char   *part_id,
                            const char   *finding_id,
                            GError      **error)
{
  const HeddleKind *link_kind = &heddle_report_finding_kind;
  g_autoptr (HeddleRecord) part = heddle_store_get (store, &heddle_report_part_kind, part_id,
                                                    error);
  g_autoptr (HeddleRecord) finding = NULL;
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  g_autofree char *id = heddle_id_from_name (part_id, finding_id);
  const char *said;

  if (part == NULL)
    return FALSE;
  finding = heddle_store_get (store, &heddle_fieldwork_finding_kind, finding_id, error);
  if (finding == NULL)
    return FALSE;
  links = heddle_query_records (store, link_kind, "part", part_id);
  for (guint i = 0; i < links->len; i++)
    if (g_str_equal (HEDDLE_REPORT_FINDING (links->pdata[i])->finding, finding_id))
      return TRUE;

  label = g_strdup_printf (_("Put a Finding into “%s”"), HEDDLE_REPORT_PART (part)->title);
  edit = heddle_edit_begin (store, label, error);
  if (edit == NULL)
    return FALSE;
  said = HEDDLE_FIELDWORK_FINDING (finding)->text;
  text = HEDDLE_REPORT_PART (part)->text != NULL
           ? g_strdup_printf ("%s\n\n%s", HEDDLE_REPORT_PART (part)->text, said)
           : g_strdup (said);

  return set_part (edit, HEDDLE_REPORT_PART (part), text, error)
         && heddle_edit_add (edit, link_kind, id, error) != NULL
         && heddle_edit_set_text (edit, link_kind, id, "part", part_id, error)
         && heddle_edit_set_text (edit, link_kind, id, "finding", finding_id, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
write_version (HeddleEdit    *edit,
               HeddleReport  *report,
               const char    *label,
               HeddleDay      today,
               GError       **error)
{
  const HeddleKind *kind = &heddle_report_version_kind;
  HeddleStore *store = heddle_edit_get_store (edit);
  g_autoptr (HeddleReportVersion) last = dup_last_version (store, heddle_id_of (report));
  g_autofree char *content = heddle_report_dup_content (store, report);
  g_autofree char *number = NULL;
  g_autofree char *day = heddle_day_to_iso (today);
  const char *id = heddle_edit_add (edit, kind, NULL, error);

  number = g_strdup_printf ("%" G_GINT64_FORMAT, last != NULL ? last->number + 1 : 1);

  return id != NULL && heddle_edit_set_text (edit, kind, id, "report", heddle_id_of (report),
                                             error)
         && heddle_edit_set_text (edit, kind, id, "number", number, error)
         && heddle_edit_set_text (edit, kind, id, "label", label, error)
         && heddle_edit_set_text (edit, kind, id, "made_on", day, error)
         && heddle_edit_set_text (edit, kind, id, "content", content, error)
         && heddle_edit_set_text (edit, &heddle_report_kind, heddle_id_of (report), "version",
                                  number, error);
}

/**
 * heddle_report_save_version:
 * @report_id: a report
 * @label: (nullable): what to call the version
 * @today: the day
 *
 * Keeps the report as it stands, to be compared with later.
 *
 * Returns: whether it was written; not where nothing has changed since the last one
 */
gboolean
heddle_report_save_version (HeddleStore  *store,
                            const char   *report_id,
                            const char   *label,
                            HeddleDay     today,
                            GError      **error)
{
  g_autoptr (HeddleReport) report = get_report (store, report_id, error);
  g_autoptr (HeddleEdit) edit = NULL;

  if (report == NULL)
    return FALSE;
  if (!is_changed (store, report))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("Report version, Content: the same as version %" G_GINT64_FORMAT "."),
                   report->version);
      return FALSE;
    }
  edit = begin (report, is_statement (report) ? _("Save a Version of the Statement of %s")
                                              : _("Save a Version of the Report of %s"), error);

  return edit != NULL && write_version (edit, report, label, today, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
write_circulation (HeddleEdit    *edit,
                   HeddleReport  *report,
                   const char    *audience,
                   const char    *to_whom,
                   HeddleDay      today,
                   GError       **error)
{
  const HeddleKind *kind = &heddle_circulation_kind;
  g_autofree char *day = heddle_day_to_iso (today);
  g_autofree char *number = NULL;
  const char *id = heddle_edit_add (edit, kind, NULL, error);

  number = g_strdup_printf ("%" G_GINT64_FORMAT, report->version);

  return id != NULL && heddle_edit_set_text (edit, kind, id, "report", heddle_id_of (report),
                                             error)
         && heddle_edit_set_text (edit, kind, id, "audience", audience, error)
         && heddle_edit_set_text (edit, kind, id, "to_whom", to_whom, error)
         && heddle_edit_set_text (edit, kind, id, "sent_on", day, error)
         && heddle_edit_set_text (edit, kind, id, "version", number, error);
}

/* What is sent for comment is in comment until somebody agrees it. */
static gboolean
put_in_comment (HeddleEdit    *edit,
                HeddleReport  *report,
                GError       **error)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (g_strcmp0 (report->state, "draft") != 0)
    return TRUE;
  parts = heddle_report_list_parts (heddle_edit_get_store (edit), heddle_id_of (report));
  for (guint i = 0; i < parts->len; i++)
    if (g_strcmp0 (HEDDLE_REPORT_PART (parts->pdata[i])->state, "draft") == 0
        && !heddle_edit_set_text (edit, &heddle_report_part_kind,
                                  heddle_id_of (parts->pdata[i]), "state",
                                  "in-comment", error))
      return FALSE;

  return heddle_edit_set_text (edit, &heddle_report_kind, heddle_id_of (report), "state",
                               "in-comment", error);
}

/**
 * heddle_report_send:
 * @report_id: a report
 * @audience: who gets it: core-team, leads-meeting, strategic-group,
 *   operational-group, committee or other
 * @to_whom: (nullable): who in it
 * @today: the day
 *
 * Enters into the log that the report was sent, saved as a version if it has changed;
 * sent to the core team or the leads it is in comment.
 *
 * Returns: whether it was written
 */
gboolean
heddle_report_send (HeddleStore  *store,
                    const char   *report_id,
                    const char   *audience,
                    const char   *to_whom,
                    HeddleDay     today,
                    GError      **error)
{
  g_autoptr (HeddleReport) report = get_report (store, report_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  gboolean for_comment = g_str_equal (audience, "core-team")
                         || g_str_equal (audience, "leads-meeting");

  if (report == NULL)
    return FALSE;
  edit = begin (report, is_statement (report) ? _("Send the Statement of %s")
                                              : _("Send the Report of %s"), error);
  if (edit == NULL || (is_changed (store, report)
                       && !write_version (edit, report, NULL, today, error)))
    return FALSE;

  return write_circulation (edit, report, audience, to_whom, today, error)
         && (!for_comment || put_in_comment (edit, report, error))
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static HeddleAgreement *
dup_agreement (HeddleStore *store,
               const char  *report_id,
               const char  *party)
{
  g_autoptr (GPtrArray) all = heddle_query_records (store, &heddle_agreement_kind, "report",
                                                    report_id);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (HEDDLE_AGREEMENT (all->pdata[i])->party, party) == 0)
      return g_object_ref (all->pdata[i]);
  return NULL;
}

static guint
count_other_agreed (HeddleStore *store,
                    const char  *report_id,
                    const char  *party)
{
  g_autoptr (GPtrArray) all = heddle_query_records (store, &heddle_agreement_kind, "report",
                                                    report_id);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      HeddleAgreement *agreement = all->pdata[i];

      n += agreement->agreed_on != NULL && g_strcmp0 (agreement->party, party) != 0;
    }

  return n;
}

/* With the third it is agreed; who takes theirs back has something to say again. */
static gboolean
write_agreed_state (HeddleEdit    *edit,
                    HeddleReport  *report,
                    gboolean       all,
                    GError       **error)
{
  gboolean was = g_strcmp0 (report->state, "agreed") == 0;

  if (all == was || g_strcmp0 (report->state, "final") == 0)
    return TRUE;
  return heddle_edit_set_text (edit, &heddle_report_kind, heddle_id_of (report), "state",
                               all ? "agreed" : "in-comment", error);
}

static HeddleEdit *
begin_agreement (HeddleReport  *report,
                 gboolean       agrees,
                 GError       **error)
{
  if (is_statement (report))
    return begin (report, agrees ? _("Agree the Statement of %s")
                                 : _("Take Back an Agreement to the Statement of %s"), error);
  return begin (report, agrees ? _("Agree the Report of %s")
                               : _("Take Back an Agreement to the Report of %s"), error);
}

/**
 * heddle_report_agree:
 * @report_id: a report, or the statement in its place
 * @party: who agrees: host, ades or education-scotland
 * @day: when; %HEDDLE_DAY_NONE: not any more
 *
 * Records that one of the three agrees; with the third it is agreed.
 *
 * Returns: whether it was written
 */
gboolean
heddle_report_agree (HeddleStore  *store,
                     const char   *report_id,
                     const char   *party,
                     HeddleDay     day,
                     GError      **error)
{
  const HeddleKind *kind = &heddle_agreement_kind;
  g_autoptr (HeddleReport) report = get_report (store, report_id, error);
  g_autoptr (HeddleAgreement) agreement = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *iso = heddle_day_to_iso (day);
  gboolean agrees = day != HEDDLE_DAY_NONE;
  const char *id;

  if (report == NULL)
    return FALSE;
  agreement = dup_agreement (store, report_id, party);
  edit = begin_agreement (report, agrees, error);
  if (edit == NULL)
    return FALSE;
  id = agreement != NULL ? heddle_id_of (agreement)
                         : heddle_edit_add (edit, kind, NULL, error);
  return id != NULL && heddle_edit_set_text (edit, kind, id, "report", report_id, error)
         && heddle_edit_set_text (edit, kind, id, "party", party, error)
         && heddle_edit_set_text (edit, kind, id, "agreed_on", iso, error)
         && write_agreed_state (edit, report,
                                agrees && count_other_agreed (store, report_id, party) >= 2, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
