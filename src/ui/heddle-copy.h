/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-session.h"
#include "heddle-table.h"

G_BEGIN_DECLS

/* The list that @widget shows, (transfer full); %NULL where it is empty. */
typedef HeddleTable *(*HeddleTableFunc) (GtkWidget *widget);

/* What else the menu at a place of @widget offers, (transfer full); %NULL for nothing. */
typedef GMenuModel *(*HeddleCopyMenuFunc) (GtkWidget *widget,
                                           double     x,
                                           double     y);

/* What @widget shows can be copied as a table, while the focus is in it, and
 * while it is the first such widget on the screen. */
void     heddle_copy_offer (GtkWidget       *widget,
                            HeddleTableFunc  dup_table);
/* The same of the records of @kind whose @field is @id: heddle_table_new_records()
 * with @fields, which lives as long as the program. */
void     heddle_copy_offer_records (GtkWidget         *widget,
                                    HeddleSession     *session,
                                    const HeddleKind  *kind,
                                    const char        *field,
                                    const char        *id,
                                    const char *const *fields);
/* Lists whose lines have no menu of their own have one with the copy. */
void     heddle_copy_add_menu (GtkWidget    *widget);
/* That menu begins with what can be done with the place it was asked for at. */
void     heddle_copy_extend_menu (GtkWidget          *widget,
                                  HeddleCopyMenuFunc  dup_menu);
/* For such a menu: opens, edits and shows the history of a record; (transfer full). */
GMenu   *heddle_copy_record_menu_new (const HeddleKind *kind,
                                      const char       *id);
/* Adds to it what @action does with the record. */
void     heddle_copy_record_menu_add (GMenu            *menu,
                                      const char       *label,
                                      const char       *action,
                                      const HeddleKind *kind,
                                      const char       *id);
/* Copies the table of the list that has the focus in @window, or of the first
 * one that is seen, as text with tabs and as HTML; says so. */
void     heddle_copy_table (GtkWidget       *window);
/* Shows that table, in lines and columns. */
void     heddle_copy_show_table (GtkWidget  *window);
/* Copies @table; says so. */
void     heddle_copy_put   (GtkWidget       *widget,
                            HeddleTable     *table);
/* The table that heddle_copy_table() would copy; %NULL where there is none. */
HeddleTable *heddle_copy_dup_table (GtkWidget   *window);
/* Puts @text on the clipboard of @widget and says @announcement in the window. */
void     heddle_copy_text  (GtkWidget       *widget,
                            const char      *text,
                            const char      *announcement);

G_END_DECLS
