/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-plan-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"

/* What a template decides of a step; done, pins, owners and notes are the
 * episode's own. */
static const char *const template_fields[] = {
  "position", "label", "short_word", "sort", "anchor", "offset_from", "offset_to",
  "owner_role", "in_guidance", "source",
};

typedef struct
{
  HeddleStore *store;
  HeddleEdit *edit; /* NULL: only say what would change */
  const char *episode_id;
  GPtrArray *changes;
} Update;

static gboolean
copy_field (Update              *update,
            HeddleTemplateStep  *from,
            const char          *step_id,
            const char          *name,
            GError             **error)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_record_get_value (HEDDLE_RECORD (from),
                           heddle_kind_get_field (&heddle_template_step_kind, name), &value);
  return heddle_edit_set (update->edit, &heddle_step_kind, step_id,
                          heddle_kind_get_field (&heddle_step_kind, name), &value, error);
}

static gboolean
add_step (Update              *update,
          HeddleTemplateStep  *from,
          const char          *step_id,
          GError             **error)
{
  g_ptr_array_add (update->changes, g_strdup_printf (_("New step “%s”"), from->label));
  if (update->edit == NULL)
    return TRUE;

  if (heddle_edit_add (update->edit, &heddle_step_kind, step_id, error) == NULL
      || !heddle_edit_set_text (update->edit, &heddle_step_kind, step_id, "episode",
                                update->episode_id, error)
      || !heddle_edit_set_text (update->edit, &heddle_step_kind, step_id, "key",
                                from->key, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (template_fields); i++)
    if (!copy_field (update, from, step_id, template_fields[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
change_field (Update              *update,
              HeddleTemplateStep  *from,
              HeddleStep          *step,
              const char          *name,
              GError             **error)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_step_kind, name);
  g_auto (HeddleValue) now = HEDDLE_VALUE_INIT;
  g_auto (HeddleValue) then = HEDDLE_VALUE_INIT;
  g_autofree char *now_text = NULL;
  g_autofree char *then_text = NULL;

  heddle_record_get_value (HEDDLE_RECORD (step), field, &now);
  heddle_record_get_value (HEDDLE_RECORD (from),
                           heddle_kind_get_field (&heddle_template_step_kind, name), &then);
  if (heddle_value_equal (&now, &then))
    return TRUE;

  now_text = heddle_value_to_text (&now);
  then_text = heddle_value_to_text (&then);
  /* Translators: a step, one of its fields, what it is and what it becomes */
  g_ptr_array_add (update->changes,
                   g_strdup_printf (_("“%s”, %s: %s → %s"), step->label,
                                    heddle_field_get_label (field),
                                    now_text != NULL && *now_text != '\0' ? now_text : _("empty"),
                                    then_text != NULL && *then_text != '\0' ? then_text
                                                                            : _("empty")));
  if (update->edit == NULL)
    return TRUE;
  return heddle_edit_set (update->edit, &heddle_step_kind,
                          heddle_record_get_id (HEDDLE_RECORD (step)), field, &then, error);
}

static gboolean
update_steps (Update          *update,
              HeddleTemplate  *template,
              GError         **error)
{
  g_autoptr (GPtrArray) steps = heddle_episode_template_steps (update->store, template);

  for (guint i = 0; i < steps->len; i++)
    {
      HeddleTemplateStep *from = g_ptr_array_index (steps, i);
      g_autofree char *id = heddle_id_from_name (update->episode_id, from->key);
      g_autoptr (HeddleRecord) step =
        heddle_store_get (update->store, &heddle_step_kind, id, NULL);

      if (step == NULL)
        {
          if (!add_step (update, from, id, error))
            return FALSE;
          continue;
        }
      /* Somebody took the step out of this episode on purpose. */
      if (heddle_record_is_deleted (step))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (template_fields); j++)
        if (!change_field (update, from, HEDDLE_STEP (step), template_fields[j], error))
          return FALSE;
    }
  return TRUE;
}

static HeddleTemplate *
dup_newest (HeddleStore    *store,
            HeddleEpisode  *episode,
            GError        **error)
{
  g_autoptr (HeddleRecord) own = NULL;

  if (episode->template != NULL)
    own = heddle_store_get (store, &heddle_template_kind, episode->template, NULL);
  return heddle_episode_template_dup (store, own != NULL ? HEDDLE_TEMPLATE (own)->name : NULL,
                                      error);
}

static gboolean
note_version (Update          *update,
              HeddleTemplate  *template,
              GError         **error)
{
  g_autofree char *version = g_strdup_printf ("%d", (int) template->version);

  return heddle_edit_set_text (update->edit, &heddle_episode_kind, update->episode_id,
                               "template", heddle_record_get_id (HEDDLE_RECORD (template)),
                               error)
         && heddle_edit_set_text (update->edit, &heddle_episode_kind, update->episode_id,
                                  "template_version", version, error);
}

/**
 * heddle_episode_plan_update:
 * @apply: %FALSE writes nothing
 *
 * Brings an episode's steps up to the newest version of its template. Steps
 * that the template no longer has stay.
 *
 * Returns: (transfer full) (element-type utf8): what changes, one line each, or
 *   %NULL with an error
 */
GPtrArray *
heddle_episode_plan_update (HeddleStore  *store,
                            const char   *episode_id,
                            gboolean      apply,
                            GError      **error)
{
  g_autoptr (HeddleRecord) episode =
    heddle_store_get (store, &heddle_episode_kind, episode_id, error);
  g_autoptr (HeddleTemplate) template = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_free);
  Update update = { .store = store, .episode_id = episode_id, .changes = changes };

  if (episode == NULL)
    return NULL;
  template = dup_newest (store, HEDDLE_EPISODE (episode), error);
  if (template == NULL)
    return NULL;

  if (apply)
    {
      g_autofree char *title = heddle_record_dup_title (episode);
      g_autofree char *label = g_strdup_printf (_("Update “%s” from its template"), title);

      edit = heddle_edit_begin (store, label, error);
      if (edit == NULL)
        return NULL;
      update.edit = edit;
    }
  if (!update_steps (&update, template, error))
    return NULL;
  if (apply && (!note_version (&update, template, error)
                || !heddle_edit_commit (g_steal_pointer (&edit), error)))
    return NULL;
  return g_steal_pointer (&changes);
}
