/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-audience-window.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-audience-hint.h"
#include "heddle-presentation-keys.h"
#include "heddle-slide-view.h"

/* Until a pointer that rests goes, in milliseconds. */
#define POINTER_RESTS 2000
/* Type of a sheet, as a share of the height of the window. */
#define SHEET_TYPE 0.039
/* Page of the stack. */
#define SLIDE "slide"

struct _HeddleAudienceWindow
{
  GtkWindow parent_instance;

  HeddlePresentation *presentation;
  HeddleSlideView *slide;
  HeddleAudienceHint *hint; /* over the slide */
  gboolean alone;           /* there is no console */
  gboolean at_end;
  double pointer_x;
  double pointer_y;
  GtkStack *stack;
  GtkWidget *sheet; /* over the slide, or NULL */
  GtkCssProvider *type;
  GtkEventController *keys;
  guint pointer_source;
  guint inhibit;
};

G_DEFINE_FINAL_TYPE (HeddleAudienceWindow, heddle_audience_window, GTK_TYPE_WINDOW)

static void
show_cover (HeddleAudienceWindow *self)
{
  static const GdkRGBA black = { 0, 0, 0, 1 };
  static const GdkRGBA white = { 1, 1, 1, 1 };
  HeddleCover cover = heddle_presentation_get_show (self->presentation)->cover;

  heddle_slide_view_set_cover (self->slide, heddle_presentation_is_over (self->presentation)
                                              || cover == HEDDLE_COVER_BLACK   ? &black
                                            : cover == HEDDLE_COVER_WHITE ? &white
                                                                          : NULL);
}

/* Past the last view, where clicks lead nowhere, it stays said how to leave. */
static void
show_hint (HeddleAudienceWindow *self)
{
  if (self->alone
      && heddle_show_is_at_end (heddle_presentation_get_show (self->presentation)))
    heddle_audience_hint_show_end (self->hint);
  else if (self->alone)
    heddle_audience_hint_show_keys (
      self->hint, heddle_presentation_get_meeting (self->presentation) != NULL);
}

static void
update_hint (HeddleAudienceWindow *self)
{
  gboolean at_end = heddle_show_is_at_end (heddle_presentation_get_show (self->presentation));

  /* who goes on has read the keys */
  heddle_audience_window_hide_keys (self);
  if (self->alone && at_end != self->at_end)
    {
      heddle_audience_hint_go (self->hint);
      if (at_end)
        show_hint (self);
    }
  self->at_end = at_end;
}

static void
refresh (HeddleAudienceWindow *self)
{
  guint page;
  HeddleSlide *slide = heddle_presentation_get_shown (self->presentation, &page);

  heddle_slide_view_set_size (self->slide, heddle_presentation_get_show (self->presentation)->size);
  heddle_slide_view_set_slide (self->slide, slide);
  heddle_slide_view_set_page (self->slide, page);
  show_cover (self);
  update_hint (self);
  if (self->sheet == NULL)
    gtk_window_set_title (GTK_WINDOW (self), slide->title);
}

/* While it is frozen, the console knows how many pages the presenter's view has. */
static void
laid_out_cb (HeddleAudienceWindow *self)
{
  if (!heddle_presentation_get_show (self->presentation)->frozen)
    heddle_presentation_set_pages (self->presentation,
                                   heddle_slide_view_get_n_pages (self->slide));
}

static void
hide_pointer_cb (gpointer data)
{
  HeddleAudienceWindow *self = data;

  self->pointer_source = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->slide), "none");
}

/* Drawing makes events too, at the place where the pointer rests. */
static void
motion_cb (HeddleAudienceWindow *self,
           double                x,
           double                y)
{
  if (fabs (x - self->pointer_x) < 0.5 && fabs (y - self->pointer_y) < 0.5)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  show_hint (self);
  gtk_widget_set_cursor (GTK_WIDGET (self->slide), NULL);
  g_clear_handle_id (&self->pointer_source, g_source_remove);
  self->pointer_source = g_timeout_add_once (POINTER_RESTS, hide_pointer_cb, self);
}

static void
click_cb (HeddleAudienceWindow *self)
{
  heddle_presentation_do (self->presentation, HEDDLE_SHOW_NEXT);
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

/* Type of what covers the slide can be read from the last row too. */
static void
size_type (HeddleAudienceWindow *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->slide));
  g_autofree char *css = NULL;

  if (height < 1)
    height = gtk_widget_get_height (GTK_WIDGET (self));
  css = g_strdup_printf (".audience-sheet { font-size: %dpx; }",
                         (int) MAX (height * SHEET_TYPE, 14));
  gtk_css_provider_load_from_string (self->type, css);
}

/* However it is closed, the end is the presenter's summary. */
static gboolean
heddle_audience_window_close_request (GtkWindow *window)
{
  heddle_presentation_ask (HEDDLE_AUDIENCE_WINDOW (window)->presentation, HEDDLE_WISH_LEAVE);
  return GDK_EVENT_STOP;
}

static void
heddle_audience_window_dispose (GObject *object)
{
  HeddleAudienceWindow *self = HEDDLE_AUDIENCE_WINDOW (object);

  g_clear_handle_id (&self->pointer_source, g_source_remove);
  if (self->type != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                                   GTK_STYLE_PROVIDER (self->type));
  g_clear_object (&self->type);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (heddle_audience_window_parent_class)->dispose (object);
}

static void
heddle_audience_window_class_init (HeddleAudienceWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_audience_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = heddle_audience_window_close_request;
}

static void
heddle_audience_window_init (HeddleAudienceWindow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *overlay = gtk_overlay_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  self->slide = HEDDLE_SLIDE_VIEW (heddle_slide_view_new ());
  self->hint = HEDDLE_AUDIENCE_HINT (heddle_audience_hint_new ());
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->slide));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->hint));
  gtk_stack_add_named (self->stack, overlay, SLIDE);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->stack));
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 720);
  g_signal_connect_object (self->slide, "laid-out", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->slide), motion);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->slide), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (unmap_cb), NULL);
  self->type = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                              GTK_STYLE_PROVIDER (self->type),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

GtkWindow *
heddle_audience_window_new (HeddlePresentation *presentation)
{
  HeddleAudienceWindow *self = g_object_new (HEDDLE_TYPE_AUDIENCE_WINDOW, "decorated", FALSE,
                                             NULL);

  self->presentation = g_object_ref (presentation);
  self->keys = heddle_presentation_keys_attach (GTK_WINDOW (self), presentation);
  g_signal_connect_object (presentation, "moved", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WINDOW (self);
}

void
heddle_audience_window_set_sheet (HeddleAudienceWindow *self,
                                  GtkWidget            *widget,
                                  const char           *title)
{
  GtkWidget *before = self->sheet;

  self->sheet = widget;
  if (widget != NULL)
    {
      size_type (self);
      gtk_widget_add_css_class (widget, "audience-sheet");
      gtk_stack_add_child (self->stack, widget);
      gtk_stack_set_visible_child (self->stack, widget);
      gtk_window_set_title (GTK_WINDOW (self), title);
    }
  else
    gtk_stack_set_visible_child_name (self->stack, SLIDE);
  if (before != NULL)
    gtk_stack_remove (self->stack, before);
  heddle_presentation_keys_rest (self->keys, widget != NULL);
  if (widget == NULL)
    refresh (self);
}

void
heddle_audience_window_set_alone (HeddleAudienceWindow *self,
                                  gboolean              alone)
{
  if (self->alone == alone)
    return;
  self->alone = alone;
  if (alone)
    show_hint (self);
  else
    heddle_audience_hint_go (self->hint);
}

void
heddle_audience_window_say (HeddleAudienceWindow *self,
                            const char           *words)
{
  if (self->alone)
    heddle_audience_hint_say (self->hint, words);
}

gboolean
heddle_audience_window_hide_keys (HeddleAudienceWindow *self)
{
  if (!heddle_audience_hint_shows_all (self->hint))
    return FALSE;
  heddle_audience_hint_go (self->hint);
  return TRUE;
}

void
heddle_audience_window_show_keys (HeddleAudienceWindow *self)
{
  heddle_audience_hint_show_all (self->hint);
}
