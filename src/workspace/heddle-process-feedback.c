/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-process-feedback.h"

#include <glib/gi18n-lib.h>

#include "heddle-privacy.h"

static GPtrArray *
list (HeddleStore      *store,
      const HeddleKind *kind,
      const char       *episode,
      gboolean          with_private)
{
  return with_private ? heddle_query_records (store, kind, "episode", episode)
                      : heddle_privacy_list_public (store, kind, "episode", episode);
}

/**
 * heddle_process_feedback_count:
 * @episodes: (array zero-terminated=1): ids of episodes
 * @with_private: whether private feedback and members count
 * @feedback: (out caller-allocates): filled in
 *
 * Sums up the feedback on the process of all the episodes.
 */
void
heddle_process_feedback_count (HeddleStore           *store,
                               const char *const     *episodes,
                               gboolean               with_private,
                               HeddleProcessFeedback *feedback)
{
  *feedback = (HeddleProcessFeedback) { 0 };
  for (guint e = 0; episodes[e] != NULL; e++)
    {
      g_autoptr (GPtrArray) members = list (store, &heddle_team_member_kind, episodes[e],
                                            with_private);
      g_autoptr (GPtrArray) answers = list (store, &heddle_feedback_kind, episodes[e],
                                            with_private);

      for (guint i = 0; i < members->len; i++)
        feedback->members += g_strcmp0 (HEDDLE_TEAM_MEMBER (members->pdata[i])->state,
                                        "declined") != 0;
      feedback->answers += answers->len;
      for (guint i = 0; i < answers->len; i++)
        {
          const char *useful = HEDDLE_FEEDBACK (answers->pdata[i])->useful;

          feedback->very += g_strcmp0 (useful, "very") == 0;
          feedback->fairly += g_strcmp0 (useful, "fairly") == 0;
          feedback->little += g_strcmp0 (useful, "little") == 0;
        }
    }
}

/**
 * heddle_process_feedback_dup_words:
 *
 * Returns: (transfer full) (nullable): it as a sentence; %NULL where nobody has answered
 */
char *
heddle_process_feedback_dup_words (const HeddleProcessFeedback *feedback)
{
  g_autofree char *answers = NULL;

  if (feedback->answers == 0)
    return NULL;

  answers = g_strdup_printf (ngettext ("%u answer", "%u answers", feedback->answers),
                             feedback->answers);
  /* Translators: "5 answers", people in the team, and how many found it how useful */
  return g_strdup_printf (_("%s, %u in the team: %u found the process very useful, %u fairly "
                            "useful, %u of little use."),
                          answers, feedback->members, feedback->very, feedback->fairly,
                          feedback->little);
}
