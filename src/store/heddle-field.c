/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-field-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-error.h"

/**
 * heddle_field_get_label:
 *
 * Returns: (transfer none): the name that users know it by, translated
 */
const char *
heddle_field_get_label (const HeddleField *self)
{
  return _(self->label);
}

/**
 * heddle_field_get_property_name:
 *
 * Returns: the canonical name of the property: `owner-role` for `owner_role`
 */
const char *
heddle_field_get_property_name (const HeddleField *self)
{
  g_autofree char *name = NULL;

  if (strchr (self->name, '_') == NULL)
    return g_intern_string (self->name);

  name = g_strdup (self->name);
  return g_intern_string (g_strdelimit (name, "_", '-'));
}

/* The members of these are char *. */
gboolean
heddle_field_is_text (const HeddleField *self)
{
  switch (self->type)
    {
    case HEDDLE_FIELD_INTEGER:
    case HEDDLE_FIELD_DECIMAL:
    case HEDDLE_FIELD_FLAG:
      return FALSE;
    case HEDDLE_FIELD_TEXT:
    case HEDDLE_FIELD_LONG_TEXT:
    case HEDDLE_FIELD_DATE:
    case HEDDLE_FIELD_DAY:
    case HEDDLE_FIELD_TIME:
    case HEDDLE_FIELD_CHOICE:
    case HEDDLE_FIELD_REFERENCE:
    default:
      return TRUE;
    }
}

const char *
heddle_field_get_storage (const HeddleField *self)
{
  if (heddle_field_is_text (self))
    return "TEXT";
  return self->type == HEDDLE_FIELD_DECIMAL ? "REAL" : "INTEGER";
}

/**
 * heddle_field_get_initial:
 * @value: what a new record has here
 */
void
heddle_field_get_initial (const HeddleField *self,
                          HeddleValue       *value)
{
  heddle_value_clear (value);
  if (self->type == HEDDLE_FIELD_FLAG)
    heddle_value_set_integer (value, g_strcmp0 (self->initial, "1") == 0
                                     || g_strcmp0 (self->initial, "yes") == 0);
  else if (self->initial == NULL)
    return;
  else if (self->type == HEDDLE_FIELD_INTEGER)
    heddle_value_set_integer (value, g_ascii_strtoll (self->initial, NULL, 10));
  else if (self->type == HEDDLE_FIELD_DECIMAL)
    heddle_value_set_decimal (value, g_ascii_strtod (self->initial, NULL));
  else
    heddle_value_set_text (value, self->initial);
}

char *
heddle_field_dup_default (const HeddleField *self)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *quoted = NULL;

  heddle_field_get_initial (self, &value);
  text = heddle_value_to_text (&value);
  if (text == NULL)
    return g_strdup ("NULL");
  if (value.type != HEDDLE_VALUE_TEXT)
    return g_steal_pointer (&text);

  parts = g_strsplit (text, "'", -1);
  quoted = g_strjoinv ("''", parts);
  return g_strdup_printf ("'%s'", quoted);
}

static char *
list_words (const HeddleField *self)
{
  GString *words = g_string_new (NULL);

  for (const HeddleChoice *c = self->choices; c->word != NULL; c++)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", c->word);
  return g_string_free_and_steal (words);
}

static char *
describe_limits (const HeddleField *self)
{
  if (self->minimum == 0 && self->maximum == 0)
    return g_strdup (self->type == HEDDLE_FIELD_INTEGER ? _("a whole number")
                                                        : _("a number"));
  return g_strdup_printf (self->type == HEDDLE_FIELD_INTEGER
                            ? _("a whole number from %g to %g")
                            : _("a number from %g to %g"),
                          self->minimum, self->maximum);
}

char *
heddle_field_describe_type (const HeddleField *self)
{
  g_autofree char *words = NULL;

  switch (self->type)
    {
    case HEDDLE_FIELD_TEXT:
      return g_strdup_printf (_("one line of at most %u characters"),
                              self->max_length > 0 ? self->max_length : HEDDLE_TEXT_CHARACTERS);
    case HEDDLE_FIELD_LONG_TEXT:
      return g_strdup (_("text"));
    case HEDDLE_FIELD_DATE:
      return g_strdup (_("a date, exact or fuzzy: 2018-09-03, 2018-09, 2018-23, 2018"));
    case HEDDLE_FIELD_DAY:
      return g_strdup (_("a day: 2018-09-03"));
    case HEDDLE_FIELD_TIME:
      return g_strdup (_("a time of day: 09:30"));
    case HEDDLE_FIELD_INTEGER:
    case HEDDLE_FIELD_DECIMAL:
      return describe_limits (self);
    case HEDDLE_FIELD_FLAG:
      return g_strdup (_("yes or no"));
    case HEDDLE_FIELD_CHOICE:
      words = list_words (self);
      return g_strdup_printf (_("one of %s"), words);
    case HEDDLE_FIELD_REFERENCE:
      return g_strdup_printf (_("a record of kind %s"), self->target);
    default:
      g_assert_not_reached ();
    }
}

/**
 * heddle_field_describe_rule:
 *
 * Returns: (transfer full): in a few words what the field takes
 */
char *
heddle_field_describe_rule (const HeddleField *self)
{
  g_autofree char *type = heddle_field_describe_type (self);

  if (self->flags & HEDDLE_FIELD_REQUIRED)
    return g_strdup_printf (_("required; %s"), type);
  return g_steal_pointer (&type);
}

/* Reading. */

static gboolean
parse_integer (const char  *text,
               HeddleValue *value)
{
  gint64 integer;

  if (!g_ascii_string_to_signed (text, 10, G_MININT64 + 1, G_MAXINT64, &integer, NULL))
    return FALSE;
  heddle_value_set_integer (value, integer);
  return TRUE;
}

static gboolean
parse_decimal (const char  *text,
               HeddleValue *value)
{
  char *end;
  double decimal = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !isfinite (decimal))
    return FALSE;
  heddle_value_set_decimal (value, decimal);
  return TRUE;
}

static gboolean
parse_flag (const char  *text,
            HeddleValue *value)
{
  static const char *const yes[] = { "yes", "true", "1", NULL };
  static const char *const no[] = { "no", "false", "0", NULL };
  g_autofree char *lower = g_ascii_strdown (text, -1);

  if (!g_strv_contains (yes, lower) && !g_strv_contains (no, lower))
    return FALSE;
  heddle_value_set_integer (value, g_strv_contains (yes, lower));
  return TRUE;
}

/**
 * heddle_field_parse:
 * @kind: for the message
 * @text: (nullable): strictly as stored; %NULL, "" and blanks empty the field
 * @value: (out): initialised by the caller
 *
 * Returns: %FALSE with %HEDDLE_ERROR_INVALID where @text does not fit the
 *   type, form, length, limits or words of the field. Whether it may be empty
 *   is the record's question, see heddle_field_check().
 */
gboolean
heddle_field_parse (const HeddleField *self,
                    const HeddleKind  *kind,
                    const char        *text,
                    HeddleValue       *value,
                    GError           **error)
{
  g_autofree char *stripped = NULL;
  g_autofree char *rule = NULL;
  gboolean understood = TRUE;

  heddle_value_clear (value);
  if (text == NULL)
    text = "";
  if (!g_utf8_validate (text, -1, NULL))
    {
      heddle_field_set_invalid (self, kind, text, error, _("is not valid UTF-8 text"));
      return FALSE;
    }

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    {
      if (self->type == HEDDLE_FIELD_FLAG)
        heddle_value_set_integer (value, FALSE);
      return TRUE;
    }

  if (self->type == HEDDLE_FIELD_INTEGER)
    understood = parse_integer (stripped, value);
  else if (self->type == HEDDLE_FIELD_DECIMAL)
    understood = parse_decimal (stripped, value);
  else if (self->type == HEDDLE_FIELD_FLAG)
    understood = parse_flag (stripped, value);
  else
    heddle_value_set_text (value, stripped);

  if (!understood)
    {
      rule = heddle_field_describe_type (self);
      heddle_field_set_invalid (self, kind, stripped, error, _("is not %s"), rule);
      return FALSE;
    }
  return heddle_field_check_shape (self, kind, value, error);
}

gboolean
heddle_field_accepts (const HeddleField *self,
                      const HeddleValue *value)
{
  switch (value->type)
    {
    case HEDDLE_VALUE_NULL:
      return self->type != HEDDLE_FIELD_FLAG;
    case HEDDLE_VALUE_INTEGER:
      return self->type == HEDDLE_FIELD_INTEGER
             || (self->type == HEDDLE_FIELD_FLAG
                 && (value->integer == 0 || value->integer == 1));
    case HEDDLE_VALUE_DECIMAL:
      return self->type == HEDDLE_FIELD_DECIMAL && isfinite (value->decimal);
    case HEDDLE_VALUE_TEXT:
      return heddle_field_is_text (self);
    default:
      return FALSE;
    }
}
