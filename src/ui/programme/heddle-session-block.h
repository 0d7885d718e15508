/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-programme-plan.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SESSION_BLOCK (heddle_session_block_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSessionBlock, heddle_session_block, HEDDLE, SESSION_BLOCK, GtkWidget)

/**
 * HeddleSessionBlock:
 *
 * A session in the picture of the programme. It takes the room that it is given
 * and leaves out what does not fit.
 */

GtkWidget  *heddle_session_block_new          (void);
/* @problems: (element-type HeddleProgrammeProblem); @code: (nullable): of the
 * host's collaborative, whose colour groups have. */
void        heddle_session_block_fill         (HeddleSessionBlock        *self,
                                               const HeddleProgrammePlan *plan,
                                               guint                      session,
                                               GPtrArray                 *problems,
                                               const char                *code);
/* Transfer none. */
const char *heddle_session_block_get_id       (HeddleSessionBlock        *self);
/* How the block looks; the view keeps which one it is. */
void        heddle_session_block_set_selected (HeddleSessionBlock        *self,
                                               gboolean                   selected);

G_END_DECLS
