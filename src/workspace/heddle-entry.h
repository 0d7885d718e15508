/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What a user types into a field, made into what the store keeps: dates and
 * times of day in any written form, references by name, numbers with commas,
 * yes and no, choices by word or label. Used by forms, heddlectl and import alike.
 * @note (nullable, out): a remark such as a weekday that does not fit. */
gboolean heddle_entry_read (HeddleStore       *store,
                            const HeddleKind  *kind,
                            const HeddleField *field,
                            const char        *text,
                            HeddleDay          today,
                            HeddleValue       *value,
                            char             **note,
                            GError           **error);

/* Makes the comma of "91,5" a point: one before one or two digits at the end parts off
 * decimals, one before three may part off thousands and stays. */
void     heddle_entry_mend_comma (char      *number);

/* The record a user means: heddle_store_find() and public codes. */
HeddleRecord *heddle_entry_find (HeddleStore      *store,
                            const HeddleKind  *kind,
                            const char        *name,
                            GError           **error);

G_END_DECLS
