/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libical escapes and folds; what stands in the file and in which order is
 * decided here. */

#include "heddle-ics.h"

#include <libical/ical.h>
#include <string.h>

#define PRODUCT "-//Heddle//Heddle " HEDDLE_VERSION "//EN"
#define ZONE "Europe/London"
/* Calendars of old programs have no room for more. */
#define MAX_LINE_CHARACTERS 1000

/* British time since 1996, as long as nobody changes it. */
static const char zone[] =
  "BEGIN:VTIMEZONE\r\nTZID:" ZONE "\r\n"
  "BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\n"
  "DTSTART:19960331T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
  "BEGIN:STANDARD\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\n"
  "DTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
  "END:VTIMEZONE\r\n";

/* No text of a user may end a line of the file. */
static char *
clean_text (const char *text,
            gboolean    lines)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' && lines)
        g_string_append_c (clean, '\n');
      else if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029)
        g_string_append_c (clean, ' ');
      else if (lines || n++ < MAX_LINE_CHARACTERS)
        g_string_append_unichar (clean, c);
    }

  return g_string_free_and_steal (clean);
}

/* Takes @property. */
static void
append_property (GString      *ics,
                 icalproperty *property)
{
  char *line = icalproperty_as_ical_string_r (property);

  g_string_append (ics, line);
  icalmemory_free_buffer (line);
  icalproperty_free (property);
}

static void
append_text (GString       *ics,
             icalproperty *(*make) (const char *value),
             const char    *text,
             gboolean       lines)
{
  g_autofree char *clean = NULL;

  if (text == NULL || *text == '\0')
    return;
  clean = clean_text (text, lines);
  append_property (ics, make (clean));
}

/* What libical has no name for. */
static void
append_other (GString    *ics,
              const char *name,
              const char *text)
{
  g_autofree char *clean = NULL;
  icalproperty *property;
  icalvalue *value;
  char *escaped;

  if (text == NULL || *text == '\0')
    return;
  clean = clean_text (text, FALSE);
  value = icalvalue_new_text (clean);
  escaped = icalvalue_as_ical_string_r (value);
  property = icalproperty_new_x (escaped);
  icalproperty_set_x_name (property, name);
  append_property (ics, property);
  icalmemory_free_buffer (escaped);
  icalvalue_free (value);
}

static void
append_stamp (GString    *ics,
              const char *name,
              gint64      seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (MAX (seconds, 0));
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y%m%dT%H%M%SZ") : NULL;

  g_string_append_printf (ics, "%s:%s\r\n", name, text != NULL ? text : "19700101T000000Z");
}

/* A whole day has no zone, or it would be the day before somewhere else; an end
 * is the first moment that is no longer part of it. */
static void
append_time (GString    *ics,
             const char *name,
             HeddleDay   day,
             int         minutes)
{
  int year, month, number;

  heddle_day_get_ymd (day, &year, &month, &number);
  if (minutes < 0)
    g_string_append_printf (ics, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, year, month, number);
  else
    g_string_append_printf (ics, "%s;TZID=" ZONE ":%04d%02d%02dT%02d%02d00\r\n", name, year,
                            month, number, minutes / 60, minutes % 60);
}

static void
append_times (GString     *ics,
              HeddleEvent *event)
{
  gboolean timed = event->starts >= 0;

  append_time (ics, "DTSTART", event->first, event->starts);
  if (!timed)
    append_time (ics, "DTEND", event->last + 1, -1);
  else if (event->last > event->first || event->ends > event->starts)
    append_time (ics, "DTEND", event->last, event->ends);
}

/* Escaped, so that no address ends the line. */
static void
append_organizer (GString    *ics,
                  const char *address)
{
  g_autofree char *escaped = NULL;

  if (address == NULL || *address == '\0')
    return;
  escaped = g_uri_escape_string (address, "@", FALSE);
  g_string_append_printf (ics, "ORGANIZER:mailto:%s\r\n", escaped);
}

static void
append_event (GString     *ics,
              HeddleEvent *event)
{
  g_string_append (ics, "BEGIN:VEVENT\r\n");
  append_text (ics, icalproperty_new_uid, event->uid, FALSE);
  append_stamp (ics, "DTSTAMP", event->modified);
  append_stamp (ics, "LAST-MODIFIED", event->modified);
  g_string_append_printf (ics, "SEQUENCE:%d\r\n", MAX (event->sequence, 0));
  append_times (ics, event);
  append_organizer (ics, event->organizer);
  append_text (ics, icalproperty_new_summary, event->summary, FALSE);
  append_text (ics, icalproperty_new_description, event->description, TRUE);
  append_text (ics, icalproperty_new_location, event->location, FALSE);
  append_text (ics, icalproperty_new_url, event->url, FALSE);
  append_text (ics, icalproperty_new_categories, event->categories, FALSE);
  g_string_append_printf (ics, "STATUS:%s\r\n", event->cancelled ? "CANCELLED" : "CONFIRMED");
  g_string_append_printf (ics, "TRANSP:%s\r\n", event->busy ? "OPAQUE" : "TRANSPARENT");
  append_other (ics, "X-HEDDLE-KIND", event->kind);
  append_other (ics, "X-HEDDLE-ID", event->id);
  g_string_append (ics, "END:VEVENT\r\n");
}

static gboolean
has_times (HeddleIcs *self)
{
  for (guint i = 0; i < self->events->len; i++)
    if (((HeddleEvent *) g_ptr_array_index (self->events, i))->starts >= 0)
      return TRUE;

  return FALSE;
}

GBytes *
heddle_ics_write (HeddleIcs *self)
{
  GString *ics = g_string_new ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" PRODUCT "\r\n"
                               "CALSCALE:GREGORIAN\r\n");

  g_string_append_printf (ics, "METHOD:%s\r\n", self->cancels ? "CANCEL" : "PUBLISH");
  if (self->name != NULL)
    {
      append_text (ics, icalproperty_new_name, self->name, FALSE);
      append_other (ics, "X-WR-CALNAME", self->name);
    }
  if (has_times (self))
    g_string_append (ics, zone);
  for (guint i = 0; i < self->events->len; i++)
    append_event (ics, g_ptr_array_index (self->events, i));
  g_string_append (ics, "END:VCALENDAR\r\n");

  return g_string_free_to_bytes (ics);
}
