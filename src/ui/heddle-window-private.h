/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"
#include "heddle-shell.h"
#include "heddle-window.h"

G_BEGIN_DECLS

struct _HeddleWindow
{
  AdwApplicationWindow parent_instance;

  HeddleDay fixed_today;
  char *path;             /* of the file that is shown, or could not be opened */
  HeddleSession *session; /* NULL: no file is open */
  HeddleShell *shell;     /* NULL: no file is open */
  AdwToast *toast;
  gboolean undoing;
  char *restoring;        /* the backup that takes the file's place next */

  AdwToastOverlay *toast_overlay;
};

/* A toast; with @button, one that activates @action. */
void heddle_window_announce    (HeddleWindow *self,
                                const char   *text,
                                const char   *button,
                                const char   *action);
/* Says in a dialog why nothing was changed. */
void heddle_window_report      (HeddleWindow *self,
                                const char   *message);
/* After a file was opened or closed: what can be done now. */
void heddle_window_follow_file (HeddleWindow *self);

/* heddle-window-files.c: opening, making, closing and restoring files. */
void heddle_window_close_file  (HeddleWindow *self);
/* Whether closing has to wait until the file is backed up. */
gboolean heddle_window_holds_open (HeddleWindow *self);
void heddle_window_install_file_actions (GtkWidgetClass *widget_class);

G_END_DECLS
