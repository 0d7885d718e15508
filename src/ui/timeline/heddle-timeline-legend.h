/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the marks of a timeline mean, in the colours of a collaborative. */
void heddle_timeline_legend_fill (AdwWrapBox *box,
                                  const char *code);
/* The same where many episodes stand below each other. */
void heddle_timeline_legend_fill_tracks (AdwWrapBox *box);

G_END_DECLS
