/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_RECORD_DIALOG (heddle_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleRecordDialog, heddle_record_dialog, HEDDLE, RECORD_DIALOG, AdwDialog)

/* The form of a record: changes it as one change, removes it, or adds one
 * where @id is %NULL. Signal: "saved" with the record's id. */
AdwDialog *heddle_record_dialog_new (HeddleSession *session,
                                     const char    *kind,
                                     const char    *id);
/* Fills in what is known of a new record. @text: as stored */
void       heddle_record_dialog_fill (HeddleRecordDialog *self,
                                      const char         *field,
                                      const char         *text);
/* Gives the focus to this field, not to the first. */
void       heddle_record_dialog_aim  (HeddleRecordDialog *self,
                                      const char         *field);

G_END_DECLS
