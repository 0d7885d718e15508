/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COMPLETION (heddle_completion_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCompletion, heddle_completion, HEDDLE, COMPLETION, GObject)

/* Makes an entry row a choice of the records of @kind: an arrow shows that
 * there are choices, a click and Down open their list, typing narrows it by
 * all that a record is known by. Up and Down choose, Enter and Tab take,
 * Escape closes the list. Lives as long as @row. */
HeddleCompletion *heddle_completion_attach     (AdwEntryRow      *row,
                                                HeddleStore      *store,
                                                const HeddleKind *kind);
/* Offers to add a record where none fits. */
void              heddle_completion_allow_adding (HeddleCompletion *self,
                                                HeddleSession    *session);
/* What the form's record belongs to; see heddle_known_names_load_near(). */
typedef GPtrArray *(*HeddleOwnersFunc) (gpointer data);
/* Lists first what belongs to the same. @data outlives the row. */
void              heddle_completion_set_owners (HeddleCompletion *self,
                                                HeddleOwnersFunc  get_owners,
                                                gpointer          data);
/* Shows the record's title in the row; FALSE where @id is no record's id. */
gboolean          heddle_completion_choose     (HeddleCompletion *self,
                                                const char       *id);
/* The record chosen, while its title stands in the row unchanged; or %NULL. */
const char       *heddle_completion_get_chosen (HeddleCompletion *self);

G_END_DECLS
