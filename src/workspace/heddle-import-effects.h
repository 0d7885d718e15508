/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-import.h"

G_BEGIN_DECLS

/* What closures that come in do to dates, as sentences: open work of the authority that
 * falls on a day which they close: (element-type utf8). @most: sentences at most.
 * Empty for other kinds. Ask it once all rows are judged. */
GPtrArray *heddle_import_list_effects (HeddleImport *self,
                                       guint         most);

G_END_DECLS
