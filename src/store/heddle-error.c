/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-error.h"

G_DEFINE_QUARK (heddle-error-quark, heddle_error)

/**
 * heddle_error_is_file:
 *
 * Whether it is the file that is at fault, not what was asked.
 */
gboolean
heddle_error_is_file (const GError *error)
{
  return error != NULL
         && error->domain == HEDDLE_ERROR
         && error->code >= HEDDLE_ERROR_FILE_MISSING;
}
