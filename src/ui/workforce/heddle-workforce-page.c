/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-page.h"

#include <glib/gi18n-lib.h>

#include "calendar/heddle-filter-button.h"
#include "heddle-ask-window.h"
#include "heddle-copy.h"
#include "heddle-members.h"
#include "heddle-scroll-start.h"
#include "heddle-text-size.h"
#include "heddle-workforce-actions.h"
#include "heddle-workforce-pane.h"
#include "heddle-workforce-tables.h"

#define SETTING "workforce-collaborative"
/* Whether the page was ever shown: only then all is not a choice. */
#define BEGUN_SETTING "workforce-begun"
/* Of the pane, in sp: large text leaves a narrow window fewer of them. */
#define PANE_LEAST 270
#define PANE_LEAST_NARROW 170
#define PANE_SHARE 0.25
#define PANE_SHARE_NARROW 0.9
/* From this size of text on, toggles of a narrow window are lists. */
#define LARGE_TEXT 1.5f

struct _HeddleWorkforcePage
{
  HeddlePage parent_instance;

  HeddleWorkforceTables tables;
  gboolean from_chosen; /* somebody went to another quarter */
  gboolean empty_shown;
  char *person; /* (nullable): who was chosen last */
  const HeddleWorkforceLegend *legend_shown;

  AdwWindowTitle *window_title;
  AdwToggleGroup *views;
  AdwToggle *requests_toggle;
  GtkWidget *views_list;
  GtkWidget *by_list;
  GtkDropDown *homes;
  GtkDropDown *against;
  AdwToggleGroup *by;
  GtkWidget *quarters;
  GtkButton *now_button;
  GtkMenuButton *collaboratives;
  AdwOverlaySplitView *split;
  GtkLabel *headline;
  GtkStack *stack;
  HeddleWorkforceGrid *grid;
  AdwWrapBox *legend;
  AdwStatusPage *empty;
  GtkButton *empty_button;
  HeddleWorkforcePane *pane;
};

G_DEFINE_FINAL_TYPE (HeddleWorkforcePage, heddle_workforce_page, HEDDLE_TYPE_PAGE)

static HeddleSession *
get_session (HeddleWorkforcePage *self)
{
  return heddle_page_get_session (HEDDLE_PAGE (self));
}

/* --- Pane ----------------------------------------------------------------- */

static void
show_pane (HeddleWorkforcePage *self)
{
  HeddleWorkforceTables *tables = &self->tables;
  guint row;
  guint column;

  heddle_workforce_grid_get_chosen (self->grid, &row, &column);
  if (row >= heddle_workforce_tables_count_rows (tables))
    {
      heddle_workforce_pane_clear (self->pane);
      return;
    }
  switch (tables->view)
    {
    case HEDDLE_WORKFORCE_PEOPLE:
      heddle_workforce_pane_show_person (self->pane, tables->workforce, &tables->who,
                                         heddle_workforce_chart_get_period (tables->chart, 0),
                                         g_array_index (tables->people, guint, row));
      break;
    case HEDDLE_WORKFORCE_EXPERTISE:
      if (column < tables->map->columns->len)
        heddle_workforce_pane_show_expertise (self->pane, tables->workforce, tables->map,
                                              tables->requests, row, column);
      break;
    case HEDDLE_WORKFORCE_CAPACITY:
      heddle_workforce_pane_show_cell (self->pane, tables->workforce, tables->chart, &tables->who,
                                       row, column);
      break;
    case HEDDLE_WORKFORCE_REQUESTS:
    case HEDDLE_WORKFORCE_N_VIEWS:
    default:
      heddle_workforce_pane_show_request (self->pane, tables->workforce,
                                          tables->requests->pdata[row]);
      break;
    }
}

static void
chosen_cb (HeddleWorkforcePage *self)
{
  const char *person = NULL;
  guint row;
  guint column;

  heddle_workforce_grid_get_chosen (self->grid, &row, &column);
  person = heddle_workforce_tables_get_person (&self->tables, row);
  if (person != NULL)
    g_set_str (&self->person, person);
  show_pane (self);
}

static void
opened_cb (HeddleWorkforcePage *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
}

/* Enter does what is done most with what is chosen: gives work, or asks for somebody. */
static void
activated_cb (HeddleWorkforcePage *self)
{
  if (!heddle_workforce_pane_do_first (self->pane))
    opened_cb (self);
}

static GMenuModel *
dup_menu (GtkWidget *widget,
          double     x,
          double     y)
{
  HeddleWorkforcePage *self = HEDDLE_WORKFORCE_PAGE (widget);
  GtkWidget *picked = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);

  if (picked == NULL || !heddle_workforce_grid_choose_at (self->grid, picked))
    return NULL;
  return heddle_workforce_pane_dup_menu (self->pane);
}

static void
pane_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleWorkforcePage *self = HEDDLE_WORKFORCE_PAGE (widget);

  adw_overlay_split_view_set_show_sidebar (
    self->split, !adw_overlay_split_view_get_show_sidebar (self->split));
}

/* --- Showing -------------------------------------------------------------- */

static void
show_empty (HeddleWorkforcePage *self)
{
  static const struct
  {
    const char *title;
    const char *description;
    const char *button;
  } words[HEDDLE_WORKFORCE_N_VIEWS] = {
    { N_("No People Yet"), N_("Add the people whose time a plan has, with what they know."),
      N_("_Add Person…") },
    { N_("No Expertise Yet"), N_("Write down what people know; it is mapped against where they "
                                 "come from."), N_("_Add Person…") },
    { N_("No Time on Record"), N_("Say how much of the week people have, then give them to "
                                  "activities."), N_("_Add Working Time…") },
    { N_("No Requests"), N_("Ask for expertise that a plan needs; people with time are proposed."),
      N_("_Add Request…") },
  };
  HeddleWorkforceView view = self->tables.view;
  /* What is chosen above leaves out those that there are. */
  gboolean others = view == HEDDLE_WORKFORCE_PEOPLE && self->tables.workforce->people->len > 0;

  adw_status_page_set_title (self->empty, others ? _("Nobody Here") : _(words[view].title));
  adw_status_page_set_description (self->empty,
                                   others ? _("Everybody on record belongs to another "
                                              "collaborative or another kind of organisation.")
                                          : _(words[view].description));
  gtk_button_set_label (self->empty_button, _(words[view].button));
}

static void
add_cb (HeddleWorkforcePage *self)
{
  static const char *const kinds[HEDDLE_WORKFORCE_N_VIEWS] = {
    "person", "person", "working-time", "request",
  };

  if (self->tables.view == HEDDLE_WORKFORCE_REQUESTS)
    heddle_ask_window_add (GTK_WIDGET (self), kinds[self->tables.view], "collaborative",
                           self->tables.collaborative, NULL);
  else
    heddle_ask_window_add (GTK_WIDGET (self), kinds[self->tables.view], NULL);
}

static void
show_legend (HeddleWorkforcePage *self)
{
  const HeddleWorkforceLegend *legend = heddle_workforce_tables_get_legend (&self->tables);
  GtkWidget *child;

  gtk_widget_set_visible (GTK_WIDGET (self->legend), legend != NULL);
  if (legend == self->legend_shown)
    return;
  self->legend_shown = legend;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->legend))) != NULL)
    adw_wrap_box_remove (self->legend, child);
  for (; legend != NULL && legend->words != NULL; legend++)
    {
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *words = g_object_new (GTK_TYPE_LABEL,
                                       "label", _(legend->words),
                                       "wrap", TRUE,
                                       "xalign", 0.0f,
                                       NULL);

      gtk_widget_add_css_class (words, "second");
      if (legend->sign != HEDDLE_SIGN_NONE)
        gtk_box_append (GTK_BOX (entry), heddle_workforce_sign_new (legend->sign));
      gtk_box_append (GTK_BOX (entry), words);
      adw_wrap_box_append (self->legend, entry);
    }
}

static void
show_titles (HeddleWorkforcePage *self)
{
  HeddleWorkforceTables *tables = &self->tables;
  g_autofree char *headline = heddle_workforce_tables_dup_headline (tables);
  g_autoptr (HeddleRecord) collaborative = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *title = NULL;
  const HeddleWorkforcePeriod *period = heddle_workforce_chart_get_period (tables->chart, 0);
  guint open = 0;

  for (guint i = 0; i < tables->requests->len; i++)
    open += ((HeddleWorkforceRequest *) tables->requests->pdata[i])->open ? 1 : 0;
  if (tables->collaborative != NULL)
    collaborative = heddle_store_get (tables->workforce->store, &heddle_collaborative_kind,
                                      tables->collaborative, NULL);
  subtitle = collaborative != NULL ? heddle_record_dup_title (collaborative)
                                   : g_strdup (_("All collaboratives"));
  title = open > 0 && !tables->narrow ? g_strdup_printf (_("Requests %u"), open)
                                      : g_strdup (_("Requests"));
  gtk_label_set_label (self->headline, headline);
  show_legend (self);
  adw_window_title_set_title (self->window_title, _("Workforce"));
  adw_window_title_set_subtitle (self->window_title, subtitle);
  adw_toggle_set_label (self->requests_toggle, title);
  gtk_button_set_label (self->now_button, tables->narrow ? period->short_label : period->label);
}

static void
show_bar (HeddleWorkforcePage *self)
{
  HeddleWorkforceView view = self->tables.view;
  /* Toggles beside each other would be one letter each. */
  gboolean brief = self->tables.narrow
                   && heddle_text_size_get_scale (GTK_WIDGET (self)) >= LARGE_TEXT;

  gtk_widget_set_visible (GTK_WIDGET (self->homes), view == HEDDLE_WORKFORCE_PEOPLE);
  gtk_widget_set_visible (GTK_WIDGET (self->against), view == HEDDLE_WORKFORCE_EXPERTISE);
  gtk_widget_set_visible (GTK_WIDGET (self->views), !brief);
  gtk_widget_set_visible (self->views_list, brief);
  gtk_widget_set_visible (GTK_WIDGET (self->by), view == HEDDLE_WORKFORCE_CAPACITY && !brief);
  gtk_widget_set_visible (self->by_list, view == HEDDLE_WORKFORCE_CAPACITY && brief);
  gtk_widget_set_visible (self->quarters, view != HEDDLE_WORKFORCE_REQUESTS);
}

/* Who was chosen stays chosen, in whichever row of another view. */
static void
keep_person (HeddleWorkforcePage *self)
{
  guint n_rows = heddle_workforce_tables_count_rows (&self->tables);
  guint row;
  guint column;

  heddle_workforce_grid_get_chosen (self->grid, &row, &column);
  for (guint i = 0; i < n_rows && self->person != NULL; i++)
    if (g_strcmp0 (heddle_workforce_tables_get_person (&self->tables, i), self->person) == 0)
      {
        if (i != row)
          heddle_workforce_grid_choose (self->grid, i, column, FALSE);
        return;
      }
}

/* Shows what is read already. */
static void
fill (HeddleWorkforcePage *self)
{
  static const char *const sorts[] = { NULL, "authority", "education-scotland", "nhs",
                                       "third-sector" };
  HeddleWorkforceTables *tables = &self->tables;
  guint home = gtk_drop_down_get_selected (self->homes);
  gboolean any;

  if (tables->workforce == NULL)
    return;
  g_set_str (&tables->collaborative, heddle_filter_button_get_chosen (self->collaboratives));
  tables->view = (HeddleWorkforceView) adw_toggle_group_get_active (self->views);
  tables->sort = tables->view == HEDDLE_WORKFORCE_PEOPLE && home < G_N_ELEMENTS (sorts)
                   ? sorts[home] : NULL;
  tables->against = (HeddleExpertiseAgainst) MIN (gtk_drop_down_get_selected (self->against), 2);
  tables->by = (HeddleWorkforceBy) adw_toggle_group_get_active (self->by);
  tables->narrow = heddle_page_get_narrow (HEDDLE_PAGE (self));
  tables->compact = heddle_page_get_compact (HEDDLE_PAGE (self));
  if (!self->from_chosen)
    tables->from = heddle_workforce_find_start (tables->workforce, tables->collaborative,
                                                tables->today);
  adw_overlay_split_view_set_min_sidebar_width (self->split, tables->narrow ? PANE_LEAST_NARROW
                                                                            : PANE_LEAST);
  adw_overlay_split_view_set_sidebar_width_fraction (self->split,
                                                     tables->narrow ? PANE_SHARE_NARROW
                                                                    : PANE_SHARE);
  heddle_workforce_tables_make (tables);
  any = heddle_workforce_tables_count_rows (tables) > 0;
  show_bar (self);
  show_titles (self);
  show_empty (self);
  gtk_stack_set_visible_child_name (self->stack, any ? "grid" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->headline), any);
  /* There is nothing behind nothing. */
  if (any == self->empty_shown)
    adw_overlay_split_view_set_show_sidebar (
      self->split, any && !adw_overlay_split_view_get_collapsed (self->split));
  self->empty_shown = !any;
  heddle_workforce_grid_set_narrow (self->grid, tables->narrow
                                                  && tables->view != HEDDLE_WORKFORCE_EXPERTISE);
  heddle_workforce_tables_show (tables, self->grid);
  keep_person (self);
  show_pane (self);
}

static void
choice_cb (HeddleWorkforcePage *self)
{
  fill (self);
}

static void
view_cb (HeddleWorkforcePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid));

  if (self->tables.workforce == NULL)
    return;
  heddle_session_set_setting (get_session (self), "workforce-view",
                              adw_toggle_group_get_active_name (self->views));
  fill (self);
  /* The cells of another view are others. */
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
choose_view_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  adw_toggle_group_set_active_name (HEDDLE_WORKFORCE_PAGE (widget)->views,
                                    g_variant_get_string (parameter, NULL));
}

static void
go_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  HeddleWorkforcePage *self = HEDDLE_WORKFORCE_PAGE (widget);
  HeddleDay last;
  HeddleDay first = heddle_capacity_get_quarter (self->tables.from, &last);

  self->from_chosen = TRUE;
  if (g_str_equal (action, "workforce.now"))
    self->from_chosen = FALSE;
  else if (g_str_equal (action, "workforce.later"))
    self->tables.from = MIN (last + 1, HEDDLE_DAY_LAST - 800);
  else
    self->tables.from = MAX (heddle_day_add_months (first, -3), HEDDLE_DAY_FIRST);
  fill (self);
}

/* A request that stands in the pane of another view is gone to in its own. */
static void
show_request_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  HeddleWorkforcePage *self = HEDDLE_WORKFORCE_PAGE (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);

  adw_toggle_group_set_active_name (self->views, "requests");
  for (guint i = 0; i < self->tables.requests->len; i++)
    {
      const HeddleWorkforceRequest *request = self->tables.requests->pdata[i];

      if (g_str_equal (heddle_record_get_id (HEDDLE_RECORD (request->record)), id))
        {
          heddle_workforce_grid_choose (self->grid, i, 0, TRUE);
          return;
        }
    }
}

static void
heddle_workforce_page_refresh (HeddlePage *page)
{
  HeddleWorkforcePage *self = HEDDLE_WORKFORCE_PAGE (page);
  HeddleSession *session = heddle_page_get_session (page);

  HeddleWorkforce *before = self->tables.workforce;

  /* What was read before keeps its records alive, so that they need not be read again. */
  self->tables.workforce = heddle_workforce_new (heddle_session_get_store (session));
  g_clear_pointer (&before, heddle_workforce_free);
  self->tables.today = heddle_session_get_today (session);
  heddle_workforce_pane_set_session (self->pane, session);
  fill (self);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleWorkforcePage *self = HEDDLE_WORKFORCE_PAGE (widget);

  if (self->tables.workforce == NULL || heddle_workforce_tables_count_rows (&self->tables) == 0)
    return NULL;

  return heddle_workforce_tables_dup_table (&self->tables);
}

/* --- Object --------------------------------------------------------------- */

/* The first time: that of whoever sits in front of it. */
static void
preset_collaborative (HeddleWorkforcePage *self)
{
  HeddleSession *session = get_session (self);
  const char *authority = heddle_session_get_authority (session);
  g_autofree char *begun = heddle_session_dup_setting (session, BEGUN_SETTING);
  g_autoptr (HeddleCollaborative) home = NULL;

  if (begun != NULL || authority == NULL)
    return;
  home = heddle_members_dup_collaborative (heddle_session_get_store (session), authority,
                                           heddle_session_get_today (session));
  if (home != NULL)
    heddle_session_set_setting (session, SETTING, heddle_record_get_id (HEDDLE_RECORD (home)));
  heddle_session_set_setting (session, BEGUN_SETTING, "yes");
}

static void
heddle_workforce_page_constructed (GObject *object)
{
  HeddleWorkforcePage *self = HEDDLE_WORKFORCE_PAGE (object);
  g_autofree char *view = NULL;

  G_OBJECT_CLASS (heddle_workforce_page_parent_class)->constructed (object);

  view = heddle_session_dup_setting (get_session (self), "workforce-view");
  adw_toggle_group_set_active_name (self->views, view != NULL ? view : "capacity");
  preset_collaborative (self);
  heddle_filter_button_setup (self->collaboratives, get_session (self),
                              HEDDLE_FILTER_COLLABORATIVE, SETTING,
                              G_CALLBACK (choice_cb), self);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  heddle_copy_add_menu (GTK_WIDGET (self));
  heddle_copy_extend_menu (GTK_WIDGET (self), dup_menu);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), GTK_WIDGET (self->grid));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (choice_cb), NULL);
  g_signal_connect (self, "notify::compact", G_CALLBACK (choice_cb), NULL);
}

static void
heddle_workforce_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_WORKFORCE_PAGE);
  heddle_workforce_tables_clear (&HEDDLE_WORKFORCE_PAGE (object)->tables);
  g_clear_pointer (&HEDDLE_WORKFORCE_PAGE (object)->person, g_free);

  G_OBJECT_CLASS (heddle_workforce_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, window_title);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, views);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, requests_toggle);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, views_list);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, by_list);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, homes);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, against);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, by);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, quarters);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, now_button);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, collaboratives);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, split);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, headline);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, stack);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, grid);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, legend);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, empty);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, empty_button);
  gtk_widget_class_bind_template_child (klass, HeddleWorkforcePage, pane);
  gtk_widget_class_bind_template_callback (klass, view_cb);
  gtk_widget_class_bind_template_callback (klass, choice_cb);
  gtk_widget_class_bind_template_callback (klass, chosen_cb);
  gtk_widget_class_bind_template_callback (klass, opened_cb);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
  gtk_widget_class_bind_template_callback (klass, add_cb);
}

static void
add_keys (GtkWidgetClass *klass)
{
  static const char *const names[] = { "people", "expertise", "capacity", "requests" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + i, GDK_CONTROL_MASK, "workforce.view",
                                         "s", names[i]);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F8, 0, "workforce.pane", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_bracketleft, 0, "workforce.earlier", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_bracketright, 0, "workforce.later", NULL);
}

static void
heddle_workforce_page_class_init (HeddleWorkforcePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_WORKFORCE_GRID);
  g_type_ensure (HEDDLE_TYPE_WORKFORCE_PANE);
  object_class->constructed = heddle_workforce_page_constructed;
  object_class->dispose = heddle_workforce_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_workforce_page_refresh;
  gtk_widget_class_install_action (widget_class, "workforce.view", "s", choose_view_cb);
  gtk_widget_class_install_action (widget_class, "workforce.pane", NULL, pane_cb);
  gtk_widget_class_install_action (widget_class, "workforce.earlier", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "workforce.later", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "workforce.now", NULL, go_cb);
  gtk_widget_class_install_action (widget_class, "workforce.show-request", "s", show_request_cb);
  heddle_workforce_actions_install (widget_class);
  add_keys (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/workforce/heddle-workforce-page.ui");
  bind_children (widget_class);
}

static void
heddle_workforce_page_init (HeddleWorkforcePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_scroll_start_keep (GTK_WIDGET (self->grid));
}

const char *
heddle_workforce_page_get_collaborative (HeddleWorkforcePage *self)
{
  return self->tables.collaborative;
}
