/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-episode-plan.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EPISODE_TAB (heddle_episode_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (HeddleEpisodeTab, heddle_episode_tab, HEDDLE, EPISODE_TAB, AdwBin)

/**
 * HeddleEpisodeTab:
 *
 * One part of an episode's page, such as its timeline. Tabs are made when they
 * are first shown, and hear of a change when they are next seen. How wide they
 * are is said by their properties `compact` and `narrow`.
 */
struct _HeddleEpisodeTabClass
{
  AdwBinClass parent_class;

  /* What the tab shows may differ now; called before it is first seen too. */
  void (*refresh) (HeddleEpisodeTab *self);
  /* The tab's action at the end of the bar. */
  void (*act)     (HeddleEpisodeTab *self);
  /* Goes to a record of a kind that the tab shows and gives it the focus; it
   * may be asked before the tab is on the screen. */
  void (*show_record) (HeddleEpisodeTab *self,
                       const char       *kind,
                       const char       *id);
};

HeddleSession     *heddle_episode_tab_get_session (HeddleEpisodeTab  *self);
/* As the last refresh found it; another one after the next commit. */
HeddleEpisodePlan *heddle_episode_tab_get_plan    (HeddleEpisodeTab  *self);
const char        *heddle_episode_tab_get_id      (HeddleEpisodeTab  *self);
/* The tab is under 900 sp wide: columns go below each other. A tab has no
 * AdwBreakpointBin of its own: two that change at once leave widgets without
 * a place for a frame. */
gboolean           heddle_episode_tab_get_compact (HeddleEpisodeTab  *self);
/* It is under 600 sp wide: margins of 12, lines instead of columns. */
gboolean           heddle_episode_tab_get_narrow  (HeddleEpisodeTab  *self);
/* The part of the tab that takes the focus; NULL: the first that can. */
GtkWidget         *heddle_episode_tab_get_focus_target (HeddleEpisodeTab *self);
void               heddle_episode_tab_set_focus_target (HeddleEpisodeTab *self,
                                                   GtkWidget         *target);

/* For the page: the plan is its own, and there until it gives another. */
void               heddle_episode_tab_set_plan    (HeddleEpisodeTab  *self,
                                                   HeddleEpisodePlan *plan);
void               heddle_episode_tab_update      (HeddleEpisodeTab  *self);
void               heddle_episode_tab_act         (HeddleEpisodeTab  *self);
void               heddle_episode_tab_show_record (HeddleEpisodeTab  *self,
                                                   const char        *kind,
                                                   const char        *id);

G_END_DECLS
