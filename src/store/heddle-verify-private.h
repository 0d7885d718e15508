/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/* Each returns NULL, or what is wrong in one line. */

/* Whether every field has the value that its log says. */
char *heddle_verify_state (HeddleStore *store);
/* Whether every change is as it was written and none is missing. */
char *heddle_verify_chain (HeddleStore *store);

G_END_DECLS
