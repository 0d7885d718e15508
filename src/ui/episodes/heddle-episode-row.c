/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-date-text.h"
#include "heddle-episode-words.h"
#include "heddle-mark-image.h"
#include "heddle-privacy.h"
#include "heddle-state-label.h"

struct _HeddleEpisodeRow
{
  GtkBox parent_instance;

  HeddleSession *session;
  GtkListItem *item; /* owns us */
  gboolean narrow;
  gboolean has_stage;

  HeddleMarkImage *mark;
  GtkLabel *title_label;
  GtkLabel *badge;
  GtkLabel *stage_label;
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

void
heddle_episode_row_show (HeddleEpisodeRow *self)
{
  HeddleEpisode *episode = gtk_list_item_get_item (self->item);
  g_autoptr (HeddleEpisodeWords) words = NULL;
  HeddleMark mark = { .shape = HEDDLE_SHAPE_FIELDWORK };

  g_return_if_fail (HEDDLE_IS_EPISODE_ROW (self));

  if (episode == NULL)
    return;

  words = heddle_episode_words_new (self->session, episode);
  mark.code = words->code;
  mark.state = g_strcmp0 (episode->status, "closed") == 0 ? HEDDLE_STATE_DONE : HEDDLE_STATE_OPEN;
  heddle_mark_image_set_mark (self->mark, &mark);
  gtk_label_set_label (self->title_label, words->title);
  heddle_badge_set (self->badge, words->code);
  gtk_label_set_label (self->stage_label, words->stage);
  self->has_stage = *words->stage != '\0';
  gtk_widget_set_visible (GTK_WIDGET (self->stage_label), self->has_stage && !self->narrow);
  heddle_state_label_set (self->next_label, words->state, words->next);
  gtk_label_set_label (self->fieldwork_label, words->fieldwork);
  gtk_label_set_label (self->word_label, words->word);
  gtk_list_item_set_accessible_label (self->item, words->spoken);
}

void
heddle_episode_row_set_narrow (HeddleEpisodeRow *self,
                               gboolean          narrow)
{
  g_return_if_fail (HEDDLE_IS_EPISODE_ROW (self));

  self->narrow = narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->stage_label), self->has_stage && !narrow);
  heddle_state_label_set_breaks_words (self->next_label, narrow);
}

HeddleEpisode *
heddle_episode_row_get_episode (HeddleEpisodeRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_EPISODE_ROW (self), NULL);

  return gtk_list_item_get_item (self->item);
}

HeddleTable *
heddle_episode_row_new_table (void)
{
  const char *const headings[] = { _("Episode"), _("Collaborative"), _("Stage"),
                                   _("Fieldwork"), _("State"), _("Next"), NULL };

  return heddle_table_new (_("Episodes"), headings);
}

void
heddle_episode_row_add_to_table (HeddleTable   *table,
                                 HeddleSession *session,
                                 HeddleEpisode *episode)
{
  g_autoptr (HeddleEpisodeWords) words = heddle_episode_words_new (session, episode);
  HeddleDay start = heddle_day_parse (episode->fieldwork_start);
  g_autofree char *fieldwork = start != HEDDLE_DAY_NONE || episode->fieldwork_start == NULL
                                   ? heddle_table_dup_day (start)
                                   : heddle_date_text_show (episode->fieldwork_start,
                                                            HEDDLE_DAY_NONE);
  const char *const cells[] = {
    words->title, words->code, words->stage, fieldwork, words->word, words->next,
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
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeRow, stage_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeRow, next_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeRow, fieldwork_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleEpisodeRow, word_label);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
heddle_episode_row_init (HeddleEpisodeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_state_label_set_wraps (self->next_label);
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
