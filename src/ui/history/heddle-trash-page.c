/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-trash-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-copy.h"
#include "heddle-privacy.h"
#include "heddle-record-jobs.h"
#include "heddle-search.h"
#include "heddle-search-keys.h"
#include "heddle-trash-row.h"
#include "heddle-wall-time.h"

struct _HeddleTrashPage
{
  HeddlePage parent_instance;

  GPtrArray *removed;

  GtkWidget *search_bar;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *nothing_found;
  GtkWidget *results;
  GtkLabel *heading;
  GtkListBox *list;
  GtkDropDown *order;
  GtkWidget *heads;
  GtkSizeGroup *with_group;
  GtkSizeGroup *gone_group;
  GtkSizeGroup *end_group;
  GtkActionBar *chosen_bar;
  GtkLabel *chosen_label;
};

G_DEFINE_FINAL_TYPE (HeddleTrashPage, heddle_trash_page, HEDDLE_TYPE_PAGE)

/* Lines. */

static HeddleTrashRow *
get_row (HeddleTrashPage *self,
         guint            index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);

  return row != NULL ? HEDDLE_TRASH_ROW (row) : NULL;
}

static void
put_back (HeddleTrashPage *self,
          GPtrArray       *records)
{
  HeddleStore *store = heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (self)));
  g_autoptr (GError) error = NULL;

  if (!heddle_records_put_back (store, records, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
put_back_cb (HeddleTrashPage *self,
             HeddleTrashRow  *row)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (heddle_trash_row_get_removed (row)->record));
  put_back (self, records);
}

/* Those that are chosen, as far as they are seen; latest removed first, so that what
 * belongs to another comes after that. */
static GPtrArray *
list_chosen (HeddleTrashPage *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->removed->len; i++)
    for (guint j = 0; get_row (self, j) != NULL; j++)
      {
        HeddleTrashRow *row = get_row (self, j);

        if (heddle_trash_row_get_removed (row) == self->removed->pdata[i]
            && heddle_trash_row_get_chosen (row)
            && gtk_widget_get_child_visible (GTK_WIDGET (row)))
          g_ptr_array_add (records, g_object_ref (heddle_trash_row_get_removed (row)->record));
      }

  return records;
}

static void
show_chosen (HeddleTrashPage *self)
{
  g_autoptr (GPtrArray) records = list_chosen (self);
  g_autofree char *label
      = g_strdup_printf (ngettext ("%'u chosen", "%'u chosen", records->len), records->len);

  gtk_label_set_label (self->chosen_label, label);
  gtk_action_bar_set_revealed (self->chosen_bar, records->len > 0);
}

static void
put_chosen_back_cb (HeddleTrashPage *self)
{
  g_autoptr (GPtrArray) records = list_chosen (self);

  if (records->len > 0)
    put_back (self, records);
}

static void
choose_all_cb (HeddleTrashPage *self)
{
  for (guint i = 0; get_row (self, i) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (get_row (self, i))))
      heddle_trash_row_set_chosen (get_row (self, i), TRUE);
}

/* Enter on a line, or a click, chooses it, or not any more. */
static void
row_activated_cb (HeddleTrashPage *self,
                  GtkListBoxRow   *row)
{
  HeddleTrashRow *line = HEDDLE_TRASH_ROW (row);

  if (!heddle_store_is_read_only (heddle_session_get_store (heddle_page_get_session (
          HEDDLE_PAGE (self)))))
    heddle_trash_row_set_chosen (line, !heddle_trash_row_get_chosen (line));
}

static GtkWidget *
row_new (HeddleTrashPage *self,
         HeddleRemoved   *removed)
{
  GtkWidget *row = heddle_trash_row_new (heddle_page_get_session (HEDDLE_PAGE (self)), removed);

  heddle_trash_row_set_columns (HEDDLE_TRASH_ROW (row),
                                !heddle_page_get_compact (HEDDLE_PAGE (self)),
                                heddle_page_get_narrow (HEDDLE_PAGE (self)));
  heddle_trash_row_align (HEDDLE_TRASH_ROW (row), self->with_group, self->gone_group,
                          self->end_group);
  g_signal_connect_object (row, "chosen", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "put-back", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* Order and words. */

static int
sort_cb (GtkListBoxRow *a,
         GtkListBoxRow *b,
         gpointer       data)
{
  HeddleTrashPage *self = data;
  static const char *(*const texts[]) (HeddleTrashRow *row)
      = { NULL, heddle_trash_row_get_title, heddle_trash_row_get_kind, heddle_trash_row_get_who };
  guint order = gtk_drop_down_get_selected (self->order);
  gint64 one = heddle_trash_row_get_removed (HEDDLE_TRASH_ROW (a))->wall;
  gint64 other = heddle_trash_row_get_removed (HEDDLE_TRASH_ROW (b))->wall;
  int by_text = 0;

  if (order > 0 && order < G_N_ELEMENTS (texts))
    by_text = g_utf8_collate (texts[order] (HEDDLE_TRASH_ROW (a)),
                              texts[order] (HEDDLE_TRASH_ROW (b)));

  return by_text != 0 ? by_text : (one < other) - (one > other);
}

/* Lines that are put in anew stand in their order for a screen reader, too. */
static void
order_cb (HeddleTrashPage *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; get_row (self, i) != NULL; i++)
    g_ptr_array_add (rows, g_object_ref (get_row (self, i)));
  heddle_page_set_focus_target (HEDDLE_PAGE (self), NULL);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (self->list, rows->pdata[i]);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), GTK_WIDGET (get_row (self, 0)));
}

static void
compact_cb (HeddleTrashPage *self)
{
  gboolean columns = !heddle_page_get_compact (HEDDLE_PAGE (self));

  gtk_widget_set_visible (self->heads, columns);
  for (guint i = 0; get_row (self, i) != NULL; i++)
    heddle_trash_row_set_columns (get_row (self, i), columns,
                                  heddle_page_get_narrow (HEDDLE_PAGE (self)));
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  HeddleTrashPage *self = data;
  g_autofree char *words = heddle_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  return heddle_trash_row_has_words (HEDDLE_TRASH_ROW (row), words);
}

static void
search_changed_cb (HeddleTrashPage *self)
{
  gboolean found = FALSE;
  GtkListBoxRow *row;

  gtk_list_box_invalidate_filter (self->list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    found = found || filter_cb (row, self);
  if (self->removed->len == 0)
    gtk_stack_set_visible_child (self->stack, self->empty);
  else
    gtk_stack_set_visible_child (self->stack, found ? self->results : self->nothing_found);
  show_chosen (self);
}

static void
heddle_trash_page_refresh (HeddlePage *page)
{
  HeddleTrashPage *self = HEDDLE_TRASH_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) removed
      = heddle_trash_list (heddle_session_get_store (heddle_page_get_session (page)), &error);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;
  g_autofree char *heading = NULL;

  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  self->removed = g_steal_pointer (&removed);
  if (self->removed == NULL)
    {
      adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), error->message);
      self->removed = g_ptr_array_new ();
    }
  for (guint i = 0; i < self->removed->len; i++)
    gtk_list_box_append (self->list, row_new (self, g_ptr_array_index (self->removed, i)));

  heading = g_strdup_printf (ngettext ("Nothing is lost: %'u record can be put back as it was",
                                       "Nothing is lost: %'u records can be put back as they were",
                                       self->removed->len),
                             self->removed->len);
  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (self->search_bar, self->removed->len > 0);
  /* What comes next is not looked for with these words. */
  if (self->removed->len == 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  search_changed_cb (self);
  heddle_page_set_focus_target (page,
                                GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
  if (had_focus)
    heddle_page_focus_content (page);
}

/* What the words leave of the list. */
static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleTrashPage *self = HEDDLE_TRASH_PAGE (widget);
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  const char *const headings[] = { _("Removed"), _("Kind"), _("Date"), _("Who"), NULL };
  HeddleTable *table = heddle_table_new (_("Trash"), headings);

  for (guint i = 0; get_row (self, i) != NULL; i++)
    {
      HeddleTrashRow *row = get_row (self, i);
      const HeddleRemoved *removed = heddle_trash_row_get_removed (row);
      g_autofree char *title = heddle_record_dup_title (removed->record);
      g_autofree char *day = heddle_table_dup_day (heddle_wall_time_get_day (removed->wall));
      const char *const cells[] = {
        title, heddle_kind_get_label (heddle_record_get_kind (removed->record)), day,
        heddle_wall_time_name_author (session, removed->author),
      };

      if (gtk_widget_get_child_visible (GTK_WIDGET (row))
          && !heddle_privacy_hides (removed->record))
        heddle_table_add (table, cells);
    }

  return table;
}

static void
heddle_trash_page_constructed (GObject *object)
{
  HeddleTrashPage *self = HEDDLE_TRASH_PAGE (object);

  G_OBJECT_CLASS (heddle_trash_page_parent_class)->constructed (object);

  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_list_box_set_sort_func (self->list, sort_cb, self, NULL);
  g_signal_connect (self, "notify::compact", G_CALLBACK (compact_cb), NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (compact_cb), NULL);
  compact_cb (self);
  heddle_search_keys_attach (self->entry, GTK_WIDGET (self));
  heddle_page_set_shows_add (HEDDLE_PAGE (self), FALSE);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  heddle_copy_add_menu (GTK_WIDGET (self));
}

static void
heddle_trash_page_dispose (GObject *object)
{
  HeddleTrashPage *self = HEDDLE_TRASH_PAGE (object);

  g_signal_handlers_disconnect_by_func (self, compact_cb, NULL);
  if (self->list != NULL)
    {
      gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_sort_func (self->list, NULL, NULL, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_TRASH_PAGE);
  g_clear_pointer (&self->removed, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_trash_page_parent_class)->dispose (object);
}

static void
heddle_trash_page_class_init (HeddleTrashPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_trash_page_constructed;
  object_class->dispose = heddle_trash_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_trash_page_refresh;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/history/heddle-trash-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, entry);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, empty);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, results);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, heading);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, order);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, heads);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, with_group);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, gone_group);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, end_group);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, chosen_bar);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrashPage, chosen_label);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_chosen_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
heddle_trash_page_init (HeddleTrashPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
