/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-finding.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleSuggestion:
 * @severity: a problem is late, a warning waits for somebody, a note may be spoken of
 * @title: one line: "Moray: Report final, 11 days late"
 * @detail: why this group has to see to it
 * @view: what it shows on the screen: a word of the field `view` of agenda items
 * @episode: (nullable): id of what it is about
 * @collaborative: (nullable): the same
 * @plan: (nullable): the same
 * @item: (nullable): id of the agenda item that it joins; %NULL: a new item
 * @line: @title as it stays when days go by; what is written on the agenda
 * @covers: what it stands for, a line each, as the field `covers` of agenda items
 *
 * Something that a group has to settle and that is not on its agenda.
 */
typedef struct
{
  HeddleSeverity severity;
  char *title;
  char *detail;
  const char *view;
  char *episode;
  char *collaborative;
  char *plan;
  char *item;
  char *line;
  char *covers;
} HeddleSuggestion;

void       heddle_suggestion_free           (HeddleSuggestion       *self);

/* (transfer full) (element-type HeddleSuggestion): the worst first, none that an item of
 * the agenda covers; nothing private. */
GPtrArray *heddle_meeting_list_suggestions  (HeddleStore            *store,
                                             const char             *meeting_id,
                                             HeddleDay               today);
/* Puts it on the agenda, as one change: a line of the item it joins, or a new item. */
gboolean   heddle_meeting_take_suggestion   (HeddleStore            *store,
                                             const char             *meeting_id,
                                             const HeddleSuggestion *suggestion,
                                             GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleSuggestion, heddle_suggestion_free)

G_END_DECLS
