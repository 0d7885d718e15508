/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-brief.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-names.h"
#include "heddle-date-text.h"
#include "heddle-members.h"
#include "heddle-privacy.h"
#include "heddle-process-feedback.h"

char *
heddle_brief_dup_footer (const HeddleBrief *self,
                         const char        *version,
                         const char        *team)
{
  static const char *const audiences[] = {
    [HEDDLE_AUDIENCE_ELECTED] = N_("for Elected Members"),
    [HEDDLE_AUDIENCE_NATIONAL] = N_("for national partners"),
  };
  g_autofree char *day = heddle_brief_dup_day (self->today);
  /* Translators: a day */
  g_autofree char *as_at = g_strdup_printf (_("As at %s"), day);
  GString *text = g_string_new (as_at);

  g_string_append (text, "; ");
  if (version != NULL)
    g_string_append_printf (text, "%s, ", version);
  g_string_append (text, self->audience == HEDDLE_AUDIENCE_TEAM ? team
                                                                : _(audiences[self->audience]));
  if (self->with_private)
    g_string_append_printf (text, "; %s", _("shows what is private"));

  return g_string_free (text, FALSE);
}

HeddleDocument *
heddle_brief_begin (const HeddleBrief *self,
                    const char        *title,
                    const char        *work,
                    const char        *name,
                    const char        *version)
{
  HeddleDocument *document = heddle_document_new (title);

  document->work = g_strdup (work);
  document->name = g_strdup (name);
  document->footer = heddle_brief_dup_footer (self, version, _("for the team"));

  return document;
}

void
heddle_brief_add_title (HeddleDocument *document,
                        const char     *subtitle)
{
  heddle_node_add_heading (document->body, 0, document->title);
  if (subtitle != NULL)
    heddle_node_add_text (document->body, HEDDLE_TEXT_SUBTITLE, subtitle);
}

/**
 * heddle_brief_get_record:
 *
 * Returns: (nullable) (transfer none): id of the record that the document is of, the first where
 *   it is of several; %NULL where it is of none
 */
const char *
heddle_brief_get_record (const HeddleBrief *self)
{
  return self->records != NULL ? self->records[0] : NULL;
}

/**
 * heddle_brief_hides:
 * @record: what a document would name
 *
 * Returns: whether it is private and the document is not to show that
 */
gboolean
heddle_brief_hides (const HeddleBrief *self,
                    HeddleRecord      *record)
{
  return !self->with_private && heddle_privacy_hides (record);
}

GPtrArray *
heddle_brief_list (const HeddleBrief *self,
                   const HeddleKind  *kind,
                   const char        *field,
                   const char        *value)
{
  GPtrArray *records = heddle_query_records (self->store, kind, field, value);

  for (guint i = records->len; i > 0; i--)
    if (heddle_brief_hides (self, g_ptr_array_index (records, i - 1)))
      g_ptr_array_remove_index (records, i - 1);

  return records;
}

static gboolean
is_member (const HeddleBrief *self,
           GPtrArray         *memberships,
           const char        *authority)
{
  for (guint i = 0; i < memberships->len; i++)
    {
      HeddleMembership *membership = memberships->pdata[i];

      if (g_strcmp0 (membership->authority, authority) == 0
          && heddle_members_covers (membership->since, membership->until, self->today))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
heddle_brief_list_members (const HeddleBrief *self,
                           const char        *collaborative)
{
  g_autoptr (GPtrArray) memberships = heddle_brief_list (self, &heddle_membership_kind,
                                                         "collaborative", collaborative);
  GPtrArray *members = heddle_members_on (self->store, collaborative, self->today);

  for (guint i = members->len; i-- > 0;)
    if (heddle_brief_hides (self, members->pdata[i])
        || !is_member (self, memberships, heddle_id_of (members->pdata[i])))
      g_ptr_array_remove_index (members, i);
  return members;
}

char *
heddle_brief_dup_field (const HeddleBrief *self,
                        HeddleRecord      *record,
                        const char        *name)
{
  const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (record), name);
  g_autofree char *text = NULL;

  g_assert (field != NULL);
  if (!self->with_private && heddle_privacy_hides_field (record, field))
    return NULL;

  text = heddle_record_dup_text (record, field);
  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

char *
heddle_brief_dup_name (const HeddleBrief *self,
                       const HeddleKind  *kind,
                       const char        *id)
{
  g_autoptr (HeddleRecord) record = id != NULL ? heddle_store_get (self->store, kind, id, NULL)
                                               : NULL;

  if (record == NULL || heddle_record_is_deleted (record) || heddle_brief_hides (self, record))
    return NULL;

  return heddle_record_dup_title (record);
}

/* A post without its home, where the home is what is private. */
static gboolean
hides_home (const HeddleBrief *self,
            HeddleRecord      *person)
{
  static const char *const fields[] = { "authority", "organisation" };

  for (guint i = 0; i < G_N_ELEMENTS (fields) && !self->with_private; i++)
    if (heddle_privacy_hides_field (person, heddle_kind_get_field (&heddle_person_kind,
                                                                   fields[i])))
      return TRUE;

  return FALSE;
}

char *
heddle_brief_dup_person (const HeddleBrief *self,
                         const char        *id)
{
  g_autoptr (HeddleRecord) record = id != NULL ? heddle_store_get (self->store,
                                                                   &heddle_person_kind, id, NULL)
                                               : NULL;

  if (record == NULL || heddle_record_is_deleted (record))
    return NULL;
  if (heddle_brief_hides (self, record))
    return g_strdup (_("not named here"));
  if (hides_home (self, record))
    return g_strdup (HEDDLE_PERSON (record)->post);

  return heddle_record_dup_title (record);
}

char *
heddle_brief_dup_day (HeddleDay day)
{
  int y, m, d;

  if (day == HEDDLE_DAY_NONE || !heddle_day_is_valid (day))
    return g_strdup ("");

  heddle_day_get_ymd (day, &y, &m, &d);
  return g_strdup_printf ("%s %d %s %d",
                          heddle_date_names_get_weekday_short (heddle_day_get_weekday (day)), d,
                          heddle_date_names_get_month (m), y);
}

char *
heddle_brief_dup_date (const char *edtf)
{
  HeddleDay day = heddle_edtf_get_day (edtf);

  if (edtf == NULL || *edtf == '\0')
    return g_strdup ("");
  /* far from every year, so that the year is always said */
  return day != HEDDLE_DAY_NONE ? heddle_brief_dup_day (day)
                                : heddle_date_text_show (edtf, HEDDLE_DAY_FIRST);
}

char *
heddle_brief_dup_span (HeddleDay first,
                       HeddleDay last)
{
  g_autofree char *end = heddle_brief_dup_day (last);
  g_autofree char *start = NULL;
  int y, m, d, last_y, last_m, last_d;

  if (first == HEDDLE_DAY_NONE || last == HEDDLE_DAY_NONE || first == last)
    return last != HEDDLE_DAY_NONE ? g_steal_pointer (&end) : heddle_brief_dup_day (first);

  heddle_day_get_ymd (first, &y, &m, &d);
  heddle_day_get_ymd (last, &last_y, &last_m, &last_d);
  if (y != last_y)
    start = heddle_brief_dup_day (first);
  else if (m != last_m)
    start = g_strdup_printf ("%s %d %s",
                             heddle_date_names_get_weekday_short (heddle_day_get_weekday (first)),
                             d, heddle_date_names_get_month (m));
  else
    start = g_strdup_printf ("%s %d",
                             heddle_date_names_get_weekday_short (heddle_day_get_weekday (first)),
                             d);

  /* Translators: two days */
  return g_strdup_printf (_("%s to %s"), start, end);
}

void
heddle_brief_add_cell (HeddleNode *row,
                       const char *text,
                       const char *label)
{
  HeddleNode *cell = heddle_row_add_cell (row, text);

  if (text == NULL || *text == '\0')
    {
      /* Translators: a field of a form */
      g_autofree char *blank = g_strdup_printf (_("Still blank: %s"), label);

      heddle_node_add_blank (cell, 6, blank);
    }
}

HeddleNode *
heddle_brief_add_form_row (HeddleNode *table,
                           int         number,
                           const char *name,
                           const char *rule)
{
  HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
  g_autofree char *text = g_strdup_printf ("%d", number);
  HeddlePhrase *phrase = heddle_phrase_new (NULL);
  HeddleNode *cell;

  heddle_phrase_add (phrase, HEDDLE_INK_GREY, text);
  heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, phrase);

  cell = heddle_row_add_cell (row, NULL);
  phrase = heddle_phrase_new (NULL);
  heddle_phrase_add (phrase, HEDDLE_INK_BOLD, name);
  if (rule != NULL)
    {
      heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, "\n");
      heddle_phrase_add (phrase, HEDDLE_INK_GREY, rule);
    }
  heddle_node_add_phrase (cell, HEDDLE_TEXT_SMALL, phrase);

  return row;
}

void
heddle_brief_add_nothing (HeddleNode *node,
                          const char *text)
{
  heddle_node_add_text (node, HEDDLE_TEXT_NOTE, text);
}

void
heddle_brief_add_prose (HeddleNode *node,
                        const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      const char *words = g_strstrip (*line);

      if (g_str_has_prefix (words, "- ") || g_str_has_prefix (words, "• ")
          || g_str_has_prefix (words, "* "))
        heddle_node_add_item (node, 0, heddle_phrase_new (strchr (words, ' ') + 1));
      else if (*words != '\0')
        heddle_node_add_text (node, HEDDLE_TEXT_BODY, words);
    }
}

HeddleNode *
heddle_brief_add_row (HeddleNode    *table,
                      HeddleRowLook  look,
                      ...)
{
  HeddleNode *row = heddle_table_add_row (table, look);
  const char *text;
  va_list args;

  va_start (args, look);
  while ((text = va_arg (args, const char *)) != NULL)
    heddle_row_add_cell (row, text);
  va_end (args);

  return row;
}

HeddleDocument *
heddle_brief_begin_episode (const HeddleBrief  *self,
                            const char         *title,
                            const char         *name,
                            const char         *version,
                            HeddleEpisodePlan **plan,
                            GError            **error)
{
  g_autofree char *work = NULL, *subtitle = NULL;
  HeddleDocument *document;

  *plan = heddle_brief_load_episode (self, error);
  if (*plan == NULL)
    return NULL;

  work = heddle_brief_dup_work (*plan);
  subtitle = heddle_brief_dup_episode (*plan);
  document = heddle_brief_begin (self, title, work, name, version);
  heddle_brief_add_title (document, subtitle);

  return document;
}

char *
heddle_brief_dup_work (HeddleEpisodePlan *plan)
{
  g_autofree char *host = heddle_record_dup_title (HEDDLE_RECORD (plan->host));
  const HeddleField *field = heddle_kind_get_field (&heddle_episode_kind, "co_host");
  g_autoptr (HeddleRecord) second = heddle_record_dup_reference (HEDDLE_RECORD (plan->episode),
                                                                 field);
  g_autofree char *other = second != NULL ? heddle_record_dup_title (second) : NULL;

  if (other != NULL)
    /* Translators: the names of two authorities that host together */
    return g_strdup_printf (_("Collaborative Improvement, led by %s and %s"), host, other);
  /* Translators: the name of an authority */
  return g_strdup_printf (_("Collaborative Improvement, led by %s"), host);
}

/* %NULL where there is no date at all. */
static char *
dup_when (HeddleEpisodePlan *plan)
{
  if (plan->input.fieldwork_start != HEDDLE_DAY_NONE)
    return heddle_brief_dup_span (plan->input.fieldwork_start, plan->fieldwork_end);
  if (plan->episode->fieldwork_start != NULL && *plan->episode->fieldwork_start != '\0')
    return heddle_brief_dup_date (plan->episode->fieldwork_start);

  return NULL;
}

char *
heddle_brief_dup_fieldwork (HeddleEpisodePlan *plan)
{
  g_autofree char *when = dup_when (plan);

  if (when == NULL)
    return g_strdup (_("Dates to be agreed"));
  /* Translators: when the fieldwork is */
  return g_strdup_printf (_("Fieldwork %s"), when);
}

char *
heddle_brief_dup_episode (HeddleEpisodePlan *plan)
{
  g_autofree char *host = heddle_record_dup_title (HEDDLE_RECORD (plan->host));
  g_autofree char *when = dup_when (plan);

  if (when == NULL)
    /* Translators: the name of an authority */
    return g_strdup_printf (_("Collaborative Improvement in %s, dates to be agreed"), host);
  /* Translators: the name of an authority, and when */
  return g_strdup_printf (_("Collaborative Improvement in %s, %s"), host, when);
}

char *
heddle_brief_dup_circulation (const HeddleBrief *self,
                              HeddleCirculation *circulation)
{
  g_autofree char *audience = heddle_brief_dup_field (self, HEDDLE_RECORD (circulation),
                                                      "audience");
  g_autoptr (HeddleCommitteeDate) meeting = NULL;
  g_autoptr (GString) text = g_string_new (audience);
  const char *whom = circulation->to_whom;
  const char *day = circulation->sent_on;
  g_autofree char *date = NULL;

  if (circulation->committee_date != NULL)
    meeting = (HeddleCommitteeDate *) heddle_store_get (self->store, &heddle_committee_date_kind,
                                                        circulation->committee_date, NULL);
  if (meeting != NULL && heddle_brief_hides (self, HEDDLE_RECORD (meeting)))
    g_clear_object (&meeting);
  if (whom == NULL && meeting != NULL)
    whom = meeting->committee;
  if (day == NULL)
    day = circulation->due != NULL || meeting == NULL ? circulation->due : meeting->meets_on;

  date = heddle_brief_dup_date (day);
  if (whom != NULL)
    g_string_append_printf (text, ", %s", whom);
  if (*date != '\0')
    g_string_append_printf (text, ", %s", date);

  return g_strdup (text->str);
}

void
heddle_brief_add_feedback (const HeddleBrief *self,
                           const char *const *episodes,
                           HeddleNode        *body)
{
  HeddleProcessFeedback feedback;
  g_autofree char *words = NULL;

  heddle_process_feedback_count (self->store, episodes, self->with_private, &feedback);
  words = heddle_process_feedback_dup_words (&feedback);
  if (words == NULL)
    return;
  heddle_node_add_heading (body, 2, _("How the process went"));
  heddle_node_add_text (body, HEDDLE_TEXT_BODY, words);
}

HeddleEpisodePlan *
heddle_brief_load_episode (const HeddleBrief  *self,
                           GError            **error)
{
  return heddle_episode_plan_load (self->store, heddle_brief_get_record (self), error);
}

/**
 * heddle_brief_find_step:
 * @key: of a step, as in the template
 *
 * Returns: its index in the plan, or -1
 */
int
heddle_brief_find_step (HeddleEpisodePlan *plan,
                        const char        *key)
{
  for (guint i = 0; i < plan->steps->len; i++)
    if (g_strcmp0 (plan->input.steps[i].key, key) == 0)
      return (int) i;

  return -1;
}
