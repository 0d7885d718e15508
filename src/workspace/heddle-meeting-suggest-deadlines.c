/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is late or due soon as suggestions for a meeting: one for each episode,
 * collaborative or person, named after the most urgent of its entries. */

#include "heddle-meeting-suggestions-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-text.h"
#include "heddle-episode-status.h"
#include "heddle-privacy.h"

/* A bound in a large file. */
#define MOST_ROWS 200

/**
 * Bundle:
 * @rows: (element-type HeddleDeadline): by day
 * @own: steps that the guidance gives to this group, and actions that it agreed
 */
typedef struct
{
  GPtrArray *rows;
  gboolean own;
} Bundle;

static void
bundle_free (gpointer data)
{
  Bundle *self = data;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* The owners' names that templates use (CI guidance 2024, §4). */
static const struct
{
  const char *sort;
  const char *role;
} roles[] = {
  { "strategic", "Strategic Group" },
  { "operational", "Operational Group" },
  { "local", "Local Organisational Group" },
};

/* Agreed at one of the group's meetings. */
static gboolean
is_agreed (HeddleSuggesting *self,
           const char       *action_id)
{
  g_autoptr (HeddleRecord) action =
    heddle_store_get (self->store, &heddle_action_kind, action_id, NULL);
  g_autoptr (HeddleRecord) meeting =
    action != NULL && HEDDLE_ACTION (action)->meeting != NULL
      ? heddle_store_get (self->store, &heddle_meeting_kind, HEDDLE_ACTION (action)->meeting, NULL)
      : NULL;

  return meeting != NULL
         && g_strcmp0 (HEDDLE_MEETING (meeting)->group, self->meeting->group) == 0;
}

static gboolean
is_own (HeddleSuggesting     *self,
        const HeddleDeadline *row)
{
  g_autoptr (HeddleRecord) step = NULL;
  const char *role = NULL;

  if (g_str_equal (row->kind, heddle_action_kind.name))
    return is_agreed (self, row->id);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (self->group->sort, roles[i].sort) == 0)
      role = roles[i].role;
  if (role == NULL || !g_str_equal (row->kind, heddle_step_kind.name))
    return FALSE;
  step = heddle_store_get (self->store, &heddle_step_kind, row->id, NULL);
  return step != NULL && HEDDLE_STEP (step)->owner_role != NULL
         && strstr (HEDDLE_STEP (step)->owner_role, role) != NULL;
}

static char *
dup_key (const HeddleDeadline *row)
{
  return g_strdup_printf ("%s:%s", row->kind, row->id);
}

/* Approvals are suggested together, and what is fixed is nobody's to do. */
static gboolean
counts (HeddleSuggesting     *self,
        const HeddleDeadline *row)
{
  g_autofree char *key = dup_key (row);

  return !row->fixed && row->done_on == HEDDLE_DAY_NONE && row->last != HEDDLE_DAY_NONE
         && row->last <= self->until && !g_str_equal (row->kind, heddle_approval_kind.name)
         && !heddle_suggesting_has (self, key)
         && !heddle_privacy_hides_deadline (self->store, row);
}

/* A national group hears of all that is late, and of the rest what is its own. */
static void
add_rows (HeddleSuggesting *self,
          GPtrArray        *rows,
          GHashTable       *seen,
          GPtrArray        *bundles,
          GHashTable       *index)
{
  for (guint i = 0; i < rows->len; i++)
    {
      HeddleDeadline *row = g_ptr_array_index (rows, i);
      gboolean own;
      g_autofree char *key = NULL;
      Bundle *bundle;

      if (!counts (self, row) || g_hash_table_contains (seen, row->id))
        continue;
      own = is_own (self, row);
      if (self->national && !own && row->last >= self->today)
        continue;
      g_hash_table_add (seen, row->id);
      key = g_strdup_printf ("%d %s", own,
                             row->episode != NULL         ? row->episode
                             : row->collaborative != NULL ? row->collaborative
                             : row->owner != NULL         ? row->owner : "");
      bundle = g_hash_table_lookup (index, key);
      if (bundle == NULL)
        {
          bundle = g_new0 (Bundle, 1);
          bundle->rows = g_ptr_array_new ();
          bundle->own = own;
          g_ptr_array_add (bundles, bundle);
          g_hash_table_insert (index, g_steal_pointer (&key), bundle);
        }
      g_ptr_array_add (bundle->rows, row);
    }
}

/* Why, and whose it is where that may be said. */
static char *
dup_detail (HeddleSuggesting     *self,
            const Bundle         *bundle,
            const HeddleDeadline *row)
{
  g_autofree char *day = heddle_date_text_show_day (row->last, self->today);
  g_autofree char *due = g_strdup_printf (row->last < self->today ? _("was due %s") : _("due %s"),
                                          day);
  g_autoptr (HeddleRecord) episode = NULL;

  if (bundle->own && row->episode != NULL)
    episode = heddle_store_get (self->store, &heddle_episode_kind, row->episode, NULL);
  if (episode != NULL)
    {
      HeddleStages stages = heddle_episode_find_stages (self->store, HEDDLE_EPISODE (episode),
                                                        self->today);

      /* Translators: the stage of an episode, and when a step is due */
      return g_strdup_printf (_("%s: waits for this group, %s"),
                              heddle_stage_get_name (stages.current), due);
    }
  if (row->whom == NULL || *row->whom == '\0' || heddle_privacy_hides_owner (self->store, row))
    return g_steal_pointer (&due);
  return g_strdup_printf (_("%s; %s"), due, row->whom);
}

/* "Moray: Report final and 2 more" */
static char *
dup_line (HeddleSuggesting     *self,
          const HeddleDeadline *row,
          guint                 n_more)
{
  const char *subject = row->subject != NULL ? row->subject : self->group->name;

  if (n_more == 0)
    return g_strdup_printf (_("%s: %s"), subject, row->what);
  /* Translators: whose, what, and how many more there are of the same */
  return g_strdup_printf (ngettext ("%s: %s and %u more", "%s: %s and %u more", n_more), subject,
                          row->what, n_more);
}

static const char *
get_view (const HeddleDeadline *row)
{
  if (row->episode != NULL)
    return "episode";
  return g_str_equal (row->kind, heddle_action_kind.name) ? "actions" : "due";
}

static void
suggest (HeddleSuggesting *self,
         const Bundle     *bundle)
{
  const HeddleDeadline *row = g_ptr_array_index (bundle->rows, 0);
  int late = self->today - row->last;
  g_autofree char *line = dup_line (self, row, bundle->rows->len - 1);
  g_autofree char *distance =
    late > 0 ? g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) late), late)
             : heddle_date_text_show_distance (row->last, self->today);
  g_autoptr (GString) covers = g_string_new (NULL);
  HeddleSuggestion *suggestion;

  for (guint i = 0; i < bundle->rows->len; i++)
    {
      g_autofree char *key = dup_key (g_ptr_array_index (bundle->rows, i));

      g_string_append_printf (covers, "%s%s", i > 0 ? "\n" : "", key);
    }
  suggestion = heddle_suggesting_add (
    self, late > 0 ? HEDDLE_SEVERITY_PROBLEM
                   : bundle->own ? HEDDLE_SEVERITY_WARNING : HEDDLE_SEVERITY_NOTE,
    /* Translators: what is due, and by how much it is late or when it is due */
    get_view (row), g_strdup_printf (_("%s, %s"), line, distance), dup_detail (self, bundle, row));
  g_set_str (&suggestion->line, line);
  suggestion->episode = g_strdup (row->episode);
  suggestion->collaborative = row->episode == NULL ? g_strdup (row->collaborative) : NULL;
  suggestion->covers = g_strdup (covers->str);
}

static void
read_of (HeddleSuggesting           *self,
         const HeddleDeadlineFilter *filter,
         GPtrArray                  *rows)
{
  g_autoptr (GPtrArray) late = heddle_deadlines_overdue (self->store, filter, self->today,
                                                         MOST_ROWS);
  g_autoptr (GPtrArray) coming = heddle_deadlines_page (self->store, filter, self->today, NULL,
                                                        MOST_ROWS);

  g_ptr_array_extend_and_steal (rows, g_steal_pointer (&late));
  g_ptr_array_extend_and_steal (rows, g_steal_pointer (&coming));
}

/* What the group itself agreed at its meetings. */
static void
read_actions (HeddleSuggesting *self,
              GPtrArray        *rows)
{
  g_autoptr (GPtrArray) meetings = heddle_meeting_list (self->store, self->meeting->group);

  for (guint i = 0; i < meetings->len; i++)
    {
      g_autoptr (GPtrArray) actions =
        heddle_query_records (self->store, &heddle_action_kind, "meeting",
                              heddle_record_get_id (g_ptr_array_index (meetings, i)));

      for (guint j = 0; j < actions->len; j++)
        {
          GPtrArray *of_action =
            heddle_deadlines_of_record (self->store, heddle_action_kind.name,
                                        heddle_record_get_id (g_ptr_array_index (actions, j)),
                                        NULL);

          if (of_action != NULL)
            g_ptr_array_extend_and_steal (rows, of_action);
        }
    }
}

static void
read_of_members (HeddleSuggesting *self,
                 GPtrArray        *rows)
{
  g_autoptr (GPtrArray) expected =
    heddle_meeting_list_expected (self->store,
                                  heddle_record_get_id (HEDDLE_RECORD (self->meeting)));

  for (guint i = 0; i < expected->len; i++)
    {
      const HeddleExpected *one = g_ptr_array_index (expected, i);
      const HeddleDeadlineFilter filter = { .owner = one->person };

      if (one->person != NULL)
        read_of (self, &filter, rows);
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const HeddleDeadline *first = *(HeddleDeadline *const *) a;
  const HeddleDeadline *second = *(HeddleDeadline *const *) b;

  return (first->last > second->last) - (first->last < second->last);
}

void
heddle_suggest_deadlines (HeddleSuggesting *self)
{
  g_autoptr (GPtrArray) rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_deadline_free);
  g_autoptr (GPtrArray) bundles = g_ptr_array_new_with_free_func (bundle_free);
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const HeddleDeadlineFilter filter = { .episode = self->episode,
                                        .collaborative = self->collaborative };

  if (self->national || self->episode != NULL || self->collaborative != NULL)
    read_of (self, &filter, rows);
  else
    read_of_members (self, rows);
  read_actions (self, rows);
  g_ptr_array_sort (rows, compare_rows);
  add_rows (self, rows, seen, bundles, index);
  for (guint i = 0; i < bundles->len; i++)
    suggest (self, g_ptr_array_index (bundles, i));
}
