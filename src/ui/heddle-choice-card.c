/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-choice-card.h"

struct _HeddleChoiceCard
{
  AdwBin parent_instance;

  char *texts[5]; /* by property */
  gboolean suggested;

  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (HeddleChoiceCard, heddle_choice_card, ADW_TYPE_BIN)

typedef enum
{
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_TEXT,
  PROP_LABEL,
  PROP_ACTION,
  PROP_SUGGESTED,
  N_PROPS,
} HeddleChoiceCardProperty;

static GParamSpec *properties[N_PROPS];

static void
heddle_choice_card_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HeddleChoiceCard *self = HEDDLE_CHOICE_CARD (object);

  if (prop_id == PROP_SUGGESTED)
    g_value_set_boolean (value, self->suggested);
  else
    g_value_set_string (value, self->texts[prop_id - 1]);
}

static void
heddle_choice_card_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HeddleChoiceCard *self = HEDDLE_CHOICE_CARD (object);

  if (prop_id == PROP_SUGGESTED)
    {
      self->suggested = g_value_get_boolean (value);
      if (self->suggested)
        gtk_widget_add_css_class (self->button, "suggested-action");
      return;
    }
  if (g_set_str (&self->texts[prop_id - 1], g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
  if (prop_id == PROP_ACTION)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), self->texts[PROP_ACTION - 1]);
}

static void
heddle_choice_card_finalize (GObject *object)
{
  HeddleChoiceCard *self = HEDDLE_CHOICE_CARD (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (heddle_choice_card_parent_class)->finalize (object);
}

static void
heddle_choice_card_class_init (HeddleChoiceCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  static const char *const names[] = { "icon-name", "title", "text", "label", "action" };

  object_class->get_property = heddle_choice_card_get_property;
  object_class->set_property = heddle_choice_card_set_property;
  object_class->finalize = heddle_choice_card_finalize;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    properties[i + 1] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_SUGGESTED] = g_param_spec_boolean ("suggested", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/heddle-choice-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleChoiceCard, button);
}

static void
heddle_choice_card_init (HeddleChoiceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
