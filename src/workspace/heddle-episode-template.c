/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-template.h"

#include <glib/gi18n-lib.h>

#include "heddle-episode-plan-private.h"

static gint64
next_version (HeddleStore *store,
              const char  *name)
{
  g_autoptr (GPtrArray) named = heddle_query_records (store, &heddle_template_kind, "name", name);
  gint64 version = 0;

  for (guint i = 0; i < named->len; i++)
    version = MAX (version, HEDDLE_TEMPLATE (named->pdata[i])->version);

  return version + 1;
}

static gboolean
add_step (HeddleEdit   *edit,
          HeddleRecord *step,
          const char   *template_id,
          GError      **error)
{
  const char *id = heddle_edit_add (edit, &heddle_template_step_kind, NULL, error);

  return id != NULL
         && heddle_edit_set_text (edit, &heddle_template_step_kind, id, "template", template_id,
                                  error)
         && heddle_episode_copy_step (edit, step, &heddle_template_step_kind, id, error);
}

static gboolean
add_template (HeddleEdit   *edit,
              const char   *id,
              HeddleRecord *episode,
              const char   *name,
              gint64        version,
              GError      **error)
{
  g_autofree char *title = heddle_record_dup_title (episode);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, version);
  /* Translators: where a template comes from; %s is an episode */
  g_autofree char *source = g_strdup_printf (_("Copied from the episode %s"), title);
  const char *const values[][2] = {
    { "name", name }, { "version", number }, { "sort", "episode" }, { "source", source },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!heddle_edit_set_text (edit, &heddle_template_kind, id, values[i][0], values[i][1],
                               error))
      return FALSE;

  return TRUE;
}

char *
heddle_episode_copy_as_template (HeddleStore  *store,
                                 const char   *episode_id,
                                 const char   *name,
                                 GError      **error)
{
  g_autoptr (HeddleRecord) episode = heddle_store_get (store, &heddle_episode_kind, episode_id,
                                                       error);
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  const char *added;

  if (episode == NULL)
    return NULL;

  steps = heddle_query_records (store, &heddle_step_kind, "episode", episode_id);
  /* Translators: name of a change; %s is the name of a template */
  label = g_strdup_printf (_("Make Template %s"), stripped);
  edit = heddle_edit_begin (store, label, error);
  added = edit != NULL ? heddle_edit_add (edit, &heddle_template_kind, NULL, error) : NULL;
  if (added == NULL)
    return NULL;

  id = g_strdup (added);
  if (!add_template (edit, id, episode, stripped, next_version (store, stripped), error))
    return NULL;
  for (guint i = 0; i < steps->len; i++)
    if (!add_step (edit, steps->pdata[i], id, error))
      return NULL;

  return heddle_edit_commit (g_steal_pointer (&edit), error) ? g_steal_pointer (&id) : NULL;
}
