/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-track-list.h"

#include <glib/gi18n-lib.h>

#include "heddle-text-size.h"
#include "heddle-track.h"

/* Height of the words where they stand over the chart, at scale 1. */
#define NARROW_WORDS 46
/* Rows that are made before it is known how many are seen. */
#define FIRST_ROWS 12

/* Where a row that is not seen is kept for later. */
#define UNUSED G_MAXUINT

typedef struct
{
  GtkWidget *widget;
  guint index;
} Row;

struct _HeddleTrackList
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  HeddleTimeScale *scale;
  GtkAdjustment *adjustment;
  GPtrArray *episodes; /* (element-type utf8): ids */
  GArray *rows;        /* (element-type Row) */
  guint current;       /* where the focus is or was */
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (HeddleTrackList, heddle_track_list, GTK_TYPE_WIDGET)

static guint panned_signal;

static int
get_row_height (HeddleTrackList *self)
{
  return (int) ((HEDDLE_TRACK_HEIGHT + (self->narrow ? NARROW_WORDS : 0))
                * heddle_text_size_get_scale (GTK_WIDGET (self)));
}

static Row *
find_row (HeddleTrackList *self,
          guint            index)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).index == index)
      return &g_array_index (self->rows, Row, i);

  return NULL;
}

static void
show_row (HeddleTrackList *self,
          Row             *row,
          guint            index)
{
  HeddleSession *session = heddle_calendar_state_get_session (self->state);
  g_autoptr (HeddleRecord) episode
      = heddle_store_get (heddle_session_get_store (session), &heddle_episode_kind,
                          self->episodes->pdata[index], NULL);

  row->index = index;
  if (episode != NULL)
    heddle_track_row_show (HEDDLE_TRACK_ROW (row->widget), HEDDLE_EPISODE (episode));
  gtk_widget_set_visible (row->widget, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row->widget),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) index + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) self->episodes->len, -1);
}

static Row *
ensure_row (HeddleTrackList *self,
            guint            index)
{
  Row *row = find_row (self, index);

  if (row != NULL)
    return row;
  row = find_row (self, UNUSED);
  if (row == NULL)
    {
      Row made = { heddle_track_row_new (self->state, self->scale), UNUSED };

      heddle_track_row_set_narrow (HEDDLE_TRACK_ROW (made.widget), self->narrow);
      gtk_widget_set_parent (made.widget, GTK_WIDGET (self));
      g_array_append_val (self->rows, made);
      row = &g_array_index (self->rows, Row, self->rows->len - 1);
    }
  show_row (self, row, index);

  return row;
}

/* The row with the focus stays, wherever it is. */
static void
release_rows (HeddleTrackList *self,
              guint            first,
              guint            end)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      if (row->index >= self->episodes->len
          || ((row->index < first || row->index >= end) && row->widget != focused))
        row->index = UNUSED;
    }
}

static void
hide_unused (HeddleTrackList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).index == UNUSED)
      gtk_widget_set_visible (g_array_index (self->rows, Row, i).widget, FALSE);
}

static void
update_rows (HeddleTrackList *self)
{
  int height = get_row_height (self);
  double page = gtk_adjustment_get_page_size (self->adjustment);
  double top = gtk_adjustment_get_value (self->adjustment);
  guint first = (guint) MAX (top / height, 0);
  guint end = page > 1 ? (guint) ((top + page) / height) + 1 : first + FIRST_ROWS;

  end = MIN (end, self->episodes->len);
  release_rows (self, first, end);
  for (guint i = first; i < end; i++)
    ensure_row (self, i);
  hide_unused (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
heddle_track_list_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  HeddleTrackList *self = HEDDLE_TRACK_LIST (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = (int) self->episodes->len * get_row_height (self);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      int least, best;

      gtk_widget_measure (g_array_index (self->rows, Row, i).widget, orientation, -1, &least,
                          &best, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, best);
    }
}

static void
heddle_track_list_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  HeddleTrackList *self = HEDDLE_TRACK_LIST (widget);
  int each = get_row_height (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->index != UNUSED)
        gtk_widget_size_allocate (row->widget,
                                  &(GtkAllocation) { 0, (int) row->index * each, width, each }, -1);
    }
}

static gboolean
focus_row (HeddleTrackList *self,
           guint            index)
{
  int height = get_row_height (self);

  if (index >= self->episodes->len)
    return FALSE;
  self->current = index;
  gtk_adjustment_clamp_page (self->adjustment, index * height, (index + 1) * height);

  return gtk_widget_grab_focus (ensure_row (self, index)->widget);
}

static gboolean
heddle_track_list_grab_focus (GtkWidget *widget)
{
  HeddleTrackList *self = HEDDLE_TRACK_LIST (widget);

  return self->episodes->len > 0
         && focus_row (self, MIN (self->current, self->episodes->len - 1));
}

static gboolean
heddle_track_list_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return heddle_track_list_grab_focus (widget);
}

static void
heddle_track_list_set_focus_child (GtkWidget *widget,
                                   GtkWidget *child)
{
  HeddleTrackList *self = HEDDLE_TRACK_LIST (widget);

  GTK_WIDGET_CLASS (heddle_track_list_parent_class)->set_focus_child (widget, child);
  for (guint i = 0; child != NULL && i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).widget == child)
      self->current = g_array_index (self->rows, Row, i).index;
}

static gboolean
move_key (HeddleTrackList *self,
          int              sign,
          GdkModifierType  modifiers)
{
  Row *row = find_row (self, self->current);
  gboolean alt = modifiers == GDK_ALT_MASK;

  if (row == NULL || (!alt && modifiers != (GDK_CONTROL_MASK | GDK_SHIFT_MASK)))
    return GDK_EVENT_PROPAGATE;
  /* Fieldwork goes by weeks; by days with the keys of the other views. */
  heddle_track_row_move (HEDDLE_TRACK_ROW (row->widget), alt ? 7 * sign : sign);

  return GDK_EVENT_STOP;
}

static gboolean
plain_key (HeddleTrackList *self,
           guint            key)
{
  guint last = self->episodes->len - 1;
  Row *row;

  switch (key)
    {
    case GDK_KEY_Up:
      focus_row (self, self->current > 0 ? self->current - 1 : 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      focus_row (self, MIN (self->current + 1, last));
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      focus_row (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      focus_row (self, last);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      row = find_row (self, self->current);
      if (row != NULL)
        heddle_track_row_open (HEDDLE_TRACK_ROW (row->widget));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (HeddleTrackList *self,
                guint            key,
                guint            keycode,
                GdkModifierType  modifiers)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int sign = (key == GDK_KEY_Right) != rtl ? 1 : -1;

  modifiers &= GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK;
  if (self->episodes->len == 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Left || key == GDK_KEY_Right)
    {
      if (modifiers != 0)
        return move_key (self, sign, modifiers);
      g_signal_emit (self, panned_signal, 0, sign);
      return GDK_EVENT_STOP;
    }

  return modifiers == 0 ? plain_key (self, key) : GDK_EVENT_PROPAGATE;
}

static void
heddle_track_list_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_track_list_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
heddle_track_list_dispose (GObject *object)
{
  HeddleTrackList *self = HEDDLE_TRACK_LIST (object);
  GtkWidget *child;

  g_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->state);
  g_clear_object (&self->scale);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (heddle_track_list_parent_class)->dispose (object);
}

static void
heddle_track_list_finalize (GObject *object)
{
  HeddleTrackList *self = HEDDLE_TRACK_LIST (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->episodes, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_track_list_parent_class)->finalize (object);
}

static void
heddle_track_list_class_init (HeddleTrackListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_track_list_dispose;
  object_class->finalize = heddle_track_list_finalize;
  widget_class->measure = heddle_track_list_measure;
  widget_class->size_allocate = heddle_track_list_size_allocate;
  widget_class->focus = heddle_track_list_focus;
  widget_class->grab_focus = heddle_track_list_grab_focus;
  widget_class->set_focus_child = heddle_track_list_set_focus_child;
  widget_class->css_changed = heddle_track_list_css_changed;
  panned_signal = g_signal_new ("panned", HEDDLE_TYPE_TRACK_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "tracks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
heddle_track_list_init (HeddleTrackList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->episodes = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Running episodes"), -1);
}

void
heddle_track_list_set_state (HeddleTrackList     *self,
                             HeddleCalendarState *state,
                             HeddleTimeScale     *scale,
                             GtkAdjustment       *adjustment)
{
  g_return_if_fail (HEDDLE_IS_TRACK_LIST (self));

  self->state = g_object_ref (state);
  self->scale = g_object_ref (scale);
  self->adjustment = g_object_ref (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (update_rows), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "notify::page-size", G_CALLBACK (update_rows), self,
                           G_CONNECT_SWAPPED);
}

static const char *
get_current_id (HeddleTrackList *self)
{
  return self->current < self->episodes->len ? self->episodes->pdata[self->current] : NULL;
}

void
heddle_track_list_set_episodes (HeddleTrackList *self,
                                GPtrArray       *episodes)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  g_autofree char *id = g_strdup (get_current_id (self));

  g_return_if_fail (HEDDLE_IS_TRACK_LIST (self));

  g_clear_pointer (&self->episodes, g_ptr_array_unref);
  self->episodes = g_ptr_array_ref (episodes);
  for (guint i = 0; id != NULL && i < episodes->len; i++)
    if (g_str_equal (episodes->pdata[i], id))
      self->current = i;
  if (self->current >= episodes->len)
    self->current = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      if (row->index < episodes->len)
        show_row (self, row, row->index);
    }
  update_rows (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (focused)
    heddle_track_list_grab_focus (GTK_WIDGET (self));
}

void
heddle_track_list_set_narrow (HeddleTrackList *self,
                              gboolean         narrow)
{
  g_return_if_fail (HEDDLE_IS_TRACK_LIST (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    heddle_track_row_set_narrow (HEDDLE_TRACK_ROW (g_array_index (self->rows, Row, i).widget),
                                 narrow);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
