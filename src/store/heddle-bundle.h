/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-log.h"

G_BEGIN_DECLS

/* Changes as bytes: a magic, their number, each with its ops and hash, and a
 * SHA-256 over all that. Reading trusts nothing. */

/* @edits: (element-type HeddleLogEdit) */
GBytes    *heddle_bundle_write (GPtrArray  *edits);
/* Returns: (transfer full) (element-type HeddleLogEdit): with the digests of
 * their ops; %NULL with %HEDDLE_ERROR_INVALID where anything is malformed */
GPtrArray *heddle_bundle_read  (GBytes     *bytes,
                                GError    **error);

G_END_DECLS
