/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-filter-button.h"

#include <glib/gi18n-lib.h>

#include "heddle-filter-list.h"
#include "heddle-menu-names.h"
#include "heddle-query.h"

/* Longer menus scroll. */
#define MOST_HEIGHT 420

typedef struct
{
  GtkMenuButton *button; /* owns us */
  HeddleSession *session;
  HeddleFilter filter;
  const char *setting;
  char *chosen;
  GSimpleAction *action;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_free (self->chosen);
  g_object_unref (self->action);
  g_object_unref (self->session);
  g_free (self);
}

static const char *
get_name (Choice *self)
{
  switch (self->filter)
    {
    case HEDDLE_FILTER_COLLABORATIVE:
      return _("Collaborative");
    case HEDDLE_FILTER_AUTHORITY:
      return _("Authority");
    case HEDDLE_FILTER_EPISODE:
      return _("Episode");
    case HEDDLE_FILTER_KIND:
      return _("Kind");
    case HEDDLE_FILTER_OWNER:
    default:
      return _("Owner");
    }
}

static const HeddleKind *
get_kind (Choice     *self,
          const char *name)
{
  return heddle_schema_get_kind (heddle_store_get_schema (heddle_session_get_store (self->session)),
                                 name);
}

static const HeddleKind *
get_record_kind (Choice *self)
{
  static const char *const names[] = {
    [HEDDLE_FILTER_COLLABORATIVE] = "collaborative",
    [HEDDLE_FILTER_AUTHORITY] = "authority",
    [HEDDLE_FILTER_EPISODE] = "episode",
    [HEDDLE_FILTER_OWNER] = "person",
  };

  return get_kind (self, names[self->filter]);
}

static char *
dup_name (HeddleRecord *record)
{
  if (HEDDLE_IS_COLLABORATIVE (record) && HEDDLE_COLLABORATIVE (record)->short_name != NULL)
    return g_strdup (HEDDLE_COLLABORATIVE (record)->short_name);

  return heddle_record_dup_title (record);
}

static char *
dup_chosen_label (Choice *self)
{
  g_autoptr (HeddleRecord) record = NULL;

  if (self->chosen == NULL)
    return NULL;
  if (self->filter == HEDDLE_FILTER_KIND)
    {
      const HeddleKind *kind = get_kind (self, self->chosen);

      return kind != NULL ? g_strdup (heddle_kind_get_label (kind)) : NULL;
    }
  record = heddle_store_get (heddle_session_get_store (self->session), get_record_kind (self),
                             self->chosen, NULL);

  return record != NULL ? dup_name (record) : NULL;
}

static void
show_chosen (Choice *self)
{
  g_autofree char *label = dup_chosen_label (self);
  g_autofree char *name = label != NULL ? g_strdup_printf (_("%s: %s"), get_name (self), label)
                                        : g_strdup_printf (_("%s: all"), get_name (self));
  GtkWidget *child = gtk_menu_button_get_child (self->button);

  if (child == NULL)
    {
      child = gtk_label_new (NULL);
      gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (child), 18);
      gtk_menu_button_set_child (self->button, child);
    }
  gtk_label_set_label (GTK_LABEL (child), label != NULL ? label : get_name (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "filter.choose", "s", value);
  g_menu_append_item (menu, item);
}

static void
list_chosen_cb (Choice     *self,
                const char *value)
{
  g_action_change_state (G_ACTION (self->action), g_variant_new_string (value));
}

/* There are dozens of them. */
static GtkWidget *
make_list (Choice *self)
{
  g_autoptr (GPtrArray) records = heddle_query_records (heddle_session_get_store (self->session),
                                                        get_record_kind (self), NULL, NULL);
  GtkWidget *list = heddle_filter_list_new (
      get_name (self),
      self->filter == HEDDLE_FILTER_AUTHORITY
          ? _("With one authority chosen, its closures are shown, too.") : NULL);

  heddle_filter_list_add (HEDDLE_FILTER_LIST (list), _("All"), "", self->chosen == NULL);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = dup_name (g_ptr_array_index (records, i));
      const char *id = heddle_record_get_id (g_ptr_array_index (records, i));

      heddle_filter_list_add (HEDDLE_FILTER_LIST (list), name, id,
                              g_strcmp0 (id, self->chosen) == 0);
    }
  g_signal_connect_swapped (list, "chosen", G_CALLBACK (list_chosen_cb), self);
  return list;
}

static void
append_records (Choice *self,
                GMenu  *menu)
{
  g_autoptr (GPtrArray) records = heddle_query_records (heddle_session_get_store (self->session),
                                                        get_record_kind (self), NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = dup_name (g_ptr_array_index (records, i));

      append (menu, name, heddle_record_get_id (g_ptr_array_index (records, i)));
    }
}

static void
create_menu (GtkMenuButton *button,
             gpointer       data)
{
  static const char *const dated[] = { "step", "episode", "milestone", "iteration", "approval",
                                       "appointment", "circulation", "committee-date", "action",
                                       "review", "engagement", "support-offer" };
  Choice *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  if (self->filter != HEDDLE_FILTER_KIND && self->filter != HEDDLE_FILTER_COLLABORATIVE)
    {
      gtk_menu_button_set_popover (button, make_list (self));
      return;
    }
  append (menu, _("All"), "");
  if (self->filter != HEDDLE_FILTER_KIND)
    append_records (self, menu);
  else
    for (guint i = 0; i < G_N_ELEMENTS (dated); i++)
      append (menu, heddle_kind_get_label (get_kind (self, dated[i])), dated[i]);

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  heddle_menu_names_fix (popover);
  if (GTK_IS_SCROLLED_WINDOW (gtk_popover_get_child (GTK_POPOVER (popover))))
    gtk_scrolled_window_set_max_content_height (
        GTK_SCROLLED_WINDOW (gtk_popover_get_child (GTK_POPOVER (popover))), MOST_HEIGHT);
  gtk_menu_button_set_popover (button, popover);
}

static void
choose_cb (Choice   *self,
           GVariant *value)
{
  const char *text = g_variant_get_string (value, NULL);

  g_set_str (&self->chosen, *text != '\0' ? text : NULL);
  g_simple_action_set_state (self->action, value);
  heddle_session_set_setting (self->session, self->setting, self->chosen);
  show_chosen (self);
}

void
heddle_filter_button_setup (GtkMenuButton *button,
                            HeddleSession *session,
                            HeddleFilter   filter,
                            const char    *setting,
                            GCallback      changed,
                            gpointer       data)
{
  Choice *self = g_new0 (Choice, 1);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->button = button;
  self->session = g_object_ref (session);
  self->filter = filter;
  self->setting = setting;
  self->chosen = heddle_session_dup_setting (session, setting);
  if (self->chosen != NULL && *self->chosen == '\0')
    g_clear_pointer (&self->chosen, g_free);
  self->action = g_simple_action_new_stateful (
      "choose", G_VARIANT_TYPE_STRING,
      g_variant_new_string (self->chosen != NULL ? self->chosen : ""));
  g_signal_connect_swapped (self->action, "change-state", G_CALLBACK (choose_cb), self);
  g_signal_connect_object (self->action, "notify::state", changed, data, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (button), "filter", G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (button), "heddle-filter", self, choice_free);
  gtk_menu_button_set_create_popup_func (button, create_menu, self, NULL);
  show_chosen (self);
}

const char *
heddle_filter_button_get_chosen (GtkMenuButton *button)
{
  Choice *self = g_object_get_data (G_OBJECT (button), "heddle-filter");

  return self->chosen;
}

void
heddle_filter_button_clear (GtkMenuButton *button)
{
  Choice *self = g_object_get_data (G_OBJECT (button), "heddle-filter");

  if (self->chosen != NULL)
    g_action_change_state (G_ACTION (self->action), g_variant_new_string (""));
}
