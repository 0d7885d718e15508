/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ORGANISATION (heddle_organisation_get_type ())
G_DECLARE_FINAL_TYPE (HeddleOrganisation, heddle_organisation, HEDDLE, ORGANISATION, HeddleRecord)

/**
 * HeddleOrganisation:
 *
 * A body that people belong to: an authority's service, a national body, a school, a
 * partner.
 */
struct _HeddleOrganisation
{
  HeddleRecord parent;

  char *name;
  char *sort;
  char *authority;
  char *source;
};

extern const HeddleKind heddle_organisation_kind;

G_END_DECLS
