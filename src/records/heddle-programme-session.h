/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PROGRAMME_SESSION (heddle_programme_session_get_type ())
G_DECLARE_FINAL_TYPE (HeddleProgrammeSession, heddle_programme_session, HEDDLE, PROGRAMME_SESSION,
                      HeddleRecord)

/**
 * HeddleProgrammeSession:
 *
 * A session of the programme of an episode (CI guidance, Appendix 2). Its times are
 * local; sessions at the same time stand beside each other.
 */
struct _HeddleProgrammeSession
{
  HeddleRecord parent;

  char *episode;
  char *title;
  char *sort;
  char *letter;
  char *themes;
  gint64 day;
  char *starts;
  char *ends;
  char *place;
  char *link;
  char *facilitator;
  char *recorder;
  char *source;
};

extern const HeddleKind heddle_programme_session_kind;

G_END_DECLS
