/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PROVISION (heddle_provision_get_type ())
G_DECLARE_FINAL_TYPE (HeddleProvision, heddle_provision, HEDDLE, PROVISION, HeddleRecord)

/**
 * HeddleProvision:
 *
 * What a school can get, who provides it, and how to get it.
 */
struct _HeddleProvision
{
  HeddleRecord parent;

  char *collaborative;
  char *authority;
  char *need;
  char *area;
  char *title;
  char *provider_sort;
  char *provider;
  char *how;
  char *until;
  char *activity;
  char *source;
};

extern const HeddleKind heddle_provision_kind;

G_END_DECLS
