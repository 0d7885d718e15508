/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-approval-state.h"

G_BEGIN_DECLS

/* Id of the collaborative whose members are asked; NULL with @error. */
char    *heddle_approval_dup_collaborative (HeddleStore  *store,
                                            const char   *kind,
                                            const char   *id,
                                            GError      **error);
/* Whether one of @rows is that of the Chief Executive of the authority, or of the
 * party. */
gboolean heddle_approval_has_executive     (GPtrArray    *rows,
                                            const char   *authority_id);
/* Whether any of @rows (element-type HeddleApproval) is of @party. */
gboolean heddle_approval_has_party         (GPtrArray    *rows,
                                            const char   *party);

G_END_DECLS
