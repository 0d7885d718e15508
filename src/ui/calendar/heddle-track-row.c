/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-track-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-date-text.h"
#include "heddle-entry-move.h"
#include "heddle-episode-status.h"
#include "heddle-next-step.h"
#include "heddle-state-label.h"
#include "heddle-text-size.h"
#include "heddle-track-chart.h"

struct _HeddleTrackRow
{
  GtkBox parent_instance;

  HeddleCalendarState *state;
  HeddleEpisode *episode;
  HeddleAgendaEntry *fieldwork; /* NULL: it has no date */
  gboolean narrow;

  GtkWidget *words;
  GtkLabel *badge;
  GtkLabel *title_label;
  GtkLabel *stage_label;
  HeddleStateLabel *next_label;
  HeddleTrackChart *chart;
};

G_DEFINE_FINAL_TYPE (HeddleTrackRow, heddle_track_row, GTK_TYPE_BOX)

static HeddleState
get_state (HeddleTrackRow       *self,
           const HeddleDeadline *deadline)
{
  HeddleSession *session = heddle_calendar_state_get_session (self->state);

  return heddle_timeline_get_state (deadline->last, deadline->done_on,
                                    heddle_session_get_today (session),
                                    heddle_session_get_due_soon_days (session));
}

/* There is room for little: when, and the one word that months have too. */
static char *
dup_next (HeddleTrackRow       *self,
          const HeddleDeadline *next)
{
  HeddleDay today = heddle_calendar_state_get_today (self->state);
  g_autofree char *distance = NULL;

  if (next == NULL)
    return g_strdup (_("nothing is open"));
  if (next->last >= today)
    distance = heddle_date_text_show_distance (next->last, today);
  else
    distance = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late",
                                             (gulong) (today - next->last)), today - next->last);

  /* Translators: when, and what in a word: "tomorrow: dates" */
  return g_strdup_printf (_("%s: %s"), distance,
                          next->short_word != NULL ? next->short_word : next->what);
}

static gboolean
is_fieldwork (const HeddleDeadline *deadline)
{
  return g_strcmp0 (deadline->mark, "fieldwork") == 0;
}

/* The fieldwork is always there: it is what a track turns on. */
static gboolean
is_shown (HeddleTrackRow       *self,
          const HeddleDeadline *deadline)
{
  const HeddleDeadlineFilter *filter = heddle_calendar_state_get_filter (self->state);

  return is_fieldwork (deadline)
         || ((filter->owner == NULL || g_strcmp0 (filter->owner, deadline->owner) == 0)
             && (filter->kind == NULL || g_strcmp0 (filter->kind, deadline->kind) == 0));
}

static GArray *
read_items (HeddleTrackRow *self,
            GPtrArray      *entries)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (HeddleTrackItem));

  for (guint i = 0; i < entries->len; i++)
    {
      HeddleAgendaEntry *entry = g_ptr_array_index (entries, i);
      const HeddleDeadline *deadline = entry->deadline;
      HeddleTrackItem item = { .first = deadline->first, .last = deadline->last };

      if (deadline->last == HEDDLE_DAY_NONE || !is_shown (self, deadline))
        continue;
      item.mark = heddle_calendar_state_get_mark (self->state, entry);
      item.mark.pinned = FALSE;
      g_array_append_val (items, item);
      if (is_fieldwork (deadline))
        g_set_object (&self->fieldwork, entry);
    }

  return items;
}

/* (element-type HeddleAgendaEntry): they take the deadlines. */
static GPtrArray *
make_entries (GPtrArray *deadlines)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (deadlines, NULL);
  for (guint i = 0; i < deadlines->len; i++)
    g_ptr_array_add (entries, heddle_agenda_entry_new (g_ptr_array_index (deadlines, i), FALSE));

  return entries;
}

/* "stage 2"; its name is told as well. Returns that. */
static const char *
show_stage (HeddleTrackRow *self)
{
  HeddleSession *session = heddle_calendar_state_get_session (self->state);
  g_autoptr (HeddleEpisodePlan) plan
      = heddle_episode_plan_load (heddle_session_get_store (session),
                                  heddle_record_get_id (HEDDLE_RECORD (self->episode)), NULL);
  g_autofree char *text = NULL;
  HeddleStages stages;

  gtk_widget_set_visible (GTK_WIDGET (self->stage_label), plan != NULL);
  if (plan == NULL)
    return "";
  stages = heddle_episode_get_stages (plan, heddle_session_get_today (session));
  /* Translators: the stage of an episode, 1 to 6 */
  text = g_strdup_printf (_("stage %d"), (int) stages.current + 1);
  gtk_label_set_label (self->stage_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->stage_label),
                               heddle_stage_get_name (stages.current));
  return heddle_stage_get_name (stages.current);
}

static void
speak (HeddleTrackRow       *self,
       const char           *title,
       const char           *code,
       const HeddleDeadline *next)
{
  const char *stage = show_stage (self);
  HeddleDay today = heddle_calendar_state_get_today (self->state);
  g_autofree char *next_words = heddle_next_step_dup_words (next, today);
  g_autofree char *days = NULL;
  g_autofree char *spoken = NULL;

  if (self->fieldwork != NULL)
    {
      const HeddleDeadline *deadline = self->fieldwork->deadline;

      days = heddle_date_text_show_span (deadline->first != HEDDLE_DAY_NONE ? deadline->first
                                                                            : deadline->last,
                                         deadline->last, HEDDLE_DAY_NONE);
    }
  else
    days = heddle_date_text_show (self->episode->fieldwork_start, HEDDLE_DAY_NONE);

  /* Translators: an episode, its collaborative, when its fieldwork is, its stage
   * and its next step: "Fife, SEIC, fieldwork 9 – 11 March 2027, Exploring the
   * focus, … is due tomorrow" */
  spoken = g_strdup_printf (_("%s, %s, fieldwork %s, %s, %s"), title,
                            code != NULL ? code : _("national"), days, stage, next_words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
heddle_track_row_show (HeddleTrackRow *self,
                       HeddleEpisode  *episode)
{
  HeddleSession *session;
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GArray) items = NULL;
  g_autofree char *title = NULL;
  g_autofree char *next_words = NULL;
  const char *code = NULL, *host = NULL;
  const HeddleDeadline *next;

  g_return_if_fail (HEDDLE_IS_TRACK_ROW (self));

  session = heddle_calendar_state_get_session (self->state);
  g_set_object (&self->episode, episode);
  g_clear_object (&self->fieldwork);
  deadlines = heddle_deadlines_of_episode (heddle_session_get_store (session),
                                           heddle_record_get_id (HEDDLE_RECORD (episode)));
  entries = make_entries (deadlines);
  next = heddle_next_step_find (deadlines);
  next_words = dup_next (self, next);
  title = heddle_record_dup_title (HEDDLE_RECORD (episode));
  heddle_state_label_set (self->next_label,
                          next != NULL ? get_state (self, next) : HEDDLE_STATE_OPEN, next_words);
  if (deadlines->len > 0)
    {
      const HeddleDeadline *first = g_ptr_array_index (deadlines, 0);

      code = heddle_badge_get_code (heddle_session_get_store (session), first->collaborative);
      host = first->subject;
    }
  heddle_badge_set (self->badge, code);
  gtk_label_set_label (self->title_label, host != NULL ? host : title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title_label), title);
  gtk_widget_set_tooltip_text (self->words, next != NULL ? next->what : NULL);
  items = read_items (self, entries);
  speak (self, title, code, next);
  heddle_track_chart_show (self->chart, items, episode->host);
}

void
heddle_track_row_move (HeddleTrackRow *self,
                       int             days)
{
  g_return_if_fail (HEDDLE_IS_TRACK_ROW (self));

  if (self->fieldwork != NULL)
    heddle_entry_move_ask (self->state, GTK_WIDGET (self), self->fieldwork, days);
}

void
heddle_track_row_open (HeddleTrackRow *self)
{
  g_return_if_fail (HEDDLE_IS_TRACK_ROW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "episode",
                              heddle_record_get_id (HEDDLE_RECORD (self->episode)));
}

static void
released_cb (HeddleTrackRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  heddle_track_row_open (self);
}

static void
dragged_cb (HeddleTrackRow *self,
            int             days)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  heddle_track_row_move (self, days);
}

static void
show_width (HeddleTrackRow *self)
{
  int width = (int) (HEDDLE_TRACK_WORDS * heddle_text_size_get_scale (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), self->narrow ? GTK_ORIENTATION_VERTICAL
                                                                      : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->words, self->narrow ? -1 : width, -1);
  adw_clamp_set_maximum_size (ADW_CLAMP (self->words), self->narrow ? G_MAXINT : width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->words), self->narrow ? G_MAXINT : width);
}

void
heddle_track_row_set_narrow (HeddleTrackRow *self,
                             gboolean        narrow)
{
  g_return_if_fail (HEDDLE_IS_TRACK_ROW (self));

  self->narrow = narrow;
  show_width (self);
}

static void
heddle_track_row_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_track_row_parent_class)->css_changed (widget, change);

  show_width (HEDDLE_TRACK_ROW (widget));
}

static void
heddle_track_row_dispose (GObject *object)
{
  HeddleTrackRow *self = HEDDLE_TRACK_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_TRACK_ROW);
  g_clear_object (&self->fieldwork);
  g_clear_object (&self->episode);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_track_row_parent_class)->dispose (object);
}

static void
heddle_track_row_class_init (HeddleTrackRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_track_row_dispose;
  widget_class->css_changed = heddle_track_row_css_changed;

  g_type_ensure (HEDDLE_TYPE_STATE_LABEL);
  g_type_ensure (HEDDLE_TYPE_TRACK_CHART);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/calendar/heddle-track-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleTrackRow, words);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrackRow, badge);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrackRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrackRow, stage_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrackRow, next_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleTrackRow, chart);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, dragged_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
heddle_track_row_init (HeddleTrackRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_state_label_set_shrinks (self->next_label, TRUE);
}

GtkWidget *
heddle_track_row_new (HeddleCalendarState *state,
                      HeddleTimeScale     *scale)
{
  HeddleTrackRow *self = g_object_new (HEDDLE_TYPE_TRACK_ROW, NULL);

  self->state = g_object_ref (state);
  heddle_track_chart_set_state (self->chart, state, scale);
  show_width (self);

  return GTK_WIDGET (self);
}
