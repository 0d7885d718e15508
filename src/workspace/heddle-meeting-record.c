/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a meeting leads to: decisions, actions, attendance, and its end. */

#include <glib/gi18n-lib.h>

#include "heddle-meeting-jobs.h"

/* Sets the texts of a record; a NULL text is left out. */
typedef struct
{
  const char *field;
  const char *text;
} Value;

static gboolean
set_values (HeddleEdit        *edit,
            const HeddleKind  *kind,
            const char        *id,
            const Value       *values,
            guint              n_values,
            GError           **error)
{
  for (guint i = 0; i < n_values; i++)
    if (values[i].text != NULL
        && !heddle_edit_set_text (edit, kind, id, values[i].field, values[i].text, error))
      return FALSE;
  return TRUE;
}

/* One change that adds a record of @kind: its id, or NULL. */
static char *
add_record (HeddleStore      *store,
            const HeddleKind *kind,
            const char       *label,
            const Value      *values,
            guint             n_values,
            GError          **error)
{
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, label, error);
  g_autofree char *id = NULL;

  if (edit == NULL)
    return NULL;
  id = g_strdup (heddle_edit_add (edit, kind, NULL, error));
  if (id == NULL || !set_values (edit, kind, id, values, n_values, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/* What is said at a confidential item is as private as the item. */
static const char *
get_privacy (HeddleStore *store,
             const char  *item_id)
{
  g_autoptr (HeddleRecord) item =
    item_id != NULL ? heddle_store_get (store, &heddle_agenda_item_kind, item_id, NULL) : NULL;

  return item != NULL && heddle_record_is_private (item) ? "1" : NULL;
}

/**
 * heddle_meeting_decide:
 * @item_id: (nullable): the item it was taken at
 * @how: (nullable): "all agreed"
 *
 * Records a decision. Decisions are numbered within their meeting. One of a private
 * item is private.
 *
 * Returns: (transfer full): its id, or %NULL with @error
 */
char *
heddle_meeting_decide (HeddleStore  *store,
                       const char   *meeting_id,
                       const char   *item_id,
                       const char   *text,
                       const char   *how,
                       GError      **error)
{
  g_autoptr (GPtrArray) decisions =
    heddle_query_records (store, &heddle_decision_kind, "meeting", meeting_id);
  gint64 last = 0;
  g_autofree char *number = NULL;

  for (guint i = 0; i < decisions->len; i++)
    last = MAX (last, HEDDLE_DECISION (g_ptr_array_index (decisions, i))->number);
  number = g_strdup_printf ("%" G_GINT64_FORMAT, last + 1);

  const Value values[] = {
    { "meeting", meeting_id }, { "item", item_id }, { "number", number },
    { "text", text }, { "how", how }, { "private", get_privacy (store, item_id) },
  };

  return add_record (store, &heddle_decision_kind, _("Record Decision"), values,
                     G_N_ELEMENTS (values), error);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const HeddleAction *first = *(HeddleAction *const *) a;
  const HeddleAction *second = *(HeddleAction *const *) b;

  return (first->position > second->position) - (first->position < second->position);
}

/**
 * heddle_meeting_list_actions:
 *
 * Returns: (transfer full) (element-type HeddleAction): what was agreed at a meeting, in
 *   the order in which it was; the first is action 1 of its minutes
 */
GPtrArray *
heddle_meeting_list_actions (HeddleStore *store,
                             const char  *meeting_id)
{
  GPtrArray *actions = heddle_query_records (store, &heddle_action_kind, "meeting", meeting_id);

  g_ptr_array_sort (actions, compare_positions);
  return actions;
}

/* After those of the meeting, and of its episode where there is one. */
static char *
dup_next_position (HeddleStore *store,
                   const char  *meeting_id,
                   const char  *episode_id)
{
  g_autoptr (GPtrArray) actions = heddle_meeting_list_actions (store, meeting_id);
  gint64 last = 0;

  if (episode_id != NULL)
    g_ptr_array_extend_and_steal (
      actions, heddle_query_records (store, &heddle_action_kind, "episode", episode_id));
  for (guint i = 0; i < actions->len; i++)
    last = MAX (last, HEDDLE_ACTION (g_ptr_array_index (actions, i))->position);
  return g_strdup_printf ("%" G_GINT64_FORMAT, last + 1);
}

/**
 * heddle_meeting_agree_action:
 * @item_id: (nullable): the item it was agreed at
 * @owner_id: (nullable): a person
 * @due: (nullable): a date as it is stored
 *
 * Records an action. It stands in everybody's lists at once, and in those of the
 * episode where the meeting is of an episode's local group. One of a private item is
 * private.
 *
 * Returns: (transfer full): its id, or %NULL with @error
 */
char *
heddle_meeting_agree_action (HeddleStore  *store,
                             const char   *meeting_id,
                             const char   *item_id,
                             const char   *title,
                             const char   *owner_id,
                             const char   *due,
                             GError      **error)
{
  g_autoptr (HeddleRecord) meeting = heddle_store_get (store, &heddle_meeting_kind, meeting_id,
                                                       error);
  g_autoptr (HeddleRecord) group = NULL;
  g_autofree char *position = NULL;
  const char *episode;

  if (meeting == NULL)
    return NULL;
  group = heddle_store_get (store, &heddle_meeting_group_kind, HEDDLE_MEETING (meeting)->group,
                            NULL);
  episode = group != NULL ? HEDDLE_MEETING_GROUP (group)->episode : NULL;
  position = dup_next_position (store, meeting_id, episode);

  const Value values[] = {
    { "meeting", meeting_id }, { "item", item_id }, { "title", title },
    { "episode", episode }, { "owner", owner_id }, { "due", due }, { "position", position },
    { "private", get_privacy (store, item_id) },
  };

  return add_record (store, &heddle_action_kind, _("Record Action"), values,
                     G_N_ELEMENTS (values), error);
}

/**
 * heddle_meeting_attend:
 * @person_id: (nullable): who, or
 * @post: (nullable): who is not on record
 * @state: (nullable): `present`, `online`, `apologies`, `absent`; %NULL: not noted
 */
gboolean
heddle_meeting_attend (HeddleStore  *store,
                       const char   *meeting_id,
                       const char   *person_id,
                       const char   *post,
                       const char   *state,
                       GError      **error)
{
  g_autoptr (GPtrArray) noted =
    heddle_query_records (store, &heddle_attendance_kind, "meeting", meeting_id);
  const Value values[] = {
    { "meeting", meeting_id }, { "person", person_id },
    { "post", person_id == NULL ? post : NULL }, { "state", state },
  };
  g_autofree char *id = NULL;

  for (guint i = 0; i < noted->len; i++)
    {
      HeddleAttendance *one = g_ptr_array_index (noted, i);
      g_autoptr (HeddleEdit) edit = NULL;

      if (person_id != NULL ? g_strcmp0 (one->person, person_id) != 0
                            : one->person != NULL || g_strcmp0 (one->post, post) != 0)
        continue;
      if (g_strcmp0 (one->state, state) == 0)
        return TRUE;
      edit = heddle_edit_begin (store, _("Note Attendance"), error);
      return edit != NULL
             && heddle_edit_set_text (edit, &heddle_attendance_kind,
                                      heddle_record_get_id (HEDDLE_RECORD (one)), "state", state,
                                      error)
             && heddle_edit_commit (g_steal_pointer (&edit), error);
    }
  id = add_record (store, &heddle_attendance_kind, _("Note Attendance"), values,
                   G_N_ELEMENTS (values), error);
  return id != NULL;
}

/* (element-type utf8): ids of the items that something was decided or agreed at. */
static GHashTable *
list_settled (HeddleStore *store,
              const char  *meeting_id)
{
  GHashTable *settled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) decisions =
    heddle_query_records (store, &heddle_decision_kind, "meeting", meeting_id);
  g_autoptr (GPtrArray) actions = heddle_meeting_list_actions (store, meeting_id);

  for (guint i = 0; i < decisions->len; i++)
    if (HEDDLE_DECISION (decisions->pdata[i])->item != NULL)
      g_hash_table_add (settled, g_strdup (HEDDLE_DECISION (decisions->pdata[i])->item));
  for (guint i = 0; i < actions->len; i++)
    if (HEDDLE_ACTION (actions->pdata[i])->item != NULL)
      g_hash_table_add (settled, g_strdup (HEDDLE_ACTION (actions->pdata[i])->item));
  return settled;
}

/* What was come to is done; the rest waits for the next meeting. What somebody has set
 * stays. */
static gboolean
settle_items (HeddleEdit  *edit,
              const char  *meeting_id,
              GPtrArray   *shown,
              GError     **error)
{
  HeddleStore *store = heddle_edit_get_store (edit);
  g_autoptr (GPtrArray) items = heddle_agenda_list (store, meeting_id);
  g_autoptr (GHashTable) settled = list_settled (store, meeting_id);

  for (guint i = 0; i < items->len; i++)
    {
      HeddleAgendaItem *item = g_ptr_array_index (items, i);
      const char *id = heddle_record_get_id (HEDDLE_RECORD (item));
      gboolean reached =
        g_hash_table_contains (settled, id)
        || (shown != NULL && g_ptr_array_find_with_equal_func (shown, id, g_str_equal, NULL));

      if (g_strcmp0 (item->state, "open") == 0
          && !heddle_edit_set_text (edit, &heddle_agenda_item_kind, id, "state",
                                    reached ? "done" : "carried-over", error))
        return FALSE;
    }
  return TRUE;
}

/**
 * heddle_meeting_finish:
 * @opened_at, @closed_at: (nullable): when it really began and ended, HH:MM
 * @shown: (nullable) (element-type utf8): ids of the items that were presented
 *
 * Ends a meeting, as one change: it was held, and its minutes are a draft. Of the items
 * that are still open those are done that were presented, or at which something was
 * decided or agreed; the others are carried over to the next.
 */
gboolean
heddle_meeting_finish (HeddleStore  *store,
                       const char   *meeting_id,
                       const char   *opened_at,
                       const char   *closed_at,
                       GPtrArray    *shown,
                       GError      **error)
{
  const HeddleKind *kind = &heddle_meeting_kind;
  g_autoptr (HeddleRecord) meeting = heddle_store_get (store, kind, meeting_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  const Value values[] = {
    { "state", "held" }, { "opened_at", opened_at }, { "closed_at", closed_at },
    { "minutes_state", "draft" },
  };

  if (meeting == NULL)
    return FALSE;
  title = heddle_meeting_dup_title (HEDDLE_MEETING (meeting));
  label = g_strdup_printf (_("Finish %s"), title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL && set_values (edit, kind, meeting_id, values, G_N_ELEMENTS (values), error)
         && settle_items (edit, meeting_id, shown, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
