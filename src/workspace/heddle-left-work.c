/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-left-work.h"

#include <glib/gi18n-lib.h>

static guint
count (GPtrArray        *work,
       const HeddleKind *kind)
{
  guint n = 0;

  for (guint i = 0; i < work->len; i++)
    n += ((const HeddleOpenWork *) work->pdata[i])->kind == kind;

  return n;
}

static void
add_words (GPtrArray  *parts,
           guint       n,
           const char *format)
{
  if (n > 0)
    g_ptr_array_add (parts, g_strdup_printf (format, n));
}

/* "a", "a and b", "a, b and c" */
static char *
join (GPtrArray *parts)
{
  g_autoptr (GString) words = g_string_new (g_ptr_array_index (parts, 0));

  for (guint i = 1; i < parts->len; i++)
    {
      g_string_append (words, i + 1 < parts->len ? _(", ") : _(" and "));
      g_string_append (words, g_ptr_array_index (parts, i));
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

char *
heddle_left_work_dup_words (HeddleStore *store,
                            const char  *person,
                            HeddleDay    today)
{
  g_autoptr (GPtrArray) work = heddle_open_work_list (store, person, today);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint steps = count (work, &heddle_step_kind);
  guint actions = count (work, &heddle_action_kind);
  guint milestones = count (work, &heddle_milestone_kind);
  guint rest = work->len - steps - actions - milestones;

  if (work->len == 0)
    return NULL;
  add_words (parts, steps, ngettext ("%u step", "%u steps", steps));
  add_words (parts, actions, ngettext ("%u action", "%u actions", actions));
  add_words (parts, milestones, ngettext ("%u milestone", "%u milestones", milestones));
  /* Translators: places in teams, sections of plans and the like */
  add_words (parts, rest, parts->len > 0 ? ngettext ("%u other thing", "%u other things", rest)
                                         : ngettext ("%u thing", "%u things", rest));

  return join (parts);
}

char *
heddle_left_work_remove (HeddleStore *store,
                         const char  *person,
                         HeddleDay    today,
                         gboolean    *left,
                         GError     **error)
{
  const HeddleKind *kind = &heddle_person_kind;
  g_autofree char *work = heddle_left_work_dup_words (store, person, today);
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, person, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  if (record == NULL)
    return NULL;
  *left = work != NULL;
  title = heddle_record_dup_title (record);
  /* Translators: a person, and "1 step and 1 action" */
  label = work != NULL ? g_strdup_printf (_("Remove %s, who owned %s"), title, work)
                       : g_strdup_printf (_("Remove %s"), title);
  edit = heddle_edit_begin (store, label, error);
  if (edit == NULL || !heddle_edit_remove (edit, kind, person, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;

  return g_steal_pointer (&label);
}
