/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AUTHORITY (heddle_authority_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAuthority, heddle_authority, HEDDLE, AUTHORITY, HeddleRecord)

/**
 * HeddleAuthority:
 *
 * One of the councils: the education authority of an area.
 */
struct _HeddleAuthority
{
  HeddleRecord parent;

  char *name;
  char *short_name;
  char *council;
  char *gaelic_name;
  char *gaelic_status;
  char *code3;
  char *gss_code;
  char *iso_code;
  char *former_codes;
  gint64 tile_column;
  gint64 tile_row;
  gboolean works_on_bank_holidays;
  char *source;
};

extern const HeddleKind heddle_authority_kind;

G_END_DECLS
