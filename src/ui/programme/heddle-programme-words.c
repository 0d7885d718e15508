/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme-words.h"

#include <glib/gi18n-lib.h>

#include "heddle-clock-text.h"
#include "heddle-date-names.h"
#include "heddle-date-text.h"

char *
heddle_programme_words_date (const HeddleProgrammePlan *plan,
                             int                        day,
                             gboolean                   brief)
{
  HeddleDay date = heddle_programme_plan_get_day (plan, day);

  if (date == HEDDLE_DAY_NONE)
    return g_strdup ("");
  return brief ? heddle_date_text_show_day (date, date) : heddle_date_text_show_day_long (date);
}

char *
heddle_programme_words_day (const HeddleProgrammePlan *plan,
                            int                        day)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = heddle_programme_words_date (plan, day, FALSE);
  guint n = 0;

  for (guint i = 0; i < plan->input.n_sessions; i++)
    n += plan->input.sessions[i].day == day;
  g_string_printf (text, _("Day %d"), day);
  if (*date != '\0')
    g_string_append_printf (text, ", %s", date);
  g_string_append (text, ", ");
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", n), n);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
heddle_programme_words_span (HeddleProgrammeSession *session)
{
  return g_strdup_printf ("%s – %s", heddle_clock_text_show (session->starts),
                          heddle_clock_text_show (session->ends));
}

char *
heddle_programme_words_who (const HeddleProgrammePlan *plan,
                            guint                      session)
{
  const HeddleSessionFacts *facts = &plan->input.sessions[session];
  g_autofree char *person = facts->facilitator != HEDDLE_NOBODY
                              ? heddle_programme_plan_dup_person (plan, (guint) facts->facilitator)
                              : NULL;

  if (facts->sort == HEDDLE_PROGRAMME_PLENARY)
    return person != NULL ? g_strdup_printf (_("Plenary, everyone; %s"), person)
                          : g_strdup (_("Plenary, everyone"));
  return person != NULL ? g_steal_pointer (&person) : g_strdup ("");
}

/* Roles are headings where they are typed and words in a sentence here. */
static char *
dup_role (const char *role)
{
  gunichar first = g_utf8_get_char (role);
  const char *rest = g_utf8_next_char (role);
  g_autoptr (GString) text = g_string_new (NULL);

  if (*role == '\0' || *rest == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (role);
  g_string_append_unichar (text, g_unichar_tolower (first));
  g_string_append (text, rest);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
heddle_programme_words_role (HeddleParticipant *participant)
{
  g_autofree char *role = dup_role (participant->role != NULL ? participant->role : "");
  gint64 number = participant->number != HEDDLE_NO_INTEGER ? participant->number : 1;

  /* Translators: number and role: 6 headteachers */
  return g_strdup_printf (_("%d %s"), (int) number, role);
}

static guint
count_named (const HeddleProgrammePlan *plan,
             guint                      session,
             gboolean                  *all_host)
{
  const HeddleProgrammeInput *input = &plan->input;
  g_autofree gboolean *attends = heddle_programme_find_attendance (input);
  guint n = 0;

  *all_host = TRUE;
  for (guint i = 0; i < input->n_people; i++)
    if (attends[(gsize) session * input->n_people + i])
      {
        *all_host = *all_host && input->people[i].from_host;
        n++;
      }
  return n;
}

char *
heddle_programme_words_people (const HeddleProgrammePlan *plan,
                               guint                      session)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean all_host;
  guint n = count_named (plan, session, &all_host);

  if (n > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n), n);
  for (guint i = 0; i < plan->input.n_members; i++)
    {
      g_autofree char *role = NULL;

      if (plan->input.members[i].session != session
          || plan->input.members[i].person != HEDDLE_NOBODY)
        continue;
      all_host = FALSE;
      role = heddle_programme_words_role (g_ptr_array_index (plan->participants, i));
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", role);
    }
  if (n > 1 && all_host)
    /* Translators: number of people in a group, who all come from the host */
    g_string_printf (text, _("%u, all host"), n);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
heddle_programme_words_where (HeddleProgrammeSession *session)
{
  if (session->place != NULL)
    return g_strdup (session->place);
  return g_strdup (session->link != NULL ? _("Online") : "");
}

static void
append (GString    *text,
        const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

static void
append_lead (GString                   *text,
             const HeddleProgrammePlan *plan,
             int                        person,
             const char                *format,
             const char                *nobody)
{
  g_autofree char *name = NULL;
  g_autofree char *part = NULL;

  if (person == HEDDLE_NOBODY)
    {
      append (text, nobody);
      return;
    }
  name = heddle_programme_plan_dup_person (plan, (guint) person);
  part = g_strdup_printf (format, name);
  append (text, part);
}

static gboolean
concerns (HeddleProgrammeProblem *problem,
          guint                   session)
{
  for (guint i = 0; i < problem->sessions->len; i++)
    if (g_array_index (problem->sessions, guint, i) == session)
      return TRUE;
  return FALSE;
}

char *
heddle_programme_words_spoken (const HeddleProgrammePlan *plan,
                               guint                      session,
                               GPtrArray                 *problems)
{
  HeddleProgrammeSession *record = heddle_programme_plan_get_session (plan, session);
  const HeddleSessionFacts *facts = &plan->input.sessions[session];
  gboolean group = facts->sort == HEDDLE_PROGRAMME_GROUP;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = g_strdup_printf (_("day %d"), facts->day);
  g_autofree char *date = heddle_programme_words_date (plan, facts->day, FALSE);
  g_autofree char *times = g_strdup_printf (_("%s to %s"),
                                            heddle_clock_text_show (record->starts),
                                            heddle_clock_text_show (record->ends));
  g_autofree char *people = heddle_programme_words_people (plan, session);
  g_autofree char *where = heddle_programme_words_where (record);

  if (record->letter != NULL)
    g_string_append_printf (text, _("Group %s"), record->letter);
  append (text, record->title);
  append (text, *date != '\0' ? date : day);
  append (text, times);
  append (text, where);
  append_lead (text, plan, facts->facilitator, _("facilitator %s"),
               group ? _("no facilitator") : NULL);
  append_lead (text, plan, facts->recorder, _("recorder %s"), group ? _("no recorder") : NULL);
  append (text, people);
  for (guint i = 0; i < problems->len; i++)
    {
      HeddleProgrammeProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *part = NULL;

      if (!concerns (problem, session))
        continue;
      part = g_strdup_printf ("%s: %s", heddle_severity_get_word (problem->severity),
                              problem->text);
      append (text, part);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}
