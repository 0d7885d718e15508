/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-links.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"

/* Without whose it is: both are of the same plan. */
static char *
dup_short_title (HeddleRecord *record)
{
  const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (record), "title");
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (field != NULL)
    heddle_record_get_value (record, field, &value);
  return value.type == HEDDLE_VALUE_TEXT ? g_strdup (value.text)
                                         : heddle_record_dup_title (record);
}

static char *
dup_title (HeddleStore       *store,
           const HeddleField *field,
           const char        *id,
           GError           **error)
{
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store),
                                                   field->target);
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, error);

  return record != NULL ? dup_short_title (record) : NULL;
}

/* The live links of the two: also such as were added without their pair's id, by hand or
 * from a table. */
static GPtrArray *
find_links (HeddleStore      *store,
            const HeddleKind *link,
            const char       *from,
            const char       *to)
{
  GPtrArray *links = heddle_query_records (store, link, link->fields[0].name, from);

  for (guint i = links->len; i > 0; i--)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      heddle_record_get_value (links->pdata[i - 1], &link->fields[1], &value);
      if (g_strcmp0 (value.text, to) != 0)
        g_ptr_array_remove_index (links, i - 1);
    }
  return links;
}

static gboolean
remove_all (HeddleEdit        *edit,
            const HeddleKind  *link,
            GPtrArray         *links,
            GError           **error)
{
  for (guint i = 0; i < links->len; i++)
    if (!heddle_edit_remove (edit, link, heddle_record_get_id (links->pdata[i]), error))
      return FALSE;
  return TRUE;
}

/* One that was taken away before comes back with what was said about it. */
static gboolean
put (HeddleEdit        *edit,
     HeddleStore       *store,
     const HeddleKind  *link,
     const char        *from,
     const char        *to,
     GError           **error)
{
  g_autofree char *id = heddle_id_from_name (from, to);
  g_autoptr (HeddleRecord) old = heddle_store_get (store, link, id, NULL);

  if (old != NULL)
    return heddle_edit_restore (edit, link, id, error);
  return heddle_edit_add (edit, link, id, error) != NULL
         && heddle_edit_set_text (edit, link, id, link->fields[0].name, from, error)
         && heddle_edit_set_text (edit, link, id, link->fields[1].name, to, error);
}

gboolean
heddle_plan_link_toggle (HeddleStore       *store,
                         const HeddleKind  *link,
                         const char        *from,
                         const char        *to,
                         GError           **error)
{
  g_autoptr (GPtrArray) links = find_links (store, link, from, to);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *first = dup_title (store, &link->fields[0], from, error);
  g_autofree char *second = first != NULL ? dup_title (store, &link->fields[1], to, error) : NULL;
  g_autofree char *label = NULL;

  if (second == NULL)
    return FALSE;
  label = g_strdup_printf (links->len > 0 ? _("Unlink %s from %s") : _("Link %s with %s"), first,
                           second);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && (links->len > 0 ? remove_all (edit, link, links, error)
                            : put (edit, store, link, from, to, error))
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
