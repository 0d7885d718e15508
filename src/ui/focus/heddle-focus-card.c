/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-focus-card.h"

#include <glib/gi18n-lib.h>

#include "heddle-painting-look.h"

/* Fields of the episode, and what is asked for while one is empty. */
static const struct
{
  const char *field;
  const char *asks;
} rows[] = {
  { "focus", N_("What does the episode look at?") },
  { "themes", N_("One to three words or short phrases") },
  { "rationale", N_("Why this focus: what does self-evaluation say?") },
  { "hopes", N_("What does the host hope to get, in its own words?") },
  { "outcome_short", N_("What is better for learners soon?") },
  { "outcome_medium", N_("And in the medium term?") },
  { "outcome_longer", N_("And in the longer term?") },
  { "accountable", N_("Who of the host answers for it?") },
};

struct _HeddleFocusCard
{
  AdwBin parent_instance;

  char *episode;
  GtkListBox *list;
  AdwActionRow *rows[G_N_ELEMENTS (rows)];
};

G_DEFINE_FINAL_TYPE (HeddleFocusCard, heddle_focus_card, ADW_TYPE_BIN)

/* The form opens at what was asked for, not at the title of the episode. */
static void
activated_cb (HeddleFocusCard *self,
              GtkListBoxRow   *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-field", "(sss)",
                              heddle_episode_kind.name, self->episode,
                              rows[gtk_list_box_row_get_index (row)].field);
}

static void
heddle_focus_card_finalize (GObject *object)
{
  g_free (HEDDLE_FOCUS_CARD (object)->episode);

  G_OBJECT_CLASS (heddle_focus_card_parent_class)->finalize (object);
}

static gboolean
heddle_focus_card_grab_focus (GtkWidget *widget)
{
  HeddleFocusCard *self = HEDDLE_FOCUS_CARD (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->rows[0]));
}

static void
heddle_focus_card_class_init (HeddleFocusCardClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = heddle_focus_card_grab_focus;
  G_OBJECT_CLASS (klass)->finalize = heddle_focus_card_finalize;
}

static void
heddle_focus_card_init (HeddleFocusCard *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Focus"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const HeddleField *field = heddle_kind_get_field (&heddle_episode_kind, rows[i].field);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(field->label));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_widget_add_css_class (row, "property");
      gtk_list_box_append (self->list, row);
      self->rows[i] = ADW_ACTION_ROW (row);
    }
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
heddle_focus_card_new (void)
{
  return g_object_new (HEDDLE_TYPE_FOCUS_CARD, NULL);
}

void
heddle_focus_card_show (HeddleFocusCard *self,
                        HeddleEpisode   *episode)
{
  g_return_if_fail (HEDDLE_IS_FOCUS_CARD (self));

  g_set_str (&self->episode, heddle_record_get_id (HEDDLE_RECORD (episode)));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const HeddleField *field = heddle_kind_get_field (&heddle_episode_kind, rows[i].field);
      g_autofree char *text = heddle_record_dup_text (HEDDLE_RECORD (episode), field);
      gboolean empty = text == NULL || *text == '\0';

      adw_action_row_set_subtitle (self->rows[i], empty ? _(rows[i].asks) : text);
      heddle_painting_look_set_class (GTK_WIDGET (self->rows[i]), "asks", empty);
    }
}
