/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several episodes have in common, and the national programme (CI guidance, §3 and
 * Stage 6). */

#include <glib/gi18n-lib.h>

#include "heddle-brief.h"
#include "heddle-episode-status.h"
#include "heddle-library.h"
#include "heddle-national-programme.h"

static void
add_themes (HeddleGather *gather,
            HeddleNode   *body)
{
  const HeddleColumn columns[] = {
    { _("Theme"), -1 }, { _("Findings"), 22, HEDDLE_ALIGN_END },
    { _("Episodes"), 22, HEDDLE_ALIGN_END }, { _("Voices, at least"), 30, HEDDLE_ALIGN_END },
    { "", 32, HEDDLE_ALIGN_END },
  };
  g_autoptr (GPtrArray) themes = heddle_gather_list_themes (gather);
  HeddleNode *table;

  heddle_node_add_heading (body, 2, _("Themes"));
  if (themes->len == 0)
    {
      heddle_brief_add_nothing (body, _("Nothing has been noted in these episodes."));
      return;
    }
  table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < themes->len; i++)
    {
      const HeddleThemeCount *count = g_ptr_array_index (themes, i);
      g_autofree char *findings = g_strdup_printf ("%u", count->findings);
      g_autofree char *episodes = g_strdup_printf ("%u", count->episodes);
      g_autofree char *voices = g_strdup_printf ("%u", count->voices);

      heddle_brief_add_row (table, count->thin ? HEDDLE_ROW_SHADED : HEDDLE_ROW_PLAIN,
                            count->theme, findings, episodes, voices,
                            count->thin ? _("thin evidence") : "", NULL);
    }
  heddle_node_add_text (body, HEDDLE_TEXT_NOTE,
                        _("Thin evidence carries no general statement."));
}

static void
add_shared_practice (const HeddleBrief  *brief,
                     const char *const  *episodes,
                     HeddleNode         *body)
{
  const HeddleColumn columns[] = {
    { _("Practice"), -1 }, { _("What it is"), -1.8 }, { _("From"), -0.8 },
  };
  g_autoptr (GPtrArray) practices = heddle_brief_list (brief, &heddle_practice_kind, NULL, NULL);
  HeddleNode *table = NULL;

  heddle_node_add_heading (body, 2, _("Practice worth sharing"));
  for (guint i = 0; i < practices->len; i++)
    {
      HeddlePractice *practice = g_ptr_array_index (practices, i);
      g_autofree char *authority = NULL;

      /* nothing leaves an authority without its consent */
      if (g_strcmp0 (practice->consent, "given") != 0 || practice->episode == NULL
          || !g_strv_contains (episodes, practice->episode))
        continue;
      if (table == NULL)
        table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
      authority = heddle_brief_dup_name (brief, &heddle_authority_kind, practice->authority);
      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, practice->title,
                            practice->summary != NULL ? practice->summary : "",
                            authority != NULL ? authority : "", NULL);
    }
  if (table == NULL)
    heddle_brief_add_nothing (body, _("None with the consent to share it."));
}

static void
add_gathered (const HeddleBrief *brief,
              const char *const *episodes,
              HeddleNode        *body)
{
  HeddleLibraryGather *gathered = heddle_library_gather (brief->store, episodes);
  g_autofree char *lead
      = g_strdup_printf (ngettext ("%u episode", "%u episodes",
                                   heddle_gather_get_episodes (gathered->gather)),
                         heddle_gather_get_episodes (gathered->gather));
  g_autofree char *counts = heddle_library_dup_counts (gathered->gather);
  guint n_voices = heddle_gather_get_voices (gathered->gather);
  /* Translators: "2 episodes", "2 strengths, 1 area to consider, 3 questions" */
  g_autofree char *rest
      = g_strdup_printf (ngettext ("%s: %s, from at least %u voice.",
                                   "%s: %s, from at least %u voices.", n_voices),
                         lead, counts, n_voices);

  heddle_node_add_text (body, HEDDLE_TEXT_LEAD, rest);
  add_themes (gathered->gather, body);
  heddle_library_gather_free (gathered);
  add_shared_practice (brief, episodes, body);
  heddle_brief_add_feedback (brief, episodes, body);
}

/* Their names below the title. */
static char *
dup_names (const HeddleBrief *brief)
{
  GString *names = g_string_new (NULL);

  for (const char *const *id = brief->records; *id != NULL; id++)
    {
      g_autofree char *name = heddle_brief_dup_name (brief, &heddle_episode_kind, *id);

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
    }

  return g_string_free (names, FALSE);
}

HeddleDocument *
heddle_document_build_gather (const HeddleDocumentRequest *request,
                              GError                     **error)
{
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin (request, _("What the episodes have in common"),
                            _("Collaborative Improvement"), _("Gather-up"), NULL);
  g_autofree char *names = dup_names (request);

  heddle_brief_add_title (document, names);
  add_gathered (request, request->records, document->body);

  return g_steal_pointer (&document);
}

static HeddleNationalProgramme *
load_programme (const HeddleBrief *brief,
                HeddleDay         *from,
                HeddleDay         *to)
{
  *from = brief->from != HEDDLE_DAY_NONE ? brief->from
                                         : heddle_day_get_session (brief->today, NULL);
  *to = brief->to;
  if (*to == HEDDLE_DAY_NONE)
    heddle_day_get_session (*from, to);

  return heddle_national_programme_new (brief->store, *from, *to, brief->today,
                                        brief->with_private);
}

static void
add_programme (const HeddleBrief       *brief,
               HeddleNationalProgramme *programme,
               HeddleNode              *body)
{
  const HeddleColumn columns[] = {
    { _("Authority"), -1.3 }, { _("Part"), -1 }, { _("Next fieldwork"), 40 },
    { _("Hosted"), 16, HEDDLE_ALIGN_END }, { _("Lent"), 14, HEDDLE_ALIGN_END },
    { _("Received"), 20, HEDDLE_ALIGN_END },
  };
  HeddleNode *table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
  guint parts = 0;
  g_autofree char *sum = NULL;

  table->dense = TRUE;
  for (guint i = 0; i < programme->rows->len; i++)
    {
      const HeddleNationalRow *row = &g_array_index (programme->rows, HeddleNationalRow, i);
      HeddleRecord *authority = g_ptr_array_index (programme->authorities, i);
      g_autofree char *name = heddle_record_dup_title (authority);
      g_autofree char *next = heddle_brief_dup_day (row->next_day);
      g_autofree char *hosted = g_strdup_printf ("%u", row->hosted);
      g_autofree char *lent = g_strdup_printf ("%u", row->lent);
      g_autofree char *received = g_strdup_printf ("%u", row->received);

      if (heddle_brief_hides (brief, authority))
        continue;
      parts += row->part != HEDDLE_PART_NONE;
      heddle_brief_add_row (table, row->part == HEDDLE_PART_NONE ? HEDDLE_ROW_SHADED
                                                                : HEDDLE_ROW_PLAIN,
                            name, _(heddle_part_get_word (row->part)), next, hosted, lent,
                            received, NULL);
    }
  /* Translators: how many authorities take part, and how many there are */
  sum = g_strdup_printf (_("%u of %u authorities take part in this period. Grey rows take no "
                           "part yet."), parts, programme->rows->len);
  heddle_node_add_text (body, HEDDLE_TEXT_NOTE, sum);
}

HeddleDocument *
heddle_document_build_national (const HeddleDocumentRequest *request,
                                GError                     **error)
{
  HeddleDay from, to;
  g_autoptr (HeddleNationalProgramme) programme = load_programme (request, &from, &to);
  g_autofree char *span = heddle_brief_dup_span (from, to);
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin (request, _("National programme"), _("Collaborative Improvement"),
                            _("National programme"), NULL);

  heddle_brief_add_title (document, span);
  add_programme (request, programme, document->body);

  return g_steal_pointer (&document);
}

/* How far an episode has come, as it is with the day of the document. */
static const char *
get_stage (const HeddleBrief *brief,
           HeddleEpisode     *episode)
{
  if (g_strcmp0 (episode->status, "closed") == 0)
    return _("closed");
  return heddle_stage_get_name (heddle_episode_find_stages (brief->store, episode,
                                                            brief->today).current);
}

/* Episodes of the period are listed, and what was found in them is gathered up. */
HeddleDocument *
heddle_document_build_strategic (const HeddleDocumentRequest *request,
                                 GError                     **error)
{
  const HeddleColumn columns[] = {
    { _("Host"), -1 }, { _("Focus"), -2 }, { _("Stage"), 32 }, { _("Fieldwork"), 56 },
  };
  HeddleDay from, to;
  g_autoptr (HeddleNationalProgramme) programme = load_programme (request, &from, &to);
  g_autofree char *span = heddle_brief_dup_span (from, to);
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin (request, _("Report to the Strategic Group"),
                            _("Collaborative Improvement"), _("Report to the Strategic Group"),
                            NULL);
  g_autoptr (GStrvBuilder) over = g_strv_builder_new ();
  g_auto (GStrv) episodes = NULL;
  HeddleNode *table;

  heddle_brief_add_title (document, span);
  heddle_node_add_heading (document->body, 2, _("Episodes of the period"));
  table = heddle_node_add_table (document->body, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < programme->episodes->len; i++)
    {
      const HeddleNationalEpisode *one
          = &g_array_index (programme->episodes, HeddleNationalEpisode, i);
      g_autoptr (HeddleRecord) record = heddle_store_get (request->store, &heddle_episode_kind,
                                                          one->id, NULL);
      g_autofree char *host = NULL, *focus = NULL, *when = NULL;

      if (record == NULL || heddle_brief_hides (request, record)
          || (one->last != HEDDLE_DAY_NONE && (one->last < from || one->first > to)))
        continue;
      host = heddle_brief_dup_name (request, &heddle_authority_kind, one->host);
      focus = heddle_brief_dup_field (request, record, "focus");
      when = heddle_brief_dup_span (one->first, one->last);
      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, host != NULL ? host : "",
                            focus != NULL ? focus : _("not agreed yet"),
                            get_stage (request, HEDDLE_EPISODE (record)),
                            *when != '\0' ? when : _("no date yet"), NULL);
      g_strv_builder_add (over, one->id);
    }
  if (heddle_table_is_empty (table))
    heddle_brief_add_nothing (document->body, _("There are no episodes in this period."));

  episodes = g_strv_builder_end (over);
  heddle_node_add_heading (document->body, 2, _("What was found"));
  add_gathered (request, (const char *const *) episodes, document->body);
  heddle_node_add_page_break (document->body);
  heddle_node_add_heading (document->body, 2, _("Who takes part"));
  add_programme (request, programme, document->body);

  return g_steal_pointer (&document);
}
