/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-fieldwork.h"

#include <glib/gi18n-lib.h>

#include "heddle-capture.h"
#include "heddle-likeness.h"
#include "heddle-search.h"
#include "heddle-tags.h"

/* Letters of a finding that name the change in the history. */
#define LABEL_LENGTH 40

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LABEL_LENGTH)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, LABEL_LENGTH - 1);

  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* --- Noting --------------------------------------------------------------- */

static gboolean
set_integer (HeddleEdit  *edit,
             const char  *id,
             const char  *field,
             gint64       number,
             GError     **error)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;

  return heddle_edit_set_text (edit, &heddle_fieldwork_finding_kind, id, field, text, error);
}

/* What a line says of a finding; its kind only where there is a sign for it. */
static gboolean
write_capture (HeddleEdit          *edit,
               const char          *id,
               const HeddleCapture *capture,
               GError             **error)
{
  const HeddleKind *kind = &heddle_fieldwork_finding_kind;
  g_autofree char *themes = heddle_tags_join ((const char *const *) capture->themes);

  return (capture->sort == NULL
          || heddle_edit_set_text (edit, kind, id, "sort", capture->sort, error))
         && heddle_edit_set_text (edit, kind, id, "text", capture->text, error)
         && heddle_edit_set_text (edit, kind, id, "themes", themes, error)
         && heddle_edit_set_text (edit, kind, id, "said_by", capture->said_by, error)
         && set_integer (edit, id, "voices", capture->voices, error);
}

static const char *
add_finding (HeddleEdit                *edit,
             const HeddleFieldworkNote *note,
             const HeddleCapture       *capture,
             gint64                     position,
             gboolean                   to_sort,
             GError                   **error)
{
  const HeddleKind *kind = &heddle_fieldwork_finding_kind;
  const char *id = heddle_edit_add (edit, kind, NULL, error);
  g_autofree char *day = heddle_day_to_iso (note->day);

  if (id != NULL && heddle_edit_set_text (edit, kind, id, "episode", note->episode, error)
      && heddle_edit_set_text (edit, kind, id, "session", note->session, error)
      && heddle_edit_set_text (edit, kind, id, "sort", note->sort, error)
      && heddle_edit_set_text (edit, kind, id, "noted_on", day, error)
      && heddle_edit_set_text (edit, kind, id, "noted_at", note->time, error)
      && heddle_edit_set_text (edit, kind, id, "to_sort", to_sort ? "true" : NULL, error)
      && set_integer (edit, id, "position", position, error)
      && write_capture (edit, id, capture, error))
    return id;

  return NULL;
}

static gint64
last_position (HeddleStore *store,
               const char  *episode)
{
  g_autoptr (GPtrArray) all = heddle_query_records (store, &heddle_fieldwork_finding_kind,
                                                    "episode", episode);

  return all->len > 0 ? HEDDLE_FIELDWORK_FINDING (all->pdata[all->len - 1])->position : 0;
}

static GPtrArray *
parse_lines (const char * const *lines)
{
  GPtrArray *captures = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_capture_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (HeddleCapture) capture = heddle_capture_parse (lines[i]);

      if (*capture->text != '\0')
        g_ptr_array_add (captures, g_steal_pointer (&capture));
    }

  return captures;
}

static char *
name_note (GPtrArray *captures)
{
  g_autofree char *text = NULL;

  if (captures->len > 1)
    return g_strdup_printf (ngettext ("Note %u Finding", "Note %u Findings", captures->len),
                            captures->len);
  text = shorten (((const HeddleCapture *) captures->pdata[0])->text);

  return g_strdup_printf (_("Note “%s”"), text);
}

/**
 * heddle_fieldwork_note:
 * @note: what the findings have in common
 * @lines: (array zero-terminated=1): lines as typed or pasted
 *
 * Makes a finding of each line that says something (see [struct@Capture]), in one
 * change. Of several lines those without a sign for their kind are marked as still
 * to be sorted.
 *
 * Returns: (transfer full): ids of the findings in their order, or %NULL with an
 *   error where no line says anything
 */
GStrv
heddle_fieldwork_note (HeddleStore               *store,
                       const HeddleFieldworkNote *note,
                       const char * const        *lines,
                       GError                   **error)
{
  g_autoptr (GPtrArray) captures = parse_lines (lines);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;
  gint64 position;

  if (captures->len == 0)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("Finding, Text: empty, but a finding says something."));
      return NULL;
    }

  label = name_note (captures);
  position = last_position (store, note->episode);
  edit = heddle_edit_begin (store, label, error);
  if (edit == NULL)
    return NULL;
  for (guint i = 0; i < captures->len; i++)
    {
      const HeddleCapture *capture = captures->pdata[i];
      gboolean to_sort = captures->len > 1 && capture->sort == NULL;
      const char *id = add_finding (edit, note, capture, ++position, to_sort, error);

      if (id == NULL)
        return NULL;
      g_strv_builder_add (ids, id);
    }

  return heddle_edit_commit (g_steal_pointer (&edit), error) ? g_strv_builder_end (ids) : NULL;
}

static HeddleFieldworkFinding *
get_finding (HeddleStore  *store,
             const char   *id,
             GError      **error)
{
  return (HeddleFieldworkFinding *) heddle_store_get (store, &heddle_fieldwork_finding_kind, id,
                                                      error);
}

/**
 * heddle_fieldwork_rewrite:
 * @finding_id: a finding
 * @line: the line that is to stand for it
 *
 * Takes text, themes, role, voices and, where it has a sign, kind from @line.
 *
 * Returns: whether it was written
 */
gboolean
heddle_fieldwork_rewrite (HeddleStore  *store,
                          const char   *finding_id,
                          const char   *line,
                          GError      **error)
{
  g_autoptr (HeddleCapture) capture = heddle_capture_parse (line);
  g_autofree char *text = shorten (capture->text);
  g_autofree char *label = g_strdup_printf (_("Rewrite “%s”"), text);
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, label, error);

  return edit != NULL && write_capture (edit, finding_id, capture, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* "Keep “Few fathers take part” Private": @format has a place for the text. */
static HeddleEdit *
begin_on (HeddleStore  *store,
          const char   *finding_id,
          const char   *format,
          GError      **error)
{
  g_autoptr (HeddleFieldworkFinding) finding = get_finding (store, finding_id, error);
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  if (finding == NULL)
    return NULL;
  text = shorten (finding->text);
  label = g_strdup_printf (format, text);

  return heddle_edit_begin (store, label, error);
}

/**
 * heddle_fieldwork_set_sort:
 * @finding_id: a finding
 * @sort: its kind, which thereby is sorted
 *
 * Returns: whether it was written
 */
gboolean
heddle_fieldwork_set_sort (HeddleStore  *store,
                           const char   *finding_id,
                           const char   *sort,
                           GError      **error)
{
  const HeddleKind *kind = &heddle_fieldwork_finding_kind;
  g_autoptr (HeddleEdit) edit = begin_on (store, finding_id, _("Sort “%s”"), error);

  return edit != NULL && heddle_edit_set_text (edit, kind, finding_id, "sort", sort, error)
         && heddle_edit_set_text (edit, kind, finding_id, "to_sort", NULL, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_fieldwork_set_private:
 * @finding_id: a finding
 * @is_private: whether it stays among those who have this file
 *
 * Returns: whether it was written
 */
gboolean
heddle_fieldwork_set_private (HeddleStore  *store,
                              const char   *finding_id,
                              gboolean      is_private,
                              GError      **error)
{
  g_autoptr (HeddleEdit) edit = NULL;

  edit = begin_on (store, finding_id, is_private ? _("Keep “%s” Private") : _("Share “%s”"), error);

  return edit != NULL
         && heddle_edit_set_text (edit, &heddle_fieldwork_finding_kind, finding_id, "private",
                                  is_private ? "yes" : NULL, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_fieldwork_remove:
 * @finding_id: a finding
 *
 * Puts it into the trash.
 *
 * Returns: whether it was written
 */
gboolean
heddle_fieldwork_remove (HeddleStore  *store,
                         const char   *finding_id,
                         GError      **error)
{
  g_autoptr (HeddleEdit) edit = begin_on (store, finding_id, _("Remove “%s”"), error);

  return edit != NULL
         && heddle_edit_remove (edit, &heddle_fieldwork_finding_kind, finding_id, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* --- Merging -------------------------------------------------------------- */

/* Themes of both, and their voices; who does not say how many is one. */
static gboolean
take_in (HeddleEdit              *edit,
         HeddleFieldworkFinding  *other,
         const char              *into,
         GStrvBuilder            *themes,
         gint64                  *voices,
         GError                 **error)
{
  g_auto (GStrv) more = heddle_tags_split (other->themes);

  g_strv_builder_addv (themes, (const char **) more);
  *voices += MAX (other->voices, 1);

  return heddle_edit_set_text (edit, &heddle_fieldwork_finding_kind,
                               heddle_record_get_id (HEDDLE_RECORD (other)), "merged_into", into,
                               error);
}

/**
 * heddle_fieldwork_merge:
 * @into: the finding that speaks for all
 * @others: (array zero-terminated=1): findings that say the same
 *
 * Puts findings together in one change: @into gets the themes and voices of all, the
 * others stay, are no longer counted and can be taken out again.
 *
 * Returns: whether it was written
 */
gboolean
heddle_fieldwork_merge (HeddleStore         *store,
                        const char          *into,
                        const char * const  *others,
                        GError             **error)
{
  const HeddleKind *kind = &heddle_fieldwork_finding_kind;
  g_autoptr (HeddleFieldworkFinding) main = get_finding (store, into, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) all = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;
  g_autofree char *themes = NULL;
  gint64 voices;

  if (main == NULL)
    return FALSE;
  first = heddle_tags_split (main->themes);
  g_strv_builder_addv (builder, (const char **) first);
  voices = MAX (main->voices, 1);
  text = shorten (main->text);
  label = g_strdup_printf (_("Merge into “%s”"), text);
  edit = heddle_edit_begin (store, label, error);
  if (edit == NULL)
    return FALSE;

  for (guint i = 0; others[i] != NULL; i++)
    {
      g_autoptr (HeddleFieldworkFinding) other = NULL;

      if (g_str_equal (others[i], into))
        continue;
      other = get_finding (store, others[i], error);
      if (other == NULL || !take_in (edit, other, into, builder, &voices, error))
        return FALSE;
    }
  all = g_strv_builder_end (builder);
  themes = heddle_tags_join ((const char *const *) all);

  return heddle_edit_set_text (edit, kind, into, "themes", themes, error)
         && set_integer (edit, into, "voices", voices, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* --- Practice ------------------------------------------------------------- */

static char *
dup_number (gint64 number)
{
  return number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;
}

static const char *
add_practice (HeddleEdit             *edit,
              HeddleFieldworkFinding *finding,
              HeddleEpisode          *episode,
              GError                **error)
{
  const HeddleKind *kind = &heddle_practice_kind;
  const char *finding_id = heddle_record_get_id (HEDDLE_RECORD (finding));
  g_autofree char *voices = dup_number (finding->voices);
  g_autofree char *title = shorten (finding->text);
  const char *id = heddle_edit_add (edit, kind, NULL, error);

  if (id != NULL && heddle_edit_set_text (edit, kind, id, "title", title, error)
      && heddle_edit_set_text (edit, kind, id, "summary", finding->text, error)
      && heddle_edit_set_text (edit, kind, id, "episode", finding->episode, error)
      && heddle_edit_set_text (edit, kind, id, "finding", finding_id, error)
      && heddle_edit_set_text (edit, kind, id, "authority", episode->host, error)
      && heddle_edit_set_text (edit, kind, id, "themes", finding->themes, error)
      && heddle_edit_set_text (edit, kind, id, "voices", voices, error)
      && heddle_edit_set_text (edit, kind, id, "consent", "to-be-asked", error)
      && heddle_edit_set_text (edit, &heddle_fieldwork_finding_kind, finding_id, "sort", "practice",
                               error))
    return id;

  return NULL;
}

/**
 * heddle_fieldwork_keep_practice:
 * @finding_id: a finding
 *
 * Takes a finding into the library as practice worth sharing, whose consent is still
 * to be asked, so that it is not lost (Collaborative Improvement guidance, Stage 3).
 *
 * Returns: (transfer full): id of the practice, or %NULL with an error; one that is
 *   in the library already stays as it is
 */
char *
heddle_fieldwork_keep_practice (HeddleStore  *store,
                                const char   *finding_id,
                                GError      **error)
{
  g_autoptr (HeddleFieldworkFinding) finding = get_finding (store, finding_id, error);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (HeddleEpisode) episode = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;

  if (finding == NULL)
    return NULL;
  kept = heddle_query_records (store, &heddle_practice_kind, "finding", finding_id);
  if (kept->len > 0)
    return g_strdup (heddle_record_get_id (kept->pdata[0]));

  episode = (HeddleEpisode *) heddle_store_get (store, &heddle_episode_kind, finding->episode,
                                                error);
  if (episode == NULL)
    return NULL;
  text = shorten (finding->text);
  label = g_strdup_printf (_("Keep Practice “%s”"), text);
  edit = heddle_edit_begin (store, label, error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (add_practice (edit, finding, episode, error));

  return id != NULL && heddle_edit_commit (g_steal_pointer (&edit), error) ? g_steal_pointer (&id)
                                                                           : NULL;
}

/* --- Reading -------------------------------------------------------------- */

/**
 * heddle_fieldwork_list:
 * @episode_id: an episode
 *
 * Returns: (transfer full) (element-type HeddleFieldworkFinding): its findings in
 *   their order, without those merged into another
 */
GPtrArray *
heddle_fieldwork_list (HeddleStore *store,
                       const char  *episode_id)
{
  GPtrArray *all = heddle_query_records (store, &heddle_fieldwork_finding_kind, "episode",
                                         episode_id);

  for (guint i = all->len; i-- > 0;)
    if (HEDDLE_FIELDWORK_FINDING (all->pdata[i])->merged_into != NULL)
      g_ptr_array_remove_index (all, i);

  return all;
}

/**
 * heddle_fieldwork_find_alike:
 * @findings: (element-type HeddleFieldworkFinding): findings of one episode
 *
 * Returns: (transfer full) (element-type GPtrArray): groups of two or more findings
 *   that may say the same, with references to them
 */
GPtrArray *
heddle_fieldwork_find_alike (GPtrArray *findings)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  g_autoptr (GPtrArray) places = NULL;

  for (guint i = 0; i < findings->len; i++)
    g_strv_builder_take (builder,
                         heddle_search_fold (HEDDLE_FIELDWORK_FINDING (findings->pdata[i])->text));
  texts = g_strv_builder_end (builder);
  places = heddle_likeness_group ((const char *const *) texts, findings->len);

  for (guint i = 0; i < places->len; i++)
    {
      GArray *of_group = places->pdata[i];
      GPtrArray *group = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint k = 0; k < of_group->len; k++)
        g_ptr_array_add (group, g_object_ref (findings->pdata[g_array_index (of_group, guint, k)]));
      g_ptr_array_add (groups, group);
    }

  return groups;
}

/**
 * heddle_fieldwork_gather:
 * @episodes: (array zero-terminated=1): ids of episodes
 * @with_private: whether private findings are counted
 *
 * Returns: (transfer full): what the findings of one or several episodes have in
 *   common; those merged into another count with it
 */
HeddleGather *
heddle_fieldwork_gather (HeddleStore        *store,
                         const char * const *episodes,
                         gboolean            with_private)
{
  HeddleGather *gather = heddle_gather_new (heddle_search_fold);

  for (guint i = 0; episodes[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) findings = heddle_fieldwork_list (store, episodes[i]);

      for (guint k = 0; k < findings->len; k++)
        {
          HeddleFieldworkFinding *finding = findings->pdata[k];
          g_auto (GStrv) themes = heddle_tags_split (finding->themes);

          if (with_private || !heddle_record_is_private (HEDDLE_RECORD (finding)))
            heddle_gather_add (gather, episodes[i], finding->sort, (const char *const *) themes,
                               (guint) finding->voices);
        }
    }

  return gather;
}
