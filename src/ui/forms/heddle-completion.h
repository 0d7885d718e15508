/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-store.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COMPLETION (heddle_completion_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCompletion, heddle_completion, HEDDLE, COMPLETION, GObject)

/* Offers the records of @kind under an entry row while a name is typed. Up and
 * Down choose, Enter and Tab take, Escape closes the list. Lives as long as
 * @row. */
HeddleCompletion *heddle_completion_attach     (AdwEntryRow      *row,
                                                HeddleStore      *store,
                                                const HeddleKind *kind);
/* Shows the record's title in the row; FALSE where @id is no record's id. */
gboolean          heddle_completion_choose     (HeddleCompletion *self,
                                                const char       *id);
/* The record chosen, while its title stands in the row unchanged; or %NULL. */
const char       *heddle_completion_get_chosen (HeddleCompletion *self);

G_END_DECLS
