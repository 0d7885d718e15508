/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-json-table.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "heddle-format-error.h"
#include "heddle-text-encoding.h"

/* The parser calls itself for what lies within something else. */
#define MAX_DEPTH 32

typedef struct
{
  GPtrArray *names;    /* of columns */
  GHashTable *columns; /* name → number, from 1 */
} Columns;

static gboolean
set_error (GError     **error,
           const char  *message)
{
  g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_depth (const char  *text,
             GError     **error)
{
  gboolean quoted = FALSE;
  guint depth = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\\' && quoted && p[1] != '\0')
        p++;
      else if (*p == '"')
        quoted = !quoted;
      else if (!quoted && (*p == '[' || *p == '{'))
        depth++;
      else if (!quoted && (*p == ']' || *p == '}') && depth > 0)
        depth--;
      if (depth > MAX_DEPTH)
        return set_error (error, _("The JSON lies too deep in itself."));
    }

  return TRUE;
}

static char *
dup_text (JsonNode *node)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      return g_strdup (json_object_get_string_member_with_default (object, "id", ""));
    }
  if (!JSON_NODE_HOLDS_VALUE (node))
    return g_strdup ("");

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return g_strdup (json_node_get_string (node));
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? "yes" : "no");
    case G_TYPE_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    default:
      return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.17g",
                                        json_node_get_double (node)));
    }
}

static gboolean
add_columns (Columns     *self,
             JsonObject  *object,
             GError     **error)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      if (g_hash_table_contains (self->columns, l->data))
        continue;
      if (self->names->len >= HEDDLE_FORMAT_MAX_COLUMNS)
        return set_error (error, _("The objects have too many members."));
      g_ptr_array_add (self->names, g_str_equal (l->data, "id") ? (gpointer) "record_id"
                                                                : l->data);
      g_hash_table_insert (self->columns, l->data, GUINT_TO_POINTER (self->names->len));
    }

  return TRUE;
}

static void
add_row (HeddleSheet *sheet,
         Columns     *columns,
         JsonObject  *object)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_ptr_array_set_size (cells, columns->names->len);
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    cells->pdata[GPOINTER_TO_UINT (g_hash_table_lookup (columns->columns, name)) - 1]
      = dup_text (node);
  heddle_sheet_add (sheet, (const char *const *) cells->pdata);
}

static HeddleSheet *
read_array (JsonArray  *array,
            GError    **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  Columns columns = { names, numbers };
  HeddleSheet *sheet;
  guint n = json_array_get_length (array);

  if (n > HEDDLE_FORMAT_MAX_ROWS)
    {
      set_error (error, _("The list is too long."));
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          set_error (error, _("The JSON is no list of objects."));
          return NULL;
        }
      if (!add_columns (&columns, json_node_get_object (node), error))
        return NULL;
    }
  if (names->len == 0)
    {
      set_error (error, _("The list is empty."));
      return NULL;
    }

  g_ptr_array_add (names, NULL);
  sheet = heddle_sheet_new (NULL, (const char *const *) names->pdata);
  g_ptr_array_set_size (names, names->len - 1);
  for (guint i = 0; i < n; i++)
    add_row (sheet, &columns, json_array_get_object_element (array, i));
  sheet->how = g_strdup ("JSON");
  return sheet;
}

HeddleSheet *
heddle_json_table_read (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *text = NULL;
  const char *encoding;
  JsonNode *root;
  gsize length;

  text = heddle_text_encoding_read (bytes, &length, &encoding, error);
  if (text == NULL || !check_depth (text, error))
    return NULL;
  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    {
      set_error (error, _("The file is not sound JSON."));
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    {
      set_error (error, _("The JSON is no list of objects."));
      return NULL;
    }
  return read_array (json_node_get_array (root), error);
}
