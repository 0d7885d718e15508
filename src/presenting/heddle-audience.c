/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-audience-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-privacy.h"

/* Of an item that names none of these the audience sees the title. */
static const struct
{
  const char *view;
  HeddleAudienceBuild build;
} views[] = {
  { "due", heddle_audience_due },
  { "actions", heddle_audience_actions },
  { "approvals", heddle_audience_approvals },
  { "programme-map", heddle_audience_programme_map },
  { "episode", heddle_audience_episode },
  { "timeline", heddle_audience_timeline },
  { "team", heddle_audience_team },
  { "day", heddle_audience_day },
  { "coverage", heddle_audience_coverage },
  { "capacity", heddle_audience_capacity },
  { "run-chart", heddle_audience_run_chart },
  { "drivers", heddle_audience_drivers },
  { "month", heddle_audience_month },
  { "where-to-go", heddle_audience_where_to_go },
  { "learning", heddle_audience_learning },
  { "decision", heddle_audience_decision },
  { "message", heddle_audience_message },
  { "break", heddle_audience_break },
};

/* The members of a subject that are texts. */
static const gsize texts[] = {
  G_STRUCT_OFFSET (HeddleAudienceSubject, view),
  G_STRUCT_OFFSET (HeddleAudienceSubject, episode),
  G_STRUCT_OFFSET (HeddleAudienceSubject, collaborative),
  G_STRUCT_OFFSET (HeddleAudienceSubject, plan),
  G_STRUCT_OFFSET (HeddleAudienceSubject, measure),
  G_STRUCT_OFFSET (HeddleAudienceSubject, authority),
  G_STRUCT_OFFSET (HeddleAudienceSubject, item),
  G_STRUCT_OFFSET (HeddleAudienceSubject, message),
};

HeddleAudienceSubject *
heddle_audience_subject_copy (const HeddleAudienceSubject *self)
{
  HeddleAudienceSubject *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    G_STRUCT_MEMBER (char *, copy, texts[i])
      = g_strdup (G_STRUCT_MEMBER (const char *, self, texts[i]));
  return copy;
}

void
heddle_audience_subject_free (HeddleAudienceSubject *self)
{
  for (guint i = 0; self != NULL && i < G_N_ELEMENTS (texts); i++)
    g_free (G_STRUCT_MEMBER (char *, self, texts[i]));
  g_free (self);
}

/**
 * heddle_audience_has_view:
 *
 * Returns: whether there is an audience's view of this name
 */
gboolean
heddle_audience_has_view (const char *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].view, view) == 0)
      return TRUE;
  return FALSE;
}

/**
 * heddle_audience_build:
 * @subject: names a view that there is
 *
 * Returns: (transfer full): the view, as the records are now
 */
HeddleSlide *
heddle_audience_build (HeddleStore                 *store,
                       const HeddleAudienceSubject *subject,
                       HeddleDay                    today)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].view, subject->view) == 0)
      return views[i].build (store, subject, today);
  g_return_val_if_reached (NULL);
}

/* The title of the item is all that is shown of one without a view. */
static HeddleSlide *
build_title (HeddleAgendaItem *item)
{
  HeddleSlide *slide = heddle_slide_new (item->title);

  slide->message = g_strdup (item->title);
  return slide;
}

HeddleSlide *
heddle_audience_build_item (HeddleStore      *store,
                            HeddleAgendaItem *item,
                            HeddleDay         today)
{
  HeddleAudienceSubject subject = {
    .view = item->view,
    .episode = item->episode,
    .collaborative = item->collaborative,
    .plan = item->plan,
    .measure = item->measure,
    .authority = item->authority,
    .item = heddle_record_get_id (HEDDLE_RECORD (item)),
    .message = item->question != NULL ? item->question : item->title,
  };
  g_autoptr (HeddleRecord) meeting = NULL;

  if (heddle_privacy_hides (HEDDLE_RECORD (item)))
    {
      subject.view = "message";
      subject.message = _("The next item is confidential");
      return heddle_audience_build (store, &subject, today);
    }
  if (g_strcmp0 (item->view, "agenda") == 0)
    {
      meeting = heddle_store_get (store, &heddle_meeting_kind, item->meeting, NULL);
      return heddle_audience_build_agenda (store, HEDDLE_MEETING (meeting), today);
    }
  if (!heddle_audience_has_view (item->view))
    return build_title (item);
  return heddle_audience_build (store, &subject, today);
}

HeddleSlide *
heddle_audience_build_break (HeddleAgendaItem *item,
                             int               now,
                             int               until)
{
  const HeddleAudienceSubject subject = {
    .view = "break",
    .message = item->question != NULL ? item->question : item->title,
    .now = now,
    .until = until,
  };

  return heddle_audience_break (NULL, &subject, HEDDLE_DAY_NONE);
}

HeddleSlide *
heddle_audience_build_agenda (HeddleStore   *store,
                              HeddleMeeting *meeting,
                              HeddleDay      today)
{
  gboolean private = heddle_privacy_hides (HEDDLE_RECORD (meeting));
  g_autofree char *title = private ? g_strdup (_("Agenda")) : heddle_meeting_dup_title (meeting);
  HeddleSlide *slide = heddle_slide_new (title);
  g_autoptr (GPtrArray) items =
    heddle_agenda_list (store, heddle_record_get_id (HEDDLE_RECORD (meeting)));
  g_autofree HeddleAgendaTime *times = heddle_agenda_list_times (meeting, items);
  g_autofree char *day = heddle_date_text_show_day_long (heddle_day_parse (meeting->held_on));

  /* Translators: day and place of a meeting */
  slide->subtitle = meeting->place != NULL && !private
                      ? g_strdup_printf (_("%s, %s"), day, meeting->place)
                      : g_strdup (day);
  for (guint i = 0; i < items->len; i++)
    {
      HeddleAgendaItem *item = g_ptr_array_index (items, i);
      gboolean hidden = heddle_privacy_hides (HEDDLE_RECORD (item));
      HeddleSlideRow *row = heddle_slide_add_row (slide, hidden ? _("Confidential item")
                                                                : item->title);

      row->lead = heddle_agenda_format_time (times[i].starts);
      row->tone = HEDDLE_SLIDE_DIM;
      if (times[i].minutes > 0)
        /* Translators: how long an item may take */
        row->trail = g_strdup_printf (_("%d min"), times[i].minutes);
    }
  if (items->len == 0)
    heddle_slide_add_row (slide, _("No items on the agenda yet"));
  return slide;
}
