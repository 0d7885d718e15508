/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-privacy.h"

#include "heddle-kind.h"
#include "heddle-person.h"
#include "heddle-query.h"

static gboolean
refers_to_hidden (HeddleRecord      *record,
                  const HeddleField *field)
{
  g_autoptr (HeddleRecord) target = NULL;

  if (field->type != HEDDLE_FIELD_REFERENCE)
    return FALSE;

  target = heddle_record_dup_reference (record, field);
  return target != NULL && heddle_privacy_hides (target);
}

gboolean
heddle_privacy_hides (HeddleRecord *record)
{
  const HeddleKind *kind = heddle_record_get_kind (record);

  if (heddle_record_is_private (record) || kind->flags & HEDDLE_KIND_PRIVATE)
    return TRUE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const HeddleField *field = &kind->fields[i];

      if ((field->flags & HEDDLE_FIELD_REQUIRED || field->on_delete == HEDDLE_DELETE_CASCADE)
          && refers_to_hidden (record, field))
        return TRUE;
    }

  return FALSE;
}

gboolean
heddle_privacy_hides_id (HeddleStore      *store,
                         const HeddleKind *kind,
                         const char       *id)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, NULL);

  return record == NULL || heddle_privacy_hides (record);
}

void
heddle_privacy_drop_hidden (GPtrArray *records)
{
  for (guint i = records->len; i > 0; i--)
    if (heddle_privacy_hides (g_ptr_array_index (records, i - 1)))
      g_ptr_array_remove_index (records, i - 1);
}

GPtrArray *
heddle_privacy_list_public (HeddleStore      *store,
                            const HeddleKind *kind,
                            const char       *field,
                            const char       *value)
{
  GPtrArray *records = heddle_query_records (store, kind, field, value);

  heddle_privacy_drop_hidden (records);
  return records;
}

gboolean
heddle_privacy_hides_field (HeddleRecord      *record,
                            const HeddleField *field)
{
  return field->flags & HEDDLE_FIELD_PRIVATE || refers_to_hidden (record, field);
}

gboolean
heddle_privacy_hides_deadline (HeddleStore          *store,
                               const HeddleDeadline *deadline)
{
  const HeddleKind *kind
      = heddle_schema_get_kind (heddle_store_get_schema (store), deadline->kind);

  return heddle_privacy_hides_id (store, kind, deadline->id);
}

gboolean
heddle_privacy_hides_owner (HeddleStore          *store,
                            const HeddleDeadline *deadline)
{
  g_autoptr (HeddleRecord) owner = NULL;

  if (deadline->owner == NULL)
    return FALSE;

  owner = heddle_store_get (store, &heddle_person_kind, deadline->owner, NULL);

  return owner != NULL && heddle_privacy_hides (owner);
}
