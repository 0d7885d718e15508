/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-focus.h"

#include <glib/gi18n-lib.h>

#include "heddle-record-jobs.h"

static gboolean
set_chosen (HeddleEdit  *edit,
            const char  *area,
            gboolean     chosen,
            GError     **error)
{
  return heddle_edit_set_text (edit, &heddle_focus_area_kind, area, "chosen",
                               chosen ? "yes" : "no", error);
}

/* What an area gives to a field of its episode: nothing where that has words of its own,
 * which are neither empty nor those of the area that was chosen before. */
static gboolean
take (HeddleEdit    *edit,
      HeddleEpisode *episode,
      const char    *field,
      const char    *now,
      const char    *before,
      const char    *text,
      GError       **error)
{
  if (text == NULL || (now != NULL && g_strcmp0 (now, before) != 0))
    return TRUE;
  return heddle_edit_set_text (edit, &heddle_episode_kind,
                               heddle_record_get_id (HEDDLE_RECORD (episode)), field, text, error);
}

/* The area that was chosen so far, and takes it back. */
static gboolean
leave_others (HeddleEdit       *edit,
              HeddleFocusArea  *area,
              HeddleFocusArea **before,
              GError          **error)
{
  g_autoptr (GPtrArray) areas = heddle_query_records (
    heddle_edit_get_store (edit), &heddle_focus_area_kind, "episode", area->episode);

  for (guint i = 0; i < areas->len; i++)
    {
      HeddleFocusArea *other = areas->pdata[i];
      const char *id = heddle_record_get_id (HEDDLE_RECORD (other));

      if (!other->chosen || g_str_equal (id, heddle_record_get_id (HEDDLE_RECORD (area))))
        continue;
      if (!set_chosen (edit, id, FALSE, error))
        return FALSE;
      g_set_object (before, other);
    }
  return TRUE;
}

/**
 * heddle_focus_choose:
 * @area_id: an area that was considered
 *
 * Returns: whether it was written
 */
gboolean
heddle_focus_choose (HeddleStore  *store,
                     const char   *area_id,
                     GError      **error)
{
  g_autoptr (HeddleFocusArea) area = NULL;
  g_autoptr (HeddleFocusArea) before = NULL;
  g_autoptr (HeddleEpisode) episode = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  area = (HeddleFocusArea *) heddle_store_get (store, &heddle_focus_area_kind, area_id, error);
  if (area != NULL)
    episode = (HeddleEpisode *) heddle_store_get (store, &heddle_episode_kind, area->episode,
                                                  error);
  if (episode == NULL)
    return FALSE;
  edit = heddle_record_begin (store, HEDDLE_RECORD (area), _("Choose %s"), error);

  return edit != NULL && leave_others (edit, area, &before, error)
         && set_chosen (edit, area_id, TRUE, error)
         && take (edit, episode, "focus", episode->focus, before ? before->title : NULL,
                  area->title, error)
         && take (edit, episode, "rationale", episode->rationale,
                  before ? before->rationale : NULL, area->rationale, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static GHashTable *
list_evidence (HeddleStore *store,
               const char  *episode_id)
{
  g_autoptr (GPtrArray) evidence = heddle_query_records (store, &heddle_self_evaluation_kind,
                                                         "episode", episode_id);
  GHashTable *factors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < evidence->len; i++)
    if (HEDDLE_SELF_EVALUATION (evidence->pdata[i])->factor != NULL)
      g_hash_table_add (factors, g_strdup (HEDDLE_SELF_EVALUATION (evidence->pdata[i])->factor));

  return factors;
}

guint
heddle_focus_count_evidence (HeddleStore *store,
                             const char  *episode_id)
{
  g_autoptr (GHashTable) factors = list_evidence (store, episode_id);

  return g_hash_table_size (factors);
}

char *
heddle_focus_dup_unused_evidence (HeddleStore *store,
                                  const char  *episode_id)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_self_evaluation_kind, "factor");
  g_autoptr (GHashTable) factors = list_evidence (store, episode_id);
  g_autoptr (GString) names = g_string_new (NULL);

  if (g_hash_table_size (factors) == 0)
    return NULL;
  for (const HeddleChoice *one = field->choices; one->word != NULL; one++)
    if (!g_hash_table_contains (factors, one->word))
      g_string_append_printf (names, names->len > 0 ? ", %s" : "%s", _(one->label));

  /* Translators: kinds of evidence */
  return names->len > 0 ? g_strdup_printf (_("Not used yet: %s"), names->str) : NULL;
}
