/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_APPLICATION (heddle_application_get_type ())
G_DECLARE_FINAL_TYPE (HeddleApplication, heddle_application, HEDDLE, APPLICATION, AdwApplication)

/* `heddle [FILE]`: one instance; a second start shows the window of the first. */
HeddleApplication *heddle_application_new (void);

G_END_DECLS
