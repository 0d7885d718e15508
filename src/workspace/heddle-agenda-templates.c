/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-templates.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"
#include "heddle-meeting-jobs.h"
#include "heddle-privacy.h"

/* What an item of a template has of an item of an agenda, and gives to one. */
static const char *const kept[] = {
  "title", "sort", "minutes", "owner", "post", "view", "plan", "collaborative", "measure",
  "authority", "question",
};

/* What suggestions wrote below an item of an agenda. */
static gboolean
is_suggested (HeddleRecord *item,
              const char   *field)
{
  return HEDDLE_IS_AGENDA_ITEM (item) && HEDDLE_AGENDA_ITEM (item)->covers != NULL
         && g_str_equal (field, "question");
}

/* A reference to what may not leave the file is not taken along. */
static gboolean
copy_fields (HeddleEdit        *edit,
             HeddleRecord      *from,
             const HeddleKind  *kind,
             const char        *id,
             GError           **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (from), kept[i]);
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      if (heddle_privacy_hides_field (from, field) || is_suggested (from, kept[i]))
        continue;
      heddle_record_get_value (from, field, &value);
      if (!heddle_edit_set (edit, kind, id, heddle_kind_get_field (kind, kept[i]), &value, error))
        return FALSE;
    }
  return TRUE;
}

/* Adds a record of @kind at @position of what its field @of names: its id, or NULL. */
static char *
add_item (HeddleEdit        *edit,
          const HeddleKind  *kind,
          const char        *id,
          const char        *of,
          const char        *owner_id,
          guint              position,
          GError           **error)
{
  g_autofree char *added = g_strdup (heddle_edit_add (edit, kind, id, error));
  g_autofree char *place = g_strdup_printf ("%u", position);

  if (added == NULL || !heddle_edit_set_text (edit, kind, added, of, owner_id, error)
      || !heddle_edit_set_text (edit, kind, added, "position", place, error))
    return NULL;
  return g_steal_pointer (&added);
}

GPtrArray *
heddle_agenda_template_list_items (HeddleStore *store,
                                   const char  *template_id)
{
  return heddle_query_records (store, &heddle_agenda_template_item_kind, "template", template_id);
}

/* --- Saving --------------------------------------------------------------- */

static gboolean
is_usual (HeddleAgendaItem *item)
{
  return !heddle_record_is_private (HEDDLE_RECORD (item)) && item->carried_from == NULL;
}

/* What of an agenda a template keeps; NULL with an error where that is nothing. */
static GPtrArray *
list_usual (HeddleStore   *store,
            HeddleRecord  *meeting,
            GError       **error)
{
  g_autoptr (GPtrArray) items = heddle_agenda_list (store, heddle_record_get_id (meeting));

  for (guint i = items->len; i > 0; i--)
    if (!is_usual (items->pdata[i - 1]))
      g_ptr_array_remove_index (items, i - 1);
  if (items->len == 0)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("Agenda Template: this agenda has no item of its own that is not "
                     "confidential."));
      return NULL;
    }
  return g_steal_pointer (&items);
}

static HeddleRecord *
dup_named (HeddleStore *store,
           const char  *name)
{
  g_autoptr (GPtrArray) templates =
    heddle_query_records (store, &heddle_agenda_template_kind, NULL, NULL);
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < templates->len; i++)
    {
      HeddleAgendaTemplate *template = templates->pdata[i];
      g_autofree char *folded = g_utf8_casefold (template->name, -1);

      if (g_str_equal (folded, wanted))
        return g_object_ref (HEDDLE_RECORD (template));
    }
  return NULL;
}

static gboolean
remove_items (HeddleEdit  *edit,
              const char  *template_id,
              GError     **error)
{
  g_autoptr (GPtrArray) items =
    heddle_agenda_template_list_items (heddle_edit_get_store (edit), template_id);

  for (guint i = 0; i < items->len; i++)
    if (!heddle_edit_remove (edit, &heddle_agenda_template_item_kind,
                             heddle_record_get_id (items->pdata[i]), error))
      return FALSE;
  return TRUE;
}

/* The template that gets the items: @there, emptied, or a new one. */
static char *
begin_template (HeddleEdit    *edit,
                HeddleRecord  *there,
                const char    *name,
                GError       **error)
{
  const HeddleKind *kind = &heddle_agenda_template_kind;
  g_autofree char *id = NULL;

  if (there != NULL)
    {
      id = g_strdup (heddle_record_get_id (there));
      return remove_items (edit, id, error) ? g_steal_pointer (&id) : NULL;
    }
  id = g_strdup (heddle_edit_add (edit, kind, NULL, error));
  if (id == NULL || !heddle_edit_set_text (edit, kind, id, "name", name, error))
    return NULL;
  return g_steal_pointer (&id);
}

static gboolean
fill_template (HeddleEdit    *edit,
               const char    *template_id,
               GPtrArray     *items,
               GError       **error)
{
  const HeddleKind *kind = &heddle_agenda_template_item_kind;

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *id = add_item (edit, kind, NULL, "template", template_id, i + 1, error);

      if (id == NULL || !copy_fields (edit, items->pdata[i], kind, id, error))
        return FALSE;
    }
  return TRUE;
}

char *
heddle_agenda_template_save (HeddleStore  *store,
                             const char   *meeting_id,
                             const char   *name,
                             GError      **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  g_autoptr (HeddleRecord) meeting = heddle_store_get (store, &heddle_meeting_kind, meeting_id,
                                                       error);
  g_autoptr (GPtrArray) items = meeting != NULL ? list_usual (store, meeting, error) : NULL;
  g_autoptr (HeddleRecord) there = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;

  if (items == NULL)
    return NULL;
  there = dup_named (store, stripped);
  /* Translators: names of changes; %s is the name of a template */
  label = g_strdup_printf (there != NULL ? _("Change Template %s") : _("Save Agenda as %s"),
                           stripped);
  edit = heddle_edit_begin (store, label, error);
  id = edit != NULL ? begin_template (edit, there, stripped, error) : NULL;
  if (id == NULL || !fill_template (edit, id, items, error)
      || (heddle_privacy_hides (meeting)
          && !heddle_edit_set_text (edit, &heddle_agenda_template_kind, id, "private", "1", error))
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/* --- Using ---------------------------------------------------------------- */

/* @agreed: each id follows from the meeting and the template. */
static gboolean
add_items (HeddleEdit  *edit,
           const char  *meeting_id,
           GPtrArray   *items,
           guint        position,
           gboolean     agreed,
           GError     **error)
{
  const HeddleKind *kind = &heddle_agenda_item_kind;

  for (guint i = 0; i < items->len; i++)
    {
      HeddleRecord *item = items->pdata[i];
      g_autofree char *name =
        agreed ? heddle_id_from_name (meeting_id, heddle_record_get_id (item)) : NULL;
      g_autofree char *id = add_item (edit, kind, name, "meeting", meeting_id, position + i, error);

      if (id == NULL || !copy_fields (edit, item, kind, id, error)
          || (heddle_privacy_hides (item)
              && !heddle_edit_set_text (edit, kind, id, "private", "1", error)))
        return FALSE;
    }
  return TRUE;
}

gboolean
heddle_agenda_template_use (HeddleStore  *store,
                            const char   *meeting_id,
                            const char   *template_id,
                            GError      **error)
{
  g_autoptr (HeddleRecord) template =
    heddle_store_get (store, &heddle_agenda_template_kind, template_id, error);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  gint64 last = 0;

  if (template == NULL)
    return FALSE;
  items = heddle_agenda_template_list_items (store, template_id);
  if (items->len == 0)
    return TRUE;
  there = heddle_agenda_list (store, meeting_id);
  for (guint i = 0; i < there->len; i++)
    last = MAX (last, HEDDLE_AGENDA_ITEM (there->pdata[i])->position);
  title = heddle_record_dup_title (template);
  /* Translators: name of a change; %s is the name of a template */
  label = g_strdup_printf (_("Use Template %s"), title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL && add_items (edit, meeting_id, items, (guint) last + 1, FALSE, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
heddle_agenda_template_begin (HeddleEdit  *edit,
                              const char  *meeting_id,
                              const char  *template_id,
                              GError     **error)
{
  g_autoptr (GPtrArray) items =
    heddle_agenda_template_list_items (heddle_edit_get_store (edit), template_id);

  return add_items (edit, meeting_id, items, 1, TRUE, error);
}
