/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-order.h"

#include <glib/gi18n-lib.h>

gboolean
heddle_order_has (const HeddleKind *kind)
{
  return heddle_kind_get_field (kind, "position") != NULL;
}

static guint
find (GPtrArray  *records,
      const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (heddle_record_get_id (records->pdata[i]), id))
      return i;

  return records->len;
}

/* Numbers that were equal or had gaps get in order by it. */
static gboolean
renumber (HeddleEdit        *edit,
          const HeddleKind  *kind,
          GPtrArray         *records,
          GError           **error)
{
  const HeddleField *field = heddle_kind_get_field (kind, "position");

  for (guint i = 0; i < records->len; i++)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      heddle_value_set_integer (&value, i + 1);
      if (!heddle_edit_set (edit, kind, heddle_record_get_id (records->pdata[i]), field, &value,
                            error))
        return FALSE;
    }
  return TRUE;
}

gboolean
heddle_order_move (HeddleStore       *store,
                   const HeddleKind  *kind,
                   const char        *owner_field,
                   const char        *id,
                   int                by,
                   GError           **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, error);
  g_auto (HeddleValue) owner = HEDDLE_VALUE_INIT;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  guint from;
  int to;

  if (record == NULL)
    return FALSE;
  heddle_record_get_value (record, heddle_kind_get_field (kind, owner_field), &owner);
  records = heddle_query_records (store, kind, owner_field, owner.text);
  from = find (records, id);
  to = (int) from + by;
  if (from == records->len || to < 0 || to >= (int) records->len)
    return TRUE;

  title = heddle_record_dup_title (record);
  label = g_strdup_printf (by < 0 ? _("Move %s Up") : _("Move %s Down"), title);
  g_ptr_array_insert (records, to, g_ptr_array_steal_index (records, from));
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL && renumber (edit, kind, records, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

gint64
heddle_order_get_next (HeddleStore      *store,
                       const HeddleKind *kind,
                       const char       *owner_field,
                       const char       *owner)
{
  const HeddleField *field = heddle_kind_get_field (kind, "position");
  g_autoptr (GPtrArray) records = heddle_query_records (store, kind, owner_field, owner);
  gint64 last = 0;

  for (guint i = 0; i < records->len; i++)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      heddle_record_get_value (records->pdata[i], field, &value);
      if (value.type == HEDDLE_VALUE_INTEGER)
        last = MAX (last, value.integer);
    }
  return last + 1;
}
