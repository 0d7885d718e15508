/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme-session.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-clock-text.h"
#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleProgrammeSession, heddle_programme_session)

static const HeddleChoice sorts[] = {
  { "welcome", N_("Welcome") },
  { "context", N_("Setting the scene") },
  { "overview", N_("How it works") },
  { "direction", N_("What the host asks") },
  { "questions", N_("Questions") },
  { "group", N_("Group") },
  { "plenary", N_("Plenary") },
  { "review", N_("Review of the day before") },
  { "blue-sky", N_("Blue-sky thinking") },
  { "reflection", N_("Reflection on the process") },
  { "recording", N_("Recording") },
  { "meeting", N_("Meeting") },
  { "break", N_("Break") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleProgrammeSession, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleProgrammeSession, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleProgrammeSession, sort, sorts,
                 .label = N_("Sort"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleProgrammeSession, letter,
               .label = N_("Letter"), .help = N_("Of a group: A, B, C."), .max_length = 3),
  HEDDLE_TEXT (HeddleProgrammeSession, themes,
               .label = N_("Themes"), .help = N_("Words separated by semicolons."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleProgrammeSession, day,
                  .label = N_("Day"),
                  .help = N_("Counted from the first day of the fieldwork."),
                  .group = N_("When"), .flags = HEDDLE_FIELD_REQUIRED,
                  .minimum = 1, .maximum = 10),
  HEDDLE_TIME (HeddleProgrammeSession, starts,
               .label = N_("Starts"), .group = N_("When"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TIME (HeddleProgrammeSession, ends,
               .label = N_("Ends"), .group = N_("When"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleProgrammeSession, place,
               .label = N_("Place"), .group = N_("Where"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleProgrammeSession, link,
               .label = N_("Link"), .help = N_("Where it is online."),
               .group = N_("Where")),
  HEDDLE_REFERENCE (HeddleProgrammeSession, facilitator, "person",
                    .label = N_("Facilitator"), .help = N_("From the host."),
                    .group = N_("Who"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleProgrammeSession, recorder, "person",
                    .label = N_("Recorder"), .help = N_("Who notes the key points."),
                    .group = N_("Who"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleProgrammeSession, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleProgrammeSession *self = (HeddleProgrammeSession *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);
  g_autofree char *when = NULL;

  if (self->day == HEDDLE_NO_INTEGER || self->starts == NULL)
    return heddle_title_within (record, "episode", title);

  /* Translators: day of the programme, time and title of a session */
  when = g_strdup_printf (_("Day %d %s %s"), (int) self->day,
                          heddle_clock_text_show (self->starts), title);
  return heddle_title_within (record, "episode", when);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleProgrammeSession *self = (HeddleProgrammeSession *) record;

  if (self->starts != NULL && self->ends != NULL && strcmp (self->ends, self->starts) <= 0)
    return heddle_rule_refuse (record, "ends", error,
                               _("is not after the start; a session ends on its own day"));

  return TRUE;
}

const HeddleKind heddle_programme_session_kind = {
  .name = "session",
  .table = "session",
  .label = N_("Session"),
  .label_plural = N_("Sessions"),
  .get_type = heddle_programme_session_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, day, starts, letter, id",
  .since = 2,
  .dup_title = dup_title,
  .check = check,
};
