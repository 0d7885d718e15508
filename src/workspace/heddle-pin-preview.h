/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"

G_BEGIN_DECLS

/**
 * HeddlePinPreview:
 * @plan: the episode as it is
 * @step: the step's place in it
 * @dates: of all steps as they would be
 * @moved: (element-type guint): places of the other steps that would move
 *
 * What agreeing a step's date by hand would do.
 */
typedef struct
{
  HeddleEpisodePlan *plan;
  guint step;
  HeddleStepDates *dates;
  GArray *moved;
} HeddlePinPreview;

HeddlePinPreview *heddle_pin_preview_new  (HeddleStore       *store,
                                           const char        *step_id,
                                           HeddleDay          day,
                                           GError           **error);
void              heddle_pin_preview_free (HeddlePinPreview  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddlePinPreview, heddle_pin_preview_free)

G_END_DECLS
