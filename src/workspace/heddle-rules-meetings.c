/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups and their meetings: who leads, when they cannot meet, and what is left open
 * after them (CI guidance 2024, §4). */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-meeting-jobs.h"
#include "heddle-meeting-outline.h"

/* How long before a meeting that is over and was neither held nor cancelled is named. */
#define DAYS_TO_CLOSE 7
#define MINUTES_OF_MEETING 60

static const HeddleRule no_chair = {
  "group-without-chair", HEDDLE_SEVERITY_NOTE, NULL,
};
static const HeddleRule no_meeting = {
  "group-without-meeting", HEDDLE_SEVERITY_NOTE, N_("CI guidance, section 4"),
};
static const HeddleRule on_closure = {
  "meeting-on-closure", HEDDLE_SEVERITY_WARNING, NULL,
};
static const HeddleRule too_long = {
  "agenda-too-long", HEDDLE_SEVERITY_NOTE, NULL,
};
static const HeddleRule at_once = {
  "meetings-at-once", HEDDLE_SEVERITY_WARNING, NULL,
};
static const HeddleRule not_closed = {
  "meeting-not-closed", HEDDLE_SEVERITY_NOTE, NULL,
};
static const HeddleRule not_agreed = {
  "minutes-not-agreed", HEDDLE_SEVERITY_NOTE, NULL,
};

static gboolean
is_planned (HeddleMeeting *meeting)
{
  return g_strcmp0 (meeting->state, "planned") == 0;
}

static HeddleDay
get_day (HeddleMeeting *meeting)
{
  return heddle_day_parse (meeting->held_on);
}

static gboolean
has_chair (HeddleRuleRun *run,
           GPtrArray     *members)
{
  for (guint i = 0; i < members->len; i++)
    {
      HeddleGroupMember *member = g_ptr_array_index (members, i);

      if (heddle_group_member_is_on (member, run->today)
          && (g_strcmp0 (member->role, "chair") == 0 || g_strcmp0 (member->role, "lead") == 0))
        return TRUE;
    }
  return FALSE;
}

/* The roles of a local group are slots, which have rules of their own. */
static void
check_chair (HeddleRuleRun      *run,
             HeddleMeetingGroup *group)
{
  g_autoptr (GPtrArray) members =
    heddle_query_records (run->store, &heddle_group_member_kind, "group",
                          heddle_record_get_id (HEDDLE_RECORD (group)));

  if (group->episode == NULL && members->len > 0 && !has_chair (run, members))
    heddle_rule_run_add (run, &no_chair, HEDDLE_RECORD (group), NULL,
                         g_strdup_printf (_("%s: nobody chairs or leads it."), group->name));
}

/* The two national groups meet regularly. */
static void
check_next (HeddleRuleRun      *run,
            HeddleMeetingGroup *group)
{
  g_autoptr (HeddleMeeting) next = NULL;

  if (g_strcmp0 (group->sort, "strategic") != 0 && g_strcmp0 (group->sort, "operational") != 0)
    return;
  next = heddle_meeting_dup_next (run->store, heddle_record_get_id (HEDDLE_RECORD (group)),
                                  run->today);
  if (next == NULL)
    heddle_rule_run_add (run, &no_meeting, HEDDLE_RECORD (group), NULL,
                         g_strdup_printf (_("%s: no meeting is planned."), group->name));
}

static void
check_closure (HeddleRuleRun *run,
               HeddleMeeting *meeting,
               const char    *title)
{
  g_autofree char *why = heddle_meeting_dup_closure (run->calendars, meeting);

  if (why == NULL)
    return;
  heddle_rule_run_add (run, &on_closure, HEDDLE_RECORD (meeting), g_strdup (meeting->held_on),
                       /* Translators: a meeting with its day, and a holiday or a weekend */
                       g_strdup_printf (_("%s: nobody works on that day (%s)."), title, why));
}

static void
check_length (HeddleRuleRun *run,
              HeddleMeeting *meeting,
              const char    *title)
{
  g_autoptr (GPtrArray) items =
    heddle_agenda_list (run->store, heddle_record_get_id (HEDDLE_RECORD (meeting)));
  g_autofree HeddleAgendaTime *times = heddle_agenda_list_times (meeting, items);
  int over = 0;

  for (guint i = 0; i < items->len; i++)
    over = MAX (over, times[i].over);
  if (over > 0)
    heddle_rule_run_add (run, &too_long, HEDDLE_RECORD (meeting), g_strdup_printf ("%d", over),
                         g_strdup_printf (ngettext ("%s: its agenda takes %d minute longer.",
                                                    "%s: its agenda takes %d minutes longer.",
                                                    (gulong) over),
                                          title, over));
}

static void
check_past (HeddleRuleRun *run,
            HeddleMeeting *meeting,
            const char    *title)
{
  g_autoptr (HeddleMeeting) next = NULL;

  if (is_planned (meeting) && get_day (meeting) < run->today - DAYS_TO_CLOSE)
    heddle_rule_run_add (run, &not_closed, HEDDLE_RECORD (meeting), NULL,
                         g_strdup_printf (_("%s: neither held nor cancelled."), title));
  if (g_strcmp0 (meeting->state, "held") != 0 || g_strcmp0 (meeting->minutes_state, "draft") != 0)
    return;
  next = heddle_meeting_dup_next (run->store, meeting->group, get_day (meeting) + 1);
  if (next != NULL && get_day (next) < run->today)
    heddle_rule_run_add (run, &not_agreed, HEDDLE_RECORD (meeting), NULL,
                         g_strdup_printf (_("%s: its minutes are a draft, and the group has met "
                                            "since."), title));
}

/* Without an end an hour is counted. */
static gboolean
overlap (HeddleMeeting *a,
         HeddleMeeting *b)
{
  int starts[] = { heddle_agenda_parse_time (a->starts), heddle_agenda_parse_time (b->starts) };
  int ends[] = { heddle_agenda_parse_time (a->ends), heddle_agenda_parse_time (b->ends) };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] < 0)
      ends[i] = starts[i] + MINUTES_OF_MEETING;
  return g_strcmp0 (a->held_on, b->held_on) == 0 && starts[0] < ends[1] && starts[1] < ends[0];
}

/* Who is expected at both, by name. */
static char *
dup_common (HeddleRuleRun *run,
            HeddleMeeting *a,
            HeddleMeeting *b,
            GString       *ids)
{
  g_autoptr (GPtrArray) first =
    heddle_meeting_list_expected (run->store, heddle_record_get_id (HEDDLE_RECORD (a)));
  g_autoptr (GPtrArray) second =
    heddle_meeting_list_expected (run->store, heddle_record_get_id (HEDDLE_RECORD (b)));
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < first->len; i++)
    {
      const HeddleExpected *one = g_ptr_array_index (first, i);

      if (one->person != NULL)
        g_hash_table_add (people, one->person);
    }
  for (guint i = 0; i < second->len; i++)
    {
      const HeddleExpected *one = g_ptr_array_index (second, i);

      if (one->person == NULL || !g_hash_table_remove (people, one->person))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", one->name);
      g_string_append (ids, one->person);
    }
  return g_string_free_and_steal (names);
}

static void
check_at_once (HeddleRuleRun *run,
               HeddleMeeting *a,
               HeddleMeeting *b)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *names = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  HeddleFinding *finding;

  if (!overlap (a, b))
    return;
  names = dup_common (run, a, b, ids);
  if (*names == '\0')
    return;
  first = heddle_record_dup_title (HEDDLE_RECORD (a));
  second = heddle_meeting_dup_title (b);
  finding = heddle_rule_run_add (run, &at_once, HEDDLE_RECORD (a),
                                 g_strdup_printf ("%s %s %s %s", a->held_on, a->starts, b->starts,
                                                  ids->str),
                                 /* Translators: two meetings, and who is in both */
                                 g_strdup_printf (_("%s and %s meet at once: %s."), first, second,
                                                  names));
  heddle_rule_add_record (finding, HEDDLE_RECORD (b));
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  HeddleMeeting *first = *(HeddleMeeting *const *) a;
  HeddleMeeting *second = *(HeddleMeeting *const *) b;
  int order = g_strcmp0 (first->held_on, second->held_on);

  return order != 0 ? order
                    : g_strcmp0 (heddle_record_get_id (HEDDLE_RECORD (first)),
                                 heddle_record_get_id (HEDDLE_RECORD (second)));
}

/* Only meetings of one day are ever compared. */
static void
check_coming (HeddleRuleRun *run,
              GPtrArray     *coming)
{
  g_ptr_array_sort (coming, compare_days);
  for (guint i = 0; i < coming->len; i++)
    {
      HeddleMeeting *meeting = g_ptr_array_index (coming, i);
      g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (meeting));

      check_closure (run, meeting, title);
      check_length (run, meeting, title);
      for (guint j = i + 1; j < coming->len; j++)
        {
          HeddleMeeting *other = g_ptr_array_index (coming, j);

          if (g_strcmp0 (meeting->held_on, other->held_on) != 0)
            break;
          check_at_once (run, meeting, other);
        }
    }
}

void
heddle_rules_meetings (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) groups =
    heddle_query_records (run->store, &heddle_meeting_group_kind, NULL, NULL);
  g_autoptr (GPtrArray) meetings =
    heddle_query_records (run->store, &heddle_meeting_kind, NULL, NULL);
  g_autoptr (GPtrArray) coming = g_ptr_array_new ();

  for (guint i = 0; i < groups->len; i++)
    {
      check_chair (run, g_ptr_array_index (groups, i));
      check_next (run, g_ptr_array_index (groups, i));
    }
  for (guint i = 0; i < meetings->len; i++)
    {
      HeddleMeeting *meeting = g_ptr_array_index (meetings, i);
      g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (meeting));

      if (is_planned (meeting) && get_day (meeting) >= run->today)
        g_ptr_array_add (coming, meeting);
      else
        check_past (run, meeting, title);
    }
  check_coming (run, coming);
}
