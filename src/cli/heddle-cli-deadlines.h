/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-cli-output.h"

G_BEGIN_DECLS

extern const HeddleCliColumn heddle_cli_deadline_columns[];

/* Everything dated that the options let through, by date; those without a
 * date only where `--state undated` asks for them. Without @private what is
 * hidden is left out. */
JsonArray *heddle_cli_list_deadlines (HeddleCli  *cli,
                                      gboolean    private,
                                      GError    **error);
/* The same for a file, as JSON or as a table. Takes @rows. */
char      *heddle_cli_dup_deadlines  (JsonArray  *rows);
HeddleSheet *heddle_cli_list_sheet_deadlines (JsonArray *rows);

G_END_DECLS
