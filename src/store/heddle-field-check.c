/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-field-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-edtf.h"
#include "heddle-error.h"
#include "heddle-id.h"

#define SHOWN_CHARACTERS 60

/* A value as a message shows it: short, in one line, valid. */
static char *
shorten (const char *value)
{
  gsize length = strnlen (value, SHOWN_CHARACTERS * 6);
  g_autofree char *valid = g_utf8_make_valid (value, (gssize) length);
  GString *shown = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (n == SHOWN_CHARACTERS)
        {
          g_string_append (shown, "…");
          break;
        }
      g_string_append_unichar (shown, g_unichar_isprint (c) ? c : 0xfffd);
    }
  return g_string_free_and_steal (shown);
}

/**
 * heddle_field_set_invalid:
 * @value: (nullable): what was given, of any length, UTF-8 or not
 * @rule: the rest of the sentence, without full stop
 *
 * Sets %HEDDLE_ERROR_INVALID: `Episode, Fieldwork start: "2027-02-29" is not a
 * day of the calendar.`
 */
void
heddle_field_set_invalid (const HeddleField *self,
                          const HeddleKind  *kind,
                          const char        *value,
                          GError           **error,
                          const char        *rule,
                          ...)
{
  g_autofree char *told = NULL;
  g_autofree char *shown = NULL;
  va_list args;

  va_start (args, rule);
  told = g_strdup_vprintf (rule, args);
  va_end (args);

  if (value == NULL)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, "%s, %s: %s.",
                   heddle_kind_get_label (kind), heddle_field_get_label (self), told);
      return;
    }
  shown = shorten (value);
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, "%s, %s: \"%s\" %s.",
               heddle_kind_get_label (kind), heddle_field_get_label (self), shown, told);
}

char *
heddle_field_dup_rule (const HeddleField *self,
                       const HeddleKind  *kind,
                       const char        *message)
{
  g_autofree char *start = g_strdup_printf ("%s, %s: ", heddle_kind_get_label (kind),
                                            heddle_field_get_label (self));
  /* how a rule goes on from the name; what begins otherwise is a sentence of its own */
  static const char *const verbs[] = { "may ", "must ", "is ", "has " };
  const char *rest;

  if (!g_str_has_prefix (message, start))
    return g_strdup (message);

  rest = message + strlen (start);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_prefix (rest, verbs[i]))
      return g_strdup_printf ("%s %s", heddle_field_get_label (self), rest);

  return g_strdup_printf ("%c%s", g_ascii_toupper (*rest), *rest != '\0' ? rest + 1 : "");
}

static gboolean
has_control_character (const char *text,
                       gboolean    lines)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (lines && (c == '\n' || c == '\t'))
        continue;
      if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_length (const HeddleField *self,
              const HeddleKind  *kind,
              const char        *text,
              GError           **error)
{
  gboolean is_long = self->type == HEDDLE_FIELD_LONG_TEXT;
  gsize bytes = strlen (text);
  guint most = self->max_length;

  if (is_long && bytes > HEDDLE_LONG_TEXT_BYTES)
    {
      heddle_field_set_invalid (self, kind, text, error,
                                _("is longer than %d bytes"), HEDDLE_LONG_TEXT_BYTES);
      return FALSE;
    }
  if (most == 0)
    most = is_long ? HEDDLE_LONG_TEXT_BYTES : HEDDLE_TEXT_CHARACTERS;
  /* a character has at most six bytes: no need to count those of a megabyte */
  if (bytes > (gsize) most * 6 || g_utf8_strlen (text, -1) > (glong) most)
    {
      heddle_field_set_invalid (self, kind, text, error,
                                _("is longer than %u characters"), most);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_text (const HeddleField *self,
            const HeddleKind  *kind,
            const char        *text,
            GError           **error)
{
  gboolean lines = self->type == HEDDLE_FIELD_LONG_TEXT;

  if (!g_utf8_validate (text, -1, NULL))
    {
      heddle_field_set_invalid (self, kind, text, error, _("is not valid UTF-8 text"));
      return FALSE;
    }
  if (!check_length (self, kind, text, error))
    return FALSE;
  if (has_control_character (text, lines))
    {
      heddle_field_set_invalid (self, kind, text, error,
                                lines ? _("has a control character")
                                      : _("has a line break or another control character"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_date (const HeddleField *self,
            const HeddleKind  *kind,
            const char        *text,
            GError           **error)
{
  g_autoptr (GError) reason = NULL;
  HeddleEdtf edtf;

  if (!heddle_edtf_parse (text, &edtf, &reason))
    {
      heddle_field_set_invalid (self, kind, NULL, error, "%s", reason->message);
      return FALSE;
    }
  if (self->type == HEDDLE_FIELD_DAY && heddle_day_parse (text) == HEDDLE_DAY_NONE)
    {
      heddle_field_set_invalid (self, kind, text, error,
                                _("is not an exact day, such as 2018-09-03"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_time (const char *text)
{
  return strlen (text) == 5 && text[2] == ':'
         && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1])
         && g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4])
         && (text[0] - '0') * 10 + text[1] - '0' < 24
         && text[3] < '6';
}

static gboolean
is_choice (const HeddleField *self,
           const char        *text)
{
  for (const HeddleChoice *c = self->choices; c->word != NULL; c++)
    if (g_str_equal (c->word, text))
      return TRUE;
  return FALSE;
}

static gboolean
check_limits (const HeddleField *self,
              const HeddleKind  *kind,
              const HeddleValue *value,
              GError           **error)
{
  double number = value->type == HEDDLE_VALUE_INTEGER ? (double) value->integer
                                                      : value->decimal;
  g_autofree char *text = NULL;

  if ((self->minimum == 0 && self->maximum == 0)
      || (number >= self->minimum && number <= self->maximum))
    return TRUE;

  text = heddle_value_to_text (value);
  heddle_field_set_invalid (self, kind, text, error, _("is not between %g and %g"),
                            self->minimum, self->maximum);
  return FALSE;
}

/* What is right about the text @value by its type, once it is a text. */
static gboolean
check_form (const HeddleField *self,
            const HeddleKind  *kind,
            const char        *text,
            GError           **error)
{
  g_autofree char *rule = NULL;
  gboolean fits = TRUE;

  switch (self->type)
    {
    case HEDDLE_FIELD_DATE:
    case HEDDLE_FIELD_DAY:
      return check_date (self, kind, text, error);
    case HEDDLE_FIELD_TIME:
      fits = is_time (text);
      break;
    case HEDDLE_FIELD_CHOICE:
      fits = is_choice (self, text);
      break;
    case HEDDLE_FIELD_REFERENCE:
      fits = heddle_id_is_valid (text);
      break;
    case HEDDLE_FIELD_TEXT:
    case HEDDLE_FIELD_LONG_TEXT:
    case HEDDLE_FIELD_INTEGER:
    case HEDDLE_FIELD_DECIMAL:
    case HEDDLE_FIELD_FLAG:
    default:
      break;
    }
  if (fits)
    return TRUE;

  rule = heddle_field_describe_type (self);
  heddle_field_set_invalid (self, kind, text, error, _("is not %s"), rule);
  return FALSE;
}

gboolean
heddle_field_check_shape (const HeddleField *self,
                          const HeddleKind  *kind,
                          const HeddleValue *value,
                          GError           **error)
{
  g_autofree char *text = NULL;
  g_autofree char *rule = NULL;

  if (!heddle_field_accepts (self, value))
    {
      text = heddle_value_to_text (value);
      rule = heddle_field_describe_type (self);
      heddle_field_set_invalid (self, kind, text != NULL ? text : "", error,
                                _("is not %s"), rule);
      return FALSE;
    }

  if (value->type == HEDDLE_VALUE_TEXT)
    return check_text (self, kind, value->text, error)
           && check_form (self, kind, value->text, error);
  if (value->type != HEDDLE_VALUE_NULL && self->type != HEDDLE_FIELD_FLAG)
    return check_limits (self, kind, value, error);
  return TRUE;
}

/**
 * heddle_field_check:
 *
 * Everything that can be said of a value by itself: also whether it may be
 * empty, but not whether what a reference names exists.
 */
gboolean
heddle_field_check (const HeddleField *self,
                    const HeddleKind  *kind,
                    const HeddleValue *value,
                    GError           **error)
{
  if (value->type == HEDDLE_VALUE_NULL && (self->flags & HEDDLE_FIELD_REQUIRED))
    {
      heddle_field_set_invalid (self, kind, NULL, error, _("may not be empty"));
      return FALSE;
    }
  return heddle_field_check_shape (self, kind, value, error);
}
