/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-cli-output.h"
#include "heddle-finding.h"

G_BEGIN_DECLS

extern const HeddleCliColumn heddle_cli_finding_columns[];

/* @findings: (element-type HeddleFinding) */
JsonArray *heddle_cli_list_findings (HeddleCli *cli,
                                     GPtrArray *findings);

G_END_DECLS
