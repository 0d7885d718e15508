/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-comparison.h"

#include "heddle-episode-status.h"
#include "heddle-local-group.h"
#include "heddle-programme-plan.h"
#include "heddle-running.h"

void
heddle_episode_comparison_free (HeddleEpisodeComparison *self)
{
  g_object_unref (self->episode);
  g_free (self->title);
  g_free (self);
}

/* Offsets of a template's steps by their keys, read once per template. */
static GHashTable *
get_offsets (GHashTable  *templates,
             HeddleStore *store,
             const char  *template)
{
  GHashTable *offsets = g_hash_table_lookup (templates, template);
  g_autoptr (GPtrArray) steps = NULL;

  if (offsets != NULL)
    return offsets;
  offsets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  steps = heddle_query_records (store, &heddle_template_step_kind, "template", template);
  for (guint i = 0; i < steps->len; i++)
    {
      HeddleTemplateStep *step = steps->pdata[i];

      g_hash_table_insert (offsets, g_strdup (step->key),
                           g_strdup_printf ("%s %s %s", step->anchor != NULL ? step->anchor : "",
                                            step->offset_from != NULL ? step->offset_from : "",
                                            step->offset_to != NULL ? step->offset_to : ""));
    }
  g_hash_table_insert (templates, g_strdup (template), offsets);

  return offsets;
}

static gboolean
is_own (HeddleStep *step,
        GHashTable *offsets)
{
  g_autofree char *offset = NULL;

  if (step->pinned != NULL)
    return TRUE;
  offset = g_strdup_printf ("%s %s %s", step->anchor != NULL ? step->anchor : "",
                            step->offset_from != NULL ? step->offset_from : "",
                            step->offset_to != NULL ? step->offset_to : "");
  return g_strcmp0 (g_hash_table_lookup (offsets, step->key), offset) != 0;
}

static void
compare_timeline (HeddleEpisodeComparison *self,
                  HeddleEpisodePlan       *plan,
                  GHashTable              *templates,
                  HeddleDay                today)
{
  HeddleStore *store = heddle_record_get_store (HEDDLE_RECORD (plan->episode));
  GHashTable *offsets = plan->episode->template != NULL
                          ? get_offsets (templates, store, plan->episode->template) : NULL;

  for (guint i = 0; i < plan->steps->len; i++)
    {
      HeddleStep *step = plan->steps->pdata[i];

      /* The fieldwork itself is no step to do. */
      if (plan->input.steps[i].kind != HEDDLE_STEP_FIELDWORK)
        {
          self->steps++;
          self->done += step->done_on != NULL;
        }
      self->late += step->done_on == NULL && plan->dates[i].last != HEDDLE_DAY_NONE
                    && plan->dates[i].last < today;
      self->own += offsets != NULL ? is_own (step, offsets) : step->pinned != NULL;
    }
}

static void
compare_programme (HeddleEpisodeComparison *self,
                   HeddleStore             *store,
                   HeddleEpisodePlan       *plan,
                   HeddleDay                today)
{
  g_autoptr (HeddleProgrammePlan) programme = heddle_programme_plan_new (store, plan);
  HeddleProgrammeTime times[HEDDLE_PROGRAMME_SIDES];
  g_autoptr (GPtrArray) problems = NULL;

  self->sessions = programme->sessions->len;
  if (self->sessions == 0)
    return;
  for (guint i = 0; i < programme->sessions->len; i++)
    self->groups += g_strcmp0 (HEDDLE_PROGRAMME_SESSION (programme->sessions->pdata[i])->sort,
                               "group") == 0;
  heddle_programme_get_time (&programme->input, times);
  self->minutes = times[HEDDLE_PROGRAMME_SCHOOL].minutes;
  problems = heddle_programme_plan_list_problems (programme, today);
  self->faults = problems->len;
}

static void
compare_team (HeddleEpisodeComparison *self,
              HeddleStore             *store,
              const char              *id)
{
  g_autoptr (GPtrArray) slots = heddle_query_records (store, &heddle_slot_kind, "episode", id);
  HeddleTeamFigures figures;

  self->slots = slots->len;
  for (guint i = 0; i < slots->len; i++)
    self->open += HEDDLE_SLOT (slots->pdata[i])->person == NULL;
  heddle_team_figures_count (store, id, &figures);
  self->sides = figures.n_sides;
  self->next_host = figures.next_host;
}

/**
 * heddle_episodes_compare:
 * @today: the day to look from
 *
 * The episodes that run, beside each other, so that whoever coordinates them sees where
 * one differs: the Operational Group sees to consistency (Collaborative Improvement
 * guidance, §4).
 *
 * Returns: (transfer full) (element-type HeddleEpisodeComparison): by fieldwork
 */
GPtrArray *
heddle_episodes_compare (HeddleStore *store,
                         HeddleDay    today)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (
      (GDestroyNotify) heddle_episode_comparison_free);
  g_autoptr (GPtrArray) running = heddle_running_episodes (store, NULL, NULL);
  g_autoptr (GHashTable) templates =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; i < running->len; i++)
    {
      g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (store, running->pdata[i],
                                                                     NULL);
      HeddleEpisodeComparison *one;

      if (plan == NULL)
        continue;
      one = g_new0 (HeddleEpisodeComparison, 1);
      one->episode = g_object_ref (plan->episode);
      one->title = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
      one->start = plan->input.fieldwork_start;
      one->days = plan->input.fieldwork_days;
      one->version = (int) MAX (plan->episode->template_version, 0);
      one->stage = heddle_episode_get_stages (plan, today).current;
      compare_timeline (one, plan, templates, today);
      compare_programme (one, store, plan, today);
      compare_team (one, store, running->pdata[i]);
      g_ptr_array_add (found, one);
    }

  return found;
}
