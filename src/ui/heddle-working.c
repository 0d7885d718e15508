/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-working.h"

#include "heddle-work-bar.h"

/** WAIT: Milliseconds of work before it is shown. */
#define WAIT 300
/** WIDTH: Of the dialog, in pixels. */
#define WIDTH 420

typedef struct
{
  GtkWidget *widget;
  HeddleWork *work;
  HeddleTurns *turns;
  AdwDialog *dialog;
  guint source;
  HeddleTurnsFunc func;
  HeddleTurnsFunc ended;
  gpointer data;
} Working;

static void
show_cb (gpointer data)
{
  Working *self = data;

  self->source = 0;
  if (gtk_widget_get_root (self->widget) != NULL)
    adw_dialog_present (self->dialog, self->widget);
}

static void
stopped_cb (GCancellable *cancellable,
            gpointer      data)
{
  heddle_turns_stop (((Working *) data)->turns);
}

/* The window is gone: what is not done by now is left. */
static void
unrealize_cb (Working *self)
{
  if (self->turns != NULL)
    heddle_turns_stop (self->turns);
}

/* The window's file is closed when this lets go of it, and the program must not
 * have ended by then. */
static void
hold (gboolean on)
{
  GApplication *app = g_application_get_default ();

  if (app != NULL && on)
    g_application_hold (app);
  else if (app != NULL)
    g_application_release (app);
}

static void
work_cb (gpointer data)
{
  Working *self = data;

  self->func (self->data);
}

static void
ended_cb (gpointer data)
{
  Working *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_signal_handlers_disconnect_by_data (heddle_work_get_cancellable (self->work), self);
  g_signal_handlers_disconnect_by_data (self->widget, self);
  adw_dialog_force_close (self->dialog);
  self->ended (self->data);
  g_object_unref (self->dialog);
  g_object_unref (self->widget);
  heddle_work_unref (self->work);
  g_free (self);
  hold (FALSE);
}

void
heddle_working_run (GtkWidget       *widget,
                    HeddleStore     *store,
                    const char      *label,
                    HeddleTurnsFunc  work,
                    HeddleTurnsFunc  ended,
                    gpointer         data)
{
  Working *self = g_new0 (Working, 1);
  HeddleTurns *turns;
  GtkWidget *bar = g_object_new (HEDDLE_TYPE_WORK_BAR, NULL);

  self->widget = g_object_ref (widget);
  self->work = heddle_work_new ();
  self->func = work;
  self->ended = ended;
  self->data = data;
  self->dialog = g_object_ref_sink (adw_dialog_new ());
  adw_dialog_set_title (self->dialog, label);
  adw_dialog_set_content_width (self->dialog, WIDTH);
  adw_dialog_set_can_close (self->dialog, FALSE);
  adw_dialog_set_child (self->dialog, bar);
  heddle_work_bar_begin (HEDDLE_WORK_BAR (bar), self->work, label);
  g_signal_connect (heddle_work_get_cancellable (self->work), "cancelled",
                    G_CALLBACK (stopped_cb), self);
  g_signal_connect_swapped (widget, "unrealize", G_CALLBACK (unrealize_cb), self);
  hold (TRUE);
  self->source = g_timeout_add_once (WAIT, show_cb, self);
  turns = heddle_turns_run (store, work_cb, ended_cb, self);
  /* else it has ended, and is no more */
  if (turns != NULL)
    self->turns = turns;
}
