/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-completion.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FIELD_EDITOR (heddle_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFieldEditor, heddle_field_editor, HEDDLE, FIELD_EDITOR, GObject)

/**
 * HeddleFieldEditor:
 *
 * One field of a kind in a form: a row that fits its type, and beneath it a
 * line that says how a date was read or what is wrong with the value.
 */

/**
 * HeddleFieldEditor::changed:
 *
 * The user changed the value.
 */

/**
 * HeddleFieldEditor::left:
 *
 * The focus left the row after a change.
 */

HeddleFieldEditor *heddle_field_editor_new        (HeddleSession       *session,
                                                   const HeddleKind    *kind,
                                                   const HeddleField   *field);
/* Adds the row and, below it, that of its message. */
void               heddle_field_editor_add_to     (HeddleFieldEditor   *self,
                                                   AdwPreferencesGroup *group);
/* What the value is typed or chosen in. Transfer none. */
GtkWidget         *heddle_field_editor_get_row    (HeddleFieldEditor   *self);
/* Transfer none. */
const HeddleField *heddle_field_editor_get_field  (HeddleFieldEditor   *self);
/* Of a reference: see heddle_completion_set_owners(). */
void               heddle_field_editor_set_owners (HeddleFieldEditor   *self,
                                                   HeddleOwnersFunc     get_owners,
                                                   gpointer             data);
/* As typed or chosen; "" when empty. */
char              *heddle_field_editor_dup_text   (HeddleFieldEditor   *self);
/* @text is strict, as stored, or what was typed earlier. */
void               heddle_field_editor_set_text   (HeddleFieldEditor   *self,
                                                   const char          *text);
/* What the row holds, read as its kind and field want it. Where it cannot be
 * read the row says so itself, too. */
gboolean           heddle_field_editor_read       (HeddleFieldEditor   *self,
                                                   HeddleValue         *value,
                                                   GError             **error);
/* Marks it as one that has to be filled in, as those are that their kind requires. */
void               heddle_field_editor_require    (HeddleFieldEditor   *self);
/* Whether the record cannot be without it. */
gboolean           heddle_field_editor_is_required (HeddleFieldEditor  *self);
/* What a form says that has such editors. */
const char        *heddle_field_editor_explain_mark (void);
/* Says below the row that the field breaks the rule @message. */
void               heddle_field_editor_show_error (HeddleFieldEditor   *self,
                                                   const char          *message);

G_END_DECLS
