/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-search-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-search.h"

#define MOST_SHOWN 50

struct _HeddleSearchDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  GPtrArray *hits;

  GtkSearchEntry *entry;
  GtkStack *stack;
  AdwStatusPage *hint;
  GtkWidget *results;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeddleSearchDialog, heddle_search_dialog, ADW_TYPE_DIALOG)

/* The words found stand out in bold. */
static char *
dup_excerpt_markup (const HeddleHit *hit)
{
  g_autofree char *before = g_markup_escape_text (hit->excerpt, hit->match_start);
  g_autofree char *match = g_markup_escape_text (hit->excerpt + hit->match_start,
                                                 hit->match_end - hit->match_start);
  g_autofree char *after = g_markup_escape_text (hit->excerpt + hit->match_end, -1);

  return g_strdup_printf ("%s<b>%s</b>%s", before, match, after);
}

static GtkWidget *
row_new (const HeddleHit *hit)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *kind = gtk_label_new (heddle_kind_get_label (hit->kind));
  g_autofree char *title = g_markup_escape_text (hit->title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  if (hit->field != NULL && hit->excerpt != NULL && g_strcmp0 (hit->excerpt, hit->title) != 0)
    {
      g_autofree char *excerpt = dup_excerpt_markup (hit);
      g_autofree char *field = g_markup_escape_text (heddle_field_get_label (hit->field), -1);
      g_autofree char *subtitle = g_strdup_printf ("%s: %s", field, excerpt);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
  gtk_widget_add_css_class (kind, "caption");
  gtk_widget_add_css_class (kind, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), kind);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "hit", (gpointer) hit);

  return row;
}

static void
show_nothing (HeddleSearchDialog *self,
              const char         *words,
              const GError       *error)
{
  g_autofree char *escaped = g_markup_escape_text (error != NULL ? error->message : words, -1);

  adw_status_page_set_title (self->hint, *words != '\0' ? _("Nothing Found") : _("Find Anything"));
  if (*words != '\0')
    adw_status_page_set_description (self->hint, escaped);
  else
    adw_status_page_set_description (
        self->hint, _("Names, titles, notes: with or without accents, in part or whole"));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->hint));
}

static void
search_changed_cb (HeddleSearchDialog *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  gtk_list_box_remove_all (self->list);
  if (*words != '\0')
    hits = heddle_search (heddle_session_get_store (self->session), words, MOST_SHOWN, &error);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  if (hits == NULL || hits->len == 0)
    {
      show_nothing (self, words, error);
      return;
    }

  self->hits = g_steal_pointer (&hits);
  for (guint i = 0; i < self->hits->len; i++)
    gtk_list_box_append (self->list, row_new (g_ptr_array_index (self->hits, i)));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_stack_set_visible_child (self->stack, self->results);
}

static void
row_activated_cb (HeddleSearchDialog *self,
                  GtkListBoxRow      *row)
{
  HeddleHit *hit = g_object_get_data (G_OBJECT (row), "hit");
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *id = g_strdup (hit->id);
  const char *kind = hit->kind->name;

  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.open-record", "(ss)", kind, id);
}

static void
activate_cb (HeddleSearchDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    row_activated_cb (self, row);
}

static void
next_cb (HeddleSearchDialog *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* The entry takes Escape for itself. */
static void
stop_search_cb (HeddleSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Down goes from the words to what was found. */
static gboolean
key_cb (HeddleSearchDialog *self,
        guint               key)
{
  GtkListBoxRow *row;

  if (key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));

  return GDK_EVENT_STOP;
}

static void
heddle_search_dialog_dispose (GObject *object)
{
  HeddleSearchDialog *self = HEDDLE_SEARCH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_SEARCH_DIALOG);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_search_dialog_parent_class)->dispose (object);
}

static void
heddle_search_dialog_class_init (HeddleSearchDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_search_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/search/heddle-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, results);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
heddle_search_dialog_init (HeddleSearchDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

AdwDialog *
heddle_search_dialog_new (HeddleSession *session)
{
  HeddleSearchDialog *self = g_object_new (HEDDLE_TYPE_SEARCH_DIALOG, NULL);

  self->session = g_object_ref (session);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->entry));

  return ADW_DIALOG (self);
}
