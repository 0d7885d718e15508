/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HEDDLE_THIN_EVIDENCE:
 *
 * A theme named by this many findings or fewer is thin: it is shown, and said not to
 * carry a general statement.
 */
#define HEDDLE_THIN_EVIDENCE 2

/**
 * HeddleThemeCount:
 * @theme: the theme, in the spelling met most often
 * @findings: how many findings name it
 * @episodes: in how many episodes
 * @voices: how many people said it at least; a finding that does not say counts as one
 * @thin: too few findings to generalise from
 */
typedef struct
{
  char *theme;
  guint findings;
  guint episodes;
  guint voices;
  gboolean thin;
} HeddleThemeCount;

/**
 * HeddleGather:
 *
 * Counts what several findings have in common, over one episode or over several
 * (Collaborative Improvement guidance, Stage 6: learning is gathered up after a
 * number of episodes).
 */
typedef struct _HeddleGather HeddleGather;

/**
 * HeddleFoldFunc:
 * @text: a theme
 *
 * Returns: (transfer full): the form in which themes are the same
 */
typedef char *(*HeddleFoldFunc) (const char *text);

HeddleGather *heddle_gather_new          (HeddleFoldFunc      fold);
void          heddle_gather_add          (HeddleGather       *self,
                                          const char         *episode,
                                          const char         *sort,
                                          const char * const *themes,
                                          guint               voices);
GPtrArray    *heddle_gather_list_themes  (HeddleGather       *self);
guint         heddle_gather_get_findings (HeddleGather       *self,
                                          const char         *sort);
guint         heddle_gather_get_voices   (HeddleGather       *self);
guint         heddle_gather_get_episodes (HeddleGather       *self);
void          heddle_gather_free         (HeddleGather       *self);
void          heddle_theme_count_free    (HeddleThemeCount   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleGather, heddle_gather_free)

G_END_DECLS
