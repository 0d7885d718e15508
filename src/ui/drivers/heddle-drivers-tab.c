/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-drivers-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-copy.h"
#include "heddle-driver-node.h"
#include "heddle-driver-popovers.h"
#include "heddle-driver-view.h"
#include "heddle-menu-names.h"
#include "heddle-outline-dialog.h"
#include "heddle-plan-tab.h"
#include "heddle-popup.h"
#include "heddle-state-label.h"

/* Letters of an aim in the button that chooses it. */
#define AIM_LEAST 12
#define AIM_MOST 36

struct _HeddleDriversTab
{
  HeddleTab parent_instance;

  HeddleDriverPlan *plan;
  char *aim; /* id of the aim that is shown; NULL: the first */
  GtkWidget *popover;
  gboolean filling;

  GtkStack *stack;
  GtkDropDown *aims;
  HeddleStateLabel *untested;
  HeddleStateLabel *running;
  GtkMenuButton *menu_button;
  HeddleDriverView *view;
  AdwWrapBox *keys;
};

G_DEFINE_FINAL_TYPE (HeddleDriversTab, heddle_drivers_tab, HEDDLE_TYPE_TAB)

static HeddleStore *
get_store (HeddleDriversTab *self)
{
  return heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (self)));
}

static HeddleDay
get_today (HeddleDriversTab *self)
{
  return heddle_session_get_today (heddle_tab_get_session (HEDDLE_TAB (self)));
}

static const char *
id_of (HeddleDriversTab *self,
       guint             node)
{
  return heddle_record_get_id (HEDDLE_RECORD (heddle_driver_plan_get (self->plan, node)));
}

/* --- Showing -------------------------------------------------------------- */

static gboolean
is_aim (HeddleDriversTab *self,
        guint             node)
{
  return heddle_driver_tree_get (self->plan->tree, node)->sort == HEDDLE_DRIVER_AIM;
}

/* The aim that is shown: with one aim alone, everything. */
static guint
get_aim (HeddleDriversTab *self)
{
  guint aim = heddle_driver_tree_find (self->plan->tree, self->aim);
  guint n = heddle_driver_tree_get_size (self->plan->tree);

  if (aim != HEDDLE_DRIVER_NONE && is_aim (self, aim))
    return aim;
  for (guint i = 0; i < n; i++)
    if (is_aim (self, i))
      return i;
  return HEDDLE_DRIVER_NONE;
}

static void
fill_aims (HeddleDriversTab *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = get_aim (self);
  guint position = 0;

  for (guint i = 0; i < heddle_driver_tree_get_size (self->plan->tree); i++)
    {
      if (!is_aim (self, i))
        continue;
      if (i == chosen)
        position = g_list_model_get_n_items (G_LIST_MODEL (titles));
      gtk_string_list_append (titles, heddle_driver_plan_get (self->plan, i)->title);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->aims, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->aims, position);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->aims),
                          g_list_model_get_n_items (G_LIST_MODEL (titles)) > 1);
}

static void
fill_counts (HeddleDriversTab *self)
{
  guint untested = heddle_driver_plan_count (self->plan, HEDDLE_TEST_NONE);
  guint running = heddle_driver_plan_count (self->plan, HEDDLE_TEST_RUNNING);
  g_autofree char *without = g_strdup_printf (ngettext ("%u idea without a test",
                                                        "%u ideas without a test", untested),
                                              untested);
  g_autofree char *under_way = g_strdup_printf (ngettext ("%u test running",
                                                          "%u tests running", running), running);

  heddle_state_label_set (self->untested, HEDDLE_STATE_DUE_SOON, without);
  heddle_state_label_set (self->running, HEDDLE_STATE_OPEN, under_way);
  gtk_widget_set_visible (GTK_WIDGET (self->untested), untested > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->running), running > 0);
}

static void
show_diagram (HeddleDriversTab *self)
{
  HeddlePlanLine *line = heddle_plan_tab_get_line (HEDDLE_TAB (self));

  heddle_driver_view_show (self->view, self->plan, get_aim (self), get_today (self),
                           line->collaborative->code);
}

static void
heddle_drivers_tab_refresh (HeddleTab *tab)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (tab);
  HeddleDriverPlan *before = self->plan;

  self->plan = heddle_driver_plan_load (get_store (self), heddle_tab_get_id (tab));
  gtk_stack_set_visible_child_name (self->stack,
                                    self->plan->drivers->len > 0 ? "diagram" : "empty");
  fill_aims (self);
  fill_counts (self);
  show_diagram (self);
  g_clear_pointer (&before, heddle_driver_plan_free);
}

static void
aim_cb (HeddleDriversTab *self)
{
  guint n = gtk_drop_down_get_selected (self->aims);

  if (self->filling || self->plan == NULL)
    return;
  for (guint i = 0; i < heddle_driver_tree_get_size (self->plan->tree); i++)
    if (is_aim (self, i) && n-- == 0)
      g_set_str (&self->aim, id_of (self, i));
  show_diagram (self);
}

/* --- Changing ------------------------------------------------------------- */

static guint
get_selected (HeddleDriversTab *self)
{
  return self->plan == NULL
           ? HEDDLE_DRIVER_NONE
           : heddle_driver_tree_find (self->plan->tree,
                                      heddle_driver_view_get_selected (self->view));
}

static void
show_popover (HeddleDriversTab *self,
              GtkWidget        *popover)
{
  GtkWidget *at = heddle_driver_view_get_node (self->view,
                                               heddle_driver_view_get_selected (self->view));

  g_signal_connect_object (popover, "closed", G_CALLBACK (gtk_widget_grab_focus), self->view,
                           G_CONNECT_SWAPPED);
  heddle_popup_show (GTK_WIDGET (self), &self->popover, popover,
                     at != NULL ? at : GTK_WIDGET (self));
}

typedef struct
{
  HeddleDriversTab *tab;
  char *from;
  HeddleDriverWay way;
} Adding;

static void
adding_free (gpointer data)
{
  Adding *self = data;

  g_free (self->from);
  g_free (self);
}

static gboolean
take_new (const char  *title,
          gpointer     data,
          GError     **error)
{
  Adding *adding = data;
  HeddleDriversTab *self = adding->tab;
  g_autofree char *id = heddle_driver_add (get_store (self), heddle_tab_get_id (HEDDLE_TAB (self)),
                                           adding->from, adding->way, title, error);

  if (id == NULL)
    return FALSE;
  if (adding->from == NULL)
    g_set_str (&self->aim, id);
  heddle_tab_update (HEDDLE_TAB (self));
  heddle_driver_view_select (self->view, id, TRUE);
  return TRUE;
}

static gboolean
take_name (const char  *title,
           gpointer     data,
           GError     **error)
{
  Adding *adding = data;

  return heddle_driver_rename (get_store (adding->tab), adding->from, title, error);
}

static void
ask_title (HeddleDriversTab *self,
           const char       *from,
           HeddleDriverWay   way,
           HeddleDriverSort  sort)
{
  g_autofree char *label = g_strdup_printf (_("New %s"), heddle_driver_sort_get_label (sort));
  Adding *adding = g_new0 (Adding, 1);

  *adding = (Adding) { self, g_strdup (from), way };
  show_popover (self, heddle_title_popover_new (
                          get_store (self),
                          from != NULL ? from : heddle_tab_get_id (HEDDLE_TAB (self)), label,
                          NULL, take_new, adding, adding_free));
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (widget);
  guint node = get_selected (self);
  gboolean below = g_str_equal (action, "drivers.below");
  HeddleDriverSort sort;

  if (node == HEDDLE_DRIVER_NONE || g_str_equal (action, "drivers.aim"))
    {
      ask_title (self, NULL, HEDDLE_DRIVER_BESIDE, HEDDLE_DRIVER_AIM);
      return;
    }
  sort = heddle_driver_tree_get (self->plan->tree, node)->sort;
  below = below && sort < HEDDLE_DRIVER_IDEA;
  ask_title (self, id_of (self, node), below ? HEDDLE_DRIVER_BELOW : HEDDLE_DRIVER_BESIDE,
             sort + (below ? 1 : 0));
}

static void
rename_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (widget);
  guint node = get_selected (self);
  Adding *adding;

  if (node == HEDDLE_DRIVER_NONE)
    return;
  adding = g_new0 (Adding, 1);
  *adding = (Adding) { self, g_strdup (id_of (self, node)), HEDDLE_DRIVER_BESIDE };
  show_popover (self, heddle_title_popover_new (get_store (self), adding->from, _("Rename"),
                                                heddle_driver_plan_get (self->plan, node)->title,
                                                take_name, adding, adding_free));
}

static void
link_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (widget);
  guint node = get_selected (self);

  if (node != HEDDLE_DRIVER_NONE)
    show_popover (self, heddle_parents_popover_new (get_store (self), self->plan, node));
}

static void
tests_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (widget);
  guint node = get_selected (self);

  if (node != HEDDLE_DRIVER_NONE)
    show_popover (self, heddle_tests_popover_new (heddle_tab_get_session (HEDDLE_TAB (self)),
                                                  self->plan, node));
}

static void
move_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (widget);
  guint node = get_selected (self);
  g_autoptr (GError) error = NULL;

  if (node != HEDDLE_DRIVER_NONE
      && !heddle_driver_move (get_store (self), id_of (self, node),
                              g_str_equal (action, "drivers.up") ? -1 : 1, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (widget);
  guint node = get_selected (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *next = NULL;

  if (node == HEDDLE_DRIVER_NONE)
    return;
  if (heddle_driver_tree_get (self->plan->tree, node)->parent != HEDDLE_DRIVER_NONE)
    next = g_strdup (id_of (self, heddle_driver_tree_get (self->plan->tree, node)->parent));
  if (!heddle_driver_remove (get_store (self), id_of (self, node), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
  else if (next != NULL)
    heddle_driver_view_select (self->view, next, TRUE);
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (widget);
  guint node = get_selected (self);

  if (node != HEDDLE_DRIVER_NONE)
    gtk_widget_activate_action (widget, "win.edit-record", "(ss)", heddle_driver_kind.name,
                                id_of (self, node));
}

static void
outline_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (widget);
  guint node = g_str_equal (action, "drivers.outline") ? HEDDLE_DRIVER_NONE
                                                       : get_selected (self);
  const char *below = node != HEDDLE_DRIVER_NONE ? id_of (self, node) : NULL;

  adw_dialog_present (heddle_outline_dialog_new (
                        get_store (self), heddle_tab_get_id (HEDDLE_TAB (self)), below,
                        below != NULL ? heddle_driver_plan_get (self->plan, node)->title : NULL),
                      widget);
}

static void
copy_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (widget);
  g_autofree char *outline = NULL;

  if (self->plan == NULL)
    return;
  outline = heddle_driver_tree_write (self->plan->tree);
  heddle_copy_text (widget, outline, _("Outline copied"));
}

/* An idea opens its tests, all else its form. */
static void
activated_cb (HeddleDriversTab *self,
              const char       *id)
{
  guint node = heddle_driver_tree_find (self->plan->tree, id);

  heddle_driver_view_select (self->view, id, FALSE);
  if (node != HEDDLE_DRIVER_NONE
      && heddle_driver_tree_get (self->plan->tree, node)->sort == HEDDLE_DRIVER_IDEA)
    tests_action (GTK_WIDGET (self), "drivers.tests", NULL);
  else
    edit_action (GTK_WIDGET (self), "drivers.edit", NULL);
}

/* --- The menu of a node --------------------------------------------------- */

static void
popup_menu (HeddleDriversTab *self)
{
  GtkWidget *menu =
    gtk_popover_menu_new_from_model (gtk_menu_button_get_menu_model (self->menu_button));

  heddle_menu_names_fix (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  show_popover (self, menu);
}

static void
menu_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (widget);

  if (get_selected (self) != HEDDLE_DRIVER_NONE)
    popup_menu (self);
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_press,
            double      x,
            double      y,
            gpointer    data)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (data);
  GtkWidget *hit = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *node = hit != NULL ? gtk_widget_get_ancestor (hit, HEDDLE_TYPE_DRIVER_NODE) : NULL;

  if (node == NULL)
    return;
  gtk_widget_grab_focus (node);
  popup_menu (self);
}

/* --- The tab -------------------------------------------------------------- */

/* A long aim is cut in the button. */
static void
setup_aim_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), AIM_LEAST);
  gtk_label_set_max_width_chars (GTK_LABEL (label), AIM_MOST);
  gtk_list_item_set_child (item, label);
}

static void
bind_aim_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkStringObject *title = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (title));
}

static void
heddle_drivers_tab_act (HeddleTab *tab)
{
  outline_action (GTK_WIDGET (tab), "drivers.outline", NULL);
}

static void
heddle_drivers_tab_show_record (HeddleTab  *tab,
                                const char *kind,
                                const char *id)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (tab);
  g_autoptr (HeddleRecord) test = NULL;

  if (g_str_equal (kind, heddle_test_of_change_kind.name))
    {
      test = heddle_store_get (get_store (self), &heddle_test_of_change_kind, id, NULL);
      id = test != NULL ? HEDDLE_TEST_OF_CHANGE (test)->driver : NULL;
    }
  if (id != NULL)
    heddle_driver_view_select (self->view, id, TRUE);
}

static void
width_cb (HeddleDriversTab *self)
{
  gboolean narrow = heddle_tab_get_narrow (HEDDLE_TAB (self));

  heddle_driver_view_set_plain (self->view, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->keys), !narrow);
}

static void
add_keys (HeddleDriversTab *self)
{
  static const struct
  {
    const char *key;
    const char *does;
  } keys[] = {
    { N_("Ctrl+Enter"), N_("new beside") },
    { N_("Insert"), N_("new below") },
    { N_("F2"), N_("rename") },
    { N_("Alt+↑↓"), N_("order") },
    { N_("Ctrl+L"), N_("link to another") },
    { N_("Ctrl+T"), N_("tests") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *cap = gtk_label_new (_(keys[i].key));
      GtkWidget *words = gtk_label_new (_(keys[i].does));

      gtk_widget_add_css_class (cap, "keycap");
      gtk_widget_add_css_class (words, "caption");
      gtk_widget_add_css_class (words, "second");
      gtk_box_append (GTK_BOX (box), cap);
      gtk_box_append (GTK_BOX (box), words);
      adw_wrap_box_append (self->keys, box);
    }
}

static void
heddle_drivers_tab_dispose (GObject *object)
{
  HeddleDriversTab *self = HEDDLE_DRIVERS_TAB (object);

  if (self->view != NULL)
    heddle_driver_view_show (self->view, NULL, HEDDLE_DRIVER_NONE, HEDDLE_DAY_NONE, NULL);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  /* The template's child is the bin's own too. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_DRIVERS_TAB);
  g_clear_pointer (&self->plan, heddle_driver_plan_free);
  g_clear_pointer (&self->aim, g_free);

  G_OBJECT_CLASS (heddle_drivers_tab_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } rows[] = {
    { "drivers.beside", add_action, GDK_KEY_Return, GDK_CONTROL_MASK },
    { "drivers.below", add_action, GDK_KEY_Insert, 0 },
    { "drivers.aim", add_action, 0, 0 },
    { "drivers.rename", rename_action, GDK_KEY_F2, 0 },
    { "drivers.link", link_action, GDK_KEY_l, GDK_CONTROL_MASK },
    { "drivers.tests", tests_action, GDK_KEY_t, GDK_CONTROL_MASK },
    { "drivers.up", move_action, GDK_KEY_Up, GDK_ALT_MASK },
    { "drivers.down", move_action, GDK_KEY_Down, GDK_ALT_MASK },
    { "drivers.remove", remove_action, GDK_KEY_Delete, 0 },
    { "drivers.edit", edit_action, 0, 0 },
    { "drivers.outline", outline_action, 0, 0 },
    { "drivers.outline-below", outline_action, 0, 0 },
    { "drivers.copy", copy_action, 0, 0 },
    { "drivers.menu", menu_action, GDK_KEY_F10, GDK_SHIFT_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_widget_class_install_action (klass, rows[i].name, NULL, rows[i].activate);
      if (rows[i].key != 0)
        gtk_widget_class_add_binding_action (klass, rows[i].key, rows[i].modifiers, rows[i].name,
                                             NULL);
    }
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "drivers.menu", NULL);
}

static void
heddle_drivers_tab_class_init (HeddleDriversTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_DRIVER_VIEW);
  g_type_ensure (HEDDLE_TYPE_STATE_LABEL);
  G_OBJECT_CLASS (klass)->dispose = heddle_drivers_tab_dispose;
  HEDDLE_TAB_CLASS (klass)->refresh = heddle_drivers_tab_refresh;
  HEDDLE_TAB_CLASS (klass)->act = heddle_drivers_tab_act;
  HEDDLE_TAB_CLASS (klass)->show_record = heddle_drivers_tab_show_record;
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/drivers/heddle-drivers-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleDriversTab, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleDriversTab, aims);
  gtk_widget_class_bind_template_child (widget_class, HeddleDriversTab, untested);
  gtk_widget_class_bind_template_child (widget_class, HeddleDriversTab, running);
  gtk_widget_class_bind_template_child (widget_class, HeddleDriversTab, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleDriversTab, view);
  gtk_widget_class_bind_template_child (widget_class, HeddleDriversTab, keys);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
heddle_drivers_tab_init (HeddleDriversTab *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkGesture *click;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_aim_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_aim_cb), NULL);
  gtk_drop_down_set_factory (self->aims, factory);
  add_keys (self);
  heddle_menu_names_fix (GTK_WIDGET (gtk_menu_button_get_popover (self->menu_button)));
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (self->aims, "notify::selected", G_CALLBACK (aim_cb), self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (width_cb), NULL);
  heddle_tab_set_focus_target (HEDDLE_TAB (self), GTK_WIDGET (self->view));
}
