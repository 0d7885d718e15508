/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episodes-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-copy.h"
#include "heddle-episode-board.h"
#include "heddle-episode-row.h"
#include "heddle-episodes-empty.h"
#include "team/heddle-team-table.h"

struct _HeddleEpisodesPage
{
  HeddlePage parent_instance;

  GListModel *query;       /* running ones first, closed ones last */
  GtkSliceListModel *seen; /* of these, as far as was scrolled */
  guint more_id;
  GPtrArray *rows;  /* (element-type HeddleEpisodeRow), unowned */
  GtkWidget *plan_bar;
  GtkWidget *empty; /* made when it is first needed */
  GtkWidget *empty_action;

  AdwToggleGroup *toggles;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkListView *list_view;
  GtkWidget *board_scrolled;
  HeddleEpisodeBoard *board;
  HeddleTeamTable *comparison;
};

/* Rows at first, which fill a window, and that come at a time: a list view makes 200 at
 * once, whatever is in sight. */
#define FIRST 13
#define STRETCH 5

G_DEFINE_FINAL_TYPE (HeddleEpisodesPage, heddle_episodes_page, HEDDLE_TYPE_PAGE)

static gboolean
shows (HeddleEpisodesPage *self,
       const char         *view)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->toggles), view) == 0;
}

static void
show_list_or_empty (HeddleEpisodesPage *self)
{
  gboolean board = shows (self, "board");
  gboolean compare = shows (self, "compare");
  GtkWidget *child = board     ? self->board_scrolled
                     : compare ? GTK_WIDGET (self->comparison)
                               : GTK_WIDGET (self->scrolled);
  GtkWidget *target = board     ? heddle_episode_board_get_first (self->board)
                      : compare ? child
                                : GTK_WIDGET (self->list_view);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  if (g_list_model_get_n_items (self->query) == 0)
    {
      if (self->empty == NULL)
        {
          self->empty = heddle_episodes_empty_new (&self->empty_action);
          gtk_stack_add_child (self->stack, self->empty);
        }
      child = self->empty;
      target = self->empty_action;
    }
  /* An empty page has the button in its middle. */
  gtk_widget_set_visible (self->plan_bar, child != self->empty);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), target);
  if (gtk_stack_get_visible_child (self->stack) == child)
    return;

  gtk_stack_set_visible_child (self->stack, child);
  if (had_focus)
    heddle_page_focus_content (HEDDLE_PAGE (self));
}

static void
activate_cb (HeddleEpisodesPage *self,
             guint               position)
{
  g_autoptr (HeddleRecord) record = g_list_model_get_item (self->query, position);

  if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "episode",
                                heddle_record_get_id (record));
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
setup_cb (HeddleEpisodesPage *self,
          GtkListItem        *item)
{
  GtkWidget *row = heddle_episode_row_new (heddle_page_get_session (HEDDLE_PAGE (self)), item);

  heddle_episode_row_set_narrow (HEDDLE_EPISODE_ROW (row),
                                 heddle_page_get_narrow (HEDDLE_PAGE (self)));
  g_ptr_array_add (self->rows, row);
  g_signal_connect_data (row, "destroy", G_CALLBACK (row_destroy_cb), g_ptr_array_ref (self->rows),
                         rows_unref, 0);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (HeddleEpisodesPage *self,
         GtkListItem        *item)
{
  heddle_episode_row_show (HEDDLE_EPISODE_ROW (gtk_list_item_get_child (item)));
}

static void
show_comparison (HeddleEpisodesPage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  HeddleDay today = heddle_session_get_today (session);
  g_autoptr (GPtrArray) all = heddle_episodes_compare (heddle_session_get_store (session), today);

  heddle_team_table_show_episodes (self->comparison, all, today);
}

static void
show_view (HeddleEpisodesPage *self)
{
  if (shows (self, "board"))
    heddle_episode_board_fill (self->board, heddle_page_get_session (HEDDLE_PAGE (self)),
                               self->query);
  if (shows (self, "compare"))
    show_comparison (self);
  show_list_or_empty (self);
}

/* The list itself follows its query; what a row says comes from deadlines and
 * from today as well. */
static void
heddle_episodes_page_refresh (HeddlePage *page)
{
  HeddleEpisodesPage *self = HEDDLE_EPISODES_PAGE (page);

  for (guint i = 0; i < self->rows->len; i++)
    heddle_episode_row_show (g_ptr_array_index (self->rows, i));
  show_view (self);
}

static void
toggled_cb (HeddleEpisodesPage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));

  heddle_session_set_setting (session, "episodes-view",
                              adw_toggle_group_get_active_name (self->toggles));
  show_view (self);
  heddle_page_focus_content (HEDDLE_PAGE (self));
}

static void
view_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  adw_toggle_group_set_active_name (HEDDLE_EPISODES_PAGE (widget)->toggles,
                                    g_variant_get_string (parameter, NULL));
}

static void
narrow_cb (HeddleEpisodesPage *self)
{
  gboolean narrow = heddle_page_get_narrow (HEDDLE_PAGE (self));

  /* Beside three views there is room for Undo alone; Ctrl+N still adds. */
  heddle_page_set_shows_add (HEDDLE_PAGE (self), !narrow);
  for (guint i = 0; i < self->rows->len; i++)
    heddle_episode_row_set_narrow (g_ptr_array_index (self->rows, i), narrow);
}

static void
compact_cb (HeddleEpisodesPage *self)
{
  heddle_episode_board_set_stacked (self->board, heddle_page_get_compact (HEDDLE_PAGE (self)));
}

/* The row that is there, or whose line of the list is. */
static HeddleEpisode *
get_episode_at (GtkWidget *widget,
                double     x,
                double     y)
{
  GtkWidget *picked = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, HEDDLE_TYPE_EPISODE_ROW)
                                  : NULL;

  if (row == NULL && picked != NULL)
    row = gtk_widget_get_first_child (picked);

  return HEDDLE_IS_EPISODE_ROW (row) ? heddle_episode_row_get_episode (HEDDLE_EPISODE_ROW (row))
                                     : NULL;
}

static GMenuModel *
dup_menu (GtkWidget *widget,
          double     x,
          double     y)
{
  HeddleEpisode *episode = get_episode_at (widget, x, y);
  GMenu *menu;

  if (episode == NULL)
    return NULL;

  menu = heddle_copy_record_menu_new (&heddle_episode_kind, heddle_id_of (episode));
  heddle_copy_record_menu_add (menu, _("_Write to the Team…"), "win.write-to",
                               &heddle_episode_kind, heddle_id_of (episode));

  return G_MENU_MODEL (menu);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleEpisodesPage *self = HEDDLE_EPISODES_PAGE (widget);
  HeddleTable *table = heddle_episode_row_new_table ();

  for (guint i = 0; i < g_list_model_get_n_items (self->query); i++)
    {
      g_autoptr (HeddleEpisode) episode = g_list_model_get_item (self->query, i);

      heddle_episode_row_add_to_table (table, heddle_page_get_session (HEDDLE_PAGE (self)),
                                       episode);
    }

  return table;
}

/* One list after the other, each by fieldwork: what goes on, what waits for a
 * date, and what is over. */
static GListModel *
episodes_new (HeddleStore *store)
{
  static const char *const statuses[] = { "planned", "postponed", "cancelled", "closed" };
  const HeddleField *field = heddle_kind_get_field (&heddle_episode_kind, "status");
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (HeddleQuery) query = heddle_query_new (store, &heddle_episode_kind);
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      heddle_field_parse (field, &heddle_episode_kind, statuses[i], &value, NULL);
      heddle_query_add_filter (query, field, &value);
      g_list_store_append (lists, query);
    }

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static void
more_cb (gpointer data)
{
  HeddleEpisodesPage *self = data;

  self->more_id = 0;
  gtk_slice_list_model_set_size (self->seen, gtk_slice_list_model_get_size (self->seen) + STRETCH);
}

/* Where less is left below than a page, or than is in sight before anybody scrolls; not
 * while the list is laid out. */
static void
scrolled_cb (HeddleEpisodesPage *self,
             GtkAdjustment      *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);
  double ahead = value > 0 ? page : 1;

  if (gtk_adjustment_get_upper (adjustment) - value - page < ahead && self->more_id == 0
      && gtk_slice_list_model_get_size (self->seen) < g_list_model_get_n_items (self->query))
    self->more_id = g_idle_add_once (more_cb, self);
}

/* Page Down goes as far as there are rows, and End to the last of them: they are there
 * before the list moves by itself. */
static gboolean
key_cb (HeddleEpisodesPage *self,
        guint               key)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double page = gtk_adjustment_get_page_size (adjustment);
  double height = gtk_adjustment_get_upper (adjustment);
  double left = height - page - gtk_adjustment_get_value (adjustment);
  guint size = gtk_slice_list_model_get_size (self->seen);
  gboolean pages = key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down;

  if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    gtk_slice_list_model_set_size (self->seen, g_list_model_get_n_items (self->query));
  else if (pages && left < page && height > 0)
    gtk_slice_list_model_set_size (self->seen, size + (guint) (size * page / height) + 1);

  return GDK_EVENT_PROPAGATE;
}

/* The list has what is in sight, or a page more than was scrolled to. */
static void
show_as_scrolled (HeddleEpisodesPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkSingleSelection) selection = NULL;

  self->seen = gtk_slice_list_model_new (g_object_ref (self->query), 0, FIRST);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->seen)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), keys);
}

static void
heddle_episodes_page_constructed (GObject *object)
{
  HeddleEpisodesPage *self = HEDDLE_EPISODES_PAGE (object);
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autofree char *view = heddle_session_dup_setting (session, "episodes-view");

  G_OBJECT_CLASS (heddle_episodes_page_parent_class)->constructed (object);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->query = episodes_new (heddle_session_get_store (session));
  g_signal_connect_object (self->query, "items-changed", G_CALLBACK (show_list_or_empty), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  show_as_scrolled (self);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  heddle_copy_add_menu (GTK_WIDGET (self));
  heddle_copy_extend_menu (GTK_WIDGET (self), dup_menu);
  if (view != NULL && (g_str_equal (view, "board") || g_str_equal (view, "compare")))
    adw_toggle_group_set_active_name (self->toggles, view);
  g_signal_connect_swapped (self->toggles, "notify::active-name", G_CALLBACK (toggled_cb), self);
}

static void
heddle_episodes_page_dispose (GObject *object)
{
  HeddleEpisodesPage *self = HEDDLE_EPISODES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_EPISODES_PAGE);
  g_clear_handle_id (&self->more_id, g_source_remove);
  g_clear_object (&self->seen);
  g_clear_object (&self->query);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_episodes_page_parent_class)->dispose (object);
}

static void
heddle_episodes_page_class_init (HeddleEpisodesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_episodes_page_constructed;
  object_class->dispose = heddle_episodes_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_episodes_page_refresh;

  g_type_ensure (HEDDLE_TYPE_EPISODE_BOARD);
  g_type_ensure (HEDDLE_TYPE_TEAM_TABLE);
  gtk_widget_class_install_action (widget_class, "episodes.view", "s", view_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_CONTROL_MASK,
                                       "episodes.view", "s", "list");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_CONTROL_MASK,
                                       "episodes.view", "s", "board");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, GDK_CONTROL_MASK,
                                       "episodes.view", "s", "compare");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/episodes/heddle-episodes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodesPage, toggles);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodesPage, board_scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodesPage, board);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodesPage, comparison);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodesPage, plan_bar);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodesPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodesPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
heddle_episodes_page_init (HeddleEpisodesPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::compact", G_CALLBACK (compact_cb), NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
}
