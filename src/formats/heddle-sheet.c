/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-format-error.h"

static void
free_row (gpointer data)
{
  HeddleSheetRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

static void
set_header (HeddleSheet *self,
            GStrv        header)
{
  self->header = header;
  self->types = g_new0 (HeddleSheetType, g_strv_length (header) + 1);
}

HeddleSheet *
heddle_sheet_new (const char        *title,
                  const char *const *header)
{
  HeddleSheet *self = g_new0 (HeddleSheet, 1);

  self->title = g_strdup (title);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  if (header != NULL)
    set_header (self, g_strdupv ((char **) header));

  return self;
}

void
heddle_sheet_free (HeddleSheet *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_strfreev (self->header);
  g_free (self->types);
  g_ptr_array_unref (self->rows);
  g_free (self->how);
  g_free (self->warning);
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_free (self);
}

/* What a spreadsheet leaves behind the last cell that was ever used. */
static void
trim_cells (GPtrArray *cells)
{
  while (cells->len > 0 && *(const char *) cells->pdata[cells->len - 1] == '\0')
    g_ptr_array_remove_index (cells, cells->len - 1);
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *) cells->pdata[i] != '\0')
      return FALSE;

  return TRUE;
}

void
heddle_sheet_take_row (HeddleSheet *self,
                       guint        number,
                       GPtrArray   *cells)
{
  HeddleSheetRow *row;
  guint width;

  g_ptr_array_set_free_func (cells, g_free);
  if (is_blank (cells))
    {
      g_ptr_array_unref (cells);
      return;
    }

  if (self->header == NULL)
    {
      trim_cells (cells);
      g_ptr_array_add (cells, NULL);
      set_header (self, (GStrv) g_ptr_array_free (cells, FALSE));
      return;
    }

  width = heddle_sheet_get_width (self);
  row = g_new0 (HeddleSheetRow, 1);
  row->number = number;
  /* empty cells behind the last column are no cells */
  if (cells->len > width)
    trim_cells (cells);
  row->n_cells = cells->len;
  while (cells->len < width)
    g_ptr_array_add (cells, g_strdup (""));
  g_ptr_array_set_size (cells, width);
  g_ptr_array_add (cells, NULL);
  row->cells = (GStrv) g_ptr_array_free (cells, FALSE);
  g_ptr_array_add (self->rows, row);
}

void
heddle_sheet_add (HeddleSheet       *self,
                  const char *const *cells)
{
  guint width = heddle_sheet_get_width (self);
  HeddleSheetRow *row = g_new0 (HeddleSheetRow, 1);

  row->number = self->rows->len + 2;
  row->n_cells = width;
  row->cells = g_new0 (char *, width + 1);
  for (guint i = 0; i < width; i++)
    row->cells[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (self->rows, row);
}

int
heddle_sheet_find (HeddleSheet *self,
                   const char  *name)
{
  for (int i = 0; self->header[i] != NULL; i++)
    if (strcmp (self->header[i], name) == 0)
      return i;

  return -1;
}

/**
 * heddle_sheet_get_width:
 *
 * Returns: how many columns its header names
 */
guint
heddle_sheet_get_width (HeddleSheet *self)
{
  return g_strv_length (self->header);
}

const char *
heddle_sheet_get (HeddleSheet *self,
                  guint        row,
                  int          column)
{
  HeddleSheetRow *found = g_ptr_array_index (self->rows, row);

  return column >= 0 ? found->cells[column] : NULL;
}

gboolean
heddle_sheet_check (HeddleSheet  *self,
                    GError      **error)
{
  guint width = heddle_sheet_get_width (self);

  for (guint i = 0; i < width; i++)
    if (heddle_sheet_find (self, self->header[i]) != (int) i)
      {
        g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                     _("Row 1: the column \"%s\" is there twice."), self->header[i]);
        return FALSE;
      }

  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleSheetRow *row = g_ptr_array_index (self->rows, i);

      if (row->n_cells != width)
        {
          g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                       _("Row %u has %u cells, but the first row has %u."), row->number,
                       row->n_cells, width);
          return FALSE;
        }
    }

  return TRUE;
}
