/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fill.h"

#include <glib/gstdio.h>

/* What rules over several fields ask of single ones. */
static const struct
{
  const char *kind;
  const char *field;
  const char *values[2];
} special[] = {
  { "step", "key", { "a-key", "another-key" } },
  { "step", "anchor", { "fieldwork_start", "fieldwork_end" } },
  { "step", "offset_from", { "-7w", "+2wd" } },
  { "step", "offset_to", { "-6m", "+12d" } },
  { "session", "starts", { "09:00", "09:15" } },
  { "session", "ends", { "10:30", "11:00" } },
  { "series", "starts", { "09:00", "09:15" } },
  { "series", "ends", { "10:30", "11:00" } },
  { "meeting", "starts", { "09:00", "09:15" } },
  { "meeting", "ends", { "10:30", "11:00" } },
  { "template-step", "key", { "a-key", "another-key" } },
  { "template-step", "anchor", { "fieldwork_start", "plan_due" } },
  { "template-step", "offset_from", { "-7w", "+2wd" } },
  { "template-step", "offset_to", { "-6m", "+12d" } },
  /* an aim has no parent */
  { "driver", "sort", { "primary", "secondary" } },
};

/* One of both is given, never the two. */
static const struct
{
  const char *kind;
  const char *given;
  const char *left;
} pairs[] = {
  { "approval", "iteration", "appointment" },
  { "date-statement", "milestone", "iteration" },
};

/* These are not before their counterparts. */
static const char *const late_dates[] = { "until", "ends", "decided_on", "answered_on",
                                          "free_until", "agreed_on", "settled_on",
                                          "meets_on", "target_on", "replied_on",
                                          "reminded_on", NULL };

HeddleStore *
fill_open (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("heddle-records-XXXXXX", &error);
  g_autofree char *path = NULL;
  HeddleStore *store;

  g_assert_no_error (error);
  path = g_build_filename (folder, "test.db", NULL);
  store = heddle_store_open (path, heddle_records_get_schema (), HEDDLE_STORE_CREATE, &error);
  g_assert_no_error (error);

  return store;
}

void
fill_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

void
fill_close (HeddleStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (heddle_store_get_path (store));

  heddle_store_close (store, &error);
  g_assert_no_error (error);
  g_object_unref (store);
  fill_remove_folder (folder);
}

gboolean
fill_is_left (const HeddleKind  *kind,
              const HeddleField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_equal (pairs[i].kind, kind->name) && g_str_equal (pairs[i].left, field->name))
      return TRUE;

  return FALSE;
}

static const char *
get_special (const HeddleKind  *kind,
             const HeddleField *field,
             guint              n)
{
  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    if (g_str_equal (special[i].kind, kind->name) && g_str_equal (special[i].field, field->name))
      return special[i].values[n % 2];

  return NULL;
}

/* Id of a record of @kind that others can refer to, made where there is none. */
static char *
dup_target (HeddleStore *store,
            const char  *kind_name,
            guint        n)
{
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store), kind_name);
  g_autofree char *id = g_strdup_printf ("%s-%u", kind_name, n);
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree HeddleValue *filled = g_new0 (HeddleValue, kind->n_fields);

  if (record != NULL)
    return g_steal_pointer (&id);

  /* what it needs itself comes before its own edit */
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & HEDDLE_FIELD_REQUIRED)
      fill_value (store, kind, &kind->fields[i], n, &filled[i]);

  edit = heddle_edit_begin (store, "Make a target", &error);
  g_assert_no_error (error);
  heddle_edit_add (edit, kind, id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < kind->n_fields; i++)
    if (filled[i].type != HEDDLE_VALUE_NULL)
      {
        heddle_edit_set (edit, kind, id, &kind->fields[i], &filled[i], &error);
        g_assert_no_error (error);
        heddle_value_clear (&filled[i]);
      }
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);

  return g_steal_pointer (&id);
}

static char *
dup_text (const HeddleField *field,
          guint              n)
{
  static const char *const letters[] = { "a", "Ò", "ß", "漢", "'", "\"", "=", "🧶", "́", "-" };
  guint length = g_random_int_range (1, field->max_length > 0 ? (int) field->max_length : 40);
  GString *text = g_string_new (n == 0 ? "x" : "y");

  for (guint i = 1; i < length; i++)
    g_string_append (text, letters[g_random_int_range (0, G_N_ELEMENTS (letters))]);
  if (field->type == HEDDLE_FIELD_LONG_TEXT)
    g_string_append (text, "\nSecond line.");

  return g_string_free_and_steal (text);
}

/* Two authorities that host together are not the same, nor are a driver and its
 * parent. */
static gboolean
is_other (const HeddleKind  *kind,
          const HeddleField *field)
{
  return g_str_equal (field->name, "co_host")
         || (g_str_equal (kind->name, "driver-link") && g_str_equal (field->name, "drives"));
}

void
fill_value (HeddleStore       *store,
            const HeddleKind  *kind,
            const HeddleField *field,
            guint              n,
            HeddleValue       *value)
{
  const char *word = get_special (kind, field, n);
  int year = g_strv_contains (late_dates, field->name) ? 2030 : 2020;
  g_autofree char *text = NULL;

  if (word != NULL)
    {
      heddle_value_set_text (value, word);
      return;
    }

  switch (field->type)
    {
    case HEDDLE_FIELD_INTEGER:
      heddle_value_set_integer (value, (gint64) field->minimum + 1 + n);
      return;
    case HEDDLE_FIELD_DECIMAL:
      heddle_value_set_decimal (value, field->maximum > field->minimum
                                         ? field->minimum
                                             + (field->maximum - field->minimum) * (n + 1) / 4
                                         : field->minimum + 0.5 + n);
      return;
    case HEDDLE_FIELD_FLAG:
      heddle_value_set_integer (value, n == 0);
      return;
    case HEDDLE_FIELD_DATE:
      text = g_strdup_printf (n == 0 ? "%d-23" : "%d-02", year);
      break;
    case HEDDLE_FIELD_DAY:
      text = g_strdup_printf ("%d-02-%02u", year, 27 + n);
      break;
    case HEDDLE_FIELD_TIME:
      text = g_strdup_printf ("%02u:30", 9 + n);
      break;
    case HEDDLE_FIELD_CHOICE:
      /* of one word alone, the other value is none */
      if (field->choices[n % 2].word == NULL)
        return;
      text = g_strdup (field->choices[n % 2].word);
      break;
    case HEDDLE_FIELD_REFERENCE:
      text = dup_target (store, field->target, is_other (kind, field) ? n + 2 : n);
      break;
    case HEDDLE_FIELD_TEXT:
    case HEDDLE_FIELD_LONG_TEXT:
    default:
      text = dup_text (field, n);
      break;
    }

  heddle_value_set_text (value, text);
}

char *
fill_add (HeddleStore      *store,
          const HeddleKind *kind)
{
  g_autofree HeddleValue *values = g_new0 (HeddleValue, kind->n_fields);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    if (!fill_is_left (kind, &kind->fields[i]))
      fill_value (store, kind, &kind->fields[i], 0, &values[i]);

  edit = heddle_edit_begin (store, "Add", &error);
  g_assert_no_error (error);
  id = g_strdup (heddle_edit_add (edit, kind, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      heddle_edit_set (edit, kind, id, &kind->fields[i], &values[i], &error);
      g_assert_no_error (error);
      heddle_value_clear (&values[i]);
    }
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);

  return g_steal_pointer (&id);
}

/* The field that cannot stand beside @field. */
static const HeddleField *
get_counterpart (const HeddleKind  *kind,
                 const HeddleField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      if (!g_str_equal (pairs[i].kind, kind->name))
        continue;
      if (g_str_equal (pairs[i].left, field->name))
        return heddle_kind_get_field (kind, pairs[i].given);
      if (g_str_equal (pairs[i].given, field->name))
        return heddle_kind_get_field (kind, pairs[i].left);
    }

  return NULL;
}

void
fill_set (HeddleStore       *store,
          const HeddleKind  *kind,
          const char        *id,
          const HeddleField *field,
          guint              n)
{
  const HeddleField *other = get_counterpart (kind, field);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_auto (HeddleValue) empty = HEDDLE_VALUE_INIT;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  fill_value (store, kind, field, n, &value);
  edit = heddle_edit_begin (store, "Set", &error);
  g_assert_no_error (error);
  heddle_edit_set (edit, kind, id, field, &value, &error);
  g_assert_no_error (error);
  if (other != NULL)
    heddle_edit_set (edit, kind, id, other, &empty, &error);
  g_assert_no_error (error);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}
