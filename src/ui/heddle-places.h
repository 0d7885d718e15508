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
 * @count_faults: (nullable): counts what is wrong instead
 * @faults: N_(): how that reads: "%u with more work than time"
 * @fault_kinds: of records on which that depends, after which comes %NULL
 * @style: (nullable): what heddle_styles_load() reads before the page is seen; %NULL:
 *   every page's
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
  guint (*count_faults) (HeddleStore *store,
                         HeddleDay    today);
  const char *faults;
  const char *fault_kinds[4];
  const char *style;
} HeddlePlace;

#define HEDDLE_N_PLACES 8

/* @place: less than %HEDDLE_N_PLACES. */
const HeddlePlace *heddle_places_get  (guint       place);
/* The first place where @name is of none. */
guint              heddle_places_find (const char *name);

G_END_DECLS
