/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-edit.h"
#include "heddle-log.h"

G_BEGIN_DECLS

struct _HeddleEdit
{
  HeddleStore *store;
  char *label;
  gint64 wall;   /* 0: now */
  guint edition; /* 0: of a user */
  HeddleTouchedSet *touched;
  gboolean open;
};

/* Writes without asking whether it may. */
gboolean heddle_edit_write    (HeddleEdit        *self,
                               const HeddleKind  *kind,
                               const char        *id,
                               const HeddleField *field,
                               const HeddleValue *value,
                               GError           **error);
/* Every touched record by itself and with those it refers to. */
gboolean heddle_edit_validate (HeddleEdit        *self,
                               GError           **error);

G_END_DECLS
