/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The report in its parts (CI guidance, Stage 5 and Appendix 3), and the statement that
 * stands in its place where there is none. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-brief.h"
#include "heddle-report-jobs.h"

static char *
dup_version (const HeddleBrief *brief,
             HeddleReport      *report)
{
  g_autofree char *state = report != NULL ? heddle_brief_dup_field (brief, HEDDLE_RECORD (report),
                                                                    "state")
                                          : NULL;
  g_autofree char *small = g_utf8_strdown (state != NULL ? state : _("Draft"), -1);

  if (report == NULL || report->version == HEDDLE_NO_INTEGER)
    return g_steal_pointer (&small);

  /* Translators: "draft 2": how it stands with a report, and the number of its version */
  return g_strdup_printf (_("%s %" G_GINT64_FORMAT), small, report->version);
}

/* Its themes where they are few and short, else what it is. */
static char *
dup_title (HeddleEpisodePlan *plan)
{
  const char *themes = plan->episode->themes;
  g_autofree char *host = heddle_record_dup_title (HEDDLE_RECORD (plan->host));

  if (themes != NULL && *themes != '\0' && strchr (themes, ';') == NULL
      && g_utf8_strlen (themes, -1) <= 48)
    {
      g_autofree char *first = g_utf8_substring (themes, 0, 1);
      g_autofree char *upper = g_utf8_strup (first, -1);

      /* Translators: a theme and an authority */
      return g_strdup_printf (_("%s%s in %s"), upper, g_utf8_next_char (themes), host);
    }

  /* Translators: the name of an authority */
  return g_strdup_printf (_("Collaborative Improvement in %s"), host);
}

static void
add_contents (HeddleNode *side,
              GPtrArray  *parts)
{
  const HeddleColumn columns[] = { { "", 7 }, { _("Parts"), -1 },
                                   { _("Page"), 10, HEDDLE_ALIGN_END } };
  HeddleNode *table = heddle_node_add_table (side, columns, G_N_ELEMENTS (columns), NULL);

  table->dense = TRUE;
  for (guint i = 0; i < parts->len; i++)
    {
      HeddleReportPart *part = g_ptr_array_index (parts, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, part->number);
      g_autofree char *anchor = g_strdup_printf ("part%s", number);
      HeddleNode *row = heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, number, part->title, NULL);
      HeddlePhrase *page = heddle_phrase_new (NULL);

      heddle_phrase_add_page_of (page, anchor);
      heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, page);
    }
}

static void
add_agreement (const HeddleBrief *brief,
               HeddleReport      *report,
               HeddleNode        *node)
{
  g_autoptr (GPtrArray) agreements
      = heddle_brief_list (brief, &heddle_agreement_kind, "report",
                           heddle_record_get_id (HEDDLE_RECORD (report)));
  HeddleNode *box = heddle_node_add_box (node);
  HeddlePhrase *head = heddle_phrase_new (NULL);

  heddle_phrase_add (head, HEDDLE_INK_BOLD, _("Agreement"));
  heddle_node_add_phrase (box, HEDDLE_TEXT_SMALL, head);
  for (guint i = 0; i < agreements->len; i++)
    {
      HeddleAgreement *agreement = g_ptr_array_index (agreements, i);
      g_autofree char *party = heddle_brief_dup_field (brief, HEDDLE_RECORD (agreement), "party");
      g_autofree char *day = heddle_brief_dup_date (agreement->agreed_on);
      HeddlePhrase *line = heddle_phrase_new (party);

      if (*day != '\0')
        /* Translators: a day */
        heddle_phrase_add_format (line, HEDDLE_INK_PLAIN, _(": agreed %s"), day);
      heddle_node_add_phrase (box, HEDDLE_TEXT_SMALL, line);
      if (*day == '\0')
        {
          g_autofree char *label = g_strdup_printf (_("Still blank: %s"), party);

          heddle_node_add_blank (box, 5, label);
        }
    }
}

static void
add_circulation (const HeddleBrief *brief,
                 HeddleReport      *report,
                 HeddleNode        *node)
{
  g_autoptr (GPtrArray) circulations
      = heddle_brief_list (brief, &heddle_circulation_kind, "report",
                           heddle_record_get_id (HEDDLE_RECORD (report)));
  HeddleNode *box;
  HeddlePhrase *head;

  if (circulations->len == 0)
    return;

  box = heddle_node_add_box (node);
  head = heddle_phrase_new (NULL);
  heddle_phrase_add (head, HEDDLE_INK_BOLD, _("Goes to"));
  heddle_node_add_phrase (box, HEDDLE_TEXT_SMALL, head);
  for (guint i = 0; i < circulations->len; i++)
    {
      HeddleCirculation *circulation = g_ptr_array_index (circulations, i);
      g_autofree char *words = heddle_brief_dup_circulation (brief, circulation);
      gboolean dated = circulation->sent_on != NULL || circulation->due != NULL
                       || circulation->committee_date != NULL;
      g_autofree char *line = dated ? g_strdup (words)
                                    : g_strdup_printf (_("%s, date to be set"), words);

      heddle_node_add_text (box, HEDDLE_TEXT_SMALL, line);
    }
}

static void
add_part (const HeddleBrief *brief,
          HeddleReportPart  *part,
          HeddleNode        *body)
{
  g_autofree char *title = g_strdup_printf ("%" G_GINT64_FORMAT " %s", part->number, part->title);
  HeddleNode *heading = heddle_node_add_heading (body, 2, title);

  heading->anchor = g_strdup_printf ("part%" G_GINT64_FORMAT, part->number);
  if (part->text != NULL && *part->text != '\0')
    heddle_brief_add_prose (body, part->text);
  else
    {
      g_autofree char *label = g_strdup_printf (_("Still blank: %s"), part->title);

      heddle_node_add_blank (body, 14, label);
    }
}

HeddleDocument *
heddle_document_build_report (const HeddleDocumentRequest *request,
                              GError                     **error)
{
  g_autoptr (HeddleEpisodePlan) plan = heddle_brief_load_episode (request, error);
  g_autoptr (HeddleReport) report = NULL;
  g_autoptr (HeddleDocument) document = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *version = NULL, *title = NULL, *work = NULL, *subtitle = NULL, *name = NULL;

  if (plan == NULL)
    return NULL;

  report = heddle_report_dup_of_sort (request->store, heddle_brief_get_record (request), "full");
  if (report != NULL && heddle_brief_hides (request, HEDDLE_RECORD (report)))
    g_clear_object (&report);
  version = dup_version (request, report);
  title = dup_title (plan);
  work = heddle_brief_dup_work (plan);
  subtitle = heddle_brief_dup_fieldwork (plan);
  /* Translators: "Report, draft 2" */
  name = g_strdup_printf (_("Report, %s"), version);
  document = heddle_brief_begin (request, title, work, name, version);
  heddle_node_add_text (document->body, HEDDLE_TEXT_NOTE,
                        _("Report of the host authority with Education Scotland and ADES"));
  heddle_brief_add_title (document, subtitle);
  if (report == NULL)
    {
      heddle_brief_add_nothing (document->body, _("There is no report yet."));
      return g_steal_pointer (&document);
    }

  parts = heddle_brief_list (request, &heddle_report_part_kind, "report",
                             heddle_record_get_id (HEDDLE_RECORD (report)));
  add_contents (heddle_document_make_side (document), parts);
  add_agreement (request, report, document->side);
  add_circulation (request, report, document->side);
  for (guint i = 0; i < parts->len; i++)
    add_part (request, g_ptr_array_index (parts, i), document->body);

  return g_steal_pointer (&document);
}

/* Room for the three agreements where nobody has been asked for them yet. */
static void
add_signing (HeddleNode *body)
{
  static const double widths[] = { -1, -1, -1 };
  const char *const parties[] = { _("Host authority"), _("ADES"), _("Education Scotland") };
  HeddleNode *columns = heddle_node_add_columns (body, widths, G_N_ELEMENTS (widths), 6);

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      HeddleNode *column = heddle_columns_get (columns, i);

      heddle_node_add_blank (column, 8, parties[i]);
      heddle_node_add_text (column, HEDDLE_TEXT_SMALL, parties[i]);
    }
}

HeddleDocument *
heddle_document_build_statement (const HeddleDocumentRequest *request,
                                 GError                     **error)
{
  g_autoptr (HeddleReport) report
      = heddle_report_dup_of_sort (request->store, heddle_brief_get_record (request),
                                   "statement");
  g_autofree char *version = dup_version (request, report);
  g_autoptr (HeddleEpisodePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin_episode (request, _("Statement"), _("Statement"), version, &plan,
                                    error);

  if (document == NULL)
    return NULL;

  heddle_node_add_text (document->body, HEDDLE_TEXT_NOTE,
                        _("Stands in place of a report. The host authority, ADES and Education "
                          "Scotland agree it together."));
  if (report == NULL || heddle_brief_hides (request, HEDDLE_RECORD (report))
      || report->statement == NULL || *report->statement == '\0')
    heddle_node_add_blank (document->body, 60, _("Still blank: statement"));
  else
    heddle_brief_add_prose (document->body, report->statement);
  if (report != NULL && !heddle_brief_hides (request, HEDDLE_RECORD (report)))
    {
      add_agreement (request, report, document->body);
      add_circulation (request, report, document->body);
    }
  else
    add_signing (document->body);

  return g_steal_pointer (&document);
}
