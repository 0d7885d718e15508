/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleSeverity:
 * @HEDDLE_SEVERITY_NOTE: worth knowing
 * @HEDDLE_SEVERITY_WARNING: may go wrong
 * @HEDDLE_SEVERITY_PROBLEM: cannot stay as it is
 *
 * Rules warn; none of them keeps anybody from anything.
 */
typedef enum
{
  HEDDLE_SEVERITY_NOTE,
  HEDDLE_SEVERITY_WARNING,
  HEDDLE_SEVERITY_PROBLEM,
} HeddleSeverity;

/**
 * HeddleFinding:
 * @rule: id of the rule, e.g. "fieldwork-on-closure"
 * @message: one sentence with the facts in it
 * @place: where in the guidance it rests, or NULL
 * @kinds, @ids: the records concerned, the first of them the chief one
 * @facts: what it rests on; a dismissal holds while this stays the same
 * @dismissed: reason given when it was dismissed, or NULL
 */
typedef struct
{
  const char *rule;
  HeddleSeverity severity;
  char *message;
  const char *place;
  GPtrArray *kinds; /* (element-type utf8), static strings */
  GPtrArray *ids;   /* (element-type utf8) */
  char *facts;
  char *dismissed;
} HeddleFinding;

HeddleFinding *heddle_finding_new        (const char     *rule,
                                          HeddleSeverity  severity,
                                          const char     *place,
                                          char           *message);
void           heddle_finding_add_record (HeddleFinding  *self,
                                          const char     *kind,
                                          const char     *id);
char          *heddle_finding_dup_fingerprint (const HeddleFinding *self);
HeddleFinding *heddle_finding_copy       (const HeddleFinding *self);
void           heddle_finding_free       (HeddleFinding  *self);
const char    *heddle_severity_get_word  (HeddleSeverity  severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleFinding, heddle_finding_free)

G_END_DECLS
