/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-cli.h"
#include "heddle-letter.h"

G_BEGIN_DECLS

/* The letter about a record: to whom, addresses, subject, text and mailto: address. */
gboolean heddle_cli_print_letter (HeddleCli     *cli,
                                  HeddleRecord  *record,
                                  GError       **error);

G_END_DECLS
