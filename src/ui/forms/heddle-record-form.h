/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-edit.h"
#include "heddle-field-editor.h"
#include "heddle-form-drafts.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_RECORD_FORM (heddle_record_form_get_type ())
G_DECLARE_FINAL_TYPE (HeddleRecordForm, heddle_record_form, HEDDLE, RECORD_FORM, AdwBin)

/**
 * HeddleRecordForm:
 *
 * The form of any record, made from its kind's table of fields: grouped,
 * ordered, a row per field. What is typed is kept as a draft until it is
 * applied or thrown away.
 */

/**
 * HeddleRecordForm::changed:
 *
 * The user changed a field.
 */

/**
 * HeddleRecordForm::entered:
 *
 * Enter was pressed in a field of one line, which does what the dialog is for.
 */

/* @record NULL: a new one. */
GtkWidget         *heddle_record_form_new            (HeddleSession     *session,
                                                      const HeddleKind  *kind,
                                                      HeddleRecord      *record);
/* By the name of the field; NULL where the form does not show it. Transfer none. */
HeddleFieldEditor *heddle_record_form_get_editor     (HeddleRecordForm  *self,
                                                      const char        *field);
/* Reads every row; the first that is wrong gets the focus. */
gboolean           heddle_record_form_check          (HeddleRecordForm  *self,
                                                      GError           **error);
/* Sets what differs from the record. */
gboolean           heddle_record_form_apply          (HeddleRecordForm  *self,
                                                      HeddleEdit        *edit,
                                                      const char        *id,
                                                      GError           **error);
/* Shows an error of the store at the field that its message names; FALSE
 * where it names none. */
gboolean           heddle_record_form_show_error     (HeddleRecordForm  *self,
                                                      const GError      *error);
/* What is typed in it. */
HeddleFormDrafts  *heddle_record_form_get_drafts     (HeddleRecordForm  *self);
/* The field that the focus is meant for; %NULL: the first. */
void               heddle_record_form_aim            (HeddleRecordForm  *self,
                                                      const char        *field);
/* Gives the focus to it, which scrolls to where it is. */
void               heddle_record_form_focus          (HeddleRecordForm  *self);

G_END_DECLS
