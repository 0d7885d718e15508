/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-group-rows.h"

#include <glib/gi18n-lib.h>

#include "heddle-agenda.h"
#include "heddle-badge.h"
#include "heddle-date-text.h"

/* A dot in the hue of the collaborative, the name, and when it meets next. */
static GtkWidget *
row_new (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                  PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *next = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize",
                                  PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (next, "caption");
  gtk_widget_add_css_class (next, "second");
  gtk_widget_add_css_class (next, "numeric");
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), next);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/* "Thu 21 Jan, 10:00" */
static char *
dup_next (HeddleMeeting *next,
          HeddleDay      today)
{
  int starts = next != NULL ? heddle_agenda_parse_time (next->starts) : -1;
  HeddleDay held_on = next != NULL ? heddle_day_parse (next->held_on) : HEDDLE_DAY_NONE;
  g_autofree char *day = held_on == today ? g_strdup (_("today"))
                                          : heddle_date_text_show_day (held_on, today);
  g_autofree char *time = starts >= 0 ? heddle_agenda_format_time (starts) : NULL;

  if (next == NULL)
    return g_strdup (_("no meeting planned"));
  return time != NULL ? g_strdup_printf ("%s, %s", day, time) : g_steal_pointer (&day);
}

/* Local groups of two episodes of an authority have one name. */
static gboolean
has_name_of_another (GPtrArray                *outlines,
                     const HeddleGroupOutline *outline)
{
  for (guint i = 0; i < outlines->len; i++)
    if (outlines->pdata[i] != outline
        && g_strcmp0 (((HeddleGroupOutline *) outlines->pdata[i])->group->name,
                      outline->group->name) == 0)
      return TRUE;
  return FALSE;
}

/* "Fife, March 2027; no meeting planned" */
static char *
dup_words (HeddleSession            *session,
           GPtrArray                *outlines,
           const HeddleGroupOutline *outline)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_meeting_group_kind, "episode");
  g_autofree char *next = dup_next (outline->next, heddle_session_get_today (session));
  g_autoptr (HeddleRecord) episode =
    has_name_of_another (outlines, outline)
      ? heddle_record_dup_reference (HEDDLE_RECORD (outline->group), field) : NULL;
  g_autofree char *title = episode != NULL ? heddle_record_dup_title (episode) : NULL;

  return title != NULL ? g_strdup_printf ("%s; %s", title, next) : g_steal_pointer (&next);
}

static void
show_row (GtkWidget                *row,
          HeddleSession            *session,
          GPtrArray                *outlines,
          const HeddleGroupOutline *outline)
{
  GtkWidget *dot = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *texts = gtk_widget_get_next_sibling (dot);
  const char *code = heddle_badge_get_code (heddle_session_get_store (session),
                                            outline->group->collaborative);
  g_autofree char *next = dup_words (session, outlines, outline);
  g_autofree char *name = g_strdup_printf ("%s, %s", outline->group->name, next);
  const char *classes[] = { "group-dot", outline->next != NULL ? "planned" : "idle", code, NULL };

  gtk_widget_set_css_classes (dot, classes);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), outline->group->name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)), next);
  gtk_widget_set_tooltip_text (gtk_widget_get_last_child (texts),
                               has_name_of_another (outlines, outline) ? next : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
heddle_group_rows_fill (GtkListBox    *list,
                        HeddleSession *session,
                        GPtrArray     *outlines,
                        guint          n_shown,
                        const char    *chosen)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < n_shown; i++)
    {
      HeddleGroupOutline *outline = outlines->pdata[i];

      row = gtk_list_box_get_row_at_index (list, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (row_new ());
          gtk_list_box_append (list, GTK_WIDGET (row));
        }
      show_row (GTK_WIDGET (row), session, outlines, outline);
      if (g_strcmp0 (heddle_record_get_id (HEDDLE_RECORD (outline->group)), chosen) == 0)
        gtk_list_box_select_row (list, row);
    }
  while ((row = gtk_list_box_get_row_at_index (list, (int) n_shown)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}
