/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-audience.h"
#include "heddle-session.h"
#include "heddle-show.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRESENTATION (heddle_presentation_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePresentation, heddle_presentation, HEDDLE, PRESENTATION, GObject)

/**
 * HeddlePresentation:
 *
 * What is shown to an audience, and where it stands: one thing that the audience's
 * window and the presenter's console both show and both command.
 */

/**
 * HeddlePresentation::moved:
 *
 * Something that a window shows differs now: view, page, cover, size, or the content
 * after a change of the file.
 */

/**
 * HeddlePresentation::next-made:
 *
 * What heddle_presentation_get_next() gives is another.
 */

/**
 * HeddlePresentation::asked:
 * @wish: a #HeddleWish
 *
 * A key or a button asks for something that windows have to do.
 */

/**
 * HeddlePresentation::said:
 * @words: for who presents and nobody else
 */

/**
 * HeddleWish:
 *
 * What only windows can do.
 */
typedef enum
{
  HEDDLE_WISH_LEAVE,
  HEDDLE_WISH_SWAP,
  HEDDLE_WISH_WINDOWED,
  HEDDLE_WISH_CONSOLE,
  HEDDLE_WISH_DECISION,
  HEDDLE_WISH_ACTION,
  HEDDLE_WISH_KEYS,
} HeddleWish;

/* Shows nothing yet. Transfer full. */
HeddlePresentation *heddle_presentation_new         (HeddleSession               *session);
/* One view after the other, in this order. */
void                heddle_presentation_add_view    (HeddlePresentation          *self,
                                                     const HeddleAudienceSubject *subject);
/* The agenda of a meeting and each of its items. */
void                heddle_presentation_add_meeting (HeddlePresentation          *self,
                                                     const char                  *meeting_id);
/* Shows view @view, from 0. */
void                heddle_presentation_start       (HeddlePresentation          *self,
                                                     guint                        view);

/* Transfer none. */
HeddleSession      *heddle_presentation_get_session (HeddlePresentation          *self);
/* Where it stands. Transfer none. */
const HeddleShow   *heddle_presentation_get_show    (HeddlePresentation          *self);
/* What who presents is at, and the one after it: (transfer none) (nullable). */
HeddleSlide        *heddle_presentation_get_slide   (HeddlePresentation          *self);
/* What follows, and its @page, from 0; NULL at the end. Transfer none. */
HeddleSlide        *heddle_presentation_get_next    (HeddlePresentation          *self,
                                                     guint                       *page);
/* What the audience sees, which differs while it is frozen: (transfer none). */
HeddleSlide        *heddle_presentation_get_shown   (HeddlePresentation          *self,
                                                     guint                       *page);
/* Of the shown slide, or of the presenter's, as they were laid out. */
void                heddle_presentation_set_pages   (HeddlePresentation          *self,
                                                     guint                        n_pages);

/* In per cent. */
void                heddle_presentation_set_size    (HeddlePresentation          *self,
                                                     int                          size);
/* Whether who presents can move on while the audience is frozen. */
void                heddle_presentation_set_apart   (HeddlePresentation          *self,
                                                     gboolean                     apart);
/* Whether it is over for the audience; going on takes that back. */
void                heddle_presentation_set_over    (HeddlePresentation          *self,
                                                     gboolean                     over);
/* Whether the last view was left. */
gboolean            heddle_presentation_is_over     (HeddlePresentation          *self);

/* Does what a key says; nothing once it is over. */
void                heddle_presentation_do          (HeddlePresentation          *self,
                                                     HeddleShowCommand            what);
/* @view: from 0; nothing where there is none. */
void                heddle_presentation_go_to       (HeddlePresentation          *self,
                                                     guint                        view);
/* The next digit of the number of a view, which Enter goes to. */
void                heddle_presentation_type_digit  (HeddlePresentation          *self,
                                                     guint                        digit);
/* Emits `asked`: only windows can do that. */
void                heddle_presentation_ask         (HeddlePresentation          *self,
                                                     HeddleWish                   wish);
/* Undoes the last change and says which. */
void                heddle_presentation_undo        (HeddlePresentation          *self);
/* Makes what was undone last again and says which. */
void                heddle_presentation_redo        (HeddlePresentation          *self);
/* Emits `said` with words for who presents, which the audience does not see. */
void                heddle_presentation_say         (HeddlePresentation          *self,
                                                     const char                  *words);

/* Of a meeting, else %NULL. */
const char         *heddle_presentation_get_meeting (HeddlePresentation          *self);
/* (transfer none) (element-type HeddleAgendaItem): of the meeting as it is now. */
GPtrArray          *heddle_presentation_get_items   (HeddlePresentation          *self);
/* Id of the agenda item that is shown; NULL: none. Transfer none. */
const char         *heddle_presentation_get_item_id (HeddlePresentation          *self);
/* Which view shows the item with an id; the first where none does. */
guint               heddle_presentation_find_item   (HeddlePresentation          *self,
                                                     const char                  *item_id);
/* Which view shows an item. */
guint               heddle_presentation_get_view    (HeddlePresentation          *self,
                                                     guint                        item);

/* heddle-presentation-times.c: seconds after midnight of the day it began; past the
 * next midnight they go on. */
gint64              heddle_presentation_get_now     (HeddlePresentation          *self);
/* When it began, in seconds since midnight. */
gint64              heddle_presentation_get_began   (HeddlePresentation          *self);
/* The item whose time runs: the one that is shown, or was last; or their number. */
guint               heddle_presentation_get_running (HeddlePresentation          *self);
/* Seconds that an item, from 0, was shown. */
gint64              heddle_presentation_get_taken   (HeddlePresentation          *self,
                                                     guint                        item);
/* How it stands against the agenda. FALSE where there is nothing to compare: no
 * meeting, or no times. */
gboolean            heddle_presentation_read_clock  (HeddlePresentation          *self,
                                                     HeddleAgendaClock           *clock);
/* When the meeting ends as it goes now, and as it was planned, in seconds. */
gboolean            heddle_presentation_read_end    (HeddlePresentation          *self,
                                                     gint64                      *now_ends,
                                                     gint64                      *planned);

G_END_DECLS
