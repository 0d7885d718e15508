/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-pages-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ZOOM_STEP 1.2
#define ZOOM_LEAST 0.4
#define ZOOM_MOST 4.0
#define MARGIN 12

struct _HeddlePagesView
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *list;
  HeddlePages *pages;
  double zoom;
  gboolean fits;  /* as wide as there is room, until somebody zooms */
  int room;       /* the width it was fitted to */
  guint source;
};

G_DEFINE_FINAL_TYPE (HeddlePagesView, heddle_pages_view, GTK_TYPE_WIDGET)

static guint
get_page (GtkWidget *area)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "page"));
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  HeddlePagesView *self = data;
  guint page = get_page (GTK_WIDGET (area));
  double sheet_width, sheet_height;

  if (self->pages == NULL || page >= heddle_pages_get_n (self->pages))
    return;

  /* paper is white in the dark too */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  heddle_pages_get_size (self->pages, &sheet_width, &sheet_height);
  cairo_scale (cr, width / sheet_width, height / sheet_height);
  heddle_pages_paint (self->pages, page, cr);
}

static void
size_page (HeddlePagesView *self,
           GtkWidget       *area)
{
  double width, height;

  if (self->pages == NULL)
    return;

  heddle_pages_get_size (self->pages, &width, &height);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), (int) (width * self->zoom));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) (height * self->zoom));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          HeddlePagesView          *self)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);

  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (area, MARGIN / 2);
  gtk_widget_set_margin_bottom (area, MARGIN / 2);
  gtk_widget_add_css_class (area, "card");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, self, NULL);
  gtk_list_item_set_child (item, area);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         HeddlePagesView          *self)
{
  GtkWidget *area = gtk_list_item_get_child (item);
  guint page = gtk_list_item_get_position (item);
  g_autofree char *name = g_strdup_printf (_("Page %u of %u"), page + 1,
                                           self->pages != NULL ? heddle_pages_get_n (self->pages)
                                                               : 0);

  g_object_set_data (G_OBJECT (area), "page", GUINT_TO_POINTER (page));
  gtk_list_item_set_accessible_label (item, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  size_page (self, area);
  gtk_widget_queue_draw (area);
}

/* A list of as many strings as there are pages: which ones are in sight the list view
 * knows. */
static void
fill (HeddlePagesView *self)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);
  g_autoptr (GtkSelectionModel) model = NULL;
  guint n = self->pages != NULL ? heddle_pages_get_n (self->pages) : 0;

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (strings, "");
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&strings))));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), model);
}

static void
fit (HeddlePagesView *self)
{
  double width, height;
  int room = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->pages == NULL)
    return;

  heddle_pages_get_size (self->pages, &width, &height);
  self->room = room;
  self->zoom = room > 0 ? CLAMP ((room - 4.0 * MARGIN) / width, ZOOM_LEAST, 1.25) : 1;
}

void
heddle_pages_view_set_pages (HeddlePagesView *self,
                             HeddlePages     *pages)
{
  g_clear_pointer (&self->pages, heddle_pages_free);
  self->pages = pages;
  self->fits = TRUE;
  fit (self);
  fill (self);
}

void
heddle_pages_view_zoom (HeddlePagesView *self,
                        int              steps)
{
  self->fits = steps == 0;
  if (self->fits)
    fit (self);
  else
    self->zoom = CLAMP (self->zoom * pow (ZOOM_STEP, steps), ZOOM_LEAST, ZOOM_MOST);
  fill (self);
}

static void
refit_cb (gpointer data)
{
  HeddlePagesView *self = data;

  self->source = 0;
  fit (self);
  fill (self);
}

static void
heddle_pages_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  gtk_widget_measure (HEDDLE_PAGES_VIEW (widget)->scroller, orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

/* Pages get another size after the allocation, not in it. */
static void
heddle_pages_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  HeddlePagesView *self = HEDDLE_PAGES_VIEW (widget);

  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
  if (self->fits && self->pages != NULL && width != self->room && self->source == 0)
    self->source = g_idle_add_once (refit_cb, self);
}

static void
heddle_pages_view_dispose (GObject *object)
{
  HeddlePagesView *self = HEDDLE_PAGES_VIEW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (heddle_pages_view_parent_class)->dispose (object);
}

static void
heddle_pages_view_finalize (GObject *object)
{
  g_clear_pointer (&HEDDLE_PAGES_VIEW (object)->pages, heddle_pages_free);
  G_OBJECT_CLASS (heddle_pages_view_parent_class)->finalize (object);
}

static void
heddle_pages_view_class_init (HeddlePagesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_pages_view_dispose;
  object_class->finalize = heddle_pages_view_finalize;
  widget_class->measure = heddle_pages_view_measure;
  widget_class->size_allocate = heddle_pages_view_size_allocate;
}

static void
heddle_pages_view_init (HeddlePagesView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->zoom = 1;
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (self->list), GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pages"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}
