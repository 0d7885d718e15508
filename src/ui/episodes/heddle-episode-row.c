/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-date-text.h"
#include "heddle-mark-image.h"
#include "heddle-next-step.h"
#include "heddle-privacy.h"
#include "heddle-state-label.h"

struct _HeddleEpisodeRow
{
  GtkBox parent_instance;

  HeddleSession *session;
  GtkListItem *item; /* owns us */

  HeddleMarkImage *mark;
  GtkLabel *title_label;
  GtkLabel *badge;
  HeddleStateLabel *next_label;
  GtkLabel *fieldwork_label;
  GtkLabel *word_label;
};

G_DEFINE_FINAL_TYPE (HeddleEpisodeRow, heddle_episode_row, GTK_TYPE_BOX)

static void
released_cb (HeddleEpisodeRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "list.activate-item", "u",
                              gtk_list_item_get_position (self->item));
}

static const char *
find_collaborative (GPtrArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (deadline->collaborative != NULL)
        return deadline->collaborative;
    }

  return NULL;
}

static HeddleState
get_state (HeddleEpisodeRow *self,
           HeddleDeadline   *next)
{
  if (next == NULL)
    return HEDDLE_STATE_OPEN;

  return heddle_timeline_get_state (next->last, HEDDLE_DAY_NONE,
                                    heddle_session_get_today (self->session),
                                    heddle_session_get_due_soon_days (self->session));
}

/* "in 7 w 1 d", "fieldwork now", "over", or the word of an episode that is
 * not going on. */
static char *
dup_word (HeddleSession *session,
          HeddleEpisode *episode)
{
  HeddleDay today = heddle_session_get_today (session);
  HeddleDay start = heddle_edtf_get_first (episode->fieldwork_start);

  if (g_strcmp0 (episode->status, "planned") != 0 && episode->status != NULL)
    {
      const HeddleField *field = heddle_kind_get_field (&heddle_episode_kind, "status");

      return heddle_record_dup_text (HEDDLE_RECORD (episode), field);
    }
  if (start == HEDDLE_DAY_NONE)
    return g_strdup (_("no date yet"));
  if (start < today)
    return g_strdup (_("after fieldwork"));

  return heddle_date_text_show_distance (start, today);
}

static char *
dup_fieldwork (HeddleEpisodeRow *self,
               HeddleEpisode    *episode)
{
  if (episode->fieldwork_start == NULL)
    return g_strdup ("");

  return heddle_date_text_show (episode->fieldwork_start, heddle_session_get_today (self->session));
}

void
heddle_episode_row_show (HeddleEpisodeRow *self)
{
  HeddleEpisode *episode = gtk_list_item_get_item (self->item);
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *title = NULL;
  g_autofree char *next_words = NULL;
  g_autofree char *fieldwork = NULL;
  g_autofree char *word = NULL;
  g_autofree char *spoken = NULL;
  HeddleMark mark = { .shape = HEDDLE_SHAPE_FIELDWORK };
  HeddleDeadline *next;

  g_return_if_fail (HEDDLE_IS_EPISODE_ROW (self));

  if (episode == NULL)
    return;

  deadlines = heddle_deadlines_of_episode (store, heddle_record_get_id (HEDDLE_RECORD (episode)));
  next = heddle_next_step_find (deadlines);
  title = heddle_record_dup_title (HEDDLE_RECORD (episode));
  next_words = heddle_next_step_dup_words (next, heddle_session_get_today (self->session));
  fieldwork = dup_fieldwork (self, episode);
  word = dup_word (self->session, episode);
  mark.code = heddle_badge_get_code (store, find_collaborative (deadlines));
  mark.state = g_strcmp0 (episode->status, "closed") == 0 ? HEDDLE_STATE_DONE : HEDDLE_STATE_OPEN;

  heddle_mark_image_set_mark (self->mark, &mark);
  gtk_label_set_label (self->title_label, title);
  heddle_badge_set (self->badge, mark.code);
  heddle_state_label_set (self->next_label, get_state (self, next), next_words);
  gtk_label_set_label (self->fieldwork_label, fieldwork);
  gtk_label_set_label (self->word_label, word);
  spoken = g_strdup_printf (_("%s, fieldwork %s, %s, %s"), title, fieldwork, word, next_words);
  gtk_list_item_set_accessible_label (self->item, spoken);
}

HeddleTable *
heddle_episode_row_new_table (void)
{
  const char *const headings[] = { _("Episode"), _("Collaborative"), _("Fieldwork"), _("State"),
                                   _("Next"), NULL };

  return heddle_table_new (_("Episodes"), headings);
}

void
heddle_episode_row_add_to_table (HeddleTable   *table,
                                 HeddleSession *session,
                                 HeddleEpisode *episode)
{
  HeddleStore *store = heddle_session_get_store (session);
  g_autoptr (GPtrArray) deadlines
      = heddle_deadlines_of_episode (store, heddle_record_get_id (HEDDLE_RECORD (episode)));
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (episode));
  g_autofree char *next = heddle_next_step_dup_words (heddle_next_step_find (deadlines),
                                                      heddle_session_get_today (session));
  g_autofree char *word = dup_word (session, episode);
  HeddleDay start = heddle_day_parse (episode->fieldwork_start);
  g_autofree char *fieldwork = start != HEDDLE_DAY_NONE || episode->fieldwork_start == NULL
                                   ? heddle_table_dup_day (start)
                                   : heddle_date_text_show (episode->fieldwork_start,
                                                            HEDDLE_DAY_NONE);
  const char *const cells[] = {
    title, heddle_badge_get_code (store, find_collaborative (deadlines)), fieldwork, word, next,
  };

  if (!heddle_privacy_hides (HEDDLE_RECORD (episode)))
    heddle_table_add (table, cells);
}

static void
heddle_episode_row_dispose (GObject *object)
{
  HeddleEpisodeRow *self = HEDDLE_EPISODE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_EPISODE_ROW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_episode_row_parent_class)->dispose (object);
}

static void
heddle_episode_row_class_init (HeddleEpisodeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_episode_row_dispose;

  g_type_ensure (HEDDLE_TYPE_MARK_IMAGE);
  g_type_ensure (HEDDLE_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/episodes/heddle-episode-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeRow, mark);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeRow, badge);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeRow, next_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeRow, fieldwork_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeRow, word_label);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
heddle_episode_row_init (HeddleEpisodeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_state_label_set_shrinks (self->next_label, TRUE);
}

GtkWidget *
heddle_episode_row_new (HeddleSession *session,
                        GtkListItem   *item)
{
  HeddleEpisodeRow *self = g_object_new (HEDDLE_TYPE_EPISODE_ROW, NULL);

  self->session = g_object_ref (session);
  self->item = item;

  return GTK_WIDGET (self);
}
