/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events become rows of a table, which is then imported as any other. */

#include "heddle-calendar-import.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"
#include "heddle-import-private.h"

#define CANCELLED "cancelled"

/* Which field takes what of an event; NULL where the kind has none. */
static const struct
{
  const char *kind;
  const char *title, *first, *last, *starts, *ends, *place, *sort;
} kinds[] = {
  { "closure", "title", "starts", "ends", NULL, NULL, NULL, "sort" },
  { "meeting", "title", "held_on", NULL, "starts", "ends", "place", NULL },
};

/* What councils write in the titles of their days, and what sort that is. */
static const struct
{
  const char *word;
  const char *sort;
} sorts[] = {
  { "in-service", "in-service" },       { "inservice", "in-service" },
  { "in service", "in-service" },       { "inset", "in-service" },
  { "staff development", "in-service" }, { "polling", "polling" },
  { "election", "pre-election" },       { "bank holiday", "bank-holiday" },
  { "local holiday", "local-holiday" }, { "public holiday", "local-holiday" },
};

static int
find_kind (const HeddleKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind->name))
      return (int) i;

  return -1;
}

gboolean
heddle_calendar_import_knows (const HeddleKind *kind)
{
  return find_kind (kind) >= 0;
}

const char *
heddle_import_guess_sort (const char *title)
{
  g_autofree char *lower = g_utf8_strdown (title, -1);

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (strstr (lower, sorts[i].word) != NULL)
      return sorts[i].sort;

  return "school-holiday";
}

/* Ids that Heddle wrote itself come back; others are made of the UID. */
static char *
dup_id (HeddleStore      *store,
        const HeddleKind *kind,
        HeddleEvent      *event)
{
  if (g_strcmp0 (event->kind, kind->name) == 0 && event->id != NULL
      && heddle_id_is_valid (event->id))
    {
      g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, event->id, NULL);

      if (record != NULL)
        return g_strdup (event->id);
    }
  return heddle_id_from_name ("calendar", event->uid);
}

static char *
dup_time (int minutes)
{
  return minutes >= 0 ? g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60) : NULL;
}

static char *
dup_day (HeddleDay day)
{
  return day != HEDDLE_DAY_NONE ? heddle_day_to_iso (day) : NULL;
}

/* Columns in the order of the table above, the id in front, whether it is
 * cancelled behind. */
static const char **
list_columns (int         kind,
              const char *source)
{
  const char *names[] = {
    HEDDLE_IMPORT_ID_COLUMN, kinds[kind].title, kinds[kind].first, kinds[kind].last,
    kinds[kind].starts, kinds[kind].ends, kinds[kind].place, kinds[kind].sort,
    source != NULL ? "source" : NULL, CANCELLED,
  };
  const char **header = g_new0 (const char *, G_N_ELEMENTS (names) + 1);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL)
      header[n++] = names[i];
  return header;
}

static void
add_event (HeddleSheet      *sheet,
           HeddleStore      *store,
           const HeddleKind *kind,
           int               number,
           HeddleEvent      *event,
           const char       *source)
{
  g_autofree char *id = dup_id (store, kind, event);
  g_autofree char *first = dup_day (event->first);
  g_autofree char *last = dup_day (event->last);
  g_autofree char *starts = dup_time (event->starts);
  g_autofree char *ends = dup_time (event->ends);
  const struct
  {
    const char *column;
    const char *text;
  } values[] = {
    { HEDDLE_IMPORT_ID_COLUMN, id },
    { kinds[number].title, event->summary },
    { kinds[number].first, first },
    { kinds[number].last, last },
    { kinds[number].starts, starts },
    { kinds[number].ends, ends },
    { kinds[number].place, event->location },
    { kinds[number].sort, heddle_import_guess_sort (event->summary) },
    { "source", source },
    { CANCELLED, event->cancelled ? CANCELLED : "" },
  };
  g_autofree const char **cells = g_new0 (const char *, heddle_sheet_get_width (sheet) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      int column = values[i].column != NULL ? heddle_sheet_find (sheet, values[i].column) : -1;

      if (column >= 0)
        cells[column] = values[i].text;
    }
  heddle_sheet_add (sheet, cells);
  ((HeddleSheetRow *) sheet->rows->pdata[sheet->rows->len - 1])->number = event->row;
}

HeddleImport *
heddle_calendar_import_new (HeddleStore      *store,
                            const HeddleKind *kind,
                            HeddleIcs        *ics,
                            const char       *source,
                            HeddleDay         today)
{
  int number = find_kind (kind);
  g_autofree const char **header = NULL;
  HeddleImport *import;
  HeddleSheet *sheet;

  g_return_val_if_fail (number >= 0, NULL);

  header = list_columns (number, source);
  sheet = heddle_sheet_new (ics->name, header);
  sheet->how = g_strdup (_("calendar"));
  sheet->warning = g_strdup (ics->warning);
  for (guint i = 0; i < ics->events->len; i++)
    add_event (sheet, store, kind, number, g_ptr_array_index (ics->events, i), source);

  import = heddle_import_new (store, kind, sheet, today);
  import->cancel_column = heddle_sheet_find (sheet, CANCELLED);
  import->events = g_ptr_array_ref (ics->events);
  return import;
}
