/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-day-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-entry-chip.h"
#include "heddle-mark-image.h"
#include "heddle-month-layout.h"
#include "heddle-painting-look.h"

/* Lines of a day; the chosen day has more of them. */
#define MOST 4
#define MOST_CHOSEN 9

typedef struct
{
  GtkWidget *box;
  GtkWidget *date;
  GtkWidget *distance;
  GtkWidget *nothing;
  GPtrArray *lines;
} Group;

struct _HeddleDayPane
{
  GtkBox parent_instance;

  HeddleCalendarState *state;
  HeddleDay monday; /* of the week that was read */
  GPtrArray *entries;
  Group groups[HEDDLE_WEEK];
  GtkWidget *list;
  GtkWidget *legend;
  GtkWidget *closed;
};

G_DEFINE_FINAL_TYPE (HeddleDayPane, heddle_day_pane, GTK_TYPE_BOX)

static GtkWidget *
make_label (GtkWidget  *parent,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (parent), label);

  return label;
}

static void
make_group (HeddleDayPane *self,
            Group         *group)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  group->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (group->box, "pane-day");
  gtk_box_append (GTK_BOX (group->box), head);
  group->date = make_label (head, "heading");
  gtk_widget_set_hexpand (group->date, TRUE);
  group->distance = make_label (head, "caption");
  gtk_widget_add_css_class (group->distance, "second");
  gtk_label_set_ellipsize (GTK_LABEL (group->distance), PANGO_ELLIPSIZE_NONE);
  group->nothing = make_label (group->box, "caption");
  gtk_widget_add_css_class (group->nothing, "second");
  gtk_label_set_label (GTK_LABEL (group->nothing), _("Nothing on this day"));
  group->lines = g_ptr_array_new ();
  gtk_box_append (GTK_BOX (self->list), group->box);
}

static const struct
{
  const char *word;
  HeddleShape shape;
  HeddleState state;
} legend[] = {
  { N_("deadline"), HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_OPEN },
  { N_("meeting"), HEDDLE_SHAPE_MEETING, HEDDLE_STATE_OPEN },
  { N_("window"), HEDDLE_SHAPE_WINDOW, HEDDLE_STATE_OPEN },
  { N_("fieldwork"), HEDDLE_SHAPE_FIELDWORK, HEDDLE_STATE_OPEN },
  { N_("plan"), HEDDLE_SHAPE_PLAN, HEDDLE_STATE_OPEN },
  { N_("due soon"), HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_DUE_SOON },
  { N_("done"), HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_DONE },
  { N_("overdue"), HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_OVERDUE },
};

static void
make_legend (HeddleDayPane *self)
{
  self->legend = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->legend), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->legend), 5);
  gtk_widget_add_css_class (self->legend, "pane-legend");
  for (guint i = 0; i < G_N_ELEMENTS (legend); i++)
    {
      GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
      GtkWidget *image = heddle_mark_image_new ();
      HeddleMark mark = { legend[i].shape, legend[i].state, NULL, FALSE };

      heddle_mark_image_set_mark (HEDDLE_MARK_IMAGE (image), &mark);
      gtk_box_append (GTK_BOX (item), image);
      gtk_label_set_label (GTK_LABEL (make_label (item, "caption")), _(legend[i].word));
      adw_wrap_box_append (ADW_WRAP_BOX (self->legend), item);
    }
  self->closed = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->closed), 0);
  gtk_label_set_wrap (GTK_LABEL (self->closed), TRUE);
  gtk_widget_add_css_class (self->closed, "caption");
  gtk_widget_add_css_class (self->closed, "second");
  adw_wrap_box_append (ADW_WRAP_BOX (self->legend), self->closed);
}

static void
heddle_day_pane_dispose (GObject *object)
{
  HeddleDayPane *self = HEDDLE_DAY_PANE (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_day_pane_parent_class)->dispose (object);
}

static void
heddle_day_pane_finalize (GObject *object)
{
  HeddleDayPane *self = HEDDLE_DAY_PANE (object);

  for (guint i = 0; i < HEDDLE_WEEK; i++)
    g_ptr_array_unref (self->groups[i].lines);

  G_OBJECT_CLASS (heddle_day_pane_parent_class)->finalize (object);
}

static void
heddle_day_pane_class_init (HeddleDayPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = heddle_day_pane_dispose;
  object_class->finalize = heddle_day_pane_finalize;
}

static void
heddle_day_pane_init (HeddleDayPane *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->list, "pane-list");
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    make_group (self, &self->groups[i]);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), scrolled);
  make_legend (self);
  gtk_box_append (GTK_BOX (self), self->legend);
}

void
heddle_day_pane_set_state (HeddleDayPane       *self,
                           HeddleCalendarState *state)
{
  g_return_if_fail (HEDDLE_IS_DAY_PANE (self));

  g_set_object (&self->state, state);
}

static gboolean
is_on (HeddleAgendaEntry *entry,
       HeddleDay          day)
{
  const HeddleDeadline *deadline = entry->deadline;

  return deadline->last == day
         || (deadline->first != HEDDLE_DAY_NONE && deadline->first <= day && day <= deadline->last);
}

static HeddleEntryChip *
ensure_line (HeddleDayPane *self,
             Group         *group,
             guint          i)
{
  while (group->lines->len <= i)
    {
      GtkWidget *line = heddle_entry_chip_new (self->state, HEDDLE_LOOK_LINE);

      gtk_box_append (GTK_BOX (group->box), line);
      g_ptr_array_add (group->lines, line);
    }
  gtk_widget_set_visible (g_ptr_array_index (group->lines, i), TRUE);

  return HEDDLE_ENTRY_CHIP (g_ptr_array_index (group->lines, i));
}

static guint
fill_lines (HeddleDayPane *self,
            Group         *group,
            HeddleDay      day,
            guint          most)
{
  guint n = 0;
  guint shown;

  for (guint i = 0; i < self->entries->len; i++)
    n += is_on (g_ptr_array_index (self->entries, i), day);
  /* A line that would only say "1 more" is better spent on that one. */
  shown = n <= most ? n : most - 1;
  for (guint i = 0, line = 0; i < self->entries->len && line < shown; i++)
    {
      HeddleAgendaEntry *entry = g_ptr_array_index (self->entries, i);

      if (is_on (entry, day))
        heddle_entry_chip_set_entry (ensure_line (self, group, line++), entry, FALSE, TRUE, TRUE);
    }
  if (n > shown)
    heddle_entry_chip_set_more (ensure_line (self, group, shown), n - shown, day);
  for (guint i = n > shown ? shown + 1 : shown; i < group->lines->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (group->lines, i), FALSE);

  return n;
}

static void
show_group (HeddleDayPane *self,
            Group         *group,
            HeddleDay      day)
{
  HeddleDay today = heddle_calendar_state_get_today (self->state);
  gboolean chosen = day == heddle_calendar_state_get_day (self->state);
  g_autofree char *date = heddle_date_text_show_day (day, today);
  g_autofree char *distance = heddle_date_text_show_distance (day, today);
  guint n = fill_lines (self, group, day, chosen ? MOST_CHOSEN : MOST);

  gtk_label_set_label (GTK_LABEL (group->date), date);
  gtk_label_set_label (GTK_LABEL (group->distance), distance);
  gtk_widget_set_visible (group->nothing, n == 0);
  gtk_widget_set_visible (group->box, n > 0 || chosen);
  heddle_painting_look_set_class (group->box, "chosen", chosen);
  heddle_painting_look_set_class (group->date, "accent", day == today);
}

void
heddle_day_pane_show (HeddleDayPane *self,
                      gboolean       reload)
{
  HeddleDay monday;
  g_autofree char *closed_for = NULL;
  g_autofree char *closed = NULL;

  g_return_if_fail (HEDDLE_IS_DAY_PANE (self));

  monday = heddle_month_get_monday (heddle_calendar_state_get_day (self->state));
  if (reload || monday != self->monday)
    {
      g_clear_pointer (&self->entries, g_ptr_array_unref);
      self->entries = heddle_calendar_state_read (self->state, monday, monday + HEDDLE_WEEK - 1);
      self->monday = monday;
    }
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    show_group (self, &self->groups[i], monday + (HeddleDay) i);
  closed_for = heddle_calendar_state_dup_closed_for (self->state);
  closed = closed_for != NULL ? g_strdup_printf (_("Hatched: closed for %s"), closed_for)
                              : g_strdup (_("Hatched: bank holidays"));
  gtk_label_set_label (GTK_LABEL (self->closed), closed);
}
