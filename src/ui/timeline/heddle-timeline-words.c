/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-timeline-words.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-privacy.h"
#include "heddle-step-item.h"

/* Beyond half a year weeks say little. */
#define WEEKS_COUNTED 26

static char *
dup_count (const char *one,
           const char *many,
           int         n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, one, many, (gulong) n), n);
}

/* "7 weeks and 1 day". */
static char *
dup_length (int days)
{
  g_autofree char *weeks = dup_count ("%d week", "%d weeks", days / 7);
  g_autofree char *rest = dup_count ("%d day", "%d days", days % 7);

  if (days < 7)
    return g_steal_pointer (&rest);
  if (days % 7 == 0)
    return g_steal_pointer (&weeks);
  /* Translators: a time: "7 weeks", "1 day" */
  return g_strdup_printf (_("%s and %s"), weeks, rest);
}

/**
 * heddle_timeline_words_heading:
 *
 * Returns: (transfer full): "7 weeks and 1 day to fieldwork", "Fieldwork, day 2
 *   of 3", "2 weeks since fieldwork", "Fieldwork in 7 months", or what became of
 *   the episode
 */
char *
heddle_timeline_words_heading (HeddleEpisodePlan *plan,
                               HeddleDay          today)
{
  HeddleDay start = plan->input.fieldwork_start;
  g_autofree char *length = NULL;

  if (heddle_episode_is_cancelled (plan->episode))
    return g_strdup (_("Cancelled"));
  if (g_strcmp0 (plan->episode->status, "postponed") == 0)
    return g_strdup (_("Postponed"));
  if (start == HEDDLE_DAY_NONE)
    return g_strdup (_("Fieldwork days not agreed yet"));
  if (ABS (start - today) > WEEKS_COUNTED * 7)
    {
      length = heddle_date_text_show_distance (start, today);
      if (g_strcmp0 (plan->episode->status, "closed") == 0)
        /* Translators: a distance such as "5 years ago" */
        return g_strdup_printf (_("Closed; fieldwork %s"), length);
      /* Translators: a distance such as "in 7 months" */
      return g_strdup_printf (_("Fieldwork %s"), length);
    }
  if (today < start)
    {
      length = dup_length (start - today);
      /* Translators: %s is a time such as "7 weeks and 1 day" */
      return g_strdup_printf (_("%s to fieldwork"), length);
    }
  if (today > plan->fieldwork_end)
    {
      length = dup_length (today - plan->fieldwork_end);
      return g_strdup_printf (_("%s since fieldwork"), length);
    }
  if (plan->fieldwork_end == start)
    return g_strdup (_("Fieldwork today"));
  return g_strdup_printf (_("Fieldwork, day %d of %d"), today - start + 1,
                          plan->fieldwork_end - start + 1);
}

static int
count_state (GPtrArray  *items,
             HeddleState state)
{
  int n = 0;

  for (guint i = 0; i < items->len; i++)
    n += ((HeddleStepItem *) items->pdata[i])->strip.state == state;
  return n;
}

char *
heddle_timeline_words_overdue (GPtrArray *items,
                               gboolean   brief)
{
  int n = count_state (items, HEDDLE_STATE_OVERDUE);

  if (n == 0)
    return NULL;
  return brief ? g_strdup_printf (_("%d overdue"), n)
               : dup_count ("%d step overdue", "%d steps overdue", n);
}

char *
heddle_timeline_words_soon (GPtrArray *items,
                            int        due_soon_days)
{
  int n = count_state (items, HEDDLE_STATE_DUE_SOON);

  return n > 0 ? g_strdup_printf (_("%d due in %d days"), n, due_soon_days) : NULL;
}

char *
heddle_timeline_words_findings (guint    n,
                                gboolean brief)
{
  return brief ? g_strdup_printf (_("%u to know"), n)
               : dup_count ("%d thing to know", "%d things to know", (int) n);
}

char *
heddle_timeline_words_done (GPtrArray *items,
                            gboolean   before)
{
  int done = 0, all = 0;

  for (guint i = 0; i < items->len; i++)
    {
      HeddleStepItem *item = items->pdata[i];

      if (item->before != before || item->strip.kind == HEDDLE_STEP_FIELDWORK)
        continue;
      all++;
      done += item->done;
    }
  return g_strdup_printf (_("%d of %d done"), done, all);
}

/**
 * heddle_timeline_words_late:
 *
 * Returns: (transfer full): "6 weeks left: 2 steps are already late"
 */
char *
heddle_timeline_words_late (HeddleEpisodePlan *plan,
                            guint              late,
                            HeddleDay          today)
{
  g_autofree char *left = dup_length (MAX (plan->input.fieldwork_start - today, 0));
  g_autofree char *steps = dup_count ("%d step is already late", "%d steps are already late",
                                      (int) late);

  /* Translators: a time such as "6 weeks"; "2 steps are already late" */
  return g_strdup_printf (_("%s left: %s"), left, steps);
}

char *
heddle_timeline_words_finding (HeddleEpisodePlan   *plan,
                               const HeddleFinding *finding)
{
  g_autofree char *name = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  const char *rest = finding->message;
  char letter[8] = { 0 };

  if (g_str_has_prefix (rest, name))
    {
      rest += strlen (name);
      rest += strspn (rest, ",: ");
    }
  if (*rest == '\0')
    return g_strdup (finding->message);
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (rest)), letter);
  return g_strconcat (letter, g_utf8_next_char (rest), NULL);
}

GtkWidget *
heddle_timeline_words_make_icon (HeddleSeverity severity)
{
  HeddleStepTone tone = severity == HEDDLE_SEVERITY_PROBLEM ? HEDDLE_TONE_OVERDUE
                                                            : HEDDLE_TONE_WARNING;
  GtkWidget *icon;

  if (severity == HEDDLE_SEVERITY_NOTE)
    icon = gtk_image_new_from_icon_name ("heddle-ring-symbolic");
  else
    {
      icon = gtk_image_new_from_icon_name (heddle_step_tone_get_icon (tone));
      gtk_widget_add_css_class (icon, heddle_step_tone_get_class (tone));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heddle_severity_get_word (severity), -1);
  gtk_widget_set_tooltip_text (icon, heddle_severity_get_word (severity));
  return icon;
}

HeddleTable *
heddle_timeline_words_dup_table (HeddleEpisodePlan *plan,
                                 GPtrArray         *items)
{
  const char *const headings[] = { _("From the fieldwork"), _("Step"), _("Due"), _("Who"),
                                   _("State"), _("Remark"), NULL };
  const HeddleField *owner = heddle_kind_get_field (&heddle_step_kind, "owner");
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  HeddleTable *table = heddle_table_new (title, headings);

  for (guint i = 0; i < items->len; i++)
    {
      const HeddleStepItem *item = items->pdata[i];
      g_autofree char *due = heddle_table_dup_day (item->strip.due);
      HeddleRecord *step = plan->steps->pdata[i];
      const char *const cells[] = {
        item->tag, item->label, due,
        heddle_privacy_hides_field (step, owner) ? NULL : item->whom, item->state_text, item->note,
      };

      if (!heddle_privacy_hides (step))
        heddle_table_add (table, cells);
    }

  return table;
}
