/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting-jobs.h"

#include <glib/gi18n-lib.h>

#include "heddle-agenda-templates.h"
#include "heddle-edtf.h"
#include "heddle-host-calendar.h"
#include "heddle-id.h"
#include "heddle-privacy.h"
#include "heddle-recurrence.h"

/**
 * heddle_meeting_dup_title:
 *
 * Returns: (transfer full): its title, or the name of its group, without the day
 */
char *
heddle_meeting_dup_title (HeddleMeeting *meeting)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_meeting_kind, "group");
  g_autoptr (HeddleRecord) group = NULL;

  if (meeting->title != NULL)
    return g_strdup (meeting->title);
  group = heddle_record_dup_reference (HEDDLE_RECORD (meeting), field);
  return group != NULL ? heddle_record_dup_title (group) : g_strdup (_("Meeting"));
}

GPtrArray *
heddle_meeting_list (HeddleStore *store,
                     const char  *group_id)
{
  return heddle_query_records (store, &heddle_meeting_kind, "group", group_id);
}

HeddleMeeting *
heddle_meeting_dup_next (HeddleStore *store,
                         const char  *group_id,
                         HeddleDay    today)
{
  g_autoptr (GPtrArray) meetings = heddle_meeting_list (store, group_id);

  for (guint i = 0; i < meetings->len; i++)
    {
      HeddleMeeting *meeting = g_ptr_array_index (meetings, i);

      if (!heddle_meeting_is_cancelled (meeting) && heddle_day_parse (meeting->held_on) >= today)
        return g_object_ref (meeting);
    }
  return NULL;
}

HeddleMeeting *
heddle_meeting_dup_last (HeddleStore   *store,
                         HeddleMeeting *meeting)
{
  g_autoptr (GPtrArray) meetings = heddle_meeting_list (store, meeting->group);
  HeddleMeeting *last = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      HeddleMeeting *other = g_ptr_array_index (meetings, i);

      if (!heddle_meeting_is_cancelled (other) && g_strcmp0 (other->held_on, meeting->held_on) < 0)
        last = other;
    }
  return last != NULL ? g_object_ref (last) : NULL;
}

static int
find_choice (const HeddleKind *kind,
             const char       *field,
             const char       *word)
{
  const HeddleChoice *choices = heddle_kind_get_field (kind, field)->choices;

  for (int i = 0; choices[i].word != NULL; i++)
    if (g_strcmp0 (choices[i].word, word) == 0)
      return i;
  return -1;
}

/* The closures of everybody, or of the host where an episode's group meets. */
static HeddleCalendar *
get_calendar (HeddleStore         *store,
              HeddleSeries        *series,
              HeddleHostCalendars *calendars)
{
  g_autoptr (HeddleRecord) group =
    heddle_store_get (store, &heddle_meeting_group_kind, series->group, NULL);
  const char *episode_id = group != NULL ? HEDDLE_MEETING_GROUP (group)->episode : NULL;
  g_autoptr (HeddleRecord) episode =
    episode_id != NULL ? heddle_store_get (store, &heddle_episode_kind, episode_id, NULL) : NULL;

  return heddle_host_calendars_get (calendars,
                                    episode != NULL ? HEDDLE_EPISODE (episode)->host : NULL);
}

/* Whether all is said that its days follow from. */
static gboolean
is_complete (HeddleSeries *series)
{
  gboolean monthly = g_strcmp0 (series->every, "month") == 0
                     || g_strcmp0 (series->every, "quarter") == 0;

  return series->every != NULL && series->weekday != NULL && series->since != NULL
         && series->until != NULL && (!monthly || series->nth != NULL);
}

GArray *
heddle_series_list_days (HeddleStore  *store,
                         HeddleSeries *series,
                         GArray       *skipped)
{
  g_autoptr (HeddleHostCalendars) calendars = heddle_host_calendars_new (store);
  HeddleRecurrence recurrence;

  if (!is_complete (series))
    return g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  recurrence = (HeddleRecurrence) {
    .every = (HeddleEvery) find_choice (&heddle_series_kind, "every", series->every),
    .nth = find_choice (&heddle_series_kind, "nth", series->nth) + 1,
    .weekday = (GDateWeekday) (find_choice (&heddle_series_kind, "weekday", series->weekday) + 1),
    .first = heddle_day_parse (series->since),
    .last = heddle_day_parse (series->until),
    .calendar = series->skips_closures ? get_calendar (store, series, calendars) : NULL,
  };

  return heddle_recurrence_list (&recurrence, skipped);
}

/* A meeting of a series has an id of its series and day, so that two copies of a
 * file that plan it agree, and one that was removed is not made again. */
static gboolean
add_meeting (HeddleEdit    *edit,
             HeddleSeries  *series,
             HeddleDay      day,
             guint         *n_made,
             GError       **error)
{
  const HeddleKind *kind = &heddle_meeting_kind;
  const char *series_id = heddle_record_get_id (HEDDLE_RECORD (series));
  g_autofree char *iso = heddle_day_to_iso (day);
  g_autofree char *id = heddle_id_from_name (series_id, iso);
  g_autoptr (HeddleRecord) there = heddle_store_get (heddle_edit_get_store (edit), kind, id, NULL);
  const struct
  {
    const char *field;
    const char *text;
  } values[] = {
    { "group", series->group }, { "series", series_id }, { "title", series->title },
    { "held_on", iso }, { "starts", series->starts }, { "ends", series->ends },
    { "place", series->place }, { "link", series->link },
  };

  if (there != NULL)
    return TRUE;
  if (heddle_edit_add (edit, kind, id, error) == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i].text != NULL
        && !heddle_edit_set_text (edit, kind, id, values[i].field, values[i].text, error))
      return FALSE;
  if (series->agenda != NULL
      && !heddle_agenda_template_begin (edit, id, series->agenda, error))
    return FALSE;
  ++*n_made;
  return TRUE;
}

gboolean
heddle_series_add_meetings (HeddleEdit    *edit,
                            HeddleSeries  *series,
                            guint         *n_made,
                            GArray        *skipped,
                            GError       **error)
{
  g_autoptr (GArray) days = heddle_series_list_days (heddle_edit_get_store (edit), series, skipped);

  *n_made = 0;
  for (guint i = 0; i < days->len; i++)
    if (!add_meeting (edit, series, g_array_index (days, HeddleDay, i), n_made, error))
      return FALSE;
  return TRUE;
}

/**
 * heddle_series_plan:
 * @n_made: (out): how many meetings were made; those that were there stay as they are
 * @skipped: (nullable) (element-type HeddleDay): gets the days left out as closed
 *
 * Makes the meetings of a series, as one change: "Plan meetings of Strategic Group".
 *
 * Returns: whether they are there now; nothing is written where none was missing
 */
gboolean
heddle_series_plan (HeddleStore  *store,
                    const char   *series_id,
                    guint        *n_made,
                    GArray       *skipped,
                    GError      **error)
{
  g_autoptr (HeddleRecord) series = heddle_store_get (store, &heddle_series_kind, series_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  *n_made = 0;
  if (series == NULL)
    return FALSE;
  title = heddle_record_dup_title (series);
  label = g_strdup_printf (_("Plan meetings of %s"), title);
  edit = heddle_edit_begin (store, label, error);
  if (edit == NULL
      || !heddle_series_add_meetings (edit, HEDDLE_SERIES (series), n_made, skipped, error))
    return FALSE;
  if (*n_made == 0)
    return TRUE;
  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

void
heddle_expected_free (HeddleExpected *self)
{
  g_free (self->person);
  g_free (self->name);
  g_free (self->role);
  g_clear_object (&self->attendance);
  g_free (self);
}

/* @source: what they belong to the meeting by. */
static HeddleExpected *
expect (HeddleStore  *store,
        HeddleRecord *source,
        const char   *person_id,
        const char   *post,
        const char   *role)
{
  HeddleExpected *self = g_new0 (HeddleExpected, 1);
  g_autoptr (HeddleRecord) person =
    person_id != NULL ? heddle_store_get (store, &heddle_person_kind, person_id, NULL) : NULL;

  self->person = g_strdup (person_id);
  self->name = person != NULL ? heddle_record_dup_title (person) : g_strdup (post);
  self->role = g_strdup (role);
  self->hidden = heddle_privacy_hides (source)
                 || (person != NULL && heddle_privacy_hides (person));
  return self;
}

gboolean
heddle_group_member_is_on (HeddleGroupMember *member,
                           HeddleDay          day)
{
  return (member->since == NULL || heddle_edtf_get_first (member->since) <= day)
         && (member->until == NULL || heddle_edtf_get_last (member->until) >= day);
}

/* The roles of a local group are the slots of its episode. */
static void
expect_slots (HeddleStore *store,
              const char  *episode_id,
              GPtrArray   *expected)
{
  g_autoptr (GPtrArray) slots =
    heddle_query_records (store, &heddle_slot_kind, "episode", episode_id);

  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (slots, i);

      g_ptr_array_add (expected, expect (store, HEDDLE_RECORD (slot), slot->person, NULL,
                                         slot->role));
    }
}

static HeddleExpected *
find_expected (GPtrArray        *expected,
               HeddleAttendance *attendance)
{
  for (guint i = 0; i < expected->len; i++)
    {
      HeddleExpected *one = g_ptr_array_index (expected, i);

      if (attendance->person != NULL ? g_strcmp0 (one->person, attendance->person) == 0
                                     : one->person == NULL
                                         && g_strcmp0 (one->name, attendance->post) == 0)
        return one;
    }
  return NULL;
}

/**
 * heddle_meeting_list_expected:
 *
 * Who belongs to the group on the day of the meeting, and whoever else was there.
 */
GPtrArray *
heddle_meeting_list_expected (HeddleStore *store,
                              const char  *meeting_id)
{
  GPtrArray *expected = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_expected_free);
  g_autoptr (HeddleRecord) meeting = heddle_store_get (store, &heddle_meeting_kind, meeting_id,
                                                       NULL);
  g_autoptr (HeddleRecord) group = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GPtrArray) noted = NULL;
  HeddleDay day;

  if (meeting == NULL)
    return expected;
  day = heddle_day_parse (HEDDLE_MEETING (meeting)->held_on);
  group = heddle_store_get (store, &heddle_meeting_group_kind, HEDDLE_MEETING (meeting)->group,
                            NULL);
  if (group != NULL && HEDDLE_MEETING_GROUP (group)->episode != NULL)
    expect_slots (store, HEDDLE_MEETING_GROUP (group)->episode, expected);
  members = heddle_query_records (store, &heddle_group_member_kind, "group",
                                  HEDDLE_MEETING (meeting)->group);
  for (guint i = 0; i < members->len; i++)
    {
      HeddleGroupMember *member = g_ptr_array_index (members, i);
      g_autofree char *role = heddle_record_dup_text (
        HEDDLE_RECORD (member), heddle_kind_get_field (&heddle_group_member_kind, "role"));

      if (heddle_group_member_is_on (member, day))
        g_ptr_array_add (expected, expect (store, HEDDLE_RECORD (member), member->person,
                                           member->post, role));
    }
  noted = heddle_query_records (store, &heddle_attendance_kind, "meeting", meeting_id);
  for (guint i = 0; i < noted->len; i++)
    {
      HeddleAttendance *attendance = g_ptr_array_index (noted, i);
      HeddleExpected *one = find_expected (expected, attendance);

      if (one == NULL)
        {
          one = expect (store, HEDDLE_RECORD (attendance), attendance->person, attendance->post,
                        NULL);
          g_ptr_array_add (expected, one);
        }
      g_set_object (&one->attendance, attendance);
      one->hidden = one->hidden || heddle_privacy_hides (HEDDLE_RECORD (attendance));
    }
  return expected;
}

static guint
count_state (GPtrArray  *expected,
             const char *state,
             gboolean    with_private)
{
  guint n = 0;

  for (guint i = 0; i < expected->len; i++)
    {
      const HeddleExpected *one = g_ptr_array_index (expected, i);

      n += one->attendance != NULL && g_strcmp0 (one->attendance->state, state) == 0
           && (with_private || !one->hidden);
    }
  return n;
}

char *
heddle_meeting_dup_attendance (HeddleStore *store,
                               const char  *meeting_id,
                               gboolean     with_private)
{
  g_autoptr (GPtrArray) expected = heddle_meeting_list_expected (store, meeting_id);
  const HeddleField *field = heddle_kind_get_field (&heddle_attendance_kind, "state");
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; field->choices[i].word != NULL; i++)
    {
      guint n = count_state (expected, field->choices[i].word, with_private);

      if (n > 0)
        g_string_append_printf (words, "%s%s %u", words->len > 0 ? ", " : "",
                                _(field->choices[i].label), n);
    }
  return words->len > 0 ? g_string_free_and_steal (g_steal_pointer (&words)) : NULL;
}
