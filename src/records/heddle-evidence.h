/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EVIDENCE (heddle_evidence_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEvidence, heddle_evidence, HEDDLE, EVIDENCE, HeddleRecord)

/**
 * HeddleEvidence:
 * @n: how many were asked or counted
 *
 * Something that a priority of a plan rests on.
 */
struct _HeddleEvidence
{
  HeddleRecord parent;

  char *plan;
  char *title;
  char *sort;
  char *says;
  gint64 n;
  char *period;
  char *practice;
  gint64 position;
  char *source;
};

extern const HeddleKind heddle_evidence_kind;

G_END_DECLS
