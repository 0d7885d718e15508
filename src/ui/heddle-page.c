/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-painting-look.h"
#include "heddle-shown-focus.h"

typedef struct
{
  HeddleSession *session;
  gulong changed_id;
  gboolean compact;
  gboolean narrow;
  gboolean stale;
  gboolean wants_focus;
  guint focus_id;
  gint64 shown; /* µs, monotonic */
  GtkWidget *bar;
  GtkWidget *focus_target; /* within the content */
  char *record_kind;       /* what the page is of; NULL: of no record */
  char *record_id;

  AdwToolbarView *toolbar_view;
  AdwHeaderBar *header;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *add_button;
} HeddlePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HeddlePage, heddle_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_SESSION = 1,
  PROP_CONTENT,
  PROP_TITLE_WIDGET,
  PROP_BAR,
  PROP_COMPACT,
  PROP_NARROW,
  N_PROPS,
} HeddlePageProperty;

static GParamSpec *properties[N_PROPS];

/* The names of the changes are what tells one undo from another; a screen
 * reader hears them as the button's name. */
static void
name_button (GtkWidget  *button,
             const char *verb,
             const char *label)
{
  g_autofree char *text = label != NULL ? g_strdup_printf ("%s: %s", verb, label) : g_strdup (verb);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
name_changes (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  name_button (priv->undo_button, _("Undo"), heddle_session_get_undo_label (priv->session));
  name_button (priv->redo_button, _("Redo"), heddle_session_get_redo_label (priv->session));
}

static void
changed_cb (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  priv->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    heddle_page_refresh (self);
}

static void
set_session (HeddlePage    *self,
             HeddleSession *session)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  priv->session = g_object_ref (session);
  priv->changed_id = g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
}

static void
heddle_page_map (GtkWidget *widget)
{
  HeddlePage *self = HEDDLE_PAGE (widget);
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  if (priv->stale)
    heddle_page_refresh (self);

  GTK_WIDGET_CLASS (heddle_page_parent_class)->map (widget);

  if (priv->wants_focus)
    heddle_page_focus_content (self);
}

static void
heddle_page_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HeddlePage *self = HEDDLE_PAGE (object);
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  switch ((HeddlePageProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, heddle_page_get_content (self));
      break;
    case PROP_TITLE_WIDGET:
      g_value_set_object (value, heddle_page_get_title_widget (self));
      break;
    case PROP_BAR:
      g_value_set_object (value, heddle_page_get_bar (self));
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
heddle_page_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  HeddlePage *self = HEDDLE_PAGE (object);
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  switch ((HeddlePageProperty) prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      heddle_page_set_content (self, g_value_get_object (value));
      break;
    case PROP_TITLE_WIDGET:
      heddle_page_set_title_widget (self, g_value_get_object (value));
      break;
    case PROP_BAR:
      heddle_page_set_bar (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      if (priv->compact != g_value_get_boolean (value))
        {
          priv->compact = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_NARROW:
      if (priv->narrow != g_value_get_boolean (value))
        {
          priv->narrow = g_value_get_boolean (value);
          gtk_widget_set_visible (priv->redo_button, !priv->narrow);
          heddle_painting_look_set_class (GTK_WIDGET (self), "narrow", priv->narrow);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_page_dispose (GObject *object)
{
  HeddlePage *self = HEDDLE_PAGE (object);
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_clear_handle_id (&priv->focus_id, g_source_remove);
  if (priv->session != NULL)
    g_clear_signal_handler (&priv->changed_id, priv->session);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->record_kind, g_free);
  g_clear_pointer (&priv->record_id, g_free);

  G_OBJECT_CLASS (heddle_page_parent_class)->dispose (object);
}

/* Undo stands where Back stood on a page above this one: the second half of a
 * double click on Back is no click on Undo. */
static void
heddle_page_showing (AdwNavigationPage *page)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (HEDDLE_PAGE (page));

  priv->shown = g_get_monotonic_time ();
  if (ADW_NAVIGATION_PAGE_CLASS (heddle_page_parent_class)->showing != NULL)
    ADW_NAVIGATION_PAGE_CLASS (heddle_page_parent_class)->showing (page);
}

/* A click in the header, before its buttons see it. */
static void
pressed_cb (HeddlePage *self,
            int         n_press,
            double      x,
            double      y,
            GtkGesture *gesture)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  int milliseconds;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)),
                "gtk-double-click-time", &milliseconds, NULL);
  if (g_get_monotonic_time () - priv->shown < milliseconds * 1000
      && gtk_widget_compute_point (GTK_WIDGET (priv->header), priv->undo_button, &point, &point)
      && gtk_widget_contains (priv->undo_button, point.x, point.y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
heddle_page_class_init (HeddlePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = heddle_page_get_property;
  object_class->set_property = heddle_page_set_property;
  object_class->dispose = heddle_page_dispose;
  widget_class->map = heddle_page_map;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = heddle_page_showing;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HEDDLE_TYPE_SESSION,
                                                  flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_TITLE_WIDGET] = g_param_spec_object ("title-widget", NULL, NULL,
                                                       GTK_TYPE_WIDGET, flags);
  properties[PROP_BAR] = g_param_spec_object ("bar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/heddle-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, HeddlePage, toolbar_view);
  gtk_widget_class_bind_template_child_private (widget_class, HeddlePage, header);
  gtk_widget_class_bind_template_child_private (widget_class, HeddlePage, undo_button);
  gtk_widget_class_bind_template_child_private (widget_class, HeddlePage, redo_button);
  gtk_widget_class_bind_template_child_private (widget_class, HeddlePage, add_button);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
heddle_page_init (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  priv->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

HeddleSession *
heddle_page_get_session (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_PAGE (self), NULL);

  return priv->session;
}

void
heddle_page_set_record (HeddlePage *self,
                        const char *kind,
                        const char *id)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_PAGE (self));

  g_set_str (&priv->record_kind, kind);
  g_set_str (&priv->record_id, id);
}

const char *
heddle_page_get_record_kind (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_PAGE (self), NULL);

  return priv->record_kind;
}

const char *
heddle_page_get_record_id (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_PAGE (self), NULL);

  return priv->record_id;
}

gboolean
heddle_page_get_compact (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_PAGE (self), FALSE);

  return priv->compact;
}

gboolean
heddle_page_get_narrow (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_PAGE (self), FALSE);

  return priv->narrow;
}

GtkWidget *
heddle_page_get_content (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_PAGE (self), NULL);

  return priv->toolbar_view != NULL ? adw_toolbar_view_get_content (priv->toolbar_view) : NULL;
}

void
heddle_page_set_content (HeddlePage *self,
                         GtkWidget  *content)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_PAGE (self));

  adw_toolbar_view_set_content (priv->toolbar_view, content);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

GtkWidget *
heddle_page_get_title_widget (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_PAGE (self), NULL);

  return adw_header_bar_get_title_widget (priv->header);
}

void
heddle_page_set_title_widget (HeddlePage *self,
                              GtkWidget  *widget)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_PAGE (self));

  adw_header_bar_set_title_widget (priv->header, widget);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE_WIDGET]);
}

GtkWidget *
heddle_page_get_bar (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_val_if_fail (HEDDLE_IS_PAGE (self), NULL);

  return priv->bar;
}

void
heddle_page_set_bar (HeddlePage *self,
                     GtkWidget  *bar)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_PAGE (self));

  if (priv->bar == bar)
    return;
  if (priv->bar != NULL)
    adw_toolbar_view_remove (priv->toolbar_view, priv->bar);
  priv->bar = bar;
  if (bar != NULL)
    adw_toolbar_view_add_top_bar (priv->toolbar_view, bar);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BAR]);
}

void
heddle_page_pack_end (HeddlePage *self,
                      GtkWidget  *widget)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_PAGE (self));

  adw_header_bar_pack_end (priv->header, widget);
}

void
heddle_page_set_focus_target (HeddlePage *self,
                              GtkWidget  *target)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_PAGE (self));

  priv->focus_target = target;
}

static gboolean
focus_cb (gpointer data)
{
  HeddlePage *self = data;
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);
  GtkWidget *content = heddle_page_get_content (self);
  GtkWidget *target = priv->focus_target;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  priv->focus_id = 0;
  if (target != NULL)
    {
      if (GTK_IS_LIST_VIEW (target))
        heddle_shown_focus_line (GTK_LIST_VIEW (target));
      /* A list box with the focus would be scrolled to its end, a line is only seen. */
      if (GTK_IS_LIST_BOX (target)
          && (gtk_widget_get_focus_child (target) != NULL
              || gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD)))
        return G_SOURCE_REMOVE;
      if (gtk_widget_grab_focus (target) || gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD))
        return G_SOURCE_REMOVE;
    }
  /* What has the focus already would hand it on to what is next. */
  if (content != NULL
      && (focus == NULL || (focus != content && !gtk_widget_is_ancestor (focus, content))))
    gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

void
heddle_page_focus_content (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_PAGE (self));

  priv->wants_focus = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!priv->wants_focus && priv->focus_id == 0)
    priv->focus_id = g_idle_add (focus_cb, self);
}

void
heddle_page_refresh (HeddlePage *self)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);
  HeddlePageClass *klass = HEDDLE_PAGE_GET_CLASS (self);

  g_return_if_fail (HEDDLE_IS_PAGE (self));

  priv->stale = FALSE;
  name_changes (self);
  if (klass->refresh != NULL)
    klass->refresh (self);
}

void
heddle_page_set_shows_add (HeddlePage *self,
                           gboolean    shows_add)
{
  HeddlePagePrivate *priv = heddle_page_get_instance_private (self);

  g_return_if_fail (HEDDLE_IS_PAGE (self));

  gtk_widget_set_visible (priv->add_button, shows_add);
}
