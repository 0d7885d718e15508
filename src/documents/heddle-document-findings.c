/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the team found (CI guidance, Stages 4 and 5): sorted, with its themes and how
 * many voices it rests on. */

#include <glib/gi18n-lib.h>

#include "heddle-brief.h"
#include "heddle-fieldwork.h"

static void
add_finding (const HeddleBrief      *brief,
             HeddleFieldworkFinding *finding,
             HeddleNode             *table)
{
  HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
  g_autofree char *session = heddle_brief_dup_name (brief, &heddle_programme_session_kind,
                                                    finding->session);
  g_autofree char *voices = finding->voices != HEDDLE_NO_INTEGER
                                ? g_strdup_printf ("%" G_GINT64_FORMAT, finding->voices)
                                : g_strdup ("");
  HeddlePhrase *phrase = heddle_phrase_new (finding->text);

  if (brief->audience == HEDDLE_AUDIENCE_TEAM && session != NULL)
    heddle_phrase_add_format (phrase, HEDDLE_INK_GREY, "\n%s", session);
  heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, phrase);
  heddle_row_add_cell (row, finding->themes);
  heddle_row_add_cell (row, finding->said_by);
  heddle_row_add_cell (row, voices);
}

static void
add_themes (const HeddleBrief *brief,
            HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("Theme"), -1 }, { _("Findings"), 22, HEDDLE_ALIGN_END },
    { _("Voices, at least"), 32, HEDDLE_ALIGN_END }, { "", 34, HEDDLE_ALIGN_END },
  };
  const char *const episodes[] = { heddle_brief_get_record (brief), NULL };
  g_autoptr (HeddleGather) gather = heddle_fieldwork_gather (brief->store, episodes,
                                                             brief->with_private);
  g_autoptr (GPtrArray) themes = heddle_gather_list_themes (gather);
  HeddleNode *table;

  if (themes->len == 0)
    return;

  table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns),
                                 _("Table 1: themes, by how often they were named"));
  for (guint i = 0; i < themes->len; i++)
    {
      const HeddleThemeCount *count = g_ptr_array_index (themes, i);
      g_autofree char *findings = g_strdup_printf ("%u", count->findings);
      g_autofree char *voices = g_strdup_printf ("%u", count->voices);

      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, count->theme, findings, voices,
                            count->thin ? _("thin evidence") : "", NULL);
    }
}

HeddleDocument *
heddle_document_build_findings (const HeddleDocumentRequest *request,
                                GError                     **error)
{
  const HeddleColumn columns[] = {
    { _("Finding"), -1.6 }, { _("Themes"), -0.8 }, { _("Said by"), -0.7 },
    { _("Voices"), 15, HEDDLE_ALIGN_END },
  };
  const HeddleChoice *sorts
      = heddle_kind_get_field (&heddle_fieldwork_finding_kind, "sort")->choices;
  g_autoptr (HeddleEpisodePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin_episode (request, _("Findings"), _("Findings sheet"), NULL, &plan,
                                    error);
  g_autoptr (GPtrArray) findings = NULL;

  if (document == NULL)
    return NULL;

  findings = heddle_brief_list (request, &heddle_fieldwork_finding_kind, "episode",
                                heddle_brief_get_record (request));
  if (findings->len == 0)
    heddle_brief_add_nothing (document->body, _("Nothing has been noted yet."));
  add_themes (request, document->body);

  for (; sorts->word != NULL; sorts++)
    {
      HeddleNode *table = NULL;

      for (guint i = 0; i < findings->len; i++)
        {
          HeddleFieldworkFinding *finding = g_ptr_array_index (findings, i);

          if (g_strcmp0 (finding->sort, sorts->word) != 0 || finding->merged_into != NULL)
            continue;
          if (table == NULL)
            {
              heddle_node_add_heading (document->body, 2, _(sorts->label));
              table = heddle_node_add_table (document->body, columns, G_N_ELEMENTS (columns),
                                             NULL);
            }
          add_finding (request, finding, table);
        }
    }

  return g_steal_pointer (&document);
}
