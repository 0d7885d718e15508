/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-record-json.h"

#include "heddle-kind.h"
#include "heddle-privacy.h"

JsonNode *
heddle_record_json_reference (HeddleRecord *record)
{
  g_autofree char *title = NULL;
  JsonObject *object;
  JsonNode *node;

  if (record == NULL)
    return json_node_new (JSON_NODE_NULL);

  title = heddle_record_dup_title (record);
  object = json_object_new ();
  json_object_set_string_member (object, "id", heddle_record_get_id (record));
  json_object_set_string_member (object, "name", title);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);
  return node;
}

JsonNode *
heddle_record_json_value (HeddleRecord      *record,
                          const HeddleField *field)
{
  g_autoptr (HeddleRecord) target = NULL;
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  heddle_record_get_value (record, field, &value);
  if (value.type == HEDDLE_VALUE_NULL)
    {
      json_node_init_null (node);
      return node;
    }

  if (field->type == HEDDLE_FIELD_FLAG)
    json_node_set_boolean (node, value.integer != 0);
  else if (value.type == HEDDLE_VALUE_INTEGER)
    json_node_set_int (node, value.integer);
  else if (value.type == HEDDLE_VALUE_DECIMAL)
    json_node_set_double (node, value.decimal);
  else if (field->type == HEDDLE_FIELD_REFERENCE)
    {
      json_node_unref (node);
      target = heddle_record_dup_reference (record, field);
      return heddle_record_json_reference (target);
    }
  else
    json_node_set_string (node, value.text);

  return node;
}

static void
add_fields (JsonObject        *object,
            HeddleRecord      *record,
            const HeddleField *fields,
            guint              n_fields,
            gboolean           private)
{
  for (guint i = 0; i < n_fields; i++)
    {
      JsonNode *value;

      if (!private && fields[i].flags & HEDDLE_FIELD_PRIVATE)
        continue;
      if (!private && heddle_privacy_hides_field (record, &fields[i]))
        value = json_node_new (JSON_NODE_NULL);
      else
        value = heddle_record_json_value (record, &fields[i]);
      json_object_set_member (object, fields[i].name, value);
    }
}

JsonObject *
heddle_record_json (HeddleRecord *record,
                    gboolean      private)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", heddle_record_get_id (record));
  add_fields (object, record, kind->fields, kind->n_fields, private);

  if (private)
    {
      const char *notes = heddle_record_get_notes (record);

      if (notes != NULL)
        json_object_set_string_member (object, "notes", notes);
      else
        json_object_set_null_member (object, "notes");
      json_object_set_boolean_member (object, "private", heddle_record_is_private (record));
    }

  return object;
}
