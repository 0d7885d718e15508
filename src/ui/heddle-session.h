/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "files/heddle-keeper.h"
#include "heddle-clock.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SESSION (heddle_session_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSession, heddle_session, HEDDLE, SESSION, GObject)

/**
 * HeddleSession:
 *
 * One open file as the window looks at it: its store, what day it is, who
 * sits in front of it and how long before a deadline counts as soon. Widgets
 * get one by property and follow its signals; none asks the clock itself.
 */

/**
 * HeddleSession::changed:
 *
 * Something that a page shows may differ now: a commit, undo or redo, another
 * day, or a setting. Emitted once for each of them.
 */

/* @fixed_today: %HEDDLE_DAY_NONE follows the machine's clock; any other day
 * stays, for tests and pictures. */
HeddleSession *heddle_session_new                (HeddleStore   *store,
                                                  HeddleDay      fixed_today);
/* Transfer none. */
HeddleStore   *heddle_session_get_store          (HeddleSession *self);
/* Who makes the file's backups. */
HeddleKeeper  *heddle_session_get_keeper         (HeddleSession *self);
/* Today, for all that is shown and done; it changes with the clock. */
HeddleDay      heddle_session_get_today          (HeddleSession *self);
/* Which says when another day begins. Transfer none. */
HeddleClock   *heddle_session_get_clock          (HeddleSession *self);

/* Local settings of the file; ids are %NULL where nobody was chosen. */
int            heddle_session_get_due_soon_days  (HeddleSession *self);
/* Is kept in the file; the signal `changed` follows. */
void           heddle_session_set_due_soon_days  (HeddleSession *self,
                                                  int            days);
/* Id of who sits in front of the window; NULL: nobody said so. */
const char    *heddle_session_get_person         (HeddleSession *self);
/* Is kept in the file and signs what is written from now on. */
void           heddle_session_set_person         (HeddleSession *self,
                                                  const char    *id);
/* Id of the authority that one looks from; NULL: from none. */
const char    *heddle_session_get_authority      (HeddleSession *self);
/* Is kept in the file; the signal `changed` follows. */
void           heddle_session_set_authority      (HeddleSession *self,
                                                  const char    *id);
/* How this copy of the file was looked at; it is never exchanged. Transfer full,
 * nullable. */
char          *heddle_session_dup_setting        (HeddleSession *self,
                                                  const char    *name);
/* @value: (nullable): none. A file that cannot be written keeps what it has. */
void           heddle_session_set_setting        (HeddleSession *self,
                                                  const char    *name,
                                                  const char    *value);

/* Names of what undo and redo would take back, %NULL where nothing. */
const char    *heddle_session_get_undo_label     (HeddleSession *self);
/* The change that redo would make again; NULL: none. */
const char    *heddle_session_get_redo_label     (HeddleSession *self);

G_END_DECLS
