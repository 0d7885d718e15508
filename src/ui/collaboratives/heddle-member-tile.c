/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-member-tile.h"

#include "heddle-collaboratives.h"

#define TILE_WIDTH 58

static void
clicked_cb (GtkWidget       *tile,
            HeddleAuthority *authority)
{
  gtk_widget_activate_action (tile, "win.open-record", "(ss)", heddle_authority_kind.name,
                              heddle_record_get_id (HEDDLE_RECORD (authority)));
}

static GtkWidget *
line_new (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
heddle_member_tile_new (HeddleAuthority *authority,
                        const char      *code)
{
  GtkWidget *tile = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *name = heddle_authority_get_name (authority);

  gtk_box_append (GTK_BOX (box), line_new (authority->code3 != NULL ? authority->code3 : "",
                                           "heading"));
  gtk_box_append (GTK_BOX (box), line_new (name, "caption"));
  gtk_button_set_child (GTK_BUTTON (tile), box);
  gtk_widget_set_size_request (tile, TILE_WIDTH, -1);
  gtk_widget_add_css_class (tile, "member");
  gtk_widget_add_css_class (tile, "hue");
  if (code != NULL)
    gtk_widget_add_css_class (tile, code);
  gtk_widget_set_tooltip_text (tile, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (tile, "clicked", G_CALLBACK (clicked_cb), authority, 0);
  return tile;
}
