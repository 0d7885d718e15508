/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-entry.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"

G_DEFINE_FINAL_TYPE (HeddleAgendaEntry, heddle_agenda_entry, G_TYPE_OBJECT)

static void
heddle_agenda_entry_finalize (GObject *object)
{
  HeddleAgendaEntry *self = HEDDLE_AGENDA_ENTRY (object);

  g_clear_pointer (&self->deadline, heddle_deadline_free);

  G_OBJECT_CLASS (heddle_agenda_entry_parent_class)->finalize (object);
}

static void
heddle_agenda_entry_class_init (HeddleAgendaEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_agenda_entry_finalize;
}

static void
heddle_agenda_entry_init (HeddleAgendaEntry *self)
{
}

HeddleAgendaEntry *
heddle_agenda_entry_new (HeddleDeadline *deadline,
                         gboolean        overdue)
{
  HeddleAgendaEntry *self = g_object_new (HEDDLE_TYPE_AGENDA_ENTRY, NULL);

  self->deadline = deadline;
  self->overdue = overdue;

  return self;
}

static gboolean
same_text (const HeddleDeadline *a,
           const HeddleDeadline *b)
{
  const char *const texts_a[] = { a->id, a->what, a->subject, a->whom, a->reason, a->mark,
                                  a->tag, a->date, a->collaborative, a->episode };
  const char *const texts_b[] = { b->id, b->what, b->subject, b->whom, b->reason, b->mark,
                                  b->tag, b->date, b->collaborative, b->episode };

  for (guint i = 0; i < G_N_ELEMENTS (texts_a); i++)
    if (g_strcmp0 (texts_a[i], texts_b[i]) != 0)
      return FALSE;

  return g_strcmp0 (a->kind, b->kind) == 0;
}

static gboolean
same_deadline (const HeddleDeadline *a,
               const HeddleDeadline *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->first == b->first && a->last == b->last && a->nominal == b->nominal
         && a->done_on == b->done_on && a->fixed == b->fixed && a->pinned == b->pinned
         && same_text (a, b);
}

gboolean
heddle_agenda_entry_equal (HeddleAgendaEntry *self,
                           HeddleAgendaEntry *other)
{
  return self->overdue == other->overdue && self->first == other->first
         && self->last == other->last && self->n_group == other->n_group
         && self->n_more == other->n_more && self->more_is_most == other->more_is_most
         && same_deadline (self->deadline, other->deadline);
}

HeddleState
heddle_agenda_entry_get_state (HeddleAgendaEntry *self,
                               HeddleSession     *session)
{
  const HeddleDeadline *deadline = self->deadline;

  if (deadline->fixed)
    return HEDDLE_STATE_OPEN;

  return heddle_timeline_get_state (deadline->last, deadline->done_on,
                                    heddle_session_get_today (session),
                                    heddle_session_get_due_soon_days (session));
}

char *
heddle_agenda_entry_dup_title (HeddleAgendaEntry *self)
{
  if (self->deadline->subject == NULL)
    return g_strdup (self->deadline->what);

  /* Translators: whose deadline it is, and what is due. */
  return g_strdup_printf (_("%s: %s"), self->deadline->subject, self->deadline->what);
}

char *
heddle_agenda_entry_dup_subtitle (HeddleAgendaEntry *self)
{
  const HeddleDeadline *deadline = self->deadline;

  if (deadline->tag != NULL && deadline->whom != NULL)
    return g_strdup_printf ("%s, %s", deadline->tag, deadline->whom);

  return g_strdup (deadline->whom != NULL ? deadline->whom
                   : deadline->tag != NULL ? deadline->tag : "");
}

static const char *
get_sort_word (const char *mark)
{
  static const char *const words[][2] = {
    { "no-later-than", N_("deadline") }, { "meeting", N_("meeting") },
    { "window", N_("window") },          { "fieldwork", N_("fieldwork") },
    { "plan", N_("plan") },              { "measure", N_("measure") },
    { "event", N_("event") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i][0], mark) == 0)
      return _(words[i][1]);

  return _("deadline");
}

char *
heddle_agenda_entry_dup_sort (HeddleAgendaEntry *self,
                              HeddleSession     *session)
{
  const HeddleDeadline *deadline = self->deadline;
  HeddleDay today = heddle_session_get_today (session);

  if (self->overdue)
    return heddle_date_text_show_day (deadline->last, today);
  if (deadline->first != HEDDLE_DAY_NONE && deadline->first < deadline->last)
    return heddle_date_text_show_span (deadline->first, deadline->last, today);

  return g_strdup (get_sort_word (deadline->mark));
}

char *
heddle_agenda_entry_dup_state (HeddleAgendaEntry *self,
                               HeddleSession     *session)
{
  const HeddleDeadline *deadline = self->deadline;
  HeddleDay today = heddle_session_get_today (session);
  g_autofree char *distance = heddle_date_text_show_distance (deadline->last, today);

  switch (heddle_agenda_entry_get_state (self, session))
    {
    case HEDDLE_STATE_DONE:
    case HEDDLE_STATE_DONE_LATE:
      {
        g_autofree char *day = heddle_date_text_show_day (deadline->done_on, today);

        return g_strdup_printf (_("done %s"), day);
      }
    case HEDDLE_STATE_OVERDUE:
      {
        int days = today - deadline->last;

        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late", days),
                                days);
      }
    case HEDDLE_STATE_DUE_SOON:
      return g_strdup_printf (_("due %s"), distance);
    case HEDDLE_STATE_OPEN:
    case HEDDLE_STATE_UNDATED:
    default:
      return g_steal_pointer (&distance);
    }
}

char *
heddle_agenda_entry_dup_spoken (HeddleAgendaEntry *self,
                                HeddleSession     *session)
{
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;
  g_autofree char *state = NULL;

  if (self->deadline == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more overdue", "%'u more overdue",
                                         self->n_more),
                            self->n_more);

  title = heddle_agenda_entry_dup_title (self);
  day = heddle_date_text_show_day_long (self->deadline->last);
  state = heddle_agenda_entry_dup_state (self, session);

  return g_strdup_printf ("%s, %s, %s, %s, %s", get_sort_word (self->deadline->mark), title, day,
                          state, self->deadline->whom != NULL ? self->deadline->whom : _("nobody"));
}
