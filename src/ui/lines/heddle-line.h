/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-deadlines.h"
#include "heddle-finding.h"
#include "heddle-session.h"

G_BEGIN_DECLS

/**
 * HeddleLine:
 * @what: as the list calls it
 * @due: %HEDDLE_DAY_NONE where it has no date
 * @done_on: %HEDDLE_DAY_NONE while open
 * @findings: (nullable) (element-type HeddleFinding): keeps @finding alive
 * @finding: (nullable): what can be dismissed
 * @is_finding: the line is about @finding, not about what it is found in
 *
 * What a line of a list is about, whatever list it is in.
 */
typedef struct
{
  const HeddleKind *kind;
  char *id;
  char *what;
  HeddleDay due;
  HeddleDay done_on;
  GPtrArray *findings;
  const HeddleFinding *finding;
  gboolean is_finding;
} HeddleLine;

/* %NULL where there is no such record. */
HeddleLine *heddle_line_new          (HeddleSession        *session,
                                      const char           *kind,
                                      const char           *id);
/* Transfer full; NULL: its record is gone. */
HeddleLine *heddle_line_new_deadline (HeddleSession        *session,
                                      const HeddleDeadline *deadline);
void        heddle_line_free         (HeddleLine           *self);
/* The line is about a finding, one of @findings. */
void        heddle_line_set_finding  (HeddleLine           *self,
                                      GPtrArray            *findings,
                                      const HeddleFinding  *finding);
/* The record; %NULL where it is gone. */
HeddleRecord *heddle_line_get_record (HeddleLine           *self,
                                      HeddleSession        *session);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleLine, heddle_line_free)

G_END_DECLS
