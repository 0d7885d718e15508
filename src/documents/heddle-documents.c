/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-documents.h"

#include <glib/gi18n-lib.h>

#include "heddle-brief.h"

static const HeddleDocumentInfo documents[] = {
  { "form", N_("Appendix 1 Form"),
    N_("the checklist of the stages, which goes to the Strategic Operation Group"),
    &heddle_episode_kind, .build = heddle_document_build_form },
  { "timeline", N_("Timeline"), N_("the steps before and after the fieldwork, with their dates"),
    &heddle_episode_kind, .build = heddle_document_build_timeline },
  { "programme", N_("Programme"), N_("the days of the fieldwork, side by side"),
    &heddle_episode_kind, .build = heddle_document_build_programme },
  { "timetable", N_("Timetable per Person"),
    N_("where each person, or one, is during the fieldwork"), &heddle_episode_kind,
    .build = heddle_document_build_timetable },
  { "team", N_("Team List"), N_("who takes part, by side"), &heddle_episode_kind,
    .build = heddle_document_build_team },
  { "pack", N_("Cover of the Document Pack"),
    N_("the documents to read, and how long that takes"), &heddle_episode_kind,
    .build = heddle_document_build_pack },
  { "findings", N_("Findings Sheet"), N_("what was found in the fieldwork, by sort and theme"),
    &heddle_episode_kind, .build = heddle_document_build_findings },
  { "report", N_("Report"), N_("the report in its twelve parts"), &heddle_episode_kind,
    .build = heddle_document_build_report },
  { "statement", N_("Fail-safe Statement"),
    N_("the short statement that stands in place of a report"), &heddle_episode_kind,
    .build = heddle_document_build_statement },
  { "actions", N_("Action Plan"), N_("next steps with owners and dates, reviews and meetings"),
    &heddle_episode_kind, .build = heddle_document_build_actions },
  { "learning", N_("Learning Summary"), N_("practice worth sharing and what was learned"),
    &heddle_episode_kind, .build = heddle_document_build_learning },
  { "gather", N_("Gather-up"), N_("what one or several episodes have in common"),
    &heddle_episode_kind, .several = TRUE, .build = heddle_document_build_gather },
  { "plan", N_("Improvement Plan"), N_("the plan as a whole, with its texts, activities, "
                                       "coverage and measures"),
    &heddle_plan_kind, .build = heddle_document_build_plan },
  { "summary", N_("Plan on a Page"), N_("priorities, what they serve and what serves them"),
    &heddle_plan_kind, .build = heddle_document_build_summary },
  { "coverage", N_("Coverage"), N_("what the plan covers, as matrices"), &heddle_plan_kind,
    .build = heddle_document_build_coverage },
  { "measures", N_("Measures"), N_("run charts with what they say"), &heddle_plan_kind,
    .build = heddle_document_build_measures },
  { "drivers", N_("Theory of Change"), N_("the driver diagram and its tests of change"),
    &heddle_plan_kind, .build = heddle_document_build_drivers },
  { "workforce", N_("Workforce Plan"), N_("people, their time, and what is asked for"),
    &heddle_plan_kind, .build = heddle_document_build_workforce },
  { "approvals", N_("Record of Approvals"), N_("who was asked, when, and what they decided"),
    &heddle_plan_kind, .build = heddle_document_build_approvals },
  { "collaborative", N_("Collaborative"),
    N_("members, appointments, milestones, networks, grants and reach"),
    &heddle_collaborative_kind, .build = heddle_document_build_collaborative },
  { "where-to-go", N_("Where to Go"), N_("a guide for headteachers, a page for each authority"),
    &heddle_collaborative_kind, .build = heddle_document_build_where_to_go },
  { "papers", N_("Agenda and Papers"),
    N_("the agenda of a meeting with its times, choices and papers"), &heddle_meeting_kind,
    .build = heddle_document_build_papers },
  { "minutes", N_("Minutes"), N_("the decisions and actions of a meeting, and its notes by item"),
    &heddle_meeting_kind, .build = heddle_document_build_minutes },
  { "month", N_("Calendar: Months"), N_("a page for each month"), .dated = TRUE,
    .build = heddle_document_build_month },
  { "agenda", N_("Calendar: Agenda"), N_("everything dated, as a list"), .dated = TRUE,
    .build = heddle_document_build_agenda },
  { "episodes", N_("Calendar: Timeline"), N_("the episodes of a period on one time axis"),
    .dated = TRUE, .build = heddle_document_build_running },
  { "national", N_("National Programme"), N_("what part each authority takes"), .dated = TRUE,
    .build = heddle_document_build_national },
  { "strategic", N_("Report to the Strategic Group"),
    N_("the episodes of a period, what they found and who takes part"), .dated = TRUE,
    .build = heddle_document_build_strategic },
};

static const struct
{
  const char *word;
  const char *label;
} audiences[] = {
  [HEDDLE_AUDIENCE_TEAM] = { "team", N_("The Team") },
  [HEDDLE_AUDIENCE_ELECTED] = { "elected", N_("Elected Members") },
  [HEDDLE_AUDIENCE_NATIONAL] = { "national", N_("National Partners") },
};

const HeddleDocumentInfo *
heddle_documents_get (guint *n)
{
  *n = G_N_ELEMENTS (documents);
  return documents;
}

const HeddleDocumentInfo *
heddle_documents_find (const char  *name,
                       GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (g_str_equal (documents[i].name, name))
      return &documents[i];

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND, _("There is no document \"%s\"."),
               name);
  return NULL;
}

/* A document about a private record would name it on every page. */
static gboolean
may_show_records (const HeddleDocumentInfo     *info,
                  const HeddleDocumentRequest  *request,
                  GError                      **error)
{
  for (guint i = 0; info->kind != NULL && request->records[i] != NULL; i++)
    {
      g_autoptr (HeddleRecord) record = heddle_store_get (request->store, info->kind,
                                                          request->records[i], error);

      if (record == NULL)
        return FALSE;
      if (heddle_brief_hides (request, record))
        {
          g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                       _("%s: it is about a private record, and private records are left out."),
                       _(info->title));
          return FALSE;
        }
    }

  return TRUE;
}

HeddleDocument *
heddle_documents_build (const HeddleDocumentInfo     *info,
                        const HeddleDocumentRequest  *request,
                        GError                      **error)
{
  if (info->dated && request->from != HEDDLE_DAY_NONE && request->to != HEDDLE_DAY_NONE
      && request->to < request->from)
    {
      g_set_error_literal (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                           _("The range ends before it begins."));
      return NULL;
    }
  if (info->kind != NULL && heddle_brief_get_record (request) == NULL)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                   _("%s: which record is it about?"), _(info->title));
      return NULL;
    }

  return may_show_records (info, request, error) ? info->build (request, error) : NULL;
}

char *
heddle_documents_dup_file_name (HeddleDocument *document)
{
  char *name = g_strdup_printf ("%s, %s", document->work, document->name);

  /* what file systems of others do not take */
  return g_strdelimit (name, "/\\:*?\"<>|\n", '-');
}

const char *
heddle_audience_get_label (HeddleAudience audience)
{
  return _(audiences[audience].label);
}

/**
 * heddle_audience_from_word:
 * @word: team, elected or national
 * @audience: (out): whom the document is for
 *
 * Returns: %FALSE with %HEDDLE_ERROR_INVALID for another word
 */
gboolean
heddle_audience_from_word (const char      *word,
                           HeddleAudience  *audience,
                           GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    if (g_str_equal (audiences[i].word, word))
      {
        *audience = (HeddleAudience) i;
        return TRUE;
      }

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               _("Audience: \"%s\" is not one of team, elected, national."), word);
  return FALSE;
}
