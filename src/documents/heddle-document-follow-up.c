/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows an episode: next steps with time limits (CI guidance, Stage 5), and the
 * learning that is shared (Stage 6). */

#include <glib/gi18n-lib.h>

#include "heddle-brief.h"

static void
add_actions (const HeddleBrief *brief,
             HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { "", 7 }, { _("Next step"), -1.4 }, { _("Owner"), -1 }, { _("By"), 37 },
    { _("How far"), 37 },
  };
  g_autoptr (GPtrArray) actions = heddle_brief_list (brief, &heddle_action_kind, "episode",
                                                     heddle_brief_get_record (brief));
  HeddleNode *table;

  if (actions->len == 0)
    {
      heddle_brief_add_nothing (body, _("No next steps have been agreed yet."));
      return;
    }

  table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < actions->len; i++)
    {
      HeddleAction *action = g_ptr_array_index (actions, i);
      HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *owner = heddle_brief_dup_person (brief, action->owner);
      g_autofree char *due = heddle_brief_dup_date (action->due);
      g_autofree char *done = heddle_brief_dup_date (action->done_on);
      HeddlePhrase *state = heddle_phrase_new (NULL);

      heddle_row_add_cell (row, number);
      heddle_row_add_cell (row, action->title);
      heddle_brief_add_cell (row, owner, _("owner"));
      heddle_brief_add_cell (row, due, _("date"));
      if (*done != '\0')
        /* Translators: a day */
        heddle_phrase_add_format (state, HEDDLE_INK_PLAIN, _("done %s"), done);
      else if (action->progress_total != HEDDLE_NO_INTEGER)
        /* Translators: "9 of 16 schools" */
        heddle_phrase_add_format (state, HEDDLE_INK_PLAIN,
                                  _("%" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " %s"),
                                  MAX (action->progress_done, 0), action->progress_total,
                                  action->progress_unit != NULL ? action->progress_unit : "");
      else
        heddle_phrase_add (state, HEDDLE_INK_PLAIN, _("open"));
      if (action->status_note != NULL && brief->audience == HEDDLE_AUDIENCE_TEAM)
        heddle_phrase_add_format (state, HEDDLE_INK_GREY, "\n%s", action->status_note);
      heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, state);
    }
}

static void
add_reviews (const HeddleBrief *brief,
             HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("What"), -1.2 }, { _("Due"), 39 }, { _("Held"), 39 }, { _("Outcome"), -1.2 },
  };
  g_autoptr (GPtrArray) reviews = heddle_brief_list (brief, &heddle_review_kind, "episode",
                                                     heddle_brief_get_record (brief));
  HeddleNode *table;

  if (reviews->len == 0)
    return;

  heddle_node_add_heading (body, 2, _("Reviews and meetings"));
  table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < reviews->len; i++)
    {
      HeddleReview *review = g_ptr_array_index (reviews, i);
      g_autofree char *due = heddle_brief_dup_date (review->due);
      g_autofree char *held = heddle_brief_dup_date (review->held_on);

      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, review->title, due,
                            *held != '\0' ? held : _("not yet"),
                            review->outcome != NULL ? review->outcome : "", NULL);
    }
}

HeddleDocument *
heddle_document_build_actions (const HeddleDocumentRequest *request,
                               GError                     **error)
{
  g_autoptr (HeddleEpisodePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin_episode (request, _("Action plan"), _("Action plan"), NULL, &plan,
                                    error);

  if (document == NULL)
    return NULL;

  add_actions (request, document->body);
  add_reviews (request, document->body);
  return g_steal_pointer (&document);
}

/* Practice leaves its authority with its consent alone. */
static gboolean
may_show (const HeddleBrief *brief,
          HeddlePractice    *practice)
{
  return g_strcmp0 (practice->consent, "given") == 0
         || brief->audience == HEDDLE_AUDIENCE_TEAM;
}

static void
add_practice (const HeddleBrief *brief,
              HeddleNode        *body)
{
  g_autoptr (GPtrArray) practices = heddle_brief_list (brief, &heddle_practice_kind, "episode",
                                                       heddle_brief_get_record (brief));
  guint n = 0, left_out = 0;

  heddle_node_add_heading (body, 2, _("Practice worth sharing"));
  for (guint i = 0; i < practices->len; i++)
    {
      HeddlePractice *practice = g_ptr_array_index (practices, i);
      g_autofree char *sector = heddle_brief_dup_field (brief, HEDDLE_RECORD (practice), "sector");
      g_autofree char *consent = heddle_brief_dup_field (brief, HEDDLE_RECORD (practice),
                                                         "consent");
      HeddlePhrase *about;

      if (!may_show (brief, practice))
        {
          left_out++;
          continue;
        }
      n++;
      heddle_node_add_heading (body, 3, practice->title);
      heddle_brief_add_prose (body, practice->summary);
      about = heddle_phrase_new (sector);
      if (practice->themes != NULL && *practice->themes != '\0')
        heddle_phrase_add_format (about, HEDDLE_INK_PLAIN, "%s%s", sector != NULL ? "; " : "",
                                  practice->themes);
      if (consent != NULL && brief->audience == HEDDLE_AUDIENCE_TEAM)
        /* Translators: how it stands with the consent to share a practice */
        heddle_phrase_add_format (about, HEDDLE_INK_PLAIN, _(" (consent: %s)"), consent);
      heddle_node_add_phrase (body, HEDDLE_TEXT_NOTE, about);
    }

  if (n == 0)
    heddle_brief_add_nothing (body, _("None has been kept so far."));
  if (left_out > 0)
    {
      g_autofree char *note
          = g_strdup_printf (ngettext ("%u more is left out because consent to share it has not "
                                       "been given.",
                                       "%u more are left out because consent to share them has "
                                       "not been given.", left_out), left_out);

      heddle_brief_add_nothing (body, note);
    }
}

HeddleDocument *
heddle_document_build_learning (const HeddleDocumentRequest *request,
                                GError                     **error)
{
  g_autoptr (HeddleEpisodePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin_episode (request, _("Learning summary"), _("Learning summary"), NULL,
                                    &plan, error);
  const char *const episodes[] = { heddle_brief_get_record (request), NULL };
  g_autoptr (GPtrArray) learning = NULL;
  g_autofree char *focus = NULL;

  if (document == NULL)
    return NULL;

  focus = heddle_brief_dup_field (request, HEDDLE_RECORD (plan->episode), "focus");
  if (focus != NULL)
    heddle_node_add_text (document->body, HEDDLE_TEXT_LEAD, focus);
  add_practice (request, document->body);

  learning = heddle_brief_list (request, &heddle_learning_kind, "episode",
                                heddle_brief_get_record (request));
  heddle_node_add_heading (document->body, 2, _("What was learned"));
  if (learning->len == 0)
    heddle_brief_add_nothing (document->body, _("Nothing has been written down so far."));
  for (guint i = 0; i < learning->len; i++)
    {
      HeddleLearning *one = g_ptr_array_index (learning, i);

      heddle_node_add_heading (document->body, 3, one->title);
      heddle_brief_add_prose (document->body, one->text);
      if (one->themes != NULL && *one->themes != '\0')
        heddle_node_add_text (document->body, HEDDLE_TEXT_NOTE, one->themes);
    }
  heddle_brief_add_feedback (request, episodes, document->body);

  return g_steal_pointer (&document);
}
