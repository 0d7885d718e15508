/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver-tree.h"

#include <string.h>

struct _HeddleDriverTree
{
  const HeddleDriverInput *inputs;
  guint n_inputs;
  GHashTable *by_id; /* id to index among the inputs, plus one */
  GPtrArray *nodes;
  guint *place; /* of each input among the nodes */
};

G_DEFINE_QUARK (heddle-driver-error-quark, heddle_driver_error)

static void
node_free (HeddleDriverNode *node)
{
  g_array_unref (node->links);
  g_array_unref (node->children);
  g_free (node);
}

/* Index of an input, or HEDDLE_DRIVER_NONE. */
static guint
find_input (HeddleDriverTree *self,
            const char       *id)
{
  if (id == NULL || *id == '\0')
    return HEDDLE_DRIVER_NONE;
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, id)) - 1;
}

/* What carries an input first, if it may: it comes before it, so that there is no
 * way round. */
static guint
find_carrier (HeddleDriverTree *self,
              guint             index,
              const char       *id)
{
  guint carrier = find_input (self, id);

  if (carrier == HEDDLE_DRIVER_NONE
      || self->inputs[carrier].sort >= self->inputs[index].sort)
    return HEDDLE_DRIVER_NONE;
  return carrier;
}

static int
compare_inputs (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const HeddleDriverInput *inputs = user_data;
  const HeddleDriverInput *one = &inputs[*(const guint *) a];
  const HeddleDriverInput *two = &inputs[*(const guint *) b];
  int order;

  if (one->position != two->position)
    return one->position < two->position ? -1 : 1;
  if (one->sort != two->sort)
    return one->sort < two->sort ? -1 : 1;
  order = g_strcmp0 (one->title, two->title);
  return order != 0 ? order : g_strcmp0 (one->id, two->id);
}

static void
add_node (HeddleDriverTree *self,
          GPtrArray        *below,
          guint             input,
          guint             parent)
{
  HeddleDriverNode *node = g_new0 (HeddleDriverNode, 1);
  const GArray *children = below->pdata[input];
  const char *named = self->inputs[input].parent;
  guint index = self->nodes->len;

  node->input = input;
  node->sort = self->inputs[input].sort;
  node->parent = parent;
  node->astray = parent == HEDDLE_DRIVER_NONE && named != NULL && *named != '\0';
  node->links = g_array_new (FALSE, FALSE, sizeof (guint));
  node->children = g_array_new (FALSE, FALSE, sizeof (guint));
  self->place[input] = index;
  g_ptr_array_add (self->nodes, node);
  if (parent != HEDDLE_DRIVER_NONE)
    {
      HeddleDriverNode *above = self->nodes->pdata[parent];

      g_array_append_val (above->children, index);
    }
  for (guint i = 0; children != NULL && i < children->len; i++)
    add_node (self, below, g_array_index (children, guint, i), index);
}

static gboolean
has_link (const HeddleDriverNode *node,
          guint                   to)
{
  for (guint i = 0; i < node->links->len; i++)
    if (g_array_index (node->links, guint, i) == to)
      return TRUE;
  return FALSE;
}

static void
add_links (HeddleDriverTree *self,
           guint             input)
{
  HeddleDriverNode *node = self->nodes->pdata[self->place[input]];
  const char *const *links = self->inputs[input].links;

  for (guint i = 0; links != NULL && links[i] != NULL; i++)
    {
      guint carrier = find_carrier (self, input, links[i]);
      guint to;

      if (carrier == HEDDLE_DRIVER_NONE)
        {
          node->astray = TRUE;
          continue;
        }
      to = self->place[carrier];
      if (to != node->parent && !has_link (node, to))
        g_array_append_val (node->links, to);
    }
}

static GArray *
take_list (GPtrArray *below,
           guint      carrier)
{
  if (below->pdata[carrier] == NULL)
    below->pdata[carrier] = g_array_new (FALSE, FALSE, sizeof (guint));
  return below->pdata[carrier];
}

static void
list_free (gpointer list)
{
  if (list != NULL)
    g_array_unref (list);
}

/**
 * heddle_driver_tree_new:
 * @inputs: (array length=n_inputs): in any order; kept by the caller while the tree lives
 *
 * What names a parent that is not there or does not come before it stands without,
 * and is marked, so that two copies of a file that were changed apart can always be
 * shown.
 *
 * Returns: (transfer full): the tree
 */
HeddleDriverTree *
heddle_driver_tree_new (const HeddleDriverInput *inputs,
                        guint                    n_inputs)
{
  HeddleDriverTree *self = g_new0 (HeddleDriverTree, 1);
  g_autoptr (GPtrArray) below = g_ptr_array_new_full (n_inputs, list_free);
  g_autoptr (GArray) roots = g_array_new (FALSE, FALSE, sizeof (guint));

  self->inputs = inputs;
  self->n_inputs = n_inputs;
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  self->place = g_new (guint, n_inputs + 1);
  g_ptr_array_set_size (below, (int) n_inputs);
  for (guint i = 0; i < n_inputs; i++)
    g_hash_table_insert (self->by_id, (gpointer) inputs[i].id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < n_inputs; i++)
    {
      guint carrier = find_carrier (self, i, inputs[i].parent);
      GArray *list = carrier == HEDDLE_DRIVER_NONE ? roots : take_list (below, carrier);

      g_array_append_val (list, i);
    }
  for (guint i = 0; i < n_inputs; i++)
    if (below->pdata[i] != NULL)
      g_array_sort_with_data (below->pdata[i], compare_inputs, (gpointer) inputs);
  g_array_sort_with_data (roots, compare_inputs, (gpointer) inputs);
  /* Aims first; what hangs on nothing after them. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < roots->len; i++)
      {
        guint root = g_array_index (roots, guint, i);

        if ((inputs[root].sort == HEDDLE_DRIVER_AIM) == (pass == 0))
          add_node (self, below, root, HEDDLE_DRIVER_NONE);
      }
  for (guint i = 0; i < n_inputs; i++)
    add_links (self, i);

  return self;
}

void
heddle_driver_tree_free (HeddleDriverTree *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->nodes);
  g_free (self->place);
  g_free (self);
}

/**
 * heddle_driver_tree_get_size:
 *
 * Returns: how many nodes it has
 */
guint
heddle_driver_tree_get_size (HeddleDriverTree *self)
{
  return self->nodes->len;
}

/**
 * heddle_driver_tree_get:
 *
 * Returns: (transfer none): a node of the outline
 */
const HeddleDriverNode *
heddle_driver_tree_get (HeddleDriverTree *self,
                        guint             index)
{
  g_return_val_if_fail (index < self->nodes->len, NULL);

  return self->nodes->pdata[index];
}

/**
 * heddle_driver_tree_find:
 * @id: (nullable):
 *
 * Returns: index of the node with this id, or %HEDDLE_DRIVER_NONE
 */
guint
heddle_driver_tree_find (HeddleDriverTree *self,
                         const char       *id)
{
  guint input = find_input (self, id);

  return input == HEDDLE_DRIVER_NONE ? HEDDLE_DRIVER_NONE : self->place[input];
}

/**
 * heddle_driver_tree_carries:
 *
 * Returns: whether @below hangs on @above, by whatever way; a node hangs on itself
 */
gboolean
heddle_driver_tree_carries (HeddleDriverTree *self,
                            guint             above,
                            guint             below)
{
  const HeddleDriverNode *node = heddle_driver_tree_get (self, below);

  if (above == below)
    return TRUE;
  if (node->parent != HEDDLE_DRIVER_NONE
      && heddle_driver_tree_carries (self, above, node->parent))
    return TRUE;
  for (guint i = 0; i < node->links->len; i++)
    if (heddle_driver_tree_carries (self, above, g_array_index (node->links, guint, i)))
      return TRUE;
  return FALSE;
}

/**
 * heddle_driver_tree_check_parent:
 * @parent: what is to carry @child
 *
 * Returns: whether it may
 */
gboolean
heddle_driver_tree_check_parent (HeddleDriverTree  *self,
                                 guint              child,
                                 guint              parent,
                                 GError           **error)
{
  const HeddleDriverInput *below = &self->inputs[heddle_driver_tree_get (self, child)->input];
  const HeddleDriverInput *above = &self->inputs[heddle_driver_tree_get (self, parent)->input];

  if (heddle_driver_tree_carries (self, child, parent))
    {
      g_set_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_CIRCLE,
                   "driver “%s”, parent: “%s” hangs on it, and drivers stand in no circle",
                   below->title, above->title);
      return FALSE;
    }
  if (above->sort >= below->sort)
    {
      g_set_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_ORDER,
                   "driver “%s”, parent: “%s” does not stand in an earlier column",
                   below->title, above->title);
      return FALSE;
    }
  return TRUE;
}

/**
 * heddle_driver_tree_write:
 *
 * Returns: (transfer full): the outline as text: a line each, two spaces further in
 *   for each column; what carries it, too, follows after `<-`
 */
char *
heddle_driver_tree_write (HeddleDriverTree *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const HeddleDriverNode *node = self->nodes->pdata[i];

      g_string_append_printf (text, "%*s%s", 2 * (int) node->sort, "",
                              self->inputs[node->input].title);
      for (guint j = 0; j < node->links->len; j++)
        {
          const HeddleDriverNode *above =
            self->nodes->pdata[g_array_index (node->links, guint, j)];

          g_string_append_printf (text, "%s%s", j == 0 ? " <- " : "; ",
                                  self->inputs[above->input].title);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
