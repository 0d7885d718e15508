/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda of a meeting. */

#include <glib/gi18n-lib.h>

#include "heddle-meeting-jobs.h"

GPtrArray *
heddle_agenda_list (HeddleStore *store,
                    const char  *meeting_id)
{
  return heddle_query_records (store, &heddle_agenda_item_kind, "meeting", meeting_id);
}

HeddleAgendaTime *
heddle_agenda_list_times (HeddleMeeting *meeting,
                          GPtrArray     *items)
{
  HeddleAgendaTime *times = g_new0 (HeddleAgendaTime, items->len + 1);

  for (guint i = 0; i < items->len; i++)
    {
      gint64 minutes = HEDDLE_AGENDA_ITEM (g_ptr_array_index (items, i))->minutes;

      times[i].minutes = minutes != HEDDLE_NO_INTEGER ? (int) minutes : 0;
    }
  heddle_agenda_lay_out (times, items->len, MAX (heddle_agenda_parse_time (meeting->starts), 0),
                         heddle_agenda_parse_time (meeting->ends));
  return times;
}

static gboolean
set_position (HeddleEdit  *edit,
              const char  *item_id,
              guint        position,
              GError     **error)
{
  g_autofree char *text = g_strdup_printf ("%u", position);

  return heddle_edit_set_text (edit, &heddle_agenda_item_kind, item_id, "position", text, error);
}

static guint
get_next_position (HeddleStore *store,
                   const char  *meeting_id)
{
  g_autoptr (GPtrArray) items = heddle_agenda_list (store, meeting_id);
  gint64 last = 0;

  for (guint i = 0; i < items->len; i++)
    last = MAX (last, HEDDLE_AGENDA_ITEM (g_ptr_array_index (items, i))->position);
  return (guint) last + 1;
}

/* An item at @position: its id, or NULL. */
static char *
add_item (HeddleEdit  *edit,
          const char  *meeting_id,
          guint        position,
          const char  *title,
          int          minutes,
          const char  *view,
          GError     **error)
{
  const HeddleKind *kind = &heddle_agenda_item_kind;
  g_autofree char *length = minutes > 0 ? g_strdup_printf ("%d", minutes) : NULL;
  g_autofree char *id = g_strdup (heddle_edit_add (edit, kind, NULL, error));

  if (id == NULL || !heddle_edit_set_text (edit, kind, id, "meeting", meeting_id, error)
      || !heddle_edit_set_text (edit, kind, id, "title", title, error)
      || !heddle_edit_set_text (edit, kind, id, "minutes", length, error)
      || !heddle_edit_set_text (edit, kind, id, "view", view, error)
      || !set_position (edit, id, position, error))
    return NULL;
  return g_steal_pointer (&id);
}

/**
 * heddle_agenda_add:
 * @minutes: how long it may take; 0: not said
 * @view: (nullable): what it shows on the screen, a word of the field
 *
 * Adds an item at the end.
 *
 * Returns: (transfer full): its id, or %NULL with @error
 */
char *
heddle_agenda_add (HeddleStore  *store,
                   const char   *meeting_id,
                   const char   *title,
                   int           minutes,
                   const char   *view,
                   GError      **error)
{
  guint position = get_next_position (store, meeting_id);
  g_autofree char *label = g_strdup_printf (_("Add Item %s"), title);
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, label, error);
  g_autofree char *id = NULL;

  if (edit == NULL)
    return NULL;
  id = add_item (edit, meeting_id, position, title, minutes, view, error);
  if (id == NULL || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/**
 * heddle_agenda_move:
 * @by: how many places towards the end; negative: towards the start
 *
 * Moves an item within its agenda. At either end nothing happens.
 */
gboolean
heddle_agenda_move (HeddleStore  *store,
                    const char   *item_id,
                    int           by,
                    GError      **error)
{
  g_autoptr (HeddleRecord) item = heddle_store_get (store, &heddle_agenda_item_kind, item_id,
                                                    error);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  guint from;
  int to;

  if (item == NULL)
    return FALSE;
  items = heddle_agenda_list (store, HEDDLE_AGENDA_ITEM (item)->meeting);
  for (from = 0; from < items->len; from++)
    if (g_str_equal (heddle_record_get_id (g_ptr_array_index (items, from)), item_id))
      break;
  g_return_val_if_fail (from < items->len, FALSE);
  to = CLAMP ((int) from + by, 0, (int) items->len - 1);
  if (to == (int) from)
    return TRUE;

  edit = heddle_edit_begin (store, _("Move Agenda Item"), error);
  if (edit == NULL)
    return FALSE;
  g_ptr_array_insert (items, to, g_ptr_array_steal_index (items, from));
  for (guint i = 0; i < items->len; i++)
    if (!set_position (edit, heddle_record_get_id (g_ptr_array_index (items, i)), i + 1, error))
      return FALSE;
  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* Whether one of @items already came from @origin. */
static gboolean
has_taken (GPtrArray  *items,
           const char *origin)
{
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (HEDDLE_AGENDA_ITEM (g_ptr_array_index (items, i))->carried_from, origin) == 0)
      return TRUE;
  return FALSE;
}

/* Fields of an item that it takes along to the next meeting. */
static const char *const kept[] = {
  "title", "sort", "minutes", "owner", "post", "view", "episode", "plan", "collaborative",
  "measure", "authority", "question", "covers",
};

static gboolean
copy_item (HeddleEdit        *edit,
           HeddleAgendaItem  *item,
           const char        *meeting_id,
           guint              position,
           GError           **error)
{
  const HeddleKind *kind = &heddle_agenda_item_kind;
  g_autofree char *id = g_strdup (heddle_edit_add (edit, kind, NULL, error));

  if (id == NULL || !heddle_edit_set_text (edit, kind, id, "meeting", meeting_id, error)
      || !heddle_edit_set_text (edit, kind, id, "carried_from",
                                heddle_record_get_id (HEDDLE_RECORD (item)), error)
      || (heddle_record_is_private (HEDDLE_RECORD (item))
          && !heddle_edit_set_text (edit, kind, id, "private", "1", error)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      const HeddleField *field = heddle_kind_get_field (kind, kept[i]);
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      heddle_record_get_value (HEDDLE_RECORD (item), field, &value);
      if (!heddle_edit_set (edit, kind, id, field, &value, error))
        return FALSE;
    }
  return set_position (edit, id, position, error);
}

/**
 * heddle_agenda_take_over:
 * @n_taken: (out): how many items came
 *
 * Brings what the meeting before carried over, as one change.
 */
gboolean
heddle_agenda_take_over (HeddleStore  *store,
                         const char   *meeting_id,
                         guint        *n_taken,
                         GError      **error)
{
  g_autoptr (HeddleRecord) meeting = heddle_store_get (store, &heddle_meeting_kind, meeting_id,
                                                       error);
  g_autoptr (HeddleMeeting) last = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  guint position;

  *n_taken = 0;
  if (meeting == NULL)
    return FALSE;
  last = heddle_meeting_dup_last (store, HEDDLE_MEETING (meeting));
  if (last == NULL)
    return TRUE;
  items = heddle_agenda_list (store, meeting_id);
  before = heddle_agenda_list (store, heddle_record_get_id (HEDDLE_RECORD (last)));
  position = get_next_position (store, meeting_id);
  edit = heddle_edit_begin (store, _("Take Over from Last Meeting"), error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < before->len; i++)
    {
      HeddleAgendaItem *item = g_ptr_array_index (before, i);

      if (g_strcmp0 (item->state, "carried-over") != 0
          || has_taken (items, heddle_record_get_id (HEDDLE_RECORD (item))))
        continue;
      if (!copy_item (edit, item, meeting_id, position + *n_taken, error))
        return FALSE;
      ++*n_taken;
    }
  return *n_taken == 0 || heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* What most agendas have, and what is on the screen meanwhile. */
static const struct
{
  const char *title;
  int minutes;
  const char *view;
} usual[] = {
  { N_("Welcome and notes of the last meeting"), 5, "agenda" },
  { N_("What is due and late"), 10, "due" },
  { N_("Programme: who has hosted and who is next"), 10, "programme-map" },
  { N_("Actions and next meeting"), 10, "actions" },
};

/**
 * heddle_agenda_fill_in:
 *
 * Gives an empty agenda its usual items, as one change. One that has items is left
 * as it is.
 */
gboolean
heddle_agenda_fill_in (HeddleStore  *store,
                       const char   *meeting_id,
                       GError      **error)
{
  g_autoptr (GPtrArray) items = heddle_agenda_list (store, meeting_id);
  g_autoptr (HeddleEdit) edit = NULL;

  if (items->len > 0)
    return TRUE;
  edit = heddle_edit_begin (store, _("Begin Agenda"), error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      g_autofree char *id = add_item (edit, meeting_id, i + 1, _(usual[i].title),
                                      usual[i].minutes, usual[i].view, error);

      if (id == NULL)
        return FALSE;
    }
  return heddle_edit_commit (g_steal_pointer (&edit), error);
}
