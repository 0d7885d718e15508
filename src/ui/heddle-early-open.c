/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-early-open.h"

#include "heddle-workspace.h"

typedef struct
{
  char *path;
  HeddleStore *store;
  GError *error;
} Opening;

static GThread *thread;

static void
opening_free (Opening *opening)
{
  g_free (opening->path);
  g_clear_object (&opening->store);
  g_clear_error (&opening->error);
  g_free (opening);
}

static gpointer
open_in_thread (gpointer data)
{
  Opening *opening = data;

  opening->store = heddle_workspace_open (opening->path, 0, &opening->error);

  return opening;
}

void
heddle_early_open_start (const char *path)
{
  Opening *opening;

  g_return_if_fail (thread == NULL);

  opening = g_new0 (Opening, 1);
  opening->path = g_strdup (path);
  thread = g_thread_new ("open", open_in_thread, opening);
}

gboolean
heddle_early_open_take (const char   *path,
                        HeddleStore **store,
                        GError      **error)
{
  Opening *opening;
  gboolean same;

  if (thread == NULL)
    return FALSE;
  opening = g_thread_join (g_steal_pointer (&thread));
  same = g_strcmp0 (opening->path, path) == 0;
  if (same && opening->error != NULL)
    g_propagate_error (error, g_steal_pointer (&opening->error));
  if (same)
    *store = g_steal_pointer (&opening->store);
  opening_free (opening);

  return same;
}
