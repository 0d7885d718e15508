/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_CHOICE (heddle_agenda_choice_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaChoice, heddle_agenda_choice, HEDDLE, AGENDA_CHOICE,
                      HeddleRecord)

/**
 * HeddleAgendaChoice:
 *
 * One of the ways an item that is for decision could go, with what speaks for and
 * against it, a line each.
 */
struct _HeddleAgendaChoice
{
  HeddleRecord parent;

  char *item;
  gint64 position;
  char *title;
  char *detail;
  char *points;
};

extern const HeddleKind heddle_agenda_choice_kind;

G_END_DECLS
