/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-series.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleSeries, heddle_series)

static const HeddleChoice periods[] = {
  { "week", N_("Week") },
  { "fortnight", N_("Second week") },
  { "month", N_("Month") },
  { "quarter", N_("Third month") },
  { NULL, NULL },
};

static const HeddleChoice ordinals[] = {
  { "first", N_("First") },
  { "second", N_("Second") },
  { "third", N_("Third") },
  { "fourth", N_("Fourth") },
  { "last", N_("Last") },
  { NULL, NULL },
};

static const HeddleChoice weekdays[] = {
  { "monday", N_("Monday") },
  { "tuesday", N_("Tuesday") },
  { "wednesday", N_("Wednesday") },
  { "thursday", N_("Thursday") },
  { "friday", N_("Friday") },
  { "saturday", N_("Saturday") },
  { "sunday", N_("Sunday") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleSeries, group, "meeting-group",
                    .label = N_("Group"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleSeries, title,
               .label = N_("Title"), .help = N_("Empty: the name of the group."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleSeries, every, periods,
                 .label = N_("Every"), .group = N_("When"),
                 .flags = HEDDLE_FIELD_REQUIRED, .initial = "month"),
  HEDDLE_CHOICE (HeddleSeries, nth, ordinals,
                 .label = N_("Which"), .help = N_("Of the weekday in its month."),
                 .group = N_("When")),
  HEDDLE_CHOICE (HeddleSeries, weekday, weekdays,
                 .label = N_("Weekday"), .group = N_("When"),
                 .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_EXACT_DAY (HeddleSeries, since,
                    .label = N_("First day"), .group = N_("When"),
                    .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_EXACT_DAY (HeddleSeries, until,
                    .label = N_("Last day"), .group = N_("When"),
                    .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TIME (HeddleSeries, starts,
               .label = N_("Starts"), .group = N_("When"),
               .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TIME (HeddleSeries, ends,
               .label = N_("Ends"), .group = N_("When"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_FLAG (HeddleSeries, skips_closures,
               .label = N_("Skips closures"), .help = N_("Not on bank holidays."),
               .group = N_("When")),
  HEDDLE_REFERENCE (HeddleSeries, agenda, "agenda-template",
                    .label = N_("Agenda template"), .help = N_("Its new meetings begin with it."),
                    .group = N_("When"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleSeries, place,
               .label = N_("Place"), .group = N_("Where"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleSeries, link,
               .label = N_("Link"), .help = N_("Where it is online."),
               .group = N_("Where")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleSeries *self = (HeddleSeries *) record;

  return self->title != NULL ? g_strdup (self->title) : heddle_title_of_reference (record, "group");
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleSeries *self = (HeddleSeries *) record;
  gboolean monthly = g_strcmp0 (self->every, "month") == 0
                     || g_strcmp0 (self->every, "quarter") == 0;

  if (self->starts != NULL && self->ends != NULL && strcmp (self->ends, self->starts) <= 0)
    return heddle_rule_refuse (record, "ends", error, _("is not after the start"));
  if (monthly && self->nth == NULL)
    return heddle_rule_refuse (record, "nth", error,
                               _("is needed where a group meets by the month"));

  return heddle_rule_not_before (record, "until", "since", error);
}

const HeddleKind heddle_series_kind = {
  .name = "series",
  .table = "series",
  .label = N_("Series of meetings"),
  .label_plural = N_("Series of meetings"),
  .get_type = heddle_series_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "since, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
