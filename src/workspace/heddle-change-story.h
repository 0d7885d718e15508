/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-history.h"
#include "heddle-table.h"

G_BEGIN_DECLS

/**
 * HeddleChangedField:
 * @was: (nullable): the value before, as a user reads it
 * @became: (nullable): the value the change set
 * @now: (nullable): the value of today
 * @holds: nobody changed it since; only then does undo put @was back
 * @hidden: it may not leave the file: the field is private, or what it referred to or
 *   does refer to is
 *
 * One field of a change.
 */
typedef struct
{
  const HeddleField *field;
  char *was;
  char *became;
  char *now;
  gboolean holds;
  gboolean hidden;
} HeddleChangedField;

typedef enum
{
  HEDDLE_CHANGED,  /* some of its fields */
  HEDDLE_MADE,     /* undo removes it */
  HEDDLE_REMOVED,  /* undo puts it back */
  HEDDLE_PUT_BACK, /* undo removes it again */
} HeddleChangedSort;

/**
 * HeddleChangedRecord:
 * @title: (nullable): its name now
 * @holds: of one made, removed or put back: it is still so
 * @live: it is there now, not in the trash
 * @hidden: it is private, or what it belongs to is
 * @fields: (element-type HeddleChangedField): those with a value, in the order of the
 *   form; what the program keeps for itself only where nothing else changed
 *
 * What one change did to one record.
 */
typedef struct
{
  const HeddleKind *kind;
  char *id;
  char *title;
  HeddleChangedSort sort;
  gboolean holds;
  gboolean live;
  gboolean hidden;
  GPtrArray *fields;
} HeddleChangedRecord;

/* (element-type HeddleChangedRecord): what a change is about before what belongs
 * to it, such as an episode before its steps. */
GPtrArray *heddle_change_story_read (HeddleStore  *store,
                                     gint64        site,
                                     gint64        seq,
                                     GError      **error);

/**
 * heddle_change_story_dup_table:
 * @title: name of the change
 * @story: (element-type HeddleChangedRecord):
 *
 * What was and what became of each field, to be copied: without what is private.
 *
 * Returns: (nullable) (transfer full): %NULL where nothing is left
 */
HeddleTable *heddle_change_story_dup_table (const char *title,
                                            GPtrArray  *story);

typedef struct _HeddleChangeReader HeddleChangeReader;

/* The same for a change of thousands of fields, one of them a step. */
HeddleChangeReader *heddle_change_reader_new    (HeddleStore         *store,
                                                 gint64               site,
                                                 gint64               seq,
                                                 GError             **error);
/* FALSE: all is read. */
gboolean            heddle_change_reader_step   (HeddleChangeReader  *self);
/* Reads the rest; transfer full. */
GPtrArray          *heddle_change_reader_finish (HeddleChangeReader  *self);
void                heddle_change_reader_free   (HeddleChangeReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleChangeReader, heddle_change_reader_free)

G_END_DECLS
