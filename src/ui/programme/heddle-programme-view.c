/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme-view.h"

#include <glib/gi18n-lib.h>

#include "heddle-painting-look.h"
#include "heddle-programme-keys.h"
#include "heddle-programme-layout.h"
#include "heddle-programme-view-private.h"
#include "heddle-programme-words.h"
#include "heddle-text-size.h"

#define HEAD_GAP 8
#define FOOT 12
#define NATURAL_WIDTH 774
#define LEAST_WIDTH 300
/* More days than this have only their number where there is room for one day. */
#define NAMED_DAYS 3

G_DEFINE_FINAL_TYPE (HeddleProgrammeView, heddle_programme_view, GTK_TYPE_WIDGET)

static guint selected_signal;

static guint
count_days (HeddleProgrammeView *self)
{
  return self->headings->len;
}

static HeddleProgrammeLayout *
lay_out (HeddleProgrammeView *self,
         int                  width)
{
  return heddle_programme_layout_new (&(HeddleProgrammeLayoutInput) {
    .items = (const HeddleProgrammeItem *) (const void *) self->items->data,
    .n_items = self->items->len,
    .n_days = count_days (self),
    .chosen = self->chosen,
    .only_chosen = self->narrow,
    .width = width,
    .scale = heddle_text_size_get_scale (GTK_WIDGET (self)),
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
  });
}

/* The first hour is named half above its line. */
static int
get_head_gap (HeddleProgrammeView *self)
{
  return (int) (HEAD_GAP * heddle_text_size_get_scale (GTK_WIDGET (self)));
}

static int
get_head (HeddleProgrammeView *self)
{
  int height = 0;

  for (guint i = 0; i < self->headings->len; i++)
    {
      int needed;

      gtk_widget_measure (g_ptr_array_index (self->headings, i), GTK_ORIENTATION_VERTICAL, -1,
                          NULL, &needed, NULL, NULL);
      height = MAX (height, needed);
    }
  return height + get_head_gap (self);
}

static void
heddle_programme_view_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  HeddleProgrammeView *self = HEDDLE_PROGRAMME_VIEW (widget);
  g_autoptr (HeddleProgrammeLayout) layout = NULL;

  for (guint i = 0; i < self->blocks->len; i++)
    gtk_widget_measure (g_ptr_array_index (self->blocks, i), orientation, -1, NULL, NULL, NULL,
                        NULL);
  for (guint i = 0; i < self->headings->len; i++)
    gtk_widget_measure (g_ptr_array_index (self->headings, i), orientation, -1, NULL, NULL, NULL,
                        NULL);
  gtk_widget_measure (self->bar, orientation, -1, NULL, NULL, NULL, NULL);
  if (count_days (self) == 0)
    {
      *minimum = *natural = 0;
      return;
    }
  layout = lay_out (self, LEAST_WIDTH);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = layout->width;
      *natural = MAX (layout->width, NATURAL_WIDTH);
    }
  else
    *minimum = *natural = get_head (self) + layout->height + FOOT;
}

static void
scrolled_cb (HeddleProgrammeView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* How far the hours are scrolled up: the headings of the days stay in sight. */
static int
get_scrolled (HeddleProgrammeView *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *down;

  if (scrolled == NULL)
    return 0;
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  if (g_set_object (&self->down, down))
    g_signal_connect_object (down, "value-changed", G_CALLBACK (scrolled_cb), self,
                             G_CONNECT_SWAPPED);
  return (int) gtk_adjustment_get_value (down);
}

/* Where there is room for one day, the headings of all share the width. */
static void
allocate_headings (HeddleProgrammeView *self,
                   int                  width,
                   int                  head)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int n = (int) count_days (self);
  int top = get_scrolled (self);
  int least;

  gtk_widget_set_child_visible (self->bar, top > 0);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->bar, &(GtkAllocation) { 0, top, MAX (width, least), head }, -1);
  for (int i = 0; i < n; i++)
    {
      GtkWidget *heading = g_ptr_array_index (self->headings, i);
      GtkAllocation place = { self->layout->columns[i].x, top, self->layout->columns[i].width,
                              head - get_head_gap (self) };

      if (self->narrow)
        {
          place.x = width * (rtl ? n - 1 - i : i) / n;
          place.width = width / n - 2;
        }
      gtk_widget_measure (heading, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      place.width = MAX (place.width, least);
      gtk_widget_size_allocate (heading, &place, -1);
    }
}

/* What is dragged stands where it would be left. */
static void
show_drag (HeddleProgrammeView *self,
           GtkAllocation       *place)
{
  double hour = self->layout->hour / 60;

  if (self->drag_resizes)
    {
      place->height = MAX (place->height + (int) (self->drag_minutes * hour), 20);
      return;
    }
  place->y += (int) (self->drag_minutes * hour);
  if (self->drag_days != 0)
    {
      int day = self->plan->input.sessions[self->dragged].day - 1 + self->drag_days;

      place->x = self->layout->columns[day].x;
      place->width = MIN (place->width, self->layout->columns[day].width);
    }
}

/* A block that is new has no place to scroll to when it gets the focus. */
static void
reveal_cb (gpointer data)
{
  g_autoptr (HeddleProgrammeView) self = data;
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  int index = self->plan != NULL ? heddle_programme_plan_find_session (self->plan, self->selected)
                                 : -1;

  if (viewport != NULL && index >= 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), g_ptr_array_index (self->blocks, index),
                            NULL);
}

static void
heddle_programme_view_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  HeddleProgrammeView *self = HEDDLE_PROGRAMME_VIEW (widget);

  if (count_days (self) == 0)
    return;
  g_clear_pointer (&self->layout, heddle_programme_layout_free);
  self->layout = lay_out (self, width);
  self->head = get_head (self);
  allocate_headings (self, width, self->head);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const HeddleProgrammePlace *found = &self->layout->places[i];
      GtkWidget *block = g_ptr_array_index (self->blocks, i);
      GtkAllocation place = { found->x, found->y + self->head, found->width, found->height };

      gtk_widget_set_child_visible (block, found->shown);
      if (!found->shown)
        continue;
      if (self->dragging && i == self->dragged)
        show_drag (self, &place);
      gtk_widget_size_allocate (block, &place, -1);
    }
  if (self->reveal)
    g_idle_add_once (reveal_cb, g_object_ref (self));
  self->reveal = FALSE;
}

static void
paint_hours (HeddleProgrammeView *self,
             GtkSnapshot         *snapshot)
{
  const HeddlePalette *palette = heddle_painting_look_get_palette (GTK_WIDGET (self));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float width = (float) self->layout->width - (float) self->layout->axis_width;
  g_autoptr (PangoLayout) text = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_layout_set_attributes (text, attributes);
  for (int hour = self->layout->first; hour <= self->layout->last; hour++)
    {
      g_autofree char *clock = g_strdup_printf ("%d:00", hour);
      float y = (float) (self->head + heddle_programme_layout_get_y (self->layout, hour * 60));
      int text_width, text_height;
      float x = (float) self->layout->axis_x;

      pango_layout_set_text (text, clock, -1);
      pango_layout_get_pixel_size (text, &text_width, &text_height);
      gtk_snapshot_append_color (
        snapshot, &palette->grid,
        &GRAPHENE_RECT_INIT (rtl ? 0 : (float) self->layout->axis_width, y, width, 1));
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (
        snapshot, &GRAPHENE_POINT_INIT (rtl ? (float) self->layout->width - (float) text_width
                                            : x,
                                        y - (float) text_height / 2));
      gtk_snapshot_append_layout (snapshot, text, &palette->dim);
      gtk_snapshot_restore (snapshot);
    }
}

static void
heddle_programme_view_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  HeddleProgrammeView *self = HEDDLE_PROGRAMME_VIEW (widget);

  if (self->layout != NULL)
    paint_hours (self, snapshot);
  GTK_WIDGET_CLASS (heddle_programme_view_parent_class)->snapshot (widget, snapshot);
}

static gboolean
heddle_programme_view_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  return heddle_programme_keys_focus (HEDDLE_PROGRAMME_VIEW (widget), direction);
}

static void
heddle_programme_view_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_programme_view_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
unparent_all (GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    gtk_widget_unparent (g_ptr_array_index (widgets, i));
  g_ptr_array_set_size (widgets, 0);
}

static void
heddle_programme_view_dispose (GObject *object)
{
  HeddleProgrammeView *self = HEDDLE_PROGRAMME_VIEW (object);

  unparent_all (self->blocks);
  unparent_all (self->headings);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->down);

  G_OBJECT_CLASS (heddle_programme_view_parent_class)->dispose (object);
}

static void
heddle_programme_view_finalize (GObject *object)
{
  HeddleProgrammeView *self = HEDDLE_PROGRAMME_VIEW (object);

  g_clear_pointer (&self->layout, heddle_programme_layout_free);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->headings);
  g_array_unref (self->items);
  g_free (self->selected);

  G_OBJECT_CLASS (heddle_programme_view_parent_class)->finalize (object);
}

static void
heddle_programme_view_class_init (HeddleProgrammeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_programme_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = heddle_programme_view_finalize;
  widget_class->measure = heddle_programme_view_measure;
  widget_class->size_allocate = heddle_programme_view_size_allocate;
  widget_class->snapshot = heddle_programme_view_snapshot;
  widget_class->focus = heddle_programme_view_focus;
  widget_class->css_changed = heddle_programme_view_css_changed;

  selected_signal = g_signal_new ("selected", HEDDLE_TYPE_PROGRAMME_VIEW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "programme");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
heddle_programme_view_init (HeddleProgrammeView *self)
{
  self->blocks = g_ptr_array_new ();
  self->headings = g_ptr_array_new ();
  self->items = g_array_new (FALSE, FALSE, sizeof (HeddleProgrammeItem));
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->bar, "day-bar");
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  heddle_programme_keys_attach (self);
  heddle_painting_look_follow (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Sessions"), -1);
}

static void
heading_clicked_cb (HeddleProgrammeView *self,
                    GtkWidget           *heading)
{
  guint day;

  if (g_ptr_array_find (self->headings, heading, &day))
    heddle_programme_view_choose_day (self, (int) day + 1);
}

static GtkWidget *
heading_new (HeddleProgrammeView *self)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_BUTTON, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize",
                                   PANGO_ELLIPSIZE_END, NULL);

  gtk_button_set_child (GTK_BUTTON (heading), label);
  gtk_widget_add_css_class (heading, "flat");
  gtk_widget_add_css_class (heading, "day-heading");
  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  g_signal_connect_object (heading, "clicked", G_CALLBACK (heading_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return heading;
}

static char *
dup_heading (HeddleProgrammeView *self,
             int                  day,
             gboolean             chosen)
{
  const char *venue = self->plan->episode->venue;
  g_autofree char *date = heddle_programme_words_date (self->plan, day, TRUE);
  g_autofree char *place = g_markup_escape_text (chosen && venue != NULL ? venue : "", -1);
  g_autofree char *number = g_strdup_printf (_("Day %d"), day);

  if (self->narrow && count_days (self) > NAMED_DAYS)
    return g_strdup_printf ("<b>%d</b>", day);
  if (self->narrow)
    return g_strdup_printf ("<b>%s</b>", number);
  return g_strdup_printf ("<b>%s</b>  %s  <span alpha=\"70%%\">%s</span>", number, date, place);
}

static void
fill_headings (HeddleProgrammeView *self)
{
  for (guint i = 0; i < self->headings->len; i++)
    {
      GtkWidget *heading = g_ptr_array_index (self->headings, i);
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (heading));
      gboolean chosen = i == self->chosen;
      g_autofree char *markup = dup_heading (self, (int) i + 1, chosen);
      g_autofree char *name = heddle_programme_words_day (self->plan, (int) i + 1);

      gtk_label_set_markup (GTK_LABEL (label), markup);
      gtk_label_set_xalign (GTK_LABEL (label), self->narrow ? 0.5f : 0);
      gtk_widget_set_tooltip_text (heading, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      gtk_accessible_update_state (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_STATE_CHECKED,
                                   chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                          : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
      heddle_painting_look_set_class (heading, "chosen", chosen);
    }
}

/* Where a day is not wide its groups are smaller. */
static void
mark_slim (HeddleProgrammeView *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    heddle_painting_look_set_class (
      g_ptr_array_index (self->blocks, i), "slim",
      self->plan->input.sessions[i].sort == HEDDLE_PROGRAMME_GROUP
        && (self->narrow || self->plan->input.sessions[i].day != (int) self->chosen + 1));
}

static guint
get_last_day (const HeddleProgrammePlan *plan)
{
  int last = plan->input.days;

  for (guint i = 0; i < plan->input.n_sessions; i++)
    last = MAX (last, plan->input.sessions[i].day);
  return (guint) CLAMP (last, 1, HEDDLE_DAYS_MAX);
}

static void
set_count (HeddleProgrammeView *self,
           GPtrArray           *widgets,
           guint                n,
           GtkWidget         *(*make) (HeddleProgrammeView *self))
{
  while (widgets->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (widgets, widgets->len - 1));
  while (widgets->len < n)
    g_ptr_array_add (widgets, make (self));
}

static void
focus_cb (HeddleProgrammeView      *self,
          GtkEventControllerFocus *controller)
{
  GtkWidget *block = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  heddle_programme_view_select (self,
                                heddle_session_block_get_id (HEDDLE_SESSION_BLOCK (block)),
                                FALSE);
}

static GtkWidget *
block_new (HeddleProgrammeView *self)
{
  GtkWidget *block = heddle_session_block_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* under the headings, which stay where the block scrolls past */
  gtk_widget_insert_before (block, GTK_WIDGET (self), self->bar);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_cb), self);
  gtk_widget_add_controller (block, focus);
  return block;
}

/* Blocks keep their sessions, so that the focus stays with them when they change
 * their order. */
static void
sort_blocks (HeddleProgrammeView *self)
{
  guint n = self->plan->sessions->len;
  g_autoptr (GPtrArray) free_blocks = g_ptr_array_new ();
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      HeddleSessionBlock *block = g_ptr_array_index (self->blocks, i);

      if (heddle_programme_plan_find_session (self->plan, heddle_session_block_get_id (block))
          >= 0)
        g_hash_table_insert (by_id, (gpointer) heddle_session_block_get_id (block), block);
      else
        g_ptr_array_add (free_blocks, block);
    }
  g_ptr_array_set_size (self->blocks, 0);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *block = g_hash_table_lookup (
        by_id, heddle_record_get_id (g_ptr_array_index (self->plan->sessions, i)));

      if (block == NULL && free_blocks->len > 0)
        block = g_ptr_array_steal_index (free_blocks, free_blocks->len - 1);
      g_ptr_array_add (self->blocks, block != NULL ? block : block_new (self));
    }
  unparent_all (free_blocks);
}

static void
mark_selected (HeddleProgrammeView *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      HeddleSessionBlock *block = g_ptr_array_index (self->blocks, i);

      heddle_session_block_set_selected (
        block, g_strcmp0 (heddle_session_block_get_id (block), self->selected) == 0);
    }
}

void
heddle_programme_view_set_plan (HeddleProgrammeView       *self,
                                const HeddleProgrammePlan *plan,
                                GPtrArray                 *problems,
                                const char                *code)
{
  g_return_if_fail (HEDDLE_IS_PROGRAMME_VIEW (self));

  self->plan = plan;
  self->dragging = FALSE;
  set_count (self, self->headings, get_last_day (plan), heading_new);
  self->chosen = MIN (self->chosen, self->headings->len - 1);
  sort_blocks (self);
  g_array_set_size (self->items, plan->sessions->len);
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const HeddleSessionFacts *facts = &plan->input.sessions[i];

      g_array_index (self->items, HeddleProgrammeItem, i) =
        (HeddleProgrammeItem) { facts->day - 1, facts->starts, facts->ends };
      heddle_session_block_fill (g_ptr_array_index (self->blocks, i), plan, i, problems, code);
    }
  if (heddle_programme_plan_find_session (plan, self->selected) < 0)
    g_clear_pointer (&self->selected, g_free);
  fill_headings (self);
  mark_slim (self);
  mark_selected (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
heddle_programme_view_set_narrow (HeddleProgrammeView *self,
                                  gboolean             narrow)
{
  g_return_if_fail (HEDDLE_IS_PROGRAMME_VIEW (self));

  self->narrow = narrow;
  heddle_painting_look_set_class (GTK_WIDGET (self), "one-day", narrow);
  if (self->plan != NULL)
    {
      fill_headings (self);
      mark_slim (self);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
heddle_programme_view_get_selected (HeddleProgrammeView *self)
{
  g_return_val_if_fail (HEDDLE_IS_PROGRAMME_VIEW (self), NULL);

  return self->selected;
}

void
heddle_programme_view_select (HeddleProgrammeView *self,
                              const char          *id,
                              gboolean             focus)
{
  int index;

  g_return_if_fail (HEDDLE_IS_PROGRAMME_VIEW (self));

  index = self->plan != NULL ? heddle_programme_plan_find_session (self->plan, id) : -1;
  if (index < 0)
    return;
  if (focus || self->narrow)
    heddle_programme_view_choose_day (self, self->plan->input.sessions[index].day);
  if (g_set_str (&self->selected, id))
    {
      mark_selected (self);
      g_signal_emit (self, selected_signal, 0, self->selected);
    }
  if (!focus)
    return;
  gtk_widget_grab_focus (g_ptr_array_index (self->blocks, index));
  self->reveal = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

int
heddle_programme_view_get_day (HeddleProgrammeView *self)
{
  g_return_val_if_fail (HEDDLE_IS_PROGRAMME_VIEW (self), 1);

  return (int) self->chosen + 1;
}

void
heddle_programme_view_choose_day (HeddleProgrammeView *self,
                                  int                  day)
{
  g_return_if_fail (HEDDLE_IS_PROGRAMME_VIEW (self));

  if (day < 1 || day > (int) count_days (self) || day == (int) self->chosen + 1)
    return;
  self->chosen = (guint) day - 1;
  fill_headings (self);
  mark_slim (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
