/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleCapture:
 * @sort: id of the kind of finding ("strength", "area", "practice", "question",
 *   "evidence"), or NULL where the line has no sign for it
 * @text: what was found, without signs, themes and role
 * @themes: (array zero-terminated=1): themes, as typed
 * @said_by: by whom it was said, a role and not a name, or NULL
 * @voices: how many people said it, 1 or more; 0 where the line does not say
 *
 * One line as it is typed while a session runs:
 *
 *     ! The same is asked twice @Parent n=3 #Transition #"Small schools"
 *
 * A sign begins the line. A theme or a role of several words stands in quotation
 * marks. `#` and `@` count only at the start of a word and before a letter, so that
 * "#1", "C#" and addresses stay what they are.
 */
typedef struct
{
  const char *sort;
  char *text;
  char **themes;
  char *said_by;
  int voices;
} HeddleCapture;

/**
 * HeddleCaptureWord:
 * @sigil: '#' for a theme, '@' for a role
 * @start, @end: bytes of the line that a completion replaces, @sigil included
 * @typed: what has been typed of it
 */
typedef struct
{
  char sigil;
  gsize start;
  gsize end;
  char *typed;
} HeddleCaptureWord;

HeddleCapture     *heddle_capture_parse          (const char          *line);
char              *heddle_capture_show           (const HeddleCapture *self);
void               heddle_capture_free           (HeddleCapture       *self);
const char        *heddle_capture_get_sign       (const char          *sort);
char             **heddle_capture_split_lines    (const char          *text,
                                                  gssize               length);
HeddleCaptureWord *heddle_capture_word_at        (const char          *line,
                                                  gsize                cursor);
char              *heddle_capture_complete       (const char          *line,
                                                  const HeddleCaptureWord *word,
                                                  const char          *choice,
                                                  gsize               *cursor);
void               heddle_capture_word_free      (HeddleCaptureWord   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleCapture, heddle_capture_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleCaptureWord, heddle_capture_word_free)

G_END_DECLS
