/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The files that this user opened last, in the user's state folder, whichever
 * program opened them. A file that is gone stays listed until it is removed:
 * the disk it is on may come back. */

#define HEDDLE_RECENT_MOST 10

/* Paths, latest first; never NULL. */
GStrv heddle_recent_list   (void);
/* Nullable: the latest one, else the file of somebody who chose none. */
char *heddle_recent_dup_last (void);
/* Puts @path first. Where the list cannot be written nothing is said: it is a
 * convenience. */
void  heddle_recent_add    (const char *path);
/* Forgets a file; the file itself stays. */
void  heddle_recent_remove (const char *path);

G_END_DECLS
