/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tile-caption.h"

#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-date-text.h"

enum
{
  NAME,
  BADGE,
  GAELIC,
  MEMBER,
  HOSTS,
  N_LABELS,
};

static GtkWidget *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
heddle_tile_caption_new (void)
{
  GtkWidget *caption = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < N_LABELS; i++)
    {
      GtkWidget *label = i == BADGE ? gtk_label_new (NULL)
                                    : label_new (i == NAME ? "heading" : "caption");
      g_autofree char *key = g_strdup_printf ("label-%u", i);

      if (i == GAELIC)
        gtk_widget_add_css_class (label, "second");
      if (i == BADGE)
        gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (i <= BADGE ? line : caption), label);
      g_object_set_data (G_OBJECT (caption), key, label);
    }
  gtk_box_prepend (GTK_BOX (caption), line);
  gtk_widget_set_can_target (caption, FALSE);
  return caption;
}

static GtkLabel *
get_label (GtkWidget *caption,
           guint      i)
{
  g_autofree char *key = g_strdup_printf ("label-%u", i);

  return g_object_get_data (G_OBJECT (caption), key);
}

/* Empty lines keep their place, so that nothing moves from tile to tile. */
static void
set_text (GtkWidget  *caption,
          guint       i,
          const char *text)
{
  gtk_label_set_label (get_label (caption, i), text != NULL ? text : "");
}

void
heddle_tile_caption_show (GtkWidget                     *caption,
                          const HeddleAuthorityStanding *standing)
{
  const HeddleMembership *membership = standing->membership;
  g_autofree char *member = NULL;
  g_autofree char *hosts = NULL;

  if (standing->collaborative == NULL)
    member = g_strdup (_("in no collaborative"));
  else if (membership != NULL && membership->since != NULL)
    {
      g_autofree char *since = heddle_date_text_show (membership->since, HEDDLE_DAY_NONE);

      member = g_strdup_printf (_("member since %s"), since);
    }
  if (standing->phase != HEDDLE_PHASE_NONE)
    {
      g_autofree char *start = heddle_date_text_show_day (standing->start, HEDDLE_DAY_NONE);

      /* Translators: the fieldwork of an episode, and how far that is. */
      hosts = g_strdup_printf (_("hosts %s, %s"), start,
                               heddle_phase_get_word (standing->phase));
    }
  set_text (caption, NAME, heddle_authority_get_name (standing->authority));
  set_text (caption, GAELIC, standing->authority->gaelic_name);
  set_text (caption, MEMBER, member);
  set_text (caption, HOSTS, hosts);
  gtk_widget_set_visible (GTK_WIDGET (get_label (caption, BADGE)),
                          standing->collaborative != NULL);
  if (standing->collaborative != NULL)
    heddle_badge_set (get_label (caption, BADGE), standing->collaborative->code);
}

void
heddle_tile_caption_say (GtkWidget  *caption,
                         const char *part,
                         const char *detail)
{
  set_text (caption, MEMBER, part);
  set_text (caption, HOSTS, detail);
}
