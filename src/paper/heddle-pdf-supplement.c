/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-pdf-supplement.h"

#include <stdlib.h>
#include <string.h>

struct _HeddlePdfSupplement
{
  char *language;
  GPtrArray *figures; /* of strings */
  GArray *heads;      /* of gboolean */
};

/* One object that is written anew. */
typedef struct
{
  guint number;
  gsize offset;
} Written;

HeddlePdfSupplement *
heddle_pdf_supplement_new (const char *language)
{
  HeddlePdfSupplement *self = g_new0 (HeddlePdfSupplement, 1);

  self->language = g_strdup (language);
  self->figures = g_ptr_array_new_with_free_func (g_free);
  self->heads = g_array_new (FALSE, FALSE, sizeof (gboolean));

  return self;
}

void
heddle_pdf_supplement_free (HeddlePdfSupplement *self)
{
  g_free (self->language);
  g_ptr_array_unref (self->figures);
  g_array_unref (self->heads);
  g_free (self);
}

void
heddle_pdf_supplement_add_figure (HeddlePdfSupplement *self,
                                  const char          *alt)
{
  g_ptr_array_add (self->figures, g_strdup (alt != NULL ? alt : ""));
}

void
heddle_pdf_supplement_add_head (HeddlePdfSupplement *self,
                                gboolean             of_column)
{
  g_array_append_val (self->heads, of_column);
}

/* Any text as a string of PDF. */
static char *
print_text (const char *text)
{
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  GString *out = g_string_new ("<FEFF");

  for (glong i = 0; i < n; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');

  return g_string_free (out, FALSE);
}

/* What a dictionary gets more, NULL for one that stays. Objects of the structure are
 * numbered in the order in which they were told. */
static char *
get_more (HeddlePdfSupplement *self,
          const char          *object,
          guint               *figure,
          guint               *head)
{
  g_autofree char *alt = NULL;

  if (g_str_has_prefix (object, "<< /Type /Catalog\n"))
    return g_strdup_printf ("   /Lang (%s)\n   /MarkInfo << /Marked true >>\n"
                            "   /ViewerPreferences << /DisplayDocTitle true >>\n",
                            self->language);
  if (g_str_has_prefix (object, "<< /Type /StructElem\n   /S /Figure\n")
      && *figure < self->figures->len)
    {
      alt = print_text (g_ptr_array_index (self->figures, (*figure)++));
      return g_strdup_printf ("   /Alt %s\n", alt);
    }
  if (g_str_has_prefix (object, "<< /Type /StructElem\n   /S /TH\n") && *head < self->heads->len)
    return g_strdup_printf ("   /A << /O /Table /Scope /%s >>\n",
                            g_array_index (self->heads, gboolean, (*head)++) ? "Column" : "Row");

  return NULL;
}

/* Where the table of objects begins, which has the number of the first one and how many
 * there are in its second line; 0 where there is no such table. */
static gsize
find_table (const char *pdf,
            gsize       length,
            guint      *n_objects)
{
  static const char word[] = "startxref\n";
  gsize at = length > 64 ? length - strlen (word) : 0, table;

  /* there are zeros in it: it is no string */
  while (at > 0 && memcmp (pdf + at, word, strlen (word)) != 0)
    at--;
  table = at > 0 ? strtoul (pdf + at + strlen (word), NULL, 10) : 0;
  if (table == 0 || table + 10 > length || !g_str_has_prefix (pdf + table, "xref\n0 "))
    return 0;

  *n_objects = (guint) strtoul (pdf + table + strlen ("xref\n0 "), NULL, 10);
  return table;
}

static void
append (GByteArray *pdf,
        const char *text)
{
  g_byte_array_append (pdf, (const guint8 *) text, (guint) strlen (text));
}

static void
write_object (GByteArray *pdf,
              guint       number,
              const char *object,
              const char *more,
              GArray     *written)
{
  const char *rest = strchr (object, '\n') + 1, *end = strstr (rest, "endobj");
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n%.*s%s", number, (int) (rest - object),
                                           object, more);
  Written entry = { number, pdf->len };

  g_array_append_val (written, entry);
  append (pdf, head);
  g_byte_array_append (pdf, (const guint8 *) rest, (guint) (end - rest));
  append (pdf, "endobj\n");
}

static void
write_table (GByteArray *pdf,
             gsize       previous,
             const char *trailer,
             GArray     *written)
{
  gsize table = pdf->len;
  g_autofree char *end = NULL;
  g_autofree char *dictionary = NULL;
  const char *close = strstr (trailer, ">>");

  append (pdf, "xref\n");
  for (guint i = 0; i < written->len; i++)
    {
      const Written *entry = &g_array_index (written, Written, i);
      g_autofree char *line = g_strdup_printf ("%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n",
                                               entry->number, entry->offset);

      append (pdf, line);
    }
  dictionary = g_strndup (trailer, close - trailer);
  end = g_strdup_printf ("%s   /Prev %" G_GSIZE_FORMAT "\n>>\nstartxref\n%" G_GSIZE_FORMAT
                         "\n%%%%EOF\n", dictionary, previous, table);
  append (pdf, end);
}

void
heddle_pdf_supplement_append (HeddlePdfSupplement *self,
                              GByteArray          *pdf)
{
  g_autofree char *old = g_malloc (pdf->len + 1);
  g_autoptr (GArray) written = g_array_new (FALSE, FALSE, sizeof (Written));
  guint n_objects = 0, figure = 0, head = 0;
  gsize length = pdf->len, table;
  const char *entry, *trailer;

  memcpy (old, pdf->data, length);
  old[length] = '\0';
  table = find_table (old, length, &n_objects);
  if (table == 0)
    return;

  entry = strchr (old + table + strlen ("xref\n"), '\n') + 1;
  if ((gsize) (entry - old) + n_objects * 20 > length)
    return;
  trailer = entry + n_objects * 20;

  for (guint i = 1; i < n_objects; i++)
    {
      gsize offset = strtoul (entry + i * 20, NULL, 10);
      const char *object;
      g_autofree char *more = NULL;

      if (entry[i * 20 + 17] != 'n' || offset + 16 > length)
        continue;
      object = strchr (old + offset, '\n') + 1;
      if (!g_str_has_prefix (object, "<< /Type"))
        continue;
      more = get_more (self, object, &figure, &head);
      if (more != NULL)
        write_object (pdf, i, object, more, written);
    }

  if (g_str_has_prefix (trailer, "trailer\n"))
    write_table (pdf, table, trailer, written);
}
