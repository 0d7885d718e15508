/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaboratives-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-authority-table.h"
#include "heddle-collaborative-card.h"
#include "heddle-collaboratives.h"
#include "heddle-copy.h"
#include "heddle-day-menu.h"
#include "heddle-swatch.h"
#include "heddle-tile-map-view.h"

#define VIEW_SETTING "collaboratives-view"
#define COLOUR_SETTING "collaboratives-colour"
#define ID_KEY "heddle-collaborative"

struct _HeddleCollaborativesPage
{
  HeddlePage parent_instance;

  HeddleDay day; /* HEDDLE_DAY_NONE: today */
  guint columns; /* of cards; 0: one, beneath the map */
  GPtrArray *colours; /* (element-type utf8): what the map can be coloured by, in order */
  gboolean filling;

  GtkStack *stack;
  AdwToggleGroup *view_toggle;
  GtkMenuButton *day_button;
  GtkWidget *copy_button;
  GtkWidget *colour_box;
  GtkDropDown *colour_choice;
  GtkWidget *halves;
  GtkWidget *cards_half;
  HeddleTileMapView *map;
  GtkGrid *cards;
  GtkListBox *groupings;
  GtkColumnView *table;
  HeddleSwatch *planned_swatch;
  HeddleSwatch *preparing_swatch;
  HeddleSwatch *reporting_swatch;
};

G_DEFINE_FINAL_TYPE (HeddleCollaborativesPage, heddle_collaboratives_page, HEDDLE_TYPE_PAGE)

typedef enum
{
  PROP_COLUMNS = 1,
  N_PROPS,
} HeddleCollaborativesPageProperty;

static GParamSpec *properties[N_PROPS];

static HeddleDay
get_today (HeddleCollaborativesPage *self)
{
  return heddle_session_get_today (heddle_page_get_session (HEDDLE_PAGE (self)));
}

static void
choose_day (GtkWidget *page,
            HeddleDay  day)
{
  HEDDLE_COLLABORATIVES_PAGE (page)->day = day;
  heddle_page_refresh (HEDDLE_PAGE (page));
}

static void
place_cards (HeddleCollaborativesPage *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->cards));
  int columns = self->columns == 2 ? 2 : 1;
  int i = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card), i++)
    g_object_set (gtk_layout_manager_get_layout_child (layout, card),
                  "column", i % columns, "row", i / columns, NULL);
}

static void
place_halves (HeddleCollaborativesPage *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->halves);
  gboolean beneath = self->columns == 0;

  g_object_set (gtk_layout_manager_get_layout_child (layout, self->cards_half),
                "column", beneath ? 0 : 1, "row", beneath ? 1 : 0, NULL);
}

/* The same cards show what changed, so that the focus stays. */
static GtkWidget *
show_card (HeddleCollaborativesPage          *self,
           GtkWidget                         *card,
           const HeddleCollaborativeStanding *standing)
{
  if (card == NULL)
    {
      card = heddle_collaborative_card_new ();
      gtk_grid_attach (self->cards, card, 0, 0, 1, 1);
    }
  heddle_collaborative_card_show (HEDDLE_COLLABORATIVE_CARD (card), standing, get_today (self));
  return gtk_widget_get_next_sibling (card);
}

/* "3 authorities: Eilean Siar, Orkney, Shetland" */
static char *
dup_members (GPtrArray *members)
{
  g_autofree char *count = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u authority", "%u authorities", members->len), members->len);
  g_autoptr (GString) names = g_string_new (count);

  for (guint i = 0; i < members->len; i++)
    {
      const HeddleAuthorityStanding *member = g_ptr_array_index (members, i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : ": ",
                              heddle_authority_get_name (member->authority));
    }
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
add_grouping (HeddleCollaborativesPage          *self,
              const HeddleCollaborativeStanding *standing)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *members = dup_members (standing->members);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 heddle_collaborative_get_name (standing->record));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), members);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), ID_KEY,
                          g_strdup (heddle_record_get_id (HEDDLE_RECORD (standing->record))),
                          g_free);
  gtk_list_box_append (self->groupings, row);
}

static void
show_collaboratives (HeddleCollaborativesPage *self,
                     GPtrArray                *list)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  GtkWidget *add_row = adw_button_row_new ();

  gtk_list_box_remove_all (self->groupings);
  for (guint i = 0; i < list->len; i++)
    {
      const HeddleCollaborativeStanding *standing = g_ptr_array_index (list, i);

      if (heddle_collaborative_is_regional (standing->record))
        card = show_card (self, card, standing);
      else
        add_grouping (self, standing);
    }
  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      gtk_grid_remove (self->cards, card);
      card = next;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (add_row), _("New Grouping…"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (add_row), "list-add-symbolic");
  gtk_list_box_append (self->groupings, add_row);
  place_cards (self);
}

static void
add_colour (GPtrArray     *keys,
            GtkStringList *names,
            const char    *key,
            const char    *name)
{
  g_ptr_array_add (keys, g_strdup (key));
  gtk_string_list_append (names, name);
}

static gboolean
has_colours (HeddleCollaborativesPage *self,
             GPtrArray                *keys,
             GtkStringList            *names)
{
  GtkStringList *shown = GTK_STRING_LIST (gtk_drop_down_get_model (self->colour_choice));

  if (shown == NULL || keys->len != self->colours->len)
    return FALSE;
  for (guint i = 0; i < keys->len; i++)
    if (!g_str_equal (g_ptr_array_index (keys, i), g_ptr_array_index (self->colours, i))
        || !g_str_equal (gtk_string_list_get_string (names, i),
                         gtk_string_list_get_string (shown, i)))
      return FALSE;
  return TRUE;
}

/* By whose it is, by its episode, and by each grouping that is not of the map.
 * The list stays as it is while it is open. */
static void
show_colours (HeddleCollaborativesPage *self,
              GPtrArray                *list)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autofree char *chosen = heddle_session_dup_setting (session, COLOUR_SETTING);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  add_colour (keys, names, "collaborative", _("Collaborative"));
  add_colour (keys, names, "episode", _("Episode"));
  for (guint i = 0; i < list->len; i++)
    {
      const HeddleCollaborativeStanding *standing = g_ptr_array_index (list, i);

      if (!heddle_collaborative_is_regional (standing->record))
        add_colour (keys, names, heddle_record_get_id (HEDDLE_RECORD (standing->record)),
                    heddle_collaborative_get_name (standing->record));
    }
  if (has_colours (self, keys, names))
    return;
  for (guint i = 0; i < keys->len; i++)
    if (g_strcmp0 (g_ptr_array_index (keys, i), chosen) == 0)
      selected = i;
  self->filling = TRUE;
  g_ptr_array_unref (self->colours);
  self->colours = g_steal_pointer (&keys);
  gtk_drop_down_set_model (self->colour_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->colour_choice, selected);
  self->filling = FALSE;
}

static void
show_map (HeddleCollaborativesPage *self,
          GPtrArray                *authorities,
          GPtrArray                *list)
{
  guint selected = gtk_drop_down_get_selected (self->colour_choice);
  const char *key = g_ptr_array_index (self->colours, selected);
  GPtrArray *members = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      const HeddleCollaborativeStanding *standing = g_ptr_array_index (list, i);

      if (g_str_equal (heddle_record_get_id (HEDDLE_RECORD (standing->record)), key))
        members = standing->members;
    }
  heddle_tile_map_view_show (self->map, authorities,
                             members != NULL ? HEDDLE_MAP_GROUPING
                             : g_str_equal (key, "episode") ? HEDDLE_MAP_EPISODE
                                                            : HEDDLE_MAP_COLLABORATIVE,
                             members);
}

static void
colour_cb (HeddleCollaborativesPage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  guint selected = gtk_drop_down_get_selected (self->colour_choice);

  if (self->filling || session == NULL || selected >= self->colours->len)
    return;
  heddle_session_set_setting (session, COLOUR_SETTING,
                              g_ptr_array_index (self->colours, selected));
  heddle_page_refresh (HEDDLE_PAGE (self));
}

static void
heddle_collaboratives_page_refresh (HeddlePage *page)
{
  HeddleCollaborativesPage *self = HEDDLE_COLLABORATIVES_PAGE (page);
  HeddleStore *store = heddle_session_get_store (heddle_page_get_session (page));
  HeddleDay today = get_today (self);
  HeddleDay day = self->day != HEDDLE_DAY_NONE ? self->day : today;
  g_autoptr (GPtrArray) authorities = heddle_collaboratives_authorities (store, day);
  g_autoptr (GPtrArray) list = heddle_collaboratives_list (store, authorities, day, today);

  heddle_day_menu_show (self->day_button, _("Scotland as at"), _("As at %s"), self->day, today,
                        choose_day, GTK_WIDGET (self));
  show_colours (self, list);
  show_map (self, authorities, list);
  heddle_authority_table_show (self->table, authorities);
  show_collaboratives (self, list);
}

static void
grouping_cb (HeddleCollaborativesPage *self,
             GtkListBoxRow            *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), ID_KEY);

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "collaborative", id);
  else
    heddle_ask_window_add (GTK_WIDGET (self), "collaborative", "grouping", "other", NULL);
}

static void
row_cb (HeddleCollaborativesPage *self,
        guint                     position)
{
  const char *id = heddle_authority_table_get_id (self->table, position);

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "authority", id);
}

static void
show_view (HeddleCollaborativesPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->view_toggle);
  gboolean table = g_str_equal (name, "table");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->copy_button, table);
  gtk_widget_set_visible (self->colour_box, !table);
  heddle_page_set_focus_target (HEDDLE_PAGE (self),
                                table ? GTK_WIDGET (self->table) : GTK_WIDGET (self->map));
}

/* The choice stays for the next time. */
static void
view_cb (HeddleCollaborativesPage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));

  if (session == NULL)
    return;
  show_view (self);
  heddle_session_set_setting (session, VIEW_SETTING,
                              adw_toggle_group_get_active_name (self->view_toggle));
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  return heddle_authority_table_dup_table (HEDDLE_COLLABORATIVES_PAGE (widget)->table);
}

static void
heddle_collaboratives_page_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  switch ((HeddleCollaborativesPageProperty) prop_id)
    {
    case PROP_COLUMNS:
      g_value_set_uint (value, HEDDLE_COLLABORATIVES_PAGE (object)->columns);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_collaboratives_page_set_property (GObject      *object,
                                         guint         prop_id,
                                         const GValue *value,
                                         GParamSpec   *pspec)
{
  HeddleCollaborativesPage *self = HEDDLE_COLLABORATIVES_PAGE (object);

  switch ((HeddleCollaborativesPageProperty) prop_id)
    {
    case PROP_COLUMNS:
      self->columns = g_value_get_uint (value);
      place_cards (self);
      place_halves (self);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_collaboratives_page_constructed (GObject *object)
{
  HeddleCollaborativesPage *self = HEDDLE_COLLABORATIVES_PAGE (object);
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autofree char *view = heddle_session_dup_setting (session, VIEW_SETTING);

  G_OBJECT_CLASS (heddle_collaboratives_page_parent_class)->constructed (object);

  adw_toggle_group_set_active_name (self->view_toggle,
                                    g_strcmp0 (view, "table") == 0 ? "table" : "map");
  show_view (self);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  heddle_copy_add_menu (GTK_WIDGET (self));
}

static void
heddle_collaboratives_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_COLLABORATIVES_PAGE);
  g_clear_pointer (&HEDDLE_COLLABORATIVES_PAGE (object)->colours, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_collaboratives_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, view_toggle);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, day_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, colour_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, colour_choice);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, halves);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, cards_half);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, map);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, cards);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, groupings);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, table);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, planned_swatch);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, preparing_swatch);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativesPage, reporting_swatch);
  gtk_widget_class_bind_template_callback (widget_class, colour_cb);
  gtk_widget_class_bind_template_callback (widget_class, grouping_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
}

static void
heddle_collaboratives_page_class_init (HeddleCollaborativesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_collaboratives_page_constructed;
  object_class->get_property = heddle_collaboratives_page_get_property;
  object_class->set_property = heddle_collaboratives_page_set_property;
  object_class->dispose = heddle_collaboratives_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_collaboratives_page_refresh;

  properties[PROP_COLUMNS] = g_param_spec_uint ("columns", NULL, NULL, 0, 2, 2,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEDDLE_TYPE_SWATCH);
  g_type_ensure (HEDDLE_TYPE_TILE_MAP_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/collaboratives/heddle-collaboratives-page.ui");
  bind_template (widget_class);
}

static void
heddle_collaboratives_page_init (HeddleCollaborativesPage *self)
{
  self->columns = 2;
  self->colours = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_authority_table_setup (self->table);
  heddle_swatch_set_block (self->planned_swatch, HEDDLE_TILE_BLOCK_PLANNED);
  heddle_swatch_set_block (self->preparing_swatch, HEDDLE_TILE_BLOCK_PREPARING);
  heddle_swatch_set_block (self->reporting_swatch, HEDDLE_TILE_BLOCK_REPORTING);
}
