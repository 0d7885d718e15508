/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"
#include "test-workspace.h"

G_BEGIN_DECLS

/* A window on the screen for a widget of the program, with Fife's episode of
 * 9 March 2027 in the file and 18 January as today. */
typedef struct
{
  TestWorkspace workspace;
  HeddleSession *session;
  char *episode;
  GtkWidget *window;
  char *reported; /* what a widget last asked the window to report */
} UiTest;

typedef void (*UiTestFunc) (UiTest        *self,
                            gconstpointer  data);

/* A test that gets a window and a file of its own; see g_test_add(). */
void       ui_test_add         (const char    *path,
                                UiTestFunc     test);
void       ui_test_set_up      (UiTest        *self,
                                gconstpointer  data);
void       ui_test_tear_down   (UiTest        *self,
                                gconstpointer  data);
/* Shows @page and waits until it is drawn. */
void       ui_test_show        (UiTest        *self,
                                GtkWidget     *page);
/* Lets everything happen that waits to happen. */
void       ui_test_settle      (void);
/* From now on it is measured how long the main loop is held up. */
void       ui_test_watch       (void);
/* The longest, in ms, since then; of that only what this program worked: a busy
 * machine holds up everybody. */
double     ui_test_get_held    (void);
/* A child of the template of @widget by its name; ends the test where there is none. */
gpointer   ui_test_child       (gpointer       widget,
                            const char    *name);
/* The first widget of this type below @root whose @property is @value; NULL
 * property: any. */
GtkWidget *ui_test_find        (GtkWidget     *root,
                                GType          type,
                                const char    *property,
                                const char    *value);
guint      ui_test_count       (GtkWidget     *root,
                                GType          type);
/* Starts GTK for a test program; see g_test_init(). */
void       ui_test_init        (int           *argc,
                                char        ***argv);

G_END_DECLS
