/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The regional improvement plan as a whole (guidance on regional improvement plans,
 * paragraphs 9 to 13), and on one page. */

#include <glib/gi18n-lib.h>

#include "heddle-plan-parts.h"

typedef struct
{
  const HeddleBrief *brief;
  HeddlePlan *plan;
  const char *id;
  HeddleNode *body;
  int section;
} Plan;

static void
add_section (Plan       *self,
             const char *title)
{
  g_autofree char *text = g_strdup_printf ("%d %s", ++self->section, title);

  heddle_node_add_heading (self->body, 1, text);
}

static void
add_texts (Plan *self)
{
  g_autoptr (GPtrArray) sections = heddle_brief_list (self->brief, &heddle_section_kind, "plan",
                                                      self->id);

  for (guint i = 0; i < sections->len; i++)
    {
      HeddleSection *section = g_ptr_array_index (sections, i);

      add_section (self, section->title);
      if (section->text != NULL && *section->text != '\0')
        heddle_brief_add_prose (self->body, section->text);
      else
        {
          g_autofree char *label = g_strdup_printf (_("Still blank: %s"), section->title);

          heddle_node_add_blank (self->body, 20, label);
        }
    }
}

static char *
dup_nif (Plan           *self,
         HeddlePriority *priority)
{
  g_autoptr (GPtrArray) links
      = heddle_brief_list (self->brief, &heddle_priority_nif_kind, "priority",
                           heddle_record_get_id (HEDDLE_RECORD (priority)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      HeddlePriorityNif *link = g_ptr_array_index (links, i);
      g_autofree char *name = heddle_brief_dup_name (self->brief, &heddle_nif_item_kind,
                                                     link->nif_item);

      if (name != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", name);
    }

  return g_string_free (text, FALSE);
}

static void
add_activities (Plan       *self,
                GPtrArray  *activities,
                const char *priority)
{
  const HeddleColumn columns[] = {
    { _("Activity"), -1.4 }, { _("Lead"), -1 }, { _("For whom"), -0.8 }, { _("When"), 42 },
    { _("State"), 16 },
  };
  HeddleNode *table = NULL;

  for (guint i = 0; i < activities->len; i++)
    {
      HeddleActivity *activity = g_ptr_array_index (activities, i);
      g_autofree char *lead = heddle_brief_dup_person (self->brief, activity->lead);
      g_autofree char *state = heddle_brief_dup_field (self->brief, HEDDLE_RECORD (activity),
                                                       "status");
      g_autofree char *starts = heddle_brief_dup_date (activity->starts);
      g_autofree char *ends = heddle_brief_dup_date (activity->ends);
      g_autofree char *when = g_strdup_printf (*ends != '\0' ? "%s –\n%s" : "%s", starts, ends);
      HeddleNode *row;
      HeddlePhrase *title;

      if (g_strcmp0 (activity->priority, priority) != 0
          || g_strcmp0 (activity->status, "stopped") == 0)
        continue;
      if (table == NULL)
        table = heddle_node_add_table (self->body, columns, G_N_ELEMENTS (columns), NULL);
      row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
      title = heddle_phrase_new (activity->title);
      if (activity->adds != NULL && *activity->adds != '\0')
        heddle_phrase_add_format (title, HEDDLE_INK_GREY, "\n%s", activity->adds);
      heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, title);
      heddle_brief_add_cell (row, lead, _("lead"));
      heddle_row_add_cell (row, activity->audience);
      heddle_row_add_cell (row, when);
      heddle_row_add_cell (row, state);
    }
  if (table == NULL && priority != NULL)
    heddle_brief_add_nothing (self->body, _("No activity serves this priority yet."));
}

static void
add_priorities (Plan *self)
{
  g_autoptr (GPtrArray) priorities = heddle_brief_list (self->brief, &heddle_priority_kind,
                                                        "plan", self->id);
  g_autoptr (GPtrArray) activities = heddle_brief_list (self->brief, &heddle_activity_kind,
                                                        "plan", self->id);

  add_section (self, _("Priorities and activities"));
  if (priorities->len == 0)
    heddle_brief_add_nothing (self->body, _("The plan has no priorities yet."));
  for (guint i = 0; i < priorities->len; i++)
    {
      HeddlePriority *priority = g_ptr_array_index (priorities, i);
      g_autofree char *nif = dup_nif (self, priority);
      g_autofree char *title = g_strdup_printf ("%d.%u %s", self->section, i + 1, priority->title);

      if (g_strcmp0 (priority->status, "dropped") == 0)
        continue;
      heddle_node_add_heading (self->body, 2, title);
      heddle_brief_add_prose (self->body, priority->rationale);
      if (*nif != '\0')
        {
          HeddlePhrase *serves = heddle_phrase_new (NULL);

          heddle_phrase_add (serves, HEDDLE_INK_BOLD, _("Serves: "));
          heddle_phrase_add (serves, HEDDLE_INK_PLAIN, nif);
          heddle_node_add_phrase (self->body, HEDDLE_TEXT_BODY, serves);
        }
      add_activities (self, activities, heddle_record_get_id (HEDDLE_RECORD (priority)));
    }
}

/* What may be told of a plan. */
static HeddlePlanContent *
load_content (const HeddleBrief *brief,
              const char        *id,
              GError           **error)
{
  HeddlePlanContent *content = heddle_plan_content_load (brief->store, id, error);

  if (content != NULL && !brief->with_private)
    heddle_plan_content_drop_hidden (content);
  return content;
}

static void
add_coverage (Plan *self)
{
  g_autoptr (HeddlePlanContent) content = load_content (self->brief, self->id, NULL);
  g_autoptr (HeddleCoverage) coverage = NULL;

  if (content == NULL)
    return;
  add_section (self, _("What the plan covers"));
  heddle_node_add_text (self->body, HEDDLE_TEXT_BODY,
                        _("A regional plan should, over time, reflect all agreed functions: "
                          "those that every collaborative shares and those that each shapes for "
                          "itself."));
  coverage = heddle_plan_coverage_make (self->brief->store, content, HEDDLE_COVERAGE_FUNCTIONS);
  heddle_plan_parts_add_matrix (coverage, _("Functions and activities"), 10, self->body);
}

static void
add_measures (Plan *self)
{
  const HeddleColumn columns[] = {
    { _("Measure"), -1.6 }, { _("Baseline"), 22, HEDDLE_ALIGN_END },
    { _("Target"), 22, HEDDLE_ALIGN_END }, { "   ", 4 }, { _("By"), -0.8 }, { _("Owner"), -1 },
  };
  g_autoptr (GPtrArray) measures = heddle_brief_list (self->brief, &heddle_measure_kind, "plan",
                                                      self->id);
  HeddleNode *table;

  if (measures->len == 0)
    {
      heddle_brief_add_nothing (self->body, _("The plan has no measures yet."));
      return;
    }
  table = heddle_node_add_table (self->body, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < measures->len; i++)
    {
      HeddleMeasure *measure = g_ptr_array_index (measures, i);
      g_autofree char *baseline = heddle_measure_dup_value (measure, measure->baseline);
      g_autofree char *target = heddle_measure_dup_value (measure, measure->target);
      g_autofree char *by = heddle_brief_dup_date (measure->target_on);
      g_autofree char *owner = heddle_brief_dup_person (self->brief, measure->owner);

      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, measure->title,
                            baseline != NULL ? baseline : "", target != NULL ? target : "", "",
                            by, owner != NULL ? owner : "", NULL);
    }
}

static void
add_period (Plan *self)
{
  g_autofree char *collaborative = heddle_brief_dup_name (self->brief,
                                                          &heddle_collaborative_kind,
                                                          self->plan->collaborative);
  g_autofree char *starts = heddle_brief_dup_date (self->plan->starts);
  g_autofree char *ends = heddle_brief_dup_date (self->plan->ends);
  g_autofree char *subtitle
      = *starts != '\0' && *ends != '\0'
            /* Translators: a collaborative, and two dates */
            ? g_strdup_printf (_("%s, %s to %s"), collaborative != NULL ? collaborative : "",
                               starts, ends)
            : g_strdup (collaborative);

  heddle_node_add_heading (self->body, 0, self->plan->title);
  if (subtitle != NULL)
    heddle_node_add_text (self->body, HEDDLE_TEXT_SUBTITLE, subtitle);
}

HeddleDocument *
heddle_document_build_plan (const HeddleDocumentRequest *request,
                            GError                     **error)
{
  g_autoptr (HeddlePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_plan_parts_begin (request, NULL, _("Improvement plan"), &plan, error);
  Plan self = { request, plan };

  if (document == NULL)
    return NULL;

  self.id = heddle_brief_get_record (request);
  self.body = document->body;
  add_period (&self);
  add_texts (&self);
  add_priorities (&self);
  add_coverage (&self);
  add_section (&self, _("How progress is measured"));
  add_measures (&self);

  return g_steal_pointer (&document);
}

/* One page: priorities with what serves them, measures, people. */
static void
add_summary_table (Plan *self)
{
  const HeddleColumn columns[] = {
    { _("Priority"), -1.1 }, { _("National priorities served"), -1.3 }, { _("Activities"), -1.5 },
  };
  g_autoptr (GPtrArray) priorities = heddle_brief_list (self->brief, &heddle_priority_kind,
                                                        "plan", self->id);
  g_autoptr (GPtrArray) activities = heddle_brief_list (self->brief, &heddle_activity_kind,
                                                        "plan", self->id);
  HeddleNode *table = heddle_node_add_table (self->body, columns, G_N_ELEMENTS (columns), NULL);

  for (guint i = 0; i < priorities->len; i++)
    {
      HeddlePriority *priority = g_ptr_array_index (priorities, i);
      g_autofree char *nif = dup_nif (self, priority);
      g_autoptr (GString) list = g_string_new (NULL);

      if (g_strcmp0 (priority->status, "dropped") == 0)
        continue;
      for (guint j = 0; j < activities->len; j++)
        {
          HeddleActivity *activity = g_ptr_array_index (activities, j);

          if (g_strcmp0 (activity->priority, heddle_record_get_id (HEDDLE_RECORD (priority))) == 0
              && g_strcmp0 (activity->status, "stopped") != 0)
            g_string_append_printf (list, "%s%s", list->len > 0 ? "\n" : "", activity->title);
        }
      heddle_brief_add_row (table, list->len == 0 ? HEDDLE_ROW_SHADED : HEDDLE_ROW_PLAIN,
                            priority->title, *nif != '\0' ? nif : _("none yet"),
                            list->len > 0 ? list->str : _("none yet"), NULL);
    }
  if (heddle_table_is_empty (table))
    heddle_brief_add_nothing (self->body, _("The plan has no priorities yet."));
}

HeddleDocument *
heddle_document_build_summary (const HeddleDocumentRequest *request,
                               GError                     **error)
{
  g_autoptr (HeddlePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_plan_parts_begin (request, NULL, _("Plan on a page"), &plan, error);
  Plan self = { request, plan };

  if (document == NULL)
    return NULL;

  self.id = heddle_brief_get_record (request);
  self.body = document->body;
  document->landscape = TRUE;
  add_period (&self);
  add_summary_table (&self);
  add_measures (&self);

  return g_steal_pointer (&document);
}

HeddleDocument *
heddle_document_build_coverage (const HeddleDocumentRequest *request,
                                GError                     **error)
{
  static const struct
  {
    HeddleCoverageDimension dimension;
    const char *title;
  } parts[] = {
    { HEDDLE_COVERAGE_FUNCTIONS, N_("Functions and activities") },
    { HEDDLE_COVERAGE_NIF, N_("National priorities and priorities of the plan") },
    { HEDDLE_COVERAGE_CURRICULUM, N_("Curriculum areas, activities and networks") },
    { HEDDLE_COVERAGE_EVIDENCE, N_("Kinds of evidence and priorities") },
    { HEDDLE_COVERAGE_PRINCIPLES, N_("Principles and iterations") },
    { HEDDLE_COVERAGE_PARTNERS, N_("Partner groups and contributions") },
  };
  g_autoptr (HeddlePlan) plan = NULL;
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_plan_parts_begin (request, _("What the plan covers"), _("Coverage"), &plan, error);

  if (document == NULL)
    return NULL;
  content = load_content (request, heddle_brief_get_record (request), error);
  if (content == NULL)
    return NULL;

  document->landscape = TRUE;
  heddle_brief_add_title (document, plan->title);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (HeddleCoverage) coverage
          = heddle_plan_coverage_make (request->store, content, parts[i].dimension);

      if (i > 0)
        heddle_node_add_page_break (document->body);
      heddle_node_add_heading (document->body, 2, _(parts[i].title));
      heddle_plan_parts_add_matrix (coverage, NULL, 20, document->body);
    }

  return g_steal_pointer (&document);
}

HeddleDocument *
heddle_document_build_measures (const HeddleDocumentRequest *request,
                                GError                     **error)
{
  g_autoptr (HeddlePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_plan_parts_begin (request, _("Measures"), _("Measures"), &plan, error);
  g_autoptr (GPtrArray) measures = NULL;

  if (document == NULL)
    return NULL;

  heddle_brief_add_title (document, plan->title);
  measures = heddle_brief_list (request, &heddle_measure_kind, "plan",
                                heddle_brief_get_record (request));
  if (measures->len == 0)
    heddle_brief_add_nothing (document->body, _("The plan has no measures yet."));
  for (guint i = 0; i < measures->len; i++)
    {
      HeddleMeasure *measure = g_ptr_array_index (measures, i);
      const char *id = heddle_record_get_id (HEDDLE_RECORD (measure));
      g_autoptr (HeddleMeasureRun) run
          = request->with_private
              ? heddle_measure_run_load (request->store, id, request->today, NULL)
              : heddle_measure_run_load_public (request->store, id, request->today, NULL);
      HeddleFigure *figure;
      g_autofree char *headline = NULL, *about = NULL;

      heddle_node_add_heading (document->body, 2, measure->title);
      if (run == NULL)
        continue;
      headline = heddle_measure_run_dup_headline (run, HEDDLE_SPLIT_OVERALL);
      about = heddle_measure_run_dup_about (run, HEDDLE_SPLIT_OVERALL);
      heddle_node_add_text (document->body, HEDDLE_TEXT_BODY, headline)->together = TRUE;
      figure = heddle_plan_parts_draw_run (run, HEDDLE_SPLIT_OVERALL, HEDDLE_MM (165),
                                           HEDDLE_MM (52));
      if (figure != NULL)
        heddle_node_add_figure (document->body, figure);
      heddle_node_add_text (document->body, HEDDLE_TEXT_NOTE, about);
    }

  return g_steal_pointer (&document);
}
