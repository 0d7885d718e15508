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

/* What a line has at its end: that it was taken back, or what takes it back. */
static void
append_end (HeddleSession      *session,
            GtkWidget          *line,
            const HeddleChange *change)
{
  g_autofree char *name = g_strdup_printf (_("Undo “%s”"), change->label);
  GtkWidget *button;

  if (change->undone)
    {
      gtk_box_append (GTK_BOX (line), undone_new ());
      return;
    }
  if (heddle_change_is_reference (change)
      || heddle_store_is_read_only (heddle_session_get_store (session)))
    return;

  /* For the pointer; the keyboard has the button beside the change. */
  button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  gtk_widget_set_can_focus (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.undo-change");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)", change->site, change->seq);
  gtk_box_append (GTK_BOX (line), button);
}

static GtkWidget *
row_new (HeddleChange *change,
         GtkWidget    *line,
         const char   *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), CHANGE_KEY, change, (GDestroyNotify) heddle_change_free);

  return row;
}

GtkWidget *
heddle_change_row_new (HeddleSession *session,
                       HeddleChange  *change)
{
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
  GtkWidget *row;

  gtk_widget_add_css_class (time, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (time), 5);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), label_new (change->label, change->undone ? "struck" : NULL));
  gtk_box_append (GTK_BOX (lines), label_new (summary, "second-line"));
  gtk_box_append (GTK_BOX (line), time);
  gtk_box_append (GTK_BOX (line), lines);
  append_end (session, line, change);
  row = row_new (change, line, name);
  gtk_widget_add_css_class (row, "change");

  return row;
}

GtkWidget *
heddle_change_row_new_short (HeddleSession *session,
                             HeddleChange  *change)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *day
      = heddle_wall_time_dup_day (change->wall, heddle_session_get_today (session));
  g_autofree char *name = g_strdup_printf ("%s, %s", change->label, day);
  GtkWidget *label = label_new (change->label, change->undone ? "struck" : NULL);
  GtkWidget *when = label_new (day, "second-line");

  gtk_label_set_width_chars (GTK_LABEL (when), 11);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), when);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, "change-field");

  return row_new (change, line, name);
}

const HeddleChange *
heddle_change_row_get_change (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), CHANGE_KEY);
}
