/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-activities-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-plan-content.h"
#include "heddle-titles.h"
#include "records/heddle-record-row.h"

struct _HeddlePlanActivitiesTab
{
  HeddleRecordsTab parent_instance;

  GtkWidget *doubles;
  GtkListBox *doubles_list;
};

G_DEFINE_FINAL_TYPE (HeddlePlanActivitiesTab, heddle_plan_activities_tab,
                     HEDDLE_TYPE_RECORDS_TAB)

static void
add_words (GString    *text,
           const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, "; ");
  g_string_append (text, words);
}

/* Without its plan, which is the page's. */
static char *
dup_priority (HeddleActivity *activity)
{
  g_autoptr (HeddleRecord) priority =
    activity->priority != NULL
      ? heddle_store_get (heddle_record_get_store (HEDDLE_RECORD (activity)),
                          &heddle_priority_kind, activity->priority, NULL)
      : NULL;

  return priority != NULL && !heddle_record_is_deleted (priority)
           ? g_strdup (HEDDLE_PRIORITY (priority)->title) : NULL;
}

/* "for Reading together; light; all schools; Education Scotland; accountable: Fife" */
static char *
dup_words (HeddleActivity *activity)
{
  HeddleRecord *record = HEDDLE_RECORD (activity);
  g_autofree char *support = activity->support != NULL
                               ? heddle_title_of_choice (record, "support") : NULL;
  g_autofree char *sort = activity->provider_sort != NULL
                            ? heddle_title_of_choice (record, "provider_sort") : NULL;
  g_autofree char *provider = heddle_record_dup_reference_title (record, "provider");
  g_autofree char *authority = heddle_record_dup_reference_title (record, "accountable");
  g_autofree char *accountable = authority != NULL
                                   ? g_strdup_printf (_("accountable: %s"), authority) : NULL;
  g_autofree char *priority = dup_priority (activity);
  g_autofree char *purpose = priority != NULL ? g_strdup_printf (_("for %s"), priority) : NULL;
  GString *text = g_string_new (NULL);

  add_words (text, purpose);
  add_words (text, support);
  add_words (text, activity->audience);
  add_words (text, provider != NULL ? provider : sort);
  add_words (text, accountable);
  return g_string_free_and_steal (text);
}

static void
fill_activity (AdwActionRow  *row,
               HeddleRecord  *record,
               HeddleSession *session)
{
  HeddleActivity *activity = HEDDLE_ACTIVITY (record);
  g_autofree char *words = dup_words (activity);
  g_autofree char *adds = activity->adds != NULL
                            ? g_strdup_printf (_("adds: %s"), activity->adds) : NULL;
  g_autofree char *subtitle = g_strdup_printf ("%s%s%s", words,
                                               adds != NULL && *words != '\0' ? "\n" : "",
                                               adds != NULL ? adds : "");
  g_autofree char *status = activity->status != NULL ? heddle_title_of_choice (record, "status")
                                                     : NULL;

  heddle_record_row_set_texts (row, activity->title, subtitle);
  adw_action_row_set_subtitle_lines (row, 3);
  if (activity->priority == NULL)
    heddle_record_row_add_state (row, "heddle-half-symbolic", _("for no priority"), "warning");
  if (activity->adds == NULL)
    heddle_record_row_add_state (row, "heddle-half-symbolic", _("does not say what it adds"),
                                 "warning");
  if (status != NULL && g_strcmp0 (activity->status, "done") != 0)
    heddle_record_row_add_state (row, NULL, status, "dim-label");
  heddle_record_row_add_due (row, session,
                             activity->ends != NULL ? activity->ends : activity->starts,
                             g_strcmp0 (activity->status, "planned") != 0
                               && g_strcmp0 (activity->status, "running") != 0);
}

static const HeddleRecordListInfo wide[] = {
  { N_("Activities"), N_("Add Activity…"),
    N_("No activity yet: what is done, for whom, by whom, and what it adds that nobody "
       "else does."),
    &heddle_activity_kind, "plan", NULL, NULL, fill_activity },
  { NULL },
};

static char *
dup_headline (HeddleRecordsTab *tab)
{
  HeddleStore *store = heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (tab)));
  g_autoptr (GPtrArray) activities
    = heddle_query_records (store, &heddle_activity_kind, "plan",
                            heddle_tab_get_id (HEDDLE_TAB (tab)));
  guint running = 0;

  for (guint i = 0; i < activities->len; i++)
    running += g_strcmp0 (HEDDLE_ACTIVITY (activities->pdata[i])->status, "running") == 0;
  if (activities->len == 0)
    return g_strdup (_("Nothing is planned yet"));
  return g_strdup_printf (ngettext ("%u of %u activity is running",
                                    "%u of %u activities are running", activities->len),
                          running, activities->len);
}

/* --- Possible duplication --------------------------------------------------- */

static GtkWidget *
double_row_new (HeddlePlanContent     *content,
                HeddleStore           *store,
                const HeddleDuplicate *pair)
{
  HeddleActivity *a = content->activities->pdata[pair->a];
  HeddleActivity *b = content->activities->pdata[pair->b];
  g_autoptr (HeddleRecord) function
    = heddle_store_get (store, &heddle_core_function_kind, pair->subject, NULL);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (_("%s and %s"), a->title, b->title);
  g_autofree char *words
    = g_strdup_printf (_("both for %s, at the same time, by different providers: %s"),
                       a->audience,
                       function != NULL ? HEDDLE_CORE_FUNCTION (function)->title : "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  heddle_record_row_set_texts (ADW_ACTION_ROW (row), title, words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "activity",
                          g_strdup (heddle_record_get_id (HEDDLE_RECORD (b))), g_free);
  return row;
}

static void
double_cb (GtkListBox    *list,
           GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.edit-record", "(ss)",
                              heddle_activity_kind.name,
                              g_object_get_data (G_OBJECT (row), "activity"));
}

static void
heddle_plan_activities_tab_refresh (HeddleTab *tab)
{
  HeddlePlanActivitiesTab *self = HEDDLE_PLAN_ACTIVITIES_TAB (tab);
  HeddleStore *store = heddle_session_get_store (heddle_tab_get_session (tab));
  g_autoptr (HeddlePlanContent) content
    = heddle_plan_content_load (store, heddle_tab_get_id (tab), NULL);
  g_autoptr (GArray) pairs = content != NULL ? heddle_plan_content_find_duplicates (content)
                                             : NULL;

  HEDDLE_TAB_CLASS (heddle_plan_activities_tab_parent_class)->refresh (tab);

  gtk_list_box_remove_all (self->doubles_list);
  for (guint i = 0; pairs != NULL && i < pairs->len; i++)
    gtk_list_box_append (self->doubles_list,
                         double_row_new (content, store,
                                         &g_array_index (pairs, HeddleDuplicate, i)));
  gtk_widget_set_visible (self->doubles, pairs != NULL && pairs->len > 0);
}

static void
heddle_plan_activities_tab_class_init (HeddlePlanActivitiesTabClass *klass)
{
  HeddleRecordsTabClass *records_class = HEDDLE_RECORDS_TAB_CLASS (klass);

  HEDDLE_TAB_CLASS (klass)->refresh = heddle_plan_activities_tab_refresh;
  records_class->wide = wide;
  records_class->dup_headline = dup_headline;
}

static void
heddle_plan_activities_tab_init (HeddlePlanActivitiesTab *self)
{
  GtkWidget *heading = gtk_label_new (_("Possible Duplication"));

  self->doubles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->doubles_list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (self->doubles_list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->doubles_list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->doubles_list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Possible Duplication"), -1);
  g_signal_connect (self->doubles_list, "row-activated", G_CALLBACK (double_cb), NULL);
  gtk_box_append (GTK_BOX (self->doubles), heading);
  gtk_box_append (GTK_BOX (self->doubles), GTK_WIDGET (self->doubles_list));
  heddle_records_tab_set_top (HEDDLE_RECORDS_TAB (self), self->doubles);
}
