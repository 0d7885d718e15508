/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-audience-window.h"

#include <glib/gi18n-lib.h>

#include "heddle-show.h"
#include "heddle-slide-view.h"

/* Until a pointer that rests goes, in milliseconds. */
#define POINTER_RESTS 2000

/* One view; the texts that its subject borrows. */
typedef struct
{
  char *view;
  char *episode;
  char *collaborative;
  char *item;    /* an agenda item: the rest is its own */
  char *meeting; /* the agenda of a meeting: the rest is empty */
} Stop;

struct _HeddleAudienceWindow
{
  GtkWindow parent_instance;

  HeddleSession *session;
  GPtrArray *stops; /* (element-type Stop) */
  HeddleShow show;
  HeddleSlideView *slide;
  guint pointer_source;
  guint inhibit;
  guint held; /* the key that is down: its repeats do not count */
};

G_DEFINE_FINAL_TYPE (HeddleAudienceWindow, heddle_audience_window, GTK_TYPE_WINDOW)

static void
stop_free (gpointer data)
{
  Stop *self = data;

  g_free (self->view);
  g_free (self->episode);
  g_free (self->collaborative);
  g_free (self->item);
  g_free (self->meeting);
  g_free (self);
}

static HeddleSlide *
make_end (void)
{
  HeddleSlide *slide = heddle_slide_new (_("End of the presentation"));

  slide->message = g_strdup (_("End"));
  slide->foot_start = g_strdup (_("Page Up goes back, Escape leaves"));
  return slide;
}

static HeddleSlide *
make_slide (HeddleAudienceWindow *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  HeddleDay today = heddle_session_get_today (self->session);
  const Stop *stop;
  g_autoptr (HeddleRecord) record = NULL;
  HeddleAudienceSubject subject;

  if (heddle_show_is_at_end (&self->show))
    return make_end ();
  stop = g_ptr_array_index (self->stops, self->show.view);
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
      return record != NULL
               ? heddle_audience_build_item (store, HEDDLE_AGENDA_ITEM (record), today)
               : make_end ();
    }
  subject = (HeddleAudienceSubject) {
    .view = stop->view,
    .episode = stop->episode,
    .collaborative = stop->collaborative,
  };
  return heddle_audience_build (store, &subject, today);
}

static void
show_cover (HeddleAudienceWindow *self)
{
  static const GdkRGBA black = { 0, 0, 0, 1 };
  static const GdkRGBA white = { 1, 1, 1, 1 };

  heddle_slide_view_set_cover (self->slide, self->show.cover == HEDDLE_COVER_BLACK   ? &black
                                            : self->show.cover == HEDDLE_COVER_WHITE ? &white
                                                                                     : NULL);
}

static void
refresh (HeddleAudienceWindow *self)
{
  g_autoptr (HeddleSlide) slide = make_slide (self);

  heddle_slide_view_set_size (self->slide, self->show.size);
  heddle_slide_view_set_slide (self->slide, slide);
  gtk_window_set_title (GTK_WINDOW (self), slide->title);
  show_cover (self);
}

/* What is frozen stays as it is, whatever is changed meanwhile. */
static void
changed_cb (HeddleAudienceWindow *self)
{
  if (!self->show.frozen)
    refresh (self);
}

static void
laid_out_cb (HeddleAudienceWindow *self)
{
  heddle_show_set_pages (&self->show, heddle_slide_view_get_n_pages (self->slide));
  heddle_slide_view_set_page (self->slide, self->show.page);
}

static void
command (HeddleAudienceWindow *self,
         HeddleShowCommand     what)
{
  guint view = self->show.view;
  int size = self->show.size;

  if (!heddle_show_do (&self->show, what))
    return;
  if (view != self->show.view || size != self->show.size || what == HEDDLE_SHOW_FREEZE)
    refresh (self);
  show_cover (self);
  heddle_slide_view_set_page (self->slide, self->show.page);
}

/* Keys of design, presenting, and of the usual clickers. */
static const struct
{
  guint key;
  gboolean control;
  HeddleShowCommand command;
} keys[] = {
  { GDK_KEY_Page_Down, FALSE, HEDDLE_SHOW_NEXT },
  { GDK_KEY_Right, FALSE, HEDDLE_SHOW_NEXT },
  { GDK_KEY_Down, FALSE, HEDDLE_SHOW_NEXT },
  { GDK_KEY_space, FALSE, HEDDLE_SHOW_NEXT },
  { GDK_KEY_n, FALSE, HEDDLE_SHOW_NEXT },
  { GDK_KEY_Return, FALSE, HEDDLE_SHOW_GO },
  { GDK_KEY_KP_Enter, FALSE, HEDDLE_SHOW_GO },
  { GDK_KEY_Page_Up, FALSE, HEDDLE_SHOW_BACK },
  { GDK_KEY_Left, FALSE, HEDDLE_SHOW_BACK },
  { GDK_KEY_Up, FALSE, HEDDLE_SHOW_BACK },
  { GDK_KEY_BackSpace, FALSE, HEDDLE_SHOW_BACK },
  { GDK_KEY_p, FALSE, HEDDLE_SHOW_BACK },
  { GDK_KEY_b, FALSE, HEDDLE_SHOW_BLACK },
  { GDK_KEY_period, FALSE, HEDDLE_SHOW_BLACK },
  { GDK_KEY_w, FALSE, HEDDLE_SHOW_WHITE },
  { GDK_KEY_comma, FALSE, HEDDLE_SHOW_WHITE },
  { GDK_KEY_f, FALSE, HEDDLE_SHOW_FREEZE },
  { GDK_KEY_Home, FALSE, HEDDLE_SHOW_FIRST },
  { GDK_KEY_F5, FALSE, HEDDLE_SHOW_FIRST },
  { GDK_KEY_End, FALSE, HEDDLE_SHOW_LAST },
  { GDK_KEY_plus, TRUE, HEDDLE_SHOW_LARGER },
  { GDK_KEY_equal, TRUE, HEDDLE_SHOW_LARGER },
  { GDK_KEY_KP_Add, TRUE, HEDDLE_SHOW_LARGER },
  { GDK_KEY_minus, TRUE, HEDDLE_SHOW_SMALLER },
  { GDK_KEY_KP_Subtract, TRUE, HEDDLE_SHOW_SMALLER },
  { GDK_KEY_0, TRUE, HEDDLE_SHOW_NORMAL_SIZE },
  { GDK_KEY_KP_0, TRUE, HEDDLE_SHOW_NORMAL_SIZE },
};

static gboolean
key_cb (HeddleAudienceWindow *self,
        guint                 key,
        guint                 code,
        GdkModifierType       modifiers)
{
  gboolean control = (modifiers & GDK_CONTROL_MASK) != 0;
  guint lower = gdk_keyval_to_lower (key);

  /* a key that is held does not skip */
  if (self->held == code)
    return GDK_EVENT_STOP;
  self->held = code;
  if (lower == GDK_KEY_Escape)
    {
      gtk_window_close (GTK_WINDOW (self));
      return GDK_EVENT_STOP;
    }
  if (lower == GDK_KEY_F11)
    {
      if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
        gtk_window_unfullscreen (GTK_WINDOW (self));
      else
        gtk_window_fullscreen (GTK_WINDOW (self));
      return GDK_EVENT_STOP;
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == lower && keys[i].control == control)
      {
        command (self, keys[i].command);
        return GDK_EVENT_STOP;
      }
  if (!control && lower >= GDK_KEY_0 && lower <= GDK_KEY_9)
    heddle_show_type_digit (&self->show, lower - GDK_KEY_0);
  return GDK_EVENT_STOP;
}

static void
key_up_cb (HeddleAudienceWindow *self)
{
  self->held = 0;
}

static void
hide_pointer_cb (gpointer data)
{
  HeddleAudienceWindow *self = data;

  self->pointer_source = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
}

static void
motion_cb (HeddleAudienceWindow *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  g_clear_handle_id (&self->pointer_source, g_source_remove);
  self->pointer_source = g_timeout_add_once (POINTER_RESTS, hide_pointer_cb, self);
}

static void
click_cb (HeddleAudienceWindow *self)
{
  command (self, HEDDLE_SHOW_NEXT);
}

/* The screen does not go dark while it is looked at. */
static void
map_cb (HeddleAudienceWindow *self)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL && self->inhibit == 0)
    self->inhibit = gtk_application_inhibit (GTK_APPLICATION (application), GTK_WINDOW (self),
                                             GTK_APPLICATION_INHIBIT_IDLE,
                                             _("A presentation is shown"));
}

static void
unmap_cb (HeddleAudienceWindow *self)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL && self->inhibit != 0)
    gtk_application_uninhibit (GTK_APPLICATION (application), self->inhibit);
  self->inhibit = 0;
}

static void
heddle_audience_window_dispose (GObject *object)
{
  HeddleAudienceWindow *self = HEDDLE_AUDIENCE_WINDOW (object);

  g_clear_handle_id (&self->pointer_source, g_source_remove);
  g_clear_pointer (&self->stops, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_audience_window_parent_class)->dispose (object);
}

static void
heddle_audience_window_class_init (HeddleAudienceWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_audience_window_dispose;
}

static void
heddle_audience_window_init (HeddleAudienceWindow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->stops = g_ptr_array_new_with_free_func (stop_free);
  self->slide = HEDDLE_SLIDE_VIEW (heddle_slide_view_new ());
  g_signal_connect_object (self->slide, "laid-out", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->slide));
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 720);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (key, "key-released", G_CALLBACK (key_up_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (unmap_cb), NULL);
}

GtkWindow *
heddle_audience_window_new (HeddleSession *session,
                            GtkWindow     *parent)
{
  HeddleAudienceWindow *self = g_object_new (HEDDLE_TYPE_AUDIENCE_WINDOW, "decorated", FALSE,
                                             "transient-for", parent, "destroy-with-parent", TRUE,
                                             NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}

void
heddle_audience_window_add_view (HeddleAudienceWindow        *self,
                                 const HeddleAudienceSubject *subject)
{
  Stop *stop = g_new0 (Stop, 1);

  stop->view = g_strdup (subject->view);
  stop->episode = g_strdup (subject->episode);
  stop->collaborative = g_strdup (subject->collaborative);
  g_ptr_array_add (self->stops, stop);
}

void
heddle_audience_window_add_meeting (HeddleAudienceWindow *self,
                                    const char           *meeting_id)
{
  g_autoptr (GPtrArray) items = heddle_agenda_list (heddle_session_get_store (self->session),
                                                    meeting_id);
  Stop *stop = g_new0 (Stop, 1);

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
heddle_audience_window_start (HeddleAudienceWindow *self)
{
  heddle_show_init (&self->show, self->stops->len);
  refresh (self);
}
