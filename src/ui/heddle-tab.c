/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tab.h"

typedef struct
{
  HeddleSession *session;
  char *id;
  gpointer data; /* the page's */
  GtkWidget *focus_target; /* within the tab */
  gboolean stale;
  gboolean compact;
  gboolean narrow;
} HeddleTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HeddleTab, heddle_tab, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_RECORD_ID,
  PROP_COMPACT,
  PROP_NARROW,
  N_PROPS,
} HeddleTabProperty;

static GParamSpec *properties[N_PROPS];

static void
heddle_tab_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (HEDDLE_TAB (object));

  switch ((HeddleTabProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_RECORD_ID:
      g_value_set_string (value, priv->id);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, priv->compact);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
follow (GObject      *object,
        GParamSpec   *pspec,
        gboolean     *member,
        const GValue *value)
{
  if (*member == g_value_get_boolean (value))
    return;
  *member = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
heddle_tab_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (HEDDLE_TAB (object));

  switch ((HeddleTabProperty) prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_RECORD_ID:
      priv->id = g_value_dup_string (value);
      break;
    case PROP_COMPACT:
      follow (object, pspec, &priv->compact, value);
      break;
    case PROP_NARROW:
      follow (object, pspec, &priv->narrow, value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_tab_dispose (GObject *object)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (HEDDLE_TAB (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (heddle_tab_parent_class)->dispose (object);
}

static void
heddle_tab_finalize (GObject *object)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (HEDDLE_TAB (object));

  g_free (priv->id);

  G_OBJECT_CLASS (heddle_tab_parent_class)->finalize (object);
}

static void
heddle_tab_class_init (HeddleTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = heddle_tab_get_property;
  object_class->set_property = heddle_tab_set_property;
  object_class->dispose = heddle_tab_dispose;
  object_class->finalize = heddle_tab_finalize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HEDDLE_TYPE_SESSION,
                                                  flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_RECORD_ID] = g_param_spec_string ("record-id", NULL, NULL, NULL,
                                                    flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heddle_tab_init (HeddleTab *self)
{
}

HeddleSession *
heddle_tab_get_session (HeddleTab *self)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_TAB (self), NULL);

  return priv->session;
}

const char *
heddle_tab_get_id (HeddleTab *self)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_TAB (self), NULL);

  return priv->id;
}

gpointer
heddle_tab_get_data (HeddleTab *self)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_TAB (self), NULL);

  return priv->data;
}

gboolean
heddle_tab_get_compact (HeddleTab *self)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_TAB (self), FALSE);

  return priv->compact;
}

gboolean
heddle_tab_get_narrow (HeddleTab *self)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_TAB (self), FALSE);

  return priv->narrow;
}

GtkWidget *
heddle_tab_get_focus_target (HeddleTab *self)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_TAB (self), NULL);

  return priv->focus_target;
}

void
heddle_tab_set_focus_target (HeddleTab *self,
                             GtkWidget *target)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_TAB (self));

  priv->focus_target = target;
}

void
heddle_tab_set_data (HeddleTab *self,
                     gpointer   data)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_TAB (self));

  priv->data = data;
  priv->stale = TRUE;
}

void
heddle_tab_update (HeddleTab *self)
{
  HeddleTabPrivate *priv = heddle_tab_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_TAB (self));

  if (!priv->stale)
    return;
  priv->stale = FALSE;
  HEDDLE_TAB_GET_CLASS (self)->refresh (self);
}

void
heddle_tab_act (HeddleTab *self)
{
  HeddleTabClass *klass = HEDDLE_TAB_GET_CLASS (self);

  g_return_if_fail (HEDDLE_IS_TAB (self));

  if (klass->act != NULL)
    klass->act (self);
}

void
heddle_tab_show_record (HeddleTab  *self,
                        const char *kind,
                        const char *id)
{
  HeddleTabClass *klass = HEDDLE_TAB_GET_CLASS (self);

  g_return_if_fail (HEDDLE_IS_TAB (self));

  if (klass->show_record != NULL)
    klass->show_record (self, kind, id);
}
