/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-slide-view.h"

#include <adwaita.h>
#include <math.h>

/* Radius of the corners of a smaller picture of another window, in pixels. */
#define EDGE_ROUND 12

struct _HeddleSlideView
{
  GtkWidget parent_instance;

  HeddleSlide *slide;
  HeddleSlideLayout *layout;
  guint page;
  int size;
  GdkRGBA cover; /* clear: none */
  int room_width;  /* of the window that it stands for; 0: its own */
  int room_height;
};

G_DEFINE_FINAL_TYPE (HeddleSlideView, heddle_slide_view, GTK_TYPE_WIDGET)

static guint laid_out_signal;

static void
forget_layout (HeddleSlideView *self)
{
  g_clear_pointer (&self->layout, heddle_slide_layout_free);
}

static gboolean
is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}

/* Size that it is laid out for. */
static void
get_room (HeddleSlideView *self,
          float           *width,
          float           *height)
{
  gboolean own = self->room_width == 0;

  *width = (float) (own ? gtk_widget_get_width (GTK_WIDGET (self)) : self->room_width);
  *height = (float) (own ? gtk_widget_get_height (GTK_WIDGET (self)) : self->room_height);
}

static void
lay_out (HeddleSlideView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float width, height;

  get_room (self, &width, &height);

  if (self->slide == NULL || width < 1 || height < 1)
    return;
  if (self->layout != NULL && fabsf (self->layout->width - width) < 0.5f
      && fabsf (self->layout->height - height) < 0.5f)
    return;
  forget_layout (self);
  self->layout = heddle_slide_layout_new (self->slide, gtk_widget_get_pango_context (widget),
                                          width, height, self->size,
                                          gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  g_signal_emit (self, laid_out_signal, 0);
}

static void
change (HeddleSlideView *self)
{
  forget_layout (self);
  lay_out (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkSizeRequestMode
heddle_slide_view_get_request_mode (GtkWidget *widget)
{
  return HEDDLE_SLIDE_VIEW (widget)->room_width > 0 ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                                    : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
heddle_slide_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  HeddleSlideView *self = HEDDLE_SLIDE_VIEW (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : 90;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 1280 : 720;
  if (self->room_width > 0 && orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = 320;
  else if (self->room_width > 0)
    *natural = MAX (90, MAX (for_size, 160) * self->room_height / self->room_width);
}

static void
heddle_slide_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  lay_out (HEDDLE_SLIDE_VIEW (widget));
}

static void
heddle_slide_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleSlideView *self = HEDDLE_SLIDE_VIEW (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  static const GdkRGBA grey = { 0.5f, 0.5f, 0.5f, 0.4f };
  const GdkRGBA colours[4] = { grey, grey, grey, grey };
  GskRoundedRect edge;
  graphene_rect_t all;
  float scale, line;

  get_room (self, &all.size.width, &all.size.height);
  all.origin = GRAPHENE_POINT_INIT (0, 0);
  if (all.size.width < 1 || all.size.height < 1)
    return;
  scale = MIN (width / all.size.width, height / all.size.height);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((width - all.size.width * scale) / 2,
                                                          (height - all.size.height * scale) / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
  gsk_rounded_rect_init_from_rect (&edge, &all, self->room_width > 0 ? EDGE_ROUND / scale : 0);
  gtk_snapshot_push_rounded_clip (snapshot, &edge);
  if (self->cover.alpha > 0)
    gtk_snapshot_append_color (snapshot, &self->cover, &all);
  else if (self->layout != NULL)
    heddle_slide_paint (self->layout, MIN (self->page, self->layout->pages->len - 1), snapshot,
                        gtk_widget_get_pango_context (widget), is_dark ());
  gtk_snapshot_pop (snapshot);
  line = 1 / scale;
  if (self->room_width > 0)
    gtk_snapshot_append_border (snapshot, &edge, (const float[]) { line, line, line, line },
                                colours);
}

static void
heddle_slide_view_dispose (GObject *object)
{
  HeddleSlideView *self = HEDDLE_SLIDE_VIEW (object);

  forget_layout (self);
  g_clear_pointer (&self->slide, heddle_slide_unref);

  G_OBJECT_CLASS (heddle_slide_view_parent_class)->dispose (object);
}

static void
heddle_slide_view_class_init (HeddleSlideViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_slide_view_dispose;
  widget_class->get_request_mode = heddle_slide_view_get_request_mode;
  widget_class->measure = heddle_slide_view_measure;
  widget_class->size_allocate = heddle_slide_view_size_allocate;
  widget_class->snapshot = heddle_slide_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "slide");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /**
   * HeddleSlideView::laid-out:
   *
   * The slide has pages now, as many as its room needs.
   */
  laid_out_signal = g_signal_new ("laid-out", HEDDLE_TYPE_SLIDE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_slide_view_init (HeddleSlideView *self)
{
  self->size = 100;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
heddle_slide_view_new (void)
{
  return g_object_new (HEDDLE_TYPE_SLIDE_VIEW, NULL);
}

void
heddle_slide_view_set_slide (HeddleSlideView *self,
                             HeddleSlide     *slide)
{
  g_autofree char *text = NULL;

  if (self->slide == slide)
    return;
  text = heddle_slide_dup_text (slide);
  heddle_slide_ref (slide);
  g_clear_pointer (&self->slide, heddle_slide_unref);
  self->slide = slide;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  slide->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  change (self);
}

void
heddle_slide_view_set_page (HeddleSlideView *self,
                            guint            page)
{
  if (self->page == page)
    return;
  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
heddle_slide_view_set_size (HeddleSlideView *self,
                            int              size)
{
  if (self->size == size)
    return;
  self->size = size;
  change (self);
}

void
heddle_slide_view_set_room (HeddleSlideView *self,
                            int              width,
                            int              height)
{
  if (self->room_width == width && self->room_height == height)
    return;
  self->room_width = width;
  self->room_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  change (self);
}

void
heddle_slide_view_set_cover (HeddleSlideView *self,
                             const GdkRGBA   *cover)
{
  static const GdkRGBA none = { 0, 0, 0, 0 };

  self->cover = cover != NULL ? *cover : none;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
heddle_slide_view_get_n_pages (HeddleSlideView *self)
{
  return self->layout != NULL ? self->layout->pages->len : 1;
}
