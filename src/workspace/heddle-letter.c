/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-letter-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-approval-state.h"
#include "heddle-date-text.h"
#include "heddle-kind.h"
#include "heddle-open-work.h"
#include "heddle-privacy.h"

/* A group is told of what is late and of the next eight weeks. */
#define GROUP_DAYS 56
#define MOST_LINES 200

void
heddle_letter_free (HeddleLetter *self)
{
  if (self == NULL)
    return;

  g_free (self->to);
  g_ptr_array_unref (self->addresses);
  g_ptr_array_unref (self->missing);
  g_free (self->subject);
  g_free (self->text);
  g_free (self->uri);
  g_free (self);
}

static gboolean
is_group (HeddleRecord *record)
{
  return HEDDLE_IS_EPISODE (record) || HEDDLE_IS_COLLABORATIVE (record);
}

/* Somebody was asked and has not answered. */
static gboolean
is_waiting (HeddleRecord *record,
            HeddleDay     today)
{
  return HEDDLE_IS_APPROVAL (record)
         && heddle_approval_get_days_waiting (HEDDLE_APPROVAL (record), today) >= 0;
}

static HeddleRecord *
get_record (HeddleStore  *store,
            const char   *kind_name,
            const char   *id,
            GError      **error)
{
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store), kind_name);

  return kind != NULL ? heddle_store_get (store, kind, id, error) : NULL;
}

gboolean
heddle_letter_applies (HeddleStore *store,
                       const char  *kind,
                       const char  *id)
{
  g_autoptr (HeddleRecord) record = get_record (store, kind, id, NULL);
  g_autofree char *owner = NULL;

  if (record == NULL || heddle_record_is_deleted (record))
    return FALSE;
  if (is_group (record) || is_waiting (record, HEDDLE_DAY_OPEN))
    return TRUE;
  if (HEDDLE_IS_MEETING (record))
    return !heddle_privacy_hides (record);
  owner = heddle_open_work_dup_person (record);

  return owner != NULL;
}

void
heddle_letter_writer_add_person (HeddleLetterWriter *self,
                                 const char         *id)
{
  g_autoptr (HeddleRecord) record = NULL;
  const char *email;

  if (id == NULL || g_hash_table_contains (self->people, id))
    return;
  record = heddle_store_get (self->store, &heddle_person_kind, id, NULL);
  if (record == NULL || heddle_record_is_deleted (record))
    return;

  g_hash_table_add (self->people, g_strdup (id));
  email = HEDDLE_PERSON (record)->email;
  if (email != NULL && strchr (email, '@') != NULL)
    g_ptr_array_add (self->letter->addresses, g_strstrip (g_strdup (email)));
  else
    g_ptr_array_add (self->letter->missing, heddle_record_dup_title (record));
}

/* "Tuesday 19 January 2027, tomorrow" */
static char *
dup_when (HeddleLetterWriter *self,
          HeddleDay           due)
{
  g_autofree char *day = NULL;
  g_autofree char *distance = NULL;

  if (due == HEDDLE_DAY_NONE)
    return g_strdup (_("No date yet"));

  day = heddle_date_text_show_day_long (due);
  distance = due < self->today
                 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late",
                                                 self->today - due),
                                    self->today - due)
                 : heddle_date_text_show_distance (due, self->today);

  return g_strdup_printf ("%s, %s", day, distance);
}

/* "Tuesday 19 January 2027, tomorrow: Fife: Fieldwork dates agreed" */
static void
add_line (HeddleLetterWriter *self,
          const char         *when,
          const char         *what,
          const char         *whom)
{
  g_ptr_array_add (self->lines, whom != NULL ? g_strdup_printf ("%s: %s (%s)", when, what, whom)
                                             : g_strdup_printf ("%s: %s", when, what));
}

static void
add_work (HeddleLetterWriter *self,
          const char         *person)
{
  g_autoptr (GPtrArray) list = heddle_open_work_list (self->store, person, self->today);

  for (guint i = 0; i < list->len; i++)
    {
      const HeddleOpenWork *work = g_ptr_array_index (list, i);
      g_autoptr (HeddleRecord) record = heddle_store_get (self->store, work->kind, work->id, NULL);

      /* Translators: what somebody is to be, such as a place in a team */
      g_autofree char *when = work->is_part ? g_strdup (_("Your part"))
                                            : dup_when (self, work->due);

      /* A letter leaves the file, whoever it is to. */
      if (record != NULL && !heddle_record_is_private (record))
        add_line (self, when, work->what, NULL);
    }
}

static void
add_deadlines (HeddleLetterWriter *self,
               GPtrArray          *deadlines)
{
  for (guint i = 0; i < deadlines->len && self->lines->len < MOST_LINES; i++)
    {
      const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *what = deadline->subject != NULL
                                  ? g_strdup_printf (_("%s: %s"), deadline->subject,
                                                     deadline->what)
                                  : g_strdup (deadline->what);

      if (deadline->done_on == HEDDLE_DAY_NONE && deadline->last != HEDDLE_DAY_NONE
          && deadline->last <= self->today + GROUP_DAYS
          && (!deadline->fixed || deadline->last >= self->today)
          && !heddle_privacy_hides_deadline (self->store, deadline))
        {
          g_autofree char *when = dup_when (self, deadline->last);

          add_line (self, when, what,
                    heddle_privacy_hides_owner (self->store, deadline) ? NULL : deadline->whom);
        }
    }
}

static void
add_team (HeddleLetterWriter *self,
          HeddleRecord       *episode)
{
  const char *id = heddle_record_get_id (episode);
  g_autoptr (GPtrArray) team
      = heddle_query_records (self->store, &heddle_team_member_kind, "episode", id);
  g_autoptr (GPtrArray) slots
      = heddle_query_records (self->store, &heddle_slot_kind, "episode", id);
  g_autoptr (GPtrArray) deadlines = heddle_deadlines_of_episode (self->store, id);

  for (guint i = 0; i < team->len; i++)
    if (g_strcmp0 (HEDDLE_TEAM_MEMBER (team->pdata[i])->state, "declined") != 0)
      heddle_letter_writer_add_person (self, HEDDLE_TEAM_MEMBER (team->pdata[i])->person);
  for (guint i = 0; i < slots->len; i++)
    heddle_letter_writer_add_person (self, HEDDLE_SLOT (slots->pdata[i])->person);
  add_deadlines (self, deadlines);
}

static gboolean
lasts (HeddleAppointment *appointment,
       HeddleDay          today)
{
  return (appointment->since == NULL || heddle_edtf_get_first (appointment->since) <= today)
         && (appointment->until == NULL || heddle_edtf_get_last (appointment->until) >= today);
}

static void
add_contacts (HeddleLetterWriter *self,
              HeddleRecord       *collaborative)
{
  const char *id = heddle_record_get_id (collaborative);
  const HeddleDeadlineFilter filter = { .collaborative = id };
  g_autoptr (GPtrArray) contacts
      = heddle_query_records (self->store, &heddle_appointment_kind, "collaborative", id);
  g_autoptr (GPtrArray) overdue
      = heddle_deadlines_overdue (self->store, &filter, self->today, MOST_LINES);
  g_autoptr (GPtrArray) coming
      = heddle_deadlines_page (self->store, &filter, self->today, NULL, MOST_LINES);

  for (guint i = 0; i < contacts->len; i++)
    if (lasts (contacts->pdata[i], self->today))
      heddle_letter_writer_add_person (self, HEDDLE_APPOINTMENT (contacts->pdata[i])->person);
  add_deadlines (self, overdue);
  add_deadlines (self, coming);
}

/* The first @n lines; the others are only counted. */
static char *
dup_text (HeddleLetterWriter *self,
          const char         *beginning,
          guint               n)
{
  GString *text = g_string_new (beginning);
  guint more = self->lines->len - n;

  g_string_append (text, "\n\n");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "- %s\n", (char *) g_ptr_array_index (self->lines, i));
  if (more > 0)
    {
      g_autofree char *rest = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", more), more);

      g_string_append_printf (text, "- %s\n", rest);
    }
  g_string_append_printf (text, "\n%s\n", self->closing);

  return g_string_free_and_steal (text);
}

/* As RFC 6068 has it: lines end with CR and LF. */
static char *
dup_uri (HeddleLetterWriter *self,
         const char         *text)
{
  GString *uri = g_string_new ("mailto:");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *body = g_strjoinv ("\r\n", lines);
  g_autofree char *subject = g_uri_escape_string (self->letter->subject, NULL, FALSE);
  g_autofree char *escaped = g_uri_escape_string (body, NULL, FALSE);

  for (guint i = 0; i < self->letter->addresses->len; i++)
    {
      g_autofree char *address
          = g_uri_escape_string (g_ptr_array_index (self->letter->addresses, i), "@", FALSE);

      g_string_append_printf (uri, "%s%s", i > 0 ? "," : "", address);
    }
  g_string_append_printf (uri, "?subject=%s&body=%s", subject, escaped);

  return g_string_free_and_steal (uri);
}

void
heddle_letter_writer_finish (HeddleLetterWriter *self,
                             const char         *beginning)
{
  HeddleLetter *letter = self->letter;

  letter->text = dup_text (self, beginning, self->lines->len);
  if (letter->addresses->len == 0)
    return;
  for (int n = (int) self->lines->len; n >= 0 && letter->uri == NULL; n--)
    {
      g_autofree char *text = dup_text (self, beginning, (guint) n);
      g_autofree char *uri = dup_uri (self, text);

      if (strlen (uri) <= HEDDLE_LETTER_MOST)
        letter->uri = g_steal_pointer (&uri);
    }
}

static void
write_to_group (HeddleLetterWriter *self,
                HeddleRecord       *record)
{
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *day = heddle_date_text_show_day (self->today, HEDDLE_DAY_NONE);
  g_autofree char *beginning = NULL;

  if (HEDDLE_IS_EPISODE (record))
    add_team (self, record);
  else
    add_contacts (self, record);
  self->letter->to = g_strdup_printf (HEDDLE_IS_EPISODE (record) ? _("Team of %s")
                                                                 : _("Contacts of %s"),
                                      title);
  /* Translators: subject of a letter; an episode or collaborative */
  self->letter->subject = g_strdup_printf (_("%s: what is due"), title);
  beginning = g_strdup_printf (
      self->lines->len > 0
          /* Translators: an episode or collaborative, and today */
          ? _("Dear colleagues,\n\nThis is late or due within eight weeks for %s, as at %s:")
          : _("Dear colleagues,\n\nNothing is late or due within eight weeks for %s, as at %s."),
      title, day);
  heddle_letter_writer_finish (self, beginning);
}

static void
write_to_person (HeddleLetterWriter *self,
                 const char         *person)
{
  g_autoptr (HeddleRecord) record
      = heddle_store_get (self->store, &heddle_person_kind, person, NULL);
  g_autofree char *day = heddle_date_text_show_day (self->today, HEDDLE_DAY_NONE);
  g_autofree char *beginning = NULL;

  self->letter->to = record != NULL ? heddle_record_dup_title (record) : g_strdup ("");
  self->letter->subject = g_strdup_printf (_("What is due from you, as at %s"), day);
  heddle_letter_writer_add_person (self, person);
  add_work (self, person);
  beginning = g_strdup_printf (
      self->lines->len > 0 ? _("Dear colleague,\n\nThis is open with you, as at %s:")
                           : _("Dear colleague,\n\nNothing is open with you, as at %s."),
      day);
  heddle_letter_writer_finish (self, beginning);
}

/* The Chief Executive of today answers for whoever was asked. */
static void
add_executive (HeddleLetterWriter *self,
               HeddleApproval     *approval)
{
  g_autoptr (GPtrArray) appointments =
    heddle_query_records (self->store, &heddle_appointment_kind, "authority",
                          approval->authority);

  for (guint i = 0; i < appointments->len; i++)
    {
      HeddleAppointment *appointment = appointments->pdata[i];

      if (g_strcmp0 (appointment->role, "chief-executive") == 0
          && lasts (appointment, self->today))
        heddle_letter_writer_add_person (self, appointment->person);
    }
}

/* "“Plan: Version 2” (3f9a c21e)", or what else was asked about. */
static char *
dup_asked_about (HeddleApproval *approval)
{
  const char *const fields[] = { "version", "iteration", "appointment" };
  g_autoptr (HeddleRecord) subject = NULL;
  g_autofree char *title = NULL;
  g_autofree char *digest = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields) && subject == NULL; i++)
    subject = heddle_record_dup_reference (
      HEDDLE_RECORD (approval), heddle_kind_get_field (&heddle_approval_kind, fields[i]));
  if (subject == NULL)
    return g_strdup ("");
  title = heddle_record_dup_title (subject);
  if (!HEDDLE_IS_PLAN_VERSION (subject))
    return g_strdup_printf ("“%s”", title);
  digest = heddle_plan_version_dup_short_digest (HEDDLE_PLAN_VERSION (subject));
  return g_strdup_printf ("“%s” (%s)", title, digest);
}

/* To whoever was asked for approval and has not answered (letter to Chief Executives,
 * 3 October 2017, paragraph 3). */
static void
write_to_approver (HeddleLetterWriter *self,
                   HeddleApproval     *approval)
{
  int days = heddle_approval_get_days_waiting (approval, self->today);
  const HeddleField *party = heddle_kind_get_field (&heddle_approval_kind, "party");
  g_autofree char *what = dup_asked_about (approval);
  g_autofree char *day =
    heddle_date_text_show_day_long (heddle_day_parse (approval->asked_on));
  g_autofree char *beginning = NULL;
  g_autoptr (GPtrArray) rows =
    heddle_deadlines_of_record (self->store, heddle_approval_kind.name,
                                heddle_record_get_id (HEDDLE_RECORD (approval)), NULL);

  if (approval->authority != NULL)
    add_executive (self, approval);
  self->letter->to = heddle_record_dup_text (HEDDLE_RECORD (approval), party);
  if (rows != NULL && rows->len > 0)
    g_set_str (&self->letter->to, ((HeddleDeadline *) rows->pdata[0])->whom);
  if (self->letter->addresses->len == 0 && self->letter->missing->len == 0)
    g_ptr_array_add (self->letter->missing, g_strdup (self->letter->to));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const HeddleDeadline *row = rows->pdata[i];
      g_autofree char *when = dup_when (self, row->last);

      if (row->last != HEDDLE_DAY_NONE)
        add_line (self, when, _("needed by then"), NULL);
    }
  self->letter->subject = g_strdup_printf (_("Waiting for your answer: %s"), what);
  self->closing = _("An answer, with conditions or without, is all that is missing.");
  /* Translators: what was asked about, the day of asking, days since */
  beginning = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "Dear colleague,\n\n%s was sent to you for approval on %s, %d day ago. Your "
                 "answer is not on record yet.",
                 "Dear colleague,\n\n%s was sent to you for approval on %s, %d days ago. Your "
                 "answer is not on record yet.", (gulong) days),
    what, day, days);
  heddle_letter_writer_finish (self, beginning);
}

HeddleLetter *
heddle_letter_new (HeddleStore  *store,
                   const char   *kind,
                   const char   *id,
                   HeddleDay     today,
                   GError      **error)
{
  g_autoptr (HeddleRecord) record = get_record (store, kind, id, error);
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *owner = record != NULL ? heddle_open_work_dup_person (record) : NULL;
  HeddleLetterWriter writer = {
    .store = store, .today = today, .people = people, .lines = lines,
    .closing = _("Please say so if a date cannot be kept."),
  };

  if (record == NULL)
    return NULL;
  if (!is_group (record) && !HEDDLE_IS_MEETING (record) && owner == NULL
      && !is_waiting (record, today))
    {
      g_autofree char *title = heddle_record_dup_title (record);

      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("%s: nobody is named for “%s”, so there is nobody to write to."),
                   heddle_kind_get_label (heddle_record_get_kind (record)), title);
      return NULL;
    }

  if (HEDDLE_IS_MEETING (record) && heddle_privacy_hides (record))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("Meeting of %s: it is private, so no letter tells of it."),
                   HEDDLE_MEETING (record)->held_on);
      return NULL;
    }

  writer.letter = g_new0 (HeddleLetter, 1);
  writer.letter->addresses = g_ptr_array_new_with_free_func (g_free);
  writer.letter->missing = g_ptr_array_new_with_free_func (g_free);
  if (is_group (record))
    write_to_group (&writer, record);
  else if (HEDDLE_IS_MEETING (record))
    heddle_letter_write_meeting (&writer, HEDDLE_MEETING (record));
  else if (is_waiting (record, today))
    write_to_approver (&writer, HEDDLE_APPROVAL (record));
  else
    write_to_person (&writer, owner);

  return writer.letter;
}
