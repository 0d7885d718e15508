/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-outline.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"
#include "heddle-record-jobs.h"
#include "heddle-reference.h"

/* Ids are made from the owner and a key, so that two copies of a file that both
 * make them agree. A removed one keeps its id; the next gets one of its own. */
static char *
add_record (HeddleEdit       *edit,
            const HeddleKind *kind,
            const char       *owner_field,
            const char       *owner,
            const char       *name,
            GError          **error)
{
  g_autofree char *id = heddle_id_from_name (owner, name);
  g_autoptr (HeddleRecord) there = heddle_store_get (heddle_edit_get_store (edit), kind, id, NULL);
  const char *added = heddle_edit_add (edit, kind, there == NULL ? id : NULL, error);

  if (added == NULL)
    return NULL;
  g_set_str (&id, added);
  if (!heddle_edit_set_text (edit, kind, id, owner_field, owner, error))
    return NULL;
  return g_steal_pointer (&id);
}

/* Row @row of @table as a record; columns that are fields are copied. */
static gboolean
add_row (HeddleEdit       *edit,
         const HeddleKind *kind,
         const char       *owner_field,
         const char       *owner,
         const char       *prefix,
         HeddleSheet        *table,
         guint             row,
         GError          **error)
{
  const char *key = heddle_sheet_get (table, row, heddle_sheet_find (table, "key"));
  g_autofree char *name = g_strconcat (prefix, key, NULL);
  g_autofree char *id = add_record (edit, kind, owner_field, owner, name, error);
  g_autofree char *position = g_strdup_printf ("%u", row + 1);

  if (id == NULL)
    return FALSE;
  for (int i = 0; table->header[i] != NULL; i++)
    if (heddle_kind_get_field (kind, table->header[i]) != NULL
        && !heddle_edit_set_text (edit, kind, id, table->header[i],
                                  heddle_sheet_get (table, row, i), error))
      return FALSE;
  return heddle_kind_get_field (kind, "position") == NULL
         || heddle_edit_set_text (edit, kind, id, "position", position, error);
}

static gboolean
add_rows (HeddleEdit       *edit,
          const HeddleKind *kind,
          const char       *owner_field,
          const char       *owner,
          const char       *prefix,
          HeddleSheet        *table,
          GError          **error)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (!add_row (edit, kind, owner_field, owner, prefix, table, i, error))
      return FALSE;
  return TRUE;
}

gboolean
heddle_episode_outline_add_tasks (HeddleEdit   *edit,
                                  const char   *episode_id,
                                  GError      **error)
{
  g_autoptr (HeddleSheet) table =
    heddle_reference_read_table ("templates/local-group.csv", error);

  return table != NULL
         && add_rows (edit, &heddle_task_kind, "episode", episode_id, "task:", table, error);
}

gboolean
heddle_episode_outline_add_group (HeddleEdit   *edit,
                                  const char   *episode_id,
                                  GError      **error)
{
  const HeddleKind *kind = &heddle_meeting_group_kind;
  g_autofree char *id = add_record (edit, kind, "episode", episode_id, "group:local", error);
  g_autoptr (HeddleRecord) episode =
    heddle_store_get (heddle_edit_get_store (edit), &heddle_episode_kind, episode_id, error);
  g_autoptr (HeddleRecord) host = NULL;
  g_autofree char *name = NULL;

  if (id == NULL || episode == NULL)
    return FALSE;
  host = heddle_record_dup_reference (episode,
                                      heddle_kind_get_field (&heddle_episode_kind, "host"));
  /* Translators: the authority that hosts the episode */
  name = g_strdup_printf (_("Local Organisational Group, %s"),
                          host != NULL ? HEDDLE_AUTHORITY (host)->short_name : "");
  return heddle_edit_set_text (edit, kind, id, "name", name, error)
         && heddle_edit_set_text (edit, kind, id, "sort", "local", error);
}

static gboolean
add_parts (HeddleEdit   *edit,
           const char   *report_id,
           GError      **error)
{
  g_autoptr (HeddleSheet) table =
    heddle_reference_read_table ("templates/report-outline.csv", error);

  return table != NULL
         && heddle_edit_set_text (edit, &heddle_report_kind, report_id, "outline_version",
                                  heddle_sheet_get (table, 0, heddle_sheet_find (table, "version")),
                                  error)
         && add_rows (edit, &heddle_report_part_kind, "report", report_id, "part:", table, error);
}

/* Host, ADES and Education Scotland agree (CI guidance, section 5, stage 5). */
static gboolean
add_agreements (HeddleEdit   *edit,
                const char   *report_id,
                GError      **error)
{
  const HeddleField *party = heddle_kind_get_field (&heddle_agreement_kind, "party");

  for (const HeddleChoice *choice = party->choices; choice->word != NULL; choice++)
    {
      g_autofree char *name = g_strconcat ("agreement:", choice->word, NULL);
      g_autofree char *id = add_record (edit, &heddle_agreement_kind, "report", report_id, name,
                                        error);

      if (id == NULL
          || !heddle_edit_set_text (edit, &heddle_agreement_kind, id, "party", choice->word,
                                    error))
        return FALSE;
    }
  return TRUE;
}

char *
heddle_episode_outline_add_report (HeddleEdit   *edit,
                                   const char   *episode_id,
                                   const char   *sort,
                                   GError      **error)
{
  g_autofree char *name = g_strconcat ("report:", sort, NULL);
  g_autofree char *id = add_record (edit, &heddle_report_kind, "episode", episode_id, name,
                                    error);

  if (id == NULL
      || !heddle_edit_set_text (edit, &heddle_report_kind, id, "sort", sort, error)
      || (g_str_equal (sort, "full") && !add_parts (edit, id, error))
      || !add_agreements (edit, id, error))
    return NULL;
  return g_steal_pointer (&id);
}

/**
 * heddle_report_create:
 * @episode_id: an episode
 * @sort: `full`, or `statement` where the report cannot be agreed in time
 *
 * Returns: (transfer full): the id of the report of this sort, which is made
 *   where there is none yet
 */
char *
heddle_report_create (HeddleStore  *store,
                      const char   *episode_id,
                      const char   *sort,
                      GError      **error)
{
  g_autoptr (GPtrArray) reports =
    heddle_query_records (store, &heddle_report_kind, "episode", episode_id);
  g_autofree char *id = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  for (guint i = 0; i < reports->len; i++)
    if (g_strcmp0 (HEDDLE_REPORT (g_ptr_array_index (reports, i))->sort, sort) == 0)
      return g_strdup (heddle_record_get_id (g_ptr_array_index (reports, i)));

  edit = heddle_record_begin_by_id (store, &heddle_episode_kind, episode_id,
                                    g_str_equal (sort, "full") ? _("Start the Report of %s")
                                                               : _("Start the Statement of %s"),
                                    error);
  if (edit == NULL)
    return NULL;

  id = heddle_episode_outline_add_report (edit, episode_id, sort, error);
  if (id == NULL || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}
