/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Views that are lists: what is due, actions, approvals. */

#include <glib/gi18n-lib.h>

#include "heddle-approval-state.h"
#include "heddle-attention.h"
#include "heddle-audience-private.h"
#include "heddle-date-text.h"
#include "heddle-privacy.h"
#include "heddle-waiting.h"

/* More pages than anybody looks at in a meeting. */
#define ROWS_MAX 60
#define DAYS_AHEAD 14
/* Who owe an answer, by name in one line. */
#define NAMES_MAX 3
/* How many deadlines are read at once. */
#define PAGE 200

char *
heddle_audience_dup_when (HeddleDay        day,
                          HeddleDay        today,
                          HeddleSlideTone *tone)
{
  int late = today - day;

  *tone = late > 0 ? HEDDLE_SLIDE_ERROR
                   : late >= -DAYS_AHEAD ? HEDDLE_SLIDE_WARNING : HEDDLE_SLIDE_DIM;
  if (late > 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) late), late);
  return heddle_date_text_show_distance (day, today);
}

char *
heddle_audience_dup_as_at (HeddleDay today)
{
  g_autofree char *day = heddle_date_text_show_day_long (today);

  return g_strdup_printf (_("as at %s"), day);
}

char *
heddle_audience_dup_code (HeddleStore *store,
                          const char  *collaborative)
{
  g_autoptr (HeddleRecord) record =
    collaborative != NULL ? heddle_store_get (store, &heddle_collaborative_kind, collaborative,
                                              NULL)
                          : NULL;

  return record != NULL ? g_strdup (HEDDLE_COLLABORATIVE (record)->code) : NULL;
}

HeddleSlideRow *
heddle_audience_add_deadline (HeddleSlide          *slide,
                              HeddleStore          *store,
                              const HeddleDeadline *deadline,
                              HeddleDay             today)
{
  g_autofree char *text = deadline->subject != NULL
                            ? g_strdup_printf (_("%s: %s"), deadline->subject, deadline->what)
                            : g_strdup (deadline->what);
  g_autofree char *code = heddle_audience_dup_code (store, deadline->collaborative);
  HeddleSlideRow *row = heddle_slide_add_row (slide, text);
  HeddleState state = heddle_timeline_get_state (deadline->last, deadline->done_on, today,
                                                 DAYS_AHEAD);

  row->lead = heddle_date_text_show (deadline->date, today);
  row->trail = heddle_audience_dup_when (deadline->last, today, &row->tone);
  heddle_slide_row_set_mark (row, heddle_mark_shape_from_word (deadline->mark), state, code);
  return row;
}

/* Takes what is public of @more into @rows, one more than is shown at most. */
static void
take_public (HeddleStore *store,
             GPtrArray   *rows,
             GPtrArray   *more,
             HeddleDay    to)
{
  for (guint i = 0; i < more->len && rows->len <= ROWS_MAX; i++)
    {
      HeddleDeadline *deadline = more->pdata[i];

      if (deadline->last > to || deadline->done_on != HEDDLE_DAY_NONE
          || heddle_privacy_hides_deadline (store, deadline))
        continue;
      more->pdata[i] = NULL;
      g_ptr_array_add (rows, deadline);
    }
}

static GPtrArray *
deadlines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_deadline_free);
}

/* What is private takes nobody's place: more is read until there is enough. */
static GPtrArray *
read_late (HeddleStore                *store,
           const HeddleDeadlineFilter *filter,
           HeddleDay                   today)
{
  GPtrArray *rows = deadlines_new ();

  for (guint limit = 2 * ROWS_MAX; ; limit *= 4)
    {
      g_autoptr (GPtrArray) read = heddle_deadlines_overdue (store, filter, today, limit);
      gboolean all = read->len < limit;

      g_ptr_array_set_size (rows, 0);
      take_public (store, rows, read, today);
      if (all || rows->len > ROWS_MAX)
        return rows;
    }
}

static GPtrArray *
read_coming (HeddleStore                *store,
             const HeddleDeadlineFilter *filter,
             HeddleDay                   today)
{
  GPtrArray *rows = deadlines_new ();
  g_autoptr (GPtrArray) page = heddle_deadlines_page (store, filter, today, NULL, PAGE);

  while (page->len > 0 && rows->len <= ROWS_MAX)
    {
      HeddleDeadline *last = page->pdata[page->len - 1];
      gboolean over = page->len < PAGE || last->last > today + DAYS_AHEAD;
      GPtrArray *next = over ? deadlines_new ()
                             : heddle_deadlines_page (store, filter, last->last, last, PAGE);

      take_public (store, rows, page, today + DAYS_AHEAD);
      g_ptr_array_unref (page);
      page = next;
    }
  return rows;
}

static guint
add_deadlines (HeddleSlide     *slide,
               HeddleStore     *store,
               GPtrArray       *deadlines,
               HeddleSlideTone  tone,
               const char      *heading,
               HeddleDay        today)
{
  guint n = MIN (deadlines->len, ROWS_MAX);

  if (n > 0)
    heddle_slide_add_heading (slide, tone, heading);
  for (guint i = 0; i < n; i++)
    heddle_audience_add_deadline (slide, store, deadlines->pdata[i], today);
  return deadlines->len;
}

/* Late and coming, of one kind or of all. */
static void
add_lists (HeddleSlide                 *slide,
           HeddleStore                 *store,
           const HeddleAudienceSubject *subject,
           const char                  *kind,
           HeddleDay                    today,
           guint                       *n_late,
           guint                       *n_coming)
{
  const HeddleDeadlineFilter filter = {
    .collaborative = subject->collaborative,
    .episode = kind != NULL ? subject->episode : NULL,
    .kind = kind,
  };
  g_autoptr (GPtrArray) late = read_late (store, &filter, today);
  g_autoptr (GPtrArray) coming = read_coming (store, &filter, today);

  *n_late = add_deadlines (slide, store, late, HEDDLE_SLIDE_ERROR, _("Late"), today);
  *n_coming = add_deadlines (slide, store, coming, HEDDLE_SLIDE_ACCENT,
                             _("In the next 14 days"), today);
}

/* As many as are shown, and a sign where there are more. */
static char *
dup_count (guint n)
{
  return n > ROWS_MAX ? g_strdup_printf (_("over %d"), ROWS_MAX) : g_strdup_printf ("%u", n);
}

HeddleSlide *
heddle_audience_due (HeddleStore                 *store,
                     const HeddleAudienceSubject *subject,
                     HeddleDay                    today)
{
  HeddleSlide *slide = heddle_slide_new (NULL);
  g_autofree char *day = heddle_date_text_show_day_long (today);
  guint n_late, n_coming;

  add_lists (slide, store, subject, NULL, today, &n_late, &n_coming);
  if (n_late > ROWS_MAX)
    slide->title = g_strdup_printf (_("Over %d things are late"), ROWS_MAX);
  else if (n_late > 0)
    slide->title = g_strdup_printf (ngettext ("%u thing is late", "%u things are late", n_late),
                                    n_late);
  else if (n_coming > 0)
    slide->title = g_strdup_printf (ngettext ("Nothing is late, %u is due in 14 days",
                                              "Nothing is late, %u are due in 14 days",
                                              n_coming),
                                    n_coming);
  else
    slide->title = g_strdup (_("Nothing is late or due in 14 days"));
  slide->foot_start = g_strdup_printf (_("What is due, %s"), day);
  return slide;
}

HeddleSlide *
heddle_audience_actions (HeddleStore                 *store,
                         const HeddleAudienceSubject *subject,
                         HeddleDay                    today)
{
  HeddleSlide *slide = heddle_slide_new (NULL);
  guint n_late, n_coming;
  g_autofree char *late = NULL;
  g_autofree char *coming = NULL;

  add_lists (slide, store, subject, heddle_action_kind.name, today, &n_late, &n_coming);
  late = dup_count (n_late);
  coming = dup_count (n_coming);
  slide->title = n_late + n_coming > 0
                   ? g_strdup_printf (_("Actions: %s late, %s due in 14 days"), late, coming)
                   : g_strdup (_("No action is late or due in 14 days"));
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

/* Who answers for an approval: an authority, or a party of its own. */
static char *
dup_party (HeddleRecord *approval)
{
  const HeddleField *of = heddle_kind_get_field (&heddle_approval_kind, "authority");
  g_autoptr (HeddleRecord) authority =
    heddle_privacy_hides_field (approval, of) ? NULL : heddle_record_dup_reference (approval, of);

  return authority != NULL
           ? heddle_record_dup_title (authority)
           : heddle_record_dup_text (approval,
                                     heddle_kind_get_field (&heddle_approval_kind, "party"));
}

/* What waits for answers: how many, who owes them, and for how long the first. */
typedef struct
{
  guint n;
  int days;
  char *names;
} Awaited;

static void
read_awaited (HeddleStore         *store,
              const HeddleWaiting *waiting,
              HeddleDay            today,
              Awaited             *found)
{
  g_autoptr (HeddleApprovalState) state =
    heddle_approval_state_load (store, waiting->kind, waiting->id, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  *found = (Awaited) { 0, -1, NULL };
  for (guint i = 0; state != NULL && i < state->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (state->rows, i);
      int days = heddle_approval_get_days_waiting (row, today);
      g_autofree char *party = NULL;

      if (days < 0 || heddle_privacy_hides (HEDDLE_RECORD (row)))
        continue;
      found->days = MAX (found->days, days);
      if (found->n++ >= NAMES_MAX)
        continue;
      party = dup_party (HEDDLE_RECORD (row));
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", party);
    }
  if (found->n > NAMES_MAX)
    g_string_append_printf (names, ngettext (" and %u more", " and %u more",
                                             found->n - NAMES_MAX), found->n - NAMES_MAX);
  found->names = g_strdup (names->str);
}

static void
add_awaited (HeddleSlide         *slide,
             HeddleStore         *store,
             const HeddleWaiting *waiting,
             const Awaited       *found)
{
  HeddleSlideRow *row = heddle_slide_add_row (slide, waiting->what);
  g_autofree char *code = heddle_audience_dup_code (store, waiting->collaborative);

  heddle_slide_row_set_mark (row, HEDDLE_SHAPE_PLAN, HEDDLE_STATE_DUE_SOON, code);
  row->detail = g_strdup (found->names);
  row->tone = HEDDLE_SLIDE_WARNING;
  row->trail = g_strdup_printf (ngettext ("for %d day", "for %d days", (gulong) found->days),
                                found->days);
}

/* What was asked for and not answered: of each plan or appointment who owes the answer. */
HeddleSlide *
heddle_audience_approvals (HeddleStore                 *store,
                           const HeddleAudienceSubject *subject,
                           HeddleDay                    today)
{
  const HeddleAttention attention = { .collaborative = subject->collaborative };
  g_autoptr (GPtrArray) waiting = heddle_waiting_list (store, &attention, today);
  HeddleSlide *slide = heddle_slide_new (NULL);
  guint n = 0;

  for (guint i = 0; i < waiting->len && slide->rows->len < ROWS_MAX; i++)
    {
      const HeddleWaiting *one = g_ptr_array_index (waiting, i);
      const HeddleKind *kind = g_str_equal (one->kind, heddle_iteration_kind.name)
                                 ? &heddle_iteration_kind
                               : g_str_equal (one->kind, heddle_appointment_kind.name)
                                 ? &heddle_appointment_kind
                                 : NULL;
      g_autoptr (HeddleRecord) record =
        kind != NULL ? heddle_store_get (store, kind, one->id, NULL) : NULL;
      Awaited found;

      if (record == NULL || heddle_privacy_hides (record))
        continue;
      read_awaited (store, one, today, &found);
      n += found.n;
      if (found.n > 0)
        add_awaited (slide, store, one, &found);
      g_free (found.names);
    }
  slide->title = n > 0 ? g_strdup_printf (ngettext ("%u answer is awaited",
                                                    "%u answers are awaited", n), n)
                       : g_strdup (_("No answer is awaited"));
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}
