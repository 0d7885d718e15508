/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-record-jobs.h"

#include <glib/gi18n-lib.h>

static HeddleEdit *
begin (HeddleStore   *store,
       HeddleRecord  *record,
       const char    *format,
       GError       **error)
{
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *label = g_strdup_printf (format, title);

  return heddle_edit_begin (store, label, error);
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
  g_autoptr (HeddleEdit) edit = begin (store, record, _("Change %s"), error);

  return edit != NULL &&
         heddle_edit_set_text (edit, heddle_record_get_kind (record), heddle_record_get_id (record),
                               field, text, error) &&
         heddle_edit_commit (g_steal_pointer (&edit), error);
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
  g_autoptr (HeddleEdit) edit = begin (store, record, _("Remove %s"), error);

  return edit != NULL &&
         heddle_edit_remove (edit, heddle_record_get_kind (record), heddle_record_get_id (record),
                             error) &&
         heddle_edit_commit (g_steal_pointer (&edit), error);
}
