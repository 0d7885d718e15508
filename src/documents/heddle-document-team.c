/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who comes (CI guidance, §6), and what they are asked to read (Appendix 2: only what is
 * essential, final a week before). */

#include <glib/gi18n-lib.h>

#include "heddle-brief.h"
#include "heddle-reading.h"
#include "heddle-slot.h"

static guint
add_members (const HeddleBrief  *brief,
             GPtrArray          *members,
             const HeddleChoice *side,
             HeddleNode         *table)
{
  gboolean team = brief->audience == HEDDLE_AUDIENCE_TEAM;
  guint n = 0;

  for (guint i = 0; i < members->len; i++)
    {
      HeddleTeamMember *member = g_ptr_array_index (members, i);
      HeddleRecord *record = HEDDLE_RECORD (member);
      g_autofree char *person = heddle_brief_dup_person (brief, member->person);
      g_autofree char *state = heddle_brief_dup_field (brief, record, "state");
      g_autofree char *briefed = heddle_brief_dup_date (member->briefed_on);
      HeddleNode *row;

      if (g_strcmp0 (member->side, side->word) != 0 || g_strcmp0 (member->state, "declined") == 0)
        continue;
      if (!team && g_strcmp0 (member->state, "confirmed") != 0)
        continue;
      if (n++ == 0)
        heddle_table_add_group (table, _(side->label));
      row = heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, person != NULL ? person : "",
                                  member->role != NULL ? member->role : "",
                                  member->brings != NULL ? member->brings : "", NULL);
      if (team)
        {
          heddle_row_add_cell (row, state);
          heddle_row_add_cell (row, briefed);
        }
    }

  return n;
}

static void
add_empty_slots (const HeddleBrief *brief,
                 HeddleNode        *body)
{
  g_autoptr (GPtrArray) slots = heddle_brief_list (brief, &heddle_slot_kind, "episode",
                                                   heddle_brief_get_record (brief));
  gboolean headed = FALSE;

  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (slots, i);

      if (slot->person != NULL)
        continue;
      if (!headed)
        heddle_node_add_heading (body, 2, _("Still to be named"));
      headed = TRUE;
      heddle_node_add_item (body, 0, heddle_phrase_new (slot->role));
    }
}

HeddleDocument *
heddle_document_build_team (const HeddleDocumentRequest *request,
                            GError                     **error)
{
  gboolean team = request->audience == HEDDLE_AUDIENCE_TEAM;
  const HeddleColumn columns[] = {
    { _("Who"), -1.3 }, { _("Role"), -0.9 }, { _("Brings"), -1.1 }, { _("Answer"), 24 },
    { _("Briefed"), 28 },
  };
  g_autoptr (HeddleEpisodePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin_episode (request, _("Team"), _("Team list"), NULL, &plan, error);
  g_autoptr (GPtrArray) members = NULL;
  HeddleNode *table;
  guint n = 0;

  if (document == NULL)
    return NULL;

  members = heddle_brief_list (request, &heddle_team_member_kind, "episode",
                               heddle_brief_get_record (request));
  table = heddle_node_add_table (document->body, columns, team ? 5 : 3, NULL);
  for (const HeddleChoice *side = heddle_slot_sides; side->word != NULL; side++)
    n += add_members (request, members, side, table);
  if (n == 0)
    heddle_brief_add_nothing (document->body,
                              team ? _("Nobody has been asked yet.")
                                   : _("Nobody has confirmed yet."));
  if (team)
    add_empty_slots (request, document->body);

  return g_steal_pointer (&document);
}

static void
add_document (const HeddleBrief    *brief,
              HeddleSharedDocument *shared,
              guint                 number,
              HeddleNode           *table)
{
  HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
  g_autofree char *index = g_strdup_printf ("%u", number);
  g_autofree char *sort = heddle_brief_dup_field (brief, HEDDLE_RECORD (shared), "sort");
  g_autofree char *pages = shared->pages != HEDDLE_NO_INTEGER
                               ? g_strdup_printf ("%" G_GINT64_FORMAT, shared->pages)
                               : g_strdup ("");
  g_autofree char *minutes = shared->minutes != HEDDLE_NO_INTEGER
                                 ? heddle_reading_dup_minutes ((guint) shared->minutes)
                                 : g_strdup ("");
  g_autofree char *on = heddle_brief_dup_date (shared->shared_on);
  HeddlePhrase *title = heddle_phrase_new (NULL);

  if (shared->link != NULL && *shared->link != '\0')
    heddle_phrase_add_link (title, shared->title, shared->link);
  else
    heddle_phrase_add (title, HEDDLE_INK_PLAIN, shared->title);
  if (sort != NULL)
    heddle_phrase_add_format (title, HEDDLE_INK_GREY, "\n%s", sort);

  heddle_row_add_cell (row, index);
  heddle_node_add_phrase (heddle_row_add_cell (row, NULL), HEDDLE_TEXT_SMALL, title);
  heddle_row_add_cell (row, shared->version);
  heddle_row_add_cell (row, pages);
  heddle_row_add_cell (row, minutes);
  heddle_row_add_cell (row, *on != '\0' ? on : _("not yet"));
}

HeddleDocument *
heddle_document_build_pack (const HeddleDocumentRequest *request,
                            GError                     **error)
{
  const HeddleColumn columns[] = {
    { "", 7 }, { _("Document"), -1 }, { _("Version"), 22 },
    { _("Pages"), 14, HEDDLE_ALIGN_END }, { _("Reading"), 24, HEDDLE_ALIGN_END },
    { _("   Shared"), 39, HEDDLE_ALIGN_END },
  };
  g_autoptr (HeddleEpisodePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin_episode (request, _("Documents to read"), _("Document pack"), NULL,
                                    &plan, error);
  g_autoptr (GPtrArray) shared = NULL;
  g_autofree char *minutes = NULL, *lead = NULL;
  HeddleReading reading;
  HeddleNode *table;
  guint number = 0;

  if (document == NULL)
    return NULL;

  shared = heddle_brief_list (request, &heddle_shared_document_kind, "episode",
                              heddle_brief_get_record (request));
  heddle_reading_add_up (shared, &reading);
  minutes = heddle_reading_dup_minutes (reading.minutes);
  /* Translators: how many documents, their pages, and "1 h 20 min" */
  lead = g_strdup_printf (ngettext ("%u document is essential: %u pages, %s of reading.",
                                    "%u documents are essential: %u pages, %s of reading.",
                                    reading.essential),
                          reading.essential, reading.pages, minutes);
  heddle_node_add_text (document->body, HEDDLE_TEXT_LEAD, lead);

  if (shared->len == 0)
    {
      heddle_brief_add_nothing (document->body, _("No documents have been registered."));
      return g_steal_pointer (&document);
    }

  table = heddle_node_add_table (document->body, columns, G_N_ELEMENTS (columns), NULL);
  for (int essential = 1; essential >= 0; essential--)
    {
      gboolean headed = FALSE;

      for (guint i = 0; i < shared->len; i++)
        {
          HeddleSharedDocument *one = g_ptr_array_index (shared, i);

          if ((one->essential != 0) != (essential != 0))
            continue;
          if (!headed)
            heddle_table_add_group (table, essential ? _("Everybody reads these")
                                                     : _("For reference, for who wants to know"));
          headed = TRUE;
          add_document (request, one, ++number, table);
        }
    }

  return g_steal_pointer (&document);
}
