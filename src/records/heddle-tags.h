/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tags: a text of words or short phrases separated by semicolons, as the themes
 * of a finding: "Families; Reach". Two are the same where they are alike but for
 * case and accents. */

/* Each tag once, stripped, as first written; never NULL. Transfer full. */
GStrv    heddle_tags_split (const char        *text);
/* The same, each in the form in which words are compared, without case and accents. */
GStrv    heddle_tags_fold  (const char        *text);
/* "Families; Reach", each once; NULL where nothing is left. Transfer full. */
char    *heddle_tags_join  (const char *const *tags);
gboolean heddle_tags_equal (const char        *one,
                            const char        *other);
gboolean heddle_tags_has   (const char        *text,
                            const char        *tag);

G_END_DECLS
