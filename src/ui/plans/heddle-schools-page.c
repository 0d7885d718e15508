/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-schools-page.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-copy.h"
#include "heddle-focus-path.h"
#include "heddle-school-priorities.h"
#include "heddle-titles.h"
#include "records/heddle-record-row.h"

struct _HeddleSchoolsPage
{
  HeddlePage parent_instance;

  GPtrArray *counts;    /* (element-type HeddleSchoolCount) */
  GHashTable *expanded; /* titles of the rows that are open */

  AdwToggleGroup *views;
  GtkLabel *headline;
  GtkListBox *list;
  GtkWidget *empty;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (HeddleSchoolsPage, heddle_schools_page, HEDDLE_TYPE_PAGE)

static HeddleSchoolBy
get_by (HeddleSchoolsPage *self)
{
  return adw_toggle_group_get_active (self->views) == 1 ? HEDDLE_SCHOOL_BY_AUTHORITY
                                                        : HEDDLE_SCHOOL_BY_THEME;
}

static void
expanded_cb (AdwExpanderRow    *row,
             GParamSpec        *pspec,
             HeddleSchoolsPage *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  if (adw_expander_row_get_expanded (row))
    g_hash_table_add (self->expanded, g_strdup (title));
  else
    g_hash_table_remove (self->expanded, title);
}

static void
school_cb (AdwActionRow *row,
           char         *id)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "win.edit-record", "(ss)",
                              heddle_school_priority_kind.name, id);
}

static void
free_id (gpointer  data,
         GClosure *closure)
{
  g_free (data);
}

/* "Primary A, Fife, 2026/27" */
static char *
dup_school (HeddleSchoolPriority *priority)
{
  g_autofree char *school = priority->school != NULL
                              ? heddle_title_of_reference (HEDDLE_RECORD (priority), "school")
                              : NULL;
  g_autofree char *authority = heddle_title_of_reference (HEDDLE_RECORD (priority), "authority");
  GString *text = g_string_new (school != NULL ? school : authority);

  if (school != NULL && strstr (school, authority) == NULL)
    g_string_append_printf (text, ", %s", authority);
  if (priority->year != NULL)
    g_string_append_printf (text, ", %s", priority->year);
  return g_string_free_and_steal (text);
}

static GtkWidget *
school_row_new (HeddleSchoolPriority *priority)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *school = dup_school (priority);
  g_autofree char *answer = priority->priority != NULL
                              ? heddle_title_of_reference (HEDDLE_RECORD (priority), "priority")
                              : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  heddle_record_row_set_texts (ADW_ACTION_ROW (row), priority->title, school);
  heddle_record_row_add_state (ADW_ACTION_ROW (row),
                               answer != NULL ? "heddle-check-symbolic" : "heddle-ring-symbolic",
                               answer != NULL ? _("answered") : _("not answered"),
                               answer != NULL ? "success" : "warning");
  gtk_widget_set_tooltip_text (row, answer);
  heddle_focus_path_set_key (row, heddle_record_get_id (HEDDLE_RECORD (priority)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (school_cb),
                         g_strdup (heddle_record_get_id (HEDDLE_RECORD (priority))), free_id, 0);
  return row;
}

static void
add_count (HeddleSchoolsPage *self,
           HeddleSchoolCount *count)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *words = heddle_school_count_dup_words (count, get_by (self));
  g_autofree char *digits = g_strdup_printf ("%u", count->records->len);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", count->title, words);
  GtkWidget *number = gtk_label_new (digits);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), count->title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), words);
  heddle_focus_path_set_key (row, count->title);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "heading");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), number);
  for (guint i = 0; i < count->records->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), school_row_new (count->records->pdata[i]));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 g_hash_table_contains (self->expanded, count->title));
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (self->list, row);
}

static void
heddle_schools_page_refresh (HeddlePage *page)
{
  HeddleSchoolsPage *self = HEDDLE_SCHOOLS_PAGE (page);
  HeddleStore *store = heddle_session_get_store (heddle_page_get_session (page));
  g_autofree char *headline = heddle_school_priorities_dup_headline (store);
  g_autoptr (GArray) focus = heddle_focus_path_find (GTK_WIDGET (self->list));

  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  self->counts = heddle_school_priorities_count (store, get_by (self), TRUE);
  gtk_label_set_label (self->headline, headline);
  for (guint i = 0; i < self->counts->len; i++)
    add_count (self, self->counts->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->counts->len > 0);
  gtk_widget_set_visible (self->empty, self->counts->len == 0);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), self->counts->len == 0
                                                      ? self->add : GTK_WIDGET (self->list));
  heddle_focus_path_restore (GTK_WIDGET (self->list), focus);
}

static void
view_cb (HeddleSchoolsPage *self)
{
  if (self->counts != NULL)
    heddle_page_refresh (HEDDLE_PAGE (self));
}

static void
choose_view_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  adw_toggle_group_set_active_name (HEDDLE_SCHOOLS_PAGE (widget)->views,
                                    g_variant_get_string (parameter, NULL));
}

static void
add_cb (HeddleSchoolsPage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));

  heddle_ask_window_add (GTK_WIDGET (self), heddle_school_priority_kind.name, "authority",
                         heddle_session_get_authority (session), NULL);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  static const char *const heads[] = { N_("Of"), N_("Schools"), N_("Authorities"), N_("Answered"),
                                       N_("By"), NULL };
  HeddleSchoolsPage *self = HEDDLE_SCHOOLS_PAGE (widget);
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autoptr (GPtrArray) counts =
    heddle_school_priorities_count (heddle_session_get_store (session), get_by (self), FALSE);
  HeddleTable *table = heddle_table_new (_("School priorities"), heads);

  for (guint i = 0; i < counts->len; i++)
    {
      const HeddleSchoolCount *count = counts->pdata[i];
      g_autofree char *n = g_strdup_printf ("%u", count->records->len);
      g_autofree char *authorities = g_strdup_printf ("%u", count->n_authorities);
      g_autofree char *linked = g_strdup_printf ("%u", count->n_linked);

      heddle_table_add (table, (const char *[]) { count->title, n, authorities, linked,
                                                  count->answers, NULL });
    }
  return table;
}

static void
heddle_schools_page_dispose (GObject *object)
{
  HeddleSchoolsPage *self = HEDDLE_SCHOOLS_PAGE (object);

  /* the choice of a view tells of its end */
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_SCHOOLS_PAGE);
  g_clear_pointer (&self->expanded, g_hash_table_unref);

  G_OBJECT_CLASS (heddle_schools_page_parent_class)->dispose (object);
}

static void
heddle_schools_page_class_init (HeddleSchoolsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_schools_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_schools_page_refresh;

  gtk_widget_class_install_action (widget_class, "schools.view", "s", choose_view_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_CONTROL_MASK, "schools.view",
                                       "s", "theme");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_CONTROL_MASK, "schools.view",
                                       "s", "authority");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/plans/heddle-schools-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleSchoolsPage, views);
  gtk_widget_class_bind_template_child (widget_class, HeddleSchoolsPage, headline);
  gtk_widget_class_bind_template_child (widget_class, HeddleSchoolsPage, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleSchoolsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, HeddleSchoolsPage, add);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
heddle_schools_page_init (HeddleSchoolsPage *self)
{
  self->expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  heddle_copy_add_menu (GTK_WIDGET (self));
}
