/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record as a user reads it. */

#include "heddle-record.h"

#include <glib/gi18n-lib.h>

#include "heddle-clock-text.h"
#include "heddle-date-text.h"
#include "heddle-store-private.h"

/**
 * heddle_record_dup_reference:
 *
 * Returns: (nullable) (transfer full): the record that @field points to,
 *   removed or not
 */
HeddleRecord *
heddle_record_dup_reference (HeddleRecord      *self,
                             const HeddleField *field)
{
  HeddleStore *store = heddle_record_get_store (self);
  g_auto (HeddleValue) id = HEDDLE_VALUE_INIT;
  const HeddleKind *target;

  g_return_val_if_fail (field->type == HEDDLE_FIELD_REFERENCE, NULL);

  heddle_record_get_value (self, field, &id);
  target = heddle_schema_get_kind (heddle_store_get_schema (store), field->target);
  if (id.type == HEDDLE_VALUE_NULL || target == NULL)
    return NULL;
  return heddle_store_get (store, target, id.text, NULL);
}

char *
heddle_record_dup_reference_title (HeddleRecord *self,
                                   const char   *field)
{
  const HeddleField *of_kind = heddle_kind_get_field (heddle_record_get_kind (self), field);
  g_autoptr (HeddleRecord) target = heddle_record_dup_reference (self, of_kind);

  return target != NULL ? heddle_record_dup_title (target) : NULL;
}

static char *
dup_choice_label (const HeddleField *field,
                  const char        *word)
{
  for (const HeddleChoice *c = field->choices; c->word != NULL; c++)
    if (g_str_equal (c->word, word))
      return g_strdup (_(c->label));
  return g_strdup (word); /* a word of a newer Heddle */
}

/**
 * heddle_field_dup_text:
 * @store: where references are looked up
 * @value: one of this field, now or at any time
 *
 * Returns: (nullable) (transfer full): the value as a user reads it; %NULL
 *   when empty
 */
char *
heddle_field_dup_text (const HeddleField *self,
                       HeddleStore       *store,
                       const HeddleValue *value)
{
  g_autoptr (HeddleRecord) target = NULL;
  const HeddleKind *kind;

  if (value->type == HEDDLE_VALUE_NULL)
    return NULL;

  switch (self->type)
    {
    case HEDDLE_FIELD_CHOICE:
      return dup_choice_label (self, value->text);
    case HEDDLE_FIELD_DATE:
    case HEDDLE_FIELD_DAY:
      return heddle_date_text_show (value->text, HEDDLE_DAY_NONE);
    case HEDDLE_FIELD_FLAG:
      return g_strdup (value->integer ? _("Yes") : _("No"));
    case HEDDLE_FIELD_REFERENCE:
      kind = heddle_schema_get_kind (heddle_store_get_schema (store), self->target);
      if (kind != NULL)
        target = heddle_store_get (store, kind, value->text, NULL);
      return target != NULL ? heddle_record_dup_title (target) : g_strdup (value->text);
    case HEDDLE_FIELD_TIME:
      return g_strdup (heddle_clock_text_show (value->text));
    case HEDDLE_FIELD_TEXT:
    case HEDDLE_FIELD_LONG_TEXT:
    case HEDDLE_FIELD_INTEGER:
    case HEDDLE_FIELD_DECIMAL:
    default:
      return heddle_value_to_text (value);
    }
}

/**
 * heddle_record_dup_text:
 *
 * Returns: (nullable) (transfer full): the field as a user reads it; %NULL
 *   when empty
 */
char *
heddle_record_dup_text (HeddleRecord      *self,
                        const HeddleField *field)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_record_get_value (self, field, &value);

  return heddle_field_dup_text (field, heddle_record_get_store (self), &value);
}
