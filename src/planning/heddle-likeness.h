/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *heddle_likeness_group (const char * const *texts,
                                  guint               n_texts);

G_END_DECLS
