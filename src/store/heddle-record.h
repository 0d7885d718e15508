/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-field.h"

G_BEGIN_DECLS

typedef struct _HeddleStore HeddleStore;

#define HEDDLE_TYPE_RECORD (heddle_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (HeddleRecord, heddle_record, HEDDLE, RECORD, GObject)

/**
 * HeddleRecord:
 *
 * One record: the base of every kind. There is at most one live object per
 * row; it follows every commit, undo and merge, and notifies what changed.
 * Members of a kind's struct are read directly and written through a
 * [struct@HeddleEdit] only.
 *
 * Besides the fields of its kind each record has `notes` (private), `private`
 * and `deleted`.
 */
struct _HeddleRecordClass
{
  GObjectClass parent_class;

  const HeddleKind *kind;
};

/* Called from class_init of each kind: installs a property per field and
 * sets get_property, set_property and finalize, which GObject resets. */
void              heddle_record_class_set_kind (HeddleRecordClass *klass,
                                                const HeddleKind  *kind);

const HeddleKind *heddle_record_get_kind      (HeddleRecord       *self);
const char       *heddle_record_get_id        (HeddleRecord       *self);
const char       *heddle_id_of                (gpointer            record);
HeddleStore      *heddle_record_get_store     (HeddleRecord       *self);
gboolean          heddle_record_is_deleted    (HeddleRecord       *self);
gboolean          heddle_record_is_private    (HeddleRecord       *self);
const char       *heddle_record_get_notes     (HeddleRecord       *self);
char             *heddle_record_dup_title     (HeddleRecord       *self);
void              heddle_record_get_value     (HeddleRecord       *self,
                                               const HeddleField  *field,
                                               HeddleValue        *value);
/* As a user reads it: choices by label, references by title, dates short. */
char             *heddle_record_dup_text      (HeddleRecord       *self,
                                               const HeddleField  *field);
/* The same of any value of the field, such as one of the history. */
char             *heddle_field_dup_text       (const HeddleField  *self,
                                               HeddleStore        *store,
                                               const HeddleValue  *value);
/* The record that a reference field points to. Transfer full, nullable. */
HeddleRecord     *heddle_record_dup_reference (HeddleRecord       *self,
                                               const HeddleField  *field);
/* Its title, by the name of the field. Transfer full; NULL where the field is empty or the
 * record is not in this file. */
char             *heddle_record_dup_reference_title (HeddleRecord *self,
                                                     const char   *field);

/* Fields every kind has: notes, private, deleted. */
const HeddleField *heddle_record_get_common_fields (guint *n_fields);

G_END_DECLS
