/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-appointment.h"
#include "heddle-approval.h"
#include "heddle-authority.h"
#include "heddle-closure.h"
#include "heddle-collaborative.h"
#include "heddle-core-function.h"
#include "heddle-curriculum-area.h"
#include "heddle-date-statement.h"
#include "heddle-dismissal.h"
#include "heddle-episode.h"
#include "heddle-iteration.h"
#include "heddle-membership.h"
#include "heddle-milestone.h"
#include "heddle-nif-item.h"
#include "heddle-organisation.h"
#include "heddle-person.h"
#include "heddle-plan.h"
#include "heddle-principle.h"
#include "heddle-slot.h"
#include "heddle-step.h"
#include "heddle-team-member.h"
#include "heddle-template.h"
#include "heddle-template-step.h"
#include "heddle-term.h"

G_BEGIN_DECLS

/* Everything a file of Heddle holds; the version of the newest migration. */
const HeddleSchema *heddle_records_get_schema (void);

G_END_DECLS
