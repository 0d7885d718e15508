/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-record-pages.h"

#include <glib/gi18n-lib.h>

#include "collaboratives/heddle-collaborative-page.h"
#include "episodes/heddle-episode-page.h"
#include "plans/heddle-plan-page.h"

typedef struct
{
  const char *kind;
  GtkWidget *(*page_new) (HeddleSession *session, const char *id);
  /* Shows a record that belongs to the page's own. */
  void (*show_part) (GtkWidget *page, const char *kind, const char *id);
} RecordPage;

static GtkWidget *
collaborative_page_new (HeddleSession *session,
                        const char    *id)
{
  GtkWidget *page = g_object_new (HEDDLE_TYPE_COLLABORATIVE_PAGE,
                                  "session", session,
                                  "title", _("Collaborative"),
                                  NULL);

  heddle_collaborative_page_set_record (HEDDLE_COLLABORATIVE_PAGE (page), id);

  return page;
}

static const RecordPage pages[] = {
  { "collaborative", collaborative_page_new },
  { "episode", heddle_episode_page_new, heddle_tabs_page_show_record },
  { "plan", heddle_plan_page_new, heddle_tabs_page_show_record },
};

/* Kinds that are shown on another record's page, and the field that names it. */
static const struct
{
  const char *kind;
  const char *field;
} parts[] = {
  { "action", "episode" },
  { "activity", "plan" },
  { "aim", "episode" },
  { "challenge", "plan" },
  { "consultation", "plan" },
  { "discussion", "episode" },
  { "document", "episode" },
  { "driver", "plan" },
  { "engagement", "episode" },
  { "evidence", "plan" },
  { "feedback", "episode" },
  { "finding", "episode" },
  { "focus-area", "episode" },
  { "function-account", "plan" },
  { "intention", "iteration" },
  { "interest", "episode" },
  { "iteration", "plan" },
  { "learning", "episode" },
  { "measure", "plan" },
  { "observation", "measure" },
  { "participant", "session" },
  { "practice", "episode" },
  { "principle-check", "iteration" },
  { "priority", "plan" },
  { "report", "episode" },
  { "report-part", "report" },
  { "review", "episode" },
  { "section", "plan" },
  { "self-evaluation", "episode" },
  { "served-priority", "episode" },
  { "session", "episode" },
  { "slot", "episode" },
  { "source-plan", "plan" },
  { "step", "episode" },
  { "support-offer", "episode" },
  { "task", "episode" },
  { "team-member", "episode" },
  { "test-of-change", "driver" },
  { "workstream", "plan" },
};

static const RecordPage *
find_page (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].kind, kind))
      return &pages[i];

  return NULL;
}

static const char *
find_field (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].kind, kind))
      return parts[i].field;

  return NULL;
}

gboolean
heddle_record_pages_find (HeddleStore  *store,
                          const char   *kind,
                          const char   *id,
                          const char  **owner_kind,
                          char        **owner_id)
{
  const char *name = find_field (kind);
  const HeddleKind *info;
  const HeddleField *field;
  g_autoptr (HeddleRecord) record = NULL;
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (find_page (kind) != NULL)
    {
      *owner_kind = kind;
      *owner_id = g_strdup (id);
      return TRUE;
    }
  info = name != NULL ? heddle_schema_get_kind (heddle_store_get_schema (store), kind) : NULL;
  record = info != NULL ? heddle_store_get (store, info, id, NULL) : NULL;
  if (record == NULL)
    return FALSE;

  field = heddle_kind_get_field (info, name);
  heddle_record_get_value (record, field, &value);
  return value.type == HEDDLE_VALUE_TEXT
         && heddle_record_pages_find (store, field->target, value.text, owner_kind, owner_id);
}

AdwNavigationPage *
heddle_record_pages_new (HeddleSession *session,
                         const char    *kind,
                         const char    *id)
{
  const RecordPage *page = find_page (kind);

  g_return_val_if_fail (page != NULL, NULL);

  return ADW_NAVIGATION_PAGE (page->page_new (session, id));
}

void
heddle_record_pages_show (HeddlePage *page,
                          const char *kind,
                          const char *id)
{
  const char *own = heddle_page_get_record_kind (page);
  const RecordPage *info = own != NULL ? find_page (own) : NULL;

  if (info != NULL && info->show_part != NULL)
    info->show_part (GTK_WIDGET (page), kind, id);
}
