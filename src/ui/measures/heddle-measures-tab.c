/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-measures-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-badge.h"
#include "heddle-copy.h"
#include "heddle-measure-view.h"
#include "heddle-plan-tab.h"
#include "records/heddle-record-row.h"

#define ID_KEY "heddle-id"

struct _HeddleMeasuresTab
{
  HeddleTab parent_instance;

  char *shown; /* id of the measure whose own view is seen; NULL: the list */
  HeddleDriverPlan *drivers;

  GtkStack *stack;
  GtkLabel *headline;
  GtkListBox *list;
  HeddleMeasureView *view;
};

G_DEFINE_FINAL_TYPE (HeddleMeasuresTab, heddle_measures_tab, HEDDLE_TYPE_TAB)

static HeddleStore *
get_store (HeddleMeasuresTab *self)
{
  return heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (self)));
}

static HeddleDay
get_today (HeddleMeasuresTab *self)
{
  return heddle_session_get_today (heddle_tab_get_session (HEDDLE_TAB (self)));
}

/* --- One measure ---------------------------------------------------------- */

static gboolean
show_measure (HeddleMeasuresTab *self,
              const char        *id)
{
  HeddlePlanLine *line = heddle_plan_tab_get_line (HEDDLE_TAB (self));
  HeddleMeasureRun *run = heddle_measure_run_load (get_store (self), id, get_today (self), NULL);

  if (run == NULL || heddle_record_is_deleted (HEDDLE_RECORD (run->measure)))
    {
      g_clear_pointer (&run, heddle_measure_run_free);
      g_clear_pointer (&self->shown, g_free);
      return FALSE;
    }
  g_set_str (&self->shown, id);
  heddle_measure_view_show (self->view, heddle_tab_get_session (HEDDLE_TAB (self)), run,
                            self->drivers, line->collaborative->code);
  gtk_stack_set_visible_child_name (self->stack, "measure");
  return TRUE;
}

/* --- The list ------------------------------------------------------------- */

static void
row_cb (AdwActionRow      *row,
        HeddleMeasuresTab *self)
{
  if (show_measure (self, g_object_get_data (G_OBJECT (row), ID_KEY)))
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static const char *
get_next_due (const HeddleMeasureRun *run)
{
  const GArray *points = run->charts[HEDDLE_SPLIT_OVERALL]->points;

  for (guint i = 0; i < points->len; i++)
    {
      const HeddlePoint *point = &g_array_index (points, HeddlePoint, i);

      if (point->state == HEDDLE_POINT_OVERDUE || point->state == HEDDLE_POINT_PLANNED)
        return heddle_measure_run_get (run, point)->due;
    }
  return NULL;
}

static void
add_row (HeddleMeasuresTab *self,
         const char        *id,
         guint             *n_late)
{
  g_autoptr (HeddleMeasureRun) run = heddle_measure_run_load (get_store (self), id,
                                                              get_today (self), NULL);
  GtkWidget *row = adw_action_row_new ();
  HeddleSplit split = heddle_measure_run_get_split (run);
  const HeddleRunChart *chart = run->charts[split];
  g_autofree char *headline = heddle_measure_run_dup_headline (run, split);
  const char *due = get_next_due (run);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), run->measure->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), headline);
  if (chart->latest != G_MAXUINT)
    {
      double latest = g_array_index (chart->points, HeddlePoint, chart->latest).value;
      g_autofree char *value = heddle_measure_dup_value (run->measure, latest);

      heddle_record_row_add_state (ADW_ACTION_ROW (row), NULL, value, "numeric");
    }
  if (due != NULL)
    heddle_record_row_add_due (ADW_ACTION_ROW (row), heddle_tab_get_session (HEDDLE_TAB (self)),
                               due, FALSE);
  if (heddle_tab_get_narrow (HEDDLE_TAB (self)))
    heddle_record_row_stack_ends (ADW_ACTION_ROW (row));
  if (due != NULL && heddle_edtf_get_last (due) < get_today (self))
    (*n_late)++;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_cb), self, G_CONNECT_DEFAULT);
  gtk_list_box_append (self->list, row);
}

static void
go_to_row (HeddleMeasuresTab *self,
           const char        *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), ID_KEY), id) == 0)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_list (HeddleMeasuresTab *self)
{
  g_autoptr (GPtrArray) measures =
    heddle_query_records (get_store (self), &heddle_measure_kind, "plan",
                          heddle_tab_get_id (HEDDLE_TAB (self)));
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  g_autofree char *focused =
    focus != NULL ? g_strdup (g_object_get_data (G_OBJECT (focus), ID_KEY)) : NULL;
  g_autofree char *headline = NULL;
  guint n_late = 0;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < measures->len; i++)
    add_row (self, heddle_record_get_id (measures->pdata[i]), &n_late);
  headline = n_late == 0
               ? g_strdup (_("No value is overdue"))
               : g_strdup_printf (ngettext ("%u measure waits for a value that is overdue",
                                            "%u measures wait for values that are overdue",
                                            n_late), n_late);
  gtk_label_set_label (self->headline, headline);
  gtk_stack_set_visible_child_name (self->stack, measures->len > 0 ? "list" : "empty");
  if (focused != NULL)
    go_to_row (self, focused);
}

static void
back_cb (HeddleMeasuresTab *self)
{
  g_autofree char *from = g_steal_pointer (&self->shown);

  show_list (self);
  go_to_row (self, from);
}

/* --- The tab -------------------------------------------------------------- */

static void
heddle_measures_tab_refresh (HeddleTab *tab)
{
  HeddleMeasuresTab *self = HEDDLE_MEASURES_TAB (tab);
  HeddleDriverPlan *before = self->drivers;

  self->drivers = heddle_driver_plan_load (get_store (self), heddle_tab_get_id (tab));
  if (self->shown == NULL || !show_measure (self, self->shown))
    show_list (self);
  g_clear_pointer (&before, heddle_driver_plan_free);
}

static void
heddle_measures_tab_act (HeddleTab *tab)
{
  heddle_ask_window_add (GTK_WIDGET (tab), heddle_measure_kind.name, "plan",
                         heddle_tab_get_id (tab), NULL);
}

static void
heddle_measures_tab_show_record (HeddleTab  *tab,
                                 const char *kind,
                                 const char *id)
{
  HeddleMeasuresTab *self = HEDDLE_MEASURES_TAB (tab);
  g_autoptr (HeddleRecord) observation = NULL;

  if (g_str_equal (kind, heddle_measure_kind.name))
    {
      show_measure (self, id);
      return;
    }
  observation = heddle_store_get (get_store (self), &heddle_observation_kind, id, NULL);
  if (observation != NULL && show_measure (self, HEDDLE_OBSERVATION (observation)->measure))
    heddle_measure_view_go_to (self->view, id);
}

static void
width_cb (HeddleMeasuresTab *self)
{
  heddle_measure_view_set_width (self->view, heddle_tab_get_compact (HEDDLE_TAB (self)),
                                 heddle_tab_get_narrow (HEDDLE_TAB (self)));
  if (heddle_tab_get_data (HEDDLE_TAB (self)) != NULL && self->shown == NULL)
    show_list (self);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleMeasuresTab *self = HEDDLE_MEASURES_TAB (
    gtk_widget_get_ancestor (widget, HEDDLE_TYPE_MEASURES_TAB));
  g_autoptr (GPtrArray) measures =
    heddle_query_records (get_store (self), &heddle_measure_kind, "plan",
                          heddle_tab_get_id (HEDDLE_TAB (self)));

  return measures->len == 0 ? NULL
                            : heddle_table_new_records (&heddle_measure_kind, measures, NULL);
}

static void
heddle_measures_tab_dispose (GObject *object)
{
  HeddleMeasuresTab *self = HEDDLE_MEASURES_TAB (object);

  /* The template's child is the bin's own too. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_MEASURES_TAB);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->drivers, heddle_driver_plan_free);

  G_OBJECT_CLASS (heddle_measures_tab_parent_class)->dispose (object);
}

static void
heddle_measures_tab_class_init (HeddleMeasuresTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_MEASURE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = heddle_measures_tab_dispose;
  HEDDLE_TAB_CLASS (klass)->refresh = heddle_measures_tab_refresh;
  HEDDLE_TAB_CLASS (klass)->act = heddle_measures_tab_act;
  HEDDLE_TAB_CLASS (klass)->show_record = heddle_measures_tab_show_record;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/measures/heddle-measures-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasuresTab, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasuresTab, headline);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasuresTab, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeasuresTab, view);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
}

static void
heddle_measures_tab_init (HeddleMeasuresTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::compact", G_CALLBACK (width_cb), NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (width_cb), NULL);
  heddle_copy_offer (GTK_WIDGET (self->list), dup_table);
}

char *
heddle_measures_tab_dup_count (HeddleStore *store,
                               const char  *plan)
{
  g_autoptr (GPtrArray) measures = heddle_query_records (store, &heddle_measure_kind, "plan",
                                                         plan);

  return measures->len > 0 ? g_strdup_printf ("%u", measures->len) : NULL;
}

const char *
heddle_measures_tab_get_shown (HeddleMeasuresTab *self)
{
  return self->shown;
}
