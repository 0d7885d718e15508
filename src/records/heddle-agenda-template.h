/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_TEMPLATE (heddle_agenda_template_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaTemplate, heddle_agenda_template, HEDDLE, AGENDA_TEMPLATE,
                      HeddleRecord)

/**
 * HeddleAgendaTemplate:
 *
 * An agenda that meetings can begin with: "Board". Its items are its own, so that a
 * meeting and the template it began with change apart from each other.
 */
struct _HeddleAgendaTemplate
{
  HeddleRecord parent;

  char *name;
};

extern const HeddleKind heddle_agenda_template_kind;

G_END_DECLS
