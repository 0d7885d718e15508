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

/* One that was taken away before comes back with what was said about it. */
static gboolean
put (HeddleEdit        *edit,
     const HeddleKind  *link,
     HeddleRecord      *old,
     const char        *id,
     const char        *from,
     const char        *to,
     GError           **error)
{
  if (old != NULL && !heddle_record_is_deleted (old))
    return heddle_edit_remove (edit, link, id, error);
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
  g_autofree char *id = heddle_id_from_name (from, to);
  g_autoptr (HeddleRecord) old = heddle_store_get (store, link, id, NULL);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *first = dup_title (store, &link->fields[0], from, error);
  g_autofree char *second = first != NULL ? dup_title (store, &link->fields[1], to, error) : NULL;
  g_autofree char *label = NULL;

  if (second == NULL)
    return FALSE;
  label = g_strdup_printf (old != NULL && !heddle_record_is_deleted (old)
                             ? _("Unlink %s from %s") : _("Link %s with %s"), first, second);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL && put (edit, link, old, id, from, to, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
