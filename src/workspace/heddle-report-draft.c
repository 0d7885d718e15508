/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report-draft.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-episode-plan.h"
#include "heddle-fieldwork.h"
#include "heddle-privacy.h"

typedef struct
{
  HeddleStore *store;
  HeddleEpisode *episode;
  HeddleDay today;
  GString *text;
} Draft;

/* --- Pieces --------------------------------------------------------------- */

static void
add_paragraph (Draft      *draft,
               const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (draft->text->len > 0)
    g_string_append (draft->text, "\n\n");
  g_string_append (draft->text, text);
}

static char *
dup_text (HeddleRecord *record,
          const char   *name)
{
  const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (record), name);

  if (heddle_privacy_hides_field (record, field))
    return NULL;
  return heddle_record_dup_text (record, field);
}

/* A line of a list: the first field, and in brackets the others that are filled. */
static char *
dup_line (HeddleRecord      *record,
          const char *const *names)
{
  g_autofree char *first = dup_text (record, names[0]);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;
  g_autofree char *joined = NULL;

  if (first == NULL || *first == '\0')
    return NULL;
  for (guint i = 1; names[i] != NULL; i++)
    {
      g_autofree char *text = dup_text (record, names[i]);

      if (text != NULL && *text != '\0')
        g_strv_builder_add (builder, text);
    }
  rest = g_strv_builder_end (builder);
  joined = g_strjoinv ("; ", rest);

  return *joined != '\0' ? g_strdup_printf ("– %s (%s)", first, joined)
                         : g_strdup_printf ("– %s", first);
}

/* A flag is "1" where it is set. */
static gboolean
field_is (HeddleRecord *record,
          const char   *name,
          const char   *value)
{
  const HeddleField *field = heddle_kind_get_field (heddle_record_get_kind (record), name);
  g_auto (HeddleValue) found = HEDDLE_VALUE_INIT;
  g_autofree char *text = NULL;

  heddle_record_get_value (record, field, &found);
  text = heddle_value_to_text (&found);

  return g_strcmp0 (text, value) == 0;
}

/* Another finding speaks for it. */
static gboolean
is_merged (HeddleRecord *record)
{
  return HEDDLE_IS_FIELDWORK_FINDING (record)
         && HEDDLE_FIELDWORK_FINDING (record)->merged_into != NULL;
}

/* Was asked, and is not in the team. */
static gboolean
has_declined (HeddleRecord *record)
{
  return HEDDLE_IS_TEAM_MEMBER (record)
         && g_strcmp0 (HEDDLE_TEAM_MEMBER (record)->state, "declined") == 0;
}

/* Records of the episode as a list below a heading; only those whose field @only has
 * the value @value, where one is named. */
static void
add_list (Draft             *draft,
          const char        *heading,
          const HeddleKind  *kind,
          const char        *only,
          const char        *value,
          const char *const *names)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GString) list = g_string_new (heading);

  records = heddle_query_records (draft->store, kind, "episode",
                                  heddle_record_get_id (HEDDLE_RECORD (draft->episode)));
  for (guint i = 0; i < records->len; i++)
    {
      HeddleRecord *record = records->pdata[i];
      g_autofree char *line = NULL;

      if (heddle_privacy_hides (record) || is_merged (record) || has_declined (record)
          || (only != NULL && !field_is (record, only, value)))
        continue;
      line = dup_line (record, names);
      if (line != NULL)
        g_string_append_printf (list, "%s%s", list->len > 0 ? "\n" : "", line);
    }
  if (list->len > strlen (heading))
    add_paragraph (draft, list->str);
}

/* A field of the episode in a sentence, where it says something. */
static void
add_sentence (Draft      *draft,
              const char *format,
              const char *field)
{
  g_autofree char *value = dup_text (HEDDLE_RECORD (draft->episode), field);
  g_autofree char *sentence = NULL;

  if (value == NULL || *value == '\0')
    return;
  sentence = g_strdup_printf (format, value);
  add_paragraph (draft, sentence);
}

#define NAMES(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* --- Parts ---------------------------------------------------------------- */

static void
write_background (Draft *draft)
{
  g_autofree char *host = dup_text (HEDDLE_RECORD (draft->episode), "host");
  g_autofree char *co_host = dup_text (HEDDLE_RECORD (draft->episode), "co_host");
  g_autofree char *mode = dup_text (HEDDLE_RECORD (draft->episode), "mode");
  g_autofree char *hosts = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (HeddleEpisodePlan) plan = NULL;

  hosts = co_host != NULL && *co_host != '\0' ? g_strdup_printf (_("%s and %s"), host, co_host)
                                               : g_strdup (host);
  plan = heddle_episode_plan_load (draft->store,
                                   heddle_record_get_id (HEDDLE_RECORD (draft->episode)), NULL);
  if (plan != NULL && plan->input.fieldwork_start != HEDDLE_DAY_NONE)
    {
      g_autofree char *days = heddle_date_text_show_span (plan->input.fieldwork_start,
                                                          plan->fieldwork_end, draft->today);

      sentence = g_strdup_printf (_("Host: %s. Fieldwork: %s. Mode: %s."), hosts, days, mode);
    }
  else
    sentence = g_strdup_printf (_("Host: %s. Mode: %s."), hosts, mode);
  add_paragraph (draft, sentence);
  add_sentence (draft, _("Accountable: %s."), "accountable");
  add_list (draft, _("Priorities of the host that it serves:"), &heddle_served_priority_kind, NULL,
            NULL, NAMES ("title", "source"));
}

static void
write_focus (Draft *draft)
{
  add_paragraph (draft, draft->episode->focus);
  add_sentence (draft, _("Themes: %s."), "themes");
  add_sentence (draft, _("What the host hopes to get: %s"), "hopes");
  add_sentence (draft, _("Outcomes in the short term: %s"), "outcome_short");
  add_sentence (draft, _("In the medium term: %s"), "outcome_medium");
  add_sentence (draft, _("In the longer term: %s"), "outcome_longer");
  add_list (draft, _("Aims:"), &heddle_aim_kind, NULL, NULL, NAMES ("text", "review", "remark"));
}

static void
write_rationale (Draft *draft)
{
  add_paragraph (draft, draft->episode->rationale);
  add_list (draft, _("What self-evaluation says:"), &heddle_self_evaluation_kind, NULL, NULL,
            NAMES ("factor", "says", "source"));
  add_list (draft, _("Areas that were considered:"), &heddle_focus_area_kind, NULL, NULL,
            NAMES ("title", "rationale"));
  add_list (draft, _("Discussed with:"), &heddle_discussion_kind, NULL, NULL,
            NAMES ("with_whom", "held_on"));
}

static void
write_team (Draft *draft)
{
  static const struct
  {
    const char *side;
    const char *heading;
  } sides[] = {
    { "host", N_("Host:") },
    { "other-authorities", N_("Other authorities, through ADES:") },
    { "ades", N_("ADES:") },
    { "education-scotland", N_("Education Scotland:") },
    { "next-host", N_("Next host:") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    add_list (draft, _(sides[i].heading), &heddle_team_member_kind, "side", sides[i].side,
              NAMES ("person", "role"));
}

/* Who else met the team, as many as all sessions together say. */
static void
write_involved (Draft *draft)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GString) list = g_string_new (NULL);

  sessions = heddle_query_records (draft->store, &heddle_programme_session_kind, "episode",
                                   heddle_record_get_id (HEDDLE_RECORD (draft->episode)));
  for (guint i = 0; i < sessions->len; i++)
    {
      g_autoptr (GPtrArray) people = NULL;
      g_autofree char *title = dup_text (sessions->pdata[i], "title");

      people = heddle_query_records (draft->store, &heddle_participant_kind, "session",
                                     heddle_record_get_id (sessions->pdata[i]));
      for (guint k = 0; k < people->len; k++)
        {
          HeddleParticipant *some = people->pdata[k];

          if (some->role == NULL || g_strcmp0 (some->belongs, "team") == 0
              || heddle_privacy_hides (HEDDLE_RECORD (some)))
            continue;
          g_string_append_printf (list, "%s– %s: %" G_GINT64_FORMAT " (%s)",
                                  list->len > 0 ? "\n" : "", some->role, MAX (some->number, 1),
                                  title);
        }
    }
  add_paragraph (draft, list->str);
}

static void
write_methodology (Draft *draft)
{
  add_list (draft, _("The team met in:"), &heddle_programme_session_kind, "sort", "group",
            NAMES ("title", "letter"));
  add_list (draft, _("All met in:"), &heddle_programme_session_kind, "sort", "plenary",
            NAMES ("title"));
  add_list (draft, _("Read beforehand:"), &heddle_shared_document_kind, "essential", "1",
            NAMES ("title", "version"));
}

static void
write_findings (Draft *draft)
{
  const char *episode = heddle_record_get_id (HEDDLE_RECORD (draft->episode));
  const char *const episodes[] = { episode, NULL };
  g_autoptr (HeddleGather) gather = heddle_fieldwork_gather (draft->store, episodes, FALSE);
  g_autoptr (GPtrArray) themes = heddle_gather_list_themes (gather);
  g_autoptr (GString) list = g_string_new (_("Themes, by how many findings name them:"));

  for (guint i = 0; i < themes->len; i++)
    {
      const HeddleThemeCount *theme = themes->pdata[i];

      g_string_append_printf (list, theme->thin ? _("\n– %s: %u (thin evidence)")
                                                : _("\n– %s: %u"),
                              theme->theme, theme->findings);
    }
  if (themes->len > 0)
    add_paragraph (draft, list->str);
  add_list (draft, _("Evidence:"), &heddle_fieldwork_finding_kind, "sort", "evidence",
            NAMES ("text", "said_by"));
  add_list (draft, _("Questions:"), &heddle_fieldwork_finding_kind, "sort", "question",
            NAMES ("text", "said_by"));
}

static void
write_positive (Draft *draft)
{
  add_list (draft, "", &heddle_fieldwork_finding_kind, "sort", "strength",
            NAMES ("text", "said_by"));
  add_list (draft, _("Practice worth sharing:"), &heddle_practice_kind, NULL, NULL,
            NAMES ("title"));
}

static void
write_areas (Draft *draft)
{
  add_list (draft, "", &heddle_fieldwork_finding_kind, "sort", "area", NAMES ("text", "said_by"));
}

static void
write_next_steps (Draft *draft)
{
  add_list (draft, "", &heddle_action_kind, NULL, NULL, NAMES ("title", "owner", "due"));
}

static void
write_connections (Draft *draft)
{
  add_list (draft, _("Support offered:"), &heddle_support_offer_kind, NULL, NULL,
            NAMES ("title", "authority", "organisation", "state"));
  add_list (draft, _("Further engagement:"), &heddle_engagement_kind, NULL, NULL,
            NAMES ("title", "authority", "due"));
}

static void
write_appendices (Draft *draft)
{
  add_list (draft, _("Documents:"), &heddle_shared_document_kind, NULL, NULL,
            NAMES ("title", "version", "link"));
}

static const struct
{
  const char *key;
  void (*write) (Draft *draft);
} parts[] = {
  { "background", write_background },
  { "focus", write_focus },
  { "rationale", write_rationale },
  { "team", write_team },
  { "involved", write_involved },
  { "methodology", write_methodology },
  { "findings", write_findings },
  { "positive", write_positive },
  { "areas", write_areas },
  { "next-steps", write_next_steps },
  { "connections", write_connections },
  { "appendices", write_appendices },
};

char *
heddle_report_draft_part (HeddleStore *store,
                          const char  *episode_id,
                          const char  *key,
                          HeddleDay    today)
{
  g_autoptr (HeddleEpisode) episode = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  Draft draft;

  episode = (HeddleEpisode *) heddle_store_get (store, &heddle_episode_kind, episode_id, NULL);
  if (episode == NULL)
    return NULL;
  draft = (Draft) { store, episode, today, text };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].key, key))
      parts[i].write (&draft);

  return text->len > 0 ? g_strdup (text->str) : NULL;
}
