/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-sights-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-copy.h"
#include "heddle-scroll-start.h"
#include "heddle-sight-view.h"
#include "heddle-sights.h"
#include "records/heddle-record-row.h"

#define LINE_KEY "heddle-line"

enum
{
  SHOW_ALL,
  SHOW_FAULTS,
  SHOW_ORPHANS,
  SHOW_UNRESOURCED,
};

struct _HeddleSightsPage
{
  HeddlePage parent_instance;

  HeddleSights *sights;
  char *chosen; /* id of where the shown line begins */

  AdwToggleGroup *directions;
  GtkDropDown *which;
  GtkDropDown *stages;
  GtkLabel *headline;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkWidget *detail;
  GtkLabel *words;
  HeddleSightView *sight;
};

G_DEFINE_FINAL_TYPE (HeddleSightsPage, heddle_sights_page, HEDDLE_TYPE_PAGE)

static gboolean
is_shown (HeddleSightsPage      *self,
          const HeddleSightLine *line)
{
  switch (gtk_drop_down_get_selected (self->which))
    {
    case SHOW_FAULTS:
      return line->orphan || line->unresourced;
    case SHOW_ORPHANS:
      return line->orphan;
    case SHOW_UNRESOURCED:
      return line->unresourced;
    default:
      return TRUE;
    }
}

static const HeddleSightLine *
get_line (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), LINE_KEY) : NULL;
}

static char *
dup_plan (const HeddleSightLine *line)
{
  const char *title = line->content->plan->title;

  if (line->content->collaborative == NULL)
    return g_strdup (title);
  /* Translators: a collaborative, its plan */
  return g_strdup_printf (_("%s, %s"),
                          heddle_collaborative_get_name (line->content->collaborative), title);
}

/* The name of a plan stands over its lines. */
static void
head_cb (GtkListBoxRow *row,
         GtkListBoxRow *before,
         gpointer       data)
{
  const HeddleSightLine *line = get_line (row);
  const HeddleSightLine *last = get_line (before);
  g_autofree char *plan = NULL;
  GtkWidget *label;

  if (last != NULL && last->content == line->content)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  plan = dup_plan (line);
  label = g_object_new (GTK_TYPE_LABEL, "label", plan, "xalign", 0.0f, "wrap", TRUE,
                        "max-width-chars", 34, "css-classes",
                        (const char *const[]) { "caption-heading", "sights-plan", NULL }, NULL);
  gtk_list_box_row_set_header (row, label);
}

static void
add_row (HeddleSightsPage      *self,
         const HeddleSightLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean whole = !line->orphan && !line->unresourced && line->sight->n_without_measure == 0;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  heddle_record_row_set_texts (ADW_ACTION_ROW (row), line->title, line->words);
  heddle_record_row_add_state (ADW_ACTION_ROW (row),
                               line->orphan ? "heddle-alert-symbolic"
                               : whole      ? "heddle-check-symbolic"
                                            : "heddle-half-symbolic",
                               line->orphan        ? _("no need or activity")
                               : line->unresourced ? _("short of people")
                               : whole             ? _("in sight")
                                                   : _("no measure"),
                               line->orphan ? "error" : whole ? "success" : "warning");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), LINE_KEY, (gpointer) line);
  gtk_list_box_append (self->list, row);
  if (g_strcmp0 (heddle_record_get_id (line->record), self->chosen) == 0)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
show_nothing (HeddleSightsPage *self,
              gboolean          nothing)
{
  const char *words =
    self->sights->lines->len > 0
      ? _("None: everything here has what this would show the lack of.")
      : _("Add priorities to an improvement plan, link what they answer, activities and "
          "measures; here is then what each lacks.");

  gtk_label_set_label (self->nothing, words);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), nothing);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !nothing);
  gtk_widget_set_visible (self->detail, !nothing);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), nothing ? GTK_WIDGET (self->directions)
                                                            : GTK_WIDGET (self->list));
}

static void
fill (HeddleSightsPage *self)
{
  g_autofree char *chosen = g_strdup (self->chosen);
  GtkListBoxRow *first;

  gtk_list_box_remove_all (self->list);
  g_set_str (&self->chosen, chosen);
  for (guint i = 0; i < self->sights->lines->len; i++)
    if (is_shown (self, self->sights->lines->pdata[i]))
      add_row (self, self->sights->lines->pdata[i]);
  first = gtk_list_box_get_row_at_index (self->list, 0);
  if (gtk_list_box_get_selected_row (self->list) == NULL && first != NULL)
    gtk_list_box_select_row (self->list, first);
  show_nothing (self, first == NULL);
}

static HeddleSights *
load (HeddleSightsPage *self,
      gboolean          with_private)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));

  return heddle_sights_load (heddle_session_get_store (session),
                             adw_toggle_group_get_active (self->directions) == 1,
                             gtk_drop_down_get_selected (self->stages) == 0
                               ? heddle_session_get_today (session) : HEDDLE_DAY_NONE,
                             with_private);
}

static void
heddle_sights_page_refresh (HeddlePage *page)
{
  HeddleSightsPage *self = HEDDLE_SIGHTS_PAGE (page);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  g_autofree char *chosen = g_strdup (self->chosen);
  g_autofree char *headline = NULL;

  gtk_list_box_remove_all (self->list);
  g_set_str (&self->chosen, chosen);
  heddle_sights_free (self->sights);
  self->sights = load (self, TRUE);
  headline = heddle_sights_dup_headline (self->sights);
  gtk_label_set_label (self->headline, headline);
  fill (self);
  if (had_focus && gtk_list_box_get_selected_row (self->list) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->list)));
}

static void
selected_cb (HeddleSightsPage *self,
             GtkListBoxRow    *row)
{
  const HeddleSightLine *line = get_line (row);
  g_autofree char *words = NULL;

  if (line == NULL)
    return;
  g_set_str (&self->chosen, heddle_record_get_id (line->record));
  words = g_strdup_printf (_("%s: %s"), line->title, line->words);
  gtk_label_set_label (self->words, words);
  heddle_sight_view_show (self->sight, line->content->plan, self->chosen,
                          heddle_plan_sight_trace (line->facts, self->chosen),
                          line->content->collaborative != NULL
                            ? line->content->collaborative->code : NULL);
}

/* Enter goes to where it is mended: the plan's own page. */
static void
activated_cb (HeddleSightsPage *self,
              GtkListBoxRow    *row)
{
  const HeddleSightLine *line = get_line (row);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                              heddle_record_get_kind (line->record)->name,
                              heddle_record_get_id (line->record));
}

static void
need_cb (HeddleSightsPage *self,
         const char       *priority)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                              heddle_priority_kind.name, priority);
}

static void
shown_cb (HeddleSightsPage *self)
{
  if (self->sights != NULL)
    heddle_page_refresh (HEDDLE_PAGE (self));
}

static void
filter_cb (HeddleSightsPage *self)
{
  if (self->sights != NULL)
    fill (self);
}

static void
direction_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  adw_toggle_group_set_active_name (HEDDLE_SIGHTS_PAGE (widget)->directions,
                                    g_variant_get_string (parameter, NULL));
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  static const char *const heads[] = { N_("Plan"), N_("From"), N_("In sight"), NULL };
  HeddleSightsPage *self = HEDDLE_SIGHTS_PAGE (widget);
  g_autoptr (HeddleSights) sights = NULL;
  HeddleTable *table;

  if (self->sights == NULL)
    return NULL;
  sights = load (self, FALSE);
  table = heddle_table_new (_("Line of sight"), heads);
  for (guint i = 0; i < sights->lines->len; i++)
    {
      const HeddleSightLine *line = sights->lines->pdata[i];
      g_autofree char *plan = dup_plan (line);

      if (is_shown (self, line))
        heddle_table_add (table, (const char *[]) { plan, line->title, line->words, NULL });
    }
  return table;
}

static void
heddle_sights_page_dispose (GObject *object)
{
  HeddleSightsPage *self = HEDDLE_SIGHTS_PAGE (object);

  /* the choices tell of their end, and rows ask for their lines until they are gone */
  if (self->list != NULL)
    gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->sights, heddle_sights_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_SIGHTS_PAGE);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (heddle_sights_page_parent_class)->dispose (object);
}

static void
heddle_sights_page_class_init (HeddleSightsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_sights_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_sights_page_refresh;

  g_type_ensure (HEDDLE_TYPE_SIGHT_VIEW);
  gtk_widget_class_install_action (widget_class, "sights.direction", "s", direction_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_CONTROL_MASK,
                                       "sights.direction", "s", "forwards");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_CONTROL_MASK,
                                       "sights.direction", "s", "backwards");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/plans/heddle-sights-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleSightsPage, directions);
  gtk_widget_class_bind_template_child (widget_class, HeddleSightsPage, which);
  gtk_widget_class_bind_template_child (widget_class, HeddleSightsPage, stages);
  gtk_widget_class_bind_template_child (widget_class, HeddleSightsPage, headline);
  gtk_widget_class_bind_template_child (widget_class, HeddleSightsPage, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleSightsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HeddleSightsPage, detail);
  gtk_widget_class_bind_template_child (widget_class, HeddleSightsPage, words);
  gtk_widget_class_bind_template_child (widget_class, HeddleSightsPage, sight);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, need_cb);
}

/* A list box that is asked for its width at a height shares the height out evenly, and warns
 * of rows that need more: its width is asked for without one. */
static void
measure_left (GtkWidget      *widget,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural,
              int            *minimum_baseline,
              int            *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;
      int usual;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation,
                          orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1, &least, &usual,
                          NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, usual);
    }
}

/* The list or, where it is empty, what is said instead. */
static void
allocate_left (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      gtk_widget_allocate (child, width, height, -1, NULL);
}

static GtkSizeRequestMode
get_left_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
heddle_sights_page_init (HeddleSightsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (gtk_widget_get_parent (GTK_WIDGET (self->list)),
                                 gtk_custom_layout_new (get_left_mode, measure_left,
                                                        allocate_left));
  heddle_scroll_start_keep (GTK_WIDGET (self->sight));
  gtk_list_box_set_header_func (self->list, head_cb, NULL, NULL);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  heddle_copy_add_menu (GTK_WIDGET (self));
}
