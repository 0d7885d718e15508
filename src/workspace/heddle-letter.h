/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Characters of an address of the sort mailto: that every mail program takes. */
#define HEDDLE_LETTER_MOST 1900

/**
 * HeddleLetter:
 * @to: whom it is to, as shown: "Director, Fife", "Fife, March 2027: team"
 * @addresses: (element-type utf8)
 * @missing: (element-type utf8): who has no address on record, as shown
 * @subject: one line
 * @text: all that is due, in plain words; nothing private
 * @uri: (nullable): mailto: with addresses, subject and text, of which the
 *   lines that are too many are only counted; %NULL where there is no address
 *   or too many of them
 *
 * A letter ready to be sent.
 */
typedef struct
{
  char *to;
  GPtrArray *addresses;
  GPtrArray *missing;
  char *subject;
  char *text;
  char *uri;
} HeddleLetter;

/* What a letter can be about: a person, anything with an owner, an episode (to
 * its team), a collaborative (to those appointed there today), an approval that is
 * waited for (to whoever was asked). */
gboolean      heddle_letter_applies (HeddleStore   *store,
                                     const char    *kind,
                                     const char    *id);
/* About a record, with all that is due of it on @today. Transfer full; NULL with @error
 * where there is no such record or nobody to write to. */
HeddleLetter *heddle_letter_new     (HeddleStore   *store,
                                     const char    *kind,
                                     const char    *id,
                                     HeddleDay      today,
                                     GError       **error);
void          heddle_letter_free    (HeddleLetter  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleLetter, heddle_letter_free)

G_END_DECLS
