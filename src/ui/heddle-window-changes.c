/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo, and the names of what was changed. */

#include "heddle-window-private.h"

#include <glib/gi18n-lib.h>

#include "files/heddle-purge-dialog.h"
#include "heddle-forget.h"
#include "heddle-history.h"
#include "heddle-working.h"

static void
follow_labels (HeddleWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  HeddleSession *session = self->session;

  gtk_widget_action_set_enabled (widget, "win.undo", session != NULL
                                 && heddle_session_get_undo_label (session) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", session != NULL
                                 && heddle_session_get_redo_label (session) != NULL);
}

static void
committed_cb (HeddleWindow *self)
{
  const char *label = heddle_session_get_undo_label (self->session);

  follow_labels (self);
  heddle_shell_leave_removed (self->shell);
  if (!self->undoing && label != NULL)
    {
      /* Translators: a change as History names it: "Add Person “Director, Fife”" */
      g_autofree char *text = g_strdup_printf (_("Done: %s"), label);

      heddle_window_announce (self, text, _("Undo"), "win.undo");
    }
}

void
heddle_window_follow_changes (HeddleWindow *self)
{
  if (self->session != NULL)
    g_signal_connect_object (heddle_session_get_store (self->session), "committed",
                             G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  follow_labels (self);
}

static void
announce_undone (HeddleWindow           *self,
                 const HeddleUndoReport *done)
{
  g_autofree char *text = NULL;

  if (done->skipped > 0)
    text = g_strdup_printf (ngettext ("Undone: %s; %u value changed since was kept",
                                      "Undone: %s; %u values changed since were kept",
                                      done->skipped),
                            done->label, done->skipped);
  else
    text = g_strdup_printf (_("Undone: %s"), done->label);
  heddle_window_announce (self, text, _("Redo"), "win.redo");
}

/* What an import of a lot is taken back by takes as long. */
typedef struct
{
  HeddleWindow *window;
  HeddleSession *session;
  enum { UNDO, REDO, UNDO_CHANGE } what;
  gint64 site;
  gint64 seq;
  HeddleUndoReport report;
  GError *error;
} Undo;

static void
undo (gpointer data)
{
  Undo *self = data;
  HeddleStore *store = heddle_session_get_store (self->session);

  if (self->what == UNDO)
    heddle_history_undo (store, &self->report, &self->error);
  else if (self->what == REDO)
    heddle_history_redo (store, &self->report, &self->error);
  else
    heddle_history_undo_change (store, self->site, self->seq, &self->report, &self->error);
}

static void
tell_undone (Undo *self)
{
  if (g_error_matches (self->error, HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED))
    heddle_window_announce (self->window, self->error->message, NULL, NULL);
  else if (self->error != NULL)
    heddle_window_report (self->window, self->error->message);
  else if (self->what == REDO)
    {
      g_autofree char *text = g_strdup_printf (_("Done again: %s"), self->report.label);

      heddle_window_announce (self->window, text, _("Undo"), "win.undo");
    }
  else
    announce_undone (self->window, &self->report);
}

static void
undone (gpointer data)
{
  Undo *self = data;

  self->window->undoing--;
  /* it may have been closed meanwhile */
  if (self->window->session == self->session)
    tell_undone (self);
  g_object_unref (self->window);
  g_object_unref (self->session);
  heddle_undo_report_clear (&self->report);
  g_clear_error (&self->error);
  g_free (self);
}

/* Takes @job. */
static void
begin_undo (HeddleWindow *self,
            Undo         *job)
{
  job->window = g_object_ref (self);
  job->session = g_object_ref (self->session);
  self->undoing++;
  heddle_working_run (GTK_WIDGET (self), heddle_session_get_store (self->session),
                      job->what == REDO ? _("Doing it again…") : _("Undoing…"), undo, undone, job);
}

static void
undo_or_redo (HeddleWindow *self,
              gboolean      back)
{
  Undo *job = g_new0 (Undo, 1);

  job->what = back ? UNDO : REDO;
  begin_undo (self, job);
}

static void
undo_change_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  Undo *job = g_new0 (Undo, 1);

  job->what = UNDO_CHANGE;
  g_variant_get (parameter, "(xx)", &job->site, &job->seq);
  begin_undo (HEDDLE_WINDOW (widget), job);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  undo_or_redo (HEDDLE_WINDOW (widget), TRUE);
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  undo_or_redo (HEDDLE_WINDOW (widget), FALSE);
}

/* A text field keeps the keys even when it has nothing to undo itself:
 * nobody who is typing means the last change of the file. */
gboolean
heddle_window_undo_key (GtkWidget *widget,
                        GVariant  *args,
                        gpointer   action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))
    return GDK_EVENT_STOP;

  return gtk_widget_activate_action_variant (widget, action, NULL);
}

/* Work of a person who was removed. */

static void
tell_left_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autofree char *hand_over = g_action_print_detailed_name ("win.hand-over-left", parameter);
  g_autofree char *text = NULL;
  const char *label;

  g_variant_get (parameter, "(&s&s)", NULL, &label);
  text = g_strdup_printf (_("Done: %s"), label);
  heddle_window_announce (HEDDLE_WINDOW (widget), text, _("Hand Over Work…"), hand_over);
}

/* Who is gone can give nothing: the removal is taken back first. */
static void
hand_over_left_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  HeddleStore *store = heddle_session_get_store (self->session);
  g_auto (HeddleUndoReport) report = { 0 };
  g_autoptr (GError) error = NULL;
  const char *id, *label;
  gboolean undone;

  g_variant_get (parameter, "(&s&s)", &id, &label);
  if (g_strcmp0 (heddle_session_get_undo_label (self->session), label) != 0)
    return;
  self->undoing++;
  undone = heddle_history_undo (store, &report, &error);
  self->undoing--;
  if (!undone)
    {
      heddle_window_report (self, error->message);
      return;
    }
  announce_undone (self, &report);
  gtk_widget_activate_action (widget, "win.hand-over", "s", id);
}

/* Removing for good. */

static void
purge_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  heddle_purge_dialog_present (widget, self->session,
                               heddle_schema_get_kind (heddle_records_get_schema (), kind), id);
}

typedef struct
{
  HeddleWindow *window;
  HeddleSession *session;
  const HeddleKind *kind;
  char *id;
  gboolean backups;
  gboolean done;
  char *left;
  GError *error;
} Purge;

static void
purge (gpointer data)
{
  Purge *self = data;

  self->done = heddle_forget_record (heddle_session_get_store (self->session), self->kind,
                                     self->id, self->backups, &self->left, &self->error);
}

static void
tell_purged (Purge *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);

  if (self->done)
    heddle_window_announce (self->window, self->left != NULL ? self->left
                                                             : _("Removed for good"), NULL, NULL);
  else if (heddle_purge_is_done (store, self->kind->name, self->id)
           || g_error_matches (self->error, HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED))
    heddle_window_announce (self->window, self->error->message, NULL, NULL);
  else
    heddle_window_report (self->window, self->error->message);
}

static void
purged (gpointer data)
{
  Purge *self = data;

  self->window->undoing--;
  /* it may have been closed meanwhile */
  if (self->window->session == self->session)
    tell_purged (self);
  g_object_unref (self->window);
  g_object_unref (self->session);
  g_free (self->id);
  g_free (self->left);
  g_clear_error (&self->error);
  g_free (self);
}

static void
purge_now_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  Purge *job;
  const char *kind, *id;
  gboolean backups;

  g_variant_get (parameter, "(&s&sb)", &kind, &id, &backups);
  /* nothing takes this back: no toast that offers to */
  self->undoing++;
  if (g_strcmp0 (heddle_session_get_person (self->session), id) == 0)
    heddle_session_set_person (self->session, NULL);
  job = g_new0 (Purge, 1);
  job->window = g_object_ref (self);
  job->session = g_object_ref (self->session);
  job->kind = heddle_schema_get_kind (heddle_records_get_schema (), kind);
  job->id = g_strdup (id);
  job->backups = backups;
  heddle_working_run (widget, heddle_session_get_store (self->session), _("Removing for good…"),
                      purge, purged, job);
}

const HeddleWindowAction *
heddle_window_get_change_actions (guint *n_actions)
{
  static const HeddleWindowAction actions[] = {
    { "win.undo", NULL, undo_cb },
    { "win.redo", NULL, redo_cb },
    { "win.undo-change", "(xx)", undo_change_cb, TRUE },
    { "win.tell-left", "(ss)", tell_left_cb, TRUE },
    { "win.hand-over-left", "(ss)", hand_over_left_cb, TRUE },
    { "win.purge", "(ss)", purge_cb, TRUE },
    { "win.purge-now", "(ssb)", purge_now_cb, TRUE },
  };

  *n_actions = G_N_ELEMENTS (actions);

  return actions;
}
