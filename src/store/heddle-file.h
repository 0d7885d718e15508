/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Files of SQLite that are not the open store: copies, backups. */

/* An open database that heddle_file_close() or leaving the block closes. */
typedef struct
{
  struct sqlite3 *db;
  char *path;
} HeddleFile;

HeddleFile *heddle_file_open       (const char  *path,
                                    gboolean     writable,
                                    GError     **error);
void        heddle_file_free       (HeddleFile  *self);
gboolean    heddle_file_exec       (HeddleFile  *self,
                                    const char  *sql,
                                    const char  *doing,
                                    GError     **error);
/* First column of the first row as text; NULL where there is none. */
char       *heddle_file_dup_text   (HeddleFile  *self,
                                    const char  *sql);
/* Whether SQLite finds the pages sound and the file is one of ours that this
 * program can read. */
gboolean    heddle_file_check      (HeddleFile  *self,
                                    int          newest,
                                    GError     **error);
/* Whether two paths lead to one file, by whatever links; FALSE where either leads nowhere. */
gboolean    heddle_file_is_same    (const char  *a,
                                    const char  *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleFile, heddle_file_free)

G_END_DECLS
