/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-clock-text.h"

#include <string.h>

/* A number alone below this may mean the afternoon just as well. */
#define FIRST_CLEAR_HOUR 7

typedef enum
{
  HALF_UNSAID,
  HALF_AM,
  HALF_PM,
} Half;

static char *
fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (folded, g_ascii_tolower (*p));

  return g_string_free_and_steal (folded);
}

/* Takes "am" or "pm", also "a.m.", off the end. */
static Half
take_half (char *text)
{
  static const struct
  {
    const char *end;
    Half half;
  } ends[] = {
    { "a.m.", HALF_AM }, { "p.m.", HALF_PM }, { "a.m", HALF_AM }, { "p.m", HALF_PM },
    { "am", HALF_AM }, { "pm", HALF_PM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i].end))
      {
        text[strlen (text) - strlen (ends[i].end)] = '\0';
        return ends[i].half;
      }

  return HALF_UNSAID;
}

static int
read_digits (const char *text,
             gsize       length)
{
  int number = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }

  return length > 0 ? number : -1;
}

/* Parted by a colon, a full stop or an h, or four or three digits together;
 * hours alone have no minutes. */
static gboolean
read_numbers (const char *text,
              int        *hour,
              int        *minute,
              gboolean   *alone)
{
  gsize length = strlen (text);
  gsize hours = strcspn (text, ":.h");

  *minute = 0;
  *alone = FALSE;
  if (hours < length)
    {
      *hour = hours <= 2 ? read_digits (text, hours) : -1;
      *minute = length - hours - 1 == 2 ? read_digits (text + hours + 1, 2) : -1;
    }
  else if (length == 3 || length == 4)
    {
      *hour = read_digits (text, length - 2);
      *minute = read_digits (text + length - 2, 2);
    }
  else
    {
      *hour = length <= 2 ? read_digits (text, length) : -1;
      *alone = TRUE;
    }

  return *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60;
}

/**
 * heddle_clock_text_read:
 * @text: a time of day as people write it: 9:30, 9.30, 0930, 1400, 2 pm,
 *   2.30pm, noon
 *
 * A number alone is an hour where it cannot mean another: from 7 on.
 *
 * Returns: (nullable) (transfer full): as stored, HH:MM; %NULL where it is no
 *   time of day or can mean two
 */
char *
heddle_clock_text_read (const char *text)
{
  g_autofree char *folded = fold (text);
  int hour, minute;
  gboolean alone;
  Half half;

  if (g_str_equal (folded, "noon") || g_str_equal (folded, "midday"))
    return g_strdup ("12:00");
  if (g_str_equal (folded, "midnight"))
    return g_strdup ("00:00");

  half = take_half (folded);
  if (!read_numbers (folded, &hour, &minute, &alone))
    return NULL;
  if (half == HALF_UNSAID)
    return alone && hour < FIRST_CLEAR_HOUR ? NULL
                                            : g_strdup_printf ("%02d:%02d", hour, minute);
  if (hour < 1 || hour > 12)
    return NULL;

  return g_strdup_printf ("%02d:%02d", hour % 12 + (half == HALF_PM ? 12 : 0), minute);
}

/**
 * heddle_clock_text_show:
 * @time: (nullable): as stored, HH:MM
 *
 * Returns: (transfer none): as it is shown everywhere, without a nought before
 *   the hour: 9:30; empty where there is none
 */
const char *
heddle_clock_text_show (const char *time)
{
  if (time == NULL)
    return "";
  return time + (*time == '0');
}
