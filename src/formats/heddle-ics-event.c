/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-ics-private.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#define ZONE "Europe/London"
#define MINUTES 1440
/* How far and how often a rule is followed. */
#define MAX_YEARS 10
#define MAX_REPEATS 400
#define MAX_TEXT 32768

/* A moment as a calendar writes it, in local time. */
typedef struct
{
  HeddleDay day;
  int minutes; /* -1: the whole day */
} Moment;

static void
add_remark (HeddleEvent *event,
            const char  *remark)
{
  g_autofree char *before = g_steal_pointer (&event->remark);

  event->remark = before != NULL ? g_strdup_printf ("%s %s", before, remark)
                                 : g_strdup (remark);
}

/* Kept: a zone is a file that is read each time nobody has it. NULL where the
 * system has no zones at all. */
static GTimeZone *
get_london (void)
{
  static GTimeZone *zone;
  static gsize made;

  if (g_once_init_enter (&made))
    {
      zone = g_time_zone_new_identifier (ZONE);
      g_once_init_leave (&made, 1);
    }
  return zone;
}

/* What Outlook calls British time, and what some programs put in front. */
static GTimeZone *
find_zone (const char *name)
{
  const char *london = strstr (name, ZONE);

  if (g_str_equal (name, "GMT Standard Time") || g_str_equal (name, "GMT Daylight Time")
      || (london != NULL && london[strlen (ZONE)] == '\0'))
    return get_london () != NULL ? g_time_zone_ref (get_london ()) : NULL;
  /* a path would be one of this computer */
  if (*name == '/' || strstr (name, "..") != NULL)
    return NULL;
  return g_time_zone_new_identifier (name);
}

static Moment
to_local (struct icaltimetype  time,
          GTimeZone           *zone)
{
  GTimeZone *london = get_london ();
  g_autoptr (GDateTime) there = g_date_time_new (zone, time.year, time.month, time.day,
                                                 time.hour, time.minute, 0);
  g_autoptr (GDateTime) here = NULL;

  if (there != NULL && london != NULL)
    here = g_date_time_to_timezone (there, london);
  if (here == NULL)
    return (Moment) { HEDDLE_DAY_NONE, -1 };
  return (Moment) {
    heddle_day_new (g_date_time_get_year (here), g_date_time_get_month (here),
                    g_date_time_get_day_of_month (here)),
    g_date_time_get_hour (here) * 60 + g_date_time_get_minute (here),
  };
}

static gboolean
is_sound (struct icaltimetype time)
{
  return time.year >= HEDDLE_YEAR_MIN && time.year <= HEDDLE_YEAR_MAX
         && time.month >= 1 && time.month <= 12 && time.day >= 1 && time.day <= 31
         && time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60;
}

static Moment
read_moment (HeddleEvent         *event,
             icalproperty        *property,
             struct icaltimetype  time)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  const char *name = parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;
  g_autoptr (GTimeZone) zone = NULL;
  HeddleDay day;

  if (icaltime_is_null_time (time) || !is_sound (time))
    return (Moment) { HEDDLE_DAY_NONE, -1 };
  day = heddle_day_new (time.year, time.month, time.day);
  if (time.is_date)
    return (Moment) { day, -1 };
  if (icaltime_is_utc (time))
    {
      zone = g_time_zone_new_utc ();
      return to_local (time, zone);
    }
  if (name == NULL)
    return (Moment) { day, time.hour * 60 + time.minute };

  zone = find_zone (name);
  if (zone != NULL)
    return to_local (time, zone);
  add_remark (event, _("The time zone is not known; the time was taken as it is written."));
  return (Moment) { day, time.hour * 60 + time.minute };
}

/* End as the format has it: the moment after the last. */
static Moment
read_end (HeddleEvent   *event,
          icalcomponent *component,
          Moment         start)
{
  icalproperty *end = icalcomponent_get_first_property (component, ICAL_DTEND_PROPERTY);
  icalproperty *duration = icalcomponent_get_first_property (component, ICAL_DURATION_PROPERTY);
  struct icaldurationtype length;
  gint64 minutes;

  if (end != NULL)
    return read_moment (event, end, icalproperty_get_dtend (end));
  if (duration == NULL)
    return (Moment) { HEDDLE_DAY_NONE, -1 };

  length = icalproperty_get_duration (duration);
  if (length.is_neg || length.weeks > 1000 || length.days > 10000 || length.hours > 100000
      || length.minutes > 10000000)
    return (Moment) { HEDDLE_DAY_NONE, -1 };
  minutes = ((gint64) length.weeks * 7 + length.days) * MINUTES + (gint64) length.hours * 60
            + length.minutes;
  if (start.minutes < 0)
    return (Moment) { start.day + (minutes + MINUTES - 1) / MINUTES, -1 };
  minutes += start.minutes;
  return (Moment) { start.day + minutes / MINUTES, minutes % MINUTES };
}

static void
set_times (HeddleEvent *event,
           Moment       start,
           Moment       end)
{
  event->first = event->last = start.day;
  event->starts = event->ends = start.minutes;

  if (end.day == HEDDLE_DAY_NONE || !heddle_day_is_valid (end.day) || end.day < start.day)
    return;
  if (start.minutes < 0)
    {
      /* an end on the first day, though none, means that day */
      event->last = MAX (end.day - 1, start.day);
      return;
    }
  if (end.minutes < 0)
    end.minutes = 0;
  if (start.minutes == 0 && end.minutes == 0 && end.day > start.day)
    {
      /* Outlook's whole days */
      event->last = end.day - 1;
      event->starts = event->ends = -1;
      return;
    }
  event->last = end.day;
  event->ends = end.minutes;
  if (end.minutes == 0 && end.day > start.day)
    {
      event->last = end.day - 1;
      event->ends = MINUTES - 1;
    }
  if (event->last == event->first)
    event->ends = MAX (event->ends, event->starts);
}

static char *
dup_text (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  if (valid == NULL || *g_strstrip (valid) == '\0')
    return NULL;
  if (strlen (valid) > MAX_TEXT)
    *g_utf8_find_prev_char (valid, valid + MAX_TEXT) = '\0';
  return g_steal_pointer (&valid);
}

static char *
dup_other (icalcomponent *component,
           const char    *name)
{
  for (icalproperty *property = icalcomponent_get_first_property (component, ICAL_X_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (component, ICAL_X_PROPERTY))
    if (g_strcmp0 (icalproperty_get_x_name (property), name) == 0)
      return dup_text (icalproperty_get_x (property));

  return NULL;
}

static char *
dup_line (const char *text)
{
  char *line = dup_text (text);

  return line != NULL ? g_strdelimit (line, "\r\n\t", ' ') : NULL;
}

static const char *
get_categories (icalcomponent *component)
{
  icalproperty *property = icalcomponent_get_first_property (component,
                                                             ICAL_CATEGORIES_PROPERTY);

  return property != NULL ? icalproperty_get_categories (property) : NULL;
}

static const char *
get_url (icalcomponent *component)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_URL_PROPERTY);

  return property != NULL ? icalproperty_get_url (property) : NULL;
}

static gint64
get_modified (icalcomponent *component)
{
  icalproperty *property = icalcomponent_get_first_property (component,
                                                             ICAL_LASTMODIFIED_PROPERTY);
  struct icaltimetype time;
  g_autoptr (GDateTime) moment = NULL;

  if (property == NULL)
    return 0;
  time = icalproperty_get_lastmodified (property);
  if (!is_sound (time))
    return 0;
  moment = g_date_time_new_utc (time.year, time.month, time.day, time.hour, time.minute,
                                CLAMP (time.second, 0, 59));
  return moment != NULL ? g_date_time_to_unix (moment) : 0;
}

static gboolean
is_opaque (icalcomponent *component)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_TRANSP_PROPERTY);

  return property == NULL || icalproperty_get_transp (property) == ICAL_TRANSP_OPAQUE;
}

static HeddleEvent *
read_texts (icalcomponent *component)
{
  HeddleEvent *event = heddle_event_new ();

  event->uid = dup_line (icalcomponent_get_uid (component));
  event->sequence = CLAMP (icalcomponent_get_sequence (component), 0, G_MAXINT);
  event->modified = get_modified (component);
  event->summary = dup_line (icalcomponent_get_summary (component));
  event->description = dup_text (icalcomponent_get_description (component));
  event->location = dup_line (icalcomponent_get_location (component));
  event->url = dup_line (get_url (component));
  event->categories = dup_line (get_categories (component));
  event->cancelled = icalcomponent_get_status (component) == ICAL_STATUS_CANCELLED;
  event->busy = is_opaque (component);
  event->kind = dup_other (component, "X-HEDDLE-KIND");
  event->id = dup_other (component, "X-HEDDLE-ID");
  if (event->summary == NULL)
    event->summary = g_strdup ("");

  return event;
}

/* An event without one is known by what it says, for as long as it says that. */
static void
ensure_uid (HeddleEvent *event)
{
  g_autofree char *iso = NULL;

  if (event->uid != NULL)
    return;
  iso = event->first != HEDDLE_DAY_NONE ? heddle_day_to_iso (event->first) : g_strdup ("");
  event->uid = g_strdup_printf ("%s %s", event->summary, iso);
  add_remark (event, _("The event has no UID; it is known by its title and first day."));
}

static HeddleEvent *
copy_on (const HeddleEvent *event,
         HeddleDay          day)
{
  HeddleEvent *copy = heddle_event_new ();
  g_autofree char *iso = heddle_day_to_iso (day);

  copy->uid = g_strdup_printf ("%s/%s", event->uid, iso);
  copy->sequence = event->sequence;
  copy->modified = event->modified;
  copy->summary = g_strdup (event->summary);
  copy->description = g_strdup (event->description);
  copy->location = g_strdup (event->location);
  copy->url = g_strdup (event->url);
  copy->categories = g_strdup (event->categories);
  copy->first = day;
  copy->last = day + (event->last - event->first);
  copy->starts = event->starts;
  copy->ends = event->ends;
  copy->cancelled = event->cancelled;
  copy->busy = event->busy;
  copy->row = event->row;
  copy->remark = g_strdup (event->remark);

  return copy;
}

/* Days on which a repeated event does not take place. */
static GHashTable *
read_exceptions (icalcomponent *component)
{
  GHashTable *days = g_hash_table_new (NULL, NULL);

  for (icalproperty *property = icalcomponent_get_first_property (component,
                                                                  ICAL_EXDATE_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (component, ICAL_EXDATE_PROPERTY))
    {
      struct icaltimetype time = icalproperty_get_exdate (property);

      if (is_sound (time))
        g_hash_table_add (days, GINT_TO_POINTER (heddle_day_new (time.year, time.month,
                                                                 time.day)));
    }

  return days;
}

static struct icaltimetype
to_date (HeddleDay day)
{
  struct icaltimetype time = { .is_date = 1 };

  heddle_day_get_ymd (day, &time.year, &time.month, &time.day);
  return time;
}

/* Takes @event; FALSE where its rule cannot be followed. */
static gboolean
repeat_event (HeddleIcs                   *self,
              HeddleEvent                 *event,
              icalcomponent               *component,
              struct icalrecurrencetype    rule)
{
  g_autoptr (GHashTable) exceptions = read_exceptions (component);
  HeddleDay end = heddle_day_add_months (event->first, MAX_YEARS * 12);
  HeddleDay last = HEDDLE_DAY_NONE;
  icalrecur_iterator *iterator;
  guint n = 0;

  if (rule.freq != ICAL_DAILY_RECURRENCE && rule.freq != ICAL_WEEKLY_RECURRENCE
      && rule.freq != ICAL_MONTHLY_RECURRENCE && rule.freq != ICAL_YEARLY_RECURRENCE)
    return FALSE;
  iterator = icalrecur_iterator_new (rule, to_date (event->first));
  if (iterator == NULL)
    return FALSE;

  add_remark (event, _("The event repeats; each of its days is one by itself."));
  while (n < MAX_REPEATS)
    {
      struct icaltimetype next = icalrecur_iterator_next (iterator);
      HeddleDay day;

      if (icaltime_is_null_time (next) || !is_sound (next))
        break;
      day = heddle_day_new (next.year, next.month, next.day);
      if (day >= end || !heddle_day_is_valid (day + (event->last - event->first)))
        break;
      if (day == last || g_hash_table_contains (exceptions, GINT_TO_POINTER (day)))
        continue;
      g_ptr_array_add (self->events, copy_on (event, day));
      last = day;
      n++;
    }
  icalrecur_iterator_free (iterator);
  if (n > 0)
    heddle_event_free (event);
  return n > 0;
}

/* One day of a repeated event that differs from the others. */
static void
name_exception (HeddleEvent   *event,
                icalcomponent *component)
{
  icalproperty *property = icalcomponent_get_first_property (component,
                                                             ICAL_RECURRENCEID_PROPERTY);
  g_autofree char *uid = NULL;
  g_autofree char *iso = NULL;
  Moment moment;

  if (property == NULL)
    return;
  moment = read_moment (event, property, icalproperty_get_recurrenceid (property));
  if (moment.day == HEDDLE_DAY_NONE)
    return;
  iso = heddle_day_to_iso (moment.day);
  uid = g_strdup_printf ("%s/%s", event->uid, iso);
  g_set_str (&event->uid, uid);
  event->sequence = MIN (event->sequence, G_MAXINT - 1) + 1;
}

static void
read_component (HeddleIcs     *self,
                icalcomponent *component,
                guint          row,
                gboolean       cancelled,
                gboolean       repeats)
{
  HeddleEvent *event = read_texts (component);
  icalproperty *start = icalcomponent_get_first_property (component, ICAL_DTSTART_PROPERTY);
  icalproperty *rule = icalcomponent_get_first_property (component, ICAL_RRULE_PROPERTY);
  Moment begins = { HEDDLE_DAY_NONE, -1 };

  event->row = row;
  event->cancelled |= cancelled;
  if (start != NULL)
    begins = read_moment (event, start, icalproperty_get_dtstart (start));
  if (begins.day != HEDDLE_DAY_NONE)
    set_times (event, begins, read_end (event, component, begins));
  else
    event->fault = g_strdup (_("The event has no first day that could be read."));
  ensure_uid (event);
  name_exception (event, component);

  if (rule != NULL && event->fault == NULL
      && repeat_event (self, event, component, icalproperty_get_rrule (rule)))
    return;
  if (repeats)
    add_remark (event, _("The rule by which it repeats could not be followed; only its first "
                         "day is read."));
  g_ptr_array_add (self->events, event);
}

void
heddle_ics_read_event (HeddleIcs  *self,
                       const char *text,
                       guint       row,
                       gboolean    cancelled)
{
  icalcomponent *component;

  icalerror_set_errors_are_fatal (FALSE);
  component = icalparser_parse_string (text);
  if (component == NULL)
    return;
  if (icalcomponent_isa (component) == ICAL_VEVENT_COMPONENT)
    /* libical leaves out a rule it cannot read */
    read_component (self, component, row, cancelled, strstr (text, "\nRRULE") != NULL);
  icalcomponent_free (component);
}
