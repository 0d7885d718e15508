/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-toggle-fit.h"

struct _HeddleToggleFit
{
  GtkWidget parent_instance;

  AdwToggleGroup *toggles;
  GtkWidget *list;
  char *label;
};

G_DEFINE_FINAL_TYPE (HeddleToggleFit, heddle_toggle_fit, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TOGGLES = 1,
  PROP_LABEL,
  N_PROPS,
} HeddleToggleFitProperty;

static GParamSpec *properties[N_PROPS];

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  AdwToggle *toggle = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       adw_toggle_get_label (toggle));
  gtk_list_item_set_accessible_label (item, adw_toggle_get_label (toggle));
}

static GtkWidget *
make_list (HeddleToggleFit *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list = gtk_drop_down_new (G_LIST_MODEL (adw_toggle_group_get_toggles (self->toggles)),
                                       NULL);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (list), factory);
  g_object_unref (factory);
  gtk_widget_set_halign (list, GTK_ALIGN_START);
  gtk_widget_set_valign (list, GTK_ALIGN_CENTER);
  g_object_bind_property (self->toggles, "active", list, "selected",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  return list;
}

static void
heddle_toggle_fit_constructed (GObject *object)
{
  HeddleToggleFit *self = HEDDLE_TOGGLE_FIT (object);
  GtkWidget *toggles = GTK_WIDGET (self->toggles);

  G_OBJECT_CLASS (heddle_toggle_fit_parent_class)->constructed (object);

  self->list = make_list (self);
  gtk_widget_set_parent (toggles, GTK_WIDGET (self));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggles), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->label, -1);
}

static GtkSizeRequestMode
heddle_toggle_fit_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
heddle_toggle_fit_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  HeddleToggleFit *self = HEDDLE_TOGGLE_FIT (widget);
  int of_toggles;
  int of_list;

  gtk_widget_measure (GTK_WIDGET (self->toggles), orientation, -1, NULL, &of_toggles, NULL, NULL);
  gtk_widget_measure (self->list, orientation, -1, &of_list, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = MAX (of_toggles, of_list);
      return;
    }
  *minimum = MIN (of_toggles, of_list);
  *natural = of_toggles;
}

static void
heddle_toggle_fit_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  HeddleToggleFit *self = HEDDLE_TOGGLE_FIT (widget);
  GtkWidget *toggles = GTK_WIDGET (self->toggles);
  int wanted;
  gboolean fits;

  gtk_widget_measure (toggles, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  fits = width >= wanted;
  gtk_widget_set_child_visible (toggles, fits);
  gtk_widget_set_child_visible (self->list, !fits);
  gtk_widget_allocate (fits ? toggles : self->list, width, height, baseline, NULL);
}

static void
heddle_toggle_fit_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  HeddleToggleFit *self = HEDDLE_TOGGLE_FIT (object);

  switch ((HeddleToggleFitProperty) prop_id)
    {
    case PROP_TOGGLES:
      self->toggles = g_value_get_object (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_toggle_fit_dispose (GObject *object)
{
  HeddleToggleFit *self = HEDDLE_TOGGLE_FIT (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  if (self->toggles != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->toggles)));

  G_OBJECT_CLASS (heddle_toggle_fit_parent_class)->dispose (object);
}

static void
heddle_toggle_fit_finalize (GObject *object)
{
  g_free (HEDDLE_TOGGLE_FIT (object)->label);

  G_OBJECT_CLASS (heddle_toggle_fit_parent_class)->finalize (object);
}

static void
heddle_toggle_fit_class_init (HeddleToggleFitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_toggle_fit_constructed;
  object_class->set_property = heddle_toggle_fit_set_property;
  object_class->dispose = heddle_toggle_fit_dispose;
  object_class->finalize = heddle_toggle_fit_finalize;
  widget_class->get_request_mode = heddle_toggle_fit_get_request_mode;
  widget_class->measure = heddle_toggle_fit_measure;
  widget_class->size_allocate = heddle_toggle_fit_size_allocate;

  properties[PROP_TOGGLES] = g_param_spec_object ("toggles", NULL, NULL, ADW_TYPE_TOGGLE_GROUP,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                                  | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                                | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heddle_toggle_fit_init (HeddleToggleFit *self)
{
}
