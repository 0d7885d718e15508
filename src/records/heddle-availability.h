/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AVAILABILITY (heddle_availability_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAvailability, heddle_availability, HEDDLE, AVAILABILITY, HeddleRecord)

/**
 * HeddleAvailability:
 *
 * When a person is busy or free; private, as loads of persons are.
 */
struct _HeddleAvailability
{
  HeddleRecord parent;

  char *person;
  char *starts;
  char *ends;
  char *what;
  gboolean free;
};

extern const HeddleKind heddle_availability_kind;

G_END_DECLS
