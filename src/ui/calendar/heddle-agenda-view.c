/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-view.h"

#include <glib/gi18n-lib.h>

#include "heddle-agenda-model.h"
#include "heddle-agenda-row.h"
#include "heddle-calendar-empty.h"
#include "heddle-date-text.h"
#include "heddle-page.h"
#include "lines/heddle-line-menu.h"

#define WEEK 7

struct _HeddleAgendaView
{
  AdwBin parent_instance;

  HeddleCalendarState *state;
  gboolean narrow;
  char *filter_key; /* the filter that the model has */
  HeddleAgendaModel *model;
  GtkSingleSelection *selection;
  GPtrArray *rows;      /* (element-type HeddleAgendaRow), unowned */
  GtkWidget *empty;     /* made when it is first needed */
  guint load_id;

  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkListView *list_view;
};

static void view_init (HeddleCalendarViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeddleAgendaView, heddle_agenda_view, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (HEDDLE_TYPE_CALENDAR_VIEW, view_init))

typedef enum
{
  PROP_NARROW = 1,
  N_PROPS,
} HeddleAgendaViewProperty;

static GParamSpec *properties[N_PROPS];

static HeddleAgendaEntry *
get_entry (HeddleAgendaView *self,
           guint             position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  /* The model keeps it. */
  return item != NULL ? HEDDLE_AGENDA_ENTRY (item) : NULL;
}

static HeddleSession *
get_session (HeddleAgendaView *self)
{
  return heddle_calendar_state_get_session (self->state);
}

static void
show_list_or_empty (HeddleAgendaView *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  gboolean had_focus = shown != NULL && gtk_widget_get_focus_child (shown) != NULL;
  GtkWidget *child = GTK_WIDGET (self->scrolled);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    {
      if (self->empty == NULL)
        {
          self->empty = heddle_calendar_empty_new ();
          gtk_stack_add_child (self->stack, self->empty);
        }
      heddle_calendar_empty_explain (self->empty, heddle_calendar_state_is_filtered (self->state));
      child = self->empty;
    }
  gtk_stack_set_visible_child (self->stack, child);
  if (had_focus && child != shown)
    heddle_page_focus_content (HEDDLE_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self),
                                                                   HEDDLE_TYPE_PAGE)));
}

static void
activate_cb (HeddleAgendaView *self,
             guint             position)
{
  HeddleAgendaEntry *entry = get_entry (self, position);

  if (entry == NULL)
    return;
  if (entry->deadline == NULL)
    heddle_agenda_model_show_more_overdue (self->model);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                                entry->deadline->kind, entry->deadline->id);
}

/* The line that the pointer is on, or the chosen one. */
static HeddleLine *
find_line (GtkWidget    *widget,
           GtkWidget    *at,
           GdkRectangle *place)
{
  HeddleAgendaView *self = HEDDLE_AGENDA_VIEW (widget);
  GtkWidget *row = at != NULL ? gtk_widget_get_ancestor (at, HEDDLE_TYPE_AGENDA_ROW)
                              : gtk_root_get_focus (gtk_widget_get_root (widget));
  guint position = gtk_single_selection_get_selected (self->selection);
  HeddleAgendaEntry *entry;

  if (row == NULL || !gtk_widget_is_ancestor (row, GTK_WIDGET (self->list_view)))
    return NULL;
  if (at != NULL)
    {
      position = heddle_agenda_row_get_position (HEDDLE_AGENDA_ROW (row));
      gtk_list_view_scroll_to (self->list_view, position,
                               GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
    }
  entry = get_entry (self, position);
  if (entry == NULL || entry->deadline == NULL)
    return NULL;
  heddle_line_menu_measure (widget, row, place);

  return heddle_line_new_deadline (get_session (self), entry->deadline);
}

static void
line_closed_cb (GtkWidget *widget)
{
  heddle_page_focus_content (HEDDLE_PAGE (gtk_widget_get_ancestor (widget, HEDDLE_TYPE_PAGE)));
}

static gboolean
load_more_cb (gpointer data)
{
  HeddleAgendaView *self = data;

  self->load_id = 0;
  heddle_agenda_model_load_more (self->model);

  return G_SOURCE_REMOVE;
}

/* Another page when less than an eighth of a window is left below. Not at once,
 * for the list must not change while it is being laid out. */
static void
scrolled_cb (HeddleAgendaView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double page = gtk_adjustment_get_page_size (adjustment);
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - page;

  if (page > 0 && below < page / 8 && self->load_id == 0)
    self->load_id = g_idle_add (load_more_cb, self);
}

static void
row_destroy_cb (GtkWidget *row,
                GPtrArray *rows)
{
  g_ptr_array_remove_fast (rows, row);
}

static void
rows_unref (gpointer  rows,
            GClosure *closure)
{
  g_ptr_array_unref (rows);
}

static void
setup_cb (HeddleAgendaView *self,
          GtkListItem      *item)
{
  GtkWidget *row = heddle_agenda_row_new (get_session (self), item);

  g_ptr_array_add (self->rows, row);
  g_signal_connect_data (row, "destroy", G_CALLBACK (row_destroy_cb), g_ptr_array_ref (self->rows),
                         rows_unref, 0);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (HeddleAgendaView *self,
         GtkListItem      *item)
{
  HeddleAgendaEntry *entry = gtk_list_item_get_item (item);
  HeddleAgendaRow *row = HEDDLE_AGENDA_ROW (gtk_list_item_get_child (item));
  g_autofree char *spoken
    = heddle_agenda_entry_dup_spoken (entry, get_session (self));

  heddle_agenda_row_set_entry (row, entry);
  heddle_agenda_row_set_narrow (row, self->narrow);
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
narrow_cb (HeddleAgendaView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    heddle_agenda_row_set_narrow (g_ptr_array_index (self->rows, i), self->narrow);
}

static gboolean
follow_filter (HeddleAgendaView *self)
{
  const HeddleDeadlineFilter *filter = heddle_calendar_state_get_filter (self->state);
  g_autofree char *key = g_strjoin ("/", filter->collaborative != NULL ? filter->collaborative : "",
                                    filter->authority != NULL ? filter->authority : "",
                                    filter->episode != NULL ? filter->episode : "",
                                    filter->owner != NULL ? filter->owner : "",
                                    filter->kind != NULL ? filter->kind : "", NULL);

  if (!g_set_str (&self->filter_key, key))
    return FALSE;
  heddle_agenda_model_set_filter (self->model, filter);

  return TRUE;
}

static void
show (HeddleCalendarView *view,
      gboolean            reload)
{
  HeddleAgendaView *self = HEDDLE_AGENDA_VIEW (view);
  HeddleDay day = heddle_calendar_state_get_day (self->state);
  gboolean filtered = follow_filter (self);
  gboolean moved = heddle_agenda_model_get_from (self->model) != day;

  if (moved)
    heddle_agenda_model_set_from (self->model, day);
  else if (reload && !filtered)
    heddle_agenda_model_reload (self->model);
  show_list_or_empty (self);
  if (moved && g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_list_view_scroll_to (self->list_view, 0, gtk_widget_get_focus_child (GTK_WIDGET (self))
                             != NULL ? GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT
                                     : GTK_LIST_SCROLL_SELECT, NULL);
}

static char *
dup_title (HeddleCalendarView *view)
{
  HeddleCalendarState *state = HEDDLE_AGENDA_VIEW (view)->state;
  g_autofree char *day = heddle_date_text_show_day (heddle_calendar_state_get_day (state),
                                                    heddle_calendar_state_get_today (state));

  /* Translators: the first day that the agenda shows, such as "From Mon 18 Jan". */
  return g_strdup_printf (_("From %s"), day);
}

static HeddleDay
step (HeddleCalendarView *view,
      HeddleDay           day,
      int                 n)
{
  return day + n * WEEK;
}

static void
view_init (HeddleCalendarViewInterface *iface)
{
  iface->show = show;
  iface->dup_title = dup_title;
  iface->step = step;
}

static void
heddle_agenda_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((HeddleAgendaViewProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, HEDDLE_AGENDA_VIEW (object)->narrow);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_agenda_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HeddleAgendaView *self = HEDDLE_AGENDA_VIEW (object);

  switch ((HeddleAgendaViewProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = g_value_get_boolean (value);
          narrow_cb (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
connect_list (HeddleAgendaView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

static gboolean
heddle_agenda_view_grab_focus (GtkWidget *widget)
{
  HeddleAgendaView *self = HEDDLE_AGENDA_VIEW (widget);

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->scrolled))
    return gtk_widget_grab_focus (GTK_WIDGET (self->list_view));

  return gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
}

static void
heddle_agenda_view_dispose (GObject *object)
{
  HeddleAgendaView *self = HEDDLE_AGENDA_VIEW (object);

  g_clear_handle_id (&self->load_id, g_source_remove);
  heddle_line_menu_detach (GTK_WIDGET (self));
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_AGENDA_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->state);
  g_clear_pointer (&self->filter_key, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_agenda_view_parent_class)->dispose (object);
}

static void
heddle_agenda_view_class_init (HeddleAgendaViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = heddle_agenda_view_get_property;
  object_class->set_property = heddle_agenda_view_set_property;
  object_class->dispose = heddle_agenda_view_dispose;
  widget_class->grab_focus = heddle_agenda_view_grab_focus;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                  | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/calendar/heddle-agenda-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaView, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
heddle_agenda_view_init (HeddleAgendaView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
heddle_agenda_view_new (HeddleCalendarState *state)
{
  HeddleAgendaView *self = g_object_new (HEDDLE_TYPE_AGENDA_VIEW, NULL);

  self->state = g_object_ref (state);
  self->model = heddle_agenda_model_new (heddle_calendar_state_get_session (state));
  connect_list (self);
  heddle_line_menu_attach (GTK_WIDGET (self), get_session (self), find_line, line_closed_cb);

  return GTK_WIDGET (self);
}
