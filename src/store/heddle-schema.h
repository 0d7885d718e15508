/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

char *heddle_schema_dup_tables   (const HeddleSchema *schema);
char *heddle_schema_dup_triggers (const HeddleKind   *kind);

G_END_DECLS
