/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of the CI guidance, Appendix 1: fourteen fields that the leads of ADES and
 * Education Scotland fill in together before the engagement begins. What the file does
 * not know stays visibly blank. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-brief.h"
#include "heddle-report-jobs.h"

typedef struct
{
  const HeddleBrief *brief;
  HeddleEpisodePlan *plan;
  HeddleNode *table;
  GPtrArray *slots;
  GPtrArray *members;
  int number;
} Form;

static HeddleNode *
add_row (Form       *self,
         const char *name,
         const char *rule)
{
  return heddle_brief_add_form_row (self->table, ++self->number, name, rule);
}

static void
add_entry (Form       *self,
           const char *name,
           const char *rule,
           const char *text)
{
  heddle_brief_add_cell (add_row (self, name, rule), text, name);
}

/* The day a step was done, with the day it was due in grey; or the day it is due. */
static HeddlePhrase *
dup_step (Form       *self,
          const char *key)
{
  int step = heddle_brief_find_step (self->plan, key);
  HeddlePhrase *phrase = heddle_phrase_new (NULL);
  const HeddleStepDates *dates;
  g_autofree char *due = NULL, *done = NULL;

  if (step < 0)
    return phrase;

  dates = &self->plan->dates[step];
  due = heddle_brief_dup_span (dates->earliest, dates->due);
  done = heddle_brief_dup_day (self->plan->input.steps[step].done_on);
  if (*done != '\0')
    {
      heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, done);
      /* Translators: a day or two */
      if (*due != '\0')
        heddle_phrase_add_format (phrase, HEDDLE_INK_GREY, _(" (due %s)"), due);
      return phrase;
    }

  heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, due);
  if (*due != '\0' && dates->warning != NULL && self->brief->audience == HEDDLE_AUDIENCE_TEAM)
    heddle_phrase_add_format (phrase, HEDDLE_INK_GREY, " (%s)", dates->warning);
  return phrase;
}

static void
add_step (Form       *self,
          const char *name,
          const char *rule,
          const char *key)
{
  HeddleNode *row = add_row (self, name, rule);
  HeddlePhrase *phrase = dup_step (self, key);

  if (heddle_phrase_is_empty (phrase))
    {
      heddle_phrase_free (phrase);
      heddle_brief_add_cell (row, NULL, name);
    }
  else
    heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, phrase);
}

static void
add_dates (Form *self)
{
  HeddleEpisodePlan *plan = self->plan;
  int step = heddle_brief_find_step (plan, "dates");
  HeddleNode *row = add_row (self, _("Dates of Collaborative Improvement"),
                             _("agreed at least 7 weeks ahead"));
  g_autofree char *due = step >= 0 ? heddle_brief_dup_day (plan->dates[step].due) : NULL;
  HeddlePhrase *phrase = heddle_phrase_new (NULL);

  if (plan->input.fieldwork_start == HEDDLE_DAY_NONE)
    {
      heddle_phrase_free (phrase);
      heddle_brief_add_cell (row, NULL, _("Dates of Collaborative Improvement"));
      return;
    }
  {
    g_autofree char *span = heddle_brief_dup_span (plan->input.fieldwork_start,
                                                   plan->fieldwork_end);

    heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, span);
  }
  if (step >= 0 && plan->input.steps[step].done_on == HEDDLE_DAY_NONE && *due != '\0')
    /* Translators: a day */
    heddle_phrase_add_format (phrase, HEDDLE_INK_GREY, _(" (to be agreed by %s)"), due);
  heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, phrase);
}

/* The leads are roles of the local group: each has its line, blank where nobody is
 * named. */
static void
add_leads (Form *self)
{
  HeddleNode *row = add_row (self,
                             _("Leads from ADES and from Education Scotland’s regional and "
                               "scrutiny teams"),
                             _("identified according to plan"));
  HeddleNode *cell = heddle_row_add_cell (row, NULL);
  guint n = 0;

  for (guint i = 0; i < self->slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (self->slots, i);
      g_autofree char *person = heddle_brief_dup_person (self->brief, slot->person);
      HeddlePhrase *phrase;

      if (g_strcmp0 (slot->side, "ades") != 0 && g_strcmp0 (slot->side, "education-scotland") != 0)
        continue;
      n++;
      phrase = heddle_phrase_new (NULL);
      if (person != NULL)
        {
          heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, person);
          heddle_phrase_add_format (phrase, HEDDLE_INK_GREY, " (%s)", slot->role);
        }
      else
        {
          g_autofree char *label = g_strdup_printf (_("Still blank: %s"), slot->role);

          heddle_node_add_blank (cell, 5, label);
          /* Translators: a role of the group */
          heddle_phrase_add_format (phrase, HEDDLE_INK_GREY, _("%s: not yet named"), slot->role);
        }
      heddle_node_add_phrase (cell, HEDDLE_TEXT_SMALL, phrase);
    }

  if (n == 0)
    heddle_node_add_blank (cell, 6, _("Still blank: leads"));
}

static void
add_members (Form              *self,
             const char        *name,
             const char        *rule,
             const char *const *sides)
{
  HeddleNode *row = add_row (self, name, rule);
  HeddlePhrase *phrase = heddle_phrase_new (NULL);

  for (guint i = 0; i < self->members->len; i++)
    {
      HeddleTeamMember *member = g_ptr_array_index (self->members, i);
      g_autofree char *person = heddle_brief_dup_person (self->brief, member->person);
      gboolean asked = g_strcmp0 (member->state, "invited") == 0;
      gboolean next = g_strcmp0 (member->side, "next-host") == 0;

      if (person == NULL || !g_strv_contains (sides, member->side)
          || g_strcmp0 (member->state, "declined") == 0)
        continue;
      if (!heddle_phrase_is_empty (phrase))
        heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, "; ");
      heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, person);
      if (self->brief->audience != HEDDLE_AUDIENCE_TEAM)
        asked = FALSE;
      if (asked || next)
        heddle_phrase_add_format (phrase, HEDDLE_INK_GREY, " (%s)",
                                  asked && next ? _("next host, asked")
                                  : asked       ? _("asked")
                                                : _("next host"));
    }

  if (heddle_phrase_is_empty (phrase))
    {
      heddle_phrase_free (phrase);
      heddle_brief_add_cell (row, NULL, name);
    }
  else
    heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, phrase);
}

static void
add_final_reporting (Form *self)
{
  g_autoptr (HeddleReport) report
      = heddle_report_dup_of_episode (self->brief->store,
                                      heddle_record_get_id (HEDDLE_RECORD (self->plan->episode)));
  g_autoptr (GPtrArray) circulations = NULL;
  GString *text = g_string_new (NULL);
  g_autofree char *entry = NULL;

  if (report != NULL)
    {
      circulations = heddle_brief_list (self->brief, &heddle_circulation_kind, "report",
                                        heddle_record_get_id (HEDDLE_RECORD (report)));
      for (guint i = 0; i < circulations->len; i++)
        {
          HeddleCirculation *circulation = g_ptr_array_index (circulations, i);
          g_autofree char *words = heddle_brief_dup_circulation (self->brief, circulation);

          if (g_strcmp0 (circulation->audience, "committee") != 0
              && g_strcmp0 (circulation->audience, "other") != 0)
            continue;
          g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", words);
        }
    }

  entry = g_string_free (text, FALSE);
  if (*entry != '\0')
    add_entry (self, _("Final reporting arrangements"),
               _("by local standards and quality reporting"), entry);
  else
    add_step (self, _("Final reporting arrangements"),
              _("by local standards and quality reporting"), "final-reporting");
}

static void
add_fields (Form *self)
{
  static const char *const others[] = { "ades", "other-authorities", "next-host", NULL };
  static const char *const scotland[] = { "education-scotland", NULL };
  static const char *const host[] = { "host", NULL };
  const char *council = self->plan->host->council;
  g_autofree char *name = council != NULL && *council != '\0'
                              ? g_strdup (council)
                              : heddle_record_dup_title (HEDDLE_RECORD (self->plan->host));
  g_autofree char *focus = heddle_brief_dup_field (self->brief,
                                                   HEDDLE_RECORD (self->plan->episode), "focus");
  g_autofree char *why = heddle_brief_dup_field (self->brief,
                                                 HEDDLE_RECORD (self->plan->episode),
                                                 "rationale");

  add_entry (self, _("Host local authority"), _("at least 8 weeks ahead"), name);
  add_step (self, _("Initial meeting to discuss the process"), NULL, "first-meeting");
  add_dates (self);
  add_entry (self, _("Focus"), _("agreed 6 weeks ahead"), focus);
  add_entry (self, _("Rationale for the focus"), NULL, why);
  add_leads (self);
  add_members (self, _("Team members from ADES, other councils"),
               _("agreed at least 6 weeks ahead"), others);
  add_members (self, _("Team members from Education Scotland"),
               _("agreed at least 6 weeks ahead"), scotland);
  add_members (self, _("Team members from the host"), _("if known"), host);
  add_step (self, _("Team pre-meeting"), _("at least 2 weeks before fieldwork"), "pre-meeting");
  add_step (self, _("Draft report to the core team"), _("within 2 to 3 weeks of fieldwork"),
            "draft-report");
  add_step (self, _("Leads of each organisation meet on the draft"),
            _("within 4 to 5 weeks of fieldwork"), "leads-meeting");
  add_step (self, _("Report to the Strategic Operation Group"),
            _("elsewhere: Strategic Group, Operational Group"), "report-strategic");
  add_final_reporting (self);
}

static void
add_signing (Form       *self,
             HeddleNode *body)
{
  static const double widths[] = { -1, -1, 39 };
  const char *const labels[] = { _("For ADES, post and date"),
                                 _("For Education Scotland, post and date"), _("Sent on") };
  HeddleNode *columns = heddle_node_add_columns (body, widths, G_N_ELEMENTS (widths), 6);
  int step = heddle_brief_find_step (self->plan, "form");
  HeddleDay sent = step >= 0 ? self->plan->input.steps[step].done_on : HEDDLE_DAY_NONE;
  g_autofree char *day = heddle_brief_dup_day (sent);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      HeddleNode *column = heddle_columns_get (columns, i);

      if (i == 2 && *day != '\0')
        heddle_node_add_text (column, HEDDLE_TEXT_BODY, day);
      else
        heddle_node_add_blank (column, 8, labels[i]);
      heddle_node_add_text (column, HEDDLE_TEXT_SMALL, labels[i]);
    }
}

static void
add_note (Form       *self,
          HeddleNode *body)
{
  int step = heddle_brief_find_step (self->plan, "form");
  HeddlePhrase *phrase = heddle_phrase_new (
    _("Form of Appendix 1. The leads from ADES and Education Scotland complete it together and "
      "send it to the Strategic Operation Group before the engagement begins"));

  if (step >= 0 && self->plan->dates[step].due != HEDDLE_DAY_NONE)
    {
      g_autofree char *day = heddle_brief_dup_day (self->plan->dates[step].due);

      heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, ", ");
      /* Translators: a day */
      heddle_phrase_add_format (phrase, HEDDLE_INK_BOLD, _("by %s"), day);
    }
  heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, ". ");
  heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, _("Grey fields are still blank."));
  heddle_node_add_phrase (body, HEDDLE_TEXT_NOTE, phrase);
}

HeddleDocument *
heddle_document_build_form (const HeddleDocumentRequest *request,
                            GError                     **error)
{
  g_autoptr (HeddleEpisodePlan) plan = heddle_brief_load_episode (request, error);
  const HeddleColumn columns[] = { { "", 7 }, { _("Field"), 66 }, { _("Entry"), -1 } };
  g_autoptr (HeddleDocument) document = NULL;
  g_autoptr (GPtrArray) slots = NULL, members = NULL;
  g_autofree char *work = NULL, *subtitle = NULL;
  Form self = { .brief = request, .plan = plan };

  if (plan == NULL)
    return NULL;

  work = heddle_brief_dup_work (plan);
  subtitle = heddle_brief_dup_episode (plan);
  slots = heddle_brief_list (request, &heddle_slot_kind, "episode",
                             heddle_brief_get_record (request));
  members = heddle_brief_list (request, &heddle_team_member_kind, "episode",
                               heddle_brief_get_record (request));
  self.slots = slots;
  self.members = members;

  document = heddle_brief_begin (request, _("Checklist of the stages"), work,
                                 _("Appendix 1 form"), NULL);
  heddle_brief_add_title (document, subtitle);
  add_note (&self, document->body);
  self.table = heddle_node_add_table (document->body, columns, G_N_ELEMENTS (columns), NULL);
  self.table->dense = TRUE;
  add_fields (&self);
  add_signing (&self, document->body);

  return g_steal_pointer (&document);
}
