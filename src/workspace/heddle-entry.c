/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-entry.h"

#include <glib/gi18n-lib.h>

#include "heddle-clock-text.h"
#include "heddle-date-text.h"
#include "heddle-known-names.h"
#include "heddle-search.h"

typedef struct
{
  HeddleStore *store;
  const HeddleKind *kind;
  const HeddleField *field;
  HeddleDay today;
} Entry;

static gboolean
read_date (const Entry  *self,
           const char   *text,
           HeddleValue  *value,
           char        **note,
           GError      **error)
{
  const HeddleDateContext context = { .today = self->today };
  g_autoptr (GError) reason = NULL;
  g_autofree char *date = heddle_date_text_read (text, &context, note, &reason);

  if (date != NULL)
    return heddle_field_parse (self->field, self->kind, date, value, error);

  /* The reason names what was typed itself. */
  heddle_field_set_invalid (self->field, self->kind, NULL, error, "%s", reason->message);
  return FALSE;
}

static gboolean
holds_code (HeddleRecord      *record,
            const HeddleField *field,
            const char        *folded)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *codes = NULL;
  g_auto (GStrv) parts = NULL;

  heddle_record_get_value (record, field, &value);
  if (value.type != HEDDLE_VALUE_TEXT)
    return FALSE;
  codes = heddle_search_fold (value.text);
  parts = g_strsplit (codes, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_equal (g_strstrip (parts[i]), folded))
      return TRUE;
  return FALSE;
}

static HeddleRecord *
find_by_code (HeddleStore      *store,
              const HeddleKind *kind,
              const char       *text)
{
  g_autofree char *folded = heddle_search_fold (text);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (GPtrArray) records = NULL;

      if (!heddle_known_name_is_code (kind, kind->fields[i].name))
        continue;
      records = heddle_query_records (store, kind, NULL, NULL);
      for (guint j = 0; j < records->len; j++)
        if (holds_code (g_ptr_array_index (records, j), &kind->fields[i], folded))
          return g_object_ref (g_ptr_array_index (records, j));
    }
  return NULL;
}

/* The one record that @text fits by whatever it is known by, as lists of
 * choices find it. */
static HeddleRecord *
find_by_name (HeddleStore      *store,
              const HeddleKind *kind,
              const char       *text)
{
  g_autoptr (GPtrArray) names = heddle_known_names_load (store, kind);
  g_autoptr (GPtrArray) found = heddle_known_names_match (names, text);

  if (found->len != 1)
    return NULL;

  return heddle_store_get (store, kind,
                           ((HeddleKnownName *) g_ptr_array_index (found, 0))->id, NULL);
}

/**
 * heddle_entry_find:
 * @name: what somebody calls the record: its id or the beginning of it, its
 *   title or part of it, a public code such as FIF, S12000015 or SEIC, or
 *   what else it alone is known by, such as a person's own name
 *
 * Returns: (transfer full): the one record it can mean, or %NULL with
 *   %HEDDLE_ERROR_NOT_FOUND or %HEDDLE_ERROR_AMBIGUOUS
 */
HeddleRecord *
heddle_entry_find (HeddleStore       *store,
                   const HeddleKind  *kind,
                   const char        *name,
                   GError           **error)
{
  gboolean valid = g_utf8_validate (name, -1, NULL);
  HeddleRecord *record = valid ? find_by_code (store, kind, name) : NULL;
  g_autoptr (GError) reason = NULL;

  if (record == NULL)
    record = heddle_store_find (store, kind, name, &reason);
  if (record == NULL && valid && *name != '\0'
      && g_error_matches (reason, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND))
    record = find_by_name (store, kind, name);
  if (record == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return record;
}

/* Another field of the same form that @text is meant for. */
static const HeddleField *
find_meant (const Entry *self,
            const char  *text)
{
  const HeddleSchema *schema = heddle_store_get_schema (self->store);

  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      const HeddleField *field = &self->kind->fields[i];
      g_autoptr (HeddleRecord) record = NULL;

      if (field->type != HEDDLE_FIELD_REFERENCE || field->flags & HEDDLE_FIELD_INTERNAL
          || g_str_equal (field->target, self->field->target))
        continue;
      record = heddle_entry_find (self->store, heddle_schema_get_kind (schema, field->target),
                                  text, NULL);
      if (record != NULL)
        return field;
    }

  return NULL;
}

static void
set_unknown (const Entry       *self,
             const HeddleKind  *target,
             const char        *text,
             GError           **error)
{
  const HeddleField *meant = find_meant (self, text);

  if (meant == NULL)
    {
      heddle_field_set_invalid (self->field, self->kind, text, error,
                                _("is not in the list of %s: choose one, or add it first"),
                                _(target->label_plural));
      return;
    }

  /* Translators: plural of a kind of records, and the label of another field */
  heddle_field_set_invalid (self->field, self->kind, text, error,
                            _("is not in the list of %s; it can be entered under %s"),
                            _(target->label_plural), heddle_field_get_label (meant));
}

static gboolean
read_reference (const Entry  *self,
                const char   *text,
                HeddleValue  *value,
                GError      **error)
{
  const HeddleKind *target = heddle_schema_get_kind (heddle_store_get_schema (self->store),
                                                     self->field->target);
  g_autoptr (GError) reason = NULL;
  g_autoptr (HeddleRecord) record = heddle_entry_find (self->store, target, text, &reason);

  if (record != NULL)
    {
      heddle_value_set_text (value, heddle_record_get_id (record));
      return TRUE;
    }
  if (heddle_error_is_file (reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (g_error_matches (reason, HEDDLE_ERROR, HEDDLE_ERROR_AMBIGUOUS))
    /* which ones it can mean is what helps to choose */
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, _("%s, %s: %s"),
                 heddle_kind_get_label (self->kind), heddle_field_get_label (self->field),
                 reason->message + strlen (heddle_kind_get_label (target)) + strlen (": "));
  else
    set_unknown (self, target, text, error);
  return FALSE;
}

/* "1,000": a comma before each three digits, as people group them. */
static char *
dup_ungrouped (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean groups = *p == ',' && p > text && g_ascii_isdigit (p[-1])
                        && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2])
                        && g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4]);

      if (!groups)
        g_string_append_c (digits, *p);
    }
  return g_string_free_and_steal (digits);
}

void
heddle_entry_mend_comma (char *number)
{
  char *comma = strchr (number, ',');
  size_t digits = comma != NULL ? strspn (comma + 1, "0123456789") : 0;

  if ((digits == 1 || digits == 2) && comma[1 + digits] == '\0' && comma > number
      && g_ascii_isdigit (comma[-1]) && strchr (number, '.') == NULL)
    *comma = '.';
}

/* "50%" and "50 %" of full time are 0.5. */
static char *
dup_fte (const char *text)
{
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!g_ascii_isdigit (*text) || !g_str_equal (end + strspn (end, " \u00a0\u202f"), "%"))
    return NULL;

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.6g", number / 100));
}

static gboolean
read_flag (const Entry  *self,
           const char   *text,
           HeddleValue  *value,
           GError      **error)
{
  static const char *const yes[] = { "y", "yes", "true", "on", "1", NULL };
  static const char *const no[] = { "n", "no", "false", "off", "0", NULL };
  g_autofree char *folded = g_ascii_strdown (text, -1);

  if (g_strv_contains (yes, folded) || g_strv_contains (no, folded))
    {
      heddle_value_set_integer (value, g_strv_contains (yes, folded));
      return TRUE;
    }
  return heddle_field_parse (self->field, self->kind, text, value, error);
}

static gboolean
read_choice (const Entry  *self,
             const char   *text,
             HeddleValue  *value,
             GError      **error)
{
  g_autofree char *folded = heddle_search_fold (text);

  for (guint i = 0; self->field->choices[i].word != NULL; i++)
    {
      const HeddleChoice *choice = &self->field->choices[i];
      g_autofree char *word = heddle_search_fold (choice->word);
      g_autofree char *label = heddle_search_fold (_(choice->label));

      if (g_str_equal (folded, word) || g_str_equal (folded, label))
        {
          heddle_value_set_text (value, choice->word);
          return TRUE;
        }
    }
  return heddle_field_parse (self->field, self->kind, text, value, error);
}

static gboolean
read_time (const Entry  *self,
           const char   *text,
           HeddleValue  *value,
           GError      **error)
{
  g_autofree char *time = heddle_clock_text_read (text);

  if (time != NULL)
    return heddle_field_parse (self->field, self->kind, time, value, error);

  heddle_field_set_invalid (self->field, self->kind, text, error,
                            _("is not a time of day, such as 9:30, 14:00 or 2 pm"));
  return FALSE;
}

/* Any text may stand there: a remark does for what is no address. */
static gboolean
read_text (const Entry  *self,
           const char   *text,
           HeddleValue  *value,
           char        **note,
           GError      **error)
{
  if (!heddle_field_parse (self->field, self->kind, text, value, error))
    return FALSE;
  if (note != NULL && (self->field->flags & HEDDLE_FIELD_EMAIL) != 0 && strchr (text, '@') == NULL)
    *note = g_strdup (_("An email address has an @: nobody can be written to at this one."));
  return TRUE;
}

/**
 * heddle_entry_read:
 * @text: (nullable): what was typed; nothing and blanks empty the field
 * @today: what `tomorrow` and `+6w` count from
 * @value: (out): initialised by the caller
 * @note: (out) (optional) (nullable) (transfer full): a remark, such as a
 *   weekday that does not fit; the value stands all the same
 *
 * Returns: whether it could be read; %HEDDLE_ERROR_INVALID names kind, field,
 *   value and rule
 */
gboolean
heddle_entry_read (HeddleStore        *store,
                   const HeddleKind   *kind,
                   const HeddleField  *field,
                   const char         *text,
                   HeddleDay           today,
                   HeddleValue        *value,
                   char              **note,
                   GError            **error)
{
  const Entry self = { .store = store, .kind = kind, .field = field, .today = today };
  g_autofree char *stripped = NULL;

  if (note != NULL)
    *note = NULL;
  heddle_value_clear (value);
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return heddle_field_parse (field, kind, text, value, error);
  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    return heddle_field_parse (field, kind, "", value, error);

  switch (field->type)
    {
    case HEDDLE_FIELD_DATE:
    case HEDDLE_FIELD_DAY:
      return read_date (&self, stripped, value, note, error);
    case HEDDLE_FIELD_REFERENCE:
      return read_reference (&self, stripped, value, error);
    case HEDDLE_FIELD_INTEGER:
    case HEDDLE_FIELD_DECIMAL:
      {
        g_autofree char *fte = (field->flags & HEDDLE_FIELD_FTE) != 0 ? dup_fte (stripped) : NULL;
        g_autofree char *number = fte != NULL ? g_steal_pointer (&fte) : dup_ungrouped (stripped);

        if (field->type == HEDDLE_FIELD_DECIMAL)
          heddle_entry_mend_comma (number);
        return heddle_field_parse (field, kind, number, value, error);
      }
    case HEDDLE_FIELD_FLAG:
      return read_flag (&self, stripped, value, error);
    case HEDDLE_FIELD_CHOICE:
      return read_choice (&self, stripped, value, error);
    case HEDDLE_FIELD_TIME:
      return read_time (&self, stripped, value, error);
    case HEDDLE_FIELD_TEXT:
    case HEDDLE_FIELD_LONG_TEXT:
    default:
      return read_text (&self, text, value, note, error);
    }
}
