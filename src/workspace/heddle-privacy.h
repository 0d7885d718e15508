/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-record.h"

G_BEGIN_DECLS

/* Whether @record may not leave the file unless asked: it is private itself,
 * or what it cannot be without is, and its name would tell that one's. */
gboolean heddle_privacy_hides           (HeddleRecord      *record);
/* Whether the value of @field may not: the field is private, or it refers to
 * a record that is hidden. */
gboolean heddle_privacy_hides_field     (HeddleRecord      *record,
                                         const HeddleField *field);

G_END_DECLS
