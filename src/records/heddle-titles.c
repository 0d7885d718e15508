/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-titles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-kind.h"

/* Of a text that serves as a title. */
#define MAX_CHARACTERS 80

static HeddleRecord *
dup_target (HeddleRecord *record,
            const char   *name)
{
  const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (record), name);

  return heddle_record_dup_reference (record, field);
}

char *
heddle_title_or_kind (HeddleRecord *record,
                      const char   *text)
{
  if (text != NULL)
    return g_strdup (text);

  return g_strdup (heddle_kind_get_label (heddle_record_get_kind (record)));
}

char *
heddle_title_of_text (HeddleRecord *record,
                      const char   *text)
{
  g_autofree char *line = NULL;
  g_autofree char *start = NULL;

  if (text == NULL)
    return heddle_title_or_kind (record, NULL);

  line = g_strndup (text, strcspn (text, "\n"));
  g_strstrip (line);
  if (g_utf8_strlen (line, -1) <= MAX_CHARACTERS)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, MAX_CHARACTERS - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

char *
heddle_title_of_reference (HeddleRecord *record,
                           const char   *field)
{
  g_autoptr (HeddleRecord) target = dup_target (record, field);

  if (target != NULL)
    return heddle_record_dup_title (target);

  return g_strdup (heddle_field_get_label (
    heddle_kind_get_field (heddle_record_get_kind (record), field)));
}

char *
heddle_title_of_choice (HeddleRecord *record,
                        const char   *field)
{
  const HeddleField *row = heddle_kind_get_field (heddle_record_get_kind (record), field);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_record_get_value (record, row, &value);
  if (value.type == HEDDLE_VALUE_NULL)
    return g_strdup (heddle_field_get_label (row));

  return heddle_record_dup_text (record, row);
}

char *
heddle_title_within (HeddleRecord *record,
                     const char   *field,
                     const char   *title)
{
  g_autoptr (HeddleRecord) target = dup_target (record, field);
  g_autofree char *around = NULL;

  if (target == NULL)
    return g_strdup (title);

  around = heddle_record_dup_title (target);

  /* Translators: what a record belongs to, and its own title */
  return g_strdup_printf (_("%s: %s"), around, title);
}

char *
heddle_title_of_version (HeddleRecord *record,
                         const char   *owner,
                         const char   *label,
                         gint64        number)
{
  g_autofree char *title = NULL;

  if (label != NULL)
    title = g_strdup (label);
  else if (number != HEDDLE_NO_INTEGER)
    title = g_strdup_printf (_("Version %d"), (int) number);
  else
    title = heddle_title_or_kind (record, NULL);

  return heddle_title_within (record, owner, title);
}
