/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-stage-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-painting-look.h"

struct _HeddleStageRow
{
  GtkBox parent_instance;

  HeddleStages stages;
  GtkGrid *grid;
  GtkWidget *buttons[HEDDLE_N_STAGES];
  GtkWidget *bars[HEDDLE_N_STAGES];
  GtkLabel *labels[HEDDLE_N_STAGES];
  GtkWidget *by_hand;
  GtkLabel *by_hand_label;
};

G_DEFINE_FINAL_TYPE (HeddleStageRow, heddle_stage_row, GTK_TYPE_BOX)

static guint chosen_signal;

static void
clicked_cb (HeddleStageRow *self,
            GtkWidget      *button)
{
  HeddleStage stage = HEDDLE_STAGE_GETTING_READY;

  while (self->buttons[stage] != button)
    stage++;
  if (stage == self->stages.current)
    return;
  g_signal_emit (self, chosen_signal, 0, stage == self->stages.derived ? HEDDLE_N_STAGES : stage);
}

static void
follow_cb (HeddleStageRow *self)
{
  g_signal_emit (self, chosen_signal, 0, HEDDLE_N_STAGES);
}

static void
place (HeddleStageRow *self,
       gboolean        narrow)
{
  for (int i = 0; i < HEDDLE_N_STAGES; i++)
    {
      if (gtk_widget_get_parent (self->buttons[i]) != NULL)
        gtk_grid_remove (self->grid, self->buttons[i]);
      if (narrow)
        gtk_grid_attach (self->grid, self->buttons[i], i / 3, i % 3, 1, 1);
      else
        gtk_grid_attach (self->grid, self->buttons[i], i, 0, 1, 1);
    }
}

static GtkWidget *
make_button (HeddleStageRow *self,
             HeddleStage     stage)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *text = g_strdup_printf ("%d %s", (int) stage + 1,
                                           heddle_stage_get_name (stage));

  self->bars[stage] = g_object_new (GTK_TYPE_PROGRESS_BAR,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->labels[stage] = GTK_LABEL (gtk_label_new (text));
  gtk_label_set_xalign (self->labels[stage], 0);
  gtk_label_set_yalign (self->labels[stage], 0);
  gtk_label_set_wrap (self->labels[stage], TRUE);
  gtk_label_set_natural_wrap_mode (self->labels[stage], GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (self->labels[stage], 2);
  gtk_label_set_ellipsize (self->labels[stage], PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), self->bars[stage]);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->labels[stage]));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "stage");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
heddle_stage_row_finalize (GObject *object)
{
  HeddleStageRow *self = HEDDLE_STAGE_ROW (object);

  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    g_object_unref (self->buttons[i]);

  G_OBJECT_CLASS (heddle_stage_row_parent_class)->finalize (object);
}

static void
heddle_stage_row_class_init (HeddleStageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_stage_row_finalize;
  chosen_signal = g_signal_new ("chosen", HEDDLE_TYPE_STAGE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
heddle_stage_row_init (HeddleStageRow *self)
{
  GtkWidget *follow = gtk_button_new_with_mnemonic (_("_Follow the Steps"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Stages of the episode"), -1);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    self->buttons[i] = g_object_ref_sink (make_button (self, i));
  place (self, FALSE);

  self->by_hand = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->by_hand_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->by_hand_label, 0);
  gtk_label_set_wrap (self->by_hand_label, TRUE);
  gtk_widget_set_margin_start (self->by_hand, 4);
  gtk_widget_add_css_class (GTK_WIDGET (self->by_hand_label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->by_hand_label), "dimmed");
  gtk_widget_add_css_class (follow, "link-button");
  gtk_widget_add_css_class (follow, "flat");
  g_signal_connect_object (follow, "clicked", G_CALLBACK (follow_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->by_hand), GTK_WIDGET (self->by_hand_label));
  gtk_box_append (GTK_BOX (self->by_hand), follow);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (self), self->by_hand);
}

static char *
dup_spoken (const HeddleStages *stages,
            HeddleStage         stage)
{
  const HeddleStagePart *part = &stages->parts[stage];
  const char *state = part->done ? _("done") : part->under_way ? _("under way") : _("to come");

  if (stage == stages->current)
    state = _("the episode is in this stage");
  /* Translators: number and name of a stage, its state, steps done of all */
  return g_strdup_printf (_("Stage %d, %s, %s, %u of %u steps done"), (int) stage + 1,
                          heddle_stage_get_name (stage), state, part->n_done, part->n_steps);
}

void
heddle_stage_row_set_stages (HeddleStageRow     *self,
                             const HeddleStages *stages,
                             const char         *code)
{
  g_autofree char *words = NULL;
  const char *classes[] = { "stages", "hue", code, NULL };

  g_return_if_fail (HEDDLE_IS_STAGE_ROW (self));

  self->stages = *stages;
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    {
      const HeddleStagePart *part = &stages->parts[i];
      g_autofree char *spoken = dup_spoken (stages, i);
      g_autofree char *tip = g_strdup_printf (_("%u of %u steps done. Press to say that the "
                                                "episode is in this stage."),
                                              part->n_done, part->n_steps);

      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bars[i]),
                                     part->n_steps > 0 ? (double) part->n_done / part->n_steps
                                                       : 0);
      heddle_painting_look_set_class (self->buttons[i], "now", i == stages->current);
      heddle_painting_look_set_class (self->buttons[i], "under-way", part->under_way);
      gtk_widget_set_tooltip_text (self->buttons[i], tip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }

  /* Translators: one of the six stages */
  words = g_strdup_printf (_("Stage set by hand; by its steps: %s"),
                           heddle_stage_get_name (stages->derived));
  gtk_label_set_label (self->by_hand_label, words);
  gtk_widget_set_visible (self->by_hand, stages->by_hand);
}

void
heddle_stage_row_set_narrow (HeddleStageRow *self,
                             gboolean        narrow)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->grid));

  g_return_if_fail (HEDDLE_IS_STAGE_ROW (self));

  place (self, narrow);
  if (focused != NULL)
    gtk_widget_grab_focus (focused);
}
