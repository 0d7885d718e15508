/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-move-groups.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-step-item.h"
#include "heddle-timeline-words.h"

static GtkWidget *
make_icon (HeddleStepTone tone,
           const char    *fallback)
{
  const char *name = heddle_step_tone_get_icon (tone);
  GtkWidget *icon = gtk_image_new_from_icon_name (name != NULL ? name : fallback);

  gtk_widget_add_css_class (icon, heddle_step_tone_get_class (tone));
  return icon;
}

void
heddle_move_groups_fill_findings (HeddleMoveGroup   *problems,
                                  HeddleMoveGroup   *solved,
                                  HeddleMovePreview *preview)
{
  heddle_move_group_clear (problems);
  heddle_move_group_clear (solved);
  if (preview == NULL)
    return;

  for (guint i = 0; i < preview->new_findings->len; i++)
    {
      const HeddleFinding *finding = preview->new_findings->pdata[i];
      g_autofree char *message = heddle_timeline_words_finding (preview->after, finding);

      heddle_move_group_add (problems, heddle_timeline_words_make_icon (finding->severity),
                             message, finding->place);
    }
  for (guint i = 0; i < preview->solved_findings->len; i++)
    {
      g_autofree char *message
        = heddle_timeline_words_finding (preview->before, preview->solved_findings->pdata[i]);

      heddle_move_group_add (solved, make_icon (HEDDLE_TONE_DONE, NULL), message, NULL);
    }
}

static void
add_pinned (HeddleMoveGroup       *stays,
            const HeddleStepInput *step,
            HeddleDay              start,
            HeddleDay              today)
{
  g_autofree char *day = heddle_date_text_show_day (step->pinned, today);
  g_autofree char *length = NULL;
  g_autofree char *text = NULL;

  if (step->pinned < start)
    {
      int days = start - step->pinned;

      /* Translators: weeks and days, short */
      length = g_strdup_printf (_("%d w %d d"), days / 7, days % 7);
      /* Translators: a date, a time such as "3 w 5 d" */
      text = g_strdup_printf (_("%s, agreed by hand: %s before the new fieldwork"), day, length);
    }
  else
    text = g_strdup_printf (_("%s, agreed by hand"), day);
  heddle_move_group_add (stays, make_icon (HEDDLE_TONE_PINNED, NULL), step->label, text);
}

void
heddle_move_groups_fill_stays (HeddleMoveGroup   *stays,
                               HeddleMovePreview *preview,
                               HeddleDay          today)
{
  heddle_move_group_clear (stays);
  for (guint i = 0; preview != NULL && i < preview->after->input.n_steps; i++)
    {
      const HeddleStepInput *step = &preview->after->input.steps[i];

      if (step->done_on != HEDDLE_DAY_NONE)
        {
          g_autofree char *day = heddle_date_text_show_day (step->done_on, today);
          g_autofree char *text = g_strdup_printf (_("done %s"), day);

          heddle_move_group_add (stays, make_icon (HEDDLE_TONE_DONE, NULL), step->label, text);
        }
      else if (step->pinned != HEDDLE_DAY_NONE)
        add_pinned (stays, step, preview->after->input.fieldwork_start, today);
      else if (preview->after->dates[i].due == HEDDLE_DAY_NONE)
        heddle_move_group_add (stays, make_icon (HEDDLE_TONE_PLAIN, "heddle-ring-symbolic"),
                               step->label, _("no date yet"));
    }
}
