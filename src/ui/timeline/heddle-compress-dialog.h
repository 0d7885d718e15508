/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-episode-plan.h"

G_BEGIN_DECLS

/* Shows which dates an episode that started late would get; its response
 * "compress" is the wish that they be written. */
AdwDialog *heddle_compress_dialog_new (HeddleEpisodePlan *plan,
                                       HeddleDay          today);

G_END_DECLS
