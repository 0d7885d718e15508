/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-week-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-chip.h"
#include "heddle-day-cell.h"
#include "heddle-entry-chip.h"
#include "heddle-month-layout.h"
#include "heddle-painting-look.h"

/* Under this width of a day there is no column for the week's number. */
#define NARROW_DAY 60
/* For how many chips there is room in a window of the usual size: who makes them while they
 * are placed has the window measured twice. */
#define USUAL_LANES 5

struct _HeddleWeekRow
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  HeddleDay monday;
  HeddleDay month;
  GPtrArray *entries;
  GArray *items;           /* (element-type HeddleMonthItem), the same */
  HeddleMonthWeek *layout;
  guint n_lanes;           /* that there is room for */
  float edges[HEDDLE_WEEK + 1];
  GtkWidget *cells[HEDDLE_WEEK];
  GPtrArray *chips;        /* those in use first, as the layout has them */
  GtkWidget *counts[HEDDLE_WEEK];
};

G_DEFINE_FINAL_TYPE (HeddleWeekRow, heddle_week_row, GTK_TYPE_WIDGET)

static GtkWidget *
ensure_chip (HeddleWeekRow *self,
             guint          i)
{
  while (self->chips->len <= i)
    {
      GtkWidget *chip = heddle_entry_chip_new (self->state, HEDDLE_LOOK_CHIP);

      gtk_widget_set_parent (chip, GTK_WIDGET (self));
      g_ptr_array_add (self->chips, chip);
    }

  return g_ptr_array_index (self->chips, i);
}

static gboolean
is_outside (HeddleWeekRow *self,
            HeddleDay      day)
{
  int year, month, number, other;

  heddle_day_get_ymd (self->month, &year, &other, &number);
  heddle_day_get_ymd (day, &year, &month, &number);

  return month != other;
}

static void
show_counts (HeddleWeekRow *self)
{
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    {
      guint more = self->layout->more[i];

      if (more > 0 && self->counts[i] == NULL)
        {
          self->counts[i] = heddle_entry_chip_new (self->state, HEDDLE_LOOK_CHIP);
          gtk_widget_set_parent (self->counts[i], GTK_WIDGET (self));
        }
      if (more > 0)
        heddle_entry_chip_set_more (HEDDLE_ENTRY_CHIP (self->counts[i]), more, self->monday + i);
      if (self->counts[i] != NULL)
        gtk_widget_set_child_visible (self->counts[i], more > 0);
    }
}

/* Which entry each chip is; only when the entries or the room for them change. */
static void
lay_out (HeddleWeekRow *self)
{
  const HeddleMonthItem *items = (const HeddleMonthItem *) (const void *) self->items->data;

  g_clear_pointer (&self->layout, heddle_month_week_free);
  self->layout = heddle_month_layout_week (self->monday, items, self->items->len,
                                           self->n_lanes);

  for (guint i = 0; i < self->layout->places->len; i++)
    {
      const HeddleMonthPlace *place = &g_array_index (self->layout->places, HeddleMonthPlace, i);
      const HeddleMonthItem *item = &g_array_index (self->items, HeddleMonthItem, place->item);
      gboolean span = item->first != HEDDLE_DAY_NONE && item->first < item->last;

      heddle_entry_chip_set_entry (HEDDLE_ENTRY_CHIP (ensure_chip (self, i)),
                                   g_ptr_array_index (self->entries, place->item), span,
                                   place->starts, place->ends);
    }
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->chips, i),
                                  i < self->layout->places->len);
  show_counts (self);
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    heddle_day_cell_set_crowded (HEDDLE_DAY_CELL (self->cells[i]),
                                 self->layout->total[i] >= self->n_lanes);
}

static void
allocate (GtkWidget *child,
          float      x,
          float      y,
          float      width,
          float      height)
{
  GtkAllocation place = { (int) roundf (x), (int) roundf (y), MAX ((int) roundf (width), 1),
                          MAX ((int) roundf (height), 1) };

  gtk_widget_size_allocate (child, &place, -1);
}

static float
get_margin (int   width,
            float scale)
{
  return width < NARROW_DAY * HEDDLE_WEEK * scale ? 0 : HEDDLE_WEEK_ROW_MARGIN * scale;
}

static void
allocate_chip (HeddleWeekRow *self,
               GtkWidget     *chip,
               guint          column,
               guint          n_columns,
               guint          lane,
               gboolean       starts,
               gboolean       ends,
               float          scale)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float before = (starts ? 4 : 1) * scale;
  float after = (ends ? 3 : 0) * scale;
  float x, width;

  heddle_month_get_column (self->edges, column, n_columns, &x, &width);
  allocate (chip, x + (rtl ? after : before),
            HEDDLE_CELL_HEAD * scale + (float) lane * HEDDLE_CHIP_LANE * scale,
            width - before - after, HEDDLE_CHIP_HEIGHT * scale);
}

static void
heddle_week_row_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  HeddleWeekRow *self = HEDDLE_WEEK_ROW (widget);
  float scale = heddle_painting_look_get_scale (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float margin = get_margin (width, scale);
  int lanes = (int) floorf (((float) height - HEDDLE_CELL_HEAD * scale)
                            / (HEDDLE_CHIP_LANE * scale));

  if ((guint) MAX (lanes, 1) != self->n_lanes)
    {
      self->n_lanes = (guint) MAX (lanes, 1);
      lay_out (self);
    }

  heddle_month_get_columns ((float) width - margin, 1, rtl, self->edges);
  for (guint i = 0; i <= HEDDLE_WEEK && !rtl; i++)
    self->edges[i] += margin;
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    {
      float x, w;

      heddle_month_get_column (self->edges, i, 1, &x, &w);
      allocate (self->cells[i], x, 0, w, (float) height);
      if (self->layout->more[i] > 0)
        allocate_chip (self, self->counts[i], i, 1, self->n_lanes - 1, TRUE, TRUE, scale);
    }
  for (guint i = 0; i < self->layout->places->len; i++)
    {
      const HeddleMonthPlace *place = &g_array_index (self->layout->places, HeddleMonthPlace, i);

      allocate_chip (self, g_ptr_array_index (self->chips, i), place->column, place->n_columns,
                     place->lane, place->starts, place->ends, scale);
    }
}

static void
heddle_week_row_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  float scale = heddle_painting_look_get_scale (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 280;
      *natural = (int) (770 * scale);
    }
  else
    {
      *minimum = (int) ceilf ((HEDDLE_CELL_HEAD + 2 * HEDDLE_CHIP_LANE) * scale);
      *natural = (int) ceilf ((HEDDLE_CELL_HEAD + 5 * HEDDLE_CHIP_LANE) * scale);
    }
}

static void
heddle_week_row_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  HeddleWeekRow *self = HEDDLE_WEEK_ROW (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float scale = heddle_painting_look_get_scale (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget);
  float margin = get_margin (width, scale);
  int year;
  g_autofree char *number
      = g_strdup_printf ("%d", heddle_day_get_iso_week (self->monday, &year));
  g_autoptr (PangoLayout) text = heddle_text_new (gtk_widget_get_pango_context (widget), number,
                                                  0.82f, PANGO_WEIGHT_NORMAL);

  GTK_WIDGET_CLASS (heddle_week_row_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_append_color (snapshot, &palette->grid_strong,
                             &GRAPHENE_RECT_INIT (rtl ? 0 : margin, 0, (float) width - margin, 1));
  if (margin > 0)
    heddle_text_paint (snapshot, text, rtl ? (float) width - margin + 7 * scale : 0, 13 * scale,
                       margin - 7 * scale, !rtl, &palette->dim);
}

static void
heddle_week_row_dispose (GObject *object)
{
  HeddleWeekRow *self = HEDDLE_WEEK_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->chips, 0);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_week_row_parent_class)->dispose (object);
}

static void
heddle_week_row_finalize (GObject *object)
{
  HeddleWeekRow *self = HEDDLE_WEEK_ROW (object);

  g_clear_pointer (&self->layout, heddle_month_week_free);
  g_ptr_array_unref (self->chips);
  g_array_unref (self->items);

  G_OBJECT_CLASS (heddle_week_row_parent_class)->finalize (object);
}

static void
heddle_week_row_class_init (HeddleWeekRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_week_row_dispose;
  object_class->finalize = heddle_week_row_finalize;
  widget_class->measure = heddle_week_row_measure;
  widget_class->size_allocate = heddle_week_row_size_allocate;
  widget_class->snapshot = heddle_week_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "weekrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
heddle_week_row_init (HeddleWeekRow *self)
{
  self->chips = g_ptr_array_new ();
  self->n_lanes = USUAL_LANES;
  self->items = g_array_new (FALSE, FALSE, sizeof (HeddleMonthItem));
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_week_row_new (HeddleCalendarState *state)
{
  HeddleWeekRow *self = g_object_new (HEDDLE_TYPE_WEEK_ROW, NULL);

  self->state = g_object_ref (state);
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    {
      self->cells[i] = heddle_day_cell_new (state);
      gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
    }

  return GTK_WIDGET (self);
}

void
heddle_week_row_set (HeddleWeekRow *self,
                     HeddleDay      monday,
                     HeddleDay      month,
                     GPtrArray     *entries)
{
  g_autofree char *name = NULL;
  int year;

  g_return_if_fail (HEDDLE_IS_WEEK_ROW (self));

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_ptr_array_ref (entries);
  self->monday = monday;
  self->month = month;
  g_array_set_size (self->items, 0);
  for (guint i = 0; i < entries->len; i++)
    {
      const HeddleDeadline *deadline = HEDDLE_AGENDA_ENTRY (entries->pdata[i])->deadline;
      HeddleMonthItem item = { deadline->first, deadline->last };

      g_array_append_val (self->items, item);
    }
  /* Translators: number of a week of the year */
  name = g_strdup_printf (_("Week %d"), heddle_day_get_iso_week (monday, &year));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  lay_out (self);
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    heddle_day_cell_set_day (HEDDLE_DAY_CELL (self->cells[i]), monday + (HeddleDay) i,
                             is_outside (self, monday + (HeddleDay) i), self->layout->total[i]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
heddle_week_row_get_item (HeddleWeekRow *self,
                          guint          column,
                          guint          index)
{
  g_return_val_if_fail (HEDDLE_IS_WEEK_ROW (self) && column < HEDDLE_WEEK, NULL);

  if (index == 0 || self->layout == NULL)
    return index == 0 ? self->cells[column] : NULL;
  /* By lane: places stand by their first day. */
  for (guint lane = 0; lane < self->layout->n_lanes; lane++)
    for (guint i = 0; i < self->layout->places->len; i++)
      {
        const HeddleMonthPlace *place = &g_array_index (self->layout->places, HeddleMonthPlace, i);

        if (place->lane == lane && place->column <= column
            && column < place->column + place->n_columns && --index == 0)
          return g_ptr_array_index (self->chips, i);
      }

  return self->layout->more[column] > 0 && index == 1 ? self->counts[column] : NULL;
}

GtkWidget *
heddle_week_row_find (HeddleWeekRow *self,
                      const char    *id)
{
  g_return_val_if_fail (HEDDLE_IS_WEEK_ROW (self), NULL);

  for (guint i = 0; self->layout != NULL && i < self->layout->places->len; i++)
    {
      GtkWidget *chip = g_ptr_array_index (self->chips, i);
      HeddleAgendaEntry *entry = heddle_entry_chip_get_entry (HEDDLE_ENTRY_CHIP (chip));

      if (g_str_equal (entry->deadline->id, id))
        return chip;
    }

  return NULL;
}

guint
heddle_week_row_find_column (HeddleWeekRow *self,
                             double         x)
{
  g_return_val_if_fail (HEDDLE_IS_WEEK_ROW (self), 0);

  return heddle_month_find_column (self->edges, (float) x);
}
