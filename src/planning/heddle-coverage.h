/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleCover:
 * @HEDDLE_COVER_EMPTY: nothing
 * @HEDDLE_COVER_PLANNED: something is meant to, or does in part
 * @HEDDLE_COVER_COVERED: it is there
 */
typedef enum
{
  HEDDLE_COVER_EMPTY,
  HEDDLE_COVER_PLANNED,
  HEDDLE_COVER_COVERED,
} HeddleCover;

/**
 * HeddleCoverageDimension:
 * @HEDDLE_COVERAGE_FUNCTIONS: agreed functions by activities
 * @HEDDLE_COVERAGE_PRINCIPLES: principles by iterations
 * @HEDDLE_COVERAGE_NIF: national priorities by priorities
 * @HEDDLE_COVERAGE_CURRICULUM: curriculum areas by activities and networks
 * @HEDDLE_COVERAGE_EVIDENCE: kinds of evidence by priorities
 * @HEDDLE_COVERAGE_PARTNERS: partner groups by contributions
 *
 * What is covered by what (guidance on regional improvement plans, paragraph 9 and its
 * list of functions).
 */
typedef enum
{
  HEDDLE_COVERAGE_FUNCTIONS,
  HEDDLE_COVERAGE_PRINCIPLES,
  HEDDLE_COVERAGE_NIF,
  HEDDLE_COVERAGE_CURRICULUM,
  HEDDLE_COVERAGE_EVIDENCE,
  HEDDLE_COVERAGE_PARTNERS,
  HEDDLE_N_COVERAGES,
} HeddleCoverageDimension;

/**
 * HeddleCoverageLine:
 * @id: of the record, or the word of the choice
 * @code: (nullable): its number, such as "10" or "L2"
 * @label: its name
 * @remark: (nullable): what else is said about a row, such as why there is nothing yet
 * @separate: a row that begins another part, such as the functions of a plan's own
 *
 * A row or a column.
 */
typedef struct
{
  char *id;
  char *code;
  char *label;
  char *remark;
  gboolean separate;
} HeddleCoverageLine;

/**
 * HeddleCoverage:
 * @rows, @columns: (element-type HeddleCoverageLine)
 *
 * What a plan covers: rows that a plan should reflect over time, columns that do so.
 * A plain value: fill it, then ask.
 */
typedef struct
{
  HeddleCoverageDimension dimension;
  GPtrArray *rows;
  GPtrArray *columns;
  GHashTable *row_places;
  GHashTable *column_places;
  GHashTable *cells;
} HeddleCoverage;

HeddleCoverage *heddle_coverage_new        (HeddleCoverageDimension dimension);
void            heddle_coverage_free       (HeddleCoverage         *self);
void            heddle_coverage_add_row    (HeddleCoverage         *self,
                                            const char             *id,
                                            const char             *code,
                                            const char             *label,
                                            gboolean                separate);
void            heddle_coverage_add_column (HeddleCoverage         *self,
                                            const char             *id,
                                            const char             *code,
                                            const char             *label);
/* Rows and columns that are not there are passed over; the better of two stays. */
void            heddle_coverage_put        (HeddleCoverage         *self,
                                            const char             *row,
                                            const char             *column,
                                            HeddleCover             cover);
void            heddle_coverage_set_remark (HeddleCoverage         *self,
                                            const char             *row,
                                            const char             *remark);
HeddleCover     heddle_coverage_get        (HeddleCoverage         *self,
                                            guint                   row,
                                            guint                   column);
/* The best of its cells; of principles that of the last column that says anything. */
HeddleCover     heddle_coverage_get_row    (HeddleCoverage         *self,
                                            guint                   row);
/* How many cells of a row are so. */
guint           heddle_coverage_count      (HeddleCoverage         *self,
                                            guint                   row,
                                            HeddleCover             cover);
/* How many rows are so. */
guint           heddle_coverage_count_rows (HeddleCoverage         *self,
                                            HeddleCover             cover);
/* By how much the last column that says anything is better in a row than the one before:
 * -2 to 2. */
int             heddle_coverage_get_change (HeddleCoverage         *self,
                                            guint                   row);
/* The rows of @parts as rows, each of them as a column: all collaboratives side by
 * side. (array length=n_parts) @ids, @codes, @labels. */
HeddleCoverage *heddle_coverage_gather     (HeddleCoverage *const  *parts,
                                            const char *const      *ids,
                                            const char *const      *codes,
                                            const char *const      *labels,
                                            guint                   n_parts);

/* Words, transfer full. */
const char     *heddle_cover_get_word      (HeddleCover             cover);
/* "functions", as the command line and settings name a dimension. */
const char     *heddle_coverage_get_name   (HeddleCoverageDimension dimension);
/* %HEDDLE_N_COVERAGES where there is no such name. */
HeddleCoverageDimension heddle_coverage_find (const char           *name);
/* "11 of 14 functions covered, 2 only planned, 1 empty" */
char           *heddle_coverage_dup_headline (HeddleCoverage       *self);
/* "2 covered, 1 planned", or what would fill the row. */
char           *heddle_coverage_dup_together (HeddleCoverage       *self,
                                            guint                   row);
/* What would fill a row that is not covered; NULL where it is. */
char           *heddle_coverage_dup_missing (HeddleCoverage        *self,
                                            guint                   row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleCoverage, heddle_coverage_free)

G_END_DECLS
