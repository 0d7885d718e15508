/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-tab.h"

typedef struct
{
  HeddleSession *session;
  HeddleEpisodePlan *plan; /* the page's */
  GtkWidget *focus_target; /* within the tab */
  gboolean stale;
  gboolean compact;
  gboolean narrow;
} HeddleEpisodeTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HeddleEpisodeTab, heddle_episode_tab, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_COMPACT,
  PROP_NARROW,
  N_PROPS,
} HeddleEpisodeTabProperty;

static GParamSpec *properties[N_PROPS];

static void
heddle_episode_tab_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HeddleEpisodeTabPrivate *priv
    = heddle_episode_tab_get_instance_private (HEDDLE_EPISODE_TAB (object));

  switch ((HeddleEpisodeTabProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
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
heddle_episode_tab_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HeddleEpisodeTabPrivate *priv
    = heddle_episode_tab_get_instance_private (HEDDLE_EPISODE_TAB (object));

  switch ((HeddleEpisodeTabProperty) prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
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
heddle_episode_tab_dispose (GObject *object)
{
  HeddleEpisodeTabPrivate *priv
    = heddle_episode_tab_get_instance_private (HEDDLE_EPISODE_TAB (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (heddle_episode_tab_parent_class)->dispose (object);
}

static void
heddle_episode_tab_class_init (HeddleEpisodeTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = heddle_episode_tab_get_property;
  object_class->set_property = heddle_episode_tab_set_property;
  object_class->dispose = heddle_episode_tab_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HEDDLE_TYPE_SESSION,
                                                  flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heddle_episode_tab_init (HeddleEpisodeTab *self)
{
}

HeddleSession *
heddle_episode_tab_get_session (HeddleEpisodeTab *self)
{
  HeddleEpisodeTabPrivate *priv = heddle_episode_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_EPISODE_TAB (self), NULL);

  return priv->session;
}

HeddleEpisodePlan *
heddle_episode_tab_get_plan (HeddleEpisodeTab *self)
{
  HeddleEpisodeTabPrivate *priv = heddle_episode_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_EPISODE_TAB (self), NULL);

  return priv->plan;
}

const char *
heddle_episode_tab_get_id (HeddleEpisodeTab *self)
{
  HeddleEpisodeTabPrivate *priv = heddle_episode_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_EPISODE_TAB (self), NULL);

  return heddle_record_get_id (HEDDLE_RECORD (priv->plan->episode));
}

gboolean
heddle_episode_tab_get_compact (HeddleEpisodeTab *self)
{
  HeddleEpisodeTabPrivate *priv = heddle_episode_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_EPISODE_TAB (self), FALSE);

  return priv->compact;
}

gboolean
heddle_episode_tab_get_narrow (HeddleEpisodeTab *self)
{
  HeddleEpisodeTabPrivate *priv = heddle_episode_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_EPISODE_TAB (self), FALSE);

  return priv->narrow;
}

GtkWidget *
heddle_episode_tab_get_focus_target (HeddleEpisodeTab *self)
{
  HeddleEpisodeTabPrivate *priv = heddle_episode_tab_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_EPISODE_TAB (self), NULL);

  return priv->focus_target;
}

void
heddle_episode_tab_set_focus_target (HeddleEpisodeTab *self,
                                     GtkWidget        *target)
{
  HeddleEpisodeTabPrivate *priv = heddle_episode_tab_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_EPISODE_TAB (self));

  priv->focus_target = target;
}

void
heddle_episode_tab_set_plan (HeddleEpisodeTab  *self,
                             HeddleEpisodePlan *plan)
{
  HeddleEpisodeTabPrivate *priv = heddle_episode_tab_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_EPISODE_TAB (self));

  priv->plan = plan;
  priv->stale = TRUE;
}

void
heddle_episode_tab_update (HeddleEpisodeTab *self)
{
  HeddleEpisodeTabPrivate *priv = heddle_episode_tab_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_EPISODE_TAB (self));

  if (!priv->stale)
    return;
  priv->stale = FALSE;
  HEDDLE_EPISODE_TAB_GET_CLASS (self)->refresh (self);
}

void
heddle_episode_tab_act (HeddleEpisodeTab *self)
{
  HeddleEpisodeTabClass *klass = HEDDLE_EPISODE_TAB_GET_CLASS (self);

  g_return_if_fail (HEDDLE_IS_EPISODE_TAB (self));

  if (klass->act != NULL)
    klass->act (self);
}

void
heddle_episode_tab_show_record (HeddleEpisodeTab *self,
                                const char       *kind,
                                const char       *id)
{
  HeddleEpisodeTabClass *klass = HEDDLE_EPISODE_TAB_GET_CLASS (self);

  g_return_if_fail (HEDDLE_IS_EPISODE_TAB (self));

  if (klass->show_record != NULL)
    klass->show_record (self, kind, id);
}
