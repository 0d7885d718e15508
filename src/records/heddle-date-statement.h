/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DATE_STATEMENT (heddle_date_statement_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDateStatement, heddle_date_statement,
                      HEDDLE, DATE_STATEMENT, HeddleRecord)

/**
 * HeddleDateStatement:
 *
 * What one document says about a date. Where documents differ, each has its statement
 * and one of them is effective.
 */
struct _HeddleDateStatement
{
  HeddleRecord parent;

  char *milestone;
  char *iteration;
  char *value;
  char *wording;
  char *source;
  char *place;
  gboolean effective;
};

extern const HeddleKind heddle_date_statement_kind;

G_END_DECLS
