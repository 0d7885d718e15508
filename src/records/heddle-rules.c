/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-edtf.h"
#include "heddle-kind.h"
#include "heddle-query.h"
#include "heddle-titles.h"

/* Longer chains of anchors than this are circles. */
#define MAX_STEPS 1000

static const HeddleField *
get_field (HeddleRecord *record,
           const char   *name)
{
  return heddle_kind_get_field (heddle_record_get_kind (record), name);
}

static char *
dup_value (HeddleRecord *record,
           const char   *name)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_record_get_value (record, get_field (record, name), &value);
  if (value.type == HEDDLE_VALUE_NULL)
    return NULL;

  return heddle_value_to_text (&value);
}

gboolean
heddle_rule_refuse (HeddleRecord *record,
                    const char   *field,
                    GError      **error,
                    const char   *rule)
{
  const HeddleField *of = get_field (record, field);
  g_autofree char *value = dup_value (record, field);
  /* an id says nothing to a reader */
  g_autofree char *shown = value != NULL && of->type == HEDDLE_FIELD_REFERENCE
                             ? heddle_title_of_reference (record, field) : g_strdup (value);

  heddle_field_set_invalid (of, heddle_record_get_kind (record), shown, error, "%s", rule);
  return FALSE;
}

gboolean
heddle_rule_not_before (HeddleRecord *record,
                        const char   *late,
                        const char   *early,
                        GError      **error)
{
  g_autofree char *after = dup_value (record, late);
  g_autofree char *before = dup_value (record, early);

  if (after == NULL || before == NULL
      || heddle_edtf_get_last (after) >= heddle_edtf_get_first (before))
    return TRUE;

  heddle_field_set_invalid (get_field (record, late), heddle_record_get_kind (record),
                            after, error, _("is before %s (%s)"),
                            heddle_field_get_label (get_field (record, early)), before);
  return FALSE;
}

/**
 * heddle_rule_exactly_one:
 * @one: a field of @record
 * @other: another
 *
 * Returns: whether one of both fields is filled in; %FALSE with %HEDDLE_ERROR_INVALID where none or
 *   both are
 */
gboolean
heddle_rule_exactly_one (HeddleRecord *record,
                         const char   *one,
                         const char   *other,
                         GError      **error)
{
  g_autofree char *a = dup_value (record, one);
  g_autofree char *b = dup_value (record, other);
  const char *label = heddle_field_get_label (get_field (record, other));

  if ((a != NULL) != (b != NULL))
    return TRUE;

  heddle_field_set_invalid (get_field (record, one), heddle_record_get_kind (record),
                            a, error,
                            a != NULL ? _("cannot stand beside %s: one of both is to be given")
                                      : _("or %s must be given"), label);
  return FALSE;
}

gboolean
heddle_rule_at_least_one (HeddleRecord      *record,
                          const char *const *fields,
                          GError           **error)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *value = dup_value (record, fields[i]);

      if (value != NULL)
        return TRUE;
      if (i > 0)
        g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "",
                                heddle_field_get_label (get_field (record, fields[i])));
    }

  heddle_field_set_invalid (get_field (record, fields[0]), heddle_record_get_kind (record),
                            NULL, error, _("or %s must be given"), labels->str);
  return FALSE;
}

gboolean
heddle_rule_no_circle (HeddleRecord *record,
                       const char   *field,
                       GError      **error)
{
  const HeddleField *reference = get_field (record, field);
  g_autoptr (HeddleRecord) next = heddle_record_dup_reference (record, reference);

  for (guint i = 0; next != NULL && i < MAX_STEPS; i++)
    {
      g_autoptr (HeddleRecord) here = g_steal_pointer (&next);

      if (here == record)
        return heddle_rule_refuse (record, field, error, _("leads back to itself"));
      next = heddle_record_dup_reference (here, reference);
    }

  return next == NULL || heddle_rule_refuse (record, field, error, _("leads back to itself"));
}

/* Sign, up to three digits, and d, wd, w or m. */
static gboolean
is_offset (const char *text)
{
  const char *unit = text + (*text == '+' || *text == '-' ? 1 : 0);
  gsize digits = strspn (unit, "0123456789");
  static const char *const units[] = { "d", "wd", "w", "m", NULL };

  return digits >= 1 && digits <= 3 && g_strv_contains (units, unit + digits);
}

static gboolean
check_offset (HeddleRecord *record,
              const char   *field,
              GError      **error)
{
  g_autofree char *text = dup_value (record, field);

  if (text == NULL || is_offset (text))
    return TRUE;

  return heddle_rule_refuse (record, field, error,
                             _("is no offset: a number with d, wd, w or m, as -7w"));
}

static gboolean
is_key (const char *text)
{
  return strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text)
         && *text != '-';
}

/* The sibling with this key; borrowed from @siblings. */
static HeddleRecord *
find_step (GPtrArray  *siblings,
           const char *key)
{
  for (guint i = 0; i < siblings->len; i++)
    {
      HeddleRecord *step = g_ptr_array_index (siblings, i);
      g_autofree char *its_key = dup_value (step, "key");

      if (g_strcmp0 (its_key, key) == 0)
        return step;
    }

  return NULL;
}

static gboolean
check_anchor (HeddleRecord *record,
              GPtrArray    *siblings,
              GError      **error)
{
  static const char *const dates[] = { "fieldwork_start", "fieldwork_end", "plan_due", NULL };
  HeddleRecord *step = record;

  for (guint i = 0; i < MAX_STEPS; i++)
    {
      g_autofree char *anchor = dup_value (step, "anchor");

      if (anchor == NULL || g_strv_contains (dates, anchor))
        return TRUE;
      if (!g_str_has_prefix (anchor, "step:"))
        return heddle_rule_refuse (step, "anchor", error,
                                   _("is nothing to count from: fieldwork_start, "
                                     "fieldwork_end, plan_due or step:KEY"));

      step = find_step (siblings, anchor + strlen ("step:"));
      if (step == NULL)
        return heddle_rule_refuse (record, "anchor", error, _("names no step of this timeline"));
    }

  return heddle_rule_refuse (record, "anchor", error, _("counts from itself in a circle"));
}

gboolean
heddle_rule_step (HeddleRecord *record,
                  const char   *parent,
                  GError      **error)
{
  g_autofree char *key = dup_value (record, "key");
  g_autofree char *parent_id = dup_value (record, parent);
  g_autoptr (GPtrArray) siblings = NULL;

  if (!is_key (key))
    return heddle_rule_refuse (record, "key", error,
                               _("may hold only a-z, 0-9 and hyphens between them"));
  if (!check_offset (record, "offset_from", error) || !check_offset (record, "offset_to", error))
    return FALSE;

  siblings = heddle_query_records (heddle_record_get_store (record),
                                   heddle_record_get_kind (record), parent, parent_id);
  for (guint i = 0; i < siblings->len; i++)
    {
      HeddleRecord *other = g_ptr_array_index (siblings, i);
      g_autofree char *its_key = dup_value (other, "key");

      if (other != record && g_strcmp0 (its_key, key) == 0)
        return heddle_rule_refuse (record, "key", error,
                                   _("is the key of another step of this timeline"));
    }

  return check_anchor (record, siblings, error);
}
