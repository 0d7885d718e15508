/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-reading.h"

#include <glib/gi18n-lib.h>

#define MINUTES_A_PAGE 2

/**
 * heddle_reading_count:
 * @episode_id: an episode
 * @reading: (out): what it asks to be read
 */
void
heddle_reading_count (HeddleStore   *store,
                      const char    *episode_id,
                      HeddleReading *reading)
{
  g_autoptr (GPtrArray) documents = heddle_query_records (store, &heddle_shared_document_kind,
                                                          "episode", episode_id);

  heddle_reading_add_up (documents, reading);
}

/**
 * heddle_reading_add_up:
 * @documents: (element-type HeddleSharedDocument): some of an episode's
 * @reading: (out): what they ask to be read
 */
void
heddle_reading_add_up (GPtrArray     *documents,
                       HeddleReading *reading)
{
  *reading = (HeddleReading) { .documents = documents->len };
  for (guint i = 0; i < documents->len; i++)
    {
      HeddleSharedDocument *document = documents->pdata[i];
      guint pages = (guint) MAX (document->pages, 0);

      reading->unshared += document->shared_on == NULL;
      if (!document->essential)
        continue;
      reading->essential++;
      reading->pages += pages;
      reading->minutes += document->minutes > 0 ? (guint) document->minutes
                                                : pages * MINUTES_A_PAGE;
    }
}

/**
 * heddle_reading_dup_minutes:
 * @minutes: a length of time
 *
 * Returns: (transfer full): in hours and minutes
 */
char *
heddle_reading_dup_minutes (guint minutes)
{
  if (minutes < 60)
    return g_strdup_printf (_("%u min"), minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (_("%u h"), minutes / 60);
  return g_strdup_printf (_("%u h %u min"), minutes / 60, minutes % 60);
}
