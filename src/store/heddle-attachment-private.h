/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-attachment.h"
#include "heddle-store-private.h"

G_BEGIN_DECLS

/* Sets %HEDDLE_ERROR_NOT_FOUND: the content of a file is not here, only its hash. */
void  heddle_attachment_set_missing (GError      **error);
/* NULL, or which content is not what its hash says. */
char *heddle_attachment_verify      (HeddleStore  *store);

G_END_DECLS
