/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-work-bar.h"

#include <glib/gi18n-lib.h>

/** WAIT: Milliseconds of work before it is shown. */
#define WAIT 300
/** LOOK: Milliseconds between two looks at how far it is. */
#define LOOK 100
/** PARTS: Steps in which progress is told between threads. */
#define PARTS 1000

struct _HeddleWork
{
  GCancellable *cancellable;
  int done; /* of PARTS; atomic */
};

HeddleWork *
heddle_work_new (void)
{
  HeddleWork *self = g_atomic_rc_box_new0 (HeddleWork);

  self->cancellable = g_cancellable_new ();
  return self;
}

HeddleWork *
heddle_work_ref (HeddleWork *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_work (gpointer work)
{
  g_object_unref (((HeddleWork *) work)->cancellable);
}

void
heddle_work_unref (HeddleWork *self)
{
  g_atomic_rc_box_release_full (self, clear_work);
}

GCancellable *
heddle_work_get_cancellable (HeddleWork *self)
{
  return self->cancellable;
}

void
heddle_work_set_done (double   done,
                      gpointer work)
{
  g_atomic_int_set (&((HeddleWork *) work)->done, (int) (CLAMP (done, 0, 1) * PARTS));
}

struct _HeddleWorkBar
{
  AdwBin parent_instance;

  HeddleWork *work;
  gint64 since;
  guint source;

  GtkLabel *label;
  GtkProgressBar *progress;
  GtkWidget *stop_button;
};

G_DEFINE_FINAL_TYPE (HeddleWorkBar, heddle_work_bar, ADW_TYPE_BIN)

static gboolean
look_cb (gpointer data)
{
  HeddleWorkBar *self = data;
  double done = g_atomic_int_get (&self->work->done) / (double) PARTS;

  if (g_get_monotonic_time () - self->since >= WAIT * G_TIME_SPAN_MILLISECOND)
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (done > 0)
    gtk_progress_bar_set_fraction (self->progress, done);
  else
    gtk_progress_bar_pulse (self->progress);

  return G_SOURCE_CONTINUE;
}

static void
stop_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleWorkBar *self = HEDDLE_WORK_BAR (widget);

  if (self->work != NULL)
    g_cancellable_cancel (self->work->cancellable);
}

static void
clear (HeddleWorkBar *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->work, heddle_work_unref);
}

static void
heddle_work_bar_dispose (GObject *object)
{
  HeddleWorkBar *self = HEDDLE_WORK_BAR (object);

  /* nobody is left to stop it */
  if (self->work != NULL)
    g_cancellable_cancel (self->work->cancellable);
  clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_WORK_BAR);
  G_OBJECT_CLASS (heddle_work_bar_parent_class)->dispose (object);
}

static void
heddle_work_bar_class_init (HeddleWorkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_work_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/heddle-work-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleWorkBar, label);
  gtk_widget_class_bind_template_child (widget_class, HeddleWorkBar, progress);
  gtk_widget_class_bind_template_child (widget_class, HeddleWorkBar, stop_button);
  gtk_widget_class_install_action (widget_class, "work.stop", NULL, stop_cb);
}

static void
heddle_work_bar_init (HeddleWorkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
heddle_work_bar_begin (HeddleWorkBar *self,
                       HeddleWork    *work,
                       const char    *label)
{
  clear (self);
  self->work = heddle_work_ref (work);
  self->since = g_get_monotonic_time ();
  gtk_label_set_label (self->label, label);
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->source = g_timeout_add (LOOK, look_cb, self);
}

void
heddle_work_bar_end (HeddleWorkBar *self,
                     HeddleWork    *work)
{
  if (self->work != work)
    return;
  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
