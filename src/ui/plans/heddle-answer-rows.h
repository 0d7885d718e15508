/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-collaborative-records.h"

G_BEGIN_DECLS

/* Rows of who was asked for approval, in columns that all rows and both lists share: when
 * each was asked and decided, what came of it, and a button for who has not answered. Where
 * it is narrow, the same in words below the name. */
typedef struct
{
  HeddleDay today;
  gboolean narrow;
  GtkSizeGroup *columns[4];
} HeddleAnswerRows;

void        heddle_answer_rows_init          (HeddleAnswerRows *self,
                                              HeddleDay         today,
                                              gboolean          narrow);
void        heddle_answer_rows_clear         (HeddleAnswerRows *self);
/* Headings of the columns: @whose stands over the names. */
void        heddle_answer_rows_fill_heads    (HeddleAnswerRows *self,
                                              GtkBox           *heads,
                                              const char       *whose);
/* @answer: (nullable): nobody asked; @code: (nullable): of whose hue. */
void        heddle_answer_rows_add           (HeddleAnswerRows *self,
                                              GtkListBox       *list,
                                              const char       *name,
                                              const char       *short_name,
                                              const char       *code,
                                              HeddleApproval   *answer);
/* What @name agreed under, if anything. @answer: (nullable) */
void        heddle_answer_rows_add_condition (HeddleAnswerRows *self,
                                              GtkListBox       *list,
                                              const char       *name,
                                              HeddleApproval   *answer);
/* Of a row of either kind: the id of the answer, or NULL. */
const char *heddle_answer_rows_get_id        (GtkListBoxRow    *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeddleAnswerRows, heddle_answer_rows_clear)

G_END_DECLS
