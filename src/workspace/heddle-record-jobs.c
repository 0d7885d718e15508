/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-record-jobs.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"

/**
 * heddle_record_begin:
 * @record: what the change is about
 * @format: name of the change with a place for the record's title: "Remove %s"
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL with an error
 */
HeddleEdit *
heddle_record_begin (HeddleStore   *store,
                     HeddleRecord  *record,
                     const char    *format,
                     GError       **error)
{
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *label = g_strdup_printf (format, title);

  return heddle_edit_begin (store, label, error);
}

/**
 * heddle_record_begin_by_id:
 * @kind: kind of what the change is about
 * @id: its id
 * @format: as of heddle_record_begin()
 *
 * Returns: (transfer full) (nullable): the edit, or %NULL with an error
 */
HeddleEdit *
heddle_record_begin_by_id (HeddleStore       *store,
                           const HeddleKind  *kind,
                           const char        *id,
                           const char        *format,
                           GError           **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, error);

  return record != NULL ? heddle_record_begin (store, record, format, error) : NULL;
}

/**
 * heddle_record_write_day:
 * @day: the field's new day; empty where it is none, or without beginning or end
 *
 * Returns: whether @edit took it
 */
gboolean
heddle_record_write_day (HeddleEdit        *edit,
                         const HeddleKind  *kind,
                         const char        *id,
                         const char        *field,
                         HeddleDay          day,
                         GError           **error)
{
  gboolean exact = day > HEDDLE_DAY_FIRST && day < HEDDLE_DAY_OPEN;
  g_autofree char *text = exact ? heddle_day_to_iso (day) : NULL;

  return heddle_edit_set_text (edit, kind, id, field, text, error);
}

/**
 * heddle_record_set_text:
 * @record: a record
 * @field: name of one of its fields
 * @text: (nullable): its new value as strict text
 *
 * Returns: whether it was written
 */
gboolean
heddle_record_set_text (HeddleStore   *store,
                        HeddleRecord  *record,
                        const char    *field,
                        const char    *text,
                        GError       **error)
{
  g_autoptr (HeddleEdit) edit = heddle_record_begin (store, record, _("Change %s"), error);

  return edit != NULL
         && heddle_edit_set_text (edit, heddle_record_get_kind (record), heddle_id_of (record),
                                  field, text, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_record_remove:
 * @record: a record
 *
 * Returns: whether it was removed
 */
gboolean
heddle_record_remove (HeddleStore   *store,
                      HeddleRecord  *record,
                      GError       **error)
{
  g_autoptr (HeddleEdit) edit = heddle_record_begin (store, record, _("Remove %s"), error);

  return edit != NULL
         && heddle_edit_remove (edit, heddle_record_get_kind (record), heddle_id_of (record),
                                error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
heddle_records_put_back (HeddleStore  *store,
                         GPtrArray    *records,
                         GError      **error)
{
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (records->len > 0, FALSE);

  label = g_strdup_printf (ngettext ("Put back %u record", "Put back %u records", records->len),
                           records->len);
  edit = records->len == 1 ? heddle_record_begin (store, records->pdata[0], _("Put back %s"), error)
                           : heddle_edit_begin (store, label, error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!heddle_edit_restore (edit, heddle_record_get_kind (records->pdata[i]),
                              heddle_record_get_id (records->pdata[i]), error))
      return FALSE;

  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
heddle_record_is_link (const HeddleKind *kind)
{
  if ((kind->flags & HEDDLE_KIND_INTERNAL) == 0 || kind->n_fields < 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    if (kind->fields[i].type != HEDDLE_FIELD_REFERENCE
        || (kind->fields[i].flags & HEDDLE_FIELD_REQUIRED) == 0)
      return FALSE;
  return TRUE;
}
