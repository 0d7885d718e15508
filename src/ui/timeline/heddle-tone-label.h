/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-step-item.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TONE_LABEL (heddle_tone_label_get_type ())
G_DECLARE_FINAL_TYPE (HeddleToneLabel, heddle_tone_label, HEDDLE, TONE_LABEL, GtkWidget)

/**
 * HeddleToneLabel:
 *
 * A few words with the icon and colour of their tone. Hides itself where it
 * has nothing to say.
 */

typedef enum
{
  HEDDLE_TONE_ELLIPSIZES,
  HEDDLE_TONE_WRAPS,
  HEDDLE_TONE_STAYS_WHOLE,
} HeddleToneFit;

void heddle_tone_label_set     (HeddleToneLabel *self,
                                const char      *text,
                                HeddleStepTone   tone);
void heddle_tone_label_set_fit (HeddleToneLabel *self,
                                HeddleToneFit    fit);

G_END_DECLS
