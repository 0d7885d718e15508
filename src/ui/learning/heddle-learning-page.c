/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-learning-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-badge.h"
#include "heddle-library-filters.h"
#include "heddle-library.h"
#include "heddle-national-view.h"
#include "heddle-tags.h"
#include "heddle-toggle-fit.h"
#include "records/heddle-record-row.h"

/* Entries that are shown at first, which fill a window, and that come at a time: the page
 * costs the same in any file. */
#define FIRST 12
#define AT_ONCE 24

struct _HeddleLearningPage
{
  HeddlePage parent_instance;

  GPtrArray *library;  /* (element-type HeddleLibraryEntry) */
  GHashTable *chosen;  /* ids of records that are gathered up */
  guint n_shown;       /* entries that are asked for at most */

  AdwToggleGroup *views;
  GtkWidget *words;
  GtkWidget *filters_button;
  GtkWidget *clear;
  AdwOverlaySplitView *split;
  HeddleLibraryFilters *filters;
  GtkStack *stack;
  GtkLabel *summary;
  GtkListBox *entries;
  GtkButton *more;
  AdwStatusPage *empty;
  GtkWidget *gather;
  GtkLabel *gather_words;
  GtkListBox *themes;
  GtkListBox *totals;
  GtkWidget *write;
  HeddleNationalView *national;
};

G_DEFINE_FINAL_TYPE (HeddleLearningPage, heddle_learning_page, HEDDLE_TYPE_PAGE)

static HeddleStore *
get_store (HeddleLearningPage *self)
{
  return heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (self)));
}

static gboolean
shows_library (HeddleLearningPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->views), "library") == 0;
}

static const char *
id_of (const HeddleLibraryEntry *entry)
{
  return heddle_record_get_id (entry->record);
}

/* --- The library ---------------------------------------------------------- */

static GStrv
list_chosen_episodes (HeddleLearningPage *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->library->len; i++)
    {
      HeddleLibraryEntry *entry = self->library->pdata[i];

      if (entry->episode != NULL && g_hash_table_contains (self->chosen, id_of (entry))
          && g_hash_table_add (seen, entry->episode))
        g_strv_builder_add (builder, entry->episode);
    }

  return g_strv_builder_end (builder);
}

static void
add_line (GtkListBox *list,
          const char *title,
          const char *subtitle,
          const char *end,
          gboolean    warns)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  heddle_record_row_add_state (ADW_ACTION_ROW (row), warns ? "dialog-warning-symbolic" : NULL, end,
                               warns ? "warning" : "numeric");
  gtk_list_box_append (list, row);
}

static void
fill_totals (HeddleLearningPage        *self,
             const HeddleLibraryGather *gathered)
{
  static const struct
  {
    const char *sort;
    const char *title;
  } rows[] = {
    { "strength", N_("Strengths") },
    { "area", N_("Areas to consider") },
    { "question", N_("Questions") },
    { "evidence", N_("Evidence") },
  };
  g_autofree char *practice = g_strdup_printf ("%u", gathered->practice);
  g_autofree char *left_out = g_strdup_printf (_("%u without consent, left out"),
                                               gathered->without_consent);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *n = g_strdup_printf ("%u", heddle_gather_get_findings (gathered->gather,
                                                                              rows[i].sort));

      add_line (self->totals, _(rows[i].title), "", n, FALSE);
    }
  add_line (self->totals, _("Practice"), gathered->without_consent > 0 ? left_out : "", practice,
            FALSE);
}

static void
fill_gather (HeddleLearningPage *self)
{
  g_auto (GStrv) episodes = list_chosen_episodes (self);
  g_autoptr (HeddleLibraryGather) gathered = NULL;
  g_autoptr (GPtrArray) themes = NULL;
  g_autofree char *words = NULL;
  gboolean any = episodes[0] != NULL;

  gtk_list_box_remove_all (self->themes);
  gtk_list_box_remove_all (self->totals);
  gtk_widget_set_visible (GTK_WIDGET (self->themes), any);
  gtk_widget_set_visible (GTK_WIDGET (self->totals), any);
  gtk_widget_set_sensitive (self->write, any);
  if (!any)
    {
      gtk_label_set_label (self->gather_words,
                           _("Tick entries of one or more episodes to see what they share."));
      return;
    }
  gathered = heddle_library_gather (get_store (self), (const char *const *) episodes);
  themes = heddle_gather_list_themes (gathered->gather);
  words = g_strdup_printf (_("%u findings of %u episodes, %u voices or more"),
                           heddle_gather_get_findings (gathered->gather, NULL),
                           g_strv_length (episodes), heddle_gather_get_voices (gathered->gather));
  gtk_label_set_label (self->gather_words, words);
  for (guint i = 0; i < themes->len; i++)
    {
      const HeddleThemeCount *theme = themes->pdata[i];
      g_autofree char *n = g_strdup_printf (ngettext ("%u in %u episode", "%u in %u episodes",
                                                        theme->episodes),
                                              theme->findings, theme->episodes);

      add_line (self->themes, theme->theme,
                theme->thin ? _("thin evidence") : "", n, theme->thin);
    }
  fill_totals (self, gathered);
}

static void
ticked_cb (HeddleLearningPage *self,
           GParamSpec         *pspec,
           GtkCheckButton     *tick)
{
  const char *id = g_object_get_data (G_OBJECT (tick), "record");

  if (gtk_check_button_get_active (tick))
    g_hash_table_add (self->chosen, g_strdup (id));
  else
    g_hash_table_remove (self->chosen, id);
  fill_gather (self);
}

static char *
dup_subtitle (const HeddleLibraryEntry *entry)
{
  g_autofree char *themes = heddle_tags_join ((const char *const *) entry->themes);
  g_autoptr (GString) line = g_string_new (heddle_record_get_kind (entry->record)->label);
  const char *const parts[] = { entry->authority, entry->year, themes };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (line, "; %s", parts[i]);
  if (entry->text != NULL)
    g_string_append_printf (line, "\n%s", entry->text);

  return g_strdup (line->str);
}

static void
add_states (GtkWidget                *row,
            const HeddleLibraryEntry *entry)
{
  if (entry->thin)
    heddle_record_row_add_state (ADW_ACTION_ROW (row), "dialog-warning-symbolic",
                                 _("thin evidence"), "warning");
  heddle_record_row_add_state (ADW_ACTION_ROW (row),
                               entry->shareable ? "object-select-symbolic" : NULL,
                               entry->shareable ? _("may be shared") : _("not shared"),
                               entry->shareable ? "success" : "dim-label");
}

static void
add_entry (HeddleLearningPage *self,
           HeddleLibraryEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *badge = gtk_label_new (NULL);
  g_autofree char *subtitle = dup_subtitle (entry);
  g_autofree char *name = g_strdup_printf (_("Gather up: %s"), entry->title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 5);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick),
                               g_hash_table_contains (self->chosen, id_of (entry)));
  gtk_widget_set_sensitive (tick, entry->episode != NULL);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (tick), "record", g_strdup (id_of (entry)), g_free);
  g_signal_connect_swapped (tick, "notify::active", G_CALLBACK (ticked_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  heddle_badge_set (GTK_LABEL (badge), heddle_badge_get_code (get_store (self),
                                                              entry->collaborative));
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (badge, entry->collaborative != NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
  add_states (row, entry);
  /* The words have the width of the row, as on a card. */
  heddle_record_row_stack_ends (ADW_ACTION_ROW (row));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (entry->record), g_object_unref);
  gtk_list_box_append (self->entries, row);
}

/* What is not there yet is another thing than what no filter lets through. */
static void
show_empty (HeddleLearningPage *self,
            guint               n)
{
  gboolean none = self->library->len == 0;

  adw_status_page_set_title (self->empty, none ? _("Nothing in the Library Yet")
                                               : _("Nothing Found"));
  adw_status_page_set_description (
    self->empty, none ? _("Practice and learning that episodes bring are collected here. Keep "
                          "practice on an episode’s Fieldwork or Follow-up tab.")
                      : _("Take away a word or a choice to see more."));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), !none);
  gtk_widget_set_visible (self->gather, !none);
}

/* What has the words: of these the filters say how many each choice would show. */
static GPtrArray *
find_words (HeddleLearningPage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->words));
  const HeddleLibraryFilter filter = { .words = *words != '\0' ? words : NULL };
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->library->len; i++)
    if (heddle_library_matches (self->library->pdata[i], &filter))
      g_ptr_array_add (found, self->library->pdata[i]);
  return found;
}

static void
show_filters (HeddleLearningPage *self,
              GPtrArray          *found)
{
  guint n = heddle_library_filters_get_n_chosen (self->filters);
  g_autofree char *some = g_strdup_printf (_("Filters: %u"), n);

  heddle_library_filters_show_counts (self->filters, found);
  gtk_button_set_label (GTK_BUTTON (self->filters_button), n > 0 ? some : _("Filters"));
  gtk_widget_set_visible (self->clear, n > 0 && shows_library (self));
}

static void
fill_entries (HeddleLearningPage *self)
{
  g_autoptr (GPtrArray) found = find_words (self);
  HeddleLibraryFilter filter = { 0 };
  g_autofree char *summary = NULL;
  g_autofree char *more = NULL;
  guint n = 0;
  guint left;

  heddle_library_filters_fill (self->filters, &filter);
  gtk_list_box_remove_all (self->entries);
  for (guint i = 0; i < found->len; i++)
    if (heddle_library_matches (found->pdata[i], &filter))
      {
        if (n < self->n_shown)
          add_entry (self, found->pdata[i]);
        n++;
      }
  show_filters (self, found);
  left = n - MIN (n, self->n_shown);
  more = g_strdup_printf (_("Show %u More"), MIN (left, AT_ONCE));
  gtk_button_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), left > 0);
  summary = g_strdup_printf (_("%u of %u entries, newest first"), n, self->library->len);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->entries), n > 0);
  show_empty (self, n);
}

static void
filter_cb (HeddleLearningPage *self)
{
  if (self->library == NULL)
    return;
  self->n_shown = FIRST;
  fill_entries (self);
}

static void
clear_cb (HeddleLearningPage *self)
{
  heddle_library_filters_clear (self->filters);
  gtk_widget_grab_focus (self->words);
}

static void
pane_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleLearningPage *self = HEDDLE_LEARNING_PAGE (widget);

  if (shows_library (self) && self->library != NULL && self->library->len > 0)
    adw_overlay_split_view_set_show_sidebar (
      self->split, !adw_overlay_split_view_get_show_sidebar (self->split));
}

/* The focus goes on to the first entry that was not there before. */
static void
more_cb (HeddleLearningPage *self)
{
  guint first = self->n_shown;

  self->n_shown += AT_ONCE;
  fill_entries (self);
  gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (self->entries, (int) first)));
}

static void
entry_cb (HeddleLearningPage *self,
          GtkListBoxRow      *row)
{
  HeddleRecord *record = g_object_get_data (G_OBJECT (row), "record");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                              heddle_record_get_kind (record)->name, heddle_record_get_id (record));
}

static void
write_cb (HeddleLearningPage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_auto (GStrv) episodes = list_chosen_episodes (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  id = heddle_library_write_summary (get_store (self), (const char *const *) episodes,
                                     heddle_session_get_today (session), &error);
  if (id == NULL)
    heddle_ask_window_report (GTK_WIDGET (self), error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                                heddle_learning_kind.name, id);
}

/* --- Object --------------------------------------------------------------- */

static void
show_bar (HeddleLearningPage *self)
{
  gboolean library = shows_library (self);
  gboolean any = self->library != NULL && self->library->len > 0;

  gtk_widget_set_visible (self->words, library);
  gtk_widget_set_visible (self->filters_button,
                          library && any && heddle_page_get_compact (HEDDLE_PAGE (self)));
  gtk_widget_set_visible (self->clear,
                          library && heddle_library_filters_get_n_chosen (self->filters) > 0);
  adw_overlay_split_view_set_show_sidebar (self->split,
                                           any && !heddle_page_get_compact (HEDDLE_PAGE (self)));
}

static void
view_cb (HeddleLearningPage *self)
{
  show_bar (self);
  gtk_stack_set_visible_child_name (self->stack, shows_library (self) ? "library" : "programme");
}

static void
heddle_learning_page_refresh (HeddlePage *page)
{
  HeddleLearningPage *self = HEDDLE_LEARNING_PAGE (page);
  guint before = self->library != NULL ? self->library->len : 0;
  gboolean any;

  g_clear_pointer (&self->library, g_ptr_array_unref);
  self->library = heddle_library_list (get_store (self));
  any = self->library->len > 0;
  heddle_library_filters_set_library (self->filters, self->library);
  if (any != (before > 0))
    show_bar (self);
  fill_entries (self);
  fill_gather (self);
  heddle_national_view_show (self->national, heddle_page_get_session (page));
}

static void
heddle_learning_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_LEARNING_PAGE);

  G_OBJECT_CLASS (heddle_learning_page_parent_class)->dispose (object);
}

static void
heddle_learning_page_finalize (GObject *object)
{
  HeddleLearningPage *self = HEDDLE_LEARNING_PAGE (object);

  g_clear_pointer (&self->library, g_ptr_array_unref);
  g_hash_table_unref (self->chosen);

  G_OBJECT_CLASS (heddle_learning_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, views);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, words);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, filters_button);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, clear);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, split);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, filters);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, stack);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, summary);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, entries);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, more);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, empty);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, gather);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, gather_words);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, themes);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, totals);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, write);
  gtk_widget_class_bind_template_child (klass, HeddleLearningPage, national);
}

static void
heddle_learning_page_class_init (HeddleLearningPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_LIBRARY_FILTERS);
  g_type_ensure (HEDDLE_TYPE_NATIONAL_VIEW);
  g_type_ensure (HEDDLE_TYPE_TOGGLE_FIT);
  object_class->dispose = heddle_learning_page_dispose;
  object_class->finalize = heddle_learning_page_finalize;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_learning_page_refresh;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/learning/heddle-learning-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "learning.pane", NULL, pane_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "learning.pane", NULL);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
}

static void
heddle_learning_page_init (HeddleLearningPage *self)
{
  self->n_shown = FIRST;

  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::compact", G_CALLBACK (show_bar), NULL);
  show_bar (self);
}

gboolean
heddle_learning_page_shows_programme (HeddleLearningPage *self)
{
  return !shows_library (self);
}
