/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-attached-file.h"
#include "heddle-calendar-export.h"
#include "heddle-combo-search.h"
#include "heddle-import.h"
#include "heddle-out-file.h"
#include "heddle-table-export.h"
#include "heddle-table-file.h"
#include "heddle-turns.h"
#include "heddle-work-bar.h"

/* How long a slice of reading may hold up the window, in µs. */
#define SLICE 8000

/* What stands in the first places of the list, as far as it is there. */
typedef enum
{
  LIST,
  CALENDAR,
  EVERYTHING,
  KIND,
} What;

typedef struct
{
  What what;
  const HeddleKind *kind;
} Choice;

struct _HeddleExportDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  HeddleTable *list;  /* NULL: none is seen */
  GArray *choices;    /* Choice, as the row lists them */
  char *episode;      /* NULL: none is seen */

  AdwComboRow *what_row;
  AdwComboRow *format_row;
  AdwSwitchRow *episode_row;
  AdwSwitchRow *from_row;
  AdwSwitchRow *filter_row;
  AdwSwitchRow *private_row;
  GtkLabel *hint;
  GtkLabel *problem;
  HeddleWorkBar *work_bar;
};

G_DEFINE_FINAL_TYPE (HeddleExportDialog, heddle_export_dialog, ADW_TYPE_DIALOG)

/* By their place in the row of formats. */
static const struct
{
  HeddleTableFormat format;
  const char *label;
  const char *ending;
} formats[] = {
  { HEDDLE_TABLE_ODS, N_("Spreadsheet (.ods)"), ".ods" },
  { HEDDLE_TABLE_CSV, N_("Text table (.csv)"), ".csv" },
  { HEDDLE_TABLE_JSON, N_("For programs (.json)"), ".json" },
  { HEDDLE_TABLE_BUNDLE, N_("With files (.zip)"), ".zip" },
};

/* Lists, kinds, and kinds that hold files have the first so many of them. */
#define LIST_FORMATS 2
#define KIND_FORMATS 3
#define FILE_FORMATS 4

/* A file that is read from the store a slice at a time, then made and written in a
 * thread. Of @export, @sheet and @scope there is one. */
typedef struct
{
  HeddleStore *store;
  HeddleTableExport *export;
  HeddleSheet *sheet;
  HeddleCalendarScope *scope;
  char *memory; /* of the calendar, kept once it is written */
  HeddleIcs *ics;
  GBytes *bytes;
  HeddleTableFormat format;
  HeddleWork *work;
  char *path;
  char *workspace;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->store);
  if (self->scope != NULL)
    {
      g_free ((char *) self->scope->filter.collaborative);
      g_free ((char *) self->scope->filter.authority);
      g_free ((char *) self->scope->filter.episode);
      g_free ((char *) self->scope->filter.owner);
    }
  g_free (self->scope);
  g_free (self->memory);
  g_clear_pointer (&self->ics, heddle_ics_free);
  g_free (self->path);
  g_free (self->workspace);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->sheet, heddle_sheet_free);
  g_clear_pointer (&self->export, heddle_table_export_free);
  g_clear_pointer (&self->work, heddle_work_unref);
  g_free (self);
}

static const Choice *
get_choice (HeddleExportDialog *self)
{
  guint place = adw_combo_row_get_selected (self->what_row);

  return place < self->choices->len ? &g_array_index (self->choices, Choice, place) : NULL;
}

static void
add_choice (HeddleExportDialog *self,
            GtkStringList      *labels,
            What                what,
            const HeddleKind   *kind,
            const char         *label)
{
  const Choice choice = { what, kind };

  gtk_string_list_append (labels, label);
  g_array_append_val (self->choices, choice);
}

static void
fill_choices (HeddleExportDialog *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) kinds = heddle_import_list_kinds (store);

  if (self->list != NULL)
    {
      /* Translators: name of the list that is seen */
      g_autofree char *label = g_strdup_printf (_("This list: %s"), self->list->title);

      add_choice (self, labels, LIST, NULL, label);
    }
  add_choice (self, labels, CALENDAR, NULL, _("Deadlines and sessions, as a calendar (.ics)"));
  add_choice (self, labels, EVERYTHING, NULL, _("Everything, for other programs (.json)"));
  for (guint i = 0; i < kinds->len; i++)
    {
      const HeddleKind *kind = g_ptr_array_index (kinds, i);

      add_choice (self, labels, KIND, kind, _(kind->label_plural));
    }
  adw_combo_row_set_model (self->what_row, G_LIST_MODEL (labels));
}

/* Ids that the calendar is narrowed to; free with the session's settings. */
static char *
dup_calendar_filter (HeddleExportDialog *self,
                     const char         *facet)
{
  g_autofree char *setting = g_strconcat ("calendar-", facet, NULL);
  g_autofree char *id = heddle_session_dup_setting (self->session, setting);

  return id != NULL && *id != '\0' ? g_steal_pointer (&id) : NULL;
}

static gboolean
is_calendar_filtered (HeddleExportDialog *self)
{
  static const char *const facets[] = { "collaborative", "authority", "episode", "owner" };

  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      g_autofree char *id = dup_calendar_filter (self, facets[i]);

      if (id != NULL)
        return TRUE;
    }
  return FALSE;
}

static const char *
get_hint (const Choice *choice)
{
  static const char *const hints[] = {
    [LIST] = N_("As it is seen, without what is private. Texts that a spreadsheet would take for "
                "a formula get an apostrophe in front in a text table."),
    [CALENDAR] = N_("A file that Outlook, Google and other calendars read. Whoever reads a newer "
                    "one later gets the changes, not everything twice."),
    [EVERYTHING] = N_("All records of all kinds in one JSON file."),
    [KIND] = N_("Every record with all its fields. A changed table can be imported again: each "
                "row knows its record."),
  };

  if (choice->what == KIND && heddle_attached_file_applies (choice->kind))
    return _("Every record with all its fields; a changed table can be imported again. With "
             "their attached files they go to a colleague’s Heddle as a whole: at most 50 MB "
             "of files together.");
  return _(hints[choice->what]);
}

static void
what_chosen_cb (HeddleExportDialog *self)
{
  const Choice *choice = get_choice (self);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n = LIST_FORMATS;

  if (choice == NULL)
    return;
  if (choice->what == KIND)
    n = heddle_attached_file_applies (choice->kind) ? FILE_FORMATS : KIND_FORMATS;
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, _(formats[i].label));
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (labels));
  gtk_widget_set_visible (GTK_WIDGET (self->format_row),
                          choice->what == LIST || choice->what == KIND);
  gtk_widget_set_visible (GTK_WIDGET (self->private_row), choice->what != LIST);
  gtk_widget_set_visible (GTK_WIDGET (self->episode_row),
                          choice->what == CALENDAR && self->episode != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->from_row), choice->what == CALENDAR);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_row),
                          choice->what == CALENDAR && is_calendar_filtered (self));
  gtk_label_set_label (self->hint, get_hint (choice));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static const char *
get_ending (HeddleExportDialog *self,
            const Choice       *choice)
{
  if (choice->what == CALENDAR)
    return ".ics";
  if (choice->what == EVERYTHING)
    return ".json";
  return formats[adw_combo_row_get_selected (self->format_row)].ending;
}

static char *
dup_name (HeddleExportDialog *self,
          const Choice       *choice)
{
  const char *ending = get_ending (self, choice);
  const char *title = _("Everything");

  if (choice->what == LIST)
    title = self->list->title;
  else if (choice->what == CALENDAR)
    title = _("Deadlines");
  else if (choice->what == KIND)
    title = _(choice->kind->label_plural);
  {
    char *name = g_strconcat (title, ending, NULL);

    return g_strdelimit (name, "/\\:*?\"<>|", ' ');
  }
}

/* What is made. */

static HeddleSheet *
make_list_sheet (HeddleTable *list)
{
  HeddleSheet *sheet = heddle_sheet_new (list->title, (const char *const *) list->headings);

  for (guint i = 0; i < list->rows->len; i++)
    heddle_sheet_add (sheet, (const char *const *) list->rows->pdata[i]);
  return sheet;
}

static HeddleCalendarScope *
make_scope (HeddleExportDialog *self)
{
  HeddleCalendarScope *scope = g_new0 (HeddleCalendarScope, 1);
  gboolean filtered = adw_switch_row_get_active (self->filter_row)
                      && gtk_widget_get_visible (GTK_WIDGET (self->filter_row));

  scope->filter.collaborative = filtered ? dup_calendar_filter (self, "collaborative") : NULL;
  scope->filter.authority = filtered ? dup_calendar_filter (self, "authority") : NULL;
  scope->filter.episode = filtered ? dup_calendar_filter (self, "episode") : NULL;
  scope->filter.owner = filtered ? dup_calendar_filter (self, "owner") : NULL;
  if (self->episode != NULL && adw_switch_row_get_active (self->episode_row))
    {
      g_free ((char *) scope->filter.episode);
      scope->filter.episode = g_strdup (self->episode);
    }
  if (adw_switch_row_get_active (self->from_row))
    scope->from = heddle_session_get_today (self->session);
  scope->sessions = TRUE;
  scope->private = adw_switch_row_get_active (self->private_row);
  return scope;
}

static Job *
job_new (HeddleExportDialog *self,
         const Choice       *choice,
         char               *path)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  gboolean private = adw_switch_row_get_active (self->private_row);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->path = path;
  job->workspace = g_strdup (heddle_store_get_path (store));
  job->work = heddle_work_new ();
  job->format = formats[adw_combo_row_get_selected (self->format_row)].format;
  if (choice->what == CALENDAR)
    job->scope = make_scope (self);
  else if (choice->what == LIST)
    job->sheet = make_list_sheet (self->list);
  else
    job->export = heddle_table_export_new (store, choice->kind, job->format, private);

  return job;
}

/* Writing it. */

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (job->export != NULL)
    job->bytes = heddle_table_export_make (job->export, &error);
  else if (job->sheet != NULL)
    job->bytes = heddle_table_file_write (job->sheet, job->format);
  else
    job->bytes = heddle_ics_write (job->ics);
  g_clear_pointer (&job->ics, heddle_ics_free);
  if (error == NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error)
      && heddle_out_file_write (job->path, job->bytes, job->workspace, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
say_problem (HeddleExportDialog *self,
             const char         *message)
{
  gtk_label_set_label (self->problem, message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  HeddleExportDialog *self = HEDDLE_EXPORT_DIALOG (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_path_get_basename (job->path);
  g_autofree char *done = NULL;
  g_autoptr (GError) error = NULL;

  /* what it holds of the store goes in the main loop */
  g_clear_pointer (&job->export, heddle_table_export_free);
  if (self->problem == NULL)
    return;
  heddle_work_bar_end (self->work_bar, job->work);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", TRUE);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      say_problem (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                             ? _("Stopped: nothing was written.")
                             : error->message);
      return;
    }

  if (job->memory != NULL)
    heddle_calendar_export_remember (job->store, job->memory, NULL);
  done = g_strdup_printf (_("Exported: %s"), name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", done);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
read_calendar (gpointer data)
{
  Job *job = g_task_get_task_data (data);

  job->ics = heddle_calendar_export (job->store, job->scope, _("Heddle deadlines"),
                                     g_get_real_time () / G_USEC_PER_SEC, &job->memory);
}

static void
calendar_read_cb (gpointer data)
{
  g_autoptr (GTask) task = data;

  g_task_run_in_thread (task, write_in_thread);
}

/* The dialog is modal: nothing is written between two slices. */
static gboolean
read_slice_cb (gpointer data)
{
  GTask *task = data;
  Job *job = g_task_get_task_data (task);
  double done = 1;

  if (job->export != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (task))
      && heddle_table_export_read (job->export, SLICE, &done))
    {
      heddle_work_set_done (done, job->work);
      return G_SOURCE_CONTINUE;
    }

  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (HeddleExportDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  const Choice *choice = self->what_row != NULL ? get_choice (self) : NULL;
  g_autofree char *name = NULL, *label = NULL;
  GTask *task;
  Job *job;

  if (file == NULL || g_file_peek_path (file) == NULL || choice == NULL)
    return;
  job = job_new (self, choice, g_file_get_path (file));
  name = g_path_get_basename (job->path);
  /* Translators: a file's name */
  label = g_strdup_printf (_("Exporting %s…"), name);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", FALSE);
  heddle_work_bar_begin (self->work_bar, job->work, label);
  task = g_task_new (self, heddle_work_get_cancellable (job->work), written_cb, NULL);
  /* what is written is written, whoever stops it then */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  if (job->scope != NULL)
    heddle_turns_run (job->store, read_calendar, calendar_read_cb, task);
  else
    g_idle_add_full (GDK_PRIORITY_REDRAW + 10, read_slice_cb, task, g_object_unref);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleExportDialog *self = HEDDLE_EXPORT_DIALOG (widget);
  const Choice *choice = get_choice (self);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = NULL;

  if (choice == NULL)
    return;
  name = dup_name (self, choice);
  gtk_file_dialog_set_title (dialog, _("Export To"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, place_chosen_cb,
                        g_object_ref (self));
}

static void
heddle_export_dialog_dispose (GObject *object)
{
  HeddleExportDialog *self = HEDDLE_EXPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->list, heddle_table_free);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->episode, g_free);

  G_OBJECT_CLASS (heddle_export_dialog_parent_class)->dispose (object);
}

static void
heddle_export_dialog_class_init (HeddleExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_export_dialog_dispose;

  g_type_ensure (HEDDLE_TYPE_WORK_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/exchange/heddle-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleExportDialog, what_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleExportDialog, episode_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleExportDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleExportDialog, filter_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleExportDialog, private_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleExportDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, HeddleExportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, HeddleExportDialog, work_bar);
  gtk_widget_class_bind_template_callback (widget_class, what_chosen_cb);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_cb);
}

static void
heddle_export_dialog_init (HeddleExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_combo_search_say_nothing (GTK_WIDGET (self->what_row));

  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
}

AdwDialog *
heddle_export_dialog_new (HeddleSession *session,
                          HeddleTable   *list)
{
  HeddleExportDialog *self = g_object_new (HEDDLE_TYPE_EXPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->list = list;
  fill_choices (self);
  what_chosen_cb (self);

  return ADW_DIALOG (self);
}

void
heddle_export_dialog_set_episode (HeddleExportDialog *self,
                                  const char         *episode)
{
  g_autoptr (HeddleRecord) record = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (HEDDLE_IS_EXPORT_DIALOG (self));

  record = heddle_store_get (heddle_session_get_store (self->session), &heddle_episode_kind,
                             episode, NULL);
  if (record == NULL)
    return;
  title = heddle_record_dup_title (record);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->episode_row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->episode_row), title);
  g_set_str (&self->episode, episode);
  what_chosen_cb (self);
}
