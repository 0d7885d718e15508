/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-value.h"

G_BEGIN_DECLS

/* The one form in which changes are hashed and sent: little-endian integers,
 * texts and values with their length before them. */

void     heddle_bytes_put_integer (GByteArray        *bytes,
                                   gint64             integer);
void     heddle_bytes_put_text    (GByteArray        *bytes,
                                   const char        *text);
void     heddle_bytes_put_value   (GByteArray        *bytes,
                                   const HeddleValue *value);

/**
 * HeddleBytesReader:
 *
 * Reads what may come from anybody: past the end or at anything malformed it
 * becomes @bad and gives zeros and %NULL from then on.
 */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean bad;
} HeddleBytesReader;

gint64        heddle_bytes_get_integer (HeddleBytesReader *self);
/* At most @most bytes, valid UTF-8 without NUL. */
char         *heddle_bytes_get_text    (HeddleBytesReader *self,
                                        gsize              most);
void          heddle_bytes_get_value   (HeddleBytesReader *self,
                                        gsize              most,
                                        HeddleValue       *value);
const guint8 *heddle_bytes_get_raw     (HeddleBytesReader *self,
                                        gsize              length);

G_END_DECLS
