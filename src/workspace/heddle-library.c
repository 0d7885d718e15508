/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-library.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-fieldwork.h"
#include "heddle-members.h"
#include "heddle-search.h"
#include "heddle-tags.h"

static char *
dup_year (const char *date)
{
  HeddleDay day = heddle_edtf_get_first (date);
  int year;
  int month;
  int of_month;

  if (!heddle_day_is_valid (day))
    return NULL;
  heddle_day_get_ymd (heddle_day_get_session (day, NULL), &year, &month, &of_month);

  return g_strdup_printf ("%d/%02d", year, (year + 1) % 100);
}

static void
add_origin (HeddleStore        *store,
            HeddleLibraryEntry *entry,
            const char         *authority_id,
            const char         *date)
{
  g_autoptr (HeddleEpisode) episode = NULL;
  g_autoptr (HeddleRecord) authority = NULL;
  g_autoptr (HeddleCollaborative) collaborative = NULL;
  HeddleDay day;

  if (entry->episode != NULL)
    episode = (HeddleEpisode *) heddle_store_get (store, &heddle_episode_kind, entry->episode,
                                                  NULL);
  if (episode != NULL)
    {
      date = episode->fieldwork_start;
      authority_id = authority_id != NULL ? authority_id : episode->host;
    }
  entry->year = dup_year (date);
  if (authority_id == NULL)
    return;
  authority = heddle_store_get (store, &heddle_authority_kind, authority_id, NULL);
  entry->authority = authority != NULL ? heddle_record_dup_title (authority) : NULL;
  day = heddle_edtf_get_first (date);
  collaborative = heddle_members_dup_collaborative (store, authority_id,
                                                    day != HEDDLE_DAY_NONE ? day : HEDDLE_DAY_LAST);
  if (collaborative != NULL)
    entry->collaborative = g_strdup (heddle_record_get_id (HEDDLE_RECORD (collaborative)));
}

static HeddleLibraryEntry *
entry_of_practice (HeddleStore    *store,
                   HeddlePractice *practice)
{
  HeddleLibraryEntry *entry = g_new0 (HeddleLibraryEntry, 1);

  entry->record = g_object_ref (HEDDLE_RECORD (practice));
  entry->title = g_strdup (practice->title);
  entry->text = g_strdup (practice->summary);
  entry->episode = g_strdup (practice->episode);
  entry->themes = heddle_tags_split (practice->themes);
  entry->sector = g_strdup (practice->sector);
  entry->shareable = g_strcmp0 (practice->consent, "given") == 0;
  entry->thin = practice->voices > 0 && practice->voices <= HEDDLE_THIN_EVIDENCE;
  add_origin (store, entry, practice->authority, practice->consent_on);

  return entry;
}

static HeddleLibraryEntry *
entry_of_learning (HeddleStore    *store,
                   HeddleLearning *learning)
{
  HeddleLibraryEntry *entry = g_new0 (HeddleLibraryEntry, 1);

  entry->record = g_object_ref (HEDDLE_RECORD (learning));
  entry->title = g_strdup (learning->title);
  entry->text = g_strdup (learning->text);
  entry->episode = g_strdup (learning->episode);
  entry->themes = heddle_tags_split (learning->themes);
  entry->sector = g_strdup (learning->sector);
  entry->shareable = learning->shared_on != NULL;
  entry->thin = learning->findings > 0 && learning->findings <= HEDDLE_THIN_EVIDENCE;
  add_origin (store, entry, NULL, learning->shared_on);

  return entry;
}

void
heddle_library_entry_free (HeddleLibraryEntry *self)
{
  g_object_unref (self->record);
  g_free (self->title);
  g_free (self->text);
  g_free (self->authority);
  g_free (self->collaborative);
  g_free (self->episode);
  g_free (self->year);
  g_strfreev (self->themes);
  g_free (self->sector);
  g_free (self);
}

/* Newest first; what has no year comes last. */
static gint
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const HeddleLibraryEntry *first = *(const HeddleLibraryEntry *const *) a;
  const HeddleLibraryEntry *second = *(const HeddleLibraryEntry *const *) b;
  int by_year = g_strcmp0 (second->year, first->year);

  return by_year != 0 ? by_year : g_utf8_collate (first->title, second->title);
}

/**
 * heddle_library_list:
 *
 * Returns: (transfer full) (element-type HeddleLibraryEntry): all practice and learning
 *   of the file, the newest first
 */
GPtrArray *
heddle_library_list (HeddleStore *store)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_library_entry_free);
  g_autoptr (GPtrArray) practice = heddle_query_records (store, &heddle_practice_kind, NULL, NULL);
  g_autoptr (GPtrArray) learning = heddle_query_records (store, &heddle_learning_kind, NULL, NULL);

  for (guint i = 0; i < practice->len; i++)
    g_ptr_array_add (list, entry_of_practice (store, practice->pdata[i]));
  for (guint i = 0; i < learning->len; i++)
    g_ptr_array_add (list, entry_of_learning (store, learning->pdata[i]));
  g_ptr_array_sort (list, compare_entries);

  return list;
}

static gboolean
has_words (const HeddleLibraryEntry *entry,
           const char               *words)
{
  g_autofree char *themes = g_strjoinv (" ", entry->themes);
  g_autofree char *all = g_strjoin (" ", entry->title, entry->text != NULL ? entry->text : "",
                                    entry->authority != NULL ? entry->authority : "", themes, NULL);
  g_autofree char *folded = heddle_search_fold (all);
  g_autofree char *wanted = heddle_search_fold (words);
  g_auto (GStrv) each = g_strsplit (wanted, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (strstr (folded, each[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
has_theme (const HeddleLibraryEntry *entry,
           const char               *theme)
{
  for (guint i = 0; entry->themes[i] != NULL; i++)
    if (heddle_tags_equal (entry->themes[i], theme))
      return TRUE;
  return FALSE;
}

static gboolean
has_value (const HeddleLibraryEntry *entry,
           HeddleLibraryFacet        facet,
           const char               *value)
{
  switch (facet)
    {
    case HEDDLE_LIBRARY_KIND:
      return g_str_equal (heddle_record_get_kind (entry->record)->name, value);
    case HEDDLE_LIBRARY_THEME:
      return has_theme (entry, value);
    case HEDDLE_LIBRARY_SECTOR:
      return g_strcmp0 (entry->sector, value) == 0;
    case HEDDLE_LIBRARY_YEAR:
      return g_strcmp0 (entry->year, value) == 0;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
has_one (const HeddleLibraryEntry  *entry,
         const HeddleLibraryFilter *filter,
         HeddleLibraryFacet         facet)
{
  const char *const *values = filter->chosen[facet];

  if (values == NULL || values[0] == NULL)
    return TRUE;
  for (guint i = 0; values[i] != NULL; i++)
    if (has_value (entry, facet, values[i]))
      return TRUE;
  return FALSE;
}

/**
 * heddle_library_matches:
 * @entry: an entry
 * @filter: what is looked for
 *
 * Returns: whether it has the words, and one of the chosen values of each facet
 */
gboolean
heddle_library_matches (const HeddleLibraryEntry  *entry,
                        const HeddleLibraryFilter *filter)
{
  for (guint facet = 0; facet < HEDDLE_N_LIBRARY_FACETS; facet++)
    if (!has_one (entry, filter, facet))
      return FALSE;
  return filter->words == NULL || has_words (entry, filter->words);
}

/* Each value that an entry has, and in how many entries it is. */
static void
add_values (GHashTable         *counts,
            HeddleLibraryEntry *entry,
            HeddleLibraryFacet  facet)
{
  const char *const one[] = {
    facet == HEDDLE_LIBRARY_KIND     ? heddle_record_get_kind (entry->record)->name
    : facet == HEDDLE_LIBRARY_SECTOR ? entry->sector
                                     : entry->year,
    NULL,
  };
  const char *const *values = facet == HEDDLE_LIBRARY_THEME ? (const char *const *) entry->themes
                                                            : one;

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    g_hash_table_insert (counts, (gpointer) values[i],
                         GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts,
                                                                                  values[i]))
                                           + 1));
}

/**
 * heddle_library_count:
 * @entries: (element-type HeddleLibraryEntry): of the library
 * @filter: what is looked for
 * @facet: whose choice in @filter does not count here
 *
 * Returns: (transfer container): for each value that is found, the number of entries that
 *   choosing it would show, as pointers; the values are those of @entries
 */
GHashTable *
heddle_library_count (GPtrArray                 *entries,
                      const HeddleLibraryFilter *filter,
                      HeddleLibraryFacet         facet)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);
  HeddleLibraryFilter others = *filter;

  others.chosen[facet] = NULL;
  for (guint i = 0; i < entries->len; i++)
    if (heddle_library_matches (entries->pdata[i], &others))
      add_values (counts, entries->pdata[i], facet);
  return counts;
}

static int
compare_frequent (gconstpointer a,
                  gconstpointer b,
                  gpointer      counts)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;
  guint n_first = GPOINTER_TO_UINT (g_hash_table_lookup (counts, first));
  guint n_second = GPOINTER_TO_UINT (g_hash_table_lookup (counts, second));

  return n_first != n_second ? (n_first < n_second ? 1 : -1) : g_utf8_collate (first, second);
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/**
 * heddle_library_list_values:
 * @entries: (element-type HeddleLibraryEntry): the library
 *
 * Returns: (transfer full): what entries have of @facet: years from the newest, all else
 *   from what most have
 */
GStrv
heddle_library_list_values (GPtrArray          *entries,
                            HeddleLibraryFacet  facet)
{
  const HeddleLibraryFilter any = { 0 };
  g_autoptr (GHashTable) counts = heddle_library_count (entries, &any, facet);
  g_autoptr (GPtrArray) values = g_hash_table_get_keys_as_ptr_array (counts);

  if (facet == HEDDLE_LIBRARY_YEAR)
    g_ptr_array_sort (values, compare_newest);
  else
    g_ptr_array_sort_with_data (values, compare_frequent, counts);
  g_ptr_array_add (values, NULL);
  return g_strdupv ((GStrv) values->pdata);
}

/* --- Gathering up --------------------------------------------------------- */

/**
 * heddle_library_gather:
 * @episodes: (array zero-terminated=1): ids of episodes
 *
 * Returns: (transfer full): what they have in common, without what is private or lacks
 *   consent
 */
HeddleLibraryGather *
heddle_library_gather (HeddleStore        *store,
                       const char * const *episodes)
{
  HeddleLibraryGather *self = g_new0 (HeddleLibraryGather, 1);

  self->gather = heddle_fieldwork_gather (store, episodes, FALSE);
  for (guint i = 0; episodes[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) practice = heddle_query_records (store, &heddle_practice_kind,
                                                             "episode", episodes[i]);

      for (guint k = 0; k < practice->len; k++)
        if (g_strcmp0 (HEDDLE_PRACTICE (practice->pdata[k])->consent, "given") == 0)
          self->practice++;
        else
          self->without_consent++;
    }

  return self;
}

void
heddle_library_gather_free (HeddleLibraryGather *self)
{
  heddle_gather_free (self->gather);
  g_free (self);
}

/**
 * heddle_library_dup_counts:
 * @gather: what was gathered
 *
 * Returns: (transfer full): "2 strengths, 1 area to consider, 3 questions"
 */
char *
heddle_library_dup_counts (HeddleGather *gather)
{
  guint n_strengths = heddle_gather_get_findings (gather, "strength");
  guint n_areas = heddle_gather_get_findings (gather, "area");
  guint n_questions = heddle_gather_get_findings (gather, "question");
  g_autofree char *strengths
      = g_strdup_printf (ngettext ("%u strength", "%u strengths", n_strengths), n_strengths);
  g_autofree char *areas
      = g_strdup_printf (ngettext ("%u area to consider", "%u areas to consider", n_areas),
                         n_areas);
  g_autofree char *questions
      = g_strdup_printf (ngettext ("%u question", "%u questions", n_questions), n_questions);

  /* Translators: numbers of findings of three kinds */
  return g_strdup_printf (_("%s, %s, %s"), strengths, areas, questions);
}

static char *
write_text (const HeddleLibraryGather *gathered,
            GPtrArray                 *themes)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *counts = heddle_library_dup_counts (gathered->gather);
  guint n = heddle_gather_get_findings (gathered->gather, NULL);
  guint n_episodes = heddle_gather_get_episodes (gathered->gather);
  g_autofree char *findings = g_strdup_printf (ngettext ("%u finding", "%u findings", n), n);
  g_autofree char *episodes
      = g_strdup_printf (ngettext ("%u episode", "%u episodes", n_episodes), n_episodes);

  /* Translators: "5 findings", "2 episodes", how many people, "2 strengths, …" */
  g_string_append_printf (text, _("From %s of %s, %u voices or more: %s."), findings, episodes,
                          heddle_gather_get_voices (gathered->gather), counts);
  for (guint i = 0; i < themes->len; i++)
    {
      const HeddleThemeCount *theme = themes->pdata[i];

      g_autofree char *of_findings
          = g_strdup_printf (ngettext ("%u finding", "%u findings", theme->findings),
                             theme->findings);
      g_autofree char *of_episodes
          = g_strdup_printf (ngettext ("%u episode", "%u episodes", theme->episodes),
                             theme->episodes);

      /* Translators: a theme, "5 findings", "2 episodes" */
      g_string_append_printf (text, theme->thin ? _("\n– %s: %s in %s (thin evidence)")
                                                : _("\n– %s: %s in %s"),
                              theme->theme, of_findings, of_episodes);
    }
  g_string_append_printf (text, _("\nPractice worth sharing: %u; left out for want of consent: "
                                  "%u."),
                          gathered->practice, gathered->without_consent);

  return g_strdup (text->str);
}

static char *
join_themes (GPtrArray *themes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < themes->len; i++)
    if (!((const HeddleThemeCount *) themes->pdata[i])->thin)
      g_strv_builder_add (builder, ((const HeddleThemeCount *) themes->pdata[i])->theme);
  names = g_strv_builder_end (builder);

  return heddle_tags_join ((const char *const *) names);
}

/**
 * heddle_library_write_summary:
 * @episodes: (array zero-terminated=1): ids of episodes
 * @today: the day
 *
 * Begins a national learning summary with what the episodes have in common, to be
 * written on and shared.
 *
 * Returns: (transfer full): id of the learning, or %NULL with an error where no finding
 *   can be gathered
 */
char *
heddle_library_write_summary (HeddleStore        *store,
                              const char * const *episodes,
                              HeddleDay           today,
                              GError            **error)
{
  const HeddleKind *kind = &heddle_learning_kind;
  g_autoptr (HeddleLibraryGather) gathered = heddle_library_gather (store, episodes);
  g_autoptr (GPtrArray) themes = heddle_gather_list_themes (gathered->gather);
  guint n = heddle_gather_get_findings (gathered->gather, NULL);
  g_autofree char *text = write_text (gathered, themes);
  g_autofree char *tags = join_themes (themes);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *day = heddle_date_text_show_day_long (today);
  g_autofree char *title = g_strdup_printf (ngettext ("Learning gathered from %u episode, %s",
                                                      "Learning gathered from %u episodes, %s",
                                                      g_strv_length ((char **) episodes)),
                                            g_strv_length ((char **) episodes), day);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *id = NULL;

  if (n == 0)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("Learning, Findings: none of the chosen episodes has one that can be shared."));
      return NULL;
    }
  edit = heddle_edit_begin (store, _("Write Learning Summary"), error);
  if (edit == NULL)
    return NULL;
  id = g_strdup (heddle_edit_add (edit, kind, NULL, error));
  if (id == NULL || !heddle_edit_set_text (edit, kind, id, "title", title, error)
      || !heddle_edit_set_text (edit, kind, id, "sort", "national", error)
      || !heddle_edit_set_text (edit, kind, id, "text", text, error)
      || !heddle_edit_set_text (edit, kind, id, "themes", tags, error)
      || !heddle_edit_set_text (edit, kind, id, "findings", count, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;

  return g_steal_pointer (&id);
}
