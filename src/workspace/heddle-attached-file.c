/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-attached-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-edit.h"
#include "heddle-shared-document.h"

#define HASH_FIELD "attachment"
#define NAME_FIELD "file_name"

gboolean
heddle_attached_file_applies (const HeddleKind *kind)
{
  return heddle_kind_get_field (kind, HASH_FIELD) != NULL
         && heddle_kind_get_field (kind, NAME_FIELD) != NULL;
}

gboolean
heddle_attached_file_is_field (const HeddleField *field)
{
  return g_str_equal (field->name, HASH_FIELD);
}

static char *
dup_text (HeddleRecord *record,
          const char   *name)
{
  const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (record), name);
  g_autofree char *text = field != NULL ? heddle_record_dup_text (record, field) : NULL;

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

char *
heddle_attached_file_dup_hash (HeddleRecord *record)
{
  return dup_text (record, HASH_FIELD);
}

char *
heddle_attached_file_dup_name (HeddleRecord *record)
{
  return dup_text (record, NAME_FIELD);
}

static gboolean
check_kind (const HeddleKind  *kind,
            GError           **error)
{
  if (heddle_attached_file_applies (kind))
    return TRUE;
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
               _("%s: no file can be attached to this kind of record."),
               heddle_kind_get_label (kind));
  return FALSE;
}

static gboolean
set_fields (HeddleStore       *store,
            const HeddleKind  *kind,
            const char        *id,
            const char        *label,
            const char        *hash,
            const char        *name,
            GError           **error)
{
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, label, error);

  return edit != NULL
         && heddle_edit_set_text (edit, kind, id, HASH_FIELD, hash, error)
         && heddle_edit_set_text (edit, kind, id, NAME_FIELD, name, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_attached_file_put:
 * @path: where the file lay; its last part becomes the file's name
 *
 * Returns: whether it was attached; with %HEDDLE_ERROR_REFUSED where the kind
 *   holds no files, and any error of an edit
 */
gboolean
heddle_attached_file_put (HeddleStore       *store,
                          const HeddleKind  *kind,
                          const char        *id,
                          const char        *path,
                          GBytes            *content,
                          GError           **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (HeddleRecord) record = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autofree char *hash = NULL;

  if (!check_kind (kind, error))
    return FALSE;
  record = heddle_store_get (store, kind, id, error);
  if (record == NULL)
    return FALSE;

  title = heddle_record_dup_title (record);
  /* Translators: name of a change: a file, and the record that it is put on */
  label = g_strdup_printf (_("Attach %s to %s"), name, title);
  hash = heddle_attachment_add (store, content, error);
  return hash != NULL && set_fields (store, kind, id, label, hash, name, error);
}

gboolean
heddle_attached_file_register (HeddleStore  *store,
                               const char   *episode,
                               const char   *path,
                               GBytes       *content,
                               GError      **error)
{
  const HeddleKind *kind = &heddle_shared_document_kind;
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *title = g_strdup (name);
  char *ending = strrchr (title, '.');
  /* Translators: name of a change: a file becomes a document of the register */
  g_autofree char *label = g_strdup_printf (_("Add Document %s"), name);
  g_autofree char *hash = heddle_attachment_add (store, content, error);
  g_autoptr (HeddleEdit) edit = NULL;
  const char *id;

  if (ending != NULL && ending != title)
    *ending = '\0';
  if (hash == NULL || (edit = heddle_edit_begin (store, label, error)) == NULL)
    return FALSE;
  id = heddle_edit_add (edit, kind, NULL, error);
  return id != NULL
         && heddle_edit_set_text (edit, kind, id, "episode", episode, error)
         && heddle_edit_set_text (edit, kind, id, "title", title, error)
         && heddle_edit_set_text (edit, kind, id, HASH_FIELD, hash, error)
         && heddle_edit_set_text (edit, kind, id, NAME_FIELD, name, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
heddle_attached_file_take_off (HeddleStore       *store,
                               const HeddleKind  *kind,
                               const char        *id,
                               GError           **error)
{
  g_autoptr (HeddleRecord) record = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  if (!check_kind (kind, error))
    return FALSE;
  record = heddle_store_get (store, kind, id, error);
  if (record == NULL)
    return FALSE;

  title = heddle_record_dup_title (record);
  label = g_strdup_printf (_("Take the file off %s"), title);
  return set_fields (store, kind, id, label, NULL, NULL, error);
}
