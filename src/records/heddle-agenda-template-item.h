/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_TEMPLATE_ITEM (heddle_agenda_template_item_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaTemplateItem, heddle_agenda_template_item, HEDDLE,
                      AGENDA_TEMPLATE_ITEM, HeddleRecord)

/**
 * HeddleAgendaTemplateItem:
 *
 * What an item of an agenda begins with; its fields are those of a #HeddleAgendaItem
 * that are not of one meeting alone.
 */
struct _HeddleAgendaTemplateItem
{
  HeddleRecord parent;

  char *template;
  gint64 position;
  char *title;
  char *sort;
  gint64 minutes;
  char *owner;
  char *post;
  char *view;
  char *plan;
  char *collaborative;
  char *measure;
  char *authority;
  char *question;
};

extern const HeddleKind heddle_agenda_template_item_kind;

G_END_DECLS
