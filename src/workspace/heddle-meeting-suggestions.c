/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting-suggestions-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than anybody reads before a meeting. */
#define MOST 12
/* A group looks at what is due in the fortnight from its meeting on. */
#define DAYS_AHEAD 14
#define MINUTES_OF_ITEM 10

void
heddle_suggestion_free (HeddleSuggestion *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->detail);
  g_free (self->episode);
  g_free (self->collaborative);
  g_free (self->plan);
  g_free (self->item);
  g_free (self->line);
  g_free (self->covers);
  g_free (self);
}

HeddleSuggestion *
heddle_suggesting_add (HeddleSuggesting *self,
                       HeddleSeverity    severity,
                       const char       *view,
                       char             *title,
                       char             *detail)
{
  HeddleSuggestion *suggestion = g_new0 (HeddleSuggestion, 1);

  suggestion->severity = severity;
  suggestion->view = view;
  suggestion->title = title;
  suggestion->detail = detail;
  suggestion->line = g_strdup (title);
  g_ptr_array_add (self->list, suggestion);
  return suggestion;
}

gboolean
heddle_suggesting_has (HeddleSuggesting *self,
                       const char       *key)
{
  return g_hash_table_contains (self->covered, key);
}

static void
note_covered (GHashTable       *covered,
              HeddleAgendaItem *item)
{
  g_auto (GStrv) keys = g_strsplit (item->covers != NULL ? item->covers : "", "\n", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    g_hash_table_add (covered, g_strdup (keys[i]));
}

static void
read_covered (HeddleSuggesting *self,
              GPtrArray        *items)
{
  g_autoptr (GPtrArray) meetings = heddle_meeting_list (self->store, self->meeting->group);

  for (guint i = 0; i < items->len; i++)
    note_covered (self->covered, g_ptr_array_index (items, i));
  for (guint i = 0; i < meetings->len; i++)
    {
      g_autoptr (GPtrArray) others =
        heddle_agenda_list (self->store, heddle_record_get_id (g_ptr_array_index (meetings, i)));

      for (guint j = 0; j < others->len; j++)
        note_covered (self->before, g_ptr_array_index (others, j));
    }
}

/* How well an item fits; 0: not at all. What is decided by a vote, told as a message
 * or settled already takes nothing in. */
static int
rate_item (const HeddleSuggestion *suggestion,
           HeddleAgendaItem       *item)
{
  gboolean same_view = g_strcmp0 (item->view, suggestion->view) == 0;
  const char *const closed[] = { "decision", "message", "break", "agenda", NULL };

  if (heddle_record_is_private (HEDDLE_RECORD (item)) || g_strcmp0 (item->state, "open") != 0
      || g_strcmp0 (item->sort, "decision") == 0
      || (item->view != NULL && g_strv_contains (closed, item->view)))
    return 0;
  if (item->episode != NULL)
    return g_strcmp0 (item->episode, suggestion->episode) == 0 ? 3 + same_view : 0;
  if (item->plan != NULL && suggestion->plan != NULL)
    return g_strcmp0 (item->plan, suggestion->plan) == 0 ? 3 + same_view : 0;
  if (item->collaborative != NULL
      && g_strcmp0 (item->collaborative, suggestion->collaborative) != 0)
    return 0;
  /* A map shows all; a host of its own is spoken of by itself. */
  if (!same_view || g_strcmp0 (suggestion->view, "programme-map") == 0)
    return 0;
  return item->collaborative != NULL ? 2 : 1;
}

static void
find_item (HeddleSuggestion *suggestion,
           GPtrArray        *items)
{
  int best = 0;

  for (guint i = 0; i < items->len; i++)
    {
      int rate = rate_item (suggestion, g_ptr_array_index (items, i));

      if (rate > best)
        {
          best = rate;
          g_set_str (&suggestion->item, heddle_record_get_id (g_ptr_array_index (items, i)));
        }
    }
}

/* Each source adds its own by urgency, so that a stable sort by severity is enough. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const HeddleSuggestion *first = *(HeddleSuggestion *const *) a;
  const HeddleSuggestion *second = *(HeddleSuggestion *const *) b;

  return (int) second->severity - (int) first->severity;
}

/* What the group is for says what concerns it. */
static gboolean
read_scope (HeddleSuggesting *self)
{
  g_autoptr (HeddleRecord) group =
    heddle_store_get (self->store, &heddle_meeting_group_kind, self->meeting->group, NULL);

  if (group == NULL || heddle_record_is_deleted (group))
    return FALSE;
  self->group = HEDDLE_MEETING_GROUP (g_steal_pointer (&group));
  self->episode = self->group->episode;
  self->collaborative = self->episode == NULL ? self->group->collaborative : NULL;
  self->national = self->episode == NULL && self->collaborative == NULL
                   && (g_strcmp0 (self->group->sort, "strategic") == 0
                       || g_strcmp0 (self->group->sort, "operational") == 0);
  return TRUE;
}

/**
 * heddle_meeting_list_suggestions:
 * @today: the day that what is late was due before
 *
 * What the group of a meeting has to settle (CI guidance 2024, §4): what is late or
 * due soon of its episode, its collaborative or, for the two national groups, of all,
 * what waits for the group itself, approvals, clashes, gaps, and who asks to host. A
 * group of no episode and no collaborative is told of what its members have to do.
 *
 * Returns: (transfer full) (element-type HeddleSuggestion): none for a meeting that
 *   was held or cancelled
 */
GPtrArray *
heddle_meeting_list_suggestions (HeddleStore *store,
                                 const char  *meeting_id,
                                 HeddleDay    today)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_suggestion_free);
  g_autoptr (HeddleRecord) meeting = heddle_store_get (store, &heddle_meeting_kind, meeting_id,
                                                       NULL);
  g_autoptr (GHashTable) covered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) items = NULL;
  HeddleSuggesting self = { store, today };

  if (meeting == NULL || heddle_record_is_deleted (meeting)
      || g_strcmp0 (HEDDLE_MEETING (meeting)->state, "planned") != 0)
    return list;
  self.meeting = HEDDLE_MEETING (meeting);
  self.until = MAX (heddle_day_parse (self.meeting->held_on), today) + DAYS_AHEAD;
  self.covered = covered;
  self.before = before;
  self.list = list;
  if (!read_scope (&self))
    return list;

  items = heddle_agenda_list (store, meeting_id);
  read_covered (&self, items);
  heddle_suggest_deadlines (&self);
  heddle_suggest_matters (&self);
  g_ptr_array_sort (list, compare);
  if (list->len > MOST)
    g_ptr_array_set_size (list, MOST);
  for (guint i = 0; i < list->len; i++)
    find_item (g_ptr_array_index (list, i), items);
  g_object_unref (self.group);
  return list;
}

/* Adds a line to a field that has several. */
static gboolean
append (HeddleEdit  *edit,
        const char  *item_id,
        const char  *field,
        const char  *former,
        const char  *line,
        GError     **error)
{
  g_autofree char *text = former != NULL && *former != '\0'
                            ? g_strdup_printf ("%s\n%s", former, line)
                            : g_strdup (line);

  return heddle_edit_set_text (edit, &heddle_agenda_item_kind, item_id, field, text, error);
}

static gboolean
join_item (HeddleStore             *store,
           const HeddleSuggestion  *suggestion,
           GError                 **error)
{
  g_autoptr (HeddleRecord) record =
    heddle_store_get (store, &heddle_agenda_item_kind, suggestion->item, error);
  g_autofree char *label = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  HeddleAgendaItem *item;

  if (record == NULL)
    return FALSE;
  item = HEDDLE_AGENDA_ITEM (record);
  label = g_strdup_printf (_("Add to Item %s"), item->title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && append (edit, suggestion->item, "question", item->question, suggestion->line, error)
         && append (edit, suggestion->item, "covers", item->covers, suggestion->covers, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* What closes an agenda stays its last item. */
static guint
make_place (HeddleEdit  *edit,
            GPtrArray   *items,
            GError     **error)
{
  HeddleAgendaItem *last = items->len > 0 ? g_ptr_array_index (items, items->len - 1) : NULL;
  gint64 position = last != NULL ? MAX (last->position, 0) : 0;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, position + 1);

  if (last == NULL || g_strcmp0 (last->view, "actions") != 0)
    return (guint) position + 1;
  return heddle_edit_set_text (edit, &heddle_agenda_item_kind,
                               heddle_record_get_id (HEDDLE_RECORD (last)), "position", text,
                               error)
           ? (guint) position : 0;
}

static gboolean
add_item (HeddleStore             *store,
          const char              *meeting_id,
          const HeddleSuggestion  *suggestion,
          GError                 **error)
{
  const HeddleKind *kind = &heddle_agenda_item_kind;
  g_autoptr (GPtrArray) items = heddle_agenda_list (store, meeting_id);
  g_autofree char *label = g_strdup_printf (_("Add Item %s"), suggestion->line);
  g_autofree char *minutes = g_strdup_printf ("%d", MINUTES_OF_ITEM);
  g_autofree char *place = NULL;
  g_autofree char *id = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, label, error);

  if (edit == NULL)
    return FALSE;
  place = g_strdup_printf ("%u", make_place (edit, items, error));
  id = g_strdup (heddle_edit_add (edit, kind, NULL, error));
  if (id == NULL || g_str_equal (place, "0"))
    return FALSE;

  const struct
  {
    const char *field;
    const char *text;
  } values[] = {
    { "meeting", meeting_id }, { "position", place }, { "title", suggestion->line },
    { "minutes", minutes }, { "view", suggestion->view }, { "episode", suggestion->episode },
    { "collaborative", suggestion->collaborative }, { "plan", suggestion->plan },
    { "covers", suggestion->covers },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!heddle_edit_set_text (edit, kind, id, values[i].field, values[i].text, error))
      return FALSE;
  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
heddle_meeting_take_suggestion (HeddleStore             *store,
                                const char              *meeting_id,
                                const HeddleSuggestion  *suggestion,
                                GError                 **error)
{
  return suggestion->item != NULL ? join_item (store, suggestion, error)
                                  : add_item (store, meeting_id, suggestion, error);
}
