/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-field.h"

G_BEGIN_DECLS

/* Rows of forms, by the type of a field, all with text in and out. @changed is
 * called with @data when the user changes the value. */
GtkWidget *heddle_field_row_new      (const HeddleField *field,
                                      GCallback          changed,
                                      gpointer           data);
/* The value as heddle_field_parse() reads it, "" for none. Transfer full. */
char      *heddle_field_row_dup_text (GtkWidget         *row,
                                      const HeddleField *field);
/* @text: as a user would type it, or the word of a choice; "" for none. */
void       heddle_field_row_set_text (GtkWidget         *row,
                                      const HeddleField *field,
                                      const char        *text);
/* Marks it as one that has to be filled in. */
void       heddle_field_row_require  (GtkWidget         *row,
                                      const HeddleField *field);
/* Puts the focus where the value is typed or chosen. */
void       heddle_field_row_focus    (GtkWidget         *row);

G_END_DECLS
