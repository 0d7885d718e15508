/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report-jobs.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-search.h"

/* Parts "Name a partner for every school, by 26 Feb 2027" into words and day. */
static char *
split_due (const char  *line,
           HeddleDay    today,
           char       **due)
{
  const HeddleDateContext context = { .today = today };
  const char *by = g_strrstr (line, " by ");
  char *words;

  *due = by != NULL ? heddle_date_text_read (by + strlen (" by "), &context, NULL, NULL) : NULL;
  if (*due == NULL)
    return g_strdup (line);
  words = g_strndup (line, (gsize) (by - line));
  while (*words != '\0' && strchr (" ,;(", words[strlen (words) - 1]) != NULL)
    words[strlen (words) - 1] = '\0';

  return words;
}

static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = { "– ", "- ", "• ", "* " };
  const char *digits = line;

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);
  while (g_ascii_isdigit (*digits))
    digits++;

  return digits > line && g_str_has_prefix (digits, ". ") ? digits + 2 : line;
}

static GHashTable *
list_titles (GPtrArray *actions)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < actions->len; i++)
    g_hash_table_add (titles, heddle_search_fold (HEDDLE_ACTION (actions->pdata[i])->title));

  return titles;
}

static const char *
add_action (HeddleEdit   *edit,
            const char   *episode_id,
            const char   *title,
            const char   *due,
            gint64        position,
            GError      **error)
{
  const HeddleKind *kind = &heddle_action_kind;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, position);
  const char *id = heddle_edit_add (edit, kind, NULL, error);

  if (id != NULL && heddle_edit_set_text (edit, kind, id, "episode", episode_id, error)
      && heddle_edit_set_text (edit, kind, id, "title", title, error)
      && heddle_edit_set_text (edit, kind, id, "due", due, error)
      && heddle_edit_set_text (edit, kind, id, "position", number, error))
    return id;

  return NULL;
}

static char *
dup_next_steps (HeddleStore *store,
                const char  *report_id)
{
  g_autoptr (GPtrArray) parts = heddle_report_list_parts (store, report_id);

  for (guint i = 0; i < parts->len; i++)
    {
      HeddleReportPart *part = parts->pdata[i];

      if (g_strcmp0 (part->key, "next-steps") == 0 && part->text != NULL)
        return g_strdup (part->text);
    }

  return g_strdup ("");
}

/**
 * heddle_report_make_actions:
 * @report_id: a report
 * @today: the day that dates in words count from
 *
 * Makes an action of each line of the part on next steps that is not one yet; "by" and
 * a date at its end become the date it is due (Collaborative Improvement guidance,
 * Stage 5: next steps with timescales).
 *
 * Returns: (transfer full): ids of the new actions, none where all were there
 */
GStrv
heddle_report_make_actions (HeddleStore  *store,
                            const char   *report_id,
                            HeddleDay     today,
                            GError      **error)
{
  g_autoptr (HeddleReport) report = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GHashTable) titles = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gint64 position;

  report = (HeddleReport *) heddle_store_get (store, &heddle_report_kind, report_id, error);
  if (report == NULL)
    return NULL;
  actions = heddle_query_records (store, &heddle_action_kind, "episode", report->episode);
  titles = list_titles (actions);
  text = dup_next_steps (store, report_id);
  lines = g_strsplit (text, "\n", -1);
  position = actions->len;
  edit = heddle_edit_begin (store, _("Make Actions of Next Steps"), error);
  if (edit == NULL)
    return NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *due = NULL;
      g_autofree char *words = split_due (skip_bullet (g_strstrip (lines[i])), today, &due);
      const char *id;

      if (*words == '\0' || !g_hash_table_add (titles, heddle_search_fold (words)))
        continue;
      id = add_action (edit, report->episode, words, due, ++position, error);
      if (id == NULL)
        return NULL;
      g_strv_builder_add (ids, id);
    }

  return heddle_edit_commit (g_steal_pointer (&edit), error) ? g_strv_builder_end (ids) : NULL;
}
