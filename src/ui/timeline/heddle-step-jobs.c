/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-step-jobs.h"

#include "lines/heddle-line-jobs.h"

static HeddleLine *
line_new (HeddleStepRow *row,
          HeddleSession *session)
{
  HeddleStepItem *item = heddle_step_row_get_item (row);
  HeddleLine *line = heddle_line_new (session, heddle_step_kind.name, item->id);

  if (line == NULL)
    return NULL;
  g_set_str (&line->what, item->label);
  line->due = item->strip.due;
  line->done_on = item->strip.done_on;

  return line;
}

static GMenu *
menu_asked_cb (HeddleStepRow *row,
               HeddleSession *session)
{
  g_autoptr (HeddleLine) line = line_new (row, session);

  return line != NULL ? heddle_line_jobs_menu (session, line, "step") : g_menu_new ();
}

static void
asked_cb (HeddleStepRow *row,
          const char    *what,
          HeddleSession *session)
{
  HeddleLine *line = line_new (row, session);
  GtkWidget *popover;

  if (line == NULL)
    return;
  /* A step's own page is the one that it is on. */
  if (g_str_equal (what, "open"))
    {
      gtk_widget_activate_action (GTK_WIDGET (row), "win.edit-record", "(ss)", line->kind->name,
                                  line->id);
      heddle_line_free (line);
      return;
    }

  popover = heddle_line_job_start (GTK_WIDGET (row), session, line, what);
  if (popover != NULL)
    heddle_step_row_show_popover (row, popover);
}

void
heddle_step_jobs_attach (HeddleStepRow *row,
                         HeddleSession *session)
{
  g_return_if_fail (HEDDLE_IS_STEP_ROW (row));

  g_signal_connect_object (row, "asked", G_CALLBACK (asked_cb), session, 0);
  g_signal_connect_object (row, "menu-asked", G_CALLBACK (menu_asked_cb), session, 0);
}
