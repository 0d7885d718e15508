/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"

G_BEGIN_DECLS

/**
 * HeddleSpell:
 * @first, @last: its days
 * @free: the person is free; FALSE says busy
 */
typedef struct
{
  HeddleDay first;
  HeddleDay last;
  gboolean free;
} HeddleSpell;

guint     heddle_offer_match     (const char * const *themes,
                                  const char * const *expertise);
HeddleDay heddle_offer_first_busy (HeddleDay          first,
                                  HeddleDay           last,
                                  const HeddleSpell  *spells,
                                  guint               n_spells);

G_END_DECLS
