/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-history-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-change-row.h"
#include "heddle-change-view.h"
#include "heddle-copy.h"
#include "heddle-history-filters.h"
#include "heddle-painting-look.h"
#include "heddle-wall-time.h"

/* A large file has more changes than anybody reads: the next ones are read
 * when the end of the list is reached. */
#define PER_PAGE 24
/* What filling the list may hold the window up for, in µs: a frame also has to lay
 * the new lines out. */
#define SLICE 2500
/* Parts of a window's height that are kept ready below what is seen. */
#define LEAD 0.25
/* Nobody pastes more. */
#define MOST_COPIED 2000

struct _HeddleHistoryPage
{
  HeddlePage parent_instance;

  const HeddleKind *kind; /* NULL: the whole file */
  char *id;
  HeddleHistorySearch *search; /* NULL: at its end */
  GPtrArray *found;            /* (element-type HeddleChange): no lines yet */
  guint n_lines;
  guint n_wanted;
  gint64 site;                 /* the change that was chosen, */
  gint64 seq;                  /* which is chosen again when it comes */
  guint fill_id;
  gboolean filling;
  GtkWidget *view;

  HeddleHistoryFilters *filters;
  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *nothing_found;
  GtkWidget *panes;
  GtkScrolledWindow *scrolled;
  GtkListBox *list;
  AdwBin *detail;
};

G_DEFINE_FINAL_TYPE (HeddleHistoryPage, heddle_history_page, HEDDLE_TYPE_PAGE)

static HeddleDay
get_day (GtkListBoxRow *row)
{
  return heddle_wall_time_get_day (heddle_change_row_get_change (GTK_WIDGET (row))->wall);
}

static gboolean
is_last (GtkListBoxRow *row)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row)));

  return gtk_list_box_get_row_at_index (list, gtk_list_box_row_get_index (row) + 1) == NULL;
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  HeddleHistoryPage *self = data;
  gboolean first = before == NULL || get_day (before) != get_day (row);
  g_autofree char *day = NULL;
  GtkWidget *label;

  heddle_painting_look_set_class (GTK_WIDGET (row), "first", first);
  if (before != NULL)
    heddle_painting_look_set_class (GTK_WIDGET (before), "last", first);
  heddle_painting_look_set_class (GTK_WIDGET (row), "last", is_last (row));
  if (!first)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  day = heddle_wall_time_dup_day (heddle_change_row_get_change (GTK_WIDGET (row))->wall,
                                  heddle_session_get_today (
                                      heddle_page_get_session (HEDDLE_PAGE (self))));
  label = gtk_label_new (day);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "change-day");
  gtk_list_box_row_set_header (row, label);
}

/* The change that was chosen stays so, though others came above it. */
static void
add_line (HeddleHistoryPage *self,
          HeddleChange      *change)
{
  GtkWidget *row = heddle_change_row_new (heddle_page_get_session (HEDDLE_PAGE (self)), change);

  gtk_list_box_append (self->list, row);
  /* Lines that come while others are shown are laid out a few at a time. */
  if (self->n_lines++ == 0)
    gtk_stack_set_visible_child (self->stack, self->panes);
  if (change->site == self->site && change->seq == self->seq)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

/* One line, or one look for the next ones; FALSE: nothing is left to do. */
static gboolean
fill_step (HeddleHistoryPage *self)
{
  g_autoptr (GError) error = NULL;
  gboolean more = FALSE;

  if (self->n_lines >= self->n_wanted)
    return FALSE;
  if (self->found->len > 0)
    {
      add_line (self, g_ptr_array_steal_index (self->found, 0));
      return TRUE;
    }
  if (self->search == NULL)
    return FALSE;

  if (!heddle_history_search_step (self->search, self->found, PER_PAGE, &more, &error))
    adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), error->message);
  if (!more)
    g_clear_pointer (&self->search, heddle_history_search_free);
  return TRUE;
}

static void
show_empty (HeddleHistoryPage *self)
{
  if (self->n_lines == 0)
    gtk_stack_set_visible_child (self->stack, heddle_history_filters_is_set (self->filters)
                                                  ? self->nothing_found : self->empty);
}

static void
fill_done (HeddleHistoryPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    {
      row = gtk_list_box_get_row_at_index (self->list, 0);
      gtk_list_box_select_row (self->list, row);
    }
  heddle_page_set_focus_target (HEDDLE_PAGE (self), GTK_WIDGET (row));
  show_empty (self);
}

/* Until there is enough, or for a moment. */
static gboolean
fill_cb (gpointer data)
{
  HeddleHistoryPage *self = data;
  gint64 until = g_get_monotonic_time () + SLICE;

  while (fill_step (self))
    if (g_get_monotonic_time () >= until)
      return G_SOURCE_CONTINUE;

  self->fill_id = 0;
  fill_done (self);
  return G_SOURCE_REMOVE;
}

static void
fill (HeddleHistoryPage *self)
{
  if (self->fill_id == 0)
    self->fill_id = g_idle_add (fill_cb, self);
}

static void
load_more (HeddleHistoryPage *self)
{
  if (self->n_lines < self->n_wanted || (self->search == NULL && self->found->len == 0))
    return;
  self->n_wanted += PER_PAGE;
  fill (self);
}

/* The next lines are there before the end comes into sight, and as many as a tall
 * window has room for. */
static void
scrolled_cb (HeddleHistoryPage *self,
             GtkAdjustment     *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double below = gtk_adjustment_get_upper (adjustment)
                 - gtk_adjustment_get_value (adjustment) - page;

  if (self->n_lines > 0 && below < page * LEAD)
    load_more (self);
}

static void
get_filter (HeddleHistoryPage   *self,
            HeddleHistoryFilter *filter)
{
  heddle_history_filters_get (self->filters, heddle_page_get_session (HEDDLE_PAGE (self)),
                              filter);
  filter->record_kind = self->kind;
  filter->record_id = self->id;
  filter->with_parts = TRUE;
}

/* Forgets the lines and looks from the newest change on. */
static void
start (HeddleHistoryPage *self,
       guint              n_wanted)
{
  HeddleHistoryFilter filter;

  heddle_page_set_focus_target (HEDDLE_PAGE (self), NULL);
  self->filling = TRUE;
  /* else each line that goes makes a heading for the next */
  gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  gtk_list_box_remove_all (self->list);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  self->filling = FALSE;
  g_clear_pointer (&self->search, heddle_history_search_free);
  g_ptr_array_set_size (self->found, 0);
  self->n_lines = 0;
  self->n_wanted = n_wanted;
  get_filter (self, &filter);
  self->search = heddle_history_search_new (
      heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (self))), &filter);
}

static void
filter_cb (HeddleHistoryPage *self)
{
  start (self, PER_PAGE);
  fill (self);
}

static void
clear_cb (HeddleHistoryPage *self)
{
  heddle_history_filters_clear (self->filters);
  heddle_page_focus_content (HEDDLE_PAGE (self));
}

static void
show_selected (HeddleHistoryPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL && !heddle_page_get_narrow (HEDDLE_PAGE (self)))
    heddle_change_view_show (HEDDLE_CHANGE_VIEW (self->view),
                             heddle_change_row_get_change (GTK_WIDGET (row)));
}

/* Another copy of a change that is shown beside the list. */
static void
shown_cb (HeddleHistoryPage  *self,
          const HeddleChange *change)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const HeddleChange *other = heddle_change_row_get_change (GTK_WIDGET (row));

      if (other->site != change->site || other->seq != change->seq)
        continue;
      self->filling = TRUE;
      gtk_list_box_select_row (self->list, row);
      self->filling = FALSE;
      self->site = change->site;
      self->seq = change->seq;
    }
}

static void
row_selected_cb (HeddleHistoryPage *self)
{
  GtkListBoxRow *row;

  if (self->filling)
    return;

  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL)
    return;
  self->site = heddle_change_row_get_change (GTK_WIDGET (row))->site;
  self->seq = heddle_change_row_get_change (GTK_WIDGET (row))->seq;
  /* Whoever walks down with the keys goes on over the end. */
  if (is_last (row))
    load_more (self);
  show_selected (self);
}

static void
open_dialog (HeddleHistoryPage *self,
             GtkListBoxRow     *row)
{
  AdwDialog *dialog;
  GtkWidget *toolbar;
  GtkWidget *view;

  dialog = adw_dialog_new ();
  toolbar = adw_toolbar_view_new ();
  view = heddle_change_view_new (heddle_page_get_session (HEDDLE_PAGE (self)));
  heddle_change_view_show (HEDDLE_CHANGE_VIEW (view),
                           heddle_change_row_get_change (GTK_WIDGET (row)));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), view);
  adw_dialog_set_title (dialog, _("Change"));
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 680);
  adw_dialog_set_child (dialog, toolbar);
  g_signal_connect_object (view, "leaving", G_CALLBACK (adw_dialog_force_close), dialog,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
row_activated_cb (HeddleHistoryPage *self,
                  GtkListBoxRow     *row)
{
  if (heddle_page_get_narrow (HEDDLE_PAGE (self)))
    {
      open_dialog (self, row);
      return;
    }
  heddle_change_view_open_record (HEDDLE_CHANGE_VIEW (self->view));
}

static void
heddle_history_page_refresh (HeddlePage *page)
{
  HeddleHistoryPage *self = HEDDLE_HISTORY_PAGE (page);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  heddle_history_filters_offer (self->filters, heddle_page_get_session (page));
  start (self, MAX (self->n_lines, PER_PAGE));
  while (fill_step (self))
    continue;
  fill_done (self);
  gtk_widget_set_visible (GTK_WIDGET (self->filters),
                          self->n_lines > 0 || heddle_history_filters_is_set (self->filters));
  if (had_focus)
    heddle_page_focus_content (page);
}

static void
narrow_cb (HeddleHistoryPage *self)
{
  gboolean wide = !heddle_page_get_narrow (HEDDLE_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->detail), wide);
  /* Where the change stands beside its line, a click shows it and two open its record. */
  gtk_list_box_set_activate_on_single_click (self->list, !wide);
  show_selected (self);
}

void
heddle_history_page_set_record (HeddleHistoryPage *self,
                                const HeddleKind  *kind,
                                const char        *id)
{
  g_return_if_fail (HEDDLE_IS_HISTORY_PAGE (self));

  self->kind = kind;
  heddle_history_filters_hide_kinds (self->filters);
  if (g_set_str (&self->id, id) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    heddle_page_refresh (HEDDLE_PAGE (self));
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleHistoryPage *self = HEDDLE_HISTORY_PAGE (widget);
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  const char *const headings[] = { _("Date"), _("Time"), _("Change"), _("Who"), NULL };
  HeddleTable *table = heddle_table_new (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (self)),
                                         headings);
  HeddleHistoryFilter filter;
  g_autoptr (GPtrArray) changes = NULL;

  get_filter (self, &filter);
  changes = heddle_history_find (heddle_session_get_store (session), &filter, MOST_COPIED, NULL);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const HeddleChange *change = g_ptr_array_index (changes, i);
      g_autofree char *day = heddle_table_dup_day (heddle_wall_time_get_day (change->wall));
      g_autofree char *hour = heddle_wall_time_dup_hour (change->wall);
      const char *const cells[] = { day, hour, change->label,
                                    heddle_wall_time_name_author (session, change->author) };

      heddle_table_add (table, cells);
    }

  return table;
}

static void
heddle_history_page_constructed (GObject *object)
{
  HeddleHistoryPage *self = HEDDLE_HISTORY_PAGE (object);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  G_OBJECT_CLASS (heddle_history_page_parent_class)->constructed (object);

  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);

  self->view = heddle_change_view_new (heddle_page_get_session (HEDDLE_PAGE (self)));
  adw_bin_set_child (self->detail, self->view);
  g_signal_connect_object (self->view, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  heddle_history_filters_listen (self->filters, GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  heddle_copy_add_menu (GTK_WIDGET (self));
  heddle_page_set_shows_add (HEDDLE_PAGE (self), FALSE);
}

static void
heddle_history_page_dispose (GObject *object)
{
  HeddleHistoryPage *self = HEDDLE_HISTORY_PAGE (object);

  /* The rows leave one by one; nothing is to be shown of that. */
  self->filling = TRUE;
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_pointer (&self->search, heddle_history_search_free);
  g_signal_handlers_disconnect_by_func (self, narrow_cb, NULL);
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_HISTORY_PAGE);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (heddle_history_page_parent_class)->dispose (object);
}

static void
heddle_history_page_class_init (HeddleHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_history_page_constructed;
  object_class->dispose = heddle_history_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_history_page_refresh;

  g_type_ensure (HEDDLE_TYPE_HISTORY_FILTERS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/history/heddle-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, filters);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, empty);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, panes);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
heddle_history_page_init (HeddleHistoryPage *self)
{
  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_change_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
