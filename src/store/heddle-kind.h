/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-field.h"
#include "heddle-record.h"

G_BEGIN_DECLS

/**
 * HeddleKindFlags:
 * @HEDDLE_KIND_REFERENCE: ships with Heddle; still editable
 * @HEDDLE_KIND_PRIVATE: every record of it is private
 * @HEDDLE_KIND_INTERNAL: kept by the program; not offered under Add
 */
typedef enum
{
  HEDDLE_KIND_REFERENCE = 1 << 0,
  HEDDLE_KIND_PRIVATE = 1 << 1,
  HEDDLE_KIND_INTERNAL = 1 << 2,
} HeddleKindFlags;

/**
 * HeddleKind:
 *
 * A kind of record: its table of fields and what only it can compute.
 */
struct _HeddleKind
{
  const char *name;         /* "team-member", as users type it */
  const char *table;        /* "team_member" */
  const char *label;        /* N_("Team member") */
  const char *label_plural; /* N_("Team members") */
  GType (*get_type) (void);
  const HeddleField *fields;
  guint n_fields;
  const char *order;        /* ORDER BY of its lists, columns only */
  HeddleKindFlags flags;
  int since;                /* schema that brought it; 0 means 1 */

  /* The name a user knows the record by. Owned by the caller. */
  char *(*dup_title) (HeddleRecord *record);
  /* Rules over several fields or records; called for each record that an
   * edit touches, after each field was checked by itself. May be NULL. */
  gboolean (*check) (HeddleRecord *record,
                     GError      **error);
};

/**
 * HeddleSchema:
 * @version: number of the newest migration
 *
 * All kinds a file holds, and the resource path of its migrations
 * (`NNN.sql`, from 001 on).
 */
typedef struct
{
  const HeddleKind *const *kinds;
  guint n_kinds;
  int version;
  const char *migrations;
} HeddleSchema;

/* Type functions of a kind: HEDDLE_DEFINE_KIND (HeddleStep, heddle_step) where
 * HeddleStep holds its members and heddle_step_kind is its table. */
#define HEDDLE_DEFINE_KIND(Struct, prefix) \
  G_DEFINE_FINAL_TYPE (Struct, prefix, HEDDLE_TYPE_RECORD) \
\
  static void \
  prefix##_class_init (Struct##Class *klass) \
  { \
    heddle_record_class_set_kind (HEDDLE_RECORD_CLASS (klass), &prefix##_kind); \
  } \
\
  static void \
  prefix##_init (Struct *self) \
  { \
  }

const HeddleField *heddle_kind_get_field  (const HeddleKind   *self,
                                           const char         *name);
/* All fields a record has: those of its kind, then those of every kind. */
guint              heddle_kind_get_n_all_fields (const HeddleKind *self);
const HeddleField *heddle_kind_get_nth_field (const HeddleKind *self,
                                           guint               n);
const char        *heddle_kind_get_label  (const HeddleKind   *self);
char              *heddle_kind_dup_heading (const HeddleKind  *self);
const HeddleKind  *heddle_schema_get_kind (const HeddleSchema *self,
                                           const char         *name);

G_END_DECLS
