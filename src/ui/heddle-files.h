/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"

G_BEGIN_DECLS

/* Making and leaving files: folders are made, and the last state is kept as a
 * backup on leaving. */
HeddleStore *heddle_files_create           (const char     *path,
                                            gboolean        example,
                                            HeddleDay       today,
                                            GError        **error);
/* Keeps a last backup and closes the file; what goes wrong is in the log, for nobody is
 * left to read it. */
void         heddle_files_close            (HeddleSession  *session);
/* The example has a file of its own beside the default one. */
char        *heddle_files_get_example_path (void);

G_END_DECLS
