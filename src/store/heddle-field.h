/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-value.h"

G_BEGIN_DECLS

typedef struct _HeddleField HeddleField;
typedef struct _HeddleKind HeddleKind;

/**
 * HeddleFieldType:
 * @HEDDLE_FIELD_TEXT: one line
 * @HEDDLE_FIELD_LONG_TEXT: several paragraphs
 * @HEDDLE_FIELD_DATE: a date that may be fuzzy, as EDTF text
 * @HEDDLE_FIELD_DAY: an exact day, as ISO text
 * @HEDDLE_FIELD_TIME: a time of day, HH:MM
 * @HEDDLE_FIELD_INTEGER: a whole number
 * @HEDDLE_FIELD_DECIMAL: a number
 * @HEDDLE_FIELD_FLAG: yes or no
 * @HEDDLE_FIELD_CHOICE: one of a fixed list of words
 * @HEDDLE_FIELD_REFERENCE: the id of a record of another kind
 */
typedef enum
{
  HEDDLE_FIELD_TEXT,
  HEDDLE_FIELD_LONG_TEXT,
  HEDDLE_FIELD_DATE,
  HEDDLE_FIELD_DAY,
  HEDDLE_FIELD_TIME,
  HEDDLE_FIELD_INTEGER,
  HEDDLE_FIELD_DECIMAL,
  HEDDLE_FIELD_FLAG,
  HEDDLE_FIELD_CHOICE,
  HEDDLE_FIELD_REFERENCE,
} HeddleFieldType;

/**
 * HeddleFieldFlags:
 * @HEDDLE_FIELD_REQUIRED: may not be empty
 * @HEDDLE_FIELD_SEARCHED: its text is found by search
 * @HEDDLE_FIELD_PRIVATE: not presented, exported or shared unless asked
 * @HEDDLE_FIELD_INTERNAL: kept by the program; no form shows it
 * @HEDDLE_FIELD_FROZEN: keeps what stood in other records; a purge reaches it
 * @HEDDLE_FIELD_FTE: a full-time equivalent, which may be typed in per cent
 * @HEDDLE_FIELD_EMAIL: an address of mail; any text is taken, with a remark
 *   where it cannot be one
 */
typedef enum
{
  HEDDLE_FIELD_REQUIRED = 1 << 0,
  HEDDLE_FIELD_SEARCHED = 1 << 1,
  HEDDLE_FIELD_PRIVATE = 1 << 2,
  HEDDLE_FIELD_INTERNAL = 1 << 3,
  HEDDLE_FIELD_FROZEN = 1 << 4,
  HEDDLE_FIELD_FTE = 1 << 5,
  HEDDLE_FIELD_EMAIL = 1 << 6,
} HeddleFieldFlags;

/**
 * HeddleDeleteRule:
 * @HEDDLE_DELETE_REFUSE: what is referred to cannot be removed
 * @HEDDLE_DELETE_CASCADE: who refers is removed with it
 * @HEDDLE_DELETE_CLEAR: the reference becomes empty
 */
typedef enum
{
  HEDDLE_DELETE_REFUSE,
  HEDDLE_DELETE_CASCADE,
  HEDDLE_DELETE_CLEAR,
} HeddleDeleteRule;

/**
 * HeddleChoice:
 * @word: what is stored and typed, in lower case, words joined by hyphens
 * @label: what is shown, translatable
 *
 * One word of a choice; a list ends with a %NULL @word.
 */
typedef struct
{
  const char *word;
  const char *label;
} HeddleChoice;

/**
 * HeddleField:
 *
 * One row of a kind's table of fields. It drives the property, the column,
 * validation, the form, heddlectl, CSV, JSON, search and history.
 */
struct _HeddleField
{
  const char *name;            /* column, JSON key, CSV header: owner_role */
  HeddleFieldType type;
  guint offset;                /* of the member in the kind's struct */
  const char *label;           /* N_(): as forms and messages name it */
  const char *help;            /* N_() or NULL: one sentence */
  const char *group;           /* N_() or NULL: heading in the form */
  HeddleFieldFlags flags;
  const HeddleChoice *choices; /* CHOICE */
  const char *target;          /* REFERENCE: name of the kind */
  HeddleDeleteRule on_delete;  /* REFERENCE */
  double minimum, maximum;     /* INTEGER, DECIMAL; both 0: no limits */
  guint max_length;            /* TEXT, LONG_TEXT, in characters; 0: by type */
  const char *initial;         /* value of a new record, as text; NULL: empty.
                                * Also the column's DEFAULT. */
  const char *digest;          /* FROZEN: field with the SHA-256 of it, or NULL */
  int since;                   /* schema that brought it; 0 means 1 */
};

/* The C type of the member each field type needs is checked at compile time.
 * Texts, dates, times, choices and references are char * (NULL or never ""
 * when empty), integers gint64 (HEDDLE_NO_INTEGER when empty), decimals
 * double (NAN when empty), flags gboolean. */
#define HEDDLE_NO_INTEGER G_MININT64

#define HEDDLE_MEMBER(Struct, member, ctype) \
  .name = #member, \
  .offset = G_STRUCT_OFFSET (Struct, member) \
            + 0 * sizeof (_Generic ((((Struct *) 0)->member), ctype : 1))

#define HEDDLE_TEXT(Struct, member, ...) \
  { HEDDLE_MEMBER (Struct, member, char *), .type = HEDDLE_FIELD_TEXT, __VA_ARGS__ }
#define HEDDLE_LONG_TEXT(Struct, member, ...) \
  { HEDDLE_MEMBER (Struct, member, char *), .type = HEDDLE_FIELD_LONG_TEXT, __VA_ARGS__ }
#define HEDDLE_DATE(Struct, member, ...) \
  { HEDDLE_MEMBER (Struct, member, char *), .type = HEDDLE_FIELD_DATE, __VA_ARGS__ }
#define HEDDLE_EXACT_DAY(Struct, member, ...) \
  { HEDDLE_MEMBER (Struct, member, char *), .type = HEDDLE_FIELD_DAY, __VA_ARGS__ }
#define HEDDLE_TIME(Struct, member, ...) \
  { HEDDLE_MEMBER (Struct, member, char *), .type = HEDDLE_FIELD_TIME, __VA_ARGS__ }
#define HEDDLE_INTEGER(Struct, member, ...) \
  { HEDDLE_MEMBER (Struct, member, gint64), .type = HEDDLE_FIELD_INTEGER, __VA_ARGS__ }
#define HEDDLE_DECIMAL(Struct, member, ...) \
  { HEDDLE_MEMBER (Struct, member, double), .type = HEDDLE_FIELD_DECIMAL, __VA_ARGS__ }
#define HEDDLE_FLAG(Struct, member, ...) \
  { HEDDLE_MEMBER (Struct, member, gboolean), .type = HEDDLE_FIELD_FLAG, __VA_ARGS__ }
#define HEDDLE_CHOICE(Struct, member, list, ...) \
  { HEDDLE_MEMBER (Struct, member, char *), .type = HEDDLE_FIELD_CHOICE, .choices = (list), \
    __VA_ARGS__ }
#define HEDDLE_REFERENCE(Struct, member, kind, ...) \
  { HEDDLE_MEMBER (Struct, member, char *), .type = HEDDLE_FIELD_REFERENCE, .target = (kind), \
    __VA_ARGS__ }

const char *heddle_field_get_label    (const HeddleField *self);
const char *heddle_field_get_property_name (const HeddleField *self);
char       *heddle_field_describe_rule (const HeddleField *self);

/* Reading strictly: days and dates as EDTF, references as ids. What users
 * type (other date forms, names of records) is resolved above the store. */
gboolean    heddle_field_parse        (const HeddleField *self,
                                       const HeddleKind  *kind,
                                       const char        *text,
                                       HeddleValue       *value,
                                       GError           **error);
gboolean    heddle_field_check        (const HeddleField *self,
                                       const HeddleKind  *kind,
                                       const HeddleValue *value,
                                       GError           **error);
void        heddle_field_get_initial  (const HeddleField *self,
                                       HeddleValue       *value);

void        heddle_field_set_invalid  (const HeddleField *self,
                                       const HeddleKind  *kind,
                                       const char        *value,
                                       GError           **error,
                                       const char        *rule,
                                       ...) G_GNUC_PRINTF (5, 6);

/* The same for below the field itself, which needs no name of the kind: "Host may not
 * be empty."; another message as it is. Transfer full. */
char       *heddle_field_dup_rule     (const HeddleField *self,
                                       const HeddleKind  *kind,
                                       const char        *message);

G_END_DECLS
