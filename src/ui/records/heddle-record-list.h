/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_RECORD_LIST (heddle_record_list_get_type ())
G_DECLARE_FINAL_TYPE (HeddleRecordList, heddle_record_list, HEDDLE, RECORD_LIST, AdwBin)

/**
 * HeddleRecordListInfo:
 * @title: heading, translatable
 * @add: label of the button that adds one, translatable; NULL: none can be added here
 * @empty: what to do where there is none, translatable
 * @kind: what is listed
 * @field: the field by which a record belongs to its owner
 * @preset: (nullable): the field that @value is in from the start
 * @value: (nullable): its value; only records that have it are listed
 * @fill_row: shows one of them
 * @dup_note: (nullable): what its owner's records say together, a sentence below the
 *   heading or %NULL; transfer full
 *
 * What a list of records shows: a row of a table, which ends with a NULL @title.
 */
typedef struct
{
  const char *title;
  const char *add;
  const char *empty;
  const HeddleKind *kind;
  const char *field;
  const char *preset;
  const char *value;
  void (*fill_row) (AdwActionRow  *row,
                    HeddleRecord  *record,
                    HeddleSession *session);
  char *(*dup_note) (HeddleSession *session,
                     const char    *owner);
} HeddleRecordListInfo;

/**
 * HeddleRecordList:
 *
 * The records of one kind that belong to another, under a heading with their number.
 * Enter opens one in its form, Delete removes it, Alt+Up and Alt+Down move one that has a
 * place in an order; the menu has these and its history.
 */
GtkWidget *heddle_record_list_new        (HeddleSession              *session,
                                          const HeddleRecordListInfo *info);
/* Static. */
const HeddleRecordListInfo *heddle_record_list_get_info (HeddleRecordList *self);
/* Shows what belongs to @owner now. */
void       heddle_record_list_show       (HeddleRecordList           *self,
                                          const char                 *owner);
/* Under 600 sp what is said at the end of a row stands below its title. */
void       heddle_record_list_set_narrow (HeddleRecordList           *self,
                                          gboolean                    narrow);
/* Opens the form for a new one. */
void       heddle_record_list_add        (HeddleRecordList           *self);
/* Goes to a record; FALSE where the list does not have it. */
gboolean   heddle_record_list_go_to      (HeddleRecordList           *self,
                                          const char                 *id);

G_END_DECLS
