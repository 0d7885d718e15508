/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-table-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-csv.h"
#include "heddle-format-error.h"
#include "heddle-json-table.h"
#include "heddle-ods.h"
#include "heddle-table-bundle.h"
#include "heddle-text-encoding.h"
#include "heddle-zip.h"

/* Where a calendar says that it is one, blanks in front allowed. */
#define CALENDAR "BEGIN:VCALENDAR"
/* What every workbook of Excel has. */
#define WORKBOOK "xl/workbook.xml"

static const struct
{
  const char *ending;
  HeddleTableFormat format;
} endings[] = {
  { ".csv", HEDDLE_TABLE_CSV },
  { ".ods", HEDDLE_TABLE_ODS },
  { ".json", HEDDLE_TABLE_JSON },
  { ".ics", HEDDLE_TABLE_ICS },
  { ".zip", HEDDLE_TABLE_BUNDLE },
};

HeddleTableFormat
heddle_table_file_guess (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize mark = strlen (HEDDLE_BYTE_ORDER_MARK);

  if (size >= 4 && memcmp (data, "PK", 2) == 0 && data[2] < 8)
    return heddle_table_bundle_is (bytes) ? HEDDLE_TABLE_BUNDLE : HEDDLE_TABLE_ODS;
  if (size >= mark && memcmp (data, HEDDLE_BYTE_ORDER_MARK, mark) == 0)
    {
      data += mark;
      size -= mark;
    }
  while (size > 0 && g_ascii_isspace (*data))
    {
      data++;
      size--;
    }
  if (size >= strlen (CALENDAR) && g_ascii_strncasecmp (data, CALENDAR, strlen (CALENDAR)) == 0)
    return HEDDLE_TABLE_ICS;
  return size > 0 && (*data == '[' || *data == '{') ? HEDDLE_TABLE_JSON : HEDDLE_TABLE_CSV;
}

gboolean
heddle_table_file_find (const char        *name,
                        HeddleTableFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i].ending))
      {
        *format = endings[i].format;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_workbook (GBytes *bytes)
{
  g_autoptr (GBytes) part = heddle_zip_read (bytes, WORKBOOK, HEDDLE_FORMAT_MAX_BYTES, NULL);

  return part != NULL;
}

HeddleSheet *
heddle_table_file_read (GBytes  *bytes,
                        GError **error)
{
  switch (heddle_table_file_guess (bytes))
    {
    case HEDDLE_TABLE_ODS:
      if (is_workbook (bytes))
        {
          g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_UNSUPPORTED,
                               _("This is an Excel workbook: save it as OpenDocument (.ods) or "
                                 "CSV first."));
          return NULL;
        }
      return heddle_ods_read (bytes, error);
    case HEDDLE_TABLE_JSON:
      return heddle_json_table_read (bytes, error);
    case HEDDLE_TABLE_BUNDLE:
      return heddle_table_bundle_read (bytes, error);
    case HEDDLE_TABLE_ICS:
      g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_UNSUPPORTED,
                           _("This is a calendar, not a table."));
      return NULL;
    case HEDDLE_TABLE_CSV:
    default:
      return heddle_csv_read (bytes, error);
    }
}

GBytes *
heddle_table_file_write (HeddleSheet       *sheet,
                         HeddleTableFormat  format)
{
  g_autofree char *csv = NULL;
  char *marked;

  if (format == HEDDLE_TABLE_ODS)
    return heddle_ods_write (sheet);

  csv = heddle_csv_write (sheet);
  marked = g_strconcat (HEDDLE_BYTE_ORDER_MARK, csv, NULL);
  return g_bytes_new_take (marked, strlen (marked));
}
