/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-clock.h"

#include <sys/timerfd.h>
#include <unistd.h>

#include <glib-unix.h>

struct _HeddleClock
{
  GObject parent_instance;

  HeddleDay today;
  gboolean is_fixed;
  int timer; /* -1: none */
  guint timer_id;
};

G_DEFINE_FINAL_TYPE (HeddleClock, heddle_clock, G_TYPE_OBJECT)

static guint changed_signal;
static gint64 shift; /* in seconds */

static void
set_today (HeddleClock *self,
           HeddleDay    today)
{
  if (self->today == today)
    return;

  self->today = today;
  g_signal_emit (self, changed_signal, 0);
}

/* The kernel's timer on the time of day goes off at midnight also when the
 * machine slept through it, and when somebody sets the clock; one of the main
 * loop counts only the seconds that the machine was awake. */
static void
wait_for_midnight (HeddleClock *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) next = g_date_time_add_days (now, 1);
  g_autoptr (GDateTime) midnight = g_date_time_new_local (g_date_time_get_year (next),
                                                          g_date_time_get_month (next),
                                                          g_date_time_get_day_of_month (next),
                                                          0, 0, 0);
  struct itimerspec at = { .it_value.tv_sec = g_date_time_to_unix (midnight) };

  if (timerfd_settime (self->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &at, NULL) != 0)
    g_debug ("timerfd_settime: %s", g_strerror (errno));
}

static gboolean
timer_cb (int          fd,
          GIOCondition condition,
          gpointer     data)
{
  HeddleClock *self = data;
  guint64 times;

  /* ECANCELED: the clock was set. Either way it is looked at again. */
  if (read (fd, &times, sizeof times) < 0 && errno != ECANCELED)
    g_debug ("timerfd: %s", g_strerror (errno));
  wait_for_midnight (self);
  heddle_clock_refresh (self);

  return G_SOURCE_CONTINUE;
}

static void
heddle_clock_finalize (GObject *object)
{
  HeddleClock *self = HEDDLE_CLOCK (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_fd (&self->timer, NULL);

  G_OBJECT_CLASS (heddle_clock_parent_class)->finalize (object);
}

static void
heddle_clock_class_init (HeddleClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_clock_finalize;

  changed_signal = g_signal_new ("changed", HEDDLE_TYPE_CLOCK, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_clock_init (HeddleClock *self)
{
  self->timer = -1;
}

HeddleClock *
heddle_clock_new (HeddleDay fixed)
{
  HeddleClock *self = g_object_new (HEDDLE_TYPE_CLOCK, NULL);

  self->is_fixed = fixed != HEDDLE_DAY_NONE;
  self->today = self->is_fixed ? fixed : heddle_day_today ();
  if (self->is_fixed)
    return self;

  self->timer = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->timer >= 0)
    {
      self->timer_id = g_unix_fd_add (self->timer, G_IO_IN, timer_cb, self);
      wait_for_midnight (self);
    }

  return self;
}

HeddleDay
heddle_clock_get_today (HeddleClock *self)
{
  g_return_val_if_fail (HEDDLE_IS_CLOCK (self), HEDDLE_DAY_NONE);

  return self->today;
}

void
heddle_clock_set_fixed (HeddleClock *self,
                        HeddleDay    fixed)
{
  g_return_if_fail (HEDDLE_IS_CLOCK (self));
  g_return_if_fail (self->is_fixed);

  set_today (self, fixed);
}

gint64
heddle_clock_get_time (HeddleClock *self)
{
  g_return_val_if_fail (HEDDLE_IS_CLOCK (self), 0);

  return g_get_real_time () / G_USEC_PER_SEC + shift;
}

void
heddle_clock_shift (gint64 seconds)
{
  shift += seconds;
}

void
heddle_clock_refresh (HeddleClock *self)
{
  g_return_if_fail (HEDDLE_IS_CLOCK (self));

  if (!self->is_fixed)
    set_today (self, heddle_day_today ());
}
