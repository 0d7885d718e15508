/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plans-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-collaboratives.h"
#include "heddle-copy.h"
#include "heddle-focus-path.h"
#include "heddle-mark-image.h"
#include "heddle-chase-menu.h"
#include "heddle-menu-names.h"
#include "heddle-plan-row.h"
#include "heddle-privacy.h"
#include "heddle-state-label.h"

/* How many dates are near enough to be counted in the heading. */
#define SOON_DAYS 14

struct _HeddlePlansPage
{
  HeddlePage parent_instance;

  GPtrArray *lines; /* (element-type HeddlePlanLine) */

  AdwWindowTitle *window_title;
  AdwToggleGroup *views;
  GtkMenuButton *more_button;
  GMenuModel *more_menu;
  GtkDropDown *sorts;
  GtkDropDown *stages;
  AdwBreakpointBin *bin;
  AdwBreakpoint *compact_breakpoint;
  AdwBreakpoint *narrow_breakpoint;
  AdwBreakpoint *slim_breakpoint;
  GtkSizeGroup *columns[HEDDLE_N_PLAN_COLUMNS];
  GtkLabel *headline;
  AdwWrapBox *signs;
  GtkWidget *card;
  GtkWidget *heads_whose;
  GtkWidget *heads_sign;
  GtkWidget *heads_plan;
  GtkWidget *heads_status;
  GtkWidget *heads_approvals;
  GtkWidget *heads_next;
  GtkListBox *list;
  GtkWidget *nothing;
  AdwWrapBox *legend;
};

G_DEFINE_FINAL_TYPE (HeddlePlansPage, heddle_plans_page, HEDDLE_TYPE_PAGE)

static gboolean
is_shown (HeddlePlansPage      *self,
          const HeddlePlanLine *line)
{
  guint sort = gtk_drop_down_get_selected (self->sorts);

  if (line->superseded && gtk_drop_down_get_selected (self->stages) == 0)
    return FALSE;
  return sort == 0 || g_str_equal (line->sort, sort == 1 ? "improvement" : "workforce");
}

static void
set_widths (HeddlePlansPage *self)
{
  AdwBreakpoint *current = adw_breakpoint_bin_get_current_breakpoint (self->bin);
  HeddlePlanRowWidth width = current == self->slim_breakpoint      ? HEDDLE_PLAN_ROW_SLIM
                             : current == self->narrow_breakpoint  ? HEDDLE_PLAN_ROW_NARROW
                             : current == self->compact_breakpoint ? HEDDLE_PLAN_ROW_COMPACT
                                                                   : HEDDLE_PLAN_ROW_WIDE;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    heddle_plan_row_set_width (HEDDLE_PLAN_ROW (row), width);
}

static void
width_cb (HeddlePlansPage *self)
{
  set_widths (self);
}

static void
add_sign (HeddlePlansPage *self,
          HeddleState      state,
          guint            n,
          const char      *words)
{
  GtkWidget *sign;

  if (n == 0)
    return;
  sign = g_object_new (HEDDLE_TYPE_STATE_LABEL, NULL);
  heddle_state_label_set (HEDDLE_STATE_LABEL (sign), state, words);
  heddle_state_label_set_wraps (HEDDLE_STATE_LABEL (sign));
  adw_wrap_box_append (self->signs, sign);
}

static void
show_signs (HeddlePlansPage *self,
            GPtrArray       *shown)
{
  HeddleDay today = heddle_session_get_today (heddle_page_get_session (HEDDLE_PAGE (self)));
  guint n_ended = 0;
  guint n_soon = 0;
  g_autofree char *ended = NULL;
  g_autofree char *soon = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->signs))) != NULL)
    adw_wrap_box_remove (self->signs, child);
  for (guint i = 0; i < shown->len; i++)
    {
      const HeddlePlanLine *line = g_ptr_array_index (shown, i);
      HeddleDay next = heddle_edtf_get_last (line->next);

      n_ended += line->stage == HEDDLE_PLAN_ENDED && !line->superseded;
      n_soon += next != HEDDLE_DAY_NONE && next >= today && next <= today + SOON_DAYS;
    }
  ended = g_strdup_printf (_("%u ended without a successor"), n_ended);
  soon = g_strdup_printf (ngettext ("%u date in %d days", "%u dates in %d days", n_soon), n_soon,
                          SOON_DAYS);
  add_sign (self, HEDDLE_STATE_OVERDUE, n_ended, ended);
  add_sign (self, HEDDLE_STATE_DUE_SOON, n_soon, soon);
}

static guint
count_plans (GPtrArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += ((HeddlePlanLine *) g_ptr_array_index (lines, i))->plan != NULL;
  return n;
}

static guint
count_collaboratives (GPtrArray *lines)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    {
      const HeddlePlanLine *line = g_ptr_array_index (lines, i);

      if (line->plan != NULL)
        g_hash_table_add (ids, line->plan->collaborative);
    }
  return g_hash_table_size (ids);
}

static void
show_titles (HeddlePlansPage *self,
             GPtrArray       *shown)
{
  guint n_plans = count_plans (self->lines);
  guint n = count_collaboratives (self->lines);
  g_autofree char *headline = heddle_plans_dup_headline (shown);
  g_autofree char *plans = g_strdup_printf (ngettext ("%u plan", "%u plans", n_plans), n_plans);
  g_autofree char *subtitle
    /* Translators: "12 plans" of 6 collaboratives */
    = g_strdup_printf (ngettext ("%s of %u collaborative", "%s of %u collaboratives", n), plans,
                       n);

  gtk_label_set_label (self->headline, headline);
  adw_window_title_set_title (self->window_title, _("Plans"));
  adw_window_title_set_subtitle (self->window_title, n_plans > 0 ? subtitle : "");
}

static void
fill (HeddlePlansPage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  gboolean by_date = adw_toggle_group_get_active (self->views) == 1;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  const HeddleCollaborative *last = NULL;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->lines->len; i++)
    if (is_shown (self, g_ptr_array_index (self->lines, i)))
      g_ptr_array_add (shown, g_ptr_array_index (self->lines, i));
  show_titles (self, shown);
  show_signs (self, shown);
  if (by_date)
    heddle_plans_sort_by_date (shown);
  for (guint i = 0; i < shown->len; i++)
    {
      const HeddlePlanLine *line = g_ptr_array_index (shown, i);

      gtk_list_box_append (self->list,
                           heddle_plan_row_new (session, line, self->columns,
                                                by_date || line->collaborative != last));
      last = line->collaborative;
    }
  gtk_widget_set_visible (self->card, shown->len > 0);
  gtk_widget_set_visible (self->nothing, shown->len == 0);
  set_widths (self);
}

static void
heddle_plans_page_refresh (HeddlePage *page)
{
  HeddlePlansPage *self = HEDDLE_PLANS_PAGE (page);
  HeddleSession *session = heddle_page_get_session (page);
  g_autoptr (GArray) focus = heddle_focus_path_find (GTK_WIDGET (self->list));

  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = heddle_plans_list (heddle_session_get_store (session),
                                   heddle_session_get_today (session),
                                   heddle_session_get_due_soon_days (session));
  fill (self);
  heddle_focus_path_restore (GTK_WIDGET (self->list), focus);
}

static void
filter_cb (HeddlePlansPage *self)
{
  if (self->lines != NULL)
    fill (self);
}

static void
view_cb (HeddlePlansPage *self)
{
  if (self->lines == NULL)
    return;
  heddle_session_set_setting (heddle_page_get_session (HEDDLE_PAGE (self)), "plans-view",
                              adw_toggle_group_get_active_name (self->views));
  fill (self);
}

static void
choose_view_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  adw_toggle_group_set_active_name (HEDDLE_PLANS_PAGE (widget)->views,
                                    g_variant_get_string (parameter, NULL));
}

/* A plan opens; one that is not begun is begun. */
static void
row_cb (HeddlePlansPage *self,
        GtkListBoxRow   *row)
{
  const HeddlePlanLine *line = heddle_plan_row_get_line (HEDDLE_PLAN_ROW (row));

  if (line->plan != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                                  heddle_plan_kind.name,
                                  heddle_record_get_id (HEDDLE_RECORD (line->plan)));
      return;
    }
  heddle_ask_window_add (GTK_WIDGET (self), heddle_plan_kind.name, "collaborative",
                         heddle_record_get_id (HEDDLE_RECORD (line->collaborative)),
                         "sort", line->sort, NULL);
}

static gboolean
is_hidden (const HeddlePlanLine *line)
{
  return heddle_privacy_hides (line->plan != NULL ? HEDDLE_RECORD (line->plan)
                                                  : HEDDLE_RECORD (line->collaborative));
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  static const char *const heads[] = {
    N_("Collaborative"), N_("Plan"), N_("Version"), N_("Status"), N_("Agreed"), N_("Asked"),
    N_("Next date"), N_("Why"), NULL,
  };
  HeddlePlansPage *self = HEDDLE_PLANS_PAGE (widget);
  HeddleTable *table = heddle_table_new (_("Plans"), heads);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const HeddlePlanLine *line = g_ptr_array_index (self->lines, i);
      g_autofree char *title = line->plan != NULL
                                 ? heddle_record_dup_title (HEDDLE_RECORD (line->plan)) : NULL;
      g_autofree char *agreed = g_strdup_printf ("%u/%u", line->n_agreed, line->n_seats);

      if (is_shown (self, line) && !is_hidden (line))
        heddle_table_add (table, (const char *[]) {
                                   heddle_collaborative_get_name (line->collaborative), title,
                                   line->version, line->words, agreed, line->asked, line->next,
                                   line->why, NULL,
                                 });
    }
  return table;
}

static void
add_legend (HeddlePlansPage *self)
{
  static const struct
  {
    HeddleState state;
    const char *words;
  } marks[] = {
    { HEDDLE_STATE_OPEN, N_("draft") },
    { HEDDLE_STATE_DUE_SOON, N_("something due or moving") },
    { HEDDLE_STATE_DONE, N_("in force") },
    { HEDDLE_STATE_OVERDUE, N_("ended or not agreed") },
    { HEDDLE_STATE_UNDATED, N_("not begun") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const HeddleMark mark = { .shape = HEDDLE_SHAPE_PLAN, .state = marks[i].state };
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *image = heddle_mark_image_new ();
      GtkWidget *words = g_object_new (GTK_TYPE_LABEL,
                                       "label", _(marks[i].words),
                                       "wrap", TRUE,
                                       "xalign", 0.0f,
                                       NULL);

      heddle_mark_image_set_mark (HEDDLE_MARK_IMAGE (image), &mark);
      gtk_box_append (GTK_BOX (box), image);
      gtk_box_append (GTK_BOX (box), words);
      adw_wrap_box_append (self->legend, box);
    }
}

static void
join_columns (HeddlePlansPage *self)
{
  GtkWidget *const heads[] = {
    [HEDDLE_PLAN_COLUMN_WHOSE] = self->heads_whose,
    [HEDDLE_PLAN_COLUMN_SIGN] = self->heads_sign,
    [HEDDLE_PLAN_COLUMN_PLAN] = self->heads_plan,
    [HEDDLE_PLAN_COLUMN_STATUS] = self->heads_status,
    [HEDDLE_PLAN_COLUMN_APPROVALS] = self->heads_approvals,
    [HEDDLE_PLAN_COLUMN_NEXT] = self->heads_next,
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
      gtk_size_group_add_widget (self->columns[i], heads[i]);
    }
}

/* The row that is there, or whose line of the list is. */
static const HeddlePlanLine *
get_line_at (GtkWidget *widget,
             double     x,
             double     y)
{
  GtkWidget *picked = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, HEDDLE_TYPE_PLAN_ROW) : NULL;

  return row != NULL ? heddle_plan_row_get_line (HEDDLE_PLAN_ROW (row)) : NULL;
}

static GMenuModel *
dup_menu (GtkWidget *widget,
          double     x,
          double     y)
{
  const HeddlePlanLine *line = get_line_at (widget, x, y);
  g_autoptr (GMenuModel) chase = NULL;
  GMenu *menu;

  if (line == NULL || line->plan == NULL)
    return NULL;
  menu = heddle_copy_record_menu_new (&heddle_plan_kind, heddle_id_of (line->plan));
  if (line->approval != NULL)
    chase = heddle_chase_menu_new (line->approval);
  if (chase != NULL)
    g_menu_append_section (menu, NULL, chase);
  return G_MENU_MODEL (menu);
}

static void
heddle_plans_page_constructed (GObject *object)
{
  HeddlePlansPage *self = HEDDLE_PLANS_PAGE (object);
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autofree char *view = heddle_session_dup_setting (session, "plans-view");

  G_OBJECT_CLASS (heddle_plans_page_parent_class)->constructed (object);

  if (g_strcmp0 (view, "date") == 0)
    adw_toggle_group_set_active_name (self->views, view);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  heddle_copy_add_menu (GTK_WIDGET (self));
  heddle_copy_extend_menu (GTK_WIDGET (self), dup_menu);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), GTK_WIDGET (self->list));
}

static void
heddle_plans_page_dispose (GObject *object)
{
  HeddlePlansPage *self = HEDDLE_PLANS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_PLANS_PAGE);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    g_clear_object (&self->columns[i]);

  G_OBJECT_CLASS (heddle_plans_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, views);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, more_menu);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, sorts);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, stages);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, bin);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, compact_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, narrow_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, slim_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, headline);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, signs);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, card);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, heads_whose);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, heads_sign);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, heads_plan);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, heads_status);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, heads_approvals);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, heads_next);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, list);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlansPage, legend);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, width_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
}

static void
heddle_plans_page_class_init (HeddlePlansPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_plans_page_constructed;
  object_class->dispose = heddle_plans_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_plans_page_refresh;

  gtk_widget_class_install_action (widget_class, "plans.view", "s", choose_view_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_CONTROL_MASK, "plans.view",
                                       "s", "collaborative");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_CONTROL_MASK, "plans.view",
                                       "s", "date");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/plans/heddle-plans-page.ui");
  bind_children (widget_class);
}

static void
heddle_plans_page_init (HeddlePlansPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_menu_names_attach (self->more_button, self->more_menu);
  join_columns (self);
  add_legend (self);
}
