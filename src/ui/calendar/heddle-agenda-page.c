/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-agenda-model.h"
#include "heddle-agenda-months.h"
#include "heddle-agenda-row.h"
#include "heddle-date-text.h"
#include "heddle-filter-button.h"
#include "heddle-tick.h"

#define WEEK 7
#define MONTHS_SETTING "agenda-months"

struct _HeddleAgendaPage
{
  HeddlePage parent_instance;

  HeddleAgendaModel *model;
  GtkSingleSelection *selection;
  HeddleDay today;      /* as last shown */
  GPtrArray *rows;      /* (element-type HeddleAgendaRow), unowned */
  GtkWidget *empty;     /* made when it is first needed */
  GtkWidget *empty_action;
  guint load_id;
  guint months_id;
  gboolean wants_months; /* where the window has room for them */

  GtkLabel *from_label;
  GtkMenuButton *collaborative_button;
  GtkMenuButton *kind_button;
  GtkMenuButton *owner_button;
  AdwOverlaySplitView *split_view;
  HeddleAgendaMonths *months;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (HeddleAgendaPage, heddle_agenda_page, HEDDLE_TYPE_PAGE)

static HeddleAgendaEntry *
get_entry (HeddleAgendaPage *self,
           guint             position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  /* The model keeps it. */
  return item != NULL ? HEDDLE_AGENDA_ENTRY (item) : NULL;
}

static void
show_from (HeddleAgendaPage *self)
{
  HeddleDay today = heddle_session_get_today (heddle_page_get_session (HEDDLE_PAGE (self)));
  g_autofree char *day = heddle_date_text_show_day (heddle_agenda_model_get_from (self->model),
                                                    today);
  /* Translators: the first day that the agenda shows, such as "From Mon 18 Jan". */
  g_autofree char *text = g_strdup_printf (_("From %s"), day);

  gtk_label_set_label (self->from_label, text);
}

static HeddleDeadlineFilter
get_filter (HeddleAgendaPage *self)
{
  return (HeddleDeadlineFilter) {
    .collaborative = heddle_filter_button_get_chosen (self->collaborative_button),
    .kind = heddle_filter_button_get_chosen (self->kind_button),
    .owner = heddle_filter_button_get_chosen (self->owner_button),
  };
}

static GtkWidget *
empty_page_new (GtkWidget **action)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Plan an Episode…"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "heddle-calendar-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing Is Due"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.plan-episode");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  *action = button;

  return page;
}

/* Where a filter leaves nothing, that is said, and nothing new offered. */
static void
explain_empty (HeddleAgendaPage *self)
{
  HeddleDeadlineFilter filter = get_filter (self);
  gboolean filtered = filter.collaborative != NULL || filter.kind != NULL || filter.owner != NULL;

  adw_status_page_set_description (
      ADW_STATUS_PAGE (self->empty),
      filtered ? _("Nothing from this day on fits what is chosen above.")
               : _("Every deadline of the episodes and plans stands here by date. One fieldwork "
                   "date brings the first of them."));
  gtk_widget_set_visible (self->empty_action, !filtered);
}

static void
show_list_or_empty (HeddleAgendaPage *self)
{
  GtkWidget *child = GTK_WIDGET (self->scrolled);
  GtkWidget *target = GTK_WIDGET (self->list_view);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    {
      if (self->empty == NULL)
        {
          self->empty = empty_page_new (&self->empty_action);
          gtk_stack_add_child (self->stack, self->empty);
        }
      child = self->empty;
      target = self->empty_action;
      explain_empty (self);
    }
  heddle_page_set_focus_target (HEDDLE_PAGE (self), target);
  gtk_stack_set_visible_child (self->stack, child);
}

static gboolean
show_months_cb (gpointer data)
{
  HeddleAgendaPage *self = data;
  HeddleDeadlineFilter filter = get_filter (self);

  self->months_id = 0;
  heddle_agenda_months_show (self->months, heddle_page_get_session (HEDDLE_PAGE (self)), &filter,
                             heddle_agenda_model_get_from (self->model));

  return G_SOURCE_REMOVE;
}

/* After the list, which is what people wait for. */
static void
show_months (HeddleAgendaPage *self)
{
  if (self->months_id == 0 && adw_overlay_split_view_get_show_sidebar (self->split_view))
    self->months_id = g_idle_add_full (G_PRIORITY_LOW, show_months_cb, self, NULL);
}

static void
show_sidebar_cb (HeddleAgendaPage *self)
{
  gboolean shown = adw_overlay_split_view_get_show_sidebar (self->split_view);

  show_months (self);
  if (heddle_page_get_compact (HEDDLE_PAGE (self)) || shown == self->wants_months)
    return;

  self->wants_months = shown;
  heddle_session_set_setting (heddle_page_get_session (HEDDLE_PAGE (self)), MONTHS_SETTING,
                              shown ? "shown" : "hidden");
}

static void
compact_cb (HeddleAgendaPage *self)
{
  gboolean compact = heddle_page_get_compact (HEDDLE_PAGE (self));

  adw_overlay_split_view_set_collapsed (self->split_view, compact);
  adw_overlay_split_view_set_show_sidebar (self->split_view, !compact && self->wants_months);
}

static void
go_to (HeddleAgendaPage *self,
       HeddleDay         day)
{
  heddle_agenda_model_set_from (self->model, day);
  show_from (self);
  show_list_or_empty (self);
  show_months (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_list_view_scroll_to (self->list_view, 0,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
earlier_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleAgendaPage *self = HEDDLE_AGENDA_PAGE (widget);

  go_to (self, heddle_agenda_model_get_from (self->model) - WEEK);
}

static void
later_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleAgendaPage *self = HEDDLE_AGENDA_PAGE (widget);

  go_to (self, heddle_agenda_model_get_from (self->model) + WEEK);
}

static void
today_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  go_to (HEDDLE_AGENDA_PAGE (widget),
         heddle_session_get_today (heddle_page_get_session (HEDDLE_PAGE (widget))));
}

static void
months_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleAgendaPage *self = HEDDLE_AGENDA_PAGE (widget);

  adw_overlay_split_view_set_show_sidebar (
      self->split_view, !adw_overlay_split_view_get_show_sidebar (self->split_view));
}

static void
chosen_cb (HeddleAgendaPage *self,
           HeddleDay         day)
{
  if (heddle_page_get_compact (HEDDLE_PAGE (self)))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  go_to (self, day);
}

static void
activate_cb (HeddleAgendaPage *self,
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

static void
tick (HeddleAgendaPage *self)
{
  HeddleAgendaEntry *entry = get_entry (self, gtk_single_selection_get_selected (self->selection));
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autoptr (GError) error = NULL;

  if (entry == NULL || entry->deadline == NULL)
    return;
  if (!heddle_tick_deadline (session, entry->deadline, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
}

static gboolean
key_pressed_cb (HeddleAgendaPage *self,
                guint             key,
                guint             keycode,
                GdkModifierType   modifiers)
{
  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Page_Up:
      gtk_widget_activate_action (GTK_WIDGET (self), "agenda.earlier", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      gtk_widget_activate_action (GTK_WIDGET (self), "agenda.later", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_t:
      gtk_widget_activate_action (GTK_WIDGET (self), "agenda.today", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      tick (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
load_more_cb (gpointer data)
{
  HeddleAgendaPage *self = data;

  self->load_id = 0;
  heddle_agenda_model_load_more (self->model);

  return G_SOURCE_REMOVE;
}

/* Another page when less than an eighth of a window is left below. Not at once,
 * for the list must not change while it is being laid out. */
static void
scrolled_cb (HeddleAgendaPage *self)
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
setup_cb (HeddleAgendaPage *self,
          GtkListItem      *item)
{
  GtkWidget *row = heddle_agenda_row_new (heddle_page_get_session (HEDDLE_PAGE (self)), item);

  g_ptr_array_add (self->rows, row);
  g_signal_connect_data (row, "destroy", G_CALLBACK (row_destroy_cb), g_ptr_array_ref (self->rows),
                         rows_unref, 0);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (HeddleAgendaPage *self,
         GtkListItem      *item)
{
  HeddleAgendaEntry *entry = gtk_list_item_get_item (item);
  HeddleAgendaRow *row = HEDDLE_AGENDA_ROW (gtk_list_item_get_child (item));
  g_autofree char *spoken
      = heddle_agenda_entry_dup_spoken (entry, heddle_page_get_session (HEDDLE_PAGE (self)));

  heddle_agenda_row_set_entry (row, entry);
  heddle_agenda_row_set_narrow (row, heddle_page_get_narrow (HEDDLE_PAGE (self)));
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
narrow_cb (HeddleAgendaPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    heddle_agenda_row_set_narrow (g_ptr_array_index (self->rows, i),
                                  heddle_page_get_narrow (HEDDLE_PAGE (self)));
}

static void
filter_cb (HeddleAgendaPage *self)
{
  HeddleDeadlineFilter filter = get_filter (self);

  heddle_agenda_model_set_filter (self->model, &filter);
  show_list_or_empty (self);
  show_months (self);
}

static void
heddle_agenda_page_refresh (HeddlePage *page)
{
  HeddleAgendaPage *self = HEDDLE_AGENDA_PAGE (page);
  HeddleDay today = heddle_session_get_today (heddle_page_get_session (page));
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  gboolean had_focus = gtk_widget_get_focus_child (shown) != NULL;

  /* Whoever looks at today goes on to look at today. */
  if (self->today != HEDDLE_DAY_NONE && self->today != today
      && heddle_agenda_model_get_from (self->model) == self->today)
    heddle_agenda_model_set_from (self->model, today);
  else
    heddle_agenda_model_reload (self->model);
  self->today = today;
  show_from (self);
  show_list_or_empty (self);
  show_months (self);
  if (had_focus && gtk_stack_get_visible_child (self->stack) != shown)
    heddle_page_focus_content (page);
}

static void
heddle_agenda_page_constructed (GObject *object)
{
  HeddleAgendaPage *self = HEDDLE_AGENDA_PAGE (object);
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  g_autofree char *setting = NULL;

  G_OBJECT_CLASS (heddle_agenda_page_parent_class)->constructed (object);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  g_signal_connect (self, "notify::compact", G_CALLBACK (compact_cb), NULL);

  heddle_filter_button_setup (self->collaborative_button, session, HEDDLE_FILTER_COLLABORATIVE,
                              "agenda-collaborative", G_CALLBACK (filter_cb), self);
  heddle_filter_button_setup (self->kind_button, session, HEDDLE_FILTER_KIND, "agenda-kind",
                              G_CALLBACK (filter_cb), self);
  heddle_filter_button_setup (self->owner_button, session, HEDDLE_FILTER_OWNER, "agenda-owner",
                              G_CALLBACK (filter_cb), self);

  self->model = heddle_agenda_model_new (session);
  filter_cb (self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);

  setting = heddle_session_dup_setting (session, MONTHS_SETTING);
  self->wants_months = g_strcmp0 (setting, "hidden") != 0;
  g_signal_connect_object (self->split_view, "notify::show-sidebar", G_CALLBACK (show_sidebar_cb),
                           self, G_CONNECT_SWAPPED);
  compact_cb (self);
}

static void
heddle_agenda_page_dispose (GObject *object)
{
  HeddleAgendaPage *self = HEDDLE_AGENDA_PAGE (object);

  g_clear_handle_id (&self->load_id, g_source_remove);
  g_clear_handle_id (&self->months_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_AGENDA_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_agenda_page_parent_class)->dispose (object);
}

static void
heddle_agenda_page_class_init (HeddleAgendaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_agenda_page_constructed;
  object_class->dispose = heddle_agenda_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_agenda_page_refresh;

  g_type_ensure (HEDDLE_TYPE_AGENDA_MONTHS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/calendar/heddle-agenda-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaPage, from_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaPage, collaborative_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaPage, kind_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaPage, owner_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaPage, months);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_install_action (widget_class, "agenda.earlier", NULL, earlier_cb);
  gtk_widget_class_install_action (widget_class, "agenda.later", NULL, later_cb);
  gtk_widget_class_install_action (widget_class, "agenda.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "agenda.months", NULL, months_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "agenda.months", NULL);
}

static void
heddle_agenda_page_init (HeddleAgendaPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
