/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-today-table.h"

#include <glib/gi18n-lib.h>

#include "heddle-findings.h"
#include "heddle-privacy.h"
#include "heddle-waiting.h"

/* Lines of each group: more than anybody pastes. */
#define MOST 2000

static void
add_deadlines (HeddleTable   *table,
               HeddleSession *session,
               const char    *group,
               GPtrArray     *deadlines)
{
  heddle_table_add_deadlines (table, heddle_session_get_store (session), group, deadlines,
                              heddle_session_get_today (session),
                              heddle_session_get_due_soon_days (session));
}

static gboolean
is_hidden (HeddleStore *store,
           const char  *kind_name,
           const char  *id)
{
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store), kind_name);
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, NULL);

  return record == NULL || heddle_privacy_hides (record);
}

static void
add_waiting (HeddleTable           *table,
             HeddleSession         *session,
             const HeddleAttention *attention)
{
  HeddleStore *store = heddle_session_get_store (session);
  g_autoptr (GPtrArray) rows
      = heddle_waiting_list (store, attention, heddle_session_get_today (session));

  for (guint i = 0; i < rows->len; i++)
    {
      const HeddleWaiting *waiting = g_ptr_array_index (rows, i);
      g_autofree char *day = heddle_table_dup_day (waiting->due);
      const char *const cells[] = { _("Waiting for others"), day, waiting->what, NULL, NULL, NULL,
                                    waiting->detail };

      if (!is_hidden (store, waiting->kind, waiting->id))
        heddle_table_add (table, cells);
    }
}

static gboolean
names_hidden (HeddleStore         *store,
              const HeddleFinding *finding)
{
  for (guint i = 0; i < finding->ids->len; i++)
    if (is_hidden (store, finding->kinds->pdata[i], finding->ids->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
add_findings (HeddleTable           *table,
              HeddleStore           *store,
              const HeddleAttention *attention,
              GPtrArray             *findings)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const HeddleFinding *finding = g_ptr_array_index (findings, i);
      const char *const cells[] = { _("Problems found"), NULL, finding->message, NULL, NULL, NULL,
                                    heddle_severity_get_word (finding->severity) };

      if (heddle_attention_shows (store, attention, finding) && !names_hidden (store, finding))
        heddle_table_add (table, cells);
    }
}

HeddleTable *
heddle_today_table_new (HeddleSession         *session,
                        const HeddleAttention *attention,
                        GPtrArray             *findings,
                        int                    days)
{
  HeddleStore *store = heddle_session_get_store (session);
  HeddleDay today = heddle_session_get_today (session);
  HeddleTable *table = heddle_table_new_deadlines (_("Today"));
  g_autoptr (GPtrArray) overdue = heddle_attention_overdue (store, attention, today, MOST);
  g_autoptr (GPtrArray) coming
      = heddle_attention_coming (store, attention, today, today + days, MOST);

  add_deadlines (table, session, _("Overdue"), overdue);
  add_deadlines (table, session, _("Next 14 days"), coming);
  add_waiting (table, session, attention);
  add_findings (table, store, attention, findings);

  return table;
}
