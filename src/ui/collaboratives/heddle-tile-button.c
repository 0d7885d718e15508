/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tile-button.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-painting-look.h"

struct _HeddleTileButton
{
  GtkButton parent_instance;

  char *id;
  char *code;
  char *collaborative;
  HeddleTileBlock block;
  HeddleTileTone tone;
};

G_DEFINE_FINAL_TYPE (HeddleTileButton, heddle_tile_button, GTK_TYPE_BUTTON)

static void
heddle_tile_button_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = 0;
  *natural = HEDDLE_TILE_SIZE;
}

static void
heddle_tile_button_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  HeddleTileButton *self = HEDDLE_TILE_BUTTON (widget);
  HeddleTile tile = { self->code, self->collaborative, self->block, self->tone };
  float size = (float) gtk_widget_get_width (widget);

  heddle_tile_paint (snapshot, &tile, &GRAPHENE_RECT_INIT (0, 0, size, size),
                     gtk_widget_get_pango_context (widget), size / HEDDLE_TILE_SIZE,
                     heddle_painting_look_get_palette (widget));
}

static void
clicked_cb (HeddleTileButton *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", "authority", self->id);
}

static void
heddle_tile_button_finalize (GObject *object)
{
  HeddleTileButton *self = HEDDLE_TILE_BUTTON (object);

  g_free (self->id);
  g_free (self->code);
  g_free (self->collaborative);

  G_OBJECT_CLASS (heddle_tile_button_parent_class)->finalize (object);
}

static void
heddle_tile_button_class_init (HeddleTileButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heddle_tile_button_finalize;
  widget_class->measure = heddle_tile_button_measure;
  widget_class->snapshot = heddle_tile_button_snapshot;
  gtk_widget_class_set_css_name (widget_class, "tile");
}

static void
heddle_tile_button_init (HeddleTileButton *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect (self, "clicked", G_CALLBACK (clicked_cb), NULL);
}

GtkWidget *
heddle_tile_button_new (void)
{
  return g_object_new (HEDDLE_TYPE_TILE_BUTTON, NULL);
}

static char *
dup_spoken (const HeddleAuthorityStanding *standing)
{
  g_autoptr (GString) spoken = g_string_new (heddle_authority_get_name (standing->authority));

  if (standing->collaborative != NULL)
    g_string_append_printf (spoken, ", %s",
                            heddle_collaborative_get_name (standing->collaborative));
  else
    g_string_append_printf (spoken, ", %s", _("in no collaborative"));
  if (standing->membership != NULL && standing->membership->since != NULL)
    {
      g_autofree char *since = heddle_date_text_show (standing->membership->since,
                                                      HEDDLE_DAY_NONE);

      g_string_append (spoken, ", ");
      g_string_append_printf (spoken, _("member since %s"), since);
    }
  if (standing->phase != HEDDLE_PHASE_NONE)
    {
      g_autofree char *start = heddle_date_text_show_day_long (standing->start);

      g_string_append (spoken, ", ");
      g_string_append_printf (spoken, _("episode %s, fieldwork from %s"),
                              heddle_phase_get_word (standing->phase), start);
    }
  return g_string_free (g_steal_pointer (&spoken), FALSE);
}

static void
set_spoken (HeddleTileButton *self,
            const char       *spoken)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
heddle_tile_button_show (HeddleTileButton              *self,
                         const HeddleAuthorityStanding *standing,
                         HeddleTileTone                 tone)
{
  static const HeddleTileBlock blocks[] = {
    [HEDDLE_PHASE_NONE] = HEDDLE_TILE_NO_BLOCK,
    [HEDDLE_PHASE_PLANNED] = HEDDLE_TILE_BLOCK_PLANNED,
    [HEDDLE_PHASE_PREPARING] = HEDDLE_TILE_BLOCK_PREPARING,
    [HEDDLE_PHASE_REPORTING] = HEDDLE_TILE_BLOCK_REPORTING,
  };
  g_autofree char *spoken = dup_spoken (standing);

  g_return_if_fail (HEDDLE_IS_TILE_BUTTON (self));

  g_set_str (&self->id, heddle_record_get_id (HEDDLE_RECORD (standing->authority)));
  g_set_str (&self->code, standing->authority->code3 != NULL ? standing->authority->code3 : "");
  g_set_str (&self->collaborative,
             standing->collaborative != NULL ? standing->collaborative->code : NULL);
  self->block = blocks[standing->phase];
  self->tone = tone;
  set_spoken (self, spoken);
}

void
heddle_tile_button_say (HeddleTileButton              *self,
                        const HeddleAuthorityStanding *standing,
                        const HeddleTileSaying        *saying)
{
  g_autoptr (GString) spoken = g_string_new (heddle_authority_get_name (standing->authority));

  g_return_if_fail (HEDDLE_IS_TILE_BUTTON (self));

  g_string_append_printf (spoken, ", %s", saying->part);
  if (*saying->detail != '\0')
    g_string_append_printf (spoken, ": %s", saying->detail);
  self->tone = saying->tone;
  self->block = saying->block;
  set_spoken (self, spoken->str);
}
