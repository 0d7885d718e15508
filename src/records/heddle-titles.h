/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-record.h"

G_BEGIN_DECLS

/* Parts that the titles of records are made of. All transfer full. */

/* @text, or the name of the record's kind where there is none. */
char *heddle_title_or_kind      (HeddleRecord *record,
                                 const char   *text);
/* The first line of @text, shortened; the name of the kind where there is none. */
char *heddle_title_of_text      (HeddleRecord *record,
                                 const char   *text);
/* Title of the record that @field refers to, or the label of @field. */
char *heddle_title_of_reference (HeddleRecord *record,
                                 const char   *field);
/* Label of the chosen word, or of @field. */
char *heddle_title_of_choice    (HeddleRecord *record,
                                 const char   *field);
/* "Fife: @title" where @field refers to Fife; else @title. */
char *heddle_title_within       (HeddleRecord *record,
                                 const char   *field,
                                 const char   *title);
/* "Fife 2027: For approval" of a version of what @owner refers to; without a @label,
 * "Fife 2027: Version 2". */
char *heddle_title_of_version   (HeddleRecord *record,
                                 const char   *owner,
                                 const char   *label,
                                 gint64        number);

G_END_DECLS
