/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store-private.h"

G_BEGIN_DECLS

/* Opening and closing of a store that was just made. */
gboolean heddle_open     (HeddleStore      *self,
                          const char       *path,
                          HeddleStoreFlags  flags,
                          GError          **error);
gboolean heddle_open_end (HeddleStore      *self,
                          GError          **error);
/* Whether the path still leads to the file that is open. */
gboolean heddle_open_is_in_place (HeddleStore *self);

/**
 * HeddleOpenFile:
 * @path: with its folder resolved
 * @writable: both the file and its folder, which takes the journal
 */
typedef struct
{
  char *path;
  gboolean writable;
} HeddleOpenFile;

/* Before SQLite: is it a file of ours, may it be written? Nothing in this
 * process may hold @path open, or its locks would be lost. */
gboolean heddle_open_make    (const char      *path,
                              HeddleOpenFile  *file,
                              GError         **error);
/* Looks at an existing file without opening it in SQLite: %FALSE with @error where it
 * cannot be read or is none of ours. */
gboolean heddle_open_inspect (const char      *path,
                              HeddleOpenFile  *file,
                              GError         **error);
/* Who has the file locked: "heddlectl (process 123)". */
char    *heddle_open_dup_holder (const char   *path);
void     heddle_open_file_clear (HeddleOpenFile *self);

/* Whether this is still the file that its site id was given to, and whether it
 * is as it was left. */
gboolean heddle_site_settle    (HeddleStore   *self,
                                gboolean       is_new,
                                gboolean      *sound,
                                GError       **error);
/* A random number for one copy of a file, at least 2 to the power of 40. */
gint64   heddle_site_make_id   (void);
/* SQL that gives a file @site, which has seen everything that is in it. */
char    *heddle_site_dup_renewal (gint64       site);
/* Gives the open file another site, as a copy of a file needs. */
gboolean heddle_site_renew     (HeddleStore   *self,
                                GError       **error);
/* Notes where the log of this site ends, so that a copy put back in its place is noticed. */
void     heddle_site_leave     (HeddleStore   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeddleOpenFile, heddle_open_file_clear)

G_END_DECLS
