/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tile-map-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-tile-button.h"
#include "heddle-tile-map.h"

#define MINIMUM_SCALE 0.65f

struct _HeddleTileMapView
{
  GtkWidget parent_instance;

  GPtrArray *tiles; /* (element-type HeddleTileButton) */
  GArray *places;   /* (element-type HeddleTilePlace), of the same order */
  guint stop;
};

G_DEFINE_FINAL_TYPE (HeddleTileMapView, heddle_tile_map_view, GTK_TYPE_WIDGET)

static void
set_stop (HeddleTileMapView *self,
          guint              stop)
{
  self->stop = stop;
  for (guint i = 0; i < self->tiles->len; i++)
    gtk_widget_set_focusable (g_ptr_array_index (self->tiles, i), i == stop);
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

static void
heddle_tile_map_view_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  float width;
  float height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      heddle_tile_map_get_size (MINIMUM_SCALE, &width, &height);
      *minimum = (int) ceilf (width);
      heddle_tile_map_get_size (1, &width, &height);
      *natural = (int) ceilf (width);
      return;
    }
  heddle_tile_map_get_size (for_size > 0 ? MIN (heddle_tile_map_get_scale ((float) for_size), 1)
                                         : MINIMUM_SCALE,
                            &width, &height);
  *minimum = *natural = (int) ceilf (height);
}

static void
heddle_tile_map_view_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  HeddleTileMapView *self = HEDDLE_TILE_MAP_VIEW (widget);
  float scale = MIN (heddle_tile_map_get_scale ((float) width), 1);

  for (guint i = 0; i < self->tiles->len; i++)
    {
      GtkAllocation place;
      graphene_rect_t tile;

      heddle_tile_map_get_tile (&g_array_index (self->places, HeddleTilePlace, i), scale, &tile);
      place = (GtkAllocation) { (int) roundf (tile.origin.x), (int) roundf (tile.origin.y),
                                (int) roundf (tile.size.width), (int) roundf (tile.size.height) };
      gtk_widget_size_allocate (g_ptr_array_index (self->tiles, i), &place, -1);
    }
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
heddle_tile_map_view_dispose (GObject *object)
{
  HeddleTileMapView *self = HEDDLE_TILE_MAP_VIEW (object);

  clear_tiles (self);

  G_OBJECT_CLASS (heddle_tile_map_view_parent_class)->dispose (object);
}

static void
heddle_tile_map_view_finalize (GObject *object)
{
  HeddleTileMapView *self = HEDDLE_TILE_MAP_VIEW (object);

  g_ptr_array_unref (self->tiles);
  g_array_unref (self->places);

  G_OBJECT_CLASS (heddle_tile_map_view_parent_class)->finalize (object);
}

static void
heddle_tile_map_view_class_init (HeddleTileMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_tile_map_view_dispose;
  object_class->finalize = heddle_tile_map_view_finalize;
  widget_class->get_request_mode = heddle_tile_map_view_get_request_mode;
  widget_class->grab_focus = heddle_tile_map_view_grab_focus;
  widget_class->measure = heddle_tile_map_view_measure;
  widget_class->size_allocate = heddle_tile_map_view_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
heddle_tile_map_view_init (HeddleTileMapView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->tiles = g_ptr_array_new ();
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

/* The same tiles show other days, so that the focus stays where it is. */
void
heddle_tile_map_view_show (HeddleTileMapView *self,
                           GPtrArray         *authorities)
{
  guint n = 0;

  g_return_if_fail (HEDDLE_IS_TILE_MAP_VIEW (self));

  g_array_set_size (self->places, 0);
  for (guint i = 0; i < authorities->len; i++)
    {
      const HeddleAuthorityStanding *standing = g_ptr_array_index (authorities, i);
      HeddleTilePlace place;

      if (!find_place (self, standing->authority, &place))
        continue;
      g_array_append_val (self->places, place);
      if (n == self->tiles->len)
        {
          GtkWidget *tile = heddle_tile_button_new ();

          gtk_widget_set_parent (tile, GTK_WIDGET (self));
          g_ptr_array_add (self->tiles, tile);
        }
      heddle_tile_button_show (g_ptr_array_index (self->tiles, n++), standing);
    }
  while (self->tiles->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (self->tiles, self->tiles->len - 1));
  set_stop (self, self->stop < n ? self->stop : 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
