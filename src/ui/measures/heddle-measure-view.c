/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-measure-view.h"

#include <glib/gi18n-lib.h>

#include "heddle-copy.h"
#include "heddle-date-text.h"
#include "heddle-kept-numbers.h"
#include "heddle-measure-entry.h"
#include "heddle-measure-pane.h"
#include "heddle-painting-look.h"
#include "heddle-run-chart-view.h"
#include "records/heddle-record-row.h"

#define ID_KEY "heddle-id"

struct _HeddleMeasureView
{
  AdwBin parent_instance;

  HeddleSession *session;
  HeddleMeasureRun *run;
  HeddleDriverPlan *drivers; /* of who shows the view */
  char *code;
  gboolean filling;

  GtkBox *columns;
  GtkLabel *headline;
  GtkLabel *about;
  AdwToggleGroup *splits;
  AdwToggleGroup *looks;
  GtkStack *stack;
  HeddleRunChartView *chart;
  GtkListBox *table;
  GtkBox *signals;
  HeddleMeasureEntry *entry;
  HeddleMeasurePane *pane;
};

G_DEFINE_FINAL_TYPE (HeddleMeasureView, heddle_measure_view, ADW_TYPE_BIN)

static guint back_signal;

static HeddleSplit
get_split (HeddleMeasureView *self)
{
  HeddleSplit split = HEDDLE_SPLIT_OVERALL;

  heddle_split_parse (adw_toggle_group_get_active_name (self->splits), &split);
  return split;
}

/* --- Table ---------------------------------------------------------------- */

static char *
dup_place (const HeddleRunChart *chart,
           const HeddlePoint    *point)
{
  const char *place = point->side > 0 ? _("above the median")
                      : point->side < 0 ? _("below the median") : _("on the median");

  if (point->shifted)
    return g_strdup_printf (_("%s, in a shift"), place);
  return g_strdup (place);
}

static char *
dup_point_words (HeddleMeasureView *self,
                 const HeddlePoint *point)
{
  HeddleObservation *observation = heddle_measure_run_get (self->run, point);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *place = NULL;

  if (point->state != HEDDLE_POINT_VALUE)
    return g_strdup (point->state == HEDDLE_POINT_MISSING ? _("not given for this split") : "");
  place = dup_place (self->run->charts[get_split (self)], point);
  if (point->n >= 0)
    g_string_append_printf (words, _("n = %'" G_GINT64_FORMAT "; "), point->n);
  g_string_append (words, place);
  if (observation->baseline)
    g_string_append (words, _("; baseline"));
  if (observation->remark != NULL)
    g_string_append_printf (words, "; %s", observation->remark);
  return g_strdup (words->str);
}

static void
row_cb (AdwActionRow      *row,
        HeddleMeasureView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                              heddle_observation_kind.name,
                              g_object_get_data (G_OBJECT (row), ID_KEY));
}

static void
add_row (HeddleMeasureView *self,
         const HeddlePoint *point)
{
  HeddleObservation *observation = heddle_measure_run_get (self->run, point);
  GtkWidget *row = adw_action_row_new ();
  const char *date = observation->observed_on != NULL ? observation->observed_on
                                                      : observation->due;
  g_autofree char *when = heddle_date_text_show (date, self->run->today);
  g_autofree char *words = dup_point_words (self, point);
  gboolean late = point->state == HEDDLE_POINT_OVERDUE;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  if (point->state == HEDDLE_POINT_VALUE)
    {
      g_autofree char *value = heddle_measure_dup_value (self->run->measure, point->value);

      heddle_record_row_add_state (ADW_ACTION_ROW (row), NULL, value, "numeric");
    }
  else if (point->state != HEDDLE_POINT_MISSING)
    heddle_record_row_add_state (ADW_ACTION_ROW (row),
                                 late ? "heddle-alert-symbolic" : NULL,
                                 late ? _("overdue") : _("to come"),
                                 late ? "error" : "dim-label");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), ID_KEY,
                          g_strdup (heddle_record_get_id (HEDDLE_RECORD (observation))), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_cb), self, G_CONNECT_DEFAULT);
  gtk_list_box_append (self->table, row);
}

/* The latest first. */
static void
fill_table (HeddleMeasureView *self)
{
  const GArray *points = self->run->charts[get_split (self)]->points;
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->table));
  int index = GTK_IS_LIST_BOX_ROW (focus)
                ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  GtkListBoxRow *row;

  gtk_list_box_remove_all (self->table);
  for (guint i = points->len; i-- > 0;)
    add_row (self, &g_array_index (points, HeddlePoint, i));
  row = index >= 0 ? gtk_list_box_get_row_at_index (self->table, index) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* --- Signals -------------------------------------------------------------- */

static void
add_signal (HeddleMeasureView  *self,
            const HeddleSignal *signal)
{
  static const char *const icons[] = {
    [HEDDLE_SIGNAL_FOUND] = "heddle-check-symbolic",
    [HEDDLE_SIGNAL_NONE] = "heddle-ring-symbolic",
    [HEDDLE_SIGNAL_NOTE] = "dialog-information-symbolic",
  };
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icons[signal->sort],
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (signal->title);
  g_autofree char *kept = heddle_kept_numbers_dup (signal->text);
  GtkWidget *text = gtk_label_new (kept);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (text, "caption");
  gtk_widget_add_css_class (text, "second");
  if (signal->sort == HEDDLE_SIGNAL_FOUND)
    gtk_widget_add_css_class (icon, "success");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (card), icon);
  gtk_box_append (GTK_BOX (card), box);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "measure-signal");
  gtk_box_append (self->signals, card);
}

static void
fill_signals (HeddleMeasureView *self)
{
  HeddleSignal signals[HEDDLE_N_SIGNALS];
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->signals))) != NULL)
    gtk_box_remove (self->signals, child);
  heddle_measure_run_list_signals (self->run, get_split (self), signals);
  for (guint i = 0; i < HEDDLE_N_SIGNALS; i++)
    {
      add_signal (self, &signals[i]);
      heddle_signal_clear (&signals[i]);
    }
}

/* --- All of it ------------------------------------------------------------ */

static void
fill (HeddleMeasureView *self)
{
  HeddleSplit split = get_split (self);
  g_autofree char *headline = heddle_measure_run_dup_headline (self->run, split);
  g_autofree char *about = heddle_measure_run_dup_about (self->run, split);
  gboolean any = self->run->charts[split]->points->len > 0;

  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->splits), self->run->measure->split);
  heddle_run_chart_view_show (self->chart, self->run, split, self->drivers, self->code);
  gtk_stack_set_visible_child_name (self->stack,
                                    any ? adw_toggle_group_get_active_name (self->looks)
                                        : "empty");
  fill_table (self);
  fill_signals (self);
  gtk_widget_set_visible (GTK_WIDGET (self->signals), any);
  heddle_measure_pane_show (self->pane, self->session, self->run, split);
}

static void
choice_cb (HeddleMeasureView *self)
{
  if (self->run != NULL && !self->filling)
    fill (self);
}

static void
back_cb (HeddleMeasureView *self)
{
  g_signal_emit (self, back_signal, 0);
}

static void
edit_cb (HeddleMeasureView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                              heddle_measure_kind.name, heddle_measure_view_get_id (self));
}

static void
enter_cb (HeddleMeasureView *self,
          const char        *date)
{
  heddle_measure_entry_begin (self->entry, date);
}

static void
back_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  back_cb (HEDDLE_MEASURE_VIEW (widget));
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleMeasureView *self = HEDDLE_MEASURE_VIEW (widget);

  return self->run == NULL || self->run->observations->len == 0
           ? NULL : heddle_table_new_records (&heddle_observation_kind, self->run->observations,
                                              NULL);
}

static void
heddle_measure_view_dispose (GObject *object)
{
  HeddleMeasureView *self = HEDDLE_MEASURE_VIEW (object);

  if (self->chart != NULL)
    heddle_run_chart_view_show (self->chart, NULL, HEDDLE_SPLIT_OVERALL, NULL, NULL);
  /* The template's child is the bin's own too. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_MEASURE_VIEW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->run, heddle_measure_run_free);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (heddle_measure_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, columns);
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, headline);
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, about);
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, splits);
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, looks);
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, stack);
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, chart);
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, table);
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, signals);
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, entry);
  gtk_widget_class_bind_template_child (klass, HeddleMeasureView, pane);
  gtk_widget_class_bind_template_callback (klass, back_cb);
  gtk_widget_class_bind_template_callback (klass, edit_cb);
  gtk_widget_class_bind_template_callback (klass, enter_cb);
}

static void
heddle_measure_view_class_init (HeddleMeasureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_RUN_CHART_VIEW);
  g_type_ensure (HEDDLE_TYPE_MEASURE_ENTRY);
  g_type_ensure (HEDDLE_TYPE_MEASURE_PANE);
  G_OBJECT_CLASS (klass)->dispose = heddle_measure_view_dispose;
  back_signal = g_signal_new ("back", HEDDLE_TYPE_MEASURE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                              NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "measure.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "measure.back", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/measures/heddle-measure-view.ui");
  bind_children (widget_class);
}

static void
heddle_measure_view_init (HeddleMeasureView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->splits, "notify::active", G_CALLBACK (choice_cb), self);
  g_signal_connect_swapped (self->looks, "notify::active", G_CALLBACK (choice_cb), self);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
}

void
heddle_measure_view_show (HeddleMeasureView *self,
                          HeddleSession     *session,
                          HeddleMeasureRun  *run,
                          HeddleDriverPlan  *drivers,
                          const char        *code)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (run->measure));
  gboolean another = g_strcmp0 (heddle_measure_view_get_id (self), id) != 0;
  g_autofree char *name = NULL;

  g_return_if_fail (HEDDLE_IS_MEASURE_VIEW (self));

  g_set_object (&self->session, session);
  g_set_str (&self->code, code);
  heddle_run_chart_view_show (self->chart, NULL, HEDDLE_SPLIT_OVERALL, NULL, NULL);
  g_clear_pointer (&self->run, heddle_measure_run_free);
  self->run = run;
  self->drivers = drivers;
  if (another || !run->measure->split)
    {
      self->filling = TRUE;
      adw_toggle_group_set_active_name (
        self->splits,
        heddle_split_get_name (run->measure->split ? heddle_measure_run_get_split (run)
                                                   : HEDDLE_SPLIT_OVERALL));
      self->filling = FALSE;
    }
  name = g_strdup_printf (_("Values of %s"), run->measure->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  heddle_measure_entry_show (self->entry, session, run);
  fill (self);
}

const char *
heddle_measure_view_get_id (HeddleMeasureView *self)
{
  g_return_val_if_fail (HEDDLE_IS_MEASURE_VIEW (self), NULL);

  return self->run != NULL ? heddle_record_get_id (HEDDLE_RECORD (self->run->measure)) : NULL;
}

void
heddle_measure_view_go_to (HeddleMeasureView *self,
                           const char        *observation)
{
  GtkListBoxRow *row;

  g_return_if_fail (HEDDLE_IS_MEASURE_VIEW (self));

  adw_toggle_group_set_active_name (self->looks, "table");
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->table, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), ID_KEY), observation) == 0)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
heddle_measure_view_set_width (HeddleMeasureView *self,
                               gboolean           compact,
                               gboolean           narrow)
{
  g_return_if_fail (HEDDLE_IS_MEASURE_VIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  compact ? GTK_ORIENTATION_VERTICAL
                                          : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->signals),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
  heddle_measure_pane_set_below (self->pane, compact);
  heddle_painting_look_set_class (GTK_WIDGET (self->pane), "below", compact);
}
