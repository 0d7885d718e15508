/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DRIVER (heddle_driver_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDriver, heddle_driver, HEDDLE, DRIVER, HeddleRecord)

/**
 * HeddleDriver:
 *
 * A part of a driver diagram: the aim, what drives it, or an idea for a change.
 */
struct _HeddleDriver
{
  HeddleRecord parent;

  char *plan;
  char *sort;
  char *title;
  char *drives;
  char *measure;
  gint64 position;
};

extern const HeddleKind heddle_driver_kind;

/* Whether the driver with the id @drives is @self or driven by it, over however many
 * steps: as what it drives, it would make a circle. */
gboolean heddle_driver_is_below (HeddleRecord *self,
                                 const char   *drives);

G_END_DECLS
