/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar on paper, as a list of everything dated. */

#include <glib/gi18n-lib.h>

#include "heddle-brief.h"
#include "heddle-calendar-parts.h"
#include "heddle-date-names.h"
#include "heddle-privacy.h"

/* What it is of, unless that is private. */
static const char *
get_subject (const HeddleBrief    *brief,
             const HeddleDeadline *deadline)
{
  g_autofree char *authority = heddle_brief_dup_name (brief, &heddle_authority_kind,
                                                      deadline->authority);
  g_autofree char *collaborative = heddle_brief_dup_name (brief, &heddle_collaborative_kind,
                                                          deadline->collaborative);

  if (deadline->subject == NULL)
    return _("National");
  if ((deadline->authority != NULL && authority == NULL)
      || (deadline->collaborative != NULL && collaborative == NULL))
    return "";

  return deadline->subject;
}

/* Everything dated, in the order in which it comes. */
HeddleDocument *
heddle_document_build_agenda (const HeddleDocumentRequest *request,
                              GError                     **error)
{
  const HeddleColumn columns[] = {
    { _("When"), 40 }, { _("What"), -1.6 }, { _("Where"), -0.9 }, { _("Who"), -1.2 },
    { _("Done"), 12 },
  };
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin (request, _("What is due"), _("Calendar"), _("Agenda"), NULL);
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *scope = heddle_calendar_parts_dup_scope (request);
  g_autofree char *span = NULL, *subtitle = NULL;
  HeddleNode *table = NULL;
  HeddleDay from, to;
  int month = 0, year, m, d;

  heddle_calendar_parts_get_range (request, &from, &to);
  span = heddle_brief_dup_span (from, to);
  subtitle = g_strdup_printf ("%s; %s", span, scope);
  heddle_brief_add_title (document, subtitle);
  deadlines = heddle_calendar_parts_list_entries (request, from, to);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *when = heddle_brief_dup_span (deadline->first, deadline->last);
      gboolean named = request->with_private
                       || !heddle_privacy_hides_owner (request->store, deadline);

      if (table == NULL)
        table = heddle_node_add_table (document->body, columns, G_N_ELEMENTS (columns), NULL);
      heddle_day_get_ymd (MAX (deadline->last, from), &year, &m, &d);
      if (m != month)
        {
          g_autofree char *head = g_strdup_printf ("%s %d", heddle_date_names_get_month (m), year);

          month = m;
          heddle_table_add_group (table, head);
        }
      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, when, deadline->what,
                            get_subject (request, deadline),
                            named && deadline->whom != NULL ? deadline->whom : "",
                            deadline->done_on != HEDDLE_DAY_NONE ? _("done") : "", NULL);
    }
  if (table == NULL)
    heddle_brief_add_nothing (document->body, _("Nothing is due in this time."));
  else
    table->dense = TRUE;

  return g_steal_pointer (&document);
}
