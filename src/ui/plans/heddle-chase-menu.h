/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "heddle-approval-state.h"

G_BEGIN_DECLS

/* A letter to each who was asked and has not answered; NULL where nobody is waited for. */
GMenuModel *heddle_chase_menu_new (HeddleApprovalState *state);

G_END_DECLS
