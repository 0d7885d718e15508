/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-import-dialog.h"
#include "heddle-import-model.h"
#include "heddle-import-source.h"
#include "heddle-import.h"

G_BEGIN_DECLS

/* How long a slice of work may hold up the window, in µs. */
#define HEDDLE_IMPORT_SLICE 8000

struct _HeddleImportDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  GCancellable *cancellable;
  const HeddleKind *kind; /* asked for, then chosen */
  HeddleRecord *owner;    /* (nullable): whose page it was opened from */
  GPtrArray *kinds;
  HeddleImportSource *source; /* a calendar, or a name alone */
  HeddleImport *import;       /* NULL until something was read */
  HeddleImportModel *model;
  GtkSingleSelection *selection;
  GPtrArray *column_rows;
  GPtrArray *missing_rows;
  GPtrArray *effect_rows;
  guint work;             /* idle source that judges or writes */
  gboolean judged;
  gboolean filling;       /* the program chooses, not the user */

  AdwWindowTitle *window_title;
  GtkButton *apply_button;
  GtkStack *stack;
  GtkWidget *start;
  GtkWidget *choose_button;
  GtkWidget *reading;
  GtkWidget *problem;
  AdwStatusPage *problem_page;
  GtkWidget *again_button;
  GtkWidget *found;
  GtkWidget *panes;
  GtkWidget *side;
  GtkLabel *verdict;
  AdwToggleGroup *filters;
  GtkProgressBar *judging;
  GtkColumnView *table;
  GtkWidget *mend_box;
  GtkLabel *mend_title;
  GtkLabel *mend_why;
  GtkEntry *mend_entry;
  GtkButton *mend_button;
  GtkLabel *warning;
  AdwPreferencesGroup *settings_group;
  AdwComboRow *kind_row;
  AdwPreferencesGroup *columns_group;
  AdwPreferencesGroup *effects_group;
  GtkWidget *working;
  GtkProgressBar *progress;
  GtkWidget *stop_button;
};

/* The preview: heddle-import-dialog.c */

void heddle_import_dialog_show_problem (HeddleImportDialog *self,
                                        const char         *message);
/* Looks at the rows anew, from the first. */
void heddle_import_dialog_judge        (HeddleImportDialog *self);
/* Takes away what would go on with the work when the window is idle. */
void heddle_import_dialog_stop_work    (HeddleImportDialog *self);
/* Shows what was read. Takes @source. */
void heddle_import_dialog_take_source  (HeddleImportDialog *self,
                                        HeddleImportSource *source);

/* In and out: heddle-import-dialog-read.c, heddle-import-dialog-write.c */

void heddle_import_dialog_read_file    (HeddleImportDialog *self,
                                        GFile              *file);
/* Reads a dropped file; FALSE while something is being worked on. */
gboolean heddle_import_dialog_drop     (HeddleImportDialog *self,
                                        const GValue       *value);
/* The actions that choose and paste what is imported. */
void heddle_import_dialog_install_reading (GtkWidgetClass  *widget_class);
/* The actions that write it and that stop writing. */
void heddle_import_dialog_install_writing (GtkWidgetClass  *widget_class);

G_END_DECLS
