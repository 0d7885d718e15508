/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-sections-tab.h"

#include <glib/gi18n-lib.h>

#include "records/heddle-record-row.h"

struct _HeddlePlanSectionsTab
{
  HeddleRecordsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (HeddlePlanSectionsTab, heddle_plan_sections_tab, HEDDLE_TYPE_RECORDS_TAB)

static void
fill_section (AdwActionRow  *row,
              HeddleRecord  *record,
              HeddleSession *session)
{
  HeddleSection *section = HEDDLE_SECTION (record);
  g_autofree char *owner = heddle_record_dup_reference_title (record, "owner");

  heddle_record_row_set_texts (row, section->title, section->text);
  adw_action_row_set_subtitle_lines (row, 3);
  if (section->text == NULL)
    heddle_record_row_add_state (row, "heddle-ring-symbolic", _("not written"), "dim-label");
  if (owner != NULL)
    heddle_record_row_add_state (row, NULL, owner, "dim-label");
}

static void
fill_account (AdwActionRow  *row,
              HeddleRecord  *record,
              HeddleSession *session)
{
  g_autofree char *title = heddle_record_dup_reference_title (record, "core_function");

  heddle_record_row_set_texts (row, title, HEDDLE_FUNCTION_ACCOUNT (record)->how);
  adw_action_row_set_subtitle_lines (row, 3);
}

static const HeddleRecordListInfo left[] = {
  { N_("Sections"), N_("Add Section…"),
    N_("There is no template: add the sections that this plan needs, in any order."),
    &heddle_section_kind, "plan", NULL, NULL, fill_section },
  { NULL },
};

static const HeddleRecordListInfo right[] = {
  { N_("How the Functions Are Done Here"), N_("Add Function…"),
    N_("For each agreed function: how it is done here, or why not yet."),
    &heddle_function_account_kind, "plan", NULL, NULL, fill_account },
  { NULL },
};

static char *
dup_headline (HeddleRecordsTab *tab)
{
  HeddleStore *store = heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (tab)));
  g_autoptr (GPtrArray) sections
    = heddle_query_records (store, &heddle_section_kind, "plan",
                            heddle_tab_get_id (HEDDLE_TAB (tab)));
  guint written = 0;

  for (guint i = 0; i < sections->len; i++)
    written += HEDDLE_SECTION (sections->pdata[i])->text != NULL;
  if (sections->len == 0)
    return g_strdup (_("The plan has no text yet"));
  return g_strdup_printf (ngettext ("%u of %u section written", "%u of %u sections written",
                                    sections->len), written, sections->len);
}

static void
heddle_plan_sections_tab_class_init (HeddlePlanSectionsTabClass *klass)
{
  HeddleRecordsTabClass *records_class = HEDDLE_RECORDS_TAB_CLASS (klass);

  records_class->left = left;
  records_class->right = right;
  records_class->dup_headline = dup_headline;
}

static void
heddle_plan_sections_tab_init (HeddlePlanSectionsTab *self)
{
}
