/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tabs-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"

typedef struct
{
  gpointer data;
  guint shown;
  gboolean drawn;  /* once: widgets have their fonts */
  guint fold_id;
  gboolean naming; /* the list of names changes, not the choice */
  guint n_tabs;
  HeddleTab **tabs; /* made when they are first shown */
  GtkLabel **counts;

  AdwBreakpointBin *bin;
  AdwBreakpoint *compact_breakpoint;
  AdwBreakpoint *folded_breakpoint;
  AdwBreakpoint *folded_compact_breakpoint;
  AdwBreakpoint *narrow_breakpoint;
  AdwToggleGroup *toggles;
  GtkDropDown *drop_down;
  GtkStringList *names;
  GtkWidget *action;
  GtkMenuButton *menu_button;
  GtkMenuButton *header_menu_button;
  GtkStack *stack;
  GtkWidget *bottom_action;
} HeddleTabsPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HeddleTabsPage, heddle_tabs_page, HEDDLE_TYPE_PAGE)

static HeddleTabsPagePrivate *
get_private (HeddleTabsPage *self)
{
  return heddle_tabs_page_get_instance_private (self);
}

static const HeddleTabInfo *
get_info (HeddleTabsPage *self,
          guint           n)
{
  return &HEDDLE_TABS_PAGE_GET_CLASS (self)->tabs[n];
}

static void
tell_width (HeddleTabsPage *self,
            HeddleTab      *tab)
{
  HeddleTabsPagePrivate *priv = get_private (self);
  AdwBreakpoint *current = adw_breakpoint_bin_get_current_breakpoint (priv->bin);
  gboolean narrow = current == priv->narrow_breakpoint;

  g_object_set (tab,
                "compact", narrow || current == priv->compact_breakpoint
                             || current == priv->folded_compact_breakpoint,
                "narrow", narrow,
                NULL);
}

/* Where the tab has no place to begin, its first one is it: not the row of tabs. */
static void
aim_focus (HeddleTabsPage *self,
           HeddleTab      *tab)
{
  GtkWidget *target = heddle_tab_get_focus_target (tab);

  heddle_page_set_focus_target (HEDDLE_PAGE (self), target != NULL ? target : GTK_WIDGET (tab));
}

/* Tabs that are not seen hear of it when they are up to date again. */
static void
breakpoint_cb (HeddleTabsPage *self)
{
  HeddleTabsPagePrivate *priv = get_private (self);

  if (priv->tabs != NULL && priv->tabs[priv->shown] != NULL)
    {
      tell_width (self, priv->tabs[priv->shown]);
      aim_focus (self, priv->tabs[priv->shown]);
    }
}

static void
ensure_tab (HeddleTabsPage *self,
            guint           n)
{
  HeddleTabsPagePrivate *priv = get_private (self);

  if (priv->tabs[n] != NULL)
    return;
  priv->tabs[n] = g_object_new (get_info (self, n)->get_type (),
                                "session", heddle_page_get_session (HEDDLE_PAGE (self)),
                                "record-id", heddle_page_get_record_id (HEDDLE_PAGE (self)),
                                NULL);
  gtk_stack_add_child (priv->stack, GTK_WIDGET (priv->tabs[n]));
  if (priv->data != NULL)
    heddle_tab_set_data (priv->tabs[n], priv->data);
}

static void
update_tab (HeddleTabsPage *self)
{
  HeddleTabsPagePrivate *priv = get_private (self);
  HeddleTab *tab = priv->tabs[priv->shown];

  if (priv->data != NULL)
    heddle_tab_update (tab);
  tell_width (self, tab);
  aim_focus (self, tab);
}

/* What the action is called while a tab is shown. */
static const char *
get_action_label (HeddleTabsPage *self,
                  guint           tab)
{
  const char *label = get_info (self, tab)->action;

  return _(label != NULL ? label : HEDDLE_TABS_PAGE_GET_CLASS (self)->action_label);
}

static void
name_actions (HeddleTabsPage *self)
{
  HeddleTabsPagePrivate *priv = get_private (self);
  HeddleTabsPageClass *klass = HEDDLE_TABS_PAGE_GET_CLASS (self);
  GtkWidget *const buttons[] = { priv->action, priv->bottom_action };
  const char *label = get_info (self, priv->shown)->action;

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      gtk_button_set_label (GTK_BUTTON (buttons[i]), get_action_label (self, priv->shown));
      gtk_button_set_use_underline (GTK_BUTTON (buttons[i]), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (buttons[i]),
                                      label != NULL ? "tabs.act" : klass->action_name);
    }
}

/* What only its stack hides is styled and measured again with all that is shown. */
static void
hide_others (HeddleTabsPage *self)
{
  HeddleTabsPagePrivate *priv = get_private (self);

  for (guint i = 0; i < priv->n_tabs; i++)
    if (priv->tabs[i] != NULL && i != priv->shown)
      gtk_widget_set_visible (GTK_WIDGET (priv->tabs[i]), FALSE);
}

static void
show_tab (HeddleTabsPage *self,
          guint           n)
{
  HeddleTabsPagePrivate *priv = get_private (self);

  ensure_tab (self, n);
  priv->shown = n;
  gtk_widget_set_visible (GTK_WIDGET (priv->tabs[n]), TRUE);
  update_tab (self);
  name_actions (self);
  gtk_stack_set_visible_child (priv->stack, GTK_WIDGET (priv->tabs[n]));
  hide_others (self);
  adw_toggle_group_set_active (priv->toggles, n);
  gtk_drop_down_set_selected (priv->drop_down, n);
}

/* Where the session keeps the tab that was last chosen. */
static const char *
get_chosen_key (HeddleTabsPage *self)
{
  return G_OBJECT_TYPE_NAME (self);
}

/* Only what a user chose is the tab to begin with, not what a search or a
 * deadline led to. */
static void
choose_tab (HeddleTabsPage *self,
            guint           n)
{
  HeddleTabsPagePrivate *priv = get_private (self);

  if (n >= priv->n_tabs || n == priv->shown)
    return;
  show_tab (self, n);
  g_object_set_data (G_OBJECT (heddle_page_get_session (HEDDLE_PAGE (self))),
                     get_chosen_key (self), (gpointer) get_info (self, n)->name);
}

static void
toggled_cb (HeddleTabsPage *self)
{
  choose_tab (self, adw_toggle_group_get_active (get_private (self)->toggles));
}

static void
selected_cb (HeddleTabsPage *self)
{
  HeddleTabsPagePrivate *priv = get_private (self);

  if (!priv->naming)
    choose_tab (self, gtk_drop_down_get_selected (priv->drop_down));
}

static void
turn (HeddleTabsPage *self,
      int             by)
{
  HeddleTabsPagePrivate *priv = get_private (self);

  choose_tab (self, (priv->shown + priv->n_tabs + by) % priv->n_tabs);
  heddle_page_focus_content (HEDDLE_PAGE (self));
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  turn (HEDDLE_TABS_PAGE (widget), 1);
}

static void
previous_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  turn (HEDDLE_TABS_PAGE (widget), -1);
}

static void
act (GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  HeddleTabsPagePrivate *priv = get_private (HEDDLE_TABS_PAGE (widget));
  GtkWidget *button = gtk_widget_get_mapped (priv->action) ? priv->action : priv->bottom_action;

  /* lines are made anew by what it does, and the focus would be lost with them */
  if (gtk_widget_get_mapped (button))
    gtk_widget_grab_focus (button);
  heddle_tab_act (priv->tabs[priv->shown]);
}

static void
tab_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  heddle_tabs_page_show_tab (widget, g_variant_get_string (parameter, NULL));
}

static void
fill_title (HeddleTabsPage *self)
{
  HeddleTabsPageClass *klass = HEDDLE_TABS_PAGE_GET_CLASS (self);
  GtkWidget *title = heddle_page_get_title_widget (HEDDLE_PAGE (self));
  g_autofree char *name = klass->dup_title (self);
  g_autofree char *subtitle = klass->dup_subtitle (self,
                                                   heddle_page_get_narrow (HEDDLE_PAGE (self)));

  if (!ADW_IS_WINDOW_TITLE (title))
    {
      title = adw_window_title_new ("", "");
      heddle_page_set_title_widget (HEDDLE_PAGE (self), title);
    }
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  adw_window_title_set_title (ADW_WINDOW_TITLE (title), name);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (title), subtitle);
}

/* Only here: the header has its place already when the content finds out that
 * it is narrow. */
static void
narrow_cb (HeddleTabsPage *self)
{
  HeddleTabsPagePrivate *priv = get_private (self);
  gboolean narrow = heddle_page_get_narrow (HEDDLE_PAGE (self));

  heddle_page_set_shows_add (HEDDLE_PAGE (self), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (priv->header_menu_button), narrow);
  gtk_widget_set_visible (GTK_WIDGET (priv->menu_button), !narrow);
  if (priv->data != NULL)
    fill_title (self);
}

static void
set_condition (AdwBreakpoint *breakpoint,
               const char    *format,
               double         width)
{
  g_autofree char *text = g_strdup_printf (format, (int) width);
  AdwBreakpointCondition *condition = adw_breakpoint_condition_parse (text);

  adw_breakpoint_set_condition (breakpoint, condition);
  adw_breakpoint_condition_free (condition);
}

static int
get_text_width (GtkWidget  *widget,
                const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* By how much the longest label of the action is wider than what it is called now: to another
 * tab the row must not change. */
static int
get_longer (HeddleTabsPage *self)
{
  HeddleTabsPagePrivate *priv = get_private (self);
  int now = get_text_width (priv->action, get_action_label (self, priv->shown));
  int most = now;

  for (guint i = 0; i < priv->n_tabs; i++)
    most = MAX (most, get_text_width (priv->action, get_action_label (self, i)));
  return most - now;
}

/* The tabs become a list where they and the action would not fit. Both grow
 * with the text, and so does the condition. */
static void
fold_where_too_narrow (HeddleTabsPage *self)
{
  HeddleTabsPagePrivate *priv = get_private (self);
  GtkWidget *const parts[] = { GTK_WIDGET (priv->toggles), priv->action,
                               GTK_WIDGET (priv->menu_button) };
  int width = 6 * 6 + get_longer (self); /* margins and spacing */
  double scaled;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      int natural;

      gtk_widget_measure (parts[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      width += natural;
    }
  if (!priv->drawn)
    width += width / 10;
  scaled = adw_length_unit_from_px (ADW_LENGTH_UNIT_SP, width,
                                    gtk_widget_get_settings (GTK_WIDGET (self)));
  set_condition (priv->folded_breakpoint, "max-width: %dsp", scaled);
  set_condition (priv->folded_compact_breakpoint, "max-width: %dsp and max-width: 900sp", scaled);
}

/* Labels are measured in the usual font until they are drawn, and the tabs' is
 * bold. */
static gboolean
fold_cb (gpointer data)
{
  HeddleTabsPage *self = data;
  HeddleTabsPagePrivate *priv = get_private (self);

  priv->fold_id = 0;
  priv->drawn = TRUE;
  fold_where_too_narrow (self);

  return G_SOURCE_REMOVE;
}

static void
fill_counts (HeddleTabsPage *self)
{
  HeddleTabsPagePrivate *priv = get_private (self);
  HeddleTabsPageClass *klass = HEDDLE_TABS_PAGE_GET_CLASS (self);

  priv->naming = TRUE;
  for (guint i = 0; i < priv->n_tabs; i++)
    {
      const HeddleTabInfo *info = get_info (self, i);
      g_autofree char *count = klass->dup_count (self, info->name);
      g_autofree char *name = count != NULL ? g_strdup_printf ("%s  %s", _(info->title), count)
                                            : g_strdup (_(info->title));
      const char *const names[] = { name, NULL };

      gtk_label_set_label (priv->counts[i], count != NULL ? count : "");
      gtk_widget_set_visible (GTK_WIDGET (priv->counts[i]), count != NULL);
      if (!g_str_equal (gtk_string_list_get_string (priv->names, i), name))
        gtk_string_list_splice (priv->names, i, 1, names);
    }
  gtk_drop_down_set_selected (priv->drop_down, priv->shown);
  priv->naming = FALSE;
  fold_where_too_narrow (self);
}

static void
heddle_tabs_page_refresh (HeddlePage *page)
{
  HeddleTabsPage *self = HEDDLE_TABS_PAGE (page);
  HeddleTabsPagePrivate *priv = get_private (self);
  HeddleTabsPageClass *klass = HEDDLE_TABS_PAGE_GET_CLASS (self);
  g_autoptr (GError) error = NULL;
  gpointer data = klass->load (self, &error);

  if (data == NULL)
    {
      heddle_ask_window_report (GTK_WIDGET (self), error);
      return;
    }

  for (guint i = 0; i < priv->n_tabs; i++)
    if (priv->tabs[i] != NULL)
      heddle_tab_set_data (priv->tabs[i], data);
  g_clear_pointer (&priv->data, klass->free_data);
  priv->data = data;
  fill_title (self);
  if (klass->loaded != NULL)
    klass->loaded (self);
  fill_counts (self);
  update_tab (self);
  if (!priv->drawn && priv->fold_id == 0)
    priv->fold_id = g_idle_add_full (G_PRIORITY_LOW, fold_cb, self, NULL);
}

static void
add_toggle (HeddleTabsPage *self,
            guint           n)
{
  HeddleTabsPagePrivate *priv = get_private (self);
  const HeddleTabInfo *info = get_info (self, n);
  AdwToggle *toggle = adw_toggle_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_(info->title));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (box, 4);
  gtk_widget_set_margin_end (box, 4);
  gtk_widget_add_css_class (count, "count");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_visible (count, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  priv->counts[n] = GTK_LABEL (count);
  adw_toggle_set_name (toggle, info->name);
  adw_toggle_set_child (toggle, box);
  adw_toggle_group_add (priv->toggles, toggle);
  gtk_string_list_append (priv->names, _(info->title));
}

/* Before the lists, which would take the keys for themselves. */
static void
add_keys (HeddleTabsPage *self)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } keys[] = {
    { "<Control>Page_Down|<Control>KP_Page_Down", "tabs.next" },
    { "<Control>Page_Up|<Control>KP_Page_Up", "tabs.previous" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                          gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static guint
find_tab (HeddleTabsPage *self,
          const char     *name)
{
  guint n_tabs = get_private (self)->n_tabs;

  for (guint i = 0; i < n_tabs; i++)
    if (g_strcmp0 (get_info (self, i)->name, name) == 0)
      return i;

  return n_tabs;
}

static void
heddle_tabs_page_constructed (GObject *object)
{
  HeddleTabsPage *self = HEDDLE_TABS_PAGE (object);
  HeddleTabsPagePrivate *priv = get_private (self);
  HeddleTabsPageClass *klass = HEDDLE_TABS_PAGE_GET_CLASS (self);

  G_OBJECT_CLASS (heddle_tabs_page_parent_class)->constructed (object);

  while (klass->tabs[priv->n_tabs].name != NULL)
    priv->n_tabs++;
  priv->tabs = g_new0 (HeddleTab *, priv->n_tabs);
  priv->counts = g_new0 (GtkLabel *, priv->n_tabs);
  for (guint i = 0; i < priv->n_tabs; i++)
    add_toggle (self, i);
  klass->attach_menu (priv->menu_button);
  klass->attach_menu (priv->header_menu_button);
}

static void
heddle_tabs_page_dispose (GObject *object)
{
  g_clear_handle_id (&get_private (HEDDLE_TABS_PAGE (object))->fold_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_TABS_PAGE);

  G_OBJECT_CLASS (heddle_tabs_page_parent_class)->dispose (object);
}

static void
heddle_tabs_page_finalize (GObject *object)
{
  HeddleTabsPagePrivate *priv = get_private (HEDDLE_TABS_PAGE (object));

  g_clear_pointer (&priv->data, HEDDLE_TABS_PAGE_GET_CLASS (object)->free_data);
  g_free (priv->tabs);
  g_free (priv->counts);

  G_OBJECT_CLASS (heddle_tabs_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, bin);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, compact_breakpoint);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, folded_breakpoint);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage,
                                                folded_compact_breakpoint);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, narrow_breakpoint);
  gtk_widget_class_bind_template_callback (klass, breakpoint_cb);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, toggles);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, drop_down);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, names);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, action);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, menu_button);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, header_menu_button);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, stack);
  gtk_widget_class_bind_template_child_private (klass, HeddleTabsPage, bottom_action);
}

static void
heddle_tabs_page_class_init (HeddleTabsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_tabs_page_constructed;
  object_class->dispose = heddle_tabs_page_dispose;
  object_class->finalize = heddle_tabs_page_finalize;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_tabs_page_refresh;

  gtk_widget_class_install_action (widget_class, "tabs.act", NULL, act);
  gtk_widget_class_install_action (widget_class, "tabs.show", "s", tab_cb);
  gtk_widget_class_install_action (widget_class, "tabs.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "tabs.previous", NULL, previous_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/heddle-tabs-page.ui");
  bind_children (widget_class);
}

static void
heddle_tabs_page_init (HeddleTabsPage *self)
{
  HeddleTabsPagePrivate *priv = get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_page_pack_end (HEDDLE_PAGE (self), GTK_WIDGET (priv->header_menu_button));
  add_keys (self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
}

GtkWidget *
heddle_tabs_page_new (GType          type,
                      HeddleSession *session,
                      const char    *kind,
                      const char    *id)
{
  HeddleStore *store = heddle_session_get_store (session);
  const HeddleKind *info = heddle_schema_get_kind (heddle_store_get_schema (store), kind);
  g_autoptr (HeddleRecord) record = heddle_store_get (store, info, id, NULL);
  g_autofree char *title = record != NULL ? heddle_record_dup_title (record) : g_strdup ("");
  HeddleTabsPage *self = g_object_new (type,
                                       "session", session,
                                       "tag", id,
                                       "title", title,
                                       NULL);
  HeddleTabsPagePrivate *priv = get_private (self);
  guint chosen = find_tab (self, g_object_get_data (G_OBJECT (session), get_chosen_key (self)));

  heddle_page_set_record (HEDDLE_PAGE (self), kind, id);
  show_tab (self, chosen < priv->n_tabs ? chosen : 0);
  /* Only now: the first tab to be added chooses itself. */
  g_signal_connect_swapped (priv->toggles, "notify::active", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (priv->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);

  return GTK_WIDGET (self);
}

gpointer
heddle_tabs_page_get_data (HeddleTabsPage *self)
{
  g_return_val_if_fail (HEDDLE_IS_TABS_PAGE (self), NULL);

  return get_private (self)->data;
}

void
heddle_tabs_page_show_tab (GtkWidget  *page,
                           const char *tab)
{
  guint n;

  g_return_if_fail (HEDDLE_IS_TABS_PAGE (page));

  n = find_tab (HEDDLE_TABS_PAGE (page), tab);
  if (n < get_private (HEDDLE_TABS_PAGE (page))->n_tabs)
    show_tab (HEDDLE_TABS_PAGE (page), n);
}

const char *
heddle_tabs_page_get_tab (HeddleTabsPage *self,
                          HeddleTab     **tab)
{
  HeddleTabsPagePrivate *priv = get_private (self);

  g_return_val_if_fail (HEDDLE_IS_TABS_PAGE (self), NULL);

  *tab = priv->tabs[priv->shown];
  return get_info (self, priv->shown)->name;
}

void
heddle_tabs_page_show_record (GtkWidget  *page,
                              const char *kind,
                              const char *id)
{
  HeddleTabsPage *self = HEDDLE_TABS_PAGE (page);
  HeddleTabsPagePrivate *priv;

  g_return_if_fail (HEDDLE_IS_TABS_PAGE (page));

  priv = get_private (self);
  for (guint i = 0; i < priv->n_tabs; i++)
    if (g_strv_contains (get_info (self, i)->kinds, kind))
      {
        show_tab (self, i);
        heddle_tab_show_record (priv->tabs[i], kind, id);
        return;
      }
}
