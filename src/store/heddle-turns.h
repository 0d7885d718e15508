/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddleTurns:
 *
 * Long work with a store that does not hold up who waits for it. The store has
 * one connection, and records are no thread's but everybody's: the work is in a
 * thread of its own, but only one of the two goes on at a time, as at a board
 * game. It gives way whenever it asks the store something and its time is up.
 */
typedef struct _HeddleTurns HeddleTurns;

typedef void (*HeddleTurnsFunc) (gpointer data);

/* One work at a time with a store; what was begun before is ended first. */
HeddleTurns  *heddle_turns_new        (HeddleStore      *store,
                                       HeddleTurnsFunc   func,
                                       gpointer          data);
/* Has it go on for @budget microseconds or a little longer; TRUE when it has
 * ended. %G_MAXINT64: to its end. */
gboolean      heddle_turns_take       (HeddleTurns      *self,
                                       gint64            budget);
/* How much of it is done, from 0 to 1, as far as it says. */
double        heddle_turns_get_done   (HeddleTurns      *self);
/* From now on its writes fail with %HEDDLE_ERROR_CANCELLED. */
void          heddle_turns_stop       (HeddleTurns      *self);
/* Ends it first, where it has not. */
void          heddle_turns_free       (HeddleTurns      *self);
/* Ends whatever is under way; stops it before that where @stop. */
void          heddle_turns_end_all    (HeddleStore      *store,
                                       gboolean          stop);

/* Has it go on in the main loop, which stays free for everything else, and calls
 * @ended there, with @data too, when it has ended. Transfer none; good until then.
 * %NULL where one turn was enough: @ended was called. */
HeddleTurns  *heddle_turns_run        (HeddleStore      *store,
                                       HeddleTurnsFunc   func,
                                       HeddleTurnsFunc   ended,
                                       gpointer          data);

/* In the work; elsewhere these do nothing, or nothing special. */

/* Whether the caller is such a work. */
gboolean      heddle_turns_is_work    (void);
/* Gives way if it is time. */
void          heddle_turns_offer      (void);
/* Gives way if it is time, and says how much is done. */
void          heddle_turns_tell       (double            done);
/* FALSE with %HEDDLE_ERROR_CANCELLED where it was stopped. */
gboolean      heddle_turns_check      (GError          **error);
/* Between the two nothing of the program's is touched, as when it waits for the
 * disk: the other goes on meanwhile. */
void          heddle_turns_leave      (void);
void          heddle_turns_return     (void);
/* Calls @func where the other is: signals are emitted there. */
void          heddle_turns_call       (HeddleTurnsFunc   func,
                                       gpointer          data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleTurns, heddle_turns_free)

G_END_DECLS
