/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-audience.h"
#include "test-workspace.h"

G_BEGIN_DECLS

/* Something to look at: a view of something, of an item, or an agenda. */
typedef struct
{
  char *name;
  HeddleAudienceSubject subject;
  HeddleAgendaItem *item;
  HeddleMeeting *meeting;
} Scene;

/* (nullable): id of a record of @kind. */
const char  *scenes_get_first (TestWorkspace    *self,
                               const HeddleKind *kind);
/* Too much of everything, with long names. */
void         scenes_add_much (TestWorkspace *self);
/* A meeting whose agenda shows every view that an item can name. */
void         scenes_add_meeting (TestWorkspace *self);
/* Writes @marker into the texts of private fields, and into all texts of every third
 * record of each kind, from @rest on, which is then private. */
void         scenes_mark     (TestWorkspace *self,
                              const char    *marker,
                              guint          rest);
/* (element-type Scene): every view: as an item of an agenda and of each record that
 * a page could have open. */
GPtrArray   *scenes_list     (TestWorkspace *self);
HeddleSlide *scene_make      (TestWorkspace *self,
                              const Scene   *scene);

G_END_DECLS
