/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-columns.h"

/* Shares of the width, 1.28 : 1. */
#define FIRST_SHARE 32
#define SHARES 57
#define GAP 24
#define LINE_GAP 18

struct _HeddleColumns
{
  GtkWidget parent_instance;

  gboolean stacked;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeddleColumns, heddle_columns, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

static void
add_child (GtkBuildable *buildable,
           GtkBuilder   *builder,
           GObject      *child,
           const char   *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static void
get_widths (HeddleColumns *self,
            int            width,
            int            widths[2])
{
  widths[0] = self->stacked ? width : (width - GAP) * FIRST_SHARE / SHARES;
  widths[1] = self->stacked ? width : width - GAP - widths[0];
}

static GtkSizeRequestMode
heddle_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* So wide that each gets its width from its share. */
static int
get_whole (int first,
           int second)
{
  int by_first = first * SHARES / FIRST_SHARE + 1;
  int by_second = second * SHARES / (SHARES - FIRST_SHARE) + 1;

  return MAX (by_first, by_second) + GAP;
}

static void
heddle_columns_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  HeddleColumns *self = HEDDLE_COLUMNS (widget);
  GtkWidget *children[2] = { gtk_widget_get_first_child (widget),
                             gtk_widget_get_last_child (widget) };
  int widths[2] = { -1, -1 };
  int least[2] = { 0, 0 };
  int best[2] = { 0, 0 };

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    get_widths (self, for_size, widths);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      if (widths[i] >= 0)
        gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &least[i], NULL, NULL,
                            NULL);
      gtk_widget_measure (children[i], orientation, MAX (widths[i], least[i] > 0 ? least[i] : -1),
                          &least[i], &best[i], NULL, NULL);
    }

  if (orientation == GTK_ORIENTATION_VERTICAL && self->stacked)
    {
      *minimum = least[0] + LINE_GAP + least[1];
      *natural = best[0] + LINE_GAP + best[1];
    }
  else if (orientation == GTK_ORIENTATION_VERTICAL || self->stacked)
    {
      *minimum = MAX (least[0], least[1]);
      *natural = MAX (best[0], best[1]);
    }
  else
    {
      *minimum = get_whole (least[0], least[1]);
      *natural = get_whole (best[0], best[1]);
    }
}

static void
heddle_columns_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  HeddleColumns *self = HEDDLE_COLUMNS (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int widths[2], split = height;

  get_widths (self, width, widths);
  if (self->stacked)
    {
      gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, width, NULL, &split, NULL, NULL);
      gtk_widget_size_allocate (first, &(GtkAllocation) { 0, 0, width, split }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation) { 0, split + LINE_GAP, width,
                                                           MAX (height - split - LINE_GAP, 0) },
                                -1);
      return;
    }
  gtk_widget_size_allocate (first, &(GtkAllocation) { rtl ? width - widths[0] : 0, 0, widths[0],
                                                      height }, -1);
  gtk_widget_size_allocate (second, &(GtkAllocation) { rtl ? 0 : widths[0] + GAP, 0, widths[1],
                                                       height }, -1);
}

static void
heddle_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (heddle_columns_parent_class)->dispose (object);
}

static void
heddle_columns_class_init (HeddleColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_columns_dispose;
  widget_class->get_request_mode = heddle_columns_get_request_mode;
  widget_class->measure = heddle_columns_measure;
  widget_class->size_allocate = heddle_columns_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "columns");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
heddle_columns_init (HeddleColumns *self)
{
}

void
heddle_columns_set_stacked (HeddleColumns *self,
                            gboolean       stacked)
{
  g_return_if_fail (HEDDLE_IS_COLUMNS (self));

  if (stacked == self->stacked)
    return;
  self->stacked = stacked;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
