/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-programme-plan.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PROGRAMME_FINDINGS (heddle_programme_findings_get_type ())
G_DECLARE_FINAL_TYPE (HeddleProgrammeFindings, heddle_programme_findings, HEDDLE,
                      PROGRAMME_FINDINGS, GtkBox)

/**
 * HeddleProgrammeFindings:
 *
 * What should be known about a programme, each to go to or to be dismissed.
 */

/**
 * HeddleProgrammeFindings::chosen:
 * @session: id of the session that it is about
 */

void  heddle_programme_findings_fill  (HeddleProgrammeFindings   *self,
                                       HeddleSession             *session,
                                       const HeddleProgrammePlan *plan,
                                       GPtrArray                 *problems);
/* (transfer container): of @problems those that are findings and not dismissed; what was
 * filled last counts. */
GPtrArray *heddle_programme_findings_list_standing (HeddleProgrammeFindings   *self,
                                                    const HeddleProgrammePlan *plan,
                                                    GPtrArray                 *problems);
/* Those that are not dismissed. */
guint heddle_programme_findings_count (HeddleProgrammeFindings   *self);

G_END_DECLS
