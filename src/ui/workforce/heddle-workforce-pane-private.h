/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workforce-pane.h"

G_BEGIN_DECLS

#define HEDDLE_PANE_MOST_LINES 8

struct _HeddleWorkforcePane
{
  AdwBin parent_instance;

  HeddleSession *session;
  GtkBox *box;
};

/* What heddle-workforce-pane-time.c and -expertise.c put into the pane. */
HeddleDay     heddle_pane_get_today      (HeddleWorkforcePane *self);
/* Empties the pane. */
void          heddle_pane_set_title      (HeddleWorkforcePane *self,
                                          const char          *title,
                                          const char          *subtitle);
/* A label that wraps, at the end of the pane. Transfer none. */
GtkLabel     *heddle_pane_add_label      (HeddleWorkforcePane *self,
                                          const char          *text,
                                          const char          *css_class);
/* @title: (nullable) */
GtkListBox   *heddle_pane_add_group      (HeddleWorkforcePane *self,
                                          const char          *title);
/* A line that opens @record, where there is one; @end, of class @tone, stands last. */
AdwActionRow *heddle_pane_add_row        (GtkListBox          *list,
                                          const char          *title,
                                          const char          *subtitle,
                                          const char          *end,
                                          const char          *tone,
                                          HeddleRecord        *record);
/* Of @n lines, how many the list left out. */
void          heddle_pane_add_more       (GtkListBox          *list,
                                          guint                n);
/* @name: what a screen reader says, as the label is not enough beside others */
void          heddle_pane_row_add_button (AdwActionRow        *row,
                                          const char          *label,
                                          const char          *name,
                                          const char          *action,
                                          GVariant            *target);
/* A button of its own, below the groups. */
void          heddle_pane_add_button     (HeddleWorkforcePane *self,
                                          const char          *label,
                                          const char          *action,
                                          GVariant            *target);

G_END_DECLS
