/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_WELCOME (heddle_welcome_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWelcome, heddle_welcome, HEDDLE, WELCOME, AdwBin)

/* What to start with, where there is no file yet. */
GtkWidget *heddle_welcome_new (void);

G_END_DECLS
