/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-overview-tab.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-badge.h"
#include "heddle-copy.h"
#include "heddle-date-text.h"
#include "heddle-episode-figures.h"
#include "heddle-episode-status.h"
#include "heddle-findings-button.h"
#include "heddle-findings.h"
#include "heddle-focus.h"
#include "heddle-owner-popover.h"
#include "heddle-painting-look.h"
#include "heddle-seat-row.h"
#include "heddle-stage-row.h"
#include "heddle-step-jobs.h"
#include "heddle-step-row.h"
#include "heddle-strip-view.h"
#include "heddle-tags.h"
#include "heddle-timeline-words.h"
#include "heddle-titles.h"
#include "heddle-tone-label.h"
#include "today/heddle-today-row.h"

#define MOST_STEPS 4
#define MOST_FINDINGS 3
/* From so many themes on the scope is wide. */
#define MANY_THEMES 4
#define SLOT_KEY "heddle-slot"

struct _HeddleOverviewTab
{
  HeddleTab parent_instance;

  GPtrArray *items; /* (element-type HeddleStepItem) */
  GPtrArray *found; /* (element-type HeddleFinding): not dismissed, borrowed from all_found */
  GPtrArray *all_found;
  gboolean shows_all;
  GtkSizeGroup *step_tags;

  GtkWidget *body;
  GtkLabel *heading;
  GtkLabel *where;
  GtkLabel *badge;
  HeddleToneLabel *overdue;
  HeddleToneLabel *soon;
  HeddleFindingsButton *findings;
  HeddleStripView *strip;
  HeddleStageRow *stages;
  HeddleEpisodeFigures *figures;
  GtkBox *columns;
  AdwWrapBox *tags;
  GtkLabel *focus;
  GtkLabel *hopes;
  GtkLabel *steps_count;
  GtkButton *all_steps;
  GtkListBox *steps;
  GtkWidget *no_steps;
  GtkLabel *seats_count;
  GtkListBox *seats;
  GtkWidget *knowing;
  GtkLabel *knowing_count;
  GtkButton *all_findings;
  GtkListBox *knowing_list;
};

G_DEFINE_FINAL_TYPE (HeddleOverviewTab, heddle_overview_tab, HEDDLE_TYPE_TAB)

static HeddleSession *
get_session (HeddleOverviewTab *self)
{
  return heddle_tab_get_session (HEDDLE_TAB (self));
}

static HeddleEpisodePlan *
get_plan (HeddleOverviewTab *self)
{
  return heddle_episode_tab_get_plan (HEDDLE_TAB (self));
}

static const char *
get_code (HeddleOverviewTab *self)
{
  HeddleEpisodePlan *plan = get_plan (self);

  return plan->collaborative != NULL ? plan->collaborative->code : NULL;
}

static void
strip_activated_cb (HeddleOverviewTab *self,
                    const char        *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "step", id);
}

static void
stage_chosen_cb (HeddleOverviewTab *self,
                 int                stage)
{
  g_autoptr (GError) error = NULL;

  if (!heddle_episode_set_stage (heddle_session_get_store (get_session (self)),
                                 heddle_tab_get_id (HEDDLE_TAB (self)), stage,
                                 &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
edit_cb (HeddleOverviewTab *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "episode.edit", NULL);
}

static void
step_activated_cb (HeddleOverviewTab *self,
                   GtkWidget         *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "step",
                              heddle_step_row_get_item (HEDDLE_STEP_ROW (row))->id);
}

static void
seat_activated_cb (HeddleOverviewTab *self,
                   GtkWidget         *row)
{
  GtkMenuButton *invite = heddle_seat_row_get_invite (HEDDLE_SEAT_ROW (row));
  const char *kind;
  const char *id;

  if (invite != NULL)
    {
      gtk_menu_button_popup (invite);
      return;
    }
  heddle_seat_row_get_record (HEDDLE_SEAT_ROW (row), &kind, &id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", kind, id);
}

/* What is found about the episode as a whole is mended in its form. */
static void
finding_activated_cb (HeddleOverviewTab *self,
                      GtkWidget         *row)
{
  const char *kind = heddle_today_row_get_kind (HEDDLE_TODAY_ROW (row));
  const char *id = heddle_today_row_get_id (HEDDLE_TODAY_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self),
                              g_str_equal (kind, "episode") ? "win.edit-record"
                                                            : "win.open-record",
                              "(ss)", kind, id);
}

static void
fill_hero (HeddleOverviewTab *self)
{
  HeddleEpisodePlan *plan = get_plan (self);
  HeddleSession *session = get_session (self);
  HeddleDay today = heddle_session_get_today (session);
  gboolean narrow = heddle_tab_get_narrow (HEDDLE_TAB (self));
  g_autofree char *heading = heddle_timeline_words_heading (plan, today);
  g_autofree char *days = heddle_date_text_show_span (plan->input.fieldwork_start,
                                                      plan->fieldwork_end, HEDDLE_DAY_NONE);
  g_autofree char *mode = heddle_title_of_choice (HEDDLE_RECORD (plan->episode), "mode");
  g_autofree char *low = mode != NULL ? g_utf8_strdown (mode, -1) : g_strdup ("");
  g_autofree char *host = heddle_record_dup_title (HEDDLE_RECORD (plan->host));
  /* Translators: days, how the team meets, the host */
  g_autofree char *where = plan->input.fieldwork_start != HEDDLE_DAY_NONE
                             ? g_strdup_printf (_("%s, %s, hosted by %s"), days, low, host)
                             : g_strdup_printf (_("Hosted by %s"), host);
  g_autofree char *overdue = heddle_timeline_words_overdue (self->items, narrow);
  g_autofree char *soon
    = heddle_timeline_words_soon (self->items, heddle_session_get_due_soon_days (session));
  HeddleStages stages = heddle_episode_get_stages (plan, today);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->where, where);
  heddle_badge_set (self->badge, get_code (self));
  gtk_widget_set_visible (GTK_WIDGET (self->badge), plan->collaborative != NULL);
  heddle_tone_label_set (self->overdue, overdue, HEDDLE_TONE_OVERDUE);
  heddle_tone_label_set (self->soon, soon, HEDDLE_TONE_SOON);
  heddle_findings_button_fill (self->findings, session, plan, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->strip),
                          plan->input.fieldwork_start != HEDDLE_DAY_NONE);
  heddle_strip_view_set_plan (self->strip, plan, self->items, today);
  heddle_stage_row_set_stages (self->stages, &stages, get_code (self));
}

/* The first step, where it is seen without scrolling past what stands above it. */
static void
choose_focus (HeddleOverviewTab *self)
{
  HeddleTab *tab = HEDDLE_TAB (self);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->steps, 0);

  heddle_tab_set_focus_target (tab, heddle_tab_get_compact (tab) ? NULL : GTK_WIDGET (first));
}

static char *
dup_count (const char *one,
           const char *many,
           guint       n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, one, many, n), n);
}

static void
add_tag (HeddleOverviewTab *self,
         const char        *text,
         gboolean           is_tag)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, is_tag ? "theme" : "caption");
  if (!is_tag)
    gtk_widget_add_css_class (label, "dimmed");
  adw_wrap_box_append (self->tags, label);
}

/* What the host hopes for, and how much the rationale rests on. */
static char *
dup_hopes (HeddleOverviewTab *self,
           HeddleEpisode     *episode)
{
  GString *text = g_string_new (NULL);
  HeddleTeamFigures figures;

  heddle_team_figures_count (heddle_session_get_store (get_session (self)),
                             heddle_record_get_id (HEDDLE_RECORD (episode)), &figures);
  /* Translators: the host's own words */
  if (episode->hopes != NULL)
    g_string_append_printf (text, _("What the host hopes to get: %s"), episode->hopes);
  if (figures.n_factors > 0)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _("The rationale rests on %u of %u kinds of evidence."),
                              figures.n_factors, HEDDLE_EVIDENCE_FACTORS);
    }

  return g_string_free_and_steal (text);
}

static void
fill_focus (HeddleOverviewTab *self)
{
  HeddleEpisode *episode = get_plan (self)->episode;
  g_auto (GStrv) themes = heddle_tags_split (episode->themes);
  guint n = g_strv_length (themes);
  g_autofree char *scope = NULL;
  g_autofree char *rest = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tags))) != NULL)
    adw_wrap_box_remove (self->tags, child);
  for (guint i = 0; i < n; i++)
    add_tag (self, themes[i], TRUE);
  scope = n >= MANY_THEMES
            ? dup_count ("%u theme, a wide scope", "%u themes, a wide scope", n)
            : dup_count ("%u theme, a manageable scope", "%u themes, a manageable scope", n);
  if (n > 0)
    add_tag (self, scope, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->tags), n > 0);
  gtk_label_set_label (self->focus, episode->focus != NULL ? episode->focus
                                                           : _("No focus agreed yet: the tab Focus leads to one."));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->focus), episode->focus);
  heddle_painting_look_set_class (GTK_WIDGET (self->focus), "dimmed", episode->focus == NULL);
  rest = dup_hopes (self, episode);
  gtk_label_set_label (self->hopes, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->hopes), *rest != '\0');
}

/* Rows stay where they are, so that the focus does too. */
static void
fill_steps (HeddleOverviewTab *self)
{
  gboolean narrow = heddle_tab_get_narrow (HEDDLE_TAB (self));
  guint open = 0;
  guint n = 0; /* the fieldwork itself is no step to do */
  g_autofree char *all = NULL;
  g_autofree char *count = NULL;
  GtkListBoxRow *row;

  for (guint i = 0; i < self->items->len; i++)
    {
      HeddleStepItem *item = self->items->pdata[i];

      n += item->strip.kind != HEDDLE_STEP_FIELDWORK;
      if (item->done || item->strip.kind == HEDDLE_STEP_FIELDWORK || open++ >= MOST_STEPS)
        continue;
      row = gtk_list_box_get_row_at_index (self->steps, open - 1);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (heddle_step_row_new (self->step_tags));
          heddle_step_jobs_attach (HEDDLE_STEP_ROW (row), get_session (self));
          gtk_list_box_append (self->steps, GTK_WIDGET (row));
        }
      heddle_step_row_set_item (HEDDLE_STEP_ROW (row), item);
      heddle_step_row_set_narrow (HEDDLE_STEP_ROW (row), narrow);
    }
  while ((row = gtk_list_box_get_row_at_index (self->steps, MIN (open, MOST_STEPS))) != NULL)
    gtk_list_box_remove (self->steps, GTK_WIDGET (row));

  all = dup_count ("All %u step", "All %u steps", n);
  count = open > MOST_STEPS
            /* Translators: the steps that are listed, of all that are open */
            ? g_strdup_printf (_("the first %u of %u open"), MOST_STEPS, open)
            : g_strdup_printf (_("%u open"), open);
  gtk_label_set_label (self->steps_count, open > 0 ? count : "");
  gtk_button_set_label (self->all_steps, all);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), open > 0);
  gtk_widget_set_visible (self->no_steps, open == 0);
}

static void
person_chosen_cb (HeddleOverviewTab *self,
                  const char        *person,
                  GtkWidget         *popover)
{
  HeddleSession *session = get_session (self);
  const char *slot = g_object_get_data (G_OBJECT (popover), SLOT_KEY);
  g_autoptr (GError) error = NULL;

  if (person == NULL)
    return;
  if (!heddle_local_group_invite (heddle_session_get_store (session), slot,
                                  person, heddle_session_get_today (session),
                                  &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

/* The people are only asked for when somebody is to be invited. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  HeddleOverviewTab *self = data;
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), HEDDLE_TYPE_SEAT_ROW);
  const char *slot = heddle_seat_row_get_slot (HEDDLE_SEAT_ROW (row));
  HeddleStore *store = heddle_session_get_store (get_session (self));
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_slot_kind, slot, NULL);
  GtkWidget *popover;

  if (record == NULL || gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = heddle_owner_popover_new (store, HEDDLE_SLOT (record)->role, NULL);
  g_object_set_data_full (G_OBJECT (popover), SLOT_KEY, g_strdup (slot), g_free);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (person_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
fill_seats (HeddleOverviewTab *self)
{
  HeddleSession *session = get_session (self);
  g_autoptr (GPtrArray) seats
    = heddle_local_group_list (heddle_session_get_store (session),
                               heddle_tab_get_id (HEDDLE_TAB (self)));
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->seats));
  int focused = GTK_IS_LIST_BOX_ROW (child) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (child))
                                            : -1;
  guint filled = 0;
  g_autofree char *count = NULL;
  GtkListBoxRow *row;

  gtk_list_box_remove_all (self->seats);
  for (guint i = 0; i < seats->len; i++)
    {
      HeddleSeat *seat = seats->pdata[i];
      GtkWidget *line = heddle_seat_row_new (seat, get_code (self));
      GtkMenuButton *invite = heddle_seat_row_get_invite (HEDDLE_SEAT_ROW (line));

      filled += seat->person != NULL;
      if (invite != NULL)
        gtk_menu_button_set_create_popup_func (invite, create_popover_cb, self, NULL);
      gtk_list_box_append (self->seats, line);
    }
  row = focused >= 0 ? gtk_list_box_get_row_at_index (self->seats, focused) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  count = g_strdup_printf (_("%u of %u slots filled"), filled, seats->len);
  gtk_label_set_label (self->seats_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->seats), seats->len > 0);
}

static GtkWidget *
make_finding_row (HeddleOverviewTab   *self,
                  const HeddleFinding *finding)
{
  static const struct
  {
    const char *icon;
    const char *css_class;
  } looks[] = {
    [HEDDLE_SEVERITY_NOTE] = { "heddle-ring-symbolic", "dimmed" },
    [HEDDLE_SEVERITY_WARNING] = { "dialog-warning-symbolic", "warning" },
    [HEDDLE_SEVERITY_PROBLEM] = { "heddle-alert-symbolic", "error" },
  };
  g_autofree char *message = heddle_timeline_words_finding (get_plan (self), finding);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", heddle_severity_get_word (finding->severity),
                                             message);
  HeddleTodayLine line = {
    .icon = looks[finding->severity].icon,
    .icon_class = looks[finding->severity].css_class,
    .title = message,
    .subtitle = finding->place,
    .tooltip = message,
    .has_arrow = TRUE,
    .spoken = spoken,
  };

  return heddle_today_row_new (&line, finding->kinds->pdata[0], finding->ids->pdata[0]);
}

static void
fill_findings_list (HeddleOverviewTab *self)
{
  guint n = self->found->len;
  guint shown = self->shows_all ? n : MIN (n, MOST_FINDINGS);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *all = g_strdup_printf (_("All %u"), n);

  gtk_list_box_remove_all (self->knowing_list);
  for (guint i = 0; i < shown; i++)
    gtk_list_box_append (self->knowing_list, make_finding_row (self, self->found->pdata[i]));
  gtk_label_set_label (self->knowing_count, count);
  gtk_button_set_label (self->all_findings, all);
  gtk_widget_set_visible (GTK_WIDGET (self->all_findings), shown < n);
  gtk_widget_set_visible (GTK_WIDGET (self->knowing_list), n > 0);
  gtk_widget_set_visible (self->knowing, n > 0);
}

static void
all_findings_cb (HeddleOverviewTab *self)
{
  self->shows_all = TRUE;
  fill_findings_list (self);
  gtk_widget_child_focus (GTK_WIDGET (self->knowing_list), GTK_DIR_TAB_FORWARD);
}

static void
fill_findings (HeddleOverviewTab *self)
{
  HeddleSession *session = get_session (self);

  g_clear_pointer (&self->all_found, g_ptr_array_unref);
  g_ptr_array_set_size (self->found, 0);
  self->all_found
    = heddle_findings_list (heddle_session_get_store (session), "episode",
                            heddle_tab_get_id (HEDDLE_TAB (self)),
                            heddle_session_get_today (session), NULL);
  for (guint i = 0; self->all_found != NULL && i < self->all_found->len; i++)
    if (((const HeddleFinding *) self->all_found->pdata[i])->dismissed == NULL)
      g_ptr_array_add (self->found, self->all_found->pdata[i]);
  fill_findings_list (self);
}

static void
heddle_overview_tab_refresh (HeddleTab *tab)
{
  HeddleOverviewTab *self = HEDDLE_OVERVIEW_TAB (tab);
  HeddleEpisodePlan *plan = get_plan (self);
  HeddleSession *session = get_session (self);

  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < plan->steps->len; i++)
    g_ptr_array_add (self->items,
                     heddle_step_item_new (plan, i, heddle_session_get_today (session),
                                           heddle_session_get_due_soon_days (session)));
  fill_hero (self);
  heddle_episode_figures_fill (self->figures, session, plan);
  fill_focus (self);
  fill_steps (self);
  fill_seats (self);
  fill_findings (self);
  choose_focus (self);
}

/* The two properties may come in any order. */
static void
place_figures (HeddleOverviewTab *self)
{
  HeddleTab *tab = HEDDLE_TAB (self);
  int columns = 4;

  if (heddle_tab_get_narrow (tab))
    columns = 1;
  else if (heddle_tab_get_compact (tab))
    columns = 2;
  heddle_episode_figures_set_columns (self->figures, columns);
  choose_focus (self);
}

static void
compact_cb (HeddleOverviewTab *self)
{
  gboolean compact = heddle_tab_get_compact (HEDDLE_TAB (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->columns, !compact);
  place_figures (self);
}

static void
narrow_cb (HeddleOverviewTab *self)
{
  gboolean narrow = heddle_tab_get_narrow (HEDDLE_TAB (self));

  gtk_widget_set_margin_start (self->body, narrow ? 12 : 24);
  gtk_widget_set_margin_end (self->body, narrow ? 12 : 24);
  g_object_set (self->strip, "narrow", narrow, NULL);
  heddle_stage_row_set_narrow (self->stages, narrow);
  place_figures (self);
  if (get_plan (self) == NULL)
    return;
  fill_hero (self);
  fill_steps (self);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  return heddle_timeline_words_dup_table (get_plan (HEDDLE_OVERVIEW_TAB (widget)),
                                          HEDDLE_OVERVIEW_TAB (widget)->items);
}

static void
heddle_overview_tab_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_OVERVIEW_TAB);

  G_OBJECT_CLASS (heddle_overview_tab_parent_class)->dispose (object);
}

static void
heddle_overview_tab_finalize (GObject *object)
{
  HeddleOverviewTab *self = HEDDLE_OVERVIEW_TAB (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->found);
  g_clear_pointer (&self->all_found, g_ptr_array_unref);
  g_object_unref (self->step_tags);

  G_OBJECT_CLASS (heddle_overview_tab_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
#define BIND(child) gtk_widget_class_bind_template_child (klass, HeddleOverviewTab, child)
  BIND (body);
  BIND (heading);
  BIND (where);
  BIND (badge);
  BIND (overdue);
  BIND (soon);
  BIND (findings);
  BIND (strip);
  BIND (stages);
  BIND (figures);
  BIND (columns);
  BIND (tags);
  BIND (focus);
  BIND (hopes);
  BIND (steps_count);
  BIND (all_steps);
  BIND (steps);
  BIND (no_steps);
  BIND (seats_count);
  BIND (seats);
  BIND (knowing);
  BIND (knowing_count);
  BIND (all_findings);
  BIND (knowing_list);
#undef BIND
}

static void
heddle_overview_tab_class_init (HeddleOverviewTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_overview_tab_dispose;
  object_class->finalize = heddle_overview_tab_finalize;
  HEDDLE_TAB_CLASS (klass)->refresh = heddle_overview_tab_refresh;

  g_type_ensure (HEDDLE_TYPE_EPISODE_FIGURES);
  g_type_ensure (HEDDLE_TYPE_FINDINGS_BUTTON);
  g_type_ensure (HEDDLE_TYPE_STAGE_ROW);
  g_type_ensure (HEDDLE_TYPE_STRIP_VIEW);
  g_type_ensure (HEDDLE_TYPE_TONE_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/episodes/heddle-overview-tab.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, strip_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stage_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, seat_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_findings_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated_cb);
}

static void
heddle_overview_tab_init (HeddleOverviewTab *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->found = g_ptr_array_new ();
  self->step_tags = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::compact", G_CALLBACK (compact_cb), NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
}
