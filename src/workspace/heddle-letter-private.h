/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-letter.h"

G_BEGIN_DECLS

/**
 * HeddleLetterWriter:
 * @people: ids of those it is to
 * @lines: (element-type utf8): what is due, or an agenda
 * @closing: what stands below them
 *
 * A letter while it is written.
 */
typedef struct
{
  HeddleStore *store;
  HeddleDay today;
  HeddleLetter *letter;
  GHashTable *people;
  GPtrArray *lines;
  const char *closing;
} HeddleLetterWriter;

/* Once, however often. */
void heddle_letter_writer_add_person (HeddleLetterWriter *self,
                                      const char         *id);
/* Text and address, of @beginning, the lines and the closing. */
void heddle_letter_writer_finish     (HeddleLetterWriter *self,
                                      const char         *beginning);

/* To the members of the group that meets. */
void heddle_letter_write_meeting     (HeddleLetterWriter *self,
                                      HeddleMeeting      *meeting);

G_END_DECLS
