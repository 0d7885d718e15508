/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-session.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "heddle-history.h"

#define DUE_SOON_DAYS 14

struct _HeddleSession
{
  GObject parent_instance;

  HeddleStore *store;
  HeddleKeeper *keeper;
  HeddleClock *clock;
  int due_soon_days;
  char *person;
  char *authority;
  char *undo_label;
  char *redo_label;
  guint labels_id; /* until they are read for the first time */
};

G_DEFINE_FINAL_TYPE (HeddleSession, heddle_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_TODAY = 1,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS,
} HeddleSessionProperty;

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static gboolean
set_label (char **label,
           char  *value)
{
  g_autofree char *taken = value;

  return g_set_str (label, taken);
}

static void
read_labels (HeddleSession *self)
{
  if (set_label (&self->undo_label, heddle_history_dup_undo_label (self->store)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  if (set_label (&self->redo_label, heddle_history_dup_redo_label (self->store)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

static gboolean
read_labels_cb (gpointer data)
{
  HeddleSession *self = data;

  self->labels_id = 0;
  read_labels (self);

  return G_SOURCE_REMOVE;
}

static void
committed_cb (HeddleSession *self)
{
  g_clear_handle_id (&self->labels_id, g_source_remove);
  read_labels (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
read_settings (HeddleSession *self)
{
  g_autofree char *days = heddle_store_get_setting (self->store, "due-soon-days");

  self->due_soon_days = days != NULL ? CLAMP (atoi (days), 1, 90) : DUE_SOON_DAYS;
  self->person = heddle_store_get_setting (self->store, "person");
  self->authority = heddle_store_get_setting (self->store, "authority");
}

static void
another_day_cb (HeddleSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
  g_signal_emit (self, changed_signal, 0);
}

static void
heddle_session_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HeddleSession *self = HEDDLE_SESSION (object);

  switch ((HeddleSessionProperty) prop_id)
    {
    case PROP_TODAY:
      g_value_set_int (value, heddle_session_get_today (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_session_finalize (GObject *object)
{
  HeddleSession *self = HEDDLE_SESSION (object);

  g_clear_handle_id (&self->labels_id, g_source_remove);
  g_clear_object (&self->clock);
  g_clear_object (&self->keeper);
  g_clear_object (&self->store);
  g_free (self->person);
  g_free (self->authority);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (heddle_session_parent_class)->finalize (object);
}

static void
heddle_session_class_init (HeddleSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = heddle_session_get_property;
  object_class->finalize = heddle_session_finalize;

  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", HEDDLE_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_session_init (HeddleSession *self)
{
}

HeddleSession *
heddle_session_new (HeddleStore *store,
                    HeddleDay    fixed_today)
{
  HeddleSession *self = g_object_new (HEDDLE_TYPE_SESSION, NULL);

  self->store = g_object_ref (store);
  self->keeper = heddle_keeper_new (store);
  self->clock = heddle_clock_new (fixed_today);
  g_signal_connect_object (self->clock, "changed", G_CALLBACK (another_day_cb), self,
                           G_CONNECT_SWAPPED);
  read_settings (self);
  heddle_workspace_sign (self->store);
  /* The window is seen first: a change of ten thousand records takes ten
   * milliseconds to be judged. */
  self->labels_id = g_idle_add_full (G_PRIORITY_LOW, read_labels_cb, self, NULL);
  g_signal_connect_object (store, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

HeddleStore *
heddle_session_get_store (HeddleSession *self)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION (self), NULL);

  return self->store;
}

HeddleKeeper *
heddle_session_get_keeper (HeddleSession *self)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION (self), NULL);

  return self->keeper;
}

HeddleDay
heddle_session_get_today (HeddleSession *self)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION (self), HEDDLE_DAY_NONE);

  return heddle_clock_get_today (self->clock);
}

HeddleClock *
heddle_session_get_clock (HeddleSession *self)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION (self), NULL);

  return self->clock;
}

char *
heddle_session_dup_setting (HeddleSession *self,
                            const char    *name)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION (self), NULL);

  return heddle_store_get_setting (self->store, name);
}

void
heddle_session_set_setting (HeddleSession *self,
                            const char    *name,
                            const char    *value)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (HEDDLE_IS_SESSION (self));

  /* A file that cannot be written keeps its settings; nothing is lost. */
  if (!heddle_store_set_setting (self->store, name, value, &error))
    g_debug ("%s: %s", name, error->message);
}

int
heddle_session_get_due_soon_days (HeddleSession *self)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION (self), DUE_SOON_DAYS);

  return self->due_soon_days;
}

void
heddle_session_set_due_soon_days (HeddleSession *self,
                                  int            days)
{
  g_autofree char *text = g_strdup_printf ("%d", days);

  g_return_if_fail (HEDDLE_IS_SESSION (self));

  if (self->due_soon_days == days)
    return;

  self->due_soon_days = days;
  heddle_session_set_setting (self, "due-soon-days", text);
  g_signal_emit (self, changed_signal, 0);
}

const char *
heddle_session_get_person (HeddleSession *self)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION (self), NULL);

  return self->person;
}

void
heddle_session_set_person (HeddleSession *self,
                           const char    *id)
{
  g_return_if_fail (HEDDLE_IS_SESSION (self));

  if (!g_set_str (&self->person, id))
    return;

  heddle_session_set_setting (self, "person", id);
  heddle_workspace_sign (self->store);
  g_signal_emit (self, changed_signal, 0);
}

const char *
heddle_session_get_authority (HeddleSession *self)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION (self), NULL);

  return self->authority;
}

void
heddle_session_set_authority (HeddleSession *self,
                              const char    *id)
{
  g_return_if_fail (HEDDLE_IS_SESSION (self));

  if (!g_set_str (&self->authority, id))
    return;

  heddle_session_set_setting (self, "authority", id);
  g_signal_emit (self, changed_signal, 0);
}

const char *
heddle_session_get_undo_label (HeddleSession *self)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION (self), NULL);

  return self->undo_label;
}

const char *
heddle_session_get_redo_label (HeddleSession *self)
{
  g_return_val_if_fail (HEDDLE_IS_SESSION (self), NULL);

  return self->redo_label;
}
