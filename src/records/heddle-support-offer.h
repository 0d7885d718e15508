/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SUPPORT_OFFER (heddle_support_offer_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSupportOffer, heddle_support_offer, HEDDLE, SUPPORT_OFFER,
                      HeddleRecord)

/**
 * HeddleSupportOffer:
 *
 * Continued support that somebody offers after an episode
 * (CI guidance, section 5, stage 6).
 */
struct _HeddleSupportOffer
{
  HeddleRecord parent;

  char *episode;
  char *title;
  char *authority;
  char *organisation;
  char *person;
  char *state;
  char *offered_on;
  char *due;
};

extern const HeddleKind heddle_support_offer_kind;

G_END_DECLS
