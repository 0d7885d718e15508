/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-month-grid.h"

#include <glib/gi18n-lib.h>

#include "heddle-closure-text.h"
#include "heddle-date-text.h"
#include "heddle-painting-look.h"

#define DAYS_A_WEEK 7
#define MOST_DAYS 31

struct _HeddleMonthGrid
{
  GtkBox parent_instance;

  HeddleDay first;
  int n_days;
  GtkWidget *heading;
  GtkGrid *grid;
  GtkWidget *days[MOST_DAYS];
};

G_DEFINE_FINAL_TYPE (HeddleMonthGrid, heddle_month_grid, GTK_TYPE_BOX)

static guint chosen_signal;

static int
find_day (HeddleMonthGrid *self,
          GtkWidget       *button)
{
  for (int i = 0; i < MOST_DAYS; i++)
    if (self->days[i] == button)
      return i;

  return -1;
}

static void
clicked_cb (HeddleMonthGrid *self,
            GtkWidget       *button)
{
  g_signal_emit (self, chosen_signal, 0, self->first + find_day (self, button));
}

/* One day can be reached by Tab; the others from there. */
static void
set_stop (HeddleMonthGrid *self,
          int              stop)
{
  for (int i = 0; i < MOST_DAYS; i++)
    gtk_widget_set_focusable (self->days[i], i == stop);
}

static gboolean
key_cb (HeddleMonthGrid *self,
        guint            key)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  int day = find_day (self, focus);
  int step = 0;

  if (key == GDK_KEY_Left)
    step = rtl ? 1 : -1;
  else if (key == GDK_KEY_Right)
    step = rtl ? -1 : 1;
  else if (key == GDK_KEY_Up)
    step = -DAYS_A_WEEK;
  else if (key == GDK_KEY_Down)
    step = DAYS_A_WEEK;
  if (step == 0 || day < 0)
    return GDK_EVENT_PROPAGATE;

  if (day + step >= 0 && day + step < self->n_days)
    {
      set_stop (self, day + step);
      gtk_widget_grab_focus (self->days[day + step]);
    }

  return GDK_EVENT_STOP;
}

static void
heddle_month_grid_class_init (HeddleMonthGridClass *klass)
{
  chosen_signal = g_signal_new ("chosen", HEDDLE_TYPE_MONTH_GRID, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
add_weekdays (HeddleMonthGrid *self)
{
  /* Translators: the first letters of Monday to Sunday. */
  static const char *const letters[DAYS_A_WEEK] = { N_("M"), N_("T"), N_("W"), N_("T"),
                                                    N_("F"), N_("S"), N_("S") };

  for (int i = 0; i < DAYS_A_WEEK; i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _(letters[i]),
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (label, "weekday");
      gtk_grid_attach (self->grid, label, i, 0, 1, 1);
    }
}

static void
heddle_month_grid_init (HeddleMonthGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "month-grid");
  self->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "heading");
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  add_weekdays (self);
  for (int i = 0; i < MOST_DAYS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i + 1);

      self->days[i] = gtk_button_new_with_label (text);
      /* Its name is the whole date, which its own text would hide. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->days[i]),
                                     GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_widget_add_css_class (self->days[i], "flat");
      gtk_widget_add_css_class (self->days[i], "numeric");
      g_signal_connect_swapped (self->days[i], "clicked", G_CALLBACK (clicked_cb), self);
      gtk_grid_attach (self->grid, self->days[i], i % DAYS_A_WEEK, 1 + i / DAYS_A_WEEK, 1, 1);
    }
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
}

GtkWidget *
heddle_month_grid_new (void)
{
  return g_object_new (HEDDLE_TYPE_MONTH_GRID, NULL);
}

static void
place_day (HeddleMonthGrid *self,
           int              day)
{
  int cell = (int) heddle_day_get_weekday (self->first) - 1 + day;
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
  GtkLayoutChild *child = gtk_layout_manager_get_layout_child (layout, self->days[day]);

  g_object_set (child, "column", cell % DAYS_A_WEEK, "row", 1 + cell / DAYS_A_WEEK, NULL);
}

static void
show_day (HeddleMonthGrid     *self,
          HeddleCalendarState *state,
          int                  day,
          gboolean             busy)
{
  const HeddleSpan *closure = heddle_calendar_state_find_closure (state, self->first + day);
  g_autofree char *name = heddle_date_text_show_day_long (self->first + day);
  g_autofree char *closed = closure != NULL ? heddle_closure_text_name (closure) : NULL;
  g_autofree char *due = busy ? g_strdup_printf (_("%s, something is due"), name)
                              : g_strdup (name);
  g_autofree char *spoken = g_strjoin (", ", due, closed, NULL);

  place_day (self, day);
  heddle_painting_look_set_class (self->days[day], "busy", busy);
  heddle_painting_look_set_class (self->days[day], "closed",
                                  heddle_calendar_state_is_closed (state, self->first + day));
  gtk_widget_set_tooltip_text (self->days[day], spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days[day]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
heddle_month_grid_show (HeddleMonthGrid     *self,
                        HeddleCalendarState *state,
                        HeddleDay            first,
                        guint32              busy)
{
  HeddleDay today = heddle_calendar_state_get_today (state);
  HeddleDay from = heddle_calendar_state_get_day (state);
  g_autofree char *month = NULL;
  g_autofree char *text = NULL;
  int stop = 0;

  g_return_if_fail (HEDDLE_IS_MONTH_GRID (self));

  self->first = first;
  self->n_days = heddle_day_add_months (first, 1) - first;
  month = heddle_day_to_iso (first);
  month[strlen ("2027-01")] = '\0';
  text = heddle_date_text_show (month, HEDDLE_DAY_NONE);
  gtk_label_set_label (GTK_LABEL (self->heading), text);
  for (int i = 0; i < MOST_DAYS; i++)
    {
      gtk_widget_set_visible (self->days[i], i < self->n_days);
      heddle_painting_look_set_class (self->days[i], "today", first + i == today);
      heddle_painting_look_set_class (self->days[i], "from", first + i == from);
      if (first + i == from)
        stop = i;
      if (i < self->n_days)
        show_day (self, state, i, (busy >> (i + 1)) & 1);
    }
  set_stop (self, stop);
}
