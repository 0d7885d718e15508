/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar.h"

/* The closed days of one kind, cut into pieces that do not overlap, so that a
 * day is in at most one of them and can be bisected for. */
typedef struct
{
  HeddleDay first;
  HeddleDay last;
  guint span;
} Piece;

struct _HeddleCalendar
{
  GArray *spans; /* HeddleSpan; by first day once indexed */
  GArray *pieces[HEDDLE_N_CLOSURES];
  GArray *reach; /* HeddleDay: the latest last day of the spans up to each */
  gboolean indexed;
};

static void
clear_span (gpointer data)
{
  HeddleSpan *span = data;

  g_free (span->label);
  g_free (span->closure_id);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const HeddleSpan *one = a, *other = b;

  if (one->first != other->first)
    return one->first < other->first ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  if (one->last != other->last)
    return one->last < other->last ? -1 : 1;
  return g_strcmp0 (one->label, other->label);
}

static void
build_index (HeddleCalendar *self)
{
  HeddleDay reach = HEDDLE_DAY_NONE;

  if (self->indexed)
    return;

  g_array_sort (self->spans, compare_spans);
  g_array_set_size (self->reach, 0);
  for (guint kind = 0; kind < HEDDLE_N_CLOSURES; kind++)
    g_array_set_size (self->pieces[kind], 0);

  for (guint i = 0; i < self->spans->len; i++)
    {
      const HeddleSpan *span = &g_array_index (self->spans, HeddleSpan, i);
      GArray *pieces = self->pieces[span->kind];
      Piece piece = { span->first, span->last, i };

      if (pieces->len > 0)
        {
          const Piece *before = &g_array_index (pieces, Piece, pieces->len - 1);

          piece.first = MAX (piece.first, before->last + 1);
        }
      if (piece.first <= piece.last)
        g_array_append_val (pieces, piece);

      reach = MAX (reach, span->last);
      g_array_append_val (self->reach, reach);
    }
  self->indexed = TRUE;
}

static const Piece *
find_piece (HeddleCalendar    *self,
            HeddleClosureKind  kind,
            HeddleDay          day)
{
  const GArray *pieces = self->pieces[kind];
  guint low = 0, high;

  build_index (self);
  high = pieces->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Piece *piece = &g_array_index (pieces, Piece, middle);

      if (piece->last < day)
        low = middle + 1;
      else if (piece->first > day)
        high = middle;
      else
        return piece;
    }
  return NULL;
}

static const Piece *
find_closing_piece (HeddleCalendar *self,
                    HeddleDay       day)
{
  const Piece *piece = find_piece (self, HEDDLE_CLOSURE_BANK_HOLIDAY, day);

  if (piece == NULL)
    piece = find_piece (self, HEDDLE_CLOSURE_LOCAL_HOLIDAY, day);
  return piece;
}

static const Piece *
find_pupils_away_piece (HeddleCalendar *self,
                        HeddleDay       day)
{
  const Piece *piece = find_closing_piece (self, day);

  if (piece == NULL)
    piece = find_piece (self, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, day);
  if (piece == NULL)
    piece = find_piece (self, HEDDLE_CLOSURE_IN_SERVICE, day);
  return piece;
}

typedef const Piece *(*FindPiece) (HeddleCalendar *self,
                                   HeddleDay       day);

/* The nearest open day before or after @day, a closure at a time. */
static HeddleDay
step (HeddleCalendar *self,
      HeddleDay       day,
      int             direction,
      FindPiece       find)
{
  day += direction;
  while (heddle_day_is_valid (day))
    {
      const Piece *piece = find (self, day);

      if (piece != NULL)
        day = direction < 0 ? piece->first - 1 : piece->last + 1;
      else if (heddle_day_is_weekend (day))
        day += direction;
      else
        return day;
    }
  return HEDDLE_DAY_NONE;
}

static gboolean
is_open (HeddleCalendar    *self,
         HeddleDay          day,
         FindPiece          find,
         const HeddleSpan **why)
{
  const Piece *piece = NULL;
  gboolean weekend = heddle_day_is_weekend (day);

  if (!weekend)
    piece = find (self, day);
  if (why != NULL)
    *why = piece != NULL ? &g_array_index (self->spans, HeddleSpan, piece->span) : NULL;
  return !weekend && piece == NULL;
}

/**
 * heddle_calendar_new:
 *
 * Returns: (transfer full): a calendar on which only weekends are closed
 */
HeddleCalendar *
heddle_calendar_new (void)
{
  HeddleCalendar *self = g_rc_box_new0 (HeddleCalendar);

  self->spans = g_array_new (FALSE, FALSE, sizeof (HeddleSpan));
  g_array_set_clear_func (self->spans, clear_span);
  self->reach = g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  for (guint kind = 0; kind < HEDDLE_N_CLOSURES; kind++)
    self->pieces[kind] = g_array_new (FALSE, FALSE, sizeof (Piece));
  return self;
}

/**
 * heddle_calendar_ref:
 *
 * Returns: (transfer full): @self
 */
HeddleCalendar *
heddle_calendar_ref (HeddleCalendar *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  HeddleCalendar *self = data;

  g_array_unref (self->spans);
  g_array_unref (self->reach);
  for (guint kind = 0; kind < HEDDLE_N_CLOSURES; kind++)
    g_array_unref (self->pieces[kind]);
}

/**
 * heddle_calendar_unref:
 * @self: (transfer full): a calendar
 */
void
heddle_calendar_unref (HeddleCalendar *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * heddle_calendar_add:
 * @kind: what it closes
 * @first: first day
 * @last: last day, included; not before @first; %HEDDLE_DAY_OPEN is allowed
 * @label: (nullable): its name, e.g. "Good Friday"
 * @closure_id: (nullable): the record it comes from
 * @assumed: whether these are nobody's confirmed dates
 */
void
heddle_calendar_add (HeddleCalendar    *self,
                     HeddleClosureKind  kind,
                     HeddleDay          first,
                     HeddleDay          last,
                     const char        *label,
                     const char        *closure_id,
                     gboolean           assumed)
{
  HeddleSpan span = {
    .kind = kind,
    .first = first,
    .last = last,
    .assumed = assumed,
  };

  g_return_if_fail (kind < HEDDLE_N_CLOSURES);
  g_return_if_fail (first <= last);

  span.label = g_strdup (label);
  span.closure_id = g_strdup (closure_id);
  g_array_append_val (self->spans, span);
  self->indexed = FALSE;
}

/**
 * heddle_calendar_find:
 * @kind: a kind of closure
 * @day: a day
 *
 * Returns: (nullable) (transfer none): a closure of this kind on @day; where
 *   several overlap, the one that began first
 */
const HeddleSpan *
heddle_calendar_find (HeddleCalendar    *self,
                      HeddleClosureKind  kind,
                      HeddleDay          day)
{
  const Piece *piece = find_piece (self, kind, day);

  return piece != NULL ? &g_array_index (self->spans, HeddleSpan, piece->span) : NULL;
}

/**
 * heddle_calendar_is_working_day:
 * @day: a day
 * @why: (out) (optional) (nullable) (transfer none): the closure where @day is
 *   none, or %NULL for a weekend
 *
 * Returns: whether @day is a weekday and neither a bank nor a local holiday
 */
gboolean
heddle_calendar_is_working_day (HeddleCalendar    *self,
                                HeddleDay          day,
                                const HeddleSpan **why)
{
  return is_open (self, day, find_closing_piece, why);
}

/**
 * heddle_calendar_previous_working:
 * @day: a day
 *
 * Returns: the last working day before @day, never @day itself;
 *   %HEDDLE_DAY_NONE where the calendar begins before there is one
 */
HeddleDay
heddle_calendar_previous_working (HeddleCalendar *self,
                                  HeddleDay       day)
{
  return step (self, day, -1, find_closing_piece);
}

/**
 * heddle_calendar_next_working:
 * @day: a day
 *
 * Returns: the first working day after @day, never @day itself;
 *   %HEDDLE_DAY_NONE where the calendar ends before there is one
 */
HeddleDay
heddle_calendar_next_working (HeddleCalendar *self,
                              HeddleDay       day)
{
  return step (self, day, 1, find_closing_piece);
}

/**
 * heddle_calendar_add_working_days:
 * @day: a day, itself not counted
 * @days: how many working days to go on or, where negative, back
 *
 * Returns: the day; @day itself for 0; %HEDDLE_DAY_NONE outside the calendar
 */
HeddleDay
heddle_calendar_add_working_days (HeddleCalendar *self,
                                  HeddleDay       day,
                                  int             days)
{
  int direction = days < 0 ? -1 : 1;

  for (; days != 0 && day != HEDDLE_DAY_NONE; days -= direction)
    day = step (self, day, direction, find_closing_piece);
  return day;
}

/**
 * heddle_calendar_is_school_day:
 * @day: a day
 * @why: (out) (optional) (nullable) (transfer none): the closure where @day is
 *   none, or %NULL for a weekend
 *
 * Returns: whether pupils are at school on @day: it is a working day, no
 *   school holiday and no in-service day
 */
gboolean
heddle_calendar_is_school_day (HeddleCalendar    *self,
                               HeddleDay          day,
                               const HeddleSpan **why)
{
  return is_open (self, day, find_pupils_away_piece, why);
}

/**
 * heddle_calendar_previous_school:
 * @day: a day
 *
 * Returns: the last day before @day on which pupils are at school, never @day
 *   itself; %HEDDLE_DAY_NONE where the calendar begins before there is one
 */
HeddleDay
heddle_calendar_previous_school (HeddleCalendar *self,
                                 HeddleDay       day)
{
  return step (self, day, -1, find_pupils_away_piece);
}

/**
 * heddle_calendar_get_spans:
 * @first: first day of a range
 * @last: last day of the range, included
 *
 * Returns: (transfer container) (element-type HeddleSpan): the closures that
 *   touch the range, by their first day
 */
GPtrArray *
heddle_calendar_get_spans (HeddleCalendar *self,
                           HeddleDay       first,
                           HeddleDay       last)
{
  GPtrArray *found = g_ptr_array_new ();
  guint low = 0, high;

  build_index (self);
  high = self->spans->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->reach, HeddleDay, middle) < first)
        low = middle + 1;
      else
        high = middle;
    }

  for (guint i = low; i < self->spans->len; i++)
    {
      HeddleSpan *span = &g_array_index (self->spans, HeddleSpan, i);

      if (span->first > last)
        break;
      if (span->last >= first)
        g_ptr_array_add (found, span);
    }
  return found;
}
