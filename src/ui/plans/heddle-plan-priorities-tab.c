/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-priorities-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-link-list.h"
#include "heddle-plan-tab.h"
#include "heddle-plan-sight.h"
#include "heddle-priority-face.h"
#include "heddle-scroll-start.h"
#include "heddle-sight-view.h"
#include "heddle-titles.h"

#define ID_KEY "heddle-id"

struct _HeddlePlanPrioritiesTab
{
  HeddleTab parent_instance;

  HeddlePlanContent *content;
  HeddlePlanSight *facts;
  char *chosen; /* a priority, or backwards a measure */
  gboolean filling;
  HeddleLinkList *nif;
  HeddleLinkList *evidence;
  HeddleLinkList *sources;
  HeddleLinkList *activities;

  GtkFlowBox *cards;
  GtkWidget *nothing;
  GtkWidget *detail;
  GtkLabel *headline;
  AdwToggleGroup *directions;
  HeddleSightView *sight;
  GtkBox *lists;
  GtkBox *nif_box;
  GtkBox *evidence_box;
  GtkBox *source_box;
  GtkBox *activity_box;
};

G_DEFINE_FINAL_TYPE (HeddlePlanPrioritiesTab, heddle_plan_priorities_tab, HEDDLE_TYPE_TAB)

static HeddleStore *
get_store (HeddlePlanPrioritiesTab *self)
{
  return heddle_session_get_store (heddle_tab_get_session (HEDDLE_TAB (self)));
}

static gboolean
is_backwards (HeddlePlanPrioritiesTab *self)
{
  return adw_toggle_group_get_active (self->directions) == 1;
}

/* What the cards are: the ends that a line of sight begins from. */
static GPtrArray *
get_ends (HeddlePlanPrioritiesTab *self)
{
  return is_backwards (self) ? self->content->measures : self->content->priorities;
}

static gboolean
has_link (GPtrArray  *links,
          const char *from,
          const char *to)
{
  for (guint i = 0; i < links->len; i++)
    {
      HeddleRecord *link = links->pdata[i];
      const HeddleKind *kind = heddle_record_get_kind (link);
      g_auto (HeddleValue) a = HEDDLE_VALUE_INIT;
      g_auto (HeddleValue) b = HEDDLE_VALUE_INIT;

      heddle_record_get_value (link, &kind->fields[0], &a);
      heddle_record_get_value (link, &kind->fields[1], &b);
      if (g_strcmp0 (a.text, from) == 0 && g_strcmp0 (b.text, to) == 0)
        return TRUE;
    }
  return FALSE;
}

/* --- What it serves and rests on -------------------------------------------- */

static void
show_nif (HeddlePlanPrioritiesTab *self)
{
  int year = heddle_plan_get_nif_year (self->content->plan);
  g_autoptr (GPtrArray) items = heddle_nif_list_priorities (get_store (self), year);
  g_autofree char *note = year > 0 ? g_strdup_printf (_("set of %d"), year) : NULL;

  heddle_link_list_begin (self->nif, self->chosen, note);
  for (guint i = 0; i < items->len; i++)
    {
      HeddleNifItem *item = items->pdata[i];

      heddle_link_list_add (self->nif, heddle_id_of (item), item->title, NULL,
                            has_link (self->content->priority_nif, self->chosen,
                                      heddle_id_of (item)));
    }
}

static void
show_evidence (HeddlePlanPrioritiesTab *self)
{
  heddle_link_list_begin (self->evidence, self->chosen, NULL);
  for (guint i = 0; i < self->content->evidence->len; i++)
    {
      HeddleEvidence *one = self->content->evidence->pdata[i];
      g_autofree char *sort = heddle_title_of_choice (HEDDLE_RECORD (one), "sort");
      g_autofree char *n = one->n > 0 ? g_strdup_printf ("; n %'d", (int) one->n) : g_strdup ("");
      g_autofree char *words = g_strdup_printf ("%s%s%s%s", sort, n,
                                                one->period != NULL ? "; " : "",
                                                one->period != NULL ? one->period : "");

      heddle_link_list_add (self->evidence, heddle_id_of (one), one->title, words,
                            has_link (self->content->priority_evidence, self->chosen,
                                      heddle_id_of (one)));
    }
}

static void
show_sources (HeddlePlanPrioritiesTab *self)
{
  heddle_link_list_begin (self->sources, self->chosen, NULL);
  for (guint i = 0; i < self->content->source_plans->len; i++)
    {
      HeddleSourcePlan *plan = self->content->source_plans->pdata[i];

      heddle_link_list_add (self->sources, heddle_id_of (plan), plan->title, plan->places,
                            has_link (self->content->priority_source, self->chosen,
                                      heddle_id_of (plan)));
    }
}

/* Of a measure: what it shows the effect of. */
static void
show_activities (HeddlePlanPrioritiesTab *self)
{
  heddle_link_list_begin (self->activities, self->chosen, NULL);
  for (guint i = 0; i < self->content->activities->len; i++)
    {
      HeddleActivity *activity = self->content->activities->pdata[i];

      heddle_link_list_add (self->activities, heddle_id_of (activity), activity->title,
                            activity->audience,
                            has_link (self->content->activity_measures,
                                      heddle_id_of (activity), self->chosen));
    }
}

/* Who came by the mouse is to see as well where to go on. */
static void
need_cb (HeddlePlanPrioritiesTab *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->nif), GTK_DIR_TAB_FORWARD);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
}

static void
add_cb (HeddlePlanPrioritiesTab *self,
        HeddleLinkList          *list)
{
  const HeddleKind *kind = list == self->evidence ? &heddle_evidence_kind
                                                  : &heddle_source_plan_kind;

  heddle_ask_window_add (GTK_WIDGET (self), kind->name, "plan",
                         heddle_tab_get_id (HEDDLE_TAB (self)), NULL);
}

/* --- Cards ------------------------------------------------------------------ */

static char *
dup_counts (HeddlePlanPrioritiesTab *self,
            HeddleSight             *sight,
            const char              *id)
{
  guint n_nif = 0;
  g_autofree char *activities = g_strdup_printf (ngettext ("%u activity", "%u activities",
                                                           sight->n_activities),
                                                 sight->n_activities);

  if (is_backwards (self))
    return g_steal_pointer (&activities);
  for (guint i = 0; i < self->content->priority_nif->len; i++)
    n_nif += g_strcmp0 (HEDDLE_PRIORITY_NIF (self->content->priority_nif->pdata[i])->priority,
                        id) == 0;
  if (n_nif == 0)
    return g_strdup_printf (_("no NIF priority, %s"), activities);
  return g_strdup_printf (_("%u NIF, %s"), n_nif, activities);
}

static HeddleState
get_state (HeddleSight *sight)
{
  if (sight->n_activities == 0 || sight->n_needs == 0)
    return HEDDLE_STATE_OVERDUE;
  if (sight->n_without_people + sight->n_without_measure + sight->n_short_of_people > 0)
    return HEDDLE_STATE_DUE_SOON;
  return HEDDLE_STATE_DONE;
}

static void show_chosen (HeddlePlanPrioritiesTab *self);

static void
card_cb (GtkToggleButton         *card,
         HeddlePlanPrioritiesTab *self)
{
  if (self->filling || !gtk_toggle_button_get_active (card))
    return;
  g_set_str (&self->chosen, g_object_get_data (G_OBJECT (card), ID_KEY));
  show_chosen (self);
}

static GtkWidget *
card_new (HeddlePlanPrioritiesTab *self,
          HeddleRecord            *record,
          guint                    number)
{
  HeddlePlanLine *line = heddle_plan_tab_get_line (HEDDLE_TAB (self));
  g_autoptr (HeddleSight) sight = heddle_plan_sight_trace (self->facts,
                                                           heddle_id_of (record));
  g_autofree char *title = is_backwards (self) ? g_strdup (HEDDLE_MEASURE (record)->title)
                                               : g_strdup (HEDDLE_PRIORITY (record)->title);
  g_autofree char *counts = dup_counts (self, sight, heddle_id_of (record));
  g_autofree char *words = heddle_sight_dup_words (sight);
  g_autofree char *spoken = g_strdup_printf ("%u, %s, %s, %s", number, title, counts, words);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GtkWidget *card = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (card), heddle_priority_face_new (digits, title, counts,
                                                                     get_state (sight), words));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "priority-card");
  gtk_widget_add_css_class (card, "hue");
  if (line->collaborative->code != NULL)
    gtk_widget_add_css_class (card, line->collaborative->code);
  gtk_widget_set_tooltip_text (card, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_object_set_data_full (G_OBJECT (card), ID_KEY, g_strdup (heddle_id_of (record)), g_free);
  g_signal_connect (card, "toggled", G_CALLBACK (card_cb), self);
  return card;
}

static gboolean
is_there (GPtrArray  *records,
          const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (heddle_id_of (records->pdata[i]), id) == 0)
      return TRUE;

  return FALSE;
}

static void
show_cards (HeddlePlanPrioritiesTab *self)
{
  GPtrArray *ends = get_ends (self);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->cards)) != NULL;
  GtkWidget *first = NULL;

  self->filling = TRUE;
  gtk_flow_box_remove_all (self->cards);
  if (!is_there (ends, self->chosen))
    g_set_str (&self->chosen, ends->len > 0 ? heddle_id_of (ends->pdata[0]) : NULL);
  for (guint i = 0; i < ends->len; i++)
    {
      GtkWidget *card = card_new (self, ends->pdata[i], i + 1);

      if (first == NULL)
        first = card;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (card), GTK_TOGGLE_BUTTON (first));
      gtk_flow_box_append (self->cards, card);
      gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
      if (g_strcmp0 (heddle_id_of (ends->pdata[i]), self->chosen) == 0)
        {
          gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (card), TRUE);
          if (had_focus)
            gtk_widget_grab_focus (card);
        }
    }
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->cards), ends->len > 0);
  gtk_widget_set_visible (self->nothing, self->content->priorities->len == 0);
  gtk_widget_set_visible (self->detail, self->content->priorities->len > 0);
}

static const char *
get_title (HeddlePlanPrioritiesTab *self)
{
  GPtrArray *ends = get_ends (self);

  for (guint i = 0; i < ends->len; i++)
    if (g_strcmp0 (heddle_id_of (ends->pdata[i]), self->chosen) == 0)
      return is_backwards (self) ? HEDDLE_MEASURE (ends->pdata[i])->title
                                 : HEDDLE_PRIORITY (ends->pdata[i])->title;
  return _("No measure yet");
}

static void
show_chosen (HeddlePlanPrioritiesTab *self)
{
  HeddlePlanLine *line = heddle_plan_tab_get_line (HEDDLE_TAB (self));
  HeddleSight *sight = self->chosen != NULL ? heddle_plan_sight_trace (self->facts, self->chosen)
                                            : NULL;
  g_autofree char *words = sight != NULL ? heddle_sight_dup_words (sight) : g_strdup ("");
  /* Translators: a priority, what its line of sight lacks */
  g_autofree char *headline = g_strdup_printf (_("%s: %s"), get_title (self), words);
  gboolean lists = self->chosen != NULL && !is_backwards (self);

  gtk_label_set_label (self->headline, headline);
  heddle_sight_view_show (self->sight, self->content->plan, self->chosen, sight,
                          line->collaborative->code);
  gtk_widget_set_visible (GTK_WIDGET (self->lists), lists);
  gtk_widget_set_visible (GTK_WIDGET (self->activity_box), self->chosen != NULL && !lists);
  if (self->chosen != NULL && !lists)
    show_activities (self);
  if (!lists)
    return;
  show_nif (self);
  show_evidence (self);
  show_sources (self);
}

static void
show (HeddlePlanPrioritiesTab *self)
{
  if (self->content == NULL)
    return;
  show_cards (self);
  show_chosen (self);
}

static void
direction_cb (HeddlePlanPrioritiesTab *self)
{
  show (self);
}

/* --- Tab -------------------------------------------------------------------- */

static void
make_lists (HeddlePlanPrioritiesTab *self)
{
  HeddleSession *session = heddle_tab_get_session (HEDDLE_TAB (self));

  if (self->nif != NULL)
    return;
  self->nif = HEDDLE_LINK_LIST (heddle_link_list_new (session, _("NIF Priorities"), NULL,
                                                      _("No set of priorities is known for "
                                                        "this year."),
                                                      &heddle_priority_nif_kind));
  self->evidence = HEDDLE_LINK_LIST (heddle_link_list_new (session, _("Evidence"), _("Add…"),
                                                           _("Nothing yet that it rests on."),
                                                           &heddle_priority_evidence_kind));
  self->sources = HEDDLE_LINK_LIST (heddle_link_list_new (session, _("Source Plans"), _("Add…"),
                                                          _("No plan yet that it comes from."),
                                                          &heddle_priority_source_kind));
  self->activities = HEDDLE_LINK_LIST (heddle_link_list_new_back (
    session, _("Activities It Measures"), _("No activity yet whose effect it could show."),
    &heddle_activity_measure_kind));
  gtk_box_append (self->activity_box, GTK_WIDGET (self->activities));
  gtk_box_append (self->nif_box, GTK_WIDGET (self->nif));
  gtk_box_append (self->evidence_box, GTK_WIDGET (self->evidence));
  gtk_box_append (self->source_box, GTK_WIDGET (self->sources));
  g_signal_connect_swapped (self->evidence, "add", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (self->sources, "add", G_CALLBACK (add_cb), self);
}

static void
heddle_plan_priorities_tab_refresh (HeddleTab *tab)
{
  HeddlePlanPrioritiesTab *self = HEDDLE_PLAN_PRIORITIES_TAB (tab);

  make_lists (self);
  g_clear_pointer (&self->facts, heddle_plan_sight_free);
  g_clear_pointer (&self->content, heddle_plan_content_free);
  self->content = heddle_plan_content_load (get_store (self), heddle_tab_get_id (tab), NULL);
  if (self->content == NULL)
    return;
  self->facts = heddle_plan_sight_new (get_store (self), self->content);
  show (self);
}

static void
heddle_plan_priorities_tab_act (HeddleTab *tab)
{
  heddle_ask_window_add (GTK_WIDGET (tab), heddle_priority_kind.name, "plan",
                         heddle_tab_get_id (tab), NULL);
}

/* A priority itself, or the first that rests on this evidence or comes from this plan. */
static char *
dup_priority (HeddlePlanPrioritiesTab *self,
              const char              *kind,
              const char              *id)
{
  g_autoptr (GPtrArray) links = NULL;

  if (g_str_equal (kind, heddle_priority_kind.name))
    return g_strdup (id);
  if (g_str_equal (kind, heddle_evidence_kind.name))
    links = heddle_query_records (get_store (self), &heddle_priority_evidence_kind, "evidence",
                                  id);
  else if (g_str_equal (kind, heddle_source_plan_kind.name))
    links = heddle_query_records (get_store (self), &heddle_priority_source_kind, "source_plan",
                                  id);
  if (links == NULL || links->len == 0)
    return NULL;
  return HEDDLE_IS_PRIORITY_EVIDENCE (links->pdata[0])
             ? g_strdup (HEDDLE_PRIORITY_EVIDENCE (links->pdata[0])->priority)
             : g_strdup (HEDDLE_PRIORITY_SOURCE (links->pdata[0])->priority);
}

static void
heddle_plan_priorities_tab_show_record (HeddleTab  *tab,
                                        const char *kind,
                                        const char *id)
{
  HeddlePlanPrioritiesTab *self = HEDDLE_PLAN_PRIORITIES_TAB (tab);
  g_autofree char *priority = dup_priority (self, kind, id);

  /* What nothing rests on yet stands beside every priority, without a tick. */
  if (priority != NULL)
    g_set_str (&self->chosen, priority);
  adw_toggle_group_set_active (self->directions, 0);
  show (self);
  if (g_str_equal (kind, heddle_evidence_kind.name))
    heddle_link_list_go_to (self->evidence, id);
  else if (g_str_equal (kind, heddle_source_plan_kind.name))
    heddle_link_list_go_to (self->sources, id);
}

static void
compact_cb (HeddlePlanPrioritiesTab *self)
{
  gboolean compact = heddle_tab_get_compact (HEDDLE_TAB (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lists),
                                  compact ? GTK_ORIENTATION_VERTICAL
                                          : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->lists, !compact);
}

static void
heddle_plan_priorities_tab_dispose (GObject *object)
{
  HeddlePlanPrioritiesTab *self = HEDDLE_PLAN_PRIORITIES_TAB (object);

  /* The template's child is the bin's own too. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_PLAN_PRIORITIES_TAB);
  g_clear_pointer (&self->facts, heddle_plan_sight_free);
  g_clear_pointer (&self->content, heddle_plan_content_free);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (heddle_plan_priorities_tab_parent_class)->dispose (object);
}

static void
heddle_plan_priorities_tab_class_init (HeddlePlanPrioritiesTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HeddleTabClass *tab_class = HEDDLE_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_plan_priorities_tab_dispose;
  tab_class->refresh = heddle_plan_priorities_tab_refresh;
  tab_class->act = heddle_plan_priorities_tab_act;
  tab_class->show_record = heddle_plan_priorities_tab_show_record;

  g_type_ensure (HEDDLE_TYPE_SIGHT_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/plans/heddle-plan-priorities-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, cards);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, nothing);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, detail);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, headline);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, directions);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, sight);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, lists);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, nif_box);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, evidence_box);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, source_box);
  gtk_widget_class_bind_template_child (widget_class, HeddlePlanPrioritiesTab, activity_box);
  gtk_widget_class_bind_template_callback (widget_class, direction_cb);
  gtk_widget_class_bind_template_callback (widget_class, need_cb);
}

static void
heddle_plan_priorities_tab_init (HeddlePlanPrioritiesTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_scroll_start_keep (GTK_WIDGET (self->sight));
  g_signal_connect (self, "notify::compact", G_CALLBACK (compact_cb), NULL);
}
