/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-board.h"

#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-episode-status.h"
#include "heddle-episode-words.h"
#include "heddle-state-label.h"

#define ID_KEY "heddle-episode"
/* A stage with more cards than can be taken in names the rest. */
#define MOST_CARDS 20

typedef struct
{
  GtkWidget *box;
  GtkLabel *count;
  GtkListBox *list;
  GtkWidget *rest;
  guint n;
} Column;

struct _HeddleEpisodeBoard
{
  GtkBox parent_instance;

  GtkBox *stages;
  GtkLabel *over;
  gboolean stacked;
  Column columns[HEDDLE_N_STAGES];
};

G_DEFINE_FINAL_TYPE (HeddleEpisodeBoard, heddle_episode_board, GTK_TYPE_BOX)

static void
activated_cb (HeddleEpisodeBoard *self,
              GtkWidget          *card)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "episode",
                              g_object_get_data (G_OBJECT (card), ID_KEY));
}

/* The next stage that way which has a card; the place in the column stays, as
 * far as there are so many. */
static gboolean
go (HeddleEpisodeBoard *self,
    GtkListBox         *from,
    int                 by,
    int                 place)
{
  int column = 0;

  while (self->columns[column].list != from)
    column++;
  for (column += by; column >= 0 && column < HEDDLE_N_STAGES; column += by)
    {
      const Column *to = &self->columns[column];

      int last = (int) MIN (to->n, MOST_CARDS) - 1;

      if (last >= 0)
        return gtk_widget_grab_focus (GTK_WIDGET (
            gtk_list_box_get_row_at_index (to->list, CLAMP (place, 0, last))));
    }

  return FALSE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                HeddleEpisodeBoard    *self)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *row = gtk_widget_get_focus_child (list);
  gboolean rtl = gtk_widget_get_direction (list) == GTK_TEXT_DIR_RTL;
  int by;

  if (modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)
      || !GTK_IS_LIST_BOX_ROW (row))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    by = -1;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    by = 1;
  else
    return GDK_EVENT_PROPAGATE;

  go (self, GTK_LIST_BOX (list), rtl ? -by : by,
      gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  return GDK_EVENT_STOP;
}

/* Below each other, the last card of one stage is followed by the first of the
 * next. */
static gboolean
keynav_failed_cb (HeddleEpisodeBoard *self,
                  GtkDirectionType    direction,
                  GtkListBox         *list)
{
  if (!self->stacked || (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN))
    return FALSE;

  return direction == GTK_DIR_UP ? go (self, list, -1, G_MAXINT) : go (self, list, 1, 0);
}

static void
make_list (HeddleEpisodeBoard *self,
           Column             *column,
           HeddleStage         stage)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  column->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (column->list, GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (column->list, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (column->list), "board");
  gtk_accessible_update_property (GTK_ACCESSIBLE (column->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heddle_stage_get_name (stage), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (column->list), keys);
  g_signal_connect_object (column->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (column->list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
make_column (HeddleEpisodeBoard *self,
             HeddleStage         stage)
{
  Column *column = &self->columns[stage];
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = g_strdup_printf ("%d %s", (int) stage + 1,
                                           heddle_stage_get_name (stage));
  GtkWidget *title = gtk_label_new (text);

  column->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  column->count = GTK_LABEL (gtk_label_new (NULL));
  column->rest = gtk_label_new (NULL);
  make_list (self, column, stage);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (title, text);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (column->count), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (column->count), "dimmed");
  gtk_widget_add_css_class (column->rest, "caption");
  gtk_widget_add_css_class (column->rest, "dimmed");
  gtk_label_set_xalign (GTK_LABEL (column->rest), 0);
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), GTK_WIDGET (column->count));
  gtk_box_append (GTK_BOX (column->box), heading);
  gtk_box_append (GTK_BOX (column->box), GTK_WIDGET (column->list));
  gtk_box_append (GTK_BOX (column->box), column->rest);
  gtk_widget_add_css_class (column->box, "board-column");
  gtk_box_append (self->stages, column->box);
}

static void
heddle_episode_board_class_init (HeddleEpisodeBoardClass *klass)
{
}

static void
heddle_episode_board_init (HeddleEpisodeBoard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->stages = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_box_set_homogeneous (self->stages, TRUE);
  self->over = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->over, 0);
  gtk_label_set_wrap (self->over, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->over), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->over), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self), "episode-board");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stages));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->over));
  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    make_column (self, i);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
card_new (const HeddleEpisodeWords *words,
          const char               *id)
{
  GtkWidget *card = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *badge = gtk_label_new (NULL);
  GtkWidget *next = g_object_new (HEDDLE_TYPE_STATE_LABEL, NULL);
  g_autofree char *when = *words->fieldwork != '\0'
                            ? g_strdup_printf ("%s, %s", words->fieldwork, words->word)
                            : g_strdup (words->word);

  heddle_badge_set (GTK_LABEL (badge), words->code);
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  heddle_state_label_set (HEDDLE_STATE_LABEL (next), words->state, words->next);
  heddle_state_label_set_wraps (HEDDLE_STATE_LABEL (next));
  gtk_box_append (GTK_BOX (box), make_label (words->title, "card-title"));
  gtk_box_append (GTK_BOX (line), badge);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), make_label (when, "caption"));
  gtk_box_append (GTK_BOX (box), next);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (card), box);
  gtk_widget_add_css_class (card, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words->spoken, -1);
  g_object_set_data_full (G_OBJECT (card), ID_KEY, g_strdup (id), g_free);

  return card;
}

static void
show_columns (HeddleEpisodeBoard *self)
{
  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    {
      Column *column = &self->columns[i];
      g_autofree char *count = g_strdup_printf ("%u", column->n);
      g_autofree char *more = g_strdup_printf (_("%u more are in the list"),
                                               MAX (column->n, MOST_CARDS) - MOST_CARDS);

      gtk_label_set_label (column->count, column->n > 0 ? count : "");
      gtk_widget_set_visible (GTK_WIDGET (column->list), column->n > 0);
      gtk_label_set_label (GTK_LABEL (column->rest), column->n == 0 ? _("No episode") : more);
      gtk_widget_set_visible (column->rest, column->n == 0 || column->n > MOST_CARDS);
      gtk_widget_set_visible (column->box, column->n > 0 || !self->stacked);
    }
}

static char *
dup_focused (HeddleEpisodeBoard *self)
{
  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    {
      GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->columns[i].list));

      if (row != NULL)
        return g_strdup (g_object_get_data (G_OBJECT (row), ID_KEY));
    }

  return NULL;
}

static gboolean
is_over (HeddleEpisode *episode)
{
  return g_strcmp0 (episode->status, "closed") == 0
         || g_strcmp0 (episode->status, "cancelled") == 0;
}

void
heddle_episode_board_fill (HeddleEpisodeBoard *self,
                           HeddleSession      *session,
                           GListModel         *episodes)
{
  HeddleStore *store = heddle_session_get_store (session);
  HeddleDay today = heddle_session_get_today (session);
  g_autofree char *focused = dup_focused (self);
  g_autofree char *over = NULL;
  GtkWidget *again = NULL;
  guint n_over = 0;

  g_return_if_fail (HEDDLE_IS_EPISODE_BOARD (self));

  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    {
      gtk_list_box_remove_all (self->columns[i].list);
      self->columns[i].n = 0;
    }
  for (guint i = 0; i < g_list_model_get_n_items (episodes); i++)
    {
      g_autoptr (HeddleEpisode) episode = g_list_model_get_item (episodes, i);
      g_autoptr (HeddleEpisodeWords) words = NULL;
      const char *id = heddle_record_get_id (HEDDLE_RECORD (episode));
      Column *column;
      GtkWidget *card;

      if (is_over (episode))
        {
          n_over++;
          continue;
        }
      column = &self->columns[heddle_episode_find_stages (store, episode, today).current];
      if (++column->n > MOST_CARDS)
        continue;
      words = heddle_episode_words_new (session, episode);
      card = card_new (words, id);
      gtk_list_box_append (column->list, card);
      if (g_strcmp0 (id, focused) == 0)
        again = card;
    }

  show_columns (self);
  over = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u episode that is closed or cancelled is in the list.",
                                       "%u episodes that are closed or cancelled are in the list.",
                                       n_over), n_over);
  gtk_label_set_label (self->over, over);
  gtk_widget_set_visible (GTK_WIDGET (self->over), n_over > 0);
  if (again != NULL)
    gtk_widget_grab_focus (again);
}

void
heddle_episode_board_set_stacked (HeddleEpisodeBoard *self,
                                  gboolean            stacked)
{
  g_return_if_fail (HEDDLE_IS_EPISODE_BOARD (self));

  self->stacked = stacked;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->stages),
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->stages, !stacked);
  show_columns (self);
}

GtkWidget *
heddle_episode_board_get_first (HeddleEpisodeBoard *self)
{
  g_return_val_if_fail (HEDDLE_IS_EPISODE_BOARD (self), NULL);

  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    if (self->columns[i].n > 0)
      return GTK_WIDGET (gtk_list_box_get_row_at_index (self->columns[i].list, 0));

  return NULL;
}
