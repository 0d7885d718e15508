/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TAB (heddle_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (HeddleTab, heddle_tab, HEDDLE, TAB, AdwBin)

/**
 * HeddleTab:
 *
 * One part of a record's page, such as the timeline of an episode. Tabs are made
 * when they are first shown, and hear of a change when they are next seen. How wide
 * they are is said by their properties `compact` and `narrow`.
 */
struct _HeddleTabClass
{
  AdwBinClass parent_class;

  /* What the tab shows may differ now; called before it is first seen too. */
  void (*refresh) (HeddleTab *self);
  /* The tab's action at the end of the bar. */
  void (*act)     (HeddleTab *self);
  /* Goes to a record of a kind that the tab shows and gives it the focus; it
   * may be asked before the tab is on the screen. */
  void (*show_record) (HeddleTab  *self,
                       const char *kind,
                       const char *id);
};

/* Transfer none. */
HeddleSession *heddle_tab_get_session (HeddleTab  *self);
/* Of the record whose page it is part of. */
const char    *heddle_tab_get_id      (HeddleTab  *self);
/* What the page loads: as the last refresh found it; another one after the next
 * commit. */
gpointer       heddle_tab_get_data    (HeddleTab  *self);
/* The tab is under 900 sp wide: columns go below each other. A tab has no
 * AdwBreakpointBin of its own: two that change at once leave widgets without
 * a place for a frame. */
gboolean       heddle_tab_get_compact (HeddleTab  *self);
/* It is under 600 sp wide: margins of 12, lines instead of columns. */
gboolean       heddle_tab_get_narrow  (HeddleTab  *self);
/* The part of the tab that takes the focus; NULL: the first that can. */
GtkWidget     *heddle_tab_get_focus_target (HeddleTab *self);
/* Where the focus goes when the tab is gone to; not kept alive. */
void           heddle_tab_set_focus_target (HeddleTab *self,
                                            GtkWidget *target);

/* For the page: the data is its own, and there until it gives another. */
void           heddle_tab_set_data    (HeddleTab  *self,
                                       gpointer    data);
/* Refreshes the tab if its data is new. */
void           heddle_tab_update      (HeddleTab  *self);
/* Does its one action, if it has one. */
void           heddle_tab_act         (HeddleTab  *self);
/* Goes to a record that the tab shows; nothing where it has none. */
void           heddle_tab_show_record (HeddleTab  *self,
                                       const char *kind,
                                       const char *id);

G_END_DECLS
