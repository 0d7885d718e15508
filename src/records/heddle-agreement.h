/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGREEMENT (heddle_agreement_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgreement, heddle_agreement, HEDDLE, AGREEMENT, HeddleRecord)

/**
 * HeddleAgreement:
 *
 * One of the three that agree a statement or a report
 * (CI guidance, section 5, stage 5).
 */
struct _HeddleAgreement
{
  HeddleRecord parent;

  char *report;
  char *party;
  char *asked_on;
  char *agreed_on;
  char *remark;
};

extern const HeddleKind heddle_agreement_kind;

G_END_DECLS
