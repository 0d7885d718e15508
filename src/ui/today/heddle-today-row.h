/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "calendar/heddle-agenda-entry.h"
#include "heddle-finding.h"
#include "heddle-mark.h"
#include "heddle-session.h"
#include "lines/heddle-line.h"

G_BEGIN_DECLS

/**
 * HeddleTodayLine:
 * @day, @distance: beside the first line of a day; %NULL keeps their place
 *   free where @has_day
 * @icon: instead of @mark
 * @icon_class: its colour
 * @title, @subtitle: what it is, and whose or where
 * @tooltip: (nullable): what may be cut off
 * @code: of the collaborative, or %NULL for national; only where @has_badge
 * @end: at the end: a date or how long, or %NULL
 * @state_words: under it, or %NULL
 * @spoken: the whole line for who cannot see it
 *
 * What a line says.
 */
typedef struct
{
  gboolean has_day;
  const char *day;
  const char *distance;
  const HeddleMark *mark;
  const char *icon;
  const char *icon_class;
  const char *title;
  const char *subtitle;
  const char *tooltip;
  gboolean has_badge;
  const char *code;
  const char *end;
  HeddleState state;
  const char *state_words;
  gboolean has_arrow;
  const char *spoken;
} HeddleTodayLine;

#define HEDDLE_TYPE_TODAY_ROW (heddle_today_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTodayRow, heddle_today_row, HEDDLE, TODAY_ROW, GtkListBoxRow)

/* @kind and @id: the record that the line opens. */
GtkWidget            *heddle_today_row_new          (const HeddleTodayLine *line,
                                                     const char            *kind,
                                                     const char            *id);
/* Name of the kind of what the row opens, nullable. Transfer none. */
const char           *heddle_today_row_get_kind     (HeddleTodayRow        *self);
/* Its id, nullable. Transfer none. */
const char           *heddle_today_row_get_id       (HeddleTodayRow        *self);
/* After everything else. */
void                  heddle_today_row_add_suffix   (HeddleTodayRow        *self,
                                                     GtkWidget             *widget);
/* What can be ticked, pinned and reassigned. */
void                  heddle_today_row_set_entry    (HeddleTodayRow        *self,
                                                     HeddleAgendaEntry     *entry);
/* NULL: the row is of none. Transfer none. */
const HeddleDeadline *heddle_today_row_get_deadline (HeddleTodayRow        *self);
/* What can be dismissed, one of @findings. */
void                  heddle_today_row_set_finding  (HeddleTodayRow        *self,
                                                     GPtrArray             *findings,
                                                     const HeddleFinding   *finding);

/* What the menu of lines is about; NULL where the record is gone. */
HeddleLine           *heddle_today_row_dup_line     (HeddleTodayRow        *self,
                                                     HeddleSession         *session);

G_END_DECLS
