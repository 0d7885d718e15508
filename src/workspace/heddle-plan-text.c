/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan as text. The tables of fields of its records say what there is to write. */

#include "heddle-plan-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Begins the line of a part's title; a line of a text that begins so gets ESCAPE. */
#define HEADING "## "
#define ESCAPE "\\"

/* Where a part is kept: its records one by one, or all of a kind together. */
static const struct
{
  const HeddleKind *kind;
  gboolean together;
} sources[] = {
  { &heddle_section_kind, FALSE },         { &heddle_priority_kind, FALSE },
  { &heddle_workstream_kind, FALSE },      { &heddle_activity_kind, FALSE },
  { &heddle_measure_kind, FALSE },         { &heddle_driver_kind, TRUE },
  { &heddle_evidence_kind, TRUE },         { &heddle_source_plan_kind, TRUE },
  { &heddle_function_account_kind, TRUE }, { &heddle_professional_learning_kind, TRUE },
  { &heddle_communication_kind, TRUE },    { &heddle_consultation_kind, TRUE },
  { &heddle_allocation_kind, TRUE },
};

/* What a record of the first kind is linked to by records of the second. */
static const struct
{
  const HeddleKind *kind;
  const HeddleKind *link;
} links[] = {
  { &heddle_priority_kind, &heddle_priority_nif_kind },
  { &heddle_priority_kind, &heddle_priority_evidence_kind },
  { &heddle_priority_kind, &heddle_priority_source_kind },
  { &heddle_activity_kind, &heddle_activity_function_kind },
  { &heddle_activity_kind, &heddle_activity_curriculum_kind },
  { &heddle_activity_kind, &heddle_activity_measure_kind },
  { &heddle_driver_kind, &heddle_driver_link_kind },
};

/* Where it is shown, and what says how far it has come. */
static const char *const left_out[] = {
  "plan", "position", "status", "progress", "confidence", "taken", "done_on", NULL,
};

static void
part_free (gpointer data)
{
  HeddlePlanPart *self = data;

  g_free (self->key);
  g_free (self->title);
  g_free (self->text);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

/* A record by its own name, without that of the plan around it. */
static char *
dup_name (HeddleRecord *record)
{
  const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (record), "title");
  char *name = field != NULL ? heddle_record_dup_text (record, field) : NULL;

  return name != NULL ? name : heddle_record_dup_title (record);
}

static char *
dup_value (HeddleRecord      *record,
           const HeddleField *field)
{
  g_autoptr (HeddleRecord) target = NULL;

  if (field->type == HEDDLE_FIELD_REFERENCE)
    {
      target = heddle_record_dup_reference (record, field);
      return target != NULL ? dup_name (target) : NULL;
    }
  return heddle_record_dup_text (record, field);
}

static gboolean
is_written (const HeddleField *field)
{
  return (field->flags & (HEDDLE_FIELD_PRIVATE | HEDDLE_FIELD_INTERNAL)) == 0
         && !g_strv_contains (left_out, field->name);
}

static gboolean
is_no (HeddleRecord      *record,
       const HeddleField *field)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_record_get_value (record, field, &value);
  return field->type == HEDDLE_FIELD_FLAG && value.integer == 0;
}

/* "Rationale: …", a line for each field that says something. */
static void
write_fields (GString      *text,
              HeddleRecord *record,
              const char   *except)
{
  const HeddleKind *kind = heddle_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const HeddleField *field = &kind->fields[i];
      g_autofree char *value = NULL;

      if (!is_written (field) || g_strcmp0 (field->name, except) == 0 || is_no (record, field))
        continue;
      value = dup_value (record, field);
      if (value == NULL || *value == '\0')
        continue;
      /* a section is its text */
      if (kind == &heddle_section_kind && g_str_equal (field->name, "text"))
        g_string_append_printf (text, "%s\n", value);
      else
        g_string_append_printf (text, "%s: %s\n", heddle_field_get_label (field), value);
    }
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "NIF priority: …", a line for each record that @record is linked to, by name. */
static void
write_links (GString      *text,
             HeddleRecord *record,
             GPtrArray    *records)
{
  HeddleStore *store = heddle_record_get_store (record);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      const HeddleKind *link = links[i].link;
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) found = NULL;

      if (links[i].kind != heddle_record_get_kind (record))
        continue;
      found = heddle_query_records (store, link, link->fields[0].name,
                                    heddle_record_get_id (record));
      for (guint j = 0; j < found->len; j++)
        {
          g_autofree char *value = dup_value (found->pdata[j], &link->fields[1]);

          if (value == NULL || heddle_record_is_private (found->pdata[j]))
            continue;
          g_ptr_array_add (records, g_object_ref (found->pdata[j]));
          g_ptr_array_add (lines, g_strdup_printf ("%s: %s\n",
                                                   heddle_field_get_label (&link->fields[1]),
                                                   value));
        }
      g_ptr_array_sort (lines, compare_texts);
      for (guint j = 0; j < lines->len; j++)
        g_string_append (text, lines->pdata[j]);
    }
}

static HeddlePlanPart *
add_part (GPtrArray  *parts,
          char       *key,
          char       *title)
{
  HeddlePlanPart *part = g_new0 (HeddlePlanPart, 1);

  part->key = key;
  part->title = title;
  part->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (parts, part);
  return part;
}

static void
write_record (GPtrArray    *parts,
              HeddleRecord *record)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  g_autofree char *name = dup_name (record);
  g_autoptr (GString) text = g_string_new (NULL);
  /* Translators: a sort of part of a plan, its name: "Priority: Reading" */
  g_autofree char *title = kind == &heddle_section_kind
                             ? g_strdup (name)
                             : g_strdup_printf (_("%s: %s"), heddle_kind_get_label (kind), name);
  HeddlePlanPart *part =
    add_part (parts, g_strdup_printf ("%s:%s", kind->name, heddle_record_get_id (record)),
              g_steal_pointer (&title));

  g_ptr_array_add (part->records, g_object_ref (record));
  write_fields (text, record, "title");
  write_links (text, record, part->records);
  part->text = g_strchomp (g_string_free_and_steal (g_steal_pointer (&text)));
}

/* All records of a kind: a paragraph each. */
static void
write_kind (GPtrArray        *parts,
            const HeddleKind *kind,
            GPtrArray        *records)
{
  g_autoptr (GString) text = g_string_new (NULL);
  HeddlePlanPart *part = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      if (heddle_record_is_private (records->pdata[i]))
        continue;
      if (part == NULL)
        part = add_part (parts, g_strdup (kind->name), g_strdup (_(kind->label_plural)));
      g_ptr_array_add (part->records, g_object_ref (records->pdata[i]));
      if (text->len > 0)
        g_string_append_c (text, '\n');
      write_fields (text, records->pdata[i], NULL);
      write_links (text, records->pdata[i], part->records);
    }
  if (part != NULL)
    part->text = g_strchomp (g_string_free_and_steal (g_steal_pointer (&text)));
}

GPtrArray *
heddle_plan_text_write (HeddleStore *store,
                        const char  *plan_id)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  g_autoptr (HeddleRecord) plan = heddle_store_get (store, &heddle_plan_kind, plan_id, NULL);

  if (plan == NULL)
    return parts;
  write_record (parts, plan);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GPtrArray) records =
        heddle_query_records (store, sources[i].kind, "plan", plan_id);

      if (sources[i].together)
        write_kind (parts, sources[i].kind, records);
      for (guint j = 0; !sources[i].together && j < records->len; j++)
        if (!heddle_record_is_private (records->pdata[j]))
          write_record (parts, records->pdata[j]);
    }
  return parts;
}

/* A heading of the user's own does not begin a part. */
static void
append_escaped (GString    *content,
                const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (content, "%s%s\n",
                            g_str_has_prefix (lines[i], HEADING)
                                || g_str_has_prefix (lines[i], ESCAPE) ? ESCAPE : "",
                            lines[i]);
}

/**
 * heddle_plan_text_join:
 * @parts: (element-type HeddlePlanPart):
 *
 * Returns: (transfer full): a title line for each part, its key in braces at the end,
 *   and its text
 */
char *
heddle_plan_text_join (GPtrArray *parts)
{
  GString *content = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const HeddlePlanPart *part = parts->pdata[i];
      g_autofree char *title = g_strdelimit (g_strdup (part->title), "\n", ' ');

      g_string_append_printf (content, "%s" HEADING "%s {%s}\n", i > 0 ? "\n" : "", title,
                              part->key);
      if (*part->text != '\0')
        append_escaped (content, part->text);
    }
  /* as a field of a record keeps it */
  return g_strchomp (g_string_free_and_steal (content));
}

static void
read_heading (GPtrArray  *parts,
              const char *line)
{
  const char *brace = strrchr (line, '{');
  gsize end = brace != NULL && brace > line ? (gsize) (brace - line) : strlen (line);
  char *key = brace != NULL ? g_strndup (brace + 1, strcspn (brace + 1, "}")) : g_strdup (line);
  HeddlePlanPart *part = add_part (parts, key, g_strchomp (g_strndup (line, end)));

  g_clear_pointer (&part->records, g_ptr_array_unref);
}

/**
 * heddle_plan_text_split:
 * @content: what heddle_plan_text_join() wrote; other text has no parts
 *
 * Returns: (transfer full) (element-type HeddlePlanPart): without records
 */
GPtrArray *
heddle_plan_text_split (const char *content)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  g_auto (GStrv) lines = g_strsplit (content != NULL ? content : "", "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0;; i++)
    {
      gboolean heading = lines[i] != NULL && g_str_has_prefix (lines[i], HEADING);

      if ((lines[i] == NULL || heading) && parts->len > 0)
        {
          HeddlePlanPart *part = g_ptr_array_index (parts, parts->len - 1);

          part->text = g_strchomp (g_strdup (text->str));
          g_string_truncate (text, 0);
        }
      if (lines[i] == NULL)
        return parts;
      if (heading)
        read_heading (parts, lines[i] + strlen (HEADING));
      else
        g_string_append_printf (text, "%s\n",
                                lines[i] + (g_str_has_prefix (lines[i], ESCAPE)
                                              ? strlen (ESCAPE) : 0));
    }
}

/**
 * heddle_plan_text_find:
 * @parts: (element-type HeddlePlanPart):
 *
 * Returns: (nullable) (transfer none): the part with this key
 */
const HeddlePlanPart *
heddle_plan_text_find (GPtrArray  *parts,
                       const char *key)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_str_equal (((HeddlePlanPart *) parts->pdata[i])->key, key))
      return parts->pdata[i];
  return NULL;
}
