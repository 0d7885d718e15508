/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team-item.h"

struct _HeddleTeamItem
{
  GObject parent_instance;

  HeddleTeamEntry *entry;
};

G_DEFINE_FINAL_TYPE (HeddleTeamItem, heddle_team_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_ENTRY = 1,
  N_PROPS,
} HeddleTeamItemProperty;

static GParamSpec *properties[N_PROPS];

static void
heddle_team_item_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((HeddleTeamItemProperty) prop_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, HEDDLE_TEAM_ITEM (object)->entry);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_team_item_dispose (GObject *object)
{
  g_clear_object (&HEDDLE_TEAM_ITEM (object)->entry);

  G_OBJECT_CLASS (heddle_team_item_parent_class)->dispose (object);
}

static void
heddle_team_item_class_init (HeddleTeamItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = heddle_team_item_get_property;
  object_class->dispose = heddle_team_item_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, HEDDLE_TYPE_TEAM_ENTRY,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heddle_team_item_init (HeddleTeamItem *self)
{
}

HeddleTeamItem *
heddle_team_item_new (HeddleTeamEntry *entry)
{
  HeddleTeamItem *self = g_object_new (HEDDLE_TYPE_TEAM_ITEM, NULL);

  self->entry = g_object_ref (entry);
  return self;
}

HeddleTeamEntry *
heddle_team_item_get_entry (HeddleTeamItem *self)
{
  g_return_val_if_fail (HEDDLE_IS_TEAM_ITEM (self), NULL);

  return self->entry;
}

void
heddle_team_item_set_entry (HeddleTeamItem  *self,
                            HeddleTeamEntry *entry)
{
  g_return_if_fail (HEDDLE_IS_TEAM_ITEM (self));

  if (g_set_object (&self->entry, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}
