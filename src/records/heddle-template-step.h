/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TEMPLATE_STEP (heddle_template_step_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTemplateStep, heddle_template_step, HEDDLE, TEMPLATE_STEP, HeddleRecord)

/**
 * HeddleTemplateStep:
 *
 * One step of a template.
 */
struct _HeddleTemplateStep
{
  HeddleRecord parent;

  char *template;
  gint64 position;
  char *key;
  char *label;
  char *short_word;
  char *sort;
  char *anchor;
  char *offset_from;
  char *offset_to;
  char *owner_role;
  char *in_guidance;
  char *source;
};

extern const HeddleKind heddle_template_step_kind;

G_END_DECLS
