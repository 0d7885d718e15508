/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines to events. Each event is given to libical by itself, so that a bad one
 * harms no other and nobody has to hold a whole calendar at once. */

#include "heddle-ics-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-format-error.h"
#include "heddle-text-encoding.h"

/* Years of a busy calendar have a tenth of this. */
#define MAX_BYTES (16 * 1024 * 1024)
#define MAX_EVENTS 20000
#define MAX_EVENT_BYTES (128 * 1024)

typedef struct
{
  HeddleIcs *ics;
  GString *line;        /* unfolded */
  guint number;         /* of the line of the file that @line begins in */
  GString *event;       /* lines of the event that is read, or NULL */
  guint event_row;
  guint skipping;       /* depth within a component that is not read */
  gboolean calendar;    /* within one */
  gboolean any_calendar;
  gboolean cancelled;   /* by the method of the calendar */
  gboolean too_large;
  guint n_others;
  guint n_folds;        /* lines that are folded wrongly */
} Reader;

static gboolean
is_line (const char *line,
         const char *name,
         const char *value)
{
  gsize length = strlen (name);

  return g_ascii_strncasecmp (line, name, length) == 0
         && (line[length] == ':' || (line[length] == ';' && value == NULL))
         && (value == NULL || g_ascii_strcasecmp (line + length + 1, value) == 0);
}

static void
end_event (Reader *self)
{
  HeddleEvent *fault;

  g_string_append (self->event, "END:VEVENT\r\n");
  if (self->ics->events->len >= MAX_EVENTS)
    self->too_large = TRUE;
  else if (self->event->len <= MAX_EVENT_BYTES)
    heddle_ics_read_event (self->ics, self->event->str, self->event_row, self->cancelled);
  else
    {
      fault = heddle_event_new ();
      fault->uid = g_strdup_printf ("%u", self->event_row);
      fault->summary = g_strdup ("");
      fault->row = self->event_row;
      fault->fault = g_strdup (_("The event is too long."));
      g_ptr_array_add (self->ics->events, fault);
    }
  g_string_free (g_steal_pointer (&self->event), TRUE);
}

static void
read_in_event (Reader     *self,
               const char *line)
{
  if (is_line (line, "END", "VEVENT"))
    end_event (self);
  else if (is_line (line, "BEGIN", NULL))
    self->skipping = 1; /* an alarm */
  else if (is_line (line, "END", NULL))
    return; /* of what did not begin */
  else if (self->event->len <= MAX_EVENT_BYTES)
    g_string_append_printf (self->event, "%s\r\n", line);
}

/* TEXT of a property, in one line. */
static void
read_name (Reader     *self,
           const char *line)
{
  const char *colon = strchr (line, ':');
  GString *name;

  if (self->ics->name != NULL || colon == NULL)
    return;
  name = g_string_new (NULL);
  for (const char *p = colon + 1; *p != '\0'; p++)
    {
      gboolean escaped = *p == '\\' && p[1] != '\0';

      if (escaped)
        p++;
      g_string_append_c (name, escaped && (*p == 'n' || *p == 'N') ? ' ' : *p);
    }
  self->ics->name = g_string_free_and_steal (name);
}

static void
read_in_calendar (Reader     *self,
                  const char *line)
{
  if (is_line (line, "BEGIN", "VEVENT"))
    {
      self->event = g_string_new ("BEGIN:VEVENT\r\n");
      self->event_row = self->number;
    }
  else if (is_line (line, "BEGIN", NULL))
    {
      self->skipping = 1;
      if (!is_line (line, "BEGIN", "VTIMEZONE"))
        self->n_others++;
    }
  else if (is_line (line, "END", "VCALENDAR"))
    self->calendar = FALSE;
  else if (is_line (line, "METHOD", NULL))
    self->cancelled = is_line (line, "METHOD", "CANCEL");
  else if (g_ascii_strncasecmp (line, "X-WR-CALNAME", 12) == 0
           || g_ascii_strncasecmp (line, "NAME", 4) == 0)
    read_name (self, line);
}

static void
read_line (Reader *self)
{
  const char *line = self->line->str;

  if (*line == '\0')
    return;
  if (self->skipping > 0)
    {
      if (is_line (line, "BEGIN", NULL))
        self->skipping++;
      else if (is_line (line, "END", NULL))
        self->skipping--;
    }
  else if (self->event != NULL)
    read_in_event (self, line);
  else if (self->calendar)
    read_in_calendar (self, line);
  else if (is_line (line, "BEGIN", "VCALENDAR"))
    {
      self->calendar = self->any_calendar = TRUE;
      self->cancelled = FALSE;
    }
}

/* Whether a line can begin a property: a name, then a parameter or its value. */
static gboolean
begins_property (const char *line,
                 gsize       length)
{
  gsize i = 0;

  while (i < length && (g_ascii_isalnum (line[i]) || line[i] == '-'))
    i++;
  return i > 0 && i < length && (line[i] == ':' || line[i] == ';');
}

/* Some programs break lines without the blank that says so. */
static void
take_line (Reader     *self,
           const char *line,
           gsize       length,
           guint       number)
{
  gboolean folded = length > 0 && (*line == ' ' || *line == '\t');

  if (!folded && length > 0 && self->line->len > 0 && !begins_property (line, length))
    {
      self->n_folds++;
      folded = TRUE;
    }
  else if (folded)
    {
      line++;
      length--;
    }

  if (!folded)
    {
      read_line (self);
      g_string_truncate (self->line, 0);
      self->number = number;
    }
  if (self->line->len + length <= MAX_EVENT_BYTES)
    g_string_append_len (self->line, line, length);
}

static void
read_lines (Reader     *self,
            const char *text)
{
  guint number = 1;

  while (*text != '\0' && !self->too_large)
    {
      gsize length = strcspn (text, "\r\n");

      take_line (self, text, length, number++);
      text += length;
      if (*text == '\r')
        text++;
      if (*text == '\n')
        text++;
    }
  read_line (self);
}

static int
compare_latest (const HeddleEvent *a,
                const HeddleEvent *b)
{
  if (a->sequence != b->sequence)
    return a->sequence < b->sequence ? -1 : 1;
  return a->modified < b->modified ? -1 : a->modified > b->modified;
}

/* Of several versions of an event the latest counts. */
static void
keep_latest (HeddleIcs *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_event_free);

  for (guint i = 0; i < self->events->len; i++)
    {
      HeddleEvent *event = g_steal_pointer (&self->events->pdata[i]);
      gpointer place;

      if (!g_hash_table_lookup_extended (seen, event->uid, NULL, &place))
        {
          g_ptr_array_add (kept, event);
          g_hash_table_insert (seen, event->uid, GUINT_TO_POINTER (kept->len - 1));
          continue;
        }
      if (compare_latest (kept->pdata[GPOINTER_TO_UINT (place)], event) <= 0)
        {
          HeddleEvent *older = kept->pdata[GPOINTER_TO_UINT (place)];

          kept->pdata[GPOINTER_TO_UINT (place)] = event;
          g_hash_table_replace (seen, event->uid, place);
          event = older;
        }
      heddle_event_free (event);
    }

  g_ptr_array_set_free_func (self->events, NULL);
  g_ptr_array_unref (self->events);
  self->events = kept;
}

static char *
dup_warning (Reader *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (self->n_others > 0)
    g_ptr_array_add (parts, g_strdup_printf (
                              ngettext ("%u entry is no event and was not read.",
                                        "%u entries are no events and were not read.",
                                        self->n_others), self->n_others));
  if (self->n_folds > 0)
    g_ptr_array_add (parts, g_strdup_printf (
                              ngettext ("%u line was broken in the wrong way.",
                                        "%u lines were broken in the wrong way.",
                                        self->n_folds), self->n_folds));
  if (self->event != NULL || self->calendar)
    g_ptr_array_add (parts, g_strdup (_("The calendar breaks off before its end.")));
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" ", (char **) parts->pdata);
}

HeddleIcs *
heddle_ics_read (GBytes  *bytes,
                 GError **error)
{
  g_autoptr (HeddleIcs) self = heddle_ics_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  Reader reader = { .ics = self, .line = line, .number = 1 };
  g_autofree char *text = NULL;
  const char *encoding;
  gsize length;

  if (g_bytes_get_size (bytes) > MAX_BYTES)
    {
      g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE,
                   _("The calendar is larger than %d MB."), MAX_BYTES / 1024 / 1024);
      return NULL;
    }
  text = heddle_text_encoding_read (bytes, &length, &encoding, error);
  if (text == NULL)
    return NULL;

  read_lines (&reader, text);
  self->warning = dup_warning (&reader);
  if (reader.event != NULL)
    g_string_free (reader.event, TRUE);
  if (reader.too_large)
    {
      g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE,
                   _("The calendar has more than %d events."), MAX_EVENTS);
      return NULL;
    }
  if (!reader.any_calendar)
    {
      g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                           _("This is no calendar: it does not begin with BEGIN:VCALENDAR."));
      return NULL;
    }

  keep_latest (self);
  return g_steal_pointer (&self);
}
