/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map of the national programme, a decision to take, a message. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-audience-private.h"
#include "heddle-date-text.h"
#include "heddle-national-programme.h"
#include "heddle-privacy.h"

/* The period that the map counts: three years back, two ahead. */
#define YEARS_BACK 3
#define YEARS_AHEAD 2

static HeddleSlideCell
get_cell (HeddlePart part)
{
  switch (part)
    {
    case HEDDLE_PART_HOSTED:
      return HEDDLE_SLIDE_COVERED;
    case HEDDLE_PART_PLANNED:
    case HEDDLE_PART_NEXT:
    case HEDDLE_PART_RUNNING:
      return HEDDLE_SLIDE_PLANNED;
    case HEDDLE_PART_NONE:
    case HEDDLE_PART_LENT:
    default:
      return HEDDLE_SLIDE_EMPTY;
    }
}

static HeddleSlideRow *
add_count (HeddleSlide     *slide,
           guint            n,
           HeddleSlideCell  cell,
           const char      *text)
{
  HeddleSlideRow *row = heddle_slide_add_row (slide, text);

  row->lead = g_strdup_printf ("%u", n);
  row->cell = cell;
  return row;
}

/* "next: Inverclyde, Tue 2 February" */
static char *
dup_next (const HeddleNationalProgramme *programme,
          HeddleDay                      today)
{
  for (guint i = 0; i < programme->rows->len; i++)
    {
      const HeddleNationalRow *row = &g_array_index (programme->rows, HeddleNationalRow, i);
      HeddleAuthority *authority = g_ptr_array_index (programme->authorities, i);
      g_autofree char *day = NULL;

      if (row->part != HEDDLE_PART_NEXT || row->next_day == HEDDLE_DAY_NONE)
        continue;
      day = heddle_date_text_show_day (row->next_day, today);
      return g_strdup_printf (_("next: %s, %s"), authority->short_name, day);
    }
  return NULL;
}

HeddleSlide *
heddle_audience_programme_map (HeddleStore                 *store,
                               const HeddleAudienceSubject *subject,
                               HeddleDay                    today)
{
  g_autoptr (HeddleNationalProgramme) programme =
    heddle_national_programme_new (store, heddle_day_add_months (today, -12 * YEARS_BACK),
                                   heddle_day_add_months (today, 12 * YEARS_AHEAD), today,
                                   FALSE);
  HeddleSlide *slide = heddle_slide_new (NULL);
  guint counts[HEDDLE_SLIDE_COVERED + 1] = { 0 };
  guint n_lent = 0, n_all = programme->rows->len;
  HeddleSlideRow *row;

  for (guint i = 0; i < n_all; i++)
    {
      const HeddleNationalRow *one = &g_array_index (programme->rows, HeddleNationalRow, i);
      HeddleAuthority *authority = g_ptr_array_index (programme->authorities, i);
      HeddleTilePlace place = { (int) authority->tile_column, (int) authority->tile_row };
      HeddleSlideCell cell = get_cell (one->part);

      counts[cell]++;
      n_lent += one->part == HEDDLE_PART_LENT;
      if (heddle_tile_map_has_place (&place))
        heddle_slide_add_tile (slide, authority->code3, place, cell);
    }
  slide->title = g_strdup_printf (_("%u of %u authorities have hosted or are on the way"),
                                  counts[HEDDLE_SLIDE_COVERED] + counts[HEDDLE_SLIDE_PLANNED],
                                  n_all);
  add_count (slide, counts[HEDDLE_SLIDE_COVERED], HEDDLE_SLIDE_COVERED, _("have hosted"));
  row = add_count (slide, counts[HEDDLE_SLIDE_PLANNED], HEDDLE_SLIDE_PLANNED,
                   _("are on the way"));
  row->detail = dup_next (programme, today);
  row = add_count (slide, counts[HEDDLE_SLIDE_EMPTY], HEDDLE_SLIDE_EMPTY, _("have not yet"));
  if (n_lent > 0)
    row->detail = g_strdup_printf (ngettext ("%u of them has lent people",
                                             "%u of them have lent people", n_lent), n_lent);
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

/* A point that begins with a dash speaks against, one with an exclamation mark warns. */
static void
add_point (HeddleSlideChoice *choice,
           const char        *line)
{
  static const struct
  {
    const char *sign;
    HeddleSlideTone tone;
  } signs[] = {
    { "– ", HEDDLE_SLIDE_ERROR }, { "- ", HEDDLE_SLIDE_ERROR }, { "! ", HEDDLE_SLIDE_WARNING },
    { "+ ", HEDDLE_SLIDE_SUCCESS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (line, signs[i].sign))
      {
        heddle_slide_choice_add_point (choice, signs[i].tone, line + strlen (signs[i].sign));
        return;
      }
  heddle_slide_choice_add_point (choice, HEDDLE_SLIDE_SUCCESS, line);
}

HeddleSlide *
heddle_audience_decision (HeddleStore                 *store,
                          const HeddleAudienceSubject *subject,
                          HeddleDay                    today)
{
  g_autoptr (GPtrArray) choices =
    heddle_query_records (store, &heddle_agenda_choice_kind, "item", subject->item);
  g_autoptr (HeddleRecord) item =
    subject->item != NULL ? heddle_store_get (store, &heddle_agenda_item_kind, subject->item, NULL)
                          : NULL;
  g_autoptr (HeddleRecord) meeting = NULL;
  HeddleSlide *slide = heddle_slide_new (subject->message);

  slide->kicker = g_strdup (_("Decision to take"));
  for (guint i = 0; i < choices->len; i++)
    {
      HeddleAgendaChoice *record = g_ptr_array_index (choices, i);
      g_auto (GStrv) lines = g_strsplit (record->points != NULL ? record->points : "", "\n", -1);
      HeddleSlideChoice *choice;

      if (heddle_privacy_hides (HEDDLE_RECORD (record)))
        continue;
      choice = heddle_slide_add_choice (slide, record->title, record->detail);
      for (guint j = 0; lines[j] != NULL; j++)
        if (*g_strstrip (lines[j]) != '\0')
          add_point (choice, lines[j]);
    }
  if (item != NULL)
    meeting = heddle_store_get (store, &heddle_meeting_kind, HEDDLE_AGENDA_ITEM (item)->meeting,
                                NULL);
  if (meeting != NULL && !heddle_privacy_hides (meeting))
    {
      g_autofree char *group = heddle_meeting_dup_title (HEDDLE_MEETING (meeting));

      /* Translators: the group that decides */
      slide->closing = g_strdup_printf (_("Decides: %s"), group);
    }
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

HeddleSlide *
heddle_audience_make_empty (const char *message)
{
  HeddleSlide *slide = heddle_slide_new (message);

  slide->message = g_strdup (message);
  return slide;
}

HeddleSlide *
heddle_audience_message (HeddleStore                 *store,
                         const HeddleAudienceSubject *subject,
                         HeddleDay                    today)
{
  HeddleSlide *slide = heddle_slide_new (subject->message);

  slide->message = g_strdup (subject->message);
  return slide;
}
