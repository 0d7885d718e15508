/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_NETWORK (heddle_network_get_type ())
G_DECLARE_FINAL_TYPE (HeddleNetwork, heddle_network, HEDDLE, NETWORK, HeddleRecord)

/**
 * HeddleNetwork:
 *
 * A network of people across the authorities of a collaborative.
 */
struct _HeddleNetwork
{
  HeddleRecord parent;

  char *collaborative;
  char *title;
  char *curriculum_area;
  char *sector;
  char *lead;
  char *meets;
  char *link;
};

extern const HeddleKind heddle_network_kind;

G_END_DECLS
