/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"
#include "heddle-move-group.h"

G_BEGIN_DECLS

/* What a move does besides moving: the problems it makes and solves, and the
 * steps that stay. @preview NULL empties the groups. */
void heddle_move_groups_fill_findings (HeddleMoveGroup   *problems,
                                       HeddleMoveGroup   *solved,
                                       HeddleMovePreview *preview);
/* What a move leaves where it is, and why. @preview: (nullable) */
void heddle_move_groups_fill_stays    (HeddleMoveGroup   *stays,
                                       HeddleMovePreview *preview,
                                       HeddleDay          today);

G_END_DECLS
