/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-changes.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-plan-version.h"
#include "heddle-text-diff.h"
#include "history/heddle-wall-time.h"

static char *
dup_runs (GPtrArray *runs)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const HeddleRun *run = runs->pdata[i];
      g_autofree char *text = g_markup_escape_text (run->text, -1);

      if (i > 0 && !g_str_has_suffix (((HeddleRun *) runs->pdata[i - 1])->text, " ")
          && run->kind != HEDDLE_RUN_SAME && !g_str_has_prefix (text, " "))
        g_string_append_c (markup, ' ');
      if (run->kind == HEDDLE_RUN_SAME)
        g_string_append (markup, text);
      else
        g_string_append_printf (markup, run->kind == HEDDLE_RUN_ADDED ? "<u><b>%s</b></u>"
                                                                      : "<s>%s</s>", text);
    }
  return g_string_free_and_steal (markup);
}

/* "you, Mon 4 Jan": whose copy changed it last. */
static char *
dup_author (const HeddlePlanChange *change,
            HeddleSession          *session)
{
  const char *name = change->author != NULL
                       ? heddle_wall_time_name_author (session, change->author) : NULL;
  g_autofree char *day = NULL;

  if (change->wall == 0)
    return NULL;
  day = heddle_date_text_show_day (heddle_wall_time_get_day (change->wall),
                                   heddle_session_get_today (session));
  return name != NULL ? g_strdup_printf ("%s, %s", name, day) : g_steal_pointer (&day);
}

static GtkWidget *
line_new (const char *style)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "max-width-chars", 40, "css-classes",
                       (const char *const[]) { style, NULL }, NULL);
}

static void
add_change (GtkListBox             *list,
            const HeddlePlanChange *change,
            HeddleSession          *session)
{
  static const char *const words[] = { N_("changed"), N_("added"), N_("removed") };
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = line_new ("caption-heading");
  GtkWidget *text = line_new ("plan-change");
  GtkWidget *by = line_new ("caption");
  g_autofree char *heading = g_strdup_printf ("%s, %s", change->title, _(words[change->sort]));
  g_autofree char *markup = dup_runs (change->runs);
  g_autofree char *author = dup_author (change, session);

  gtk_label_set_label (GTK_LABEL (title), heading);
  gtk_label_set_markup (GTK_LABEL (text), markup);
  gtk_widget_set_visible (text, *markup != '\0');
  gtk_label_set_label (GTK_LABEL (by), author);
  gtk_widget_set_visible (by, author != NULL);
  gtk_widget_add_css_class (by, "second");
  gtk_widget_add_css_class (box, "cover-note");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), by);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_list_box_append (list, row);
}

void
heddle_plan_changes_fill (GtkListBox    *list,
                          GPtrArray     *changes,
                          HeddleSession *session)
{
  guint n = changes != NULL ? changes->len : 0;

  gtk_list_box_remove_all (list);
  for (guint i = 0; i < n; i++)
    add_change (list, changes->pdata[i], session);
  gtk_widget_set_visible (GTK_WIDGET (list), n > 0);
}
