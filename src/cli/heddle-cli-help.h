/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-cli.h"

G_BEGIN_DECLS

/* Prints help or the version where that was asked for. */
gboolean heddle_cli_help_asked (HeddleCli *cli);

G_END_DECLS
