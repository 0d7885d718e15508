/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-member-tile.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-titles.h"

#define TILE_WIDTH 58

/* What is shown is kept as long as it is shown. */
static void
unref_record (gpointer  record,
              GClosure *closure)
{
  g_object_unref (record);
}

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
  g_signal_connect_data (tile, "clicked", G_CALLBACK (clicked_cb), g_object_ref (authority),
                         unref_record, 0);
  return tile;
}

static char *
dup_period (HeddleMembership *membership)
{
  g_autofree char *since = membership->since != NULL
                             ? heddle_date_text_show (membership->since, HEDDLE_DAY_NONE)
                             : g_strdup (_("unknown"));
  g_autofree char *until = NULL;

  if (membership->until == NULL)
    return g_strdup_printf (_("since %s"), since);
  until = heddle_date_text_show (membership->until, HEDDLE_DAY_NONE);
  return g_strdup_printf (_("%s to %s"), since, until);
}

static void
activated_cb (GtkWidget    *row,
              HeddleRecord *record)
{
  gtk_widget_activate_action (row, "win.edit-record", "(ss)", heddle_record_get_kind (record)->name,
                              heddle_record_get_id (record));
}

static GtkWidget *
row_new (gpointer    record,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), g_object_ref (record),
                         unref_record, 0);
  return row;
}

GtkWidget *
heddle_membership_row_new (HeddleMembership *membership)
{
  g_autofree char *title = heddle_title_of_reference (HEDDLE_RECORD (membership), "authority");
  g_autofree char *period = dup_period (membership);
  g_autofree char *words = membership->source != NULL
                             ? g_strdup_printf ("%s (%s)", period, membership->source)
                             : g_strdup (period);

  return row_new (membership, title, words);
}

GtkWidget *
heddle_officer_row_new (const HeddleOfficer *officer)
{
  return row_new (officer->appointment, officer->who, officer->words);
}
