/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of an episode before and after its fieldwork (CI guidance, Appendix 4). */

#include <glib/gi18n-lib.h>

#include "heddle-brief.h"

static void
add_due (HeddleNode            *row,
         const HeddleStepDates *dates,
         gboolean               with_reason)
{
  HeddleNode *cell = heddle_row_add_cell (row, NULL);
  HeddlePhrase *phrase = heddle_phrase_new (NULL);
  g_autofree char *due = heddle_brief_dup_span (dates->earliest, dates->due);
  g_autofree char *nominal = NULL;

  if (*due == '\0')
    heddle_phrase_add (phrase, HEDDLE_INK_GREY, _("no date yet"));
  else
    {
      if (dates->nominal != HEDDLE_DAY_NONE && dates->nominal != dates->due)
        {
          nominal = heddle_brief_dup_day (dates->nominal);
          heddle_phrase_add (phrase, HEDDLE_INK_GREY | HEDDLE_INK_STRUCK, nominal);
          heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, "\n");
        }
      heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, due);
    }
  if (with_reason && dates->reason != NULL)
    heddle_phrase_add_format (phrase, HEDDLE_INK_GREY, "\n%s", dates->reason);
  if (with_reason && dates->warning != NULL)
    heddle_phrase_add_format (phrase, HEDDLE_INK_GREY, "\n%s", dates->warning);
  heddle_node_add_phrase (cell, HEDDLE_TEXT_SMALL, phrase);
}

static void
add_state (HeddleNode        *row,
           HeddleEpisodePlan *plan,
           guint              step,
           HeddleDay          today)
{
  const HeddleStepInput *input = &plan->input.steps[step];
  HeddleNode *cell = heddle_row_add_cell (row, NULL);
  HeddlePhrase *phrase = heddle_phrase_new (NULL);
  HeddleState state = heddle_timeline_get_state (plan->dates[step].last, input->done_on, today, 14);

  heddle_phrase_add (phrase, state == HEDDLE_STATE_OVERDUE ? HEDDLE_INK_BOLD : HEDDLE_INK_PLAIN,
                     heddle_state_get_word (state));
  if (input->done_on != HEDDLE_DAY_NONE)
    {
      g_autofree char *day = heddle_brief_dup_day (input->done_on);

      heddle_phrase_add_format (phrase, HEDDLE_INK_GREY, "\n%s", day);
    }
  heddle_node_add_phrase (cell, HEDDLE_TEXT_SMALL, phrase);
}

static void
add_step (const HeddleBrief *brief,
          HeddleEpisodePlan *plan,
          guint              i,
          HeddleNode        *table)
{
  HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
  g_autofree char *tag = heddle_episode_plan_dup_tag (plan, i);
  g_autofree char *named = heddle_brief_dup_person (brief,
                                                    heddle_episode_plan_get_owner (plan, i));
  g_autofree char *whom = named == NULL ? heddle_episode_plan_dup_whom (plan, i)
                                        : g_steal_pointer (&named);
  gboolean fieldwork = plan->input.steps[i].kind == HEDDLE_STEP_FIELDWORK;
  HeddlePhrase *label = heddle_phrase_new (NULL);

  if (fieldwork)
    row->look |= HEDDLE_ROW_SHADED;
  heddle_row_add_cell (row, tag);
  heddle_phrase_add (label, fieldwork ? HEDDLE_INK_BOLD : HEDDLE_INK_PLAIN,
                     plan->input.steps[i].label);
  heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, label);
  heddle_row_add_cell (row, whom);
  add_due (row, &plan->dates[i], brief->audience == HEDDLE_AUDIENCE_TEAM);
  add_state (row, plan, i, brief->today);
}

HeddleDocument *
heddle_document_build_timeline (const HeddleDocumentRequest *request,
                                GError                     **error)
{
  g_autoptr (HeddleEpisodePlan) plan = heddle_brief_load_episode (request, error);
  const HeddleColumn columns[] = {
    { _("When"), 18 }, { _("Step"), -1.2 }, { _("Who"), -1 }, { _("Due"), 39 }, { _("State"), 39 },
  };
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *work = NULL, *subtitle = NULL;
  HeddleNode *table;
  int side = 0;

  if (plan == NULL)
    return NULL;

  work = heddle_brief_dup_work (plan);
  subtitle = heddle_brief_dup_episode (plan);
  document = heddle_brief_begin (request, _("Timeline"), work, _("Timeline"), NULL);
  heddle_brief_add_title (document, subtitle);
  heddle_node_add_text (document->body, HEDDLE_TEXT_NOTE,
                        _("T is the first day of the fieldwork; after it, the last day. A date "
                          "that is struck through is the one the guidance gives; the one below "
                          "it holds."));
  if (plan->steps->len == 0)
    {
      heddle_brief_add_nothing (document->body, _("This episode has no steps."));
      return g_steal_pointer (&document);
    }

  table = heddle_node_add_table (document->body, columns, G_N_ELEMENTS (columns), NULL);
  table->dense = TRUE;
  for (guint i = 0; i < plan->steps->len; i++)
    {
      HeddleStep *step = g_ptr_array_index (plan->steps, i);
      gboolean after = g_strcmp0 (plan->input.steps[i].anchor, "fieldwork_end") == 0;

      if (heddle_brief_hides (request, HEDDLE_RECORD (step)))
        continue;
      if (side != (after ? 2 : 1))
        {
          side = after ? 2 : 1;
          heddle_table_add_group (table, after ? _("After the fieldwork")
                                               : _("Before the fieldwork"));
        }
      add_step (request, plan, i, table);
    }

  return g_steal_pointer (&document);
}
