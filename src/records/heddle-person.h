/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PERSON (heddle_person_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePerson, heddle_person, HEDDLE, PERSON, HeddleRecord)

/**
 * HeddlePerson:
 *
 * Somebody by post; names and contact details are private.
 */
struct _HeddlePerson
{
  HeddleRecord parent;

  char *post;
  char *organisation;
  char *authority;
  char *expertise;
  char *name;
  char *email;
  char *phone;
};

extern const HeddleKind heddle_person_kind;

G_END_DECLS
