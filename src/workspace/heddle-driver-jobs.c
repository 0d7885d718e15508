/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-drivers.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"

static const char *const sort_names[HEDDLE_N_DRIVER_SORTS] = {
  "aim", "primary", "secondary", "idea",
};

/* The driver's plan as a tree, and its node in it. */
static HeddleDriverPlan *
load_around (HeddleStore  *store,
             const char   *id,
             guint        *node,
             GError      **error)
{
  g_autoptr (HeddleRecord) driver = heddle_store_get (store, &heddle_driver_kind, id, error);
  HeddleDriverPlan *self;

  if (driver == NULL)
    return NULL;
  self = heddle_driver_plan_load (store, HEDDLE_DRIVER (driver)->plan);
  *node = heddle_driver_tree_find (self->tree, id);
  return self;
}

static const char *
get_id (const HeddleDriverPlan *self,
        guint                   node)
{
  return node == HEDDLE_DRIVER_NONE
           ? NULL : heddle_record_get_id (HEDDLE_RECORD (heddle_driver_plan_get (self, node)));
}

static gboolean
set_position (HeddleEdit  *edit,
              const char  *id,
              guint        position,
              GError     **error)
{
  g_autofree char *text = g_strdup_printf ("%u", position);

  return heddle_edit_set_text (edit, &heddle_driver_kind, id, "position", text, error);
}

static const char *
add_driver (HeddleEdit        *edit,
            const char        *plan,
            HeddleDriverSort   sort,
            const char        *title,
            const char        *parent,
            GError           **error)
{
  const HeddleKind *kind = &heddle_driver_kind;
  const char *id = heddle_edit_add (edit, kind, NULL, error);

  if (id == NULL || !heddle_edit_set_text (edit, kind, id, "plan", plan, error)
      || !heddle_edit_set_text (edit, kind, id, "sort", sort_names[sort], error)
      || !heddle_edit_set_text (edit, kind, id, "title", title, error)
      || !heddle_edit_set_text (edit, kind, id, "drives", parent, error))
    return NULL;
  return id;
}

/* Those that hang on @parent first, or all that hang on nothing, in order. */
static GArray *
list_siblings (const HeddleDriverPlan *self,
               guint                   parent)
{
  GArray *siblings = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < heddle_driver_tree_get_size (self->tree); i++)
    if (heddle_driver_tree_get (self->tree, i)->parent == parent)
      g_array_append_val (siblings, i);
  return siblings;
}

/* Numbers the siblings anew, with a new one after the node @after. */
static gboolean
number_siblings (HeddleEdit              *edit,
                 const HeddleDriverPlan  *self,
                 guint                    parent,
                 guint                    after,
                 const char              *added,
                 GError                 **error)
{
  g_autoptr (GArray) siblings = list_siblings (self, parent);
  guint position = 1;

  for (guint i = 0; i < siblings->len; i++)
    {
      guint node = g_array_index (siblings, guint, i);

      if (!set_position (edit, get_id (self, node), position++, error))
        return FALSE;
      if (node == after && !set_position (edit, added, position++, error))
        return FALSE;
    }
  return after != HEDDLE_DRIVER_NONE || set_position (edit, added, position, error);
}

/**
 * heddle_driver_add:
 * @plan: id
 * @from: (nullable): id of a driver of the plan; %NULL adds an aim
 * @way: where from there; there is nothing below a change idea
 *
 * Returns: (transfer full): id of the new driver
 */
char *
heddle_driver_add (HeddleStore      *store,
                   const char       *plan,
                   const char       *from,
                   HeddleDriverWay   way,
                   const char       *title,
                   GError          **error)
{
  g_autoptr (HeddleDriverPlan) self = heddle_driver_plan_load (store, plan);
  guint node = heddle_driver_tree_find (self->tree, from);
  guint parent = HEDDLE_DRIVER_NONE;
  HeddleDriverSort sort = HEDDLE_DRIVER_AIM;
  g_autoptr (HeddleEdit) edit = NULL;
  const char *added;
  g_autofree char *id = NULL;

  if (node != HEDDLE_DRIVER_NONE)
    {
      const HeddleDriverNode *place = heddle_driver_tree_get (self->tree, node);
      gboolean below = way == HEDDLE_DRIVER_BELOW && place->sort < HEDDLE_DRIVER_IDEA;

      sort = place->sort + (below ? 1 : 0);
      parent = below ? node : place->parent;
      if (below)
        node = HEDDLE_DRIVER_NONE;
    }
  edit = heddle_edit_begin (store, _("Add Driver"), error);
  added = edit != NULL ? add_driver (edit, plan, sort, title, get_id (self, parent), error) : NULL;
  if (added == NULL || !number_siblings (edit, self, parent, node, added, error))
    return NULL;
  id = g_strdup (added);
  return heddle_edit_commit (g_steal_pointer (&edit), error) ? g_steal_pointer (&id) : NULL;
}

gboolean
heddle_driver_rename (HeddleStore  *store,
                      const char   *id,
                      const char   *title,
                      GError      **error)
{
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, _("Rename Driver"), error);

  return edit != NULL && heddle_edit_set_text (edit, &heddle_driver_kind, id, "title", title, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_driver_move:
 * @steps: down among those that hang on the same; up where negative
 *
 * Returns: %FALSE with @error set; at either end nothing changes
 */
gboolean
heddle_driver_move (HeddleStore  *store,
                    const char   *id,
                    int           steps,
                    GError      **error)
{
  guint node = 0, place = 0;
  g_autoptr (HeddleDriverPlan) self = load_around (store, id, &node, error);
  g_autoptr (GArray) siblings = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  int to;

  if (self == NULL)
    return FALSE;
  siblings = list_siblings (self, heddle_driver_tree_get (self->tree, node)->parent);
  while (g_array_index (siblings, guint, place) != node)
    place++;
  to = CLAMP ((int) place + steps, 0, (int) siblings->len - 1);
  if (to == (int) place)
    return TRUE;
  g_array_remove_index (siblings, place);
  g_array_insert_val (siblings, (guint) to, node);
  edit = heddle_edit_begin (store, _("Move Driver"), error);
  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < siblings->len; i++)
    if (!set_position (edit, get_id (self, g_array_index (siblings, guint, i)), i + 1, error))
      return FALSE;
  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

static char *
dup_link_id (const char *id,
             const char *parent)
{
  return heddle_id_from_name (id, parent);
}

/* The link of a pair has the same id each time: one that was removed comes back. */
static gboolean
add_link (HeddleEdit  *edit,
          const char  *id,
          const char  *parent,
          GError     **error)
{
  const HeddleKind *kind = &heddle_driver_link_kind;
  g_autofree char *link = dup_link_id (id, parent);
  g_autoptr (HeddleRecord) before = heddle_store_get (heddle_edit_get_store (edit), kind, link,
                                                      NULL);

  if (before != NULL)
    return !heddle_record_is_deleted (before) || heddle_edit_restore (edit, kind, link, error);
  return heddle_edit_add (edit, kind, link, error) != NULL
         && heddle_edit_set_text (edit, kind, link, "driver", id, error)
         && heddle_edit_set_text (edit, kind, link, "drives", parent, error);
}

/**
 * heddle_driver_hang:
 * @parent: id of what carries it from now on, too; it stands in an earlier column
 *
 * Circles are refused.
 */
gboolean
heddle_driver_hang (HeddleStore  *store,
                    const char   *id,
                    const char   *parent,
                    GError      **error)
{
  guint node = 0;
  g_autoptr (HeddleDriverPlan) self = load_around (store, id, &node, error);
  g_autoptr (HeddleEdit) edit = NULL;
  guint to;
  gboolean done;

  if (self == NULL)
    return FALSE;
  to = heddle_driver_tree_find (self->tree, parent);
  if (to == HEDDLE_DRIVER_NONE)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                   "driver, drives: %s is no driver of the same plan", parent);
      return FALSE;
    }
  if (!heddle_driver_tree_check_parent (self->tree, node, to, error))
    return FALSE;
  edit = heddle_edit_begin (store, _("Link Driver"), error);
  if (edit == NULL)
    return FALSE;
  if (heddle_driver_tree_get (self->tree, node)->parent == HEDDLE_DRIVER_NONE)
    done = heddle_edit_set_text (edit, &heddle_driver_kind, id, "drives", parent, error);
  else if (heddle_driver_tree_get (self->tree, node)->parent == to)
    done = TRUE;
  else
    done = add_link (edit, id, parent, error);
  return done && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* The first further parent becomes the parent. */
static gboolean
promote_link (HeddleEdit              *edit,
              const HeddleDriverPlan  *self,
              guint                    node,
              GError                 **error)
{
  const GArray *links = heddle_driver_tree_get (self->tree, node)->links;
  const char *id = get_id (self, node);
  const char *next = links->len > 0 ? get_id (self, g_array_index (links, guint, 0)) : NULL;
  g_autofree char *link = next != NULL ? dup_link_id (id, next) : NULL;

  return (link == NULL || heddle_edit_remove (edit, &heddle_driver_link_kind, link, error))
         && heddle_edit_set_text (edit, &heddle_driver_kind, id, "drives", next, error);
}

/**
 * heddle_driver_unhang:
 * @parent: id of what carries it no more
 */
gboolean
heddle_driver_unhang (HeddleStore  *store,
                      const char   *id,
                      const char   *parent,
                      GError      **error)
{
  guint node = 0;
  g_autoptr (HeddleDriverPlan) self = load_around (store, id, &node, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *link = dup_link_id (id, parent);
  gboolean done;

  if (self == NULL)
    return FALSE;
  edit = heddle_edit_begin (store, _("Unlink Driver"), error);
  if (edit == NULL)
    return FALSE;
  if (g_strcmp0 (get_id (self, heddle_driver_tree_get (self->tree, node)->parent), parent) == 0)
    done = promote_link (edit, self, node, error);
  else
    done = heddle_edit_remove (edit, &heddle_driver_link_kind, link, error);
  return done && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* What hangs elsewhere, too, stays there; all else goes with it. */
static gboolean
remove_below (HeddleEdit              *edit,
              const HeddleDriverPlan  *self,
              guint                    node,
              GError                 **error)
{
  const GArray *children = heddle_driver_tree_get (self->tree, node)->children;

  for (guint i = 0; i < children->len; i++)
    {
      guint child = g_array_index (children, guint, i);
      gboolean stays = heddle_driver_tree_get (self->tree, child)->links->len > 0;

      if (stays ? !promote_link (edit, self, child, error)
                : !remove_below (edit, self, child, error))
        return FALSE;
    }
  return heddle_edit_remove (edit, &heddle_driver_kind, get_id (self, node), error);
}

/**
 * heddle_driver_remove:
 *
 * Removes a driver with all that hangs on nothing else.
 */
gboolean
heddle_driver_remove (HeddleStore  *store,
                      const char   *id,
                      GError      **error)
{
  guint node = 0;
  g_autoptr (HeddleDriverPlan) self = load_around (store, id, &node, error);
  g_autoptr (HeddleEdit) edit = NULL;

  if (self == NULL)
    return FALSE;
  edit = heddle_edit_begin (store, _("Remove Driver"), error);
  return edit != NULL && remove_below (edit, self, node, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
add_lines (HeddleEdit        *edit,
           HeddleDriverPlan  *self,
           GPtrArray         *lines,
           const char        *below,
           GPtrArray         *ids,
           GError           **error)
{
  guint position = heddle_driver_tree_get_size (self->tree);

  for (guint i = 0; i < lines->len; i++)
    {
      const HeddleOutlineLine *line = lines->pdata[i];
      const char *parent = line->parent != HEDDLE_DRIVER_NONE ? ids->pdata[line->parent] : below;
      const char *id = add_driver (edit, self->plan, line->sort, line->title, parent, error);

      if (id == NULL || !set_position (edit, id, ++position, error))
        return FALSE;
      g_ptr_array_add (ids, g_strdup (id));
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const HeddleOutlineLine *line = lines->pdata[i];

      for (guint j = 0; j < line->links->len; j++)
        if (!add_link (edit, ids->pdata[i],
                       ids->pdata[g_array_index (line->links, guint, j)], error))
          return FALSE;
    }
  return TRUE;
}

/**
 * heddle_driver_read_outline:
 * @plan: id
 * @below: (nullable): id of the driver that the leftmost lines hang on; %NULL: they are
 *   aims
 * @text: as heddle_driver_outline_read() takes it
 *
 * Adds a whole diagram as one change.
 *
 * Returns: (transfer full): ids of the new drivers
 */
GStrv
heddle_driver_read_outline (HeddleStore  *store,
                            const char   *plan,
                            const char   *below,
                            const char   *text,
                            GError      **error)
{
  g_autoptr (HeddleDriverPlan) self = heddle_driver_plan_load (store, plan);
  guint node = heddle_driver_tree_find (self->tree, below);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  HeddleDriverSort top = HEDDLE_DRIVER_AIM;

  if (node != HEDDLE_DRIVER_NONE)
    top = MIN (heddle_driver_tree_get (self->tree, node)->sort + 1, HEDDLE_DRIVER_IDEA);
  lines = heddle_driver_outline_read (text, top, error);
  if (lines == NULL)
    return NULL;
  edit = heddle_edit_begin (store, _("Read Outline"), error);
  if (edit == NULL || !add_lines (edit, self, lines, below, ids, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return (GStrv) g_ptr_array_steal (ids, NULL);
}

/**
 * heddle_driver_add_test:
 * @id: of a driver
 * @title: what is tried
 *
 * Hangs a new test of change on a driver: the next number, planned.
 *
 * Returns: (transfer full): its id
 */
char *
heddle_driver_add_test (HeddleStore  *store,
                        const char   *id,
                        const char   *title,
                        GError      **error)
{
  const HeddleKind *kind = &heddle_test_of_change_kind;
  g_autoptr (GPtrArray) tests = heddle_query_records (store, kind, "driver", id);
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, _("Add Test of Change"), error);
  g_autofree char *number = NULL;
  g_autofree char *added = NULL;
  gint64 highest = 0;

  for (guint i = 0; i < tests->len; i++)
    highest = MAX (highest, HEDDLE_TEST_OF_CHANGE (tests->pdata[i])->number);
  number = g_strdup_printf ("%" G_GINT64_FORMAT, highest + 1);
  added = edit != NULL ? g_strdup (heddle_edit_add (edit, kind, NULL, error)) : NULL;
  if (added == NULL || !heddle_edit_set_text (edit, kind, added, "driver", id, error)
      || !heddle_edit_set_text (edit, kind, added, "title", title, error)
      || !heddle_edit_set_text (edit, kind, added, "number", number, error)
      || !heddle_edit_set_text (edit, kind, added, "stage", "plan", error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&added);
}

/**
 * heddle_test_advance:
 * @id: of a test of change
 *
 * Takes it to its next stage: plan, do, study, act. It begins, and ends, today, unless
 * that is on record already.
 */
gboolean
heddle_test_advance (HeddleStore  *store,
                     const char   *id,
                     HeddleDay     today,
                     GError      **error)
{
  static const char *const stages[] = { "plan", "do", "study", "act" };
  const HeddleKind *kind = &heddle_test_of_change_kind;
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, error);
  g_autofree char *day = heddle_day_to_iso (today);
  g_autoptr (HeddleEdit) edit = NULL;
  HeddleTestOfChange *test;
  guint stage = 0;

  if (record == NULL)
    return FALSE;
  test = HEDDLE_TEST_OF_CHANGE (record);
  while (stage < G_N_ELEMENTS (stages) - 1 && g_strcmp0 (stages[stage], test->stage) != 0)
    stage++;
  stage = MIN (stage + 1, G_N_ELEMENTS (stages) - 1);
  edit = heddle_edit_begin (store, _("Take Test of Change On"), error);
  if (edit == NULL || !heddle_edit_set_text (edit, kind, id, "stage", stages[stage], error))
    return FALSE;
  if (stage == 1 && test->starts == NULL
      && !heddle_edit_set_text (edit, kind, id, "starts", day, error))
    return FALSE;
  if (stage == 2 && test->ends == NULL
      && !heddle_edit_set_text (edit, kind, id, "ends", day, error))
    return FALSE;
  return heddle_edit_commit (g_steal_pointer (&edit), error);
}
