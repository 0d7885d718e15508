/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-presentation-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-history.h"
#include "heddle-privacy.h"

/* One view: of one of these. */
typedef struct
{
  HeddleAudienceSubject *subject;
  char *item;    /* an agenda item: the rest is its own */
  char *meeting; /* the agenda of a meeting: the rest is empty */
} Stop;

G_DEFINE_FINAL_TYPE (HeddlePresentation, heddle_presentation, G_TYPE_OBJECT)

enum
{
  MOVED,
  NEXT_MADE,
  ASKED,
  SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void take_slide (HeddlePresentation *self);

static void
stop_free (gpointer data)
{
  Stop *self = data;

  heddle_audience_subject_free (self->subject);
  g_free (self->item);
  g_free (self->meeting);
  g_free (self);
}

/* --- Slides ----------------------------------------------------------------- */

static HeddleSlide *
make_end (void)
{
  HeddleSlide *slide = heddle_slide_new (_("End of the presentation"));

  slide->message = g_strdup (_("End"));
  return slide;
}

/* A break whose length is known says when it ends. */
static gboolean
is_counted_break (HeddleAgendaItem *item)
{
  return g_strcmp0 (item->view, "break") == 0 && item->minutes > 0
         && item->minutes != HEDDLE_NO_INTEGER && !heddle_privacy_hides (HEDDLE_RECORD (item));
}

static HeddleSlide *
make_break (HeddlePresentation *self,
            guint               view,
            HeddleAgendaItem   *item)
{
  gint64 now = heddle_presentation_get_now (self);
  gint64 taken = view < self->clock.n_items ? heddle_item_clock_read (&self->clock, view, now) : 0;

  return heddle_audience_build_break (item, (int) (now / 60),
                                      (int) ((now - taken + item->minutes * 60) / 60));
}

static HeddleSlide *
make_slide (HeddlePresentation *self,
            guint               view)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  HeddleDay today = heddle_session_get_today (self->session);
  const Stop *stop;
  g_autoptr (HeddleRecord) record = NULL;

  if (view >= self->stops->len)
    return make_end ();
  stop = g_ptr_array_index (self->stops, view);
  if (stop->meeting != NULL)
    {
      record = heddle_store_get (store, &heddle_meeting_kind, stop->meeting, NULL);
      return record != NULL
               ? heddle_audience_build_agenda (store, HEDDLE_MEETING (record), today)
               : make_end ();
    }
  if (stop->item != NULL)
    {
      record = heddle_store_get (store, &heddle_agenda_item_kind, stop->item, NULL);
      if (record == NULL)
        return make_end ();
      if (is_counted_break (HEDDLE_AGENDA_ITEM (record)))
        return make_break (self, view, HEDDLE_AGENDA_ITEM (record));
      return heddle_audience_build_item (store, HEDDLE_AGENDA_ITEM (record), today);
    }
  return heddle_audience_build (store, stop->subject, today);
}

/* The next view is made when there is nothing else to do, so that it is there when
 * it is asked for. */
static void
make_next_cb (gpointer data)
{
  HeddlePresentation *self = data;

  self->next_source = 0;
  if (self->next == NULL && !heddle_show_is_at_end (&self->show))
    {
      self->next_view = self->show.view + 1;
      self->next = make_slide (self, self->next_view);
    }
  g_signal_emit (self, signals[NEXT_MADE], 0);
}

static void
forget_next (HeddlePresentation *self)
{
  g_clear_pointer (&self->next, heddle_slide_unref);
}

static void
want_next (HeddlePresentation *self)
{
  if (self->next_source == 0)
    self->next_source = g_idle_add_once (make_next_cb, self);
}

static gboolean
is_break (HeddlePresentation *self)
{
  const Stop *stop = self->show.view < self->stops->len
                       ? g_ptr_array_index (self->stops, self->show.view) : NULL;
  g_autoptr (HeddleRecord) item = NULL;

  if (stop == NULL || stop->item == NULL)
    return FALSE;
  item = heddle_store_get (heddle_session_get_store (self->session), &heddle_agenda_item_kind,
                           stop->item, NULL);
  return item != NULL && is_counted_break (HEDDLE_AGENDA_ITEM (item));
}

/* The minutes that are left of a break are the only thing that moves by itself. */
static void
minute_cb (gpointer data)
{
  HeddlePresentation *self = data;

  self->minute_source = 0;
  take_slide (self);
  g_signal_emit (self, signals[MOVED], 0);
}

static void
take_slide (HeddlePresentation *self)
{
  gboolean counted = is_break (self);

  g_clear_handle_id (&self->minute_source, g_source_remove);
  if (counted)
    self->minute_source =
      g_timeout_add_seconds_once ((guint) (60 - heddle_presentation_get_now (self) % 60),
                                  minute_cb, self);
  g_clear_pointer (&self->slide, heddle_slide_unref);
  if (self->next != NULL && self->next_view == self->show.view && !counted)
    self->slide = g_steal_pointer (&self->next);
  else
    self->slide = make_slide (self, self->show.view);
  forget_next (self);
  want_next (self);
}

static void
changed_cb (HeddlePresentation *self)
{
  heddle_presentation_read_items (self);
  forget_next (self);
  take_slide (self);
  g_signal_emit (self, signals[MOVED], 0);
}

/* --- Where it stands -------------------------------------------------------- */

/* What the audience keeps while it is frozen. */
static void
follow_freeze (HeddlePresentation *self)
{
  if (self->show.frozen && self->frozen == NULL)
    {
      self->frozen = heddle_slide_ref (self->slide);
      self->frozen_page = self->show.page;
    }
  else if (!self->show.frozen)
    g_clear_pointer (&self->frozen, heddle_slide_unref);
}

static void
moved (HeddlePresentation *self,
       guint               view_before)
{
  follow_freeze (self);
  if (self->show.view != view_before)
    take_slide (self);
  else
    want_next (self);
  heddle_presentation_follow_clock (self);
  g_signal_emit (self, signals[MOVED], 0);
}

static gboolean
is_move (HeddleShowCommand what)
{
  return what == HEDDLE_SHOW_NEXT || what == HEDDLE_SHOW_BACK || what == HEDDLE_SHOW_FIRST
         || what == HEDDLE_SHOW_LAST || what == HEDDLE_SHOW_GO;
}

/* Where who presents sees nothing else, moving on ends a freeze. */
static void
thaw (HeddlePresentation *self)
{
  if (!self->apart)
    self->show.frozen = FALSE;
}

void
heddle_presentation_do (HeddlePresentation *self,
                        HeddleShowCommand   what)
{
  guint view = self->show.view;

  if (self->over)
    return;
  if (is_move (what))
    thaw (self);
  if (heddle_show_do (&self->show, what))
    moved (self, view);
}

void
heddle_presentation_go_to (HeddlePresentation *self,
                           guint               view)
{
  guint before = self->show.view;

  thaw (self);
  if (!self->over && heddle_show_go_to (&self->show, view))
    moved (self, before);
}

void
heddle_presentation_type_digit (HeddlePresentation *self,
                                guint               digit)
{
  heddle_show_type_digit (&self->show, digit);
}

void
heddle_presentation_set_pages (HeddlePresentation *self,
                               guint               n_pages)
{
  guint page = self->show.page;
  guint pages = self->show.n_pages;

  heddle_show_set_pages (&self->show, n_pages);
  if (self->show.page != page || self->show.n_pages != pages)
    {
      want_next (self);
      g_signal_emit (self, signals[MOVED], 0);
    }
}

void
heddle_presentation_set_size (HeddlePresentation *self,
                              int                 size)
{
  if (heddle_show_set_size (&self->show, size))
    g_signal_emit (self, signals[MOVED], 0);
}

void
heddle_presentation_set_apart (HeddlePresentation *self,
                               gboolean            apart)
{
  self->apart = apart;
}

void
heddle_presentation_set_over (HeddlePresentation *self,
                              gboolean            over)
{
  if (self->over == over)
    return;
  self->over = over;
  g_signal_emit (self, signals[MOVED], 0);
}

gboolean
heddle_presentation_is_over (HeddlePresentation *self)
{
  return self->over;
}

void
heddle_presentation_ask (HeddlePresentation *self,
                         HeddleWish          wish)
{
  g_signal_emit (self, signals[ASKED], 0, (int) wish);
}

void
heddle_presentation_say (HeddlePresentation *self,
                         const char         *words)
{
  g_signal_emit (self, signals[SAID], 0, words);
}

/* --- Undo ------------------------------------------------------------------- */

static void
take_back (HeddlePresentation *self,
           gboolean (*what) (HeddleStore *, HeddleUndoReport *, GError **),
           const char         *format)
{
  g_auto (HeddleUndoReport) report = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!what (heddle_session_get_store (self->session), &report, &error))
    {
      heddle_presentation_say (self, error->message);
      return;
    }
  words = g_strdup_printf (format, report.label);
  heddle_presentation_say (self, words);
}

void
heddle_presentation_undo (HeddlePresentation *self)
{
  if (heddle_session_get_undo_label (self->session) != NULL)
    take_back (self, heddle_history_undo, _("Undone: %s"));
  else
    heddle_presentation_say (self, _("There is nothing to undo"));
}

void
heddle_presentation_redo (HeddlePresentation *self)
{
  if (heddle_session_get_redo_label (self->session) != NULL)
    take_back (self, heddle_history_redo, _("Done again: %s"));
  else
    heddle_presentation_say (self, _("There is nothing to redo"));
}

/* --- The object ------------------------------------------------------------- */

static void
heddle_presentation_dispose (GObject *object)
{
  HeddlePresentation *self = HEDDLE_PRESENTATION (object);

  g_clear_handle_id (&self->next_source, g_source_remove);
  g_clear_handle_id (&self->minute_source, g_source_remove);
  g_clear_pointer (&self->stops, g_ptr_array_unref);
  g_clear_pointer (&self->slide, heddle_slide_unref);
  g_clear_pointer (&self->frozen, heddle_slide_unref);
  forget_next (self);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->times, g_free);
  heddle_item_clock_clear (&self->clock);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_presentation_parent_class)->dispose (object);
}

static guint
add_signal (const char *name,
            GType       argument)
{
  return argument == G_TYPE_NONE
           ? g_signal_new (name, HEDDLE_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                           G_TYPE_NONE, 0)
           : g_signal_new (name, HEDDLE_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                           G_TYPE_NONE, 1, argument);
}

static void
heddle_presentation_class_init (HeddlePresentationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_presentation_dispose;

  signals[MOVED] = add_signal ("moved", G_TYPE_NONE);
  signals[NEXT_MADE] = add_signal ("next-made", G_TYPE_NONE);
  signals[ASKED] = add_signal ("asked", G_TYPE_INT);
  signals[SAID] = add_signal ("said", G_TYPE_STRING);
}

static void
heddle_presentation_init (HeddlePresentation *self)
{
  self->stops = g_ptr_array_new_with_free_func (stop_free);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

HeddlePresentation *
heddle_presentation_new (HeddleSession *session)
{
  HeddlePresentation *self = g_object_new (HEDDLE_TYPE_PRESENTATION, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
heddle_presentation_add_view (HeddlePresentation          *self,
                              const HeddleAudienceSubject *subject)
{
  Stop *stop = g_new0 (Stop, 1);

  stop->subject = heddle_audience_subject_copy (subject);
  g_ptr_array_add (self->stops, stop);
}

void
heddle_presentation_add_meeting (HeddlePresentation *self,
                                 const char         *meeting_id)
{
  g_autoptr (GPtrArray) items = heddle_agenda_list (heddle_session_get_store (self->session),
                                                    meeting_id);
  Stop *stop = g_new0 (Stop, 1);

  self->meeting = g_strdup (meeting_id);
  stop->meeting = g_strdup (meeting_id);
  g_ptr_array_add (self->stops, stop);
  for (guint i = 0; i < items->len; i++)
    {
      stop = g_new0 (Stop, 1);
      stop->item = g_strdup (heddle_record_get_id (g_ptr_array_index (items, i)));
      g_ptr_array_add (self->stops, stop);
    }
}

void
heddle_presentation_start (HeddlePresentation *self,
                           guint               view)
{
  heddle_show_init (&self->show, self->stops->len);
  heddle_show_go_to (&self->show, MIN (view, self->stops->len));
  take_slide (self);
  heddle_presentation_start_clock (self);
  heddle_presentation_follow_clock (self);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

HeddleSession *
heddle_presentation_get_session (HeddlePresentation *self)
{
  return self->session;
}

const HeddleShow *
heddle_presentation_get_show (HeddlePresentation *self)
{
  return &self->show;
}

HeddleSlide *
heddle_presentation_get_slide (HeddlePresentation *self)
{
  return self->slide;
}

/* The next page of the view comes before the next view. */
HeddleSlide *
heddle_presentation_get_next (HeddlePresentation *self,
                              guint              *page)
{
  if (self->show.page + 1 < self->show.n_pages)
    {
      *page = self->show.page + 1;
      return self->slide;
    }
  *page = 0;
  return self->next;
}

HeddleSlide *
heddle_presentation_get_shown (HeddlePresentation *self,
                               guint              *page)
{
  *page = self->frozen != NULL ? self->frozen_page : self->show.page;
  return self->frozen != NULL ? self->frozen : self->slide;
}

const char *
heddle_presentation_get_meeting (HeddlePresentation *self)
{
  return self->meeting;
}

GPtrArray *
heddle_presentation_get_items (HeddlePresentation *self)
{
  return self->items;
}

static const char *
get_item_of (HeddlePresentation *self,
             guint               view)
{
  const Stop *stop = view < self->stops->len ? g_ptr_array_index (self->stops, view) : NULL;

  return stop != NULL ? stop->item : NULL;
}

const char *
heddle_presentation_get_item_id (HeddlePresentation *self)
{
  return get_item_of (self, self->show.view);
}

guint
heddle_presentation_get_view (HeddlePresentation *self,
                              guint               item)
{
  const char *id = item < self->items->len
                     ? heddle_record_get_id (g_ptr_array_index (self->items, item))
                     : NULL;

  for (guint i = 0; i < self->stops->len && id != NULL; i++)
    if (g_strcmp0 (get_item_of (self, i), id) == 0)
      return i;
  return self->stops->len;
}

guint
heddle_presentation_find_item (HeddlePresentation *self,
                               const char         *item_id)
{
  for (guint i = 0; i < self->stops->len; i++)
    if (g_strcmp0 (get_item_of (self, i), item_id) == 0)
      return i;
  return 0;
}
