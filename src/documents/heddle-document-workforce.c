/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workforce plan that stands beside an improvement plan (guidance, paragraph 17),
 * the record of approvals, and where a headteacher goes for what. */

#include <glib/gi18n-lib.h>

#include "heddle-activity.h"
#include "heddle-approval-state.h"
#include "heddle-figure-text.h"
#include "heddle-plan-parts.h"
#include "heddle-where-to-go.h"
#include "heddle-workforce.h"

static void
add_allocations (const HeddleBrief *brief,
                 HeddlePlan        *plan,
                 HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("Who"), -1.7 }, { _("Does what"), -1 }, { _("FTE"), 10, HEDDLE_ALIGN_END },
    { "   ", 4 }, { _("From"), 36 }, { _("To"), 36 },
  };
  g_autoptr (GPtrArray) allocations = heddle_brief_list (brief, &heddle_allocation_kind, NULL,
                                                         NULL);
  HeddleNode *table = NULL;
  double sum = 0;

  heddle_node_add_heading (body, 2, _("People and their time"));
  for (guint i = 0; i < allocations->len; i++)
    {
      HeddleAllocation *allocation = g_ptr_array_index (allocations, i);
      g_autoptr (HeddleRecord) activity
          = allocation->activity != NULL ? heddle_store_get (brief->store, &heddle_activity_kind,
                                                             allocation->activity, NULL)
                                         : NULL;
      g_autofree char *person = NULL, *fte = NULL, *starts = NULL, *ends = NULL;
      gboolean ours = g_strcmp0 (allocation->plan, heddle_brief_get_record (brief)) == 0
                      || (activity != NULL && plan->follows != NULL
                          && g_strcmp0 (((HeddleActivity *) activity)->plan, plan->follows) == 0)
                      || (allocation->collaborative != NULL
                          && g_strcmp0 (allocation->collaborative, plan->collaborative) == 0);

      if (!ours || (activity != NULL && heddle_brief_hides (brief, activity)))
        continue;
      if (table == NULL)
        table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
      person = heddle_brief_dup_person (brief, allocation->person);
      fte = heddle_workforce_dup_fte (allocation->fte);
      starts = heddle_brief_dup_date (allocation->starts);
      ends = heddle_brief_dup_date (allocation->ends);
      sum += allocation->fte;
      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, person != NULL ? person : "",
                            activity != NULL           ? ((HeddleActivity *) activity)->title
                            : allocation->role != NULL ? allocation->role
                                                       : "",
                            fte, "", starts, ends, NULL);
    }
  if (table == NULL)
    heddle_brief_add_nothing (body, _("Nobody's time is on record yet."));
  else
    {
      g_autofree char *total = heddle_workforce_dup_fte (sum);

      heddle_brief_add_row (table, HEDDLE_ROW_TOTAL, _("All"), "", total, "", "", "", NULL);
    }
}

static void
add_requests (const HeddleBrief *brief,
              HeddlePlan        *plan,
              HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("Asked for"), -1.2 }, { _("FTE"), 14, HEDDLE_ALIGN_END }, { "   ", 4 },
    { _("Asked of"), -1 }, { _("State"), -0.7 }, { _("Since"), 39 },
  };
  g_autoptr (GPtrArray) requests = heddle_brief_list (brief, &heddle_request_kind,
                                                      "collaborative", plan->collaborative);
  HeddleNode *table = NULL;

  for (guint i = 0; i < requests->len; i++)
    {
      HeddleRequest *request = g_ptr_array_index (requests, i);
      g_autofree char *fte = heddle_workforce_dup_fte (request->fte);
      g_autofree char *of = heddle_brief_dup_name (brief, &heddle_organisation_kind,
                                                   request->asked_of);
      g_autofree char *state = heddle_brief_dup_field (brief, HEDDLE_RECORD (request), "state");
      g_autofree char *on = heddle_brief_dup_date (request->asked_on);

      if (table == NULL)
        {
          heddle_node_add_heading (body, 2, _("What is still asked for"));
          table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
        }
      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN,
                            request->expertise != NULL ? request->expertise : "", fte, "",
                            of != NULL ? of : "", state != NULL ? state : "", on, NULL);
    }
}

HeddleDocument *
heddle_document_build_workforce (const HeddleDocumentRequest *request,
                                 GError                     **error)
{
  g_autoptr (HeddlePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_plan_parts_begin (request, _("Workforce plan"), _("Workforce plan"), &plan, error);

  if (document == NULL)
    return NULL;

  heddle_brief_add_title (document, plan->title);
  heddle_node_add_text (document->body, HEDDLE_TEXT_NOTE,
                        _("Full-time equivalent: 1 is five days a week. People keep their home "
                          "organisation."));
  add_allocations (request, plan, document->body);
  if (request->audience == HEDDLE_AUDIENCE_TEAM)
    add_requests (request, plan, document->body);

  return g_steal_pointer (&document);
}

/* Approvals. */

static char *
dup_asked (const HeddleBrief *brief,
           HeddleApproval    *row)
{
  g_autofree char *party = heddle_brief_dup_field (brief, HEDDLE_RECORD (row), "party");
  g_autofree char *authority = heddle_brief_dup_name (brief, &heddle_authority_kind,
                                                      row->authority);

  return authority != NULL ? g_strdup_printf ("%s, %s", party, authority)
                           : g_steal_pointer (&party);
}

static void
add_board (const HeddleBrief *brief,
           HeddleIteration   *iteration,
           HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("Who"), -1.2 }, { _("Asked"), 39 }, { _("Decided"), 39 }, { _("Outcome"), -1.2 },
  };
  g_autoptr (HeddleApprovalState) state
      = heddle_approval_state_load (brief->store, "iteration",
                                    heddle_record_get_id (HEDDLE_RECORD (iteration)), NULL);
  g_autofree char *words = NULL;
  HeddleNode *table;

  heddle_node_add_heading (body, 2, iteration->title);
  if (state == NULL || state->rows->len == 0)
    {
      heddle_brief_add_nothing (body, _("Nobody was asked about it yet."));
      return;
    }

  words = heddle_approval_state_dup_words (state);
  heddle_node_add_text (body, HEDDLE_TEXT_BODY, words);
  table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < state->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (state->rows, i);
      g_autofree char *who = NULL, *asked = NULL, *decided = NULL, *outcome = NULL;
      HeddleNode *node, *cell;

      if (heddle_brief_hides (brief, HEDDLE_RECORD (row)))
        continue;
      who = dup_asked (brief, row);
      asked = heddle_brief_dup_date (row->asked_on);
      decided = heddle_brief_dup_date (row->decided_on);
      outcome = heddle_brief_dup_field (brief, HEDDLE_RECORD (row), "outcome");
      node = heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, who, asked, NULL);
      heddle_brief_add_cell (node, decided, _("day of the decision"));
      cell = heddle_row_add_cell (node, outcome != NULL ? outcome : _("no answer yet"));
      if (row->conditions != NULL && *row->conditions != '\0')
        heddle_node_add_text (cell, HEDDLE_TEXT_SMALL, row->conditions);
    }
}

HeddleDocument *
heddle_document_build_approvals (const HeddleDocumentRequest *request,
                                 GError                     **error)
{
  g_autoptr (HeddlePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_plan_parts_begin (request, _("Record of approvals"), _("Approvals"), &plan, error);
  g_autoptr (GPtrArray) iterations = NULL;

  if (document == NULL)
    return NULL;

  heddle_brief_add_title (document, plan->title);
  heddle_node_add_text (document->body, HEDDLE_TEXT_NOTE,
                        _("Members as of the day of asking. The Chief Executives and the Scottish "
                          "Government agree; the Chief Inspector advises."));
  iterations = heddle_brief_list (request, &heddle_iteration_kind, "plan",
                                  heddle_brief_get_record (request));
  if (iterations->len == 0)
    heddle_brief_add_nothing (document->body, _("The plan has no iterations yet."));
  for (guint i = 0; i < iterations->len; i++)
    add_board (request, g_ptr_array_index (iterations, i), document->body);

  return g_steal_pointer (&document);
}

/* Where to go. */

static const struct
{
  const char *sort;
  const char *letter;
  const char *label;
} providers[] = {
  { "collaborative", "C", N_("the collaborative") },
  { "authority", "A", N_("your council") },
  { "education-scotland", "E", N_("Education Scotland") },
  { "health", "N", N_("NHS") },
  { "third-sector", "3", N_("third sector") },
  { "university", "U", N_("university") },
  { "other", "O", N_("others") },
};

static void
paint_letter (cairo_t  *cr,
              double    width,
              double    height,
              gpointer  data)
{
  HeddleFigureText letter = { data, 9, TRUE, width, 1, HEDDLE_ALIGN_CENTRE, 0 };

  cairo_set_source_rgb (cr, 0.2, 0.2, 0.2);
  cairo_set_line_width (cr, 0.6);
  cairo_rectangle (cr, 0.4, 0.4, width - 0.8, height - 0.8);
  cairo_stroke (cr);
  heddle_figure_text_paint (&letter, cr, 0, (height - 10.9) / 2);
}

/* @alt: what it says where nothing stands beside it */
static HeddleFigure *
new_letter (guint       provider,
            const char *alt)
{
  return heddle_figure_new (15, 13, alt, paint_letter, (gpointer) providers[provider].letter,
                            NULL);
}

static guint
find_provider (const char *sort)
{
  for (guint i = 0; i < G_N_ELEMENTS (providers); i++)
    if (g_strcmp0 (providers[i].sort, sort) == 0)
      return i;

  return G_N_ELEMENTS (providers) - 1;
}

/* What is offered twice is named at the foot, so that it can be put together. */
static void
add_doubles (const HeddleBrief *brief,
             HeddleWhereToGo   *guide,
             HeddleNode        *body)
{
  g_autoptr (GString) doubles = g_string_new (NULL);
  HeddlePhrase *phrase;

  for (guint i = 0; i < guide->lines->len; i++)
    {
      const HeddleWhereLine *line = g_ptr_array_index (guide->lines, i);

      if (line->doubled && !heddle_brief_hides (brief, HEDDLE_RECORD (line->provision)))
        g_string_append_printf (doubles, "%s%s", doubles->len > 0 ? "; " : "",
                                line->provision->title);
    }
  if (doubles->len == 0)
    return;

  phrase = heddle_phrase_new (NULL);
  heddle_phrase_add (phrase, HEDDLE_INK_BOLD, _("More than one meets the same need: "));
  heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, doubles->str);
  heddle_node_add_phrase (body, HEDDLE_TEXT_BODY, phrase);
}

static void
add_offers (const HeddleBrief *brief,
            HeddleWhereToGo   *guide,
            HeddleNode        *body)
{
  const HeddleColumn columns[] = {
    { _("You need"), -1.2 }, { _("Who"), 14 }, { _("What you get"), -1.2 },
    { _("How to get it"), -1.1 },
  };
  const HeddleChoice *area = heddle_kind_get_field (&heddle_provision_kind, "area")->choices;
  HeddleNode *table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);

  table->dense = TRUE;
  for (; area->word != NULL; area++)
    {
      gboolean headed = FALSE;

      for (guint i = 0; i < guide->lines->len; i++)
        {
          HeddleProvision *one
              = ((HeddleWhereLine *) g_ptr_array_index (guide->lines, i))->provision;
          guint provider = find_provider (one->provider_sort);
          HeddleNode *row;

          if (g_strcmp0 (one->area != NULL ? one->area : "other", area->word) != 0
              || heddle_brief_hides (brief, HEDDLE_RECORD (one)))
            continue;
          if (!headed)
            heddle_table_add_group (table, _(area->label));
          headed = TRUE;
          row = heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, one->need, NULL);
          heddle_node_add_figure (heddle_row_add_cell (row, NULL),
                                  new_letter (provider, _(providers[provider].label)));
          heddle_row_add_cell (row, one->title);
          heddle_brief_add_cell (row, one->how, _("how to get it"));
        }
    }
  if (heddle_table_is_empty (table))
    heddle_brief_add_nothing (body, _("Nothing is on record for this authority yet."));
}

HeddleDocument *
heddle_document_build_where_to_go (const HeddleDocumentRequest *request,
                                   GError                     **error)
{
  g_autoptr (HeddleRecord) collaborative
      = heddle_store_get (request->store, &heddle_collaborative_kind,
                          heddle_brief_get_record (request), error);
  g_autoptr (HeddleDocument) document = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *work = NULL;

  if (collaborative == NULL)
    return NULL;

  work = heddle_record_dup_title (collaborative);
  document = heddle_brief_begin (request, _("Where to go"), work, _("Where to go"), NULL);
  members = heddle_brief_list_members (request, heddle_brief_get_record (request));
  if (members->len == 0)
    heddle_brief_add_title (document, _("This collaborative has no members today."));
  for (guint i = 0; i < members->len; i++)
    {
      HeddleRecord *authority = g_ptr_array_index (members, i);
      g_autofree char *name = heddle_record_dup_title (authority);
      /* Translators: the name of an authority */
      g_autofree char *subtitle = g_strdup_printf (_("A guide for headteachers in %s"), name);
      g_autoptr (HeddleWhereToGo) guide
          = heddle_where_to_go_load (request->store, heddle_record_get_id (authority),
                                     request->today, NULL);
      HeddlePhrase *key;

      if (guide == NULL)
        continue;
      key = heddle_phrase_new (NULL);
      if (document->body->children != NULL)
        heddle_node_add_page_break (document->body);
      heddle_brief_add_title (document, subtitle);
      heddle_node_add_text (document->body, HEDDLE_TEXT_BODY,
                            _("Begin with your need. The letter says who helps; the last column "
                              "says how to get it. Your authority stays answerable for every "
                              "school."));
      add_offers (request, guide, document->body);
      for (guint j = 0; j < G_N_ELEMENTS (providers); j++)
        {
          heddle_phrase_add_figure (key, new_letter (j, providers[j].letter));
          heddle_phrase_add_format (key, HEDDLE_INK_PLAIN, "\302\240%s    ", _(providers[j].label));
        }
      heddle_node_add_phrase (document->body, HEDDLE_TEXT_NOTE, key);
      add_doubles (request, guide, document->body);
    }

  return g_steal_pointer (&document);
}
