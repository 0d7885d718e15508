/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-move-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-move-group.h"
#include "heddle-move-groups.h"
#include "heddle-move-row.h"
#include "heddle-painting-look.h"

#define CANDIDATES 8
/* A date that is being typed is read when the keys rest. */
#define REST_MS 350

struct _HeddleMoveDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  char *episode_id;
  HeddleEpisodePlan *plan;
  HeddleMovePreview *preview; /* NULL where there is nothing to move to */
  HeddleDay start;
  int n_days;
  guint rest_id;
  gboolean filling;
  gboolean narrow;
  GtkSizeGroup *groups[HEDDLE_MOVE_COLUMNS];

  AdwWindowTitle *title;
  GtkButton *move_button;
  GtkLabel *from;
  GtkEntry *day_entry;
  GtkSpinButton *days;
  GtkLabel *distance;
  GtkLabel *until;
  GtkMenuButton *find_button;
  GtkListBox *candidates;
  GtkLabel *hint;
  GtkCheckButton *release;
  GtkLabel *moves_count;
  GtkListBox *moves;
  GtkLabel *footer;
  HeddleMoveGroup *problems;
  HeddleMoveGroup *solved;
  HeddleMoveGroup *stays;
};

G_DEFINE_FINAL_TYPE (HeddleMoveDialog, heddle_move_dialog, ADW_TYPE_DIALOG)

static HeddleDay
get_today (HeddleMoveDialog *self)
{
  return heddle_session_get_today (self->session);
}

static void
show_hint (HeddleMoveDialog *self,
           const char       *text,
           gboolean          wrong)
{
  GtkWidget *hint = GTK_WIDGET (self->hint);

  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (hint, text != NULL);
  gtk_widget_remove_css_class (hint, wrong ? "warning" : "error");
  gtk_widget_add_css_class (hint, wrong ? "error" : "warning");
  heddle_painting_look_set_class (GTK_WIDGET (self->day_entry), "error", wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->day_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static gboolean
moves (HeddleMovePreview *preview,
       guint              index)
{
  const HeddleStepMove *move = &preview->moves[index];

  return !move->stays && move->new_due != HEDDLE_DAY_NONE
         && preview->after->input.steps[move->step].kind != HEDDLE_STEP_FIELDWORK
         && (move->new_due != move->old_due || move->new_earliest != move->old_earliest);
}

static guint
count_moves (HeddleMoveDialog *self)
{
  guint n = 0;

  for (guint i = 0; self->preview != NULL && i < self->preview->before->input.n_steps; i++)
    n += moves (self->preview, i);
  return n;
}

static void
fill_moves (HeddleMoveDialog *self)
{
  int row = 0;

  for (guint i = 0; self->preview != NULL && i < self->preview->before->input.n_steps; i++)
    {
      GtkListBoxRow *widget;

      if (!moves (self->preview, i))
        continue;
      widget = gtk_list_box_get_row_at_index (self->moves, ++row);
      if (widget == NULL)
        {
          widget = GTK_LIST_BOX_ROW (heddle_move_row_new (self->groups));
          gtk_list_box_append (self->moves, GTK_WIDGET (widget));
        }
      heddle_move_row_set_move (HEDDLE_MOVE_ROW (widget), self->preview, i, get_today (self),
                                heddle_session_get_due_soon_days (self->session));
      heddle_move_row_set_narrow (HEDDLE_MOVE_ROW (widget), self->narrow);
    }
  while (gtk_list_box_get_row_at_index (self->moves, row + 1) != NULL)
    gtk_list_box_remove (self->moves,
                         GTK_WIDGET (gtk_list_box_get_row_at_index (self->moves, row + 1)));
  gtk_widget_set_visible (GTK_WIDGET (self->moves), row > 0);
  gtk_label_set_label (self->footer,
                       row > 0 ? _("Nothing is moved until you press Move. One undo takes it all back.")
                               : _("Type another first day, or step by a week, to see what would move."));
}

/* "1 week later", "3 days earlier". */
static char *
dup_shift (int days)
{
  int size = ABS (days);
  g_autofree char *length = NULL;

  if (days == 0)
    return g_strdup (_("as it is"));
  if (size % 7 == 0)
    length = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks",
                                           (gulong) size / 7), size / 7);
  else
    length = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) size),
                              size);
  /* Translators: %s is a time such as "1 week" */
  return g_strdup_printf (days > 0 ? _("%s later") : _("%s earlier"), length);
}

static void
fill_distance (HeddleMoveDialog *self)
{
  HeddleDay was = self->plan->input.fieldwork_start;
  g_autofree char *shift = NULL;
  g_autofree char *end = NULL;
  g_autofree char *until = NULL;

  if (self->preview == NULL)
    {
      gtk_label_set_label (self->distance, "");
      gtk_label_set_label (self->until, "");
      return;
    }
  shift = was != HEDDLE_DAY_NONE ? dup_shift (self->start - was) : g_strdup ("");
  end = heddle_date_text_show_day (self->preview->after->fieldwork_end, get_today (self));
  until = g_strdup_printf (_("to %s"), end);
  gtk_label_set_label (self->distance, shift);
  gtk_label_set_label (self->until, until);
}

static gboolean
is_change (HeddleMoveDialog *self)
{
  return self->preview != NULL
         && (self->start != self->plan->input.fieldwork_start
             || self->n_days != self->plan->input.fieldwork_days
             || gtk_check_button_get_active (self->release));
}

static void
fill_button (HeddleMoveDialog *self)
{
  guint n = count_moves (self);
  g_autofree char *label
    = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Move %u Date", "Move %u Dates", n), n)
            : g_strdup (_("Move Fieldwork"));
  guint all = self->plan->input.n_steps;
  g_autofree char *count = NULL;

  for (guint i = 0; i < self->plan->input.n_steps; i++)
    all -= self->plan->input.steps[i].kind == HEDDLE_STEP_FIELDWORK;
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u step", "%u of %u steps", all),
                           n, all);
  gtk_label_set_label (self->moves_count, count);
  gtk_button_set_label (self->move_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "move.apply", is_change (self));
}

static void
fill_release (HeddleMoveDialog *self)
{
  guint n = self->preview != NULL ? self->preview->n_late_pins : 0;
  g_autofree char *label
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "_Release %u date that was compressed because of a late start",
                                    "_Release %u dates that were compressed because of a late start",
                                    n), n);

  gtk_check_button_set_label (self->release, label);
  gtk_check_button_set_use_underline (self->release, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->release),
                          n > 0 || gtk_check_button_get_active (self->release));
}

static void
recompute (HeddleMoveDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->preview, heddle_move_preview_free);
  if (self->start != HEDDLE_DAY_NONE)
    {
      self->preview = heddle_move_preview_new (heddle_session_get_store (self->session),
                                               self->episode_id, self->start, self->n_days,
                                               gtk_check_button_get_active (self->release),
                                               get_today (self), &error);
      if (self->preview == NULL)
        show_hint (self, error->message, TRUE);
    }
  fill_distance (self);
  fill_release (self);
  fill_moves (self);
  heddle_move_groups_fill_findings (self->problems, self->solved, self->preview);
  heddle_move_groups_fill_stays (self->stays, self->preview, get_today (self));
  fill_button (self);
}

/* Reads what is typed; says what cannot be read. */
static void
read_day (HeddleMoveDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day_entry));
  HeddleDateContext context = {
    .today = get_today (self),
    .fieldwork_start = self->plan->input.fieldwork_start,
    .fieldwork_end = self->plan->fieldwork_end,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;
  g_autofree char *read = heddle_date_text_read (text, &context, &note, &error);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->start = heddle_edtf_get_day (read);
  if (read == NULL)
    show_hint (self, error->message, TRUE);
  else if (self->start == HEDDLE_DAY_NONE)
    show_hint (self, _("One day is needed, not a longer time"), TRUE);
  else
    show_hint (self, note, FALSE);
  recompute (self);
}

static void
set_day (HeddleMoveDialog *self,
         HeddleDay         day)
{
  g_autofree char *text = heddle_date_text_show_day (day, HEDDLE_DAY_NONE);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->day_entry), text);
  self->filling = FALSE;
  read_day (self);
}

static gboolean
rest_cb (gpointer data)
{
  HeddleMoveDialog *self = data;

  self->rest_id = 0;
  read_day (self);
  return G_SOURCE_REMOVE;
}

static void
day_changed_cb (HeddleMoveDialog *self)
{
  if (self->filling)
    return;
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
}

static void
day_activate_cb (HeddleMoveDialog *self)
{
  read_day (self);
}

static void
step_week (HeddleMoveDialog *self,
           int               days)
{
  if (self->rest_id != 0)
    read_day (self);
  if (self->start != HEDDLE_DAY_NONE)
    set_day (self, self->start + days);
}

static void
week_earlier_cb (HeddleMoveDialog *self)
{
  step_week (self, -7);
}

static void
week_later_cb (HeddleMoveDialog *self)
{
  step_week (self, 7);
}

static void
days_changed_cb (HeddleMoveDialog *self)
{
  if (self->filling)
    return;
  self->n_days = gtk_spin_button_get_value_as_int (self->days);
  recompute (self);
}

static void
release_toggled_cb (HeddleMoveDialog *self)
{
  recompute (self);
}

/* A date typed but not yet shown is shown first: nothing moves unseen. */
static void
apply (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  HeddleMoveDialog *self = HEDDLE_MOVE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (self->rest_id != 0)
    {
      read_day (self);
      return;
    }
  if (!is_change (self))
    return;
  if (heddle_move_preview_apply (self->preview, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    show_hint (self, error->message, TRUE);
}

static GtkWidget *
make_candidate (HeddleMoveDialog      *self,
                const HeddleCandidate *candidate)
{
  g_autofree char *days = heddle_date_text_show_span (candidate->start, candidate->end,
                                                      get_today (self));
  g_autofree char *good = g_strjoinv ("; ", candidate->reasons_for);
  g_autofree char *bad = g_strjoinv ("; ", candidate->reasons_against);
  g_autofree char *reasons = NULL;
  GtkWidget *row;

  if (*good != '\0' && *bad != '\0')
    /* Translators: reasons for and against a date */
    reasons = g_strdup_printf (_("For: %s\nAgainst: %s"), good, bad);
  else if (*bad != '\0')
    reasons = g_strdup_printf (_("Against: %s"), bad);
  else
    reasons = g_strdup (good);
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", days,
                      "subtitle", reasons, "activatable", TRUE, NULL);
  g_object_set_data (G_OBJECT (row), "day", GINT_TO_POINTER (candidate->start));
  return row;
}

static void
find_cb (HeddleMoveDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found
    = heddle_episode_plan_find_moves (self->plan, get_today (self), self->n_days,
                                      get_today (self), CANDIDATES, &error);

  gtk_list_box_remove_all (self->candidates);
  for (guint i = 0; found != NULL && i < found->len; i++)
    gtk_list_box_append (self->candidates, make_candidate (self, found->pdata[i]));
  if (found == NULL || found->len == 0)
    gtk_list_box_append (self->candidates,
                         g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                       error != NULL ? error->message
                                                     : _("No feasible dates within a year"),
                                       NULL));
}

static void
candidate_activated_cb (HeddleMoveDialog *self,
                        GtkListBoxRow    *row)
{
  HeddleDay day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "day"));

  gtk_menu_button_popdown (self->find_button);
  if (day != HEDDLE_DAY_NONE)
    set_day (self, day);
}

static void
set_narrow (HeddleMoveDialog *self,
            gboolean          narrow)
{
  GtkListBoxRow *row;

  self->narrow = narrow;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->moves, i)) != NULL; i++)
    heddle_move_row_set_narrow (HEDDLE_MOVE_ROW (row), narrow);
  gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->moves, 0)), !narrow);
}

static void
narrowed_cb (HeddleMoveDialog *self)
{
  set_narrow (self, TRUE);
}

static void
widened_cb (HeddleMoveDialog *self)
{
  set_narrow (self, FALSE);
}

static void
heddle_move_dialog_dispose (GObject *object)
{
  HeddleMoveDialog *self = HEDDLE_MOVE_DIALOG (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_MOVE_DIALOG);

  G_OBJECT_CLASS (heddle_move_dialog_parent_class)->dispose (object);
}

static void
heddle_move_dialog_finalize (GObject *object)
{
  HeddleMoveDialog *self = HEDDLE_MOVE_DIALOG (object);

  for (guint i = 0; i < HEDDLE_MOVE_COLUMNS; i++)
    g_object_unref (self->groups[i]);
  g_clear_pointer (&self->preview, heddle_move_preview_free);
  g_clear_pointer (&self->plan, heddle_episode_plan_free);
  g_clear_object (&self->session);
  g_free (self->episode_id);

  G_OBJECT_CLASS (heddle_move_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, title);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, move_button);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, from);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, day_entry);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, days);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, distance);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, until);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, find_button);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, candidates);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, hint);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, release);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, moves_count);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, moves);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, footer);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, problems);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, solved);
  gtk_widget_class_bind_template_child (klass, HeddleMoveDialog, stays);
  gtk_widget_class_bind_template_callback (klass, day_changed_cb);
  gtk_widget_class_bind_template_callback (klass, day_activate_cb);
  gtk_widget_class_bind_template_callback (klass, week_earlier_cb);
  gtk_widget_class_bind_template_callback (klass, week_later_cb);
  gtk_widget_class_bind_template_callback (klass, days_changed_cb);
  gtk_widget_class_bind_template_callback (klass, release_toggled_cb);
  gtk_widget_class_bind_template_callback (klass, find_cb);
  gtk_widget_class_bind_template_callback (klass, candidate_activated_cb);
  gtk_widget_class_bind_template_callback (klass, narrowed_cb);
  gtk_widget_class_bind_template_callback (klass, widened_cb);
}

static void
heddle_move_dialog_class_init (HeddleMoveDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_move_dialog_dispose;
  object_class->finalize = heddle_move_dialog_finalize;

  g_type_ensure (HEDDLE_TYPE_MOVE_GROUP);
  gtk_widget_class_install_action (widget_class, "move.apply", NULL, apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "move.apply", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "move.apply", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/timeline/heddle-move-dialog.ui");
  bind_children (widget_class);
}

static void
heddle_move_dialog_init (HeddleMoveDialog *self)
{
  for (guint i = 0; i < HEDDLE_MOVE_COLUMNS; i++)
    self->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_append (self->moves, heddle_move_row_new_heading (self->groups));
}

/* Opens with the days as they are; the first step shows the first preview. */
AdwDialog *
heddle_move_dialog_new (HeddleSession *session,
                        const char    *episode_id)
{
  HeddleMoveDialog *self = g_object_new (HEDDLE_TYPE_MOVE_DIALOG, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *from = NULL;
  g_autofree char *name = NULL;

  self->session = g_object_ref (session);
  self->episode_id = g_strdup (episode_id);
  self->plan = heddle_episode_plan_load (heddle_session_get_store (session), episode_id, &error);
  if (self->plan == NULL)
    {
      show_hint (self, error->message, TRUE);
      return ADW_DIALOG (self);
    }

  name = heddle_record_dup_title (HEDDLE_RECORD (self->plan->episode));
  from = heddle_date_text_show_span (self->plan->input.fieldwork_start, self->plan->fieldwork_end,
                                     HEDDLE_DAY_NONE);
  adw_window_title_set_subtitle (self->title, name);
  gtk_label_set_label (self->from, from);
  self->n_days = self->plan->input.fieldwork_days;
  self->filling = TRUE;
  gtk_spin_button_set_value (self->days, self->n_days);
  self->filling = FALSE;
  if (self->plan->input.fieldwork_start != HEDDLE_DAY_NONE)
    set_day (self, self->plan->input.fieldwork_start);
  return ADW_DIALOG (self);
}

void
heddle_move_dialog_set_start (HeddleMoveDialog *self,
                              HeddleDay         day)
{
  g_return_if_fail (HEDDLE_IS_MOVE_DIALOG (self));

  if (self->plan != NULL && heddle_day_is_valid (day))
    set_day (self, day);
}
