/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-day-cell.h"

#include <glib/gi18n-lib.h>

#include "heddle-activate.h"
#include "heddle-chip.h"
#include "heddle-closure-text.h"
#include "heddle-date-text.h"
#include "heddle-painting-look.h"

struct _HeddleDayCell
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  HeddleDay day;
  gboolean outside;
  gboolean closed;
  gboolean crowded;
  guint n_entries;
  char *weekday;
  char *number;
  char *foot;
};

G_DEFINE_FINAL_TYPE (HeddleDayCell, heddle_day_cell, GTK_TYPE_WIDGET)

static void
heddle_day_cell_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  HeddleDayCell *self = HEDDLE_DAY_CELL (widget);
  HeddleCell cell = {
    .weekday = self->weekday,
    .number = self->number,
    .today = self->day == heddle_calendar_state_get_today (self->state) ? _("Today") : NULL,
    .outside = self->outside,
    .closed = self->closed,
    .foot = self->crowded ? NULL : self->foot,
  };

  heddle_cell_paint (&cell, snapshot, gtk_widget_get_pango_context (widget),
                     &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                          (float) gtk_widget_get_height (widget)),
                     heddle_painting_look_get_scale (widget),
                     gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
                     heddle_painting_look_get_palette (widget));
}

static void
heddle_day_cell_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = 20;
}

static void
activated (HeddleDayCell *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open-day", "i", self->day);
}

static void
heddle_day_cell_dispose (GObject *object)
{
  g_clear_object (&HEDDLE_DAY_CELL (object)->state);

  G_OBJECT_CLASS (heddle_day_cell_parent_class)->dispose (object);
}

static void
heddle_day_cell_finalize (GObject *object)
{
  HeddleDayCell *self = HEDDLE_DAY_CELL (object);

  g_free (self->weekday);
  g_free (self->number);
  g_free (self->foot);

  G_OBJECT_CLASS (heddle_day_cell_parent_class)->finalize (object);
}

static void
heddle_day_cell_class_init (HeddleDayCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_day_cell_dispose;
  object_class->finalize = heddle_day_cell_finalize;
  widget_class->snapshot = heddle_day_cell_snapshot;
  widget_class->measure = heddle_day_cell_measure;

  heddle_activate_install (widget_class, G_CALLBACK (activated));
  heddle_activate_use_space (widget_class);
  gtk_widget_class_set_css_name (widget_class, "daycell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
heddle_day_cell_init (HeddleDayCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_day_cell_new (HeddleCalendarState *state)
{
  HeddleDayCell *self = g_object_new (HEDDLE_TYPE_DAY_CELL, NULL);

  self->state = g_object_ref (state);

  return GTK_WIDGET (self);
}

static void
describe (HeddleDayCell    *self,
          const HeddleSpan *closure)
{
  g_autofree char *date = heddle_date_text_show_day_long (self->day);
  g_autofree char *count
      = self->n_entries > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u entry",
                                                            "%'u entries", self->n_entries),
                                               self->n_entries)
                            : g_strdup (_("no entries"));
  g_autofree char *closed = closure != NULL ? heddle_closure_text_name (closure) : NULL;
  gboolean today = self->day == heddle_calendar_state_get_today (self->state);
  g_autofree char *spoken = g_strdup_printf ("%s%s%s, %s%s%s", date, today ? ", " : "",
                                             today ? _("today") : "", count,
                                             closed != NULL ? ", " : "",
                                             closed != NULL ? closed : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  /* Even a tooltip that stays has the window look for what is under the pointer. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self)), closed) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), closed);
}

/* The month is named where it begins, and at the head of what is left of the
 * month before. */
static char *
make_number (HeddleDay day,
             gboolean  outside)
{
  int year, month, number;

  heddle_day_get_ymd (day, &year, &month, &number);

  if (number == 1 || (outside && number > 20
                      && heddle_day_get_weekday (day) == G_DATE_MONDAY))
    return heddle_date_text_show_day_short (day);

  return g_strdup_printf ("%d", number);
}

void
heddle_day_cell_set_day (HeddleDayCell *self,
                         HeddleDay      day,
                         gboolean       outside,
                         guint          n_entries)
{
  const HeddleSpan *closure;
  gboolean weekend;

  g_return_if_fail (HEDDLE_IS_DAY_CELL (self));

  closure = heddle_calendar_state_find_closure (self->state, day);
  weekend = heddle_day_is_weekend (day);
  self->day = day;
  self->outside = outside;
  self->n_entries = n_entries;
  self->closed = heddle_calendar_state_is_closed (self->state, day);
  g_free (self->number);
  self->number = make_number (day, outside);
  g_clear_pointer (&self->foot, g_free);
  /* A long time before an election is named where it begins and once a week. */
  if (closure != NULL && !weekend
      && (self->closed || day == closure->first
          || heddle_day_get_weekday (day) == G_DATE_MONDAY))
    self->foot = closure->label != NULL && *closure->label != '\0'
                     ? g_strdup (closure->label) : heddle_closure_text_name (closure);
  heddle_painting_look_set_class (GTK_WIDGET (self), "weekend", weekend);
  heddle_painting_look_set_class (GTK_WIDGET (self), "today",
                                  day == heddle_calendar_state_get_today (self->state));
  describe (self, closure);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
heddle_day_cell_set_crowded (HeddleDayCell *self,
                             gboolean       crowded)
{
  g_return_if_fail (HEDDLE_IS_DAY_CELL (self));

  if (self->crowded == crowded)
    return;
  self->crowded = crowded;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
heddle_day_cell_set_weekday (HeddleDayCell *self,
                             const char    *weekday)
{
  g_return_if_fail (HEDDLE_IS_DAY_CELL (self));

  if (g_set_str (&self->weekday, weekday))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
