/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tracks-view.h"

#include <glib/gi18n-lib.h>

#include "heddle-calendar-empty.h"
#include "heddle-date-names.h"
#include "heddle-page.h"
#include "heddle-running.h"
#include "heddle-text-size.h"
#include "heddle-time-head.h"
#include "heddle-timeline-legend.h"
#include "heddle-toggle-fit.h"
#include "heddle-track-list.h"

#define ZOOM_SETTING "calendar-zoom"
#define WEEK 7

struct _HeddleTracksView
{
  AdwBin parent_instance;

  HeddleCalendarState *state;
  HeddleTimeScale *scale;
  HeddleTimeZoom zoom;
  gboolean narrow;
  GtkWidget *empty; /* made when it is first needed */

  GtkStack *stack;
  GtkWidget *tracks_box;
  GtkWidget *corner;
  HeddleTimeHead *head;
  GtkScrolledWindow *scrolled;
  HeddleTrackList *list;
  AdwWrapBox *legend;
  GtkLabel *count_label;
  AdwToggleGroup *zooms;
};

static void view_init (HeddleCalendarViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeddleTracksView, heddle_tracks_view, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (HEDDLE_TYPE_CALENDAR_VIEW, view_init))

typedef enum
{
  PROP_NARROW = 1,
  N_PROPS,
} HeddleTracksViewProperty;

static GParamSpec *properties[N_PROPS];

static const char *const zoom_names[HEDDLE_N_TIME_ZOOMS] = {
  "year", "half-year", "quarter", "month",
};

static void
show_count (HeddleTracksView *self,
            guint             n,
            guint             n_undated)
{
  g_autofree char *running = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u running episode",
                                                           "%u running episodes", n), n);
  g_autofree char *undated = n_undated > 0
      ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u has no date yet",
                                      "%u have no date yet", n_undated), n_undated)
      : NULL;
  g_autofree char *text = g_strjoin ("; ", running,
                                     undated != NULL
                                         ? undated : _("drag the fieldwork or press Alt and an "
                                                       "arrow to move it, with a preview"), NULL);

  gtk_label_set_label (self->count_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count_label), text);
}

static void
show_tracks_or_empty (HeddleTracksView *self,
                      gboolean          is_empty)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  gboolean had_focus = shown != NULL && gtk_widget_get_focus_child (shown) != NULL;
  GtkWidget *child = self->tracks_box;

  if (is_empty)
    {
      if (self->empty == NULL)
        {
          self->empty = heddle_calendar_empty_new ();
          gtk_stack_add_child (self->stack, self->empty);
        }
      heddle_calendar_empty_explain_tracks (self->empty,
                                            heddle_calendar_state_is_filtered (self->state));
      child = self->empty;
    }
  gtk_stack_set_visible_child (self->stack, child);
  if (had_focus && child != shown)
    heddle_page_focus_content (HEDDLE_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self),
                                                                     HEDDLE_TYPE_PAGE)));
}

static void
show_scale (HeddleTracksView *self)
{
  heddle_time_scale_show (self->scale, self->zoom, heddle_calendar_state_get_day (self->state));
}

static void
show (HeddleCalendarView *view,
      gboolean            reload)
{
  HeddleTracksView *self = HEDDLE_TRACKS_VIEW (view);
  HeddleSession *session = heddle_calendar_state_get_session (self->state);
  g_autoptr (GPtrArray) episodes = NULL;
  guint n_undated = 0;

  show_scale (self);
  if (!reload)
    return;
  episodes = heddle_running_episodes (heddle_session_get_store (session),
                                      heddle_calendar_state_get_filter (self->state), &n_undated);
  heddle_track_list_set_episodes (self->list, episodes);
  show_count (self, episodes->len, n_undated);
  show_tracks_or_empty (self, episodes->len == 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->head));
}

/* "November 2026 – July 2027" */
static char *
dup_title (HeddleCalendarView *view)
{
  HeddleTracksView *self = HEDDLE_TRACKS_VIEW (view);
  HeddleTimeAxis axis = heddle_time_scale_get_axis (self->scale, GTK_WIDGET (self));
  int first_year, first_month, last_year, last_month, day;

  heddle_day_get_ymd (axis.first, &first_year, &first_month, &day);
  heddle_day_get_ymd (axis.last, &last_year, &last_month, &day);
  if (first_year == last_year)
    /* Translators: months of one year: "March – July 2027" */
    return g_strdup_printf (_("%s – %s %d"), heddle_date_names_get_month (first_month),
                            heddle_date_names_get_month (last_month), last_year);
  if (self->narrow)
    /* Translators: short months and the last two figures of their years: "Nov ’26 – Jun ’27" */
    return g_strdup_printf (_("%s ’%02d – %s ’%02d"),
                            heddle_date_names_get_month_short (first_month), first_year % 100,
                            heddle_date_names_get_month_short (last_month), last_year % 100);

  return g_strdup_printf (_("%s %d – %s %d"), heddle_date_names_get_month (first_month), first_year,
                          heddle_date_names_get_month (last_month), last_year);
}

static HeddleDay
step (HeddleCalendarView *view,
      HeddleDay           day,
      int                 n)
{
  HeddleTracksView *self = HEDDLE_TRACKS_VIEW (view);
  HeddleTimeAxis axis = heddle_time_scale_get_axis (self->scale, GTK_WIDGET (self));

  return day + n * heddle_time_axis_get_page (&axis);
}

static void
view_init (HeddleCalendarViewInterface *iface)
{
  iface->show = show;
  iface->dup_title = dup_title;
  iface->step = step;
}

static void
panned_cb (HeddleTracksView *self,
           int               weeks)
{
  heddle_calendar_state_set_day (self->state,
                                 heddle_calendar_state_get_day (self->state) + weeks * WEEK);
}

static void
set_zoom (HeddleTracksView *self,
          int               zoom)
{
  zoom = CLAMP (zoom, 0, HEDDLE_N_TIME_ZOOMS - 1);
  adw_toggle_group_set_active_name (self->zooms, zoom_names[zoom]);
}

static void
zoom_cb (HeddleTracksView *self)
{
  const char *name = adw_toggle_group_get_active_name (self->zooms);

  if (self->state == NULL || name == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (zoom_names); i++)
    if (g_str_equal (name, zoom_names[i]))
      self->zoom = i;
  heddle_session_set_setting (heddle_calendar_state_get_session (self->state), ZOOM_SETTING, name);
  show_scale (self);
  heddle_calendar_state_tell_moved (self->state);
}

static gboolean
scroll_cb (HeddleTracksView         *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType modifiers
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (modifiers & GDK_CONTROL_MASK)
    {
      if (dy < 0 || dy > 0)
        set_zoom (self, (int) self->zoom + (dy < 0 ? 1 : -1));
      return GDK_EVENT_STOP;
    }
  if (dx < 0 || dx > 0)
    {
      panned_cb (self, dx > 0 ? 1 : -1);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (HeddleTracksView *self,
                guint             key,
                guint             keycode,
                GdkModifierType   modifiers)
{
  gboolean closer = key == GDK_KEY_plus || key == GDK_KEY_equal || key == GDK_KEY_KP_Add;
  gboolean farther = key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract;

  /* With Ctrl they are the size of text. */
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || (!closer && !farther))
    return GDK_EVENT_PROPAGATE;
  set_zoom (self, (int) self->zoom + (closer ? 1 : -1));

  return GDK_EVENT_STOP;
}

static void
show_width (HeddleTracksView *self)
{
  float scale = heddle_text_size_get_scale (GTK_WIDGET (self));

  gtk_widget_set_visible (self->corner, !self->narrow);
  gtk_widget_set_size_request (self->corner, (int) (HEDDLE_TRACK_WORDS * scale), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), !self->narrow);
  heddle_track_list_set_narrow (self->list, self->narrow);
}

static void
heddle_tracks_view_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_tracks_view_parent_class)->css_changed (widget, change);

  show_width (HEDDLE_TRACKS_VIEW (widget));
}

static gboolean
heddle_tracks_view_grab_focus (GtkWidget *widget)
{
  HeddleTracksView *self = HEDDLE_TRACKS_VIEW (widget);

  if (gtk_stack_get_visible_child (self->stack) == self->tracks_box)
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));

  return gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
}

static void
heddle_tracks_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((HeddleTracksViewProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, HEDDLE_TRACKS_VIEW (object)->narrow);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_tracks_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HeddleTracksView *self = HEDDLE_TRACKS_VIEW (object);

  switch ((HeddleTracksViewProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = g_value_get_boolean (value);
          show_width (self);
          heddle_calendar_state_tell_moved (self->state); /* for the title */
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_tracks_view_dispose (GObject *object)
{
  HeddleTracksView *self = HEDDLE_TRACKS_VIEW (object);

  g_clear_object (&self->state);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_TRACKS_VIEW);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (heddle_tracks_view_parent_class)->dispose (object);
}

static void
heddle_tracks_view_class_init (HeddleTracksViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = heddle_tracks_view_get_property;
  object_class->set_property = heddle_tracks_view_set_property;
  object_class->dispose = heddle_tracks_view_dispose;
  widget_class->css_changed = heddle_tracks_view_css_changed;
  widget_class->grab_focus = heddle_tracks_view_grab_focus;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                  | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEDDLE_TYPE_TIME_HEAD);
  g_type_ensure (HEDDLE_TYPE_TOGGLE_FIT);
  g_type_ensure (HEDDLE_TYPE_TRACK_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/calendar/heddle-tracks-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleTracksView, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleTracksView, tracks_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleTracksView, corner);
  gtk_widget_class_bind_template_child (widget_class, HeddleTracksView, head);
  gtk_widget_class_bind_template_child (widget_class, HeddleTracksView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeddleTracksView, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleTracksView, legend);
  gtk_widget_class_bind_template_child (widget_class, HeddleTracksView, count_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTracksView, zooms);
  gtk_widget_class_bind_template_callback (widget_class, panned_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
heddle_tracks_view_init (HeddleTracksView *self)
{
  self->scale = heddle_time_scale_new ();
  self->zoom = HEDDLE_TIME_HALF_YEAR;
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_timeline_legend_fill_tracks (self->legend);
}

GtkWidget *
heddle_tracks_view_new (HeddleCalendarState *state)
{
  HeddleTracksView *self = g_object_new (HEDDLE_TYPE_TRACKS_VIEW, NULL);
  g_autofree char *zoom = heddle_session_dup_setting (heddle_calendar_state_get_session (state),
                                                      ZOOM_SETTING);

  for (guint i = 0; i < G_N_ELEMENTS (zoom_names); i++)
    if (g_strcmp0 (zoom, zoom_names[i]) == 0)
      self->zoom = i;
  heddle_track_list_set_state (self->list, state, self->scale,
                               gtk_scrolled_window_get_vadjustment (self->scrolled));
  heddle_time_head_set_state (self->head, state, self->scale);
  adw_toggle_group_set_active_name (self->zooms, zoom_names[self->zoom]);
  self->state = g_object_ref (state);
  show_scale (self);

  return GTK_WIDGET (self);
}
