/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

/**
 * heddle_kind_words_get:
 * @kind: one that can be added
 *
 * Returns: (nullable): what such a record is, in half a line for somebody who
 *   adds the first one
 */
const char *heddle_kind_words_get (const HeddleKind *kind);

G_END_DECLS
