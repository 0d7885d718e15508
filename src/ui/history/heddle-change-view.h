/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-history.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CHANGE_VIEW (heddle_change_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleChangeView, heddle_change_view, HEDDLE, CHANGE_VIEW, AdwBin)

/* One change, field by field, and what taking it back would do. Whoever holds
 * the view in a dialog closes that on its signal `leaving`; `shown` says which
 * HeddleChange is shown where that was chosen in the view. */
GtkWidget *heddle_change_view_new  (HeddleSession      *session);
/* Shows @change; a long story is told one record a frame. */
void       heddle_change_view_show (HeddleChangeView   *self,
                                    const HeddleChange *change);
/* Opens what the change is about; nothing where that is in the trash. */
void       heddle_change_view_open_record (HeddleChangeView *self);

G_END_DECLS
