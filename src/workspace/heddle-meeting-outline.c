/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lists and pages say of groups, series and agendas. */

#include "heddle-meeting-outline.h"

#include <glib/gi18n-lib.h>

#include "heddle-meeting-jobs.h"
#include "heddle-rows.h"
#include "heddle-titles.h"

void
heddle_group_outline_free (HeddleGroupOutline *self)
{
  g_clear_object (&self->group);
  g_clear_object (&self->next);
  g_free (self);
}

static void
take_meeting (HeddleGroupOutline *self,
              HeddleMeeting      *meeting,
              HeddleDay           today)
{
  if (heddle_day_parse (meeting->held_on) < today || g_strcmp0 (meeting->state, "held") == 0)
    {
      self->n_past++;
      return;
    }
  if (heddle_meeting_is_cancelled (meeting))
    return;
  self->n_coming++;
  if (self->next == NULL)
    self->next = g_object_ref (meeting);
}

/* Ids of the episodes that nobody works on any more. */
static GHashTable *
list_ended_episodes (HeddleStore *store)
{
  static const char *const fields[] = { "status", NULL };
  static const char *const ended[] = { "closed", "cancelled", NULL };
  g_autoptr (HeddleRows) rows = heddle_rows_new (store, &heddle_episode_kind, fields);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (heddle_rows_next (rows))
    {
      const char *status = heddle_rows_get_text (rows, 0);

      if (status != NULL && g_strv_contains (ended, status))
        g_hash_table_add (ids, g_strdup (heddle_rows_get_id (rows)));
    }
  return ids;
}

static void
find_over (GPtrArray   *outlines,
           HeddleStore *store)
{
  g_autoptr (GHashTable) ended = list_ended_episodes (store);

  for (guint i = 0; i < outlines->len; i++)
    {
      HeddleGroupOutline *outline = g_ptr_array_index (outlines, i);

      outline->over = outline->next == NULL && outline->group->episode != NULL
                      && g_hash_table_contains (ended, outline->group->episode);
    }
}

/* Strategic and Operational first, then the others in the order of their sorts; those that
 * are over last. */
static int
compare_outlines (gconstpointer a,
                  gconstpointer b)
{
  const HeddleGroupOutline *const *one = a;
  const HeddleGroupOutline *const *other = b;
  const HeddleChoice *sorts = heddle_kind_get_field (&heddle_meeting_group_kind, "sort")->choices;

  if ((*one)->over != (*other)->over)
    return (*one)->over - (*other)->over;
  if (g_strcmp0 ((*one)->group->sort, (*other)->group->sort) == 0)
    return g_utf8_collate ((*one)->group->name, (*other)->group->name);
  for (; sorts->word != NULL; sorts++)
    {
      if (g_strcmp0 (sorts->word, (*one)->group->sort) == 0)
        return -1;
      if (g_strcmp0 (sorts->word, (*other)->group->sort) == 0)
        return 1;
    }
  return 0;
}

/**
 * heddle_group_list_outlines:
 *
 * Returns: all groups by sort and name, those that are over last; three queries, however
 *   many there are
 */
GPtrArray *
heddle_group_list_outlines (HeddleStore *store,
                            HeddleDay    today)
{
  GPtrArray *outlines =
    g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_group_outline_free);
  g_autoptr (GHashTable) by_group = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) groups =
    heddle_query_records (store, &heddle_meeting_group_kind, NULL, NULL);
  g_autoptr (GPtrArray) meetings = heddle_query_records (store, &heddle_meeting_kind, NULL, NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      HeddleGroupOutline *outline = g_new0 (HeddleGroupOutline, 1);

      outline->group = g_object_ref (g_ptr_array_index (groups, i));
      g_ptr_array_add (outlines, outline);
      g_hash_table_insert (by_group,
                           (gpointer) heddle_record_get_id (HEDDLE_RECORD (outline->group)),
                           outline);
    }
  for (guint i = 0; i < meetings->len; i++)
    {
      HeddleMeeting *meeting = g_ptr_array_index (meetings, i);
      HeddleGroupOutline *outline = g_hash_table_lookup (by_group, meeting->group);

      if (outline != NULL)
        take_meeting (outline, meeting, today);
    }
  find_over (outlines, store);
  g_ptr_array_sort (outlines, compare_outlines);
  return outlines;
}

char *
heddle_meeting_dup_closure (HeddleHostCalendars *calendars,
                            HeddleMeeting       *meeting)
{
  const HeddleField *of_meeting = heddle_kind_get_field (&heddle_meeting_kind, "group");
  const HeddleField *of_group = heddle_kind_get_field (&heddle_meeting_group_kind, "episode");
  g_autoptr (HeddleRecord) group =
    heddle_record_dup_reference (HEDDLE_RECORD (meeting), of_meeting);
  g_autoptr (HeddleRecord) episode =
    group != NULL ? heddle_record_dup_reference (group, of_group) : NULL;
  HeddleCalendar *calendar =
    heddle_host_calendars_get (calendars,
                               episode != NULL ? HEDDLE_EPISODE (episode)->host : NULL);
  const HeddleSpan *why = NULL;

  if (heddle_calendar_is_working_day (calendar, heddle_day_parse (meeting->held_on), &why))
    return NULL;
  return g_strdup (why != NULL && why->label != NULL ? why->label : _("weekend"));
}

/* "third", "thursday" → "third Thursday of the month". */
char *
heddle_series_dup_rule (HeddleSeries *series)
{
  g_autofree char *weekday = NULL;
  g_autofree char *title = NULL;
  g_autofree char *nth = NULL;

  if (series->every == NULL || series->weekday == NULL)
    return g_strdup ("");
  weekday = heddle_title_of_choice (HEDDLE_RECORD (series), "weekday");
  if (g_str_equal (series->every, "week"))
    /* Translators: a weekday */
    return g_strdup_printf (_("each %s"), weekday);
  if (g_str_equal (series->every, "fortnight"))
    /* Translators: a weekday */
    return g_strdup_printf (_("each second %s"), weekday);
  if (series->nth == NULL)
    return g_strdup ("");
  title = heddle_title_of_choice (HEDDLE_RECORD (series), "nth");
  nth = g_utf8_strdown (title, -1);
  if (g_str_equal (series->every, "month"))
    /* Translators: first, second …; a weekday */
    return g_strdup_printf (_("%s %s of the month"), nth, weekday);
  /* Translators: first, second …; a weekday */
  return g_strdup_printf (_("%s %s of each third month"), nth, weekday);
}

const char *
heddle_agenda_view_get_subject (const char *view)
{
  static const struct
  {
    const char *view;
    const char *field;
  } subjects[] = {
    { "due", "collaborative" }, { "actions", "collaborative" }, { "month", "collaborative" },
    { "episode", "episode" }, { "team", "episode" },
    { "day", "episode" }, { "coverage", "plan" }, { "capacity", "collaborative" },
    { "run-chart", "measure" }, { "drivers", "plan" }, { "approvals", "collaborative" },
    { "decision", "question" }, { "message", "question" }, { "break", "question" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_strcmp0 (subjects[i].view, view) == 0)
      return subjects[i].field;
  return NULL;
}

gboolean
heddle_agenda_set_view (HeddleStore  *store,
                        const char   *item_id,
                        const char   *view,
                        const char   *subject,
                        GError      **error)
{
  const HeddleKind *kind = &heddle_agenda_item_kind;
  const char *field = heddle_agenda_view_get_subject (view);
  g_autoptr (HeddleRecord) item = heddle_store_get (store, kind, item_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (item == NULL)
    return FALSE;
  label = g_strdup_printf (_("Change What %s Shows"), HEDDLE_AGENDA_ITEM (item)->title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL && heddle_edit_set_text (edit, kind, item_id, "view", view, error)
         && (field == NULL || heddle_edit_set_text (edit, kind, item_id, field, subject, error))
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

int
heddle_agenda_count_minutes (GPtrArray *items)
{
  int minutes = 0;

  for (guint i = 0; i < items->len; i++)
    {
      gint64 own = HEDDLE_AGENDA_ITEM (g_ptr_array_index (items, i))->minutes;

      minutes += own != HEDDLE_NO_INTEGER ? (int) own : 0;
    }
  return minutes;
}

gboolean
heddle_meeting_cancel (HeddleStore  *store,
                       const char   *meeting_id,
                       gboolean      cancelled,
                       GError      **error)
{
  const HeddleKind *kind = &heddle_meeting_kind;
  g_autoptr (HeddleRecord) meeting = heddle_store_get (store, kind, meeting_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  if (meeting == NULL)
    return FALSE;
  title = heddle_record_dup_title (meeting);
  label = g_strdup_printf (cancelled ? _("Cancel %s") : _("Plan %s Again"), title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && heddle_edit_set_text (edit, kind, meeting_id, "state",
                                  cancelled ? "cancelled" : "planned", error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
