/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* What can be added: an episode with its timeline, or a record of any kind. */
AdwDialog *heddle_kinds_dialog_new (HeddleSession *session);

G_END_DECLS
