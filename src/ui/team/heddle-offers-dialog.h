/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_OFFERS_DIALOG (heddle_offers_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleOffersDialog, heddle_offers_dialog, HEDDLE, OFFERS_DIALOG, AdwDialog)

/* All offers to an episode, with their answers; adds one that came by mail. */
AdwDialog *heddle_offers_dialog_new (HeddleSession *session,
                                     const char    *episode);
/* Goes to the offer of this id when it is shown. */
void       heddle_offers_dialog_aim (HeddleOffersDialog *self,
                                     const char         *interest);

G_END_DECLS
