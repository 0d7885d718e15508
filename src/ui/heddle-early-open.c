/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-early-open.h"

#include "heddle-workspace.h"

typedef struct
{
  char *path;
  HeddleStoreFlags flags;
  GThread *thread;
  gboolean ended;
  HeddleStore *store;
  GError *error;
} Opening;

static Opening *opening;
static GMutex mutex; /* for what it says of its end */
static GCond cond;

static void
opening_free (Opening *self)
{
  g_free (self->path);
  g_clear_object (&self->store);
  g_clear_error (&self->error);
  g_free (self);
}

static gpointer
open_in_thread (gpointer data)
{
  Opening *self = data;

  self->store = heddle_workspace_open (self->path, self->flags, &self->error);
  g_mutex_lock (&mutex);
  self->ended = TRUE;
  g_cond_broadcast (&cond);
  g_mutex_unlock (&mutex);

  return NULL;
}

void
heddle_early_open_start (const char       *path,
                         HeddleStoreFlags  flags)
{
  g_return_if_fail (opening == NULL);

  opening = g_new0 (Opening, 1);
  opening->path = g_strdup (path);
  opening->flags = flags;
  opening->thread = g_thread_new ("open", open_in_thread, opening);
}

gboolean
heddle_early_open_is_of (const char       *path,
                         HeddleStoreFlags  flags)
{
  return opening != NULL && g_strcmp0 (opening->path, path) == 0 && opening->flags == flags;
}

gboolean
heddle_early_open_wait (gint64 most)
{
  gint64 end = g_get_monotonic_time () + most;
  gboolean ended;

  if (opening == NULL)
    return TRUE;
  g_mutex_lock (&mutex);
  while (!opening->ended && g_cond_wait_until (&cond, &mutex, end))
    continue;
  ended = opening->ended;
  g_mutex_unlock (&mutex);
  return ended;
}

gboolean
heddle_early_open_take (HeddleStore **store,
                        GError      **error)
{
  Opening *taken = g_steal_pointer (&opening);

  if (taken == NULL)
    return FALSE;
  g_thread_join (taken->thread);
  if (store != NULL && taken->error != NULL)
    g_propagate_error (error, g_steal_pointer (&taken->error));
  if (store != NULL)
    *store = g_steal_pointer (&taken->store);
  opening_free (taken);

  return TRUE;
}
