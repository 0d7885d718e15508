/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-kinds-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-kind-words.h"
#include "heddle-record-dialog.h"
#include "heddle-search.h"
#include "heddle-sheet-focus.h"

typedef struct
{
  HeddleSession *session; /* lives as long as the window */
  AdwDialog *dialog;
  GtkListBox *list;
  char *words;
  int n_kinds;
} Kinds;

static void
kinds_free (gpointer data,
            GClosure *closure)
{
  Kinds *self = data;

  g_free (self->words);
  g_object_unref (self->session);
  g_free (self);
}

/* A new plan is empty: what comes next is done on its page. */
static void
saved_cb (GtkWidget  *window,
          const char *id)
{
  gtk_widget_activate_action (window, "win.open-record", "(ss)", "plan", id);
}

static void
activated_cb (GtkListBox    *list,
              GtkListBoxRow *row,
              Kinds         *self)
{
  const HeddleKind *kind = g_object_get_data (G_OBJECT (row), "kind");
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->dialog)));
  HeddleSession *session = self->session;
  AdwDialog *dialog;

  adw_dialog_force_close (self->dialog);
  if (g_str_equal (kind->name, "episode"))
    {
      gtk_widget_activate_action (window, "win.plan-episode", NULL);
      return;
    }
  dialog = heddle_record_dialog_new (session, kind->name, NULL);
  if (g_str_equal (kind->name, "plan"))
    g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), window, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, window);
}

/* Every word that is typed is in the name or in what is said of it. */
static gboolean
has_words (Kinds         *self,
           GtkListBoxRow *row,
           const char    *name)
{
  const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  g_autofree char *said = heddle_search_fold (subtitle != NULL ? subtitle : "");
  g_auto (GStrv) words = g_strsplit (self->words, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (name, words[i]) == NULL && strstr (said, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* The word itself, then what begins with it, then what has it anywhere, then of what it is
 * said; -1: not at all. */
static int
get_rank (GtkListBoxRow *row,
          Kinds         *self)
{
  const HeddleKind *kind = g_object_get_data (G_OBJECT (row), "kind");
  g_autofree char *folded = heddle_search_fold (heddle_kind_get_label (kind));

  if (self->words == NULL || *self->words == '\0' || g_str_equal (folded, self->words))
    return 0;
  if (g_str_has_prefix (folded, self->words))
    return 1;
  if (strstr (folded, self->words) != NULL)
    return 2;

  return has_words (self, row, folded) ? 3 : -1;
}

static gboolean
fits (GtkListBoxRow *row,
      gpointer       data)
{
  return get_rank (row, data) >= 0;
}

static int
compare (GtkListBoxRow *a,
         GtkListBoxRow *b,
         gpointer       data)
{
  int rank = get_rank (a, data) - get_rank (b, data);

  return rank != 0 ? rank
                   : GPOINTER_TO_INT (g_object_get_data (G_OBJECT (a), "place"))
                       - GPOINTER_TO_INT (g_object_get_data (G_OBJECT (b), "place"));
}

static void
search_cb (GtkSearchEntry *entry,
           Kinds          *self)
{
  g_free (self->words);
  self->words = heddle_search_fold (gtk_editable_get_text (GTK_EDITABLE (entry)));
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_sort (self->list);
}

/* Enter in the search field takes the first that fits. */
static void
activate_cb (GtkSearchEntry *entry,
             Kinds          *self)
{
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (fits (row, self))
        {
          activated_cb (self->list, row, self);
          return;
        }
    }
}

static void
add_kind (Kinds            *self,
          const HeddleKind *kind,
          const char       *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heddle_kind_get_label (kind));
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "kind", (gpointer) kind);
  g_object_set_data (G_OBJECT (row), "place", GINT_TO_POINTER (self->n_kinds++));
  gtk_list_box_append (self->list, row);
}

/* What ships with Heddle is seldom added to, and comes last. */
static void
add_others (Kinds           *self,
            HeddleKindFlags  reference)
{
  const HeddleSchema *schema = heddle_store_get_schema (heddle_session_get_store (self->session));

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];

      if ((kind->flags & (HEDDLE_KIND_INTERNAL | HEDDLE_KIND_REFERENCE)) == reference
          && !g_str_equal (kind->name, "episode"))
        add_kind (self, kind, heddle_kind_words_get (kind));
    }
}

static void
add_kinds (Kinds *self)
{
  const HeddleSchema *schema = heddle_store_get_schema (heddle_session_get_store (self->session));
  const HeddleKind *episode = heddle_schema_get_kind (schema, "episode");

  add_kind (self, episode, _("With its whole timeline, from one fieldwork date"));
  add_others (self, 0);
  add_others (self, HEDDLE_KIND_REFERENCE);
  gtk_list_box_set_sort_func (self->list, compare, self, NULL);
}

static GtkWidget *
placeholder_new (void)
{
  GtkWidget *label = gtk_label_new (_("Nothing here is called so; try one word, such as plan, "
                                      "person or meeting."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_start (label, 18);
  gtk_widget_set_margin_end (label, 18);
  gtk_widget_set_margin_top (label, 18);
  gtk_widget_set_margin_bottom (label, 18);

  return label;
}

static GtkWidget *
list_new (Kinds     *self,
          GtkWidget *entry)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_set_margin_start (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list), 18);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Kinds of record"), -1);
  gtk_list_box_set_filter_func (self->list, fits, self, NULL);
  gtk_list_box_set_placeholder (self->list, placeholder_new ());
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);

  return scrolled;
}

AdwDialog *
heddle_kinds_dialog_new (HeddleSession *session)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *entry = gtk_search_entry_new ();
  Kinds *self = g_new0 (Kinds, 1);

  self->session = g_object_ref (session);
  self->dialog = dialog;
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  g_signal_connect (entry, "search-changed", G_CALLBACK (search_cb), self);
  /* It takes Escape for itself. */
  g_signal_connect_swapped (entry, "stop-search", G_CALLBACK (adw_dialog_close), dialog);
  g_signal_connect_data (entry, "activate", G_CALLBACK (activate_cb), self, kinds_free, 0);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (entry), _("What is to be added?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What is to be added?"), -1);
  gtk_widget_set_margin_start (entry, 12);
  gtk_widget_set_margin_end (entry, 12);
  gtk_widget_set_margin_bottom (entry, 6);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), entry);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), list_new (self, entry));
  add_kinds (self);
  adw_dialog_set_title (dialog, _("Add"));
  adw_dialog_set_content_width (dialog, 420);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);
  heddle_sheet_focus_set (dialog, entry);

  return dialog;
}
