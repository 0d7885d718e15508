/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-item-clock.h"
#include "heddle-presentation.h"

G_BEGIN_DECLS

struct _HeddlePresentation
{
  GObject parent_instance;

  HeddleSession *session;
  GPtrArray *stops; /* (element-type Stop) */
  HeddleShow show;

  HeddleSlide *slide;
  HeddleSlide *next;   /* NULL: not made yet */
  guint next_view;     /* whose @next is */
  guint next_source;
  guint minute_source; /* while a break counts down */
  HeddleSlide *frozen; /* what the audience keeps, or NULL */
  guint frozen_page;
  gboolean apart;
  gboolean over;

  char *meeting;           /* NULL: none */
  GPtrArray *items;        /* (element-type HeddleAgendaItem) */
  HeddleAgendaTime *times; /* (array length=items->len) */
  gint64 midnight;         /* of the day it began, in seconds since 1970 */
  gint64 began;            /* in seconds after that */
  HeddleItemClock clock;
};

/* Reads the agenda of the meeting anew, with its times. */
void heddle_presentation_read_items   (HeddlePresentation *self);
/* The presentation begins now; no item has taken any time yet. */
void heddle_presentation_start_clock  (HeddlePresentation *self);
/* The time from now on belongs to the item that is shown. */
void heddle_presentation_follow_clock (HeddlePresentation *self);

G_END_DECLS
