/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HEDDLE_ERROR (heddle_error_quark ())

/**
 * HeddleError:
 * @HEDDLE_ERROR_INVALID: a value breaks a rule; the message names kind, field, value and rule
 * @HEDDLE_ERROR_NOT_FOUND: there is no such kind, record or field
 * @HEDDLE_ERROR_AMBIGUOUS: a name fits more than one record
 * @HEDDLE_ERROR_REFUSED: what was asked cannot be done now (nothing to undo, still referred to)
 * @HEDDLE_ERROR_CHANGED: somebody changed the field meanwhile
 * @HEDDLE_ERROR_CANCELLED: the user stopped it
 * @HEDDLE_ERROR_FILE_MISSING: the file is not there
 * @HEDDLE_ERROR_FILE_EXISTS: the file is there already
 * @HEDDLE_ERROR_FILE_FOREIGN: the file is not one of Heddle's
 * @HEDDLE_ERROR_FILE_NEWER: the file was written by a newer Heddle
 * @HEDDLE_ERROR_FILE_DAMAGED: the file is damaged
 * @HEDDLE_ERROR_FILE_LOCKED: another program has the file open
 * @HEDDLE_ERROR_FILE_READ_ONLY: the file cannot be written
 * @HEDDLE_ERROR_FILE_FULL: the disk is full
 * @HEDDLE_ERROR_FILE_IO: the file could not be read or written
 *
 * Everything that can go wrong. From %HEDDLE_ERROR_FILE_MISSING on it is the
 * file that is at fault, not what was asked.
 */
typedef enum
{
  HEDDLE_ERROR_INVALID,
  HEDDLE_ERROR_NOT_FOUND,
  HEDDLE_ERROR_AMBIGUOUS,
  HEDDLE_ERROR_REFUSED,
  HEDDLE_ERROR_CHANGED,
  HEDDLE_ERROR_CANCELLED,
  HEDDLE_ERROR_FILE_MISSING,
  HEDDLE_ERROR_FILE_EXISTS,
  HEDDLE_ERROR_FILE_FOREIGN,
  HEDDLE_ERROR_FILE_NEWER,
  HEDDLE_ERROR_FILE_DAMAGED,
  HEDDLE_ERROR_FILE_LOCKED,
  HEDDLE_ERROR_FILE_READ_ONLY,
  HEDDLE_ERROR_FILE_FULL,
  HEDDLE_ERROR_FILE_IO,
} HeddleError;

GQuark   heddle_error_quark   (void);
gboolean heddle_error_is_file (const GError *error);

G_END_DECLS
