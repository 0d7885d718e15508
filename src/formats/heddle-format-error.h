/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HEDDLE_FORMAT_ERROR:
 *
 * Domain of errors about bytes that are not what they are taken for. Messages
 * are whole sentences.
 */
#define HEDDLE_FORMAT_ERROR (heddle_format_error_quark ())

/**
 * HeddleFormatError:
 * @HEDDLE_FORMAT_ERROR_INVALID: the bytes break the rules of their format
 * @HEDDLE_FORMAT_ERROR_TOO_LARGE: they are larger than Heddle takes
 * @HEDDLE_FORMAT_ERROR_UNSUPPORTED: they are of a kind that Heddle does not read
 * @HEDDLE_FORMAT_ERROR_CANCELLED: the user stopped it
 */
typedef enum
{
  HEDDLE_FORMAT_ERROR_INVALID,
  HEDDLE_FORMAT_ERROR_TOO_LARGE,
  HEDDLE_FORMAT_ERROR_UNSUPPORTED,
  HEDDLE_FORMAT_ERROR_CANCELLED,
} HeddleFormatError;

GQuark heddle_format_error_quark (void);

/* Larger files than this, packed or unpacked, are not what people write. */
#define HEDDLE_FORMAT_MAX_BYTES (64 * 1024 * 1024)
/* Rows of a table, and columns of it. */
#define HEDDLE_FORMAT_MAX_ROWS 250000
#define HEDDLE_FORMAT_MAX_COLUMNS 512

G_END_DECLS
