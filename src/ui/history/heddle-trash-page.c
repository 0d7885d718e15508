/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-trash-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-copy.h"
#include "heddle-edit.h"
#include "heddle-privacy.h"
#include "heddle-purge.h"
#include "heddle-search-keys.h"
#include "heddle-trash.h"
#include "heddle-wall-time.h"

#define WORDS_KEY "heddle-words"
#define REMOVED_KEY "heddle-removed"
/* Kinds that are named of what comes back too; the rest is counted. */
#define MOST_KINDS 3

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
};

G_DEFINE_FINAL_TYPE (HeddleTrashPage, heddle_trash_page, HEDDLE_TYPE_PAGE)

/* How many of each kind come back too; NULL: nothing. */
static char *
dup_with (const HeddleRemoved *removed)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  guint named = 0;
  guint rest = 0;

  for (guint i = 0; i < removed->with->len; i++)
    {
      const HeddleKind *kind = heddle_record_get_kind (g_ptr_array_index (removed->with, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind));

      g_hash_table_insert (counts, (gpointer) kind, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < removed->with->len; i++)
    {
      const HeddleKind *kind = heddle_record_get_kind (g_ptr_array_index (removed->with, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind));
      g_autofree char *name = NULL;

      if (n == 0)
        continue;
      g_hash_table_remove (counts, kind);
      if (named == MOST_KINDS)
        {
          rest += n;
          continue;
        }
      named++;
      name = g_utf8_strdown (_(n == 1 ? kind->label : kind->label_plural), -1);
      g_string_append_printf (text, "%s%'u %s", text->len > 0 ? ", " : "", n, name);
    }
  if (rest > 0)
    g_string_append_printf (text, _(" and %'u more records"), rest);

  /* Translators: what belongs to a removed record, "24 steps, 3 slots". */
  return text->len > 0 ? g_strdup_printf (_("%s come back too"), text->str) : NULL;
}

static gboolean
put_back (HeddleTrashPage *self,
          HeddleRecord    *record,
          GError         **error)
{
  HeddleStore *store = heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (self)));
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *label = g_strdup_printf (_("Put back %s"), title);
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, label, error);

  if (edit == NULL
      || !heddle_edit_restore (edit, heddle_record_get_kind (record),
                               heddle_record_get_id (record), error))
    return FALSE;

  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

static void
put_back_cb (GtkWidget *button,
             gpointer   data)
{
  HeddleTrashPage *self = data;
  HeddleRemoved *removed = g_object_get_data (G_OBJECT (button), REMOVED_KEY);
  g_autoptr (HeddleRecord) record = g_object_ref (removed->record);
  g_autoptr (GError) error = NULL;

  if (!put_back (self, record, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static GtkWidget *
button_new (HeddleTrashPage *self,
            HeddleRemoved   *removed,
            const char      *title)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();
  g_autofree char *name = g_strdup_printf (_("Put Back %s"), title);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "edit-undo-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Put Back"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_sensitive (button,
                            !heddle_store_is_read_only (heddle_session_get_store (
                                heddle_page_get_session (HEDDLE_PAGE (self)))));
  g_object_set_data (G_OBJECT (button), REMOVED_KEY, removed);
  g_signal_connect (button, "clicked", G_CALLBACK (put_back_cb), self);

  return button;
}

static void
purge_cb (GtkWidget *button,
          gpointer   data)
{
  HeddleRemoved *removed = g_object_get_data (G_OBJECT (button), REMOVED_KEY);

  gtk_widget_activate_action (button, "win.purge", "(ss)",
                              heddle_record_get_kind (removed->record)->name,
                              heddle_record_get_id (removed->record));
}

static GtkWidget *
purge_button_new (HeddleTrashPage *self,
                  HeddleRemoved   *removed,
                  const char      *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  g_autofree char *name = g_strdup_printf (_("Remove Personal Data of %s for Good…"), title);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button,
                            !heddle_store_is_read_only (heddle_session_get_store (
                                heddle_page_get_session (HEDDLE_PAGE (self)))));
  g_object_set_data (G_OBJECT (button), REMOVED_KEY, removed);
  g_signal_connect (button, "clicked", G_CALLBACK (purge_cb), NULL);

  return button;
}

static GtkWidget *
row_new (HeddleTrashPage *self,
         HeddleRemoved   *removed)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  GtkWidget *row = adw_action_row_new ();
  const char *kind = heddle_kind_get_label (heddle_record_get_kind (removed->record));
  const char *who = heddle_wall_time_name_author (session, removed->author);
  g_autofree char *title = heddle_record_dup_title (removed->record);
  g_autofree char *when
      = heddle_wall_time_dup_within (removed->wall, heddle_session_get_today (session));
  g_autofree char *with = dup_with (removed);
  g_autofree char *gone = who != NULL ? g_strdup_printf (_("removed %s by %s"), when, who)
                                      : g_strdup_printf (_("removed %s"), when);
  g_autofree char *subtitle = g_strdup_printf ("%s; %s%s%s", kind, gone,
                                               with != NULL ? "\n" : "",
                                               with != NULL ? with : "");
  g_autofree char *words = g_strconcat (title, " ", kind, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (heddle_purge_applies (heddle_record_get_kind (removed->record)))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), purge_button_new (self, removed, title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button_new (self, removed, title));
  g_object_set_data_full (G_OBJECT (row), WORDS_KEY, g_utf8_casefold (words, -1), g_free);

  return row;
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  HeddleTrashPage *self = data;
  g_autofree char *wanted
      = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
  const char *words = g_object_get_data (G_OBJECT (row), WORDS_KEY);

  return strstr (words, wanted) != NULL;
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

  for (guint i = 0; i < self->removed->len; i++)
    {
      const HeddleRemoved *removed = g_ptr_array_index (self->removed, i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
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
  heddle_search_keys_attach (self->entry, GTK_WIDGET (self));
  heddle_page_set_shows_add (HEDDLE_PAGE (self), FALSE);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  heddle_copy_add_menu (GTK_WIDGET (self));
}

static void
heddle_trash_page_dispose (GObject *object)
{
  HeddleTrashPage *self = HEDDLE_TRASH_PAGE (object);

  if (self->list != NULL)
    gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
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
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
heddle_trash_page_init (HeddleTrashPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
