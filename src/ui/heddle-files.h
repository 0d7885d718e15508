/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"

G_BEGIN_DECLS

/* Opening and leaving files: folders are made, a newer file is opened for
 * reading, and the last state is kept as a backup on leaving. */
HeddleStore *heddle_files_open             (const char     *path,
                                            GError        **error);
HeddleStore *heddle_files_create           (const char     *path,
                                            gboolean        example,
                                            HeddleDay       today,
                                            GError        **error);
void         heddle_files_close            (HeddleSession  *session);
/* The example has a file of its own beside the default one. */
char        *heddle_files_get_example_path (void);

G_END_DECLS
