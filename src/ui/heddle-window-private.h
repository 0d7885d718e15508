/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"
#include "heddle-shell.h"
#include "heddle-window.h"
#include "presenting/heddle-stage.h"

G_BEGIN_DECLS

struct _HeddleWindow
{
  AdwApplicationWindow parent_instance;

  HeddleDay fixed_today;
  char *path;             /* of the file that is shown, or could not be opened */
  HeddleSession *session; /* NULL: no file is open */
  HeddleShell *shell;     /* NULL: no file is open */
  AdwToast *toast;
  guint undoing;          /* how many changes are made that no toast offers to undo */
  HeddleStoreFlags flags; /* that it is opened with */
  guint opening;          /* looks now and then whether it is open; 0: it is, or cannot be */
  char *previous;         /* what was open, where what is being opened cannot be */
  HeddleStoreFlags previous_flags;
  char *opened;           /* what to say when it is, or NULL */
  char *restoring;        /* the backup that takes the file's place next */
  gboolean at_backups;    /* where it was asked for, and where the window stays */
  HeddleStage *stage;     /* while something is presented, else NULL */

  AdwToastOverlay *toast_overlay;
};

/* A toast; with @button, one that activates @action, a detailed action name. */
void     heddle_window_announce       (HeddleWindow *self,
                                       const char   *text,
                                       const char   *button,
                                       const char   *action);
/* Says in a dialog why nothing was changed. */
void     heddle_window_report         (HeddleWindow *self,
                                       const char   *message);
/* One dialog at a time: a key that opens another does nothing. */
gboolean heddle_window_has_dialog     (HeddleWindow *self);

/* heddle-window-dialogs.c: files dragged in from elsewhere are imported. */
void     heddle_window_take_drops     (HeddleWindow *self);

/* After a file was opened or closed: what can be done now. */
void     heddle_window_follow_file    (HeddleWindow *self);

/* heddle-window-files.c: opening, making, closing and restoring files. */
void     heddle_window_close_file     (HeddleWindow *self);
/* Whether closing has to wait until the file is backed up. */
gboolean heddle_window_holds_open     (HeddleWindow *self);

/* heddle-window-changes.c: what was changed is announced, with Undo. */
void     heddle_window_follow_changes (HeddleWindow *self);
/* What the keys of undo and redo do: nothing while something is typed, which has an undo
 * of its own. */
gboolean heddle_window_undo_key       (GtkWidget    *widget,
                                       GVariant     *args,
                                       gpointer      action);

/* @needs_file: insensitive while no file is open. */
typedef struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_file;
} HeddleWindowAction;

/* heddle-window-presenting.c: nothing is presented any more. */
void     heddle_window_stop_presenting (HeddleWindow *self);

/* The actions of a file heddle-window-GROUP.c. */
const HeddleWindowAction *heddle_window_get_attachment_actions (guint *n_actions);
/* Undo and redo. Static. */
const HeddleWindowAction *heddle_window_get_change_actions (guint *n_actions);
/* What asks something. Static. */
const HeddleWindowAction *heddle_window_get_dialog_actions (guint *n_actions);
/* What opens, makes and keeps files. Static. */
const HeddleWindowAction *heddle_window_get_file_actions   (guint *n_actions);
/* What goes somewhere. Static. */
const HeddleWindowAction *heddle_window_get_place_actions  (guint *n_actions);
/* What shows something to an audience. Static. */
const HeddleWindowAction *heddle_window_get_presenting_actions (guint *n_actions);

G_END_DECLS
