/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-history-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-change-row.h"
#include "heddle-change-view.h"
#include "heddle-copy.h"
#include "heddle-painting-look.h"
#include "heddle-wall-time.h"

/* A large file has more changes than anybody reads: the next ones are read
 * when the end of the list is reached. */
#define PER_PAGE 60
/* Nobody pastes more. */
#define MOST_COPIED 2000

struct _HeddleHistoryPage
{
  HeddlePage parent_instance;

  const HeddleKind *kind; /* NULL: the whole file */
  char *id;
  guint n_loaded;
  gboolean at_end;
  gboolean filling;
  GtkWidget *view;

  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *panes;
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

static void
load_more (HeddleHistoryPage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (self->at_end)
    return;

  changes = heddle_history_list (heddle_session_get_store (session), self->kind, self->id,
                                 self->n_loaded, PER_PAGE, &error);
  if (changes == NULL)
    {
      self->at_end = TRUE;
      adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), error->message);
      return;
    }

  self->at_end = changes->len < PER_PAGE;
  self->n_loaded += changes->len;
  g_ptr_array_set_free_func (changes, NULL);
  for (guint i = 0; i < changes->len; i++)
    gtk_list_box_append (self->list,
                         heddle_change_row_new (session, g_ptr_array_index (changes, i)));
}

static void
edge_reached_cb (HeddleHistoryPage *self,
                 GtkPositionType    position)
{
  if (position == GTK_POS_BOTTOM)
    load_more (self);
}

static void
show_selected (HeddleHistoryPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL && !heddle_page_get_narrow (HEDDLE_PAGE (self)))
    heddle_change_view_show (HEDDLE_CHANGE_VIEW (self->view),
                             heddle_change_row_get_change (GTK_WIDGET (row)));
}

static void
row_selected_cb (HeddleHistoryPage *self)
{
  GtkListBoxRow *row;

  if (self->filling)
    return;

  row = gtk_list_box_get_selected_row (self->list);
  /* Whoever walks down with the keys goes on over the end. */
  if (row != NULL && is_last (row))
    load_more (self);
  show_selected (self);
}

static void
row_activated_cb (HeddleHistoryPage *self,
                  GtkListBoxRow     *row)
{
  AdwDialog *dialog;
  GtkWidget *toolbar;
  GtkWidget *view;

  if (!heddle_page_get_narrow (HEDDLE_PAGE (self)))
    return;

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

/* The change that is shown stays so, though others came above it. */
static GtkListBoxRow *
find_change (HeddleHistoryPage *self,
             gint64             site,
             gint64             seq)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const HeddleChange *change = heddle_change_row_get_change (GTK_WIDGET (row));

      if (change->site == site && change->seq == seq)
        return row;
    }

  return gtk_list_box_get_row_at_index (self->list, 0);
}

static void
heddle_history_page_refresh (HeddlePage *page)
{
  HeddleHistoryPage *self = HEDDLE_HISTORY_PAGE (page);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const HeddleChange *change = row != NULL ? heddle_change_row_get_change (GTK_WIDGET (row))
                                           : NULL;
  gint64 site = change != NULL ? change->site : 0;
  gint64 seq = change != NULL ? change->seq : 0;
  guint n_before = self->n_loaded;
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  self->filling = TRUE;
  gtk_list_box_remove_all (self->list);
  self->n_loaded = 0;
  self->at_end = FALSE;
  do
    load_more (self);
  while (self->n_loaded < n_before && !self->at_end);
  row = find_change (self, site, seq);
  gtk_list_box_select_row (self->list, row);
  self->filling = FALSE;

  gtk_stack_set_visible_child (self->stack, row != NULL ? self->panes : self->empty);
  heddle_page_set_focus_target (page, GTK_WIDGET (row));
  if (had_focus)
    heddle_page_focus_content (page);
  show_selected (self);
}

static void
narrow_cb (HeddleHistoryPage *self)
{
  gboolean wide = !heddle_page_get_narrow (HEDDLE_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->detail), wide);
  show_selected (self);
}

void
heddle_history_page_set_record (HeddleHistoryPage *self,
                                const HeddleKind  *kind,
                                const char        *id)
{
  g_return_if_fail (HEDDLE_IS_HISTORY_PAGE (self));

  self->kind = kind;
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
  g_autoptr (GPtrArray) changes = heddle_history_list (heddle_session_get_store (session),
                                                       self->kind, self->id, 0, MOST_COPIED, NULL);

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

  G_OBJECT_CLASS (heddle_history_page_parent_class)->constructed (object);

  self->view = heddle_change_view_new (heddle_page_get_session (HEDDLE_PAGE (self)));
  adw_bin_set_child (self->detail, self->view);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
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
  g_signal_handlers_disconnect_by_func (self, narrow_cb, NULL);
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_HISTORY_PAGE);
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

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/history/heddle-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, empty);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, panes);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, edge_reached_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
heddle_history_page_init (HeddleHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
