/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-pane.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-date-text.h"
#include "heddle-reallocate-dialog.h"
#include "heddle-workforce-jobs.h"

#define MOST_LINES 8
#define SOME 0.005

struct _HeddleWorkforcePane
{
  AdwBin parent_instance;

  HeddleSession *session;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (HeddleWorkforcePane, heddle_workforce_pane, ADW_TYPE_BIN)

static HeddleDay
get_today (HeddleWorkforcePane *self)
{
  return heddle_session_get_today (self->session);
}

static const char *
id_of (gpointer record)
{
  return heddle_record_get_id (HEDDLE_RECORD (record));
}

/* --- Parts ---------------------------------------------------------------- */

static GtkLabel *
add_label (HeddleWorkforcePane *self,
           const char          *text,
           const char          *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (text));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_box_append (self->box, GTK_WIDGET (label));

  return label;
}

static void
set_title (HeddleWorkforcePane *self,
           const char          *title,
           const char          *subtitle)
{
  heddle_workforce_pane_clear (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add_label (self, title, "title-4")),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (GTK_WIDGET (add_label (self, subtitle, "caption")), "second");
}

static GtkListBox *
add_group (HeddleWorkforcePane *self,
           const char          *title)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  if (title != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (add_label (self, title, "heading")), "group");
  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
  gtk_box_append (self->box, GTK_WIDGET (list));

  return list;
}

static void
open_cb (GtkWidget *row)
{
  const char *kind = g_object_get_data (G_OBJECT (row), "kind");
  const char *id = g_object_get_data (G_OBJECT (row), "id");

  gtk_widget_activate_action (row, "win.edit-record", "(ss)", kind, id);
}

/* A line that opens @record, where there is one. */
static AdwActionRow *
add_row (GtkListBox   *list,
         const char   *title,
         const char   *subtitle,
         const char   *end,
         const char   *tone,
         HeddleRecord *record)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  GtkWidget *label;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
  if (end != NULL)
    {
      label = gtk_label_new (end);
      gtk_widget_add_css_class (label, "numeric");
      if (tone != NULL)
        gtk_widget_add_css_class (label, tone);
      adw_action_row_add_suffix (row, label);
    }
  if (record != NULL)
    {
      g_object_set_data (G_OBJECT (row), "kind",
                         (gpointer) heddle_record_get_kind (record)->name);
      g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id_of (record)), g_free);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (open_cb), NULL);
    }
  gtk_list_box_append (list, GTK_WIDGET (row));

  return row;
}

static GtkWidget *
make_button (const char *label,
             const char *name,
             const char *action,
             GVariant   *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  if (name != NULL)
    {
      /* The label within would go before the name. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }

  return button;
}

static void
add_more (GtkListBox *list,
          guint       n)
{
  g_autofree char *words = NULL;

  if (n <= MOST_LINES)
    return;
  words = g_strdup_printf (_("%u more"), n - MOST_LINES);
  add_row (list, words, NULL, NULL, NULL, NULL);
}

static void
add_causes (HeddleWorkforcePane *self,
            const char          *title,
            GPtrArray           *causes)
{
  GtkListBox *list;

  if (causes->len == 0)
    return;
  list = add_group (self, title);
  for (guint i = 0; i < MIN (causes->len, MOST_LINES); i++)
    {
      const HeddleWorkforceCause *cause = causes->pdata[i];
      g_autofree char *fte = heddle_workforce_dup_fte (cause->fte);

      add_row (list, cause->title, cause->detail, fte, "heading", HEDDLE_RECORD (cause->record));
    }
  add_more (list, causes->len);
}

static void
add_figures (HeddleWorkforcePane      *self,
             HeddleWorkforceBy         by,
             const HeddleCapacityCell *cell)
{
  gboolean activity = by == HEDDLE_WORKFORCE_ACTIVITY;
  GtkListBox *list = add_group (self, NULL);
  g_autofree char *time = heddle_workforce_dup_fte (cell->time);
  g_autofree char *load = heddle_workforce_dup_fte (cell->load);
  g_autofree char *over = heddle_workforce_dup_fte (cell->over);
  g_autofree char *time_fte = g_strdup_printf (_("%s FTE"), time);
  g_autofree char *load_fte = g_strdup_printf (_("%s FTE"), load);
  g_autofree char *over_fte = g_strdup_printf (_("%s FTE"), over);
  g_autofree char *state = heddle_workforce_dup_state (by, cell, get_today (self));

  add_row (list, activity ? _("Needs") : _("Work"), NULL, load_fte, "heading", NULL);
  add_row (list, activity ? _("Is given") : _("Time"), NULL, time_fte, "heading", NULL);
  if (heddle_capacity_cell_is_over (cell))
    add_row (list, activity ? _("Short by") : _("Over by"), state, over_fte, "error", NULL);
  else
    add_row (list, state, NULL, NULL, NULL, NULL);
}

/* --- Capacity ------------------------------------------------------------- */

static void
add_helpers (HeddleWorkforcePane      *self,
             HeddleWorkforce          *workforce,
             HeddleWorkforceBy         by,
             const HeddleWorkforceRow *row,
             const HeddleCapacityCell *cell,
             GPtrArray                *helpers)
{
  gboolean allots = by == HEDDLE_WORKFORCE_ACTIVITY && heddle_capacity_cell_is_over (cell);
  GtkListBox *list;

  if (helpers->len == 0)
    return;
  list = add_group (self, _("Could help"));
  for (guint i = 0; i < MIN (helpers->len, MOST_LINES); i++)
    {
      const HeddleWorkforceHelper *helper = helpers->pdata[i];
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, helper->match.row);
      AdwActionRow *line = add_row (list, worker->name, helper->why, NULL, NULL,
                                    HEDDLE_RECORD (worker->record));
      double fte = MIN (cell->peak, helper->match.least);
      g_autofree char *name = g_strdup_printf (_("Allocate %s"), worker->name);

      if (allots && fte >= 0.05)
        adw_action_row_add_suffix (
          line, make_button (_("Allocate"), name, "workforce.allocate",
                             g_variant_new ("(ssdii)", id_of (worker->record), row->id, fte,
                                            cell->over_first, cell->over_last)));
    }
  add_more (list, helpers->len);
}

void
heddle_workforce_pane_show_cell (HeddleWorkforcePane        *self,
                                 HeddleWorkforce            *workforce,
                                 HeddleWorkforceChart       *chart,
                                 const HeddleWorkforceScope *who,
                                 guint                       number,
                                 guint                       period)
{
  const HeddleWorkforceRow *row = chart->rows->pdata[number];
  const HeddleWorkforcePeriod *days = heddle_workforce_chart_get_period (chart, period);
  const HeddleCapacityCell *cell = &row->cells[period];
  g_autoptr (GPtrArray) causes = heddle_workforce_list_causes (workforce, who, chart->by, row, days,
                                                               get_today (self));
  g_autoptr (GPtrArray) helpers = heddle_workforce_list_helpers (workforce, who, chart->by, row,
                                                                 period, chart);
  g_autofree char *subtitle = g_strdup_printf (_("%s; %s"), row->subtitle, days->label);

  set_title (self, row->title, subtitle);
  add_figures (self, chart->by, cell);
  add_causes (self, chart->by == HEDDLE_WORKFORCE_ACTIVITY ? _("Who works on it")
                                                           : _("Because of"), causes);
  add_helpers (self, workforce, chart->by, row, cell, helpers);
  if (chart->by == HEDDLE_WORKFORCE_PERSON && causes->len > 0)
    gtk_box_append (self->box, make_button (_("_Reallocate…"), NULL, "workforce.reallocate",
                                            g_variant_new ("(sdii)", row->id, cell->peak,
                                                           days->first, days->last)));
  if (chart->by == HEDDLE_WORKFORCE_ACTIVITY)
    gtk_box_append (self->box, make_button (_("_Ask for Somebody…"), NULL, "workforce.ask",
                                            g_variant_new_string (row->id)));
}

/* --- People --------------------------------------------------------------- */

static void
add_times (HeddleWorkforcePane *self,
           HeddleWorkforce     *workforce,
           guint                person)
{
  GtkListBox *list = NULL;

  for (guint i = 0; i < workforce->times->len; i++)
    {
      const HeddleCapacityTime *span = &g_array_index (workforce->time_spans, HeddleCapacityTime,
                                                       i);
      HeddleRecord *time = workforce->times->pdata[i];
      g_autofree char *title = NULL;
      g_autofree char *days = NULL;
      g_autofree char *fte = heddle_workforce_dup_fte (span->fte);
      g_autoptr (HeddleRecord) lent = NULL;

      if (span->row != person)
        continue;
      if (list == NULL)
        list = add_group (self, _("Time"));
      if (HEDDLE_WORKING_TIME (time)->collaborative != NULL)
        lent = heddle_store_get (workforce->store, &heddle_collaborative_kind,
                                 HEDDLE_WORKING_TIME (time)->collaborative, NULL);
      title = heddle_record_dup_text (time, heddle_kind_get_field (heddle_record_get_kind (time),
                                                                   "what"));
      days = heddle_workforce_dup_days (span->first, span->last, get_today (self));
      if (lent != NULL)
        {
          g_autofree char *name = heddle_record_dup_title (lent);
          g_autofree char *words = g_strdup_printf (*days != '\0' ? _("for %s; %s") : _("for %s"),
                                                    name, days);

          add_row (list, title, words, fte, "heading", time);
        }
      else
        add_row (list, title, days, fte, "heading", time);
    }
}

static void
add_learning (HeddleWorkforcePane *self,
              HeddleWorkforce     *workforce,
              HeddleWorker        *worker)
{
  g_autoptr (GPtrArray) records =
    heddle_query_records (workforce->store, &heddle_professional_learning_kind, "person",
                          id_of (worker->record));
  GtkListBox *list;

  if (records->len == 0)
    return;
  list = add_group (self, _("Professional learning"));
  for (guint i = 0; i < MIN (records->len, MOST_LINES); i++)
    {
      HeddleProfessionalLearning *learning = records->pdata[i];
      g_autofree char *when = heddle_date_text_show (learning->starts, get_today (self));

      add_row (list, learning->title, when, NULL, NULL, HEDDLE_RECORD (learning));
    }
}

void
heddle_workforce_pane_show_person (HeddleWorkforcePane         *self,
                                   HeddleWorkforce             *workforce,
                                   const HeddleWorkforceScope  *who,
                                   const HeddleWorkforcePeriod *period,
                                   guint                        person)
{
  HeddleWorker *worker = heddle_workforce_get_worker (workforce, person);
  const char *id = id_of (worker->record);
  HeddleWorkforceRow row = { .number = person };
  HeddleCapacityCell cell;
  g_autoptr (GPtrArray) causes = heddle_workforce_list_causes (workforce, who,
                                                               HEDDLE_WORKFORCE_PERSON, &row,
                                                               period, get_today (self));
  g_autofree char *knows = g_strjoinv ("; ", worker->expertise);
  g_autofree char *subtitle = *worker->home != '\0'
    /* Translators: whose somebody is, a quarter */
    ? g_strdup_printf (_("from %s; %s"), worker->home, period->label) : g_strdup (period->label);

  heddle_capacity_measure (workforce->by_person, person, period->first, period->last, &cell);
  set_title (self, worker->post, subtitle);
  if (worker->timed)
    add_figures (self, HEDDLE_WORKFORCE_PERSON, &cell);
  else
    add_row (add_group (self, NULL), _("Time is not on record"),
             _("Add working time to see what is free."), NULL, NULL, NULL);
  add_causes (self, _("Works on"), causes);
  add_times (self, workforce, person);
  if (*knows != '\0')
    add_row (add_group (self, _("Knows")), knows, NULL, NULL, NULL,
             HEDDLE_RECORD (worker->record));
  add_learning (self, workforce, worker);
  gtk_box_append (self->box, make_button (_("_Allocate…"), NULL, "workforce.add",
                                          g_variant_new ("(sss)", "allocation", id, "")));
  gtk_box_append (self->box, make_button (_("_Lend…"), NULL, "workforce.add",
                                          g_variant_new ("(sss)", "working-time", id,
                                                         "secondment")));
  gtk_box_append (self->box, make_button (_("Add L_earning…"), NULL, "workforce.add",
                                          g_variant_new ("(sss)", "professional-learning", id,
                                                         "")));
}

/* --- Expertise ------------------------------------------------------------ */

static void
add_people (HeddleWorkforcePane *self,
            HeddleWorkforce     *workforce,
            HeddleExpertiseMap  *map,
            const char          *title,
            GArray              *people,
            GArray              *without)
{
  GtkListBox *list = NULL;
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    {
      guint person = g_array_index (people, guint, i);
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, person);
      HeddleCapacityCell cell;
      g_autofree char *fte = NULL;
      g_autofree char *words = NULL;
      gboolean skip = FALSE;

      for (guint k = 0; without != NULL && k < without->len; k++)
        skip = skip || g_array_index (without, guint, k) == person;
      if (skip || n++ >= MOST_LINES)
        continue;
      if (list == NULL)
        list = add_group (self, title);
      heddle_capacity_measure (workforce->by_person, person, map->period.first, map->period.last,
                               &cell);
      fte = heddle_workforce_dup_fte (heddle_capacity_cell_is_over (&cell) ? cell.over
                                                                            : cell.free);
      words = !worker->timed ? g_strdup (_("time ?"))
              : heddle_capacity_cell_is_over (&cell) ? g_strdup_printf (_("%s over"), fte)
              : cell.time <= 0 ? g_strdup (_("no time"))
              : cell.free < SOME ? g_strdup (_("full")) : g_strdup_printf (_("%s free"), fte);
      add_row (list, worker->post, worker->home, words,
               heddle_capacity_cell_is_over (&cell) ? "error" : NULL,
               HEDDLE_RECORD (worker->record));
    }
  if (list != NULL)
    add_more (list, n);
}

static void
add_requests (HeddleWorkforcePane *self,
              HeddleWorkforce     *workforce,
              GPtrArray           *requests,
              const char          *folded)
{
  GtkListBox *list = NULL;

  for (guint i = 0; i < requests->len; i++)
    {
      const HeddleWorkforceRequest *request = requests->pdata[i];
      g_autofree char *detail = NULL;
      g_autofree char *name = NULL;

      if (!request->open || !g_strv_contains ((const char *const *) request->needs, folded))
        continue;
      if (list == NULL)
        list = add_group (self, _("Asked for"));
      detail = heddle_workforce_request_dup_detail (workforce, request, get_today (self));
      name = g_strdup_printf (_("Match %s"), request->purpose);
      adw_action_row_add_suffix (add_row (list, request->purpose, detail, NULL, NULL,
                                          HEDDLE_RECORD (request->record)),
                                 make_button (_("_Match…"), name, "workforce.show-request",
                                              g_variant_new_string (id_of (request->record))));
    }
}

void
heddle_workforce_pane_show_expertise (HeddleWorkforcePane *self,
                                      HeddleWorkforce     *workforce,
                                      HeddleExpertiseMap  *map,
                                      GPtrArray           *requests,
                                      guint                number,
                                      guint                column)
{
  const HeddleExpertiseRow *row = map->rows->pdata[number];
  const HeddleExpertiseCell *cell = &row->cells[column];
  g_autofree char *subtitle = g_strdup_printf (_("%s; %s"), (char *) map->columns->pdata[column],
                                               map->period.label);
  g_autofree char *together = heddle_expertise_row_dup_together (row);

  set_title (self, row->title, subtitle);
  if (cell->people->len > 0)
    add_people (self, workforce, map, _("Here"), cell->people, NULL);
  else
    add_row (add_group (self, _("Here")), _("Nobody"), NULL, NULL, NULL, NULL);
  add_people (self, workforce, map, _("Others who know it"), row->together.people, cell->people);
  gtk_widget_add_css_class (GTK_WIDGET (add_label (self, together, "caption")), "second");
  add_requests (self, workforce, requests, row->folded);
  gtk_box_append (self->box, make_button (_("_Ask for It…"), NULL, "workforce.ask-expertise",
                                          g_variant_new_string (row->title)));
}

/* --- Requests ------------------------------------------------------------- */

static void
add_matches (HeddleWorkforcePane          *self,
             HeddleWorkforce              *workforce,
             const HeddleWorkforceRequest *request)
{
  g_autoptr (GPtrArray) helpers = heddle_workforce_match_request (workforce, request);
  GtkListBox *list = add_group (self, _("Could do it"));

  if (helpers->len == 0)
    add_row (list, _("Nobody on record knows this"),
             _("Ask an organisation, and say of whom it is asked."), NULL, NULL, NULL);
  for (guint i = 0; i < MIN (helpers->len, MOST_LINES); i++)
    {
      const HeddleWorkforceHelper *helper = helpers->pdata[i];
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, helper->match.row);
      g_autofree char *name = g_strdup_printf (_("Match with %s"), worker->name);
      double fte = request->fte > 0 ? request->fte : helper->match.least;

      adw_action_row_add_suffix (
        add_row (list, worker->name, helper->why, NULL, NULL, HEDDLE_RECORD (worker->record)),
        make_button (_("Match"), name, "workforce.match",
                     g_variant_new ("(ssdii)", id_of (request->record), id_of (worker->record),
                                    fte, request->first, request->last)));
    }
  add_more (list, helpers->len);
}

void
heddle_workforce_pane_show_request (HeddleWorkforcePane          *self,
                                    HeddleWorkforce              *workforce,
                                    const HeddleWorkforceRequest *request)
{
  g_autofree char *detail = heddle_workforce_request_dup_detail (workforce, request,
                                                                 get_today (self));
  guint person = heddle_workforce_find_person (workforce, request->record->person);

  set_title (self, request->title, request->purpose);
  add_label (self, detail, "caption");
  if (person != HEDDLE_NOBODY)
    {
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, person);

      add_row (add_group (self, _("Who comes")), worker->post, worker->home, NULL, NULL,
               HEDDLE_RECORD (worker->record));
    }
  if (request->open)
    add_matches (self, workforce, request);
  gtk_box_append (self->box, make_button (_("_Open…"), NULL, "win.edit-record",
                                          g_variant_new ("(ss)", "request",
                                                         id_of (request->record))));
}

/* --- Jobs ----------------------------------------------------------------- */

static void
match_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleWorkforcePane *self = HEDDLE_WORKFORCE_PANE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const char *request;
  const char *person;
  double fte;
  HeddleDay first;
  HeddleDay last;

  g_variant_get (parameter, "(&s&sdii)", &request, &person, &fte, &first, &last);
  id = heddle_workforce_match_with (heddle_session_get_store (self->session), request, person, fte,
                                    first, last, get_today (self), &error);
  heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
allocate_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleWorkforcePane *self = HEDDLE_WORKFORCE_PANE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  HeddleAllocationWish wish = { 0 };
  const char *person;

  g_variant_get (parameter, "(&s&sdii)", &person, &wish.activity, &wish.fte, &wish.first,
                 &wish.last);
  id = heddle_workforce_allocate (heddle_session_get_store (self->session), person, &wish, &error);
  heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
reallocate_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  HeddleWorkforcePane *self = HEDDLE_WORKFORCE_PANE (widget);
  const char *person;
  double fte;
  HeddleDay first;
  HeddleDay last;

  g_variant_get (parameter, "(&sdii)", &person, &fte, &first, &last);
  heddle_reallocate_dialog_present (widget, self->session, person, fte, first, last);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  const char *kind;
  const char *person;
  const char *what;

  g_variant_get (parameter, "(&s&s&s)", &kind, &person, &what);
  heddle_ask_window_add (widget, kind, "person", person, "what", what, NULL);
}

static void
ask_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  HeddleWorkforcePane *self = HEDDLE_WORKFORCE_PANE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (HeddleRecord) activity = heddle_store_get (store, &heddle_activity_kind, id, NULL);
  g_autoptr (HeddleRecord) plan = NULL;

  if (activity != NULL)
    plan = heddle_store_get (store, &heddle_plan_kind, HEDDLE_ACTIVITY (activity)->plan, NULL);
  if (plan == NULL)
    return;
  heddle_ask_window_add (widget, "request",
                         "collaborative", HEDDLE_PLAN (plan)->collaborative,
                         "activity", id,
                         "expertise", HEDDLE_ACTIVITY (activity)->expertise, NULL);
}

static void
ask_expertise_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  heddle_ask_window_add (widget, "request", "expertise", g_variant_get_string (parameter, NULL),
                         NULL);
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_workforce_pane_dispose (GObject *object)
{
  g_clear_object (&HEDDLE_WORKFORCE_PANE (object)->session);

  G_OBJECT_CLASS (heddle_workforce_pane_parent_class)->dispose (object);
}

static void
heddle_workforce_pane_class_init (HeddleWorkforcePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_workforce_pane_dispose;
  gtk_widget_class_install_action (widget_class, "workforce.match", "(ssdii)", match_cb);
  gtk_widget_class_install_action (widget_class, "workforce.allocate", "(ssdii)", allocate_cb);
  gtk_widget_class_install_action (widget_class, "workforce.reallocate", "(sdii)", reallocate_cb);
  gtk_widget_class_install_action (widget_class, "workforce.add", "(sss)", add_cb);
  gtk_widget_class_install_action (widget_class, "workforce.ask", "s", ask_cb);
  gtk_widget_class_install_action (widget_class, "workforce.ask-expertise", "s", ask_expertise_cb);
}

static void
heddle_workforce_pane_init (HeddleWorkforcePane *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "workforce-pane");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), scroll);
}

void
heddle_workforce_pane_set_session (HeddleWorkforcePane *self,
                                   HeddleSession       *session)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_PANE (self));

  g_set_object (&self->session, session);
}

void
heddle_workforce_pane_clear (HeddleWorkforcePane *self)
{
  GtkWidget *child;

  g_return_if_fail (HEDDLE_IS_WORKFORCE_PANE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}
