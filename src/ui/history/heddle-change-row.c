/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-change-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-wall-time.h"

#define CHANGE_KEY "heddle-change"

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* How much it changed, and who did it. */
static char *
dup_summary (HeddleSession      *session,
             const HeddleChange *change)
{
  const char *who = heddle_wall_time_name_author (session, change->author);
  g_autofree char *size = NULL;
  guint n_records;
  guint n_fields;

  if (heddle_change_is_reference (change))
    return g_strdup (_("came with Heddle"));

  heddle_history_count (heddle_session_get_store (session), change->site, change->seq,
                        &n_records, &n_fields);
  size = n_records == 1
             ? g_strdup_printf (ngettext ("%'u field", "%'u fields", n_fields), n_fields)
             : g_strdup_printf (ngettext ("%'u record", "%'u records", n_records), n_records);

  return who != NULL ? g_strdup_printf ("%s; %s", size, who) : g_steal_pointer (&size);
}

static GtkWidget *
undone_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("edit-undo-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_("undone")));
  gtk_widget_add_css_class (box, "second-line");

  return box;
}

GtkWidget *
heddle_change_row_new (HeddleSession *session,
                       HeddleChange  *change)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *hour = heddle_wall_time_dup_hour (change->wall);
  g_autofree char *when
      = heddle_wall_time_dup_full (change->wall, heddle_session_get_today (session));
  g_autofree char *summary = dup_summary (session, change);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s%s%s", change->label, when, summary,
                                           change->undone ? ", " : "",
                                           change->undone ? _("undone") : "");
  GtkWidget *time = label_new (hour, "second-line");

  gtk_widget_add_css_class (time, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (time), 5);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), label_new (change->label, change->undone ? "struck" : NULL));
  gtk_box_append (GTK_BOX (lines), label_new (summary, "second-line"));
  gtk_box_append (GTK_BOX (line), time);
  gtk_box_append (GTK_BOX (line), lines);
  if (change->undone)
    gtk_box_append (GTK_BOX (line), undone_new ());
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_add_css_class (row, "change");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), CHANGE_KEY, change, (GDestroyNotify) heddle_change_free);

  return row;
}

const HeddleChange *
heddle_change_row_get_change (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), CHANGE_KEY);
}
