/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaborative-records.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-findings.h"
#include "heddle-members.h"

/* More that joined on other days than the rest are not named one by one. */
#define MOST_NAMED 2

static void
version_free (gpointer data)
{
  HeddlePlanIteration *self = data;

  g_object_unref (self->iteration);
  g_ptr_array_unref (self->seats);
  heddle_approval_state_free (self->approval);
  g_free (self);
}

static void
story_free (gpointer data)
{
  HeddlePlanStory *self = data;

  g_object_unref (self->plan);
  g_ptr_array_unref (self->versions);
  g_free (self);
}

/* A version without a date is still to come. */
static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  HeddleDay days[2] = {
    heddle_edtf_get_last ((*(HeddlePlanIteration **) a)->iteration->due),
    heddle_edtf_get_last ((*(HeddlePlanIteration **) b)->iteration->due),
  };

  for (guint i = 0; i < 2; i++)
    if (days[i] == HEDDLE_DAY_NONE)
      days[i] = HEDDLE_DAY_OPEN;
  return days[0] != days[1] ? (days[0] > days[1] ? -1 : 1) : 0;
}

static int
compare_stories (gconstpointer a,
                 gconstpointer b)
{
  const HeddlePlanStory *first = *(HeddlePlanStory **) a;
  const HeddlePlanStory *second = *(HeddlePlanStory **) b;
  HeddleDay starts[2] = {
    heddle_edtf_get_first (first->plan->starts),
    heddle_edtf_get_first (second->plan->starts),
  };

  if (first->over != second->over)
    return first->over ? 1 : -1;
  if (starts[0] != starts[1])
    return starts[0] > starts[1] ? -1 : 1;
  /* The improvement plan before the workforce plan that flows from it. */
  return g_strcmp0 (first->plan->sort, second->plan->sort);
}

static void
add_versions (HeddleStore     *store,
              HeddlePlanStory *story)
{
  g_autoptr (GPtrArray) iterations =
    heddle_query_records (store, &heddle_iteration_kind, "plan",
                          heddle_record_get_id (HEDDLE_RECORD (story->plan)));

  for (guint i = 0; i < iterations->len; i++)
    {
      HeddleRecord *iteration = g_ptr_array_index (iterations, i);
      HeddleApprovalState *approval =
        heddle_approval_state_load (store, heddle_iteration_kind.name,
                                    heddle_record_get_id (iteration), NULL);
      HeddlePlanIteration *version;

      if (approval == NULL)
        continue;
      version = g_new0 (HeddlePlanIteration, 1);
      version->iteration = HEDDLE_ITERATION (g_object_ref (iteration));
      version->approval = approval;
      version->seats = heddle_approval_state_list_seats (approval);
      g_ptr_array_add (story->versions, version);
    }
  g_ptr_array_sort (story->versions, compare_versions);
}

GPtrArray *
heddle_collaborative_plans (HeddleStore *store,
                            const char  *id,
                            HeddleDay    today)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func (story_free);
  g_autoptr (GPtrArray) plans =
    heddle_query_records (store, &heddle_plan_kind, "collaborative", id);

  for (guint i = 0; i < plans->len; i++)
    {
      HeddlePlanStory *story = g_new0 (HeddlePlanStory, 1);
      HeddleDay last;

      story->plan = g_object_ref (g_ptr_array_index (plans, i));
      story->versions = g_ptr_array_new_with_free_func (version_free);
      last = heddle_edtf_get_last (story->plan->ends);
      story->over = last != HEDDLE_DAY_NONE && last < today;
      add_versions (store, story);
      g_ptr_array_add (stories, story);
    }
  g_ptr_array_sort (stories, compare_stories);
  return stories;
}

/* An event is over when its day has passed. */
static gboolean
is_over (HeddleMilestone *milestone,
         HeddleDay        today)
{
  HeddleDay due = heddle_edtf_get_last (milestone->due);

  return milestone->done_on != NULL
         || (g_strcmp0 (milestone->sort, "event") == 0 && due != HEDDLE_DAY_NONE && due < today);
}

static int
compare_milestones (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  HeddleMilestone *milestones[2] = { *(HeddleMilestone **) a, *(HeddleMilestone **) b };
  HeddleDay today = GPOINTER_TO_INT (data);
  gboolean over[2];
  HeddleDay days[2];

  for (guint i = 0; i < 2; i++)
    {
      over[i] = is_over (milestones[i], today);
      days[i] = heddle_edtf_get_last (milestones[i]->due);
      if (days[i] == HEDDLE_DAY_NONE)
        days[i] = over[i] ? heddle_edtf_get_last (milestones[i]->done_on) : HEDDLE_DAY_OPEN;
    }
  if (over[0] != over[1])
    return over[0] ? 1 : -1;
  if (days[0] != days[1])
    return (days[0] < days[1]) == over[0] ? 1 : -1;
  return g_strcmp0 (milestones[0]->title, milestones[1]->title);
}

GPtrArray *
heddle_collaborative_milestones (HeddleStore         *store,
                                 HeddleCollaborative *collaborative,
                                 HeddleDay            today)
{
  GPtrArray *milestones =
    heddle_query_records (store, &heddle_milestone_kind, "collaborative",
                          heddle_record_get_id (HEDDLE_RECORD (collaborative)));

  if (heddle_collaborative_is_regional (collaborative))
    {
      g_autoptr (GPtrArray) national =
        heddle_query_records (store, &heddle_milestone_kind, "collaborative", NULL);

      g_ptr_array_extend_and_steal (milestones, g_steal_pointer (&national));
    }
  g_ptr_array_sort_with_data (milestones, compare_milestones, GINT_TO_POINTER (today));
  return milestones;
}

static char *
dup_authority (HeddleMembership *membership)
{
  g_autoptr (HeddleRecord) authority =
    heddle_store_get (heddle_record_get_store (HEDDLE_RECORD (membership)),
                      &heddle_authority_kind, membership->authority, NULL);

  return g_strdup (authority != NULL
                     ? heddle_authority_get_name (HEDDLE_AUTHORITY (authority)) : "");
}

static int
compare_memberships (gconstpointer a,
                     gconstpointer b)
{
  HeddleMembership *first = *(HeddleMembership **) a;
  HeddleMembership *second = *(HeddleMembership **) b;
  g_autofree char *first_name = dup_authority (first);
  g_autofree char *second_name = dup_authority (second);
  int order = g_utf8_collate (first_name, second_name);

  return order != 0 ? order : g_strcmp0 (first->since, second->since);
}

GPtrArray *
heddle_collaborative_memberships (HeddleStore *store,
                                  const char  *id)
{
  GPtrArray *memberships =
    heddle_query_records (store, &heddle_membership_kind, "collaborative", id);

  g_ptr_array_sort (memberships, compare_memberships);
  return memberships;
}

/* Since when most of them are members; empty where it is not on record. */
static const char *
find_usual (GPtrArray *memberships,
            guint     *count)
{
  const char *usual = "";

  *count = 0;
  for (guint i = 0; i < memberships->len; i++)
    {
      const HeddleMembership *one = g_ptr_array_index (memberships, i);
      guint same = 0;

      for (guint j = 0; j < memberships->len; j++)
        same += g_strcmp0 (((HeddleMembership *) memberships->pdata[j])->since, one->since) == 0;
      if (same <= *count)
        continue;
      *count = same;
      usual = one->since != NULL ? one->since : "";
    }
  return usual;
}

static char *
dup_since (const char *since)
{
  g_autofree char *text = NULL;

  if (since == NULL || *since == '\0')
    return g_strdup (_("since an unknown day"));
  text = heddle_date_text_show (since, HEDDLE_DAY_NONE);
  return g_strdup_printf (_("since %s"), text);
}

char *
heddle_memberships_dup_words (GPtrArray *memberships,
                              HeddleDay  day)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *rest = NULL;
  const char *usual;
  guint count;

  for (guint i = 0; i < memberships->len; i++)
    {
      HeddleMembership *membership = g_ptr_array_index (memberships, i);

      if (heddle_members_covers (membership->since, membership->until, day))
        g_ptr_array_add (members, membership);
    }
  if (members->len == 0)
    return g_strdup (_("no members"));

  usual = find_usual (members, &count);
  rest = dup_since (usual);
  if (count == members->len)
    return g_steal_pointer (&rest);
  if (members->len - count > MOST_NAMED)
    return g_strdup (_("since different days"));
  for (guint i = 0; i < members->len; i++)
    {
      HeddleMembership *member = g_ptr_array_index (members, i);
      g_autofree char *name = NULL;
      g_autofree char *since = NULL;

      if (g_strcmp0 (member->since != NULL ? member->since : "", usual) == 0)
        continue;
      name = dup_authority (member);
      since = dup_since (member->since);
      g_string_append_printf (words, "%s %s, ", name, since);
    }
  /* Translators: of members: "the others since October 2016". */
  g_string_append_printf (words, _("the others %s"), rest);
  return g_string_free_and_steal (g_steal_pointer (&words));
}

static int
compare_episodes (gconstpointer a,
                  gconstpointer b)
{
  HeddleDay days[2] = {
    heddle_edtf_get_first ((*(HeddleEpisode **) a)->fieldwork_start),
    heddle_edtf_get_first ((*(HeddleEpisode **) b)->fieldwork_start),
  };

  return days[0] != days[1] ? (days[0] < days[1] ? -1 : 1) : 0;
}

GPtrArray *
heddle_collaborative_episodes (HeddleStore *store,
                               const char  *id,
                               HeddleDay    today)
{
  GPtrArray *episodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) members = heddle_members_on (store, id, today);

  for (guint i = 0; i < members->len; i++)
    {
      g_autoptr (GPtrArray) hosted =
        heddle_query_records (store, &heddle_episode_kind, "host",
                              heddle_record_get_id (g_ptr_array_index (members, i)));

      for (guint j = 0; j < hosted->len; j++)
        {
          HeddleEpisode *episode = g_ptr_array_index (hosted, j);

          if (g_strcmp0 (episode->status, "planned") == 0 && episode->fieldwork_start != NULL)
            g_ptr_array_add (episodes, g_object_ref (episode));
        }
    }
  g_ptr_array_sort (episodes, compare_episodes);
  return episodes;
}

/* Empty lanes and an empty list of plans say as much. */
static gboolean
says_lane (const HeddleFinding *finding)
{
  static const char *const rules[] = {
    "collaborative-empty", "collaborative-without-lead", "collaborative-without-contact",
    "collaborative-without-officer", NULL,
  };

  return g_strv_contains (rules, finding->rule);
}

GPtrArray *
heddle_collaborative_findings (HeddleStore         *store,
                               HeddleCollaborative *collaborative,
                               HeddleDay            today)
{
  GPtrArray *findings = heddle_findings_of_collaborative (
    store, heddle_record_get_id (HEDDLE_RECORD (collaborative)), today);

  for (guint i = findings->len; i > 0; i--)
    {
      HeddleFinding *finding = g_ptr_array_index (findings, i - 1);

      if (finding->dismissed != NULL || says_lane (finding))
        g_ptr_array_remove_index (findings, i - 1);
      else
        {
          const char *rest = heddle_collaborative_skip_name (collaborative, finding->message);
          g_autofree char *first = g_utf8_substring (rest, 0, 1);
          g_autofree char *capital = g_utf8_strup (first, -1);
          char *message = g_strconcat (capital, g_utf8_next_char (rest), NULL);

          g_free (finding->message);
          finding->message = message;
        }
    }
  return findings;
}
