/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-audience-hint.h"

#include <glib/gi18n-lib.h>

#include "heddle-presentation-keys.h"

/* How long it stays, and how long it takes to come and go, in milliseconds. */
#define STAYS 4000
#define FADES 250

/* What it says; END and ALL stay. */
typedef enum
{
  NOTHING,
  KEYS,
  WORDS,
  END,
  ALL,
} Sort;

struct _HeddleAudienceHint
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  Sort sort;
  guint source;
};

G_DEFINE_FINAL_TYPE (HeddleAudienceHint, heddle_audience_hint, GTK_TYPE_WIDGET)

static const HeddlePresentationKey keys[] = {
  { N_("Esc"), N_("ends") }, { N_("→"), N_("next") }, { N_("?"), N_("keys") },
};
static const HeddlePresentationKey meeting_keys[] = {
  { N_("Esc"), N_("ends") }, { N_("→"), N_("next") }, { N_("D"), N_("decision") },
  { N_("A"), N_("action") }, { N_("?"), N_("keys") },
};
static const HeddlePresentationKey end[] = { { N_("Esc"), N_("ends the presentation") } };

static void
go_cb (gpointer data)
{
  HeddleAudienceHint *self = data;

  self->source = 0;
  heddle_audience_hint_go (self);
}

/* Takes over @child. */
static void
show (HeddleAudienceHint *self,
      Sort                sort,
      GtkWidget          *child)
{
  self->sort = sort;
  gtk_widget_add_css_class (child, "audience-hint");
  gtk_revealer_set_child (self->revealer, child);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  g_clear_handle_id (&self->source, g_source_remove);
  if (sort == KEYS || sort == WORDS)
    self->source = g_timeout_add_once (STAYS, go_cb, self);
}

static GtkWidget *
make_caps (const HeddlePresentationKey *key)
{
  g_auto (GStrv) caps = g_strsplit (_(key->keys), "|", -1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; caps[i] != NULL; i++)
    {
      GtkWidget *cap = gtk_label_new (caps[i]);

      gtk_widget_add_css_class (cap, "keycap");
      gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), cap);
    }
  return box;
}

static GtkWidget *
make_line (const HeddlePresentationKey *list,
           guint                        n)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *caps = make_caps (&list[i]);

      gtk_box_append (GTK_BOX (caps), gtk_label_new (_(list[i].words)));
      gtk_box_append (GTK_BOX (line), caps);
    }
  return line;
}

static GtkWidget *
make_all (void)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n;
  const HeddlePresentationKey *list = heddle_presentation_keys_list (&n);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *words = gtk_label_new (_(list[i].words));

      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_grid_attach (GTK_GRID (grid), make_caps (&list[i]), 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), words, 1, (int) i, 1, 1);
    }
  return grid;
}

static void
heddle_audience_hint_dispose (GObject *object)
{
  HeddleAudienceHint *self = HEDDLE_AUDIENCE_HINT (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;

  G_OBJECT_CLASS (heddle_audience_hint_parent_class)->dispose (object);
}

static void
heddle_audience_hint_class_init (HeddleAudienceHintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_audience_hint_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
heddle_audience_hint_init (HeddleAudienceHint *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_transition_duration (self->revealer, FADES);
  gtk_widget_set_parent (GTK_WIDGET (self->revealer), widget);
  gtk_widget_set_halign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (widget, GTK_ALIGN_END);
  gtk_widget_set_can_target (widget, FALSE);
}

GtkWidget *
heddle_audience_hint_new (void)
{
  return g_object_new (HEDDLE_TYPE_AUDIENCE_HINT, NULL);
}

void
heddle_audience_hint_show_keys (HeddleAudienceHint *self,
                                gboolean            meeting)
{
  if (self->sort == END || self->sort == ALL || self->sort == WORDS)
    return;
  if (self->sort == KEYS)
    {
      g_clear_handle_id (&self->source, g_source_remove);
      self->source = g_timeout_add_once (STAYS, go_cb, self);
      return;
    }
  show (self, KEYS, meeting ? make_line (meeting_keys, G_N_ELEMENTS (meeting_keys))
                            : make_line (keys, G_N_ELEMENTS (keys)));
}

void
heddle_audience_hint_show_end (HeddleAudienceHint *self)
{
  if (self->sort != END)
    show (self, END, make_line (end, G_N_ELEMENTS (end)));
}

void
heddle_audience_hint_say (HeddleAudienceHint *self,
                          const char         *words)
{
  show (self, WORDS, gtk_label_new (words));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
heddle_audience_hint_show_all (HeddleAudienceHint *self)
{
  show (self, ALL, make_all ());
}

gboolean
heddle_audience_hint_shows_all (HeddleAudienceHint *self)
{
  return self->sort == ALL;
}

void
heddle_audience_hint_go (HeddleAudienceHint *self)
{
  self->sort = NOTHING;
  g_clear_handle_id (&self->source, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
