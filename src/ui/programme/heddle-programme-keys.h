/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-programme-view.h"

G_BEGIN_DECLS

/* What keys and pointer do in the programme. */
void     heddle_programme_keys_attach (HeddleProgrammeView *view);
/* Tab goes to the headings, then to one of the blocks; arrows between them. */
gboolean heddle_programme_keys_focus  (HeddleProgrammeView *view,
                                       GtkDirectionType     direction);

G_END_DECLS
