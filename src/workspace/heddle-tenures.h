/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-tenure.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleTenureLane:
 * @title: the role, as shown
 * @role: word of the field by which it is appointed to today
 * @appointments: (element-type HeddleAppointment): what holdings count
 * @tenures: (element-type HeddleTenure): by day, without holes
 * @wanted: (nullable): an appointment that nobody holds yet, which may say by
 *   when somebody is due
 *
 * Who held a role of a collaborative, and when nobody did.
 */
typedef struct
{
  const char *title;
  const char *role;
  GPtrArray *appointments;
  GArray *tenures;
  HeddleAppointment *wanted;
} HeddleTenureLane;

/* (element-type HeddleTenureLane). @first: (out): where every lane begins. */
GPtrArray         *heddle_tenures_list             (HeddleStore            *store,
                                                    HeddleCollaborative    *collaborative,
                                                    HeddleDay               today,
                                                    HeddleDay              *first);
/* Nullable, borrowed. */
HeddleAppointment *heddle_tenure_lane_get_appointment (const HeddleTenureLane *self,
                                                    guint                   tenure);
/* Who, or that nobody did. */
char              *heddle_tenure_lane_dup_who      (const HeddleTenureLane *self,
                                                    guint                   tenure);
/* From when to when, and for what goes on how long. */
char              *heddle_tenure_lane_dup_period   (const HeddleTenureLane *self,
                                                    guint                   tenure,
                                                    HeddleDay               today);

G_END_DECLS
