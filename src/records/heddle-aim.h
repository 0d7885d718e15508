/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AIM (heddle_aim_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAim, heddle_aim, HEDDLE, AIM, HeddleRecord)

/**
 * HeddleAim:
 *
 * What the host wants to have reached, and how far it was met
 * (CI guidance, section 5, stage 3).
 */
struct _HeddleAim
{
  HeddleRecord parent;

  char *episode;
  gint64 position;
  char *text;
  char *review;
  char *remark;
  char *reviewed_on;
};

extern const HeddleKind heddle_aim_kind;

G_END_DECLS
