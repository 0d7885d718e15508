/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-ods.h"

G_BEGIN_DECLS

/* The same of the XML alone, which an archive would keep from being fuzzed. */
HeddleSheet *heddle_ods_read_content (const char   *xml,
                                      gsize         length,
                                      GError      **error);

G_END_DECLS
