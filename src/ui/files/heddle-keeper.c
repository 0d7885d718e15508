/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-keeper.h"

#define HOUR_S 3600
/* Whoever has just opened a file has better things to wait for. */
#define START_S 30

struct _HeddleKeeper
{
  GObject parent_instance;

  HeddleStore *store;
  guint start_id;
  guint hour_id;   /* runs from the first change after a backup */
  gboolean busy;
  gboolean again;
  HeddleBackupReason next;
  double fraction;
  char *problem;
};

G_DEFINE_FINAL_TYPE (HeddleKeeper, heddle_keeper, G_TYPE_OBJECT)

static guint changed_signal;
static guint done_signal;

static void start (HeddleKeeper       *self,
                   HeddleBackupReason  reason);

static void
progress_cb (goffset  current,
             goffset  total,
             gpointer data)
{
  HeddleKeeper *self = data;

  self->fraction = total > 0 ? (double) current / (double) total : 0;
  g_signal_emit (self, changed_signal, 0);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (HeddleKeeper) self = data;
  g_autoptr (GError) error = NULL;

  heddle_backup_rotate_finish (HEDDLE_STORE (source), result, &error);
  self->busy = FALSE;
  if (!g_error_matches (error, HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED))
    g_set_str (&self->problem, error != NULL ? error->message : NULL);
  if (self->again)
    {
      self->again = FALSE;
      start (self, self->next);
      return;
    }
  g_signal_emit (self, changed_signal, 0);
  g_signal_emit (self, done_signal, 0, error);
}

static void
start (HeddleKeeper       *self,
       HeddleBackupReason  reason)
{
  g_clear_handle_id (&self->hour_id, g_source_remove);
  self->busy = TRUE;
  self->fraction = 0;
  heddle_backup_rotate_async (self->store, reason, progress_cb, self, done_cb,
                              g_object_ref (self));
  g_signal_emit (self, changed_signal, 0);
}

void
heddle_keeper_back_up (HeddleKeeper       *self,
                       HeddleBackupReason  reason)
{
  g_return_if_fail (HEDDLE_IS_KEEPER (self));

  if (!self->busy)
    {
      start (self, reason);
      return;
    }
  self->again = TRUE;
  self->next = reason;
}

static gboolean
hour_cb (gpointer data)
{
  HeddleKeeper *self = data;

  self->hour_id = 0;
  heddle_keeper_back_up (self, HEDDLE_BACKUP_HOURLY);
  return G_SOURCE_REMOVE;
}

/* A session that ended badly left changes without a backup. */
static gboolean
start_cb (gpointer data)
{
  HeddleKeeper *self = data;

  self->start_id = 0;
  if (!self->busy && !heddle_backup_is_current (self->store))
    start (self, HEDDLE_BACKUP_HOURLY);
  return G_SOURCE_REMOVE;
}

static void
committed_cb (HeddleKeeper *self)
{
  if (self->hour_id == 0)
    self->hour_id = g_timeout_add_seconds (HOUR_S, hour_cb, self);
}

gboolean
heddle_keeper_is_busy (HeddleKeeper *self)
{
  g_return_val_if_fail (HEDDLE_IS_KEEPER (self), FALSE);

  return self->busy;
}

double
heddle_keeper_get_fraction (HeddleKeeper *self)
{
  g_return_val_if_fail (HEDDLE_IS_KEEPER (self), 0);

  return self->fraction;
}

const char *
heddle_keeper_get_problem (HeddleKeeper *self)
{
  g_return_val_if_fail (HEDDLE_IS_KEEPER (self), NULL);

  return self->problem;
}

static void
heddle_keeper_finalize (GObject *object)
{
  HeddleKeeper *self = HEDDLE_KEEPER (object);

  g_clear_handle_id (&self->hour_id, g_source_remove);
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_clear_object (&self->store);
  g_free (self->problem);

  G_OBJECT_CLASS (heddle_keeper_parent_class)->finalize (object);
}

static void
heddle_keeper_class_init (HeddleKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_keeper_finalize;

  changed_signal = g_signal_new ("changed", HEDDLE_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  done_signal = g_signal_new ("done", HEDDLE_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
heddle_keeper_init (HeddleKeeper *self)
{
}

HeddleKeeper *
heddle_keeper_new (HeddleStore *store)
{
  HeddleKeeper *self = g_object_new (HEDDLE_TYPE_KEEPER, NULL);

  self->store = g_object_ref (store);
  if (!heddle_store_is_read_only (store))
    {
      g_signal_connect_object (store, "committed", G_CALLBACK (committed_cb), self,
                               G_CONNECT_SWAPPED);
      self->start_id = g_timeout_add_seconds (START_S, start_cb, self);
    }
  return self;
}
