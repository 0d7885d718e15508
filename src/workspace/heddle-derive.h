/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-host-calendar.h"

G_BEGIN_DECLS

/* Keeps the table of deadlines of @store in step with its records. */
void heddle_derive_attach (HeddleStore *store);

G_END_DECLS
