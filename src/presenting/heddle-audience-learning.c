/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a year has taught, and where headteachers find what they need. */

#include <glib/gi18n-lib.h>

#include "heddle-audience-private.h"
#include "heddle-gather.h"
#include "heddle-privacy.h"
#include "heddle-search.h"
#include "heddle-tags.h"
#include "heddle-where-to-go.h"

#define THEMES_MAX 30

/* --- Where to go ---------------------------------------------------------- */

/* Who has it; not said where the organisation is private. */
static char *
dup_who (const HeddleWhereLine *line)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_provision_kind, "provider");

  if (heddle_privacy_hides_field (HEDDLE_RECORD (line->provision), field))
    return NULL;
  return g_strdup (line->who);
}

static void
add_line (HeddleSlide           *slide,
          const HeddleWhereLine *line)
{
  HeddleProvision *provision = line->provision;
  HeddleSlideRow *row = heddle_slide_add_row (slide, provision->need);

  row->tone = HEDDLE_SLIDE_PLAIN;
  row->trail = dup_who (line);
  row->detail = provision->how != NULL
                  /* Translators: what is offered, and how to get it */
                  ? g_strdup_printf (_("%s: %s"), provision->title, provision->how)
                  : g_strdup (provision->title);
}

/* Needs that have two lines or more, of lines that stand together by need. */
static guint
count_doubled (GPtrArray *needs)
{
  guint n = 0;

  for (guint i = 1; i < needs->len; i++)
    if (g_str_equal (needs->pdata[i], needs->pdata[i - 1])
        && (i == 1 || !g_str_equal (needs->pdata[i - 1], needs->pdata[i - 2])))
      n++;
  return n;
}

HeddleSlide *
heddle_audience_where_to_go (HeddleStore                 *store,
                             const HeddleAudienceSubject *subject,
                             HeddleDay                    today)
{
  g_autoptr (HeddleWhereToGo) guide =
    subject->authority != NULL ? heddle_where_to_go_load (store, subject->authority, today, NULL)
                               : NULL;
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func (g_free);
  HeddleSlide *slide;
  guint n_doubled;

  if (guide == NULL || heddle_privacy_hides (HEDDLE_RECORD (guide->authority)))
    return heddle_audience_make_empty (_("No authority to show"));
  slide = heddle_slide_new (NULL);
  for (guint i = 0; i < guide->lines->len; i++)
    {
      const HeddleWhereLine *line = guide->lines->pdata[i];

      if (heddle_privacy_hides (HEDDLE_RECORD (line->provision)))
        continue;
      add_line (slide, line);
      g_ptr_array_add (needs, heddle_search_fold (line->provision->need));
    }
  n_doubled = count_doubled (needs);
  if (needs->len == 0)
    slide->title = g_strdup_printf (_("%s: nothing is on offer yet"),
                                    guide->authority->short_name);
  else if (n_doubled > 0)
    slide->title = g_strdup_printf (ngettext ("%s: %u need has more than one provider",
                                              "%s: %u needs have more than one provider",
                                              n_doubled),
                                    guide->authority->short_name, n_doubled);
  else
    slide->title = g_strdup_printf (_("%s: where to go for what"), guide->authority->short_name);
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

/* --- Learning of the year ------------------------------------------------- */

/* A finding that was merged counts with the one that it went into. */
static gboolean
is_counted (HeddleStore            *store,
            HeddleFieldworkFinding *finding)
{
  g_autoptr (HeddleRecord) other = NULL;

  if (heddle_privacy_hides (HEDDLE_RECORD (finding)))
    return FALSE;
  if (finding->merged_into == NULL)
    return TRUE;
  other = heddle_store_get (store, &heddle_fieldwork_finding_kind, finding->merged_into, NULL);
  return other == NULL || heddle_privacy_hides (other);
}

static void
gather_episode (HeddleStore   *store,
                HeddleGather  *gather,
                HeddleEpisode *episode)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (episode));
  g_autoptr (GPtrArray) findings =
    heddle_query_records (store, &heddle_fieldwork_finding_kind, "episode", id);

  for (guint i = 0; i < findings->len; i++)
    {
      HeddleFieldworkFinding *finding = findings->pdata[i];
      g_auto (GStrv) themes = heddle_tags_split (finding->themes);

      if (is_counted (store, finding))
        heddle_gather_add (gather, id, finding->sort, (const char *const *) themes,
                           (guint) MAX (finding->voices, 0));
    }
}

/* Episodes whose fieldwork was in the session year. */
static HeddleGather *
gather_year (HeddleStore *store,
             HeddleDay    first,
             HeddleDay    last)
{
  g_autoptr (GPtrArray) episodes =
    heddle_privacy_list_public (store, &heddle_episode_kind, NULL, NULL);
  HeddleGather *gather = heddle_gather_new (heddle_search_fold);

  for (guint i = 0; i < episodes->len; i++)
    {
      const char *date = HEDDLE_EPISODE (episodes->pdata[i])->fieldwork_start;
      HeddleDay day = heddle_edtf_get_first (date);

      if (day != HEDDLE_DAY_NONE && day >= first && day <= last)
        gather_episode (store, gather, episodes->pdata[i]);
    }
  return gather;
}

static void
add_theme (HeddleSlide            *slide,
           const HeddleThemeCount *theme,
           guint                   most)
{
  HeddleSlideRow *row = heddle_slide_add_row (slide, theme->theme);

  row->bar = theme->findings;
  row->whole = most;
  row->tone = theme->thin ? HEDDLE_SLIDE_WARNING : HEDDLE_SLIDE_PLAIN;
  row->trail = theme->thin
                 ? g_strdup_printf (_("%u, thin evidence"), theme->findings)
                 /* Translators: findings of a theme, and in how many episodes */
                 : g_strdup_printf (ngettext ("%u in %u episode", "%u in %u episodes",
                                              theme->episodes),
                                    theme->findings, theme->episodes);
}

HeddleSlide *
heddle_audience_learning (HeddleStore                 *store,
                          const HeddleAudienceSubject *subject,
                          HeddleDay                    today)
{
  HeddleDay last;
  HeddleDay first = heddle_day_get_session (subject->day != HEDDLE_DAY_NONE ? subject->day : today,
                                            &last);
  g_autoptr (HeddleGather) gather = gather_year (store, first, last);
  g_autoptr (GPtrArray) themes = heddle_gather_list_themes (gather);
  HeddleSlide *slide = heddle_slide_new (NULL);
  guint most = themes->len > 0 ? ((HeddleThemeCount *) themes->pdata[0])->findings : 0;
  guint n = heddle_gather_get_findings (gather, NULL);
  int year, month, day;

  for (guint i = 0; i < MIN (themes->len, THEMES_MAX); i++)
    add_theme (slide, themes->pdata[i], most);
  if (themes->len > 0)
    /* Translators: the theme that is met most often */
    slide->title = g_strdup_printf (_("%s comes up most often"),
                                    ((HeddleThemeCount *) themes->pdata[0])->theme);
  else
    slide->title = g_strdup (n > 0 ? _("No theme of the year’s findings yet")
                                   : _("No finding of this year yet"));
  heddle_day_get_ymd (first, &year, &month, &day);
  if (n > 0)
    slide->subtitle = g_strdup_printf (_("%u findings of %u episodes, %d/%02d"), n,
                                       heddle_gather_get_episodes (gather), year,
                                       (year + 1) % 100);
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}
