/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_ITEM (heddle_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaItem, heddle_agenda_item, HEDDLE, AGENDA_ITEM, HeddleRecord)

/**
 * HeddleAgendaItem:
 *
 * One item of the agenda of a meeting: what it shows on the screen (@view, of the
 * record it is about) and what it led to. Its notes are private to the presenter.
 * @covers names, a line each, the suggestions that it was made of.
 */
struct _HeddleAgendaItem
{
  HeddleRecord parent;

  char *meeting;
  gint64 position;
  char *title;
  char *sort;
  gint64 minutes;
  char *owner;
  char *post;
  char *view;
  char *episode;
  char *plan;
  char *collaborative;
  char *measure;
  char *authority;
  char *question;
  char *state;
  char *outcome;
  char *carried_from;
  char *covers;
};

extern const HeddleKind heddle_agenda_item_kind;
/* What an item of a template can be as well. */
extern const HeddleChoice heddle_agenda_item_sorts[];
extern const HeddleChoice heddle_agenda_item_views[];

G_END_DECLS
