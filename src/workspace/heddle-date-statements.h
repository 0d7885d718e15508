/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* A deadline can be stated by several documents that do not agree: every
 * statement is kept with its source, one of them is in force. */

/* (element-type HeddleDateStatement), by date. @kind: milestone or iteration. */
GPtrArray *heddle_date_statements_list     (HeddleStore  *store,
                                            const char   *kind,
                                            const char   *id);
/* Whether they end on different days; of (element-type HeddleDateStatement). */
gboolean   heddle_date_statements_disagree (GPtrArray    *statements);
/* Puts one in force, takes the others out of it and gives the subject its
 * date, as one change. */
gboolean   heddle_date_statement_choose    (HeddleStore  *store,
                                            const char   *statement_id,
                                            GError      **error);
/* The same within an open edit. */
gboolean   heddle_date_statement_put_in_force (HeddleEdit *edit,
                                            const char   *statement_id,
                                            GError      **error);
/* After a statement was added or changed within an open edit: keeps the date
 * that the subject had without one, and lets the statement count if it is
 * meant to. */
gboolean   heddle_date_statement_settle    (HeddleEdit   *edit,
                                            const char   *statement_id,
                                            GError      **error);
/* The weekday that @wording names where it is not that of @value; else NULL. */
const char *heddle_date_statement_wrong_weekday (const char *wording,
                                            const char   *value);

G_END_DECLS
