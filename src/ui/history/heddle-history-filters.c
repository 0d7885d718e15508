/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-history-filters.h"

#include <glib/gi18n-lib.h>

#include "heddle-search-keys.h"

struct _HeddleHistoryFilters
{
  AdwBin parent_instance;

  GPtrArray *authors; /* behind "everyone"; the last stands for other copies */
  GPtrArray *kinds_offered;
  char *words; /* that were last told of */
  gboolean quiet;

  GtkSearchEntry *entry;
  GtkDropDown *who;
  GtkDropDown *kinds;
  GtkDropDown *since;
};

G_DEFINE_FINAL_TYPE (HeddleHistoryFilters, heddle_history_filters, ADW_TYPE_BIN)

static guint changed_signal;

static void
changed_cb (HeddleHistoryFilters *self)
{
  if (!self->quiet)
    g_signal_emit (self, changed_signal, 0);
}

/* The entry also says so when it is first shown. */
static void
search_changed_cb (HeddleHistoryFilters *self)
{
  if (g_set_str (&self->words, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    changed_cb (self);
}

/* Others may have come; what was chosen stays so. */
static void
set_names (GtkDropDown   *list,
           GtkStringList *names)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (list);
  guint at = chosen != NULL ? gtk_string_list_find (names, gtk_string_object_get_string (chosen))
                            : G_MAXUINT;

  gtk_drop_down_set_model (list, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (list, at != G_MAXUINT ? at : 0);
}

static void
offer_authors (HeddleHistoryFilters *self,
               HeddleStore          *store)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_auto (GStrv) authors = heddle_history_list_authors (store);
  const char *own = heddle_store_get_author (store);

  g_clear_pointer (&self->authors, g_ptr_array_unref);
  self->authors = g_ptr_array_new_with_free_func (g_free);
  gtk_string_list_append (names, _("Everyone"));
  if (own != NULL && *own != '\0')
    {
      gtk_string_list_append (names, _("You"));
      g_ptr_array_add (self->authors, g_strdup (own));
    }
  for (guint i = 0; authors[i] != NULL; i++)
    if (g_strcmp0 (authors[i], own) != 0)
      {
        gtk_string_list_append (names, authors[i]);
        g_ptr_array_add (self->authors, g_strdup (authors[i]));
      }
  gtk_string_list_append (names, _("From Other Copies"));
  set_names (self->who, names);
}

static void
offer_kinds (HeddleHistoryFilters *self,
             HeddleStore          *store)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_clear_pointer (&self->kinds_offered, g_ptr_array_unref);
  self->kinds_offered = heddle_history_list_kinds (store);
  gtk_string_list_append (names, _("All Kinds"));
  for (guint i = 0; i < self->kinds_offered->len; i++)
    gtk_string_list_append (names, heddle_kind_get_label (self->kinds_offered->pdata[i]));
  set_names (self->kinds, names);
}

void
heddle_history_filters_offer (HeddleHistoryFilters *self,
                              HeddleSession        *session)
{
  HeddleStore *store = heddle_session_get_store (session);

  g_return_if_fail (HEDDLE_IS_HISTORY_FILTERS (self));

  self->quiet = TRUE;
  offer_authors (self, store);
  offer_kinds (self, store);
  self->quiet = FALSE;
}

void
heddle_history_filters_listen (HeddleHistoryFilters *self,
                               GtkWidget            *widget)
{
  g_return_if_fail (HEDDLE_IS_HISTORY_FILTERS (self));

  heddle_search_keys_attach (self->entry, widget);
}

void
heddle_history_filters_hide_kinds (HeddleHistoryFilters *self)
{
  g_return_if_fail (HEDDLE_IS_HISTORY_FILTERS (self));

  gtk_widget_set_visible (GTK_WIDGET (self->kinds), FALSE);
}

/* Midnight at which the days that are wanted began. */
static gint64
get_since (HeddleHistoryFilters *self,
           HeddleDay             today)
{
  static const int days[] = { 0, 0, 6, 29, 364 };
  guint chosen = gtk_drop_down_get_selected (self->since);
  int year, month, day;
  g_autoptr (GDateTime) start = NULL;

  if (chosen == 0 || chosen >= G_N_ELEMENTS (days))
    return 0;

  heddle_day_get_ymd (today - days[chosen], &year, &month, &day);
  start = g_date_time_new_local (year, month, day, 0, 0, 0);
  return start != NULL ? g_date_time_to_unix_usec (start) : 0;
}

void
heddle_history_filters_get (HeddleHistoryFilters *self,
                            HeddleSession        *session,
                            HeddleHistoryFilter  *filter)
{
  guint who, kind;

  g_return_if_fail (HEDDLE_IS_HISTORY_FILTERS (self));

  who = gtk_drop_down_get_selected (self->who);
  kind = gtk_drop_down_get_selected (self->kinds);
  *filter = (HeddleHistoryFilter) {
    .words = gtk_editable_get_text (GTK_EDITABLE (self->entry)),
    .since = get_since (self, heddle_session_get_today (session)),
  };
  if (who > 0 && self->authors != NULL)
    {
      filter->elsewhere = who > self->authors->len;
      filter->author = filter->elsewhere ? NULL : self->authors->pdata[who - 1];
    }
  if (kind > 0 && self->kinds_offered != NULL && kind <= self->kinds_offered->len)
    filter->kind = self->kinds_offered->pdata[kind - 1];
}

gboolean
heddle_history_filters_is_set (HeddleHistoryFilters *self)
{
  g_return_val_if_fail (HEDDLE_IS_HISTORY_FILTERS (self), FALSE);

  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0'
         || gtk_drop_down_get_selected (self->who) > 0
         || gtk_drop_down_get_selected (self->kinds) > 0
         || gtk_drop_down_get_selected (self->since) > 0;
}

void
heddle_history_filters_clear (HeddleHistoryFilters *self)
{
  g_return_if_fail (HEDDLE_IS_HISTORY_FILTERS (self));

  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->who, 0);
  gtk_drop_down_set_selected (self->kinds, 0);
  gtk_drop_down_set_selected (self->since, 0);
  self->quiet = FALSE;
  g_set_str (&self->words, "");
  changed_cb (self);
}

static void
heddle_history_filters_dispose (GObject *object)
{
  HeddleHistoryFilters *self = HEDDLE_HISTORY_FILTERS (object);

  self->quiet = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_HISTORY_FILTERS);
  g_clear_pointer (&self->authors, g_ptr_array_unref);
  g_clear_pointer (&self->kinds_offered, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (heddle_history_filters_parent_class)->dispose (object);
}

static void
heddle_history_filters_class_init (HeddleHistoryFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_history_filters_dispose;
  changed_signal = g_signal_new ("changed", HEDDLE_TYPE_HISTORY_FILTERS, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/history/heddle-history-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryFilters, entry);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryFilters, who);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryFilters, kinds);
  gtk_widget_class_bind_template_child (widget_class, HeddleHistoryFilters, since);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
heddle_history_filters_init (HeddleHistoryFilters *self)
{
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}
