/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-paper-file.h"

#include <string.h>

static const char *const suffixes[] = {
  [HEDDLE_PAPER_PDF] = ".pdf",
  [HEDDLE_PAPER_ODT] = ".odt",
  [HEDDLE_PAPER_TEXT] = ".txt",
};

const char *
heddle_paper_format_get_suffix (HeddlePaperFormat format)
{
  return suffixes[format];
}

gboolean
heddle_paper_format_from_name (const char        *name,
                               HeddlePaperFormat *format)
{
  gsize length = strlen (name);

  for (guint i = 0; i < HEDDLE_PAPER_FORMATS; i++)
    if (length > strlen (suffixes[i])
        && g_ascii_strcasecmp (name + length - strlen (suffixes[i]), suffixes[i]) == 0)
      {
        *format = (HeddlePaperFormat) i;
        return TRUE;
      }

  return FALSE;
}

GBytes *
heddle_paper_make (HeddleDocument       *document,
                   HeddlePaperFormat     format,
                   GCancellable         *cancellable,
                   HeddlePaperProgress   progress,
                   gpointer              data,
                   GError              **error)
{
  char *text;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  switch (format)
    {
    case HEDDLE_PAPER_PDF:
      return heddle_paper_make_pdf (document, cancellable, progress, data, error);
    case HEDDLE_PAPER_ODT:
      return heddle_paper_make_odt (document, cancellable, progress, data, error);
    case HEDDLE_PAPER_TEXT:
    default:
      text = heddle_paper_make_text (document);
      return g_bytes_new_take (text, strlen (text));
    }
}
