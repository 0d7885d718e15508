/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HEDDLE_DRIVER_ERROR:
 *
 * Domain of errors about driver diagrams. Messages are one sentence without its
 * full stop and name the line or the titles.
 */
#define HEDDLE_DRIVER_ERROR (heddle_driver_error_quark ())

/**
 * HeddleDriverError:
 * @HEDDLE_DRIVER_ERROR_CIRCLE: a driver would hang on itself
 * @HEDDLE_DRIVER_ERROR_ORDER: what is to carry it does not come before it
 * @HEDDLE_DRIVER_ERROR_DEPTH: a line is indented too far
 * @HEDDLE_DRIVER_ERROR_TITLE: a line names what is not there
 * @HEDDLE_DRIVER_ERROR_EMPTY: there is no line
 */
typedef enum
{
  HEDDLE_DRIVER_ERROR_CIRCLE,
  HEDDLE_DRIVER_ERROR_ORDER,
  HEDDLE_DRIVER_ERROR_DEPTH,
  HEDDLE_DRIVER_ERROR_TITLE,
  HEDDLE_DRIVER_ERROR_EMPTY,
} HeddleDriverError;

/**
 * HeddleDriverSort:
 * @HEDDLE_DRIVER_AIM: what is to be reached, by how much, by when
 * @HEDDLE_DRIVER_PRIMARY: what it hangs on
 * @HEDDLE_DRIVER_SECONDARY: what that hangs on
 * @HEDDLE_DRIVER_IDEA: what can be changed and tested
 *
 * The four columns of a driver diagram. What carries a driver stands in an
 * earlier column.
 */
typedef enum
{
  HEDDLE_DRIVER_AIM,
  HEDDLE_DRIVER_PRIMARY,
  HEDDLE_DRIVER_SECONDARY,
  HEDDLE_DRIVER_IDEA,
} HeddleDriverSort;
#define HEDDLE_N_DRIVER_SORTS 4

/** HEDDLE_DRIVER_NONE: No driver. */
#define HEDDLE_DRIVER_NONE G_MAXUINT

/**
 * HeddleDriverInput:
 * @parent: (nullable): id of what carries it first
 * @links: (nullable) (array zero-terminated=1): ids of what carries it, too
 *
 * A driver as on record. Strings are borrowed.
 */
typedef struct
{
  const char *id;
  const char *title;
  HeddleDriverSort sort;
  gint64 position;
  const char *parent;
  const char *const *links;
} HeddleDriverInput;

/**
 * HeddleDriverNode:
 * @input: its index among those given
 * @parent: index of the node that carries it, or %HEDDLE_DRIVER_NONE
 * @links: (element-type guint): indices of further nodes that carry it
 * @children: (element-type guint): indices of what it carries first, in order
 * @astray: what should carry it is not there, does not come before it, or they
 *   carry each other in a circle; it is shown without
 */
typedef struct
{
  guint input;
  HeddleDriverSort sort;
  guint parent;
  GArray *links;
  GArray *children;
  gboolean astray;
} HeddleDriverNode;

/**
 * HeddleDriverTree:
 *
 * A theory of change: nodes in the order of its outline, each after what carries
 * it first. Guidance on Regional Improvement Plans, paragraph 9.
 */
typedef struct _HeddleDriverTree HeddleDriverTree;

/**
 * HeddleOutlineLine:
 * @number: of the line in the text, from 1
 * @parent: index of the line that carries it, or %HEDDLE_DRIVER_NONE
 * @links: (element-type guint): indices of further lines that carry it
 */
typedef struct
{
  char *title;
  guint number;
  HeddleDriverSort sort;
  guint parent;
  GArray *links;
} HeddleOutlineLine;

GQuark            heddle_driver_error_quark       (void);

HeddleDriverTree *heddle_driver_tree_new          (const HeddleDriverInput *inputs,
                                                   guint                    n_inputs);
void              heddle_driver_tree_free         (HeddleDriverTree        *self);
guint             heddle_driver_tree_get_size     (HeddleDriverTree        *self);
const HeddleDriverNode *heddle_driver_tree_get    (HeddleDriverTree        *self,
                                                   guint                    index);
guint             heddle_driver_tree_find         (HeddleDriverTree        *self,
                                                   const char              *id);
gboolean          heddle_driver_tree_carries      (HeddleDriverTree        *self,
                                                   guint                    above,
                                                   guint                    below);
gboolean          heddle_driver_tree_check_parent (HeddleDriverTree        *self,
                                                   guint                    child,
                                                   guint                    parent,
                                                   GError                 **error);
char             *heddle_driver_tree_write        (HeddleDriverTree        *self);

GPtrArray        *heddle_driver_outline_read      (const char              *text,
                                                   HeddleDriverSort         top,
                                                   GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleDriverTree, heddle_driver_tree_free)

G_END_DECLS
