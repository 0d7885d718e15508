/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-line-jobs.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-date-popover.h"
#include "heddle-episode-plan.h"
#include "heddle-findings.h"
#include "heddle-letter.h"
#include "heddle-open-work.h"
#include "heddle-owner-popover.h"
#include "heddle-reason-dialog.h"
#include "heddle-tick.h"

static const HeddleLineJob jobs[] = {
  { "open", N_("_Open"), 0, "Return" },
  { "present", N_("Present the _Meeting"), 0, NULL },
  { "tick", N_("_Tick"), GDK_KEY_space, "space" },
  { "done-on", N_("Done on Another _Day…"), GDK_KEY_d, "d" },
  { "pin", N_("_Pin the Date…"), GDK_KEY_p, "p" },
  { "owner", N_("_Reassign…"), GDK_KEY_o, "o" },
  { "note", N_("_Note…"), GDK_KEY_n, "n" },
  { "state-date", N_("Add a _Stated Date…"), GDK_KEY_s, "s" },
  { "dismiss", N_("D_ismiss…"), GDK_KEY_Delete, "Delete" },
  { "write", N_("_Write to…"), GDK_KEY_w, "w" },
  { "hand-over", N_("_Hand Over Work…"), 0, NULL },
  { "copy", N_("_Copy List as a Table"), 0, "<Shift><Control>c" },
};

/* What a popover or dialog is about; the line itself may be made anew. */
typedef struct
{
  GtkWidget *widget;
  HeddleSession *session;
  HeddleLine *line;
} Task;

static void
task_free (gpointer  data,
           GClosure *closure)
{
  Task *self = data;

  g_object_unref (self->session);
  heddle_line_free (self->line);
  g_free (self);
}

static HeddleStore *
get_store (Task *self)
{
  return heddle_session_get_store (self->session);
}

static void
set_done (Task      *self,
          HeddleDay  day)
{
  const HeddleDeadline deadline = {
    .kind = self->line->kind->name, .id = self->line->id, .what = self->line->what,
  };
  g_autoptr (GError) error = NULL;

  if (!heddle_tick_set (get_store (self), &deadline, day, &error))
    heddle_ask_window_report (self->widget, error);
}

static void
done_chosen_cb (GtkWidget  *popover,
                int         day,
                const char *reason,
                Task       *self)
{
  set_done (self, day);
}

static void
done_released_cb (GtkWidget *popover,
                  Task      *self)
{
  set_done (self, HEDDLE_DAY_NONE);
}

/* A reason that could not be written is there the next time. */
static void
pin (Task              *self,
     HeddleDatePopover *popover,
     HeddleDay          day,
     const char        *reason)
{
  g_autoptr (GError) error = NULL;

  if (heddle_episode_plan_pin (get_store (self), self->line->id, day, reason, &error))
    heddle_date_popover_forget (popover);
  else
    heddle_ask_window_report (self->widget, error);
}

static void
pin_chosen_cb (HeddleDatePopover *popover,
               int                day,
               const char        *reason,
               Task              *self)
{
  pin (self, popover, day, reason);
}

static void
pin_released_cb (HeddleDatePopover *popover,
                 Task              *self)
{
  pin (self, popover, HEDDLE_DAY_NONE, NULL);
}

static void
owner_chosen_cb (GtkWidget  *popover,
                 const char *person,
                 Task       *self)
{
  /* Translators: name of a change; a deadline's words */
  g_autofree char *label = g_strdup_printf (_("Change Owner of %s"), self->line->what);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (get_store (self), label, &error);

  if (edit != NULL
      && heddle_edit_set_text (edit, self->line->kind, self->line->id, "owner", person, &error))
    heddle_edit_commit (g_steal_pointer (&edit), &error);
  heddle_ask_window_report (self->widget, error);
}

static void
dismiss_response_cb (AdwDialog  *dialog,
                     const char *response,
                     Task       *self)
{
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "apply"))
    return;
  heddle_findings_dismiss (get_store (self), self->line->finding,
                           heddle_reason_dialog_get_reason (dialog),
                           heddle_session_get_today (self->session), &error);
  heddle_reason_dialog_finish (dialog, self->widget, error);
}

/* What a typed day may count from: of a step also its fieldwork. */
static HeddleDateContext
get_context (Task *self)
{
  g_autoptr (HeddleRecord) record = heddle_line_get_record (self->line, self->session);
  HeddleDateContext context = { .today = heddle_session_get_today (self->session) };
  g_autoptr (HeddleEpisodePlan) plan = NULL;

  context.fieldwork_start = context.fieldwork_end = HEDDLE_DAY_NONE;
  if (HEDDLE_IS_STEP (record))
    plan = heddle_episode_plan_load (get_store (self), HEDDLE_STEP (record)->episode, NULL);
  if (plan != NULL)
    {
      context.fieldwork_start = plan->input.fieldwork_start;
      context.fieldwork_end = plan->fieldwork_end;
    }

  return context;
}

static GtkWidget *
ask_done_on (Task *self)
{
  HeddleDateContext context = get_context (self);
  gboolean done = self->line->done_on != HEDDLE_DAY_NONE;
  g_autofree char *title = g_strdup_printf (_("%s: done on"), self->line->what);
  GtkWidget *popover
      = heddle_date_popover_new (title, _("_Done"), done ? _("_Not Done") : NULL, &context,
                                 done ? self->line->done_on : context.today);

  g_signal_connect_data (popover, "chosen", G_CALLBACK (done_chosen_cb), self, task_free, 0);
  g_signal_connect (popover, "released", G_CALLBACK (done_released_cb), self);

  return popover;
}

static GtkWidget *
ask_pin (Task *self)
{
  g_autoptr (HeddleRecord) record = heddle_line_get_record (self->line, self->session);
  HeddleStep *step = HEDDLE_STEP (record);
  HeddleDateContext context = get_context (self);
  g_autofree char *title = g_strdup_printf (_("%s: pin the date"), self->line->what);
  GtkWidget *popover = heddle_date_popover_new (title, _("_Pin"),
                                                step->pinned != NULL ? _("_Release") : NULL,
                                                &context, self->line->due);

  heddle_date_popover_ask_reason (HEDDLE_DATE_POPOVER (popover), step->pin_reason);
  heddle_date_popover_keep (HEDDLE_DATE_POPOVER (popover), get_store (self), "pin",
                            self->line->id);
  g_signal_connect_data (popover, "chosen", G_CALLBACK (pin_chosen_cb), self, task_free, 0);
  g_signal_connect (popover, "released", G_CALLBACK (pin_released_cb), self);

  return popover;
}

static GtkWidget *
ask_owner (Task *self)
{
  g_autoptr (HeddleRecord) record = heddle_line_get_record (self->line, self->session);
  g_autofree char *title = g_strdup_printf (_("%s: owner"), self->line->what);
  GtkWidget *popover = heddle_owner_popover_new (
      get_store (self), title, HEDDLE_IS_STEP (record) ? HEDDLE_STEP (record)->owner_role : NULL);

  g_signal_connect_data (popover, "chosen", G_CALLBACK (owner_chosen_cb), self, task_free, 0);

  return popover;
}

static void
ask_reason (Task *self)
{
  AdwDialog *dialog
      = heddle_reason_dialog_new_dismissal (get_store (self), self->line->finding);

  g_signal_connect_data (dialog, "response", G_CALLBACK (dismiss_response_cb), self, task_free, 0);
  adw_dialog_present (dialog, self->widget);
}

const HeddleLineJob *
heddle_line_jobs_get (guint *n_jobs)
{
  *n_jobs = G_N_ELEMENTS (jobs);

  return jobs;
}

/* Of a step what the rules find about it; of others that is nobody's wait for
 * a menu in a large file. */
static void
find_finding (HeddleSession *session,
              HeddleLine    *line)
{
  g_autoptr (HeddleRecord) record = heddle_line_get_record (line, session);
  g_autoptr (GPtrArray) findings = NULL;

  if (!HEDDLE_IS_STEP (record))
    return;
  findings = heddle_findings_list (heddle_session_get_store (session), "episode",
                                   HEDDLE_STEP (record)->episode,
                                   heddle_session_get_today (session), NULL);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const HeddleFinding *finding = g_ptr_array_index (findings, i);

      if (finding->dismissed == NULL
          && g_ptr_array_find_with_equal_func (finding->ids, line->id, g_str_equal, NULL))
        {
          line->findings = g_steal_pointer (&findings);
          line->finding = finding;
          return;
        }
    }
}

static char *
dup_person (HeddleSession *session,
            HeddleLine    *line)
{
  g_autoptr (HeddleRecord) record = heddle_line_get_record (line, session);

  return record != NULL ? heddle_open_work_dup_person (record) : NULL;
}

gboolean
heddle_line_job_applies (HeddleSession *session,
                         HeddleLine    *line,
                         const char    *job)
{
  const HeddleDeadline deadline = { .kind = line->kind->name, .id = line->id };
  const HeddleField *owner;

  if (g_str_equal (job, "dismiss"))
    {
      if (line->finding == NULL)
        find_finding (session, line);
      return line->finding != NULL;
    }
  if (g_str_equal (job, "pin"))
    return line->kind == &heddle_step_kind;
  if (g_str_equal (job, "present"))
    return line->kind == &heddle_meeting_kind;
  if (g_str_equal (job, "state-date"))
    return line->kind == &heddle_milestone_kind || line->kind == &heddle_iteration_kind;
  if (g_str_equal (job, "tick") || g_str_equal (job, "done-on"))
    return !line->is_finding && heddle_tick_applies (&deadline);
  if (g_str_equal (job, "owner"))
    {
      owner = heddle_kind_get_field (line->kind, "owner");
      return owner != NULL && owner->type == HEDDLE_FIELD_REFERENCE;
    }
  if (g_str_equal (job, "write"))
    return heddle_letter_applies (heddle_session_get_store (session), line->kind->name, line->id);

  if (g_str_equal (job, "hand-over"))
    {
      g_autofree char *person = dup_person (session, line);

      return person != NULL;
    }

  return TRUE;
}

static void
state_date (GtkWidget  *widget,
            HeddleLine *line)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", line->kind->name, line->id);
  gtk_widget_activate_action (widget, "win.add-record", "(sa{ss})",
                              heddle_date_statement_kind.name, &fields);
}

/* The jobs that are another place's. */
static gboolean
start_elsewhere (GtkWidget     *widget,
                 HeddleSession *session,
                 HeddleLine    *line,
                 const char    *job)
{
  g_autofree char *person = dup_person (session, line);

  if (g_str_equal (job, "open"))
    gtk_widget_activate_action (widget, "win.open-record", "(ss)", line->kind->name, line->id);
  else if (g_str_equal (job, "present"))
    gtk_widget_activate_action (widget, "win.present-meeting", "s", line->id);
  else if (g_str_equal (job, "note"))
    gtk_widget_activate_action (widget, "win.open-field", "(sss)", line->kind->name, line->id,
                                "notes");
  else if (g_str_equal (job, "state-date"))
    state_date (widget, line);
  else if (g_str_equal (job, "write"))
    gtk_widget_activate_action (widget, "win.write-to", "(ss)", line->kind->name, line->id);
  else if (g_str_equal (job, "hand-over"))
    gtk_widget_activate_action (widget, "win.hand-over", "s", person);
  else if (g_str_equal (job, "copy"))
    gtk_widget_activate_action (widget, "win.copy-table", NULL);
  else
    return FALSE;
  heddle_line_free (line);

  return TRUE;
}

GtkWidget *
heddle_line_job_start (GtkWidget     *widget,
                       HeddleSession *session,
                       HeddleLine    *line,
                       const char    *job)
{
  Task *task;

  if (!heddle_line_job_applies (session, line, job))
    {
      heddle_line_free (line);
      return NULL;
    }
  if (start_elsewhere (widget, session, line, job))
    return NULL;

  task = g_new0 (Task, 1);
  task->widget = widget;
  task->session = g_object_ref (session);
  task->line = line;
  if (g_str_equal (job, "done-on"))
    return ask_done_on (task);
  if (g_str_equal (job, "pin"))
    return ask_pin (task);
  if (g_str_equal (job, "owner"))
    return ask_owner (task);
  if (g_str_equal (job, "dismiss"))
    ask_reason (task);
  else
    {
      g_autoptr (GtkWidget) kept = g_object_ref (widget);

      set_done (task, line->done_on == HEDDLE_DAY_NONE ? heddle_session_get_today (session)
                                                       : HEDDLE_DAY_NONE);
      task_free (task, NULL);
    }

  return NULL;
}

GMenu *
heddle_line_jobs_menu (HeddleSession *session,
                       HeddleLine    *line,
                       const char    *prefix)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      g_autofree char *action = g_strconcat (prefix, ".", jobs[i].name, NULL);
      gboolean untick = g_str_equal (jobs[i].name, "tick") && line->done_on != HEDDLE_DAY_NONE;
      g_autoptr (GMenuItem) item = NULL;

      if (!heddle_line_job_applies (session, line, jobs[i].name))
        continue;
      item = g_menu_item_new (untick ? _("_Take the Tick Off") : _(jobs[i].label), action);
      if (jobs[i].accel != NULL)
        g_menu_item_set_attribute (item, "accel", "s", jobs[i].accel);
      g_menu_append_item (menu, item);
    }

  return menu;
}
