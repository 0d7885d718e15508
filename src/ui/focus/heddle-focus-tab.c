/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-focus-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-date-text.h"
#include "heddle-episode-tab.h"
#include "heddle-focus.h"
#include "heddle-focus-card.h"
#include "heddle-tags.h"
#include "records/heddle-record-row.h"

/* More themes than these are too wide a scope (guidance, §5; rule `scope-wide`). */
#define MOST_THEMES 3

struct _HeddleFocusTab
{
  HeddleRecordsTab parent_instance;

  GtkWidget *card;
};

G_DEFINE_FINAL_TYPE (HeddleFocusTab, heddle_focus_tab, HEDDLE_TYPE_RECORDS_TAB)

static HeddleStore *
get_store (HeddleRecordsTab *tab)
{
  return heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (tab)));
}

static void
set_texts (AdwActionRow *row,
           const char   *title,
           const char   *subtitle)
{
  heddle_record_row_set_texts (row, title, subtitle);
  adw_action_row_set_subtitle_lines (row, 3);
}

/* --- Rows ----------------------------------------------------------------- */

static void
choose_cb (GtkButton *button,
           gpointer   area)
{
  HeddleRecord *record = HEDDLE_RECORD (area);
  g_autoptr (GError) error = NULL;

  heddle_focus_choose (heddle_record_get_store (record), heddle_record_get_id (record), &error);
  heddle_ask_window_report (GTK_WIDGET (button), error);
}

static void
add_choose (AdwActionRow *row,
            HeddleRecord *area)
{
  GtkWidget *button = gtk_button_new_with_label (_("Choose"));

  gtk_widget_set_tooltip_text (button, _("Make It the Focus of the Episode"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (choose_cb), g_object_ref (area),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (row, button);
}

static void
fill_area (AdwActionRow  *row,
           HeddleRecord  *record,
           HeddleSession *session)
{
  HeddleFocusArea *area = HEDDLE_FOCUS_AREA (record);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  g_autofree char *subtitle = NULL;

  if (area->strengths != NULL)
    g_strv_builder_take (builder, g_strdup_printf (_("Strengths: %s"), area->strengths));
  if (area->improvements != NULL)
    g_strv_builder_take (builder, g_strdup_printf (_("To improve: %s"), area->improvements));
  lines = g_strv_builder_end (builder);
  subtitle = g_strjoinv ("\n", lines);
  set_texts (row, area->title, subtitle);
  if (area->chosen)
    heddle_record_row_add_state (row, "object-select-symbolic", _("chosen"), "success");
  else
    add_choose (row, record);
}

static void
fill_discussion (AdwActionRow  *row,
                 HeddleRecord  *record,
                 HeddleSession *session)
{
  HeddleDiscussion *discussion = HEDDLE_DISCUSSION (record);
  g_autofree char *day = heddle_date_text_show (discussion->held_on,
                                                heddle_session_get_today (session));

  set_texts (row, discussion->with_whom, discussion->outcome);
  heddle_record_row_add_state (row, NULL, day, "numeric");
}

static void
fill_aim (AdwActionRow  *row,
          HeddleRecord  *record,
          HeddleSession *session)
{
  HeddleAim *aim = HEDDLE_AIM (record);
  const HeddleField *field = heddle_kind_get_field (&heddle_aim_kind, "review");
  g_autofree char *review = heddle_record_dup_text (record, field);

  set_texts (row, aim->text, aim->remark);
  if (aim->review == NULL)
    heddle_record_row_add_state (row, NULL, _("not reviewed"), "dim-label");
  else if (g_str_equal (aim->review, "met"))
    heddle_record_row_add_state (row, "object-select-symbolic", review, "success");
  else
    heddle_record_row_add_state (row, NULL, review, "warning");
}

static void
fill_evidence (AdwActionRow  *row,
               HeddleRecord  *record,
               HeddleSession *session)
{
  HeddleSelfEvaluation *evidence = HEDDLE_SELF_EVALUATION (record);
  const HeddleField *field = heddle_kind_get_field (&heddle_self_evaluation_kind, "factor");
  g_autofree char *factor = heddle_record_dup_text (record, field);

  set_texts (row, factor, evidence->says);
}

static char *
dup_evidence_note (HeddleSession *session,
                   const char    *owner)
{
  return heddle_focus_dup_unused_evidence (heddle_session_get_store (session), owner);
}

static void
fill_priority (AdwActionRow  *row,
               HeddleRecord  *record,
               HeddleSession *session)
{
  HeddleServedPriority *priority = HEDDLE_SERVED_PRIORITY (record);
  g_autofree char *plan = heddle_record_dup_reference_title (record, "plan");

  set_texts (row, priority->title, plan != NULL ? plan : priority->source);
}

static void
fill_task (AdwActionRow  *row,
           HeddleRecord  *record,
           HeddleSession *session)
{
  HeddleTask *task = HEDDLE_TASK (record);
  g_autofree char *owner = heddle_record_dup_reference_title (record, "owner");

  set_texts (row, task->title, owner != NULL ? owner : _("nobody yet"));
  heddle_record_row_add_tick (row, record, session, "done_on");
}

static const HeddleRecordListInfo left[] = {
  { N_("Areas Considered"), N_("Add Area…"),
    N_("Which areas does self-evaluation point to? Add those you are thinking of, and mark the "
       "one you choose."),
    &heddle_focus_area_kind, "episode", NULL, NULL, fill_area },
  { N_("Discussions Held"), N_("Add Discussion…"),
    N_("Talk early with Education Scotland and ADES, and note here when and what came of it."),
    &heddle_discussion_kind, "episode", NULL, NULL, fill_discussion },
  { N_("Aims"), N_("Add Aim…"),
    N_("What is to be reached? After the fieldwork each aim is looked at by itself."),
    &heddle_aim_kind, "episode", NULL, NULL, fill_aim },
  { NULL },
};

static const HeddleRecordListInfo right[] = {
  { N_("Self-evaluation by Kind of Evidence"), N_("Add Evidence…"),
    N_("None of the nine kinds of evidence was used yet."), &heddle_self_evaluation_kind,
    "episode", NULL, NULL, fill_evidence, dup_evidence_note },
  { N_("Priorities It Serves"), N_("Add Priority…"),
    N_("Which priorities of the host’s own plans does the episode serve?"),
    &heddle_served_priority_kind, "episode", NULL, NULL, fill_priority },
  { N_("Tasks of the Local Group"), N_("Add Task…"),
    N_("The Local Organisational Group has no tasks yet."), &heddle_task_kind, "episode", NULL,
    NULL, fill_task },
  { NULL },
};

/* --- Headline ------------------------------------------------------------- */

static guint
count_themes (HeddleRecordsTab *tab)
{
  HeddleEpisodePlan *plan = heddle_episode_tab_get_plan (HEDDLE_TAB (tab));
  g_auto (GStrv) themes = heddle_tags_split (plan->episode->themes);

  return g_strv_length (themes);
}

static char *
dup_headline (HeddleRecordsTab *tab)
{
  HeddleEpisodePlan *plan = heddle_episode_tab_get_plan (HEDDLE_TAB (tab));
  guint n_themes = count_themes (tab);
  g_autofree char *themes = NULL;

  if (plan->episode->focus == NULL)
    return g_strdup (_("The focus is not agreed yet"));
  themes = n_themes > 0 ? g_strdup_printf (ngettext ("%u theme", "%u themes", n_themes), n_themes)
                        : g_strdup (_("The focus has no themes"));

  return g_strdup_printf (_("%s, resting on %u of %d kinds of evidence"), themes,
                          heddle_focus_count_evidence (get_store (tab),
                                                       heddle_tab_get_id (HEDDLE_TAB (tab))),
                          HEDDLE_EVIDENCE_FACTORS);
}

static char *
dup_warning (HeddleRecordsTab *tab)
{
  if (count_themes (tab) <= MOST_THEMES)
    return NULL;
  return g_strdup_printf (_("More than %d themes: the scope is wide"), MOST_THEMES);
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_focus_tab_refresh (HeddleTab *tab)
{
  HeddleFocusTab *self = HEDDLE_FOCUS_TAB (tab);

  heddle_focus_card_show (HEDDLE_FOCUS_CARD (self->card),
                          heddle_episode_tab_get_plan (tab)->episode);
  HEDDLE_TAB_CLASS (heddle_focus_tab_parent_class)->refresh (tab);
}

static void
heddle_focus_tab_act (HeddleTab *tab)
{
  gtk_widget_activate_action (GTK_WIDGET (tab), "win.open-field", "(sss)",
                              heddle_episode_kind.name, heddle_tab_get_id (tab), "focus");
}

static void
heddle_focus_tab_class_init (HeddleFocusTabClass *klass)
{
  HeddleRecordsTabClass *records_class = HEDDLE_RECORDS_TAB_CLASS (klass);
  HeddleTabClass *tab_class = HEDDLE_TAB_CLASS (klass);

  tab_class->refresh = heddle_focus_tab_refresh;
  tab_class->act = heddle_focus_tab_act;
  records_class->left = left;
  records_class->right = right;
  records_class->dup_headline = dup_headline;
  records_class->dup_warning = dup_warning;
}

static void
heddle_focus_tab_init (HeddleFocusTab *self)
{
  self->card = heddle_focus_card_new ();
  heddle_records_tab_set_top (HEDDLE_RECORDS_TAB (self), self->card);
}
