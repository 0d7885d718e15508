/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_WORKFORCE_SIGN (heddle_workforce_sign_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWorkforceSign, heddle_workforce_sign, HEDDLE, WORKFORCE_SIGN,
                      GtkWidget)

/* What the legend explains: the parts of a bar, and the boxes of the map of expertise. */
typedef enum
{
  HEDDLE_SIGN_LOAD,
  HEDDLE_SIGN_TIME,
  HEDDLE_SIGN_OVER,
  HEDDLE_SIGN_FREE,
  HEDDLE_SIGN_FULL,
  HEDDLE_SIGN_COMING,
  HEDDLE_SIGN_UNKNOWN,
  HEDDLE_SIGN_NOBODY,
  HEDDLE_SIGN_NONE, /* words alone */
} HeddleSign;

/* As it is painted in the cells; a word has to stand beside it. */
GtkWidget *heddle_workforce_sign_new (HeddleSign sign);

G_END_DECLS
