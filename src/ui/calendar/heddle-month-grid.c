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
  HeddleDay today;
  HeddleDay from;
  gboolean walks; /* to other months */
  GtkWidget *earlier;
  GtkWidget *later;
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
say_day (HeddleMonthGrid *self,
         int              day,
         const char      *words)
{
  gtk_widget_set_tooltip_text (self->days[day], words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days[day]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* The days of a month, as yet without what is on them. */
static void
show_month (HeddleMonthGrid *self,
            HeddleDay        first)
{
  HeddleDay next = heddle_day_add_months (first, 1);
  g_autofree char *month = heddle_day_to_iso (first);
  g_autofree char *text = NULL;

  self->first = first;
  self->n_days = next != HEDDLE_DAY_NONE ? next - first : MOST_DAYS;
  month[strlen ("2027-01")] = '\0';
  text = heddle_date_text_show (month, HEDDLE_DAY_NONE);
  gtk_label_set_label (GTK_LABEL (self->heading), text);
  for (int i = 0; i < MOST_DAYS; i++)
    {
      gtk_widget_set_visible (self->days[i], i < self->n_days);
      heddle_painting_look_set_class (self->days[i], "today", first + i == self->today);
      heddle_painting_look_set_class (self->days[i], "from", first + i == self->from);
      if (i < self->n_days)
        {
          g_autofree char *name = heddle_date_text_show_day_long (first + i);

          place_day (self, i);
          say_day (self, i, name);
        }
    }
}

/* One day can be reached by Tab; the others from there. */
static void
set_stop (HeddleMonthGrid *self,
          int              stop)
{
  for (int i = 0; i < MOST_DAYS; i++)
    gtk_widget_set_focusable (self->days[i], i == stop);
}

/* The month of @day, at which Tab stops. */
static void
walk_to (HeddleMonthGrid *self,
         HeddleDay        day)
{
  int year, month, number;

  if (!heddle_day_is_valid (day))
    return;
  heddle_day_get_ymd (day, &year, &month, &number);
  if (day - number + 1 != self->first)
    show_month (self, day - number + 1);
  set_stop (self, number - 1);
}

static void
walk (HeddleMonthGrid *self,
      int              months)
{
  walk_to (self, heddle_day_add_months (self->first, months));
}

static void
earlier_cb (HeddleMonthGrid *self)
{
  walk (self, -1);
}

static void
later_cb (HeddleMonthGrid *self)
{
  walk (self, 1);
}

/* Page up and down, with Shift by years; Home and End within the month. */
static HeddleDay
find_target (HeddleMonthGrid *self,
             int              day,
             guint            key,
             GdkModifierType  modifiers)
{
  int months = (modifiers & GDK_SHIFT_MASK) != 0 ? 12 : 1;

  switch (key)
    {
    case GDK_KEY_Page_Up:
      return heddle_day_add_months (self->first + day, -months);
    case GDK_KEY_Page_Down:
      return heddle_day_add_months (self->first + day, months);
    case GDK_KEY_Home:
      return self->first;
    case GDK_KEY_End:
      return self->first + self->n_days - 1;
    default:
      return HEDDLE_DAY_NONE;
    }
}

static gboolean
walk_by_key (HeddleMonthGrid *self,
             HeddleDay        target)
{
  if (heddle_day_is_valid (target))
    {
      walk_to (self, target);
      gtk_widget_grab_focus (self->days[target - self->first]);
    }
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (HeddleMonthGrid *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
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
  if (day < 0)
    return GDK_EVENT_PROPAGATE;
  if (self->walks && step != 0)
    return walk_by_key (self, self->first + day + step);
  if (self->walks && find_target (self, day, key, modifiers) != HEDDLE_DAY_NONE)
    return walk_by_key (self, find_target (self, day, key, modifiers));
  if (step == 0)
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

static GtkWidget *
make_step (HeddleMonthGrid *self,
           const char      *icon,
           const char      *label,
           GCallback        clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, FALSE);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
add_heading (HeddleMonthGrid *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->earlier = make_step (self, "go-previous-symbolic", _("Previous Month"),
                             G_CALLBACK (earlier_cb));
  self->later = make_step (self, "go-next-symbolic", _("Next Month"), G_CALLBACK (later_cb));
  self->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_box_append (GTK_BOX (line), self->heading);
  gtk_box_append (GTK_BOX (line), self->earlier);
  gtk_box_append (GTK_BOX (line), self->later);
  gtk_box_append (GTK_BOX (self), line);
}

static void
heddle_month_grid_init (HeddleMonthGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "month-grid");
  add_heading (self);
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
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
}

GtkWidget *
heddle_month_grid_new (void)
{
  return g_object_new (HEDDLE_TYPE_MONTH_GRID, NULL);
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

  heddle_painting_look_set_class (self->days[day], "busy", busy);
  heddle_painting_look_set_class (self->days[day], "closed",
                                  heddle_calendar_state_is_closed (state, self->first + day));
  say_day (self, day, spoken);
}

void
heddle_month_grid_show (HeddleMonthGrid     *self,
                        HeddleCalendarState *state,
                        HeddleDay            first,
                        guint32              busy)
{
  g_return_if_fail (HEDDLE_IS_MONTH_GRID (self));

  self->today = heddle_calendar_state_get_today (state);
  self->from = heddle_calendar_state_get_day (state);
  show_month (self, first);
  for (int i = 0; i < self->n_days; i++)
    show_day (self, state, i, (busy >> (i + 1)) & 1);
  set_stop (self, self->from >= first && self->from < first + self->n_days ? self->from - first
                                                                           : 0);
}

void
heddle_month_grid_pick (HeddleMonthGrid *self,
                        HeddleDay        from,
                        HeddleDay        today)
{
  g_return_if_fail (HEDDLE_IS_MONTH_GRID (self));

  self->walks = TRUE;
  self->today = today;
  self->from = from;
  self->first = HEDDLE_DAY_NONE;
  gtk_widget_set_visible (self->earlier, TRUE);
  gtk_widget_set_visible (self->later, TRUE);
  walk_to (self, from != HEDDLE_DAY_NONE ? from : today);
}

void
heddle_month_grid_focus (HeddleMonthGrid *self)
{
  g_return_if_fail (HEDDLE_IS_MONTH_GRID (self));

  for (int i = 0; i < self->n_days; i++)
    if (gtk_widget_get_focusable (self->days[i]))
      gtk_widget_grab_focus (self->days[i]);
}
