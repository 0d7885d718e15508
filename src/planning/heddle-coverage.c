/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-coverage.h"

#include <glib/gi18n-lib.h>

static void
line_free (gpointer data)
{
  HeddleCoverageLine *line = data;

  g_free (line->id);
  g_free (line->code);
  g_free (line->label);
  g_free (line->remark);
  g_free (line);
}

/**
 * heddle_coverage_new:
 * @dimension: what the matrix is about
 *
 * Returns: (transfer full): a matrix without rows and columns
 */
HeddleCoverage *
heddle_coverage_new (HeddleCoverageDimension dimension)
{
  HeddleCoverage *self = g_new0 (HeddleCoverage, 1);

  self->dimension = dimension;
  self->rows = g_ptr_array_new_with_free_func (line_free);
  self->columns = g_ptr_array_new_with_free_func (line_free);
  self->row_places = g_hash_table_new (g_str_hash, g_str_equal);
  self->column_places = g_hash_table_new (g_str_hash, g_str_equal);
  self->cells = g_hash_table_new (g_direct_hash, g_direct_equal);
  return self;
}

void
heddle_coverage_free (HeddleCoverage *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->row_places);
  g_hash_table_unref (self->column_places);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static void
add_line (GPtrArray  *lines,
          GHashTable *places,
          const char *id,
          const char *code,
          const char *label,
          gboolean    separate)
{
  HeddleCoverageLine *line = g_new0 (HeddleCoverageLine, 1);

  line->id = g_strdup (id);
  line->code = g_strdup (code);
  line->label = g_strdup (label);
  line->separate = separate;
  g_ptr_array_add (lines, line);
  /* One more, so that the first is not NULL. */
  g_hash_table_insert (places, line->id, GUINT_TO_POINTER (lines->len));
}

/**
 * heddle_coverage_add_row:
 * @id: of what the row stands for; each once
 * @code: (nullable): how it is referred to
 * @label: its name
 * @separate: whether it stands apart from the others
 *
 * Appends a row. The strings are copied.
 */
void
heddle_coverage_add_row (HeddleCoverage *self,
                         const char     *id,
                         const char     *code,
                         const char     *label,
                         gboolean        separate)
{
  add_line (self->rows, self->row_places, id, code, label, separate);
}

/**
 * heddle_coverage_add_column:
 * @id: of what the column stands for; each once
 * @code: (nullable): how it is referred to
 * @label: its name
 *
 * Appends a column. The strings are copied.
 */
void
heddle_coverage_add_column (HeddleCoverage *self,
                            const char     *id,
                            const char     *code,
                            const char     *label)
{
  add_line (self->columns, self->column_places, id, code, label, FALSE);
}

static guint
find_place (GHashTable *places,
            const char *id)
{
  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, id)) : 0;
}

static gpointer
get_key (guint row,
         guint column)
{
  return GUINT_TO_POINTER (row << 16 | column);
}

void
heddle_coverage_put (HeddleCoverage *self,
                     const char     *row,
                     const char     *column,
                     HeddleCover     cover)
{
  guint r = find_place (self->row_places, row);
  guint c = find_place (self->column_places, column);

  if (r > 0 && c > 0 && cover > heddle_coverage_get (self, r - 1, c - 1))
    g_hash_table_insert (self->cells, get_key (r - 1, c - 1), GUINT_TO_POINTER (cover));
}

/**
 * heddle_coverage_set_remark:
 * @row: id of a row; nothing happens where there is none
 * @remark: (nullable): what else is to be said of it
 *
 * Says something beside a row.
 */
void
heddle_coverage_set_remark (HeddleCoverage *self,
                            const char     *row,
                            const char     *remark)
{
  guint place = find_place (self->row_places, row);

  if (place > 0)
    g_set_str (&((HeddleCoverageLine *) self->rows->pdata[place - 1])->remark, remark);
}

/**
 * heddle_coverage_get:
 * @row: a place, from 0
 * @column: a place, from 0
 *
 * Returns: how far the one is covered by the other; %HEDDLE_COVER_EMPTY where nothing was said
 */
HeddleCover
heddle_coverage_get (HeddleCoverage *self,
                     guint           row,
                     guint           column)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->cells, get_key (row, column)));
}

/* The number of columns up to the last that says anything: an iteration that was not
 * checked yet says nothing about the principles. */
static guint
count_said (HeddleCoverage *self)
{
  guint n = self->columns->len;

  for (; n > 0; n--)
    for (guint i = 0; i < self->rows->len; i++)
      if (heddle_coverage_get (self, i, n - 1) != HEDDLE_COVER_EMPTY)
        return n;
  return 0;
}

HeddleCover
heddle_coverage_get_row (HeddleCoverage *self,
                         guint           row)
{
  HeddleCover best = HEDDLE_COVER_EMPTY;

  if (self->dimension == HEDDLE_COVERAGE_PRINCIPLES && count_said (self) > 0)
    return heddle_coverage_get (self, row, count_said (self) - 1);
  for (guint i = 0; i < self->columns->len; i++)
    best = MAX (best, heddle_coverage_get (self, row, i));
  return best;
}

guint
heddle_coverage_count (HeddleCoverage *self,
                       guint           row,
                       HeddleCover     cover)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += heddle_coverage_get (self, row, i) == cover;
  return n;
}

guint
heddle_coverage_count_rows (HeddleCoverage *self,
                            HeddleCover     cover)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += heddle_coverage_get_row (self, i) == cover;
  return n;
}

int
heddle_coverage_get_change (HeddleCoverage *self,
                            guint           row)
{
  guint last = count_said (self);

  if (last < 2)
    return 0;
  return (int) heddle_coverage_get (self, row, last - 1)
         - (int) heddle_coverage_get (self, row, last - 2);
}

HeddleCoverage *
heddle_coverage_gather (HeddleCoverage *const *parts,
                        const char *const     *ids,
                        const char *const     *codes,
                        const char *const     *labels,
                        guint                  n_parts)
{
  HeddleCoverage *self;

  g_return_val_if_fail (n_parts > 0, NULL);

  self = heddle_coverage_new (parts[0]->dimension);
  for (guint i = 0; i < n_parts; i++)
    {
      heddle_coverage_add_column (self, ids[i], codes[i], labels[i]);
      for (guint j = 0; j < parts[i]->rows->len; j++)
        {
          const HeddleCoverageLine *row = parts[i]->rows->pdata[j];

          if (!g_hash_table_contains (self->row_places, row->id))
            heddle_coverage_add_row (self, row->id, row->code, row->label, row->separate);
          heddle_coverage_put (self, row->id, ids[i], heddle_coverage_get_row (parts[i], j));
        }
    }
  /* Collaboratives are not iterations: the last is not what counts. */
  if (self->dimension == HEDDLE_COVERAGE_PRINCIPLES)
    self->dimension = HEDDLE_N_COVERAGES;
  return self;
}

/* --- Words ------------------------------------------------------------------ */

static const struct
{
  const char *name;
  /* Translators: "3 of 14 functions covered" */
  const char *headline;
  const char *missing;
} dimensions[HEDDLE_N_COVERAGES + 1] = {
  { "functions", N_("%u of %u functions covered"),
    N_("an activity, or words on why not yet") },
  { "principles", N_("%u of %u principles met"),
    N_("evidence in the next iteration that it is met") },
  { "nif", N_("%u of %u NIF priorities served"), N_("a priority that serves it") },
  { "curriculum", N_("%u of %u curriculum areas supported"),
    N_("an activity or a network of this area") },
  { "evidence", N_("%u of %u kinds of evidence used"),
    N_("a priority that rests on evidence of this kind") },
  { "partners", N_("%u of %u partner groups heard and answered"),
    N_("a contribution of this group, and what changed because of it") },
  { "all", N_("%u of %u covered somewhere"), N_("a plan that covers it") },
};

const char *
heddle_cover_get_word (HeddleCover cover)
{
  switch (cover)
    {
    case HEDDLE_COVER_COVERED:
      return _("covered");
    case HEDDLE_COVER_PLANNED:
      return _("planned");
    case HEDDLE_COVER_EMPTY:
    default:
      return _("empty");
    }
}

const char *
heddle_coverage_get_name (HeddleCoverageDimension dimension)
{
  return dimensions[dimension].name;
}

HeddleCoverageDimension
heddle_coverage_find (const char *name)
{
  HeddleCoverageDimension i = 0;

  while (i < HEDDLE_N_COVERAGES && g_strcmp0 (dimensions[i].name, name) != 0)
    i++;
  return i;
}

static void
add_count (GString    *text,
           const char *format,
           guint       n)
{
  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append_printf (text, format, n);
}

char *
heddle_coverage_dup_headline (HeddleCoverage *self)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _(dimensions[self->dimension].headline),
                          heddle_coverage_count_rows (self, HEDDLE_COVER_COVERED),
                          self->rows->len);
  add_count (text, _("%u only planned"), heddle_coverage_count_rows (self, HEDDLE_COVER_PLANNED));
  add_count (text, _("%u empty"), heddle_coverage_count_rows (self, HEDDLE_COVER_EMPTY));
  return g_string_free_and_steal (text);
}

char *
heddle_coverage_dup_missing (HeddleCoverage *self,
                             guint           row)
{
  if (heddle_coverage_get_row (self, row) == HEDDLE_COVER_COVERED)
    return NULL;
  return g_strdup (_(dimensions[self->dimension].missing));
}

char *
heddle_coverage_dup_together (HeddleCoverage *self,
                              guint           row)
{
  g_autofree char *missing = NULL;
  GString *text;

  if (heddle_coverage_get_row (self, row) == HEDDLE_COVER_EMPTY
      && heddle_coverage_count (self, row, HEDDLE_COVER_EMPTY) == self->columns->len)
    {
      missing = heddle_coverage_dup_missing (self, row);
      /* Translators: what an empty row needs, such as "an activity that does it" */
      return g_strdup_printf (_("needs %s"), missing);
    }
  text = g_string_new (NULL);
  add_count (text, _("%u covered"), heddle_coverage_count (self, row, HEDDLE_COVER_COVERED));
  add_count (text, _("%u planned"), heddle_coverage_count (self, row, HEDDLE_COVER_PLANNED));
  return g_string_free_and_steal (text);
}
