/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store-private.h"

G_BEGIN_DECLS

/**
 * HeddleCopy:
 *
 * A copy in the making: a file with a passing name beside the one that it will
 * replace. A copy that is freed before it has its name leaves nothing behind.
 */
typedef struct _HeddleCopy HeddleCopy;

HeddleCopy *heddle_copy_begin  (sqlite3      *from,
                                const char   *path,
                                GError      **error);
/* Copies at most @n_pages, -1: all. What is written to @from by its own
 * connection meanwhile gets into the copy. @done: nothing is left. */
gboolean    heddle_copy_step   (HeddleCopy   *self,
                                int           n_pages,
                                gboolean     *done,
                                GError      **error);
void        heddle_copy_get_progress (HeddleCopy *self,
                                goffset      *n_done,
                                goffset      *n_all);
/* After the last step: checks what was written, runs @sql, if any, in it and
 * waits until the disk has it. Needs neither the store nor the main thread. */
gboolean    heddle_copy_seal   (HeddleCopy   *self,
                                int           newest,
                                const char   *sql,
                                GError      **error);
/* Gives the copy its name. */
gboolean    heddle_copy_finish (HeddleCopy   *self,
                                GError      **error);
void        heddle_copy_free   (HeddleCopy   *self);

/* A HEDDLE_ERROR_FILE_* for what the system refused. */
void        heddle_copy_set_errno_error (GError     **error,
                                         int          number,
                                         const char  *path,
                                         const char  *doing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleCopy, heddle_copy_free)

G_END_DECLS
