/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes are a calendar or an error; its events are sound, and what is
 * written of them is read as the same. */

#include <stdint.h>
#include <string.h>

#include "heddle-ics.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_event (HeddleEvent *event)
{
  g_assert_nonnull (event->uid);
  g_assert_nonnull (event->summary);
  g_assert_true (g_utf8_validate (event->uid, -1, NULL));
  g_assert_true (g_utf8_validate (event->summary, -1, NULL));
  g_assert_cmpint (event->sequence, >=, 0);
  if (event->fault != NULL)
    return;
  g_assert_true (heddle_day_is_valid (event->first));
  g_assert_true (heddle_day_is_valid (event->last));
  g_assert_cmpint (event->last, >=, event->first);
  g_assert_cmpint (event->starts, >=, -1);
  g_assert_cmpint (event->starts, <, 1440);
  g_assert_cmpint (event->ends, <, 1440);
  g_assert_true ((event->starts < 0) == (event->ends < 0));
}

static void
check_again (HeddleIcs *ics)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeddleIcs) again = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = ics->events->len; i > 0; i--)
    if (((HeddleEvent *) ics->events->pdata[i - 1])->fault != NULL)
      g_ptr_array_remove_index (ics->events, i - 1);
  bytes = heddle_ics_write (ics);
  again = heddle_ics_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_null (again->warning);
  g_assert_cmpuint (again->events->len, <=, ics->events->len);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleIcs) ics = heddle_ics_read (bytes, &error);

  g_assert_true ((ics == NULL) == (error != NULL));
  if (ics == NULL)
    return 0;

  for (guint i = 0; i < ics->events->len; i++)
    check_event (g_ptr_array_index (ics->events, i));
  if (ics->events->len <= 20)
    check_again (ics);

  return 0;
}
