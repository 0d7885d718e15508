/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-handover.h"

#include <glib/gi18n-lib.h>

#include "heddle-kind.h"

static HeddleRecord *
get_person (HeddleStore  *store,
            const char   *id,
            GError      **error)
{
  g_autoptr (HeddleRecord) person = heddle_store_get (store, &heddle_person_kind, id, error);

  if (person == NULL || !heddle_record_is_deleted (person))
    return g_steal_pointer (&person);

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
               _("Person: “%s” is in the trash and can take no work."), id);

  return NULL;
}

/* Nobody is in one team twice. */
static char *
dup_obstacle (HeddleHandover       *self,
              const HeddleOpenWork *work,
              const char           *to_title)
{
  g_autoptr (HeddleRecord) member = NULL;
  g_autoptr (GPtrArray) team = NULL;

  if (work->kind != &heddle_team_member_kind)
    return NULL;

  member = heddle_store_get (self->store, work->kind, work->id, NULL);
  team = heddle_query_records (self->store, work->kind, "episode",
                               HEDDLE_TEAM_MEMBER (member)->episode);
  for (guint i = 0; i < team->len; i++)
    if (g_strcmp0 (HEDDLE_TEAM_MEMBER (team->pdata[i])->person, self->to) == 0)
      return g_strdup_printf (_("%s is in this team already"), to_title);

  return NULL;
}

static void
judge (HeddleHandover *self,
       const char     *to_title)
{
  for (guint i = 0; i < self->work->len; i++)
    {
      char *obstacle = dup_obstacle (self, g_ptr_array_index (self->work, i), to_title);
      gboolean take = obstacle == NULL;

      g_ptr_array_add (self->obstacles, obstacle);
      g_array_append_val (self->taken, take);
    }
}

HeddleHandover *
heddle_handover_new (HeddleStore  *store,
                     const char   *from,
                     const char   *to,
                     HeddleDay     today,
                     GError      **error)
{
  g_autoptr (HeddleRecord) giver = get_person (store, from, error);
  g_autoptr (HeddleRecord) taker = giver != NULL ? get_person (store, to, error) : NULL;
  g_autofree char *to_title = NULL;
  HeddleHandover *self;

  if (taker == NULL)
    return NULL;
  to_title = heddle_record_dup_title (taker);
  if (g_str_equal (from, to))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("Person: “%s” cannot hand over work to itself."), to_title);
      return NULL;
    }

  self = g_new0 (HeddleHandover, 1);
  self->store = g_object_ref (store);
  self->from = g_strdup (from);
  self->to = g_strdup (to);
  self->work = heddle_open_work_list (store, from, today);
  self->taken = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->obstacles = g_ptr_array_new_with_free_func (g_free);
  judge (self, to_title);

  return self;
}

void
heddle_handover_free (HeddleHandover *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->store);
  g_free (self->from);
  g_free (self->to);
  g_ptr_array_unref (self->work);
  g_array_unref (self->taken);
  g_ptr_array_unref (self->obstacles);
  g_free (self);
}

gboolean
heddle_handover_is_taken (HeddleHandover *self,
                          guint           i)
{
  return g_array_index (self->taken, gboolean, i);
}

const char *
heddle_handover_get_obstacle (HeddleHandover *self,
                              guint           i)
{
  return g_ptr_array_index (self->obstacles, i);
}

void
heddle_handover_take (HeddleHandover *self,
                      guint           i,
                      gboolean        take)
{
  g_array_index (self->taken, gboolean, i)
      = take && heddle_handover_get_obstacle (self, i) == NULL;
}

guint
heddle_handover_count (HeddleHandover *self)
{
  guint n = 0;

  for (guint i = 0; i < self->work->len; i++)
    n += heddle_handover_is_taken (self, i);

  return n;
}

static gboolean
ask_anew (HeddleEdit            *edit,
          const HeddleOpenWork  *work,
          GError               **error)
{
  static const char *const answers[] = { "asked_on", "answered_on", "briefed_on",
                                         "read_guidance_on" };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (!heddle_edit_set_text (edit, work->kind, work->id, answers[i], NULL, error))
      return FALSE;

  return heddle_edit_set_text (edit, work->kind, work->id, "state", "invited", error);
}

/* Whether the place goes that a step belongs to, and the step with it. */
static gboolean
loses_place (HeddleHandover       *self,
             const HeddleOpenWork *work)
{
  for (guint i = 0; work->place != NULL && i < self->work->len; i++)
    if (heddle_handover_is_taken (self, i)
        && g_str_equal (((HeddleOpenWork *) self->work->pdata[i])->id, work->place))
      return TRUE;

  return FALSE;
}

static gboolean
hand_over (HeddleHandover  *self,
           HeddleEdit      *edit,
           guint            i,
           GError         **error)
{
  const HeddleOpenWork *work = g_ptr_array_index (self->work, i);
  gboolean taken = heddle_handover_is_taken (self, i);
  const char *person = taken ? self->to : self->from;

  /* It follows its place; what stays although its place goes gets an owner. */
  if (taken == loses_place (self, work))
    return TRUE;
  return heddle_edit_set_text (edit, work->kind, work->id, work->field->name, person, error)
         && (!taken || work->kind != &heddle_team_member_kind || ask_anew (edit, work, error));
}

gboolean
heddle_handover_apply (HeddleHandover  *self,
                       GError         **error)
{
  g_autoptr (HeddleRecord) from = get_person (self->store, self->from, error);
  g_autoptr (HeddleRecord) to = from != NULL ? get_person (self->store, self->to, error) : NULL;
  g_autofree char *from_title = NULL;
  g_autofree char *to_title = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  if (to == NULL)
    return FALSE;

  from_title = heddle_record_dup_title (from);
  to_title = heddle_record_dup_title (to);
  if (heddle_handover_count (self) == 0)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("Person: there is no open work of “%s” to hand over."), from_title);
      return FALSE;
    }

  /* Translators: name of a change; who gives work to whom */
  label = g_strdup_printf (_("Hand over Work of %s to %s"), from_title, to_title);
  edit = heddle_edit_begin (self->store, label, error);
  for (guint i = 0; edit != NULL && i < self->work->len; i++)
    if (!hand_over (self, edit, i, error))
      return FALSE;

  return edit != NULL && heddle_edit_commit (g_steal_pointer (&edit), error);
}
