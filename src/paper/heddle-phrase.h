/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-figure.h"

G_BEGIN_DECLS

/**
 * HeddleInk:
 * @HEDDLE_INK_GREY: second rank
 * @HEDDLE_INK_STRUCK: no longer holds
 * @HEDDLE_INK_LINED: new
 *
 * How part of a phrase differs from the rest of its paragraph. Meanings are in the
 * words too: ink is the second channel.
 */
typedef enum
{
  HEDDLE_INK_PLAIN = 0,
  HEDDLE_INK_BOLD = 1 << 0,
  HEDDLE_INK_GREY = 1 << 1,
  HEDDLE_INK_STRUCK = 1 << 2,
  HEDDLE_INK_LINED = 1 << 3,
} HeddleInk;

/**
 * HeddleInkSpan:
 * @start: first byte
 * @end: byte after the last one
 * @link: (nullable): address it leads to
 * @figure: (nullable): stands in place of the bytes, which are one U+FFFC
 * @page_of: (nullable): anchor whose page number stands in place of the bytes
 */
typedef struct
{
  guint start;
  guint end;
  HeddleInk ink;
  char *link;
  HeddleFigure *figure;
  char *page_of;
} HeddleInkSpan;

/**
 * HeddlePhrase:
 * @text: valid UTF-8 without control characters
 * @spans: (element-type HeddleInkSpan): in order, without overlap
 *
 * Text of one paragraph and what differs in it.
 */
typedef struct
{
  GString *text;
  GArray *spans;
} HeddlePhrase;

/* @text may be %NULL and may hold anything: what is no text or no printable character
 * is replaced, a line feed becomes a new line of the same paragraph. */
HeddlePhrase *heddle_phrase_new        (const char   *text);
void          heddle_phrase_free       (HeddlePhrase *self);
/* Whether it has no text; a figure is text. */
gboolean      heddle_phrase_is_empty   (HeddlePhrase *self);
/* To its end; nothing where @text is %NULL or empty. Cleaned as by heddle_phrase_new(). */
void          heddle_phrase_add        (HeddlePhrase *self,
                                        HeddleInk     ink,
                                        const char   *text);
/* heddle_phrase_add() of what printf() would make. */
void          heddle_phrase_add_format (HeddlePhrase *self,
                                        HeddleInk     ink,
                                        const char   *format,
                                        ...) G_GNUC_PRINTF (3, 4);
/* A link only where @uri is one of http, https or mailto; else plain text. */
void          heddle_phrase_add_link   (HeddlePhrase *self,
                                        const char   *text,
                                        const char   *uri);
/* @figure: (transfer full): as high as the line or lower */
void          heddle_phrase_add_figure (HeddlePhrase *self,
                                        HeddleFigure *figure);
/* The number of the page on which the node with @anchor is. */
void          heddle_phrase_add_page_of (HeddlePhrase *self,
                                        const char   *anchor);
/* The words alone: figures by what they say, pages left out. Transfer full. */
char         *heddle_phrase_dup_words  (HeddlePhrase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddlePhrase, heddle_phrase_free)

G_END_DECLS
