/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleTable:
 * @title: what it lists: "Agenda"
 * @headings: one per column
 * @rows: (element-type GStrv): as many cells each; empty ones are ""
 *
 * A list as it is put on the clipboard: with headings, without what is
 * private.
 */
typedef struct
{
  char *title;
  GStrv headings;
  GPtrArray *rows;
} HeddleTable;

/* @headings: ends with %NULL. */
HeddleTable *heddle_table_new            (const char        *title,
                                          const char *const *headings);
void         heddle_table_free           (HeddleTable       *self);
/* @cells: as many as there are headings; %NULL is an empty one. */
void         heddle_table_add            (HeddleTable       *self,
                                          const char *const *cells);
/* Lines of cells with tabs between, the headings first. Breaks within a cell
 * become blanks; what a spreadsheet would take for a formula gets an
 * apostrophe in front. */
char        *heddle_table_to_text        (HeddleTable       *self);
/* One <table> with its title as caption and a head of column headings. */
char        *heddle_table_to_html        (HeddleTable       *self);

/* "19 January 2027", which people read and spreadsheets take for a date; ""
 * for %HEDDLE_DAY_NONE. */
char        *heddle_table_dup_day        (HeddleDay          day);

/* A table of @records (element-type HeddleRecord), all of @kind: what they are
 * called, then @fields, which end with %NULL, by their labels. @fields %NULL:
 * all but what it belongs to, its position and what is private. Private fields
 * and what refers to private records stay empty, private records are left out. */
HeddleTable *heddle_table_new_records    (const HeddleKind  *kind,
                                          GPtrArray         *records,
                                          const char *const *fields);

/* A table of deadlines: group, date, what, whose, collaborative, who, state.
 * @title as for heddle_table_new(). */
HeddleTable *heddle_table_new_deadlines  (const char        *title);
/* (element-type HeddleDeadline). @group: (nullable): "Overdue". What comes
 * from a private record is left out, and so is a private owner. */
void         heddle_table_add_deadlines  (HeddleTable       *self,
                                          HeddleStore       *store,
                                          const char        *group,
                                          GPtrArray         *deadlines,
                                          HeddleDay          today,
                                          int                due_soon_days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleTable, heddle_table_free)

G_END_DECLS
