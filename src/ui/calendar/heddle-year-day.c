/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-year-day.h"

#include <glib/gi18n-lib.h>

#include "heddle-activate.h"
#include "heddle-chip.h"
#include "heddle-closure-text.h"
#include "heddle-date-text.h"
#include "heddle-hatch.h"
#include "heddle-painting-look.h"

/* Marks kept to be painted; the rest is counted. */
#define MOST 12
/* Share of the usual text size. */
#define COUNT 0.75f
#define SMALL_COUNT 0.7f
#define MARK 11.0f
#define HEAD 13.0f

struct _HeddleYearDay
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  HeddleDay day;
  gboolean closed;
  guint n_entries;
  GPtrArray *entries; /* (element-type HeddleAgendaEntry), as far as they have marks */
  HeddleMark marks[MOST];
};

G_DEFINE_FINAL_TYPE (HeddleYearDay, heddle_year_day, GTK_TYPE_WIDGET)

static void
paint_number (HeddleYearDay       *self,
              GtkSnapshot         *snapshot,
              float                width,
              float                scale,
              gboolean             rtl,
              const HeddlePalette *palette)
{
  gboolean today = self->day == heddle_calendar_state_get_today (self->state);
  int year, month, number;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  heddle_day_get_ymd (self->day, &year, &month, &number);
  text = g_strdup_printf ("%d", number);
  layout = heddle_text_new (gtk_widget_get_pango_context (GTK_WIDGET (self)), text, 0.75f,
                            today ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  heddle_text_paint (snapshot, layout, 3 * scale, 8 * scale, width - 4 * scale, rtl,
                     today ? &palette->foreground : &palette->dim);
}

/* Where the marks stand: how many in a line, how many at all, and where a line begins. */
static guint
place_marks (HeddleYearDay *self,
             float          width,
             float          height,
             float          scale,
             guint         *columns,
             float         *left)
{
  float size = (MARK + 1) * scale;
  guint rows = (guint) MAX ((height - (HEAD + 2) * scale) / size, 1);
  guint room, shown;

  *columns = (guint) MAX (width / size, 1);
  room = *columns * rows;
  shown = MIN (self->entries->len, self->n_entries <= room ? room : room - 1);
  *left = (width - size * (float) MIN (*columns, MAX (shown, 1))) / 2;

  return shown;
}

static void
paint_marks (HeddleYearDay       *self,
             GtkSnapshot         *snapshot,
             float                width,
             float                height,
             float                scale,
             gboolean             rtl,
             const HeddlePalette *palette)
{
  float size = (MARK + 1) * scale;
  guint columns;
  float left;
  guint shown = place_marks (self, width, height, scale, &columns, &left);

  for (guint i = 0; i < shown; i++)
    {
      float x = left + size * ((float) (i % columns) + 0.5f);

      heddle_mark_paint (snapshot, &self->marks[i], rtl ? width - x : x,
                         (HEAD + 1) * scale + size * ((float) (i / columns) + 0.5f),
                         MARK / HEDDLE_MARK_SIZE * scale, rtl, palette);
    }
  if (self->n_entries > shown)
    {
      g_autofree char *text = g_strdup_printf ("+%'u", self->n_entries - shown);
      PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
      g_autoptr (PangoLayout) layout = heddle_text_new (context, text, COUNT, PANGO_WEIGHT_BOLD);
      float edge;
      int needed;

      /* A count of two figures is worth its weight. */
      pango_layout_get_pixel_size (layout, &needed, NULL);
      edge = CLAMP ((width - (float) needed) / 2, 0, 2 * scale);
      if ((float) needed > width)
        {
          g_clear_object (&layout);
          layout = heddle_text_new (context, text, SMALL_COUNT, PANGO_WEIGHT_NORMAL);
          pango_attr_list_insert (pango_layout_get_attributes (layout),
                                  pango_attr_letter_spacing_new ((int) (-scale * PANGO_SCALE)));
        }
      heddle_text_paint (snapshot, layout, edge, height - 7 * scale, width - 2 * edge, !rtl,
                         &palette->foreground);
    }
}

static void
heddle_year_day_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  HeddleYearDay *self = HEDDLE_YEAR_DAY (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float scale = heddle_painting_look_get_scale (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  if (self->closed)
    heddle_hatch_paint (snapshot, HEDDLE_PATTERN_RISING, &GRAPHENE_RECT_INIT (0, 0, width, height),
                        &palette->hatch, 6 * scale, 1.5f * scale);
  paint_number (self, snapshot, width, scale, rtl, palette);
  paint_marks (self, snapshot, width, height, scale, rtl, palette);
}

static void
heddle_year_day_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  float scale = heddle_painting_look_get_scale (widget);

  *minimum = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? 19 * scale : 30 * scale);
  *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? 26 * scale : 52 * scale);
}

static void
activated (HeddleYearDay *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open-day", "i", self->day);
}

static void
heddle_year_day_dispose (GObject *object)
{
  g_clear_object (&HEDDLE_YEAR_DAY (object)->state);

  G_OBJECT_CLASS (heddle_year_day_parent_class)->dispose (object);
}

static void
heddle_year_day_finalize (GObject *object)
{
  g_ptr_array_unref (HEDDLE_YEAR_DAY (object)->entries);

  G_OBJECT_CLASS (heddle_year_day_parent_class)->finalize (object);
}

static void
heddle_year_day_class_init (HeddleYearDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_year_day_dispose;
  G_OBJECT_CLASS (klass)->finalize = heddle_year_day_finalize;
  widget_class->snapshot = heddle_year_day_snapshot;
  widget_class->measure = heddle_year_day_measure;

  heddle_activate_install (widget_class, G_CALLBACK (activated));
  heddle_activate_use_space (widget_class);
  gtk_widget_class_set_css_name (widget_class, "yearday");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
heddle_year_day_init (HeddleYearDay *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_year_day_new (HeddleCalendarState *state)
{
  HeddleYearDay *self = g_object_new (HEDDLE_TYPE_YEAR_DAY, NULL);

  self->state = g_object_ref (state);

  return GTK_WIDGET (self);
}

void
heddle_year_day_set_day (HeddleYearDay *self,
                         HeddleDay      day)
{
  g_return_if_fail (HEDDLE_IS_YEAR_DAY (self));

  self->day = day;
  self->closed = heddle_calendar_state_is_closed (self->state, day);
  self->n_entries = 0;
  g_ptr_array_set_size (self->entries, 0);
  heddle_painting_look_set_class (GTK_WIDGET (self), "weekend",
                                  heddle_day_is_weekend (day));
  heddle_painting_look_set_class (GTK_WIDGET (self), "today",
                                  day == heddle_calendar_state_get_today (self->state));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

HeddleDay
heddle_year_day_get_day (HeddleYearDay *self)
{
  g_return_val_if_fail (HEDDLE_IS_YEAR_DAY (self), HEDDLE_DAY_NONE);

  return self->day;
}

void
heddle_year_day_add (HeddleYearDay     *self,
                     HeddleAgendaEntry *entry)
{
  g_return_if_fail (HEDDLE_IS_YEAR_DAY (self));

  if (self->entries->len < MOST)
    {
      self->marks[self->entries->len] = heddle_calendar_state_get_mark (self->state, entry);
      g_ptr_array_add (self->entries, g_object_ref (entry));
    }
  self->n_entries++;
}

HeddleAgendaEntry *
heddle_year_day_find_entry (HeddleYearDay *self,
                            double         x,
                            double         y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float scale = heddle_painting_look_get_scale (widget);
  float width = (float) gtk_widget_get_width (widget);
  float size = (MARK + 1) * scale;
  float from_start = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - (float) x
                                                                           : (float) x;
  guint columns, shown, column, i;
  float left, top = (HEAD + 1) * scale;

  g_return_val_if_fail (HEDDLE_IS_YEAR_DAY (self), NULL);

  shown = place_marks (self, width, (float) gtk_widget_get_height (widget), scale, &columns,
                       &left);
  if (from_start < left || y < top)
    return NULL;
  column = (guint) ((from_start - left) / size);
  i = (guint) (((float) y - top) / size) * columns + column;

  return column < columns && i < shown ? self->entries->pdata[i] : NULL;
}

void
heddle_year_day_describe (HeddleYearDay *self)
{
  const HeddleSpan *closure;
  g_autofree char *date = NULL;
  g_autofree char *count = NULL;
  g_autofree char *closed = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (HEDDLE_IS_YEAR_DAY (self));

  closure = heddle_calendar_state_find_closure (self->state, self->day);
  date = heddle_date_text_show_day_long (self->day);
  count = self->n_entries > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u entry",
                                                              "%'u entries", self->n_entries),
                                                 self->n_entries)
                              : g_strdup (_("no entries"));
  closed = closure != NULL ? heddle_closure_text_name (closure) : NULL;
  spoken = g_strdup_printf ("%s, %s%s%s", date, count, closed != NULL ? ", " : "",
                            closed != NULL ? closed : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
}
