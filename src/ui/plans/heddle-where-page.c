/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-where-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-collaboratives.h"
#include "heddle-combo-search.h"
#include "heddle-copy.h"
#include "heddle-focus-path.h"
#include "heddle-privacy.h"
#include "heddle-where-to-go.h"
#include "records/heddle-record-row.h"

#define ID_KEY "heddle-id"
#define SETTING "where-authority"

struct _HeddleWherePage
{
  HeddlePage parent_instance;

  GPtrArray *ids; /* (element-type utf8): of the authorities in the list */
  HeddleWhereToGo *guide;
  gboolean filling;

  AdwWindowTitle *window_title;
  GtkDropDown *authorities;
  GtkStringList *names;
  GtkLabel *headline;
  GtkListBox *list;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (HeddleWherePage, heddle_where_page, HEDDLE_TYPE_PAGE)

static int
compare_authorities (gconstpointer a,
                     gconstpointer b)
{
  return g_utf8_collate (heddle_authority_get_name (*(HeddleAuthority **) a),
                         heddle_authority_get_name (*(HeddleAuthority **) b));
}

/* The one that was looked at last, else the user's own, else one that has something. */
static char *
dup_first (HeddlePage *page)
{
  HeddleSession *session = heddle_page_get_session (page);
  char *last = heddle_session_dup_setting (session, SETTING);

  return last != NULL ? last : g_strdup (heddle_session_get_authority (session));
}

static void
fill_authorities (HeddleWherePage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autoptr (GPtrArray) authorities = heddle_query_records (heddle_session_get_store (session),
                                                            &heddle_authority_kind, NULL, NULL);
  g_autofree char *first = dup_first (HEDDLE_PAGE (self));

  self->filling = TRUE;
  g_ptr_array_sort (authorities, compare_authorities);
  for (guint i = 0; i < authorities->len; i++)
    {
      const char *id = heddle_record_get_id (authorities->pdata[i]);

      g_ptr_array_add (self->ids, g_strdup (id));
      gtk_string_list_append (self->names, heddle_authority_get_name (authorities->pdata[i]));
      if (g_strcmp0 (id, first) == 0)
        gtk_drop_down_set_selected (self->authorities, i);
    }
  if (first == NULL)
    gtk_drop_down_set_selected (self->authorities,
                                heddle_where_to_go_find (heddle_session_get_store (session),
                                                         authorities,
                                                         heddle_session_get_today (session)));
  self->filling = FALSE;
}

const char *
heddle_where_page_get_authority (HeddleWherePage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->authorities);

  return chosen < self->ids->len ? self->ids->pdata[chosen] : NULL;
}

static void
add_row (HeddleWherePage       *self,
         const HeddleWhereLine *line)
{
  HeddleProvision *provision = line->provision;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = g_strdup_printf ("%s: %s%s%s", line->who, provision->title,
                                            provision->how != NULL ? "\n" : "",
                                            provision->how != NULL ? provision->how : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  heddle_record_row_set_texts (ADW_ACTION_ROW (row), provision->need, words);
  if (line->doubled)
    heddle_record_row_add_state (ADW_ACTION_ROW (row), "dialog-warning-symbolic",
                                 _("more than one provider"), "warning");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), ID_KEY,
                          g_strdup (heddle_record_get_id (HEDDLE_RECORD (provision))), g_free);
  heddle_focus_path_set_key (row, heddle_record_get_id (HEDDLE_RECORD (provision)));
  gtk_list_box_append (self->list, row);
}

static void
heddle_where_page_refresh (HeddlePage *page)
{
  HeddleWherePage *self = HEDDLE_WHERE_PAGE (page);
  HeddleSession *session = heddle_page_get_session (page);
  g_autoptr (GArray) focus = heddle_focus_path_find (GTK_WIDGET (self->list));
  g_autofree char *headline = NULL;

  if (self->ids->len == 0)
    fill_authorities (self);
  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->guide, heddle_where_to_go_free);
  if (heddle_where_page_get_authority (self) != NULL)
    self->guide = heddle_where_to_go_load (heddle_session_get_store (session),
                                           heddle_where_page_get_authority (self),
                                           heddle_session_get_today (session), NULL);
  if (self->guide == NULL)
    return;
  headline = heddle_where_to_go_dup_headline (self->guide);
  gtk_label_set_label (self->headline, headline);
  adw_window_title_set_title (self->window_title, _("Where to Go"));
  adw_window_title_set_subtitle (self->window_title,
                                 heddle_authority_get_name (self->guide->authority));
  for (guint i = 0; i < self->guide->lines->len; i++)
    add_row (self, self->guide->lines->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->guide->lines->len > 0);
  gtk_widget_set_visible (self->empty, self->guide->lines->len == 0);
  heddle_focus_path_restore (GTK_WIDGET (self->list), focus);
}

static void
chosen_cb (HeddleWherePage *self)
{
  if (self->filling || self->ids->len == 0)
    return;
  heddle_session_set_setting (heddle_page_get_session (HEDDLE_PAGE (self)), SETTING,
                              heddle_where_page_get_authority (self));
  heddle_page_refresh (HEDDLE_PAGE (self));
}

static void
add_cb (HeddleWherePage *self)
{
  if (self->guide != NULL && self->guide->collaborative != NULL)
    heddle_ask_window_add (GTK_WIDGET (self), heddle_provision_kind.name, "collaborative",
                           heddle_record_get_id (HEDDLE_RECORD (self->guide->collaborative)),
                           NULL);
  else
    heddle_ask_window_add (GTK_WIDGET (self), heddle_provision_kind.name, "authority",
                           heddle_where_page_get_authority (self), NULL);
}

static void
row_cb (HeddleWherePage *self,
        GtkListBoxRow   *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                              heddle_provision_kind.name,
                              g_object_get_data (G_OBJECT (row), ID_KEY));
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  static const char *const heads[] = { N_("Need"), N_("Who"), N_("What"), N_("How"), NULL };
  const HeddleField *provider = heddle_kind_get_field (&heddle_provision_kind, "provider");
  HeddleWherePage *self = HEDDLE_WHERE_PAGE (widget);
  HeddleTable *table;

  if (self->guide == NULL || heddle_privacy_hides (HEDDLE_RECORD (self->guide->authority)))
    return NULL;
  table = heddle_table_new (_("Where to go"), heads);
  for (guint i = 0; i < self->guide->lines->len; i++)
    {
      const HeddleWhereLine *line = self->guide->lines->pdata[i];
      const char *who = heddle_privacy_hides_field (HEDDLE_RECORD (line->provision), provider)
                          ? NULL : line->who;

      if (!heddle_privacy_hides (HEDDLE_RECORD (line->provision)))
        heddle_table_add (table, (const char *[]) { line->provision->need, who,
                                                    line->provision->title,
                                                    line->provision->how, NULL });
    }
  return table;
}

static void
heddle_where_page_dispose (GObject *object)
{
  HeddleWherePage *self = HEDDLE_WHERE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_WHERE_PAGE);
  g_clear_pointer (&self->guide, heddle_where_to_go_free);
  g_clear_pointer (&self->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_where_page_parent_class)->dispose (object);
}

static void
heddle_where_page_class_init (HeddleWherePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_where_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_where_page_refresh;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/plans/heddle-where-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleWherePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, HeddleWherePage, authorities);
  gtk_widget_class_bind_template_child (widget_class, HeddleWherePage, names);
  gtk_widget_class_bind_template_child (widget_class, HeddleWherePage, headline);
  gtk_widget_class_bind_template_child (widget_class, HeddleWherePage, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleWherePage, empty);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
}

static void
heddle_where_page_init (HeddleWherePage *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_combo_search_say_nothing (GTK_WIDGET (self->authorities));
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  heddle_copy_add_menu (GTK_WIDGET (self));
}
