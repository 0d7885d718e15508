/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-measure-pane.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-ask-window.h"
#include "heddle-date-text.h"
#include "heddle-focus-path.h"
#include "records/heddle-record-row.h"

/* More of what is due is on the calendar. */
#define MOST_DUE 4
#define DUE_KEY "heddle-due"
/* At scale 1: beside the chart, and below it. */
#define WIDTH 290
#define WIDTH_BELOW 1500

struct _HeddleMeasurePane
{
  AdwBin parent_instance;

  AdwClamp *clamp;
  GtkBox *box;
  char *measure;
};

G_DEFINE_FINAL_TYPE (HeddleMeasurePane, heddle_measure_pane, ADW_TYPE_BIN)

static guint enter_signal;

static GtkListBox *
add_group (HeddleMeasurePane *self,
           const char        *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (GTK_LIST_BOX (list), GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_box_append (self->box, label);
  gtk_box_append (self->box, list);
  return GTK_LIST_BOX (list);
}

static AdwActionRow *
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (list, row);
  return ADW_ACTION_ROW (row);
}

static void
edit_cb (HeddleMeasurePane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                              heddle_measure_kind.name, self->measure);
}

/* A rating has a sign beside its word and its colour. */
static void
add_rating (HeddleMeasurePane      *self,
            GtkListBox             *list,
            const HeddleMeasureRun *run,
            const char             *title,
            const char             *field,
            const char             *value)
{
  static const struct
  {
    const char *value;
    const char *icon;
    const char *tone;
  } looks[] = {
    { "achieved", "heddle-check-symbolic", "success" },
    { "on-track", "heddle-check-symbolic", "success" },
    { "behind", "heddle-alert-symbolic", "error" },
    { "not-started", "heddle-ring-symbolic", "dim-label" },
    { "high", "heddle-check-symbolic", "success" },
    { "fair", "heddle-half-symbolic", "warning" },
    { "low", "heddle-alert-symbolic", "error" },
  };
  AdwActionRow *row = add_row (list, title, NULL);
  const char *icon = "heddle-ring-symbolic", *tone = "dim-label";
  g_autofree char *label = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].value, value) == 0)
      {
        icon = looks[i].icon;
        tone = looks[i].tone;
      }
  label = value != NULL
            ? heddle_record_dup_text (HEDDLE_RECORD (run->measure),
                                      heddle_kind_get_field (&heddle_measure_kind, field))
            : g_strdup (_("Not rated"));
  words = g_utf8_strdown (label, -1);
  heddle_record_row_add_state (row, icon, words, tone);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
}

static void
add_figure (GtkListBox             *list,
            const HeddleMeasureRun *run,
            const char             *title,
            const char             *date,
            double                  value,
            gint64                  n)
{
  g_autofree char *day = date != NULL ? heddle_date_text_show (date, run->today) : NULL;
  g_autofree char *whole = day != NULL ? g_strdup_printf ("%s, %s", title, day)
                                       : g_strdup (title);
  g_autofree char *shown = isnan (value) ? g_strdup (_("not given"))
                                         : heddle_measure_dup_value (run->measure, value);
  g_autofree char *with_n = n < 0 ? g_strdup (shown)
                                  : g_strdup_printf (_("%s, n = %'" G_GINT64_FORMAT), shown, n);

  gtk_widget_add_css_class (GTK_WIDGET (add_row (list, whole, with_n)), "property");
}

static void
add_figures (HeddleMeasurePane      *self,
             const HeddleMeasureRun *run,
             HeddleSplit             split)
{
  GtkListBox *list = add_group (self, _("Measure"));
  const HeddleRunChart *chart = run->charts[split];
  const HeddlePoint *latest;

  if (split != HEDDLE_SPLIT_GAP)
    {
      add_figure (list, run, _("Baseline"), run->measure->baseline_on, run->measure->baseline,
                  -1);
      add_figure (list, run, _("Target"), run->measure->target_on, run->measure->target, -1);
    }
  if (chart->latest == G_MAXUINT)
    {
      add_figure (list, run, _("Latest"), NULL, NAN, -1);
      return;
    }
  latest = &g_array_index (chart->points, HeddlePoint, chart->latest);
  add_figure (list, run, _("Latest"), heddle_measure_run_get (run, latest)->observed_on,
              latest->value, latest->n);
}

static void
due_cb (AdwActionRow      *row,
        HeddleMeasurePane *self)
{
  g_signal_emit (self, enter_signal, 0, g_object_get_data (G_OBJECT (row), DUE_KEY));
}

static void
add_due (HeddleMeasurePane      *self,
         HeddleSession          *session,
         const HeddleMeasureRun *run)
{
  const GArray *points = run->charts[HEDDLE_SPLIT_OVERALL]->points;
  g_autofree char *owner = heddle_record_dup_reference_title (HEDDLE_RECORD (run->measure),
                                                              "owner");
  GtkListBox *list = NULL;
  guint n = 0;

  for (guint i = 0; i < points->len && n < MOST_DUE; i++)
    {
      const HeddlePoint *point = &g_array_index (points, HeddlePoint, i);
      const char *due = heddle_measure_run_get (run, point)->due;
      g_autofree char *title = NULL;
      AdwActionRow *row;

      if (point->state != HEDDLE_POINT_OVERDUE && point->state != HEDDLE_POINT_PLANNED)
        continue;
      if (list == NULL)
        list = add_group (self, _("Values due"));
      title = heddle_date_text_show (due, run->today);
      row = add_row (list, owner != NULL ? owner : _("Nobody sees to it yet"), NULL);
      heddle_record_row_add_due (row, session, due, FALSE);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_widget_set_tooltip_text (GTK_WIDGET (row), _("Enter This Value"));
      g_object_set_data_full (G_OBJECT (row), DUE_KEY, g_strdup (due), g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (due_cb), self, G_CONNECT_DEFAULT);
      n++;
    }
}

static void
plan_cb (GtkButton         *button,
         HeddleMeasurePane *self)
{
  HeddleSession *session = g_object_get_data (G_OBJECT (button), "session");
  g_autoptr (GError) error = NULL;

  heddle_measure_plan (heddle_session_get_store (session), self->measure,
                       heddle_session_get_today (session), &error);
  if (error != NULL)
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
add_plan_button (HeddleMeasurePane *self,
                 HeddleSession     *session)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Plan Observations"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button,
                               _("Adds the dates of values to come, up to the target"));
  g_object_set_data_full (G_OBJECT (button), "session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (plan_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (self->box, button);
}

static void
add_serves (HeddleMeasurePane      *self,
            HeddleSession          *session,
            const HeddleMeasureRun *run)
{
  HeddleRecord *measure = HEDDLE_RECORD (run->measure);
  const HeddleField *field = heddle_kind_get_field (&heddle_measure_kind, "priority");
  g_autoptr (HeddleRecord) priority = heddle_record_dup_reference (measure, field);
  GtkListBox *list = add_group (self, _("Serves"));
  g_autoptr (GPtrArray) links = NULL;

  if (priority == NULL)
    {
      add_row (list, _("No priority yet"), _("Choose one with Edit…"));
      return;
    }
  add_row (list, HEDDLE_PRIORITY (priority)->title, _("priority of this plan"));
  links = heddle_query_records (heddle_session_get_store (session), &heddle_priority_nif_kind,
                                "priority", heddle_record_get_id (priority));
  for (guint i = 0; i < links->len; i++)
    {
      g_autofree char *item = heddle_record_dup_reference_title (links->pdata[i], "nif_item");

      if (item != NULL)
        add_row (list, item, _("National Improvement Framework"));
    }
}

static void
heddle_measure_pane_finalize (GObject *object)
{
  g_free (HEDDLE_MEASURE_PANE (object)->measure);

  G_OBJECT_CLASS (heddle_measure_pane_parent_class)->finalize (object);
}

static void
heddle_measure_pane_class_init (HeddleMeasurePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_measure_pane_finalize;
  enter_signal = g_signal_new ("enter", HEDDLE_TYPE_MEASURE_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
heddle_measure_pane_init (HeddleMeasurePane *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "measure-pane");
  self->clamp = ADW_CLAMP (adw_clamp_new ());
  adw_clamp_set_child (self->clamp, GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->clamp));
  heddle_measure_pane_set_below (self, FALSE);
}

void
heddle_measure_pane_set_below (HeddleMeasurePane *self,
                               gboolean           below)
{
  int width = below ? WIDTH_BELOW : WIDTH;

  g_return_if_fail (HEDDLE_IS_MEASURE_PANE (self));

  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
}

void
heddle_measure_pane_show (HeddleMeasurePane      *self,
                          HeddleSession          *session,
                          const HeddleMeasureRun *run,
                          HeddleSplit             split)
{
  GtkWidget *child;
  GtkListBox *ratings;
  g_autoptr (GArray) focus = NULL;

  g_return_if_fail (HEDDLE_IS_MEASURE_PANE (self));

  focus = heddle_focus_path_find (GTK_WIDGET (self->box));
  g_set_str (&self->measure, heddle_record_get_id (HEDDLE_RECORD (run->measure)));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  ratings = add_group (self, _("Two ratings"));
  add_rating (self, ratings, run, _("Progress"), "progress", run->measure->progress);
  add_rating (self, ratings, run, _("Confidence in outcome"), "confidence",
              run->measure->confidence);
  add_figures (self, run, split);
  add_due (self, session, run);
  if (run->measure->every != NULL)
    add_plan_button (self, session);
  add_serves (self, session, run);
  heddle_focus_path_restore (GTK_WIDGET (self->box), focus);
}
