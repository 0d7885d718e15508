/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-edit.h"
#include "heddle-records.h"

G_BEGIN_DECLS

/* Records and values of every kind, made from the tables of fields. */

/* A new file in a folder of its own, and its end. */
HeddleStore *fill_open    (void);
void         fill_close   (HeddleStore       *store);
void         fill_remove_folder (const char  *folder);
/* A valid value of @field; different for different @n of 0 and 1. */
void         fill_value   (HeddleStore       *store,
                           const HeddleKind  *kind,
                           const HeddleField *field,
                           guint              n,
                           HeddleValue       *value);
/* Adds a record with all its fields in one edit, and before it, in edits of
 * their own, what it refers to. Transfer full. */
char        *fill_add     (HeddleStore       *store,
                           const HeddleKind  *kind);
/* Sets one field in an edit of its own; a field that cannot stand beside it is
 * emptied. */
void         fill_set     (HeddleStore       *store,
                           const HeddleKind  *kind,
                           const char        *id,
                           const HeddleField *field,
                           guint              n);
/* Whether a filled record leaves it empty: its counterpart is given. */
gboolean     fill_is_left (const HeddleKind  *kind,
                           const HeddleField *field);

G_END_DECLS
