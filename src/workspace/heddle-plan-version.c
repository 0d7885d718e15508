/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-version.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-history.h"
#include "heddle-text-diff.h"

static HeddleStore *
store_of (HeddlePlanVersion *self)
{
  return heddle_record_get_store (HEDDLE_RECORD (self));
}

/* --- Making one ------------------------------------------------------------ */

HeddlePlanVersion *
heddle_plan_version_dup_last (HeddleStore *store,
                              const char  *plan_id)
{
  g_autoptr (GPtrArray) versions =
    heddle_query_records (store, &heddle_plan_version_kind, "plan", plan_id);

  /* they come by number */
  return versions->len > 0 ? g_object_ref (versions->pdata[versions->len - 1]) : NULL;
}

static gboolean
set_text (HeddleEdit  *edit,
          const char  *id,
          const char  *field,
          const char  *text,
          GError     **error)
{
  return heddle_edit_set_text (edit, &heddle_plan_version_kind, id, field, text, error);
}

gboolean
heddle_plan_version_fill (HeddleEdit  *edit,
                          const char  *id,
                          const char  *plan_id,
                          GError     **error)
{
  HeddleStore *store = heddle_edit_get_store (edit);
  g_autoptr (GPtrArray) parts = heddle_plan_text_write (store, plan_id);
  g_autoptr (GPtrArray) versions =
    heddle_query_records (store, &heddle_plan_version_kind, "plan", plan_id);
  g_autofree char *content = heddle_plan_text_join (parts);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  g_autofree char *number = NULL;
  gint64 last = 0;

  for (guint i = 0; i < versions->len; i++)
    if (g_strcmp0 (heddle_id_of (versions->pdata[i]), id) != 0)
      last = MAX (last, HEDDLE_PLAN_VERSION (versions->pdata[i])->number);
  number = g_strdup_printf ("%" G_GINT64_FORMAT, last + 1);

  return set_text (edit, id, "number", number, error)
         && set_text (edit, id, "content", content, error)
         && set_text (edit, id, "digest", digest, error);
}

/* FALSE with @error where the plan is as its last version has it. */
static gboolean
check_new (HeddleStore        *store,
           const char         *plan_id,
           HeddlePlanVersion  *last,
           GError            **error)
{
  g_autofree char *name = NULL;

  if (last == NULL || !heddle_plan_version_is_current (last))
    return TRUE;
  name = heddle_plan_version_dup_name (last);
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
               _("%s: the plan is as “%s” has it; there is nothing to freeze."),
               heddle_kind_get_label (&heddle_plan_version_kind), name);
  return FALSE;
}

/**
 * heddle_plan_version_freeze:
 * @iteration_id: (nullable): the iteration it is made for
 * @label: (nullable): a word for it, "For approval"
 * @day: the day it is made on
 *
 * Returns: (transfer full) (nullable): id of the version
 */
char *
heddle_plan_version_freeze (HeddleStore  *store,
                            const char   *plan_id,
                            const char   *iteration_id,
                            const char   *label,
                            HeddleDay     day,
                            GError      **error)
{
  g_autoptr (HeddleRecord) plan = heddle_store_get (store, &heddle_plan_kind, plan_id, error);
  g_autoptr (HeddlePlanVersion) last = heddle_plan_version_dup_last (store, plan_id);
  g_autofree char *made_on = heddle_day_to_iso (day);
  g_autofree char *title = NULL;
  g_autofree char *change = NULL;
  g_autofree char *id = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  if (plan == NULL || !check_new (store, plan_id, last, error))
    return NULL;

  title = heddle_record_dup_title (plan);
  change = g_strdup_printf (_("Make Version %d of “%s”"),
                            last != NULL ? (int) last->number + 1 : 1, title);
  edit = heddle_edit_begin (store, change, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (heddle_edit_add (edit, &heddle_plan_version_kind, NULL, error));
  if (id == NULL
      || !set_text (edit, id, "plan", plan_id, error)
      || !set_text (edit, id, "iteration", iteration_id, error)
      || !set_text (edit, id, "label", label, error)
      || !set_text (edit, id, "made_on", made_on, error)
      || !heddle_plan_version_fill (edit, id, plan_id, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/* --- Reading one ------------------------------------------------------------ */

char *
heddle_plan_version_dup_name (HeddlePlanVersion *self)
{
  return g_strdup_printf (_("Version %d"), (int) self->number);
}

char *
heddle_plan_version_dup_short_digest (HeddlePlanVersion *self)
{
  if (self->digest == NULL || strlen (self->digest) < 8)
    return g_strdup ("");
  return g_strdup_printf ("%.4s %.4s", self->digest, self->digest + 4);
}

static gboolean
has_digest (HeddlePlanVersion *self,
            const char        *content)
{
  g_autofree char *digest =
    g_compute_checksum_for_string (G_CHECKSUM_SHA256, content != NULL ? content : "", -1);

  return g_strcmp0 (digest, self->digest) == 0;
}

gboolean
heddle_plan_version_is_whole (HeddlePlanVersion *self)
{
  return has_digest (self, self->content);
}

gboolean
heddle_plan_version_is_current (HeddlePlanVersion *self)
{
  g_autoptr (GPtrArray) parts = heddle_plan_text_write (store_of (self), self->plan);
  g_autofree char *content = heddle_plan_text_join (parts);

  return g_strcmp0 (content, self->content) == 0;
}

/* --- Comparing two ----------------------------------------------------------- */

static void
change_free (gpointer data)
{
  HeddlePlanChange *self = data;

  g_free (self->title);
  g_free (self->key);
  g_free (self->was);
  g_free (self->before);
  g_free (self->after);
  g_free (self->author);
  g_ptr_array_unref (self->runs);
  g_free (self);
}

static HeddlePlanChange *
add_change (GPtrArray            *changes,
            const HeddlePlanPart *before,
            const HeddlePlanPart *after)
{
  HeddlePlanChange *change = g_new0 (HeddlePlanChange, 1);
  const HeddlePlanPart *part = after != NULL ? after : before;

  change->sort = before == NULL  ? HEDDLE_PLAN_PART_ADDED
                 : after == NULL ? HEDDLE_PLAN_PART_REMOVED
                                 : HEDDLE_PLAN_PART_CHANGED;
  change->title = g_strdup (part->title);
  change->key = g_strdup (part->key);
  if (before != NULL && after != NULL && g_strcmp0 (before->title, after->title) != 0)
    change->was = g_strdup (before->title);
  change->before = before != NULL ? g_strdup (before->text) : NULL;
  change->after = after != NULL ? g_strdup (after->text) : NULL;
  change->runs = heddle_text_diff (before != NULL ? before->text : "",
                                   after != NULL ? after->text : "");
  g_ptr_array_add (changes, change);
  return change;
}

/* What follows from the order of @later, then what it has no more. */
static GPtrArray *
compare (GPtrArray *earlier,
         GPtrArray *later)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);

  for (guint i = 0; i < later->len; i++)
    {
      const HeddlePlanPart *after = later->pdata[i];
      const HeddlePlanPart *before = heddle_plan_text_find (earlier, after->key);

      if (before == NULL || g_strcmp0 (before->title, after->title) != 0
          || g_strcmp0 (before->text, after->text) != 0)
        add_change (changes, before, after);
    }
  for (guint i = 0; i < earlier->len; i++)
    {
      const HeddlePlanPart *before = earlier->pdata[i];

      if (heddle_plan_text_find (later, before->key) == NULL)
        add_change (changes, before, NULL);
    }
  return changes;
}

GPtrArray *
heddle_plan_version_compare (HeddlePlanVersion *self,
                             HeddlePlanVersion *later)
{
  g_autoptr (GPtrArray) before = heddle_plan_text_split (self->content);
  g_autoptr (GPtrArray) after = heddle_plan_text_split (later->content);

  return compare (before, after);
}

/* Takes who changed @record last, where that is later than what is known. */
static void
take_author (HeddlePlanChange *change,
             HeddleStore      *store,
             const HeddleKind *kind,
             const char       *id,
             gint64            since)
{
  g_autoptr (GPtrArray) list = heddle_history_list (store, kind, id, 1, NULL);
  const HeddleChange *last;

  if (list == NULL || list->len == 0)
    return;
  last = g_ptr_array_index (list, 0);
  if (last->wall < since || last->wall <= change->wall)
    return;
  change->wall = last->wall;
  g_set_str (&change->author, last->author);
}

static gint64
get_wall (HeddlePlanVersion *self)
{
  g_autoptr (GPtrArray) list =
    heddle_history_list (store_of (self), &heddle_plan_version_kind, heddle_id_of (self), 0,
                         NULL);

  if (list == NULL || list->len == 0)
    return 0;
  return ((HeddleChange *) g_ptr_array_index (list, list->len - 1))->wall;
}

/* A part that was taken out has no records any more; its key names the one it had. */
static void
take_removed (HeddlePlanChange *change,
              HeddleStore      *store,
              gint64            since)
{
  g_auto (GStrv) words = g_strsplit (change->key, ":", 2);
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store), words[0]);

  if (kind != NULL && words[1] != NULL)
    take_author (change, store, kind, words[1], since);
}

GPtrArray *
heddle_plan_version_changed_since (HeddlePlanVersion *self)
{
  HeddleStore *store = store_of (self);
  g_autoptr (GPtrArray) before = heddle_plan_text_split (self->content);
  g_autoptr (GPtrArray) after = heddle_plan_text_write (store, self->plan);
  GPtrArray *changes = compare (before, after);
  gint64 since = get_wall (self);

  for (guint i = 0; i < changes->len; i++)
    {
      HeddlePlanChange *change = g_ptr_array_index (changes, i);
      const HeddlePlanPart *part = heddle_plan_text_find (after, change->key);

      if (part == NULL)
        take_removed (change, store, since);
      for (guint j = 0; part != NULL && j < part->records->len; j++)
        take_author (change, store, heddle_record_get_kind (part->records->pdata[j]),
                     heddle_id_of (part->records->pdata[j]), since);
    }
  return changes;
}
