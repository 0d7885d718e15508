/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_PAPER (heddle_agenda_paper_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaPaper, heddle_agenda_paper, HEDDLE, AGENDA_PAPER, HeddleRecord)

/**
 * HeddleAgendaPaper:
 *
 * A paper of an item: a link, an attached file, or a document of an episode.
 */
struct _HeddleAgendaPaper
{
  HeddleRecord parent;

  char *item;
  char *title;
  char *link;
  char *attachment;
  char *file_name;
  char *document;
  gint64 pages;
  char *sent_on;
};

extern const HeddleKind heddle_agenda_paper_kind;

G_END_DECLS
