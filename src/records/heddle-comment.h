/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COMMENT (heddle_comment_get_type ())
G_DECLARE_FINAL_TYPE (HeddleComment, heddle_comment, HEDDLE, COMMENT, HeddleRecord)

/**
 * HeddleComment:
 *
 * A comment on a part of a report, or an answer to one.
 */
struct _HeddleComment
{
  HeddleRecord parent;

  char *part;
  char *reply_to;
  char *text;
  char *made_by;
  char *made_on;
  char *settled_on;
};

extern const HeddleKind heddle_comment_kind;

G_END_DECLS
