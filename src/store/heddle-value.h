/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  HEDDLE_VALUE_NULL,
  HEDDLE_VALUE_INTEGER,
  HEDDLE_VALUE_DECIMAL,
  HEDDLE_VALUE_TEXT,
} HeddleValueType;

/**
 * HeddleValue:
 *
 * The value of one field as it is stored: nothing, an integer, a decimal or
 * a text. A value owns its text.
 */
typedef struct
{
  HeddleValueType type;
  union
  {
    gint64 integer;
    double decimal;
    char *text;
  };
} HeddleValue;

#define HEDDLE_VALUE_INIT { .type = HEDDLE_VALUE_NULL, .text = NULL }

void     heddle_value_clear       (HeddleValue       *self);
void     heddle_value_copy        (HeddleValue       *self,
                                   const HeddleValue *from);
void     heddle_value_set_integer (HeddleValue       *self,
                                   gint64             integer);
void     heddle_value_set_decimal (HeddleValue       *self,
                                   double             decimal);
void     heddle_value_set_text    (HeddleValue       *self,
                                   const char        *text);
gboolean heddle_value_equal       (const HeddleValue *a,
                                   const HeddleValue *b);
char    *heddle_value_to_text     (const HeddleValue *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeddleValue, heddle_value_clear)

G_END_DECLS
