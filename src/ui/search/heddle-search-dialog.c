/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-search-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-search-keys.h"
#include "heddle-search-row.h"
#include "heddle-sheet-focus.h"

/* Of each kind, while all are shown. */
#define FEW 3
/* A page of one kind. */
#define MANY 50
#define ALL "all"

struct _HeddleSearchDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  GPtrArray *lists;        /* (element-type GtkListBox), a section each */
  HeddleSearchRow *chosen; /* one of their rows */
  char *suggestion;
  guint limit;             /* of the one kind that is shown */
  guint suggest_id;
  gboolean filling;

  GtkSearchEntry *entry;
  GtkWidget *kinds_window;
  AdwToggleGroup *kinds;
  GtkStack *stack;
  AdwStatusPage *hint;
  GtkButton *suggestion_button;
  GtkScrolledWindow *results;
  GtkBox *sections;
  GtkWidget *keys;
};

G_DEFINE_FINAL_TYPE (HeddleSearchDialog, heddle_search_dialog, ADW_TYPE_DIALOG)

static void show_hits (HeddleSearchDialog *self);

static const char *
get_words (HeddleSearchDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static HeddleStore *
get_store (HeddleSearchDialog *self)
{
  return heddle_session_get_store (self->session);
}

/* The line that Enter means. */

static void
choose (HeddleSearchDialog *self,
        HeddleSearchRow    *row)
{
  if (self->chosen != NULL)
    heddle_search_row_set_chosen (self->chosen, FALSE);
  self->chosen = row;
  if (row != NULL)
    heddle_search_row_set_chosen (row, TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "search.show-on-calendar",
                                 row != NULL
                                 && heddle_search_row_get_day (row) != HEDDLE_DAY_NONE);
}

static void
choose_first (HeddleSearchDialog *self)
{
  GtkListBoxRow *row
      = self->lists->len > 0 ? gtk_list_box_get_row_at_index (self->lists->pdata[0], 0) : NULL;

  choose (self, row != NULL && HEDDLE_IS_SEARCH_ROW (row) ? HEDDLE_SEARCH_ROW (row) : NULL);
}

static void
focus_cb (HeddleSearchDialog *self,
          GParamSpec         *pspec,
          GtkWidget          *row)
{
  if (gtk_widget_has_focus (row))
    choose (self, HEDDLE_IS_SEARCH_ROW (row) ? HEDDLE_SEARCH_ROW (row) : NULL);
}

static void
entry_focus_cb (HeddleSearchDialog *self)
{
  choose_first (self);
}

/* What is done with it. */

static void
open_chosen (HeddleSearchDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *id = NULL;
  const char *kind, *field;

  if (self->chosen == NULL)
    return;

  kind = heddle_search_row_get_kind (self->chosen);
  id = g_strdup (heddle_search_row_get_id (self->chosen));
  field = heddle_search_row_get_field (self->chosen);
  adw_dialog_force_close (ADW_DIALOG (self));
  if (field != NULL)
    gtk_widget_activate_action (window, "win.open-field", "(sss)", kind, id, field);
  else
    gtk_widget_activate_action (window, "win.open-record", "(ss)", kind, id);
}

static void
show_on_calendar_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  HeddleSearchDialog *self = HEDDLE_SEARCH_DIALOG (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  HeddleDay day = heddle_search_row_get_day (self->chosen);

  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.show-day", "i", day);
}

static void
row_activated_cb (HeddleSearchDialog *self,
                  GtkListBoxRow      *row)
{
  if (HEDDLE_IS_SEARCH_ROW (row))
    {
      choose (self, HEDDLE_SEARCH_ROW (row));
      open_chosen (self);
    }
  else if (g_strcmp0 (adw_toggle_group_get_active_name (self->kinds), ALL) == 0)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      adw_toggle_group_set_active_name (self->kinds, gtk_widget_get_name (GTK_WIDGET (row)));
    }
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      self->limit += MANY;
      show_hits (self);
    }
}

/* Up and down go on from section to section, and up to the words. */
static gboolean
keynav_failed_cb (HeddleSearchDialog *self,
                  GtkDirectionType    direction,
                  GtkListBox         *list)
{
  guint index;

  g_ptr_array_find (self->lists, list, &index);
  if (direction == GTK_DIR_DOWN && index + 1 < self->lists->len)
    {
      GtkListBox *next = self->lists->pdata[index + 1];

      return gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (next, 0)));
    }
  if (direction == GTK_DIR_UP && index > 0)
    {
      GtkListBox *last = self->lists->pdata[index - 1];
      GtkWidget *row = gtk_widget_get_last_child (GTK_WIDGET (last));

      return gtk_widget_grab_focus (row);
    }
  if (direction == GTK_DIR_UP)
    gtk_text_grab_focus_without_selecting (
        GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));

  return TRUE;
}

/* Sections. */

static GtkListBox *
list_new (HeddleSearchDialog *self,
          const HeddleKind   *kind)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (GTK_LIST_BOX (list), GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(kind->label_plural), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_LIST_BOX (list);
}

static void
add_row (HeddleSearchDialog *self,
         GtkListBox         *list,
         GtkWidget          *row)
{
  g_signal_connect_object (row, "notify::has-focus", G_CALLBACK (focus_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);
}

static GtkWidget *
more_new (const HeddleKindHits *hits,
          guint                 more)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u more", "%'u more", more), more);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _(hits->kind->label_plural), text);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 33);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "accent");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_name (row, hits->kind->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);

  return row;
}

static void
add_section (HeddleSearchDialog   *self,
             const HeddleKindHits *hits)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (_(hits->kind->label_plural));
  g_autofree char *n = g_strdup_printf ("%'u", hits->n);
  GtkWidget *count = gtk_label_new (n);
  GtkListBox *list = list_new (self, hits->kind);
  /* A line that would only say "1 more" is better spent on that one. */
  guint shown = hits->n == hits->hits->len ? hits->n : hits->hits->len - 1;

  gtk_widget_add_css_class (line, "search-heading");
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (count, "second");
  gtk_box_append (GTK_BOX (line), heading);
  gtk_box_append (GTK_BOX (line), count);
  gtk_box_append (self->sections, line);
  for (guint i = 0; i < shown; i++)
    add_row (self, list,
             heddle_search_row_new (self->session, hits->hits->pdata[i], get_words (self)));
  if (hits->n > shown)
    add_row (self, list, more_new (hits, hits->n - shown));
  gtk_box_append (self->sections, GTK_WIDGET (list));
  g_ptr_array_add (self->lists, list);
}

static void
clear_sections (HeddleSearchDialog *self)
{
  GtkWidget *child;

  choose (self, NULL);
  g_ptr_array_set_size (self->lists, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

/* Kinds. */

static void
add_toggle (HeddleSearchDialog *self,
            const char         *name,
            const char         *title,
            guint               n)
{
  AdwToggle *toggle = adw_toggle_new ();
  g_autofree char *label = g_strdup_printf ("%s %'u", title, n);

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (self->kinds, toggle);
}

static void
fill_kinds (HeddleSearchDialog *self,
            GPtrArray          *found)
{
  guint n = 0;

  self->filling = TRUE;
  adw_toggle_group_remove_all (self->kinds);
  for (guint i = 0; i < found->len; i++)
    n += ((HeddleKindHits *) found->pdata[i])->n;
  add_toggle (self, ALL, _("All"), n);
  for (guint i = 0; i < found->len; i++)
    {
      const HeddleKindHits *hits = found->pdata[i];

      add_toggle (self, hits->kind->name, _(hits->kind->label_plural), hits->n);
    }
  adw_toggle_group_set_active_name (self->kinds, ALL);
  gtk_widget_set_visible (self->kinds_window, found->len > 1);
  self->filling = FALSE;
}

/* Nothing. */

static gboolean
suggest_idle_cb (gpointer data)
{
  HeddleSearchDialog *self = data;
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) found = NULL;

  self->suggest_id = 0;
  g_free (self->suggestion);
  self->suggestion = heddle_search_suggest (get_store (self), get_words (self));
  /* Words that are known one by one may still be in no record together. */
  found = self->suggestion != NULL
              ? heddle_search (get_store (self), self->suggestion, 1, NULL) : NULL;
  if (found == NULL || found->len == 0)
    return G_SOURCE_REMOVE;

  label = g_strdup_printf (_("Search for “%s”"), self->suggestion);
  gtk_button_set_label (self->suggestion_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion_button), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), label,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return G_SOURCE_REMOVE;
}

static void
suggestion_cb (HeddleSearchDialog *self)
{
  g_autofree char *words = g_strdup (self->suggestion);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
show_nothing (HeddleSearchDialog *self,
              const GError       *error)
{
  const char *words = get_words (self);
  g_autofree char *description = NULL;
  g_autofree char *escaped = NULL;

  if (error != NULL)
    description = g_strdup (error->message);
  else if (*words == '\0')
    description = g_strdup (_("Names, titles, notes: with or without accents, in part or whole"));
  else
    description = g_strdup_printf (_("No record has all of “%s”. Fewer words, or parts of them, "
                                     "find more."),
                                   words);
  escaped = g_markup_escape_text (description, -1);
  adw_status_page_set_title (self->hint, *words != '\0' ? _("Nothing Found") : _("Find Anything"));
  adw_status_page_set_description (self->hint, escaped);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion_button), FALSE);
  gtk_widget_set_visible (self->kinds_window, FALSE);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->hint));
  if (*words != '\0' && error == NULL)
    self->suggest_id = g_idle_add_full (G_PRIORITY_LOW, suggest_idle_cb, self, NULL);
}

/* Something. */

static void
show_sections (HeddleSearchDialog *self,
               GPtrArray          *found)
{
  clear_sections (self);
  for (guint i = 0; i < found->len; i++)
    add_section (self, found->pdata[i]);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->results), 0);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->results));
  choose_first (self);
}

/* Of the kind that is chosen, or of all. */
static void
show_hits (HeddleSearchDialog *self)
{
  const char *name = adw_toggle_group_get_active_name (self->kinds);
  gboolean all = g_strcmp0 (name, ALL) == 0;
  const HeddleKind *kind
      = all ? NULL : heddle_schema_get_kind (heddle_store_get_schema (get_store (self)), name);
  g_autoptr (GPtrArray) found = heddle_search_kinds (get_store (self), get_words (self), kind,
                                                     all ? FEW + 1 : self->limit + 1, NULL);

  if (found != NULL)
    show_sections (self, found);
}

static void
kind_cb (HeddleSearchDialog *self)
{
  if (self->filling)
    return;
  self->limit = MANY;
  show_hits (self);
}

/* A kind that is stepped to may lie beyond the edge. */
static void
reveal_kind (HeddleSearchDialog *self)
{
  GtkWidget *viewport = gtk_widget_get_parent (GTK_WIDGET (self->kinds));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->kinds)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child)))
      gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), child, NULL);
}

static void
step_kind (HeddleSearchDialog *self,
           int                 by)
{
  int n = (int) adw_toggle_group_get_n_toggles (self->kinds);
  int active = (int) adw_toggle_group_get_active (self->kinds);

  if (n > 0)
    adw_toggle_group_set_active (self->kinds, (guint) ((active + by + n) % n));
  reveal_kind (self);
}

static void
next_kind_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  step_kind (HEDDLE_SEARCH_DIALOG (widget), 1);
}

static void
previous_kind_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  step_kind (HEDDLE_SEARCH_DIALOG (widget), -1);
}

static void
search_changed_cb (HeddleSearchDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found
      = heddle_search_kinds (get_store (self), get_words (self), NULL, FEW + 1, &error);

  g_clear_handle_id (&self->suggest_id, g_source_remove);
  if (found == NULL || found->len == 0)
    {
      clear_sections (self);
      show_nothing (self, error);
      return;
    }

  fill_kinds (self, found);
  show_sections (self, found);
}

/* Enter may be quicker than the search. */
static void
activate_cb (HeddleSearchDialog *self)
{
  search_changed_cb (self);
  open_chosen (self);
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
  if (key != GDK_KEY_Down || self->lists->len == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->lists->pdata[0], 0)));

  return GDK_EVENT_STOP;
}

static void
add_key (HeddleSearchDialog *self,
         const char         *key,
         const char         *does)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cap = gtk_label_new (key);
  GtkWidget *label = gtk_label_new (does);

  gtk_widget_add_css_class (cap, "keycap");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "second");
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), label);
  adw_wrap_box_append (ADW_WRAP_BOX (self->keys), box);
}

static void
heddle_search_dialog_dispose (GObject *object)
{
  HeddleSearchDialog *self = HEDDLE_SEARCH_DIALOG (object);

  g_clear_handle_id (&self->suggest_id, g_source_remove);
  self->chosen = NULL;
  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_SEARCH_DIALOG);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->suggestion, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_search_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/search/heddle-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, kinds_window);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, suggestion_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, results);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, sections);
  gtk_widget_class_bind_template_child (widget_class, HeddleSearchDialog, keys);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggestion_cb);
}

static void
heddle_search_dialog_class_init (HeddleSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_search_dialog_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "search.show-on-calendar", NULL,
                                   show_on_calendar_cb);
  gtk_widget_class_install_action (widget_class, "search.next-kind", NULL, next_kind_cb);
  gtk_widget_class_install_action (widget_class, "search.previous-kind", NULL, previous_kind_cb);
}

static void
heddle_search_dialog_init (HeddleSearchDialog *self)
{
  GtkEditable *text;

  self->lists = g_ptr_array_new ();
  self->limit = MANY;
  gtk_widget_init_template (GTK_WIDGET (self));
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  g_signal_connect_object (text, "notify::has-focus", G_CALLBACK (entry_focus_cb), self,
                           G_CONNECT_SWAPPED);
  heddle_search_keys_take (self->entry, GTK_WIDGET (self));
  add_key (self, "↑ ↓", _("choose"));
  add_key (self, _("Enter"), _("open"));
  add_key (self, _("Ctrl Enter"), _("show on the calendar"));
  add_key (self, _("Tab"), _("next kind"));
  add_key (self, _("Esc"), _("close"));
  choose (self, NULL);
}

AdwDialog *
heddle_search_dialog_new (HeddleSession *session)
{
  HeddleSearchDialog *self = g_object_new (HEDDLE_TYPE_SEARCH_DIALOG, NULL);

  self->session = g_object_ref (session);
  heddle_sheet_focus_set (ADW_DIALOG (self), GTK_WIDGET (self->entry));

  return ADW_DIALOG (self);
}
