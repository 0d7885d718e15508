/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tile-map-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-text-size.h"
#include "heddle-tile-caption.h"
#include "heddle-tile-map.h"

#define MINIMUM_SCALE 0.65f
#define CAPTION_GAP 6

struct _HeddleTileMapView
{
  GtkWidget parent_instance;

  GPtrArray *tiles; /* (element-type HeddleTileButton) */
  GArray *places;   /* (element-type HeddleTilePlace), of the same order */
  GPtrArray *shown; /* (element-type HeddleAuthorityStanding), of the same order */
  GPtrArray *authorities; /* that own these */
  GPtrArray *sayings;     /* (element-type HeddleTileSaying), of their order; NULL: none */
  GtkWidget *caption;
  gboolean corner_taken;
  guint stop;
  float largest; /* scale, however much room there is */
};

enum
{
  PROP_LARGEST = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HeddleTileMapView, heddle_tile_map_view, GTK_TYPE_WIDGET)

static const HeddleTileSaying *
get_saying (HeddleTileMapView       *self,
            HeddleAuthorityStanding *standing)
{
  guint i;

  if (self->sayings == NULL || !g_ptr_array_find (self->authorities, standing, &i))
    return NULL;
  return g_ptr_array_index (self->sayings, i);
}

static void
show_caption (HeddleTileMapView *self,
              guint              tile)
{
  if (tile < self->shown->len)
    {
      HeddleAuthorityStanding *standing = g_ptr_array_index (self->shown, tile);
      const HeddleTileSaying *saying = get_saying (self, standing);

      heddle_tile_caption_show (self->caption, standing);
      if (saying != NULL)
        heddle_tile_caption_say (self->caption, saying->part, saying->detail);
    }
  gtk_widget_set_visible (self->caption, tile < self->shown->len);
}

static void
entered_cb (GtkEventController *controller,
            double              x,
            double              y,
            HeddleTileMapView  *self)
{
  guint tile;

  if (g_ptr_array_find (self->tiles, gtk_event_controller_get_widget (controller), &tile))
    show_caption (self, tile);
}

static void
left_cb (HeddleTileMapView *self)
{
  show_caption (self, self->stop);
}

static void
set_stop (HeddleTileMapView *self,
          guint              stop)
{
  self->stop = stop;
  for (guint i = 0; i < self->tiles->len; i++)
    gtk_widget_set_focusable (g_ptr_array_index (self->tiles, i), i == stop);
  show_caption (self, stop);
}

static gboolean
key_cb (HeddleTileMapView *self,
        guint              key)
{
  guint next = self->stop;
  int columns = 0;
  int rows = 0;

  if (key == GDK_KEY_Left)
    columns = -1;
  else if (key == GDK_KEY_Right)
    columns = 1;
  else if (key == GDK_KEY_Up)
    rows = -1;
  else if (key == GDK_KEY_Down)
    rows = 1;
  else
    return GDK_EVENT_PROPAGATE;

  next = heddle_tile_map_move ((const HeddleTilePlace *) (const void *) self->places->data,
                               self->places->len, self->stop, columns, rows);
  if (next != self->stop)
    {
      set_stop (self, next);
      gtk_widget_grab_focus (g_ptr_array_index (self->tiles, next));
    }

  return GDK_EVENT_STOP;
}

static gboolean
heddle_tile_map_view_grab_focus (GtkWidget *widget)
{
  HeddleTileMapView *self = HEDDLE_TILE_MAP_VIEW (widget);

  return self->stop < self->tiles->len
         && gtk_widget_grab_focus (g_ptr_array_index (self->tiles, self->stop));
}

static GtkSizeRequestMode
heddle_tile_map_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The codes on the tiles grow with the text. */
static float
get_largest (HeddleTileMapView *self)
{
  return self->largest * heddle_text_size_get_scale (GTK_WIDGET (self));
}

static float
get_scale (HeddleTileMapView *self,
           int                width)
{
  return width > 0 ? MIN (heddle_tile_map_get_scale ((float) width), get_largest (self))
                   : MINIMUM_SCALE;
}

/* Whether the free corner has room; else the caption goes beneath the map. */
static gboolean
fits_corner (HeddleTileMapView *self,
             int                width,
             graphene_rect_t   *corner)
{
  int minimum;
  int natural;

  heddle_tile_map_get_corner (get_scale (self, width), corner);
  gtk_widget_measure (self->caption, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  if (self->corner_taken || (float) minimum > corner->size.width)
    return FALSE;
  gtk_widget_measure (self->caption, GTK_ORIENTATION_VERTICAL, (int) corner->size.width, &minimum,
                      &natural, NULL, NULL);
  return (float) natural <= corner->size.height + CAPTION_GAP;
}

static int
measure_beneath (HeddleTileMapView *self,
                 int                width)
{
  int minimum;
  int natural;

  gtk_widget_measure (self->caption, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL,
                      NULL);
  return natural;
}

static void
heddle_tile_map_view_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  HeddleTileMapView *self = HEDDLE_TILE_MAP_VIEW (widget);
  graphene_rect_t corner;
  float width;
  float height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      heddle_tile_map_get_size (MINIMUM_SCALE, &width, &height);
      *minimum = (int) ceilf (width);
      heddle_tile_map_get_size (get_largest (self), &width, &height);
      *natural = (int) ceilf (width);
      return;
    }
  heddle_tile_map_get_size (get_scale (self, for_size), &width, &height);
  if (!fits_corner (self, for_size, &corner))
    height += CAPTION_GAP + (float) measure_beneath (self, for_size);
  *minimum = *natural = (int) ceilf (height);
}

static void
place_caption (HeddleTileMapView *self,
               int                width,
               float              scale)
{
  GtkAllocation place = { 0, 0, width, 0 };
  graphene_rect_t corner;
  float map_width;
  float map_height;

  heddle_tile_map_get_size (scale, &map_width, &map_height);
  if (fits_corner (self, width, &corner))
    place = (GtkAllocation) { (int) corner.origin.x, (int) corner.origin.y,
                              (int) corner.size.width,
                              (int) corner.size.height + CAPTION_GAP };
  else
    {
      place.y = (int) ceilf (map_height) + CAPTION_GAP;
      place.height = measure_beneath (self, width);
    }
  gtk_widget_size_allocate (self->caption, &place, -1);
}

static void
heddle_tile_map_view_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  HeddleTileMapView *self = HEDDLE_TILE_MAP_VIEW (widget);
  float scale = get_scale (self, width);

  for (guint i = 0; i < self->tiles->len; i++)
    {
      GtkAllocation place;
      graphene_rect_t tile;

      heddle_tile_map_get_tile (&g_array_index (self->places, HeddleTilePlace, i), scale, &tile);
      place = (GtkAllocation) { (int) roundf (tile.origin.x), (int) roundf (tile.origin.y),
                                (int) roundf (tile.size.width), (int) roundf (tile.size.height) };
      gtk_widget_size_allocate (g_ptr_array_index (self->tiles, i), &place, -1);
    }
  place_caption (self, width, scale);
}

static void
clear_tiles (HeddleTileMapView *self)
{
  for (guint i = 0; i < self->tiles->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->tiles, i));
  g_ptr_array_set_size (self->tiles, 0);
  g_array_set_size (self->places, 0);
}

static void
heddle_tile_map_view_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_tile_map_view_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
heddle_tile_map_view_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (id == PROP_LARGEST)
    g_value_set_float (value, HEDDLE_TILE_MAP_VIEW (object)->largest);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
heddle_tile_map_view_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (id != PROP_LARGEST)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  HEDDLE_TILE_MAP_VIEW (object)->largest = g_value_get_float (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
heddle_tile_map_view_dispose (GObject *object)
{
  HeddleTileMapView *self = HEDDLE_TILE_MAP_VIEW (object);

  clear_tiles (self);
  g_clear_pointer (&self->caption, gtk_widget_unparent);

  G_OBJECT_CLASS (heddle_tile_map_view_parent_class)->dispose (object);
}

static void
heddle_tile_map_view_finalize (GObject *object)
{
  HeddleTileMapView *self = HEDDLE_TILE_MAP_VIEW (object);

  g_ptr_array_unref (self->tiles);
  g_ptr_array_unref (self->shown);
  g_array_unref (self->places);
  g_clear_pointer (&self->authorities, g_ptr_array_unref);
  g_clear_pointer (&self->sayings, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_tile_map_view_parent_class)->finalize (object);
}

static void
heddle_tile_map_view_class_init (HeddleTileMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = heddle_tile_map_view_get_property;
  object_class->set_property = heddle_tile_map_view_set_property;
  object_class->dispose = heddle_tile_map_view_dispose;
  object_class->finalize = heddle_tile_map_view_finalize;
  widget_class->get_request_mode = heddle_tile_map_view_get_request_mode;
  widget_class->grab_focus = heddle_tile_map_view_grab_focus;
  widget_class->measure = heddle_tile_map_view_measure;
  widget_class->size_allocate = heddle_tile_map_view_size_allocate;
  widget_class->css_changed = heddle_tile_map_view_css_changed;
  props[PROP_LARGEST] = g_param_spec_float ("largest", NULL, NULL, MINIMUM_SCALE, 4, 1,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
heddle_tile_map_view_init (HeddleTileMapView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->largest = 1;
  self->tiles = g_ptr_array_new ();
  self->shown = g_ptr_array_new ();
  self->caption = heddle_tile_caption_new ();
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));
  self->places = g_array_new (FALSE, FALSE, sizeof (HeddleTilePlace));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Map of the authorities"), -1);
}

/* What has no place on the map, or that of another, is in the table only. */
static gboolean
find_place (HeddleTileMapView *self,
            HeddleAuthority   *authority,
            HeddleTilePlace   *place)
{
  if (authority->tile_column == HEDDLE_NO_INTEGER || authority->tile_row == HEDDLE_NO_INTEGER)
    return FALSE;
  place->column = (int) authority->tile_column;
  place->row = (int) authority->tile_row;
  for (guint i = 0; i < self->places->len; i++)
    {
      const HeddleTilePlace *other = &g_array_index (self->places, HeddleTilePlace, i);

      if (other->column == place->column && other->row == place->row)
        return FALSE;
    }
  return heddle_tile_map_has_place (place);
}

static void
add_tile (HeddleTileMapView *self)
{
  GtkWidget *tile = heddle_tile_button_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (entered_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (tile, motion);
  gtk_widget_insert_before (tile, GTK_WIDGET (self), self->caption);
  g_ptr_array_add (self->tiles, tile);
}

static HeddleTileTone
get_tone (const HeddleAuthorityStanding *standing,
          HeddleMapColour                colour,
          GPtrArray                     *members)
{
  static const HeddleTileTone tones[] = {
    [HEDDLE_PHASE_NONE] = HEDDLE_TILE_TONE_NONE,
    [HEDDLE_PHASE_PLANNED] = HEDDLE_TILE_TONE_LIGHT,
    [HEDDLE_PHASE_PREPARING] = HEDDLE_TILE_TONE_MEDIUM,
    [HEDDLE_PHASE_REPORTING] = HEDDLE_TILE_TONE_DARK,
  };

  switch (colour)
    {
    case HEDDLE_MAP_EPISODE:
      return tones[standing->phase];
    case HEDDLE_MAP_GROUPING:
      return members != NULL && g_ptr_array_find (members, standing, NULL)
               ? HEDDLE_TILE_TONE_MEDIUM : HEDDLE_TILE_TONE_NONE;
    case HEDDLE_MAP_COLLABORATIVE:
    default:
      return HEDDLE_TILE_TONE_HUE;
    }
}

/* The same tiles show other days, so that the focus stays where it is. */
static void
show_tiles (HeddleTileMapView *self,
            GPtrArray         *authorities,
            HeddleMapColour    colour,
            GPtrArray         *members)
{
  GPtrArray *former = self->authorities;
  guint n = 0;

  self->authorities = g_ptr_array_ref (authorities);
  g_clear_pointer (&former, g_ptr_array_unref);
  g_array_set_size (self->places, 0);
  g_ptr_array_set_size (self->shown, 0);
  self->corner_taken = FALSE;
  for (guint i = 0; i < authorities->len; i++)
    {
      HeddleAuthorityStanding *standing = g_ptr_array_index (authorities, i);
      const HeddleTileSaying *saying = get_saying (self, standing);
      HeddleTilePlace place;

      if (!find_place (self, standing->authority, &place))
        continue;
      g_array_append_val (self->places, place);
      g_ptr_array_add (self->shown, standing);
      self->corner_taken = self->corner_taken || heddle_tile_map_in_corner (&place);
      if (n == self->tiles->len)
        add_tile (self);
      heddle_tile_button_show (g_ptr_array_index (self->tiles, n), standing,
                               get_tone (standing, colour, members));
      if (saying != NULL)
        heddle_tile_button_say (g_ptr_array_index (self->tiles, n), standing, saying);
      n++;
    }
  while (self->tiles->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (self->tiles, self->tiles->len - 1));
  set_stop (self, self->stop < n ? self->stop : 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
heddle_tile_map_view_show (HeddleTileMapView *self,
                           GPtrArray         *authorities,
                           HeddleMapColour    colour,
                           GPtrArray         *members)
{
  g_return_if_fail (HEDDLE_IS_TILE_MAP_VIEW (self));

  g_clear_pointer (&self->sayings, g_ptr_array_unref);
  show_tiles (self, authorities, colour, members);
}

void
heddle_tile_map_view_say (HeddleTileMapView *self,
                          GPtrArray         *authorities,
                          GPtrArray         *sayings)
{
  g_return_if_fail (HEDDLE_IS_TILE_MAP_VIEW (self));
  g_return_if_fail (sayings->len == authorities->len);

  g_clear_pointer (&self->sayings, g_ptr_array_unref);
  self->sayings = g_ptr_array_ref (sayings);
  show_tiles (self, authorities, HEDDLE_MAP_COLLABORATIVE, NULL);
}
