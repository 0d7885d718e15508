/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleRunKind:
 * @HEDDLE_RUN_SAME: in both texts
 * @HEDDLE_RUN_REMOVED: in the earlier text only
 * @HEDDLE_RUN_ADDED: in the later text only
 */
typedef enum
{
  HEDDLE_RUN_SAME,
  HEDDLE_RUN_REMOVED,
  HEDDLE_RUN_ADDED,
} HeddleRunKind;

/**
 * HeddleRun:
 * @kind: where the words are
 * @text: whole words with the space between them
 */
typedef struct
{
  HeddleRunKind kind;
  char *text;
} HeddleRun;

GPtrArray *heddle_text_diff (const char *before,
                             const char *after);

G_END_DECLS
