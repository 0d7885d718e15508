/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-collaborative-records.h"
#include "heddle-session.h"

G_BEGIN_DECLS

/**
 * heddle_plan_card_new:
 *
 * A plan with its versions: when each is due, how far its agreement is, and a
 * seat for each member authority as of the day of asking.
 *
 * Returns: a list
 */
GtkWidget *heddle_plan_card_new (HeddleSession         *session,
                                 const HeddlePlanStory *story,
                                 const char            *code);

G_END_DECLS
