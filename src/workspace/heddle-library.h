/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-gather.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/* The library of practice and learning over all episodes (Collaborative Improvement
 * guidance, Stage 6): found by theme, authority, sector and year, and gathered up. */

/**
 * HeddleLibraryEntry:
 * @record: a HeddlePractice or a HeddleLearning
 * @title: its title
 * @text: (nullable): what it says
 * @authority: (nullable): name of the authority it is from
 * @collaborative: (nullable): id of that authority's collaborative then
 * @episode: (nullable): id of its episode
 * @year: (nullable): session year of its episode, "2026/27"
 * @themes: its themes
 * @sector: (nullable): word of its sector
 * @shareable: practice whose consent is given, or learning that was shared
 * @thin: it rests on one or two voices
 */
typedef struct
{
  HeddleRecord *record;
  char *title;
  char *text;
  char *authority;
  char *collaborative;
  char *episode;
  char *year;
  GStrv themes;
  char *sector;
  gboolean shareable;
  gboolean thin;
} HeddleLibraryEntry;

/* What entries are told apart by: "practice" or "learning", a theme, the word of a sector,
 * a session year. */
typedef enum
{
  HEDDLE_LIBRARY_KIND,
  HEDDLE_LIBRARY_THEME,
  HEDDLE_LIBRARY_SECTOR,
  HEDDLE_LIBRARY_YEAR,
} HeddleLibraryFacet;

#define HEDDLE_N_LIBRARY_FACETS (HEDDLE_LIBRARY_YEAR + 1)

/**
 * HeddleLibraryFilter:
 * @words: (nullable): all of which an entry has, in whatever case and accents
 * @chosen: by facet, values of which an entry has one; %NULL or empty: any
 */
typedef struct
{
  const char *words;
  const char *const *chosen[HEDDLE_N_LIBRARY_FACETS];
} HeddleLibraryFilter;

/**
 * HeddleLibraryGather:
 * @gather: the findings of the chosen entries' episodes, private ones left out
 * @practice: practice with consent among the chosen episodes
 * @without_consent: practice that is left out for want of it
 */
typedef struct
{
  HeddleGather *gather;
  guint practice;
  guint without_consent;
} HeddleLibraryGather;

GPtrArray           *heddle_library_list          (HeddleStore               *store);
gboolean             heddle_library_matches       (const HeddleLibraryEntry  *entry,
                                                   const HeddleLibraryFilter *filter);
GStrv                heddle_library_list_values   (GPtrArray                 *entries,
                                                   HeddleLibraryFacet         facet);
GHashTable          *heddle_library_count         (GPtrArray                 *entries,
                                                   const HeddleLibraryFilter *filter,
                                                   HeddleLibraryFacet         facet);
HeddleLibraryGather *heddle_library_gather        (HeddleStore               *store,
                                                   const char * const        *episodes);
void                 heddle_library_gather_free   (HeddleLibraryGather       *self);
char                *heddle_library_dup_counts    (HeddleGather              *gather);
char                *heddle_library_write_summary (HeddleStore               *store,
                                                   const char * const        *episodes,
                                                   HeddleDay                  today,
                                                   GError                   **error);
void                 heddle_library_entry_free    (HeddleLibraryEntry        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleLibraryGather, heddle_library_gather_free)

G_END_DECLS
