/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-model.h"

#include <gio/gio.h>

/* Lines shown at first, the overdue ones included: a little more than a window,
 * for each is made into widgets before anything is seen. At least so many of
 * them are not overdue; and so many are read at a time when scrolling. */
#define FIRST_LINES 16
#define FIRST_DAYS 10
#define PAGE 40
/* Overdue lines shown at first, and counted beyond those shown. */
#define OVERDUE_SHOWN 5
#define OVERDUE_COUNTED 100

struct _HeddleAgendaModel
{
  GObject parent_instance;

  HeddleSession *session;
  HeddleDay from;
  HeddleDeadlineFilter filter; /* owns its ids */
  guint overdue_shown;
  guint n_days;   /* lines after the overdue ones that were asked for; 0: to be seen */
  gboolean at_end;
  GPtrArray *entries;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeddleAgendaModel, heddle_agenda_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return HEDDLE_TYPE_AGENDA_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return HEDDLE_AGENDA_MODEL (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  HeddleAgendaModel *self = HEDDLE_AGENDA_MODEL (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position))
                                       : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Takes the first @n of @rows. */
static void
take_rows (GPtrArray *entries,
           GPtrArray *rows,
           guint      n,
           gboolean   overdue)
{
  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      if (i < n)
        g_ptr_array_add (entries,
                         heddle_agenda_entry_new (g_ptr_array_index (rows, i), overdue));
      else
        heddle_deadline_free (g_ptr_array_index (rows, i));
    }
  g_ptr_array_set_size (rows, 0);
}

static gboolean
begins_today (HeddleAgendaModel *self)
{
  return self->from == heddle_session_get_today (self->session);
}

static void
read_overdue (HeddleAgendaModel *self,
              GPtrArray         *entries)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint n, shown;

  if (!begins_today (self))
    return;

  rows = heddle_deadlines_overdue (heddle_session_get_store (self->session), &self->filter,
                                   heddle_session_get_today (self->session),
                                   self->overdue_shown + OVERDUE_COUNTED + 1);
  n = rows->len;
  /* A line that would only say "1 more" is better spent on that one. */
  shown = n <= self->overdue_shown + 1 ? n : self->overdue_shown;
  take_rows (entries, rows, shown, TRUE);
  if (n > shown)
    {
      HeddleAgendaEntry *more = heddle_agenda_entry_new (NULL, TRUE);

      more->n_more = MIN (n - shown, OVERDUE_COUNTED);
      more->more_is_most = n - shown > OVERDUE_COUNTED;
      g_ptr_array_add (entries, more);
    }
  if (n > 0)
    HEDDLE_AGENDA_ENTRY (g_ptr_array_index (entries, 0))->n_group = n;
}

static gboolean
same_group (HeddleAgendaEntry *a,
            HeddleAgendaEntry *b)
{
  if (a == NULL || b == NULL || a->overdue != b->overdue)
    return FALSE;

  return a->overdue || a->deadline->last == b->deadline->last;
}

static void
mark_groups (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      HeddleAgendaEntry *entry = g_ptr_array_index (entries, i);
      HeddleAgendaEntry *before = i > 0 ? g_ptr_array_index (entries, i - 1) : NULL;
      HeddleAgendaEntry *after = i + 1 < entries->len ? g_ptr_array_index (entries, i + 1) : NULL;

      entry->first = !same_group (before, entry);
      entry->last = !same_group (entry, after);
    }
}

static GPtrArray *
read_all (HeddleAgendaModel *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rows = NULL;

  read_overdue (self, entries);
  if (self->n_days == 0)
    self->n_days = MAX (FIRST_DAYS, FIRST_LINES - MIN (entries->len, FIRST_LINES));
  rows = heddle_deadlines_page (heddle_session_get_store (self->session), &self->filter, self->from,
                                NULL, self->n_days);
  self->at_end = rows->len < self->n_days;
  take_rows (entries, rows, rows->len, FALSE);
  mark_groups (entries);

  return entries;
}

static gboolean
entries_equal (GPtrArray *a,
               guint      i,
               GPtrArray *b,
               guint      j)
{
  return heddle_agenda_entry_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, j));
}

/* What is the same at both ends stays; the rest is one run. */
static void
replace_entries (HeddleAgendaModel *self,
                 GPtrArray         *entries)
{
  g_autoptr (GPtrArray) old = self->entries;
  guint shorter = MIN (old->len, entries->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && entries_equal (old, head, entries, head))
    head++;
  while (tail < shorter - head
         && entries_equal (old, old->len - 1 - tail, entries, entries->len - 1 - tail))
    tail++;
  /* Lists keep the objects that they know. */
  for (guint i = 0; i < head; i++)
    g_set_object ((GObject **) &entries->pdata[i], old->pdata[i]);
  for (guint i = 1; i <= tail; i++)
    g_set_object ((GObject **) &entries->pdata[entries->len - i], old->pdata[old->len - i]);

  self->entries = entries;
  if (old->len - head - tail > 0 || entries->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                entries->len - head - tail);
}

static void
start_anew (HeddleAgendaModel *self)
{
  self->overdue_shown = OVERDUE_SHOWN;
  self->n_days = 0;
  heddle_agenda_model_reload (self);
}

static void
clear_filter (HeddleDeadlineFilter *filter)
{
  g_free ((char *) filter->collaborative);
  g_free ((char *) filter->authority);
  g_free ((char *) filter->episode);
  g_free ((char *) filter->owner);
  g_free ((char *) filter->kind);
  *filter = (HeddleDeadlineFilter) { 0 };
}

static void
heddle_agenda_model_finalize (GObject *object)
{
  HeddleAgendaModel *self = HEDDLE_AGENDA_MODEL (object);

  clear_filter (&self->filter);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_agenda_model_parent_class)->finalize (object);
}

static void
heddle_agenda_model_class_init (HeddleAgendaModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_agenda_model_finalize;
}

static void
heddle_agenda_model_init (HeddleAgendaModel *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

HeddleAgendaModel *
heddle_agenda_model_new (HeddleSession *session)
{
  HeddleAgendaModel *self = g_object_new (HEDDLE_TYPE_AGENDA_MODEL, NULL);

  self->session = g_object_ref (session);
  self->from = heddle_session_get_today (session);
  self->overdue_shown = OVERDUE_SHOWN;
  self->n_days = 0;

  return self;
}

HeddleDay
heddle_agenda_model_get_from (HeddleAgendaModel *self)
{
  g_return_val_if_fail (HEDDLE_IS_AGENDA_MODEL (self), HEDDLE_DAY_NONE);

  return self->from;
}

void
heddle_agenda_model_set_from (HeddleAgendaModel *self,
                              HeddleDay          from)
{
  g_return_if_fail (HEDDLE_IS_AGENDA_MODEL (self));

  self->from = from;
  start_anew (self);
}

void
heddle_agenda_model_set_filter (HeddleAgendaModel          *self,
                                const HeddleDeadlineFilter *filter)
{
  HeddleDeadlineFilter copy = {
    .collaborative = g_strdup (filter->collaborative),
    .authority = g_strdup (filter->authority),
    .episode = g_strdup (filter->episode),
    .owner = g_strdup (filter->owner),
    .kind = g_strdup (filter->kind),
  };

  g_return_if_fail (HEDDLE_IS_AGENDA_MODEL (self));

  clear_filter (&self->filter);
  self->filter = copy;
  start_anew (self);
}

gboolean
heddle_agenda_model_load_more (HeddleAgendaModel *self)
{
  HeddleAgendaEntry *last = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint n_old;

  g_return_val_if_fail (HEDDLE_IS_AGENDA_MODEL (self), FALSE);

  n_old = self->entries->len;
  if (n_old > 0)
    last = g_ptr_array_index (self->entries, n_old - 1);
  if (self->at_end || last == NULL || last->overdue)
    return FALSE;

  rows = heddle_deadlines_page (heddle_session_get_store (self->session), &self->filter, self->from,
                                last->deadline, PAGE);
  self->at_end = rows->len < PAGE;
  self->n_days += PAGE;
  if (rows->len == 0)
    return FALSE;

  take_rows (self->entries, rows, rows->len, FALSE);
  mark_groups (self->entries);
  g_list_model_items_changed (G_LIST_MODEL (self), n_old, 0, self->entries->len - n_old);
  /* The line that was the last may no longer be the last of its day. */
  if (!last->last)
    {
      HeddleAgendaEntry *again
          = heddle_agenda_entry_new (g_steal_pointer (&last->deadline), last->overdue);

      again->first = last->first;
      again->n_group = last->n_group;
      g_object_unref (self->entries->pdata[n_old - 1]);
      self->entries->pdata[n_old - 1] = again;
      g_list_model_items_changed (G_LIST_MODEL (self), n_old - 1, 1, 1);
    }

  return TRUE;
}

void
heddle_agenda_model_show_more_overdue (HeddleAgendaModel *self)
{
  g_return_if_fail (HEDDLE_IS_AGENDA_MODEL (self));

  self->overdue_shown += OVERDUE_COUNTED;
  heddle_agenda_model_reload (self);
}

void
heddle_agenda_model_reload (HeddleAgendaModel *self)
{
  g_return_if_fail (HEDDLE_IS_AGENDA_MODEL (self));

  replace_entries (self, read_all (self));
}
