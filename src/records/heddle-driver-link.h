/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DRIVER_LINK (heddle_driver_link_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDriverLink, heddle_driver_link, HEDDLE, DRIVER_LINK,
                      HeddleRecord)

/**
 * HeddleDriverLink:
 *
 * A further part of the diagram that a driver drives. Its id is made from the pair.
 */
struct _HeddleDriverLink
{
  HeddleRecord parent;

  char *driver;
  char *drives;
};

extern const HeddleKind heddle_driver_link_kind;

G_END_DECLS
