/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-presentation.h"

G_BEGIN_DECLS

/* Keys of design, presenting, and of the usual clickers, wherever the focus is in
 * @window; a text that has it keeps them, and so does a dialog. A key that is held
 * counts once. Returns who takes them: (transfer none). */
GtkEventController *heddle_presentation_keys_attach (GtkWindow          *window,
                                                     HeddlePresentation *self);
/* Whether something else has the keys for now. */
void                heddle_presentation_keys_rest   (GtkEventController *keys,
                                                     gboolean            resting);

/**
 * HeddlePresentationKey:
 * @keys: what stands on the keys, divided by a bar: "Page Down|Space"
 * @words: what they do
 */
typedef struct
{
  const char *keys;
  const char *words;
} HeddlePresentationKey;

/* (transfer none): what the list of keys says. */
const HeddlePresentationKey *heddle_presentation_keys_list (guint *n_keys);

G_END_DECLS
