/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-turns.h"

#include <glib/gi18n-lib.h>

#include "heddle-store-private.h"

struct _HeddleTurns
{
  HeddleStore *store; /* not owned: ends the work when it closes */
  HeddleTurnsFunc func;
  gpointer data;
  GThread *thread;

  GMutex mutex;
  GCond cond;
  gint64 until;    /* when the work's turn is over */
  double done;
  gboolean turn;   /* it is the work's */
  gboolean away;   /* the work goes on, and so may the other */
  gboolean stopped;
  gboolean ended;
  HeddleTurnsFunc call; /* to be called by the other */
  gpointer call_data;
};

/* Half a frame at 60 Hz would be felt by nobody. */
#define SLICE_US 8000

static GPrivate current;

HeddleTurns *
heddle_turns_new (HeddleStore     *store,
                  HeddleTurnsFunc  func,
                  gpointer         data)
{
  HeddleTurns *self = g_new0 (HeddleTurns, 1);

  heddle_turns_end_all (store, FALSE);
  self->store = store;
  self->func = func;
  self->data = data;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  store->turns = self;
  return self;
}

/* With the mutex held. */
static void
hand_over (HeddleTurns *self,
           gboolean     to_work)
{
  self->turn = to_work;
  g_cond_broadcast (&self->cond);
}

static void
await_turn (HeddleTurns *self)
{
  while (!self->turn)
    g_cond_wait (&self->cond, &self->mutex);
}

static gpointer
work_in_thread (gpointer data)
{
  HeddleTurns *self = data;

  g_private_set (&current, self);
  g_mutex_lock (&self->mutex);
  await_turn (self);
  g_mutex_unlock (&self->mutex);

  self->func (self->data);

  g_mutex_lock (&self->mutex);
  self->ended = TRUE;
  hand_over (self, FALSE);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/* With the mutex held. Does what the work asks for, too. */
static void
let_work (HeddleTurns *self)
{
  hand_over (self, TRUE);
  while (self->turn)
    {
      g_cond_wait (&self->cond, &self->mutex);
      if (self->turn || self->call == NULL)
        continue;
      g_mutex_unlock (&self->mutex);
      self->call (self->call_data);
      g_mutex_lock (&self->mutex);
      self->call = NULL;
      hand_over (self, TRUE);
    }
}

gboolean
heddle_turns_take (HeddleTurns *self,
                   gint64       budget)
{
  gboolean endless = budget == G_MAXINT64;

  g_return_val_if_fail (!heddle_turns_is_work (), FALSE);

  if (self->thread == NULL && !self->ended)
    self->thread = g_thread_new ("work", work_in_thread, self);
  g_mutex_lock (&self->mutex);
  do
    {
      self->until = endless ? G_MAXINT64 : g_get_monotonic_time () + budget;
      while (self->away
             && (endless ? (g_cond_wait (&self->cond, &self->mutex), TRUE)
                         : g_cond_wait_until (&self->cond, &self->mutex, self->until)))
        continue;
      if (!self->away && !self->ended)
        let_work (self);
    }
  while (endless && !self->ended);
  g_mutex_unlock (&self->mutex);

  if (self->ended && self->store != NULL)
    {
      if (self->store->turns == self)
        self->store->turns = NULL;
      self->store = NULL;
    }
  return self->ended;
}

double
heddle_turns_get_done (HeddleTurns *self)
{
  return self->done;
}

void
heddle_turns_stop (HeddleTurns *self)
{
  g_mutex_lock (&self->mutex);
  self->stopped = TRUE;
  g_mutex_unlock (&self->mutex);
}

void
heddle_turns_free (HeddleTurns *self)
{
  heddle_turns_take (self, G_MAXINT64);
  g_clear_pointer (&self->thread, g_thread_join);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

void
heddle_turns_end_all (HeddleStore *store,
                      gboolean     stop)
{
  HeddleTurns *turns = store->turns;

  /* what it has called ends first */
  if (turns == NULL || heddle_turns_is_work () || turns->call != NULL)
    return;
  if (stop)
    heddle_turns_stop (turns);
  heddle_turns_take (turns, G_MAXINT64);
}

/* In the main loop. */

typedef struct
{
  HeddleStore *store;
  HeddleTurns *turns;
  HeddleTurnsFunc ended;
  gpointer data;
} Run;

static gboolean
run_cb (gpointer data)
{
  Run *run = data;

  if (!heddle_turns_take (run->turns, SLICE_US))
    return G_SOURCE_CONTINUE;
  run->ended (run->data);
  heddle_turns_free (run->turns);
  g_object_unref (run->store);
  g_free (run);
  return G_SOURCE_REMOVE;
}

HeddleTurns *
heddle_turns_run (HeddleStore     *store,
                  HeddleTurnsFunc  func,
                  HeddleTurnsFunc  ended,
                  gpointer         data)
{
  Run *run = g_new0 (Run, 1);

  run->store = g_object_ref (store);
  run->turns = heddle_turns_new (store, func, data);
  run->ended = ended;
  run->data = data;
  if (run_cb (run) == G_SOURCE_REMOVE)
    return NULL;
  g_idle_add (run_cb, run);
  return run->turns;
}

/* In the work. */

gboolean
heddle_turns_is_work (void)
{
  return g_private_get (&current) != NULL;
}

void
heddle_turns_offer (void)
{
  HeddleTurns *self = g_private_get (&current);

  /* read without the mutex: it is written while it is the other's turn */
  if (self == NULL || g_get_monotonic_time () < self->until)
    return;
  g_mutex_lock (&self->mutex);
  hand_over (self, FALSE);
  await_turn (self);
  g_mutex_unlock (&self->mutex);
}

void
heddle_turns_tell (double done)
{
  HeddleTurns *self = g_private_get (&current);

  if (self != NULL)
    self->done = done;
  heddle_turns_offer ();
}

gboolean
heddle_turns_check (GError **error)
{
  HeddleTurns *self = g_private_get (&current);
  gboolean stopped;

  if (self == NULL)
    return TRUE;
  g_mutex_lock (&self->mutex);
  stopped = self->stopped;
  g_mutex_unlock (&self->mutex);
  if (stopped)
    g_set_error_literal (error, HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED, _("It was stopped."));
  return !stopped;
}

void
heddle_turns_leave (void)
{
  HeddleTurns *self = g_private_get (&current);

  if (self == NULL)
    return;
  g_mutex_lock (&self->mutex);
  self->away = TRUE;
  hand_over (self, FALSE);
  g_mutex_unlock (&self->mutex);
}

/**
 * heddle_turns_return:
 *
 * Waits for its turn again after heddle_turns_leave(): the store may be asked from here on.
 * Does nothing outside of long work.
 */
void
heddle_turns_return (void)
{
  HeddleTurns *self = g_private_get (&current);

  if (self == NULL)
    return;
  g_mutex_lock (&self->mutex);
  self->away = FALSE;
  g_cond_broadcast (&self->cond);
  await_turn (self);
  g_mutex_unlock (&self->mutex);
}

void
heddle_turns_call (HeddleTurnsFunc func,
                   gpointer        data)
{
  HeddleTurns *self = g_private_get (&current);

  if (self == NULL)
    {
      func (data);
      return;
    }
  g_mutex_lock (&self->mutex);
  self->call_data = data;
  self->call = func;
  hand_over (self, FALSE);
  await_turn (self);
  g_mutex_unlock (&self->mutex);
}
