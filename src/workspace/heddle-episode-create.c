/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-plan-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-episode-outline.h"
#include "heddle-id.h"
#include "heddle-members.h"
#include "heddle-step-roles.h"

#define CI_TEMPLATE "Collaborative Improvement"

/* Fields of a step that come from its template unchanged. */
static const char *const copied_fields[] = {
  "position", "key", "label", "short_word", "sort", "anchor", "offset_from", "offset_to",
  "owner_role", "in_guidance", "source",
};

HeddleTemplate *
heddle_episode_template_dup (HeddleStore  *store,
                             const char   *name,
                             GError      **error)
{
  g_autoptr (GPtrArray) named = NULL;
  g_autoptr (HeddleTemplate) newest = NULL;

  if (name != NULL)
    {
      g_autoptr (HeddleRecord) record =
        heddle_store_get (store, &heddle_template_kind, name, NULL);

      if (record != NULL && !heddle_record_is_deleted (record))
        return HEDDLE_TEMPLATE (g_steal_pointer (&record));
    }

  named = heddle_query_records (store, &heddle_template_kind, "name",
                                name != NULL ? name : CI_TEMPLATE);
  for (guint i = 0; i < named->len; i++)
    {
      HeddleTemplate *template = g_ptr_array_index (named, i);

      if (newest == NULL || template->version > newest->version)
        g_set_object (&newest, template);
    }
  if (newest == NULL && name != NULL)
    {
      HeddleRecord *record = heddle_store_find (store, &heddle_template_kind, name, error);

      return record != NULL ? HEDDLE_TEMPLATE (record) : NULL;
    }
  if (newest == NULL)
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                 _("Template: there is none called “%s”."), CI_TEMPLATE);
  return g_steal_pointer (&newest);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  HeddleTemplateStep *first = *(HeddleTemplateStep **) a;
  HeddleTemplateStep *second = *(HeddleTemplateStep **) b;

  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  return g_strcmp0 (first->key, second->key);
}

GPtrArray *
heddle_episode_template_steps (HeddleStore    *store,
                               HeddleTemplate *template)
{
  GPtrArray *steps = heddle_query_records (store, &heddle_template_step_kind, "template",
                                           heddle_record_get_id (HEDDLE_RECORD (template)));

  g_ptr_array_sort (steps, compare_positions);
  return steps;
}

char *
heddle_episode_title (HeddleAuthority *host,
                      const char      *fieldwork)
{
  static const char *const months[] = {
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"),
    N_("December"),
  };
  const char *name = host->short_name != NULL ? host->short_name : host->name;
  HeddleDay first = heddle_edtf_get_first (fieldwork);
  int year, month, day;

  if (first == HEDDLE_DAY_NONE)
    return g_strdup (name);

  heddle_day_get_ymd (first, &year, &month, &day);
  /* Translators: title of an episode: host, month and year of the fieldwork */
  return g_strdup_printf (_("%s, %s %d"), name, _(months[month - 1]), year);
}

gboolean
heddle_episode_copy_step (HeddleEdit        *edit,
                          HeddleRecord      *from,
                          const HeddleKind  *kind,
                          const char        *id,
                          GError           **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (copied_fields); i++)
    {
      const HeddleField *source = heddle_kind_get_field (heddle_record_get_kind (from),
                                                         copied_fields[i]);
      const HeddleField *field = heddle_kind_get_field (kind, copied_fields[i]);
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      heddle_record_get_value (from, source, &value);
      if (!heddle_edit_set (edit, kind, id, field, &value, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_steps (HeddleEdit      *edit,
           HeddleStore     *store,
           const char      *episode_id,
           HeddleTemplate  *template,
           GError         **error)
{
  g_autoptr (GPtrArray) steps = heddle_episode_template_steps (store, template);

  for (guint i = 0; i < steps->len; i++)
    {
      HeddleTemplateStep *from = g_ptr_array_index (steps, i);
      g_autofree char *id = heddle_id_from_name (episode_id, from->key);

      if (heddle_edit_add (edit, &heddle_step_kind, id, error) == NULL
          || !heddle_edit_set_text (edit, &heddle_step_kind, id, "episode", episode_id, error))
        return FALSE;

      if (!heddle_episode_copy_step (edit, HEDDLE_RECORD (from), &heddle_step_kind, id, error))
        return FALSE;
    }
  return TRUE;
}

/* The person who is the host's Director on the first fieldwork day. */
static char *
dup_director (HeddleStore *store,
              const char  *host_id,
              const char  *fieldwork)
{
  HeddleDay day = heddle_edtf_get_first (fieldwork);
  g_autoptr (GPtrArray) appointments =
    heddle_query_records (store, &heddle_appointment_kind, "authority", host_id);

  for (guint i = 0; i < appointments->len; i++)
    {
      HeddleAppointment *appointment = g_ptr_array_index (appointments, i);

      if (g_strcmp0 (appointment->role, "director") == 0
          && appointment->person != NULL
          && heddle_members_covers (appointment->since, appointment->until, day))
        return g_strdup (appointment->person);
    }
  return NULL;
}

static gboolean
add_slots (HeddleEdit   *edit,
           HeddleStore  *store,
           const char   *episode_id,
           const char   *host_id,
           const char   *fieldwork,
           GError      **error)
{
  for (guint i = 0; heddle_group_places[i].key != NULL; i++)
    {
      g_autofree char *id = heddle_slot_dup_id (episode_id, heddle_group_places[i].key);
      g_autofree char *position = g_strdup_printf ("%u", i + 1);
      g_autofree char *person = i == 0 ? dup_director (store, host_id, fieldwork) : NULL;

      if (heddle_edit_add (edit, &heddle_slot_kind, id, error) == NULL
          || !heddle_edit_set_text (edit, &heddle_slot_kind, id, "episode", episode_id, error)
          || !heddle_edit_set_text (edit, &heddle_slot_kind, id, "role",
                                    _(heddle_group_places[i].role), error)
          || !heddle_edit_set_text (edit, &heddle_slot_kind, id, "side",
                                    heddle_group_places[i].side, error)
          || !heddle_edit_set_text (edit, &heddle_slot_kind, id, "person", person, error)
          || !heddle_edit_set_text (edit, &heddle_slot_kind, id, "position", position, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_episode (HeddleEdit       *edit,
             const char       *id,
             const char       *field,
             const char       *text,
             GError          **error)
{
  return heddle_edit_set_text (edit, &heddle_episode_kind, id, field, text, error);
}

static HeddleAuthority *
dup_host (HeddleStore  *store,
          const char   *host_id,
          GError      **error)
{
  g_autoptr (HeddleRecord) host = NULL;

  if (host_id != NULL)
    host = heddle_store_get (store, &heddle_authority_kind, host_id, NULL);
  if (host == NULL || heddle_record_is_deleted (host))
    {
      heddle_field_set_invalid (heddle_kind_get_field (&heddle_episode_kind, "host"),
                                &heddle_episode_kind, host_id, error,
                                _("is no authority"));
      return NULL;
    }
  return HEDDLE_AUTHORITY (g_steal_pointer (&host));
}

/* A timeline cannot be made without a date: an episode added by hand may wait
 * for one, a planned one may not. */
static gboolean
check_fieldwork (const char  *fieldwork,
                 GError     **error)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_episode_kind, "fieldwork_start");
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (fieldwork != NULL && *fieldwork != '\0')
    return heddle_field_parse (field, &heddle_episode_kind, fieldwork, &value, error);

  heddle_field_set_invalid (field, &heddle_episode_kind, NULL, error, _("is needed to plan"));
  return FALSE;
}

char *
heddle_episode_plan_add (HeddleEdit   *edit,
                         HeddleStore  *store,
                         const char   *id,
                         const char   *host_id,
                         const char   *fieldwork,
                         int           days,
                         const char   *mode,
                         const char   *template_id,
                         GError      **error)
{
  g_autoptr (HeddleAuthority) host = dup_host (store, host_id, error);
  g_autoptr (HeddleTemplate) template = NULL;
  g_autofree char *title = NULL;
  g_autofree char *days_text = g_strdup_printf ("%d", days);
  g_autofree char *version = NULL;
  g_autofree char *episode_id = NULL;
  g_autofree char *report_id = NULL;

  if (host == NULL || !check_fieldwork (fieldwork, error))
    return NULL;
  template = heddle_episode_template_dup (store, template_id, error);
  if (template == NULL)
    return NULL;

  title = heddle_episode_title (host, fieldwork);
  version = g_strdup_printf ("%d", (int) template->version);
  episode_id = g_strdup (heddle_edit_add (edit, &heddle_episode_kind, id, error));
  if (episode_id == NULL
      || !set_episode (edit, episode_id, "title", title, error)
      || !set_episode (edit, episode_id, "host", host_id, error)
      || !set_episode (edit, episode_id, "fieldwork_start", fieldwork, error)
      || !set_episode (edit, episode_id, "days", days_text, error)
      || !set_episode (edit, episode_id, "mode", mode != NULL ? mode : "mixed", error)
      || !set_episode (edit, episode_id, "template",
                       heddle_record_get_id (HEDDLE_RECORD (template)), error)
      || !set_episode (edit, episode_id, "template_version", version, error)
      || !set_episode (edit, episode_id, "source", template->source, error)
      || !add_steps (edit, store, episode_id, template, error)
      || !add_slots (edit, store, episode_id, host_id, fieldwork, error)
      || !heddle_episode_outline_add_tasks (edit, episode_id, error)
      || !heddle_episode_outline_add_group (edit, episode_id, error))
    return NULL;

  report_id = heddle_episode_outline_add_report (edit, episode_id, "full", error);
  if (report_id == NULL)
    return NULL;

  return g_steal_pointer (&episode_id);
}

/**
 * heddle_episode_plan_create:
 * @host_id: an authority
 * @fieldwork: first day of the fieldwork; a month or season while the day is
 *   not agreed, which leaves the steps without dates
 * @days: working days of the host, 1 to 10
 * @mode: (nullable): `online`, `in-person` or `mixed`, the default
 * @template_id: (nullable): a template or its name; %NULL: the newest of
 *   Collaborative Improvement
 *
 * Plans an episode with its whole timeline (CI guidance, Appendices 1 and 4),
 * the places and tasks of the Local Organisational Group and the parts of the
 * report, as one change.
 *
 * Returns: (transfer full): the id of the episode, or %NULL with an error that
 *   names the field and the rule
 */
char *
heddle_episode_plan_create (HeddleStore  *store,
                            const char   *host_id,
                            const char   *fieldwork,
                            int           days,
                            const char   *mode,
                            const char   *template_id,
                            GError      **error)
{
  g_autoptr (HeddleAuthority) host = dup_host (store, host_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;

  if (host == NULL)
    return NULL;

  label = g_strdup_printf (_("Plan episode in %s"),
                           host->short_name != NULL ? host->short_name : host->name);
  edit = heddle_edit_begin (store, label, error);
  if (edit == NULL)
    return NULL;

  id = heddle_episode_plan_add (edit, store, NULL, host_id, fieldwork, days, mode,
                                template_id, error);
  if (id == NULL || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}
