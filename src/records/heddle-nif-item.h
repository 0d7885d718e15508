/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_NIF_ITEM (heddle_nif_item_get_type ())
G_DECLARE_FINAL_TYPE (HeddleNifItem, heddle_nif_item, HEDDLE, NIF_ITEM, HeddleRecord)

/**
 * HeddleNifItem:
 *
 * A priority, driver or outcome of the National Improvement Framework, for the years in
 * which it was used.
 */
struct _HeddleNifItem
{
  HeddleRecord parent;

  char *list;
  char *code;
  gint64 position;
  char *title;
  char *used_from;
  char *used_to;
  char *source;
  char *status;
};

extern const HeddleKind heddle_nif_item_kind;

G_END_DECLS
