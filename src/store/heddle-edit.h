/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

typedef struct _HeddleEdit HeddleEdit;

/* One user action: one named change, one undo. Between begin and commit
 * nothing else can be written. An edit that is freed without commit is rolled
 * back. An edit without net change commits as nothing. */
HeddleEdit   *heddle_edit_begin     (HeddleStore        *store,
                                     const char         *label,
                                     GError            **error);
/* Writes an edition of what ships with Heddle: the same calls make the same
 * change in every file, whatever is there already; a field takes the value of
 * the latest edition that names it, unless a user has set it. add() takes a
 * record that is there, set() a removed one; remove() removes nothing with it.
 * Undo never takes it back. @edition: the day it was made, YYYYMMDD, which this
 * file must not have yet. @wall: a fixed time, in µs. */
gboolean      heddle_edit_has_reference (HeddleStore    *store,
                                     guint               edition);
HeddleEdit   *heddle_edit_begin_reference (HeddleStore  *store,
                                     guint               edition,
                                     const char         *label,
                                     gint64              wall,
                                     GError            **error);
HeddleStore  *heddle_edit_get_store (HeddleEdit         *self);
/* A better name of the change, once more is known of it. */
void          heddle_edit_set_label (HeddleEdit         *self,
                                     const char         *label);
/* @id may be NULL: a random UUID is made. Returns the new record's id. */
const char   *heddle_edit_add       (HeddleEdit         *self,
                                     const HeddleKind   *kind,
                                     const char         *id,
                                     GError            **error);
gboolean      heddle_edit_set       (HeddleEdit         *self,
                                     const HeddleKind   *kind,
                                     const char         *id,
                                     const HeddleField  *field,
                                     const HeddleValue  *value,
                                     GError            **error);
/* Like set(), the value as strict text; NULL or "" empties the field. */
gboolean      heddle_edit_set_text  (HeddleEdit         *self,
                                     const HeddleKind   *kind,
                                     const char         *id,
                                     const char         *field,
                                     const char         *text,
                                     GError            **error);
/* Removes with all that its delete rules say, and puts exactly those back. */
gboolean      heddle_edit_remove    (HeddleEdit         *self,
                                     const HeddleKind   *kind,
                                     const char         *id,
                                     GError            **error);
gboolean      heddle_edit_restore   (HeddleEdit         *self,
                                     const HeddleKind   *kind,
                                     const char         *id,
                                     GError            **error);
/* Validates one record as commit will, so that a long edit can say at once
 * which of its records breaks a rule. */
gboolean      heddle_edit_check     (HeddleEdit         *self,
                                     const HeddleKind   *kind,
                                     const char         *id,
                                     GError            **error);
/* Validates every touched record whole, then writes. Frees @self in any case. */
gboolean      heddle_edit_commit    (HeddleEdit         *self,
                                     GError            **error);
void          heddle_edit_free      (HeddleEdit         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleEdit, heddle_edit_free)

G_END_DECLS
