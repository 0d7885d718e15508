/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-cli.h"

G_BEGIN_DECLS

/* Sets the fields that the arguments from @first on give as FIELD=VALUE. */
gboolean   heddle_cli_assign        (HeddleCli         *cli,
                                     HeddleEdit        *edit,
                                     const HeddleKind  *kind,
                                     const char        *id,
                                     guint              first,
                                     GError           **error);
/* The live records that have the values given from argument @first on. */
GPtrArray *heddle_cli_list_matching (HeddleCli         *cli,
                                     const HeddleKind  *kind,
                                     guint              first,
                                     GError           **error);

G_END_DECLS
