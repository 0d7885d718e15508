/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-value.h"

void
heddle_value_clear (HeddleValue *self)
{
  if (self->type == HEDDLE_VALUE_TEXT)
    g_free (self->text);
  self->type = HEDDLE_VALUE_NULL;
  self->text = NULL;
}

/**
 * heddle_value_copy:
 * @from: not @self
 *
 * Replaces a value by a copy of another.
 */
void
heddle_value_copy (HeddleValue       *self,
                   const HeddleValue *from)
{
  HeddleValue copy = *from;

  if (from->type == HEDDLE_VALUE_TEXT)
    copy.text = g_strdup (from->text);
  heddle_value_clear (self);
  *self = copy;
}

/**
 * heddle_value_set_integer:
 *
 * Replaces a value by an integer.
 */
void
heddle_value_set_integer (HeddleValue *self,
                          gint64       integer)
{
  heddle_value_clear (self);
  self->type = HEDDLE_VALUE_INTEGER;
  self->integer = integer;
}

/**
 * heddle_value_set_decimal:
 *
 * Replaces a value by a decimal.
 */
void
heddle_value_set_decimal (HeddleValue *self,
                          double       decimal)
{
  heddle_value_clear (self);
  self->type = HEDDLE_VALUE_DECIMAL;
  self->decimal = decimal;
}

/**
 * heddle_value_set_text:
 * @text: (nullable): %NULL makes it empty
 */
void
heddle_value_set_text (HeddleValue *self,
                       const char  *text)
{
  char *copy = g_strdup (text);

  heddle_value_clear (self);
  if (copy != NULL)
    {
      self->type = HEDDLE_VALUE_TEXT;
      self->text = copy;
    }
}

/**
 * heddle_value_equal:
 *
 * Returns: whether both have one type and hold the same
 */
gboolean
heddle_value_equal (const HeddleValue *a,
                    const HeddleValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case HEDDLE_VALUE_NULL:
      return TRUE;
    case HEDDLE_VALUE_INTEGER:
      return a->integer == b->integer;
    case HEDDLE_VALUE_DECIMAL:
      return a->decimal == b->decimal;
    case HEDDLE_VALUE_TEXT:
      return g_str_equal (a->text, b->text);
    default:
      g_assert_not_reached ();
    }
}

/* The shortest text that reads as the same number: 0.1, not
 * 0.10000000000000001. */
static char *
decimal_to_text (double decimal)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", decimal);
  if (g_ascii_strtod (buffer, NULL) != decimal)
    g_ascii_dtostr (buffer, sizeof buffer, decimal);
  return g_strdup (buffer);
}

/**
 * heddle_value_to_text:
 *
 * Returns: (nullable) (transfer full): as it is typed and printed, without
 *   regard to the user's language; %NULL when empty
 */
char *
heddle_value_to_text (const HeddleValue *self)
{
  switch (self->type)
    {
    case HEDDLE_VALUE_NULL:
      return NULL;
    case HEDDLE_VALUE_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, self->integer);
    case HEDDLE_VALUE_DECIMAL:
      return decimal_to_text (self->decimal);
    case HEDDLE_VALUE_TEXT:
      return g_strdup (self->text);
    default:
      g_assert_not_reached ();
    }
}
