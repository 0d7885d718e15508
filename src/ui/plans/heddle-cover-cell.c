/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-cover-cell.h"

#include <adwaita.h>
#include <math.h>

#include "heddle-matrix.h"
#include "heddle-painting-look.h"
#include "heddle-text-size.h"

struct _HeddleCoverCell
{
  GtkWidget parent_instance;

  HeddleCover cover;
  const char *code;
};

G_DEFINE_FINAL_TYPE (HeddleCoverCell, heddle_cover_cell, GTK_TYPE_WIDGET)

static void
heddle_cover_cell_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural
    = (int) roundf ((HEDDLE_MATRIX_MARK + 4) * heddle_text_size_get_scale (widget));
}

static void
heddle_cover_cell_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleCoverCell *self = HEDDLE_COVER_CELL (widget);
  const graphene_rect_t bounds
    = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  heddle_matrix_paint_cell (self->cover, self->code, &bounds,
                            heddle_text_size_get_scale (widget), snapshot,
                            heddle_painting_look_get_palette (widget));
}

static void
heddle_cover_cell_class_init (HeddleCoverCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = heddle_cover_cell_measure;
  widget_class->snapshot = heddle_cover_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "covercell");
}

static void
heddle_cover_cell_init (HeddleCoverCell *self)
{
}

GtkWidget *
heddle_cover_cell_new (HeddleCover  cover,
                       const char  *code,
                       const char  *name)
{
  GtkAccessibleRole role = name != NULL ? GTK_ACCESSIBLE_ROLE_GRID_CELL
                                        : GTK_ACCESSIBLE_ROLE_PRESENTATION;
  HeddleCoverCell *self = g_object_new (HEDDLE_TYPE_COVER_CELL, "accessible-role", role, NULL);

  self->cover = cover;
  self->code = code;
  if (name != NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
    }
  return GTK_WIDGET (self);
}

void
heddle_cover_cell_set_current (HeddleCoverCell *self,
                               gboolean         current)
{
  g_return_if_fail (HEDDLE_IS_COVER_CELL (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), current);
}
