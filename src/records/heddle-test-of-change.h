/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TEST_OF_CHANGE (heddle_test_of_change_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTestOfChange, heddle_test_of_change, HEDDLE, TEST_OF_CHANGE,
                      HeddleRecord)

/**
 * HeddleTestOfChange:
 * @number: from 1 on within the idea
 * @n: classes, pupils or visits it was tried with
 *
 * A change idea tried on a small scale: plan, do, study, act.
 */
struct _HeddleTestOfChange
{
  HeddleRecord parent;

  char *driver;
  gint64 number;
  char *title;
  char *stage;
  char *decision;
  char *lead;
  char *starts;
  char *ends;
  char *predicts;
  char *learned;
  gint64 n;
};

extern const HeddleKind heddle_test_of_change_kind;

G_END_DECLS
