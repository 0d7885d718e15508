/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme-build.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"
#include "heddle-reference.h"
#include "heddle-tags.h"

/* The exemplar has models of one, two and three days. */
#define LONGEST_MODEL 3
/* Groups where no themes are named. */
#define USUAL_GROUPS 2

typedef struct
{
  HeddleEdit *edit;
  HeddleEpisode *episode;
  HeddleSheet *exemplar;
  GStrv themes;
  guint n_groups; /* so far, over all days */
} Build;

static const char *
cell (Build      *self,
      guint       row,
      const char *column)
{
  return heddle_sheet_get (self->exemplar, row, heddle_sheet_find (self->exemplar, column));
}

static int
number (Build      *self,
        guint       row,
        const char *column)
{
  return (int) g_ascii_strtoll (cell (self, row, column), NULL, 10);
}

/* Longer fieldwork repeats the middle day of the longest model. */
static int
get_model_day (int day,
               int days)
{
  if (days <= LONGEST_MODEL || day == 1)
    return day;
  return day == days ? LONGEST_MODEL : 2;
}

static gboolean
set (Build       *self,
     const char  *id,
     const char  *field,
     const char  *text,
     GError     **error)
{
  return heddle_edit_set_text (self->edit, &heddle_programme_session_kind, id, field, text, error);
}

/* The id is that of day, start and letter, so that two copies agree; where one
 * was removed before, the next is another. */
static char *
add_session (Build       *self,
             guint        row,
             int          day,
             const char  *letter,
             GError     **error)
{
  const char *episode_id = heddle_record_get_id (HEDDLE_RECORD (self->episode));
  g_autofree char *name = g_strdup_printf ("session:%d:%s:%s", day, cell (self, row, "starts"),
                                           letter);
  g_autofree char *id = heddle_id_from_name (episode_id, name);
  g_autofree char *day_text = g_strdup_printf ("%d", day);
  /* Translators: place in the guidance, number of a version */
  g_autofree char *source = g_strdup_printf (_("%s; exemplar programme, version %s"),
                                             cell (self, row, "source"),
                                             cell (self, row, "version"));
  g_autoptr (HeddleRecord) there = heddle_store_get (heddle_edit_get_store (self->edit),
                                                     &heddle_programme_session_kind, id, NULL);
  const char *added = heddle_edit_add (self->edit, &heddle_programme_session_kind,
                                       there == NULL ? id : NULL, error);

  if (added == NULL)
    return NULL;
  g_set_str (&id, added);
  if (!set (self, id, "episode", episode_id, error)
      || !set (self, id, "day", day_text, error)
      || !set (self, id, "starts", cell (self, row, "starts"), error)
      || !set (self, id, "ends", cell (self, row, "ends"), error)
      || !set (self, id, "sort", cell (self, row, "sort"), error)
      || !set (self, id, "title", cell (self, row, "title"), error)
      /* Who meets online meets at no place. */
      || (g_strcmp0 (self->episode->mode, "online") != 0
          && !set (self, id, "place", self->episode->venue, error))
      || !set (self, id, "source", source, error))
    return NULL;
  return g_steal_pointer (&id);
}

/* One after the other has A, B … Z, AA. */
static char *
next_letter (Build *self)
{
  guint n = self->n_groups++;

  return n < 26 ? g_strdup_printf ("%c", 'A' + n)
                : g_strdup_printf ("%c%c", 'A' + (n / 26 - 1) % 26, 'A' + n % 26);
}

static gboolean
add_groups (Build   *self,
            guint    row,
            int      day,
            GError **error)
{
  guint n_themes = g_strv_length (self->themes);
  guint n = n_themes > 0 ? n_themes : USUAL_GROUPS;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *letter = next_letter (self);
      g_autofree char *id = add_session (self, row, day, letter, error);

      if (id == NULL || !set (self, id, "letter", letter, error))
        return FALSE;
      if (n_themes > 0
          && (!set (self, id, "themes", self->themes[i], error)
              || !set (self, id, "title", self->themes[i], error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_day (Build   *self,
         int      day,
         int      days,
         GError **error)
{
  for (guint row = 0; row < self->exemplar->rows->len; row++)
    {
      g_autofree char *id = NULL;

      if (number (self, row, "model") != MIN (days, LONGEST_MODEL)
          || number (self, row, "day") != get_model_day (day, days))
        continue;
      if (g_str_equal (cell (self, row, "sort"), "group"))
        {
          if (!add_groups (self, row, day, error))
            return FALSE;
          continue;
        }
      id = add_session (self, row, day, "", error);
      if (id == NULL)
        return FALSE;
    }
  return TRUE;
}

gboolean
heddle_programme_add (HeddleEdit     *edit,
                      HeddleEpisode  *episode,
                      GError        **error)
{
  int days = episode->days == HEDDLE_NO_INTEGER ? LONGEST_MODEL : (int) episode->days;
  g_autoptr (HeddleSheet) exemplar = heddle_reference_read_table ("templates/programme.csv", error);
  g_auto (GStrv) themes = heddle_tags_split (episode->themes);
  Build self = { .edit = edit, .episode = episode, .exemplar = exemplar, .themes = themes };

  if (exemplar == NULL)
    return FALSE;
  for (int day = 1; day <= days; day++)
    if (!add_day (&self, day, days, error))
      return FALSE;
  return TRUE;
}

static gboolean
remove_sessions (HeddleEdit  *edit,
                 GPtrArray   *sessions,
                 GError     **error)
{
  for (guint i = 0; i < sessions->len; i++)
    if (!heddle_edit_remove (edit, &heddle_programme_session_kind,
                             heddle_record_get_id (g_ptr_array_index (sessions, i)), error))
      return FALSE;
  return TRUE;
}

/**
 * heddle_programme_build:
 * @episode_id: an episode
 * @replace: whether sessions that are there are removed
 *
 * Lays out a programme over the days of the fieldwork: the exemplar of one, two or
 * three days; longer fieldwork repeats the middle day (CI guidance, Appendix 2).
 *
 * Returns: whether it was written
 */
gboolean
heddle_programme_build (HeddleStore  *store,
                        const char   *episode_id,
                        gboolean      replace,
                        GError      **error)
{
  g_autoptr (HeddleRecord) episode = heddle_store_get (store, &heddle_episode_kind, episode_id,
                                                       error);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  if (episode == NULL)
    return FALSE;

  title = heddle_record_dup_title (episode);
  sessions = heddle_query_records (store, &heddle_programme_session_kind, "episode", episode_id);
  if (sessions->len > 0 && !replace)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   g_dngettext (GETTEXT_PACKAGE,
                                "%s has a programme with %u session already.",
                                "%s has a programme with %u sessions already.", sessions->len),
                   title, sessions->len);
      return FALSE;
    }

  label = g_strdup_printf (_("Build programme of %s"), title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && remove_sessions (edit, sessions, error)
         && heddle_programme_add (edit, HEDDLE_EPISODE (episode), error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
