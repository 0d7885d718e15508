/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records/heddle-record-list.h"

G_BEGIN_DECLS

/* What a collaborative has besides members, appointments and plans: its names and status
 * over time, networks, grants, reach and communications. Tables that end with an empty
 * row, for the two columns of its page. */
const HeddleRecordListInfo *heddle_collaborative_lists_get_left  (void);
/* The same for the right column. */
const HeddleRecordListInfo *heddle_collaborative_lists_get_right (void);

G_END_DECLS
