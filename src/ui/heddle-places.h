/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"

G_BEGIN_DECLS

/**
 * HeddlePlace:
 * @name: name in `win.place` and in the settings
 * @title: N_(): title of the page
 * @icon: name of the icon
 * @get_type: type of the page, a #HeddlePage
 * @counted: (nullable): the kind whose records are counted at the side
 * @counts_overdue: whether what is overdue is counted instead
 *
 * A place of the window. Alt and its number in the sidebar go there, so that
 * the key can be read off the list.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
  const HeddleKind *counted;
  gboolean counts_overdue;
} HeddlePlace;

#define HEDDLE_N_PLACES 7

/* @place: less than %HEDDLE_N_PLACES. */
const HeddlePlace *heddle_places_get  (guint       place);
/* The first place where @name is of none. */
guint              heddle_places_find (const char *name);

G_END_DECLS
