/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-driver-tree.h"
#include "heddle-run-chart.h"
#include "heddle-table.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/* The theory of change of a plan: its drivers as a tree, the tests of change that hang
 * on its ideas, and what changes them. Each job is one change. */

/**
 * HeddleDriverPlan:
 * @plan: id
 * @drivers: (element-type HeddleDriver): as the tree's inputs
 * @tests: (element-type GPtrArray): of #HeddleTestOfChange, for each of @drivers
 * @tree: their order; a node names one by its index
 */
typedef struct
{
  HeddleStore *store;
  char *plan;
  GPtrArray *drivers;
  GPtrArray *tests;
  GPtrArray *links; /* (element-type GStrv) */
  HeddleDriverInput *inputs;
  HeddleDriverTree *tree;
} HeddleDriverPlan;

/**
 * HeddleDriverWay:
 * @HEDDLE_DRIVER_BESIDE: of the same sort, after it
 * @HEDDLE_DRIVER_BELOW: what it hangs on next
 *
 * Where a new driver goes.
 */
typedef enum
{
  HEDDLE_DRIVER_BESIDE,
  HEDDLE_DRIVER_BELOW,
} HeddleDriverWay;

/**
 * HeddleTestState:
 * @HEDDLE_TEST_NONE: an idea without a test
 * @HEDDLE_TEST_PLANNED: its newest test is planned
 * @HEDDLE_TEST_RUNNING: it is being done
 * @HEDDLE_TEST_STUDIED: it is looked at, or what follows is adopted or adapted
 * @HEDDLE_TEST_STOPPED: it was stopped
 */
typedef enum
{
  HEDDLE_TEST_NONE,
  HEDDLE_TEST_PLANNED,
  HEDDLE_TEST_RUNNING,
  HEDDLE_TEST_STUDIED,
  HEDDLE_TEST_STOPPED,
} HeddleTestState;

HeddleDriverPlan *heddle_driver_plan_load         (HeddleStore            *store,
                                                   const char             *plan);
HeddleDriverPlan *heddle_driver_plan_load_public  (HeddleStore            *store,
                                                   const char             *plan);
void              heddle_driver_plan_free         (HeddleDriverPlan       *self);
HeddleDriver     *heddle_driver_plan_get          (const HeddleDriverPlan *self,
                                                   guint                   node);
GPtrArray        *heddle_driver_plan_get_tests    (const HeddleDriverPlan *self,
                                                   guint                   node);
/* Of its newest test of change. */
HeddleTestState   heddle_driver_plan_get_state    (const HeddleDriverPlan *self,
                                                   guint                   node);
char             *heddle_driver_plan_dup_note     (const HeddleDriverPlan *self,
                                                   guint                   node,
                                                   HeddleDay               today);
char             *heddle_driver_plan_dup_spoken   (const HeddleDriverPlan *self,
                                                   guint                   node,
                                                   HeddleDay               today);
HeddleTable      *heddle_driver_plan_to_table     (const HeddleDriverPlan *self,
                                                   HeddleDay               today);
guint             heddle_driver_plan_count        (const HeddleDriverPlan *self,
                                                   HeddleTestState         state);
gboolean          heddle_driver_plan_serves       (const HeddleDriverPlan *self,
                                                   guint                   node,
                                                   const char             *measure);
/* Translated. Transfer none. */
const char       *heddle_driver_sort_get_label    (HeddleDriverSort        self);
const char       *heddle_driver_sort_get_plural   (HeddleDriverSort        self);

char             *heddle_driver_add               (HeddleStore            *store,
                                                   const char             *plan,
                                                   const char             *from,
                                                   HeddleDriverWay         way,
                                                   const char             *title,
                                                   GError                **error);
/* One change. @id: of a record of the kind driver, of any sort */
gboolean          heddle_driver_rename            (HeddleStore            *store,
                                                   const char             *id,
                                                   const char             *title,
                                                   GError                **error);
gboolean          heddle_driver_move              (HeddleStore            *store,
                                                   const char             *id,
                                                   int                     steps,
                                                   GError                **error);
gboolean          heddle_driver_hang              (HeddleStore            *store,
                                                   const char             *id,
                                                   const char             *parent,
                                                   GError                **error);
gboolean          heddle_driver_unhang            (HeddleStore            *store,
                                                   const char             *id,
                                                   const char             *parent,
                                                   GError                **error);
gboolean          heddle_driver_remove            (HeddleStore            *store,
                                                   const char             *id,
                                                   GError                **error);
GStrv             heddle_driver_read_outline      (HeddleStore            *store,
                                                   const char             *plan,
                                                   const char             *below,
                                                   const char             *text,
                                                   GError                **error);
char             *heddle_driver_add_test          (HeddleStore            *store,
                                                   const char             *id,
                                                   const char             *title,
                                                   GError                **error);
gboolean          heddle_test_advance             (HeddleStore            *store,
                                                   const char             *id,
                                                   HeddleDay               today,
                                                   GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleDriverPlan, heddle_driver_plan_free)

G_END_DECLS
