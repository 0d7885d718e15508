/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_APPOINTMENT (heddle_appointment_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAppointment, heddle_appointment, HEDDLE, APPOINTMENT, HeddleRecord)

/**
 * HeddleAppointment:
 *
 * A role of the framework and who holds it, for as long as it lasts.
 */
struct _HeddleAppointment
{
  HeddleRecord parent;

  char *role;
  char *person;
  char *post;
  char *collaborative;
  char *authority;
  char *since;
  char *until;
  char *due;
  char *confirmed_on;
  char *source;
};

extern const HeddleKind heddle_appointment_kind;

G_END_DECLS
